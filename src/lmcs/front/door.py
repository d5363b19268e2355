"""The door: a line whose every word is understood runs at once. Typer explains whatever else is typed.

The commands stand here in the order of the help; what each takes and gives is declared at its function.
"""

from collections.abc import Callable, Sequence
from importlib import import_module
from re import fullmatch
from typing import Any

from lmcs.basics.declare import parameters

GROUPS = {
    "Your checklist": {
        "start": "start",
        "walk": "walk",
        "list": "listing",
        "show": "show",
        "tick": "marking",
        "untick": "marking",
        "book": "marking",
        "skip": "marking",
        "note": "note",
        "undo": "marking",
        "redo": "marking",
    },
    "Look things up": {
        "glossary": "look_up",
        "law": "look_up",
        "questions": "questions",
        "documents": "look_up",
        "figures": "figures",
        "search": "search",
        "changes": "changes",
        "explain": "explain",
    },
    "Meet and share": {
        "meet": "meet",
        "who": "who",
        "ask": "ask",
        "summary": "summary",
        "calendar": "calendar",
        "handbook": "handbook",
        "handover": "handover",
    },
    "Look after it": {
        "where": "keeping",
        "backup": "keeping",
        "restore": "keeping",
        "erase": "erase",
        "pack": "pack",
        "check": "check",
    },
}
"""The commands in their groups, each with the module of `lmcs.commands` it stands in."""
COMMANDS = {name: module for commands in GROUPS.values() for name, module in commands.items()}
SHOWN = tuple(COMMANDS)
COMMANDS["checklists"] = "listing"  # what was called so is the end of `list`; JSON still has it
ALONE = "status"
VERSION = "version"
"""What `lmcs` without a word runs, and `lmcs --version`; as words of a line these are no commands."""
_FUNCTIONS = {"list": "show_list"}  # a name that Python uses itself


def command(name: str) -> Callable[..., Any]:
    """Return the function of the command *name*; no module but its own is imported."""
    module = import_module(f"lmcs.commands.{COMMANDS.get(name, name)}")
    function: Callable[..., Any] = getattr(module, _FUNCTIONS.get(name, name))
    return function


def with_text(name: str) -> dict[str, str]:
    """Return the options of the command *name* that take a text, each spelling with its name.

    What stands after one of them is never an option. A word that stands for a command has those of that command.
    """
    name = name.casefold()
    if name not in COMMANDS:
        from lmcs.front.table import STANDS  # no hot line comes here

        name = next(iter(STANDS.get(name, ())), "")
    if name not in COMMANDS:
        return {}
    takes = parameters(command(name)).values()
    options = [each for each in takes if each.name and each.kind is not bool]
    return {each: option.name for option in options for each in (option.name, *option.also)}


def is_line(typed: str) -> bool:
    """Tell whether what was *typed* where a text is asked for is plainly a line for lmcs: "lmcs list", "note own-4 --erase", "tick 4", "undo"."""
    lead, *rest = typed.split() or [""]
    named = lead.casefold() == "lmcs"
    name, words = (rest[0] if named and rest else lead).casefold(), rest[1:] if named else rest
    if name not in COMMANDS:
        return False
    about = bool(words) and bool(fullmatch(r"#?(?:[A-Za-z]?\d{1,3}|own-\w+)[.:,]?", words[0]))
    if about:
        whole = not words[1:] or name in ("note", "tick", "untick", "skip")
    else:
        whole = not words and name in ("erase", "undo", "redo")
    return named or whole or any(word[2:] and word.startswith("--") for word in words)


def takes_words(name: str) -> bool:
    """Tell whether the command *name* takes words that stand alone, beside its options."""
    return not all(each.name for each in parameters(command(name)).values())


def understood(line: Sequence[str]) -> tuple[str, dict[str, Any]] | None:
    """Return the command of *line* and the values it is given, as Typer would; None where a word is not understood."""
    if not line:
        return ALONE, {}
    name, *words = line
    if name not in COMMANDS:
        return None
    takes = parameters(command(name))
    options = {each.name: key for key, each in takes.items() if each.name}
    values = {key: each.default for key, each in takes.items()}
    loose: list[str] = []
    while words:
        word = words.pop(0)
        if not word.startswith("-"):
            loose.append(word)
            continue
        option, equals, value = word.partition("=")
        if option not in options:
            return None
        key = options[option]
        if takes[key].kind is bool:
            if equals:
                return None
            values[key] = True
        elif equals:
            values[key] = value
        elif words and not words[0].startswith("-"):
            values[key] = words.pop(0)
        else:
            return None
    for key, each in takes.items():
        if key in options.values():
            continue
        if each.many and loose:
            values[key], loose = loose, []
        elif loose:
            values[key] = loose.pop(0)
    if loose or ... in values.values():
        return None
    return name, values
