"""How content reads: long sentences, acronyms that nothing explains, words to leave out, entries to look at again."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from lmcs.basics.age import CURRENT_MONTHS
from lmcs.basics.dates import needs_a_look
from lmcs.basics.identifying import identifying
from lmcs.basics.person_name import is_of_family
from lmcs.basics.text import join_words, sentences
from lmcs.content.folding import fold
from lmcs.workshop.fields import Leaf
from lmcs.workshop.files import Sheet
from lmcs.workshop.problems import Remark, error, quoted

LONGEST = 25
LOOKED_AFTER = "looked-after-child"
"""The one glossary entry that may say "LAC"."""

EVERYDAY = frozenset({
    "AI", "BBC", "CCTV", "CV", "DNA", "EU", "FAQ", "GCSE", "GP", "HM", "HR", "ID", "IT", "LG", "MP", "NHS", "OK", "PDF",
    "PIN", "TV", "UK", "UN", "URL", "USA", "USB", "VAT",
})  # fmt: skip
_EVERYDAY_NAMES = frozenset({
    "baby", "board", "budget", "campaign", "care", "case", "challenge", "change", "charity", "child", "children", "class", "college",
    "committee", "complaint", "complaints", "contract", "cost", "costs", "council", "councillor", "court", "data", "debt", "delay",
    "doctor", "education", "family", "families", "father", "figures", "fund", "funding", "government", "grant", "grip", "guidance", "guide",
    "harm", "health", "help", "home", "homes", "hospital", "house", "housing", "inspection", "inspector", "job", "judge", "jury", "law", "leadership",
    "letter", "manager", "meeting", "member", "mental health", "money", "mother", "needs", "neglect", "nurse", "officer", "officers", "panel", "parent", "parents",
    "partners", "partnership", "pay", "people", "performance", "plan", "plans", "police", "policy", "poverty", "practice", "prison", "pupil", "pupils",
    "quality", "record", "records", "report", "reports", "review", "reviews", "risk", "safety", "saving", "savings", "school", "schools", "service",
    "services", "social care", "social worker", "staff", "standards", "strategy", "student", "students", "support", "targets", "teacher", "teachers", "team", "test", "training",
    "transport", "turnover", "visit", "visits", "wellbeing", "work", "worker", "workers", "workforce", "workload", "young people", "youth",
})  # fmt: skip
_NAMES = frozenset({"short", "also"})
_LISTS = _NAMES | {"search", "topics"}
_BANNED = {
    "simply": "Leave it out", "just": "Leave it out", "please": "Leave it out", "robust": 'Say what is meant, such as "strong"',
    "leverage": 'Write "use"', "stakeholder": "Say who", "stakeholders": "Say who", "going forward": 'Write "from now on"',
    "sorry": "Leave it out", "oops": "Leave it out", "overdue": "Leave it out: lmcs never says that anybody is behind",
}  # fmt: skip
_BANNED_WORDS = re.compile(rf"\b({'|'.join(_BANNED)})\b", re.IGNORECASE)
_ACRONYM = re.compile(r"(?<![\w-])([A-Z]{2,})(?:s|'s)?(?![\w-])")
_SECTION = re.compile(r"(?<![\w'’])(?:sections?|s\.?) ?\d+[A-Z]*\b", re.IGNORECASE)
_ACT = re.compile(r"\b(?:Act|Acts|Regulations|Measure|Code|Framework)\b|\bGDPR\b")
_PHONE = "a phone number"
_OF_A_SERVICE = " The number of a service or a post may stand, as a line under here."
_BY_NAME = re.compile(
    r"\b(?i:ring|call|phone|text|contact|ask|reach) [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:on|at)\b"
)
_OF_FAMILY = re.compile(
    r"(?i)\b(?:carers?|parents?|mum|mother|dad|father|gran(?:ny|dmother|dfather|dad)?|nan|child|baby|boy|girl|son|daughter|sibling|brother|sister|young person|pupil|care leaver|family|household)"
    r"(?=['’]s?\b|[:,(]| (?:on|at|is|can|may|has|to)\b| [(+]?\d|[ .]*$)"
)
"""One whose own number it may be: "the carer's number is", "Mum: 07700", and no "family hub, telephone"."""
_NO_NOUGHT = re.compile(
    r"(?<![\w+£.,/-])(?<!\+44 )(?:(?:[127]\d|3[03])(?:[ -]?\d){7,8}|\((?:1\d{1,4}|2[03489]|7\d{3}|3[03]\d)\)(?: ?-?\d){5,8})(?![\w%/]|[.,-]\d)"
)
"""Nine or ten digits in a run as a telephone number has them, behind its 0."""
_LAC = re.compile(r"\bLACs?\b")


class Glossary(NamedTuple):
    """What the checks of style know of the glossary: long forms of short forms, whose a name is, names with commas."""

    longs: Mapping[str, frozenset[str]]
    names: Mapping[str, str]
    commas: frozenset[str] = frozenset()
    """The names with a comma in them, folded."""


def glossary(sheets: Iterable[Sheet]) -> Glossary:
    """Return what *sheets* say about names: long forms by short form, and ids by term (in small letters)."""
    longs: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    commas: set[str] = set()
    for leaf in (leaf for sheet in sheets for leaf in sheet.leaves if leaf.table.name == "term"):
        term = leaf.owner.get("term")
        if isinstance(leaf.value, str) and isinstance(term, str):
            if leaf.name == "short":
                longs.setdefault(leaf.value, set()).add(term.lower())
            elif leaf.name == "term":
                names.setdefault(term.lower(), str(leaf.owner.get("id")))
            if "," in leaf.value and leaf.name in ("term", *_NAMES):
                commas.add(fold(leaf.value))
    whole = {short: frozenset(terms) for short, terms in longs.items()}
    return Glossary(whole, names, frozenset(commas))


def advise(sheet: Sheet, known: Glossary, today: date | None) -> Iterator[Remark]:
    """Yield what could read better in *sheet*, given what is *known* of the glossary."""
    entries: dict[int, list[Leaf]] = {}
    named = sheet.data.get("council") if isinstance(sheet.data, dict) else ""
    # What is a council's, such as "Riverside's family hub", is no child's.
    whose = re.compile("|".join(rf"\b{re.escape(word)}['’]s?(?= )" for word in str(named).split()) or "$^")  # fmt: skip
    for leaf in sheet.leaves:
        entries.setdefault(id(leaf.owner), []).append(leaf)
        if isinstance(leaf.value, str):
            yield from _words(leaf, sheet.kind, whose)
            yield from _age(leaf, today)
            yield from _names(leaf, known, sheet.kind)
            yield from _old_names(leaf)
            yield from _split(leaf, known)
    own = {
        str(leaf.owner.get("id")): {*_ACRONYM.findall(str(leaf.owner.get("term")))}
        for leaf in sheet.leaves
        if sheet.kind == "council" and leaf.table.name == "term"
    }
    for leaves in entries.values():
        seen = (own.get(str(leaf.value), ()) for leaf in leaves if leaf.name == "see")
        yield from _acronyms(leaves, known, {word for words in seen for word in words})


def _words(leaf: Leaf, kind: str, whose: re.Pattern[str]) -> Iterator[Remark]:
    text = str(leaf.value)
    # A council names it, alone, to have it told of as old.
    alone = kind == "council" and _LAC.fullmatch(text)
    if leaf.key.kind == "text" and leaf.owner.get("id") != LOOKED_AFTER and _LAC.search(text) and not alone:  # fmt: skip
        message = 'Write "children in care", or "looked after" where the law needs it, not "LAC".'
        # A council's own file stays usable: its words are its own.
        yield Remark(leaf.place, message, kind == "council")
    if kind == "council" and leaf.key.kind == "text":
        yield from _identifies(leaf, whose.sub("the council's", text))
    if not leaf.key.prose:
        return
    # The law note that a text belongs to may say in its title which Act it is about.
    act = _ACT.search(text) or _ACT.search(str(leaf.owner.get("title", "")))
    if (found := _SECTION.search(text)) and not act:
        fix = 'Name its Act, such as "section 17 of the Children Act 1989": many Acts have that number.'
        yield Remark(leaf.place, f"{quoted(found[0])} stands without its Act. {fix}")
    for sentence in sentences(text):
        if (length := len(sentence.split())) > LONGEST:
            fix = f"Make two of it: {LONGEST} words at most."
            yield Remark(leaf.place, f"A sentence of {length} words: {quoted(sentence)}. {fix}")
    for word in dict.fromkeys(found[0].lower() for found in _BANNED_WORDS.finditer(text)):
        yield Remark(leaf.place, f'"{word}" is a word that lmcs does without. {_BANNED[word]}.')


def _identifies(leaf: Leaf, text: str) -> Iterator[Remark]:
    """Yield what in a council's *text* seems to identify somebody, and a telephone number without its first 0.

    How to reach a service or a post may stand, but not a carer, a child or a family.
    """
    found = identifying(text)
    if found == [_PHONE] and _of_service(leaf) and not _may_be_of_a_person(leaf, text):
        found = []
    if found:
        fix = "Everybody who has this file reads it: it should identify no child, no carer and no family."
        fix += _OF_A_SERVICE if _PHONE in found else ""
        what = ["a child's name" if each == "a child" else each for each in found]
        yield Remark(leaf.place, f"This seems to hold {join_words(what)}. {fix}")
    if lost := _NO_NOUGHT.search(text):
        said = f"{quoted(lost[0])} looks like a telephone number without its first 0. Write {re.sub(r'(?=[0-9])', '0', lost[0], count=1)}."
        yield Remark(leaf.place, said)


def _of_service(leaf: Leaf) -> bool:
    """Tell whether a text of a council's file is about a service, a post or the like: their own number is no fault there."""
    return leaf.place[:1] == ("here",) or leaf.table.name in ("term", "person")


def _may_be_of_a_person(leaf: Leaf, text: str) -> bool:
    """Tell whether the number in a *text* may be a carer's, a child's or a family's, or that of somebody by name who holds no post."""
    role = leaf.within.get("role") or leaf.owner.get("name") or ""
    by_name = not role and _BY_NAME.search(text)
    return bool(_OF_FAMILY.search(text) or by_name or is_of_family(str(role).replace("-", " ")))


def _age(leaf: Leaf, today: date | None) -> Iterator[Remark]:
    dated = leaf.name == "as_at" and re.fullmatch(r"\d{4}(-\d\d){0,2}", str(leaf.value))
    if today and dated and needs_a_look(str(leaf.value), today):
        fix = "Check the entry against its sources, then give it today's month."
        said = f"Last checked in {leaf.value}, {CURRENT_MONTHS} months ago or more."
        yield Remark(leaf.place, f"{said} {fix}")


def _names(leaf: Leaf, known: Glossary, kind: str) -> Iterator[Remark]:
    if leaf.table.name == "term" and leaf.name in _NAMES:
        other = known.names.get(str(leaf.value).lower())
        if other and other != leaf.owner.get("id") and kind != "council":
            message = f"{quoted(leaf.value)} is the term of another entry, {quoted(other)}. Take it out here."
            yield Remark(leaf.place, message)

        elif str(leaf.value).lower() in _EVERYDAY_NAMES:
            fix = 'Put it under "search", which suggests the entry, unless the thing is called so.'
            yield Remark(leaf.place, f"{quoted(leaf.value)} is an everyday word. {fix}")


def _old_names(leaf: Leaf) -> Iterator[Remark]:
    """Yield an old name that is no name of its entry: nobody would find it."""
    term, listed = leaf.owner, leaf.owner.get("old")
    if leaf.name != "name" or not isinstance(listed, list) or leaf.within not in listed:
        return
    lists = [term.get(key) for key in _NAMES]
    names = [term.get("term"), *(name for each in lists if isinstance(each, list) for name in each)]
    if leaf.value not in names:
        fix = 'Write it as it stands in "term", "short" or "also", or put it there.'
        yield error(leaf.place, f"{quoted(leaf.value)} is no name of this term. {fix}")


def _split(leaf: Leaf, known: Glossary) -> Iterator[Remark]:
    """Yield a name that a comma in its list has made two of: "education, health and care plans"."""
    listed = leaf.owner.get(leaf.name)
    if leaf.name not in _LISTS or not isinstance(listed, list):
        return
    for first, second in pairwise(listed):
        if first != leaf.value or not isinstance(second, str):
            continue
        whole = f"{first}, {second}"
        if second.startswith(("and ", "or ")) or fold(whole) in known.commas:
            fix = f'If it is one, write it in quotation marks: "{whole}".'
            yield Remark(leaf.place, f"A comma has made two names of {quoted(whole)}. {fix}")


def _acronyms(leaves: Iterable[Leaf], known: Glossary, seen: Iterable[str]) -> Iterator[Remark]:
    """Yield the first use of each acronym that one entry leaves unexplained, and that no word of the same file explains that it has *seen*."""
    texts = [leaf for leaf in leaves if isinstance(leaf.value, str) and leaf.key.kind == "text"]
    whole = " ".join(str(leaf.value) for leaf in texts)
    small = whole.lower()
    done = {"LAC", *EVERYDAY, *seen, *(str(leaf.value) for leaf in texts if leaf.name in _NAMES)}
    done |= {*re.findall(r"\(([A-Z]{2,})s?\b", whole), *re.findall(r"\b([A-Z]{2,})s? \(", whole)}
    for leaf in texts:
        if leaf.key.prose:
            for acronym in dict.fromkeys(_ACRONYM.findall(str(leaf.value))):
                written = any(each in small for each in known.longs.get(acronym, ()))
                if acronym not in done and not written:
                    fix = "Write it out where it first stands, with the short form in brackets."
                    yield Remark(leaf.place, f'"{acronym}" is not explained in this entry. {fix}')
                done.add(acronym)
