"""The documents: a type as those of `types.py`."""

from typing import Annotated, NamedTuple

# isort: off
# fmt: off
from lmcs.content.fields import (
    DOCUMENT_KINDS, SHIPPED, Address, Date, Field, Filled, Id, Names, NeededText, One, ShippedDate, ShippedProse, ShippedText,
)
from lmcs.content.types import Source


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
