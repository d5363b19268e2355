"""Read a time of day as people type it: "14:30", "2.30pm", "noon", "half past nine". No locale."""

import re

from lmcs.basics.errors import WrongUse
from lmcs.basics.moments import Time
from lmcs.basics.spoken import COUNTS, plainly

_WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}
_PAST = {"half": 30, "quarter": 15, "a quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty five": 25, "25": 25, "20": 20, "10": 10, "5": 5}  # fmt: skip
_HALVES = {"in the morning": "am", "in the afternoon": "pm", "in the evening": "pm", "at night": "pm"}  # fmt: skip
VAGUE = r"(?:in the )?(?:morning|afternoon|evening|lunchtime|lunch|teatime|night|am|pm)"
"""A part of the day, which names no time."""
_IN = rf"(?: ?(?:am|pm))?(?: (?:{'|'.join(_HALVES)}))?"
_HALF = rf"(?: ?(?P<half>am|pm))?(?: (?P<said>{'|'.join(_HALVES)}))?"
_MINUTES = {"fifteen": 15, "thirty": 30, "forty five": 45}
HOUR = rf"\d{{1,2}}|{'|'.join(word for word in COUNTS if len(word) > 2)}"
_FIGURES = rf"(?P<hour>\d{{1,2}})(?:[:.h]?(?P<minute>\d{{2}}))?h?(?: ?hrs?| oclock)?{_HALF}"
_SPOKEN = rf"(?:(?P<past>{'|'.join(_PAST)})(?: (?P<side>past|to))? )?(?P<hour>{HOUR})(?: oclock| (?P<minutes>{'|'.join(_MINUTES)}))?{_HALF}"
_HINT = "Write it as 14:30, 2.30pm or noon."

TIME = (
    rf"(?:12 )?(?:{'|'.join(_WORDS)})|\d{{1,2}}(?:[:.h]\d{{2}}|h)?(?: ?hrs?)?(?: ?(?:am|pm)(?: (?:{'|'.join(_HALVES)}))?| (?:{'|'.join(_HALVES)}))"
    rf"|\d{{1,2}}(?:[:.h]\d{{2}})(?: ?hrs?)?|(?:[1-9]\d{{2}}|\d{{4}})(?: ?hrs?)?|(?:{HOUR}) (?:oclock|am|pm|{'|'.join((*_MINUTES, *_HALVES))}){_IN}"
    rf"|(?:{'|'.join(_PAST)}) (?:(?:past|to) )?(?:{HOUR})(?: oclock)?{_IN}"
)
"""A pattern of what looks like a time, within text that `spoken.plainly` has gone over."""


def read(text: str) -> Time:
    """Return the time of day typed as "14:30", "1430", "2.30pm", "9am", "half past nine" or "noon".

    One to seven without a nought before it is doubtful, and eight alone: afternoon, where meetings are, is taken first.
    Raises WrongUse where it is no time.
    """
    typed = plainly(text).removeprefix("at ")
    if word := _WORDS.get(typed.removeprefix("12 ")):
        return Time(word)
    match = re.fullmatch(_FIGURES, typed, re.ASCII)
    if match:
        hour, minute = int(match["hour"]), int(match["minute"] or 0)
    elif match := re.fullmatch(_SPOKEN, typed, re.ASCII):
        hour = COUNTS.get(match["hour"]) or int(match["hour"])
        minute = _PAST[match["past"]] if match["past"] else _MINUTES.get(match["minutes"] or "", 0)
        if match["side"] == "to":
            hour, minute = hour - 1 or 12, 60 - minute
    if not match:
        raise _unread(text)
    halves = {half for half in (match["half"], _HALVES.get(match["said"] or "")) if half}
    half = next(iter(halves), "")
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif half == "am" or match["half"]:
        hour = 99
    if not (hour < 24 and minute < 60 and len(halves) < 2):
        raise _unread(text)
    if not half and _either(typed, hour):
        doubt = f'"{text.strip()}" could be morning or afternoon.'
        return Time(f"{hour + 12:02d}:{minute:02d}", doubt)
    return Time(f"{hour:02d}:{minute:02d}")


def settled(answer: str, asked: Time) -> Time | None:
    """Return the time that an *answer* to the doubt of one that was *asked* about says: "7pm", "19:00", "evening"; None for none."""
    typed = plainly(answer).removeprefix("at ").removeprefix("the ").removeprefix("in the ")
    half = {"morning": "am", "am": "am", "afternoon": "pm", "evening": "pm", "night": "pm", "pm": "pm"}.get(typed)  # fmt: skip
    if not asked.doubt:
        return None
    if half:
        hour, minute = asked.at.split(":")
        return Time(f"{int(hour) % 12 + (12 if half == 'pm' else 0):02d}:{minute}")
    try:
        time = read(answer)
    except WrongUse:
        return None
    return None if time.doubt else time


def _either(typed: str, hour: int) -> bool:
    """Tell whether *typed*, without am or pm, leaves open which half of the day is meant."""
    if typed[:1] == "0":
        return False
    alone = (typed.isdigit() and len(typed) < 3) or "oclock" in typed or typed in COUNTS
    return 1 <= hour <= (8 if alone else 7)


def _unread(text: str) -> WrongUse:
    return WrongUse(f'"{text.strip()}" is not a time that lmcs can read.', _HINT)
