"""The Typer app, made of what the commands declare: help, completion, and what is wrong with a line."""

import os
from collections.abc import Callable, Sequence
from inspect import Parameter, Signature
from itertools import takewhile
from re import DOTALL, fullmatch
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from lmcs.basics.declare import PAGE, Taken, parameters
from lmcs.basics.errors import ExitCode, WrongUse
from lmcs.front import completing
from lmcs.front import help as helping
from lmcs.front.answers import is_completing
from lmcs.front.door import ALONE, COMMANDS, SHOWN, command
from lmcs.front.words import stands_for
from lmcs.pages.status import choices
from lmcs.session.options import agree
from lmcs.session.session import Session

Perform = Callable[[Session, str, dict[str, Any]], int]
"""Runs the command of a name with what it was given, and returns the exit code."""
_NEEDS = {"TASK": "a task, such as 4,", "FILE": "a file, such as my-lmcs.jsonl,"}
_SAID = {
    r"Missing argument '\W*(?P<needed>\w+).*'\.": "{line} needs {needed} after it.",
    r"Got unexpected extra arguments?\s?(?:\(s\))? \((?P<more>.*)\)": '{line} does not take "{more}".',
    r"No such option: (?P<option>\S+)(?: \(Possible options?: (?P<near>.*)\)| Did you mean (?P<one>.*)\?)?": (
        "{line} has no option {option}.{near}"
    ),
    r"Option '(?P<option>\S+)' requires an argument\.": "{option} needs something after it.",
    r"Option '(?P<option>\S+)' does not take a value\.": "{option} takes nothing after it.",
}
"""The messages of Typer's own, each with what lmcs says in its place."""
_TO_SAVE = (
    r"--(?:save(?:-as)?|print|file|out|to|export|download|html|pdf|word|docx|doc|markdown|md)"
)
"""Options, none of lmcs's, by which people ask for a page as a file."""


class _Run:
    """What Typer carries along: the session, and what runs a command once its words are read."""

    def __init__(self, session: Session, perform: Perform) -> None:
        self.session = session
        self._perform = perform

    def end(self, name: str, values: dict[str, Any]) -> None:
        raise typer.Exit(self._perform(self.session, name, values))


def _show_help(asked: TyperCommand | TyperGroup, ctx: typer.Context, _: object) -> None:
    """Draw the help page for the console of this run."""
    session = ctx.find_root().obj.session
    agree(session.options, f"{ctx.command_path} --help", (PAGE,))
    session.show(helping.page(asked, ctx), by_hand=True)
    raise typer.Exit(ExitCode.DONE)


class Command(TyperCommand):
    """A command whose help is a Page."""

    format_help = _show_help  # type: ignore[assignment]


class Group(TyperGroup):
    """lmcs itself: its help is a Page, and an unknown command names the near ones."""

    format_help = _show_help  # type: ignore[assignment]

    def get_command(self, ctx: typer.Context, cmd_name: str) -> TyperCommand | None:  # type: ignore[override]
        """Return the command of that name. Raises WrongUse naming near ones where there is none."""
        found = super().get_command(ctx, cmd_name)
        if found is None:
            from lmcs.front.unknown import unknown

            raise unknown([cmd_name], ctx.find_root().obj.session.looking_up)
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
def lmcs(ctx: typer.Context) -> None:
    """Keep your place: a companion for newly appointed lead members for children's services in England.

    One word is enough: lmcs shows where you are and what is next. It is unofficial and works without a network.
    """
    if ctx.invoked_subcommand is None:
        ctx.obj.end(ALONE, {})


def _of_typer(name: str, said: Taken) -> Any:
    """Return what a parameter of the command *name* declares as Typer's own, with what may be typed for it."""

    def offer(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        journey = ctx.find_root().obj.session.looking_up
        return completing.beginning(completing.words(name, said, journey), incomplete)

    if not said.name:
        return typer.Argument(metavar=said.metavar, help=said.help, autocompletion=offer)
    value, old = said.metavar or None, bool(said.old)
    return typer.Option(said.name, metavar=value, help=said.help, hidden=old, autocompletion=offer)


def _typed(name: str) -> Callable[..., None]:
    """Return the command *name* as Typer wants it: each parameter declared with its own `typer.Option` or `Argument`."""
    function = command(name)

    def run(ctx: typer.Context, **values: Any) -> None:
        ctx.obj.end(name, values)

    taken = [Parameter("ctx", Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)]
    for key, each in parameters(function).items():
        default = Parameter.empty if each.default is ... else each.default
        hint: Any = Annotated[each.kind, _of_typer(name, each)]  # known at run time
        taken.append(Parameter(key, Parameter.KEYWORD_ONLY, default=default, annotation=hint))
    if is_completing(os.environ):  # elsewhere these are taken from the line before Typer reads it
        for key, option in completing.shared(function).items():
            default = "" if option.metavar else False
            hint = Annotated[type(default), _of_typer(name, option)]
            shared = f"every_{key[2:].replace('-', '_')}"
            every = Parameter(shared, Parameter.KEYWORD_ONLY, default=default, annotation=hint)
            taken.append(every)
    run.__dict__["__signature__"] = Signature(taken)
    run.__annotations__ = {each.name: each.annotation for each in taken}
    run.__doc__ = function.__doc__
    return run


for _name in COMMANDS:
    app.command(_name, cls=Command, hidden=_name not in SHOWN)(_typed(_name))
_made = typer.main.get_command(app)
assert isinstance(_made, Group)
lmcs_itself: Group = _made


def show_help(asked: Sequence[str], session: Session) -> bool:
    """Show the help on what was *asked*: nothing, a command, what stands for one, a group or a topic.

    Returns whether there is any. Raises WrongUse for a form that help does not give.
    """
    whole = typer.Context(lmcs_itself, info_name="lmcs", **lmcs_itself.context_settings)
    agree(session.options, "lmcs help", (PAGE,))
    if not asked and session.console.asked:  # typed at the prompt itself
        session.show(choices(session.journey))
        return True
    page = helping.topic(asked) if asked else helping.page(lmcs_itself, whole)
    if page is None and (line := stands_for(*asked)):
        name = line[0]
        one = lmcs_itself.get_command(whole, name)
        page = helping.page(one, typer.Context(one, info_name=name, parent=whole)) if one else None
    if page:
        session.show(page, by_hand=True)
    return page is not None


def explain(line: Sequence[str], session: Session, perform: Perform) -> int:
    """Read *line* as Typer does and *perform* it, show help, or complete a word; return the exit code.

    Raises WrongUse where something is wrong with the line.
    """
    try:
        run = _Run(session, perform)
        code = lmcs_itself.main(list(line), prog_name="lmcs", standalone_mode=False, obj=run)
    except typer.Exit as end:
        return end.exit_code
    except typer.Abort:
        raise KeyboardInterrupt from None
    except typer.TyperException as problem:
        message = problem.format_message() if hasattr(problem, "format_message") else str(problem)
        context = getattr(problem, "ctx", None)
        asked = context.command_path if context else "lmcs"
        raise _wrong(message, asked, line) from None
    if code == ExitCode.INTERRUPTED:  # what Typer makes of Ctrl-C
        raise KeyboardInterrupt
    return int(code) if isinstance(code, int) else ExitCode.DONE


def _wrong(message: str, asked: str, line: Sequence[str]) -> WrongUse:
    """Return what Typer's *message* on a *line* of the command *asked* says, and how the page is saved or where the help is."""
    name, option = asked.removeprefix("lmcs "), message.partition("option: ")[2].partition(" ")[0]
    forms = command(name).__dict__["forms"][0] if name in COMMANDS else ()
    if any("--output" in options for _, options in forms) and fullmatch(_TO_SAVE, option):
        before = takewhile(
            lambda word: fullmatch(r"[\w.,-]+", word) and not word.startswith(option), line
        )
        kind = "html" if PAGE in forms else "ics"
        saved = f"To save it as a file, for printing or sending: lmcs {' '.join(before)} --output {name}.{kind}"
        return WrongUse(f"{asked} has no option {option}.", saved)
    return WrongUse(_plainly(message, asked), f"{asked} --help shows how it is used.")


def _plainly(message: str, line: str) -> str:
    """Return Typer's *message* on a *line*, such as "lmcs tick", in plain words; one that is not known as it is."""
    for pattern, said in _SAID.items():
        if found := fullmatch(pattern, message.strip(), DOTALL):
            held = found.groupdict("")
            near = (held.get("near") or held.get("one") or "").replace(", ", " or ")
            held["near"] = f" Did you mean {near}?" if near else ""
            held["needed"] = _NEEDS.get(held.get("needed", ""), "a word")
            return said.format(line=line, **held)
    return message
