"""Runs one line, and is the one place where an error becomes words and an exit code."""

import contextlib
import os
import sys
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lmcs.basics.errors import ExitCode, LmcsError
from lmcs.front.door import is_line, with_text
from lmcs.front.lines import run as run_line
from lmcs.front.lines import within
from lmcs.session.console import Console
from lmcs.session.options import take
from lmcs.session.session import Session, complain

if TYPE_CHECKING:
    from lmcs.front.reading import Told


def run(argv: Sequence[str]) -> int:
    """Run lmcs with the arguments *argv*; return the exit code. Nothing escapes as a traceback."""
    console = Console(sys.stdout, sys.stderr, os.environ)
    try:
        given, rest = take(argv, with_text)
        session = Session(given, os.environ, lambda: datetime.now().astimezone())
        console = session.console
        session.run_line, session.is_line = partial(within, session), is_line
        session.answer_in = partial(_answer_in, session)
        return run_line(session, rest)
    except LmcsError as problem:
        return _say(console, problem.message, problem.hint, problem.code)
    except KeyboardInterrupt:
        if console.err.isatty():
            console.write_error("\n")  # the terminal shows ^C in the middle of a line
        return _say(console, "Stopped. Your progress is safe.", "", ExitCode.INTERRUPTED)
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
            # Tab completion ends like this.
            return end.code if isinstance(end.code, int) else ExitCode.DONE
        # The reader has gone (`| head`), which is no error of anybody's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except OSError as refused:  # the system said no, which is nobody's bug
        return _refused(console, refused)
    except Exception as bug:  # noqa: BLE001 - the one boundary
        return _bug(console, bug)


def _answer_in(session: Session, text: str) -> "Told | None":
    from lmcs.front.raised import answered  # few requests are kept while one is open

    return answered(text, session.journey) if session.progress.requests else None


def _say(console: Console, message: str, hint: str, code: int) -> int:
    with contextlib.suppress(OSError):  # with standard error full or closed there is nobody to tell
        complain(console, message, hint)
    return code


def _refused(console: Console, error: OSError) -> int:
    if error.filename is None:
        hint = "Is the disk full, or the output closed?"
        return _say(console, "The output could not be written.", hint, ExitCode.PROGRESS)
    reason = error.strerror or type(error).__name__
    message = f'"{error.filename}" could not be read ({reason}).'
    return _say(console, message, "Check what is there and who may read it.", ExitCode.PROGRESS)


def _bug(console: Console, bug: Exception) -> int:
    """Say that lmcs itself failed, with the type and place and no values: a note may be in memory."""
    trace = bug.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = "an unknown place"
    if trace:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
    message = f"This is a bug in lmcs ({type(bug).__name__} in {place})."
    return _say(console, message, "Your progress is safe.", ExitCode.BUG)
