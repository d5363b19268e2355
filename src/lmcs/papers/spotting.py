"""Finds the names of entries in a paper's text: the longest first, by case where it matters, each place once.

Names only, never the words that an entry is searched by, nor beginnings or spellings. A dictionary
by first word: of 177,000 words it takes half a second, one pattern of all names took twelve.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from lmcs.content.finding import fold

_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+)*(?:'[^\W_]+)?")
_JOINS = re.compile(r"[\s/&-]*\n?[\s/&-]*")
"""What may stand between two words of one name."""
_CAPITAL, _NEVER = "capital", "never"


class Token(NamedTuple):
    """One word of a text: as it stands, folded for comparing, and where it begins and ends."""

    word: str
    key: str
    start: int
    end: int


class Name(NamedTuple):
    """A name of an entry, word by word; a word with capitals inside it is told by its capitals."""

    id: str
    words: tuple[str, ...]
    keys: tuple[str, ...]
    capital: bool
    """Whether a name of one word must begin with a capital that no sentence gives it."""


class Spot(NamedTuple):
    """The entries that one place of a text may name, and the place."""

    ids: tuple[str, ...]
    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the words of *text*."""
    return [Token(m[0], _key(m[0]), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def _key(word: str) -> str:
    """Return *word* as it is compared: without its possessive, singular, in lower case."""
    bare = (
        word.partition("'")[0] if word.casefold().endswith(("'s", "s'")) else word.replace("'", "")
    )
    return _folded(bare)


_known: dict[str, str] = {}


def _folded(word: str) -> str:
    if word not in _known:
        _known[word] = word.removesuffix("s").casefold() if is_short(word) else fold(word)
    return _known[word]


def is_short(word: str) -> bool:
    """Tell whether *word* is a short form: two capitals or more, or capitals with digits."""
    return sum(char.isupper() for char in word) > 1


class Names:
    """All names that a paper is searched for, by their first word."""

    def __init__(self, named: Iterable[tuple[str, str, str]]) -> None:
        """Take the names as entry id, name, and how a name of one word must stand ("", "capital" or "never")."""
        self._by_first: dict[str, list[Name]] = defaultdict(list)
        for id_, name, written in named:
            found = [token.word for token in tokens(name.replace("’", "'").replace("–", "-"))]
            keys = tuple(_key(word) for word in found)
            if not keys or (written == _NEVER and len(keys) == 1 and not is_short(found[0])):
                continue
            capital = len(keys) == 1 and written == _CAPITAL
            self._by_first[keys[0]].append(Name(id_, tuple(found), keys, capital))
        for names in self._by_first.values():
            names.sort(key=lambda name: -len(name.keys))

    @property
    def words(self) -> set[str]:
        """All words of all names."""
        return {
            word.casefold()
            for names in self._by_first.values()
            for each in names
            for word in each.words
        }

    def spot(self, text: str) -> list[Spot]:
        """Return the names in *text*, in order; no two of them share a word."""
        words = tokens(text)
        shouted = _shouted(text)
        found: list[Spot] = []
        place = 0
        while place < len(words):
            ids, length = self._at(words, place, text, shouted)
            if ids:
                start, end = words[place].start, words[place + length - 1].end
                found.append(Spot(ids, text[start:end], start, end))
            place += max(length, 1)
        return found

    def _at(
        self, words: Sequence[Token], place: int, text: str, shouted: Sequence[range]
    ) -> tuple[tuple[str, ...], int]:
        """Return the entries whose longest name begins at *place*, and how many words it has."""
        ids: dict[str, None] = {}
        length = 0
        for name in self._by_first.get(words[place].key, ()):
            if len(name.keys) < length:
                break
            here = words[place : place + len(name.keys)]
            if _fits(name, here, text, shouted):
                length = len(name.keys)
                ids[name.id] = None
        return tuple(ids), length


def _fits(name: Name, here: Sequence[Token], text: str, shouted: Sequence[range]) -> bool:
    if tuple(token.key for token in here) != name.keys:
        return False
    for token, word in zip(here, name.words, strict=True):
        if is_short(word) and not _same_short(token.word, word):
            return False
    if any(not _JOINS.fullmatch(text, one.end, two.start) for one, two in pairwise(here)):
        return False
    first = here[0]
    loud = any(first.start in line for line in shouted)
    if len(here) == 1 and loud and first.key in _WORDS_TOO:
        return False
    return not name.capital or (
        first.word[:1].isupper() and not loud and _inside_sentence(text, first.start)
    )


_WORDS_TOO = frozenset(
    [
        "ace",
        "all",
        "care",
        "cap",
        "safe",
        "send",
        "plan",
        "pan",
        "mash",
        "can",
        "fast",
        "part",
        "ship",
        "step",
        "star",
        "rise",
        "age",
        "aim",
    ]
)
"""Short forms that are words, which a line in capitals does not mean."""


def _same_short(written: str, name: str) -> bool:
    """Tell whether *written* is the short form *name*: in its capitals, or all in capitals; also several ("EHCPs")."""
    bare = written.partition("'")[0]
    for each in (bare, bare.removesuffix("s")):
        if each == name or (is_short(each) and each.isupper() and each == name.upper()):
            return True
    return False


def _shouted(text: str) -> list[range]:
    """Return where lines stand that are all in capitals, in which capitals say nothing."""
    lines = []
    start = 0
    for line in text.split("\n"):
        if len(line.split()) > 2 and line.isupper():
            lines.append(range(start, start + len(line)))
        start += len(line) + 1
    return lines


def _inside_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(' "(')
    return bool(before) and before[-1] not in ".?!:;\n-|" and not text[:start].endswith("\n")
