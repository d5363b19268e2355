"""What a line that YAML cannot follow was meant to be, so that the rest of its file is read, too."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lmcs.workshop.faults import CURLY, VALUE, Fault, Spot, fault, lost_behind
from lmcs.workshop.fields import KINDS, every_table

_NO_COLON = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[a-z_]+)(?P<gap>:(?=\S)| +|$)(?P<text>.*)$")
"""A line that may have lost the colon behind its key, or the space behind that."""
_TABS = re.compile(r"[ \t]*")
_BEFORE = re.compile(r" *(?:- +)*")
_NEEDS_QUOTES = re.compile(r"[^\w\[{\"'(]|.*(?:: | #)")
_CLOSES = {"flow sequence": "]", "flow mapping": "}"}
Meant = Iterator[tuple[Fault, str]]


def as_meant(found: Fault, problem: str, context: str, at: Spot, lines: Sequence[str]) -> Meant:
    """Yield what may have been meant where YAML stopped: what to say of it, and the text of all *lines* with that mended.

    *found* is what is said of it otherwise, *problem* and *context* are YAML's own words, *at* where it stopped. The
    likeliest comes first; whether YAML gets further with it is not known here. As many lines remain.
    """
    here = min(found.line - 1, len(lines) - 1)
    if "unexpected ':'" in problem:
        yield found, _with(lines, at[0], f"{lines[at[0]][: at[1] + 1]} {lines[at[0]][at[1] + 1 :]}")
    if line := _quoted_value(problem, at, lines):
        yield found, _with(lines, at[0], line)
    yield from _lost_colons(here, lines)
    opened = _opened(context, here, found, lines)
    if opened:
        yield found, _with(lines, here, f"{lines[here]}{opened}")
    elif "quotation mark" in found.message:
        yield from _open_above(here, lines)
    else:
        for text in _in_line(here, lines):
            yield found, text
    if value := VALUE.match(lines[here]):
        yield found, _with(lines, here, _in_quotes(lines[here], value))
    yield found, _with(lines, here, (_BEFORE.match(lines[here]) or [""])[0].rstrip())


def _with(lines: Sequence[str], number: int, line: str) -> str:
    return "\n".join((*lines[:number], line, *lines[number + 1 :]))


def _quoted_value(problem: str, at: Spot, lines: Sequence[str]) -> str:
    """Return the line at *at* with its value in quotes, where YAML's *problem* is that it has none; else ""."""
    value = VALUE.match(lines[at[0]]) if at[0] < len(lines) else None
    inside = value and value.start("text") < at[1] and "mapping values" in problem
    first = value and value.start("text") == at[1] and "token" in problem
    return _in_quotes(lines[at[0]], value) if value and (inside or first) else ""


def _in_quotes(line: str, value: re.Match[str]) -> str:
    text = value["text"].rstrip().strip(CURLY).replace("\\", "").replace('"', "'")
    return f'{line[: value.start("text")]}"{text}"'


@cache
def _keys() -> frozenset[str]:
    """Return every key that a content file may have."""
    return frozenset(KINDS).union(*(each.keys for each in every_table()))


def _lost_colons(here: int, lines: Sequence[str]) -> Meant:
    """Yield the line *here*, or the last text above it, with the colon or the space that it lost behind its key."""
    above = next((n for n in range(here - 1, -1, -1) if lines[n].strip()), here)
    for number in dict.fromkeys((here, above)):
        found = _NO_COLON.match(lines[number])
        if not found or found["key"] not in _keys() or ": " in lines[number]:
            continue
        key, text = found["key"], found["text"].strip()
        value = f'"{text}"' if _NEEDS_QUOTES.match(text) and '"' not in text else text
        fix = lost_behind(key, found["gap"], value)
        line = f"{found['before']}{key}: {value}".rstrip()
        yield fault((number, found.start("key")), lines, fix), _with(lines, number, line)


def _opened(context: str, here: int, found: Fault, lines: Sequence[str]) -> str:
    """Return what closes the bracket, or the quotation mark, that opens in the line *here* and is never closed; else ""."""
    if "quoted scalar" in context and "never closed" in found.message:
        return lines[here][found.column - 1 : found.column]
    return next((sign for what, sign in _CLOSES.items() if what in context), "")


def _open_above(here: int, lines: Sequence[str]) -> Meant:
    """Yield the last line above *here* whose text opens with a quotation mark and does not close it, closed at its end."""
    for number in range(here - 1, -1, -1):
        value = VALUE.match(lines[number])
        text = value["text"] if value else ""
        if text[:1] in ("'", '"') and text.count(text[0]) == 1:
            said = "The quotation mark that opens here is not closed. Close it where the text ends."
            spot = (number, lines[number].index(text[0]))
            yield fault(spot, lines, said), _with(lines, number, f"{lines[number]}{text[0]}")
            return


def _in_line(here: int, lines: Sequence[str]) -> Iterator[str]:
    """Yield all *lines* with the one *here*, and those that belong to it, in a column in which such a line began above."""
    entry = lines[here].lstrip(" ").startswith("-")
    indent = _indent(lines[here])
    columns = dict.fromkeys(
        _indent(line) if entry else len((_BEFORE.match(line) or [""])[0])
        for line in reversed(lines[:here])
        if line.strip() and line.lstrip(" ").startswith("-") >= entry
    )
    end = next(
        (n for n in range(here + 1, len(lines)) if lines[n].strip() and _indent(lines[n]) < indent),
        len(lines),
    )
    for column in sorted(columns, key=lambda each: abs(each - indent))[:3]:
        for last in (end, here + 1):
            moved = [
                f"{' ' * max(0, _indent(line) - indent + column)}{line.lstrip(' ')}"
                for line in lines[here:last]
            ]
            yield "\n".join((*lines[:here], *moved, *lines[last:]))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def without_tabs(lines: Sequence[str]) -> Iterator[str]:
    """Yield all *lines* with spaces for each tab before a text, as many as a step to the right may have."""
    for width in (2, 4, 8, 1):
        yield "\n".join(
            found[0].replace("\t", " " * width) + line[found.end() :]
            if (found := _TABS.match(line))
            else line
            for line in lines
        )
