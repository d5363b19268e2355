"""What was done in a time: "what did I do last week". Private notes are only counted."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from re import fullmatch, sub

from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.spans import span
from lmcs.basics.text import plural
from lmcs.front.booking import diary
from lmcs.pages.items import short_title, standing
from lmcs.progress import BOOKED, DONE
from lmcs.progress.journey import Journey

_ASKS = r"(?:(?:and|so|remind me|tell me|show me) )*(?:what|who)(?:ve| (?:did|have|had|was it)) (?:i|we) (?:actually |all )?(?:do|done|did|get done|got done|meet|met|see|seen|been doing|been up to|get up to|achieved?|managed?|ticked?(?: off)?|finish(?:ed)?)(?: in all)? (?P<when>.{4,30})|what happened (?P<then>.{4,30})|(?:how|what) (?:was|about|did) (?:my )?(?P<of>(?:last|this) (?:week|month)|yesterday)(?: go)?"
_LEADS_IN = r"^(?:(?:in|on|over|during|for|all|so far) )+"


def shown(line: str, read: Callable[[], Journey]) -> tuple[str, ...]:
    """Return what was ticked, met, agreed, answered and noted in the time for which *line*, as it is compared, asks; () where it asks for none."""
    asked = fullmatch(_ASKS, line)
    when = sub(_LEADS_IN, "", next(filter(None, asked.groups()), "")) if asked else ""
    since = when.startswith("since ")
    journey = read() if when else None
    found = span(when.removeprefix("since "), journey.today, forward=False) if journey else None
    if not journey or not found or found[0] > journey.today:
        return ()
    first, last = found[0], journey.today if since else min(found[1], journey.today)
    lines = [*_within(first, last, journey)]
    spoken = say(first) if first == last else f"{say_short(first)} to {say_short(last)}"
    none = "Nothing that you ticked, booked, agreed or noted is kept of that time."
    return (f"{spoken}:", *(lines or [none]), "All that is done: lmcs list --done")


def _within(first: date, last: date, journey: Journey) -> Iterator[str]:
    """Yield a line for each thing from *first* to *last*; the private notes are one line, with how many they are."""

    def then(iso: str) -> bool:
        day = from_iso(iso)
        return day is not None and first <= day <= last

    there = sorted((s for s in journey.ever() if then(s.mark.on)), key=lambda s: s.mark.on)
    yield from (f"{short_title(s.item)}. {standing(s)}" for s in there if s.mark.status == DONE)
    for step in there:
        if step.mark.status == BOOKED:
            yield f"{diary(step)} It was booked, and is not ticked."
    for one in journey.progress.agreed:
        if then(one.on):
            yield f"{journey.called(one.role)}: {one}{' Kept.' if one.kept else ''}"
    days = {say_short(first + timedelta(day)) for day in range((last - first).days + 1)}
    for asked in journey.progress.requests:
        yield from (f"Answered by your mentor, {a}" for a in asked.answers if a.day in days)
    notes = [each for mark in journey.progress.marks.values() for each in mark.notes]
    if written := sum(each.day in days for each in notes):
        yield f"{plural(written, 'private note')}, to read: lmcs note"
