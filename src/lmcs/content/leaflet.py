"""Pages that the content holds whole: one to read before the first task, one to hand to somebody else."""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    ALWAYS, Field, Id, NeededDate, NeededPoints, NeededProse, NeededRoles, NeededText,
)
from lmcs.content.types import Source


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
