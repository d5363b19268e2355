"""A key figure over the years: England's values and the council's own, said one by one and drawn as a line."""

from collections.abc import Sequence
from datetime import date

from lmcs.basics.blocks import Block, Course, section
from lmcs.basics.dates import say_short
from lmcs.basics.text import capitalised
from lmcs.content.amounts import spoken
from lmcs.content.comparing import doubt, ends
from lmcs.content.figure import Figure, Spread
from lmcs.progress.figures import Kept


def over_the_years(figure: Figure, kept: Sequence[Kept], level: int) -> list[Block]:
    """Return the values over the years: England's and those *kept* together only where they may be compared."""
    england = [each for each in figure.england if each.value]
    if figure.compare == "england":
        return section("Over the years", *_course(figure, england, kept), level=level)
    return [
        *section("England over the years", *_course(figure, england, ()), level=level),
        *section("Yours over the years", *_course(figure, (), kept), level=level),
    ]


def _course(figure: Figure, england: Sequence[Spread], kept: Sequence[Kept]) -> list[Block]:
    """Return the values day by day, and the lines to draw of them; nothing where there are less than two days."""
    unit = figure.unit if england else figure.kept_in
    labels: dict[date, str] = {}
    said: dict[date, list[str]] = {}
    lines: dict[str, list[tuple[float, float]]] = {}

    def add(name: str, day: date, label: str, amount: str, note: str) -> None:
        labels.setdefault(day, capitalised(label))
        said.setdefault(day, []).append(f"{name} {spoken(amount, unit)}{note}")
        year = day.year + (day.timetuple().tm_yday - 1) / 366
        lines.setdefault(name, []).append((year, float(amount)))

    for each in england:
        if day := ends(each.date):
            note = f"{doubt(figure)} ({each.note})" if each.note else doubt(figure)
            add("England", day, each.says, each.value, note.replace(") (", "; "))
    for own in kept:
        add("Yours", own.day, say_short(own.day), own.value, "")
    if len(said) < 2:
        return []
    amounts = [amount for line in lines.values() for _, amount in line]
    values = [each.value for each in england] + [each.value for each in kept]
    rows = tuple((labels[day], f"{'. '.join(said[day])}.") for day in sorted(said))
    drawn = tuple((name, tuple(line)) for name, line in lines.items())
    span = spoken(f"{min(0.0, *amounts):g}", unit), spoken(max(values, key=float), unit)
    return [Course(rows, drawn, span)]
