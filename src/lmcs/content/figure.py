"""The types of the key figures, apart from the other types: few runs want one.

A value is kept as it is written ("14.20" stays so): what is said and what is compared both come from it.
"""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
# A key and its note stand on one line: they are read, and printed, together.
from lmcs.content.fields import (
    ALWAYS, COMPARES, CONFIRMED, FIGURE_GROUPS, PACES, SENSES, Address, Date, Field, Filled, Id, Laws, Names, NeededDate, NeededPoints,
    NeededProse, NeededText, One, Prose, Terms,
)
from lmcs.content.types import Source

Amount = Annotated[str, Field("amount")]
NeededAmount = Annotated[str, Field("amount", ALWAYS)]


class Spread(NamedTuple):
    """What a figure was at one time: England's value, and how councils spread around it at that very time.

    The range stands with its date, so it cannot be set beside another.
    """

    date: NeededDate = ""  #: The day it is of, or the month or year that it covers, by its last day.
    says: NeededText = ""  #: The same in words: `year to 31 March 2025`.
    value: Amount = ""  #: England's value, in the unit.
    number: Amount = ""  #: The count behind it.
    note: Prose = ""  #: What to know of this value alone.
    lowest: Amount = ""  #: The lowest value of a council.
    quarter: Amount = ""  #: A quarter of councils are below this.
    median: Amount = ""  #: Half of councils are below this.
    three_quarters: Amount = ""  #: Three quarters of councils are below this.
    highest: Amount = ""  #: The highest value of a council.
    councils: Amount = ""  #: How many councils have a published value.
    spread_note: Prose = ""  #: What to know of the range.


class Beside(NamedTuple):
    """Another figure that belongs beside this one; no council's own is kept for it."""

    name: NeededText = ""  #: What it is called.
    unit: NeededText = ""  #: What it is counted in.
    says: NeededText = ""  #: The time it is of, in words.
    value: NeededAmount = ""
    note: Prose = ""
    lowest: Amount = ""
    quarter: Amount = ""
    median: Amount = ""
    three_quarters: Amount = ""
    highest: Amount = ""
    councils: Amount = ""


class Find(NamedTuple):
    """Where a council's own value is found."""

    title: NeededText = ""  #: What the place is called.
    address: Address = ""
    measure: Annotated[str, Field()] = ""  #: What the figure is called there.
    note: Prose = ""


class Figure(NamedTuple):
    """A key figure: what it means, what it is for England and between councils, and what to ask."""

    id: Annotated[str, Id("figures")] = ""
    name: NeededText = ""  #: What it is called.
    short: Names = ()  #: Short forms.
    also: Names = ()  #: Other names of it.
    search: Names = ()  #: Words people look for it by.
    group: Annotated[str, One(FIGURE_GROUPS)] = ""  #: What it is about.
    pace: Annotated[str, One(PACES)] = ""  #: When to get to know it: this tool's suggestion.
    guide: Annotated[bool, Field("flag")] = False  #: `true` where the 2019 guide names it.
    means: NeededProse = ""  #: What it says, in one or two sentences.
    unit: NeededText = ""  #: What it is counted in; a share begins with `%`, money with `pounds`.
    number_is: Annotated[str, Field()] = ""  #: What `number` counts.
    sense: Annotated[str, One(SENSES)] = ""  #: Which way is better, if one is.
    compare: Annotated[str, One(COMPARES)] = ""  #: What a council's own value may be set beside.
    here: Annotated[str, Field()] = ""  #: The unit of a council's own value, where it is another.
    not_kept: Prose = ""  #: Why no council's own value is kept, where none is.
    most: Amount = ""  #: More than this no council can have; 100 where the unit is a share.
    england: tuple[Spread, ...] = ()  #: What it was, the oldest first; nothing where no value is confirmed.
    beside: tuple[Beside, ...] = ()  #: Other figures that belong to it.
    newest: Prose = ""  #: What is known that is newer, and how well.
    due: Date = ""  #: When the next release is due.
    release: Annotated[str, Field()] = ""  #: How it comes out.
    find: Annotated[tuple[Find, ...], Field(need=ALWAYS)] = ()  #: Where the council's own value is found.
    caution: NeededProse = ""  #: What to beware of.
    ask: NeededPoints = ()  #: Two questions, to be read aloud.
    see: Terms = ()
    law: Laws = ()
    confirmed: Annotated[str, One(CONFIRMED)] = ""  #: Whether the values were seen in an official page or file.
    partly: Annotated[str, Field()] = ""  #: What of them was not, where it is `partly`.
    publisher: NeededText = ""  #: Whose the figure is.
    published: NeededDate = ""  #: When it was last published.
    sources: Annotated[tuple[Source, ...], Field(need=ALWAYS)] = ()  #: The evidence.
    as_at: NeededDate = ""  #: When it was last checked.

    @property
    def council(self) -> str:
        """Nobody's: what a council brings is its own values."""
        return ""

    @property
    def kept_in(self) -> str:
        """The unit of a council's own value; "" where none is kept."""
        return "" if self.not_kept else self.here or self.unit

    @property
    def gist(self) -> tuple[str, str]:
        """Its name, and what it says."""
        return self.name, self.means


class Held(NamedTuple):
    """A council's own value of one time."""

    on: Annotated[str, Field("period", ALWAYS)] = ""  #: The day it is of, or a month, a year or a school year: `2024/25`.
    value: NeededAmount = ""  #: The rate or share, in the figure's unit: a number alone.


class Series(NamedTuple):
    """What a council's file says of one figure."""

    figure: Annotated[str, Field(need=ALWAYS, refers="figures", unique="series")] = ""  #: The id of the figure.
    values: Annotated[tuple[Held, ...], Field(need=ALWAYS)] = ()  #: The council's own values.
    council: Filled = ""
