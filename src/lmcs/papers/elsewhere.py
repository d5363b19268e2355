"""Where a name in a paper means something else, by what stands beside it in its sentence: "P8" of a forecast, "adoption" of a plan."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from lmcs.content.library import Library
from lmcs.papers.spotting import Spot, sentence
from lmcs.papers.wording import APART, Pieces, asked_for


class Elsewhere:
    """The phrases of a *library* that tell it: "sufficiency ... childcare|nursery places"."""

    def __init__(self, library: Library) -> None:
        told = {
            term.id: [*filter(is_told_by_its_sentence, term.unlike)]
            for term in library.terms.values()
        }
        self._told = {
            id_: [asked_for(each) for each in phrases] for id_, phrases in told.items() if phrases
        }

    def meant(self, spots: Iterable[Spot], text: str) -> tuple[list[Spot], list[Spot]]:
        """Return the *spots* of a *text* without the entries that their sentence does not mean, and those of which none is left."""
        left: list[Spot] = []
        others: list[Spot] = []
        for spot in spots:
            ids = tuple(id_ for id_ in spot.ids if not self._is_other(id_, spot, text))
            if ids:
                left.append(spot._replace(ids=ids) if ids != spot.ids else spot)
            else:
                others.append(spot)
        return left, others

    def _is_other(self, id_: str, spot: Spot, text: str) -> bool:
        wanted = self._told.get(id_)
        if not wanted:
            return False
        before, behind = sentence(text, spot)
        said = f"{before}{spot.text}{behind}".replace("\n", " ")
        place = range(len(before), len(before) + len(spot.text))
        return any(_tells(pieces, said, place) for pieces in wanted)


def is_told_by_its_sentence(phrase: str) -> bool:
    """Tell whether a *phrase* is one of words that may stand apart, or of which one is enough; another is passed over as it stands."""
    return "|" in phrase or APART in phrase


def without(text: str, others: Sequence[Spot]) -> str:
    """Return a *text* without its *others*, names that mean something else there."""
    for spot in others:
        text = text[: spot.start] + " " * len(spot.text) + text[spot.end :]
    return text


def _tells(pieces: Pieces, said: str, place: range) -> bool:
    """Tell whether what is *said* has words of each of the *pieces*, those of the first where the name has its *place*."""
    name, *beside = (_whole(piece) for piece in pieces)
    here = any(m.start() <= place.start and place.stop <= m.end() for m in name.finditer(said))
    return here and all(words.search(said) for words in beside)


@cache
def _whole(piece: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds one of the words of a *piece*, whole, also several of it; a short form in its capitals alone."""
    every = (r"\s+".join(map(re.escape, words.split())) for words in piece)
    both = zip(every, piece, strict=True)
    told = "|".join(each if words.isupper() else f"(?i:{each})" for each, words in both)
    return re.compile(rf"(?<![\w-])(?:{told})(?:'?s'?)?(?![\w-])")
