"""When a council's standing meetings come: on the days that its file lists, or by a rule from the first day on."""

from collections.abc import Iterator
from datetime import date, timedelta
from heapq import merge
from itertools import islice, takewhile
from typing import NamedTuple

from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.text import join_words, plural
from lmcs.content.local import EVERY, HELD, Meeting

WEEKS = {"week": 1, "two weeks": 2, "four weeks": 4}
"""How many weeks lie between two meetings, by the word for it; none where it goes by months."""
_DAYS = 12000
"""More than there are days in 30 years: after so many a rule is not followed further."""
_NEAR = 62
"""Days: in two months every rule has one."""
_MANY = 6
"""Of more days that are left out of a rule only the number is told beside these."""


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


class Sitting(NamedTuple):
    """One day of a meeting: when it begins then ("" where it takes the day), and where."""

    day: date
    at: str = ""
    place: str = ""

    @property
    def said(self) -> str:
        """The day with its weekday and the time, in words: "Thursday 21 January 2027 at 14:00"."""
        return f"{say(self.day)} at {self.at}" if self.at else say(self.day)

    def own(self, meeting: Meeting) -> str:
        """Return its time and place, in words, where they are others than those of the *meeting*; "" where they are not."""
        at = f"at {self.at}" if self.at != meeting.at else ""
        return ", ".join(filter(None, (at, self.place if self.place != meeting.place else "")))


def written(meeting: Meeting, *days: str) -> list[Sitting]:
    """Return those *days*, as a file writes them, with the time and place of the *meeting* where they have none of their own."""
    found = ((day, each) for each in map(HELD.fullmatch, days) if each and (day := from_iso(each[1])))  # fmt: skip
    return [
        Sitting(day, each[2] or meeting.at, each[3] or meeting.place)
        for day, each in sorted(found, key=lambda both: both[0])
    ]


def listed(meeting: Meeting) -> list[Sitting]:
    """Return the days that the file lists for a *meeting*, on or off, each once; what stands under `also` counts."""
    days: dict[date, Sitting] = {}
    for each in (*written(meeting, *meeting.dates), *written(meeting, *meeting.also)):
        if each.day not in days or each.at or each.place:  # one that is written twice
            days[each.day] = each
    return [days[day] for day in sorted(days)]


def unread(meeting: Meeting) -> str:
    """Return how much of what says the days of a *meeting* is none: "all" where its rule, or each day, cannot be read, "some", or ""."""
    ruled = bool(meeting.first or meeting.every)
    rule_is_none = not from_iso(meeting.first) or meeting.every not in EVERY
    ends_never = bool(meeting.until) and not from_iso(meeting.until)
    if (rule_is_none or ends_never) if ruled else not listed(meeting):
        return "all"
    each_read = len(written(meeting, *meeting.dates, *meeting.also)) == len(meeting.dates) + len(meeting.also)  # fmt: skip
    return "" if each_read and all(map(from_iso, meeting.off)) and not ends_never else "some"


def cancelled(meeting: Meeting) -> list[date]:
    """Return the days to leave out of the dates or the rule of a *meeting*: those that are off, and of a rule those that stand by themselves, too."""
    also = [each.day for each in written(meeting, *meeting.also)]
    off = [day for each in meeting.off if (day := from_iso(each))]
    if not meeting.first:
        return [day for day in off if day not in also]
    return [*off, *(day for day in also if day not in off and _falls(meeting, day))]


def not_held(meeting: Meeting, today: date) -> list[date]:
    """Return the days of a *meeting* from *today* on that are off, and not put back by `also`."""
    until = from_iso(meeting.until) or date.max
    also = [each.day for each in written(meeting, *meeting.also)]
    off = [day for each in meeting.off if (day := from_iso(each)) and day not in also]
    return sorted(
        day
        for day in off
        if day >= today and not (meeting.first and (day > until or not _falls(meeting, day)))
    )


def rule(meeting: Meeting, today: date) -> str:
    """Return by which rule a *meeting* comes from *today* on: until when, without which days, and how many are left; "" where its days are listed.

    "every month until 14 December 2027, not on 10 August 2027: 11 days"
    """
    if not meeting.every:
        return ""
    off, until = [*map(say_short, not_held(meeting, today))], from_iso(meeting.until)
    left = [f"{plural(len(off) - _MANY, 'more day')}"] if off[_MANY:] else []
    without = f", not on {join_words([*off[:_MANY], *left])}" if off else ""
    if not until:
        return f"every {meeting.every}{without}"
    days = plural(len(coming(meeting, today, _DAYS)), "day")
    return f"every {meeting.every} until {say_short(until)}{without}: {days}"


def coming(meeting: Meeting, today: date, most: int = 3, last: date = date.max) -> list[Sitting]:
    """Return the next days from *today* on on which a *meeting* is held, at most so many, and none after the *last*."""
    until, off = from_iso(meeting.until) or date.max, cancelled(meeting)
    also = [each.day for each in written(meeting, *meeting.also)]
    days = takewhile(lambda each: each.day <= last, _days(meeting, today))
    held = (each for each in days if today <= each.day)
    kept = (each for each in held if each.day in also or (each.day <= until and each.day not in off))  # fmt: skip
    return list(islice(kept, most))


def _days(meeting: Meeting, today: date) -> Iterator[Sitting]:
    first = from_iso(meeting.first)
    if first is None:
        yield from listed(meeting)
        return
    also = [each for each in listed(meeting) if each.day >= today]
    known = [each.day for each in also]
    days = (max(first, today) + timedelta(days=number) for number in range(_DAYS))
    ruled = (day for day in days if _falls(meeting, day) and day not in known)
    yield from merge(also, (Sitting(day, meeting.at, meeting.place) for day in ruled))


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
