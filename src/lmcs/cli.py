"""The Typer app: the commands in their groups, help as a Page, and the one error boundary."""

import contextlib
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import typer
from typer.core import TyperCommand, TyperGroup

from lmcs import __version__, options
from lmcs.commands import across, checklist, data, guided, lookup, meeting, notetaking, share
from lmcs.console import Console
from lmcs.dates import say_written
from lmcs.errors import ExitCode, LmcsError
from lmcs.finding import near_words
from lmcs.page import Block, Bullets, Facts, Heading, Page, Paragraph
from lmcs.session import Session, complain

YOURS, LOOK_UP, SHARE, DATA = "Your checklist", "Look things up", "Share", "Look after your data"

COMMANDS: tuple[tuple[str, str, Callable[..., None]], ...] = (
    ("start", YOURS, guided.start),
    ("walk", YOURS, guided.walk_through),
    ("list", YOURS, checklist.show_list),
    ("show", YOURS, checklist.show),
    ("tick", YOURS, checklist.tick),
    ("untick", YOURS, checklist.untick),
    ("book", YOURS, checklist.book),
    ("skip", YOURS, checklist.skip),
    ("note", YOURS, notetaking.note),
    ("undo", YOURS, checklist.undo),
    ("redo", YOURS, checklist.redo),
    ("checklists", YOURS, checklist.checklists),
    ("glossary", LOOK_UP, lookup.glossary),
    ("law", LOOK_UP, lookup.law),
    ("questions", LOOK_UP, across.questions),
    ("documents", LOOK_UP, lookup.documents),
    ("search", LOOK_UP, across.search),
    ("changes", LOOK_UP, across.changes),
    ("summary", SHARE, share.summary),
    ("calendar", SHARE, share.calendar),
    ("meet", SHARE, meeting.meet),
    ("ask", SHARE, meeting.ask),
    ("where", DATA, data.where),
    ("backup", DATA, data.backup),
    ("restore", DATA, data.restore),
    ("erase", DATA, data.erase),
    ("check", DATA, data.check),
)

_EVERYWHERE = "Everywhere"
_ACCESS = (
    "lmcs reads well aloud: status is always a word, choices are typed numbers, nothing moves.",
    "--plain (or lmcs start --view plain, which remembers) leaves out boxes and marks, and keeps each line whole.",
    "NO_COLOR and --no-color turn colour off. Pages can be saved in large print: --format html --large.",
)


def _help(command: TyperCommand | TyperGroup, ctx: typer.Context) -> Page:
    """Return the help of one command, or of lmcs itself with its commands in their groups."""
    usage = " ".join(["Usage:", ctx.command_path, *command.collect_usage_pieces(ctx)]).replace("[OPTIONS]", "[options]")
    blocks: list[Block] = [Paragraph(" ".join((command.help or "").split())), Bullets((usage,))]
    if isinstance(command, TyperGroup):
        for group in (YOURS, LOOK_UP, SHARE, DATA):
            rows = [(name, _gist(function)) for name, of, function in COMMANDS if of == group]
            blocks += [Heading(group), Facts(tuple(rows))]
    if rows := [row for param in command.get_params(ctx) if (row := param.get_help_record(ctx))]:
        blocks += [Heading("Options"), Facts(tuple((name, " ".join(about.split())) for name, about in rows))]
    if isinstance(command, TyperGroup):
        blocks += [Heading(_EVERYWHERE), Paragraph("These work before or after any command.", "quiet")]
        valued = [(f"{name} {value}", about) for name, (value, about) in options.VALUES.items()]
        blocks.append(Facts((*options.FLAGS.items(), *valued)))
        blocks += [Heading("Accessibility"), Bullets(_ACCESS)]
    return Page(ctx.command_path, tuple(blocks))


def _gist(function: Callable[..., None]) -> str:
    return " ".join((function.__doc__ or "").split()).split(". ")[0].rstrip(".") + "."


class Command(TyperCommand):
    """A command whose help is a Page."""

    def format_help(self, ctx: typer.Context, formatter: object) -> None:  # type: ignore[override]  # noqa: ARG002
        """Draw the help page for the console of this run."""
        _write_help(self, ctx)


class Group(TyperGroup):
    """lmcs itself: its help is a Page, and an unknown command names the near ones."""

    def format_help(self, ctx: typer.Context, formatter: object) -> None:  # type: ignore[override]  # noqa: ARG002
        """Draw the help page for the console of this run."""
        _write_help(self, ctx)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | None:  # type: ignore[override]
        """Return the command of that name. Raises LmcsError (exit 2) naming near ones where there is none."""
        found = super().get_command(ctx, cmd_name)
        if found is None:
            near = near_words(cmd_name, [name for name, _, _ in COMMANDS])
            hint = f"Did you mean lmcs {' or lmcs '.join(near)}?" if near else "lmcs --help shows the commands."
            problem = LmcsError(f'There is no command "{cmd_name}".', hint)
            problem.code = ExitCode.USAGE
            raise problem
        return found  # type: ignore[return-value]


def _write_help(command: TyperCommand | TyperGroup, ctx: typer.Context) -> None:
    session = ctx.find_root().obj
    assert isinstance(session, Session)
    session.options = session.options._replace(json=False)
    session.show(_help(command, ctx))
    raise typer.Exit(ExitCode.DONE)


app = typer.Typer(
    cls=Group, add_completion=True, rich_markup_mode=None, pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False, context_settings={"help_option_names": ["-h", "--help"]},
)  # fmt: skip


@app.callback(invoke_without_command=True)
def lmcs(
    ctx: typer.Context,
    version: bool = typer.Option(False, "--version", help="Show the version and the date of the content."),
) -> None:
    """Keep your place: a companion for newly appointed lead members for children's services in England.

    One word is enough: lmcs shows where you are and what is next. It is unofficial and works without a network.
    """
    if version:
        session = ctx.obj
        session.confirm(f"lmcs {__version__}. Content checked {say_written(session.library.content_date)}.")
        raise typer.Exit(ExitCode.DONE)
    if ctx.invoked_subcommand is None:
        guided.status(ctx)


for _name, _group, _function in COMMANDS:
    app.command(_name, cls=Command)(_function)


def run(argv: Sequence[str]) -> int:
    """Run lmcs with the arguments *argv*; return the exit code. Nothing escapes as a traceback."""
    console = Console(sys.stdout, sys.stderr, os.environ)
    try:
        given, rest = options.take(argv)
        session = Session(given, os.environ, datetime.now().astimezone())
        console = session.console
        result = typer.main.get_command(app).main(args=rest, prog_name="lmcs", standalone_mode=False, obj=session)
        if result == ExitCode.INTERRUPTED:  # what Typer makes of Ctrl-C
            return _interrupted(console)
        return int(result) if isinstance(result, int) else ExitCode.DONE
    except LmcsError as problem:
        return _say(console, problem.message, problem.hint, problem.code)
    except typer.Exit as end:
        return end.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return _interrupted(console)
    except typer.TyperException as problem:
        message = problem.format_message() if hasattr(problem, "format_message") else str(problem)
        context = getattr(problem, "ctx", None)
        command = context.command_path if context else "lmcs"
        return _say(console, message, f"{command} --help shows how it is used.", ExitCode.USAGE)
    except (BrokenPipeError, SystemExit) as end:
        if isinstance(end, SystemExit) and not isinstance(end.__context__, BrokenPipeError):
            return end.code if isinstance(end.code, int) else ExitCode.DONE  # tab completion ends like this
        # The reader has gone (`| head`), which is no error of anybody's.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE
    except Exception as bug:  # noqa: BLE001 - the one boundary
        return _bug(console, bug)


def _interrupted(console: Console) -> int:
    if console.err.isatty():
        console.write_error("\n")  # the terminal shows ^C in the middle of a line
    return _say(console, "Stopped. Your progress is safe.", "", ExitCode.INTERRUPTED)


def _say(console: Console, message: str, hint: str, code: int) -> int:
    with contextlib.suppress(OSError):  # with standard error full or closed there is nobody to tell
        complain(console, message, hint)
    return code


def _bug(console: Console, bug: Exception) -> int:
    """Say that lmcs itself failed, with the type and place and no values: a note may be in memory."""
    if isinstance(bug, OSError) and bug.filename is None:
        return _say(
            console, "The output could not be written.", "Is the disk full, or the output closed?", ExitCode.PROGRESS
        )
    if isinstance(bug, OSError):  # the system refused; that is nobody's bug
        reason = bug.strerror or type(bug).__name__
        return _say(
            console, f'"{bug.filename}" could not be read ({reason}).', "Check what is there and who may read it.",
            ExitCode.PROGRESS,
        )  # fmt: skip
    trace = bug.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}" if trace else "an unknown place"
    return _say(
        console, f"This is a bug in lmcs ({type(bug).__name__} in {place}).", "Your progress is safe.", ExitCode.BUG
    )
