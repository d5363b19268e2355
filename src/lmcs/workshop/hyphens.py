"""A hyphen that lost the space behind it, which YAML takes for a letter mostly without a word; and one before a key of the file itself."""

import re
from functools import cache

from lmcs.content.fields import OWN
from lmcs.workshop.faults import beyond_blocks, fault, requoted
from lmcs.workshop.fields import KINDS, Council, every_table, table
from lmcs.workshop.problems import Findings

_ENTRY = re.compile(r" *-(?P<text>(?: |$)|[^\s-].*)")
"""A line that begins with a hyphen, and what is behind that: a space, or a text."""
_OPENS = re.compile(r" {0,200}(?:- {1,20}){0,20}(?P<key>[\w-]{1,40}): {0,200}(?:#.{0,4000})?$")
"""A key whose value is on the lines below it."""
_LISTED = re.compile(r"- {0,9}(?P<key>[a-z]{1,40}):")
_COUNCIL = re.compile(r"^(?:- {0,9}| {1,10})?council:", re.MULTILINE)
_INSIDE = re.compile(
    r" {2,10}(?:council|letter|edition|items|glossary|people|documents|here|posts|areas|meetings):"
)
_KEY = re.compile(r"\{|(?P<key>[a-z_]{1,40}):")


def spaced(text: str, findings: Findings) -> str:
    """Return *text* with a space behind each hyphen at which an entry of a list is meant to begin; note each in *findings*.

    That is below a key that may have a list, or in line with an entry of one; a text that goes on stays as it is.
    """
    lines = text.split("\n")
    above: list[tuple[int, str, bool]] = []
    # The lines around this one, from the left: where each begins, what it says, whether it is an entry of a list.
    for number in beyond_blocks(lines):
        line = lines[number]
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line[indent] == "#":
            continue
        while above and above[-1][0] > indent:
            above.pop()
        found = _ENTRY.match(line)
        among = bool(found and above and above[-1][0] == indent and above[-1][2])
        written = found["text"] if found else ""
        if found and not among:
            opened = _OPENS.match(above[-1][1]) if above else None
            if written.strip():
                key = _KEY.match(written)
                first = bool(key and (not key["key"] or key["key"] in _keys()))
                among = _may_be_list(opened["key"]) if opened else not above and first
            else:
                among = bool(opened or not above)
        if among and written.strip():
            meant = f"- {written.rstrip()}"
            said = f"A space is missing behind the hyphen. Write {requoted(meant)}."
            findings.add(*fault((number, indent), lines, said))
            lines[number] = f"{line[:indent]}{meant}"
        if above and above[-1][0] == indent:
            above.pop()
        above.append((indent, line, among))
    return "\n".join(lines)


def unlisted(text: str, findings: Findings) -> str:
    """Return the *text* of a council's file without the hyphens before its own keys, which make a list of them; note them in *findings*."""
    lines = text.split("\n")
    told = [number for number, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"]
    first = _LISTED.match(lines[told[0]]) if told else None
    if not first or first["key"] not in _of_the_file() or not _COUNCIL.search(text):
        return text
    marked = [number for number in told if (found := _LISTED.match(lines[number])) and found["key"] in _of_the_file()]  # fmt: skip
    below = [lines[number] for number in told if number not in marked]
    # Where the other keys stand in line with the first, they stay where they are.
    inside = all(line.startswith("  ") for line in below) and any(map(_INSIDE.match, below))
    more = ", and that before each other key of the file" if marked[1:] else ""
    written = lines[told[0]][first.start("key") :].rstrip()
    said = f"Take away the hyphen with which this line begins{more}. Write {requoted(written)}."
    if inside:
        said = f"Type a space in place of the hyphen with which this line begins{more}: the other keys stand in line with it then."
    findings.add(*fault((told[0], 0), lines, said))
    for number in marked:
        rest = lines[number].removeprefix("-")
        lines[number] = f" {rest}" if inside else rest.lstrip(" ")
    return "\n".join(lines)


@cache
def _of_the_file() -> frozenset[str]:
    """Return every key of a council's file itself."""
    return frozenset(table(Council, OWN).keys)


@cache
def _keys() -> frozenset[str]:
    """Return every key of an entry."""
    return frozenset().union(*(each.keys for each in every_table()))


def _may_be_list(key: str) -> bool:
    """Tell whether below a *key* a list may begin: below an unknown one, too, which may be meant for another."""
    fields = [each.keys[key] for each in every_table() if key in each.keys]
    return key in KINDS or not fields or any(field.many for field in fields)
