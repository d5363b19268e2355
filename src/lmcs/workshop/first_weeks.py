"""Which entries lmcs itself speaks of most: its reader knows them after a week or two."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from lmcs.basics.text import is_short
from lmcs.content.fields import PAPERS

_OFTEN = 32
"""How many times an entry is spoken of to be known."""


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
    times = Counter(id_ for each in (*terms, *items) for id_ in each.get("see", ()))
    found = []
    for term in terms:
        for name in (term["term"], *term.get("short", ()), *term.get("also", ())):
            if is_short(name):
                times[term["id"]] += text.count(f" {name}")
            else:
                times[term["id"]] += small.count(f" {name.casefold()}")
        if times[term["id"]] >= _OFTEN and term.get("status", "current") == "current":
            found.append(term["id"])
    return found
