"""Say dates as people say them, and read dates as people type them. No locale: the names are our own."""

import re
from collections.abc import Sequence
from datetime import date

from lmcs.basics import age
from lmcs.basics.errors import WrongUse

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_HINT = "Write it as 4 June, 4 June 2026, 4/6/2026, 2026-06-04, today, yesterday or tomorrow."
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
_WORDS = re.compile(
    r"(?:([a-z]+),? )?(\d{1,2})(?:st|nd|rd|th)? (?:of )?([a-z]+)\.?,?(?: (\d{4}))?", re.ASCII
)
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?", re.ASCII)


def say(day: date) -> str:
    """Return *day* with its weekday: "Tuesday 4 June 2026"."""
    return f"{_DAYS[day.weekday()]} {say_short(day)}"


def say_short(day: date) -> str:
    """Return *day* without its weekday: "4 June 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_written(written: str) -> str:
    """Return a date as content writes it ("2022-07-01", "2026-10" or "2026") in words."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 1:
        return written
    if len(parts) == 2:
        return f"{_MONTHS[parts[1] - 1]} {parts[0]}"
    return say_short(date(*parts))


def months_since(written: str, today: date) -> int:
    """Return how many months lie between a date as content writes it and *today*; of a year alone, from its end."""
    return age.months_since(written, today.isoformat())


def needs_a_look(as_at: str, today: date) -> bool:
    """Tell whether an entry last checked in *as_at* is to be checked again *today*, as `age` says."""
    return age.needs_a_look(as_at, today.isoformat())


def from_iso(text: str) -> date | None:
    """Return the date of an ISO string, or None where *text* holds none."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_day(text: str, today: date, *, forward: bool) -> date:
    """Return the date a person typed as *text*.

    A date without a year is the nearest one on the wanted side of *today*: ahead when
    *forward* (a booking), behind otherwise (something done). Raises WrongUse.
    """
    typed = " ".join(text.strip().lower().split())
    near = {"today": 0, "yesterday": -1, "tomorrow": 1}
    if typed in near:
        return date.fromordinal(min(max(today.toordinal() + near[typed], 1), date.max.toordinal()))
    found = _parsed(typed)
    if found is None:
        raise WrongUse(f'"{text.strip()}" is not a date that lmcs can read.', _HINT)
    year, month, day, weekday = found
    try:
        read_date = date(year, month, day) if year else _nearest(today, month, day, forward)
    except ValueError:
        raise WrongUse(f'There is no such day as "{text.strip()}".', _HINT) from None
    if weekday and not _DAYS[read_date.weekday()].lower().startswith(weekday[:3]):
        raise WrongUse(
            f"{say_short(read_date)} is a {_DAYS[read_date.weekday()]}, not a {weekday.capitalize()}.",
            _HINT,
        )
    return read_date


def _parsed(typed: str) -> tuple[int, int, int, str] | None:
    """Return year (0 where none is given), month, day and weekday word of *typed*."""
    if match := _ISO.fullmatch(typed):
        return int(match[1]), int(match[2]), int(match[3]), ""
    if match := _NUMBERS.fullmatch(typed):
        year = int(match[3] or 0)
        return year + 2000 if 0 < year < 100 else year, int(match[2]), int(match[1]), ""
    if match := _WORDS.fullmatch(typed):
        months = _named(match[3], _MONTHS)
        weekday = match[1] or ""
        if len(months) == 1 and (not weekday or _named(weekday, _DAYS)):
            return int(match[4] or 0), months[0], int(match[2]), weekday
    return None


def _named(start: str, names: Sequence[str]) -> list[int]:
    """Return the places, from 1, of the *names* that begin with *start*, which is three letters or more."""
    return [
        place
        for place, name in enumerate(names, 1)
        if len(start) >= 3 and name.lower().startswith(start)
    ]


def _nearest(today: date, month: int, day: int, forward: bool) -> date:
    """Return the nearest *day* of *month* that exists, ahead of *today* or behind it (today counts)."""
    step = 1 if forward else -1
    for year in range(today.year, today.year + 9 * step, step):
        try:
            found = date(year, month, day)
        except ValueError:  # 29 February stands in one year of four
            continue
        if (found >= today) if forward else (found <= today):
            return found
    raise ValueError


def read_time(text: str) -> str:
    """Return a time of day typed as "14:30", "2.30pm" or "9am" as "HH:MM". Raises WrongUse."""
    match = _TIME.fullmatch(text.strip().lower())
    if match and (match[2] or match[3]):
        hour, minute = int(match[1]), int(match[2] or 0)
        if match[3] and 1 <= hour <= 12:
            hour = hour % 12 + (12 if match[3] == "pm" else 0)
        elif match[3]:
            hour = 99
        if hour < 24 and minute < 60:
            return f"{hour:02d}:{minute:02d}"
    raise WrongUse(
        f'"{text.strip()}" is not a time that lmcs can read.', "Write it as 14:30 or 2.30pm."
    )
