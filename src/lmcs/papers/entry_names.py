"""By which names a paper may call the entries of a library, each with how it must stand."""

import re
from collections.abc import Iterable, Iterator

from lmcs.content import Law
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.papers.elsewhere import is_told_by_its_sentence
from lmcs.papers.spotting import AS_WRITTEN, NEVER, NO_ENTRY

_LAW_WORDS = frozenset({
    "act", "advice", "bill", "code", "guidance", "regulations", "convention", "duty", "together", "framework",
})  # fmt: skip

_RECENT = "2020"  # since then an Act may still be called by the name it had as a Bill


def called(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield the id of each entry of *library* with each of its names, and how a name of one word must stand."""
    yield from _of_terms(library)
    yield from _here(library)
    yield from _of_laws(library)


def _of_terms(library: Library) -> Iterable[tuple[str, str, str]]:
    for term in library.terms.values():
        for name in dict.fromkeys(term.names):
            yield term.id, name, term.papers
        yield from (
            (NO_ENTRY, phrase, "") for phrase in term.unlike if not is_told_by_its_sentence(phrase)
        )
    for id_, name in _bare_names(library):
        yield id_, name, library.terms[id_].papers or NEVER


def _here(library: Library) -> Iterable[tuple[str, str, str]]:
    """Yield what a council calls a term, or a role that is a term too; a single word as the council writes it."""
    if not library.brought:
        return
    from lmcs.content import local  # only where a council says something

    ids = {term.term.casefold(): term.id for term in library.terms.values()}
    for id_, names in local.names(library, "glossary").items():
        yield from ((id_, name, AS_WRITTEN) for name in names)
    for role, names in local.names(library, "people").items():
        term = ids.get(library.people[role].name.casefold())
        yield from ((term, name, AS_WRITTEN) for name in names if term)


def _of_laws(library: Library) -> Iterable[tuple[str, str, str]]:
    """Yield what names a law note in a paper: its title, its short forms, and other names with a word of law in them."""
    yield from ((law.id, short, "") for law, short in also_an_act(library))
    taken = {fold(name) for term in library.terms.values() for name in term.names}
    for law in library.laws.values():
        title = law.title.partition(" (")[0]
        act, _, part = title.partition(", ")
        names = [law.title, title, *([f"{part} of the {act}"] if part else []), *law.short]
        called, _, year = title.rpartition(" Act ")
        if law.kind == "act" and not part and year >= _RECENT:
            names.append(f"{called} Bill")
        names += [name for name in law.also if not _LAW_WORDS.isdisjoint(fold(name).split())]
        for name in dict.fromkeys(names):
            if fold(name) not in taken and not fold(name).startswith("section "):
                yield law.id, name, ""


def also_an_act(library: Library) -> Iterator[tuple[Law, str]]:
    """Yield the Acts whose letters are those of a term that is not about them, with the letters: the OSA is an office, and the Online Safety Act."""
    taken = {fold(name): term for term in library.terms.values() for name in term.names}
    for law in library.laws.values():
        whole = law.kind == "act" and ", " not in law.title.partition(" (")[0]
        for short in law.short if whole else ():
            term = taken.get(fold(short))
            if term and law.id not in (term.id, *term.law):
                yield law, short


def _bare_names(library: Library) -> Iterable[tuple[str, str]]:
    """Yield the entry and the name without what is in brackets behind it: "Local offer (SEND)" is often called so.

    An entry whose name only says more, as "Local offer for care leavers" does, is called so too.
    """
    called: dict[str, str] = {}
    for term in library.terms.values():
        bare, _, more = term.term.partition(" (")
        if more and not (more[:2].isupper() and more[0] == bare[0]):
            called[bare] = term.id
            yield term.id, bare
    longer = {bare: re.compile(rf"[\w-]+ {bare}|{bare} for .+", re.IGNORECASE) for bare in called}
    for term in library.terms.values():
        yield from ((term.id, b) for b in called if " " in b and longer[b].fullmatch(term.term))
