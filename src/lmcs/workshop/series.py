"""A council's own values of key figures, held against the figure they are of: its unit, what is possible, its times."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from lmcs.basics.dates import say_short
from lmcs.content.amounts import AMOUNT, impossible, unlikely
from lmcs.content.comparing import ends, goes_by, period
from lmcs.content.figure import Figure
from lmcs.content.shelves import made
from lmcs.workshop.fields import Leaf, row
from lmcs.workshop.files import Sheet
from lmcs.workshop.problems import Place, Remark, error, position, quoted
from lmcs.workshop.values import PERIOD

Figures = Mapping[str, Figure]


def figures_in(sheets: Iterable[Sheet]) -> Figures:
    """Return the key figures that *sheets* hold; none of a file with an error, which has to be mended first."""
    sound = (sheet for sheet in sheets if sheet.kind == "figures" and not sheet.errors)
    entries: list[Any] = [each for sheet in sound for each in sheet.data]  # type: ignore[attr-defined]
    return {each["id"]: made(Figure, row(Figure, each)) for each in entries}


def off(sheet: Sheet, figures: Figures, today: date | None = None) -> Iterator[Remark]:
    """Yield what is wrong with the council's own values of key figures in *sheet*; their shape is checked elsewhere.

    A value of a time after *today* is advised on, where that is given.
    """
    data: Any = sheet.data
    seen: dict[tuple[str, date], Place] = {}
    for leaf in sheet.leaves:
        if leaf.place[:1] != ("figures",) or not isinstance(leaf.value, str):
            continue
        named = data["figures"][leaf.place[1]].get("figure")
        figure = figures.get(named) if isinstance(named, str) else None
        if figure is None:
            continue
        if leaf.name == "figure" and figure.not_kept:
            yield error(
                leaf.place,
                f"{figure.not_kept} Take it out. A grade of your own can stand under here: term: ilacs, and line.",
            )
        elif leaf.name == "on":
            yield from _time(leaf, figure, seen, sheet, today)
        elif leaf.name == "value" and AMOUNT.fullmatch(leaf.value):
            wrong, far = impossible(leaf.value, figure), unlikely(leaf.value, figure)
            if wrong or far:
                yield Remark(leaf.place, wrong or far, advice=not wrong)


def _time(
    leaf: Leaf,
    figure: Figure,
    seen: dict[tuple[str, date], Place],
    sheet: Sheet,
    today: date | None,
) -> Iterator[Remark]:
    """Yield what is wrong with the time of one value: no time of this *figure*, one that has a value already, or one to come."""
    written = str(leaf.value)
    if not PERIOD.fullmatch(written):
        return  # `shape.py` named that
    of = goes_by(figure)
    day = period(written, figure) or ends(written)
    is_year = len(written) == 4 or "/" in written
    if day is None:
        message = f'"on" is {quoted(written)}, which is no day and is no time of this figure. Write the day, such as 2026-03-31.'
        yield error(leaf.place, message)
        return
    first = seen.setdefault((figure.id, day), leaf.place)
    if first is not leaf.place:
        line, _ = position(sheet.marks, first)
        already = f"There is a value of {say_short(day)} already, on line {line}."
        yield error(leaf.place, f"{already} Keep one of the two.")
    elif today and day > today:
        to_come = f"{say_short(day)} is to come, so this is not shown before that day."
        yield Remark(leaf.place, f"{to_come} Is the year right?")
    elif of:
        strange = (is_year and of in ("day", "month")) or (len(written) == 10 and of == "year")
        # It fits where it is, in its year, the time of one of England's values: a day, a month, or a year.
        times = [each.date[5:] if len(each.date) > 4 else "12-31" for each in figure.england]
        fits = any(day.isoformat()[5:].startswith(time) for time in times)
        read = "" if fits else ", and compared with nothing"
        fix = f"It goes by {of}s: {quoted(figure.england[-1].says)}. This is read as {say_short(day)}{read}."
        if strange or not fits:
            yield Remark(leaf.place, f"Is {quoted(written)} the right time? {fix}")
