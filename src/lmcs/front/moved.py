"""Bookings that are meant by what is said, the lines that move or cancel them, and the one that puts off what is not booked."""

from re import fullmatch
from typing import NamedTuple

from lmcs.basics.dates import say_short
from lmcs.content.folding import fold
from lmcs.front.booking import diary, line_for
from lmcs.front.named import NOT_YET, Said, Told, about, has_time, read_words, role, single, tasks
from lmcs.pages.items import short_title
from lmcs.progress import BOOKED, DONE, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_PUT_OFF = r"(?:put off|postpone|defer|delay|later) (?P<what>.+?)(?: for now| (?P<until>(?:until|till|to) .+))?"


def put_off(line: str, journey: Journey) -> Told | None:
    """Return the line that sets a task aside for now which a *line*, as it is compared, puts off for no one day; None where that is booked, or no one task."""
    found = fullmatch(_PUT_OFF, line)
    if not found:
        return None
    said, until = read_words(found["what"].split(), journey), found["until"] or "later"
    steps = [journey.step(journey.library.numbers[number]) for number in said.numbers]
    steps = steps or about(said.words, [step for step in tasks(journey)[0] if step.is_open])
    a_day = any(single(*day) for day in (*said.days, *read_words(until.split(), journey).days))
    if a_day or len(steps) != 1 or steps[0].mark.status != NOT_STARTED:
        return None
    number = steps[0].item.number
    does = f'lmcs skip {number} --reason "{until}"'
    back = f"It then leaves the count; to have it open again: lmcs untick {number}\nFor a day: lmcs book {number} --on DATE"
    return Told(
        f"To set aside for now {short_title(steps[0].item)}: {does}", f"{back}\n{NOT_YET}", (does,)
    )


def bookings(journey: Journey) -> list[Step]:
    """Return all bookings, the nearest first, also of a council's task that is not here now."""
    gone = [step for step in journey.gone() if step.mark.status == BOOKED]
    return sorted([*journey.booked(), *gone], key=lambda step: (step.mark.on, step.mark.time))


def meant(said: Said, journey: Journey, booked: list[Step] | None = None) -> list[Step] | None:
    """Return the bookings that are meant, of those that are *booked* or of all that can be changed; None where the words name nobody who is known."""
    booked = journey.booked() if booked is None else booked
    whom, words = role(said.words, journey), {*fold(" ".join(said.words)).split()}
    ways = (
        [
            step
            for step in booked
            if words <= {*fold(f"{step.mark.with_} {step.item.text}").split()}
        ],
        [step for step in booked if step.item.who == (whom,)],
        [step for step in booked if whom in step.item.who],
        [
            step
            for step in booked
            if words <= {*fold(" ".join(map(journey.called, step.item.who))).split()}
        ],
    )
    of: list[Step] = next(filter(None, ways), [])  # who is named goes before whoever is there, too
    if said.words and not (whom or of):
        return None
    of = [step for step in of if not said.numbers or step.item.number in said.numbers]
    return [step for step in of if not said.days or any(step.day and first <= step.day <= last for _, first, last in said.days)]  # fmt: skip


def changes(said: Said, journey: Journey, verb: str, *, clear: bool) -> Told | None:
    """Return what to type to move or cancel each booking that is meant, or why there is none; None where nobody is meant, and it is not *clear* that a booking is."""
    if verb == "move" and said.numbers and not said.to and said.days:
        said = said._replace(to=single(*said.days[-1]), days=said.days[:-1])
    steps = [journey.step(journey.library.numbers[number]) for number in said.numbers]
    found = steps or meant(said, journey)
    if found is None and not clear:
        return None
    ways = [_way(step, said, verb, journey) for step in found or journey.booked()]
    head = NOT_YET if found else "Nothing like that is booked. What is booked:"
    sure = tuple(way.line for way in ways if found and way.sure)
    if found and len(found) == 1 and found[0].mark.status == BOOKED:  # what to type comes first
        return Told(f"{ways[0].to}: {ways[0].line}", f"{ways[0].about} {head}", sure)
    lines = [f"{way.about} {way.to}: {way.line}" for way in ways]
    both = said.both and len(found or ()) == 2
    return (
        Told(head, "\n".join(lines), sure if said.numbers or both else ())
        if lines
        else Told("Nothing is booked.")
    )


class _Way(NamedTuple):
    """How a task stands, what can be done ("To move it"), the line that does it, and whether it has all that was said."""

    about: str
    to: str
    line: str
    sure: bool = True


def _way(step: Step, said: Said, verb: str, journey: Journey) -> _Way:
    """Return what to type to move *step* or to cancel it, or why there is nothing to do, and which words were not read."""
    number, day = step.item.number, said.to
    company = " ".join(said.company).title() or step.mark.with_
    unread = " ".join(said.words) if said.numbers and said.words else said.unread
    if verb == "move" and said.time and step.day:
        day = said.on(journey.today) if said.to else f"{say_short(step.day)} at {said.time}"
    if verb == "move" and day and step.mark.time and not has_time(day, journey.today):
        day = f"{day} at {step.mark.time.replace(':', '.')}"
    stands = diary(step) + (f' Not read: "{unread}".' if unread else "")
    if step.mark.status not in (BOOKED, NOT_STARTED):
        gone = f"Task {number} is {step.status.casefold()}, and not booked."
        if verb == "move" and said.to and step.mark.status == DONE:
            return _Way(gone, "To change its day", f"lmcs tick {number} --on {said.to}")
        return _Way(gone, "To set it back", f"lmcs untick {number}")
    if verb == "move":
        line = line_for(number, day, company)
        return _Way(stands, "To move it", line, sure=not unread)
    if step.mark.status == BOOKED:
        return _Way(stands, "To cancel it", f"lmcs untick {number}", sure=not unread)
    gone = f"Task {number} is not booked, and not done."
    return _Way(gone, "To take back your last change", "lmcs undo", sure=False)
