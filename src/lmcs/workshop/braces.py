"""Commas and colons within { }, where YAML makes keys of what was meant for a text, or for a key and its text."""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from typing import Any

from lmcs.workshop.faults import lost_behind, requoted
from lmcs.workshop.fields import Key, every_table
from lmcs.workshop.problems import Findings, quoted

_KEY = re.compile(r"([a-z_]{1,40})(:(?!//)|\s)\s{0,999}(\S.*)", re.DOTALL)
"""A key, what parts it from its text, and that."""
_MOST = 40
"""More keys than any kind of entry has."""
_MARKS = ("'", '"')
_FREE = ("text", "name", "place")
"""The kinds of value in which a comma may stand."""


class Braces:
    """Hands on YAML's *events* of a *text* as they are meant within { }; what needs mending for that is noted in *findings*."""

    def __init__(self, text: str, events: Iterator[Any], findings: Findings) -> None:
        self._text, self._events, self._findings = text, events, findings

    def all(self) -> Iterator[Any]:
        """Yield the events of the whole file."""
        for event in self._events:
            if _kind(event) == "MappingStartEvent" and event.flow_style:
                yield from self._entry(event)
            else:
                yield event

    def _value(self, event: Any) -> Iterator[Any]:
        """Yield all of the value that *event* begins within brackets of either kind."""
        if _kind(event) == "MappingStartEvent":
            yield from self._entry(event)
            return
        yield event
        if _kind(event) == "SequenceStartEvent":
            while _kind(each := next(self._events)) != "SequenceEndEvent":
                yield from self._value(each)
            yield each

    def _entry(self, start: Any) -> Iterator[Any]:
        """Yield the entry that *start* begins, each text of it with what is behind a comma in it."""
        yield start
        names: list[str] = []
        held: Any = None
        more: list[Any] = []
        while _kind(key := next(self._events)) != "MappingEndEvent":
            value = next(self._events)
            if self._is_alone(key, value):
                free = bool(held) and _is_free(names)
                name, gap, text = _parted(key.value, names)
                if name and (gap == ":" or not free):
                    self._note(key, lost_behind(name, gap, self._quoted(key, text)))
                    key, value = _of(key, name), _of(key, _bare(text))
                elif free and not _fitting(key.value.strip(), names):
                    more.append(key)
                    continue
            if held:
                yield self._whole(names, held, more)
            yield key
            held, more = None, []
            names.append(str(getattr(key, "value", "")).strip())
            if _kind(value) == "ScalarEvent" and value.value:
                held = value
            else:
                yield from self._value(value)
        if held:
            yield self._whole(names, held, more)
        yield key

    def _is_alone(self, key: Any, value: Any) -> bool:
        """Tell whether a *key* has no colon behind it, so that YAML made up its *value*."""
        if _kind(key) != "ScalarEvent" or _kind(value) != "ScalarEvent" or value.value:
            return False
        between = self._text[key.end_mark.index : value.end_mark.index]
        return bool(value.implicit[0]) and ":" not in between

    def _whole(self, names: Sequence[str], held: Any, more: Sequence[Any]) -> Any:
        """Return the value *held*, of the last of the *names*, with what else there is *more* of it behind a comma, which is noted."""
        if not more:
            return held
        end = more[-1].end_mark
        whole = _of(held, held.value + self._text[held.end_mark.index : end.index])
        whole.end_mark = end
        text = " ".join(whole.value.split())
        if (inner := _bare(text)) != text:  # only the space before its quotation mark is missing
            return _of(whole, inner)
        said = (
            f"A text that holds a comma needs quotes inside {{ }}: {names[-1]}: {requoted(text)}."
        )
        keys = (_parted(each.value, names)[0] for each in more)
        for name in dict.fromkeys(filter(None, keys)):
            said += f" If {quoted(name)} is a key there, put a colon and a space behind it instead."
        self._note(held, said)
        return whole

    def _quoted(self, event: Any, text: str) -> str:
        """Return the *text* at the end of *event* with what is behind a comma in it, where a quotation mark opens it."""
        if text[0] not in _MARKS:
            return text
        begins = self._text.find(text, event.start_mark.index)
        closes = self._text.find(text[0], begins + 1)
        return self._text[begins : closes + 1] if closes > 0 else text

    def _note(self, event: Any, message: str) -> None:
        self._findings.add(event.start_mark.line + 1, event.start_mark.column + 1, message)


def _of(event: Any, value: str) -> Any:
    """Return a scalar *event* with another *value*."""
    other = copy(event)
    other.value = value
    return other


def _bare(text: str) -> str:
    """Return *text* without the quotation marks around it, which YAML took for letters."""
    whole = len(text) > 1 and text[0] == text[-1] and text[0] in _MARKS
    return text[1:-1] if whole else text


def _parted(word: str, names: Sequence[str]) -> tuple[str, str, str]:
    """Return the key with which a *word* begins that an entry with these *names* may have as well, what is behind it, and its text; else nothing."""
    found = _KEY.fullmatch(word.strip())
    known = found and found[1] not in names and _fitting(found[1], names)
    return (found[1], found[2], found[3]) if found and known else ("", "", "")


def _fitting(name: str, names: Sequence[str]) -> list[Key]:
    """Return what a key of that *name* may hold in an entry that has these *names*, too: in any, where no kind of entry has all of them."""
    tables = [each.keys for each in every_table()]
    others = {*names[:_MOST]}
    fitting = [keys for keys in tables if keys.keys() >= others] or tables
    return [keys[name] for keys in fitting if name in keys]


def _is_free(names: Sequence[str]) -> bool:
    """Tell whether the last of the *names* may have a text with a comma in it: an unknown one may, too."""
    keys = _fitting(names[-1], names)
    return not keys or any(key.kind in _FREE and not key.refers for key in keys)


def _kind(event: object) -> str:
    return type(event).__name__
