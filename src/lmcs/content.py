"""The types of the content: what a checklist, a term, a law note, a document and a role are.

Plain values without input or output. NamedTuples rather than dataclasses: the module is
imported by every command, and a frozen dataclass costs ten times as much to create.
Dates are kept as the content writes them ("2026-04-29", "2026-04" or "2026").
`council` is empty for shipped entries and names whose entry it is for a council's own.
"""

from typing import NamedTuple

FORCES = ("in force", "enacted, not started", "proposed", "replaced", "in force in part")
TERM_STATUSES = ("current", "renamed", "replaced", "enacted, not started", "proposed", "local name")
CHANGE_FORCES = ("in force", "enacted, not started", "proposed", "announced")
ORIGINS = ("guide", "lmcs")
LAW_KINDS = ("act", "regulations", "guidance", "advice", "code", "convention", "bill")
DOCUMENT_KINDS = ("source", "guidance", "code", "framework", "strategy", "must know", "resource")
PACES = ("first", "next", "later")

FIRST = "first-ten-days"
"""The checklist that a bare number means."""
WALKED = (FIRST, "worth-doing")
"""The checklists that the walk goes through together, by pace; each is counted by itself."""


class Source(NamedTuple):
    """Where a statement comes from: a part of a known document, or a titled https address."""

    document: str = ""
    part: str = ""
    title: str = ""
    address: str = ""


class Change(NamedTuple):
    """One dated difference between what the source `document` said and what is true now, of one force.

    `starts` is the day it is due to start, where that is known; `added` the month in which this content first had it.
    """

    since: str
    force: str
    was: str
    now: str
    document: str
    sources: tuple[Source, ...] = ()
    starts: str = ""
    added: str = ""


class Ask(NamedTuple):
    """A question of an item and the role it is put `to`; `first`: it belongs in the first hour with that person."""

    text: str
    to: str
    first: bool = False


class Item(NamedTuple):
    """A task or a question of a checklist; `number` is its fixed label ("4", "L3")."""

    id: str
    kind: str
    text: str
    who: tuple[str, ...]
    pace: str
    number: str = ""
    checklist: str = ""
    section: str = ""
    core: int = 0
    why: str = ""
    how: tuple[str, ...] = ()
    ask: tuple[Ask, ...] = ()
    asked_by: tuple[str, ...] = ()
    ready: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    see: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    changes: tuple[Change, ...] = ()
    was: tuple[str, ...] = ()
    council: str = ""


class Section(NamedTuple):
    """A titled run of items."""

    id: str
    title: str
    about: str = ""
    items: tuple[Item, ...] = ()


class Checklist(NamedTuple):
    """A named list for one role; `letter` goes before its item numbers ("" for the first).

    `origin` says whose the tasks are: "guide" for a guide of the Local Government Association, "lmcs" for lmcs's own.
    """

    id: str
    title: str
    audience: str
    letter: str
    about: str
    as_at: str
    sections: tuple[Section, ...] = ()
    council: str = ""
    origin: str = "guide"

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in order."""
        return tuple(item for section in self.sections for item in section.items)


class Term(NamedTuple):
    """A glossary entry; `say` is a preferred wording, `now` the id of what replaced it."""

    id: str
    term: str
    status: str
    meaning: str
    as_at: str
    short: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    now: str = ""
    say: str = ""
    see: tuple[str, ...] = ()
    law: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    sources: tuple[Source, ...] = ()
    council: str = ""

    @property
    def name(self) -> str:
        """The term with its first short form, as a heading shows it."""
        return f"{self.term} ({self.short[0]})" if self.short else self.term


class Law(NamedTuple):
    """A legislation note: what it asks, what it means for a lead member, and its force."""

    id: str
    title: str
    kind: str
    force: str
    asks: str
    means: str
    address: str
    as_at: str
    short: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    since: str = ""
    topics: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    sources: tuple[Source, ...] = ()
    council: str = ""
    starts: str = ""


class Document(NamedTuple):
    """A source or a resource; `now` says what became of it, `parts` are its headings."""

    id: str
    title: str
    kind: str
    publisher: str
    now: str
    about: str
    as_at: str
    short: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    date: str = ""
    address: str = ""
    parts: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    council: str = ""


class Person(NamedTuple):
    """A role, never a named human: who it is and why it matters to a lead member.

    `is_` holds the content key `is`.
    """

    id: str
    name: str
    is_: str
    matters: str
    short: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    council: str = ""
    sources: tuple[Source, ...] = ()
    as_at: str = ""


class Topic(NamedTuple):
    """One situation that the page "Before you start" prepares for, and what to do in it."""

    title: str
    do: tuple[str, ...]


class Before(NamedTuple):
    """How to stay safe in the role: the page before the first task, and the `line` of it that tasks carry.

    The line stands on each task that `meets` one of these roles.
    """

    title: str = ""
    about: str = ""
    as_at: str = ""
    topics: tuple[Topic, ...] = ()
    line: str = ""
    meets: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
