"""The names of entries, and what bears one: whole, in another order, begun, misspelled; what words lead to or mention."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from lmcs.content.asked import subject
from lmcs.content.compared import Prepared
from lmcs.content.folding import LONGEST, close, fold, has_section, units
from lmcs.content.spelling import ALIKE, NEAR, children, likest

_FEW = 3
_MANY = 100
"""To take all names apart takes as long as to look through them as often as this."""
_HALF = 0.5
_LETTERS = 4  # of a short form that is no slip of another
_LONG = 6
_SECTION = "section "
_BRACKETED = r"([^(]*[^\s(])\s*\((.+)\)"
_SUBSECTION = r"(?<=\w)(?: ?\(\w{1,4}\))+"


class Match(NamedTuple):
    """One find, how it was found, and which words of those typed it answers, where that is not all of them."""

    id: str
    how: str
    asked: str = ""


Called = tuple[str, str]
"""A name, folded, and the id of its entry."""


class Names:
    """The names of *entries*, and what bears them."""

    def __init__(self, entries: Iterable[Prepared]) -> None:
        self.entries = [*entries]
        self._looked = 0

    @cached_property
    def folded(self) -> list[Called]:
        """All names, folded: first what each entry is called, then what it is also called."""
        every = [(entry.lines, entry.id) for entry in self.entries]
        return [
            *((lines[0], id_) for lines, id_ in every),
            *((name, id_) for lines, id_ in every for name in lines[1:]),
        ]

    @cached_property
    def _folded(self) -> str:
        return "".join(entry.folded for entry in self.entries)

    @cached_property
    def _closed(self) -> str:
        return "".join(entry.closed for entry in self.entries)

    @cached_property
    def _every(self) -> frozenset[str]:
        return frozenset(f"{self._folded}{self._closed}".split("\n"))

    def _called(self, name: str, *, closed: bool = False) -> list[Match]:
        """Return what has the folded *name*, or one that is *closed* as it; first what is called so."""
        line = f"\n{name}\n"
        self._looked += 1
        if self._looked > _MANY:
            here = name in self._every
        else:
            here = line in (self._closed if closed else self._folded)
        if not here:
            return []
        lines = attrgetter("closed" if closed else "folded")
        bearing = [(each.id, lines(each)) for each in self.entries if line in lines(each)]
        found = [Match(id_, "exact") for id_, names in bearing if names.startswith(line)]
        return once([*found, *(Match(id_, "alias") for id_, _ in bearing)])

    def bearing(self, text: str) -> list[Match]:
        """Return what is called *text*, the names before the other names; nothing where it is no whole name."""
        folded = fold(text)
        words = units(folded)
        found = self._called(folded)
        if len(words) == 1 and words[0].startswith(_SECTION):
            return once([*found, *self._of_section(words, within=False)]) or self._of_section(words)
        ends = text.rstrip()[-2:].casefold()
        if not found and len(folded) > 2 and ends[1:] == "s" != ends[:1]:
            found = self._called(fold(text.rstrip()[:-1]))  # "EHs"
        if found or not words:
            return found
        return self._called(close(words), closed=True)

    def _of_section(self, words: Sequence[str], *, within: bool = True) -> list[Match]:
        """Return what is called after the section, and all other *words* if there are any, such as those of its Act.

        *within*: or after a span of sections that it stands in.
        """
        numbers = [word.removeprefix(_SECTION) for word in words if word.startswith(_SECTION)]
        rest = _beside(words)
        act = " act " in rest or any(map(str.isdigit, rest.split()))
        found = []
        for entry in self.entries:
            if _SECTION not in entry.folded or not (within or numbers[0] in entry.folded):
                continue
            names = entry.lines if rest else entry.lines[:1]
            if not rest and names[0].startswith(_SECTION):
                continue  # "section 20 panel" is another thing; "Act, section 20" is called after it
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
        holding = Names(each for each in self.entries if all(w in each.folded for w in words))
        in_order = [id_ for name, id_ in holding.folded if sorted(units(name)) == sorted(words)]
        return once(Match(id_, "order") for id_ in in_order)

    def _with_short(self, text: str) -> list[Match]:
        """Return what *text* names twice, by a short form beside the name: "looked after children (LAC)"."""
        words = units(fold(text))
        pairs = [(" ".join(words[:-1]), words[-1]), (" ".join(words[1:]), words[0])] if words[1:] else []  # fmt: skip
        bracketed = re.fullmatch(_BRACKETED, text.strip()) if "(" in text else None
        if bracketed:
            pairs = [(bracketed[1], bracketed[2]), *pairs]
        for name, short in pairs:
            shorts = {match.id for match in self.bearing(short)}
            if both := [match for match in self.bearing(name) if match.id in shorts]:
                return both
        return []

    def beginning(self, words: tuple[str, ...]) -> list[Match]:
        """Return what has a name that begins with these whole *words*, the most of it first.

        Two words or more answer by what a thing is called; a single one only where it is half of it and nothing else
        is called so. Else, and by other names, they suggest; so does whatever has the words further on in its name.
        """
        own: dict[str, float] = {}
        other: dict[str, float] = {}
        inside: dict[str, float] = {}
        holding = [each for each in self.entries if words and words[0] in each.folded]
        for entry in holding if len("".join(words)) > 1 else ():
            for place, name in enumerate(entry.lines):
                parts = units(name)
                begins = parts[: len(words)] == words
                if begins or (not place and set(words) <= set(parts)):
                    found = inside if not begins else other if place else own
                    found[entry.id] = max(len(words) / len(parts), found.get(entry.id, 0))
        most = [*sorted(own, key=own.__getitem__, reverse=True)]
        if own and (len(words) > 1 or (len(own) == 1 and own[most[0]] >= _HALF)):
            return [Match(id_, "prefix") for id_ in most]
        for found in (other, inside):
            most += sorted(found, key=found.__getitem__, reverse=True)
        return once(Match(id_, "search") for id_ in most)

    def looked_for_by(self, words: tuple[str, ...]) -> list[Match]:
        """Return what people look for by these *words*, though it is not called so."""
        wanted = f"\n{close(words)}\n"
        leads = [entry.id for entry in self.entries if words and wanted in entry.leads]
        return [Match(id_, "search") for id_ in leads]

    def spelled_like(self, text: str, least: float = NEAR) -> list[Match]:
        """Return what has the name most like *text*, by *least* at least (0 to 1)."""
        wanted = " ".join(map(children, fold(text).split()))
        letters = sum(map(len, filter(str.isalpha, wanted.split())))
        if wanted.count(" ") > LONGEST or letters < _LONG:
            return []
        alike = likest(wanted, self.folded, least)
        # Letters that are a name themselves are no slip of others: an ACE panel is no MACE panel.
        firm = {each for each in wanted.split() if len(each) <= _LETTERS and self._called(each)}
        meant = {e.id for e in self.entries if any(firm <= {*line.split()} for line in e.lines)}
        return [Match(id_, "near") for id_ in alike if not firm or id_ in meant]

    def nearest(self, query: str) -> list[str]:
        """Return the ids of what may help who typed *query*, which names nothing: names within it, or not so like it."""
        words = query.split()
        for length in range(min(len(words) - 1, LONGEST), 0, -1):
            starts = range(len(words) - length + 1)
            runs = (" ".join(words[start : start + length]) for start in starts)
            found = [match.id for run in runs if units(fold(run)) for match in self.bearing(run)]
            if found:
                return list(dict.fromkeys(found))[:_FEW]
        alike = [match.id for match in self.spelled_like(query, ALIKE)]
        return (alike or self.sounding_like(query))[:_FEW]

    def sounding_like(self, text: str) -> list[str]:
        """Return the ids of what is called by letters that sound like *text*."""
        from lmcs.content.sounds import sounding_like  # only a miss needs it

        return sounding_like(subject(text), self.folded)

    def holding(self, words: tuple[str, ...]) -> list[Match]:
        """Return what holds all *words* in its names and its text together, those with most in the name first."""
        scored: list[tuple[int, int, str]] = []
        holding = list(enumerate(self.entries)) if words else []
        for word in words:
            alone = f" {word} "
            holding = [(place, entry) for place, entry in holding if alone in entry.text]
        for place, entry in holding:
            named = f" {' '.join((entry.folded + entry.search).split())} "
            missing = [word for word in words if f" {word} " not in named]
            # A sentence that cites a section is about another one.
            if not any(word.startswith(_SECTION) for word in missing):
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
