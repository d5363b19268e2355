"""The shape of every kind of content, as tables.

Checking, reference finding and the reading of prose all go by these tables; `decoding.py` builds the
values. A council's own file has tables of its own: the shipped ones with less required.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lmcs.content import CHANGE_FORCES, DOCUMENT_KINDS, FORCES, LAW_KINDS, ORIGINS, PACES, TERM_STATUSES


class Field(NamedTuple):
    """What may stand under one key: a `kind` of value, or a `table`; one, or a list of them (`many`).

    `refers` names the space of ids that the value must be in, `unique` the one in which no other
    value may equal it. `prose` marks text in sentences. A text alone may stand for an entry of the table if `or_text`.
    """

    kind: str = "text"
    required: bool = False
    many: bool = False
    words: tuple[str, ...] = ()
    table: "Table | None" = None
    refers: str = ""
    unique: str = ""
    prose: bool = False
    or_text: bool = False


class Table(NamedTuple):
    """The keys of one kind of entry; `either` lists groups of keys of which exactly one group must be there."""

    name: str
    fields: Mapping[str, Field]
    either: tuple[tuple[str, ...], ...] = ()
    owner: bool = False
    """Whether this is an entry by itself, with an id, rather than a part of one."""


def must(field: Field) -> Field:
    """Return *field* as a required one."""
    return field._replace(required=True)


def lighter(table: Table, required: tuple[str, ...], **instead: Field | None) -> Table:
    """Return *table* with only the *required* keys required; *instead* replaces fields, or removes them (None)."""
    fields = {
        key: field._replace(required=key in required) for key, field in {**table.fields, **instead}.items() if field
    }
    return table._replace(fields=fields)


TEXT = Field()
NAMES = Field(many=True)
CALLED = {"short": NAMES, "also": NAMES}
PROSE = Field(prose=True)
POINTS = Field(prose=True, many=True)
DATE = Field("date")
PEOPLE = Field(many=True, refers="people")
LAWS = Field(many=True, refers="law")
TERMS = Field(many=True, refers="glossary")


def _id(space: str) -> Field:
    return Field("id", required=True, unique=space)


def _entries(table: Table, *, required: bool = False) -> Field:
    return Field("entry", required=required, many=True, table=table)


SOURCE = Table(
    "source",
    {"document": Field(refers="documents"), "part": Field("part"), "title": TEXT, "address": Field("address")},
    either=(("document",), ("title", "address")),
)
SOURCES = _entries(SOURCE)

CHANGE = Table(
    "change",
    {
        "since": must(DATE),
        "force": Field("word", required=True, words=CHANGE_FORCES),
        "was": must(PROSE),
        "now": must(PROSE),
        "document": Field(refers="documents", required=True),
        "sources": must(SOURCES),
        "starts": DATE,
        "added": DATE,
    },
)
CHANGES = _entries(CHANGE)
ASK = Table("question", {"ask": must(PROSE), "to": Field(refers="people"), "first": Field("flag")})
ITEM = Table(
    "item",
    {
        "id": _id("items"),
        "task": PROSE,
        "question": PROSE,
        "core": Field("core", unique="core"),
        "who": must(PEOPLE),
        "pace": Field("word", required=True, words=PACES),
        "why": must(PROSE),
        "how": must(POINTS),
        "ask": Field("entry", prose=True, many=True, table=ASK, or_text=True),
        "from": PEOPLE,
        "ready": POINTS,
        "law": LAWS,
        "see": TERMS,
        "sources": must(SOURCES),
        "changes": CHANGES,
        "was": Field("id", many=True, unique="items"),
    },
    either=(("task",), ("question",)),
    owner=True,
)
SECTION = Table(
    "section", {"id": _id("sections"), "title": must(TEXT), "about": PROSE, "items": _entries(ITEM, required=True)}
)
CHECKLIST = Table(
    "checklist",
    {
        "id": _id("checklists"),
        "title": must(TEXT),
        "audience": must(TEXT),
        "letter": Field("letter", required=True, unique="letters"),
        "about": must(PROSE),
        "origin": Field("word", words=ORIGINS),
        "as_at": must(DATE),
        "sections": _entries(SECTION, required=True),
    },
    owner=True,
)
TERM = Table(
    "term",
    {
        "id": _id("glossary"),
        "term": must(TEXT),
        **CALLED,
        "status": Field("word", required=True, words=TERM_STATUSES),
        "meaning": must(PROSE),
        "now": Field(refers="glossary"),
        "say": PROSE,
        "see": TERMS,
        "law": LAWS,
        "changes": CHANGES,
        "sources": must(SOURCES),
        "as_at": must(DATE),
    },
    owner=True,
)
LAW = Table(
    "law note",
    {
        "id": _id("law"),
        "title": must(TEXT),
        **CALLED,
        "kind": Field("word", required=True, words=LAW_KINDS),
        "force": Field("word", required=True, words=FORCES),
        "since": DATE,
        "starts": DATE,
        "asks": must(PROSE),
        "means": must(PROSE),
        "address": Field("address", required=True),
        "topics": NAMES,
        "changes": CHANGES,
        "sources": must(SOURCES),
        "as_at": must(DATE),
    },
    owner=True,
)
DOCUMENT = Table(
    "document",
    {
        "id": _id("documents"),
        "title": must(TEXT),
        **CALLED,
        "kind": Field("word", required=True, words=DOCUMENT_KINDS),
        "publisher": must(TEXT),
        "date": DATE,
        "address": Field("address"),
        "now": must(PROSE),
        "parts": NAMES,
        "about": must(PROSE),
        "topics": NAMES,
        "sources": SOURCES,
        "as_at": must(DATE),
    },
    owner=True,
)
PERSON = Table(
    "person",
    {
        "id": _id("people"), "name": must(TEXT), **CALLED, "is": must(PROSE), "matters": must(PROSE),
        "sources": SOURCES, "as_at": DATE,
    },
    owner=True,
)  # fmt: skip
TOPIC = Table("topic", {"title": must(TEXT), "do": must(POINTS)})
BEFORE = Table(
    "page before the first task",
    {
        "id": _id("before"),
        "title": must(TEXT),
        "about": must(PROSE),
        "topics": _entries(TOPIC, required=True),
        "line": must(PROSE),
        "meets": must(PEOPLE),
        "sources": must(SOURCES),
        "as_at": must(DATE),
    },
    owner=True,
)

OWN_ITEM = lighter(ITEM, ("id", "who", "pace"), core=None)
ADDED_ITEM = lighter(
    ITEM, ("id", "who", "pace", "checklist"), core=None, checklist=Field(refers="checklists"), section=TEXT
)
OWN_SECTION = lighter(SECTION, ("id", "title", "items"), items=_entries(OWN_ITEM))
OWN_CHECKLIST = lighter(
    CHECKLIST,
    ("id", "title", "letter", "sections"),
    letter=Field("own letter", unique="letters"),
    sections=_entries(OWN_SECTION),
)
COUNCIL = Table(
    "council's own file",
    {
        "council": must(TEXT),
        "checklists": _entries(OWN_CHECKLIST),
        "items": _entries(ADDED_ITEM),
        "glossary": _entries(lighter(TERM, ("id", "term", "meaning"))),
        "people": _entries(lighter(PERSON, ("id", "name", "is"))),
        "documents": _entries(lighter(DOCUMENT, ("id", "title"))),
    },
)

KINDS: Mapping[str, Field] = {
    "checklists": Field("entry", table=CHECKLIST),
    "glossary": _entries(TERM),
    "law": _entries(LAW),
    "documents": _entries(DOCUMENT),
    "people": _entries(PERSON),
    "before": Field("entry", table=BEFORE),
    "council": Field("entry", table=COUNCIL),
}
"""The shape of a whole file, by what it holds."""
