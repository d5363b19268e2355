"""What a command takes and gives, said once at its function, as the help says it and without Typer.

A parameter is declared as it is used, and with what its help says: `on: Annotated[str, "--on DATE", "The day."] = "today"`.
The door reads a line by what is declared. Only where Typer is loaded does it become a `typer.Option`.
"""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

Command = Callable[..., Any]
C = TypeVar("C", bound=Command)


class Taken(NamedTuple):
    """One thing that a command takes: an option, or, where `name` is "", words of a line that stand in their place.

    An option is declared as `"--on DATE", "The day."`, words as `"[WORDS]...", "What to look for."`. An option may have two more:
    `also`, what else people type for it; `old`, what is typed now in place of it: it works, and is in no help. `kind` is its
    type: str, a list of str for all words that are left, or bool for an option without a value; `default` is `...` for none.
    """

    name: str
    help: str
    metavar: str = ""
    kind: Any = str
    default: Any = ...
    also: tuple[str, ...] = ()
    old: str = ""

    @property
    def many(self) -> bool:
        """Whether it takes all the words that are left."""
        return self.kind not in (str, bool)


def parameters(command: Command) -> dict[str, Taken]:
    """Return what *command* takes after the session, in its order, by the names of its parameters."""
    declared = [(name, hint) for name, hint in command.__annotations__.items() if name != "return"]
    given = command.__defaults__ or ()
    defaults = (..., *[...] * (len(declared) - 1 - len(given)), *given)
    found = {}
    for (name, hint), default in zip(declared[1:], defaults[1:], strict=True):
        used, about, *more = hint.__metadata__
        option, _, value = used.partition(" ") if used.startswith("--") else ("", "", used)
        found[name] = Taken(option, about, value, hint.__origin__, default, *more)
    return found


Form = tuple[str, tuple[str, ...]]
"""A form in which a command gives what it has: in words, and the global options that ask for it."""

PAGE: Form = (
    "a page (also with --format, --output or --browser)",
    ("--format", "--large", "--output", "--force", "--browser"),
)
JSON: Form = ("JSON with --json", ("--json", "--output", "--force"))
CALENDAR: Form = ("a calendar file, with --output", ("--output", "--force"))
BACKUP: Form = ("the file that it names, also with --force", ("--force",))
FORMS = (PAGE, JSON, CALENDAR, BACKUP)


def gives(*forms: Form, beside: str = "", **instead: tuple[Form, ...]) -> Callable[[C], C]:
    """Declare the *forms* that a command gives, none where it only says what it did.

    A parameter named here gives other forms *instead*, where it is used: it asks for a thing of its own, with no other
    option but those named as *beside* it: "here on" says that `here` and `on` go together.
    """
    pairs = [tuple(pair.split()) for pair in beside.split(", ")]

    def declare(command: C) -> C:
        command.__dict__["forms"] = (forms, instead)
        command.__dict__["beside"] = frozenset((*pairs, *(pair[::-1] for pair in pairs)))
        return command

    return declare


def given_by(command: Command, values: dict[str, Any]) -> tuple[tuple[Form, ...], str]:
    """Return the forms that *command* gives when it is called with *values*, and the option they hang on, if one."""
    forms, instead = command.__dict__["forms"]
    for name, other in instead.items():
        if values[name]:
            return other, parameters(command)[name].name
    return forms, ""


def idle_beside(command: Command, values: dict[str, Any]) -> list[str]:
    """Return what of a line for *command* with *values* asks for two things: an option that asks for one of its own, then others."""
    _, instead = command.__dict__["forms"]
    first = next((name for name in instead if values[name]), "")
    if not first:
        return []
    takes = parameters(command)
    used = [name for name, taken in takes.items() if values[name] and values[name] != taken.default]
    other = [name for name in used if name != first and (takes[name].name or name in instead)]
    idle = [name for name in other if (first, name) not in command.__dict__["beside"]]
    return [takes[name].name or "the words" for name in (first, *idle)] if idle else []
