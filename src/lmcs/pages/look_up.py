"""What can be looked up: terms, law notes and documents. What each kind is like stands once, and drives its pages."""

from collections.abc import Callable
from typing import Any, NamedTuple

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Link, Page, Paragraph, section
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, first_sentence, plural
from lmcs.content import Document, Law, Term
from lmcs.content.finding import findable
from lmcs.content.library import Library
from lmcs.content.names import Findable
from lmcs.content.naming import opens, with_local_names
from lmcs.content.shelves import Shelf
from lmcs.pages.checked import checked, cited
from lmcs.pages.entries import (
    Row,
    force_words,
    here,
    jargon,
    law_gist,
    law_rows,
    law_title,
    was_and_is,
)
from lmcs.pages.items import short_title

STATUS_WORDS = {
    "renamed": "This name has changed.",
    "replaced": "This no longer exists under this name.",
    "enacted, not started": "Enacted, not confirmed in force.",
    "proposed": "Proposed, not in force.",
    "local name": "A local name: your council may use another.",
}
LAW_KINDS = {
    "act": "Act",
    "regulations": "Regulations",
    "guidance": "Statutory guidance",
    "advice": "Advice, not statutory",
    "code": "Statutory code",
    "convention": "Convention",
    "bill": "Bill",
}
DOCUMENT_KINDS = {
    "source": "The five guides this tool draws on",
    "must know": "More of the must-know series",
    "resource": "Resources",
    "guidance": "Statutory guidance",
    "code": "Codes",
    "framework": "Inspection and other frameworks",
    "strategy": "Strategies, white papers and consultations",
}


class Kind(NamedTuple):
    """One kind of entry that can be looked up, and how its entries are found and shown."""

    command: str
    """The command that looks it up."""
    word: str
    """What a search calls it."""
    noun: str
    """What several of them are called at the head of a page."""
    shelf: Callable[[Library], Shelf[Any]]
    fields: tuple[str, ...]
    """The field with its name, then those that explain it."""
    search: str
    """The field with the words that people look for its entries by."""
    by_id: bool
    """Whether its id in words is one of its names."""
    title: Callable[[Any], str]
    gist: Callable[[Any], Row]
    full: Callable[[Any, Library, int], list[Block]]
    """Everything about an entry, under headings of a level."""
    everything: Callable[[Library], Page]
    """All entries, for who names none."""
    by_hand: bool = True
    """Whether the standard view is drawn by hand, so that it comes at once; else by Rich."""
    licence: str = ""
    """The line about the licence of official figures, where its entries have any."""

    def findable(self, library: Library) -> list[Findable]:
        """Return the entries as they can be looked up."""
        found = findable(self.shelf(library), *self.fields, search=self.search, by_id=self.by_id)
        return with_local_names(found, library, self.command)

    def opens(self, entry: Any) -> str:
        """Return the command that shows *entry*."""
        return opens(self.command, getattr(entry, self.fields[0]), entry.id)


def more(command: str) -> str:
    """Return the line that says how one of the entries of a list is read in full."""
    return f"To read one in full: lmcs {command} and its name."


def _added_by(entry: Term | Document) -> list[Row]:
    return [("Added by", f"{entry.council}. Not part of the guide.")] if entry.council else []


def _term(term: Term, library: Library, level: int) -> list[Block]:
    """Return everything about one term: what it means, what to say, what changed and since when."""
    blocks: list[Block] = []
    if term.status in STATUS_WORDS:
        blocks.append(Paragraph(STATUS_WORDS[term.status], "warning"))
    blocks.append(Paragraph(term.meaning))
    rows: list[Row] = [*here(library, "glossary", term.id)]
    if term.now:
        newer = library.terms[term.now]
        rows.append(("Now", f"{newer.name}. {first_sentence(newer.meaning)}"))
    if term.say:
        rows.append(("Say", term.say))
    if len(term.short) > 1:
        rows.append(("Short forms", ", ".join(term.short)))
    if term.see:
        rows.append(("See also", ", ".join(name for name, _ in jargon(term.see, library))))
    rows += _added_by(term)
    blocks += [Facts(tuple(rows))] if rows else []
    blocks += section("What has changed", *was_and_is(term.changes, library), level=level)
    blocks += section("The law", Facts(law_rows(term.law, library)), level=level)
    return [*blocks, *section("Source", *cited(term.sources, library), level=level)]


def _term_gist(term: Term) -> Row:
    """Return a term as label and first sentence, with its status where it is not current."""
    state = "" if term.status == "current" else f" [{force_words(term.status)}]"
    return (f"{term.name}{state}", first_sentence(term.meaning))


def term_index(library: Library, *, meanings: bool = False) -> Page:
    """Return every term under its first letter: names only, or with *meanings*, for paper."""
    ordered = sorted(library.terms.values(), key=lambda term: term.term.casefold())
    blocks: list[Block] = [Paragraph(f"{plural(len(ordered), 'term')}. {more('glossary')}")]
    for letter in dict.fromkeys(term.term[0].upper() for term in ordered):
        here = [term for term in ordered if term.term[0].upper() == letter]
        names = Bullets(tuple(_indexed(term) for term in here))
        blocks += [
            Heading(letter),
            Facts(tuple((term.name, term.meaning) for term in here)) if meanings else names,
        ]
    return Page("Glossary", (*blocks, checked(library.content_date)))


def _indexed(term: Term) -> str:
    state = "" if term.status == "current" else f", {force_words(term.status)}"
    added = f", added by {term.council}" if term.council else ""
    return f"{term.name}{state}{added}"


def law_state(law: Law) -> str:
    """Return whether *law* is in force, since when, and when it is due to start."""
    since = (
        f" since {say_written(law.since)}" if law.since and law.force.startswith("in force") else ""
    )
    due = f". Due to start {say_written(law.starts)}" if law.starts else ""
    return f"{capitalised(force_words(law.force))}{since}{due}."


def _law(law: Law, library: Library, level: int) -> list[Block]:
    """Return everything about one law note: whether it is in force, what it asks, what it means for you."""
    used = [short_title(item) for item in library.items.values() if law.id in item.law]
    return [
        Facts((("Kind", LAW_KINDS[law.kind]), ("State", law_state(law)))),
        *section("What it asks", Paragraph(law.asks), level=level),
        *section("What it means for you", Paragraph(law.means), level=level),
        *section("What has changed", *was_and_is(law.changes, library), level=level),
        *section("Where you meet it", Bullets(tuple(used)), level=level),
        Link(f"To read it: {law.title}", law.address),
        *section("Source", *cited(law.sources, library), level=level),
    ]


def _law_index(library: Library) -> Page:
    """Return every law note under its kind, saying which are not in force."""
    blocks: list[Block] = [Paragraph(f"{len(library.laws)} notes. {more('law')}")]
    for kind, words in LAW_KINDS.items():
        titles = [law_title(law) for law in library.laws.values() if law.kind == kind]
        blocks += section(words, Bullets(tuple(titles)))
    return Page("Law and guidance", (*blocks, checked(library.content_date)))


def published(document: Document) -> tuple[Row, ...]:
    """Return by whom and when *document* was published, and what became of it; a council need not say."""
    parts = [document.publisher, say_written(document.date) if document.date else ""]
    by = ", ".join(part for part in parts if part)
    rows = (("Published by", f"{by}."), ("Today", document.now))
    return tuple((label, said) for label, said in rows if said.strip("."))


def _document(document: Document, library: Library, level: int) -> list[Block]:
    """Return everything about one document: what it gives, who published it, what became of it."""
    rows = (*published(document), *here(library, "documents", document.id), *_added_by(document))
    blocks: list[Block] = [Paragraph(document.about), Facts(rows)]
    if document.address:
        blocks.append(Link(f"To read it: {document.title}", document.address))
    blocks += section("Its parts", Bullets(document.parts), level=level)
    return [*blocks, *section("Source", *cited(document.sources, library), level=level)]


def _document_index(library: Library) -> Page:
    """Return every document under its kind."""
    blocks: list[Block] = [Paragraph(f"{len(library.documents)} documents. {more('documents')}")]
    for kind, words in DOCUMENT_KINDS.items():
        rows = [
            (entry.title, entry.now) for entry in library.documents.values() if entry.kind == kind
        ]
        blocks += section(words, Facts(tuple(rows)))
    return Page("Documents", (*blocks, checked(library.content_date)))


TERMS = Kind(
    "glossary",
    "Term",
    "meaning",
    lambda library: library.terms,
    ("term", "meaning"),
    "search",
    by_id=True,
    title=lambda term: term.name,
    gist=_term_gist,
    full=_term,
    everything=term_index,
)
LAWS = Kind(
    "law",
    "Law",
    "note",
    lambda library: library.laws,
    ("title", "asks", "means"),
    "topics",
    by_id=True,
    title=law_title,
    gist=law_gist,
    full=_law,
    everything=_law_index,
    by_hand=False,
)
DOCUMENTS = Kind(
    "documents",
    "Document",
    "document",
    lambda library: library.documents,
    ("title", "publisher", "about"),
    "topics",
    by_id=False,
    title=lambda document: document.title,
    gist=lambda document: (document.title, document.about),
    full=_document,
    everything=_document_index,
)
