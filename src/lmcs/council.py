"""A council's own content: files that add to the shipped content and can never edit, hide or replace it.

A file with an error is left out whole, with its problems; the others work.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from lmcs.problems import Problem, in_order
from lmcs.references import Known, clashes, dead, unanswered
from lmcs.sheets import Sheet, listed, open_sheet
from lmcs.text import clean_line

FILES = 40
SIZE = 1024 * 1024
ITEMS = 2000


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
    return sort_out((open_sheet(path, clean_line(path.name), "council") for path in paths), shipped)


def _bounded(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """Yield *sheets*, without their content from where they are too much in all."""
    size = items = 0
    for sheet in sheets:
        size += sheet.size
        items += _items(sheet.data)
        yield sheet if size <= SIZE and items <= ITEMS else _too_much(sheet)


def _too_much(sheet: Sheet) -> Sheet:
    message = f"With this file the council's own content is over 1 MB or {ITEMS:,} items. Make it smaller."
    return sheet._replace(data=None, leaves=(), problems=(Problem(sheet.file, 0, 0, message),))


def _items(data: object) -> int:
    """Return how many tasks and questions there are in a file's data, whatever its shape."""
    if isinstance(data, list):
        return sum(map(_items, data))
    if not isinstance(data, dict):
        return 0
    return ("task" in data or "question" in data) + sum(map(_items, data.values()))


def sort_out(sheets: Iterable[Sheet], shipped: Known) -> Own:
    """Set the sheets apart that can be used, and give each of the others all its problems."""
    everything = shipped.copy()
    checked: list[Sheet] = []
    alone: list[Known] = []
    for sheet in _bounded(sheets):
        checked.append(sheet._replace(problems=(*sheet.problems, *clashes(sheet, everything))))
        alone.append(Known.of(sheet))
        everything.merge(alone[-1])
    open_ends = [
        [leaf for leaf in unanswered(sheet, own) if not shipped.answers(leaf)]
        for sheet, own in zip(checked, alone, strict=True)
    ]
    good = {index for index, sheet in enumerate(checked) if not sheet.errors}
    while True:  # a file that names an entry of a broken one breaks with it
        usable = shipped.copy()
        for index in sorted(good):
            usable.merge(alone[index])
        broken = {index for index in good if not all(map(usable.answers, open_ends[index]))}
        if not broken:
            break
        good -= broken
    every: list[Sheet] = []
    for sheet, leaves in zip(checked, open_ends, strict=True):
        missing = [leaf for leaf in leaves if not usable.answers(leaf)]
        found = (*sheet.problems, *dead(sheet, missing, usable, everything))
        every.append(sheet._replace(problems=in_order(found)))
    return Own(tuple(every[index] for index in sorted(good)), tuple(every))
