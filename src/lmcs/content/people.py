"""Roles, never named humans, areas, and the two pages that prepare for meeting them. Types as those of `types.py`."""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    ALWAYS, Field, Filled, Id, Names, NeededDate, NeededPoints, NeededProse, NeededRoles, NeededText, ShippedDate, ShippedProse,
    Terms,
)
from lmcs.content.types import Source, Sources


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
    see: Terms = ()  #: The ids of terms, the most needed first.


class Area(NamedTuple):
    """One of the guide's nine areas of a lead member's responsibility, for which a member and an officer answer."""

    id: Annotated[str, Id("areas")] = ""
    name: NeededText = ""  #: The name of the area.
    short: Names = ()
    also: Names = ()
    covers: NeededProse = ""  #: What it takes in.
    see: Terms = ()
    sources: Sources = ()
    as_at: ShippedDate = ""


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


class Leaflet(NamedTuple):
    """One page to hand to somebody else, such as every councillor."""

    id: Annotated[str, Id("leaflet")] = ""
    title: NeededText = ""
    about: NeededProse = ""
    topics: Annotated[tuple[Topic, ...], Field(need=ALWAYS)] = ()
    sources: Annotated[tuple[Source, ...], Field(need=ALWAYS)] = ()
    as_at: NeededDate = ""
