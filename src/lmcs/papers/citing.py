"""Finds the law that a paper cites: a section with its Act, which its neighbours tell where the paper does not."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from lmcs.content import Law
from lmcs.content.library import Library
from lmcs.papers.no_law import headings, is_no_note_s
from lmcs.papers.senses import stems
from lmcs.papers.spotting import Spot, sentence

_ACT = re.compile(r"(.+? (?:Act|Bill|Regulations)(?: \d{4})?)(?=[, (]|$)")
_NUMBER = r"\d{1,3}[A-Z]{0,3}\d{0,2}"
_ONE = re.compile(_NUMBER)
_CITED = re.compile(
    rf"(?P<mark>(?<!['\w])(?:[Ss]ections?|[Ss]ects?\.?|[Ss]ecs?\.?|[Ss]s?\.?))\s{{0,2}}(?P<numbers>{_NUMBER}\b(?:\(\w{{1,3}}\))*"
    rf"(?:(?:,| and| or| to| &|-)\s?(?:s\.?|section )?{_NUMBER}\b(?:\(\w{{1,3}}\))*)*)"
)
_BRACKETS = re.compile(r"\(\w{1,3}\)")
_SPAN = re.compile(r"(\d{1,3}) to (\d{1,3})\b")
_YEAR = re.compile(r"\b(\d{4}) Act\b")
_NAMED = re.compile(
    r"(?:\b[A-Z][\w'-]{0,30},?\s(?:(?:and|of|for|the|to|in|with)\s|\([^()]{1,40}\)\s){0,3}){1,9}(?:Act|Bill|Regulations|Order|Rules)\b(?:\s(?:19|20)\d\d)?"
)
"""The name of any Act, known here or not."""
_SHORT = re.compile(r"\b([A-Z]{2,6})\s?((?:19|20)?\d\d)\b")
_OF = re.compile(r"\s*(?:,\s*)?(?:\(|of\s+|in\s+|under\s+)?(?:the\s+)?")
_FURTHER_ON = re.compile(
    r"(?:,? or (?:thereabouts|so)| or (?:\w{1,12} ){1,4}?(?:like it|near it)|, [^,.;:()]{2,40},| \([^.;:()]{2,40}\))\s{1,3}(?=(?:of|under) (?:the )?[A-Z\d])"
)
"""What is said aside between a section and its Act: "section 15 or thereabouts of the 2026 Act"."""
_INITIALS = re.compile(r"[A-Z]{3,6}\b(?! \d)")
_OF_AN_ACT = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:of|under)\s+(?:the\s+)?[A-Z]|in\s+(?:the\s+)?[A-Z][\w' -]{0,60}\b(?:Act|Order|Code)\b|\(?[A-Z]{2,6}\s?(?:19|20)\d\d)"
)
"""What stands behind a section of an Act that is not known here: "of PACE", "PACE 1984"."""
_OF_THE_ACT = re.compile(
    r"\s{0,3}(?:of|in|under|to)\s+(?:the|that|this|the same|the said)\s+(Act|Bill)\b"
)
_CLOSE = 100  # characters to the end of the passage before
_LOW = 10  # a bare "section 6" below this is far more often a paper's own


class Act(NamedTuple):
    """An Act that a text names, and where; "" where there is no note on it."""

    name: str
    start: int
    end: int


class Statutes:
    """The Acts and sections that the library has notes on."""

    def __init__(self, library: Library) -> None:
        self._by_number: dict[str, list[Law]] = defaultdict(list)
        self._act_of: dict[str, str] = {}
        self._linked: dict[str, set[str]] = defaultdict(set)
        for law in library.laws.values():
            named = _ACT.match(law.title)
            self._act_of[law.id] = named[1] if named else ""
            for number in _numbers_of(law) if named else ():
                self._by_number[number].append(law)
        for term in library.terms.values():
            for id_ in term.law:
                self._linked[id_].add(term.id)
        names = sorted({name for name in self._act_of.values() if name}, key=len, reverse=True)
        escaped = (re.escape(name).replace("'", "['’]") for name in names)
        words = "|".join(name.replace("\\ ", r"\s+") for name in escaped)
        self._acts = re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
        self._shared = _shared(library, self._by_number)
        self._whole = {" ".join(name.split()).casefold(): name for name in names}
        self._initials: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in names:
            *called, year = re.findall(r"\b[A-Z]|\d{4}", name)
            self._initials["".join(called), year].append(name)
            self._initials["".join(called), ""].append(name)

    def acts(self, text: str) -> list[Act]:
        """Return the Acts that *text* names, in its order: in full, by their year ("the 1989 Act") or their initials ("CA 1989")."""
        found = []
        for match in _SHORT.finditer(text):
            names = self._by_initials(match[1], match[2])
            found += [Act(names[0], match.start(), match.end())] if len(names) == 1 else []
        if any(word in text for word in ("Act", "Bill", "Regulations", "Order", "Rules")):
            for match in self._acts.finditer(text):
                name = self._whole[" ".join(match[0].split()).casefold()]
                found.append(Act(name, match.start(), match.end()))
            for match in _YEAR.finditer(text):
                named = [name for name in self._whole.values() if name.endswith(match[1])]
                found += [Act(name, match.start(), match.end()) for name in named]
            others = self._acts.sub(lambda known: " " * len(known[0]), text)
            found += [Act("", m.start(), m.end()) for m in _NAMED.finditer(others)]
        return sorted(found, key=lambda act: act.start)

    def _by_initials(self, letters: str, year: str) -> list[str]:
        years = [year] if len(year) > 2 else [f"19{year}", f"20{year}"]
        return [name for full in years for name in self._initials.get((letters, full), ())]

    def cited(
        self,
        text: str,
        acts: Sequence[Act],
        terms: Sequence[tuple[int, str]],
        before: Sequence[Sequence[Act]],
        counted: Collection[str] = (),
    ) -> Iterator[Spot]:
        """Yield each place where *text* cites law, with the notes that it may mean.

        *acts* and *terms*, with their places, were found in it, *before* are the Acts that each passage so far has named, by their places from its end, *counted* what it counts itself.

        The section of an Act that is not known here is nothing; "the Act" is the one that was named last.
        """
        headed = headings(text)
        # An Act that was named far above says little of a number that two Acts share.
        just_before = [act.name for act in (before or [[]])[-1] if act.end > -_CLOSE]
        ever = [act.name for named in before for act in named]
        for match in _CITED.finditer(text):
            own = self._beside(text, match, acts)
            if not own and (match[0] in counted or match.start("numbers") in headed):
                continue
            if not own and _OF_THE_ACT.match(text, match.end()):
                named = [*ever, *(act.name for act in acts if act.end <= match.start())]
                own = named[-1:] or [""]
            elif not own and (_OF_AN_ACT.match(text, match.end()) or is_no_note_s(text, match)):
                continue
            spot = Spot((), match[0], match.start(), match.end())
            ahead, behind = map(len, sentence(text, spot))
            same = range(match.start() - ahead, match.end() + behind)
            words = stems(text[same.start : same.stop])
            here = {id_ for at, id_ in terms if at in same}
            ids: dict[str, None] = {}
            for number in _ONE.findall(_BRACKETS.sub("", match["numbers"])):
                around = (words, here, {id_ for _, id_ in terms})
                earlier = just_before if number in self._shared else ever
                for law in self._meant(number, own, acts, around, earlier):
                    ids[law.id] = None
            if ids:
                yield spot._replace(ids=tuple(ids))

    def _beside(self, text: str, match: "re.Match[str]", acts: Sequence[Act]) -> list[str]:
        """Return the Acts whose name stands right behind or right before a section, or behind what is said aside."""
        aside = _FURTHER_ON.match(text, match.end())
        end = aside.end() if aside else match.end()
        behind = _OF.match(text, end)
        after = behind.end() if behind else end
        following = [act.name for act in acts if act.start in (after, end)]
        if following:
            return following
        if short := _INITIALS.match(text, after):
            named = self._initials.get((short[0], ""), ())
            if len(named) == 1:
                return [*named]
        if aside and re.match(r"[A-Z]", text[after:]):
            return [""]
        return [
            act.name
            for act in acts
            if 0 <= match.start() - act.end <= 3
            and not re.search(r"[.;]", text[act.end : match.start()])
        ]

    def _meant(
        self,
        number: str,
        own: Sequence[str],
        acts: Sequence[Act],
        around: tuple[Collection[str], Collection[str], Collection[str]],
        before: Sequence[str],
    ) -> list[Law]:
        """Return the notes on section *number* of the Act beside it, or of the one that its neighbours speak of.

        *around* it are the words and the terms of its sentence, and the terms of its passage.
        """
        laws = self._by_number.get(number.upper(), [])
        if own:
            return [law for law in laws if self._act_of[law.id] in own]
        near = {act.name for act in acts}
        for names in (near, before):
            chosen = [law for law in laws if self._act_of[law.id] in names]
            if chosen and (names is near or len(chosen) == 1):
                return chosen
        words, *terms = around
        for beside in terms:
            linked = {law.id: len(self._linked[law.id].intersection(beside)) for law in laws}
            if best := max(linked.values(), default=0):
                return [law for law in laws if linked[law.id] == best]
            if shared := self._shared.get(number):
                said = {
                    id_: len(own_words.intersection(words)) for id_, own_words in shared.items()
                }
                return [law for law in laws if said.get(law.id) == max(said.values())]
        if number.isdigit() and int(number) < _LOW:
            return []
        short = f"s{number}".casefold()
        return [law for law in laws if short in map(str.casefold, law.short)]


def _numbers_of(law: Law) -> list[str]:
    """Return the sections that a note is about, by its title and its short forms."""
    numbers: list[str] = []
    for rest in re.findall(r"sections? ([^()]*)", law.title):
        part = re.split(r" Act\b", rest)[0]
        numbers += _ONE.findall(part)
        for first, last in _SPAN.findall(part):
            numbers += map(str, range(int(first), int(last)))
    shorts = (re.fullmatch(rf"s({_NUMBER})", short, re.IGNORECASE) for short in law.short)
    numbers += [short[1] for short in shorts if short]
    return list(dict.fromkeys(number.upper() for number in numbers))


def _shared(
    library: Library, noted: Mapping[str, Sequence[Law]]
) -> dict[str, dict[str, frozenset[str]]]:
    """Return the notes on each section by whose bare number several terms are called, as "section 19" is of two Acts, with what each is about in words."""
    called: dict[str, list[set[str]]] = defaultdict(list)
    for term in library.terms.values():
        for name in set(term.names):
            if found := re.fullmatch(rf"section ({_NUMBER})", name, re.IGNORECASE):
                notes = {law.id for law in noted.get(found[1].upper(), ())}
                called[found[1].upper()].append(notes.intersection(term.law))
    shared = {number: set().union(*ids) for number, ids in called.items() if len(ids) > 1}
    return {
        number: {id_: _about(library.laws[id_]) for id_ in ids}
        for number, ids in shared.items()
        if len(ids) > 1
    }


def _about(law: Law) -> frozenset[str]:
    return frozenset(stems(" ".join((*law.also, *law.topics)))) - {"section"}
