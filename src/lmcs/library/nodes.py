"""From YAML events to plain data with marks, refusing whatever lmcs has no use for.

No tag, anchor, alias, merge key or second document; depth and number are bounded. So nothing in a
file can unfold into more than it looks. `reading.py`, which alone knows the YAML package, sends the events.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from lmcs.problems import REFUSED, Enough, Findings, Mark, Place, quoted
from lmcs.text import clean

DEPTH = 20
NODES = 20_000

_REMARK = re.compile(r"\s+#.*")
_BREAK = re.compile(r"[ \t]*[\n\t][ \t\n]*")
_DROPPED = ""
"""Stands for a key that was refused; its value is read for further faults, and dropped."""


class Event(Protocol):
    """What the events of the YAML package have that stand somewhere: marks with line, column and index, from 0."""

    start_mark: Any
    end_mark: Any


class Node(Event, Protocol):
    """An event that begins a value: a text, a list or a mapping."""

    anchor: str | None
    tag: str | None


class Scalar(Node, Protocol):
    """An event that is a value by itself; `implicit[0]` tells a plain one from one in quotes."""

    value: str
    implicit: tuple[bool, bool]


Holder = list[object] | dict[str, object]


class Unread(Exception):
    """YAML takes a plain scalar for something that it then cannot make; the message says what."""


class _Frame(NamedTuple):
    """An open list or mapping; `place` is None inside a dropped value, which leaves no marks."""

    holds: Holder
    place: Place | None
    keys: dict[str, Mark]
    waiting: list[str]


class Builder:
    """Grows plain data from events; what it refuses is noted in *findings* and left out.

    *meaning* returns what YAML makes of a plain scalar, or raises Unread. *most* is how many values there may be.
    """

    def __init__(self, text: str, findings: Findings, meaning: Callable[[str], object], most: int = NODES) -> None:
        self.data: object = None
        self.marks: dict[Place, Mark] = {}
        self._text = text
        self._lines = text.split("\n")
        self._findings = findings
        self._meaning = meaning
        self._stack: list[_Frame] = []
        self._most = most
        self._nodes = 0

    def scalar(self, event: Scalar) -> None:
        """Take a scalar: a key, or a value."""
        self._count(event)
        if self._wants_key():
            self._stack[-1].waiting.append(self._key(event))
            return
        place = self._mark(event, self._text[event.start_mark.index : event.end_mark.index])
        self._store(self._value(event) if self._bare(event) else REFUSED)
        if place is not None and event.implicit[0]:
            self._advise(event)

    def open(self, event: Node, holds: Holder) -> None:
        """Take the start of a list or a mapping, which will fill *holds*."""
        self._count(event)
        if len(self._stack) >= DEPTH:
            self._stop(event, f"More than {DEPTH} lists and entries stand inside each other here. Make it flatter.")
        if self._wants_key():
            self._stop(event, "A key has to be a word. If this begins a text with [ or {, put the text in quotes.")
        place = self._mark(event)
        self._store(holds if self._bare(event) else REFUSED)
        self._stack.append(_Frame(holds, place, {}, []))

    def close(self) -> None:
        """Take the end of a list or a mapping."""
        self._stack.pop()

    def alias(self, event: Event) -> None:
        """Refuse an alias: `*name`."""
        self._count(event)
        written = quoted(self._text[event.start_mark.index : event.end_mark.index])
        message = f"YAML takes {written} for a link to another entry. A text that begins with * needs quotes."
        if self._wants_key():
            self._stop(event, message)
        self._fault(event, message)
        self._mark(event)
        self._store(REFUSED)

    def _wants_key(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1].holds, dict) and not self._stack[-1].waiting

    def _mark(self, event: Event, raw: str = "") -> Place | None:
        """Mark where the next value begins, and return its place (None inside a dropped one)."""
        place: Place | None = ()
        key = Mark(0, 0)
        if self._stack:
            holds, around, keys, waiting = self._stack[-1]
            if isinstance(holds, list):
                place = None if around is None else (*around, len(holds))
            else:
                place = None if around is None or waiting[0] == _DROPPED else (*around, waiting[0])
                key = keys.get(waiting[0], key)
        if place is not None:
            start = event.start_mark
            self.marks[place] = Mark(start.line + 1, start.column + 1, raw, key.line, key.column)
        return place

    def _store(self, value: object) -> None:
        if not self._stack:
            self.data = value
        elif isinstance(holds := self._stack[-1].holds, list):
            holds.append(value)
        elif (key := self._stack[-1].waiting.pop()) != _DROPPED:
            holds[key] = value

    def _key(self, event: Scalar) -> str:
        """Return the key that *event* is, or note why it is dropped."""
        key = event.value.strip()
        keys = self._stack[-1].keys
        if not self._bare(event):
            return _DROPPED
        if event.implicit[0] and key == "<<":
            self._fault(event, '"<<" would copy another entry into this one. Write the lines out instead.')
        elif not key or clean(key) != key:
            self._fault(event, 'A key has to be a word, such as "title:".')
        elif key in keys:
            line = keys[key].line
            self._fault(event, f"{quoted(key)} stands twice in one entry: here and on line {line}. Keep one.")
        else:
            keys[key] = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
            return key
        return _DROPPED

    def _value(self, event: Scalar) -> object:
        """Return what a scalar says: text on one line without white space around it, or what YAML takes it for."""
        try:
            value = self._meaning(event.value) if event.implicit[0] else event.value
        except Unread as taken:
            shown = quoted(event.value)
            self._fault(event, f"YAML takes {shown[1:-1]} for {taken}. If it is a text, put it in quotes: {shown}.")
            return REFUSED
        if not isinstance(value, str):
            return value
        text = _BREAK.sub(" ", value.strip()) if "\n" in value or "\t" in value else value.strip()
        if (shown := clean(text)) != text:
            self._fault(event, f"This text holds a character that cannot be seen: {quoted(shown)}. Take it out.")
            return REFUSED
        return text

    def _bare(self, event: Node) -> bool:
        """Tell whether *event* has neither anchor (`&name`) nor tag (`!name`); note it where it has."""
        if event.anchor is None and event.tag is None:
            return True
        sign = "!" if event.anchor is None else "&"
        self._fault(event, f"YAML gives {sign} a meaning of its own here. A text that begins with {sign} needs quotes.")
        return False

    def _advise(self, event: Scalar) -> None:
        """Advise where YAML drops the rest of a line as a remark: `title: Item #3`."""
        end = event.end_mark
        remark = _REMARK.match(self._lines[end.line], end.column) if end.line < len(self._lines) else None
        if remark:
            dropped = quoted(remark[0].strip())
            message = f"YAML leaves out {dropped} as a remark. If it belongs to the text, put the whole text in quotes."
            self._findings.add(end.line + 1, end.column + 1, message, advice=True)

    def _count(self, event: Event) -> None:
        self._nodes += 1
        if self._nodes > self._most:
            self._stop(event, f"The file holds more than {self._most:,} values. Split it into several files.")

    def _stop(self, event: Event, message: str) -> None:
        self._fault(event, message)
        raise Enough

    def _fault(self, event: Event, message: str) -> None:
        self._findings.add(event.start_mark.line + 1, event.start_mark.column + 1, message)
