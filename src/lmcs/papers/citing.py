"""Finds the law that a paper cites: a section with its Act, which its neighbours tell where the paper does not."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from lmcs.content import Law
from lmcs.content.library import Library
from lmcs.papers.spotting import Spot

_ACT = re.compile(r"(.+? (?:Act|Bill|Regulations)(?: \d{4})?)(?=[, (]|$)")
_NUMBER = r"\d{1,3}[A-Z]{0,3}\d{0,2}"
_ONE = re.compile(_NUMBER)
_CITED = re.compile(
    rf"(?P<mark>\b(?:[Ss]ections?|[Ss]ects?\.?|[Ss]ecs?\.?|[Ss]s?\.?))\s{{0,2}}(?P<numbers>{_NUMBER}\b(?:\(\w{{1,3}}\))*"
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
_OF_AN_ACT = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:of|under)\s+(?:the\s+)?[A-Z]|in\s+(?:the\s+)?[A-Z][\w' -]{0,60}\b(?:Act|Order|Code)\b|\(?[A-Z]{2,6}\s?(?:19|20)\d\d)"
)
"""What stands behind a section of an Act that is not known here: "of PACE", "PACE 1984"."""
_OF_THE_ACT = re.compile(
    r"\s{0,3}(?:of|in|under|to)\s+(?:the|that|this|the same|the said)\s+(Act|Bill)\b"
)
_NO_LAW = re.compile(
    r"\s*(?:of|in|to)\s+(?:this|that|the|our|your|their|its)\s+(?!\d{4}\s+Act)", re.IGNORECASE
)
_POINTS = re.compile(r"\b(?:see|in|at|from|to|per|through|within)(?: also)?\s*\(?$", re.IGNORECASE)
_MATTER = re.compile(
    r"\s(?:enquir|investigat|assessment|child|plan|dut(?:y|ies)\b|power|notice|order|agreement|arrangement|accommodat|audit|return|officer|panel|meeting|case|threshold|"
    r"referral|provision|support|payment|aftercare|fund|mone[yt]|sum|work|visit|report|letter|stage|process)",
    re.IGNORECASE,
)
"""What a section of an Act is about, where a word that points to a paper's own stands before it: "in section 47 enquiries"."""
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
        self._whole = {" ".join(name.split()).casefold(): name for name in names}
        self._initials: dict[tuple[str, str], list[str]] = defaultdict(list)
        for name in names:
            *called, year = re.findall(r"\b[A-Z]|\d{4}", name)
            self._initials["".join(called), year].append(name)

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
        self, text: str, acts: Sequence[Act], terms: Collection[str], before: Sequence[str]
    ) -> Iterator[Spot]:
        """Yield each place where *text* cites law, with the notes that it may mean.

        *acts* and *terms* were found in it, *before* are the Acts that the paper has named so far.

        The section of an Act that is not known here is nothing; "the Act" is the one that was named last.
        """
        for match in _CITED.finditer(text):
            numbers = _ONE.findall(_BRACKETS.sub("", match["numbers"]))
            own = _beside(text, match, acts)
            if not own and _OF_THE_ACT.match(text, match.end()):
                named = [*before, *(act.name for act in acts if act.end <= match.start())]
                own = named[-1:] or [""]
            elif not own and (_OF_AN_ACT.match(text, match.end()) or _is_papers_own(text, match)):
                continue
            ids: dict[str, None] = {}
            for number in numbers:
                for law in self._meant(number, own, acts, terms, before):
                    ids[law.id] = None
            if ids:
                yield Spot(tuple(ids), match[0], match.start(), match.end())

    def _meant(
        self,
        number: str,
        own: Sequence[str],
        acts: Sequence[Act],
        terms: Collection[str],
        before: Sequence[str],
    ) -> list[Law]:
        """Return the notes on section *number* of the Act beside it, or of the one that its neighbours speak of."""
        laws = self._by_number.get(number.upper(), [])
        if own:
            return [law for law in laws if self._act_of[law.id] in own]
        near = {act.name for act in acts}
        for names in (near, before):
            chosen = [law for law in laws if self._act_of[law.id] in names]
            if chosen and (names is near or len(chosen) == 1):
                return chosen
        linked = Counter({law.id: len(self._linked[law.id].intersection(terms)) for law in laws})
        best = max(linked.values(), default=0)
        if best:
            return [law for law in laws if linked[law.id] == best]
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


def _is_papers_own(text: str, match: "re.Match[str]") -> bool:
    """Tell whether a section is one of the paper: "section 6 of this report", "see section 20"."""
    if _NO_LAW.match(text, match.end()):
        return True
    points = _POINTS.search(text[max(0, match.start() - 20) : match.start()])
    return bool(points) and not _MATTER.match(text, match.end())


def _beside(text: str, match: "re.Match[str]", acts: Sequence[Act]) -> list[str]:
    """Return the Acts whose name stands right behind or right before a section."""
    behind = _OF.match(text, match.end())
    after = behind.end() if behind else match.end()
    following = [act.name for act in acts if act.start == after or (act.start == match.end())]
    if following:
        return following
    return [
        act.name
        for act in acts
        if 0 <= match.start() - act.end <= 3
        and not re.search(r"[.;]", text[act.end : match.start()])
    ]
