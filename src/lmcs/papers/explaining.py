"""What a paper's words and law are: found, told apart, counted and placed. A paper in, a reading of it out; nothing kept."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmcs.content import Law, Term
from lmcs.content.folding import fold
from lmcs.content.library import Library
from lmcs.papers.bodies import bodies, is_body, is_part, whole
from lmcs.papers.citing import Act, Statutes
from lmcs.papers.cleaning import clean
from lmcs.papers.defining import alike, as_explained, defined
from lmcs.papers.elsewhere import Elsewhere
from lmcs.papers.entry_names import called
from lmcs.papers.no_law import counted
from lmcs.papers.paper import Paper, Passage
from lmcs.papers.senses import NEAR, Senses
from lmcs.papers.spotting import Names, Spot
from lmcs.papers.unknown import initials, unexplained, without_words

_PLAIN_WORD = re.compile(r"\b[A-Za-z][a-z]{2,}\b")
_OF_NAMES = 4  # letters of a word in a name, above which it is no short form
_CELL, _NEXT = 40, 120  # characters of what may be a cell of a list of short forms, and of the next


class Found(NamedTuple):
    """An entry that a paper names: how it is written, how often, and where first."""

    id: str
    texts: tuple[str, ...]
    times: int
    where: str
    other: tuple[str, ...] = ()
    """The ids of other entries that the same letters may mean, where the paper does not say which."""
    double: str = ""
    """Those letters."""


class Defined(NamedTuple):
    """What a paper says itself: a short form or a word, what it stands for there, and where that is said."""

    short: str
    long: str
    where: str
    elsewhere: tuple[str, ...] = ()
    """The ids of what the same letters mean elsewhere."""
    entry: str = ""
    """The id of the entry whose name it stands for."""


class Mention(NamedTuple):
    """One place that names an entry: its id, the words, the passage and where in it they stand."""

    id: str
    passage: int
    spot: Spot


class Reading(NamedTuple):
    """What was found in a paper."""

    paper: Paper
    terms: tuple[Found, ...]
    law: tuple[Found, ...]
    defined: tuple[Defined, ...]
    unknown: tuple[tuple[str, int], ...]
    mentions: tuple[Mention, ...]
    others: Mapping[int, Sequence[Spot]] = MappingProxyType({})
    """Names that mean something else where they stand, by the number of their passage."""


class Explainer:
    """Reads papers with the words of one *library*; made once, for any number of papers."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.names = Names(called(library))
        self._senses = Senses(library)
        self._elsewhere = Elsewhere(library)
        self._statutes = Statutes(library)
        self._words = self.names.words
        self._sure = library.known.union(i for i, term in library.terms.items() if is_body(term))

    def read(self, paper: Paper) -> Reading:
        """Return what was found in *paper*."""
        paper = clean(paper, self._words)
        texts = [passage.text for passage in paper.passages]
        own = self._defined(paper.passages)
        people = (labels := counted(texts)).union(initials(texts, self._words))
        every = [self._elsewhere.meant(self.names.spot(text), text) for text in texts]
        spots = [[spot for spot in each if spot.text not in people] for each, _ in every]
        sure = [spot for each in spots for spot in each if _is_sure(spot)]
        named = {spot.ids[0] for spot in sure}
        full = {spot.ids[0] for spot in sure if self._is_name(spot)}
        apart = self._sure.union(
            id_
            for text, here in zip(texts, spots, strict=True)
            for spot in here
            if not is_part(spot, text)
            for id_ in spot.ids
        )
        mentions: list[Mention] = []
        unknown: Counter[str] = Counter()
        taken: list[list[range]] = []
        acts: list[list[Act]] = []  # of each passage so far, by their places from its end
        beside: list[tuple[int, str]] = []
        where = ""
        for number, (passage, here) in enumerate(zip(paper.passages, spots, strict=True)):
            senses: list[tuple[Spot, tuple[str, ...]]] = []
            lead = f"{texts[number - 1][-NEAR:]}\n\n" if passage.where == where else ""
            where, ahead = passage.where, len(lead)
            beside = [(at, id_) for at, id_ in beside if at >= 0] if lead else []
            beside += [(s.start + ahead, s.ids[0]) for s in here if _is_sure(s)]
            spoken = (lead + passage.text, beside, named)
            for spot in here:
                told = own.get(as_explained(spot.text), [])
                ours = self._named(spot.ids, told)
                part = not apart.issuperset(spot.ids) and is_part(spot, passage.text)
                if self._says(told, ours, passage.where):
                    meant = tuple(id_ for id_ in spot.ids if id_ in ours)
                elif _is_sure(spot) and not part:
                    meant = spot.ids
                else:
                    there = spot._replace(start=spot.start + ahead, end=spot.end + ahead)
                    meant = self._senses.meant(there, *spoken, full | ours, part=part)
                    meant = _as_told(meant, ours)
                    if part and not meant:
                        senses.append((strange := whole(spot, passage.text), ()))
                        unknown[strange.text] += spot.text != "PR"  # everybody has such a team
                senses.append((spot, meant))
            cut = ahead + max(0, (far := len(passage.text)) - NEAR)
            beside = [(at - cut, id_) for at, id_ in beside]
            found = [(s.start, meant[0]) for s, meant in senses if len(meant) == len(s.ids) == 1]
            statutes = self._statutes.acts(passage.text)
            cited = list(self._statutes.cited(passage.text, statutes, found, acts, labels))
            acts.append([act._replace(end=act.end - far) for act in statutes])
            kept = [spot._replace(ids=self._by_law(spot, meant, cited)) for spot, meant in senses]
            kept += cited
            mentions += [Mention(id_, number, spot) for spot in kept for id_ in spot.ids]
            taken.append([range(each.start, each.end) for each in kept])
            unknown.update(unexplained(passage.text, taken[-1], {*own, *people}))
        counts = Counter(without_words(unknown, self._ordinary(texts)))
        return Reading(
            paper,
            _found(mentions, paper, self._library.terms),
            _found(mentions, paper, self._library.laws),  # some guidance is a term, too
            tuple(each for told in own.values() for each in told if not self._is_ours(each)),
            tuple((counts + bodies(texts, taken, self._is_ordinary)).most_common()),
            tuple(mentions),
            {number: others for number, (_, others) in enumerate(every) if others},
        )

    def _defined(self, passages: Sequence[Passage]) -> dict[str, list[Defined]]:
        """Return what a paper says of its own words, by those words; also where each stands in a cell of its own."""
        own: dict[str, list[Defined]] = {}
        around = [Passage("", ""), *passages, Passage("", "")]
        for before, passage, after in zip(around, passages, around[2:], strict=False):
            text = passage.text
            if len(text) < _CELL:
                text = "\n".join((before.text[-_CELL:], text, after.text[:_NEXT]))
            for short, long in defined(text).items():
                told = own.get(short, [])
                if short in passage.text and fold(long) not in [fold(each.long) for each in told]:
                    ids = tuple(id_ for spot in self.names.spot(short) for id_ in spot.ids)
                    whole = [s.ids[0] for s in self.names.spot(long) if len(s.text) == len(long)]
                    made = Defined(short, long, passage.where, ids, *whole[:1])
                    own[short] = [*told, made]
        return own

    def _ordinary(self, texts: Iterable[str]) -> set[str]:
        """Return the words of some length in names, and those that the paper's *texts* do not have in capitals alone."""
        plain = {word.casefold() for text in texts for word in _PLAIN_WORD.findall(text)}
        return plain | {word for word in self._words if len(word) > _OF_NAMES}

    def _is_ordinary(self, word: str) -> bool:
        """Tell whether a *word* in lower case stands in names, or in what several entries say."""
        known = word in self._words or word.removesuffix("s") in self._words
        return known or self._senses.spoken_of(word)

    def _by_law(self, spot: Spot, meant: tuple[str, ...], cited: Iterable[Spot]) -> tuple[str, ...]:
        """Return those of several entries called "section 19" that are about the section which is cited there, or what is *meant*."""
        here = {id_ for each in cited if each.start <= spot.start < each.end for id_ in each.ids}
        terms = self._library.terms
        about = tuple(i for i in spot.ids if i in terms and not here.isdisjoint(terms[i].law))
        several = tuple(i for i in meant if i in terms) if len(meant) > 1 else meant
        return about if about and len(spot.ids) > 1 else several or meant

    def _says(self, told: Sequence[Defined], ours: set[str], where: str) -> bool:
        """Tell whether what a paper has *told* of letters says what they mean at a place: there itself, or where it is none of *ours*.

        Letters with two meanings here, of which it told one, may have the other: "0.6 FTE", where FTE are first-time entrants.
        """
        if not ours:
            return bool(told) and not any(map(self._is_ours, told))
        return any(each.where == where for each in told)

    def _is_ours(self, told: Defined) -> bool:
        """Tell whether what a paper says of a short form is what is said here."""
        return any(self._alike(id_, told) for id_ in told.elsewhere)

    def _is_name(self, spot: Spot) -> bool:
        """Tell whether a spot is the whole name of one term, of two words or more, and so says which sense is meant."""
        term = self._library.terms.get(spot.ids[0])
        if term is None or len(spot.ids) > 1 or " " not in spot.text:
            return False
        return fold(spot.text) == fold(term.term)

    def _named(self, ids: Sequence[str], told: Iterable[Defined]) -> set[str]:
        """Return those of the entries that a paper has *told*: by their very name, or else by one like it."""
        named: set[str] = set()
        for each in told:
            near = {id_: self._alike(id_, each) for id_ in ids}
            named.update(id_ for id_ in ids if 0 < near[id_] == max(near.values()))
        return named

    def _alike(self, id_: str, told: Defined) -> int:
        """Return how near what a paper says is to the name of an entry."""
        entry: Term | Law = self._library.terms.get(id_) or self._library.laws[id_]
        title = entry.title if isinstance(entry, Law) else entry.term
        return max(alike(told.long, name) for name in (title, *entry.also))


def _as_told(meant: tuple[str, ...], ours: set[str]) -> tuple[str, ...]:
    """Return the one of several entries that a paper says the letters stand for, where nothing speaks for another; else what is *meant*."""
    return tuple(ours) if len(ours) == 1 and ours < set(meant) else meant


def _is_sure(spot: Spot) -> bool:
    """Tell whether *spot* names one entry, whatever its neighbours say."""
    return len(spot.ids) == 1 and not spot.everyday


def _found(mentions: Iterable[Mention], paper: Paper, entries: Container[str]) -> tuple[Found, ...]:
    """Return those of the *entries* that are mentioned, in the order in which they come."""
    of: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.id in entries:
            of[mention.id].append(mention)
    found: list[Found] = []
    for id_, places in of.items():
        texts = dict.fromkeys(" ".join(each.spot.text.split()) for each in places)
        doubles = [each.spot for each in places if len(each.spot.ids) > 1]
        others = dict.fromkeys(o for spot in doubles for o in spot.ids if o != id_)
        double = doubles[0].text if doubles else ""
        where = paper.passages[places[0].passage].where
        found.append(Found(id_, tuple(texts), len(places), where, tuple(others), double))
    return tuple(found)
