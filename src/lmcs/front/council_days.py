"""The next days of a council's standing meetings, where somebody asks what is on: "when is scrutiny"."""

from collections.abc import Sequence
from datetime import date, timedelta

from lmcs.basics.dates import say, say_short
from lmcs.basics.text import join_words, plural
from lmcs.content import standing
from lmcs.content.local import Meeting, meetings
from lmcs.front.named import compared
from lmcs.progress.journey import Journey

_SHORT = 3
"""Letters: a word of so few is no part of a longer one of a name."""
_EACH, _MOST, _YEAR = 2, 8, 366
"""How many days of a meeting that comes by a rule are told, how many lines in all, and how many days ahead where all are wanted."""


def coming(
    words: Sequence[str],
    spans: Sequence[tuple[date, date]],
    journey: Journey,
    *,
    whole: bool = False,
) -> list[str]:
    """Return the days to come of the meetings whose names have all *words*, within *spans* where there are some, and those of them that are off.

    What comes by a rule is told with its next days and the rule, or *whole*; where not all are told, how many more there are.
    """
    found: list[tuple[date, str]] = []
    rules: list[str] = []
    for meeting in named(words, journey):
        days = _days(meeting, spans, journey.today, whole=whole)
        for day, at, place in days:
            when, where = f" at {at}" if at else "", f", {place}" if place else ""
            found.append((day, f"{say(day)}{when}: {meeting.title}{where} ({meeting.council})."))
        found += [
            (day, f"{say(day)}: {meeting.title} is off ({meeting.council}).")
            for day in standing.not_held(meeting, journey.today)
            if any(first <= day <= last for first, last in spans)
        ]
        if meeting.every and days and not spans:
            rules.append(f"{meeting.title} comes {standing.rule(meeting, journey.today)}.")
    if rules and words and not whole:
        rules.append(f"Each day: lmcs {' '.join(words)} dates")
    found.sort()
    most = len(found) if whole and words else _MOST
    told, rest = found[:most], found[most:]
    more = [f"And {plural(len(rest), 'more day')}, the last on {say_short(rest[-1][0])}."] if rest else []  # fmt: skip
    return [*(text for _, text in told), *more, *rules]


def named(words: Sequence[str], journey: Journey) -> list[Meeting]:
    """Return the meetings whose names have all *words*, one of some letters also within another; all, where there are none."""

    def has(title: str, word: str) -> bool:
        return word in (title if len(word) > _SHORT else title.split())

    held = meetings(journey.library)
    return [each for each in held if all(has(compared([each.title]), word) for word in words)]


def moved(words: Sequence[str], journey: Journey) -> list[str]:
    """Return which days to come of the meetings whose names have all *words* are off, or beside their rule, as the council's file says now."""
    told: list[str] = []
    for each in (found := named(words, journey)):
        off = standing.not_held(each, journey.today)
        also = [day for day in standing.written(each, *each.also) if day.day >= journey.today]
        told += [f"{each.title} is not held on {join_words([*map(say, off)])}."] if off else []
        told += [f"{each.title} is also held on {join_words([day.said for day in also])}."] if also else []  # fmt: skip
    if found and not told:
        told = ["In your council's file none of its days to come is off."]
    return [*told, "What changed after that file was made lmcs does not know."] if found else []


def _days(
    meeting: Meeting, spans: Sequence[tuple[date, date]], today: date, *, whole: bool
) -> list[standing.Sitting]:
    """Return the days of a *meeting* from *today* on: those within *spans*, or else all that are listed or the next by its rule, of a *whole* one those of a year."""
    if not spans:
        if meeting.every and whole:
            return standing.coming(meeting, today, _YEAR, today + timedelta(_YEAR))
        most = _EACH if meeting.every else len(standing.listed(meeting))
        return standing.coming(meeting, today, most)
    within = [
        each
        for first, last in spans
        for each in standing.coming(meeting, max(first, today), (last - first).days + 1, last)
    ]
    return sorted(set(within))
