"""Runs one line, and is the one place where an error becomes words and an exit code."""

import contextlib
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from lmcs.basics.declare import given_by
from lmcs.basics.errors import ExitCode, LmcsError, WrongUse
from lmcs.front.door import COMMANDS, command, understood, with_text
from lmcs.session.console import Console
from lmcs.session.options import agree, take
from lmcs.session.session import Session, complain


def run(argv: Sequence[str]) -> int:
    """Run lmcs with the arguments *argv*; return the exit code. Nothing escapes as a traceback."""
    console = Console(sys.stdout, sys.stderr, os.environ)
    try:
        given, rest = take(argv, with_text)
        session = Session(given, os.environ, datetime.now().astimezone())
        console = session.console
        session.run_line = lambda line: within(session, line)
        read = None if "_LMCS_COMPLETE" in os.environ else understood(rest)
        if read:
            return perform(session, *read)
        from lmcs.front.cli import explain  # only help, completion and mistakes need Typer

        return explain(rest, session, perform)
    except LmcsError as problem:
        return _say(console, problem.message, problem.hint, problem.code)
    except KeyboardInterrupt:
        return _interrupted(console)
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
            return (
                end.code if isinstance(end.code, int) else ExitCode.DONE
            )  # tab completion ends like this
        # The reader has gone (`| head`), which is no error of anybody's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except OSError as refused:  # the system said no, which is nobody's bug
        return _refused(console, refused)
    except Exception as bug:  # noqa: BLE001 - the one boundary
        return _bug(console, bug)


def perform(session: Session, name: str, values: dict[str, Any]) -> int:
    """Run the command *name* with *values*; return the exit code. Raises WrongUse for a form that it does not give."""
    function = command(name)
    forms, option = given_by(function, values)
    words = ("lmcs", name if name in COMMANDS else "", option)
    agree(session.options, " ".join(word for word in words if word), forms)
    return function(session, **values) or ExitCode.DONE


def within(session: Session, line: str) -> bool:
    """Run what was typed at a prompt of *session*, with or without "lmcs" before it, if it is a command; tell whether it was.

    Raises LmcsError, as the same line of a shell would.
    """
    words = _words(line)
    given, rest = take(words[1:] if words[:1] == ["lmcs"] else words, with_text)
    if not rest or rest[0] not in COMMANDS:
        return False
    before = session.options
    if given.home is not None:
        raise WrongUse("--home chooses a folder where lmcs starts.", "Stop first, then use it.")
    session.options = given._replace(plain=given.plain or before.plain, home=before.home)
    try:
        read = understood(rest)
        if read:
            perform(session, *read)
        else:
            from lmcs.front.cli import explain

            explain(rest, session, perform)
    finally:
        session.options = before
        session.forget()
    return True


def _words(line: str) -> list[str]:
    """Return the words of *line*; what stands in double quotes is one. An apostrophe is part of its word."""
    import shlex  # only a prompt needs it

    read = shlex.shlex(line, posix=True, punctuation_chars=False)
    read.whitespace_split, read.quotes, read.escape, read.commenters = True, '"', "", ""
    try:
        return list(read)
    except ValueError:  # a quotation mark that is not closed
        return line.split()


def _interrupted(console: Console) -> int:
    if console.err.isatty():
        console.write_error("\n")  # the terminal shows ^C in the middle of a line
    return _say(console, "Stopped. Your progress is safe.", "", ExitCode.INTERRUPTED)


def _say(console: Console, message: str, hint: str, code: int) -> int:
    with contextlib.suppress(OSError):  # with standard error full or closed there is nobody to tell
        complain(console, message, hint)
    return code


def _refused(console: Console, error: OSError) -> int:
    if error.filename is None:
        message, hint = (
            "The output could not be written.",
            "Is the disk full, or the output closed?",
        )
        return _say(console, message, hint, ExitCode.PROGRESS)
    reason = error.strerror or type(error).__name__
    message = f'"{error.filename}" could not be read ({reason}).'
    return _say(console, message, "Check what is there and who may read it.", ExitCode.PROGRESS)


def _bug(console: Console, bug: Exception) -> int:
    """Say that lmcs itself failed, with the type and place and no values: a note may be in memory."""
    trace = bug.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = (
        f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
        if trace
        else "an unknown place"
    )
    message = f"This is a bug in lmcs ({type(bug).__name__} in {place})."
    return _say(console, message, "Your progress is safe.", ExitCode.BUG)
