"""What can be looked up, and how it is compared: worked out for shipped entries when the wheel is built."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lmcs.content.folding import close, fold, units
from lmcs.content.library import Library

WORDS = {"glossary": "Term", "law": "Law", "documents": "Document", "figures": "Figure"}
"""What a search calls what each command looks up."""


class Prepared(NamedTuple):
    """Something that can be looked up, with how it is compared: for shipped entries that is worked out when the wheel is built.

    Each has a line for each: the names; these `folded`, and `closed`, written as one; the search words folded, and, as what
    `leads` to it, written as one; all that is said of it, folded, sentence by sentence, with its names; and what a search
    has `shown` of it: its name, its gist and the line that opens it, but of an item nothing, as its status is the person's.
    One text takes less time to load than many.
    """

    id: str
    names: str
    folded: str
    closed: str
    search: str
    leads: str
    text: str
    shown: str = ""

    @property
    def name(self) -> str:
        """What it is called."""
        return _split(self.names)[0]

    @property
    def aliases(self) -> list[str]:
        """What it is also called."""
        return _split(self.names)[1:]

    @property
    def lines(self) -> list[str]:
        """The folded names, what it is called first."""
        return _split(self.folded)


def prepared(
    id_: str, name: str, aliases: Sequence[str] = (), text: str = "", search: Iterable[str] = ()
) -> Prepared:
    """Return something that can be looked up with how it is compared: *text* explains it, *search* are its search words."""
    named = (name, *aliases)
    names, leading = [*map(fold, named)], [*map(fold, search)]
    said = [*names, *leading, *map(fold, text.split(". "))]
    return Prepared(
        id_,
        _lines(named),
        _lines(names),
        _lines(close(units(each)) for each in names),
        _lines(leading),
        _lines(close(units(each)) for each in leading),
        _lines(f" {each} " for each in said),
    )


def looked_up(library: Library, command: str) -> list[Prepared]:
    """Return what a *command* looks up ("glossary"), or all "items", each also by what a council calls it."""
    return with_local_names(map(Prepared._make, library.findable[command]), library, command)


def with_local_names(found: Iterable[Prepared], library: Library, space: str) -> list[Prepared]:
    """Return entries of the shelf *space* as they were *found*, each also by what a council calls it."""
    if not library.brought:
        return list(found)
    from lmcs.content import local  # only where a council says something

    named = local.names(library, space)
    return [_also_called(each, named.get(each.id, ())) for each in found]


def _also_called(entry: Prepared, names: Sequence[str]) -> Prepared:
    """Return *entry* with more *names*."""
    if not names:
        return entry
    more = prepared(entry.id, names[0], names[1:])
    return Prepared(
        entry.id, *(old + new[1:] for old, new in zip(entry[1:], more[1:], strict=True))
    )


def _lines(texts: Iterable[str]) -> str:
    return "\n".join(("", *texts, ""))


def _split(lines: str) -> list[str]:
    return lines[1:-1].split("\n")
