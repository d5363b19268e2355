"""The nine areas of a lead member's responsibility: a type as those of `types.py`, which few runs need."""

from typing import Annotated, NamedTuple

from lmcs.content.fields import Id, Names, NeededProse, NeededText, ShippedDate, Terms
from lmcs.content.types import Sources


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
