"""All content on its shelves, made from rows: those of the wheel, or those that a cache holds."""

from collections.abc import Mapping, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from lmcs.basics.errors import ContentProblem
from lmcs.content.shelves import Chosen, Found, Parts, Row, Rows, Shelf
from lmcs.content.types import Checklist, Item, Section

if TYPE_CHECKING:
    from lmcs.content import Before, Document, Law, Person, Problem, Term
    from lmcs.content.figure import Figure, Series
    from lmcs.content.people import Area, Leaflet
else:  # each run makes the types that it needs, and a hint in quotes would be compiled on each
    Area = Before = Document = Figure = Law = Leaflet = Person = Problem = Series = Term = Any


FINDABLE = ("glossary", "law", "documents", "figures", "items")


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
    findable: Mapping[str, Sequence[Row]] = {}
    """The entries that a command looks up, and "items", as rows of `compared.Prepared`."""
    problems: tuple[Problem, ...] = ()
    """Why files of a council's own content were left out."""
    befores: Mapping[str, Before] = {}
    leaflets: Mapping[str, Leaflet] = {}
    """One of each, or none."""
    brought: Mapping[str, Any] = {}
    """What councils' files say of shipped entries, and their meetings, as rows: `local.py` reads them."""
    known: frozenset[str] = frozenset()
    """The terms that lmcs itself speaks of most: its reader knows them after a week or two."""
    named: tuple[tuple[str, ...], ...] = ()
    """The names that councils' files give, in the order of the files: what (post, member or officer), its id, who, whose file, and which."""

    def item(self, id_: str) -> Item | None:
        """Return the item that has the *id_* now, or had it earlier."""
        return self.items.get(id_) or self.renamed.get(id_)

    @property
    def before(self) -> Before:
        """The page to read before the first task; an empty one where there is none."""
        from lmcs.content import people  # few runs say anything of it

        return next(iter(self.befores.values()), people.Before())

    @property
    def leaflet(self) -> Leaflet:
        """The page to hand to somebody else; an empty one where there is none."""
        from lmcs.content import people

        return next(iter(self.leaflets.values()), people.Leaflet())


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

    def in_lists() -> Parts:
        sections = [(row[0], section) for row in facts["lists"] for section in row[_SECTIONS]]
        places = {id_: f"items-{list_}" for list_, section in sections for id_ in section[_ITEMS]}
        return Parts(places, base, {row[0]: row for row in more("items")} if more else {})

    def in_parts(shelf: str) -> Parts:
        theirs = {row[0]: row for row in more(shelf)} if more else {}
        places = {id_: part_of(shelf, id_) for id_ in facts[shelf]}
        return Parts({**places, **dict.fromkeys(theirs, "")}, base, theirs)

    def items_by(names: Mapping[str, str]) -> Mapping[str, Item]:
        return Found(names, lambda name: items[names[name]])

    items = Shelf(Item, in_lists)
    return Library(
        tuple(_checklist(row, items) for row in facts["lists"]),
        items,
        items_by(facts["numbers"]),
        Shelf("reference.Term", partial(in_parts, "terms")),
        Shelf("reference.Law", partial(in_parts, "laws")),
        Shelf("reference.Document", partial(rows, "documents")),
        Shelf("people.Person", partial(rows, "people")),
        Shelf("people.Area", partial(base, "areas")),
        items_by(facts["renamed"]),
        facts["date"],
        Shelf("figure.Figure", partial(rows, "figures")),
        Shelf("figure.Series", partial(rows, "series")),
        Found(FINDABLE, lambda space: tuple(map(tuple, rows(f"findable-{space}")))),
        befores=Shelf("people.Before", lambda: filter(None, [facts["before"]])),
        leaflets=Shelf("people.Leaflet", lambda: filter(None, [facts["leaflet"]])),
        brought=facts.get("brought", {}),
        known=frozenset(facts["known"]),
        named=tuple(map(tuple, facts.get("named", ()))),
    )


def part_of(shelf: str, id_: str) -> str:
    """Return the name of the rows that have the entry *id_* of a *shelf*: a run that names a few terms or laws does not load all."""
    return f"{shelf}-{id_[:2]}"


_SECTIONS, _ITEMS = Checklist._fields.index("sections"), Section._fields.index("items")


def _checklist(row: Any, items: Shelf[Item]) -> Checklist:
    """Return the checklist of *row*, whose sections hold the ids of their items."""
    parts = (Section(*part) for part in row[_SECTIONS])
    sections: Any = tuple(part._replace(items=Chosen(items, part.items)) for part in parts)  # type: ignore[arg-type]
    return Checklist(*row)._replace(sections=sections)
