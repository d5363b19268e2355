"""The finds of a search over everything."""

from collections.abc import Sequence
from typing import NamedTuple

from lmcs.basics.blocks import Block, Facts, Heading, Page, Paragraph
from lmcs.basics.text import plural, stopped
from lmcs.pages.checked import checked


class Hit(NamedTuple):
    """One find of a search: what it is, its name, its gist and the command that opens it."""

    what: str
    name: str
    gist: str
    command: str


KEPT = "kept"
"""How what the person wrote herself is found among all else: it is shown first."""
_HEADINGS = {
    KEPT: "In what you kept",
    "exact": "Called so",
    "alias": "Called so",
    "order": "Called so, in another order",
    "prefix": "Beginning with it",
    "search": "What it may lead to",
    "near": "Spelled nearly like it",
    "mentioned": "Mentioned in",
}
_SHOWN = 12


def hits(query: str, found: Sequence[tuple[str, Hit]], as_at: str) -> Page:
    """Return the finds of a search, each with how it was *found*, the best first, under what tells how."""
    blocks: list[Block] = []
    for heading in dict.fromkeys(_HEADINGS[how] for how, _ in found):
        here = [hit for how, hit in found if _HEADINGS[how] == heading]
        rows = []
        for hit in here[:_SHOWN]:
            gist = f"{stopped(hit.gist)} To open it: {hit.command}"
            rows.append((f"{hit.what}: {hit.name}" if hit.name else hit.what, gist))
        blocks += [Heading(heading), Facts(tuple(rows))]
        if more := here[_SHOWN:]:
            blocks.append(Paragraph(f"And {len(more)} more. More words find fewer.", "quiet"))
    about = Paragraph(f"{plural(len(found), 'find')}, the best first.")
    return Page(f"Search for “{query}”", (about, *blocks, checked(as_at)))
