"""What a text is about, by its words: each weighs the more, the fewer of the other texts have it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log, sqrt

from lmcs.basics.text import join_words
from lmcs.papers.senses import stems

_STEM = 7  # letters
_NEAR, _NEARLY, _PLACES = 0.18, 0.75, 2
"""How much of a question a passage has that says something of it, how near the best comes another one, and how many are told."""
_HEADING = 12  # words


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


class Nearest:
    """Finds the passage of a paper that says most of what a question asks about."""

    def __init__(self, told: Iterable[tuple[str, Sequence[str]]], questions: Iterable[str]) -> None:
        """Take what is *told* at each place of the paper, as stems, and all the *questions* there are."""
        self._told = [(where, Counter(words)) for where, words in told if len(words) > _HEADING]
        self._rare = Weights([words for _, words in self._told])
        self._asked = Weights([Counter(stemmed(each)) for each in questions])

    def place(self, question: str) -> str:
        """Return the place of that passage, and of the next that says nearly as much; nothing where none says enough."""
        words = Counter(set(stemmed(question)))
        asked, rare = self._asked.weighed(words), self._rare.weighed(words)
        whole = sum(asked.values()) * log(len(self._told) or 1) or 1
        shared: dict[str, float] = {}
        for where, told in self._told:
            share = sum(rare[word] * asked.get(word, 0) for word in rare.keys() & told) / whole
            shared[where] = max(shared.get(where, 0), share)
        best = sorted(shared.items(), key=lambda each: -each[1])[:_PLACES]
        near = [where for where, share in best if share >= max(_NEAR, _NEARLY * best[0][1])]
        return join_words([where for where in shared if where in near])


def _length(weighed: Mapping[str, float]) -> float:
    return sqrt(sum(weight * weight for weight in weighed.values())) or 1
