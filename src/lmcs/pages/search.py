"""The finds of a search over everything."""

from collections.abc import Sequence
from typing import NamedTuple

from lmcs.basics.blocks import Facts, Page, Paragraph
from lmcs.basics.text import plural, stopped
from lmcs.pages.checked import checked


class Hit(NamedTuple):
    """One find of a search: what it is, its name, its gist and the command that opens it."""

    what: str
    name: str
    gist: str
    command: str


def hits(query: str, found: Sequence[Hit], as_at: str, *, near: bool) -> Page:
    """Return the finds of a search, best first, each saying where it is; *near*: they are only spelled nearly like it."""
    how = " Nothing has exactly these words; this is spelled nearly like them." if near else ""
    rows = [
        (f"{hit.what}: {hit.name}", f"{stopped(hit.gist)} To open it: {hit.command}")
        for hit in found
    ]
    about = Paragraph(f"{plural(len(found), 'find')}, the best first.{how}")
    return Page(f"Search for “{query}”", (about, Facts(tuple(rows)), checked(as_at)))
