"""The few kinds of error that a person is told about, and the exit code of each; errors of the system in words."""

import errno
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


class ExitCode:
    """What the command's exit status means; part of the tool's promise to scripts."""

    DONE = 0
    STOPPED = 1
    USAGE = 2
    NOT_FOUND = 3
    CONTENT = 4
    PROGRESS = 5
    NEWER = 6
    BUG = 70
    INTERRUPTED = 130


class LmcsError(Exception):
    """Something the person can act on: *message* says what happened, *hint* what to do next, in one line or several.

    *lines* are those that do what was meant, where it can only be they: a "yes" at the prompt runs them.
    """

    code = ExitCode.STOPPED

    def __init__(self, message: str, hint: str = "", lines: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.lines = tuple(lines)


class Stopped(LmcsError):
    """The command declined to go on; nothing was changed."""


class Left(Stopped):
    """The person left a question, to stop or to go *back*, rather than answer it."""

    def __init__(self, *, back: bool) -> None:
        super().__init__("Nothing was changed.")
        self.back = back


class WrongUse(LmcsError):
    """The command was called in a way that it cannot follow."""

    code = ExitCode.USAGE


class NoDay(WrongUse):
    """What stands where a day should is none that can be read."""


class NotFound(LmcsError):
    """No task, term, law, document, person or file answers to what was typed."""

    code = ExitCode.NOT_FOUND


class Several(NotFound):
    """What was typed could be more than one; the hint names them."""


class Gone(NotFound):
    """What was typed is known, and was taken out by the council."""


class ContentProblem(LmcsError):
    """A content file cannot be used as it stands."""

    code = ExitCode.CONTENT


class ProgressProblem(LmcsError):
    """The person's progress cannot be read or written."""

    code = ExitCode.PROGRESS


class NewerFormat(LmcsError):
    """The progress was written by a newer lmcs, or by an early trial of it; it is left untouched."""

    code = ExitCode.NEWER


_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def explained(error: OSError, place: Path, outcome: str) -> ProgressProblem:
    """Return what an *error* of the system, met while writing in *place*, means to the person, and what to do about it.

    The message ends in the *outcome*: "this change was not saved".
    """
    if error.errno in _FULL:
        hint = "Everything saved before is safe. Make some room, then try again."
        return ProgressProblem(f"The disk is full: {outcome}.", hint)
    if sys.platform == "win32" and isinstance(error, PermissionError):
        hint = "It may be OneDrive, a backup program or a virus scanner. Wait a little, then try again."
        return ProgressProblem(f'Another program is using a file in "{place}": {outcome}.', hint)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        hint = "What was saved before can still be read. Make the folder writable, or choose another place."
        return ProgressProblem(f'lmcs is not allowed to write in "{place}": {outcome}.', hint)
    reason = error.strerror or type(error).__name__
    where = error.filename or place
    said = f'"{where}" cannot be written ({reason}): {outcome}.'
    return ProgressProblem(said, "Everything saved before is safe.")


class Partly(OSError):
    """Some files were replaced, or all, before *cause* stopped the rest or made it uncertain that they last."""

    def __init__(self, cause: OSError) -> None:
        super().__init__(cause.errno, cause.strerror, cause.filename)
        self.cause = cause


@contextmanager
def saving(
    place: Path, outcome: str = "this change was not saved", partly: str = ""
) -> Iterator[None]:
    """Turn an OSError of the block, which writes in *place*, into a ProgressProblem that ends in *outcome*.

    It ends in *partly*, where that is given, if files were replaced all the same.
    """
    try:
        yield
    except Partly as error:
        raise explained(error.cause, place, partly or outcome) from error
    except OSError as error:
        raise explained(error, place, outcome) from error
