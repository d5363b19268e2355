"""The journal and its copy as they are found on disk: read without a lock, united, and judged.

The journal is written before the copy, always. So the copy may lack the last command, and
either may end in an unfinished line, when a process died; anything else is damage.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lmcs import storage
from lmcs.basics.errors import NewerFormat
from lmcs.journal import lines
from lmcs.journal.lines import Line, Lines
from lmcs.journal.stored import COPY, JOURNAL, LOCK
from lmcs.progress import Entry

_LOOKS = 20


class Side(NamedTuple):
    """One of the two files as it was found; `data` is None when it is missing or, as `why` says, cannot be read."""

    path: Path
    data: bytes | None = None
    why: str = ""
    lines: Lines = Lines()

    @property
    def there(self) -> bool:
        """Whether anything stands in its place."""
        return self.data is not None or bool(self.why)


class Found(NamedTuple):
    """Both sides, and the union of their lines in order; a side is `hurt` when more is wrong than a crash explains."""

    journal: Side
    copy: Side
    lines: Mapping[str, Line] = {}
    journal_hurt: bool = False
    copy_hurt: bool = False

    @property
    def folder(self) -> Path:
        """The folder of the two files."""
        return self.journal.path.parent

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries, in order."""
        return tuple(line.entry for line in self.lines.values())

    @property
    def exists(self) -> bool:
        """Whether there is, or was, progress here."""
        return self.journal.there or self.copy.there or os.path.lexists(self.folder / LOCK)

    @property
    def hurt(self) -> bool:
        """Whether either side is."""
        return self.journal_hurt or self.copy_hurt

    @property
    def usable(self) -> bool:
        """Whether the entries can be relied on: there are some, or a whole file says that there are none."""
        journal_whole = self.journal.there and not self.journal_hurt
        return bool(self.lines) or journal_whole or (self.copy.there and not self.copy_hurt)


def look(folder: Path) -> Found:
    """Read both files of *folder* without a lock; damage is believed when a second look shows the same bytes."""
    found = _look(folder)
    for _ in range(_LOOKS):
        if not found.hurt:
            break
        before, found = found, _look(folder)
        if (before.journal, before.copy) == (found.journal, found.copy):
            break
    if found.journal.lines.format > lines.FORMAT and not _flipped(found.journal, found.copy):
        raise newer(found.journal.path)
    if found.copy.lines.format > lines.FORMAT and not _flipped(found.copy, found.journal):
        raise newer(found.copy.path)
    return found


def newer(path: Path) -> NewerFormat:
    """Return the error that says *path* was written by a newer lmcs."""
    return NewerFormat(f'"{path}" was written by a newer lmcs. Nothing was changed.', "Update lmcs, then try again.")


def _flipped(side: Side, other: Side) -> bool:
    """Tell whether the header of *side* looks newer only because one bit of it was harmed."""
    return lines.one_bit_off(side.lines.header) and other.lines.format == lines.FORMAT


def _look(folder: Path) -> Found:
    copy = read_side(folder / COPY, {})  # before the journal, which is ahead of it when another lmcs is writing
    journal = read_side(folder / JOURNAL, {line.raw: line for line in copy.lines.found.values()})
    union = lines.unite(journal.lines.found, copy.lines.found)
    return Found(journal, copy, union, *_judge(journal, copy, union))


def read_side(path: Path, known: Mapping[bytes, Line]) -> Side:
    """Return what is at *path*; *known* lines, by their bytes, need no second look."""
    try:
        data = storage.read(path)
    except OSError as error:
        gone = isinstance(error, FileNotFoundError) and not os.path.lexists(path)
        return Side(path, why="" if gone else error.strerror or "it cannot be opened")
    return Side(path, data, lines=lines.parse(data, known))


def _judge(journal: Side, copy: Side, union: Mapping[str, Line]) -> tuple[bool, bool]:
    """Return whether the journal is hurt and whether the copy is, by the rule at the head of this module."""
    ours, theirs = journal.lines, copy.lines
    last = [line.entry.run for line in ours.found.values()][-1:]
    behind = [line for id_, line in ours.found.items() if id_ in union and id_ not in theirs.found]
    journal_hurt = (journal.there or copy.there) and not ours.sound
    journal_hurt = journal_hurt or any(id_ in union and id_ not in ours.found for id_ in theirs.found)
    copy_hurt = (copy.there or bool(ours.found or ours.tail)) and not theirs.sound
    copy_hurt = copy_hurt or any([line.entry.run] != last for line in behind)
    # A line that is unfinished in both was finished, and acknowledged, before something cut both.
    return (
        journal_hurt or bool(ours.tail and (copy_hurt or theirs.tail)),
        copy_hurt or bool(theirs.tail and (journal_hurt or ours.tail)),
    )
