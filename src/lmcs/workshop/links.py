"""What entries call each other by: ids used twice, and names of entries that are not there, across all files."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from lmcs.basics.text import typeable
from lmcs.content.fields import short_name
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.workshop.fields import KINDS, Leaf
from lmcs.workshop.files import Sheet
from lmcs.workshop.problems import Remark, error, nearest, position, quoted
from lmcs.workshop.values import RESERVED, dash_in, hyphened

WITHIN = frozenset({"", "sections", "core", "numbers"})
"""What need not be unique over all files: most values; and what `shape.py` sees to in one checklist."""
_ONE = {kind: key.table.name for kind, key in KINDS.items() if key.table}
_ONE |= {"items": "task or question", "posts": "post"}
_FEW = 12
"""As many ids are listed where one is wrong; more are to be looked for."""
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")


class Home(NamedTuple):
    """The entry that an id stands for, and where it is written (no file: shipped with lmcs)."""

    name: str
    file: str = ""
    line: int = 0
    own: bool = False
    """Whether it stands in a council's file."""

    def __str__(self) -> str:
        """Return both in words, for a message."""
        where = f"{self.file}, line {self.line}" if self.file else "shipped with lmcs"
        return f"{self.name} ({where})"


class Known:
    """All ids that content has, by space, and the parts of each document."""

    def __init__(self) -> None:
        self.homes: dict[str, dict[object, Home]] = {}
        self.parts: dict[object, frozenset[str]] = {}
        self.unread: set[str] = set()
        """Spaces of which a file could not be read as it stands: what is missing there may be in it."""

    @classmethod
    def of(cls, *sheets: Sheet) -> "Known":
        """Return all ids of *sheets*; the first home of an id stays."""
        known = cls()
        for sheet in sheets:
            if not sheet.whole:
                known.unread |= {sheet.kind, "posts"} if sheet.kind == "people" else {sheet.kind}
            for leaf in filter(_is_name, sheet.leaves):
                line, own = position(sheet.marks, leaf.place)[0], sheet.kind == "council"
                home = Home(_called(leaf), sheet.file, line, own)
                # What names it is right where only its own hyphens are others, which is said there.
                for id_ in (leaf.value, hyphened(str(leaf.value))):
                    known.homes.setdefault(leaf.key.unique, {}).setdefault(id_, home)
                if sheet.kind == "checklists" and leaf.key.unique == "checklists":
                    known.homes["checklists"].setdefault(short_name(str(leaf.value)), home)
                if leaf.owner.get("post") == "true":
                    known.homes.setdefault("posts", {}).setdefault(leaf.value, home)
                if leaf.key.unique == "documents":
                    known.parts.setdefault(leaf.value, _parts(leaf.owner))
        return known

    @classmethod
    def shipped(cls, library: Library) -> "Known":
        """Return all ids of a shipped *library*."""
        known = cls()
        spaces = (
            ("glossary", library.terms.glance("id", "term")), ("law", library.laws.glance("id", "title")),
            ("documents", library.documents.glance("id", "title")), ("people", library.people.glance("id", "name")),
            ("figures", library.figures.glance("id", "name")),
            ("posts", [(id_, name) for id_, name, post in library.people.glance("id", "name", "post") if post]),
            ("areas", library.areas.glance("id", "name")),
            ("checklists", [(id_, each.title) for each in library.checklists for id_ in (each.id, short_name(each.id))]),
            ("letters", [(each.letter, each.title) for each in library.checklists]),
            ("items", [(id_, each.text) for each in library.items.values() for id_ in (each.id, *each.was)]),
        )  # fmt: skip
        for space, entries in spaces:
            known.homes[space] = {id_: Home(quoted(name)) for id_, name in entries}
        parts = library.documents.glance("id", "parts")
        known.parts = {id_: frozenset(each) for id_, each in parts}
        return known

    def plus(self, *others: "Known") -> "Known":
        """Return these ids and those of *others*; the first home of an id stays."""
        both = Known()
        for known in (self, *others):
            for space, homes in known.homes.items():
                both.homes[space] = {**homes, **both.homes.get(space, {})}
            both.parts = {**known.parts, **both.parts}
            both.unread |= known.unread
        return both

    def answers(self, leaf: Leaf) -> bool:
        """Tell whether what *leaf* refers to is there; what refers to nothing is answered."""
        if not isinstance(leaf.value, str) or not leaf.value:
            return True  # `shape.py` named that
        if leaf.key.kind == "part":
            document = leaf.within.get("document")
            parts = self.parts.get(document) if isinstance(document, str) else None
            return parts is None or leaf.value in parts
        space = leaf.key.refers
        return not space or space in self.unread or leaf.value in self.homes.get(space, {})


def _is_name(leaf: Leaf) -> bool:
    return leaf.key.unique not in WITHIN and isinstance(leaf.value, str)


def _parts(document: Mapping[str, object]) -> frozenset[str]:
    parts = document.get("parts")
    every = parts if isinstance(parts, list) else ()
    return frozenset(part for part in every if isinstance(part, str))


def _called(leaf: Leaf) -> str:
    keys = ("task", "question", "term", "name", "title", "council")
    names = ((leaf.owner or leaf.within).get(key) for key in keys)
    return next((quoted(name) for name in names if isinstance(name, str)), "an entry")


def clashes(sheet: Sheet, known: Known, unused: Collection[str] = ()) -> Iterator[Remark]:
    """Yield the ids and letters of *sheet* that *known* has already; the files that are *unused* are only checked with it."""
    for leaf in sheet.leaves:
        home = known.homes.get(leaf.key.unique, {}).get(leaf.value) if _is_name(leaf) else None
        reserved = leaf.key.kind == "own letter" and leaf.value in RESERVED
        if home is None or reserved:  # `shape.py` named that
            continue
        what = "letter" if leaf.key.unique == "letters" else "id"
        said = f"The {what} {quoted(leaf.value)} is used already, for {home}. Choose another."
        if leaf.key.unique == "series":
            said = f"The figure {quoted(leaf.value)} is used already, in {home.file}, line {home.line}. Keep all its values in one file."
        if leaf.key.unique.startswith("of "):
            where = f"{home.file}, line {home.line}"
            said = f"{quoted(leaf.value)} has such an entry already ({where}). Take one out."
        if leaf.place == ("letter",) and home.file not in unused and _called(leaf) == home.name:
            said = f"{said.removesuffix(' Choose another.')} {_in_place(home.file, used=sheet.file not in unused)}"
        yield error(leaf.place, said)


def _in_place(file: str, *, used: bool) -> str:
    """Return how one is put in place of a *file* of the same council, which is in use, by a file with its letter, which may be *used* from then on."""
    away = typeable(Path(file).name) or "and its name"
    then = "" if used else ", and then lmcs pack with this one"
    return f"To use this file in place of that one: lmcs pack --remove {away}{then}. To use both, choose another letter."


def unanswered(sheet: Sheet, known: Known) -> list[Leaf]:
    """Return the references of *sheet* to what *known* does not have."""
    return [leaf for leaf in sheet.leaves if not known.answers(leaf)]


def dead(leaves: Iterable[Leaf], known: Known, left_out: Known | None = None) -> Iterator[Remark]:
    """Yield what is wrong with each of the *leaves*, references to nothing, unless *left_out* explains why."""
    for leaf in leaves:
        yield error(leaf.place, _not_there(leaf, known, left_out))


def _not_there(leaf: Leaf, known: Known, left_out: Known | None) -> str:
    value, space = str(leaf.value), leaf.key.refers
    if leaf.key.kind == "part":
        document = leaf.within.get("document")
        headings = tuple(sorted(known.parts.get(document, ())))
        small = {heading.lower(): heading for heading in headings}
        near = small.get(nearest(value, tuple(small)))
        hint = f'Did you mean "{near}"?' if near else "Use one of its parts, or take the part out."
        return f"{quoted(value)} is not a part of the document {quoted(document)}. {hint}"
    if left_out and (home := left_out.homes.get(space, {}).get(value)):
        return f"{quoted(value)} is {home}, in a file that is left out. Mend that file first."
    if space == "posts" and (role := known.homes.get("people", {}).get(value)):
        if not role.own:
            return f"{quoted(value)} is no post that one person holds, so no name is kept for it: lmcs has it as {role.name}. Take this entry out. Who leads it can hold a post of your own: a role under people with post: true, and the name under posts."
        return f'{quoted(value)} is no post that one person holds, so no name is kept for it. If one person holds it, add "post: true" to it under people; else take this entry out.'
    plain = hyphened(value)
    hint = _meant(value, {str(id_): home.name for id_, home in known.homes.get(space, {}).items()})
    if plain != value and plain in known.homes.get(space, {}):
        hint = f"It has {dash_in(value)} where the hyphen of the keyboard belongs. Write {plain}."
    none = f"there is no {_ONE[space]} with that id"
    if space == "areas":
        hint += " Who answers for something else holds a post of your own: a role under people with post: true, and the name under posts."
    if space == "people":
        hint += " A role of your own goes under people first, with an id."
    return f'"{leaf.name}" names {quoted(value)}, but {none}. {hint}'


def _meant(value: str, names: Mapping[str, str]) -> str:
    """Return which id *value* may be meant for, of ids with their *names*: by its words, else by its spelling; else how to find it."""
    words = f" {fold(value)}"
    holding = [id_ for id_ in names if f"{words} " in f" {fold(id_)} "] or [id_ for id_, name in names.items() if f"{words} " in f" {fold(name)} "]  # fmt: skip
    begun = [id_ for id_ in holding if fold(id_).startswith(words.strip())]
    near = (begun or holding)[:1] or [
        each for each in [nearest(value, tuple(names))] if each[:1] == value[:1].lower()
    ]
    if near:
        return f'Did you mean "{near[0]}"?'
    if len(names) <= _FEW:
        return f"Use one of: {'; '.join(names)}."
    asked = "WORDS" if set(value) - _PLAIN else value
    return f"To find it: lmcs pack --ids {asked}"


def linked(sheets: Iterable[Sheet], around: Known) -> list[Sheet]:
    """Return *sheets* with ids they share, and names that neither they nor *around* answer, added to their problems."""
    together = Known()
    found: list[Sheet] = []
    for sheet in sheets:
        found.append(sheet.with_remarks(clashes(sheet, together)))
        together = together.plus(Known.of(sheet))
    known = together.plus(around)
    return [each.with_remarks(dead(unanswered(each, known), known)) for each in found]
