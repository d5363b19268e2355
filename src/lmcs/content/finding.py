"""Find what a person typed among entries: the first of these ways that finds any, and each find says which it was.

exact, alias: the very name, or another name of it; order: the words of a name in another order; prefix: a name that
begins with the words; search: a word people look for it by; near: a name with a slip of the keys; mentioned: a text
that holds the words. Two things asked about at once, and what a question is about, are found by their names.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lmcs.content.asked import parts, subject
from lmcs.content.compared import Prepared, prepared
from lmcs.content.folding import fold, units
from lmcs.content.names import Match, Names, once
from lmcs.content.shelves import Shelf
from lmcs.content.types import Item

ANSWERS = frozenset({"exact", "alias", "order", "prefix", "near"})
"""The ways that answer. A search word suggests, and a mention is about something else."""
RANKS = ("exact", "alias", "order", "prefix", "search", "near", "mentioned")
"""All ways, the closest first."""
_MOST = 12
_STATE = (
    r"(?i)(?:,| [\[(])\s?(?:renamed|replaced|proposed|in force in part|local name"
    r"|enacted, not [a-z ]{7,24})[\])]?(?:, added by .{1,80})?\.?$"
)
"""What lists say behind a name, which may be copied with it: ", replaced", "(proposed)"."""
LOOKED_UP = {
    "glossary": ("terms", "search", "term", "meaning"),
    "law": ("laws", "topics", "title", "asks", "means"),
    "documents": ("documents", "topics", "title", "publisher", "about"),
    "figures": ("figures", "search", "name", "means", "caution"),
}
"""What each command looks up: the shelf, and the fields with the words that people look for an entry by, with its name, and that explain it."""


def findable(shelf: Shelf[Any], name: str, *texts: str, search: str = "") -> list[Prepared]:
    """Return the entries of *shelf* as they can be looked up: by the field *name*, the id in words, short forms and other names.

    *texts* are the fields that explain an entry, *search* the one with its search words.
    """
    found = []
    fields = ("id", name, "short", "also", search or "id", *texts)
    for id_, named, short, also, words, *explained in shelf.glance(*fields):
        text = " ".join(filter(None, explained))
        names = (id_.replace("-", " "), *short, *also)
        found.append(prepared(id_, named, names, text, words if search else ()))
    return found


def findable_items(shelf: Shelf[Item]) -> list[Prepared]:
    """Return the items of *shelf* as they can be looked up: by what they say; none is made for that, as few are shown."""
    found = []
    shown = ("id", "task", "question", "why", "how", "ask", "ready")
    for id_, task, question, why, how, ask, ready in shelf.glance(*shown):
        texts = (why, *how, *(text for text, *_ in ask), *ready)
        found.append(prepared(id_, task or question, (id_.replace("-", " "),), " ".join(texts)))
    return found


def find(query: str, entries: Sequence[Prepared] | Names) -> list[Match]:
    """Return what *query* finds among *entries*: all finds of the first way that finds any.

    Of what only suggests or mentions at most twelve come back. Who asks often folds the names once, as Names.
    """
    names = entries if isinstance(entries, Names) else Names(entries)
    found = next(_ways(query, names), [])
    return found if found and found[0].how in ANSWERS else found[:_MOST]


def holding(query: str, entries: Sequence[Prepared]) -> list[Match]:
    """Return all *entries* that hold the words that *query* is about, those with most in the name first."""
    return Names(entries).holding(units(fold(subject(query))))


def find_all(query: str, names: Names) -> list[Match]:
    """Return what *query* finds among *names* by every way but near spellings, the closest first."""
    found = [match for matches in _ways(query, names, near=False) for match in matches]
    return once(found)[:_MOST]


def find_near(query: str, names: Names) -> list[Match]:
    """Return what has a name spelled nearly like what *query* is about."""
    return names.spelled_like(subject(query))


def _ways(query: str, names: Names, *, near: bool = True) -> Iterator[list[Match]]:
    """Yield the finds of each way that finds any, in order; near spellings only if *near*."""
    # Most queries have none of its marks, and to compile the pattern takes as long as to look for them.
    plain = re.sub(_STATE, "", query) if {*",[("} & {*query} else query
    if found := names.named(query) or (names.named(plain) if plain != query else []):
        yield found
    if found := _asked_about(query, names):
        yield found
    about = subject(query)
    words = units(fold(about))
    found = names.beginning(words)
    if found and found[0].how == "prefix":
        yield found
        found = []
    if found := once([*names.looked_for_by(words), *found]):
        yield found
    if near and (found := find_near(query, names)):
        yield found
    if found := names.holding(words):
        yield found


def _asked_about(query: str, names: Names) -> list[Match]:
    """Return what each thing is that *query* asks about, where it is all made of names and the words of a question."""
    asked = parts(query, names.bearing)
    return once([match._replace(asked=text) for text, found in asked for match in found])
