"""Booked items and standing meetings, or law to come, as an iCalendar file (RFC 5545), written by icalendar, never by hand.

A booking holds the item's number and text, its day, who it is with and where: nothing else of the person's. A standing meeting
holds what the council's file says of it.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from lmcs.basics.text import bare_line, capitalised
from lmcs.content.local import Meeting
from lmcs.content.standing import WEEKS, Sitting, cancelled, listed, place_in_month, written
from lmcs.progress.bookings import Booking

if TYPE_CHECKING:
    from icalendar import Component, Event, Timezone

_PRODID = "-//lmcs//Booked items//EN"
_LAW = "-//lmcs//Law to come//EN"
_DOMAIN = "lmcs.invalid"  # reserved: no such host can exist
_LONDON = "Europe/London"


def draw(bookings: Sequence[Booking], now: datetime, meetings: Sequence[Meeting] = ()) -> bytes:
    """Return a calendar of *bookings* and standing *meetings*, as a client imports it; *now* is when it was made.

    A booking has the same UID in each file of this progress and in nobody else's, and after each change of it a higher
    SEQUENCE: by these a client moves or cancels its event instead of adding a second one.
    """
    events = [_event(booking, now) for booking in bookings]
    standing = [
        _standing(meeting, each, now, by_rule=by_rule)
        for meeting in meetings
        for by_rule, days in ((True, written(meeting, meeting.first)), (False, listed(meeting)))
        for each in days
    ]
    return _calendar(_PRODID, [_london(), *events, *standing])


class Dated(NamedTuple):
    """A whole day of public knowledge: what it is called by for good, its day, its heading, and what it says of it."""

    uid: str
    day: date
    title: str
    about: str


def draw_days(days: Sequence[Dated], edition: int, now: datetime) -> bytes:
    """Return a calendar of *days*. The same day has the same UID in every file; a later *edition* takes its place."""
    events = []
    for each in days:
        event = _bare(each.uid, edition, now, bare_line(each.title), each.day)
        event.add("description", bare_line(each.about))
        event.add("status", "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        events.append(event)
    return _calendar(_LAW, events)


def _calendar(made_by: str, parts: Sequence["Component"]) -> bytes:
    from icalendar import Calendar  # only a calendar needs it

    made = Calendar()
    made.add("prodid", made_by)
    made.add("version", "2.0")
    made.add("method", "PUBLISH")  # without a method, an older Outlook refuses the file
    for part in parts:
        made.add_component(part)
    return bytes(made.to_ical())


def _bare(
    uid: str, sequence: int, now: datetime, title: str, start: date | datetime, minutes: int = 60
) -> "Event":
    """Return an event with what each has: what it is called by for good, the number of its version, its time and title."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{uid}@{_DOMAIN}")
    event.add("sequence", sequence)
    event.add("dtstamp", _day(now))
    event.add("dtstart", start)
    event.add("dtend", _end(start, minutes))
    event.add("summary", title)
    return event


def _event(booking: Booking, now: datetime) -> "Event":
    assert booking.step.day is not None
    start = _at(booking.step.day, booking.step.mark.time)
    event = _bare(booking.uid, booking.sequence, now, _summary(booking), start)
    changed = now
    with suppress(ValueError, OverflowError):  # as the journal has it, which anybody may edit
        changed = datetime.fromisoformat(booking.changed).astimezone(UTC)
    event.add("last-modified", _day(changed))
    event.add("status", "CANCELLED" if booking.cancelled else "CONFIRMED")
    event.add("class", "PRIVATE")
    if place := bare_line(booking.step.mark.place):
        event.add("location", place)
    timed = isinstance(start, datetime) and not booking.cancelled
    event.add("transp", "OPAQUE" if timed else "TRANSPARENT")
    return event


def _day(moment: datetime) -> datetime:
    """Return the beginning of the day of *moment*: at what hour somebody works is nobody's business; the sequence says what is newer."""
    return datetime.combine(moment.astimezone(UTC), time(), UTC)


def _standing(meeting: Meeting, sitting: Sitting, now: datetime, *, by_rule: bool) -> "Event":
    """Return the event of a standing meeting on one day, or of all its days where they follow a rule.

    It is the council's and the same for everybody, so its UID is too: whoever has it twice sees it once. One that is
    off keeps the time and the place that it had.
    """
    day, off = sitting.day, cancelled(meeting)
    uid = meeting.id if by_rule else f"{meeting.id}-{day}"
    minutes = int(meeting.minutes or 60)
    newer = int(now.timestamp() // 60)  # a later file is the newer one
    event = _bare(uid, newer, now, bare_line(meeting.title), _at(day, sitting.at), minutes)
    event.add("description", bare_line(f"Added by {meeting.council}."))
    if sitting.place:
        event.add("location", bare_line(sitting.place))
    if by_rule:
        event.add("rrule", _rule(meeting, day))
        if off:
            event.add("exdate", [_at(each, meeting.at) for each in off])
    else:
        is_off = not meeting.first and day in off
        event.add("status", "CANCELLED" if is_off else "CONFIRMED")
        event.add("transp", "TRANSPARENT" if is_off else "OPAQUE")
    return event


def _rule(meeting: Meeting, day: date) -> dict[str, object]:
    """Return how a standing meeting comes again: by weeks, or on that weekday of the month, the last where there is no fifth."""
    weeks = WEEKS.get(meeting.every, 0)
    rule: dict[str, object] = {"freq": "weekly", "interval": weeks}
    if not weeks:
        weekday = ("mo", "tu", "we", "th", "fr", "sa", "su")[day.weekday()]
        rule = {"freq": "monthly", "byday": f"{place_in_month(day)}{weekday}"}
    if meeting.until:
        last = date.fromisoformat(meeting.until)
        whole = _at(last, "23:59" if meeting.at else "")
        rule["until"] = whole.astimezone(UTC) if isinstance(whole, datetime) else whole
    return rule


def _london() -> "Timezone":
    """Return the rules of London's time since 1997, for a program that does not know them.

    The library's own list of single days ends in 2038; two rules do not end.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", _LONDON)
    for part, name, month, day, before, after in (
        (TimezoneDaylight(), "BST", 3, datetime(1997, 3, 30, 1), 0, 1),  # noqa: DTZ001 - local
        (TimezoneStandard(), "GMT", 10, datetime(1997, 10, 26, 2), 1, 0),  # noqa: DTZ001
    ):
        part.add("dtstart", day)
        part.add("tzoffsetfrom", timedelta(hours=before))
        part.add("tzoffsetto", timedelta(hours=after))
        part.add("tzname", name)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        zone.add_component(part)
    return zone


def _at(day: date, text: str) -> date | datetime:
    """Return the *day*, or with a time that can be read the hour, as London has it."""
    try:
        at = time.fromisoformat(text.zfill(5) if text else "").replace(tzinfo=ZoneInfo(_LONDON))
        return datetime.combine(day, at)
    except ValueError:
        return day


def _end(start: date | datetime, minutes: int = 60) -> date | datetime:
    """Return when *start* is over: after so many *minutes*, or after the day; iCalendar's end is exclusive."""
    timed = isinstance(start, datetime)
    length = timedelta(minutes=minutes) if timed else timedelta(days=1)
    try:
        return start + length
    except OverflowError:  # the last day that Python knows
        return start


def _summary(booking: Booking) -> str:
    item, mark = booking.step.item, booking.step.mark
    text = bare_line(item.text).rstrip(".")
    if company := bare_line(mark.with_ or booking.holders):
        text += f"{'' if text.endswith(('?', '!')) else ','} with {company}"
    return f"{capitalised(item.kind)} {bare_line(item.number)}. {text}"
