"""The numbers of a council's own items, which it gives itself and never again: which the next free one is."""

import re
from collections.abc import Collection, Iterable
from typing import Any

from lmcs.workshop.fields import walk
from lmcs.workshop.problems import Place

FORM = re.compile("[1-9][0-9]{0,3}")
RESERVED = ("L", "C", "W", "O", "V")
"""The letters of the shipped checklists, today's and those to come: a council cannot use them."""
LETTER = re.compile(f"(?![{''.join(RESERVED)}])[A-Z]")
"""The letters that a council can use."""


def numbered(place: Place) -> Place:
    """Return what the number of the council's item at *place* must be unique in: the file's items, or a checklist."""
    return place[:2] if place[:1] == ("checklists",) else place[:1]


def next_number(data: object, place: Place, given: Collection[str] = ()) -> int:
    """Return the next number that is free beside that of the council's item at *place* in *data*.

    *given* are the numbers with their letters that earlier versions of the file gave: they belong to what had them.
    """
    leaves = (leaf for leaf in walk(data, "council") if leaf.key.kind == "number")
    beside = [str(leaf.value) for leaf in leaves if numbered(leaf.place) == numbered(place)]
    letter = _letter(data, place)
    beside += [label.removeprefix(letter) for label in given if letter and label.startswith(letter)]
    return max((int(number) for number in beside if FORM.fullmatch(number)), default=0) + 1


def _letter(data: Any, place: Place) -> str:
    """Return the letter that stands before the number of the item at *place*; "" where there is none that can be."""
    holder = data["checklists"][place[1]] if place[:1] == ("checklists",) else data
    letter = holder.get("letter") if isinstance(holder, dict) else ""
    return letter if isinstance(letter, str) and LETTER.fullmatch(letter) else ""


def next_numbers(labels: Iterable[str]) -> list[str]:
    """Return the next free number of each letter ("R4") beside those that are given, as *labels*."""
    last: dict[str, int] = {}
    for label in labels:
        letter = label.rstrip("0123456789")
        last[letter] = max(last.get(letter, 0), int(label.removeprefix(letter)))
    return [f"{letter}{number + 1}" for letter, number in last.items()]
