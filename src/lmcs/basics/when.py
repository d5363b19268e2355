"""Read days and times as people type them: "next Thursday at 2pm", "in two weeks", "the 24th". No locale."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from lmcs.basics.dates import DAYS, MONTHS, say, say_short
from lmcs.basics.errors import WrongUse

_HINT = "Write it as 4 June, 4 June 2026, 4/6/2026, 2026-06-04, tomorrow, next Thursday or in two weeks."
_FAR = 183  # days, after which a year that was not typed is asked about
_NEAR_WORDS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
    "the day before yesterday": -2, "day before yesterday": -2,
}  # fmt: skip
_COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
_UNITS = {"day": 1, "week": 7, "fortnight": 14}
_CLOCK = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}

_ISO = r"(?a)(\d{4})-(\d{1,2})-(\d{1,2})"
_NUMBERS = r"(?a)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<year>'?\d{2}|\d{4}))?"
_MONTH = r"(?P<month>[a-z]{3,})\.?,?"
_DATED = tuple(
    rf"(?a)(?:(?P<weekday>(?!the )[a-z]+),? )?{order}{_YEAR}"
    for order in (rf"(?:the )?{_DAY} (?:of )?{_MONTH}", rf"{_MONTH} (?:the )?{_DAY}")
)
_OF_MONTH = r"(?:(?P<weekday>(?!the )[a-z]+),? )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)"
_WEEKDAY = r"(?:(?P<which>this|next|last|this coming|coming) )?(?P<weekday>[a-z]+)(?P<week> week)?"
_AWAY = r"(?:in )?(?P<count>\w+) (?P<unit>day|week|month|fortnight)s?(?: (?P<side>ago|from (?:now|today)|time))?"
_FROM = r"(?P<count>\w+) weeks? (?:on|from|this) (?P<weekday>[a-z]+)"
_AT = r"(?P<day>.+?),?(?: at)? (?P<time>noon|midday|midnight|\d{1,2}(?:[:.]\d{2})? ?(?:am|pm)|\d{1,2}[:.]\d{2}|\d{4}|\d{1,2})"
_TIME = r"(?a)(\d{1,2})(?:[:.]?(\d{2}))? ?(am|pm)?"


class When(NamedTuple):
    """A day as it was meant, the time ("14:30") if one was typed, and in words what may have been meant otherwise."""

    day: date
    time: str = ""
    doubt: str = ""


def read(text: str, today: date, *, forward: bool) -> When:
    """Return the day, and the time if there is one, that a person typed as *text*.

    A date without a year, a weekday or a day of the month is the nearest one on the wanted side of *today*, which counts:
    ahead when *forward* (a booking), behind otherwise (something done). Raises WrongUse where nobody could know.
    """
    typed = (
        " ".join(text.strip().lower().replace("’", "'").split()).removeprefix("on ").rstrip(".?!")
    )
    time = ""
    found = _read_day(typed, today, forward)
    if found is None and (match := re.fullmatch(_AT, typed)):
        found = _read_day(match["day"].removesuffix(" at"), today, forward)
        time = read_time(match["time"]) if found else ""
    if found is None:
        raise WrongUse(f'"{text.strip()}" is not a date that lmcs can read.', _HINT)
    if found.day is _NONE:
        raise WrongUse(f'There is no such day as "{text.strip()}".', _HINT)
    return found._replace(time=time)


def read_time(text: str) -> str:
    """Return a time of day typed as "14:30", "1430", "2.30pm", "9am" or "noon" as "HH:MM". Raises WrongUse."""
    typed = text.strip().lower()
    if typed in _CLOCK:
        return _CLOCK[typed]
    match = re.fullmatch(_TIME, typed)
    if match and (match[2] or match[3]):
        hour, minute = int(match[1]), int(match[2] or 0)
        if match[3] and 1 <= hour <= 12:
            hour = hour % 12 + (12 if match[3] == "pm" else 0)
        elif match[3]:
            hour = 99
        if hour < 24 and minute < 60:
            return f"{hour:02d}:{minute:02d}"
    hint = "Write it as 14:30, 2.30pm or noon."
    raise WrongUse(f'"{text.strip()}" is not a time that lmcs can read.', hint)


_NONE = date.min  # stands for a day that no calendar has, such as 31 June


def _read_day(typed: str, today: date, forward: bool) -> When | None:
    """Return the day that *typed* means; None where it is no date at all."""
    if typed in _NEAR_WORDS:
        return When(_shifted(today, _NEAR_WORDS[typed]))
    ways = (_numbers, _dated, _weekday, _of_month, _away, _from_weekday)
    return next((found for way in ways if (found := way(typed, today, forward))), None)


def _numbers(typed: str, today: date, forward: bool) -> When | None:
    if match := re.fullmatch(_ISO, typed):
        return _on(today, int(match[3]), int(match[2]), match[1], "", forward)
    if match := re.fullmatch(_NUMBERS, typed):
        return _on(today, int(match[1]), int(match[2]), match[3] or "", "", forward)
    return None


def _dated(typed: str, today: date, forward: bool) -> When | None:
    """Read "Thursday 4 June 2026", "June 4th", "4 Dec '26"."""
    for order in _DATED:
        match = re.fullmatch(order, typed)
        months = _places(match["month"], MONTHS) if match else []
        if match and len(months) == 1:
            weekday, year = match["weekday"] or "", match["year"] or ""
            if weekday and len(_places(weekday, DAYS)) != 1:
                return None
            if len(year) == 4 and not 1900 <= int(year) < 2200:
                return None  # "4 June 1430" is a time
            return _on(today, int(match["day"]), months[0], year, weekday, forward)
    return None


def _on(today: date, day: int, month: int, year: str, weekday: str, forward: bool) -> When:
    """Return the day of that date, with a doubt where the year or the weekday may have been meant otherwise."""
    number = int(year.lstrip("'") or 0)
    number += 2000 if 0 < number < 100 and len(year.lstrip("'")) < 4 else 0
    try:
        found = date(number, month, day) if number else _nearest(today, forward, month, day)
    except ValueError:
        return When(_NONE)
    if not number and abs(found - today) > timedelta(days=_FAR):
        return When(found, doubt=f"No year was given: {say(found)} is more than six months away.")
    return When(found, doubt=_weekday_doubt(found, weekday))


def _weekday_doubt(found: date, weekday: str) -> str:
    meant = _places(weekday, DAYS)
    if not meant or meant[0] == found.isoweekday():
        return ""
    return f"{say_short(found)} is a {DAYS[found.weekday()]}, not a {DAYS[meant[0] - 1]}."


def _weekday(typed: str, today: date, forward: bool) -> When | None:
    """Read "Tuesday", "this Tuesday", "next Tuesday", "last Tuesday", "Tuesday week"."""
    match = re.fullmatch(_WEEKDAY, typed)
    places = _places(match["weekday"], DAYS) if match else []
    if not match or len(places) != 1:
        return None
    ahead = (places[0] - today.isoweekday()) % 7
    which = match["which"] or ""
    if match["week"]:
        return None if which else When(_shifted(today, ahead + 7))
    if which == "last":
        return When(_shifted(today, (ahead or 7) - 7 if ahead else -7))
    if which == "next":
        day = _shifted(today, ahead or 7)
        if ahead and today.isoweekday() < places[0]:  # this week has one, too
            doubt = f"This week's {DAYS[places[0] - 1]} is {say_short(day)}."
            return When(_shifted(day, 7), doubt=doubt)
        return When(day)
    if which or forward:
        return When(_shifted(today, ahead))
    return When(_shifted(today, ahead - 7 if ahead else 0))


def _of_month(typed: str, today: date, forward: bool) -> When | None:
    """Read "the 24th" and "Thursday the 24th"."""
    match = re.fullmatch(_OF_MONTH, typed)
    if not match:
        return None
    weekday = match["weekday"] or ""
    if weekday and len(_places(weekday, DAYS)) != 1:
        return None
    day, step = int(match["day"]), 1 if forward else -1
    month = today.year * 12 + today.month - 1
    for place in range(month, month + 3 * step, step):
        try:
            found = date(place // 12, place % 12 + 1, day)
        except ValueError:
            continue
        if found >= today if forward else found <= today:
            return When(found, doubt=_weekday_doubt(found, weekday))
    return When(_NONE)


def _away(typed: str, today: date, _: bool) -> When | None:
    """Read "in two weeks", "3 days ago", "a fortnight", "a month from now"."""
    match = re.fullmatch(_AWAY, typed)
    if not match or not (typed.startswith("in ") or match["side"]):
        return None
    count = _counted(match["count"])
    if count is None or (match["side"] == "ago" and typed.startswith("in ")):
        return None
    count = -count if match["side"] == "ago" else count
    if match["unit"] != "month":
        return When(_shifted(today, count * _UNITS[match["unit"]]))
    place = today.year * 12 + today.month - 1 + count
    for day in range(today.day, 27, -1) if today.day > 28 else (today.day,):
        try:
            return When(date(place // 12, place % 12 + 1, day))
        except ValueError:  # a shorter month, or a year that no calendar has
            continue
    return When(_NONE)


def _from_weekday(typed: str, today: date, _: bool) -> When | None:
    """Read "a week on Tuesday" and "two weeks from Monday"."""
    match = re.fullmatch(_FROM, typed)
    places = _places(match["weekday"], DAYS) if match else []
    count = _counted(match["count"]) if match else None
    if len(places) != 1 or count is None:
        return None
    return When(_shifted(today, (places[0] - today.isoweekday()) % 7 + 7 * count))


def _counted(word: str) -> int | None:
    figures = word.isascii() and word.isdigit() and len(word) < 5
    return int(word) if figures else _COUNTS.get(word)


def _places(start: str, names: Sequence[str]) -> list[int]:
    """Return the places, from 1, of the *names* that begin with *start*, which is three letters or more."""
    if len(start) < 3:
        return []
    return [place for place, name in enumerate(names, 1) if name.lower().startswith(start)]


def _shifted(day: date, days: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _nearest(today: date, forward: bool, month: int, day: int) -> date:
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
