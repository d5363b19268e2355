"""A council's own content: files that add to the shipped content and can never edit, hide or replace it.

A file with an error is left out whole, with its problems; the others work.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from lmcs.library.references import Known, clashes, dead, unanswered
from lmcs.library.sheets import Sheet, listed, open_sheet
from lmcs.problems import Problem, in_order
from lmcs.text import clean_line

FILES = 40
SIZE = 1024 * 1024
ENTRIES = 2000
VALUES = 60_000
_TOO_MUCH = (
    f"With this file the council's own content is over 1 MB, {ENTRIES:,} entries or {VALUES:,} values. Use less."
)


class Own(NamedTuple):
    """A council's files: those that can be used, and all of them with everything that is wrong."""

    good: tuple[Sheet, ...]
    every: tuple[Sheet, ...]


def files(folders: Iterable[Path]) -> tuple[list[Path], list[Problem]]:
    """Return the YAML files of the *folders*; a folder that is not there has none, one that cannot be read is named."""
    found: list[Path] = []
    problems: list[Problem] = []
    for folder in {os.path.realpath(folder): folder for folder in folders}.values():
        name = clean_line(str(folder))
        try:
            found += listed(folder)
        except FileNotFoundError:
            continue
        except (OSError, ValueError):
            problems.append(Problem(name, 0, 0, "This folder cannot be read, so nothing in it is used."))
    if len(found) > FILES:
        message = f"More than {FILES} files of a council's own content: those after this one are left out."
        problems.append(Problem(clean_line(found[FILES - 1].name), 0, 0, message))
    return found[:FILES], problems


def gather(paths: Iterable[Path], shipped: Known) -> Own:
    """Return what the files at *paths* hold, where *shipped* is what they add to."""
    return sort_out(read(paths), shipped)


def read(paths: Iterable[Path]) -> list[Sheet]:
    """Return the files at *paths*, read and checked, up to what is allowed in all; the rest are not opened."""
    sheets: list[Sheet] = []
    size = entries = values = 0
    for path in paths:
        name = clean_line(path.name)
        if size <= SIZE and entries <= ENTRIES and values <= VALUES:
            sheet = open_sheet(path, name, "council")
            size, entries, values = size + sheet.size, entries + _entries(sheet.data), values + len(sheet.marks)
        if size > SIZE or entries > ENTRIES or values > VALUES:
            sheet = Sheet("council", name, path, None, {}, (Problem(name, 0, 0, _TOO_MUCH),), 0, ())
        sheets.append(sheet)
    return sheets


def _entries(data: object) -> int:
    """Return how many entries there are in a file's data, whatever its shape: tasks, questions, terms and so on."""
    if isinstance(data, list):
        return sum(map(_entries, data))
    if not isinstance(data, dict):
        return 0
    return any(key in data for key in ("id", "task", "question")) + sum(map(_entries, data.values()))


def sort_out(sheets: Iterable[Sheet], shipped: Known) -> Own:
    """Set the sheets apart that can be used, and give each of the others all its problems."""
    everything = shipped
    checked: list[Sheet] = []
    alone: list[Known] = []
    for sheet in sheets:
        checked.append(sheet._replace(problems=(*sheet.problems, *clashes(sheet, everything))))
        alone.append(Known.of(sheet))
        everything = everything.plus(alone[-1])
    open_ends = [unanswered(sheet, shipped.plus(own)) for sheet, own in zip(checked, alone, strict=True)]
    good = {index for index, sheet in enumerate(checked) if not sheet.errors}
    while True:  # a file that names an entry of a broken one breaks with it
        usable = shipped.plus(*(alone[index] for index in sorted(good)))
        broken = {index for index in good if not all(map(usable.answers, open_ends[index]))}
        if not broken:
            break
        good -= broken
    every: list[Sheet] = []
    for sheet, own, leaves in zip(checked, alone, open_ends, strict=True):
        known = usable.plus(own)
        missing = dead(sheet, (leaf for leaf in leaves if not known.answers(leaf)), known, everything)
        every.append(sheet._replace(problems=in_order((*sheet.problems, *missing))))
    return Own(tuple(every[index] for index in sorted(good)), tuple(every))
