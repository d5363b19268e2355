"""What to ask about a paper: those questions of the checklists that are about what it is about."""

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
_OF_ONE_WORD = 2
_LEAST = 6  # a question that counts for less than a sixth of the best is about something else
_IN_EVERY_PAPER = frozenset(["cabinet", "dfe", "full-council", "local-authority"])
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
    scored: list[tuple[float, int, Item, Ask, set[str]]] = []
    for item in _items(library):
        around = {*item.see, *item.law} & weights.keys()
        for ask in item.ask:
            named = {id_ for spot in names.spot(ask.text) for id_ in spot.ids} & weights.keys()
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
    weights: dict[str, float] = {}
    for found in (*reading.terms, *reading.law):
        term = library.terms.get(found.id)
        if found.id in _IN_EVERY_PAPER:
            continue
        if term is None or roles.isdisjoint(fold(name) for name in (term.term, *term.short)):
            weights[found.id] = log(1 + found.times) * max(
                log(len(items) / (1 + named[found.id])), 0.1
            )
    return weights
