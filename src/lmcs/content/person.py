"""The roles: a type as those of `types.py`."""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    ALWAYS, Field, Filled, Id, Names, NeededText, ShippedDate, ShippedProse,
)
from lmcs.content.types import Sources


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
