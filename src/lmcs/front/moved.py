"""Bookings that are meant by what is said, the lines that move or cancel them, the one that puts off what is not booked, and where a meeting is.

What names a place names no task and no day.
"""

from datetime import date
from re import IGNORECASE, finditer, fullmatch, sub
from typing import NamedTuple

from lmcs.basics import when, whereabouts
from lmcs.basics.dates import say_short
from lmcs.basics.errors import WrongUse
from lmcs.basics.spans import leading, sure
from lmcs.basics.text import capitalised, typeable
from lmcs.basics.whereabouts import ROOM, WORD
from lmcs.content.folding import fold
from lmcs.front import reading
from lmcs.front.booking import diary, line_for
from lmcs.front.reading import NOT_YET, Said, Told, about, offer, read_words, role
from lmcs.pages.items import short_title
from lmcs.progress import BOOKED, DONE, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_PUT_OFF = r"(?:put off|postpone|defer|delay|later) (?P<what>.+?)(?: for now| (?P<until>(?:until|till|to) .+))?"
_NONE = r"(?:the |an? )?(?:end|beginning|start|middle|morning|afternoon|evening|weekend|diary|calendar|budget|moment|least|noon|midday|lunch\w*|half|quarter|question|person)\b"
"""What stands behind "in" or "at" and is no place."""
_NAMED = rf"(?:{WORD} ){{0,5}}?(?:{ROOM})(?: (?:[a-z]?\d{{1,3}}|one|two|three|[a-c])\b)?(?: (?:of|in|on) (?:the )?{WORD}(?: {WORD}){{0,3}})?"
_WHOSE = r"(?:her|his|their|my|our|the) (?!.*\b(?:team|service|department|unit)s?\b)[a-z][a-z’' -]{2,29}$"
_PROPER = r"(?:the )?(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)*"
_BEHIND = r"(?=$|[,.]? (?:with|on|at|from|about|next|this|tomorrow|to (?:talk|discuss|go|see))\b)"
_HOUR = r"(?<=\d[ap]m)|(?<=\d [ap]m)|(?<=\d[.:]\d\d)|(?<=\bat \d)|(?<=\bat \d\d)"
"""What a place may stand behind with nothing between: "8 December 10am third floor town hall"."""
_PLACES = (
    rf",? (?:in|at) (?!{_NONE})(?P<place>{_PROPER}, (?:the )?{_NAMED}){_BEHIND}",
    rf"(?:,? (?:in|at|on)|,|{_HOUR}) (?!{_NONE})(?P<place>{_NAMED}(?:, (?:the )?{_NAMED})?){_BEHIND}",
    rf",? (?:in|at) (?!{_NONE})(?P<place>{_PROPER}|{_WHOSE}){_BEHIND}",
    rf" (?P<place>(?:her|his|their|my) (?:office|room|place|house)){_BEHIND}",
)
"""A place behind what else is said, the surest first."""
_IS_THERE = r"(?:it|(?:the |my |our )?(?P<what>.{0,60}?(?:meeting|appointment|visit|talk|booking)\b.{0,60}?)) (?:is|will be|takes place)(?: held| now)?"
"""What says of a meeting where it is, and nothing else."""


def put_off(line: str, journey: Journey) -> Told | None:
    """Return the line that sets a task aside for now which a *line*, as it is compared, puts off for no one day; None where that is booked, or no one task."""
    found = fullmatch(_PUT_OFF, line)
    if not found:
        return None
    said = read_words(found["what"].split(), journey)
    until = sub(r"^to ", "until ", found["until"] or "later")
    steps = said.steps(journey) or about(said.words, reading.still_open(journey)[0])
    days = [*said.days, *read_words(until.split(), journey).days]
    a_day = any(reading.single(*day) for day in days)
    if a_day or len(steps) != 1 or steps[0].mark.status != NOT_STARTED:
        return None
    number, title = steps[0].item.number, short_title(steps[0].item)
    back = f"It then leaves the count; to have it open again: lmcs untick {number}\nFor a day: lmcs book {number} --on DATE"
    does = f'lmcs skip {number} --reason "{until}"'
    return offer(f"To set aside for now {title}", does, f"{back}\n{NOT_YET}")


def bookings(journey: Journey) -> list[Step]:
    """Return all bookings, the nearest first, also of a council's task that is not here now."""
    gone = [step for step in journey.gone() if step.mark.status == BOOKED]
    return sorted([*journey.booked(), *gone], key=lambda step: (step.mark.on, step.mark.time))


def meant(said: Said, journey: Journey, booked: list[Step] | None = None) -> list[Step] | None:
    """Return the bookings that are meant, of those that are *booked* or of all that can be changed; None where the words name nobody who is known."""
    booked = journey.booked() if booked is None else booked
    whom, words = role(said.words, journey), {*fold(" ".join(said.words)).split()}
    ways = (  # who is named goes before whoever is there, too
        lambda step: words <= {*fold(f"{step.mark.with_} {step.item.text}").split()},
        lambda step: step.item.who == (whom,),
        lambda step: whom in step.item.who,
        lambda step: words <= {*fold(" ".join(map(journey.called, step.item.who))).split()},
    )
    of: list[Step] = next(filter(None, ([*filter(way, booked)] for way in ways)), [])
    if said.words and not (whom or of):
        return None
    of = [step for step in of if not said.numbers or step.item.number in said.numbers]
    return [step for step in of if not said.days or said.has(step.day)]


def changes(said: Said, journey: Journey, verb: str, *, clear: bool) -> Told | None:
    """Return what to type to move or cancel each booking that is meant, or why there is none; None where nobody is meant, and it is not *clear* that a booking is."""
    if verb == "move" and said.numbers and not said.to and said.days:
        said = said._replace(to=reading.single(*said.days[-1]), days=said.days[:-1])
    found = said.steps(journey) or meant(said, journey)
    if found is None and not clear:
        return None
    ways = [_way(step, said, verb, journey) for step in found or journey.booked()]
    head = NOT_YET if found else "Nothing like that is booked. What is booked:"
    certain = tuple(way.line for way in ways if found and way.sure)
    if found and len(found) == 1 and found[0].mark.status == BOOKED:  # what to type comes first
        return Told(f"{ways[0].to}: {ways[0].line}", f"{ways[0].about} {head}", certain)
    lines = [f"{way.about} {way.to}: {way.line}" for way in ways]
    if not lines:
        return Told("Nothing is booked.")
    both = said.both and len(found or ()) == 2
    return Told(head, "\n".join(lines), certain if said.numbers or both else ())


def _weekend(day: str, today: date) -> str:
    """Return a word for the weekend day that a *day* is, as it was typed, where it does not say so: " (a Sunday)"; "" for any other."""
    try:
        name = f"{when.read(day, today, forward=True).day:%w}"
    except WrongUse:
        return ""
    said = {"0": "Sunday", "6": "Saturday"}.get(name, "")
    return f" (a {said})" if said and said[:3].casefold() not in day.casefold() else ""


class _Way(NamedTuple):
    """How a task stands, what can be done ("To move it"), the line that does it, and whether it has all that was said."""

    about: str
    to: str
    line: str
    sure: bool = True


def _way(step: Step, said: Said, verb: str, journey: Journey) -> _Way:
    """Return what to type to move *step* or to cancel it, or why there is nothing to do, and which words were not read."""
    number, day = step.item.number, sure(said.to, journey.today)
    company = " ".join(said.company).title() or whereabouts.apart(step.mark.with_)[0]
    unread = " ".join(said.words) if said.numbers and said.words else said.unread
    if verb == "move" and said.time and step.day:
        now = f"{say_short(step.day)} at {said.time}"
        day = said.on(journey.today) if said.to else sure(now, journey.today)
    if verb == "move" and day and step.mark.time and not reading.has_time(day, journey.today):
        day = f"{day} at {step.mark.time.replace(':', '.')}"
    stands = diary(step) + (f' Not read: "{unread}".' if unread else "")
    if step.mark.status not in (BOOKED, NOT_STARTED):
        gone = f"Task {number} is {step.status.casefold()}, and not booked."
        if verb == "move" and said.to and step.mark.status == DONE:
            return _Way(gone, "To change its day", f"lmcs tick {number} --on {said.to}")
        return _Way(gone, "To set it back", f"lmcs untick {number}")
    if verb == "move":
        line = line_for(number, day, company)
        to = "To put it off until then" if step.mark.status == NOT_STARTED and day else "To move it"
        return _Way(stands, f"{to}{_weekend(day, journey.today)}", line, sure=not unread)
    if step.mark.status == BOOKED:
        return _Way(stands, "To cancel it", f"lmcs untick {number}", sure=not unread)
    gone = f"Task {number} is not booked, and not done."
    return _Way(gone, "To take back your last change", "lmcs undo", sure=False)


_NOT_AT = r",? (?:and )?(?:not|instead of|rather than) (?:at |in )?.{2,40}$"
"""Where it is not, or was to be, behind a place."""


def apart(typed: str, journey: Journey) -> tuple[str, str]:
    """Return what was *typed* without the place that it says, and the place; "" for none. Who is named is no place, and no time is."""
    for way in _PLACES:
        for found in finditer(way, typed, IGNORECASE):
            place = sub(f"(?i)^the |{_NOT_AT}", "", found["place"]).strip(" ,.")
            parts = (reading.compared(part.split()).split() for part in place.split(","))
            if not any(_is_none(part, journey) for part in parts):
                return f"{typed[: found.start()]}{typed[found.end() :]}".strip(), place
    return typed, ""


def _is_none(words: list[str], journey: Journey) -> bool:
    """Tell whether *words* are no place, as they name somebody or a time and nothing else."""
    whom, rest = reading.role_and_rest(words, journey)
    time = leading(words, journey.today, forward=True)
    return (bool(whom) and not rest) or (time is not None and time[0] == len(words))


def beside(told: Told, place: str, bare: str, typed: str) -> Told:
    """Return what is *told* of a line that is *bare* of its *place*, with that in each line that books; what is kept for its day is as it was *typed*."""
    there = typeable(place)
    if not there:
        return told._replace(more=f"{told.more}\nNot read: “{place}”.")

    def with_it(text: str) -> str:
        booked = sub(r"(?m)lmcs book .*$", lambda found: f"{found[0]} --place {there}", text)
        kept = booked.replace(f'"{capitalised(bare)}"', f'"{capitalised(typed)}"')
        gone = there.casefold() not in kept.casefold()
        return (
            sub(r'(--agreed "[^"]*)"', rf'\1, {there.replace(chr(34), "")}"', kept)
            if gone
            else kept
        )

    return Told(with_it(told.said), with_it(told.more), tuple(map(with_it, told.lines)))


def of_a_booking(line: str, place: str, journey: Journey) -> Told | None:
    """Return the line that keeps the *place* of a booking, where a *line*, as it is compared, says of a meeting only that it is there; None for no booking."""
    there = fullmatch(_IS_THERE, line)
    said = read_words((there["what"] or "").split(), journey) if there else None
    ahead = [step for step in journey.booked() if step.day and step.day >= journey.today]
    steps = (meant(said, journey, ahead) or []) if said else []
    lines = [placed(step, typeable(place)) for step in steps if typeable(place)]
    if not lines:
        return None
    if len(lines) == 1:
        return offer("To keep the place", lines[0], f"{diary(steps[0])} {NOT_YET}")
    each = [f"{diary(step)} To keep the place: {line}" for step, line in zip(steps, lines, strict=True)]  # fmt: skip
    return Told(NOT_YET, "\n".join(each))


def placed(step: Step, place: str) -> str:
    """Return the line that keeps a *place* with *step*, as it is booked."""
    at = f" at {step.mark.time.replace(':', '.')}" if step.mark.time else ""
    day = f"{say_short(step.day)}{at}" if step.day else ""
    return f"{line_for(step.item.number, day)} --place {place}"
