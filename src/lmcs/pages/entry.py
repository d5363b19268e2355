"""One term, law note or document as it is looked up: what is needed first, and in full all the rest."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Link, Paragraph, section
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, first_sentence, join_words, minutes_to_read, plural
from lmcs.content import Change, Document, Law, Term
from lmcs.content.library import Library
from lmcs.content.opening import opens
from lmcs.pages.checked import cited
from lmcs.pages.entries import (
    TERM_WORDS,
    Row,
    force_words,
    here,
    jargon,
    law_rows,
    law_title,
    was_and_is,
)
from lmcs.pages.items import short_title

LAW_KINDS = {
    "act": "Act",
    "regulations": "Regulations",
    "guidance": "Statutory guidance",
    "advice": "Advice, not statutory",
    "code": "Statutory code",
    "convention": "Convention",
    "bill": "Bill",
}
_MOST_TO_SEE = 5
_MOST_LAWS = 3
_ONE_LINE = 50  # characters of a title that leave room for the line that opens it


def term(term: Term, library: Library, level: int, brief: bool) -> list[Block]:
    """Return what is said of a *term*, in the order of need: its meaning, what to say, its name now, what changed, the law.

    In *brief* at most five terms to see also, the last change, and the laws by name.
    """
    to_see = [id_ for id_ in term.see if id_ != term.now][:_MOST_TO_SEE] if brief else term.see
    laws = [library.laws[id_] for id_ in term.law]
    most = _MOST_LAWS - bool(term.changes)  # for room
    named = [(_short_title(law), opens("law", law.title, law.id)) for law in laws[:most]]
    if len(laws) > most:
        line = opens("glossary", term.term, term.id)
        named.append((f"And {len(laws) - most} more", f"{line} --all"))
    return [
        *_meaning(term, to_see, library),
        *_changed(term.changes, library, level, brief),
        *section(
            "The law", Facts(tuple(named) if brief else law_rows(term.law, library)), level=level
        ),
        *_sources(term, opens("glossary", term.term, term.id), library, level, brief),
    ]


def _short_title(law: Law) -> str:
    """Return the title of a *law* note on one line if that can be, with its force where it is not wholly in force."""
    title = law.title if len(law.title) <= _ONE_LINE else law.title.partition(" (")[0]
    return law_title(law._replace(title=title))


def _meaning(term: Term, to_see: Sequence[str], library: Library) -> list[Block]:
    blocks: list[Block] = []
    if term.status in TERM_WORDS:
        blocks.append(Paragraph(TERM_WORDS[term.status], "warning"))
    blocks.append(Paragraph(term.meaning))
    rows: list[Row] = [*here(library, "glossary", term.id)]
    rows += old_rows(term)
    if term.say:
        rows.append(("Say", term.say))
    if term.now:
        newer = library.terms[term.now]
        rows.append(("Now", f"{newer.name}. {first_sentence(newer.meaning)}"))
    if len(term.short) > 1:
        rows.append(("Short forms", ", ".join(term.short)))
    if to_see:
        rows.append(("See also", ", ".join(name for name, _ in jargon(to_see, library))))
    rows += _added_by(term)
    return [*blocks, Facts(tuple(rows))] if rows else blocks


def old_rows(term: Term) -> list[Row]:
    """Return which names of a *term* are old, since when, and what is said instead."""
    rows: dict[str, list[str]] = {}
    for old in term.old:
        since = f" since {say_written(old.since)}" if old.since else ""
        now = f", now {old.now}" if old.now else ""
        rows.setdefault(f"{since}{now}".strip(" ,"), []).append(old.name)
    said = [
        f"{join_words(names)} ({told})" if told else join_words(names)
        for told, names in rows.items()
    ]
    return [("Out of date", f"{'; '.join(said)}.")] if said else []


def law(law: Law, library: Library, level: int, brief: bool) -> list[Block]:
    """Return what is said of a *law* note: whether it is in force, what it asks, what it means for you, what changed.

    In *brief* the last change, and where it is met by number.
    """
    return [
        Facts((("Kind", LAW_KINDS[law.kind]), ("State", law_state(law)))),
        *section("What it asks", Paragraph(law.asks), level=level),
        *section("What it means for you", Paragraph(law.means), level=level),
        *_changed(law.changes, library, level, brief),
        *_met(law, library, level, brief),
        Link(f"To read it: {law.title}", law.address),
        *_sources(law, opens("law", law.title, law.id), library, level, brief),
    ]


def law_state(law: Law) -> str:
    """Return whether *law* is in force, since when, and when it is due to start."""
    since = (
        f" since {say_written(law.since)}" if law.since and law.force.startswith("in force") else ""
    )
    due = f". Due to start {say_written(law.starts)}" if law.starts else ""
    return f"{capitalised(force_words(law.force))}{since}{due}."


def _met(law: Law, library: Library, level: int, brief: bool) -> list[Block]:
    """Return the tasks and questions that a *law* stands behind."""
    items = [item for item in library.items.values() if law.id in item.law]
    if not brief or not items:
        return section(
            "Where you meet it", Bullets(tuple(short_title(item) for item in items)), level=level
        )
    numbers = ", ".join(item.number for item in items)
    return [Paragraph(f"You meet it in {numbers}. To open one: lmcs show {items[0].number}")]


def document(document: Document, library: Library, level: int, brief: bool) -> list[Block]:
    """Return what is said of a *document*: what it gives, who published it, what became of it, and in full its parts."""
    rows = (*published(document), *here(library, "documents", document.id), *_added_by(document))
    blocks: list[Block] = [Paragraph(document.about), Facts(rows)]
    if document.address:
        blocks.append(Link(f"To read it: {document.title}", document.address))
    if not brief:
        blocks += section("Its parts", Bullets(document.parts), level=level)
    line = opens("documents", document.title, document.id)
    return [*blocks, *_sources(document, line, library, level, brief)]


def published(document: Document) -> tuple[Row, ...]:
    """Return who published *document* and when, what became of it and how long it takes to read, as far as known."""
    parts = [document.publisher, say_written(document.date) if document.date else ""]
    by = ", ".join(part for part in parts if part)
    minutes = minutes_to_read(int(document.words)) if document.words else 0
    long = f"About {plural(minutes, 'minute')}." if minutes else ""
    rows = (("Published by", f"{by}."), ("Today", document.now), ("To read", long))
    return tuple((label, said) for label, said in rows if said.strip("."))


def _added_by(entry: Term | Document) -> list[Row]:
    return [("Added by", f"{entry.council}. Not part of the guide.")] if entry.council else []


def _changed(changes: Sequence[Change], library: Library, level: int, brief: bool) -> list[Block]:
    """Return what has changed; in *brief* the gist of the last of it, and its state."""
    if not brief:
        return section("What has changed", *was_and_is(changes, library), level=level)
    last = [change._replace(now=first_sentence(change.now)) for change in changes[:1]]
    gist = [Facts(block.rows[:2]) for block in was_and_is(last, library)]
    return section("What has changed", *gist, level=level)


def _sources(
    entry: Term | Law | Document, line: str, library: Library, level: int, brief: bool
) -> list[Block]:
    """Return where it comes from; in *brief* the *line* that shows it, and all else."""
    if brief:
        return [Paragraph(f"All there is on it, with its sources: {line} --all", "quiet")]
    return section("Source", *cited(entry.sources, library), level=level)
