"""The next days of a council's standing meetings, where somebody asks what is on: "when is scrutiny"."""

from collections.abc import Sequence
from datetime import date

from lmcs.basics.dates import say, say_short, say_written
from lmcs.basics.text import plural
from lmcs.content import standing
from lmcs.content.local import Meeting, meetings
from lmcs.progress.journey import Journey

_EACH, _MOST = 2, 8
"""How many days of a meeting that comes by a rule are told, and how many lines in all."""


def coming(words: Sequence[str], spans: Sequence[tuple[date, date]], journey: Journey) -> list[str]:
    """Return the days to come of the meetings whose names have all *words*, within *spans* where there are some.

    What comes by a rule is told with its next days and the rule; where not all are told, how many more there are.
    """
    found: list[tuple[date, str]] = []
    rules: list[str] = []
    for meeting in meetings(journey.library):
        if not all(word in meeting.title.casefold() for word in words):
            continue
        days = _days(meeting, spans, journey.today)
        for day, at, place in days:
            when, where = f" at {at}" if at else "", f", {place}" if place else ""
            found.append((day, f"{say(day)}{when}: {meeting.title}{where} ({meeting.council})."))
        if meeting.every and days and not spans:
            until = f" until {say_written(meeting.until)}" if meeting.until else ""
            rules.append(f"{meeting.title} comes every {meeting.every}{until}.")
    found.sort()
    told, rest = found[:_MOST], found[_MOST:]
    more = [f"And {plural(len(rest), 'more day')}, the last on {say_short(rest[-1][0])}."] if rest else []  # fmt: skip
    return [*(text for _, text in told), *more, *rules]


def _days(
    meeting: Meeting, spans: Sequence[tuple[date, date]], today: date
) -> list[standing.Sitting]:
    """Return the days of a *meeting* from *today* on: those within *spans*, or else all that are listed or the next by its rule."""
    if not spans:
        most = _EACH if meeting.every else len(standing.listed(meeting))
        return standing.coming(meeting, today, most)
    within = [
        each
        for first, last in spans
        for each in standing.coming(meeting, max(first, today), (last - first).days + 1, last)
    ]
    return sorted(set(within))
