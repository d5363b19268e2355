"""The numbers of a council's own items, which it gives itself and never again: which the next free one is."""

import re

from lmcs.workshop.fields import walk
from lmcs.workshop.problems import Place

FORM = re.compile("[1-9][0-9]{0,3}")


def numbered(place: Place) -> Place:
    """Return what the number of the council's item at *place* must be unique in: the file's items, or a checklist."""
    return place[:2] if place[:1] == ("checklists",) else place[:1]


def next_number(data: object, place: Place) -> int:
    """Return the next number that is free beside that of the council's item at *place* in *data*."""
    leaves = (leaf for leaf in walk(data, "council") if leaf.key.kind == "number")
    beside = (str(leaf.value) for leaf in leaves if numbered(leaf.place) == numbered(place))
    return max((int(number) for number in beside if FORM.fullmatch(number)), default=0) + 1


def next_numbers(data: object) -> list[str]:
    """Return the next free number with its letter ("R4") for the items of a council's file and each of its checklists."""
    if not isinstance(data, dict):
        return []
    lists = data.get("checklists")
    places: list[tuple[object, Place]] = [(data, ("items",))] if data.get("items") else []
    if isinstance(lists, list):
        places += [(each, ("checklists", place)) for place, each in enumerate(lists)]
    return [
        f"{each['letter']}{next_number(data, place)}"
        for each, place in places
        if isinstance(each, dict) and isinstance(each.get("letter"), str)
    ]
