"""Where a paper says what a question asks about, if a reader can find that place."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from math import log

from lmcs.content.asked import is_everyday
from lmcs.content.library import Library
from lmcs.papers.paper import OPENING, Passage
from lmcs.papers.weighing import stemmed

_NEAR, _SHARED = 0.3, 2
"""How much of a question a passage must have to be named, and how many of its rare words."""
_RARE = 3.2
"""How rare a word must be: about one entry in twenty-five has it."""
_HEADING = 12  # words
_HEADED = re.compile(r"\s{0,9}([^\n]{3,60}[^\s.;:,?!])[ \t]{0,9}\n")
_COUNTED = re.compile(r"\bparagraph (\d[\d.]*)$")


class Nearest:
    """Finds the passage of a paper that says most of what a question asks about."""

    def __init__(self, told: Sequence[tuple[Passage, Collection[str]]], library: Library) -> None:
        """Take the passages of a paper, each with the words *told* there, and the *library* whose entries tell rare words from others."""
        said = [term.meaning for term in library.terms.values()]
        said += [f"{law.asks} {law.means}" for law in library.laws.values()]
        texts = [set(stemmed(each)) for each in said]
        self._many, self._having = len(texts), Counter(word for text in texts for word in text)
        its_own = {each.where for each, _ in told if _begins(each)}
        self._told = [
            (_place(each, its_own), words) for each, words in told if len(words) > _HEADING
        ]
        self._here = Counter(word for _, words in self._told for word in words)

    def place(self, question: str) -> str:
        """Return the place of that passage; nothing where none says enough, or a reader cannot find it."""
        asked = " ".join(word for word in question.split() if not is_everyday(word))
        rare = {word: log((self._many + 1) / (self._having[word] + 1)) for word in stemmed(asked)}
        rare = {word: weight for word, weight in rare.items() if weight >= _RARE}
        whole = sum(rare.values()) * log(len(self._told) or 1)
        best, near = "", _NEAR
        for where, words in self._told:
            shared = [word for word in rare if word in words and self._here[word] < len(self._told)]
            said = sum(rare[word] * log(len(self._told) / self._here[word]) for word in shared)
            if len(shared) >= _SHARED and said > near * whole:
                best, near = where, said / whole
        return best


def _begins(passage: Passage) -> bool:
    """Tell whether *passage* begins with the number that its place has."""
    counted = _COUNTED.search(passage.where)
    number = rf"\W{{0,3}}(?:(?:agenda )?item\s+)?\(?{re.escape(counted[1])}\b" if counted else ""
    return bool(counted and re.match(number, passage.text, re.IGNORECASE))


def _place(passage: Passage, its_own: set[str]) -> str:
    """Return where *passage* is: by its number or page, by the heading that it begins with, or not at all."""
    if passage.where.endswith(OPENING):
        return ""
    if passage.where in its_own or not _COUNTED.search(passage.where):
        return passage.where
    headed = _HEADED.match(passage.text)
    return f"“{headed[1]}”" if headed else ""
