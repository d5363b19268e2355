"""A walk over plain data by the tables of `schema.py`: every single value, with where it is and what it belongs to."""

from collections.abc import Mapping
from typing import NamedTuple

from lmcs.library.schema import COUNCIL, KINDS, TEXT, Field, Table
from lmcs.problems import Place


class Leaf(NamedTuple):
    """One value met on a walk: where it is, by which field, in what, and in which entry with an id of its own."""

    place: Place
    field: Field
    value: object
    within: Mapping[str, object]
    owner: Mapping[str, object]
    table: Table
    """The table of the owner."""


def walk(data: object, kind: str) -> list[Leaf]:
    """Return every single value in *data*, a file of that *kind*; whatever has another shape is passed over."""
    found: list[Leaf] = []
    _walk(data, KINDS[kind], (), Leaf((), TEXT, "", {}, {}, COUNCIL), found)
    return found


def _walk(data: object, field: Field, place: Place, around: Leaf, found: list[Leaf]) -> None:
    if field.many:
        one = field._replace(many=False)
        for index, each in enumerate(data if isinstance(data, list) else ()):
            _walk(each, one, (*place, index), around, found)
    elif field.table is None or (field.or_text and isinstance(data, str)):
        found.append(Leaf(place, field, data, around.within, around.owner, around.table))
    elif isinstance(data, dict):
        inside = field.table
        around = Leaf(place, field, "", data, data, inside) if inside.owner else around._replace(within=data)
        for key, value in data.items():
            if key in inside.fields:
                _walk(value, inside.fields[key], (*place, key), around, found)
