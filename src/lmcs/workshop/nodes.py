"""From YAML's events to plain data with marks: every scalar is text, and whatever lmcs has no use for is refused.

No tag, anchor, alias, merge key or second document; depth and number are bounded. So nothing in a file can unfold into
more than it looks. `guard.py`, which alone knows the YAML package, hands the events over.
"""

import re
from collections.abc import Iterator
from typing import Any

from lmcs.basics.text import clean
from lmcs.workshop.problems import REFUSED, Enough, Findings, Mark, Place, quoted

DEPTH = 20
NODES = 20_000

_REMARK = re.compile(r"\s+#.*")
_HYPHEN = re.compile(r" *-")
_JOINED = "A line below this one begins with a hyphen and is read as part of this text. If it is an entry of the list, begin it in line with the others, with a hyphen and a space."
_BEGINS = ("ScalarEvent", "SequenceStartEvent", "MappingStartEvent", "AliasEvent")
_DROPPED = ""
"""Stands for a key that was refused; its value is read for further faults, and dropped."""


class Reader:
    """Makes plain data of *events*, each value with its mark; what it refuses is noted in *findings* and left out.

    *most* is how many values there may be. Raises Enough where reading on would be of no use.
    """

    def __init__(
        self, text: str, events: Iterator[Any], findings: Findings, most: int = NODES
    ) -> None:
        self.data: object = None
        self.marks: dict[Place, Mark] = {}
        self._text, self._lines = text, text.split("\n")
        self._events, self._findings, self._most = events, findings, most
        self._values = self._depth = 0

    def read(self) -> None:
        """Read to the end of the file."""
        documents = 0
        for event in self._events:
            documents += _kind(event) == "DocumentStartEvent"
            if documents > 1:
                fix = 'Take the line "---" out, or put it in a file of its own.'
                self._stop(event, f"A second document begins here. {fix}")
            if _kind(event) in _BEGINS:
                self.data = self._value(event, (), Mark(0, 0))

    def _value(
        self, event: Any, place: Place, key: Mark, into: list[object] | None = None
    ) -> object:
        """Return what *event* begins, at *place*; what a list has is put *into* one that was begun before."""
        kind = _kind(event)
        self._count(event)
        start = event.start_mark
        self.marks.setdefault(place, Mark(start.line + 1, start.column + 1, key.line, key.column))
        if kind == "AliasEvent":
            self._fault(event, self._alias(event))
            return REFUSED
        bare = self._bare(event)
        if kind == "ScalarEvent":
            return self._scalar(event) if bare else REFUSED
        if self._depth >= DEPTH:
            message = f"More than {DEPTH} lists and entries stand inside each other here."
            self._stop(event, f"{message} Make it flatter.")
        self._depth += 1
        holds = (
            self._list(place, into or []) if kind == "SequenceStartEvent" else self._entry(place)
        )
        self._depth -= 1
        return holds if bare else REFUSED

    def _list(self, place: Place, found: list[object]) -> object:
        while _kind(event := next(self._events)) != "SequenceEndEvent":
            found.append(self._value(event, (*place, len(found)), Mark(0, 0)))
        return found

    def _entry(self, place: Place) -> object:
        found: dict[str, object] = {}
        keys: dict[str, Mark] = {}
        while _kind(event := next(self._events)) != "MappingEndEvent":
            value = next(self._events)
            name = self._key(event, keys, place, found, below=_is_below(event, value))
            typed = name or uncurled(event.value.strip())
            again = found.get(typed) if _kind(value) == "SequenceStartEvent" else None
            # Of a list that stands twice, all is read.
            more = again if isinstance(again, list) else None
            at = typed if more else name
            kept = self._value(value, (*place, at), keys.get(name, Mark(0, 0)), more)
            if name != _DROPPED:
                found[name] = kept
        return found

    def _key(
        self,
        event: Any,
        keys: dict[str, Mark],
        place: Place,
        found: dict[str, object],
        *,
        below: bool,
    ) -> str:
        """Return the key that *event* is, or note why it is dropped.

        It has the other *keys* in its entry, which stands at a *place* and holds what was *found* so far. *below* it, lines of its own begin.
        """
        self._count(event)
        if _kind(event) == "AliasEvent":
            self._stop(event, self._alias(event))
        if _kind(event) != "ScalarEvent":
            fix = "If this begins a text with [ or {, put the text in quotes."
            self._stop(event, f"A key has to be a word. {fix}")
        key = uncurled(event.value.strip())
        if not self._bare(event):
            return _DROPPED
        if event.implicit[0] and key == "<<":
            message = '"<<" would copy another entry into this one. Write the lines out instead.'
            self._fault(event, message)
        elif not key or clean(key) != key:
            self._fault(event, 'A key has to be a word, such as "title:".')
        elif key in keys:
            if _DROPPED not in keys:
                self._fault(
                    event, _again(key, event.start_mark.line + 1, keys, place, found, below=below)
                )
            if place and key in (*found,)[:1]:
                keys[_DROPPED] = keys[key]  # another entry seems to begin: what follows is its own
        else:
            keys[key] = Mark(event.start_mark.line + 1, event.start_mark.column + 1)
            return key
        return _DROPPED

    def _scalar(self, event: Any) -> object:
        """Return the text of *event*, on one line without white space around it; advise on a remark after it."""
        if (shown := clean(event.value)) != event.value:
            message = f"This text holds a character that cannot be seen: {quoted(shown)}."
            self._fault(event, f"{message} Take it out.")
            return REFUSED
        text = " ".join(event.value.split())
        if not event.implicit[0]:
            return text
        start, end = event.start_mark, event.end_mark
        if any(map(_HYPHEN.match, self._lines[start.line + 1 : end.line + 1])):
            self._findings.add(start.line + 1, start.column + 1, _JOINED, advice=True)
        rest = self._lines[end.line] if end.line < len(self._lines) else ""
        if remark := _REMARK.match(rest, end.column):
            dropped = f"YAML leaves out {quoted(remark[0].strip())} as a remark."
            message = f"{dropped} If it belongs to the text, put the whole text in quotes."
            self._findings.add(end.line + 1, end.column + 1, message, advice=True)
        return uncurled(text)

    def _alias(self, event: Any) -> str:
        written = quoted(self._text[event.start_mark.index : event.end_mark.index])
        return f"YAML takes {written} for a link to another entry. A text that begins with * needs quotes."

    def _bare(self, event: Any) -> bool:
        """Tell whether *event* has neither anchor (`&name`) nor tag (`!name`); note it where it has."""
        if event.anchor is None and event.tag is None:
            return True
        sign = "!" if event.anchor is None else "&"
        fix = f"A text that begins with {sign} needs quotes."
        self._fault(event, f"YAML gives {sign} a meaning of its own here. {fix}")
        return False

    def _count(self, event: Any) -> None:
        self._values += 1
        if self._values > self._most:
            message = f"The file holds more than {self._most:,} values."
            self._stop(event, f"{message} Split it into several files.")

    def _stop(self, event: Any, message: str) -> None:
        self._fault(event, message)
        raise Enough

    def _fault(self, event: Any, message: str) -> None:
        self._findings.add(event.start_mark.line + 1, event.start_mark.column + 1, message)


def uncurled(text: str) -> str:
    """Return *text* without the curly quotation marks that a word processor put around it in place of straight ones."""
    inner = text[1:-1]
    pairs = ("“”", "‘’", "„“", "””")
    return inner.strip() if text[:1] + text[-1:] in pairs and not set(inner) & set("“”„") else text


def _again(
    key: str,
    here: int,
    keys: dict[str, Mark],
    place: Place,
    found: dict[str, object],
    *,
    below: bool,
) -> str:
    """Return what is said of a *key* on the line *here* that the entry at *place*, of which *found* was read, has already."""
    line, (first, of) = keys[key].line, next(iter(found.items()), ("", ""))
    entry = f" of the entry {quoted(f'{first}: {of}')}" if place and isinstance(of, str) else ""
    if line == here:
        return f"{quoted(key)}{entry} stands twice on this line. Take one of the two out."
    fix = "take one of the two out."
    if below:
        fix = f"move what is below this line to the end of what is below line {line}, and take this line out."
    if place and key == first:
        fix = f"if another entry begins here, put a hyphen and a space before it, in line with that of the entry above; else {fix}"
    return f"{quoted(key)}{entry} stands on line {line} already: {fix}"


def _is_below(key: Any, value: Any) -> bool:
    """Tell whether the *value* of a *key* is several lines of a list or of entries, on lines of their own."""
    return "Start" in _kind(value) and bool(value.start_mark.line > key.start_mark.line)


def _kind(event: object) -> str:
    return type(event).__name__
