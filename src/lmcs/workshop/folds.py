"""How the names of shipped entries are compared, worked out once: a search goes through all of them."""

from collections.abc import Mapping, Sequence
from typing import Any

from lmcs.content.folding import fold

_KINDS = ("glossary", "law", "documents", "figures")
_KEYS = ("term", "title", "name", "task", "question", "short", "also", "search", "topics")
"""The kinds of entries that a search goes through, and the keys under which their names and search words stand."""


def folds(data: Mapping[str, Sequence[Mapping[str, Any]]]) -> dict[str, str]:
    """Return how the names and search words in *data* fold, but for single plain words, which takes no time."""
    sections = [section for each in data["checklists"] for section in each["sections"]]
    entries = [each for kind in _KINDS for each in data[kind]]
    entries += [item for section in sections for item in section["items"]]
    texts: list[str] = []
    for each in entries:
        texts.append(each["id"].replace("-", " "))
        for key in _KEYS:
            said = each.get(key, ())
            texts += [said] if isinstance(said, str) else said
    return {text: fold(text) for text in texts if not (text.isascii() and text.isalpha())}
