"""Values of key figures: how one is said, and how one that a person types is read.

A council's own value is a rate or a share, in the figure's own unit, and never a count.
"""

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lmcs.basics.errors import Stopped, WrongUse

if TYPE_CHECKING:  # the types are for who has a figure in hand
    from lmcs.content.figure import Figure

AMOUNT = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,4})?")
"""A number as a file writes it."""
_TYPED = re.compile(r"[-+]?(?:[0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3})+)?(?:\.[0-9]{1,4})?")
_RANGE = re.compile(r"[0-9%] ?(?:-|–|—|to|and|or) ?£?[0-9]")
_PER = re.compile(r"per [0-9][0-9,]*")
_GREW_MOST = 1000


def is_share(unit: str) -> bool:
    """Tell whether a *unit* is a share, in per cent."""
    return unit.startswith("%")


def spoken(amount: str, unit: str) -> str:
    """Return an *amount* as it is said: "14.2%", "£1,277", "81,770"."""
    whole, point, rest = amount.partition(".")
    number = f"{int(whole):,}{point}{rest}" if whole not in ("", "-") else amount
    if is_share(unit):
        return f"{number}%"
    return f"£{number}" if unit.startswith("pounds") else number


def read(typed: str, figure: "Figure") -> str:
    """Return the value that a person *typed* for a *figure*, as a plain number: "1,234.5" is 1234.5.

    Raises WrongUse where it could be two things or is impossible, Stopped where no council's own value is kept.
    """
    if figure.not_kept:
        raise Stopped(figure.not_kept, "Nothing was kept.")
    unit = figure.kept_in
    text = " ".join(typed.split()).replace("−", "-")
    bare = _without_unit(text, unit)
    if not _TYPED.fullmatch(bare) or not any(map(str.isdigit, bare)):
        raise WrongUse(_not_a_number(text, unit), _how(figure))
    value = format(Decimal(bare.replace(",", "").removeprefix("+")).normalize(), "f")
    if wrong := impossible(value, figure):
        raise WrongUse(f'"{text}" was not kept. {wrong}', _how(figure))
    return "0" if value == "-0" else value


def _without_unit(text: str, unit: str) -> str:
    """Return *text* without a sign or words that say what the *unit* says already."""
    if is_share(unit):
        for mark in ("%", "per cent", "percent"):
            text = text.removesuffix(mark).rstrip()
    elif unit.startswith("pounds"):
        text = text.removeprefix("£").lstrip()
    elif per := _PER.search(unit):
        for mark in (per[0], per[0].replace(",", "")):
            text = text.removesuffix(mark).rstrip()
    return text


def _not_a_number(text: str, unit: str) -> str:
    if not text:
        return "No value was given, so nothing was kept."
    if _RANGE.search(text):
        return f'"{text}" is a range, and a figure has one value. Nothing was kept.'
    if "%" in text and not is_share(unit):
        return f'"{text}" is a percentage, and this figure is counted in {unit}. Nothing was kept.'
    if re.fullmatch(r"[0-9]{1,9},[0-9]{1,2}", text):
        could = text.replace(",", ".")
        return f'"{text}" could be {could} or {text.replace(",", "")}. Nothing was kept.'
    return f'"{text}" is not one number in {unit}. Nothing was kept.'


def _how(figure: "Figure") -> str:
    return f"Write the number alone, in {figure.kept_in}. For example: {example(figure)}"


def example(figure: "Figure", value: str = "") -> str:
    """Return a line that keeps a *value* of a *figure*, on a day for which there is something to set beside it."""
    at = next((each for each in reversed(figure.england) if each.median), None)
    day = at.date if at else figure.england[-1].date if figure.england else "2025-03-31"
    return f"lmcs figures {figure.id} --here {value or (at.median if at else '12.5')} --on {day}"


def impossible(value: str, figure: "Figure") -> str:
    """Return why no council can have this *value* of a *figure*, "" where one can."""
    number, unit = Decimal(value), figure.kept_in
    if figure.compare == "change":
        fits = -100 <= number <= _GREW_MOST
        return "" if fits else f"A change is between -100% and {_GREW_MOST:,}%."
    if number < 0:
        return "A rate or a share is never less than 0."
    most = Decimal(figure.most) if figure.most else Decimal(100) if is_share(unit) else number
    if number <= most:
        return ""
    if is_share(unit):
        return "A share is at most 100%. lmcs keeps shares and rates, never a count."
    said = f"No council can have more than {spoken(f'{most}', unit)} here: {unit}."
    return f"{said} A count of children or of people is never kept: ask for the rate."


_FAR_ABOVE = Decimal("1.5")


def unlikely(value: str, figure: "Figure") -> str:
    """Return that a *value* is far from what councils have, and which may be meant; "" where it is not.

    Far is under a tenth of the lowest, or over ten times the highest; where these are not known, of what is. Half as much again
    as a highest that is known is far too: a count may stand where a rate should.
    """
    number, unit = Decimal(value), figure.kept_in
    alike = figure.compare == "england" and not figure.here
    england = [at._replace(value=at.value if alike else "") for at in figure.england if figure.compare != "change"]  # fmt: skip
    lows = [Decimal(at.lowest or at.quarter or at.value or value) for at in england]
    highs = [Decimal(at.highest or at.three_quarters or at.value or value) for at in england]
    low, high = min(lows, default=number), max(highs, default=number)
    if low / 10 <= number <= high * 10:
        top = max((Decimal(at.highest) for at in england if at.highest), default=number)
        if number <= top * _FAR_ABOVE:
            return ""
        above = f"{spoken(value, unit)} is far above the highest that is known of councils, {spoken(f'{top}', unit)}."
        return f"{above} It is kept in {unit}: is this a count?"
    scaled = (number.scaleb(power) for power in (2, 1, 3, -2, -1, -3, -4) if number)
    meant = [format(each.normalize(), "f") for each in scaled if low <= each <= high][:1]
    far = "under a tenth of the lowest" if number < low else "over ten times the highest"
    edge = format(low if number < low else high, "f")
    ask = f"Did you mean {spoken(meant[0], unit)}?" if meant else f"Is it in {unit}?"
    return f"{spoken(value, unit)} is {far} that is known of councils, {spoken(edge, unit)}. {ask}"
