"""Content files on disk: which there are, what kind each is, and each one read and held against its tables."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from lmcs.content import Problem
from lmcs.content.fields import WALKED
from lmcs.content.own import NEVER, File, Past, listed
from lmcs.workshop import earlier
from lmcs.workshop.fields import KINDS, Leaf, singles, walk
from lmcs.workshop.guard import Parsed, parse, read
from lmcs.workshop.problems import Marks, Remark, in_order, noted
from lmcs.workshop.shape import check

_SHORT_FORM = re.compile(r"[A-Z][A-Za-z&]{0,12}[A-Z][A-Za-z]{0,12}")
_LISTS = ("glossary", "law", "documents", "people", "areas", "figures")


class Sheet(NamedTuple):
    """One content file: what it holds, as a whole and value by value, where each stands, and what is wrong."""

    kind: str
    file: str
    path: Path
    data: object
    marks: Marks
    problems: tuple[Problem, ...]
    size: int
    leaves: tuple[Leaf, ...]
    given: frozenset[str] = frozenset()
    """The numbers that earlier versions of a council's file gave."""
    whole: bool = True
    """Whether each line could be read as it stands: else an entry may be missing."""
    mended: frozenset[int] = frozenset()
    """The lines that were read as they may have been meant, each of which has its fault already."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps the file from being used."""
        return tuple(problem for problem in self.problems if not problem.advice)

    def with_remarks(self, *checks: Iterable[Remark]) -> "Sheet":
        """Return this sheet with what several *checks* remark on among its problems."""
        more = [each for remarks in checks for each in noted(self.file, self.marks, remarks)]
        new = (each for each in more if each.line not in self.mended)
        return self._replace(problems=in_order((*self.problems, *new)))


def open_sheet(
    path: Path, shown: str, kind: str = "", *, roomy: bool = False, past: Past = NEVER
) -> Sheet:
    """Read and check the file at *path*, called *shown* in problems; its *kind* is worked out where not given.

    A council's file is held against what is known of its *past*.
    """
    parsed = read(path, shown=shown, roomy=roomy)
    known = kind or kind_of(path.stem, parsed.data, sure=not parsed.mended)
    return _sheet(path, shown, known, parsed, past)


def own_sheet(file: File, shown: str, past: Past = NEVER) -> Sheet:
    """Check a council's own *file*, called *shown* in problems, beside what is known of its *past*."""
    return _sheet(Path(file.name), shown, "council", parse(file, shown=shown), past)


def _take_short_forms(data: object) -> None:
    """Give each term of a council's *data* that is written with its short form in brackets the two apart."""
    terms = data.get("glossary") if isinstance(data, dict) else None
    for each in terms if isinstance(terms, list) else ():
        if not isinstance(each, dict) or "short" in each:
            continue
        term, _, short = str(each.get("term", "")).rpartition(" (")
        if term.strip() and short[-1:] == ")" and _SHORT_FORM.fullmatch(short[:-1]):
            each |= {"term": term, "short": [short[:-1]]}


def _sheet(path: Path, shown: str, kind: str, parsed: Parsed, past: Past) -> Sheet:
    data, marks = parsed.data, parsed.marks
    if kind == "council":
        _take_short_forms(data)
    given = frozenset(label for *of, label, _, _ in past.ever if (*of,) == earlier.whose(data))
    mended = parsed.mended
    more = [each for each in check(kind, parsed, shown, given) if each.line not in mended]
    problems, leaves = in_order((*parsed.problems, *more)), singles(walk(data, kind))
    whole = data is not None and not mended
    sheet = Sheet(kind, shown, path, data, marks, problems, parsed.size, leaves, given, whole, mended)  # fmt: skip
    sound = kind == "council" and not sheet.errors
    return sheet.with_remarks(earlier.compare(data, leaves, past)) if sound else sheet


def shipped(folder: Path) -> list[Sheet]:
    """Read and check all files of a data folder, the checklists that are walked first."""
    lists = listed(folder / "checklists")
    order = [*WALKED, *(path.stem for path in lists)]
    lists = sorted(lists, key=lambda path: order.index(path.stem))
    named = [(path, f"checklists/{path.name}", "checklists") for path in lists]
    named += [(path, path.name, "") for path in listed(folder)]
    return [open_sheet(*each, roomy=True) for each in named]


def kind_of(stem: str, data: object, *, sure: bool = True) -> str:
    """Return what kind of content a file holds: by its keys, and a list, or what is not *sure*, by its name first (glossary, glossary-a)."""
    named = [kind for kind in _LISTS if stem == kind or stem.startswith(f"{kind}-")]
    if isinstance(data, list):
        keys = [key for entry in data[:50] if isinstance(entry, dict) for key in entry]
        return named[0] if named else max(_LISTS, key=lambda kind: _fitting(keys, kind))
    if not isinstance(data, dict) or (named and not sure):
        return named[0] if named else "council"
    kinds = ("council", "checklists", "leaflet", "before")
    return max(kinds, key=lambda kind: _fitting(list(data), kind))


def _fitting(keys: list[str], kind: str) -> int:
    table = KINDS[kind].table
    assert table
    return sum(key in table.keys for key in keys)
