"""Holds a parsed file against the tables of `schema.py` and finds everything that does not fit, each with its line."""

import re
from collections.abc import Mapping
from contextlib import suppress

from lmcs.library.leaves import walk
from lmcs.library.reading import Parsed
from lmcs.library.schema import KINDS, Field, Table
from lmcs.problems import REFUSED, Enough, Findings, Place, Problem, nearest, position, quoted

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
NUMBER = re.compile(r"[a-z]?[0-9]+")
ADDRESS = re.compile(r"https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?([/?#][^\s<>\"\\^`{|}]*)?")
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
RESERVED = ("L", "C", "W", "O", "V")
"""The letters of the shipped checklists, today's and those to come: a council cannot use them."""
LONGEST = 4000
"""How long one text may be: many times what a page has room for."""
_CALLED = {"letters": "letter", "core": "core number"}


def check(kind: str, parsed: Parsed, file: str) -> tuple[Problem, ...]:
    """Return what is wrong with the shape of *parsed*, read as a file of that *kind* and called *file*."""
    if parsed.data is None and parsed.problems:
        return ()
    findings = Findings(file, parsed.marks)
    with suppress(Enough):
        _Check(findings).value(parsed.data, KINDS[kind], ())
        _twice(parsed.data, kind, findings)
    return findings.all()


def _twice(data: object, kind: str, findings: Findings) -> None:
    """Find ids, letters and core numbers that two entries of one file have."""
    seen: dict[tuple[str, Place, object], Place] = {}
    for leaf in walk(data, kind):
        if not leaf.field.unique or not isinstance(leaf.value, str | int):
            continue
        scope = leaf.place[:-2] if leaf.field.unique == "sections" else ()  # section ids repeat across checklists
        first = seen.setdefault((leaf.field.unique, scope, leaf.value), leaf.place)
        if first is not leaf.place:
            line, _ = position(findings.marks, first)
            called = f"The {_CALLED.get(leaf.field.unique, 'id')} {quoted(leaf.value)}"
            findings.at(leaf.place, f"{called} is used twice: here and on line {line}. Give one of them another.")


class _Check:
    """One check of one file; goes down the tables and the data together."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings

    def value(self, value: object, field: Field, place: Place) -> None:
        """Check one value and everything in it."""
        if value is REFUSED:
            return
        if field.many:
            self._list(value, field, place)
        elif field.table is not None and not (field.or_text and isinstance(value, str)):
            self._entry(value, field.table, place)
        elif message := _wrong(value, field, self._raw(place)):
            self.findings.at(place, f"{_name(place)} {message}")

    def _list(self, value: object, field: Field, place: Place) -> None:
        if isinstance(value, list):
            if not value and field.required:
                self.findings.at(place, f"{_name(place)} is an empty list. Write at least one entry.")
            one = field._replace(many=False)
            for index, each in enumerate(value):
                self.value(each, one, (*place, index))
        elif value is None:
            self.findings.at(place, f"{_name(place)} is empty. Write what belongs there, or take the line out.")
        else:
            how = 'Begin each entry on a line of its own with "- ".'
            if isinstance(value, str) and not field.prose and field.table is None and len(value) < 60:
                how = f"Write it in brackets: [{quoted(value)[1:-1]}]."
            self.findings.at(place, f"{_name(place)} is not a list. {how}")

    def _entry(self, value: object, table: Table, place: Place) -> None:
        if not isinstance(value, dict):
            what = "is empty" if value is None else "is not made of keys and values"
            keys = ", ".join(list(table.fields)[:3])
            self.findings.at(place, f"{_name(place)} {what}. {_a(table).capitalize()} has lines such as these: {keys}.")
            return
        meant: set[str] = set()
        for key in value:
            if key not in table.fields:
                near = nearest(key, tuple(other for other in table.fields if other not in value))
                known = f'Did you mean "{near}"?' if near else f"Known here: {', '.join(table.fields)}."
                self.findings.at((*place, key), f"{quoted(key)} is not a key of {_a(table)}. {known}", key=True)
                meant.add(near)
        self._missing(value, table, place, meant)
        for key, each in value.items():
            if key in table.fields:
                self.value(each, table.fields[key], (*place, key))

    def _missing(self, entry: Mapping[str, object], table: Table, place: Place, meant: set[str]) -> None:
        """Find keys that are not there, unless a misspelled one stands for them."""
        id_ = entry.get("id")
        called = f"The {table.name} {quoted(id_)}" if isinstance(id_, str) else f"This {table.name}"
        for key, field in table.fields.items():
            if field.required and key not in entry and key not in meant:
                self.findings.at(place, f'{called} has no "{key}". Add a line: {key}: ...')
        if not table.either:
            return
        groups = [" and ".join(f'"{key}"' for key in group) for group in table.either]
        whole = [group for group in table.either if all(key in entry or key in meant for key in group)]
        begun = [group for group in table.either if any(key in entry for key in group)]
        if not whole:
            self.findings.at(place, f"{called} needs {' or '.join(groups)}.")
        elif len(begun) > 1:
            self.findings.at(place, f"{called} has {' as well as '.join(groups)}. Keep one of the two.")

    def _raw(self, place: Place) -> str:
        mark = self.findings.marks.get(place)
        return mark.raw if mark else ""


def _a(table: Table) -> str:
    return f"{'an' if table.name[0] in 'aeiou' else 'a'} {table.name}"


def _name(place: Place) -> str:
    """Return what to call the value at *place*: "title", entry 2 of "how", or the file."""
    if not place:
        return "The file"
    if isinstance(place[-1], int):
        return f'Entry {place[-1] + 1} of "{place[-2]}"' if len(place) > 1 else f"Entry {place[-1] + 1}"
    return f'"{place[-1]}"'


def _wrong(value: object, field: Field, raw: str) -> str:
    """Return what is wrong with a single value, or ""."""
    if field.kind == "core":
        right = isinstance(value, int) and 1 <= value <= 17 and raw in (str(value), "") and not isinstance(value, bool)
        return "" if right else "is not a number from 1 to 17. Write it without quotes: core: 4"
    if field.kind == "flag":
        return "" if value in (True, "true") else "is not true. Write true, or take the line out."
    if not isinstance(value, str):
        return _not_text(value, raw)
    if not value and field.kind != "letter":
        return "is empty. Write what belongs there, or take the line out."
    if len(value) > LONGEST:
        return f"is longer than {LONGEST:,} characters. Say it in less, or in several entries."
    if field.kind == "id":
        return _id(value, field.unique)
    if field.kind == "word":
        return _word(value, field.words)
    return _FORMS[field.kind](value) if field.kind in _FORMS else ""


def _not_text(value: object, raw: str) -> str:
    """Return how to write as text what YAML took for something else."""
    shown = quoted(raw)
    if isinstance(value, list):
        return "is a list, and should be one text. Take the brackets or hyphens away, or put the text in quotes."
    if isinstance(value, dict):
        return "holds keys of its own, and should be one text. A text with a colon in it needs quotes."
    if value is None and not raw:
        return "is empty. Write what belongs there, or take the line out."
    if isinstance(value, bool):
        read = str(value).lower()
    elif isinstance(value, int | float):
        read = "a number" if raw == str(value) else f"the number {quoted(value)[1:-1]}"
    else:
        read = "nothing" if value is None else "a date"
    return f"is not text (YAML reads {shown[1:-1]} as {read}). Put it in quotes: {shown}."


def _id(value: str, space: str) -> str:
    if not ID.fullmatch(value):
        return f"is {quoted(value)}. An id has only small letters, digits and hyphens, at most 64, such as meet-the-director."
    if space == "items" and NUMBER.fullmatch(value):
        return f"is {quoted(value)}, which looks like the number of a task. Use words, such as meet-the-director."
    return ""


def _date(value: str) -> str:
    from datetime import date  # only a check needs it

    with suppress(ValueError):
        if found := DATE.fullmatch(value):
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return ""
    return f'is {quoted(value)}, which is not a date. Write it as "2026-04-29", "2026-04" or "2026", in quotes.'


def _address(value: str) -> str:
    if ADDRESS.fullmatch(value):
        return ""
    if value.startswith("https://"):
        return f"is {quoted(value)}, which is not an address. Copy it again from the browser, without spaces."
    return f"is {quoted(value)}. An address begins with https://."


def _letter(value: str) -> str:
    if re.fullmatch("[A-Z]?", value):
        return ""
    return f"is {quoted(value)}. Use one capital letter."


def _own_letter(value: str) -> str:
    if re.fullmatch("[A-Z]", value) and value not in RESERVED:
        return ""
    return f"is {quoted(value)}. Use one capital letter, but neither {' nor '.join(RESERVED)}, which lmcs uses itself."


def _word(value: str, words: tuple[str, ...]) -> str:
    if value in words:
        return ""
    near = nearest(value, words)
    hint = f' Did you mean "{near}"?' if near else ""
    return f"is {quoted(value)}. Use one of: {'; '.join(words)}.{hint}"


_FORMS = {"date": _date, "address": _address, "letter": _letter, "own letter": _own_letter}
