"""Days by another name than their date: Christmas Eve, the first Monday in December; and words that name no single day."""

import re
from datetime import date

from lmcs.basics.dates import DAYS, MONTHS, in_month
from lmcs.basics.spoken import SIDES, place_of

_FEASTS = {
    "christmas eve": "24 december", "xmas eve": "24 december", "christmas day": "25 december", "xmas day": "25 december", "boxing day": "26 december", "new years eve": "31 december",
    "new years day": "1 january", "burns night": "25 january", "st valentines day": "14 february", "valentines day": "14 february", "leap day": "29 february", "st davids day": "1 march",
    "st patricks day": "17 march", "april fools day": "1 april", "st georges day": "23 april", "may day": "1 may", "halloween": "31 october", "bonfire night": "5 november",
    "guy fawkes night": "5 november", "fireworks night": "5 november", "armistice day": "11 november", "st andrews day": "30 november",
}  # fmt: skip
_MOVES = (
    "easter(?: (?:sunday|monday|eve))?|good friday|maundy thursday|palm sunday|ash wednesday|shrove tuesday|pancake day|mothering sunday|mothers day|fathers day|whitsun|pentecost|"
    "remembrance sunday|bank holiday|diwali|eid|ramadan|passover|hanukkah|chinese new year"
)
_SPANS = (
    "week|weeks|weekend|fortnight|month|months|quarter|year|years|christmas|xmas|new year|half ?term|term|holidays?|recess|spring|summer|autumn|winter|soon|sometime|"
    "early|late|later|mid|middle|end|beginning|start|before|after|around"
)
_ENDED = (
    (
        r"\b(?:the )?end of (?:(?:the|this) (?=month)|(?=(?:next |last )?month\b|[a-z]{3,9}\b))",
        "last day of ",
    ),
    (r"\blast day of (?:the |this )?week\b", "this friday"),
    (r"\blast day of next week\b", "friday next week"),
    (r"\b(?:by|before|until|till) (?:christmas|xmas)\b(?! (?:eve|day))", "by 24 december"),
    (r"\b(?:by|before|until|till) (?:the )?new year\b", "by 31 december"),
)
"""By when something is to be done: a day for what was promised, and none for a meeting."""
_NAMES = "|".join([*(f"{name[:3]}(?:{name[3:]})?" for name in (*MONTHS, *DAYS)), "sept", "tues", "weds", "thurs?"]).lower()  # fmt: skip
_OF_A_DAY = rf"{_NAMES}|{_MOVES}|{_SPANS}|tomorow|tommorow|tomorrow|day|eve|night"
_PLACED = (
    r"\b(?:the )?(?P<place>[1-5]th|last) (?P<weekday>[a-z]{3,9}) (?:of|in) (?:the )?"
    r"(?:(?P<near>(?:this |next |last )?month)|(?P<month>[a-z]{3,9}))(?: (?P<year>20\d\d))?\b"
)


def dated(text: str, today: date, *, forward: bool) -> str:
    """Return *text*, plain, with a date in place of a day by another name: "christmas eve at 2pm" is "24 december at 2pm".

    "the 1th monday in june" is the nearest on the wanted side of *today*; where there is no such day, a date that is none.
    """
    if re.search(r"\b(?:eve|day|night|halloween)\b", text):
        text = re.sub(rf"\b({'|'.join(_FEASTS)})\b", lambda found: _FEASTS[found[1]], text)
    if not re.search(r"\b(?:\dth|last) [a-z]{3,9} (?:of|in) ", text):
        return text
    return re.sub(_PLACED, lambda found: _placed(found, today, forward) or found[0], text)


def ended(text: str) -> str:
    """Return *text*, in small letters, with a day in place of the end by which something is promised: "by end of january"."""
    for pattern, day in _ENDED:
        text = re.sub(pattern, day, text)
    return text


def _placed(found: re.Match[str], today: date, forward: bool) -> str:
    """Return the date that is meant by a place in a month, with its year where that was named; "" for none."""
    named, weekday = place_of(found["month"] or "", MONTHS), place_of(found["weekday"], DAYS)
    if bool(weekday) != (found["weekday"] != "day") or bool(named) != bool(found["month"]):
        return ""
    wanted = [today.year * 12 + today.month - 1 + SIDES.get((found["near"] or "").split(" ")[0], 0)]
    if named:
        years = [int(found["year"])] if found["year"] else [today.year, today.year + (1 if forward else -1)]  # fmt: skip
        wanted = [year * 12 + named - 1 for year in years]
    for month in wanted:
        days = filter(None, (in_month(month, number) for number in range(1, 32)))
        held = [day for day in days if not weekday or day.isoweekday() == weekday]
        place = -1 if found["place"] == "last" else int(found["place"][0]) - 1
        if not 0 <= place < len(held) and place != -1:
            return "30 february"
        day = held[place]
        if len(wanted) == 1 or (day >= today if forward else day <= today):
            break
    year = "" if len(wanted) > 1 else f" {day.year}"
    return f"{day.day} {MONTHS[day.month - 1].lower()}{year}"


def unclear(text: str) -> str:
    """Return why *text* names no one day, to stand behind it: it moves, or means several; "" where that cannot be said."""
    if re.search(rf"\b(?:{_MOVES})\b", text):
        return "moves from year to year, and lmcs does not know its date."
    return "could be several days." if re.search(rf"\b(?:{_SPANS})\b", text) else ""


def speaks_of_a_day(text: str, *, behind: bool = False) -> bool:
    """Tell whether *text* speaks of a day, readable or not; *behind* another text, only where it begins as a day does."""
    before = r"(?:on|at|\d{1,2}(?:st|nd|rd|th)?)(?: the| of)? " if behind else ""
    return bool(re.search(rf"\b{before}(?:\d{{1,2}} )?(?:{_OF_A_DAY})\b", text.casefold()))
