"""Which entries lmcs itself speaks of most: its reader knows them after a week or two."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from lmcs.basics.text import is_short
from lmcs.content.fields import PAPERS

_OFTEN, _SELDOM = 32, 8
"""How many times an entry is spoken of to be known, and how seldom a word is for a name that it begins not to be looked for."""


def known(terms: Sequence[Mapping[str, Any]], lists: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the ids of those current *terms* that the terms and the *lists* link to, or name in what they say, most often."""
    sections = [each for list_ in lists if list_["id"] != PAPERS for each in list_["sections"]]
    items = [item for section in sections for item in section["items"]]
    said = [term["meaning"] for term in terms]
    for item in items:
        said += [item.get("task") or item["question"], *item.get("how", ())]
        said += [ask if isinstance(ask, str) else ask["ask"] for ask in item.get("ask", ())]
    text = f" {' '.join(said)}"
    small = text.casefold()
    words, small_words = sorted(text.split()), sorted(small.split())
    times = Counter(id_ for each in (*terms, *items) for id_ in each.get("see", ()))
    found = []
    for term in terms:
        for name in (term["term"], *term.get("short", ()), *term.get("also", ())):
            if is_short(name):
                times[term["id"]] += _times(name, words, text)
            else:
                times[term["id"]] += _times(name.casefold(), small_words, small)
        if times[term["id"]] >= _OFTEN and term.get("status", "current") == "current":
            found.append(term["id"])
    return found


def _times(name: str, words: Sequence[str], text: str) -> int:
    """Return how often a *name* begins in a *text* of the sorted *words*; 0 for one of several words that seldom does: to count all takes long."""
    first = name.split(maxsplit=1)[0]
    begins = bisect_left(words, f"{first}\U0010ffff") - bisect_left(words, first)
    if " " not in name:
        return begins
    return text.count(f" {name}") if begins > _SELDOM else 0
