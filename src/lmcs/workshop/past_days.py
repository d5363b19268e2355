"""Days in a council's file that are past: a year that may be wrong, and a file whose time is over."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lmcs.basics.dates import MONTHS, from_iso, say_short
from lmcs.content import Problem
from lmcs.workshop.files import Sheet
from lmcs.workshop.problems import Findings, quoted

if TYPE_CHECKING:
    from lmcs.workshop.fields import Leaf

_LONG_AGO = timedelta(days=274)
"""Nine months: a day further back, among a meeting's dates, was hardly meant."""
_HELD = ("dates", "first", "until", "also")
_UNTIL = re.compile(rf"\b(?:until|till|to) (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")


def past(sheet: Sheet, today: date | None) -> tuple[Problem, ...]:
    """Return advice on the days of *sheet* that are past *today*: a name until then, a date long ago, or all of its meetings."""
    if today is None:
        return ()
    findings = Findings(sheet.file, sheet.marks)
    held: list[date] = []
    long_ago: list[Leaf] = []
    for leaf in sheet.leaves:
        if leaf.key.kind == "name" and (ended := _ended(str(leaf.value), today)):
            said = f"{quoted(leaf.value)}: {say_short(ended)} is past. Write who it is now."
            findings.at(leaf.place, said, advice=True)
        key = next((each for each in reversed(leaf.place) if isinstance(each, str)), "")
        day = from_iso(str(leaf.value))
        if leaf.place[:1] == ("meetings",) and day and key in _HELD:
            # A rule that no day ends goes on.
            goes_on = key == "first" and "until" not in leaf.within
            held.append(date.max if goes_on else day)
            long_ago += [leaf] if key == "dates" and day < today - _LONG_AGO else []
    if held and max(held) < today:
        said = f"All days of its meetings are past, the last on {say_short(max(held))}. Write those to come, as part 9 of docs/council-content.md says."
        findings.add(0, 0, said, advice=True)
        long_ago = []
    for leaf in long_ago:
        said = f"{quoted(leaf.value)} is more than nine months ago. Is its year right? A day that has been can stay or go."
        findings.at(leaf.place, said, advice=True)
    return findings.all()


def _ended(name: str, today: date) -> date | None:
    """Return the day until which a *name* holds, where that is past *today*."""
    found = _UNTIL.search(name)
    day = (
        from_iso(f"{found[3]}-{MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}")
        if found
        else None
    )
    return day if day and day < today else None
