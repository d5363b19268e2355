"""The forms that a single value may have, by the kind of its key, and what is wrong with one that has not."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Mapping
from contextlib import suppress
from datetime import date

from lmcs.basics import clock, when
from lmcs.basics.dates import DAYS, MONTHS
from lmcs.basics.errors import LmcsError
from lmcs.basics.moments import When
from lmcs.basics.person_name import unfit
from lmcs.basics.text import ADDRESS
from lmcs.content.amounts import AMOUNT
from lmcs.content.comparing import SCHOOL_YEAR
from lmcs.content.fields import CORE
from lmcs.content.local import HELD, HOUR
from lmcs.workshop.faults import requoted
from lmcs.workshop.fields import Key
from lmcs.workshop.problems import nearest, quoted

ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
NUMBER = re.compile(r"[a-z]?[0-9]+")
FORM = re.compile("[1-9][0-9]{0,3}")
RESERVED = ("L", "C", "W", "O", "V")
"""The letters of the shipped checklists, today's and those to come: a council cannot use them."""
LETTER = re.compile(f"(?![{''.join(RESERVED)}])[A-Z]")
"""The letters that a council can use."""
DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
PERIOD = re.compile(f"{DATE.pattern}|{SCHOOL_YEAR.pattern}")
_DASH = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
"""What a word processor makes of a hyphen, or takes for one."""
_IN_DIGITS = "Write the year, the month and the day in digits, for example 2026-04-29{}."
_YEARS = re.compile(r"(20\d\d) ?[-/–] ?(?:20)?(\d\d)")
_MONTH = re.compile(rf"(?i)({'|'.join(name[:3] for name in MONTHS)})[a-z]{{0,7}}\.? (20\d\d)")
_BEGINS = re.compile(r".{0,40}?\b\d{4}(?:-\d\d?-\d\d?)?\b")
"""A day, however it is written, with which a text begins."""
_AROUND = " ,;()"
OWN_NUMBER = "That of the office goes under here, with role and the id of the post: line: Telephone 01632 960101."
"""Where a telephone number goes that stands behind a name."""
LONGEST = 4000
"""How long one text may be: many times what a page has room for."""
_FORMS = {
    "id": (ID, "An id has only small letters, digits and hyphens, at most 64: meet-the-director."),
    "core": (re.compile("[1-9]|1[0-7]"), f"It is a number from 1 to {CORE}, in digits."),
    "number": (FORM, "Write a whole number from 1 on, in digits, without the letter."),
    "flag": (re.compile("true"), "Write true, or take the line out."),
    "time": (
        re.compile("(?:[01]?[0-9]|2[0-3]):[0-5][0-9]"),
        "Write hours and minutes of 24 hours, for example 14:30.",
    ),
    "minutes": (re.compile("[1-9][0-9]{0,2}"), "Write how many minutes it takes, such as 90."),
    "count": (re.compile("[1-9][0-9]{0,6}"), "Write how many it has, in digits, such as 4600."),
    "address": (
        re.compile(ADDRESS),
        "An address begins with https://. What lies on a share is told in words, under about.",
    ),
    "amount": (
        AMOUNT,
        "Write the number alone, such as 72 or 14.2: no unit, no comma, no range. If there is none, leave the line out.",
    ),
    "period": (
        PERIOD,
        "Write it in one of these forms: 2026-04-29, 2026-04, 2026, or 2025/26 for a school year.",
    ),
    "letter": (re.compile("[A-Z]?"), "Use one capital letter."),
    "own letter": (
        LETTER,
        f"Use one capital letter, but neither {' nor '.join(RESERVED)}, which lmcs uses itself.",
    ),
}


def hyphened(id_: str) -> str:
    """Return an id with a hyphen in place of each dash that a word processor made of one."""
    return _DASH.sub("-", id_)


def dash_in(id_: str) -> str:
    """Return what the first dash in an id is, in words: "an en dash (–)"; "" where there is none."""
    found = _DASH.search(id_)
    name = unicodedata.name(found[0]).lower() if found else ""
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name} ({found[0]})" if found else ""


def wrong(value: object, field: Key) -> str:
    """Return what is wrong with a single value, or ""."""
    if isinstance(value, list):
        return "is a list, and should be one text. Take the brackets or hyphens away, or put the text in quotes."
    if isinstance(value, dict):
        said = torn(value) or "A text with a colon in it needs quotes."
        return f"holds keys of its own, and should be one text. {said}"
    text = "" if value is None else str(value)
    if not text and field.kind != "letter":
        return "is empty. Write what belongs there, or take the line out."
    if len(text) > LONGEST:
        return f"is longer than {LONGEST:,} characters. Say it in less, or in several entries."
    if field.kind == "name" and (why := unfit(text.replace("\ufffd", ""))):  # the guard named it
        goes = f" {OWN_NUMBER}" if "only a name is kept" in why else ""
        return f"is {quoted(text)}, which {why}{goes}"
    if field.kind == "word" and text not in field.words:
        near = nearest(text, field.words)
        hint = f' Did you mean "{near}"?' if near else ""
        return f"is {quoted(text)}. Use one of: {'; '.join(field.words)}.{hint}"
    if field.kind == "day" and not (len(text) == 10 and _is_date(text)):
        return f"is {quoted(text)}, which is not a day. {_as_a_day(text)}"
    if field.kind == "held" and not ((held := HELD.fullmatch(text)) and _is_date(held[1])):
        return f"is {quoted(text)}, which is not a day. {_as_held(text)}"
    if field.kind == "held" and (days := as_days(text)):
        return f"is {quoted(text)}, which is more than one day. Write each by itself: [{days}]."
    if field.kind == "place" and (hour := re.search(HOUR, f", {text}")):
        return f"is {quoted(text)}, which has an hour in it ({hour[0].strip(_AROUND)}). Take it out: the hour stands under at, or behind its day."
    if field.kind == "date" and not _is_date(text):
        return f"is {quoted(text)}, which is not a date. {_as_a_day(text, ', 2026-04 or 2026')}"
    if field.kind == "address" and text.startswith("https://") and not re.fullmatch(ADDRESS, text):
        return f"is {quoted(text)}, which is not an address. Copy it again from the browser, without spaces."
    if field.unique == "items" and NUMBER.fullmatch(text):
        return f"is {quoted(text)}, which looks like the number of a task. Use words, such as meet-the-director."
    if field.kind == "id" and ID.fullmatch(plain := hyphened(text)) and plain != text:
        return f"is {quoted(text)}, which has {dash_in(text)} where the hyphen of the keyboard belongs. Write {plain}."
    if field.kind == "period" and not PERIOD.fullmatch(text) and (said := _as_a_period(text)):
        return f"is {quoted(text)}. {said}"
    pattern, fix = _FORMS.get(field.kind, (None, ""))
    web = f"https://{text.removeprefix('http://')}"
    if field.kind == "address" and text.startswith(("www.", "http://")) and re.fullmatch(ADDRESS, web):  # fmt: skip
        fix = f"An address begins with https://. Write {web}, if that opens in the browser."
    if field.kind == "time" and (time := _as_a_time(text)):
        fix = f"Write it as {time}."
    return f"is {quoted(text)}. {fix}" if pattern and not pattern.fullmatch(text) else ""


def torn(value: Mapping[str, object]) -> str:
    """Return what mends a text of which a colon has made a key and its *value*, "" where it is more than that."""
    if len(value) != 1:
        return ""
    ((key, rest),) = value.items()
    if rest is not None and not isinstance(rest, str):
        return ""
    text = f"{key}: {rest or ''}".rstrip()
    return f"A text that holds a colon and a space needs quotes: {requoted(text)}."


def _as_a_day(text: str, more: str = "") -> str:
    """Return how a day that was written as *text* is written, or why there is none; an example is called one."""
    found = DATE.fullmatch(text)
    if found and found[3] and 1 <= int(found[2]) <= len(MONTHS):
        last = monthrange(int(found[1]) or 1, int(found[2]))[1]
        return f"{MONTHS[int(found[2]) - 1]} {found[1]} has {last} days."
    if found and found[2] and int(found[2]) > len(MONTHS):
        return f"The year comes first, then the month, and there is no month {found[2]}."
    if not re.search(r"(?<!\d)\d{4}(?!\d)", text):  # without a year nobody knows which day
        return _IN_DIGITS.format(more)
    if meant := _meant(text):
        # The weekday is the one thing by which somebody notices a wrong day or year.
        if meant.doubt:
            return f"{meant.doubt} Write the day that is meant, as {meant.day}."
        return f"Write it as {meant.day}. It is a {DAYS[meant.day.weekday()]}."
    if first := _meant(re.sub(r"\d{1,2}", "1", text, count=1)):
        return f"{MONTHS[first.day.month - 1]} {first.day.year} has {monthrange(first.day.year, first.day.month)[1]} days."
    return _IN_DIGITS.format(more)


def _as_a_period(text: str) -> str:
    """Return how the time of a value that was written as *text* is written; "" where nobody can tell."""
    if years := _YEARS.fullmatch(text):
        return f"Write it as {years[1]}/{years[2]}."
    if month := _MONTH.fullmatch(text):
        number = next(at for at, name in enumerate(MONTHS, 1) if name[:3] == month[1].title())
        return f"Write it as {month[2]}-{number:02d}."
    said = _as_a_day(text)
    return "" if said == _IN_DIGITS.format("") else said


def _meant(text: str) -> When | None:
    with suppress(LmcsError):
        return when.read(text, date(2000, 1, 1), forward=True)
    return None


def _as_held(text: str) -> str:
    """Return how a day of a meeting that was written as *text* is written, with its time and place, or why there is none."""
    begins = _BEGINS.match(text)
    said = _as_a_day(begins[0] if begins else text)
    if said == _IN_DIGITS.format(""):
        return f'{said} A time and a place of its own stand behind it, in quotes: "2026-04-29 14:00, Room 2".'
    rest = text[begins.end() :] if begins else ""
    if not begins or not rest.strip(_AROUND) or not (found := _meant(begins[0])) or found.doubt:
        return said
    hours = [*re.finditer(rf"{HOUR}|^ ?(?:\d{{1,2}}\.\d\d|\d{{4}})(?= *(?:$|,))", rest)]
    if hours[1:]:
        return "It has more than one hour. Write when it begins, and the place behind that, as 2026-04-29 14:00, Room 2."
    hour = hours[0][0].strip(_AROUND).lower().removeprefix("at ") if hours else ""
    if hour and not _as_a_time(hour):
        return f'"{hour}" is no time of day. Write it as 14:00.'
    sides = (rest[: hours[0].start()], rest[hours[0].end() :]) if hours else (rest,)
    places = (
        re.sub(r"(?i)^in |\b(?:at|from)$", "", side.strip(_AROUND)).strip(_AROUND) for side in sides
    )
    time = f" {_as_a_time(hour)}" if hour else ""
    place = "".join(f", {each}" for each in places if each)
    return (
        f'Write it as "{found.day}{time}{place}", quotes too. It is a {DAYS[found.day.weekday()]}.'
    )


def as_days(text: str) -> str:
    """Return several days that were written as one *text* as each is written by itself; "" where it is no more than one day, or something else."""
    days = [_meant(each.strip()) for each in text.split(",")] if "," in text else []
    sure = [f"{each.day}" for each in days if each and not each.doubt]
    return ", ".join(sure) if len(sure) == len(days) > 1 else ""


def _as_a_time(text: str) -> str:
    """Return a time of day that was written as *text*, such as "5pm", as it is written here; "" where it is none."""
    with suppress(LmcsError):
        found = clock.read(text)
        return "" if found.doubt else found.at
    return ""


def _is_date(text: str) -> bool:
    with suppress(ValueError):
        if found := DATE.fullmatch(text):
            date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
            return True
    return False
