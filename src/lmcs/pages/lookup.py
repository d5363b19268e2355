"""The screens that look up one shelf: terms, law notes and documents."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Link, Page, Paragraph
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, first_sentence, plural
from lmcs.content import Document, Law, Term
from lmcs.content.finding import Match
from lmcs.content.library import Library
from lmcs.pages import parts

_STATUS_WORDS = {
    "renamed": "This name has changed.",
    "replaced": "This no longer exists under this name.",
    "enacted, not started": "Enacted, not confirmed in force.",
    "proposed": "Proposed, not in force.",
    "local name": "A local name: your council may use another.",
}
_HOW = {
    "words": "These explain it or mention it.",
    "near": "Nothing has exactly that name. These are spelled nearly like it.",
}
_FULL = 2
_LAW_KINDS = {
    "act": "Act", "regulations": "Regulations", "guidance": "Statutory guidance", "advice": "Advice, not statutory", "code": "Statutory code",
    "convention": "Convention", "bill": "Bill",
}  # fmt: skip
_DOCUMENT_KINDS = {
    "source": "The five guides this tool draws on",
    "must know": "More of the must-know series",
    "resource": "Resources",
    "guidance": "Statutory guidance",
    "code": "Codes",
    "framework": "Inspection and other frameworks",
    "strategy": "Strategies, white papers and consultations",
}


class _Shelf(NamedTuple):
    """How the entries of one shelf are shown: the noun for them, the command, and name, gist and blocks of an entry."""

    noun: str
    command: str
    name: Callable[[Any], str]
    gist: Callable[[Any], tuple[str, str]]
    full: Callable[[Any, int], list[Block]]


def _found(query: str, matches: Sequence[Match], entries: Sequence[Any], shelf: _Shelf) -> Page:
    """Return what answers *query*: one or two entries in full, more as a list; and how they were found, if not by name."""
    how = _HOW.get(matches[0].how)
    blocks: list[Block] = [Paragraph(f"You looked for “{query}”. {how}", "quiet")] if how else []
    title = f"{plural(len(entries), shelf.noun)} for “{query}”"
    if len(entries) == 1:
        title = shelf.name(entries[0])
        blocks += shelf.full(entries[0], 2)
    elif len(entries) <= _FULL:
        for entry in entries:
            blocks += [Heading(shelf.name(entry)), *shelf.full(entry, 3)]
    else:
        blocks += [Facts(tuple(shelf.gist(entry) for entry in entries)), Paragraph(_more(shelf.command), "quiet")]
    return Page(title, (*blocks, parts.checked_entries(entries)))


def term_blocks(term: Term, library: Library, level: int = 2) -> list[Block]:
    """Return everything about one term: what it means, what to say, what changed and since when."""
    blocks: list[Block] = []
    if term.status in _STATUS_WORDS:
        blocks.append(Paragraph(_STATUS_WORDS[term.status], "warning"))
    blocks.append(Paragraph(term.meaning))
    rows: list[tuple[str, str]] = []
    if term.now:
        newer = library.terms[term.now]
        rows.append(("Now", f"{newer.name}. {first_sentence(newer.meaning)}"))
    if term.say:
        rows.append(("Say", term.say))
    if len(term.short) > 1:
        rows.append(("Short forms", ", ".join(term.short)))
    if term.see:
        rows.append(("See also", ", ".join(library.terms[id_].name for id_ in term.see)))
    if term.council:
        rows.append(("Added by", f"{term.council}. Not part of the guide."))
    blocks += [Facts(tuple(rows))] if rows else []
    blocks += parts.section("What has changed", parts.change_blocks(term.changes, library), level)
    blocks += parts.section("The law", [Facts(parts.law_rows(term.law, library))] if term.law else [], level)
    return [*blocks, *parts.section("Source", parts.evidence(term.sources, library), level)]


def terms(query: str, matches: Sequence[Match], library: Library) -> Page:
    """Return the terms that answer *query*."""
    entries = [library.terms[match.id] for match in matches]
    shelf = _Shelf(
        "meaning", "glossary", lambda term: term.name, gist, lambda term, level: term_blocks(term, library, level)
    )
    return _found(query, matches, entries, shelf)


def gist(term: Term) -> tuple[str, str]:
    """Return a term as label and first sentence, with its status where it is not current."""
    state = "" if term.status == "current" else f" [{parts.FORCE_WORDS.get(term.status, term.status)}]"
    return (f"{term.name}{state}", first_sentence(term.meaning))


def _more(command: str) -> str:
    return f"To read one in full: lmcs {command} and its name."


def term_index(library: Library, *, meanings: bool = False) -> Page:
    """Return every term under its first letter: names only, or with *meanings*, for paper."""
    ordered = sorted(library.terms.values(), key=lambda term: term.term.casefold())
    blocks: list[Block] = [Paragraph(f"{plural(len(ordered), 'term')}. {_more('glossary')}")]
    for letter in dict.fromkeys(term.term[0].upper() for term in ordered):
        here = [term for term in ordered if term.term[0].upper() == letter]
        blocks.append(Heading(letter))
        if meanings:
            blocks.append(Facts(tuple((term.name, term.meaning) for term in here)))
        else:
            blocks.append(Bullets(tuple(_indexed(term) for term in here)))
    return Page("Glossary", (*blocks, parts.checked(library.content_date)))


def _indexed(term: Term) -> str:
    state = "" if term.status == "current" else f", {parts.FORCE_WORDS.get(term.status, term.status)}"
    return f"{term.name}{state}{f', added by {term.council}' if term.council else ''}"


def law_blocks(law: Law, library: Library, level: int = 2) -> list[Block]:
    """Return everything about one law note: whether it is in force, what it asks, what it means for you."""
    since = f" since {say_written(law.since)}" if law.since and law.force.startswith("in force") else ""
    due = f". Due to start {say_written(law.starts)}" if law.starts else ""
    state = f"{capitalised(parts.FORCE_WORDS.get(law.force, law.force))}{since}{due}"
    blocks: list[Block] = [
        Facts((("Kind", _LAW_KINDS[law.kind]), ("State", f"{state}."))),
        Heading("What it asks", level), Paragraph(law.asks),
        Heading("What it means for you", level), Paragraph(law.means),
        *parts.section("What has changed", parts.change_blocks(law.changes, library), level),
    ]  # fmt: skip
    used = [item for item in library.items.values() if law.id in item.law]
    if used:
        blocks += [Heading("Where you meet it", level), Bullets(tuple(f"{item.number}. {item.text}" for item in used))]
    return [
        *blocks,
        Link(f"To read it: {law.title}", law.address),
        *parts.section("Source", parts.evidence(law.sources, library), level),
    ]


def laws(query: str, matches: Sequence[Match], library: Library) -> Page:
    """Return the law notes that answer *query*."""
    entries = [library.laws[match.id] for match in matches]
    shelf = _Shelf("note", "law", parts.law_title, parts.law_gist, lambda law, level: law_blocks(law, library, level))
    return _found(query, matches, entries, shelf)


def law_index(library: Library) -> Page:
    """Return every law note under its kind, saying which are not in force."""
    blocks: list[Block] = [Paragraph(f"{len(library.laws)} notes. {_more('law')}")]
    for kind, words in _LAW_KINDS.items():
        titles = [parts.law_title(law) for law in library.laws.values() if law.kind == kind]
        blocks += parts.section(words, [Bullets(tuple(titles))] if titles else [])
    return Page("Law and guidance", (*blocks, parts.checked(library.content_date)))


def document_blocks(document: Document, library: Library, level: int = 2) -> list[Block]:
    """Return everything about one document: what it gives, who published it, what became of it."""
    published = ", ".join(
        part for part in (document.publisher, say_written(document.date) if document.date else "") if part
    )
    rows = [("Published by", f"{published}."), ("Today", document.now)]
    rows += [("Added by", f"{document.council}. Not part of the guide.")] if document.council else []
    blocks: list[Block] = [Paragraph(document.about), Facts(tuple(rows))]
    if document.address:
        blocks.append(Link(f"To read it: {document.title}", document.address))
    blocks += parts.section("Its parts", [Bullets(document.parts)] if document.parts else [], level)
    return [*blocks, *parts.section("Source", parts.evidence(document.sources, library), level)]


def documents(query: str, matches: Sequence[Match], library: Library) -> Page:
    """Return the documents that answer *query*."""
    entries = [library.documents[match.id] for match in matches]
    shelf = _Shelf(
        "document", "documents", lambda each: each.title, lambda each: (each.title, each.about),
        lambda each, level: document_blocks(each, library, level),
    )  # fmt: skip
    return _found(query, matches, entries, shelf)


def document_index(library: Library) -> Page:
    """Return every document under its kind."""
    blocks: list[Block] = [Paragraph(f"{len(library.documents)} documents. {_more('documents')}")]
    for kind, words in _DOCUMENT_KINDS.items():
        rows = tuple((entry.title, entry.now) for entry in library.documents.values() if entry.kind == kind)
        blocks += parts.section(words, [Facts(rows)] if rows else [])
    return Page("Documents", (*blocks, parts.checked(library.content_date)))
