"""A council's own values of key figures, held against the figure they are of: its unit, what is possible, its times."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any

from lmcs.content import Problem
from lmcs.content.amounts import AMOUNT, impossible
from lmcs.content.comparing import ends, period
from lmcs.content.figure import Figure, Spread
from lmcs.workshop.files import Sheet
from lmcs.workshop.problems import Enough, Findings, quoted

Figures = Mapping[str, Figure]


def figures_in(sheets: Iterable[Sheet]) -> Figures:
    """Return the key figures that *sheets* hold, as far as a council's values are held against them."""
    found: dict[str, Figure] = {}
    for sheet in sheets:
        if sheet.kind == "figures" and isinstance(sheet.data, list):
            made = (_figure(each) for each in sheet.data if isinstance(each, dict))
            found |= {each.id: each for each in made}
    return found


def _figure(entry: Mapping[str, Any]) -> Figure:
    keys = ("id", "name", "unit", "compare", "here", "not_kept", "most")
    texts = {key: entry[key] for key in keys if isinstance(entry.get(key), str)}
    most = texts.get("most", "")
    spreads = entry.get("england")
    dates = (
        [each for each in spreads or () if isinstance(each, dict)]
        if isinstance(spreads, list)
        else []
    )
    england = tuple(Spread(str(each.get("date", "")), str(each.get("says", ""))) for each in dates)
    return Figure(**{**texts, "most": most if AMOUNT.fullmatch(most) else ""}, england=england)


def off(sheet: Sheet, figures: Figures) -> tuple[Problem, ...]:
    """Return what is wrong with the council's own values of key figures in *sheet*; their shape is checked elsewhere."""
    findings = Findings(sheet.file, sheet.marks)
    with suppress(Enough):
        for leaf in sheet.leaves:
            if leaf.place[:1] != ("figures",) or not isinstance(leaf.value, str):
                continue
            named = _named(sheet, leaf.place[1])
            figure = figures.get(named) if isinstance(named, str) else None
            if figure is None:
                continue
            wrong = ""
            if leaf.name == "figure" and figure.not_kept:
                wrong = f"{figure.not_kept} Take it out."
            elif leaf.name == "on" and not (period(leaf.value, figure) or ends(leaf.value)):
                wrong = (
                    f'"on" is {quoted(leaf.value)}, which is no time of this figure. Write the day.'
                )
            elif leaf.name == "value" and AMOUNT.fullmatch(leaf.value):
                wrong = impossible(leaf.value, figure)
            if wrong:
                findings.at(leaf.place, wrong)
    return findings.all()


def _named(sheet: Sheet, place: Any) -> object:
    data: Any = sheet.data
    return data["figures"][place].get("figure")
