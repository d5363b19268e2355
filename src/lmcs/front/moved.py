"""Bookings that are meant by what is said, the lines that move or cancel them, and the one that puts off what is not booked."""

from datetime import date
from re import fullmatch, sub
from typing import NamedTuple

from lmcs.basics import when
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.errors import WrongUse
from lmcs.basics.spans import leading, sure
from lmcs.basics.text import typeable
from lmcs.basics.whereabouts import apart
from lmcs.content.asked import is_everyday
from lmcs.content.folding import fold
from lmcs.front.booking import diary, line_for
from lmcs.front.named import NOT_YET, Said, Told, about, has_time, read_words, role, single, tasks
from lmcs.pages.items import short_title
from lmcs.progress import BOOKED, DONE, NOT_STARTED, Agreed
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


_MOVED = (
    r"(?:the |my |our )?(?P<what>(?!(?:i|we|it|that|he|she|they)\b).{2,50}?) (?:has |have |is |was |got |had )?(?:been |now )?(?:moved|changed|put back|put off|pushed back|postponed|rescheduled|delayed|slipped) (?:back )?(?:to|until|till) (?P<to>.{3,40})",
    r"(?:i |we |please |can you )?(?:move|push|put off|put back|postpone|change|shift|delay|defer) (?:the |my |our )?(?P<what>.{2,50}?) (?:back )?(?:to|until|till) (?P<to>.{3,40})",
    r"(?:i |we )?(?:(?:ive|weve|have|had) )?(?:not|havent|didnt|did not|never)(?: yet)? (?:done|do|did|got to|got round to|finished|managed|sorted|started|get to) (?:the |my |that )?(?P<what>.{2,50}?)(?: thing| one| bit)?(?: yet)?,? (?:so |and |but )?(?:make it|move it to|put it off (?:to|until|till)|its now|it is now|now|say) (?P<to>.{3,40})",
)
"""What moves to another day something that was promised: "not done the allowances yet, make it 8 January"."""
_SAME = r",? (?:(?:at )?(?:the )?same time|please|instead|now|thanks)$"
_BEFORE = ("on", "by", "before", "for", "until", "till", "at")
"""What stands before a day, and stays."""


def promise(line: str, journey: Journey) -> Told | None:
    """Return the lines that keep for another day what was promised for one, where a *line*, as it is compared, moves that and no booking; None for any other."""
    found = next(filter(None, (fullmatch(way, line) for way in _MOVED)), None)
    new = leading(sub(_SAME, "", found["to"]).split(), journey.today, forward=True) if found else None  # fmt: skip
    if not found or not new or new[1] != new[2] or meant(read_words(found["what"].split(), journey), journey):  # fmt: skip
        return None
    to = " ".join(sub(_SAME, "", found["to"]).split()[: new[0]])
    words = {*fold(" ".join(word for word in found["what"].split() if not is_everyday(word))).split()}  # fmt: skip

    def of(one: Agreed) -> set[str]:
        return {*fold(f"{one.text} {journey.called(one.role)} {journey.holder(one.role)}").split()}

    dated = [each for each in journey.progress.still_agreed if each.due and words <= of(each)]
    text = _for_another_day(dated[0], sure(to, journey.today), journey) if words and len(dated) == 1 else ""  # fmt: skip
    if not text:
        return None
    old = dated[0]
    lines = (f'lmcs meet {old.role} --agreed "{text}"', f"lmcs meet {old.role} --kept {old.number}")
    more = f"And to close the old one: {lines[1]}\nIt stands as: {old.text}. {NOT_YET}"
    return Told(f"To move it: {lines[0]}", more, lines)


def _for_another_day(one: Agreed, to: str, journey: Journey) -> str:
    """Return the text of *one* with the day *to* in place of its own, at the same time where none is said; "" where its own is not found."""
    said, words = from_iso(one.on) or journey.today, one.text.split()
    for start, word in enumerate(words):
        bare = [each.strip(",.;") for each in words[start:]]
        found = None if word in _BEFORE else leading(bare, said, forward=True)
        if found and found[1] == found[2] == one.due:
            was = when.read(" ".join(bare[: found[0]]), said, forward=True).time.at
            read = when.read(to, journey.today, forward=True)
            at = read.time.at or was
            day = f"{say_short(read.day)}{f' at {at}' if at else ''}".replace(":", ".")
            behind = words[start + found[0] - 1][len(bare[found[0] - 1]) :]
            return typeable(" ".join([*words[:start], f"{day}{behind}", *words[start + found[0] :]])).replace('"', "")  # fmt: skip
    return ""


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
    company = " ".join(said.company).title() or apart(step.mark.with_)[0]
    unread = " ".join(said.words) if said.numbers and said.words else said.unread
    if verb == "move" and said.time and step.day:
        day = (
            said.on(journey.today)
            if said.to
            else sure(f"{say_short(step.day)} at {said.time}", journey.today)
        )
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
        if step.mark.status == NOT_STARTED and day:
            on_a = _weekend(day, journey.today)
            return _Way(stands, f"To put it off until then{on_a}", line, sure=not unread)  # fmt: skip
        return _Way(stands, f"To move it{_weekend(day, journey.today)}", line, sure=not unread)
    if step.mark.status == BOOKED:
        return _Way(stands, "To cancel it", f"lmcs untick {number}", sure=not unread)
    gone = f"Task {number} is not booked, and not done."
    return _Way(gone, "To take back your last change", "lmcs undo", sure=False)
