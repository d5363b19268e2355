"""What to ask about a paper: those questions of the checklists that are about what it is about."""

import re
from collections import Counter
from collections.abc import Iterator
from math import log, sqrt
from typing import NamedTuple

from lmcs.content import Ask, Item
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.papers.explaining import Reading
from lmcs.papers.spotting import Names

_ASKED = ("first-ten-days", "worth-doing", "inspection")
_MOST = 7
_OF_ONE_ITEM = 2
_OF_ONE_WORD = 1
_LEAST = 4  # a question that counts for less than a quarter of the best is about something else
_TITLE = 60  # words at the head of a paper, which say what it is about
_STANDS_NOT_ALONE = re.compile(
    r"\bof (?:them|these|those)\b|^(?:\w+ ){1,3}(?:them|they|it|these)\b", re.IGNORECASE
)
_DATED = re.compile(r"\b20\d\d\b")
_ANYWHERE = frozenset(["director", "finance", "service-managers", "frontline-staff"])
"""Roles that a question about any paper may go to; the others only where the paper speaks of them."""
_OF_ANY_ROLE = frozenset(
    [
        "chair",
        "head",
        "lead",
        "colleague",
        "colleagues",
        "board",
        "your",
        "local",
        "and",
        "the",
        "for",
        "service",
        "team",
    ]
)
_IN_EVERY_PAPER = frozenset(["cabinet", "dfe", "full-council", "lmcs", "local-authority"])
"""Bodies that papers name whatever they are about."""


class Question(NamedTuple):
    """A question worth asking: the number of its item, its words, and the role it is put to."""

    number: str
    text: str
    who: str


def questions(reading: Reading, library: Library, names: Names) -> list[Question]:
    """Return at most seven questions, the best first.

    A question counts by the paper's own words that it or its item names; a word that few items name
    counts for more, and no word or item fills the list.
    """
    weights = _weights(reading, library, names)
    roles = _ANYWHERE | _spoken_of(reading, library)
    scored: list[tuple[float, int, Item, Ask, set[str]]] = []
    for item in _items(library):
        around = {*item.see, *item.law} & weights.keys()
        for ask in item.ask:
            named = {id_ for spot in names.spot(ask.text) for id_ in spot.ids} & weights.keys()
            if (ask.to or item.who[0]) not in roles or not _fits(ask, around - named):
                continue
            score = 3 * sum(weights[id_] for id_ in named)
            score += sum(weights[id_] for id_ in around) / sqrt(1 + len(item.see) + len(item.law))
            if score:
                scored.append((-score, len(scored), item, ask, named or around))
    chosen: list[Question] = []
    of_item: Counter[str] = Counter()
    of_word: Counter[str] = Counter()
    best = min((each[0] for each in scored), default=0)
    for least, _, item, ask, about in sorted(scored, key=lambda each: each[:2]):
        if _LEAST * least > best:
            break
        top = max(sorted(about), key=weights.__getitem__)
        if len(chosen) < _MOST and of_item[item.id] < _OF_ONE_ITEM and of_word[top] < _OF_ONE_WORD:
            of_item[item.id] += 1
            of_word[top] += 1
            chosen.append(Question(item.number, ask.text, ask.to or item.who[0]))
    return chosen


def _fits(ask: Ask, around: set[str]) -> bool:
    """Tell whether a question stands alone; one about a dated thing ("the May 2026 white paper") is only for what its item is *around*."""
    return not (_STANDS_NOT_ALONE.search(ask.text) or (_DATED.search(ask.text) and not around))


def _spoken_of(reading: Reading, library: Library) -> set[str]:
    """Return the roles of which the paper speaks."""
    text = " ".join(passage.text for passage in reading.paper.passages).casefold()
    found = set()
    for person in library.people.values():
        for name in (person.name, *person.short, *person.also):
            words = [w for w in name.casefold().split() if len(w) > 2 and w not in _OF_ANY_ROLE]
            if words not in ([], ["partnership"]) and " ".join(words) in text:
                found.add(person.id)
    return found


def _items(library: Library) -> Iterator[Item]:
    """Yield the items whose questions a lead member puts to others."""
    for checklist in library.checklists:
        if checklist.id in _ASKED and not checklist.council:
            yield from (item for item in checklist.items if not (item.council or item.asked_by))


def _weights(reading: Reading, library: Library, names: Names) -> dict[str, float]:
    """Return how much each entry found says about the paper: more the oftener it stands there, and the rarer it is here.

    Roles and the bodies of every paper say nothing: all of them name the director and the cabinet.
    """
    items = list(_items(library))
    named: Counter[str] = Counter()
    for item in items:
        text = " ".join((item.text, *(ask.text for ask in item.ask)))
        named.update(
            {*item.see, *item.law, *(id_ for spot in names.spot(text) for id_ in spot.ids)}
        )
    roles = {
        fold(name) for person in library.people.values() for name in (person.name, *person.short)
    }
    head = _head(reading, names)
    weights: dict[str, float] = {}
    for found in (*reading.terms, *reading.law):
        term = library.terms.get(found.id)
        if found.id in _IN_EVERY_PAPER:
            continue
        if term is None or roles.isdisjoint(fold(name) for name in (term.term, *term.short)):
            rare = max(log(len(items) / (1 + named[found.id])), 0.1)
            weights[found.id] = log(1 + found.times) * rare * (2 if found.id in head else 1)
    return weights


def _head(reading: Reading, names: Names) -> set[str]:
    """Return the entries that the head of a paper names: its title, and whose it is."""
    words: list[str] = []
    for passage in reading.paper.passages:
        words += passage.text.split()
        if len(words) >= _TITLE:
            break
    return {id_ for spot in names.spot(" ".join(words[:_TITLE])) for id_ in spot.ids}
