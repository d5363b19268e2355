"""The journal of what the person did, `progress.jsonl` and its copy: read without a lock, added to under one.

What is done with its files more rarely has modules of its own: `uniting` backs up and restores, `erasing` erases.
"""

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from lmcs.basics import storage
from lmcs.basics.errors import saving
from lmcs.progress import lines, mending
from lmcs.progress.entries import Command, Entry, Outcome
from lmcs.progress.folder import LOCK, mirror_view
from lmcs.progress.marks import Progress
from lmcs.progress.replay import Replay
from lmcs.progress.twins import Found, look

Decide = Callable[[Progress], Outcome]


class Reading(NamedTuple):
    """The commands and what they add up to; sentences to tell the person; whether this is no new user."""

    commands: tuple[Command, ...] = ()
    progress: Progress = Progress()
    warnings: tuple[str, ...] = ()
    exists: bool = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Everything the commands did."""
        return tuple(entry for command in self.commands for entry in command.entries)


def read(folder: Path) -> Reading:
    """Return what *folder* holds; raise ProgressProblem or NewerFormat when it cannot be read. Writes nothing."""
    found = look(folder)
    mending.refuse_lost(found)
    return _reading(found, Replay(found.commands))


def record(
    folder: Path, decide: Decide, now: datetime, content: str = ""
) -> tuple[Reading, Outcome, Command | None]:
    """Keep the changes that *decide* makes of the progress on disk as one command, given *now* with that *content*.

    Return the reading after it, what `decide` returned, and the command that was kept, if one was.

    `decide` runs under the lock. It may raise an LmcsError, or return no changes, to leave everything as it is. It changes
    nothing itself: on a first use it is asked beforehand, so that nothing is created for a change that does not come.
    """
    early = None
    if not os.path.lexists(folder / LOCK) and not read(folder).exists:
        early = decide(Progress())
        if not early.changes:
            return Reading(), early, None
    from lmcs.progress.locking import locked  # a look takes no lock

    with locked(folder / LOCK):
        found = look(folder)
        mending.refuse_lost(found)
        mending.refuse_unreadable(found)
        replayed = Replay(found.commands)
        before = _reading(found, replayed)
        outcome = early if early and not found.lines else decide(before.progress)
        if not outcome.changes:
            return before, outcome, None
        fresh = content if content != before.progress.content else ""
        command = lines.new_line(found.commands, outcome.changes, now, fresh, replayed.heads)
        with saving(folder):
            aside = mending.mend(found, now)
            _append(found, command)
        commands = (*before.commands, command)
        progress = replayed.and_then(command).progress()
        mirror_view(folder, progress.settings.get("view"))
    warnings = (*before.warnings, *aside, *_clock(before.commands, now))
    return Reading(commands, progress, warnings, exists=True), outcome, command


def _reading(found: Found, replayed: Replay) -> Reading:
    warnings = (*mending.warnings(found), *mending.conflict(found))
    return Reading(found.commands, replayed.progress(), warnings, found.exists)


def _append(found: Found, command: Command) -> None:
    """Add *command* to the journal and the copy, which were mended, or to neither."""
    data = command.raw + b"\n"
    mending.refuse_large(found.journal.path.stat().st_size + len(data))
    old = storage.append(found.journal.path, data)
    try:
        storage.append(found.copy.path, data)
    except BaseException:  # Ctrl-C too
        storage.cut(found.journal.path, old)
        raise


def _clock(before: tuple[Command, ...], now: datetime) -> tuple[str, ...]:
    """Return a sentence when the last command given here is over a day ahead of *now*; the one kept now is the next last."""
    last = next((command for command in reversed(before) if not command.brought), None)
    if last is None or last.at <= lines.stamp(now + timedelta(days=1)):
        return ()
    said = "Your last change is dated later than this computer's clock."
    return (f"{said} Check the clock; the order is kept.",)
