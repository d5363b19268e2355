"""The keys that each kind of content file has, read off the types, and a walk over a file by them."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from lmcs.content.fields import ADDED, ALWAYS, FILLED, OWN, SHIPPED, Field, NeededText
from lmcs.content.figure import Figure, Series
from lmcs.content.local import Aside, Here, Meeting, Paced
from lmcs.content.people import Area, Before, Leaflet, Person
from lmcs.content.reference import Document, Law, Term
from lmcs.content.types import Checklist, Item
from lmcs.workshop.problems import Place

EITHER = {
    "source": (("document",), ("title", "address")),
    "item": (("task",), ("question",)),
    "local line": (("term",), ("role",), ("document",), ("item",)),
    "meeting": (("dates",), ("first", "every")),
}
"""Groups of keys of which an entry must have exactly one."""
SOME = {"local line": ("names", "line")}
"""Keys of which an entry must have at least one."""
NAMES = {
    "Law": "law note",
    "Old": "old name",
    "Rule": "old rule",
    "Ask": "question",
    "Before": "page before the first task",
    "Council": "council's own file",
    "Here": "local line",
    "Aside": "item set aside",
    "Paced": "item with another pace",
    "Held": "value of a figure",
    "Series": "series of a figure",
    "PostName": "post entry",
    "AreaNames": "area entry",
}
HOLDERS = (
    ("posts", "post", "post", "name"),
    ("areas", "area", "member", "member"),
    ("areas", "area", "officer", "officer"),
)
"""Where a council's file has names: the part, the key of the post or area, what the name is, and the key of the name."""
APost = Annotated[str, Field(need=ALWAYS, refers="posts")]
AnArea = Annotated[str, Field(need=ALWAYS, refers="areas")]
ADay = Annotated[str, Field("day")]
Name = Annotated[str, Field("name")]
NeededName = Annotated[str, Field("name", ALWAYS)]


class PostName(NamedTuple):
    """Who holds a post, as a council's file says it."""

    post: APost = ""  #: The id of a role that one person holds: one with `post`.
    name: NeededName = ""  #: The name of that person: no telephone, no e-mail.


class AreaNames(NamedTuple):
    """Who answers for an area, as a council's file says it."""

    area: AnArea = ""  #: The id of one of the nine areas.
    member: Name = ""  #: The name of the councillor who answers for it.
    officer: Name = ""  #: The name of the officer who answers for it.


class Council(NamedTuple):
    """A council's own file."""

    council: NeededText = ""  #: The council's name, as it stands beside each of its entries.
    letter: Annotated[str, Field("letter", unique="letters")] = (
        ""  #: Stands before the numbers of its `items`, which need it.
    )
    edition: ADay = ""  #: The day of this edition, as 2026-12-08.
    checklists: tuple[Checklist, ...] = ()  #: Checklists of its own.
    items: Annotated[
        tuple[Item, ...], Field(only=ADDED)
    ] = ()  #: Items that it adds to the shipped checklists.
    glossary: tuple[Term, ...] = ()  #: Terms.
    people: tuple[Person, ...] = ()  #: Roles.
    documents: tuple[Document, ...] = ()  #: Documents.
    here: tuple[Here, ...] = ()  #: What shipped entries are called here, or a line about them.
    aside: tuple[Aside, ...] = ()  #: Tasks and questions set aside for everybody.
    paced: tuple[Paced, ...] = ()  #: Tasks and questions that have another pace for everybody.
    meetings: tuple[Meeting, ...] = ()  #: Standing meetings, for the calendar.
    figures: tuple[Series, ...] = ()  #: Its own values of key figures.
    posts: tuple[PostName, ...] = ()  #: Who holds a post.
    areas: tuple[AreaNames, ...] = ()  #: Who answers for one of the nine areas.


class Hint(NamedTuple):
    """What a type says of one of its keys: its name in the type and in a file, its field, what it holds."""

    name: str
    key: str
    field: Field
    many: bool
    entry: Any
    """The type of the entries it holds, or None."""


@cache
def hints(type_: Any) -> tuple[Hint, ...]:
    """Return what *type_* says of its keys."""
    found: list[Hint] = []
    for name, hint in type_.__annotations__.items():
        bare, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
        field = next((each for each in marks if isinstance(each, Field)), Field())
        many = get_origin(bare) is tuple
        inner = get_args(bare)[0] if many else bare
        entry = inner if hasattr(inner, "_fields") else None
        found.append(Hint(name, field.key or name.rstrip("_"), field, many, entry))
    return tuple(found)


def row(type_: Any, data: Mapping[str, Any], **given: object) -> tuple[Any, ...]:
    """Return the row of an entry from its plain *data*, which is known to be sound; *given* is what lmcs fills in."""
    values = {**type_._field_defaults, **given}
    for hint in hints(type_):
        if hint.key in data and hint.name not in given:
            values[hint.name] = _value(hint, data[hint.key])
    return tuple(values.values())


def _value(hint: Hint, value: Any) -> object:
    if hint.field.kind == "core":
        return int(value)
    if hint.field.kind == "flag":
        return value == "true"
    if hint.entry:
        first = hints(hint.entry)[0].key
        entries = ({first: each} if isinstance(each, str) else each for each in value)
        return tuple(row(hint.entry, each) for each in entries)
    return tuple(value) if hint.many else value


class Key(NamedTuple):
    """What may stand under one key: a `kind` of value or an entry of a `table`; one, or a list of them (`many`)."""

    kind: str = "text"
    required: bool = False
    many: bool = False
    words: tuple[str, ...] = ()
    refers: str = ""
    unique: str = ""
    prose: bool = False
    or_text: bool = False
    table: "Table | None" = None


class Table(NamedTuple):
    """The keys of one kind of entry; `either` lists groups of keys of which exactly one group must be there."""

    name: str
    keys: Mapping[str, Key]
    either: tuple[tuple[str, ...], ...]
    type: Any

    @property
    def owner(self) -> bool:
        """Whether this is an entry by itself, with an id, rather than a part of one."""
        return "id" in self.keys and self.name != "section"


@cache
def table(type_: Any, file: str = SHIPPED) -> Table:
    """Return the keys of an entry of that *type_* in a shipped *file*, in a council's OWN, or ADDED by one to a list."""
    keys: dict[str, Key] = {}
    for _, key, field, many, entry in hints(type_):
        if field.only == FILLED or (field.only == SHIPPED and file != SHIPPED):
            continue
        if field.only == OWN and file == SHIPPED:
            continue
        if field.only == ADDED and file != ADDED and not entry:
            continue
        own = "own " if field.kind == "letter" and file != SHIPPED else ""
        kind = "entry" if entry else f"{own}{field.kind}"
        required = field.need == ALWAYS or (field.need == SHIPPED and file == SHIPPED)
        inner = table(entry, field.only or file) if entry else None
        keys[key] = Key(kind, required, many, *field[4:], inner)
    called = NAMES.get(type_.__name__, type_.__name__.lower())
    return Table(called, keys, EITHER.get(called, ()), type_)


KINDS: Mapping[str, Key] = {
    "checklists": Key("entry", table=table(Checklist)),
    "glossary": Key("entry", many=True, table=table(Term)),
    "law": Key("entry", many=True, table=table(Law)),
    "documents": Key("entry", many=True, table=table(Document)),
    "people": Key("entry", many=True, table=table(Person)),
    "figures": Key("entry", many=True, table=table(Figure)),
    "areas": Key("entry", many=True, table=table(Area)),
    "before": Key("entry", table=table(Before)),
    "leaflet": Key("entry", table=table(Leaflet)),
    "council": Key("entry", table=table(Council, OWN)),
}
"""What a whole file is, by what it holds."""


@cache
def every_table() -> tuple[Table, ...]:
    """Return the keys of each kind of entry that a content file may have, at any depth."""
    found: list[Table] = []
    left = [key.table for key in KINDS.values()]
    while left:
        if each := left.pop():
            found.append(each)
            left += [key.table for key in each.keys.values()]
    return tuple(found)


class Leaf(NamedTuple):
    """What is met on a walk, mostly a single value: where, under which key, in what, and in which entry with an id of its own."""

    place: Place
    name: str
    key: Key
    value: object
    within: Mapping[str, object]
    owner: Mapping[str, object]
    table: Table
    """The table of the owner."""


def walk(data: object, kind: str) -> Iterator[Leaf]:
    """Yield all that is in *data*, a file of that *kind*: itself, and each list, entry and value where a known key has it."""
    return _below(Leaf((), "", KINDS[kind], data, {}, {}, table(Council, OWN)))


def _below(met: Leaf) -> Iterator[Leaf]:
    key, value = met.key, met.value
    if key.or_text and key.table and not key.many and isinstance(value, str):
        key = next(iter(key.table.keys.values()))
        met = met._replace(key=key)
    yield met
    if key.many and isinstance(value, list):
        one = key._replace(many=False)
        for index, each in enumerate(value):
            yield from _below(met._replace(place=(*met.place, index), key=one, value=each))
    elif key.table and not key.many and isinstance(value, dict):
        owner, around = (value, key.table) if key.table.owner else (met.owner, met.table)
        for name, each in value.items():
            if name in key.table.keys:
                place, inside = (*met.place, name), key.table.keys[name]
                yield from _below(Leaf(place, name, inside, each, value, owner, around))


def singles(met: Iterable[Leaf]) -> tuple[Leaf, ...]:
    """Return those *met* on a walk that are single values, by their keys."""
    return tuple(each for each in met if not each.key.many and each.key.table is None)
