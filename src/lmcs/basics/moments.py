"""A day, and a time, as somebody means it who types it: near days by their words; `when` reads all others."""

from datetime import date
from typing import NamedTuple

from lmcs.basics.dates import say

NEAR_WORDS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2, "day after tomorrow": 2,
    "the day before yesterday": -2, "day before yesterday": -2,
}  # fmt: skip


class Time(NamedTuple):
    """A time of day ("14:30"), and in words what may have been meant otherwise."""

    at: str
    doubt: str = ""


class When(NamedTuple):
    """A day as it was meant, the time if one was typed, and in words what may have been meant otherwise."""

    day: date
    doubt: str = ""
    time: Time = Time("")

    @property
    def said(self) -> str:
        """The day, and the time, in words: "Friday 12 June 2026 at 14:30"."""
        return f"{say(self.day)} at {self.time.at}" if self.time.at else say(self.day)


def near(text: str, today: date) -> When | None:
    """Return the day that *text* says as one word or name does, "tomorrow"; None where it says no such day."""
    return When(shifted(today, NEAR_WORDS[text])) if text in NEAR_WORDS else None


def shifted(day: date, days: int) -> date:
    """Return the day that many *days* after *day*, or as near to it as there are dates."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))
