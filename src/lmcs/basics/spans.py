"""Read a stretch of time as people type it: "this week", "last month", "May 2026", "2026", or one day. No locale."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, timedelta
from re import finditer, search, sub

from lmcs.basics import clock, occasions, when
from lmcs.basics.dates import DAYS, MONTHS, say_short
from lmcs.basics.errors import WrongUse
from lmcs.basics.spoken import SIDES, counted, place_of, plainly

_LONGEST, _DATED = 11, 5
"""Words of a day with its time, "on Thursday the 17th of December at ten to nine", and of a day within a text."""


_OF_A_DAY = r"[a-z]{3}|\d(?:st|nd|rd|th)\b|\d/\d"
"""What one of the words of a day has: "4 11" is none."""
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_WEEKDAY = f"{_DAY}s?"
_AGAIN_AND_AGAIN = (
    rf"\b(?:every|each|any|most|all|on alternate|alternate)(?: other| second| third)? {_WEEKDAY}|\b{_WEEKDAY}(?:,? (?:and|or|to) {_WEEKDAY})+|\b{_WEEKDAY} (?:mornings|afternoons|evenings|lunchtimes|nights)"
    rf"|\b{_DAY}s\b|\b(?:first|second|third|last) {_WEEKDAY} (?:of|in) (?:the|each|every) (?:month|week|quarter)"
)
"""Days that come again and again, none of which is meant alone: "Thursday afternoons", "Tuesday and Thursday"."""


_SHORT_DAY = r"\b(?:(?<=by |on )(?:mon|tue|wed|thu|fri|sat|sun)|tues|weds|thurs?)\b"
_WHOLE = {day[:3].casefold(): day.casefold() for day in DAYS}
"""The days of the week by their first three letters."""


def day_in(text: str, said: date) -> date | None:
    """Return the first day that a *text*, which was *said* on a day, names by two words or more, or by a weekday; None for none."""
    plain = sub(_SHORT_DAY, lambda found: _WHOLE[found[0][:3]], occasions.ended(text.casefold()))
    words = [word.strip(".,;:!?()") for word in sub(_AGAIN_AND_AGAIN, " ", plain).split()]
    for start in range(len(words)):
        found = leading(words[start:], said, forward=True, most=_DATED)
        alone = (
            found and found[0] == 1 and not words[start].endswith(("day", "tomorrow", "tonight"))
        )
        if found and found[1] == found[2] and not alone:
            return found[1]
    return None


def leading(
    words: Sequence[str], today: date, *, forward: bool, most: int = _LONGEST
) -> tuple[int, date, date] | None:
    """Return how many of *words* the time has that they begin with, *most* at the most, and its first and last day; None for none."""
    for stop in range(min(len(words), most), 0, -1):
        if any(search(_OF_A_DAY, word) for word in words[:stop]):
            found = span(" ".join(words[:stop]), today, forward=forward)
            if found:
                return stop, *found
    return None


def hours_in(text: str) -> set[str]:
    """Return the times of day that a *text* names as such, "16:30" or "half past four"; "at 4" alone may be anything."""
    hours = set()
    for found in finditer(rf"\b(?:{clock.TIME})\b", plainly(text)):
        with suppress(WrongUse):  # "25:70"
            hours |= set() if found[0].isdigit() else {clock.read(found[0]).at}
    return hours


def span(text: str, today: date, *, forward: bool) -> tuple[date, date] | None:
    """Return the first and the last day that *text*, in small letters, means; None where it is no time.

    A month without a year, and a day, is the nearest one on the wanted side of *today*, as `when.read` has it.
    """
    which, _, unit = text.partition(" ")
    side, year = SIDES.get(which, 0), counted(unit or which) or 0
    if which in SIDES and unit == "week":
        monday = today + timedelta(7 * side - today.weekday())
        return monday, monday + timedelta(6)
    if (which in SIDES and unit == "year") or (not unit and 1900 <= year < 2200):
        year = year or today.year + side
        return date(year, 1, 1), date(year, 12, 31)
    month = place_of(which, MONTHS) if not unit or 1900 <= year < 2200 else 0
    if month or (which in SIDES and unit == "month"):
        place = month - 1 if month else today.month - 1 + side
        passed = month and (month < today.month if forward else month > today.month)
        turn = (1 if forward else -1) if passed else 0
        place += 12 * (year or today.year + turn)
        first = date(place // 12, place % 12 + 1, 1)
        return first, (first + timedelta(31)).replace(day=1) - timedelta(1)
    try:
        day = when.read(text, today, forward=forward).day
    except WrongUse:
        return None
    return day, day


def sure(day: str, today: date) -> str:
    """Return a *day*, as it was typed, with the hour that is taken for one that may be morning or afternoon, so that nobody is asked: "tomorrow at 16.30"."""
    try:
        read = when.read(day, today, forward=True)
    except WrongUse:
        return day
    if not read.time.doubt or '"' not in read.time.doubt:
        return day
    before, hour, behind = day.rpartition(read.time.doubt.split('"')[1])
    at = read.time.at.replace(":", ".")
    return f"{before}{at}" if hour and not behind else f"{say_short(read.day)} at {at}"
