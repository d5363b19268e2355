"""Find what a person typed among entries: the first of these ways that finds any, and each find says which it was.

exact, alias: the very name, or another name of it; order: the words of a name in another order; prefix: a name that
begins with the words; search: a word people look for it by; near: a name with a slip of the keys; mentioned: a text
that holds the words. Two things asked about at once, and what a question is about, are found by their names.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from lmcs.content.asked import parts, subject
from lmcs.content.folding import fold, units
from lmcs.content.names import Findable, Match, Names, once
from lmcs.content.shelves import Shelf

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


def findable(shelf: Shelf[Any], name: str, *texts: str, search: str = "") -> list[Findable]:
    """Return the entries of *shelf* as they can be looked up: by the field *name*, the id in words, short forms and other names.

    *texts* are the fields that explain an entry, *search* the one with its search words.
    """
    found = []
    whose = "council" if "council" in shelf.fields else ""
    fields = ("id", name, "short", "also", search or "id", whose or "id", *texts)
    for id_, named, short, also, words, council, *explained in shelf.glance(*fields):
        text = " ".join(filter(None, explained))
        names = (id_.replace("-", " "), *short, *also)
        known = tuple(words) if search else ()
        found.append(Findable(id_, named, names, text, known, bool(whose and council)))
    return found


def find(query: str, entries: Sequence[Findable] | Names) -> list[Match]:
    """Return what *query* finds among *entries*: all finds of the first way that finds any.

    Of what only suggests or mentions at most twelve come back. Who asks often folds the names once, as Names.
    """
    names = entries if isinstance(entries, Names) else Names(entries)
    found = next(_ways(query, names), [])
    return found if found and found[0].how in ANSWERS else found[:_MOST]


def holding(query: str, entries: Sequence[Findable]) -> list[Match]:
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
    plain = re.sub(_STATE, "", query)
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
        yield sorted(found, key=lambda match: match.id not in names.own)
    if near and (found := find_near(query, names)):
        yield found
    if found := names.holding(words):
        yield found


def _asked_about(query: str, names: Names) -> list[Match]:
    """Return what each thing is that *query* asks about, where it is all made of names and the words of a question."""
    asked = parts(query, names.bearing)
    return once([match._replace(asked=text) for text, found in asked for match in found])
