"""What is wrong with a line, in words for whoever typed it: Typer says it in those of programmers."""

import re

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


def plainly(message: str, line: str) -> str:
    """Return Typer's *message* on a *line*, such as "lmcs tick", in plain words; one that is not known as it is."""
    for pattern, said in _SAID.items():
        if found := re.fullmatch(pattern, message.strip(), re.DOTALL):
            held = found.groupdict("")
            near = (held.get("near") or held.get("one") or "").replace(", ", " or ")
            held["near"] = f" Did you mean {near}?" if near else ""
            held["needed"] = _NEEDS.get(held.get("needed", ""), "a word")
            return said.format(line=line, **held)
    return message
