"""A name of a term that is out of date."""

from typing import NamedTuple

from lmcs.content.fields import Date, Names, NeededText


class Old(NamedTuple):
    """One of the names of a term, that is out of date: people should say something else."""

    name: NeededText = ""  #: The name, as it stands in `term`, `short` or `also`.
    since: Date = ""  #: Since when it is out of date.
    now: str = ""  #: What is said now, where that is not the term, or what its `now` has become.
    beside: Names = ()  #: Where the name still means something else: words of which one stands in the same sentence when it is old.
