"""Taking a backup, and bringing entries back from one: from another computer's file or a sync program's, too.

Restoring is the union by entry id, so doing it twice changes nothing more. The file is never written.
"""

import os
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lmcs import storage
from lmcs.basics.errors import NotFound, ProgressProblem, Stopped
from lmcs.journal import lines, mending, sides
from lmcs.journal.failures import saving
from lmcs.journal.lines import Lines
from lmcs.journal.locking import locked
from lmcs.journal.stored import COPY, JOURNAL, LOCK


class Restored(NamedTuple):
    """What a restore changed.

    `added` entries are new here, counted by verb in `verbs`; `removed` were here, but the file says that they were
    erased. `unread` lines of the file were damaged. `saved` is when the backup was made (UTC), "" when it does not
    say. `own` tells that the file is the progress itself, so that there was nothing to do.
    """

    added: int = 0
    verbs: Mapping[str, int] = {}
    removed: int = 0
    unread: int = 0
    saved: str = ""
    own: bool = False
    warnings: tuple[str, ...] = ()


def back_up(folder: Path, file: Path, now: datetime, *, force: bool) -> int:
    """Write all entries of *folder* to *file*, whole or not at all; return how many. An existing file needs *force*."""
    found = sides.look(folder)
    mending.refuse_lost(found)
    if not found.lines:
        raise Stopped("There is no progress to back up yet.")
    target = Path(os.path.realpath(file))  # through a link, which stays a link
    if _is_one_of(folder, target, JOURNAL, COPY, LOCK):
        raise Stopped(f'"{file}" is where lmcs keeps the progress itself.', "Choose another name for the backup.")
    if os.path.lexists(target) and not target.is_file():
        raise Stopped(f'"{file}" is not an ordinary file, so no backup was made.', "Choose the name of a file.")
    if os.path.lexists(target) and not force:
        raise Stopped(f'"{file}" already exists and was left as it is.', "Choose another name, or use --force.")
    if not target.parent.is_dir():
        raise NotFound(f'There is no folder "{target.parent}", so no backup was made.', "Make it first.")
    header = lines.OPENING + b',"format":%d,"saved":"%s"}' % (lines.FORMAT, lines.stamp(now).encode())
    with saving(target.parent, "the backup was not made"):
        storage.replace(target, lines.content(found.lines.values(), header))
    return len(found.lines)


def restore(folder: Path, file: Path, now: datetime) -> Restored:
    """Add the entries of *file* that *folder* lacks and return what was added; nothing that was erased comes back."""
    if _is_one_of(folder, file, JOURNAL, COPY):
        return Restored(own=True)
    theirs = _backup(file)
    with locked(folder / LOCK):
        found = sides.look(folder)
        mending.refuse_unreadable(found)
        target = lines.unite(found.lines, theirs.found)
        if not target:
            mending.refuse_lost(found)
        with saving(folder, partly=mending.PARTLY):
            aside = mending.mend(found, now, target)
    added = [line.entry.do for id_, line in target.items() if id_ not in found.lines]
    return Restored(
        len(added),
        dict(Counter(added)),
        sum(id_ not in target for id_ in found.lines),
        len(theirs.damaged) + bool(theirs.tail),
        str(lines.header_of(theirs.header).get("saved", "")),
        warnings=(*mending.warnings(found), *aside),
    )


def _is_one_of(folder: Path, file: Path, *names: str) -> bool:
    """Tell whether *file* is one of the files *names* of *folder*, by whatever path."""
    real = os.path.normcase(os.path.realpath(file))
    for own in (folder / name for name in names):
        if real == os.path.normcase(os.path.realpath(own)):
            return True
        try:
            if file.samefile(own):
                return True
        except OSError:
            continue
    return False


def _backup(file: Path) -> Lines:
    """Return what the backup *file* holds; raise NotFound, NewerFormat, or ProgressProblem when it is no use."""
    kept = "Your progress was not changed."
    try:
        held = lines.parse(storage.read(file))
    except FileNotFoundError as error:
        raise NotFound(f'There is no file "{file}". {kept}', "Check its name and folder.") from error
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        raise ProgressProblem(f'"{file}" could not be read ({reason}). {kept}', "Choose a backup file.") from error
    if held.format > lines.FORMAT:
        raise sides.newer(file)
    if held.found or (held.sound and not held.tail):
        return held
    if held.format:
        raise ProgressProblem(f'"{file}" is damaged beyond use. {kept}', "Try another backup.")
    raise ProgressProblem(f'"{file}" is not a backup made by lmcs. {kept}', "Choose a file that lmcs backup made.")
