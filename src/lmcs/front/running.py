"""Runs one line, and is the one place where an error becomes words and an exit code."""

import contextlib
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from lmcs.basics.declare import given_by
from lmcs.basics.errors import ExitCode, LmcsError, NotFound
from lmcs.basics.text import join_words
from lmcs.front.door import ALONE, COMMANDS, VERSION, command, understood, with_text
from lmcs.session.console import Console
from lmcs.session.options import agree, take
from lmcs.session.session import Session, complain


def run(argv: Sequence[str]) -> int:
    """Run lmcs with the arguments *argv*; return the exit code. Nothing escapes as a traceback."""
    console = Console(sys.stdout, sys.stderr, os.environ)
    try:
        given, rest = take(argv, with_text)
        session = Session(given, os.environ, datetime.now().astimezone())
        session.run = partial(_typed, session)
        console = session.console
        code = _answer(session, rest)
        return ExitCode.USAGE if code is None else code
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


def _typed(session: Session, line: Sequence[str]) -> bool:
    """Run a *line* that was typed at a prompt; return whether it means anything. Raises what running it raises."""
    given, rest = take(line, with_text)
    before = session.options
    if given.home is not None or given.plain or given.no_color:
        return _answer(Session(given, os.environ, session.now), rest, unknown=False) is not None
    session.options = given._replace(plain=before.plain, home=before.home)
    try:
        return _answer(session, rest, unknown=False) is not None
    finally:
        session.options = before


def _answer(session: Session, line: Sequence[str], *, unknown: bool = True) -> int | None:
    """Run *line*, or what is meant by it; return the exit code.

    Of a line that means nothing it raises WrongUse, or without *unknown* returns None.
    """
    if session.options.version:
        return perform(session, VERSION, {})
    completing = "_LMCS_COMPLETE" in os.environ
    if not completing and (read := understood(line)):
        return perform(session, *read)
    if not completing and line and not line[0].startswith("-"):
        from lmcs.front import words  # only a line that is none as it stands needs it

        meant = words.meant(line, lambda: session.library)
        if not meant and unknown:
            raise words.unknown(line)
        if not meant:
            return None
        if meant.say:
            session.confirm(*meant.say)
            return ExitCode.DONE
        line = meant.line
        if line[0] == words.HELP:
            return _help(session, line[1:])
        if meant.hint:
            session.warn(meant.hint)
        read = (line[0], {}) if line in ((ALONE,), (VERSION,)) else understood(line)
        if read:
            return perform(session, *read)
    from lmcs.front.cli import explain  # only help, completion and mistakes need Typer

    return explain(line, session, perform)


def _help(session: Session, asked: Sequence[str]) -> int:
    """Show the help that was *asked* for; what is no word of help is answered as if it stood alone. Raises NotFound."""
    from lmcs.front import words
    from lmcs.front.cli import show_help
    from lmcs.front.help import TOPICS

    if show_help(asked, session):
        return ExitCode.DONE
    meant = words.meant(asked, lambda: session.library)
    if meant and meant.say:
        session.confirm(*meant.say)
        return ExitCode.DONE
    if meant and (read := understood(meant.line)):
        return perform(session, *read)
    query = " ".join(asked)
    raise NotFound(f'There is no help on "{query}".', f"There is help on {join_words(list(TOPICS))}, and on each command.")


def perform(session: Session, name: str, values: dict[str, Any]) -> int:
    """Run the command *name* with *values*; return the exit code. Raises WrongUse for a form that it does not give."""
    function = command(name)
    forms, option = given_by(function, values)
    words = ("lmcs", name if name in COMMANDS else "", option)
    agree(session.options, " ".join(word for word in words if word), forms)
    return function(session, **values) or ExitCode.DONE


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
