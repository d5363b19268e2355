"""Find what a person typed among entries: the first of these ways that finds any, and each find says which it was.

exact, alias: the very name, or another name of it; order: the words of a name in another order; prefix: a name that
begins with the words; search: a word people look for it by; near: a name with a slip of the keys; mentioned: a text
that holds the words. Two things asked about at once, and what a question is about, are found by their names.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from lmcs.content.asking import parts, subject
from lmcs.content.folding import close, fold, units
from lmcs.content.shelves import Shelf

ANSWERS = frozenset({"exact", "alias", "order", "prefix", "near"})
"""The ways that answer. A search word suggests, and a mention is about something else."""
RANKS = ("exact", "alias", "order", "prefix", "search", "near", "mentioned")
"""All ways, the closest first."""
_MOST = 12
_FEW = 3
_HALF = 0.5
_NEAR = 0.86  # measured: keeps 193 of 200 slips of the keys, and none of 48 words that mean something else
_SWAP = 0.95
_ALIKE = 0.75
_LONG = 6


class Findable(NamedTuple):
    """Something that can be looked up: its name, its other names, the text that explains it, and its search words."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    text: str = ""
    search: tuple[str, ...] = ()


class Match(NamedTuple):
    """One find, how it was found, and which words of those typed it answers, where that is not all of them."""

    id: str
    how: str
    asked: str = ""


def findable(
    shelf: Shelf[Any], name: str, *texts: str, search: str = "", by_id: bool = True
) -> list[Findable]:
    """Return the entries of *shelf* as they can be looked up: by the field *name*, by short forms and other names.

    *texts* are the fields that explain an entry, *search* the one with its search words; *by_id*: its id in words is
    one of its names.
    """
    found = []
    fields = ("id", name, "short", "also", search or "id", *texts)
    for id_, named, short, also, words, *explained in shelf.glance(*fields):
        text = " ".join(part for part in explained if part)
        names = (*((id_.replace("-", " "),) if by_id else ()), *short, *also)
        found.append(Findable(id_, named, names, text, tuple(words) if search else ()))
    return found


class Names:
    """The names of *entries*, each folded once, and what bears them."""

    def __init__(self, entries: Sequence[Findable]) -> None:
        self.entries = entries

    @cached_property
    def _typed(self) -> dict[str, list[Match]]:
        return _borne((entry, entry.name.casefold(), map(str.casefold, entry.aliases)) for entry in self.entries)

    @cached_property
    def folded(self) -> list[tuple[Findable, str, list[str]]]:
        """Each entry with its name and its other names, folded."""
        return [(entry, fold(entry.name), list(map(fold, entry.aliases))) for entry in self.entries]

    @cached_property
    def _folded(self) -> dict[str, list[Match]]:
        return _borne(self.folded)

    @cached_property
    def words(self) -> list[tuple[str, list[tuple[str, ...]]]]:
        """Each entry's id with the words of each of its names."""
        return [
            (entry.id, [units(each) for each in (name, *others)])
            for entry, name, others in self.folded
        ]

    @cached_property
    def _closed(self) -> dict[str, list[Match]]:
        return _borne((entry, close(units(name)), (close(units(each)) for each in others)) for entry, name, others in self.folded)

    def bearing(self, text: str) -> list[Match]:
        """Return what is called *text*, the names before the other names; nothing where it is no whole name."""
        folded = fold(text)
        words = units(folded)
        found = self._typed.get(text.strip().casefold()) or self._folded.get(folded)
        if not found and len(folded) > 2 and text.strip()[-1] in "sS":
            found = self._folded.get(fold(text.strip()[:-1]))  # "EHs"
        if len(words) == 1 and words[0].startswith("section "):
            found = _once([*(found or ()), *self._of_section(words)])
        return list(found or (self._closed.get(close(words), ()) if words else ()))

    def _of_section(self, words: Sequence[str]) -> list[Match]:
        """Return what has the section, and all other *words*, in its name."""
        wanted = set(words)
        return [
            Match(id_, "alias" if len(wanted) == 1 else "order")
            for id_, (name, *others) in self.words
            if wanted <= set(name) or (len(wanted) > 1 and any(wanted <= set(each) for each in others))
        ]

    def named(self, text: str) -> list[Match]:
        """Return what *text* names, also with a short form beside the name, or with its words in another order."""
        if found := self.bearing(text):
            return found
        words = units(fold(text))
        for rest, short in ((words[:-1], words[-1:]), (words[1:], words[:1])):
            shorts = {match.id for match in self.bearing(" ".join(short))} if rest else set()
            if both := [match for match in self.bearing(" ".join(rest)) if match.id in shorts] if shorts else []:
                return both
        if any(word.startswith("section ") for word in words):
            if found := self._of_section(words):
                return found
            if "(" in text:  # a subsection stands in its section
                return self.named(text[: text.index("(")] + text[text.rindex(")") + 1 :] if ")" in text else text[: text.index("(")])
        wanted = sorted(words)
        if len(words) < 2:
            return []
        return [
            Match(id_, "order")
            for id_, names in self.words
            if any(len(each) == len(words) and sorted(each) == wanted for each in names)
        ]

    def beginning(self, words: tuple[str, ...]) -> list[Match]:
        """Return what has a name that begins with these whole *words*, the most of it first.

        They answer where they are half of what a thing is called, or of another name if nothing is called so; where
        they are less, or many names begin so, they only suggest.
        """
        starts: list[tuple[float, str]] = []
        for id_, (name, *others) in self.words:
            shares = [
                len(words) / len(each) - (each is not name)
                for each in (name, *others)
                if words and each[: len(words)] == words
            ]
            if shares:
                starts.append((max(shares), id_))
        starts.sort(key=lambda start: -start[0])
        answers = [id_ for share, id_ in starts if share >= _HALF]
        if not answers and len(words) > 1:
            answers = [id_ for share, id_ in starts if share + 1 >= _HALF]
        if 0 < len(answers) <= _FEW:
            return [Match(id_, "prefix") for id_ in answers]
        return [Match(id_, "search") for _, id_ in starts]

    def looked_for_by(self, words: tuple[str, ...]) -> list[Match]:
        """Return what people look for by these *words*, though it is not called so."""
        wanted = close(words)
        return [
            Match(entry.id, "search")
            for entry in self.entries
            if wanted and any(close(units(fold(each))) == wanted for each in entry.search)
        ]

    def spelled_like(self, text: str, least: float = _NEAR) -> list[Match]:
        """Return what has the name most like *text*: a slip of the keys apart, and never with another number in it.

        *least* is the least likeness, 0 to 1; two letters that have changed places are always alike enough.
        """
        from difflib import SequenceMatcher  # only a miss needs it

        wanted = fold(text)
        numbers = _numbers(wanted)
        if sum(map(len, filter(str.isalpha, wanted.split()))) < _LONG:
            return []
        likeness = SequenceMatcher(b=wanted)
        best: dict[str, float] = {}
        for entry, name, others in self.folded:
            for each in (name, *others):
                if len(each) < _LONG - 1 or (numbers or not each.isalpha()) and _numbers(each) != numbers:
                    continue
                ratio = _SWAP if _swapped(each, wanted) else _ratio(likeness, each, least)
                if ratio > best.get(entry.id, 0):
                    best[entry.id] = ratio
        nearest = max(best.values(), default=0)
        return [Match(id_, "near") for id_, ratio in best.items() if ratio == nearest]

    def nearest(self, query: str) -> list[str]:
        """Return the ids of what may help who typed *query*, which names nothing: names within it, or not so like it."""
        words = query.split()
        for length in range(len(words) - 1, 0, -1):
            runs = (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))
            found = [match.id for run in runs if units(fold(run)) for match in self.bearing(run)]
            if found:
                return list(dict.fromkeys(found))[:_FEW]
        return [match.id for match in self.spelled_like(query, _ALIKE)][:_FEW]

    def holding(self, words: tuple[str, ...]) -> list[Match]:
        """Return what holds all *words* in its names and its text together, those with most in the name first."""
        scored: list[tuple[int, int, str]] = []
        for place, (entry, name, others) in enumerate(self.folded):
            named = f" {' '.join([name, *others, *map(fold, entry.search)])} "
            missing = [word for word in words if f" {word} " not in named]
            if words and (not missing or _holds(entry.text, missing)):
                scored.append((len(missing), place, entry.id))
        return [Match(id_, "mentioned") for _, _, id_ in sorted(scored)]


def find(query: str, entries: Sequence[Findable], most: int = _MOST) -> list[Match]:
    """Return what *query* finds among *entries*: all finds of the first way that finds any, at most *most*."""
    return next(_ways(query, Names(entries)), [])[:most]


def holding(query: str, entries: Sequence[Findable]) -> list[Match]:
    """Return all *entries* that hold the words that *query* is about, those with most in the name first."""
    return Names(entries).holding(units(fold(subject(query))))


def find_all(query: str, entries: Sequence[Findable], most: int = _MOST) -> list[Match]:
    """Return what *query* finds among *entries* by every way, the closest first; a near spelling only where nothing else is."""
    found: list[Match] = []
    for matches in _ways(query, Names(entries)):
        if not (found and matches[0].how == "near"):
            found += matches
    return _once(found)[:most]


def _ways(query: str, names: Names) -> Iterator[list[Match]]:
    """Yield the finds of each way that finds any, in order."""
    for found in (names.named(query), _asked_about(query, names)):
        if found:
            yield found
    about = subject(query)
    words = units(fold(about))
    found = names.beginning(words)
    if found and found[0].how == "prefix":
        yield found
        found = []
    if found := _once([*names.looked_for_by(words), *found]):
        yield found
    if found := names.spelled_like(about):
        yield found
    if found := names.holding(words):
        yield found


def _asked_about(query: str, names: Names) -> list[Match]:
    """Return what each thing is that *query* asks about, where it is all made of names and the words of a question."""
    asked = parts(query, names.bearing)
    return _once([match._replace(asked=text) for text, found in asked for match in found])


def _once(matches: Iterable[Match]) -> list[Match]:
    return list({match.id: match for match in reversed(list(matches))}.values())[::-1]


def _borne(named: Iterable[tuple[Findable, str, Iterable[str]]]) -> dict[str, list[Match]]:
    """Return what bears each name: first what is called so, then what is also called so."""
    exact: dict[str, list[Match]] = {}
    alias: dict[str, list[Match]] = {}
    for entry, name, others in named:
        exact.setdefault(name, []).append(Match(entry.id, "exact"))
        for other in dict.fromkeys(others):
            if other != name:
                alias.setdefault(other, []).append(Match(entry.id, "alias"))
    return {name: [*exact.get(name, ()), *alias.get(name, ())] for name in exact | alias}


def _holds(text: str, words: Sequence[str]) -> bool:
    """Tell whether *text* holds all *words*; a look at the raw letters first saves folding most texts."""
    raw = text.casefold()
    if raw.isascii() and not all(word.split()[-1].rstrip("y") in raw for word in words if word != "child"):
        return False
    padded = f" {fold(text)} "
    return all(f" {word} " in padded for word in words)


def _swapped(name: str, wanted: str) -> bool:
    """Tell whether two letters that stand side by side have changed places."""
    if len(name) != len(wanted):
        return False
    places = [place for place, pair in enumerate(zip(name, wanted, strict=True)) if pair[0] != pair[1]]
    if len(places) != 2 or places[1] != places[0] + 1:
        return False
    first, second = places
    return name[first] == wanted[second] and name[second] == wanted[first]


def _numbers(folded: str) -> list[str]:
    return [word for word in folded.split() if not word.isalpha()]


def _ratio(likeness: Any, name: str, least: float) -> float:
    """Return how alike two spellings are, *least* to 1, or 0; the cheap upper bounds come first."""
    likeness.set_seq1(name)
    if likeness.real_quick_ratio() < least or likeness.quick_ratio() < least:
        return 0.0
    ratio: float = likeness.ratio()
    return ratio if ratio >= least else 0.0


def near_words(word: str, known: Iterable[str]) -> list[str]:
    """Return up to three of the *known* words that are spelled nearly like *word*."""
    from difflib import get_close_matches

    return get_close_matches(word.casefold(), list(known), 3, 0.6)
