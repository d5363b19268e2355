"""Blocks that several screens share: item lines, the progress sentence, law and jargon in place, the checked line."""

from collections.abc import Iterable, Sequence
from datetime import date

from lmcs.basics.blocks import Block, Bullets, Closing, Facts, Heading, ItemLine, Items, Link, Page, Paragraph
from lmcs.basics.dates import needs_a_look, say, say_short, say_written
from lmcs.basics.text import capitalised, first_sentence, join_words
from lmcs.content import Change, Document, Item, Law, Source, Term
from lmcs.content.library import Library
from lmcs.journey import Counts, Step
from lmcs.progress import DONE, NOT_APPLICABLE

PACE_WORDS = {"first": "First", "next": "Next", "later": "Later"}
OLD = Paragraph(
    "This was last checked a year ago or more, and the law may have changed since. "
    "Look at legislation.gov.uk and gov.uk, or ask your legal team.",
    "warning",
)
FORCE_WORDS = {"enacted, not started": "enacted, not confirmed in force"}
"""What is said of a law or a term, where that is not the word the content uses: more is not known of it."""
_FORCE_BEGUN = {
    "in force": "In force since {}",
    "enacted, not started": "Enacted {}, not confirmed in force",
    "proposed": "Proposed {}, not in force",
    "announced": "Announced {}",
}
PACE_NOTE = "First, next and later are this tool's suggestion. The guide sets no days."


def checked(as_at: str) -> Closing:
    """Return the line that says when the content was last checked (*as_at*: "2026-10")."""
    return Closing(f"Checked {say_written(as_at)}. Unofficial. England only.", as_at)


def with_age(page: Page, today: date) -> Page:
    """Return *page* as it is to be shown *today*: where what it says was checked long ago, it says so before it ends."""
    old = [block for block in page.blocks if isinstance(block, Closing) and block.as_at]
    if OLD in page.blocks or not any(needs_a_look(block.as_at, today) for block in old):
        return page
    place = page.blocks.index(old[0])
    return page._replace(blocks=(*page.blocks[:place], OLD, *page.blocks[place:]))


def checked_entries(entries: Sequence[Term] | Sequence[Law] | Sequence[Document]) -> Closing:
    """Return when the oldest of *entries* was checked; a council's own entries were checked by nobody here."""
    dates = [entry.as_at for entry in entries if not entry.council]
    if dates:
        return checked(min(dates))
    return Closing(f"Added by {entries[0].council}. Not checked by lmcs.")


def tally_words(counts: Counts) -> str:
    """Return the progress sentence: "2 of 16 done. 1 booked. 1 not applicable."."""
    words = [f"{counts.done} of {counts.total} done."]
    words += [f"{counts.booked} booked."] if counts.booked else []
    words += [f"{counts.not_applicable} not applicable."] if counts.not_applicable else []
    return " ".join(words)


def when(step: Step) -> str:
    """Return the day and the company of *step*: "Tuesday 4 June 2026 at 14:30, with Sam"."""
    if step.day is None:
        return ""
    if step.mark.status == DONE:
        return say_short(step.day)
    at = f" at {step.mark.time}" if step.mark.time else ""
    company = f", with {step.mark.with_}" if step.mark.with_ else ""
    return f"{say(step.day)}{at}{company}"


def line(step: Step, detail: str | None = None) -> ItemLine:
    """Return *step* as an item line; *detail* replaces its day."""
    item = step.item
    added = f"{item.council}" if item.council else ""
    day = when(step) if detail is None else detail
    active = step.mark.status not in (DONE, NOT_APPLICABLE)
    return ItemLine(
        item.number, item.kind, step.status, item.text, ". ".join(part for part in (day, added) if part), active
    )


def lines(steps: Iterable[Step]) -> Items:
    """Return *steps* as a block of item lines."""
    return Items(tuple(line(step) for step in steps))


def with_whom(item: Item, library: Library) -> str:
    """Return the roles that *item* is for or with, in words."""
    return capitalised(join_words([role(library, who) for who in item.who]))


def role(library: Library, person_id: str) -> str:
    """Return the name of a role as it stands within a sentence."""
    name = library.people[person_id].name
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]


def asks(item: Item, library: Library) -> list[Block]:
    """Return the questions of *item*, under the roles they are put to where that is not plain from `who`."""
    roles = list(dict.fromkeys(ask.to for ask in item.ask))
    if len({*roles, *item.who}) < 2:
        return section("What to ask", [Bullets(tuple(ask.text for ask in item.ask))] if roles else [])
    blocks: list[Block] = [Heading("What to ask")]
    for role_id in roles:
        blocks.append(Heading(library.people[role_id].name, 3))
        blocks.append(Bullets(tuple(ask.text for ask in item.ask if ask.to == role_id)))
    return blocks if roles else []


def jargon(ids: Iterable[str], library: Library, *, brief: bool = False) -> tuple[tuple[str, str], ...]:
    """Return the terms *ids* as label and meaning; only the gist if *brief*."""
    terms = [library.terms[id_] for id_ in ids]
    return tuple((term.name, first_sentence(term.meaning) if brief else term.meaning) for term in terms)


def law_rows(ids: Iterable[str], library: Library) -> tuple[tuple[str, str], ...]:
    """Return law notes as title and explanation."""
    laws = [library.laws[id_] for id_ in ids]
    return tuple((law_title(law), f"{law.asks} {law.means}") for law in laws)


def law_gist(law: Law) -> tuple[str, str]:
    """Return a law note as title and the first sentence of what it asks."""
    return law_title(law), first_sentence(law.asks)


def law_title(law: Law) -> str:
    """Return the title of a law note, with its force where it is not wholly in force."""
    return law.title if law.force == "in force" else f"{law.title} ({FORCE_WORDS.get(law.force, law.force)})"


def evidence(sources: Iterable[Source], library: Library) -> list[Block]:
    """Return where a statement comes from, as links and sentences."""
    blocks: list[Block] = []
    named: list[str] = []
    for source in sources:
        if source.document:
            document = library.documents[source.document]
            part = f", “{source.part}”" if source.part else ""
            named.append(f"{document.publisher}, {document.title}{part}.")
        elif source.address:
            blocks.append(Link(source.title, source.address))
    return [*([Bullets(tuple(named))] if named else []), *blocks]


def origin(item: Item, library: Library) -> list[Block]:
    """Return whose the words of *item* are, and where it comes from."""
    own = "what to have ready" if item.asked_by else "steps and questions"
    checklist = next((each for each in library.checklists if each.id == item.checklist), None)
    if item.council or checklist is None:
        return evidence(item.sources, library)
    if checklist.origin == "guide":
        said = f"The {item.kind} is the guide's. The {own}, and the pace, are lmcs's own."
    else:
        said = f"The {item.kind}, its {own}, and the pace, are lmcs's own. They rest on:"
    return [Paragraph(said), *evidence(item.sources, library)]


def conduct(item: Item, library: Library) -> list[Block]:
    """Return the line on safe conduct where *item* brings the person to those whom "Before you start" is about."""
    before = library.before
    if not {*item.who, *(ask.to for ask in item.ask)} & {*before.meets}:
        return []
    return [Paragraph(f"{before.line} For what to do: lmcs show before", "warning")]


def change_blocks(changes: Sequence[Change], library: Library) -> list[Block]:
    """Return what has changed since a source said otherwise: its state, apart from the text, then now and then.

    The state has a row of its own, so that nothing in the text seems to stand behind "not in force".
    """
    return [
        Facts(
            (
                ("State", f"{force_words(change)}."),
                ("Now" if change.force == "in force" else "What it says", change.now),
                (f"Before ({library.documents[change.document].title})", change.was),
            )
        )
        for change in changes
    ]


def force_words(change: Change) -> str:
    """Return since when a change holds, or that it does not hold yet, and when it is due to start."""
    due = f". Due to start {say_written(change.starts)}" if change.starts else ""
    return f"{_FORCE_BEGUN[change.force].format(say_written(change.since))}{due}"


def section(title: str, blocks: Sequence[Block], level: int = 2) -> list[Block]:
    """Return *blocks* under a heading, or nothing where there are none."""
    return [Heading(title, level), *blocks] if blocks else []
