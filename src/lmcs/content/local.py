"""What a council's files say of entries that lmcs ships, and its standing meetings.

It stands beside the shipped words, marked as the council's, and never in their place. Nothing here can name a law note.
"""

import re
from typing import Annotated, Any, NamedTuple

# isort: off
# fmt: off
# A key and its note stand on one line: they are read, and printed, together.
from lmcs.basics.text import stopped
from lmcs.content.fields import (
    ALWAYS, PACES, Field, Filled, Id, Names, NeededProse, NeededText, One, Prose,
)
from lmcs.content.library import Library
from lmcs.content.opening import opens
from lmcs.content.shelves import made
# isort: on

EVERY = ("week", "two weeks", "four weeks", "month")
"""How often a standing meeting comes; "month" is that weekday of the month, such as the second Tuesday."""


class Here(NamedTuple):
    """What a shipped term, role, document or item is called in the council, or a line about it."""

    term: Annotated[str, Field(refers="glossary", unique="of terms")] = ""  #: The id of a term.
    role: Annotated[str, Field(refers="people", unique="of roles")] = ""  #: The id of a role.
    document: Annotated[str, Field(refers="documents", unique="of documents")] = ""  #: The id of a document.
    item: Annotated[str, Field(refers="items", unique="of items")] = ""  #: The id of a task or question.
    names: Names = ()  #: What people here call it; it is found by these names too.
    line: Prose = ""  #: What to know about it here, in a sentence.
    council: Filled = ""


class Aside(NamedTuple):
    """A task or question that the council sets aside for everybody."""

    item: Annotated[str, Field(need=ALWAYS, refers="items", unique="of aside")] = ""  #: The id of a task or question.
    reason: NeededProse = ""  #: Why, in a sentence that everybody reads.
    council: Filled = ""


class Paced(NamedTuple):
    """A task or question to which the council gives another pace for everybody."""

    item: Annotated[str, Field(need=ALWAYS, refers="items", unique="of paced")] = ""  #: The id of a task or question.
    pace: Annotated[str, One(PACES)] = ""  #: When, in place of the tool's suggestion.
    reason: NeededProse = ""  #: Why, in a sentence that everybody reads.
    council: Filled = ""


class Meeting(NamedTuple):
    """A standing meeting, for the calendar: on its `dates`, or from `first` on by `every`."""

    id: Annotated[str, Id("meetings")] = ""
    title: NeededText = ""  #: What it is called.
    dates: Annotated[tuple[str, ...], Field("held")] = ()  #: Its days, each as 2026-12-08; one on which the time or the place is another, as "2026-12-08 14:00, Room 2".
    first: Annotated[str, Field("day")] = ""  #: In place of `dates`: the first day, as 2026-12-08.
    every: Annotated[str, One(EVERY, "")] = ""  #: How often it comes after that.
    until: Annotated[str, Field("day")] = ""  #: The last day on which it may fall.
    at: Annotated[str, Field("time")] = ""  #: When it begins, as 14:30; without it, it takes the day.
    minutes: Annotated[str, Field("minutes")] = ""  #: How long it takes; an hour where it is not said.
    place: Annotated[str, Field("place")] = ""  #: Where it is.
    off: Annotated[tuple[str, ...], Field("day")] = ()  #: Those of its days on which it is not held: calendars that have them cancel them.
    also: Annotated[tuple[str, ...], Field("held")] = ()  #: Days on which it is held beside those of its rule, such as one to which it was moved; written as those of `dates`.
    council: Filled = ""


# fmt: on
HOUR = (
    r"\d{1,2}(?:[:.]\d\d)? ?[APap][Mm]\b|\d{1,2}:\d\d|(?:, *|\b[Aa]t )(?:\d{1,2}\.\d\d|\d{4})(?= *(?:$|,))"
    r"|\b(?:[Nn]oon|[Mm]idday|(?:[Hh]alf|[Qq]uarter) (?:past|to) [a-z]+|[a-z]+ o['’]?clock)\b"
)
"""What is an hour behind a day, in a text that says where a meeting is: "Room 2.10" has none."""
HELD = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:(?: +| *, *)((?:[01]?\d|2[0-3]):[0-5]\d)(?= *(?:$|,)))?"
    rf"(?:(?!.*(?:{HOUR})) *, *(\S.*))?"
)
"""A day of a meeting as its file has it: the day, and its own time and place where it has them; an hour stands before the place."""
TO_RING, SAFETY_NUMBERS = ("front-door", "emergency-duty-team"), "safety-numbers"
"""The terms and the task of the services to which a worry about a child goes."""
SPACES = {"term": "glossary", "role": "people", "document": "documents", "item": "items"}
"""What a local line can be about: its key in the file, and the shelf that has the entry."""


def about(library: Library) -> list[tuple[str, str]]:
    """Return of what councils say anything, each as its shelf ("glossary") and id."""
    keys = (key.partition(" ") for key in library.brought.get("here", {}))
    return [(space, id_) for space, _, id_ in keys]


def lines(library: Library, space: str, id_: str) -> list[Here]:
    """Return what councils say of the entry *id_* on the shelf *space* ("glossary")."""
    found: Any = library.brought.get("here", {})
    return [made(Here, each) for each in found.get(f"{space} {id_}", ())]


def names(library: Library, space: str) -> dict[str, tuple[str, ...]]:
    """Return the local names of entries on the shelf *space*, by id."""
    return {
        id_: tuple(name for each in lines(library, space, id_) for name in each.names)
        for shelf, id_ in about(library)
        if shelf == space
    }


def said(library: Library, space: str, id_: str) -> str:
    """Return what stands on the page of an entry: "Hearth. Most people say so. Riverside Council's words."; "" for nothing."""
    found = []
    for each in lines(library, space, id_):
        called = f"{', '.join(each.names)}." if each.names else ""
        told = " ".join(filter(None, (called, stopped(each.line) if each.line else "")))
        found.append(f"{told} Added by {each.council}.")
    return " ".join(found)


def entry(library: Library, space: str, id_: str) -> tuple[str, str]:
    """Return what the entry *id_* of the shelf *space* is called, and the line that opens it: a task by its number."""
    if space == "items":
        item = library.items[id_]
        return item.text, opens("show", item.number)
    if space == "documents":
        return library.documents[id_].title, opens(space, id_)
    if space == "people":
        return library.people[id_].name, opens("meet", id_)
    return library.terms[id_].name, opens(space, id_)


def shown(library: Library, space: str, id_: str) -> str:
    """Return what councils say in a line of the entry *id_* of the shelf *space*, with what it is about and where it stands; "" for nothing."""
    if not any(each.line for each in lines(library, space, id_)):
        return ""
    called, opened = entry(library, space, id_)
    return f"{called}: {said(library, space, id_)} It stands here: {opened}"


def to_ring(library: Library) -> list[tuple[str, str]]:
    """Return what councils say of whom to ring about a child, by day and by night: what it is called, and what is said."""
    if not library.brought.get("here"):
        return []
    terms = [(library.terms[id_].term, said(library, "glossary", id_)) for id_ in TO_RING if id_ in library.terms]  # fmt: skip
    told = (*terms, ("The numbers for your phone", said(library, "items", SAFETY_NUMBERS)))
    return [(name, text) for name, text in told if text]


def ringing(library: Library) -> list[str]:
    """Return what is `to_ring` as lines."""
    return [f"{name}: {text}" for name, text in to_ring(library)]


def whom_to_tell(library: Library, text: str = "") -> list[str]:
    """Return whom to tell of a worry about a child or a worker, with the council's own numbers, and first who answers the press where *text* tells of its asking."""
    from lmcs.basics.signs import for_the_press  # few runs say anything of it

    case_by_case = "What to do, case by case: lmcs show before"
    return [*for_the_press(text), *library.before.worry, *ringing(library), case_by_case]


def aside(library: Library, item_id: str) -> Aside | None:
    """Return that and why the council sets the item aside, where it does."""
    row: Any = library.brought.get("aside", {}).get(item_id)
    return made(Aside, row) if row else None


def paced(library: Library, item_id: str) -> Paced | None:
    """Return which pace the council gives the item, and why, where it does."""
    row: Any = library.brought.get("paced", {}).get(item_id)
    return made(Paced, row) if row else None


def meetings(library: Library) -> list[Meeting]:
    """Return the standing meetings of the council."""
    rows: Any = library.brought.get("meetings", ())
    return [made(Meeting, each) for each in rows]
