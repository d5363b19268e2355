"""A page to hand to somebody else, which the content holds whole."""

from typing import Annotated, NamedTuple

from lmcs.content.fields import ALWAYS, Field, Id, NeededDate, NeededProse, NeededText
from lmcs.content.types import Source, Topic


class Leaflet(NamedTuple):
    """One page to hand to somebody else, such as every councillor."""

    id: Annotated[str, Id("leaflet")] = ""
    title: NeededText = ""
    about: NeededProse = ""
    topics: Annotated[tuple[Topic, ...], Field(need=ALWAYS)] = ()
    sources: Annotated[tuple[Source, ...], Field(need=ALWAYS)] = ()
    as_at: NeededDate = ""
