"""The council's own values of key figures: what the person typed, what the council's file brought, and keeping one.

Few runs want them, so they stand apart from the rest of the journey.
"""

from datetime import date
from typing import NamedTuple

from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.errors import WrongUse
from lmcs.content.amounts import AMOUNT, impossible, spoken
from lmcs.content.comparing import ends, period
from lmcs.content.figure import Figure
from lmcs.progress.entries import Outcome
from lmcs.progress.journey import Journey
from lmcs.progress.marks import Progress


class Kept(NamedTuple):
    """The council's own value of one day: whose file brought it ("" where the person typed it)."""

    day: date
    value: str
    council: str = ""


def kept(journey: Journey, figure: Figure) -> list[Kept]:
    """Return the council's own values of a *figure* up to today, the oldest first; what was typed stands before a file's."""
    found: dict[date, Kept] = {}
    series = journey.library.series.get(figure.id)
    for held in series.values if series else ():
        if day := period(held.on, figure) or ends(held.on):
            found[day] = Kept(day, held.value, series.council if series else "")
    for about, value in journey.progress.figures.items():
        id_, _, on = about.rpartition(" ")
        if id_ != figure.id:
            continue
        # A file of progress from elsewhere may hold anything.
        day = from_iso(on)
        if day and AMOUNT.fullmatch(value) and not impossible(value, figure):
            found[day] = Kept(day, value)
    return [found[day] for day in sorted(found) if day <= journey.today and figure.kept_in]


def keep(progress: Progress, figure: Figure, value: str, on: date, today: date) -> Outcome:
    """Keep the council's own *value* of a *figure* for a day that is not ahead of *today*, in place of one typed before.

    Raises WrongUse for a day to come.
    """
    if on > today:
        hint = "Give the day that the value is of, with --on."
        raise WrongUse(f"{say(on)} is still to come, so nothing was kept.", hint)
    unit = figure.kept_in
    before = progress.figures.get(f"{figure.id} {on}", "")
    instead = f", in place of {spoken(before, unit)}" if before and before != value else ""
    said = f"Kept: {figure.name}, {spoken(value, unit)} for {say_short(on)}{instead}."
    data = {"figure": figure.id, "on": on.isoformat(), "value": value}
    return Outcome((("figure", data),) if before != value else (), (said,))
