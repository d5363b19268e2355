"""A council's file to begin with: an example of each kind, and all that it may name, in comments."""

from collections.abc import Iterable
from importlib.resources import files
from itertools import groupby
from textwrap import fill, indent

from lmcs.basics.text import clean_line
from lmcs.content.folding import SMALL, fold
from lmcs.content.library import Library
from lmcs.content.own import Named
from lmcs.content.spelling import near_words

_COMMENTS = (
    "# -------------------------------------------------------------------------------------------------------",
    "# The file ends here. Nothing below has to be read, and all of it may be deleted: it is every id that may be",
    "# named, by the keys that take it. lmcs pack --ids WORDS finds one by what it is called.",
)
_MOST = 12
"""Ids that come near, where none holds all words."""
_SHORT, _RUN = 6, 15
"""Letters: a word of so few is not looked for in what is as long as a name run together."""
_SEARCH = {"term": "search", "title": "topics"}
"""The field with the words that people look for an entry by, by the field with its name."""


def text(library: Library) -> str:
    """Return the text of a file that is valid as it stands, beside the shipped *library*."""
    example = (files("lmcs.workshop") / "new_council.yaml").read_text(encoding="utf-8")
    lines = [example, *_COMMENTS]
    for keys, group in groupby(named(library), lambda each: each.keys):
        ids = ", ".join(each.id for each in group)
        lines += [f"# --- {keys}", indent(fill(ids, 116, break_on_hyphens=False), "# ")]
    return "\n".join((*lines, ""))


def named(library: Library, words: str = "") -> list[Named]:
    """Return what may be named, of all kinds; only what holds all *words* in its id or its names, where there are any.

    Words may be parts or other spellings of what stands there. Where nothing holds them all, what comes nearest.
    """
    wanted = [word for word in fold(words).split() if word not in SMALL]
    found = [(each, frozenset({*held.split(), held.replace(" ", "")})) for each, held in _everything(library)]  # fmt: skip
    known = frozenset[str]().union(*(held for _, held in found))
    meant = [_meant(word, known) for word in wanted]
    scored = [(sum(not held.isdisjoint(each) for each in meant), held, one) for one, held in found]
    most = max(held for held, *_ in scored)
    near = [(len(held.intersection(wanted)), one) for score, held, one in scored if score == most]
    near.sort(key=lambda each: (not each[1].name.startswith(f"{words}. "), -each[0]))
    best = [one for _, one in near]
    return best if most == len(wanted) else best[: _MOST if most else 0]


def _meant(word: str, known: Iterable[str]) -> set[str]:
    """Return those of the *known* words, and names run together, that hold *word*; if none does, what is spelled nearly like it.

    "3" is no part of "30".
    """
    if word.isdigit():
        return {word}
    holding = {each for each in known if word in each and (len(word) > _SHORT or len(each) < _RUN)}
    return holding or set(near_words(word, known) if len(word) > 3 else ())


def _everything(library: Library) -> Iterable[tuple[Named, str]]:
    """Yield what may be named, and what it is found by."""
    for keys, shelf, field in (
        ("who, to, from, role: a role", library.people, "name"),
        ("see, now, term: a term", library.terms, "term"),
        ("document, sources: a document", library.documents, "title"),
        ("law: a law note, to be named by items and terms", library.laws, "title"),
    ):
        search = _SEARCH.get(field, "also")
        for id_, name, short, *more in shelf.glance("id", field, "short", "also", search):
            called = clean_line(f"{name} ({short[0]})" if short else name)
            words = (name, *short, *(each for names in more for each in names))
            yield Named(keys, id_, called), fold(f"{id_} {' '.join(words)}")
    for id_, name, post in library.people.glance("id", "name", "post"):
        if post:
            yield _found("post: a role that one person holds", id_, name)
    for id_, name, also, covers in library.areas.glance("id", "name", "also", "covers"):
        yield _found("area: one of the nine areas", id_, name, *also, covers)
    for id_, figure in library.figures.items():
        more = (*figure.short, *figure.also, *figure.search)
        yield _found("figure, figures: a key figure", id_, figure.name, *more)
    for checklist in library.checklists:
        yield _found("checklist: a list", checklist.id, checklist.title)
    for item in library.items.values():
        yield _found("item: a task or question", item.id, f"{item.number}. {item.text}")


def _found(keys: str, id_: str, name: str, *more: str) -> tuple[Named, str]:
    return Named(keys, id_, clean_line(name)), fold(f"{id_} {' '.join((name, *more))}")
