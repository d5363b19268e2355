"""What became of the days of a council's standing meetings from one edition of its file to the next, in words."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lmcs.basics.text import join_words, plural
from lmcs.content.local import Meeting
from lmcs.content.standing import Sitting, coming

_NEAR, _AHEAD = timedelta(days=31), timedelta(days=731)
"""How far apart a day that is gone and a new one may be, to be one that moved; how far ahead days are compared."""
_MOST = 3
_OTHERWISE = (("title", "{} is now called {}."), ("minutes", "{} takes {} minutes now."))
CALENDAR = "A calendar made before has it as it was: lmcs calendar --force makes it again. Delete by hand an old day that your calendar still shows."
"""What is said where something moved."""
OLD_NAME = "A calendar made before has the old name: lmcs calendar --force makes it again."


def moved(before: Sequence[Meeting], after: Sequence[Meeting], today: date) -> list[str]:
    """Return what is otherwise *after* of the days to come that meetings had *before*: moved, not held, another time or place."""
    now = {each.id: each for each in after}
    return [said for was in before for said in _moved(was, now.get(was.id), today)]


def added(before: Sequence[Meeting], after: Sequence[Meeting], today: date) -> list[str]:
    """Return which days to come are new *after*, beside those of which `moved` tells."""
    had = {each.id: each for each in before}
    told = []
    for now in after:
        was = had.get(now.id, Meeting())
        if new := _pairs(_days(was, today), _days(now, today))[1]:
            days = [each.said for each in new[:_MOST]]
            more = [f"{plural(len(new) - _MOST, 'more day')}"] if new[_MOST:] else []
            beside = "is also" if was.id else "is new:"
            told.append(f"{now.title} {beside} on {join_words([*days, *more])}.")
    return told


def _moved(was: Meeting, now: Meeting | None, today: date) -> Iterator[str]:
    old, new = _days(was, today), _days(now, today) if now else {}
    if not now:
        first = f": it was to come on {next(iter(old.values())).said}" if old else ""
        yield f"{was.title} is not in your council's file any more{first}."
        return
    for key, said in _OTHERWISE if old else ():
        if getattr(was, key) != (value := getattr(now, key)):
            yield said.format(was.title, value or 60)
    to = _pairs(old, new)[0]
    alike = {(old[day][1:], new[day][1:]) for day in old if day in new}
    whole = len(alike) == 1 and len(old) > 1
    for day, each in old.items():
        if day not in new:
            yield _gone(now, each, to.get(day))
        elif each != new[day] and not whole:
            yield f"{now.title} on {new[day].said}{_where(each, new[day])}{_was(each, new[day])}."
    for before, after in alike if whole else ():
        if before != after:
            each, other = Sitting(today, *before), Sitting(today, *after)
            at = f" at {other.at}" if other.at else ""
            yield f"{now.title} is now{at}{_where(each, other)}{_was(each, other)}."


def _gone(meeting: Meeting, each: Sitting, to: Sitting | None) -> str:
    """Return what became of a day on which a *meeting* is not held any more, and was moved *to* another or to none."""
    if not to:
        return f"{meeting.title} is not held on {each.said}."
    if f"{each.day}" in meeting.off:
        return f"{meeting.title} moved from {each.said} to {to.said}{_where(each, to)}."
    return f"{meeting.title} is no longer on {each.said}; new: {to.said}{_where(each, to)}."


def _where(before: Sitting, after: Sitting) -> str:
    return f", {after.place}" if after.place and after.place != before.place else ""


def _was(before: Sitting, after: Sitting) -> str:
    """Return the time, else the place, that it had before, where that is another."""
    had = f"at {before.at}" if before.at else "without a time"
    if before.at == after.at:
        had = before.place or "without a place"
    return f" (it was {had})"


def _days(meeting: Meeting, today: date) -> dict[date, Sitting]:
    return {each.day: each for each in coming(meeting, today, _AHEAD.days, today + _AHEAD)}


def _pairs(
    old: dict[date, Sitting], new: dict[date, Sitting]
) -> tuple[dict[date, Sitting], list[Sitting]]:
    """Return to which new day each that is gone moved, the nearest within a month, and the new days that are left."""
    left = [each for day, each in new.items() if day not in old]
    to: dict[date, Sitting] = {}
    for day in (day for day in old if day not in new):
        near = min(left, key=lambda each: abs(each.day - day), default=None)
        if near and abs(near.day - day) <= _NEAR:
            to[day] = near
            left.remove(near)
    return to, left
