"""The legislation notes: a type as those of `types.py`."""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    ALWAYS, FORCES, LAW_KINDS, Date, Field, Id, Names, NeededProse, NeededText, One, ShippedDate,
)
from lmcs.content.types import Changes, Sources


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
