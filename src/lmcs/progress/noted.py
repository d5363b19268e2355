"""What a person wrote, paragraph by paragraph, each with its date. Pure."""

from collections.abc import Sequence
from typing import NamedTuple

from lmcs.basics.dates import from_iso, say_short
from lmcs.progress.entries import Entry
from lmcs.progress.history import History


class Noted(NamedTuple):
    """A paragraph of a note: when it was written (UTC), its place among all commands, and the day in words."""

    at: str
    place: int
    day: str
    text: str

    def __str__(self) -> str:
        return f"{self.day}: {self.text}"


def texts(history: History, entries: Sequence[Entry], key: str) -> str:
    """Return the one text of *entries*, or all of them, each after the day it was written."""
    found: dict[str, Noted] = {}
    for noted in dated(history, entries, key):
        found.setdefault(noted.text, noted)
    return next(iter(found)) if len(found) == 1 else "\n".join(map(str, found.values()))


def dated(history: History, entries: Sequence[Entry], key: str) -> tuple[Noted, ...]:
    """Return the texts of *entries* in the order of their writing; what was written twice on one day stands once."""
    found: dict[tuple[str, str], Noted] = {}
    for entry in sorted(entries, key=lambda entry: (entry.at, history.place[entry.command])):
        day, text = from_iso(entry.text("on") or entry.at[:10]), entry.text(key)
        place = history.place[entry.command]
        noted = Noted(entry.at, place, say_short(day) if day else "?", text)
        found.setdefault((noted.day, text), noted)
    return tuple(found.values())


def last(history: History, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return those of *entries*, which come in the order of *history*, that none of the later ones had seen."""
    found: list[Entry] = []
    for entry in entries:
        found = [each for each in found if not history.saw(entry.command, each.command)] + [entry]
    return found
