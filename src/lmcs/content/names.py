"""The names of entries, and what bears one: whole, in another order, begun, misspelled; what words lead to or mention."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from lmcs.content.folding import LONGEST, close, fold, has_section, units
from lmcs.content.spelling import ALIKE, NEAR, likest

_FEW = 3
_HALF = 0.5
_LONG = 6
_SECTION = "section "
_SUBSECTION = re.compile(r"(?<=\w)(?: ?\(\w{1,4}\))+")


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


class Names:
    """The names of *entries*, each folded once, and what bears them."""

    def __init__(self, entries: Sequence[Findable]) -> None:
        self.entries = entries

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
        return _borne(
            (entry, close(units(name)), (close(units(each)) for each in others))
            for entry, name, others in self.folded
        )

    def bearing(self, text: str) -> list[Match]:
        """Return what is called *text*, the names before the other names; nothing where it is no whole name."""
        folded = fold(text)
        words = units(folded)
        found = self._folded.get(folded, [])
        if len(words) == 1 and words[0].startswith(_SECTION):
            return once([*found, *self._of_section(words, within=False)]) or self._of_section(words)
        if not found and len(folded) > 2 and text.rstrip()[-1:] in ("s", "S"):
            found = self._folded.get(fold(text.rstrip()[:-1]), [])  # "EHs"
        return found or (self._closed.get(close(words), []) if words else [])

    def _of_section(self, words: Sequence[str], *, within: bool = True) -> list[Match]:
        """Return what is called after the section, and all other *words* if there are any, such as those of its Act.

        *within*: or after a span of sections that it stands in.
        """
        numbers = [word.removeprefix(_SECTION) for word in words if word.startswith(_SECTION)]
        rest = _beside(words)
        act = " act " in rest or any(map(str.isdigit, rest.split()))
        found = []
        for entry, name, others in self.folded:
            if not rest and name.startswith(_SECTION):
                continue  # "section 20 panel" is another thing; "Act, section 20" is called after it
            names = [name, *others] if rest else [name]
            holding = [each for each in names if rest in _beside(units(each))] if rest else names
            if holding and all(
                has_section(names if act else holding, each, within=within) for each in numbers
            ):
                found.append(Match(entry.id, "order" if rest else "alias"))
        return found

    def named(self, text: str) -> list[Match]:
        """Return what *text* names, also with a short form beside the name, or with its words in another order."""
        words = units(fold(text))
        if found := self.bearing(text) or self._with_short(words):
            return found
        if any(word.startswith(_SECTION) for word in words):
            whole = _SUBSECTION.sub("", text)
            found = self._of_section(words, within=False) or self._of_section(words)
            return found or (self.named(whole) if whole != text else [])
        wanted = sorted(words)
        return [
            Match(id_, "order")
            for id_, names in self.words
            if len(words) > 1
            and any(len(each) == len(words) and sorted(each) == wanted for each in names)
        ]

    def _with_short(self, words: Sequence[str]) -> list[Match]:
        """Return what is called by all *words* but the last or the first, and by that one, too: "looked after children (LAC)"."""
        for rest, short in ((words[:-1], words[-1:]), (words[1:], words[:1])):
            shorts = {match.id for match in self.bearing(" ".join(short))} if rest else set()
            if shorts and (
                both := [match for match in self.bearing(" ".join(rest)) if match.id in shorts]
            ):
                return both
        return []

    def beginning(self, words: tuple[str, ...]) -> list[Match]:
        """Return what has a name that begins with these whole *words*, the most of it first.

        They answer where they are half of what a thing is called, or of another name if nothing is called so; where
        they are less, or many names begin so, they only suggest.
        """
        own: dict[str, float] = {}
        other: dict[str, float] = {}
        for id_, names in self.words:
            for place, name in enumerate(names):
                if words and name[: len(words)] == words:
                    found = other if place else own
                    found[id_] = max(len(words) / len(name), found.get(id_, 0))
        several = len(words) > 1
        answers = own or (other if several else {})
        if (several and own) or (len(answers) == 1 and max(answers.values()) >= _HALF):
            return [
                Match(id_, "prefix")
                for id_ in sorted(answers, key=answers.__getitem__, reverse=True)
            ]
        ranked = [
            *sorted(own, key=own.__getitem__, reverse=True),
            *sorted(other, key=other.__getitem__, reverse=True),
        ]
        return once(Match(id_, "search") for id_ in ranked)

    def looked_for_by(self, words: tuple[str, ...]) -> list[Match]:
        """Return what people look for by these *words*, though it is not called so."""
        wanted = close(words)
        return [
            Match(entry.id, "search")
            for entry in self.entries
            if wanted and any(close(units(fold(each))) == wanted for each in entry.search)
        ]

    def spelled_like(self, text: str, least: float = NEAR) -> list[Match]:
        """Return what has the name most like *text*, by *least* at least (0 to 1)."""
        wanted = fold(text)
        if (
            wanted.count(" ") > LONGEST
            or sum(map(len, filter(str.isalpha, wanted.split()))) < _LONG
        ):
            return []
        spelled = [
            (each, entry.id) for entry, name, others in self.folded for each in (name, *others)
        ]
        return [Match(id_, "near") for id_ in likest(wanted, spelled, least)]

    def nearest(self, query: str) -> list[str]:
        """Return the ids of what may help who typed *query*, which names nothing: names within it, or not so like it."""
        words = query.split()
        for length in range(min(len(words) - 1, LONGEST), 0, -1):
            runs = (
                " ".join(words[start : start + length]) for start in range(len(words) - length + 1)
            )
            found = [match.id for run in runs if units(fold(run)) for match in self.bearing(run)]
            if found:
                return list(dict.fromkeys(found))[:_FEW]
        return [match.id for match in self.spelled_like(query, ALIKE)][:_FEW]

    def holding(self, words: tuple[str, ...]) -> list[Match]:
        """Return what holds all *words* in its names and its text together, those with most in the name first."""
        scored: list[tuple[int, int, str]] = []
        for place, (entry, name, others) in enumerate(self.folded):
            named = f" {' '.join([name, *others, *map(fold, entry.search)])} "
            missing = [word for word in words if f" {word} " not in named]
            # An entry whose text cites a section is about another one.
            cites = any(word.startswith(_SECTION) for word in missing)
            if words and not cites and (not missing or _holds(entry.text, missing)):
                scored.append((len(missing), place, entry.id))
        return [Match(id_, "mentioned") for _, _, id_ in sorted(scored)]


def once(matches: Iterable[Match]) -> list[Match]:
    """Return *matches* without the second and later ones of an entry."""
    return list({match.id: match for match in reversed(list(matches))}.values())[::-1]


def _beside(words: Iterable[str]) -> str:
    """Return those *words* that are no section, as a text with a space at both ends; "" where there are none."""
    beside = " ".join(word for word in words if not word.startswith(_SECTION))
    return f" {beside} " if beside else ""


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
    if raw.isascii() and not all(
        word.split()[-1].rstrip("y") in raw for word in words if word != "child"
    ):
        return False
    padded = f" {fold(text)} "
    return all(f" {word} " in padded for word in words)
