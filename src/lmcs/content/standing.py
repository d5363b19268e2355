"""When a council's standing meetings come: on the days that its file lists, or by a rule from the first day on."""

from collections.abc import Iterator
from datetime import date, timedelta
from heapq import merge
from itertools import islice

from lmcs.basics.dates import from_iso
from lmcs.content.local import Meeting

WEEKS = {"week": 1, "two weeks": 2, "four weeks": 4}
"""How many weeks lie between two meetings, by the word for it; none where it goes by months."""
_DAYS = 12000
"""More than there are days in 30 years: after so many a rule is not followed further."""
_NEAR = 62
"""Days: in two months every rule has one."""


def place_in_month(day: date) -> int:
    """Return which of its weekday in the month *day* is, from 1; -1, the last, for a fifth, which not every month has."""
    place = (day.day - 1) // 7 + 1
    return -1 if place > 4 else place


def near(meeting: Meeting, day: date) -> date | None:
    """Return the day of a *meeting*, on or off, that is nearest to *day*; None where it has none within two months."""
    around = [day + timedelta(days=number) for number in range(-_NEAR, _NEAR + 1)]
    until = from_iso(meeting.until) or date.max
    held = [each for each in around if each <= until and _falls(meeting, each)]
    return min(held, key=lambda each: abs(each - day), default=None)


def coming(meeting: Meeting, today: date, most: int = 3) -> list[date]:
    """Return the next days from *today* on on which a *meeting* is held, at most so many."""
    until = from_iso(meeting.until) or date.max
    days = ((day, day.isoformat()) for day in _days(meeting, today) if today <= day)
    held = (
        day for day, iso in days if iso in meeting.also or (day <= until and iso not in meeting.off)
    )
    return list(islice(held, most))


def _days(meeting: Meeting, today: date) -> Iterator[date]:
    first = from_iso(meeting.first)
    if first is None:
        yield from sorted(day for each in meeting.dates if (day := from_iso(each)))
        return
    also = sorted(day for each in meeting.also if (day := from_iso(each)) and day >= today)
    days = (max(first, today) + timedelta(days=number) for number in range(_DAYS))
    yield from merge(also, (day for day in days if _falls(meeting, day) and day not in also))


def _falls(meeting: Meeting, day: date) -> bool:
    first, weeks = from_iso(meeting.first), WEEKS.get(meeting.every, 0)
    if first is None or day < first:
        return False
    if weeks:
        return (day - first).days % (7 * weeks) == 0
    return day.weekday() == first.weekday() and _same_place(first, day)


def _same_place(first: date, day: date) -> bool:
    """Tell whether *day* has the place in its month that *first* has in its own."""
    place = place_in_month(first)
    last = (day + timedelta(days=7)).month != day.month
    return last if place == -1 else place_in_month(day) == place
