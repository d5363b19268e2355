"""The journal and its copy as they are found on disk: read without a lock, united, and judged.

The journal is written before the copy, always. So the copy may lack the last command, and
either may end in an unfinished line, when a process died; anything else is damage.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from lmcs.basics import storage
from lmcs.basics.errors import NewerFormat
from lmcs.progress import lines
from lmcs.progress.entries import Command
from lmcs.progress.folder import COPY, JOURNAL, LOCK
from lmcs.progress.lines import Lines

_LOOKS = 20


class Twin(NamedTuple):
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
    """Both files, and the union of their lines; one is `hurt` when more is wrong with it than a crash explains."""

    journal: Twin
    copy: Twin
    lines: Mapping[str, Command] = {}
    journal_hurt: bool = False
    copy_hurt: bool = False

    @property
    def folder(self) -> Path:
        """The folder of the two files."""
        return self.journal.path.parent

    @property
    def commands(self) -> tuple[Command, ...]:
        """The commands of both."""
        return tuple(self.lines.values())

    @property
    def exists(self) -> bool:
        """Whether there is, or was, progress here."""
        return self.journal.there or self.copy.there or os.path.lexists(self.folder / LOCK)

    @property
    def hurt(self) -> bool:
        """Whether either is."""
        return self.journal_hurt or self.copy_hurt

    @property
    def usable(self) -> bool:
        """Whether the commands can be relied on: there are some, or a whole file says that there are none."""
        journal_whole = self.journal.there and not self.journal_hurt
        return bool(self.lines) or journal_whole or (self.copy.there and not self.copy_hurt)


def look(folder: Path) -> Found:
    """Read both files of *folder* without a lock; damage is believed when a second look shows the same bytes.

    Raises NewerFormat when either is of another format than ours.
    """
    found = _look(folder)
    for _ in range(_LOOKS):
        if not found.hurt:
            break
        before, found = found, _look(folder)
        if (before.journal, before.copy) == (found.journal, found.copy):
            break
    for twin in (found.journal, found.copy):
        refuse_other_format(twin.path, twin.lines)
    return found


def refuse_other_format(path: Path, held: Lines) -> None:
    """Raise NewerFormat when the file *path*, which has *held*, is of another format than ours."""
    if held.format > lines.FORMAT:
        hint = "Update lmcs, then try again."
        raise NewerFormat(f'"{path}" was written by a newer lmcs. Nothing was changed.', hint)
    if 0 < held.format < lines.FORMAT:
        hint = f'This version cannot read it. To start again, move "{path.parent}" away.'
        raise NewerFormat(f'"{path}" comes from an early trial of lmcs. Nothing was changed.', hint)


def _look(folder: Path) -> Found:
    # The copy before the journal, which is ahead of it when another lmcs is writing.
    copy = read(folder / COPY)
    journal = read(folder / JOURNAL, copy)
    union = lines.unite(journal.lines.found, copy.lines.found)
    journal_hurt = _journal_hurt(journal, copy)
    copy_hurt = _copy_hurt(journal, copy)
    if journal.lines.tail and copy.lines.tail:
        # What is unfinished in both was finished, and acknowledged, before something cut both.
        journal_hurt = copy_hurt = True
    elif journal.lines.tail and copy_hurt:
        journal_hurt = True
    elif copy.lines.tail and journal_hurt:
        copy_hurt = True
    return Found(journal, copy, union, journal_hurt, copy_hurt)


def read(path: Path, alike: Twin | None = None) -> Twin:
    """Return what is at *path*; where it has the bytes of *alike*, they need no second look."""
    try:
        data = storage.read(path)
    except OSError as error:
        gone = isinstance(error, FileNotFoundError) and not os.path.lexists(path)
        return Twin(path, why="" if gone else error.strerror or "it cannot be opened")
    held = alike.lines if alike and alike.data == data else lines.parse(data)
    return Twin(path, data, lines=held)


def _journal_hurt(journal: Twin, copy: Twin) -> bool:
    """Tell whether the journal is harmed, or lacks what the copy has, which is written after it."""
    alike = copy.lines is journal.lines or copy.lines.found.keys() <= journal.lines.found.keys()
    whole = journal.lines.sound and alike
    return (journal.there or copy.there) and not whole


def _copy_hurt(journal: Twin, copy: Twin) -> bool:
    """Tell whether the copy is harmed, or lacks more than the last command of the journal, which may just be coming."""
    used = bool(journal.lines.found or journal.lines.tail)
    found = {} if copy.lines is journal.lines else journal.lines.found
    lacks = [id_ for id_ in found if id_ not in copy.lines.found]
    whole = copy.lines.sound and lacks in ([], list(found)[-1:])
    return (copy.there or used) and not whole
