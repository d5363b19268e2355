"""What to say about the journal and its copy, when to stop, and how the two are made whole again."""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from lmcs.basics import storage
from lmcs.basics.errors import ProgressProblem
from lmcs.basics.text import typeable
from lmcs.progress import lines, twins
from lmcs.progress.entries import Command, erased_ids
from lmcs.progress.folder import COPY, JOURNAL, listed, stored_files
from lmcs.progress.twins import Found, Twin

PARTLY = "the change was made, but may not last. Make it again"

_FIND = (
    "Without one, look on another laptop and in another folder first: lmcs where, or type: everything is gone. "
    "Only if none is found, and your council's officer agrees, start again with: lmcs erase"
)
"""How to find what is whole: erasing takes what might still be read, or asked for."""


def warnings(found: Found, *, restoring: bool = False) -> tuple[str, ...]:
    """Return a sentence for the person on what is wrong with the two files, none when nothing is; *restoring* a backup, which is not advised then."""
    if found.journal_hurt and found.copy_hurt:
        rest = "What could be read is kept. If something is missing, bring back a backup: lmcs restore FILE"
        if restoring:
            return ("Both copies of your progress were damaged. What could be read is kept, too.",)
        return (f"Both copies of your progress are damaged. {rest}",)
    if found.journal_hurt:
        return (f"{JOURNAL} {_state(found.journal)}. What it lacked was taken from its copy.",)
    if found.copy_hurt:
        said = f"{COPY}, the second copy of your progress, {_state(found.copy)}."
        return (f"{said} Your progress itself is whole.",)
    return ()


def _state(twin: Twin) -> str:
    if twin.why:
        return f"could not be read ({twin.why})"
    if not twin.there:
        return "was missing"
    return "was incomplete" if twin.lines.sound else "was damaged"


def conflict(found: Found) -> tuple[str, ...]:
    """Return a sentence on the first of a sync program's second files that holds changes we lack, or words that were erased.

    There is none once it was restored, or the words were erased again.
    """
    ahead: list[Path] = []
    paths = _named(found, "conflict")
    erased = erased_ids(found.commands) if paths else set()
    for path in paths:
        held = twins.read(path).lines.found
        if not held.keys() <= found.lines.keys():
            ahead.append(path)
        elif any(lines.without(line, erased) is not line for line in held.values()):
            how = "To erase them there too: lmcs note TASK --erase"
            return (f'"{path.name}" still holds words that you erased. {how}',)
    if not ahead:
        return ()
    more = f" (and {len(ahead) - 1} more)" if ahead[1:] else ""
    how = f"To add them: lmcs restore {_typed(ahead[0])}"
    return (f'"{ahead[0].name}"{more} holds changes that are not here. {how}',)


def _typed(path: Path) -> str:
    """Return *path* as it can be typed in a shell, or "and its name" where no quoting is sure to be safe."""
    return typeable(str(path)) or "and its name"


def _named(found: Found, what: str) -> list[Path]:
    """Return the files beside *found* whose name says that they are *what*; none when the folder cannot be listed."""
    with suppress(ProgressProblem):
        return [path for path, each in listed(found.folder) if each == what]
    return []


def refuse_lost(found: Found) -> None:
    """Raise ProgressProblem when there was progress here and none of it can be read."""
    if found.usable:
        return
    for twin in (found.journal, found.copy):
        if twin.why:
            hint = f'Check what is at "{twin.path}" and who may read it. A backup can be brought back: lmcs restore FILE'
            said = f"{twin.path.name} could not be read ({twin.why}). Nothing was changed."
            raise ProgressProblem(said, hint)
    if found.journal.there or found.copy.there:
        raise ProgressProblem(
            "Your progress and its copy are both damaged beyond use. Nothing was changed.",
            f"Bring back a backup with: lmcs restore FILE. {_FIND}",
        )
    for path, what in stored_files(found.folder):
        if what in {"backup", "conflict", "damaged"}:
            file = "FILE" if what == "damaged" else _typed(path)
            hint = f"Bring it back with: lmcs restore {file}. {_FIND}"
            said = f'Your progress is missing, but "{path.name}" is there. Nothing was changed.'
            raise ProgressProblem(said, hint)


def refuse_unreadable(found: Found) -> None:
    """Raise ProgressProblem when something that cannot be read stands in the place of either file."""
    for twin in (found.journal, found.copy):
        if twin.why:
            hint = f'What was saved before is safe. Close what may be using "{twin.path}", or move it away; then try again.'
            said = f"{twin.path.name} could not be read ({twin.why}): this change was not saved."
            raise ProgressProblem(said, hint)


def mend(
    found: Found, now: datetime, target: Mapping[str, Command] | None = None
) -> tuple[str, ...]:
    """Make both files hold the lines of *target* (the union, if None), under the lock; say what was put aside, if any."""
    target = found.lines if target is None else target
    said = _put_aside(found, now) if found.hurt else ()
    for stale in _named(found, "unfinished"):
        storage.remove(stale)
    rewrite(found, target)
    return said


def rewrite(found: Found, target: Mapping[str, Command]) -> None:
    """Replace either file that is not one of the lines of *target*; raise ProgressProblem when they would be too large."""
    both = (found.journal, found.copy)
    wrong = [twin for twin in both if not twin.lines.tidy or twin.lines.found != target]
    if not wrong:
        return
    data = lines.content(target.values())
    refuse_large(len(data))
    # A link stays a link.
    storage.replace_all([(Path(os.path.realpath(twin.path)), data) for twin in wrong])


def refuse_large(length: int) -> None:
    """Raise ProgressProblem when a progress file of *length* bytes would be too large to be read."""
    if length > storage.LIMIT:
        said = "With this change your progress would be larger than 8 MB: it was not saved."
        raise ProgressProblem(said, "Everything saved before is safe. Use a shorter text.")


def _put_aside(found: Found, now: datetime) -> tuple[str, ...]:
    """Keep the damaged bytes of both files in a file of their own and say so; nothing when no bytes are left."""
    both = (found.journal.lines, found.copy.lines)
    pieces = [piece for each in both for piece in (*each.damaged, each.tail) if piece]
    if not pieces:
        return ()
    stamp = f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (found.folder / f"damaged-{stamp}-{number}.bin" for number in count(1))
    path = next(name for name in names if not os.path.lexists(name))
    storage.create(path, b"\n".join(pieces) + b"\n")
    return (f"The damaged part was kept as {path.name}.",)
