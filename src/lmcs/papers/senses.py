"""Which of several entries a name means where it stands: its neighbours decide, or nobody does."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property
from math import log

from lmcs.content.library import Library
from lmcs.papers.spotting import Spot, sentence

_WORD = re.compile(r"[^\W\d_]{3,}")
NEAR = 300  # characters on either side in which words are neighbours
_LINKED, _IN_FULL = 3.0, 4.0  # what an entry beside it counts, and the whole name elsewhere
_FEW = 3  # entries of the whole paper that count for a sense
_LEAST, _CLEARLY = 4.0, 1.8  # what decides: so much, and so many times more than the next
_ALONE = 9.0  # what an everyday word needs, to be a name


class Senses:
    """What speaks for each entry of a *library*: the words of its meaning, and the entries joined to it."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def meant(
        self, spot: Spot, text: str, here: Iterable[Spot], paper: Collection[str], full: set[str]
    ) -> tuple[str, ...]:
        """Return the entries that *spot* may mean in *text*: the one for which its neighbours speak, or all.

        *here* is what else stands in the text, *paper* the entries of the whole paper, *full* those named in full.
        An everyday word for which nothing speaks is no name.
        """
        if len(spot.ids) == 1 and not spot.everyday:
            return spot.ids
        near = text[max(0, spot.start - NEAR) : spot.start] + text[spot.end : spot.end + NEAR]
        close, around = _words(" ".join(sentence(text, spot))), _words(near)
        beside = {
            each.ids[0] for each in here
            if len(each.ids) == 1 and not each.everyday and abs(each.start - spot.start) < NEAR
        }  # fmt: skip
        bags = {id_: self._bags.get(id_, frozenset()) for id_ in spot.ids}
        shared = frozenset.intersection(*bags.values()) if len(bags) > 1 else frozenset()
        shared |= _words(spot.text)
        scores: dict[str, float] = {}
        for id_, bag in bags.items():
            told = bag - shared
            score = sum(self._weight(word) for word in told & around)
            score += sum(self._weight(word) for word in told & close)
            joined = self._joined.get(id_, frozenset())
            score += _LINKED * len(joined & beside) + _IN_FULL * (id_ in full)
            scores[id_] = score + min(_FEW, len(joined.intersection(paper)))
        ranked = sorted(spot.ids, key=scores.__getitem__, reverse=True)
        surely = [id_ for id_ in ranked if id_ not in spot.everyday]
        if ranked[0] in spot.everyday:
            if scores[ranked[0]] >= _ALONE and _is_clear([scores[id_] for id_ in ranked]):
                return (ranked[0],)
            ranked = surely
        if len(ranked) > 1 and not _is_clear([scores[id_] for id_ in surely]):
            return tuple(id_ for id_ in spot.ids if id_ in surely)
        return tuple(surely[:1])

    def _weight(self, word: str) -> float:
        return log(len(self._bags) / self._seldom[word]) / 2

    @cached_property
    def _bags(self) -> dict[str, frozenset[str]]:
        return {
            term.id: _words(" ".join((*term.names, *term.search, term.meaning)))
            for term in self._library.terms.values()
        }

    @cached_property
    def _seldom(self) -> Counter[str]:
        return Counter(word for bag in self._bags.values() for word in bag)

    @cached_property
    def _joined(self) -> dict[str, frozenset[str]]:
        """The entries that each points to, and those that point to it."""
        joined: dict[str, set[str]] = {}
        for term in self._library.terms.values():
            for id_ in term.see:
                joined.setdefault(term.id, set()).add(id_)
                joined.setdefault(id_, set()).add(term.id)
        return {id_: frozenset(ids) for id_, ids in joined.items()}


def _is_clear(scores: Sequence[float]) -> bool:
    """Tell whether the first of the *scores*, the highest first, is enough, and far above the next."""
    return len(scores) == 1 or scores[0] >= max(_LEAST, _CLEARLY * scores[1])


def _words(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in _WORD.findall(text.casefold()))


def bare_names(library: Library) -> Iterable[tuple[str, str]]:
    """Yield the entry and the name without what is in brackets behind it: "Local offer (SEND)" is often called so.

    An entry whose name only says more, as "Local offer for care leavers" does, is called so too.
    """
    called: dict[str, str] = {}
    for term in library.terms.values():
        bare, _, more = term.term.partition(" (")
        if more and not more.removesuffix(")").isupper():
            called[bare] = term.id
            yield term.id, bare
    for term in library.terms.values():
        for bare in called:
            if " " in bare and term.term.casefold().startswith(f"{bare} for ".casefold()):
                yield term.id, bare
            elif " " in bare and re.fullmatch(rf"[\w-]+ {re.escape(bare)}", term.term, re.I):
                yield term.id, bare
