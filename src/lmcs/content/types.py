"""The types of the content. Each says once what may stand under a key of a content file.

The checker, the compiler, --json, the tables of keys and the JSON Schemas all go by it: a Field says what the hint
cannot, and the note behind a key ("#:") what it is for, once for all types that follow. NamedTuples, as a frozen dataclass costs ten times as much to create. Dates are kept as written ("2026-04-29", "2026").
`council` names whose entry it is, "" for shipped ones. `Problem` is no content.
"""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    ADDED, ALWAYS, CHANGE_FORCES, DOCUMENT_KINDS, FORCES, Figures, IN_PAPERS, LAW_KINDS, ORIGINS, OWN, PACES, SHIPPED, TERM_STATUSES, Address, ADocument, Date, Field,
    Filled, Id, Laws, Names, NeededDate, NeededPoints, NeededProse, NeededRoles, NeededText, One, Points, Prose, ShippedDate, ShippedPoints, ShippedProse, ShippedText, Terms,
)
from lmcs.content.old import Old


class Source(NamedTuple):
    """Where a statement comes from: a part of a known document, or a titled https address."""

    document: ADocument = ""  #: The id of a document.
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
    how: ShippedPoints = ()  #: Two to four short steps.
    ask: Asks = ()  #: Questions to put, each a text, or `ask` with `to` and `first`.
    asked_by: Annotated[tuple[str, ...], Field(refers="people", key="from")] = ()  #: Who may ask the question of you.
    ready: Points = ()  #: What to have ready for that question.
    law: Laws = ()  #: The ids of law notes, the most needed first.
    see: Terms = ()  #: The ids of terms, the most needed first.
    figures: Figures = ()  #: The ids of the key figures it is about.
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


class Term(NamedTuple):
    """A glossary entry."""

    id: Annotated[str, Id("glossary")] = ""
    term: NeededText = ""  #: The term.
    short: Names = ()  #: Short forms.
    also: Names = ()  #: Other names of the thing.
    search: Names = ()  #: Words people look for it by, though they are not its names: a suggestion, never an answer.
    old: tuple[Old, ...] = ()  #: Those of its names that are out of date.
    papers: Annotated[str, One(IN_PAPERS, "")] = ""  #: How a name of one everyday word stands in a paper that means it.
    status: Annotated[str, One(TERM_STATUSES, SHIPPED)] = "current"  #: What became of the term.
    meaning: NeededProse = ""  #: One to three sentences, true today; the first stands alone as a gist.
    now: Annotated[str, Field(refers="glossary")] = ""  #: The id of what replaced it.
    say: Prose = ""  #: A preferred wording, where there is one.
    see: Terms = ()
    law: Laws = ()
    changes: Changes = ()
    sources: Sources = ()
    as_at: ShippedDate = ""
    council: Filled = ""

    @property
    def name(self) -> str:
        """The term with its first short form, as a heading shows it."""
        return f"{self.term} ({self.short[0]})" if self.short else self.term

    @property
    def names(self) -> tuple[str, ...]:
        """All that it is called: the term, its short forms and other names."""
        return (self.term, *self.short, *self.also)


class Law(NamedTuple):
    """A legislation note: what it asks, what it means for a lead member, and its force."""

    id: Annotated[str, Id("law")] = ""
    title: NeededText = ""
    kind: Annotated[str, One(LAW_KINDS)] = ""  #: What kind of law it is.
    force: Annotated[str, One(FORCES)] = ""  #: Whether it is in force.
    asks: NeededProse = ""  #: What it asks of whom.
    means: NeededProse = ""  #: What it means for a lead member.
    address: Annotated[str, Field("address", need=ALWAYS)] = ""  #: Where it can be read.
    as_at: ShippedDate = ""
    short: Names = ()
    also: Names = ()
    since: Date = ""  #: Since when it is in force.
    topics: Names = ()  #: Words that people would look for.
    changes: Changes = ()
    sources: Sources = ()
    starts: Date = ""

    @property
    def council(self) -> str:
        """Nobody's: a council makes no law."""
        return ""


class Document(NamedTuple):
    """A source or a resource."""

    id: Annotated[str, Id("documents")] = ""
    title: NeededText = ""
    kind: Annotated[str, One(DOCUMENT_KINDS, SHIPPED)] = "resource"  #: What kind of document it is.
    publisher: ShippedText = ""  #: Whose it is.
    now: ShippedProse = ""  #: What became of it.
    about: ShippedProse = ""
    as_at: ShippedDate = ""
    short: Names = ()
    also: Names = ()
    date: Date = ""  #: When it was published.
    address: Address = ""
    parts: Names = ()  #: Its headings, which sources cite.
    topics: Names = ()
    sources: tuple[Source, ...] = ()
    words: Annotated[str, Field("words")] = ""  #: How many words it has, by which its reading time is said.
    council: Filled = ""


class Person(NamedTuple):
    """A role, never a named human."""

    id: Annotated[str, Id("people")] = ""
    name: NeededText = ""  #: The name of the role.
    proper: Annotated[bool, Field("flag")] = False  #: `true` where the name keeps its capital in a sentence.
    post: Annotated[bool, Field("flag")] = False  #: `true` where one person holds it: only such a post takes a name.
    short: Names = ()
    also: Names = ()
    is_: Annotated[str, Field(prose=True, need=ALWAYS, key="is")] = ""  #: Who it is.
    matters: ShippedProse = ""  #: Why it matters to a lead member.
    sources: Sources = ()
    as_at: ShippedDate = ""
    council: Filled = ""


class Topic(NamedTuple):
    """One situation that the page "Before you start" prepares for, and what to do in it."""

    title: NeededText = ""
    do: NeededPoints = ()  #: What to do, step by step.


class Before(NamedTuple):
    """How to stay safe in the role: the page before the first task, and the `line` of it that tasks carry."""

    id: Annotated[str, Id("before")] = ""
    title: NeededText = ""
    about: NeededProse = ""
    topics: Annotated[tuple[Topic, ...], Field(need=ALWAYS)] = ()  #: Situations, and what to do in each.
    line: NeededProse = ""  #: What stands on each task that meets one of the roles in `meets`.
    meets: NeededRoles = ()  #: The ids of those roles.
    worry: NeededPoints = ()  #: What is said where somebody types a worry about a child, or an allegation.
    sources: Annotated[tuple[Source, ...], Field(need=ALWAYS)] = ()
    as_at: NeededDate = ""


class Problem(NamedTuple):
    """One finding in one content file. An error makes the file unusable; advice does not."""

    file: str
    line: int
    column: int
    message: str
    advice: bool = False

    def __str__(self) -> str:
        """Return the finding as one line: file, line, column, what is wrong and how to mend it."""
        place = f"line {self.line}, column {self.column}: " if self.line else ""
        return f"{self.file}, {place}{self.message}" if place else f"{self.file}: {self.message}"
