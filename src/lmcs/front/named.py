"""What a line in words names: tasks by their number or by what they are about, people, days. Nothing is done here."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from re import fullmatch, split, sub
from typing import NamedTuple

from lmcs.basics import when
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.basics.spans import span
from lmcs.basics.spoken import counted
from lmcs.content import PAPERS, naming
from lmcs.content.asked import is_question
from lmcs.content.folding import fold
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

NOUNS = "meetings?|bookings?|appointments?|visits?|engagements?"
OF_BOOKINGS = (
    " a about again all an and another any at by chat date day everything first for from in into it item me my next no now number of off on one our out please session slot "
    "some talk task tasks that the them then this till time to until up us we whole with word your "
)
"""What stands beside the task, the person and the day."""
_ASKS_OF = ("what", "when", "who", "meet", "show", "questions")
_KNOW = r"(?i)(?:please )?(?:i (?:want|need|would like|would love) to know|can you tell me|could you tell me|do you know|tell me) (?!about)(?P<what>(?:what|who|when|how|where|why|which|whether|if)\b.*)"
"""What stands before a question."""
_AT_HOME = r"(?i) when (?:it['’]?s|it is|they['’]?re|he['’]?s|she['’]?s) at home\??$"
"""What stands behind a question, and asks nothing."""
_LONGEST = 11
"""Words of a day: "on Thursday the 17th of December at ten to nine"."""


_NOBODY = frozenset(
    [
        "last",
        "next",
        "new",
        "first",
        "old",
        "good",
        "other",
        "main",
        "own",
        "late",
        "every",
        "whole",
    ]
)
"""Words that some roles have in their names, and that name none alone."""


class Told(NamedTuple):
    """What is said of a line, what to do, and the lines that do it where it can only be those."""

    said: str
    more: str = ""
    lines: tuple[str, ...] = ()


class Said(NamedTuple):
    """What is said: tasks by their numbers, the words that name one, the days (as typed, from, to), the new one and the new company; whether a noun or "with" is."""

    numbers: list[str]
    words: list[str]
    days: list[tuple[str, date, date]]
    to: str
    noun: bool
    company: tuple[str, ...] = ()
    unread: str = ""


def compared(words: Sequence[str]) -> str:
    """Return *words* as they are compared with those of the table."""
    return " ".join(words).casefold().replace("’", "").replace("'", "").strip(" ?.!:,")


def read_words(words: Sequence[str], journey: Journey, *, forward: bool = True) -> Said:
    """Return what *words*, as they are compared, say of tasks, people and days, those without a year *forward* of today or back."""
    said = Said([], [], [], "", noun=False)
    place, company = 0, False
    while place < len(words):
        stops = range(min(len(words), place + _LONGEST), place, -1)
        spans = ((stop, " ".join(words[place:stop])) for stop in stops)
        leads = words[place] in ("on", "for")
        days = ((stop, text, _day(text, journey.today, forward=forward)) for stop, text in spans)
        found = None if leads else next(((stop, text, day) for stop, text, day in days if day), None)  # fmt: skip
        word = words[place].strip(",.")
        leading = words[place - 1] if place else ""
        known = said.days or said.numbers or said.noun or (said.words and leading != "for")
        if found and known and leading in ("to", "till", "until", "for"):
            to = single(found[1], *found[2])
            said = said._replace(to=to, unread="" if to else found[1])
        elif found:
            said.days.append((found[1], *found[2]))
        elif word.lstrip("#").upper() in journey.library.numbers and leading != "at":
            said.numbers.append(word.lstrip("#").upper())
        elif fullmatch(NOUNS, word) or (word in ("it", "that") and "to" in words):
            said = said._replace(noun=True)
        elif word == "with" and place:
            company = bool(said.numbers or said.to)
        elif f" {word} " not in OF_BOOKINGS and company:
            said = said._replace(company=(*said.company, word))
        elif f" {word} " not in OF_BOOKINGS:
            said.words.append(word)
        place = found[0] if found else place + 1
    return said


def single(typed: str, first: date, last: date) -> str:
    """Return what was *typed* for a day, "" for a week or a month, for which nothing is booked."""
    return typed if first == last else ""


def _day(text: str, today: date, *, forward: bool) -> tuple[date, date] | None:
    """Return the first and the last day that *text* means, a day, a week or a month; None where it is none."""
    if not any(sum(map(str.isalpha, word)) > 2 for word in text.split()):
        return None
    return span(text, today, forward=forward)


_JOINS = r"[?.;] +|,? and (?=(?:how|what|whats|who|whos|when|where|why|is|are|do|does|can|should)\b)|,(?= [^,]+$)"


def questions(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield each question among several things that *words* say: "I got the job today, where do I start"; none of one thing alone."""
    clauses = split(_JOINS, " ".join(words))
    yield from (clause.split() for clause in clauses if clauses[1:] and is_question(clause))


def with_name(words: Sequence[str], whom: str) -> list[str]:
    """Return *words* with *whom* for the "him" that ends a question, or the "she" that begins a line: the one of whom the line before was."""
    whom = sub(r"^(?:(?i:is|are|my|our|the) )+", "", whom)
    begins = (
        fullmatch(r"(?i)(?:he|she|they)(?P<will>['’](?:ll|s|d|ve|re))?", words[0])
        if whom and words[1:]
        else None
    )
    if begins and whom != "yourself":
        return [
            *whom.split()[:-1],
            f"{whom.rsplit(maxsplit=1)[-1]}{begins['will'] or ''}",
            *words[1:],
        ]
    asks = whom and words[1:] and compared(words[:1]) in _ASKS_OF
    if asks and compared(words[-1:]) in ("him", "her", "them"):
        return [*words[:-1], *whom.split()]
    return [*words]


def to_the_point(words: list[str], ends: Sequence[str]) -> list[str]:
    """Return a question's *words* without what leads to it, or which of *ends* it has behind it and asks nothing: "can you tell me who the LADO is", "who is the DCS then"."""
    words = sub(_AT_HOME, "", " ".join(words)).split()
    if know := fullmatch(_KNOW, " ".join(words)):
        asked = sub(r"(?i)^(who|what|when|where) (.+) (is|are)$", r"\1 \3 \2", know["what"])
        words = asked.split()
    behind = words[2:] and compared(words[-1:]) in ends
    return words[:-1] if behind and is_question(" ".join(words)) else words


_LEADS_IN = r"^(?:(?:please|can you|could you|would you|ok|okay|so|right|well|oh|sorry|thanks|and|also|just|no wait|wait|actually|hello|hi|morning),? )+(?=[\w'’]+ [\w'’])"
_TAIL = r"(?:,? (?:pls|plz|please|thx|thanks|ta|though|actually|by the way|btw))+$"


def to_itself(line: str) -> str:
    """Return a *line*, as it is compared, without the small words that lead in or out: "sorry, how do I undo pls"."""
    return sub(_TAIL, "", sub(_LEADS_IN, "", line))


_DAY_FIRST = r"(?i)(?P<day>(?:(?:on|last|this) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|morning|afternoon)(?: (?:the )?\d[\w ]{0,20}?)?),? (?P<rest>(?:i|we)\b.+)"
"""A day before what was done on it: "On Tuesday I met the leader"."""


def day_last(words: Sequence[str]) -> list[str]:
    """Return *words* as they are read, with the day last that they begin with: "On Tuesday I met the leader"."""
    first = fullmatch(_DAY_FIRST, " ".join(words))
    return f"{first['rest']} {first['day']}".split() if first else [*words]


def later_by(line: str) -> tuple[str, int]:
    """Return *line* without "by a week" or "to the day after" at its end, and how many days later that is; fewer than none for earlier."""
    by = r"(.+?) (?:by )?(a|an|one|two|three|four|[2-9]) (day|week)s?(?: (?:later|back|earlier))?"
    to = r"(.+?) (?:to |till |until )?(?:the )?(next|following)? ?(day|week)(?: (?:after|before|later|earlier))?"
    found = fullmatch(by, line) or fullmatch(to, line)
    if not found or not (found[2] or line.endswith(("after", "before", "later", "earlier"))):
        return line, 0
    days = (counted(found[2] or "") or 1) * (7 if found[3] == "week" else 1)
    return found[1], -days if "forward" in line or line.endswith(("before", "earlier")) else days


def has_time(day: str, today: date) -> bool:
    """Tell whether a *day*, as it was typed, has a time."""
    try:
        return bool(when.read(day, today, forward=True).time.at)
    except WrongUse:
        return True


def role(words: Sequence[str], journey: Journey) -> str:
    """Return the id of the role that *words* name, also by who holds the post; "" for none."""
    return role_and_rest(words, journey)[0]


def role_and_rest(words: Sequence[str], journey: Journey) -> tuple[str, str]:
    """Return the id of the role that *words* name, "" for none, and those of them that say something else."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            if length == 1 and words[start] in _NOBODY:
                continue
            typed = " ".join(words[start : start + length])
            try:
                held = [naming.person(journey.library, typed)]
            except NotFound:
                from lmcs.progress.answering import places_of  # most are named by their role

                held = [id_ for what, id_ in places_of(journey, typed) if what == "post"]
            if len(held) == 1:
                return held[0], " ".join([*words[:start], *words[start + length :]])
    return "", " ".join(words)


def about(words: Sequence[str], *groups: Iterable[Step]) -> list[Step]:
    """Return the steps that all *words* are about, of the first of *groups* that has some.

    In each the nearest way counts: the company of a booking, then the id, which has the task's own few words, then its text.
    """
    wanted = {fold(word) for word in words}
    for group in groups if wanted else ():
        said = [(step, (step.mark.with_, step.item.id, step.item.text)) for step in group]
        for way in range(3):
            if found := [step for step, texts in said if wanted <= set(fold(texts[way]).split())]:
                return found
    return []


def tasks(journey: Journey) -> tuple[list[Step], list[Step]]:
    """Return the tasks, and no questions, of the lists that are walked, and those of all others but what is asked of papers."""
    own = {checklist.id for checklist in journey.walked()}
    every = [
        step for step in journey.every_step() if step.item.task and step.item.checklist != PAPERS
    ]
    ours = [step for step in every if step.item.checklist in own]
    return ours, [step for step in every if step.item.checklist not in own]
