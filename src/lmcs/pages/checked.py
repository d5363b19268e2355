"""What a page rests on: its sources, and when what it says was last checked."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from lmcs.basics.blocks import Block, Bullets, Closing, Link, Page, Paragraph
from lmcs.basics.dates import needs_a_look, say_written
from lmcs.content.library import Library

OLD = Paragraph(
    "This was last checked a year ago or more, and the law may have changed since. "
    "Look at legislation.gov.uk and gov.uk, or ask your legal team.",
    "warning",
)

if TYPE_CHECKING:
    from lmcs.content import Checklist, Document, Law, Source, Term


LICENCE = "Contains public sector information licensed under the Open Government Licence v3.0."


def checked(as_at: str, said: str = "Checked") -> Closing:
    """Return the line that says when the content was last checked (*as_at*: "2026-10"), behind what is *said* of whose date that is."""
    return Closing(f"{said} {say_written(as_at)}. Unofficial. England only.", as_at)


def checked_list(checklist: "Checklist", council: str = "") -> Closing:
    """Return when a *checklist* was checked; a *council*'s own, or its own item in it, was checked by nobody here."""
    council = council or checklist.council
    return _added(council) if council else checked(checklist.as_at)


def _added(council: str) -> Closing:
    return Closing(f"Added by {council}. Not checked by lmcs.")


def licensed(closing: Closing) -> Closing:
    """Return the *closing* of a page that shows an official figure, with the line of the Open Government Licence at its end."""
    return closing._replace(text=f"{closing.text} {LICENCE}")


def checked_entries(entries: Sequence["Term"] | Sequence["Law"] | Sequence["Document"]) -> Closing:
    """Return when the oldest of *entries* was checked; a council's own entries were checked by nobody here."""
    dates = [entry.as_at for entry in entries if not entry.council]
    if dates[:1] and not dates[1:]:
        return checked(dates[0], "This entry was checked in")
    if dates:
        return checked(min(dates))
    return _added(entries[0].council)


def with_age(page: Page, today: date) -> Page:
    """Return *page* as it is to be shown *today*: where what it says was checked long ago, it says so before it ends."""
    old = [block for block in page.blocks if isinstance(block, Closing) and block.as_at]
    if OLD in page.blocks or not any(needs_a_look(block.as_at, today) for block in old):
        return page
    place = page.blocks.index(old[0])
    return page._replace(blocks=(*page.blocks[:place], OLD, *page.blocks[place:]))


def ended(page: Page, said: set[Closing]) -> Page:
    """Return *page* without the line that ends it where that was *said* in this run; add it to those that were."""
    ends = {block for block in page.blocks if isinstance(block, Closing)}
    again = ends & said
    said |= ends
    return page._replace(blocks=tuple(block for block in page.blocks if block not in again))


def cited(sources: Iterable["Source"], library: Library) -> list[Block]:
    """Return where a statement comes from: documents of the library by name and part, then links."""
    links: list[Block] = []
    named: list[str] = []
    for source in sources:
        if source.document:
            document = library.documents[source.document]
            part = f", “{source.part}”" if source.part else ""
            named.append(f"{document.publisher}, {document.title}{part}.")
        elif source.address:
            links.append(Link(source.title, source.address))
    return [Bullets(tuple(named)), *links] if named else links
