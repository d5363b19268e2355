"""Holds a parsed file against the keys its kind has, and finds everything that does not fit, each with its line."""

import re
from collections.abc import Mapping
from contextlib import suppress

from lmcs.basics.person_name import unfit
from lmcs.basics.text import ADDRESS
from lmcs.content import Problem
from lmcs.content.amounts import AMOUNT
from lmcs.content.comparing import SCHOOL_YEAR
from lmcs.content.fields import CORE
from lmcs.workshop.fields import KINDS, Key, Table, walk
from lmcs.workshop.guard import Parsed
from lmcs.workshop.numbers import FORM, next_number, numbered
from lmcs.workshop.problems import REFUSED, Enough, Findings, Place, nearest, position, quoted

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
NUMBER = re.compile(r"[a-z]?[0-9]+")
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
PERIOD = re.compile(f"{DATE.pattern}|{SCHOOL_YEAR.pattern}")
RESERVED = ("L", "C", "W", "O", "V")
"""The letters of the shipped checklists, today's and those to come: a council cannot use them."""
LONGEST = 4000
"""How long one text may be: many times what a page has room for."""
_CALLED = {
    "letters": "letter",
    "core": "core number",
    "numbers": "number",
    "series": "figure",
}
_FORMS = {
    "id": (
        ID,
        "An id has only small letters, digits and hyphens, at most 64, such as meet-the-director.",
    ),
    "core": (re.compile("[1-9]|1[0-7]"), f"It is a number from 1 to {CORE}, in digits."),
    "number": (FORM, "Write a whole number from 1 on, in digits, without the letter."),
    "flag": (re.compile("true"), "Write true, or take the line out."),
    "address": (re.compile(ADDRESS), "An address begins with https://."),
    "amount": (
        AMOUNT,
        "Write the number alone, such as 72 or 14.2: no unit, no comma, no range.",
    ),
    "period": (PERIOD, "Write it as 2026-04-29, 2026-04, 2026, or 2025/26 for a school year."),
    "letter": (re.compile("[A-Z]?"), "Use one capital letter."),
    "own letter": (
        re.compile(f"(?![{''.join(RESERVED)}])[A-Z]"),
        f"Use one capital letter, but neither {' nor '.join(RESERVED)}, which lmcs uses itself.",
    ),
}


def check(kind: str, parsed: Parsed, file: str) -> tuple[Problem, ...]:
    """Return what is wrong with the shape of *parsed*, read as a file of that *kind* and called *file*."""
    if parsed.data is None and parsed.problems:
        return ()
    findings = Findings(file, parsed.marks)
    with suppress(Enough):
        _Check(findings, parsed.data).value(parsed.data, KINDS[kind], ())
        _twice(parsed.data, kind, findings)
    return findings.all()


def _twice(data: object, kind: str, findings: Findings) -> None:
    """Find ids, letters and numbers that two entries of one file have."""
    seen: dict[tuple[str, Place, object], Place] = {}
    for leaf in walk(data, kind):
        if not leaf.key.unique or not isinstance(leaf.value, str):
            continue
        scope: Place = ()
        if leaf.key.unique == "sections":  # their ids repeat across checklists
            scope = leaf.place[:-2]
        elif leaf.key.unique == "numbers":
            scope = numbered(leaf.place)
        first = seen.setdefault((leaf.key.unique, scope, leaf.value), leaf.place)
        if first is not leaf.place:
            line, _ = position(findings.marks, first)
            called = f"The {_CALLED.get(leaf.key.unique, 'id')} {quoted(leaf.value)}"
            fix = "Give one of them another."
            if leaf.key.unique == "series":
                fix = "Put all its values under one of the two."
            if leaf.key.unique == "numbers":
                fix = f"Give the newer one {next_number(data, leaf.place)}, the next free one."
            findings.at(leaf.place, f"{called} is used twice: here and on line {line}. {fix}")


class _Check:
    """One check of one file; goes down the tables and the data together."""

    def __init__(self, findings: Findings, data: object) -> None:
        self.findings, self.data = findings, data

    def value(self, value: object, field: Key, place: Place) -> None:
        """Check one value and everything in it."""
        if field.or_text and field.table and isinstance(value, str):
            field = next(iter(field.table.keys.values()))
        if value is REFUSED:
            return
        if field.many:
            self._list(value, field, place)
        elif field.table is not None:
            self._entry(value, field.table, place)
        elif message := _wrong(value, field):
            self.findings.at(place, f"{_name(place)} {message}")

    def _list(self, value: object, field: Key, place: Place) -> None:
        if isinstance(value, list):
            if not value and field.required:
                self.findings.at(
                    place, f"{_name(place)} is an empty list. Write at least one entry."
                )
            one = field._replace(many=False)
            for index, each in enumerate(value):
                self.value(each, one, (*place, index))
        elif value in ("", None):
            self.findings.at(
                place, f"{_name(place)} is empty. Write what belongs there, or take the line out."
            )
        else:
            how = 'Begin each entry on a line of its own with "- ".'
            if (
                isinstance(value, str)
                and not field.prose
                and field.table is None
                and len(value) < 60
            ):
                how = f"Write it in brackets: [{quoted(value)[1:-1]}]."
            self.findings.at(place, f"{_name(place)} is not a list. {how}")

    def _entry(self, value: object, table: Table, place: Place) -> None:
        if not isinstance(value, dict):
            what = "is empty" if value in ("", None) else "is not made of keys and values"
            keys = ", ".join(list(table.keys)[:3])
            self.findings.at(
                place,
                f"{_name(place)} {what}. {_a(table).capitalize()} has lines such as these: {keys}.",
            )
            return
        meant: set[str] = set()
        for key in value:
            if key not in table.keys:
                near = nearest(key, tuple(other for other in table.keys if other not in value))
                known = (
                    f'Did you mean "{near}"?' if near else f"Known here: {', '.join(table.keys)}."
                )
                self.findings.at(
                    (*place, key), f"{quoted(key)} is not a key of {_a(table)}. {known}", key=True
                )
                meant.add(near)
        self._missing(value, table, place, meant)
        for key, each in value.items():
            if key in table.keys:
                self.value(each, table.keys[key], (*place, key))

    def _missing(
        self, entry: Mapping[str, object], table: Table, place: Place, meant: set[str]
    ) -> None:
        """Find keys that are not there, unless a misspelled one stands for them."""
        id_ = entry.get("id")
        called = f"The {table.name} {quoted(id_)}" if isinstance(id_, str) else f"This {table.name}"
        for key, field in table.keys.items():
            # The numbers of a council's items have the letter of their file before them.
            needed = field.required or (key == "letter" and "items" in entry)
            if needed and key not in entry and key not in meant:
                value = next_number(self.data, place) if field.kind == "number" else "..."
                self.findings.at(place, f'{called} has no "{key}". Add a line: {key}: {value}')
        if not table.either:
            return
        groups = [" and ".join(f'"{key}"' for key in group) for group in table.either]
        whole = [
            group for group in table.either if all(key in entry or key in meant for key in group)
        ]
        begun = [group for group in table.either if any(key in entry for key in group)]
        if not whole:
            self.findings.at(place, f"{called} needs {' or '.join(groups)}.")
        elif len(begun) > 1:
            self.findings.at(
                place, f"{called} has {' as well as '.join(groups)}. Keep one of the two."
            )


def _a(table: Table) -> str:
    return f"{'an' if table.name[0] in 'aeiou' else 'a'} {table.name}"


def _name(place: Place) -> str:
    """Return what to call the value at *place*: "title", entry 2 of "how", or the file."""
    if not place:
        return "The file"
    if isinstance(place[-1], int):
        return (
            f'Entry {place[-1] + 1} of "{place[-2]}"'
            if len(place) > 1
            else f"Entry {place[-1] + 1}"
        )
    return f'"{place[-1]}"'


def _wrong(value: object, field: Key) -> str:
    """Return what is wrong with a single value, or ""."""
    if isinstance(value, list):
        return "is a list, and should be one text. Take the brackets or hyphens away, or put the text in quotes."
    if isinstance(value, dict):
        return (
            "holds keys of its own, and should be one text. A text with a colon in it needs quotes."
        )
    text = "" if value is None else str(value)
    if not text and field.kind != "letter":
        return "is empty. Write what belongs there, or take the line out."
    if len(text) > LONGEST:
        return f"is longer than {LONGEST:,} characters. Say it in less, or in several entries."
    if field.kind == "name" and (why := unfit(text.replace("\ufffd", ""))):  # the guard named it
        return f"is {quoted(text)}, which {why}"
    if field.kind == "word":
        return _word(text, field.words)
    if field.kind == "date" and not _is_date(text):
        return f"is {quoted(text)}, which is not a date. Write it as 2026-04-29, 2026-04 or 2026."
    if field.kind == "address" and text.startswith("https://") and not re.fullmatch(ADDRESS, text):
        return f"is {quoted(text)}, which is not an address. Copy it again from the browser, without spaces."
    if field.unique == "items" and NUMBER.fullmatch(text):
        return f"is {quoted(text)}, which looks like the number of a task. Use words, such as meet-the-director."
    pattern, fix = _FORMS.get(field.kind, (None, ""))
    return f"is {quoted(text)}. {fix}" if pattern and not pattern.fullmatch(text) else ""


def _is_date(text: str) -> bool:
    from datetime import date  # only a check needs it

    with suppress(ValueError):
        if found := DATE.fullmatch(text):
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return True
    return False


def _word(value: str, words: tuple[str, ...]) -> str:
    if value in words:
        return ""
    near = nearest(value, words)
    hint = f' Did you mean "{near}"?' if near else ""
    return f"is {quoted(value)}. Use one of: {'; '.join(words)}.{hint}"
