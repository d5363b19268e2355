"""What a line in words names: tasks by their number or by what they are about, people, days. Nothing is done here."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from re import fullmatch
from typing import NamedTuple, TypeVar

from lmcs.basics import clock, when
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.basics.spans import leading, sure
from lmcs.basics.spoken import plainly
from lmcs.basics.text import typeable
from lmcs.content import PAPERS, naming
from lmcs.content.folding import fold
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

NOUNS = "meetings?|bookings?|appointments?|visits?|engagements?"
OF_BOOKINGS = (
    " a about again all an and another any at by chat date day everything first for from in into it item me my next no now number of off on one or our out please session slot "
    "some talk task tasks that the them then this till time to until up us we whole with word your "
)
"""What stands beside the task, the person and the day."""
THE = r"^(?:the |our |my )*"
"""What may stand before a role."""
MENTOR = r"(?P<who>my mentor|the mentor|[\w'-]{2,20}(?: [\w'-]{2,20})?)"  # as such or by a name
_ORDINAL = r"\d{1,2}(?:st|nd|rd|th)"
_BETWEEN = ("the", "on", "to", "and", "or", "not", "from", "till", "until", "for")
"""A day of the month alone, and what stands before a second one, which else is no day."""
_LONGEST = 5
"""Words of a time of day: "quarter past ten in the morning"."""
_NOBODY = frozenset(("last", "next", "new", "first", "old", "good", "other", "main", "own", "late", "every", "whole", "the", "of", "in", "on", "at", "for", "to", "a", "an", "my", "our", "and", "with", "from", "by"))  # fmt: skip
"""Words that some roles have in their names, and that name none alone."""
One = TypeVar("One")


class Told(NamedTuple):
    """What is said of a line, what to do, and the lines that do it where it can only be those."""

    said: str
    more: str = ""
    lines: tuple[str, ...] = ()


NOT_YET = "Nothing was changed yet."
"""What is said behind lines that are offered and do nothing until a yes; of several it is said once."""
_SEVERAL = "That is more than one thing, and nothing was changed yet."


def offer(to: str, does: str, more: str = NOT_YET) -> Told:
    """Return the line that *does* the one thing that can be meant, said to be there *to* do it, with what *more* is said."""
    return Told(f"{to}: {does}", more, (does,))


def quoted(text: str) -> str:
    """Return *text* as it is typed behind an option, in quotation marks; nothing is between them where it cannot be typed."""
    return f'"{typeable(text).replace(chr(34), "")}"'


def several(every: Sequence[Told]) -> Told:
    """Return *every* thing that was told of one line as one answer, with all of the lines that do it."""
    lines = tuple(line for each in every for line in each.lines)
    said = (each.more if each.said == _SEVERAL else f"{each.said}\n{each.more}" for each in every)
    told = "\n".join(said).replace(NOT_YET, "").split("\n")
    return Told(_SEVERAL, "\n".join(filter(None, map(str.strip, told))), lines)


class Said(NamedTuple):
    """What is said: tasks by their numbers, the words that name one, the days (as typed, from, to), the new one and the new company; whether a noun or "with" is; a `time` that stands apart from its day; and whether it is of `both` that there are."""

    numbers: list[str]
    words: list[str]
    days: list[tuple[str, date, date]]
    to: str
    noun: bool
    company: tuple[str, ...] = ()
    unread: str = ""
    time: str = ""
    both: bool = False

    def on(self, today: date) -> str:
        """Return the one day that is said, the new one before the last, with the time; "" for none."""
        day = self.to or (single(*self.days[-1]) if self.days else "")
        at = f" at {self.time}" if day and self.time and not has_time(day, today) else ""
        return sure(f"{day}{at}", today)

    def steps(self, journey: Journey) -> list[Step]:
        """Return the steps that are said by number."""
        return [journey.step(journey.library.numbers[number]) for number in self.numbers]

    def has(self, day: date | None) -> bool:
        """Tell whether a *day* is one of those that are said."""
        return day is not None and any(first <= day <= last for _, first, last in self.days)


def compared(words: Sequence[str]) -> str:
    """Return *words* as they are compared with those of the table."""
    return " ".join(words).casefold().replace("’", "").replace("'", "").strip(" ?.!:,")


def read_words(words: Sequence[str], journey: Journey, *, forward: bool = True) -> Said:
    """Return what *words*, as they are compared, say of tasks, people and days, those without a year *forward* of today or back."""
    said = Said([], [], [], "", noun=False)
    place, company = 0, False
    while place < len(words):
        day = _day(words[place:], journey.today, forward=forward)
        word = words[place].strip(",.")
        before = words[place - 1] if place else ""
        known = said.days or said.numbers or said.noun or (said.words and before != "for")
        hour = before == "at" or (before == "to" and bool(said.words or said.days))
        count = 1
        third = day and day[0] == 1 and fullmatch(_ORDINAL, plainly(word))
        if third and (said.days or before in ("my", "our", "a")) and before not in _BETWEEN:
            said.words.append(word)  # "my first talk", "8 December 10am third floor"
        elif day:
            count, text, first, last = day
            to = single(text, first, last)
            if known and before in ("to", "till", "until", "for"):
                said = said._replace(to=to, unread="" if to else text)
            else:
                said.days.append((text, first, last))
        elif not hour and word.lstrip("#").upper() in journey.library.numbers:
            said.numbers.append(word.lstrip("#").upper())
        elif hours := _hour(words[place:], alone=hour):
            count, said = hours, said._replace(time=" ".join(words[place : place + hours]))
        elif fullmatch(NOUNS, word) or (word in ("it", "that") and "to" in words):
            said = said._replace(noun=True)
        elif word == "both":
            said = said._replace(both=True)
        elif word == "with" and place:
            company = bool(said.numbers or said.to)
        elif f" {word} " not in OF_BOOKINGS and company:
            said = said._replace(company=(*said.company, word))
        elif f" {word} " not in OF_BOOKINGS:
            said.words.append(word)
        place += count
    return said


def single(typed: str, first: date, last: date) -> str:
    """Return what was *typed* for a day, "" for a week or a month, for which nothing is booked."""
    return typed.strip(" ,.;") if first == last else ""


def _day(words: Sequence[str], today: date, *, forward: bool) -> tuple[int, str, date, date] | None:
    """Return of how many of *words* the time is with which they begin, how it was typed, and its first and last day; None for none.

    A number behind it is an hour: "friday 10".
    """
    found = None if words[0] in ("on", "for") else leading(words, today, forward=forward)
    if not found:
        return None
    count, text = found[0], " ".join(words[: found[0]])
    hour = words[count] if words[count:] and not text.endswith((",", ".")) else ""
    timed = f"{text} at {hour}"
    if fullmatch(r"\d{1,2}", hour) and not has_time(text, today) and has_time(timed, today):
        return count + 1, timed, *found[1:]
    return count, text, *found[1:]


def _hour(words: Sequence[str], *, alone: bool) -> int:
    """Return how many of *words* are the time of day that they begin with, which may be a number *alone*; 0 for none."""
    for stop in range(min(len(words), _LONGEST), 0, -1):
        text = plainly(" ".join(words[:stop]))
        is_time = fullmatch(clock.TIME, text) and not text.isdigit()
        if is_time or (alone and fullmatch(clock.HOUR, text)):
            return stop
    return 0


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
    """Return the id of the role that *words* name, "" for none, and those of them that say something else.

    A name spelled nearly as a known one is that person, where as many words name nobody else.
    """
    for length in range(len(words), 0, -1):
        for way in (_called, _nearly):
            for start in range(len(words) - length + 1):
                if _NOBODY.issuperset(words[start : start + length]):
                    continue
                held = way(" ".join(words[start : start + length]), journey)
                if len(held) == 1:
                    return held[0], " ".join([*words[:start], *words[start + length :]])
    return "", " ".join(words)


def _called(typed: str, journey: Journey) -> list[str]:
    """Return the ids of the roles that are called as was *typed*, or whose holders are."""
    try:
        return [naming.person(journey.library, typed)]
    except NotFound:
        from lmcs.progress.answering import places_of  # most are named by their role

        return [id_ for what, id_ in places_of(journey, typed) if what == "post"]


def _nearly(typed: str, journey: Journey) -> list[str]:
    """Return the ids of the posts whose holders have a name spelled nearly as was *typed*."""
    if not (journey.progress.names or journey.library.named):
        return []
    from lmcs.progress.answering import near_to  # most know no name

    return [id_ for what, id_ in near_to(journey, typed) if what == "post"]


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
    every = [step for step in journey.every_step() if step.item.task]
    every = [step for step in every if step.item.checklist != PAPERS]
    ours = [step for step in every if step.item.checklist in own]
    return ours, [step for step in every if step.item.checklist not in own]


def nearest(of: Sequence[One], shared: Callable[[One], int]) -> tuple[list[One], int]:
    """Return which *of* several share most words with what is said, and how many that is."""
    most = max(map(shared, of), default=0)
    return [each for each in of if shared(each) == most], most


def still_open(journey: Journey) -> list[list[Step]]:
    """Return those of both kinds of tasks that are open."""
    return [[step for step in steps if step.is_open] for steps in tasks(journey)]
