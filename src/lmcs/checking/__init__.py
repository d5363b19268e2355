"""The content checker: everything that keeps content from being used, and advice on what could be better."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from lmcs import paths
from lmcs.checking.style import advise, glossary
from lmcs.library import council, sheets
from lmcs.library.references import Known, linked
from lmcs.library.sheets import Sheet
from lmcs.paths import Places
from lmcs.problems import Enough, Findings, Problem, in_order, quoted
from lmcs.text import clean_line

# A document may stand for itself: `lmcs documents` is where people read it.
_SHOULD_BE_NAMED = {"law": "law note", "people": "person"}


def check(
    files: Sequence[Path], places: Places, *, today: date | None = None, shipped: Path | None = None
) -> tuple[Problem, ...]:
    """Return every problem of *files*, or without files of the shipped content and the council's own folders.

    Files are checked beside the shipped content, to which they may refer; one that is part of it takes its place.
    *shipped* is a data folder, by default the one this lmcs came with. Without *today* no entry is too old.
    """
    folder = shipped or paths.data_folder()
    try:
        base = sheets.shipped(folder)
    except OSError:
        problem = Problem(clean_line(str(folder)), 0, 0, "The shipped content cannot be read. Install lmcs again.")
        return (problem,)
    if files:
        wanted = [_open(path, _shown(path, files), base) for path in files]
        beside = [sheet for sheet in base if not any(sheet.path == each.path for each in wanted)]
        return _examine(wanted, beside, today)
    found, problems = council.files(places.council)
    return (*problems, *_examine([*base, *council.read(found)], [], today))


def _examine(wanted: Sequence[Sheet], beside: Sequence[Sheet], today: date | None) -> tuple[Problem, ...]:
    """Return every problem of the *wanted* sheets, which may refer to each other and to those *beside* them."""
    content = linked((sheet for sheet in wanted if sheet.kind != "council"), Known.of(*beside))
    own = council.sort_out((sheet for sheet in wanted if sheet.kind == "council"), Known.of(*content, *beside))
    every = [*content, *own.every]
    names = glossary([*every, *beside])
    named = _named([*every, *beside])
    problems: list[Problem] = []
    for sheet in every:
        findings = Findings(sheet.file, sheet.marks)
        with suppress(Enough):
            for remark in advise(sheet, names, today):
                findings.at(remark.place, remark.message, advice=remark.advice)
            _unused(sheet, named, findings)
        problems += in_order((*sheet.problems, *findings.errors, *findings.advice))
    return tuple(problems)


def _named(every: Iterable[Sheet]) -> set[tuple[str, object]]:
    """Return all ids that any entry names, each with the space it is in."""
    leaves = (leaf for sheet in every for leaf in sheet.leaves)
    return {(leaf.field.refers, leaf.value) for leaf in leaves if leaf.field.refers and isinstance(leaf.value, str)}


def _unused(sheet: Sheet, named: set[tuple[str, object]], findings: Findings) -> None:
    """Advise on law notes and people that no entry names."""
    for leaf in sheet.leaves:
        called = _SHOULD_BE_NAMED.get(leaf.field.unique)
        if called and isinstance(leaf.value, str) and (leaf.field.unique, leaf.value) not in named:
            fix = "Name it where it belongs, or take it out."
            findings.at(leaf.place, f"Nothing names the {called} {quoted(leaf.value)}. {fix}", advice=True)


def _shown(path: Path, files: Sequence[Path]) -> str:
    """Return what to call a file: its name, or its path where two have the same name."""
    twice = sum(path.name == other.name for other in files) > 1
    return clean_line(str(path) if twice else path.name)


def _open(path: Path, shown: str, base: Sequence[Sheet]) -> Sheet:
    """Return the sheet at *path*: one of the shipped ones, or another file."""
    with suppress(OSError, ValueError):
        for sheet in base:
            if sheet.path.samefile(path):
                return sheet
    return sheets.open_sheet(path, shown)
