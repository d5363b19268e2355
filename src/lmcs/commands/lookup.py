"""Commands that look up one shelf: terms, law notes and documents."""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, TypeVar

import typer

from lmcs.basics.blocks import Page
from lmcs.basics.errors import NotFound
from lmcs.commands import Words, session_of
from lmcs.content import Document, Law, Term
from lmcs.content.finding import Findable, Match, find
from lmcs.content.library import Library
from lmcs.pages import lookup as pages
from lmcs.render import json_data as records
from lmcs.session import Session

Entry = TypeVar("Entry", Term, Law, Document)


def findable_terms(library: Library) -> list[Findable]:
    """Return the terms as they can be looked up."""
    entries = library.terms.glance("id", "term", "short", "also", "meaning")
    return [
        Findable(id_, term, (id_.replace("-", " "), *short, *also), text) for id_, term, short, also, text in entries
    ]


def findable_laws(library: Library) -> list[Findable]:
    """Return the law notes as they can be looked up: by reference and by topic."""
    entries = library.laws.glance("id", "title", "short", "also", "topics", "asks", "means")
    return [
        Findable(id_, title, (id_.replace("-", " "), *short, *also), " ".join((*topics, asks, means)))
        for id_, title, short, also, topics, asks, means in entries
    ]


def findable_documents(library: Library) -> list[Findable]:
    """Return the documents as they can be looked up."""
    entries = library.documents.glance("id", "title", "short", "also", "publisher", "topics", "about")
    return [
        Findable(id_, title, (*short, *also), " ".join((publisher, *topics, about)))
        for id_, title, short, also, publisher, topics, about in entries
    ]


def _look_up(
    session: Session,
    words: Sequence[str] | None,
    what: str,
    entries: Mapping[str, Entry],
    findable: Sequence[Findable],
    page: Callable[[str, Sequence[Match], Library], Page],
    index: Callable[[Library], Page],
) -> None:
    """Show what *words* name among *entries*, or the *index* without words."""
    query = " ".join(words or ()).strip()
    if not query:
        if session.options.json:
            session.show_json({"matches": [records.record(entry) for entry in entries.values()]})
        else:
            session.show(index(session.library))
        return
    matches = find(query, findable)
    if not matches:
        raise NotFound(
            f'Nothing about "{query}" was found in the {what}.', f"Try fewer words, or see everything: lmcs {what}"
        )
    if session.options.json:
        session.show_json(
            {"query": query, "matches": [records.record(entries[match.id], match.how) for match in matches]}
        )
        return
    session.show(page(query, matches, session.library))


def glossary(
    ctx: typer.Context,
    words: Words = None,
    blank: Annotated[bool, typer.Option("--blank", help="Every term with its meaning, to print.")] = False,
) -> None:
    """Look up a word or a short form; without words, every term by letter."""
    session = session_of(ctx)
    library = session.library
    index = (lambda shelf: pages.term_index(shelf, meanings=True)) if blank else pages.term_index
    _look_up(session, words, "glossary", library.terms, findable_terms(library), pages.terms, index)


def law(ctx: typer.Context, words: Words = None) -> None:
    """Look up a law by reference (s47, section 18) or topic; without words, every note."""
    session = session_of(ctx)
    library = session.library
    _look_up(session, words, "law", library.laws, findable_laws(library), pages.laws, pages.law_index)


def documents(ctx: typer.Context, words: Words = None) -> None:
    """Look up a guide or resource, and what became of it; without words, every document."""
    session = session_of(ctx)
    library = session.library
    shelf, index = library.documents, pages.document_index
    _look_up(session, words, "documents", shelf, findable_documents(library), pages.documents, index)
