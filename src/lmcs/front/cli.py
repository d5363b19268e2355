"""The Typer app: the commands in their groups."""

import typer
from typer.core import TyperCommand, TyperGroup

from lmcs import __version__
from lmcs.basics.dates import say_written
from lmcs.basics.errors import ExitCode, WrongUse
from lmcs.commands import session_of
from lmcs.commands.ask import ask
from lmcs.commands.calendar import calendar
from lmcs.commands.changes import changes
from lmcs.commands.check import check
from lmcs.commands.keeping import backup, erase, restore, where
from lmcs.commands.listing import checklists, show_list
from lmcs.commands.look_up import documents, glossary, law
from lmcs.commands.marking import book, redo, skip, tick, undo, untick
from lmcs.commands.meet import meet
from lmcs.commands.note import note
from lmcs.commands.questions import questions
from lmcs.commands.search import search
from lmcs.commands.show import show
from lmcs.commands.start import start
from lmcs.commands.status import status
from lmcs.commands.summary import summary
from lmcs.commands.walk import walk
from lmcs.content.finding import near_words
from lmcs.front import help as helping
from lmcs.session.session import Session

GROUPS: dict[str, helping.Commands] = {
    "Your checklist": {
        "start": start,
        "walk": walk,
        "list": show_list,
        "show": show,
        "tick": tick,
        "untick": untick,
        "book": book,
        "skip": skip,
        "note": note,
        "undo": undo,
        "redo": redo,
        "checklists": checklists,
    },
    "Look things up": {
        "glossary": glossary,
        "law": law,
        "questions": questions,
        "documents": documents,
        "search": search,
        "changes": changes,
    },
    "Share": {
        "summary": summary,
        "calendar": calendar,
        "meet": meet,
        "ask": ask,
    },
    "Look after your data": {
        "where": where,
        "backup": backup,
        "restore": restore,
        "erase": erase,
        "check": check,
    },
}
COMMANDS = {name: function for commands in GROUPS.values() for name, function in commands.items()}


def _show_help(command: TyperCommand | TyperGroup, ctx: typer.Context) -> None:
    session = ctx.find_root().obj
    assert isinstance(session, Session)
    session.put(helping.page(command, ctx, GROUPS))
    raise typer.Exit(ExitCode.DONE)


class Command(TyperCommand):
    """A command whose help is a Page."""

    def format_help(self, ctx: typer.Context, formatter: object) -> None:  # type: ignore[override]  # noqa: ARG002
        """Draw the help page for the console of this run."""
        _show_help(self, ctx)


class Group(TyperGroup):
    """lmcs itself: its help is a Page, and an unknown command names the near ones."""

    def format_help(self, ctx: typer.Context, formatter: object) -> None:  # type: ignore[override]  # noqa: ARG002
        """Draw the help page for the console of this run."""
        _show_help(self, ctx)

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | None:  # type: ignore[override]
        """Return the command of that name. Raises WrongUse naming near ones where there is none."""
        found = super().get_command(ctx, cmd_name)
        if found is None:
            near = near_words(cmd_name, COMMANDS)
            hint = (
                f"Did you mean lmcs {' or lmcs '.join(near)}?"
                if near
                else "lmcs --help shows the commands."
            )
            raise WrongUse(f'There is no command "{cmd_name}".', hint)
        return found  # type: ignore[return-value]


app = typer.Typer(
    cls=Group,
    add_completion=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def lmcs(
    ctx: typer.Context,
    version: bool = typer.Option(
        False, "--version", help="Show the version and the date of the content."
    ),
) -> None:
    """Keep your place: a companion for newly appointed lead members for children's services in England.

    One word is enough: lmcs shows where you are and what is next. It is unofficial and works without a network.
    """
    if version:
        session = session_of(ctx)
        session.confirm(
            f"lmcs {__version__}. Content checked {say_written(session.library.content_date)}."
        )
        raise typer.Exit(ExitCode.DONE)
    if ctx.invoked_subcommand is None:
        status(ctx)


for _name, _function in COMMANDS.items():
    app.command(_name, cls=Command)(_function)


def with_text(group: typer.core.TyperGroup) -> frozenset[str]:
    """Return the options of the commands of *group* that take a text: what stands after one is never an option."""
    options = [option for command in group.commands.values() for option in command.params]
    return frozenset(
        name for option in options if not getattr(option, "is_flag", True) for name in option.opts
    )
