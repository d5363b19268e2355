"""The next days of a council's standing meetings, where somebody asks what is on: "when is scrutiny"."""

from collections.abc import Sequence
from datetime import date, timedelta

from lmcs.basics.dates import say
from lmcs.content import standing
from lmcs.content.local import meetings
from lmcs.progress.journey import Journey

_AHEAD = timedelta(days=92)
"""How far ahead is looked where no day is named."""
_EACH, _MOST = 2, 8


def coming(words: Sequence[str], spans: Sequence[tuple[date, date]], journey: Journey) -> list[str]:
    """Return the days of the meetings whose names have all *words*, within *spans*, or else the next two of each."""
    found: list[tuple[date, str]] = []
    within = [*spans] or [(journey.today, journey.today + _AHEAD)]
    for meeting in meetings(journey.library):
        if not all(word in meeting.title.casefold() for word in words):
            continue
        days = standing.coming(meeting, journey.today, _MOST if spans else _EACH)
        at = f" at {meeting.at}" if meeting.at else ""
        what = (
            f"{meeting.title}{f', {meeting.place}' if meeting.place else ''} ({meeting.council})."
        )
        found += [
            (day, f"{say(day)}{at}: {what}")
            for day in days
            if any(first <= day <= last for first, last in within)
        ]
    return [text for _, text in sorted(found)[:_MOST]]
