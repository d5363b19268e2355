"""Taking a backup, and bringing commands in from one: from another computer's file or a sync program's, too.

Restoring is the union by id, so doing it twice changes nothing more. The file is never written.
"""

import errno
import os
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lmcs.basics import chosen, storage
from lmcs.basics.errors import NotFound, ProgressProblem, Stopped, saving
from lmcs.basics.person_name import compared
from lmcs.progress import lines, mending, twins
from lmcs.progress.entries import Command
from lmcs.progress.folder import COPY, JOURNAL, LOCK, mirror_view
from lmcs.progress.history import History
from lmcs.progress.lines import Lines
from lmcs.progress.locking import locked
from lmcs.progress.marks import Met, Progress
from lmcs.progress.replay import replay

MOST_STRETCHES = 2000
"""Of a history with more forks and joins than two machines make in years, only a forged file can be the source."""
_KEPT = "Your progress was not changed."


class Restored(NamedTuple):
    """What a restore changed.

    `added` entries are new here, counted by verb in `verbs`; of `removed` ones the file says that their words were
    erased. `unread` lines of the file were damaged, and `missing` commands are not in it that were when it was made. `met` is what both sides had changed, and is not said yet. `saved` is
    when the backup was made (UTC), "" when it does not say. `own` tells that the file is the progress itself. `whose` has the
    names of the file and of what is here where these are two people's: nothing was brought then, unless that was agreed.
    """

    added: int = 0
    verbs: Mapping[str, int] = {}
    removed: int = 0
    unread: int = 0
    met: tuple[Met, ...] = ()
    saved: str = ""
    own: bool = False
    warnings: tuple[str, ...] = ()
    missing: int = 0
    whose: tuple[str, ...] = ()


def whole(folder: Path, now: datetime) -> tuple[bytes, int]:
    """Return the content of a backup of all that is kept in *folder*, made *now*, and how many entries it has."""
    found = twins.look(folder)
    mending.refuse_lost(found)
    if not found.lines:
        raise Stopped("There is no progress to back up yet.")
    entries = sum(len(command.did) for command in found.commands)
    return lines.content(found.lines.values(), lines.stamp(now)), entries


def back_up(folder: Path, file: Path, now: datetime, *, force: bool) -> int:
    """Write all that is kept in *folder* to *file*, whole or not at all; return how many entries. A file that is there
    needs *force*.
    """
    content, entries = whole(folder, now)
    target = Path(os.path.realpath(file))  # through a link, which stays a link
    if _is_one_of(folder, target, JOURNAL, COPY, LOCK):
        hint = "Choose another name for the backup."
        raise Stopped(f'"{file}" is where lmcs keeps the progress itself.', hint)
    chosen.write(file, content, force=force)
    return entries


def restore(
    folder: Path, file: Path, now: datetime, content: bytes | None = None, *, agreed: bool = False
) -> Restored:
    """Bring in the commands of *file*, or of its *content* where that is at hand, that *folder* lacks; return what changed.

    No erased words come back. What is another person's is brought only where that was *agreed*.
    """
    if content is None and _is_one_of(folder, file, JOURNAL, COPY):
        return Restored(own=True)
    theirs = _backup(file, content)
    with locked(folder / LOCK):
        found = twins.look(folder)
        mending.refuse_unreadable(found)
        brought = {id_: lines.brought(line) for id_, line in theirs.found.items()}
        target = lines.unite(found.lines, brought)
        if not target:
            mending.refuse_lost(found)
        progress = _replayed(tuple(target.values()), file)
        before = replay(found.commands)
        known = {met.ids for met in before.met}
        whose = _two_people(found.lines, theirs.found, before)
        if whose and not agreed:
            return Restored(saved=theirs.saved, whose=whose)
        with saving(folder, partly=mending.PARTLY):
            aside = mending.mend(found, now, target)
        mirror_view(folder, progress.settings.get("view"))
    met = tuple(each for each in progress.met if each.ids not in known)
    added = [command for id_, command in target.items() if id_ not in found.lines]
    verbs = Counter(do for command in added for do, _ in command.did)
    lost, unread = _lost_words(found.lines, target), len(theirs.damaged) + bool(theirs.tail)
    warnings = (*mending.warnings(found, restoring=True), *aside)
    missing = max(0, theirs.holds - len(theirs.found))
    return Restored(
        verbs.total(), dict(verbs), lost, unread, met, theirs.saved, False, warnings, missing, whose
    )


def _two_people(
    ours: Mapping[str, Command], theirs: Mapping[str, Command], before: Progress
) -> tuple[str, ...]:
    """Return the name in *theirs* and that *before*, which *ours* add up to, where they are two people's; nothing else.

    Two machines of one person that were ever united share a command, whatever the name was changed to since: so names are
    compared only of histories that never met. A command that was lost to damage is still named by the one after it.
    """
    here, there = ({*each, *_named(each)} for each in (ours, theirs))
    if not here.isdisjoint(there):
        return ()
    names = replay(theirs.values()).settings, before.settings
    whose = tuple(settings.get("name", "") for settings in names)
    return whose if all(whose) and len({*map(compared, whose)}) > 1 else ()


def _named(found: Mapping[str, Command]) -> Iterator[str]:
    """Give the ids of the commands that those *found* come after."""
    return (id_ for command in found.values() for id_ in command.after)


def _replayed(commands: Sequence[Command], file: Path) -> Progress:
    """Return what *commands* add up to; raise ProgressProblem where *file* brought more forks than anybody makes."""
    if History(commands).stretches > MOST_STRETCHES:
        said = f'"{file}" holds more branches than two computers make. {_KEPT}'
        raise ProgressProblem(said, "Choose a file that lmcs backup made.")
    return replay(commands)


def _lost_words(before: Mapping[str, Command], after: Mapping[str, Command]) -> int:
    """Return how many entries had words *before* and have none *after*."""
    had = (entry.words for command in before.values() for entry in command.entries)
    has = (entry.words for id_ in before for entry in after[id_].entries)
    return sum(old and not new for old, new in zip(had, has, strict=True))


def _is_one_of(folder: Path, file: Path, *names: str) -> bool:
    """Tell whether *file* is one of the files *names* of *folder*, by whatever path."""
    real = os.path.normcase(os.path.realpath(file))
    for own in (folder / name for name in names):
        with suppress(OSError):
            if real == os.path.normcase(os.path.realpath(own)) or file.samefile(own):
                return True
    return False


def _backup(file: Path, content: bytes | None) -> Lines:
    """Return what the backup *file* holds; raise NotFound, NewerFormat, or ProgressProblem when it is no use."""
    try:
        if content is not None and len(content) > storage.LIMIT:  # as a file so large is refused
            raise OSError(errno.EINVAL, "it is larger than 8 MB")  # noqa: TRY301
        held = lines.parse(storage.read(file) if content is None else content)
    except FileNotFoundError as error:
        hint = "Check its name and folder."
        raise NotFound(f'There is no file "{file}". {_KEPT}', hint) from error
    except OSError as error:
        reason = error.strerror or "it cannot be opened"
        hint = "Choose a backup file."
        raise ProgressProblem(f'"{file}" could not be read ({reason}). {_KEPT}', hint) from error
    twins.refuse_other_format(file, held)
    if held.found or (held.sound and not held.tail):
        return held
    if held.format:
        raise ProgressProblem(f'"{file}" is damaged beyond use. {_KEPT}', "Try another backup.")
    hint = "Choose a file that lmcs backup made."
    raise ProgressProblem(f'"{file}" is not a backup made by lmcs. {_KEPT}', hint)
