"""Booked items as an iCalendar file (RFC 5545), written by the icalendar library and never by hand.

An event holds the item's number and text, its day and who it is with: nothing else of the person's.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from lmcs.basics.text import bare_line, capitalised
from lmcs.progress import BOOKED
from lmcs.progress.journey import Step

_PRODID = "-//lmcs//Booked items//EN"
_DOMAIN = "lmcs.invalid"  # reserved: no such host can exist
_COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)
_MOST = 2**31 - 1  # of the numbers iCalendar knows; a clock set past 2088 would count higher


def booked(steps: Sequence[Step]) -> list[Step]:
    """Return those of *steps* that make an event: booked, for a day that can be read."""
    return [step for step in steps if step.mark.status == BOOKED and step.day is not None]


def draw(steps: Sequence[Step], now: datetime) -> bytes:
    """Return a calendar of the booked items among *steps*, as a client imports it; *now* is when it was made."""
    from icalendar import Calendar, Event  # only a calendar needs it

    made = Calendar()
    made.add("prodid", _PRODID)
    made.add("version", "2.0")
    for step in booked(steps):
        start = _start(step)
        changed = _changed(step, now)
        event = Event()
        # The same booking has the same UID in every file, and a later change of it the higher SEQUENCE:
        # by these a client replaces its event instead of adding a second one.
        event.add(
            "uid", f"{bare_line((*step.item.was, step.item.id)[0])}@{_DOMAIN}"
        )  # its first id, renamed or not
        event.add("sequence", min(max(0, int((changed - _COUNTED_FROM).total_seconds())), _MOST))
        event.add("dtstamp", now.astimezone(UTC))
        event.add("last-modified", changed)
        event.add("dtstart", start)
        event.add("dtend", _end(start))
        event.add("summary", _summary(step))
        event.add("class", "PRIVATE")
        event.add("transp", "OPAQUE" if isinstance(start, datetime) else "TRANSPARENT")
        made.add_component(event)
    return bytes(made.to_ical())


def _start(step: Step) -> date | datetime:
    """Return the day, or with a time that can be read the hour: local wherever the calendar is, so without a zone."""
    assert step.day is not None
    try:
        return datetime.combine(step.day, time.fromisoformat(step.mark.time).replace(tzinfo=None))
    except ValueError:
        return step.day


def _end(start: date | datetime) -> date | datetime:
    """Return the hour, or the day after which *start* is over; iCalendar's end is exclusive."""
    length = timedelta(hours=1) if isinstance(start, datetime) else timedelta(days=1)
    try:
        return start + length
    except OverflowError:  # the last day that Python knows
        return start


def _changed(step: Step, now: datetime) -> datetime:
    """Return when the booking was made or changed, as the journal has it."""
    try:
        return datetime.fromisoformat(step.mark.since).astimezone(UTC)
    except (ValueError, OverflowError):
        return now.astimezone(UTC)


def _summary(step: Step) -> str:
    item = step.item
    text = bare_line(item.text).rstrip(".")
    company = bare_line(step.mark.with_)
    join = " with " if text.endswith(("?", "!")) else ", with "
    return f"{capitalised(item.kind)} {bare_line(item.number)}. {text}" + (
        f"{join}{company}" if company else ""
    )
