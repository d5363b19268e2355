"""The names of entries, and what bears one: whole, in another order, begun, misspelled; what words lead to or mention."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from lmcs.content.folding import LONGEST, close, fold, has_section, is_close, units
from lmcs.content.spelling import ALIKE, NEAR, children, likest

_FEW = 3
_HALF = 0.5
_LONG = 6
_LAST = 4
_SECTION = "section "
_BRACKETED = r"([^(]*[^\s(])\s*\((.+)\)"
_SUBSECTION = r"(?<=\w)(?: ?\(\w{1,4}\))+"


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


Called = tuple[str, str, str]
"""A name, folded, the id of its entry, and how: exact, what it is called, or alias, what it is also called."""


class Names:
    """The names of *entries*, each folded once, or as *known* from before, and what bears them."""

    def __init__(
        self, entries: Sequence[Findable], known: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self.entries, self._known = entries, known

    def _fold(self, text: str) -> str:
        return self._known.get(text) or fold(text)

    @cached_property
    def folded(self) -> list[Called]:
        """All names, folded: first what each entry is called, then what it is also called."""
        fold_ = self._fold
        called = [(fold_(entry.name), entry.id, "exact") for entry in self.entries]
        for entry in self.entries:
            called += [(fold_(alias), entry.id, "alias") for alias in entry.aliases]
        return called

    @cached_property
    def _index(self) -> dict[str, list[Called]]:
        return _sorted_by([name for name, _, _ in self.folded], self.folded)

    @cached_property
    def _ends(self) -> dict[str, list[Called]]:
        return _sorted_by([_end(name) for name, _, _ in self.folded], self.folded)

    def _called(self, name: str) -> list[Match]:
        return once(Match(id_, how) for _, id_, how in self._index.get(name, ()))

    def bearing(self, text: str) -> list[Match]:
        """Return what is called *text*, the names before the other names; nothing where it is no whole name."""
        folded = fold(text)
        words = units(folded)
        found = self._called(folded)
        if len(words) == 1 and words[0].startswith(_SECTION):
            return once([*found, *self._of_section(words, within=False)]) or self._of_section(words)
        if not found and len(folded) > 2 and folded[-1] == "s" != folded[-2]:
            found = self._called(fold(text.rstrip()[:-1]))  # "EHs"
        if found or not words:
            return found
        whole = close(words)
        near = self._ends.get(_end(whole), ())
        return once(Match(id_, how) for name, id_, how in near if is_close(name, whole))

    def _of_section(self, words: Sequence[str], *, within: bool = True) -> list[Match]:
        """Return what is called after the section, and all other *words* if there are any, such as those of its Act.

        *within*: or after a span of sections that it stands in.
        """
        numbers = [word.removeprefix(_SECTION) for word in words if word.startswith(_SECTION)]
        rest = _beside(words)
        act = " act " in rest or any(map(str.isdigit, rest.split()))
        found = []
        for entry in self.entries:
            raw = " ".join((entry.name, *entry.aliases)) if rest else entry.name
            if not within and numbers[0] not in raw.casefold():
                continue  # folding is what a look-up costs
            name = fold(entry.name)
            if not rest and name.startswith(_SECTION):
                continue  # "section 20 panel" is another thing; "Act, section 20" is called after it
            names = [name, *map(fold, entry.aliases)] if rest else [name]
            holding = [each for each in names if rest in _beside(units(each))] if rest else names
            of = names if act else holding
            if holding and all(has_section(of, each, within=within) for each in numbers):
                found.append(Match(entry.id, "order" if rest else "alias"))
        return found

    def named(self, text: str) -> list[Match]:
        """Return what *text* names, also with a short form beside the name, or with its words in another order."""
        words = units(fold(text))
        if found := self.bearing(text) or self._with_short(text):
            return found
        if any(word.startswith(_SECTION) for word in words):
            whole = re.sub(_SUBSECTION, "", text)
            found = self._of_section(words, within=False) or self._of_section(words)
            return found or (self.named(whole) if whole != text else [])
        if len(words) < 2:
            return []
        holding = [each for each in self.folded if all(word in each[0] for word in words)]
        in_order = [id_ for name, id_, _ in holding if sorted(units(name)) == sorted(words)]
        return once(Match(id_, "order") for id_ in in_order)

    def _with_short(self, text: str) -> list[Match]:
        """Return what *text* names twice, by a short form beside the name: "looked after children (LAC)"."""
        words = units(fold(text))
        pairs = (
            [(" ".join(words[:-1]), words[-1]), (" ".join(words[1:]), words[0])] if words else []
        )
        if bracketed := re.fullmatch(_BRACKETED, text.strip()):
            pairs = [(bracketed[1], bracketed[2]), *pairs]
        for name, short in pairs:
            shorts = {match.id for match in self.bearing(short)} if name else set()
            if both := [match for match in self.bearing(name) if match.id in shorts]:
                return both
        return []

    def beginning(self, words: tuple[str, ...]) -> list[Match]:
        """Return what has a name that begins with these whole *words*, the most of it first.

        Two words or more answer by what a thing is called; a single one only where it is half of it and nothing else
        is called so. Else, and by other names, they suggest.
        """
        own: dict[str, float] = {}
        other: dict[str, float] = {}
        for name, id_, how in self.folded if len("".join(words)) > 1 else ():
            if words[0] in name and (parts := units(name))[: len(words)] == words:
                found = own if how == "exact" else other
                found[id_] = max(len(words) / len(parts), found.get(id_, 0))
        most = [*sorted(own, key=own.__getitem__, reverse=True)]
        if own and (len(words) > 1 or (len(own) == 1 and own[most[0]] >= _HALF)):
            return [Match(id_, "prefix") for id_ in most]
        most += sorted(other, key=other.__getitem__, reverse=True)
        return once(Match(id_, "search") for id_ in most)

    def looked_for_by(self, words: tuple[str, ...]) -> list[Match]:
        """Return what people look for by these *words*, though it is not called so."""
        wanted = close(words)
        every = [(entry.id, each) for entry in self.entries for each in entry.search if wanted]
        leads = [id_ for id_, each in every if is_close(self._fold(each), wanted)]
        return once(Match(id_, "search") for id_ in leads)

    def spelled_like(self, text: str, least: float = NEAR) -> list[Match]:
        """Return what has the name most like *text*, by *least* at least (0 to 1)."""
        wanted = " ".join(map(children, fold(text).split()))
        letters = sum(map(len, filter(str.isalpha, wanted.split())))
        if wanted.count(" ") > LONGEST or letters < _LONG:
            return []
        spelled = [(name, id_) for name, id_, _ in self.folded]
        return [Match(id_, "near") for id_ in likest(wanted, spelled, least)]

    def nearest(self, query: str) -> list[str]:
        """Return the ids of what may help who typed *query*, which names nothing: names within it, or not so like it."""
        words = query.split()
        for length in range(min(len(words) - 1, LONGEST), 0, -1):
            starts = range(len(words) - length + 1)
            runs = (" ".join(words[start : start + length]) for start in starts)
            found = [match.id for run in runs if units(fold(run)) for match in self.bearing(run)]
            if found:
                return list(dict.fromkeys(found))[:_FEW]
        return [match.id for match in self.spelled_like(query, ALIKE)][:_FEW]

    def holding(self, words: tuple[str, ...]) -> list[Match]:
        """Return what holds all *words* in its names and its text together, those with most in the name first."""
        scored: list[tuple[int, int, str]] = []
        for place, entry in enumerate(self.entries):
            names = " ".join((entry.name, *entry.aliases, *entry.search))
            if not words or not _may_hold(f"{names} {entry.text}", words):
                continue
            named = f" {fold(names)} "
            missing = [word for word in words if f" {word} " not in named]
            if all(_says(entry.text, word) for word in missing):
                scored.append((len(missing), place, entry.id))
        return [Match(id_, "mentioned") for _, _, id_ in sorted(scored)]


def once(matches: Iterable[Match]) -> list[Match]:
    """Return *matches* without the second and later ones of an entry."""
    first: dict[str, Match] = {}
    for match in matches:
        first.setdefault(match.id, match)
    return list(first.values())


def _beside(words: Iterable[str]) -> str:
    """Return those *words* that are no section, as a text with a space at both ends; "" where there are none."""
    beside = " ".join(word for word in words if not word.startswith(_SECTION))
    return f" {beside} " if beside else ""


def _sorted_by(keys: Iterable[str], every: Iterable[Called]) -> dict[str, list[Called]]:
    found: dict[str, list[Called]] = {}
    for key, called in zip(keys, every, strict=True):
        found.setdefault(key, []).append(called)
    return found


def _end(name: str) -> str:
    """Return the last letters of *name*, wherever it has its spaces."""
    return name.replace(" ", "")[-_LAST:]


def _says(text: str, word: str) -> bool:
    """Tell whether *text* holds *word*, folding no sentence that cannot; one that cites a section is about another one."""
    sentences = [] if word.startswith(_SECTION) else text.split(". ")
    return any(f" {word} " in f" {fold(each)} " for each in sentences if _may_hold(each, [word]))


def _may_hold(text: str, words: Sequence[str]) -> bool:
    """Tell whether *text* may hold all *words*, by a look at its letters: folding it costs a hundred times as much."""
    raw = text.casefold()
    letters = (word.split()[-1].rstrip("y") for word in words if word != "child")
    return not raw.isascii() or all(part in raw for part in letters)
