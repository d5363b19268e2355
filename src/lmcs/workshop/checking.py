"""The content checker: everything that keeps content from being used, and advice on what could be better."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from lmcs.basics import paths
from lmcs.basics.text import clean_line, join_words
from lmcs.content import Problem
from lmcs.content.own import NEVER, File, Past, misnamed
from lmcs.workshop import called, council
from lmcs.workshop.earlier import as_errors, next_numbers, numbered
from lmcs.workshop.files import Sheet, open_sheet
from lmcs.workshop.files import shipped as shipped_sheets
from lmcs.workshop.links import Known, linked
from lmcs.workshop.problems import Remark, quoted
from lmcs.workshop.series import figures_in
from lmcs.workshop.style import advise, glossary

_SHOULD_BE_NAMED = {"law": "law note", "people": "person"}
"""A document may stand for itself: `lmcs documents` is where people read it."""
_ABOUT = ("term", "role", "document", "item", "name", "title")
"""The keys that say what an entry of a council's file is about: a name, or an id that is one with hyphens."""
Outdated = Callable[[Sequence[str]], Iterable[tuple[int, str]]]
"""What tells which of several texts, by its number, says a rule that does not hold, and what holds."""


class Checked(NamedTuple):
    """What a check found: every problem, and the next free number of each council's file ("riverside.yaml: R4")."""

    problems: tuple[Problem, ...]
    free: tuple[str, ...] = ()


def check(
    named: Sequence[Path],
    council_files: Sequence[File] = (),
    *,
    past: Past = NEVER,
    today: date | None = None,
    shipped: Path | None = None,
    outdated: Outdated = lambda _: (),
) -> Checked:
    """Return every problem of the files *named*, or without any of the shipped content and the council's own files.

    Files are checked beside the shipped content, to which they may refer; one that is part of it takes its place.
    A council's file is checked beside the council's others, too, and held against what is known of those of the *past*. *shipped* is a data folder, by default the one this lmcs came with. Without *today* no entry is too old.
    *outdated* tells of old rules in a council's texts.
    """
    try:
        base = shipped_sheets(shipped) if shipped else _came_with()
    except OSError:
        folder = clean_line(str(shipped or paths.data_folder()))
        wrong = Problem(folder, 0, 0, "The shipped content cannot be read. Install lmcs again.")
        return Checked((wrong,))
    if named:
        names = Counter(path.name for path in named)
        shown = [path.name if names[path.name] == 1 else str(path) for path in named]
        both = zip(named, map(clean_line, shown), strict=True)
        wanted = [_open(path, name, base, past) for path, name in both]
        beside = [sheet for sheet in base if not any(sheet.path == each.path for each in wanted)]
        found: list[Problem] = []
        for each in _apart(wanted):
            others = council.others(each, council_files, past)
            found += as_errors(_examine(each, beside, today, outdated, others))
        return Checked(tuple(found), _free(wanted))
    added = council.checked(council_files, past)
    own = _examine(added, base, today, outdated) if added else ()
    return Checked((*_alone(base, today), *own), _free(added))


def _alone(shipped: Sequence[Sheet], today: date | None) -> tuple[Problem, ...]:
    """Return every problem of the *shipped* content, which no council's file adds to."""
    return _examine(shipped, [], today, lambda _: ())


def _apart(wanted: Sequence[Sheet]) -> list[list[Sheet]]:
    """Return the *wanted* sheets by what is checked together: a second edition of a council's file is checked by itself."""
    together: list[Sheet] = []
    alone: list[list[Sheet]] = []
    for sheet in wanted:
        own = [each for each in together if each.kind == sheet.kind == "council"]
        if any(council.is_version(sheet, each) for each in own):
            alone.append([sheet])
        else:
            together.append(sheet)
    return [together, *alone]


def _free(sheets: Iterable[Sheet]) -> tuple[str, ...]:
    free = []
    for sheet in sheets:
        if sheet.kind == "council" and not sheet.errors:
            labels = (each.label for each in numbered(sheet.data))
            if numbers := next_numbers((*labels, *sorted(sheet.given))):
                free.append(f"{sheet.file}: {join_words(numbers)}")
    return tuple(free)


def _came_with() -> list[Sheet]:
    """Return the files this lmcs came with; from inside a zip they are unpacked for as long as reading them takes."""
    if paths.data_folder().is_dir():
        return shipped_sheets(paths.data_folder())
    with TemporaryDirectory() as folder:
        _unpack(files("lmcs") / "data", Path(folder))
        return shipped_sheets(Path(folder))


def _unpack(source: Traversable, folder: Path) -> None:
    for each in source.iterdir():
        if each.is_dir():
            (folder / each.name).mkdir()
            _unpack(each, folder / each.name)
        else:
            (folder / each.name).write_bytes(each.read_bytes())


def _examine(
    wanted: Sequence[Sheet],
    beside: Sequence[Sheet],
    today: date | None,
    outdated: Outdated,
    others: Sequence[Sheet] | None = None,
) -> tuple[Problem, ...]:
    """Return every problem of the *wanted* sheets, which may refer to each other and to those *beside* them.

    What a council's file brings may be in none of the *others* that are in use; without any list of them those *wanted* are.
    """
    content = linked((sheet for sheet in wanted if sheet.kind != "council"), Known.of(*beside))
    known, figures = Known.of(*content, *beside, *(others or ())), figures_in([*content, *beside])
    own = [sheet for sheet in wanted if sheet.kind == "council"]
    packs = council.sort_out(own, known, figures, today, beside=others)
    every = [*content, *packs.every]
    whole = (*every, *beside, *(others or ()))
    names, called_so = glossary(whole), called.bearers(whole)
    # All ids that any entry names, each with the space it is in.
    leaves = [leaf for sheet in whole for leaf in sheet.leaves if leaf.key.refers]
    named = {(leaf.key.refers, leaf.value) for leaf in leaves if isinstance(leaf.value, str)}
    problems: list[Problem] = []
    for sheet in every:
        remarks = chain(
            advise(sheet, names, today),
            called.advise(sheet, called_so),
            _unused(sheet, named),
            _contradicts(sheet, outdated) if sheet.kind == "council" else (),
        )
        problems += sheet.with_remarks(remarks).problems
    return tuple(problems)


def _unused(sheet: Sheet, named: set[tuple[str, str]]) -> Iterator[Remark]:
    """Yield advice on law notes and people that no entry names."""
    for leaf in sheet.leaves:
        what = _SHOULD_BE_NAMED.get(leaf.key.unique)
        if (
            what
            and isinstance(leaf.value, str)
            and named.isdisjoint([(leaf.key.unique, leaf.value), ("posts", leaf.value)])
        ):
            fix = "Name it where it belongs, or take it out."
            yield Remark(leaf.place, f"Nothing names the {what} {quoted(leaf.value)}. {fix}")


def _contradicts(sheet: Sheet, outdated: Outdated) -> Iterator[Remark]:
    """Yield what a council's file says as it no longer holds, or does not yet; each text is read behind what it is about."""
    leaves = [leaf for leaf in sheet.leaves if leaf.key.kind == "text" and not leaf.key.refers]
    texts = []
    for leaf in leaves:
        entry = {**leaf.owner, **leaf.within}
        about = next((str(entry[key]) for key in _ABOUT if key in entry), "")
        texts.append(f"{about.replace('-', ' ')}. {leaf.value}")
    for number, said in outdated(texts):
        yield Remark(leaves[number].place, said)


def _open(path: Path, shown: str, base: Sequence[Sheet], past: Past) -> Sheet:
    """Return the sheet at *path*: one of the shipped ones, or another file, a council's beside those of the *past*."""
    with suppress(OSError, ValueError):
        for sheet in base:
            if sheet.path.samefile(path):
                return sheet
    sheet = open_sheet(path, shown, past=past)
    said = misnamed(path.name) if sheet.kind == "council" else ""
    return sheet._replace(problems=(Problem(shown, 0, 0, said), *sheet.problems)) if said else sheet
