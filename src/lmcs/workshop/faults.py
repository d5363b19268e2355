"""What a YAML error means for a person who does not write code: where to look, and the usual fix."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lmcs.basics.text import clean_line
from lmcs.workshop.problems import quoted

_SHOWN = 72
CURLY = "“„”"
VALUE = re.compile(r"\s*(?:- +)*(?:[^\s\"'#-][^:\"']*: +|- +)(?P<text>\S.*)")
_IN_BRACKETS = re.compile(r"^ *(?:- )?(?:[\w-]+: )?[\[{]")
_CURLED_IN_BRACKETS = re.compile(r'([\[{]|[,:] ?)[“„”]([^“„”"\\\n]*)[“”](?= ?[,}\]])')
"""A value of a list or an entry that stands in brackets on one line, in quotation marks that a word processor made curly."""
_CURLED = re.compile(
    r" {0,60}(?:- {1,9}){0,9}(?:[a-z_-]{1,40}: {1,9})?[“„”](?P<text>[^“”„]{0,4000})[“”] {0,60}$"
)
_WORD = re.compile(r"[\w-]{1,40}")
_BLOCK = re.compile(r"[:-] {1,9}[|>][-+0-9]{0,2} {0,60}$")
Spot = tuple[int, int]
"""A line and a column from 0, as YAML counts them."""


class Fault(NamedTuple):
    """Where YAML lost its way (line and column from 1) and what to do there."""

    line: int
    column: int
    message: str


def explain(problem: str, context: str, at: Spot, began: Spot, lines: Sequence[str]) -> Fault:
    """Return what to mend: *problem* and *context* are YAML's own words, *at* and *began* where each stands."""
    spot = began
    if "quoted scalar" in context and ("end of stream" in problem or "document" in problem):
        said = "The quotation mark that opens here is never closed. Close it where the text ends."
    elif "unexpected ':'" in problem:
        said = _close_colon(at, began, lines)
    elif "expected ':'" in problem:
        fix = 'Write "key: text", with a colon and a space. If it continues the text above, indent it further.'
        said = f"This line has no key. {fix}"
    elif "flow node" in context:
        spot, said = at, "Something is missing here, between two commas or brackets."
        if not _at(lines, at).strip():
            said = "The file ends before a bracket is closed. Close it with ] or }."
    elif "flow" in context:
        closing = "]" if "sequence" in context else "}"
        what = f"The bracket that opens here is not closed with {closing}, or a text in it holds one of , : [ ] {{ }}."
        said = f"{what} Put each text in the brackets in quotes, and close the bracket."
    elif any(word in context for word in ("alias", "anchor", "tag", "block scalar")):
        said = f"A text that begins with {_at(lines, began)[:1]} needs quotes around it."
    else:
        spot, said = at, _here(problem, at, lines)
    return fault(spot, lines, said)


def _here(problem: str, at: Spot, lines: Sequence[str]) -> str:
    rest = _at(lines, at)
    if "mapping values" in problem:
        return _second_colon(at, lines)
    if "token" in problem and rest.startswith("\t"):
        return "Here is a tab. Use spaces instead: two for each step to the right."
    if "token" in problem:
        return f"A text cannot begin with {rest[:1]}. Put the whole text in quotes: {quoted(rest.strip())}."
    if "escape" in problem:
        return "In double quotes a backslash has a meaning of its own. Use single quotes: 'text'."
    if "sequence entries" in problem:
        return 'A list begins on a line of its own, under its key. If "-" is part of the text, put it in quotes.'
    if any(word in problem for word in ("expected key", "block end", "'-'")):
        return _out_of_line(at, lines)
    return "YAML cannot follow the file from here. Look for a missing quotation mark, bracket or indent."


def straightened(text: str) -> str:
    """Return *text* with straight quotation marks for the curly ones around a value of one line, where YAML needs them.

    A word processor made them curly, and the text between looks quoted; what stands in a block of text stays as it is.
    """
    if not set(CURLY) & set(text):
        return text
    lines = text.split("\n")
    for number in beyond_blocks(lines):
        line = lines[number]
        found = _CURLED.match(line)
        if found and (": " in found["text"] or " #" in found["text"]) and not set('"\\') & set(found["text"]):  # fmt: skip
            lines[number] = f'{line[: found.start("text") - 1]}"{found["text"]}"'
        elif _IN_BRACKETS.search(line):
            lines[number] = _CURLED_IN_BRACKETS.sub(r'\1"\2"', line)
    return "\n".join(lines)


def beyond_blocks(lines: Sequence[str]) -> Iterator[int]:
    """Yield the number of each of the *lines*, from 0, that does not stand in a block of text, below | or >."""
    within = -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if within < 0 or (line.strip() and indent <= within):
            within = indent if _BLOCK.search(line) else -1
            yield number


def _second_colon(at: Spot, lines: Sequence[str]) -> str:
    """Return the fix for a colon where none may stand: inside a text, or on a line that is indented too far."""
    value = VALUE.match(lines[at[0]]) if at[0] < len(lines) else None
    if not value or value.start("text") >= at[1]:
        return "This line is indented further than the others of its entry. Begin it below the key above."
    text = value["text"].rstrip()
    if text[0] in CURLY:
        plain = requoted(text.strip(CURLY))
        return f"These are curly quotes, which YAML takes for letters. Type straight ones: {plain}."
    return f"A text that holds a colon and a space needs quotes: {requoted(text)}."


def _close_colon(at: Spot, began: Spot, lines: Sequence[str]) -> str:
    """Return the fix for a colon in brackets, *at* which a word ends that *began* before, with a bracket or nothing behind it."""
    word, rest = lines[at[0]][began[1] : at[1]], _at(lines, at)[1:]
    if began[0] != at[0] or not _WORD.fullmatch(word):
        return "A text that holds a colon needs quotes inside brackets."
    if rest[:1] in ("[", "{"):
        return lost_behind(word, ":", rest[: rest.find("]" if rest[0] == "[" else "}") + 1])
    return f"Nothing stands behind {quoted(f'{word}:')}. Write there what belongs to it, with a space before it, or take it out."


def _out_of_line(at: Spot, lines: Sequence[str]) -> str:
    """Return the fix for a line that does not fit where it stands."""
    before = lines[at[0]][: at[1]] if at[0] < len(lines) else ""
    if "'" in before or '"' in before:
        return "The text goes on after its closing quotation mark. Put all of it in one pair of double quotes."
    if before.strip():
        return (
            "The text goes on after its closing bracket. If it is a text, put all of it in quotes."
        )
    if _at(lines, at).startswith("-"):
        return "This list entry does not belong to a key. Line it up with the other entries of its list."
    return "This line is not in line with the others of its entry. Begin it in the same column as they do."


def requoted(text: str) -> str:
    """Return *text* in quotation marks that it does not hold itself."""
    if '"' in text and "'" not in text:
        return f"'{quoted(text)[1:-1]}'"
    return quoted(text.replace('"', "'"))


def lost_behind(key: str, gap: str, value: str) -> str:
    """Return the fix for a *key* that has no more than a *gap* between it and its *value*: no colon, or no space behind that."""
    lost, behind = ("space", f"{key}:") if gap == ":" else ("colon", key)
    return f"A {lost} is missing behind {quoted(behind)}. Write {_around(f'{key}: {value}')}."


def _around(text: str) -> str:
    """Return *text* in quotation marks, of the kind that it does not hold where one is free."""
    return f"'{quoted(text)[1:-1]}'" if '"' in text and "'" not in text else quoted(text)


def _at(lines: Sequence[str], spot: Spot) -> str:
    return lines[spot[0]][spot[1] :] if spot[0] < len(lines) else ""


def fault(spot: Spot, lines: Sequence[str], message: str) -> Fault:
    """Return the fault at *spot* with the line itself; the end of the file counts as the end of its last line."""
    if spot[0] >= len(lines) or not any(lines[spot[0] :]):
        last = max((number for number, line in enumerate(lines) if line), default=0)
        spot = (last, len(lines[last]))
    line = clean_line(lines[spot[0]][:400])
    if len(line) > _SHOWN:
        line = f"{line[: _SHOWN - 3]}..."
    return Fault(spot[0] + 1, spot[1] + 1, f"{message} The line is: {line}" if line else message)
