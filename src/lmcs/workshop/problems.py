"""What is wrong, or could be better, in a content file: said with file and line, and how to mend it."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple, NoReturn

from lmcs.basics.text import clean_line
from lmcs.content import Problem
from lmcs.content.spelling import near_words

Place = tuple[str | int, ...]
"""A way into plain data: ("sections", 0, "items", 3, "task")."""

MOST = 20
"""How many errors, and how many pieces of advice, are listed for one file."""
_MORE = "There is more like this. Mend these first, then check again."

REFUSED = object()
"""Stands in plain data where a value was refused: a problem names it already, so no other need."""


class Mark(NamedTuple):
    """Where a value stands in its file, from 1, and where its key stands (0: no key)."""

    line: int
    column: int
    key_line: int = 0
    key_column: int = 0


Marks = Mapping[Place, Mark]


class Remark(NamedTuple):
    """What is wrong, or as *advice* what could be better, at a place of a file or its *key* (None: about the file as a whole)."""

    place: Place | None
    message: str
    advice: bool = True
    key: bool = False


def error(place: Place | None, message: str, *, key: bool = False) -> Remark:
    """Return the remark that something is wrong at *place*, or with its *key*."""
    return Remark(place, message, advice=False, key=key)


class Enough(Exception):
    """So much is wrong with one file that looking further helps nobody."""


class Findings:
    """Gathers the problems of one file; raises Enough when there are more errors than will be listed."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.errors: list[Problem] = []
        self.advice: list[Problem] = []

    def add(self, line: int, column: int, message: str, *, advice: bool = False) -> None:
        """Note one finding at a line and column, both from 1 (0: about the file as a whole)."""
        found = self.advice if advice else self.errors
        if len(found) <= MOST:
            found.append(Problem(self.file, line, column, message, advice))
        if len(self.errors) > MOST:
            raise Enough

    def stop(self, message: str) -> NoReturn:
        """Note what is wrong with the whole file, in which looking further helps nobody."""
        self.add(0, 0, message)
        raise Enough

    def take(self, others: "Findings") -> None:
        """Note what *others* have found, too."""
        self.advice += others.advice
        for problem in others.errors:
            self.add(problem.line, problem.column, problem.message)

    def all(self) -> tuple[Problem, ...]:
        """Return everything found, as it is listed."""
        return in_order((*self.errors, *self.advice))


def noted(file: str, marks: Marks, remarks: Iterable[Remark]) -> tuple[Problem, ...]:
    """Return the *remarks* on one *file* as they are listed; when there is enough that is wrong, the rest are not made."""
    findings = Findings(file)
    with suppress(Enough):
        for place, message, advice, key in remarks:
            where = (0, 0) if place is None else position(marks, place, key=key)
            findings.add(*where, message, advice=advice)
    return findings.all()


def in_order(found: Sequence[Problem]) -> tuple[Problem, ...]:
    """Return the problems of one file as they are listed: by line, at most 20 errors and 20 pieces of advice."""
    kept: list[Problem] = []
    for advice in (False, True):
        each = sorted((problem for problem in found if problem.advice is advice), key=_spot)
        kept += each[:MOST]
        if len(each) > MOST:
            kept.append(Problem(each[0].file, 0, 0, _MORE, advice))
    return tuple(sorted(kept, key=_spot))


def _spot(problem: Problem) -> tuple[bool, int, int]:
    """Return where *problem* is listed; what concerns the whole file comes last."""
    return not problem.line, problem.line, problem.column


def position(marks: Marks, place: Place, *, key: bool = False) -> tuple[int, int]:
    """Return the line and column of the value at *place* or of its *key*, else of the nearest thing around it."""
    while place and place not in marks:
        place = place[:-1]
    mark = marks.get(place, Mark(0, 0))
    return (mark.key_line, mark.key_column) if key and mark.key_line else (mark.line, mark.column)


def quoted(value: object) -> str:
    """Return *value* in quotation marks, cleaned, on one line and short enough for a message."""
    text = value if isinstance(value, str) else str(value)
    shown = clean_line(text[:61])
    return f'"{shown[:57]}..."' if len(text) > 60 else f'"{shown}"'


def nearest(word: str, known: Sequence[str]) -> str:
    """Return which of the *known* words is spelled most like *word*, or ""."""
    return next(iter(near_words(word[:64], known)), "")
