"""The terms of the glossary: types as those of `types.py`."""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    IN_PAPERS, SHIPPED, TERM_STATUSES, Date, Field, Filled, Id, Laws, Names, NeededProse, NeededText, One, Prose, ShippedDate, Terms,
)
from lmcs.content.types import Changes, Sources


class Old(NamedTuple):
    """One of the names of a term, that is out of date: people should say something else."""

    name: NeededText = ""  #: The name, as it stands in `term`, `short` or `also`.
    since: Date = ""  #: Since when it is out of date.
    now: str = ""  #: What is said now, where that is not the term, or what its `now` has become.
    beside: Names = ()  #: Where the name still means something else: words of which one stands in the same sentence when it is old.


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
