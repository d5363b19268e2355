"""Say dates as people say them. No locale: the names are our own. Reading what people type: `when`."""

from collections.abc import Iterable
from datetime import date

from lmcs.basics import age

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def say(day: date) -> str:
    """Return *day* with its weekday: "Tuesday 4 June 2026"."""
    return f"{DAYS[day.weekday()]} {say_short(day)}"


def say_short(day: date) -> str:
    """Return *day* without its weekday: "4 June 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def say_written(written: str) -> str:
    """Return a date as content writes it ("2022-07-01", "2026-10" or "2026") in words."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return written
    if len(parts) == 2:
        return f"{MONTHS[parts[1] - 1]} {parts[0]}"
    return say_short(date(*parts))


def needs_a_look(as_at: str, today: date) -> bool:
    """Tell whether an entry last checked in *as_at* is to be checked again *today*, as `age` says."""
    return age.needs_a_look(as_at, today.isoformat())


def from_iso(text: str) -> date | None:
    """Return the date of an ISO string, or None where *text* holds none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def nearest(days: Iterable[date | None], today: date, *, forward: bool) -> date | None:
    """Return the first of *days* that is ahead of *today*, or behind it where not *forward*; today counts."""
    wanted = (day for day in days if day and (day >= today if forward else day <= today))
    return next(wanted, None)


def in_month(place: int, day: int) -> date | None:
    """Return that *day* of the month at *place* (years times twelve, and months from January); None where it has none."""
    try:
        return date(place // 12, place % 12 + 1, day)
    except ValueError:
        return None
