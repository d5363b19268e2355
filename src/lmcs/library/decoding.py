"""Builds the values of `content.py` from plain data that is known to be sound: shipped JSON, or YAML that was checked.

Fast, and checks nothing: `shape.py` does that, and an installed lmcs does not need it. Plain data has the keys of the
YAML; `is` becomes `is_` and `from` becomes `asked_by`.
"""

from collections.abc import Iterable, Mapping
from itertools import count
from typing import Any

from lmcs.content import Ask, Before, Change, Checklist, Document, Item, Law, Person, Section, Source, Term, Topic

Plain = Mapping[str, Any]

CORE = 17
"""How many items are ticked at the back of the 2019 guide; the others of that checklist follow from 18."""


def sources(data: Plain) -> tuple[Source, ...]:
    """Return the sources of an entry."""
    return tuple(
        Source(each.get("document", ""), each.get("part", ""), each.get("title", ""), each.get("address", ""))
        for each in data.get("sources", ())
    )


def changes(data: Plain) -> tuple[Change, ...]:
    """Return the changes of an entry."""
    return tuple(
        Change(
            each["since"],
            each["force"],
            each["was"],
            each["now"],
            each["document"],
            sources(each),
            each.get("starts", ""),
            each.get("added", ""),
        )
        for each in data.get("changes", ())
    )


def asks(data: Plain) -> tuple[Ask, ...]:
    """Return the questions of an item; one that names nobody is put to the first of its roles."""
    return tuple(
        Ask(each, data["who"][0])
        if isinstance(each, str)
        else Ask(each["ask"], each.get("to", data["who"][0]), "first" in each)
        for each in data.get("ask", ())
    )


def item(data: Plain, number: str, checklist_id: str, section_id: str, council: str = "") -> Item:
    """Return an item with its number and its place in a checklist."""
    get = data.get
    kind = "task" if "task" in data else "question"
    return Item(
        data["id"], kind, data[kind], tuple(data["who"]), data["pace"], number, checklist_id, section_id,
        get("core", 0), get("why", ""), tuple(get("how", ())), asks(data), tuple(get("from", ())),
        tuple(get("ready", ())), tuple(get("law", ())), tuple(get("see", ())), sources(data), changes(data),
        tuple(get("was", ())), council,
    )  # fmt: skip


def checklist(data: Plain, council: str = "") -> Checklist:
    """Return a checklist with its items numbered: core 1 to 17 and the rest from 18, or its letter and 1 on."""
    id_, letter = data["id"], data["letter"]
    numbers = count(1 if letter else CORE + 1)

    def numbered(section: Plain) -> Iterable[Item]:
        for each in section["items"]:
            core = 0 if letter else each.get("core", 0)
            yield item(each, str(core) if core else f"{letter}{next(numbers)}", id_, section["id"], council)

    sections = tuple(
        Section(each["id"], each["title"], each.get("about", ""), tuple(numbered(each))) for each in data["sections"]
    )
    get = data.get
    return Checklist(
        id_, data["title"], get("audience", ""), letter, get("about", ""), get("as_at", ""), sections, council,
        get("origin", "guide"),
    )  # fmt: skip


def term(data: Plain, council: str = "") -> Term:
    """Return a glossary entry."""
    get = data.get
    return Term(
        data["id"], data["term"], get("status", "current"), data["meaning"], get("as_at", ""),
        tuple(get("short", ())), tuple(get("also", ())), get("now", ""), get("say", ""), tuple(get("see", ())),
        tuple(get("law", ())), changes(data), sources(data), council,
    )  # fmt: skip


def law(data: Plain) -> Law:
    """Return a legislation note."""
    get = data.get
    return Law(
        data["id"], data["title"], data["kind"], data["force"], data["asks"], data["means"], data["address"],
        data["as_at"], tuple(get("short", ())), tuple(get("also", ())), get("since", ""), tuple(get("topics", ())),
        changes(data), sources(data), starts=get("starts", ""),
    )  # fmt: skip


def document(data: Plain, council: str = "") -> Document:
    """Return a source or a resource."""
    get = data.get
    return Document(
        data["id"], data["title"], get("kind", "resource"), get("publisher", ""), get("now", ""), get("about", ""),
        get("as_at", ""), tuple(get("short", ())), tuple(get("also", ())), get("date", ""), get("address", ""),
        tuple(get("parts", ())), tuple(get("topics", ())), sources(data), council,
    )  # fmt: skip


def person(data: Plain, council: str = "") -> Person:
    """Return a role."""
    get = data.get
    return Person(
        data["id"], data["name"], data["is"], get("matters", ""), tuple(get("short", ())), tuple(get("also", ())),
        council, sources(data), get("as_at", ""),
    )  # fmt: skip


def before(data: Plain) -> Before:
    """Return the page before the first task."""
    topics = tuple(Topic(each["title"], tuple(each["do"])) for each in data["topics"])
    return Before(
        data["title"], data["about"], data["as_at"], topics, data["line"], tuple(data["meets"]), sources(data)
    )
