"""One term, law note or document as it is looked up: what is needed first, and in full all the rest."""

from collections.abc import Iterable, Sequence
from math import ceil

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Link, Paragraph, saying, section
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, first_sentence, join_words, minutes_to_read, plural
from lmcs.content import Change, Document, Law, Term
from lmcs.content.fields import force_words
from lmcs.content.library import Library
from lmcs.content.opening import opens
from lmcs.pages import entries
from lmcs.pages.checked import cited
from lmcs.pages.entries import Row, added_by, here, since_when
from lmcs.pages.items import short_title
from lmcs.render.layout import LABELS

LAW_KINDS = {
    "act": "Act",
    "regulations": "Regulations",
    "guidance": "Statutory guidance",
    "advice": "Advice, not statutory",
    "code": "Statutory code",
    "convention": "Convention",
    "bill": "Bill",
}
_WIDE, _WINDOW = 76, 23  # columns beside the margins, and rows above a prompt
_ENDS = 5  # rows: the title and the closing line, with what is empty around them
_MOST_LAWS = 3
_ONE_LINE = 50  # characters of a title that leave room for the line that opens it


def term(term: Term, library: Library, level: int, brief: bool) -> list[Block]:
    """Return what is said of a *term*, in the order of need: its meaning, what to say, its name now, what changed, the law.

    In *brief* at most five terms to see also, the last change, and the laws by name, as far as a window holds them.
    """
    line = opens("glossary", term.term, term.id)
    if not brief:
        return [
            *_meaning(term, term.see, library),
            *section("What has changed", *entries.was_and_is(term.changes, library), level=level),
            *section("The law", Facts(entries.law_rows(term.law, library)), level=level),
            *section("Source", *cited(term.sources, library), level=level),
        ]
    to_see = [id_ for id_ in term.see if id_ != term.now]
    named: list[Row] = []
    for law in (library.laws[id_] for id_ in term.law[:_MOST_LAWS]):
        title = law.title if len(law.title) <= _ONE_LINE else law.title.partition(" (")[0]
        called = law._replace(title=title).called
        named.append((called, opens("law", law.title, law.id)))
    law_section = section("The law", Facts(tuple(named)), level=level)
    change = _last_change(term.changes)
    kept = [(5, True, True), (5, True, False), (2, True, False)]
    if term.status == "current":  # of what is gone it is needed first what became of it
        kept.append((5, False, False))
    made = []
    for most, with_change, with_law in kept:
        meaning = _meaning(term, to_see[:most], library, change if with_change else ())
        left = _all(line, change and not with_change, law_section and not with_law)
        made.append([*meaning, *(law_section if with_law else ()), left])
    return _first_that_fits(made)


def _meaning(
    term: Term, to_see: Sequence[str], library: Library, more: Sequence[Row] = ()
) -> list[Block]:
    blocks: list[Block] = [*entries.what_became(term), Paragraph(term.meaning)]
    rows: list[Row] = [*here(library, "glossary", term.id)]
    rows += old_rows(term)
    if term.say:
        rows.append(("Say", term.say.removeprefix("Say ")))
    if term.now:
        newer = library.terms[term.now]
        rows.append(("Now", f"{newer.name}. {first_sentence(newer.meaning)}"))
    if len(term.short) > 1:
        rows.append(("Short forms", ", ".join(term.short)))
    if to_see:
        rows.append(("See also", ", ".join(library.terms[id_].name for id_ in to_see)))
    rows += [*added_by(term), *more]
    return saying(*blocks, Facts(tuple(rows)))


def old_rows(term: Term) -> list[Row]:
    """Return which names of a *term* are old, since when, and what is said instead."""
    rows: dict[str, list[str]] = {}
    for old in term.old:
        since = f" since {say_written(old.since)}" if old.since else ""
        now = f", now {old.now}" if old.now else ""
        rows.setdefault(f"{since}{now}".strip(" ,"), []).append(old.name)
    both = [(join_words(names), f" ({told})" if told else "") for told, names in rows.items()]
    said = "; ".join(f"{names}{told}" for names, told in both)
    return [("Out of date", f"{said}.")] if said else []


def law(law: Law, library: Library, level: int, brief: bool) -> list[Block]:
    """Return what is said of a *law* note: whether it is in force, what it asks, what it means for you, what changed.

    In *brief* the last change, and where it is met by number, as far as a window holds them.
    """
    long = to_read("", law.pages)
    rows = [("Kind", LAW_KINDS[law.kind]), ("State", law_state(law))]
    rows += [("To read", long)] if long else []
    said = [
        Facts(tuple(rows)),
        *section("What it asks", Paragraph(law.asks), level=level),
        *section("What it means for you", Paragraph(law.means), level=level),
    ]
    items = [item for item in library.items.values() if law.id in item.law]
    read = Link(f"To read it: {law.title}", law.address)
    if not brief:
        titles = Bullets(tuple(short_title(item) for item in items))
        return [
            *said,
            *section("What has changed", *entries.was_and_is(law.changes, library), level=level),
            *section("Where you meet it", titles, level=level),
            read,
            *section("Source", *cited(law.sources, library), level=level),
        ]
    numbers = ", ".join(item.number for item in items)
    met = [Paragraph(f"You meet it in {numbers}. To open one: lmcs show {items[0].number}")] if items else []  # fmt: skip
    change = saying(Facts(_last_change(law.changes)))
    end = (read, _all(opens("law", law.title, law.id)))
    return _first_that_fits([*said, *shown, *end] for shown in ([*change, *met], change))


def law_state(law: Law, *, dated: bool = True) -> str:
    """Return whether *law* is in force, and where *dated* since when, and when it is due to start; of advice, which binds nobody, that it is advice."""
    if law.kind == "advice" and law.force == "in force":
        return f"Advice since {say_written(law.since)}." if dated and law.since else "Advice."
    if not dated:
        return f"{capitalised(force_words(law.force))}."
    began = law.since if law.force.startswith("in force") else ""
    return f"{since_when(law._replace(since=began))}."


def document(document: Document, library: Library, level: int, brief: bool) -> list[Block]:
    """Return what is said of a *document*: what it gives, who published it, what became of it, and in full its parts."""
    rows = (*published(document), *here(library, "documents", document.id), *added_by(document))
    blocks: list[Block] = [Paragraph(document.about), Facts(rows)]
    if document.address:
        blocks.append(Link(f"To read it: {document.title}", document.address))
    if brief:
        return [*blocks, _all(opens("documents", document.title, document.id))]
    blocks += section("Its parts", Bullets(document.parts), level=level)
    return [*blocks, *section("Source", *cited(document.sources, library), level=level)]


def published(document: Document) -> tuple[Row, ...]:
    """Return who published *document* and when, what became of it and how long it takes to read, as far as known."""
    parts = [document.publisher, say_written(document.date) if document.date else ""]
    by = ", ".join(part for part in parts if part)
    long = to_read(document.words, document.pages)
    rows = (("Published by", f"{by}."), ("Today", document.now), ("To read", long))
    return tuple((label, said) for label, said in rows if said.strip("."))


def to_read(words: str, pages: str) -> str:
    """Return how long so many *words*, or *pages* ("" where that is not known), take to read; "" where neither is known."""
    minutes = minutes_to_read(int(words or 0), int(pages or 0))
    time = plural(minutes, "minute") if minutes <= 90 else f"{round(minutes / 60)} hours"
    by = f", at two minutes for each of its {pages} pages" if pages else ""
    return f"About {time}{by}." if words or pages else ""


def _last_change(changes: Sequence[Change]) -> tuple[Row, ...]:
    """Return the last of *changes* as one row: its state, then its gist."""
    told = (f"{since_when(each)}. {first_sentence(each.now)}" for each in changes[:1])
    return tuple(("Changed", each) for each in told)


def _all(line: str, change: object = (), law: object = ()) -> Paragraph:
    """Return what says that the *line* shows all there is, with --all: the *change* and the *law* too, where they are left out."""
    left = [*(["what has changed"] if change else []), *(["the law"] if law else [])]
    said = join_words([*left, "the sources"]) if left else "all there is on it, with its sources"
    return Paragraph(f"{capitalised(said)}: {line} --all", "quiet")


def _first_that_fits(made: Iterable[list[Block]]) -> list[Block]:
    """Return the first of the pages *made* that a window of 24 lines holds with a prompt below it, else the last."""
    blocks: list[Block] = []
    for blocks in made:
        if _ENDS + sum(_height(block) for block in blocks) <= _WINDOW:
            break
    return blocks


def _height(block: Block) -> int:
    """Return about how many lines of 80 columns a *block* takes, with the empty one that follows most."""
    if isinstance(block, Heading):
        return 1
    if isinstance(block, Facts):
        width = _WIDE - max(len(label) for label, _ in block.rows) - 2
        beside = width >= _WIDE - LABELS - 2
        whole = [(said, f"{label}: {said}") for label, said in block.rows]
        rows = (len(said) / width if beside else len(run_on) / _WIDE for said, run_on in whole)
        return 1 + sum(map(ceil, rows))
    texts = (block.text,) if isinstance(block, Paragraph) else block  # its tone is no text
    return 1 + sum(ceil(len(text) / _WIDE) for text in texts if isinstance(text, str))
