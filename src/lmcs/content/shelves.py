"""Shelves of content: an entry is made from its row when it is taken down, and a shelf costs nothing until then."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property
from importlib import import_module
from operator import itemgetter
from typing import Annotated, Any, TypeVar, get_args, get_origin

T = TypeVar("T")
Row = Sequence[Any]
"""The values of an entry in the order of its type; entries within it are rows, too. From a cache tuples are lists."""
Rows = Callable[[str], Any]
"""Returns the rows of one shelf, by its name."""


class Shelf(Mapping[str, T]):
    """Entries of a *kind* by id; *load* returns their rows, or these by id, and is called when the first is wanted.

    So is a *kind* that is named: "law.Law" is a type that few runs make use of.
    """

    def __init__(self, kind: type[T] | str, load: "Callable[[], Iterable[Row] | Parts]") -> None:
        self._named, self._load = kind, load
        self._made: dict[str, T] = {}

    @cached_property
    def _rows(self) -> Mapping[str, Row]:
        rows = self._load()
        return rows if isinstance(rows, Parts) else {row[0]: row for row in rows}

    @cached_property
    def _kind(self) -> Any:
        if not isinstance(self._named, str):
            return self._named
        module, _, name = self._named.partition(".")
        return getattr(import_module(f"lmcs.content.{module}"), name)

    def __getitem__(self, id_: str) -> T:
        """Return the entry, the same one each time."""
        if id_ not in self._made:
            self._made[id_] = made(self._kind, self._rows[id_])
        return self._made[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def glance(self, *names: str) -> list[Any]:
        """Return the values of these *names* (two or more) of every entry, as tuples, without making any."""
        fields: tuple[str, ...] = self._kind._fields
        return list(map(itemgetter(*map(fields.index, names)), self._rows.values()))


class Found(Mapping[str, T]):
    """What *find* returns for each of the *names* when it is wanted."""

    def __init__(self, names: Collection[str], find: Callable[[str], T]) -> None:
        self._names, self._find = names, find

    def __getitem__(self, name: str) -> T:
        return self._find(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Parts(Found[Row]):
    """Rows by id, those that are *known* and others: *places* says on which shelf each stands, which *load* returns when it is wanted."""

    def __init__(self, places: Mapping[str, str], load: Rows, known: Mapping[str, Row]) -> None:
        super().__init__(places, self._row)
        self._places, self._load, self._rows = places, load, {**known}

    def _row(self, id_: str) -> Row:
        if id_ not in self._rows:
            self._rows |= {row[0]: row for row in self._load(self._places[id_])}
        return self._rows[id_]


class Chosen:
    """A tuple in all that it is used for: the entries of a *shelf* with these *ids*, made when they are looked at."""

    def __init__(self, shelf: Mapping[str, Any], ids: Sequence[str]) -> None:
        self._shelf, self._ids = shelf, ids

    def __iter__(self) -> Iterator[Any]:
        return map(self._shelf.__getitem__, self._ids)

    def __len__(self) -> int:
        return len(self._ids)

    def __getitem__(self, place: int) -> Any:
        return self._shelf[self._ids[place]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Chosen | tuple) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]


def made(kind: Any, row: Row) -> Any:
    """Return *row* as a value of *kind*."""
    return _making(kind)(row)


@cache
def _making(kind: Any) -> Callable[[Row], Any]:
    """Return what makes a value of *kind* from its row."""
    plain, deep = [], []
    for place, hint in enumerate(kind.__annotations__.values()):
        bare = get_args(hint)[0] if get_origin(hint) is Annotated else hint
        if get_origin(bare) is tuple:
            inner = get_args(bare)[0]
            if hasattr(inner, "_fields"):
                deep.append((place, _making(inner)))
            else:
                plain.append(place)

    def make(row: Row) -> Any:
        whole = type(row) is tuple  # as the wheel has it, down to the last
        if whole and not deep:
            return kind._make(row)
        values = list(row)
        for place in () if whole else plain:
            values[place] = tuple(values[place])
        for place, inner in deep:
            values[place] = tuple(map(inner, values[place]))
        return kind._make(values)

    return make if plain or deep else kind._make
