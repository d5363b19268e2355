"""Read days as people type them: "next Thursday at 2pm", "in two weeks", "the 24th". No locale. Times of day: `clock`."""

from datetime import date, timedelta
from re import fullmatch  # which keeps what it compiled, so that a run pays only for what it reads

from lmcs.basics import clock, occasions
from lmcs.basics.dates import DAYS, MONTHS, in_month, nearest, say, say_short
from lmcs.basics.errors import NoDay, WrongUse
from lmcs.basics.moments import NEAR_WORDS, Time, When, near, shifted
from lmcs.basics.spoken import SIDES, UNITS, bare, counted, place_of, plainly

_HINT = "Write it as 4 June, 4 June 2026, 4/6/2026, 2026-06-04, tomorrow, next Thursday or in two weeks."
_NONE = date.min  # stands for a day that no calendar has, such as 31 June
_FAR = 183  # days, after which a year that was not typed is asked about
_ISO = r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})"
_NUMBERS = r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>(?!the )[a-z]{3,})\.?"
_YEAR = r"(?: (?P<year>'?\d{2}|\d{4}|(?:this|next|last) year))?"
_NAMED = r"(?:(?:(?:the|this|last|next) )?(?P<weekday>(?!the )[a-z]+) )?"
_DATED = (
    rf"{_NAMED}(?:the )?{_DAY} (?:of )?{_MONTH}{_YEAR}",
    rf"{_NAMED}{_MONTH} (?:the )?{_DAY}{_YEAR}",
)
_OF_MONTH = rf"{_NAMED}(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?: (?:of )?(?P<month>this|next|last) month)?"
_WEEKDAY = (
    r"(?:the )?(?:(?P<which>this|next|last|this coming|coming) )?(?P<weekday>[a-z]+)"
    r"(?: (?P<after>week|fortnight|last|next|coming|gone|just gone))?"
)
_IN_WEEK = (
    r"(?P<weekday>[a-z]+) (?:of )?(?P<which>this|next|last) week",
    r"(?P<which>this|next|last) week (?:on )?(?P<weekday>[a-z]+)",
)
_AWAY = (
    r"(?:in )?(?:(?P<count>\w+) )?(?P<unit>day|week|month|fortnight)s?"
    r"(?: (?P<side>ago|time)| (?:(?:on|from|this) )?(?P<from>\w+))?"
)
_WITH_TIME = (
    rf"(?P<day>.+?)(?: at (?P<hour>{clock.HOUR})| (?:at )?(?P<time>{clock.TIME})| (?P<vague>{clock.VAGUE}))",
    rf"(?:(?:at )?(?P<time>{clock.TIME})|(?P<vague>{clock.VAGUE})|at (?P<hour>{clock.HOUR})(?= on | for )) (?:on |for )?(?P<day>.+)",
)


def read(text: str, today: date, *, forward: bool) -> When:
    """Return the day, and the time if there is one, that a person typed as *text*.

    A date without a year, a weekday or a day of the month is the nearest one on the wanted side of *today*, which counts:
    ahead when *forward* (a booking), behind otherwise (something done). Raises WrongUse where nobody could know.
    """
    typed = occasions.dated(bare(plainly(text)), today, forward=forward)
    found, time = _read_day(typed, today, forward), Time("")
    for order in _WITH_TIME:
        if found is None and (match := fullmatch(order, typed)):
            parts = match.groupdict()
            found = _read_day(parts["day"], today, forward)
            if found:
                at = parts.get("hour") or parts["time"]
                vague = f'"{parts["vague"]}" names no time, so none is kept.'
                time = clock.read(at) if at else Time("", vague)
    if found is None and not typed.isdigit() and fullmatch(f"{clock.TIME}|{clock.VAGUE}", typed):
        raise WrongUse(f'"{text.strip()}" is a time, and no day is named.', _HINT)
    if found is None:
        why = occasions.unclear(typed) or "is not a date that lmcs can read."
        raise NoDay(f'"{text.strip()}" {why}', _HINT)
    if found.day is _NONE:
        raise WrongUse(f'There is no such day as "{text.strip()}".', _HINT)
    doubt = f"{found.doubt} {time.doubt if forward else ''}".strip()  # what was done has no time
    return found._replace(time=time, doubt=doubt)


def _read_day(typed: str, today: date, forward: bool) -> When | None:
    """Return the day that *typed* means; None where it is no date at all."""
    if found := near(typed, today):
        return found
    ways = (_numbers, _dated, _in_week, _weekday, _of_month, _away) if typed.isascii() else ()
    return next((found for way in ways if (found := way(typed, today, forward))), None)


def _numbers(typed: str, today: date, forward: bool) -> When | None:
    if match := fullmatch(_ISO, typed):
        return _on(today, int(match[3]), int(match[2]), match[1], "", forward)
    if match := fullmatch(_NUMBERS, typed):
        return _on(today, int(match[1]), int(match[2]), match[3] or "", "", forward)
    return None


def _dated(typed: str, today: date, forward: bool) -> When | None:
    """Read "Thursday 4 June 2026", "June 4th", "4 Dec '26"."""
    for order in _DATED:
        match = fullmatch(order, typed)
        if match and (month := place_of(match["month"], MONTHS)):
            weekday, year = match["weekday"] or "", match["year"] or ""
            if weekday and not place_of(weekday, DAYS):
                return None
            if year.isdigit() and len(year) == 4 and not 1900 <= int(year) < 2200:
                return None  # "4 June 1430" is a time
            return _on(today, int(match["day"]), month, year, weekday, forward)
    return None


def _on(today: date, day: int, month: int, year: str, weekday: str, forward: bool) -> When:
    """Return the day of that date, with a doubt where the year or the weekday may have been meant otherwise."""
    if year.endswith(" year"):
        year = f"{today.year + SIDES[year.removesuffix(' year')]:04d}"
    number = int(year.lstrip("'") or 0)
    number += 2000 if 0 < number < 100 and len(year.lstrip("'")) < 4 else 0
    if not 1 <= month <= 12:
        return When(_NONE)
    found = (
        in_month(12 * number + month - 1, day)
        if number
        else _nearest(today, forward, month, day, weekday)
    )
    if not found:
        return When(_NONE)
    if not number and abs(found - today) > timedelta(days=_FAR):
        return When(found, doubt=f"No year was given: {say(found)} is more than six months away.")
    return When(found, doubt=_weekday_doubt(found, weekday))


def _weekday_doubt(found: date, weekday: str) -> str:
    meant = place_of(weekday, DAYS)
    if meant in (0, found.isoweekday()):
        return ""
    return f"{say_short(found)} is a {DAYS[found.weekday()]}, not a {DAYS[meant - 1]}."


def _in_week(typed: str, today: date, _: bool) -> When | None:
    """Read "Tuesday next week" and "next week on Tuesday"."""
    match = fullmatch(_IN_WEEK[0], typed) or fullmatch(_IN_WEEK[1], typed)
    if not match or not (place := place_of(match["weekday"], DAYS)):
        return None
    return When(shifted(today, place - today.isoweekday() + 7 * SIDES[match["which"]]))


def _weekday(typed: str, today: date, forward: bool) -> When | None:
    """Read "Tuesday", "this Tuesday", "next Tuesday", "last Tuesday", "Tuesday just gone", "Tuesday week"."""
    match = fullmatch(_WEEKDAY, typed)
    which, after = (match["which"] or "", match["after"] or "") if match else ("", "")
    if not match or (which and after):
        return None
    if after in UNITS:
        start = _anchor(match["weekday"], today)
        return When(shifted(start, UNITS[after])) if start else None
    place = place_of(match["weekday"], DAYS)
    if not place:
        return None
    ahead = (place - today.isoweekday()) % 7
    which = which or after
    if which in ("last", "gone", "just gone"):
        return When(shifted(today, ahead - 7))
    if which == "next":
        day = shifted(today, ahead or 7)
        if ahead and today.isoweekday() < place:  # this week has one, too
            doubt = f"This week's {DAYS[place - 1]} is {say_short(day)}."
            return When(shifted(day, 7), doubt=doubt)
        return When(day)
    if forward and not (ahead or which):
        in_a_week = say_short(shifted(today, 7))
        return When(today, f"Today is a {DAYS[place - 1]}: the next one is {in_a_week}.")
    back = 0 if which or forward or not ahead else 7
    return When(shifted(today, ahead - back))


def _of_month(typed: str, today: date, forward: bool) -> When | None:
    """Read "the 24th", "Thursday the 24th" and "the 1st of next month"."""
    match = fullmatch(_OF_MONTH, typed)
    if not match:
        return None
    weekday = match["weekday"] or ""
    if weekday and not place_of(weekday, DAYS):
        return None
    month, day, step = today.year * 12 + today.month - 1, int(match["day"]), 1 if forward else -1
    if match["month"]:
        found = in_month(month + SIDES[match["month"]], day)
    else:
        near = (in_month(month + step * each, day) for each in range(3))
        found = nearest(near, today, forward=forward)
    return When(found, doubt=_weekday_doubt(found, weekday)) if found else When(_NONE)


def _away(typed: str, today: date, _: bool) -> When | None:
    """Read "in two weeks", "3 days ago", "a month from now", "a week today", "a fortnight on Monday"."""
    match = fullmatch(_AWAY, typed)
    if not match:
        return None
    side, anchor = match["side"], match["from"]
    within = typed.startswith("in ")
    if (within and side == "ago") or not (within or side or anchor):
        return None
    start = _anchor(anchor, today) if anchor else today
    named = match["count"] or ("1" if anchor and match["unit"] != "day" else "")
    count = counted(named)
    if start is None or count is None or (within and anchor not in (None, "now", "today")):
        return None
    count = -count if side == "ago" else count
    if match["unit"] != "month":
        return When(shifted(start, count * UNITS[match["unit"]]))
    place = start.year * 12 + start.month - 1 + count
    days = range(start.day, min(start.day, 28) - 1, -1)  # a shorter month ends sooner
    return When(next((day for each in days if (day := in_month(place, each))), _NONE))


def _anchor(word: str, today: date) -> date | None:
    """Return the day from which is counted: today, tomorrow, or the next of a weekday, which may be today."""
    if word in ("now", "today", "tomorrow"):
        return shifted(today, NEAR_WORDS.get(word, 0))
    place = place_of(word, DAYS)
    return shifted(today, (place - today.isoweekday()) % 7) if place else None


def _nearest(today: date, forward: bool, month: int, day: int, weekday: str) -> date | None:
    """Return the nearest *day* of *month*, ahead of *today* or behind it (today counts), or where only that is a *weekday*."""
    this, step = today.year * 12 + month - 1, 12 if forward else -12
    near = in_month(this, day)
    if near and weekday and abs((near - today).days) < _FAR and not _weekday_doubt(near, weekday):
        return near
    years = range(9)  # 29 February may be eight away
    return nearest((in_month(this + step * each, day) for each in years), today, forward=forward)
