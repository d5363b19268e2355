"""What to ask about a paper: those questions of the checklists that are about what it is about."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from lmcs.content import PAPERS, Ask, Item
from lmcs.content.fields import YOURSELF
from lmcs.content.library import Library
from lmcs.papers.elsewhere import without
from lmcs.papers.explaining import Reading
from lmcs.papers.nearest import Nearest
from lmcs.papers.spotting import Names
from lmcs.papers.subjects import AS_MUCH, subjects
from lmcs.papers.weighing import Weights, stemmed

_ASKED = (PAPERS, "first-ten-days", "worth-doing")
_OF_A_PAPER = 1.6
"""How much more an item counts that is about a kind of paper: the others are for somebody who begins."""
_OF_YOURSELF = frozenset({
    "get-organised", "meetings", "be-sure-of-your-role", "agree-how-you-work", "help-for-you", "safe-ground", "fair-and-well",
})  # fmt: skip
"""Sections of the checklists about the lead member, not about a service."""
_YOUR_OWN = frozenset({
    YOURSELF, "support-staff", "mentor", "lga", "communications", "monitoring-officer", "leader", "lmcs", "dcs", "portfolio-holder",
})  # fmt: skip
"""Roles first met in items that are about how the lead member works."""
_MOST, _OF_ONE_ITEM = 7, 6
_SEVERAL, _OF_EACH, _OF_EACH_SECTION = 2, 4, 2
"""About how many items a paper is about several things; how many questions each then has, and how many one that a section alone is about."""
_LEAST = 0.35  # of the best; an item that is less about the paper is about something else
_ENOUGH, _FEWEST = 0.8, 4
"""How much of the best question's worth one has of those that readers judged to fit a paper, and how many are asked in any case."""
_OF_ITEM, _OWN = 0.5, 0.2  # what a question counts by its item alone, and the least by itself
_NAMED, _SELDOM = 0.05, 2  # for each entry of the paper that it names and so few others do
_STANDS_NOT_ALONE = re.compile(
    r"\bof (?:them|these|those)\b|^(?:\w+ ){1,4}(?:them|they|it|these)\b", re.IGNORECASE
)
_FACT = re.compile(
    r"(?:how (?:many|much|large|often)|where|is|are|has|have|did|when|what did|what do we spend|who (?:sits|writes|can|checks))\b",
    re.IGNORECASE,
)
_OF_A_FACT = 0.85
"""What a question counts that asks for what papers tell: they say less of how one knows, and of what comes next."""
_DATED = re.compile(r"(?<!Act )\b20\d\d\b")
"""A year that is no Act's."""
_ANYWHERE = frozenset(["director", "service-managers", "frontline-staff"])
"""Roles that a question about any paper may go to; the others only where the paper speaks of them."""
_KNOWN_BY = {"icb": "health-lead"}
"""Roles whose body a paper names, and not them, by the body's entry."""
_MONEY = re.compile(r"\b(?:budget|overspen\w+|deficit|costs?|spend|savings)\b|£")
_OF_ANY_ROLE = frozenset({
    "chair", "head", "lead", "colleague", "colleagues", "board", "your", "local", "and", "the", "for", "service", "team",
    "children", "children's", "childrens",
})  # fmt: skip
_OF_ANY_PAPER = frozenset({
    "cabinet", "members", "children", "families", "parents", "carers", "people", "young", "health", "safeguarding", "child", "protection",
    "governance", "media", "legal", "senior", "heads", "managers", "chairs", "paid", "partners", "foster", "teachers",
})  # fmt: skip
"""Words that papers have, whomever they speak of."""


class Question(NamedTuple):
    """A question worth asking: the number of its item, its words, and the role it is put to."""

    number: str
    text: str
    who: str
    where: str = ""
    """The place in the paper that says most of what it asks about, if any does."""


def questions(
    reading: Reading, library: Library, names: Names, known: frozenset[str]
) -> list[Question]:
    """Return at most seven questions, the best first; fewer where no more are about the paper.

    What an item is about decides, by the words that it shares with the paper; the more so the rarer they are, and
    where the paper's head has them. What one section alone is about comes in beside it. Of an item's questions those come first whose own words are in the paper. None
    names only what the paper does not, takes for granted what it does not tell, or goes to somebody of whom it does not speak.
    """
    told = [
        (each.where, stemmed(without(each.text, reading.others.get(number, ()))))
        for number, each in enumerate(reading.paper.passages)
    ]
    passages = [set(words) for _, words in told]
    items = list(_items(library))
    bags = [Counter(stemmed(_text(item, library))) for item in items]
    rare = Weights(bags)
    counts = [_OF_A_PAPER if item.checklist == PAPERS else 1 for item in items]
    paper, about, beside_it = subjects(told, bags, rare, counts)
    found = {each.id for each in reading.terms}
    beside = found.union(*(library.terms[id_].see for id_ in found))
    beside.update(each.id for each in reading.law)
    for term in library.terms.values():
        if any(paper.keys() >= set(stemmed(name)) != set() for name in (term.term, *term.also)):
            beside.add(term.id)
    roles = _spoken_of(reading, library)
    years = {year for each in reading.paper.passages for year in _DATED.findall(each.text)}
    nearest = max(about)
    least = _LEAST * nearest
    named = {
        ask.text: {id_ for spot in names.spot(ask.text) for id_ in spot.ids}
        for item in items for ask in item.ask
    }  # fmt: skip
    often = Counter(id_ for ids in named.values() for id_ in ids)
    scored: list[tuple[float, int, str, Question]] = []
    for alike, item in zip(about, items, strict=True):
        for ask in item.ask:
            who, ids = ask.to or item.who[0], named[ask.text]
            own = min(1.0, rare.covered(paper, stemmed(ask.text)))
            dated = _DATED.findall(ask.text)  # it may be of another paper of that year
            seldom = [id_ for id_ in (ids & found) - known if often[id_] <= _SELDOM and not dated]
            strange = bool(ids) and ids.isdisjoint(beside)
            fits = alike >= (2 * least if dated else least) and own >= _OWN and not strange
            fits = fits or bool(seldom and alike >= least / 2)
            fits = fits and who in roles and not _STANDS_NOT_ALONE.search(ask.text)
            if fits and years.issuperset(dated) and _speaks_of(ask, passages):
                score = alike * (_OF_ITEM + own) + _NAMED * len(seldom)
                score *= _OF_A_FACT if _FACT.match(ask.text) else 1
                scored.append((-score, len(scored), item.id, Question(item.number, ask.text, who)))
    asked = {id_ for *_, id_, _ in scored}
    kinds = sum(
        each >= AS_MUCH * nearest and item.id in asked and place not in beside_it
        for place, (each, item) in enumerate(zip(about, items, strict=True))
    )
    of_one = _OF_ONE_ITEM if kinds < _SEVERAL else _OF_EACH
    most = dict.fromkeys((item.id for item in items), of_one)
    most.update((items[place].id, _OF_EACH_SECTION) for place in beside_it)
    chosen = _best(scored, most)
    near = Nearest([*zip(reading.paper.passages, passages, strict=True)], library)
    return [each._replace(where=near.place(each.text)) for each in chosen]


def _best(
    scored: Sequence[tuple[float, int, str, Question]], most: Mapping[str, int]
) -> list[Question]:
    """Return the best of what is *scored*, the less the better, at *most* so many of each item."""
    chosen: list[Question] = []
    of_item: Counter[str] = Counter()
    ordered = sorted(scored)
    for score, _, id_, question in ordered:
        if score > _ENOUGH * ordered[0][0] and len(chosen) >= _FEWEST:
            break
        of_item[id_] += 1
        if of_item[id_] <= most[id_]:
            chosen.append(question)
    return chosen[:_MOST]


def _speaks_of(ask: Ask, passages: Collection[set[str]]) -> bool:
    """Tell whether one of the *passages* has the words of each thing that a question takes for granted."""
    needed = (set(stemmed(given)) for given in ask.given)
    return all(any(words <= passage for passage in passages) for words in needed)


def _items(library: Library) -> Iterator[Item]:
    """Yield the items about services whose questions a lead member puts to others."""
    for checklist in library.checklists:
        asked = checklist.id in _ASKED and not checklist.council
        for section in checklist.sections if asked else ():
            for item in section.items if section.id not in _OF_YOURSELF else ():
                yours = _YOUR_OWN.intersection((*item.who[:1], *item.see[:1]))
                if not (item.council or item.asked_by or yours):
                    yield item


def _text(item: Item, library: Library) -> str:
    """Return all that says what an *item* is about; its own text twice."""
    names = [name for id_ in item.see for name in library.terms[id_].names]
    asked = [ask.text for ask in item.ask]
    return " ".join((item.text, item.text, item.why, *item.how, *asked, *names))


def _spoken_of(reading: Reading, library: Library) -> frozenset[str]:
    """Return the roles to whom a question about the paper may go: of others than those of any paper it speaks."""
    said = " ".join(passage.text for passage in reading.paper.passages).casefold()
    text = " ".join(["", *_calling(said), ""])
    found = {*_ANYWHERE, *(["finance"] if _MONEY.search(said) else [])}
    found.update(role for each in reading.terms if (role := _KNOWN_BY.get(each.id)))
    people = library.people.values()
    whole = {name.casefold(): each.id for each in people for name in (each.name, *each.also)}
    for person in people:
        for name in (person.name, *person.short, *person.also):
            words = _calling(name.casefold())
            called = " ".join(words)
            theirs = whole.get(called, person.id) == person.id and words != ["partnership"]
            if theirs and not _OF_ANY_PAPER.issuperset(words) and f" {called} " in text:
                found.add(person.id)
    return frozenset(found)


def _calling(text: str) -> list[str]:
    """Return those words of *text* that tell one role from others."""
    return [w for w in re.findall(r"[\w']+", text) if len(w) > 2 and w not in _OF_ANY_ROLE]
