"""Bookings in words: "book the director", "move task 5 to Friday", "the meeting on Friday is off", "what is on this week".

Nothing of it is done here: each answer has the lines that do it, as a word that is no command never changes anything.
"""

from collections.abc import Callable, Sequence
from datetime import date
from re import fullmatch, match, sub
from typing import NamedTuple

from lmcs.basics.clock import TIME
from lmcs.basics.dates import say, say_short
from lmcs.basics.errors import NotFound
from lmcs.basics.spans import span
from lmcs.basics.text import typeable
from lmcs.content import naming
from lmcs.front.table import CLEAR, OF_BOOKINGS, VERBS
from lmcs.pages.items import short_title
from lmcs.pages.items import when as day_of
from lmcs.progress import BOOKED, DONE, NOT_STARTED
from lmcs.progress.answering import places_of as held_by
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_ASKING = r"(?:lmcs |please |(?:i|we|id) (?:want|need|have|had|wish|would like|like) (?:to )?|(?:can|could|how do|how can|should) (?:i|we|you) |let me |lets |an? ){0,4}"
_NOUNS = "meetings?|bookings?|appointments?|visits?|engagements?"
_SHOWS = (
    rf"(?:what (?:{_NOUNS}) (?:do i have|have i(?: got)?|are (?:there|booked))|what am i doing|am i (?:free|busy)|anything on|(?:whats|what is|what do i have|what have i(?: got)?|is (?:there )?anything|have i(?: got)? anything|do i have anything|show(?: me)?(?: whats| what is)?) "
    r"(?:on|booked|planned|arranged|scheduled|coming up|happening|in (?:my|the) (?:diary|calendar))|(?:show(?: me)? |see )?(?:my |the )?"
    rf"(?:diary|bookings?|appointments?|engagements)|(?:show(?: me)? |see )?my (?:schedule|calendar|{_NOUNS})"
    rf"|when (?:is|are|am i|do i|will i) (?:my |the |next |a ){{0,2}}(?:meet(?:ing)?|seeing|see|booked|{_NOUNS})|whom? (?:am i|will i be) (?:meeting|seeing)"
    rf"|(?:do i have|have i(?: got)?|are there) (?:a |any |my )?(?:{_NOUNS}))(?P<rest> .*)?"
)
_ALONE = ("bookings", "diary", "appointments", "engagements")
_OFF = (
    r"(?P<what>.{1,200}?) (?:(?:is|are|was|has been|got) (?:now )?off|(?:(?:is|are|was|has|have|has been|got) )?(?:now )?"
    r"(?:(?P<moved>postponed|moved|delayed|put off)|cancell?ed|called off))(?P<to> to .+)?"
)
_NOTE = r"(?:(?P<off>delete|remove|erase|clear|wipe|cancel|drop)|correct|change|edit|rewrite|fix|alter|replace|update|amend) (?:the |my )?notes? (?:(?:on|for|of|to|about|with) )?(?:task )?#?(?P<task>[a-z]?\d{1,3})"
_MOST = 6
"""How many tasks are named at once: more fill the screen."""
_LONG = 30
"""How many words a line about a booking has at the most."""
_LONGEST = 11
"""Words of a day: "on Thursday the 17th of December at ten to nine"."""


class _Said(NamedTuple):
    """What is said of a booking: tasks by their numbers, the words that name whom, the days (as typed, from, to), and the new one; whether a noun or "with" is."""

    numbers: list[str]
    words: list[str]
    days: list[tuple[str, date, date]]
    to: str
    noun: bool
    company: bool = False
    unread: str = ""


def shown(line: str, read: Callable[[], Journey]) -> tuple[str, ...]:
    """Return what is booked, where *line*, as it is compared, asks for that; () where it does not, and nothing is *read* then."""
    # Most words that stand alone are looked up.
    may_ask = line in _ALONE or 0 < line.count(" ") < _LONG
    asked = fullmatch(_SHOWS, line) if may_ask else None
    if not asked:
        return ()
    journey = read()
    said = _said((asked["rest"] or "").split(), journey)
    found = _meant(said, journey)
    if found is None:
        return ()
    when_ = [say(first) if first == last else text for text, first, last in said.days]
    booked = journey.booked()
    lines = [_named(step) for step in found or booked]
    if found:
        return tuple(lines)
    none = f"Nothing is booked{f' for {when_[0]}' if when_ else ''}."
    also = "What is booked:" if booked else "To book a task: lmcs book 4"
    return (none, also, *lines)


def told(line: str, journey: Journey) -> tuple[str, str] | None:
    """Return what is said of a *line*, as it is compared, that asks to book, move or cancel, and what to do; None where it does not."""
    line = sub(r"(day)s\b|,", r"\1", line)  # "Thursday's", as it is compared
    line = sub(f"^{_ASKING}", "", line)
    if line.count(" ") > _LONG:
        return None
    line = sub(
        "^(take|put|call|push|pull|bring) (.{1,60}) (back|off|out|forward)$", r"\1 \3 \2", line
    )
    if (note := fullmatch(_NOTE, line)) and note["task"].upper() in journey.library.numbers:
        to, way = ("take the note away", "erase") if note["off"] else ("write another", "replace")
        return f"To {to}: lmcs note {note['task'].upper()} --{way}", "Nothing was changed yet."
    if off := fullmatch(_OFF, line):
        way = "postpone" if off["moved"] else "cancel"
        line = f"{way} {off['what']}{off['to'] or ''}"
    verb = next((verb for verb, ways in VERBS.items() if match(rf"(?:{ways})\b", line)), "")
    if not verb:
        return None
    clear = not off and match(rf"(?:{CLEAR})\b", line)
    said = _said(sub(rf"^(?:{VERBS[verb]})\b", "", line).split(), journey)
    lines = _books(said, journey) if verb == "book" else []
    if verb == "untick" and said.words and (done := _done(said.words, journey)):
        lines = ["Nothing was changed yet.", *done]
    named = said.numbers or said.noun or ((off or "cant" in line) and (said.days or said.words))
    if verb != "book" and (clear or named):
        lines = _changes(said, journey, verb)
    return (lines[0], "\n".join(lines[1:])) if lines else None


def _done(words: Sequence[str], journey: Journey) -> list[str]:
    """Return the tasks that are done and have all *words* in their text, each with the line that sets it back."""
    done = [step for step in journey.every_step() if step.mark.status == DONE]
    meant = [s for s in done if all(word in s.item.text.casefold() for word in words)]
    return [f"{short_title(s.item)}. To set it back: lmcs untick {s.item.number}" for s in meant]


def _said(words: Sequence[str], journey: Journey) -> _Said:
    said = _Said([], [], [], "", noun=False)
    place = 0
    while place < len(words):
        stops = range(min(len(words), place + _LONGEST), place, -1)
        spans = ((stop, " ".join(words[place:stop])) for stop in stops)
        leads = words[place] in ("on", "for")
        found = None if leads else next(((stop, text, day) for stop, text in spans if (day := _day(text, journey.today))), None)  # fmt: skip
        word = words[place].strip(",.")
        leading = words[place - 1] if place else ""
        known = said.days or said.numbers or said.noun or (said.words and leading != "for")
        if found and known and leading in ("to", "till", "until", "for"):
            to = _single(found[1], *found[2])
            said = said._replace(to=to, unread="" if to else found[1])
        elif found:
            said.days.append((found[1], *found[2]))
        elif word.lstrip("#").upper() in journey.library.numbers:
            said.numbers.append(word.lstrip("#").upper())
        elif fullmatch(_NOUNS, word) or (word in ("it", "that") and "to" in words):
            said = said._replace(noun=True)
        elif word == "with" and place:
            said = said._replace(company=True)
        elif f" {word} " not in OF_BOOKINGS:
            said.words.append(word)
        place = found[0] if found else place + 1
    return said


def _single(typed: str, first: date, last: date) -> str:
    """Return what was *typed* for a day, "" for a week or a month, for which nothing is booked."""
    return typed if first == last else ""


def _day(text: str, today: date) -> tuple[date, date] | None:
    """Return the first and the last day that *text* means, a day, a week or a month; None where it is none."""
    if not any(sum(map(str.isalpha, word)) > 2 for word in text.split()):
        return None
    return span(text, today, forward=True)


def _role(words: Sequence[str], journey: Journey) -> str:
    """Return the id of the role that *words* name, also by who holds the post; "" for none."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            named = " ".join(words[start : start + length])
            try:
                return naming.person(journey.library, named)
            except NotFound:
                held = [id_ for what, id_ in held_by(journey, named) if what == "post"]
            if len(held) == 1:
                return held[0]
    return ""


def _meant(said: _Said, journey: Journey) -> list[Step] | None:
    """Return the bookings that are meant; None where the words name nobody who is known."""
    booked = journey.booked()
    role = _role(said.words, journey)
    of = [step for step in booked if role in step.item.who or all(word in f"{step.mark.with_} {step.item.text}".casefold() for word in said.words)]  # fmt: skip
    if said.words and not (role or of):
        return None
    of = [step for step in of if not said.numbers or step.item.number in said.numbers]
    return [step for step in of if not said.days or any(step.day and first <= step.day <= last for _, first, last in said.days)]  # fmt: skip


def _changes(said: _Said, journey: Journey, verb: str) -> list[str]:
    """Return what to type to move or cancel each booking that is meant, or why there is none."""
    if verb == "move" and said.numbers and not said.to and said.days:
        said = said._replace(to=_single(*said.days[-1]), days=said.days[:-1])
    steps = [journey.step(journey.library.numbers[number]) for number in said.numbers]
    found = steps or _meant(said, journey)
    if found is None:
        return []
    head = "Nothing was changed yet." if found else "Nothing like that is booked. What is booked:"
    lines = [_change(step, said, verb) for step in found or journey.booked()]
    if len(found) == 1 and found[0].mark.status == BOOKED:  # what to type comes first
        named, _, how = lines[0].rpartition(". To ")
        return [f"To {how}", f"{named}. {head}"]
    return [head, *lines] if lines else ["Nothing is booked."]


def _change(step: Step, said: _Said, verb: str) -> str:
    """Return what to type to move *step* or to cancel it, or why there is nothing to do, and which words were not read."""
    number, day, company = step.item.number, said.to, step.mark.with_
    unread = " ".join(said.words) if said.numbers and said.words else said.unread
    if verb == "move" and said.company and unread and said.numbers:
        company, unread = unread.title(), ""
    elif verb == "move" and unread and step.day and fullmatch(TIME, unread):
        day, unread = f"{day or say_short(step.day)} at {unread}", ""
    rest = f'Not read: "{unread}". ' if unread else ""
    if step.mark.status not in (BOOKED, NOT_STARTED):
        return f"Task {number} is {step.status.casefold()}, and not booked. To set it back: lmcs untick {number}"
    if verb == "move":
        return f"{_named(step)} {rest}To move it: {_line(number, day, typeable(company))}"
    if step.mark.status == BOOKED:
        return f"{_named(step)} {rest}To cancel it: lmcs untick {number}"
    return f"Task {number} is not booked, and not done. To take back your last change: lmcs undo"


def _named(step: Step) -> str:
    """Return the task of *step* with the day and the company that it is booked for."""
    return f"{day_of(step) or 'Not booked yet'}: {short_title(step.item)}."


def _line(number: str, day: str, company: str = "") -> str:
    """Return the line that books the task of that *number*, with the *day* and the *company* as far as they are known."""
    on = f" --on {typeable(day)}" if typeable(day) else ""
    return f"lmcs book {number}{on}{f' --with {company}' if company else ''}"


def _books(said: _Said, journey: Journey) -> list[str]:
    """Return the tasks that are with the person named, each with the line that books it; nothing where nobody is named."""
    role = _role(said.words, journey)
    day = said.to or (_single(*said.days[-1]) if said.days else "")
    if said.numbers:
        return ["Nothing was booked yet.", *(f"To book task {number}: {_line(number, day)}" for number in said.numbers)]  # fmt: skip
    if not role or role == "yourself":
        return []
    whom = naming.the_role(journey.library, role)
    own = {checklist.id for checklist in journey.walked()}
    steps = [step for step in journey.with_person(role) if role in step.item.who and step.item.task]
    steps = [step for step in steps if step.item.checklist in own] or steps
    still = [step for step in steps if step.mark.status == NOT_STARTED]
    lines = [f"{short_title(step.item)}: {_line(step.item.number, day)}" for step in still[:_MOST]]
    booked = [f"Booked already: {_named(step)}" for step in steps if step.mark.status == BOOKED]
    there = f"there {'is' if len(still) == 1 else 'are'} {len(still)}" if still else "there is none"
    head = f"Nothing was booked. A booking is of a task, and with {whom} {there} to start{':' if still else '.'}"
    every = " --all" if len(still) > _MOST else ""
    raised = f"{'All of them, and what' if every else 'What'} to raise: lmcs meet {role}{every}"
    return [head, *lines, *booked, raised]
