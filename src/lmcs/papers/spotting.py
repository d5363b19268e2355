"""Finds the names of entries in a paper's text: the longest first, by case where it matters, each place once.

Names only, never the words that an entry is searched by, nor beginnings or spellings. A dictionary
by first word: of 177,000 words it takes half a second, one pattern of all names took twelve.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from lmcs.basics.text import is_short
from lmcs.content.fields import IN_PAPERS
from lmcs.content.folding import fold

_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*(?:'[^\W_]+)?|\+")
"""A plus is a word of its own, so that "PP+" is told from "PP", and "LGBT+" is "LGBT" where no name has one."""
_JOINS, _LISTED = re.compile(r"(?:(?<=s)')?[\s/&-]*"), re.compile(r"(?:(?<=s)')?[\s/&,:-]*")
_DOTTED = re.compile(r"[\s.]*")
"""What may stand between two words of one name; of a name that has a comma or a colon itself; and a dot, as "s.47" has."""
CAPITAL, NEVER = IN_PAPERS
AS_WRITTEN = "as written"
NO_ENTRY = ""
"""The id of a phrase that has a name in it and means something else: it is passed over whole."""


class Name(NamedTuple):
    """A name of an entry, word by word; a word with capitals inside it is told by its capitals."""

    id: str
    words: tuple[str, ...]
    joins: re.Pattern[str]
    """What may stand between its words."""
    written: str
    """How a name of one word must stand: with a capital that no sentence gives it, as written, or only where neighbours speak for it.

    With a capital, one of several words must have those that it has behind its first: "Supporting Families", not "Supporting families is"."""


class Spot(NamedTuple):
    """The entries that one place of a text may name, and the place."""

    ids: tuple[str, ...]
    text: str
    start: int
    end: int
    everyday: tuple[str, ...] = ()
    """Those of them that it names only where its neighbours say so."""


_INSIDE = re.compile(r"(?<=\w) \([A-Z]\w{0,7}\)(?= [a-z])")
SHORTS = re.compile(
    r"(?<![\w/@.&\\-])(?=[\w&-]{2,12}(?![\w&-]))[a-z0-9&-]*[A-Z][a-z0-9&-]*[A-Z][\w&-]*\+?"
)
"""What looks like a short form."""


def one(short: str) -> str:
    """Return a short form of several ("EHCPs") as of one."""
    return short[:-1] if short[-1:] == "s" else short


_LONGEST_SHORT = 6  # letters; longer capitals are a word in a heading: SCHOOLS FORUM


class _Keys(dict[str, str]):
    """Words as they are compared: without their possessive, singular, in lower case; each worked out once."""

    def __missing__(self, word: str) -> str:
        possessive = word.casefold().endswith(("'s", "s'"))
        bare = word.partition("'")[0] if possessive else word.replace("'", "")
        shouted = bare.isupper() and len(bare) > _LONGEST_SHORT
        short = (is_short(bare) and not shouted) or bare[:1].isdecimal()  # "EHCPs", "s.47s"
        key = bare.removesuffix("s").casefold() if short else fold(bare)
        self[word] = key
        return key


class Names:
    """All names that a paper is searched for, by their first word, and under that by all their words."""

    def __init__(self, named: Iterable[tuple[str, str, str]]) -> None:
        """Take the names as entry id, name, and how a name of one word must stand ("", "capital", "never" or "as written")."""
        self._keys = _Keys({"+": "+"})  # else it is "and"
        self._by_first: dict[str, dict[tuple[str, ...], list[Name]]] = defaultdict(dict)
        for id_, name, written in named:
            words = _WORD.findall(name.replace("’", "'"))
            keys = tuple(self._keys[word] for word in words)
            if words:
                joins = _LISTED if "," in name or ":" in name else _JOINS
                joins = _DOTTED if "." in name else joins
                told = len(words) == 1 and (written == AS_WRITTEN or not is_short(words[0]))
                told = told or (written == CAPITAL and any(word.istitle() for word in words[1:]))
                made = Name(id_, tuple(words), joins, written if told else "")
                self._by_first[keys[0]].setdefault(keys, []).append(made)
        self._lengths = {
            first: sorted({len(keys) for keys in names}, reverse=True)
            for first, names in self._by_first.items()
        }

    @property
    def words(self) -> set[str]:
        """All words of all names, in lower case."""
        every = (each for names in self._by_first.values() for each in names.values())
        return {word.casefold() for names in every for name in names for word in name.words}

    def spot(self, text: str) -> list[Spot]:
        """Return the names in *text*, in order; two share a word only where letters stand inside a name: "neurodevelopmental (ND) pathway"."""
        found = self._spot(text)
        if _INSIDE.search(text):
            for spot in self._spot(_INSIDE.sub(lambda inside: " " * len(inside[0]), text)):
                if spot.text != (said := text[spot.start : spot.end]):
                    found.append(spot._replace(text=said))
        return sorted(found, key=lambda spot: spot.start)

    def _spot(self, text: str) -> list[Spot]:
        matches = list(_WORD.finditer(text))
        keys = [self._keys[match[0]] for match in matches]
        shouted = _shouted(text)
        found: list[Spot] = []
        free = 0
        for place, key in enumerate(keys):
            if place < free or key not in self._lengths:
                continue
            for length in self._lengths[key]:
                names = self._by_first[key].get(tuple(keys[place : place + length]))
                here = matches[place : place + length] if names else []
                fit = [name for name in names or () if _fits(name, here, text, shouted)]
                if fit:
                    start, end = here[0].start(), here[-1].end()
                    free = place + length
                    ids = tuple(dict.fromkeys(name.id for name in fit))
                    if NO_ENTRY in ids:
                        break
                    sure = {name.id for name in fit if name.written != NEVER}
                    only = tuple(id_ for id_ in ids if id_ not in sure)
                    found.append(Spot(ids, text[start:end], start, end, only))
                    break
        return found


def _fits(name: Name, here: Sequence[re.Match[str]], text: str, shouted: Sequence[range]) -> bool:
    """Tell whether the words *here* are those of *name* in their capitals, and stand together."""
    for match, word in zip(here, name.words, strict=True):
        if not word[1:].islower() and is_short(word) and not _same_short(match[0], word):
            return False
    if any(not name.joins.fullmatch(text, one.end(), two.start()) for one, two in pairwise(here)):
        return False
    if here[-1][0] in _OFFICES and _OF_ANOTHER.match(text, here[-1].end()):
        return False
    if len(here) > 1:
        pairs = zip(here[1:], name.words[1:], strict=True) if name.written == CAPITAL else ()
        return not any(word.istitle() and match[0].islower() for match, word in pairs)
    word, start = here[0][0], here[0].start()
    if _REFERENCE.match(text, here[0].end()):
        return False
    ahead = text[max(0, start - 20) : start]
    annual = word == "PA" and _SUM.search(ahead)
    numbers = not word[1:].islower() and _NUMBERED.search(ahead)  # "Annex VI"
    part = name.id == _NEW_TO_COURT and _PART.search(ahead)
    if annual or numbers or part or _counts(word, text):
        return False
    loud = any(start in line for line in shouted)
    if name.written == CAPITAL:
        before = ahead.rstrip(' "(')
        inside = bool(before) and before[-1] not in ".?!:;-|\n"
        return word[:1].isupper() and not loud and inside
    as_written = name.written != AS_WRITTEN or word[0] == name.words[0][0]
    return as_written and not (loud and word.casefold() in _WORDS_TOO)


_SUM = re.compile(r"(?:[\d%]|\d\s?(?:k|m|bn|million|thousand)|per cent|percent|pounds)\s{0,2}$")
_PART = re.compile(r"\d\.\d{1,2}\s{0,2}$")
_NEW_TO_COURT = "first-time-entrant"
"""Of whom no paper counts a part: 0.6 FTE are staff."""
_OFFICES = frozenset(["CEO", "CFO", "director", "Director", "leader", "Leader"])
_OF_ANOTHER = re.compile(r"\s+(?:of|for)\s")
"""What stands behind an office, when it is not the one that the name means: the director of public health."""
_REFERENCE = re.compile(r"/\d\d|-\d{2,6}[-/]\d")
"""What stands behind letters that are part of a reference: CLA/27/03, AD-2026-114."""
_NUMBERED = re.compile(
    r"\b(?:(?:Annexe?|Appendix|Schedule|Table|Figure|Chart|Enclosure|Part|Volume|Chapter|Room|Exhibit|King|Queen|Edward|Henry|George|James|Charles|William|Pope|Louis|Pius)|(?:Fig|App|Vol|Ch|Pt)\.?)\s{1,2}$",
    re.IGNORECASE,
)
_LETTER_AND_FIGURE = re.compile(r"[A-Z]\d{1,2}")


def _counts(word: str, text: str) -> bool:
    """Tell whether a letter with a figure is one of a row of labels: "A8" where there is an "A7" or an "A9"."""
    if not _LETTER_AND_FIGURE.fullmatch(word):
        return False
    beside = (int(word[1:]) - 1, int(word[1:]) + 1)
    return any(re.search(rf"\b{word[0]}{number}\b", text) for number in beside)


_WORDS_TOO = frozenset({
    "ace", "age", "aim", "all", "can", "cap", "care", "fast", "mash", "pan", "part", "plan", "rise", "safe", "send",
    "ship", "star", "step",
})  # fmt: skip
"""Short forms that are words, which a line in capitals does not mean."""


def _same_short(written: str, name: str) -> bool:
    """Tell whether *written* is the short form *name*: in its capitals, all in them, or in some ("SaLT"); also several ("EHCPs")."""
    bare = written.partition("'")[0]
    forms = (bare, bare.removesuffix("s"))
    return any(each == name or (is_short(each) and each.upper() == name.upper()) for each in forms)


def _shouted(text: str) -> list[range]:
    """Return where lines stand that are all in capitals, in which capitals say nothing."""
    lines = []
    start = 0
    for line in text.split("\n"):
        if len(line.split()) > 2 and line.isupper():
            lines.append(range(start, start + len(line)))
        start += len(line) + 1
    return lines


def sentence(text: str, spot: Spot) -> tuple[str, str]:
    """Return what stands in the same sentence before and behind a spot, as far as a sentence may reach, in one line."""
    before = text[max(0, spot.start - _REACH) : spot.start]
    behind = text[spot.end : spot.end + _REACH]
    return _ENDED.split(before)[-1].replace("\n", " "), _ENDED.split(behind)[0].replace("\n", " ")


def one_by_one(text: str) -> list[str]:
    """Return the sentences of a *text*, cut where `sentence` has them end."""
    return _ENDED.split(text)


_REACH = 500  # characters; a sentence is over by then
_ENDED = re.compile(r"(?<=[.?!])(?!(?:(?<=\bs\.)|(?<=\bss\.)|(?<=\bNo\.))\s\d)\s|\n\s*\n")
"""Where a sentence ends: not in "s. 47", nor in "(No. 2)"."""
