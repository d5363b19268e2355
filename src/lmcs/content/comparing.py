"""What a council's own value of a key figure may be set beside: values of the very same time, and those of no other.

Also when a newer release was due. Where nothing may be compared, the reason is said.
"""

import re
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lmcs.basics.dates import MONTHS, from_iso, say_short, say_written
from lmcs.basics.spoken import place_of
from lmcs.content.amounts import spoken

if TYPE_CHECKING:  # the types are for who has a figure in hand
    from lmcs.content.figure import Figure, Spread

SCHOOL_YEAR = re.compile(r"[0-9]{4}/[0-9]{2}")
_YEARS = re.compile(r"(?:(?:school|financial) )?(?:year )?([0-9]{4})[/–-]([0-9]{2}|[0-9]{4})")
_A_YEAR = re.compile(r"\byear\b|^[0-9]{4}(?:[-/–][0-9]{2,4})?$")
_MONTH = re.compile(r"([a-z]{3,9}) ([0-9]{4})|([0-9]{4})-([0-9]{2})")


class Standing(NamedTuple):
    """Where a council's value stands: what it was set beside, None where nothing may be, and the sentences."""

    at: "Spread | None"
    said: tuple[str, ...]


def ends(written: str) -> date | None:
    """Return the last day of a time that a file writes as 2025-03-31, 2025-01 or 2024; None for anything else."""
    parts = written.split("-")
    if len(parts) == 3:
        return from_iso(written)
    if not all(part.isdigit() for part in parts) or not 1 <= len(written) <= 7:
        return None
    year, month = int(parts[0]), int(parts[1]) if len(parts) == 2 else 12
    if not (1900 <= year < 2200 and 1 <= month <= 12):
        return None
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def goes_by(figure: "Figure") -> str:
    """Return what the newest value of a *figure* is of: "day", "month" or "year"; "" where it has none."""
    if not figure.england:
        return ""
    newest = figure.england[-1]
    if _A_YEAR.search(newest.says) or len(newest.date) == 4:
        return "year"
    return "month" if len(newest.date) == 7 else "day"


def named_as(day: date, figure: "Figure") -> str:
    """Return the time that ends on *day* as the *figure* names it, "2024" or "January 2025"; the day in words where it names none."""
    named = (each.says for each in figure.england if len(each.date) < 10 and ends(each.date) == day)
    return next(named, say_short(day))


def period(typed: str, figure: "Figure") -> date | None:
    """Return the last day of the time that somebody names as the *figure* does: "2024/25", "2024", "January 2025".

    A year alone is taken where the figure counts calendar years, "2024/25" where it goes by school or financial years.
    Returns None for what is no such time; it may be a day.
    """
    text = " ".join(typed.lower().split())
    for each in figure.england:
        if text in (each.says.lower(), each.date):
            return ends(each.date)
    newest = figure.england[-1].date if figure.england else ""
    if found := _YEARS.fullmatch(text):
        year, then = int(found[1]), int(found[2][-2:])
        if newest[5:] in ("08-31", "03-31") and then == (year + 1) % 100:
            return from_iso(f"{year + 1}-{newest[5:]}")
    if len(text) == 4 and text.isdigit() and text.isascii():
        return ends(text) if len(newest) == 4 else None
    if found := _MONTH.fullmatch(text):
        month = found[4] or f"{place_of(found[1] or '', MONTHS):02d}"
        return ends(f"{found[2] or found[3]}-{month}")
    return None


def _same_time(written: str, day: date) -> bool:
    """Tell whether *day* is the time *written*: that very day, a day of that month, the last day of that year."""
    if len(written) == 7:
        return day.isoformat()[:7] == written
    return day == ends(written)


def due(figure: "Figure", today: date) -> str:
    """Return the sentence that a newer release was due by *today*, or may be out by now; "" where none was."""
    last = ends(figure.due) if figure.due else None
    if last is None or today.isoformat()[: len(figure.due)] < figure.due:
        return ""
    when = f"{'on' if len(figure.due) == 10 else 'in'} {say_written(figure.due)}"
    return f"A newer release was due {when}{'' if today >= last else ', and may be out'}."


def doubt(figure: "Figure") -> str:
    """Return what stands beside each value of a *figure* that is not wholly confirmed; "" where it is."""
    return " (partly confirmed)" if figure.confirmed == "partly" else ""


def standing(figure: "Figure", value: str, day: date, others: Collection[date] = ()) -> Standing:
    """Return where a council's *value* of a *figure* on a *day* stands, or why it is not compared; *others* are days that have one."""
    if figure.compare == "no":
        why = (
            "It is kept and not compared: what England counts here is not like one council's value."
        )
        return Standing(None, (why,))
    if figure.compare == "change":
        return Standing(None, tuple(_grew(figure, value, day)))
    england, sure = figure.compare == "england", doubt(figure)
    known = [each for each in figure.england if each.quarter or (each.value and england)]
    at = next((each for each in known if _same_time(each.date, day)), None)
    if at is None:
        return Standing(None, _different_times(figure, day, others))
    unit = figure.kept_in
    said: list[str] = []
    if at.quarter:
        low, high = spoken(at.quarter, unit), spoken(at.three_quarters, unit)
        yours = _among(at, value, unit)
        said.append(f"Half of councils are between {low} and {high}{sure}. {yours}")
    if at.value and england:
        yours = _than(value, at.value)
        said.append(f"England's value is {spoken(at.value, unit)}{sure}. {yours}")
    return Standing(at, (*said, f"All of these are of one time: {at.says}."))


def _among(at: "Spread", value: str, unit: str) -> str:
    number = Decimal(value)
    if Decimal(at.quarter) <= number <= Decimal(at.three_quarters):
        return "Yours is among them."
    if number < Decimal(at.lowest):
        return f"Yours is below every council's: the lowest is {spoken(at.lowest, unit)}."
    if number > Decimal(at.highest):
        return f"Yours is above every council's: the highest is {spoken(at.highest, unit)}."
    return f"Yours is {'lower' if number < Decimal(at.quarter) else 'higher'}, as it is for about a quarter of councils."


def _than(value: str, other: str) -> str:
    one, two = Decimal(value), Decimal(other)
    if one == two:
        return "Yours is the same."
    return f"Yours is {'higher' if one > two else 'lower'}."


def _different_times(figure: "Figure", day: date, others: Collection[date]) -> tuple[str, ...]:
    """Return why a value of a *day* is compared with nothing, and which one would be, unless one of the *others* is."""
    ranged = (each for each in reversed(figure.england) if each.quarter)
    newest = next(ranged, figure.england[-1] if figure.england else None)
    if newest is None:
        return ("It is kept and not compared: no value for England is confirmed.",)
    what = "the range of councils" if newest.quarter else "England's value"
    there = any(_same_time(newest.date, each) for each in others)
    keep = "" if there else f" If you have yours of {newest.says}, keep it, too."
    return (
        f"It is not compared: yours is of {named_as(day, figure)}, and {what} is of {newest.says}.",
        f"Values of different times are never set side by side.{keep}",
    )


def _grew(figure: "Figure", value: str, day: date) -> Iterator[str]:
    """Yield how much England's count grew in the same time as a council's, and how much the council's did."""
    for before, at in pairwise(figure.england):
        first, last = ends(before.date), ends(at.date)
        if first and last and last.year - first.year == 1 and _same_time(at.date, day):
            grew = round(100 * (Decimal(at.value) / Decimal(before.value) - 1))
            yield f"From {before.says} to {at.says}, England's count {_changed(grew)}{doubt(figure)}. Yours {_changed(Decimal(value))}."
            return
    newest = figure.england[-1].says
    yield f"It is not compared: yours is of {named_as(day, figure)}, and England's newest count is of {newest}."


def _changed(percent: Decimal | int) -> str:
    if percent == 0:
        return "stayed the same"
    return f"{'grew' if percent > 0 else 'fell'} by {abs(percent)}%"
