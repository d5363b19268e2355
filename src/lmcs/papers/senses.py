"""Which of several entries a name means where it stands: its neighbours decide, or nobody does."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from math import log

from lmcs.content.library import Library
from lmcs.papers.entry_names import also_an_act
from lmcs.papers.spotting import Spot, sentence

_WORD = re.compile(r"[^\W\d_]{3,}")
NEAR = 300  # characters on either side in which words are neighbours
_IN_SENTENCE, _AROUND = 1.8, 0.5
_LINKED, _IN_FULL = 4.0, 4.0  # what an entry beside it counts, and the whole name elsewhere
_FURTHER = 0.4  # what a word of an entry joined to it counts, against one of its own
_FEW = 3  # entries of the whole paper that count for a sense
_LEAST, _CLEARLY = 4.0, 1.8  # what decides: so much, and so many times more than the next
_ALONE = 13.0  # what an everyday word needs, to be a name

_SAY_NOTHING = frozenset({
    "the", "and", "for", "with", "that", "thi", "these", "those", "from", "ha", "have", "had", "wa", "were", "are", "not",
    "but", "it", "they", "their", "them", "there", "which", "who", "whom", "whose", "when", "where", "what", "how", "all",
    "any", "each", "every", "some", "one", "two", "more", "most", "than", "then", "also", "can", "may", "must", "will", "would",
    "should", "could", "into", "over", "under", "about", "after", "before", "between",
})  # fmt: skip
"""Words of any text, as `stems` has them: they speak for no sense more than for another."""


class Senses:
    """What speaks for each entry of a *library*: the words of its meaning, and the entries joined to it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def meant(
        self,
        spot: Spot,
        text: str,
        here: Sequence[tuple[int, str]],
        paper: Collection[str],
        full: Collection[str],
        *,
        part: bool = False,
    ) -> tuple[str, ...]:
        """Return the entries that *spot* may mean in *text*: the one for which its neighbours speak, or all.

        *here* is where entries stand in the text of which it is sure, in order, *paper* the entries of the whole paper, *full* those named in full.
        An everyday word for which nothing speaks is no name, nor are letters that may be a *part* of another. The likelier come first.
        """
        scores = {
            id_: _IN_FULL * (id_ in full) + min(_FEW, len(self._joined[id_].intersection(paper)))
            for id_ in spot.ids
        }
        before, behind = map(len, sentence(text, spot))
        for left, right, share in ((before, behind, _IN_SENTENCE), (NEAR, NEAR, _AROUND)):
            start, end = max(0, spot.start - left), spot.end + right
            words = _words(f"{text[start : spot.start]} {text[spot.end : end]}")
            words -= _SAY_NOTHING if spot.ids[1:] else frozenset()
            near = here[bisect_left(here, (start,)) : bisect_left(here, (end,))]
            beside = frozenset(id_ for _, id_ in near)
            for id_ in spot.ids:
                scores[id_] += share * self._speaks(id_, spot, words, beside)
        best = max(spot.ids, key=scores.__getitem__)
        surely = [id_ for id_ in spot.ids if id_ not in spot.everyday]
        alone = best in spot.everyday and scores[best] >= _ALONE
        if alone and len(_beaten(surely, scores)) == len(surely):
            return (best,)
        if not surely:
            return ()
        best = max(surely, key=scores.__getitem__)
        if scores[best] < _LEAST:
            return () if part else tuple(surely)
        weak = _beaten(surely, scores)
        surely.sort(key=scores.__getitem__, reverse=True)
        return tuple(id_ for id_ in surely if id_ not in weak)

    def spoken_of(self, word: str) -> bool:
        """Tell whether several entries have a *word*, which is in lower case."""
        return self._seldom[word.removesuffix("s")] > _FEW

    def _speaks(self, id_: str, spot: Spot, words: frozenset[str], beside: frozenset[str]) -> float:
        """Return how much *words* near a spot, and the entries *beside* it, say that an entry is meant and no other."""
        others = [self._bags.get(each, frozenset()) for each in spot.ids if each != id_]
        joined = self._joined[id_].difference(spot.ids)
        own = self._bags.get(id_, frozenset())
        further = frozenset().union(*(self._bags[each] for each in joined)) - own
        told = words.difference(_words(spot.text), *others)
        score = sum(self._weight(word) for word in told & own)
        score += _FURTHER * sum(self._weight(word) for word in told & further)
        return score + _LINKED * len(joined & beside)

    def _weight(self, word: str) -> float:
        return log(len(self._bags) / self._seldom[word]) / 2

    @cached_property
    def _bags(self) -> dict[str, frozenset[str]]:
        """The words of each entry, but of a sentence that says what else its letters may mean."""
        bags = {}
        for term in self._library.terms.values():
            told = term.meaning.split(". ")
            said = [each for each in told if not any(short in each for short in term.short)]
            bags[term.id] = _words(" ".join((*term.names, *term.search, *said)))
        bags.update(
            (each.id, _words(" ".join((each.title, *each.also, *each.topics))))
            for each, _ in also_an_act(self._library)
        )
        return bags

    @cached_property
    def _seldom(self) -> Counter[str]:
        return Counter(word for bag in self._bags.values() for word in bag)

    @cached_property
    def _joined(self) -> dict[str, set[str]]:
        """The entries that each points to, and those that point to it."""
        joined: dict[str, set[str]] = defaultdict(set)
        for term in self._library.terms.values():
            for id_ in term.see:
                joined[term.id].add(id_)
                joined[id_].add(term.id)
        return joined


def _beaten(ids: Iterable[str], scores: Mapping[str, float]) -> list[str]:
    """Return those of *ids* for which far less speaks than for the best of all."""
    return [id_ for id_ in ids if _CLEARLY * scores[id_] < max(scores.values())]


def stems(text: str) -> list[str]:
    """Return the words of *text* as they are compared: of three letters or more, in lower case, as of one."""
    return [word.removesuffix("s") for word in _WORD.findall(text.casefold())]


def _words(text: str) -> frozenset[str]:
    return frozenset(stems(text))
