"""What entries call each other by: ids used twice, and names of entries that are not there, across all files."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import NamedTuple

from lmcs.library.leaves import Leaf
from lmcs.library.shape import RESERVED
from lmcs.library.sheets import Sheet
from lmcs.problems import Enough, Findings, Marks, Problem, in_order, nearest, position, quoted

WITHIN = frozenset({"", "sections", "core"})
"""What need not be unique over all files: most values; and what `shape.py` sees to in one checklist."""
_ONE = {"people": "person", "law": "law note", "glossary": "term", "documents": "document", "checklists": "checklist"}


class Home(NamedTuple):
    """The entry that an id stands for, and where it is written (no file: shipped with lmcs)."""

    name: str
    file: str = ""
    line: int = 0

    def __str__(self) -> str:
        """Return both in words, for a message."""
        return f"{self.name} ({self.file}, line {self.line})" if self.file else f"{self.name} (shipped with lmcs)"


class Known:
    """All ids that content has, by space, and the parts of each document."""

    def __init__(self) -> None:
        self.homes: dict[str, dict[object, Home]] = {}
        self.parts: dict[object, frozenset[str]] = {}
        self.unread: set[str] = set()
        """Spaces of which a file could not be read at all: what is missing there may be in it."""

    def add(self, leaves: Iterable[Leaf], file: str = "", marks: Marks | None = None) -> None:
        """Add the ids among the *leaves* of a file; the first home of an id stays."""
        for leaf in leaves:
            if _is_name(leaf):
                line, _ = position(marks or {}, leaf.place)
                home = Home(_called(leaf), file, line)
                self.homes.setdefault(leaf.field.unique, {}).setdefault(leaf.value, home)
                if leaf.field.unique == "documents":
                    self.parts.setdefault(leaf.value, _parts(leaf.owner))

    @classmethod
    def of(cls, *sheets: Sheet) -> "Known":
        """Return all ids of *sheets*."""
        known = cls()
        for sheet in sheets:
            known.add(sheet.leaves, sheet.file, sheet.marks)
            if sheet.data is None:
                known.unread.add(sheet.kind)
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
        if not isinstance(leaf.value, str):
            return True
        if leaf.field.kind == "part":
            document = leaf.within.get("document")
            parts = self.parts.get(document) if isinstance(document, str) else None
            return parts is None or leaf.value in parts
        space = leaf.field.refers
        return not space or space in self.unread or leaf.value in self.homes.get(space, {})


def _is_name(leaf: Leaf) -> bool:
    return leaf.field.unique not in WITHIN and isinstance(leaf.value, str)


def _parts(document: Mapping[str, object]) -> frozenset[str]:
    parts = document.get("parts")
    return frozenset(part for part in parts if isinstance(part, str)) if isinstance(parts, list) else frozenset()


def _called(leaf: Leaf) -> str:
    names = (leaf.owner.get(key) for key in ("task", "question", "term", "name", "title"))
    return next((quoted(name) for name in names if isinstance(name, str)), "an entry")


def clashes(sheet: Sheet, known: Known) -> tuple[Problem, ...]:
    """Return the ids and letters of *sheet* that *known* has already."""
    findings = Findings(sheet.file, sheet.marks)
    with suppress(Enough):
        for leaf in sheet.leaves:
            home = known.homes.get(leaf.field.unique, {}).get(leaf.value) if _is_name(leaf) else None
            if home and not (leaf.field.kind == "own letter" and leaf.value in RESERVED):  # `shape.py` named it
                what = "letter" if leaf.field.unique == "letters" else "id"
                findings.at(leaf.place, f"The {what} {quoted(leaf.value)} is used already, for {home}. Choose another.")
    return findings.all()


def unanswered(sheet: Sheet, known: Known) -> list[Leaf]:
    """Return the references of *sheet* to what *known* does not have."""
    return [leaf for leaf in sheet.leaves if not known.answers(leaf)]


def dead(sheet: Sheet, leaves: Iterable[Leaf], known: Known, left_out: Known | None = None) -> tuple[Problem, ...]:
    """Return a problem for each of the *leaves*, references to nothing, unless *left_out* explains why."""
    findings = Findings(sheet.file, sheet.marks)
    with suppress(Enough):
        for leaf in leaves:
            findings.at(leaf.place, _not_there(leaf, known, left_out))
    return findings.all()


def _not_there(leaf: Leaf, known: Known, left_out: Known | None) -> str:
    value, space = str(leaf.value), leaf.field.refers
    if leaf.field.kind == "part":
        document = leaf.within.get("document")
        headings = tuple(sorted(known.parts.get(document, ())))
        near = {heading.lower(): heading for heading in headings}.get(nearest(value, tuple(map(str.lower, headings))))
        hint = f'Did you mean "{near}"?' if near else "Use one of its parts, or take the part out."
        return f"{quoted(value)} is not a part of the document {quoted(document)}. {hint}"
    if left_out and (home := left_out.homes.get(space, {}).get(value)):
        return f"{quoted(value)} is {home}, in a file that is left out. Mend that file first."
    key = next(step for step in reversed(leaf.place) if isinstance(step, str))
    near = nearest(value, tuple(str(id_) for id_ in known.homes.get(space, {})))
    hint = f'Did you mean "{near}"?' if near else f"Use the id of a {_ONE[space]} that is there."
    return f'"{key}" names {quoted(value)}, but there is no {_ONE[space]} with that id. {hint}'


def linked(sheets: Iterable[Sheet], around: Known) -> list[Sheet]:
    """Return *sheets* with ids they share, and names that neither they nor *around* answer, added to their problems."""
    together = Known()
    found: list[tuple[Sheet, tuple[Problem, ...]]] = []
    for sheet in sheets:
        found.append((sheet, clashes(sheet, together)))
        together = together.plus(Known.of(sheet))
    together = together.plus(around)
    return [
        sheet._replace(
            problems=in_order((*sheet.problems, *twice, *dead(sheet, unanswered(sheet, together), together)))
        )
        for sheet, twice in found
    ]
