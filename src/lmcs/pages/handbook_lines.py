"""Ways within the handbook, also to what lines to type would show, which content tells its readers: nobody types in a page."""

import re
from collections.abc import Iterable
from contextlib import suppress

from lmcs.basics.blocks import Block, Pointers, Way
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.basics.text import sentences
from lmcs.content.finding import ANSWERS, find
from lmcs.content.library import Library
from lmcs.content.naming import tasks
from lmcs.pages.items import list_title, title
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS, Kind

TOP = Way("the contents", "contents")
BACK = Pointers("Back to", (TOP,))
_LINE = re.compile(r"\btype lmcs ([a-z]+) ?(.*)", re.IGNORECASE)
_PLACES: dict[str, tuple[str, str, Kind | None]] = {
    "glossary": ("The words", "words", TERMS),
    "law": ("The law", "law", LAWS),
    "documents": ("Documents", "documents", DOCUMENTS),
    "figures": ("Key figures", "figures", None),
    "changes": ("What has changed", "changed", None),
}
_ENTRY = {"glossary": "term", "law": "law", "documents": "document"}


def leading(label: str, ways: Iterable[Way]) -> list[Block]:
    """Return the *ways* behind their *label*, nothing where there are none."""
    return [Pointers(label, told)] if (told := tuple(ways)) else []


def without_lines(texts: Iterable[str], library: Library) -> tuple[tuple[str, ...], list[Way]]:
    """Return *texts* without the sentences that tell a line to type, and the ways to what those lines would show."""
    told: list[str] = []
    ways: dict[Way, None] = {}
    for text in texts:
        kept = []
        for sentence in sentences(text):
            found = _LINE.search(sentence)
            if found is None:
                kept.append(sentence)
            else:
                ways |= dict.fromkeys(_ways(found[1].lower(), found[2].rstrip("."), library))
        if kept:
            told.append(" ".join(kept) if len(kept) < len(sentences(text)) else text)
    return tuple(told), list(ways)


def _ways(command: str, words: str, library: Library) -> list[Way]:
    """Return where the handbook has what *command* shows of the *words*; nothing where it has not."""
    if command == "show" and words == "before":
        return [Way(library.before.title, "before")] if library.before.topics else []
    if command == "show":
        with suppress(NotFound, WrongUse):
            found = tasks(library, words.split())
            return [Way(title(item), f"item-{item.id}") for item in found]
        return []
    if command == "list":
        named = words.removeprefix("--checklist").strip()
        lists = [each for each in library.checklists if each.id == named]
        return [Way(list_title(each), f"list-{each.id}") for each in lists]
    if command not in _PLACES:
        return []
    name, place, kind = _PLACES[command]
    asked = re.split(r" (?:to|for) ", f"{words} ")[0].strip() if kind else ""
    if kind and asked:
        shelf = kind.shelf(library)
        for match in find(asked, kind.findable(library)):
            if match.how in ANSWERS:
                return [Way(kind.title(shelf[match.id]), f"{_ENTRY[command]}-{match.id}")]
    return [Way(name, place)]
