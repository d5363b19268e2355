"""The few kinds of error that a person is told about, and the exit code of each."""

from enum import IntEnum


class ExitCode(IntEnum):
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
    """Something the person can act on: *message* says what happened, *hint* what to do next."""

    code = ExitCode.STOPPED

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Stopped(LmcsError):
    """The command declined to go on; nothing was changed."""


class WrongUse(LmcsError):
    """The command was called in a way that it cannot follow."""

    code = ExitCode.USAGE


class NotFound(LmcsError):
    """No task, term, law, document, person or file answers to what was typed."""

    code = ExitCode.NOT_FOUND


class ContentProblem(LmcsError):
    """A content file cannot be used as it stands."""

    code = ExitCode.CONTENT


class ProgressProblem(LmcsError):
    """The person's progress cannot be read or written."""

    code = ExitCode.PROGRESS


class NewerFormat(LmcsError):
    """The progress was written by a newer lmcs; it is left untouched."""

    code = ExitCode.NEWER
