"""What a text is about, by its words: each weighs the more, the fewer of the other texts have it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from lmcs.papers.senses import stems

_STEM = 7  # letters


def stemmed(text: str) -> list[str]:
    """Return the beginnings of the words of *text*, so that "inspector" is "inspection"."""
    return [word[:_STEM] for word in stems(text)]


class Weights:
    """How much each word says of a text: the more, the fewer of the *texts* have it."""

    def __init__(self, texts: Sequence[Counter[str]]) -> None:
        self._count = len(texts)
        self._texts = Counter(word for text in texts for word in text)
        self._having: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._lengths = [1.0] * len(texts)
        for place, text in enumerate(texts):
            weighed = self.weighed(text)
            self._lengths[place] = _length(weighed)
            for word, weight in weighed.items():
                self._having[word].append((place, weight))

    def alike(self, text: Counter[str]) -> list[float]:
        """Return how alike *text* is to each of the texts, from 0 to 1: the cosine of their weights."""
        found, weighed = [0.0] * self._count, self.weighed(text)
        for word, weight in weighed.items():
            for place, other in self._having[word]:
                found[place] += weight * other
        length = _length(weighed)
        return [each / (length * other) for each, other in zip(found, self._lengths, strict=True)]

    def covered(self, paper: Counter[str], text: Iterable[str]) -> float:
        """Return how much of a short *text* a *paper* speaks of; 1 is much."""
        weighed = self.weighed(Counter(set(text)))
        length = _length(weighed)
        told = sum((1 + log(paper[word])) * each for word, each in weighed.items() if paper[word])
        return told / (3 * length)

    def weighed(self, text: Counter[str]) -> dict[str, float]:
        """Return what each word of *text* weighs that the texts have."""
        known = {word: times for word, times in text.items() if word in self._texts}
        rare = {word: log(self._count / self._texts[word]) for word in known}
        return {word: (1 + log(times)) * rare[word] for word, times in known.items()}


def _length(weighed: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weighed.values())) or 1
