"""The journal of what the person did, `progress.jsonl` and its copy: read without a lock, added to under one.

This is the face of the modules below it: all that commands do with progress files is here.
"""

import os
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from lmcs import storage
from lmcs.journal import lines, mending
from lmcs.journal.erasing import erase, erase_text
from lmcs.journal.failures import saving
from lmcs.journal.lines import Change
from lmcs.journal.locking import locked
from lmcs.journal.restoring import Restored, back_up, restore
from lmcs.journal.sides import Found, look
from lmcs.journal.stored import JOURNAL, LOCK, Stored, stored_files
from lmcs.progress import Entry, Progress, replay

__all__ = [
    "JOURNAL",
    "Change",
    "Reading",
    "Restored",
    "Stored",
    "back_up",
    "erase",
    "erase_text",
    "read",
    "record",
    "restore",
    "stored_files",
]


class Reading(NamedTuple):
    """The entries, in order and without erased ones; sentences to tell the person; whether this is no new user."""

    entries: tuple[Entry, ...] = ()
    warnings: tuple[str, ...] = ()
    exists: bool = False


def read(folder: Path) -> Reading:
    """Return what *folder* holds; raise ProgressProblem or NewerFormat when it cannot be read. Writes nothing."""
    found = look(folder)
    mending.refuse_lost(found)
    return Reading(found.entries, (*mending.warnings(found), *mending.conflict(found)), found.exists)


def record(
    folder: Path, decide: Callable[[Progress], Sequence[Change]], now: datetime
) -> tuple[Reading, tuple[Entry, ...]]:
    """Add the changes that *decide* makes of the progress on disk; return the reading after them and their entries.

    `decide` runs under the lock. It may raise an LmcsError, or return nothing, to leave everything as it is. It changes
    nothing itself: on a first use it is asked beforehand, so that nothing is created for a change that does not come.
    """
    if _is_first_use(folder) and not decide(Progress()):
        return Reading(), ()
    with locked(folder / LOCK):
        found = look(folder)
        mending.refuse_lost(found)
        mending.refuse_unreadable(found)
        said = (*mending.warnings(found), *mending.conflict(found))
        changes = decide(replay(found.entries))
        if not changes:
            return Reading(found.entries, said, found.exists), ()
        new = lines.new_lines(found.entries, changes, now)
        with saving(folder):
            aside = mending.mend(found, now)
            _append(found, b"".join(line.raw + b"\n" for line in new))
    written = tuple(line.entry for line in new)
    return Reading((*found.entries, *written), (*said, *aside, *_clock(found, now)), exists=True), written


def _is_first_use(folder: Path) -> bool:
    return not os.path.lexists(folder / LOCK) and not read(folder).exists


def _append(found: Found, data: bytes) -> None:
    """Add *data* to the journal and the copy, which were mended, or to neither."""
    mending.refuse_large(len(lines.content(found.lines.values())) + len(data))
    old = storage.append(found.journal.path, data)
    try:
        storage.append(found.copy.path, data)
    except BaseException:  # Ctrl-C too
        storage.cut(found.journal.path, old)
        raise


def _clock(found: Found, now: datetime) -> tuple[str, ...]:
    """Return a sentence when the last entry is over a day ahead of *now*; the entry written now is the next last one."""
    if not found.entries or found.entries[-1].at <= lines.stamp(now + timedelta(days=1)):
        return ()
    return ("Your last change is dated later than this computer's clock. Check the clock; the order is kept.",)
