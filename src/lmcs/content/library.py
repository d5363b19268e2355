"""All content on its shelves, made from rows: those of the wheel, or those that a cache holds."""

from collections.abc import Mapping
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from lmcs.basics.errors import ContentProblem
from lmcs.content.leaflet import Leaflet
from lmcs.content.shelves import Chosen, Lazy, Named, Rows, Shelf, made
from lmcs.content.types import (
    Before,
    Checklist,
    Document,
    Item,
    Law,
    Person,
    Problem,
    Section,
    Term,
)

if TYPE_CHECKING:
    from lmcs.content.areas import Area
    from lmcs.content.figure import Figure, Series
else:  # few runs need these, and a hint in quotes would be compiled on each
    Area = Figure = Series = Any


class Library(NamedTuple):
    """All content of one run. The mappings go by id, `numbers` by number label ("4", "L3"), `renamed` by old id."""

    checklists: tuple[Checklist, ...]
    items: Shelf[Item]
    numbers: Mapping[str, Item]
    terms: Shelf[Term]
    laws: Shelf[Law]
    documents: Shelf[Document]
    people: Shelf[Person]
    areas: Shelf[Area]
    renamed: Mapping[str, Item]
    content_date: str
    """The month of the latest check of a shipped entry: "2026-10"."""
    figures: Shelf[Figure]
    series: Shelf[Series]
    """What councils' files say of key figures, by the id of the figure."""
    folds: Lazy = Lazy(dict)
    """How names of shipped entries fold (`folding.fold`), as far as that takes time: a search compares them all."""
    problems: tuple[Problem, ...] = ()
    """Why files of a council's own content were left out."""
    before: Before = Before()
    brought: Mapping[str, Any] = {}
    """What councils' files say of shipped entries, and their meetings, as rows: `local.py` reads them."""
    leaflet: Leaflet = Leaflet()
    named: tuple[tuple[str, ...], ...] = ()
    """The names that councils' files give, in the order of the files: what (post, member or officer), its id, who, whose file."""


def _figure() -> "type[Figure]":
    from lmcs.content.figure import Figure  # most runs show none

    return Figure


def _series() -> "type[Series]":
    from lmcs.content.figure import Series

    return Series


def compiled(shelf: str) -> Any:
    """Return the rows of a *shelf* as the wheel carries them."""
    try:
        return import_module(f"lmcs.compiled.{shelf}").ROWS
    except (ImportError, AttributeError, SyntaxError, ValueError, EOFError):
        hint = "Install lmcs again."
        raise ContentProblem("The content of lmcs is damaged or missing.", hint) from None


def joined(base: Rows, more: Rows | None = None) -> Library:
    """Return the library of the *base* rows, and of what a council adds (*more*, whose facts count)."""
    facts: Mapping[str, Any] = (more or base)("facts")

    def rows(shelf: str) -> list[Any]:
        return [*base(shelf), *more(shelf)] if more else base(shelf)

    def in_order() -> list[Any]:
        by_id = {row[0]: row for row in rows("items")}
        sections = [section for row in facts["lists"] for section in row[_SECTIONS]]
        return [by_id[id_] for section in sections for id_ in section[_ITEMS]]

    items = Shelf(Item, in_order)
    return Library(
        tuple(_checklist(row, items) for row in facts["lists"]),
        items,
        Named(facts["numbers"], items),
        Shelf(Term, partial(rows, "terms")),
        Shelf(Law, partial(base, "laws")),
        Shelf(Document, partial(rows, "documents")),
        Shelf(Person, partial(rows, "people")),
        Shelf(_area, partial(base, "areas")),
        Named(facts["renamed"], items),
        facts["date"],
        Shelf(_figure, partial(rows, "figures")),
        Shelf(_series, partial(rows, "series")),
        Lazy(partial(base, "folds")),
        before=made(Before, facts["before"]) if facts["before"] else Before(),
        brought=facts.get("brought", {}),
        leaflet=made(Leaflet, facts["leaflet"]) if facts["leaflet"] else Leaflet(),
        named=tuple(map(tuple, facts.get("named", ()))),
    )


def _area() -> "type[Area]":
    from lmcs.content.areas import Area  # few runs need it

    return Area


_SECTIONS, _ITEMS = Checklist._fields.index("sections"), Section._fields.index("items")


def _checklist(row: Any, items: Shelf[Item]) -> Checklist:
    """Return the checklist of *row*, whose sections hold the ids of their items."""
    parts = (Section(*part) for part in row[_SECTIONS])
    sections: Any = tuple(part._replace(items=Chosen(items, part.items)) for part in parts)  # type: ignore[arg-type]
    return Checklist(*row)._replace(sections=sections)
