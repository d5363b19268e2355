"""The types of the content, those of an item here and others beside. Each says once what may stand under a key of a content file.

The checker, the compiler, --json, the tables of keys and the JSON Schemas all go by it: a Field says what the hint
cannot, and the note behind a key ("#:") what it is for, once for all types that follow. NamedTuples, as a frozen dataclass costs ten times as much to create. Dates are kept as written ("2026-04-29", "2026").
`council` names whose entry it is, "" for shipped ones.
"""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    ADDED, ALWAYS, CHANGE_FORCES, ORIGINS, OWN, PACES, SHIPPED, Address, Date, Field, Filled, Id, Laws, Names, NeededDate,
    NeededProse, NeededRoles, NeededText, One, Prose, ShippedDate, ShippedProse, ShippedText, Terms,
)


class Source(NamedTuple):
    """Where a statement comes from: a part of a known document, or a titled https address."""

    document: Annotated[str, Field(refers="documents")] = ""  #: The id of a document.
    part: Annotated[str, Field("part")] = ""  #: One of the `parts` of that document.
    title: str = ""  #: What a page on the web is called.
    address: Address = ""  #: Its address, which begins with https://.


Sources = Annotated[tuple[Source, ...], Field(need=SHIPPED)]


class Change(NamedTuple):
    """One dated difference between what the source `document` said and what is true now, of one force."""

    since: NeededDate = ""  #: The day, month or year it happened.
    force: Annotated[str, One(CHANGE_FORCES)] = ""  #: Whether it holds.
    was: NeededProse = ""  #: What the document said.
    now: NeededProse = ""  #: What is true now.
    document: Annotated[str, Field(need=ALWAYS, refers="documents")] = ""  #: The id of the document that said so.
    sources: Annotated[tuple[Source, ...], Field(need=ALWAYS)] = ()  #: The evidence.
    starts: Date = ""  #: The day it is due to start, where that is known.
    added: Date = ""  #: The month in which this content first had it.


Changes = tuple[Change, ...]


class Ask(NamedTuple):
    """A question of an item and the role it is put `to`; `first`: it belongs in the first hour with that person."""

    text: Annotated[str, Field(prose=True, need=ALWAYS, key="ask")] = ""  #: The question, to be read aloud.
    to: Annotated[str, Field(refers="people")] = ""  #: The role it is put to; without it the first of `who`.
    first: Annotated[bool, Field("flag")] = False  #: `true` where it belongs in the first hour with that person.
    given: Names = ()  #: What it takes for granted: `lmcs explain` puts it only to a paper with a paragraph that has the words of each.


Asks = Annotated[tuple[Ask, ...], Field(prose=True, or_text=True)]


class Item(NamedTuple):
    """A task or a question of a checklist; `number` is its fixed label ("4", "L3")."""

    id: Annotated[str, Id("items")] = ""  #: A permanent name, never used again.
    task: Prose = ""  #: What to do; starts with a verb.
    question: Prose = ""  #: In place of a task: what to ask, or what somebody may ask you.
    core: Annotated[int, Field("core", only=SHIPPED, unique="core")] = 0  #: 1 to 17, its place in the guide's own list.
    who: NeededRoles = ()  #: The ids of the roles it is for or with.
    pace: Annotated[str, One(PACES)] = ""  #: When: this tool's suggestion.
    why: ShippedProse = ""  #: Why it matters, in 30 words.
    how: Annotated[tuple[str, ...], Field(prose=True, need=SHIPPED)] = ()  #: Two to four short steps.
    ask: Asks = ()  #: Questions to put, each a text, or `ask` with `to`, `first` and `given`.
    asked_by: Annotated[tuple[str, ...], Field(refers="people", key="from")] = ()  #: Who may ask the question of you.
    ready: Annotated[tuple[str, ...], Field(prose=True)] = ()  #: What to have ready for that question.
    law: Laws = ()  #: The ids of law notes, the most needed first.
    see: Terms = ()  #: The ids of terms, the most needed first.
    figures: Annotated[tuple[str, ...], Field(refers="figures")] = ()  #: The ids of the key figures it is about.
    sources: Sources = ()  #: Where it comes from.
    changes: Changes = ()  #: What has changed since a document said otherwise, newest first.
    was: Annotated[tuple[str, ...], Field("id", unique="items")] = ()  #: Earlier ids of the same item.
    checklist: Annotated[str, Field(only=ADDED, need=ALWAYS, refers="checklists")] = ""  #: The id of the list it joins.
    section: Annotated[str, Field(only=ADDED)] = ""  #: The title of a section of your own to put it in.
    number: Annotated[str, Field("number", ALWAYS, OWN, unique="numbers")] = ""  #: Its number for ever, with the file's letter R: `3` for R3.
    council: Filled = ""

    @property
    def kind(self) -> str:
        """What it is: "task" or "question"."""
        return "task" if self.task else "question"

    @property
    def text(self) -> str:
        """What it says."""
        return self.task or self.question


class Section(NamedTuple):
    """A titled run of items."""

    id: Annotated[str, Id("sections")] = ""
    title: NeededText = ""  #: The title.
    about: Prose = ""  #: What it is about.
    items: Annotated[tuple[Item, ...], Field(need=ALWAYS)] = ()  #: Its items, in order.


class Checklist(NamedTuple):
    """A named list for one role."""

    id: Annotated[str, Id("checklists")] = ""
    title: NeededText = ""
    audience: ShippedText = ""  #: The role it is for.
    letter: Annotated[str, Field("letter", ALWAYS, unique="letters")] = ""  #: Stands before its numbers: L3.
    about: ShippedProse = ""
    as_at: ShippedDate = ""  #: When it was last checked.
    origin: Annotated[str, One(ORIGINS, "")] = "guide"  #: `lmcs` where the tasks are lmcs's own, not a guide's.
    sections: Annotated[tuple[Section, ...], Field(need=ALWAYS)] = ()  #: Its sections, in order.
    council: Filled = ""

    @property
    def items(self) -> tuple[Item, ...]:
        """All items in order."""
        return tuple(item for section in self.sections for item in section.items)
