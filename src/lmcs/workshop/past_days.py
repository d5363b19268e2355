"""Days in a council's file that are past: a year that may be wrong, and a file whose time is over."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lmcs.basics.dates import MONTHS, from_iso, say_short
from lmcs.workshop.files import Sheet
from lmcs.workshop.problems import Remark, quoted

_LONG_AGO = timedelta(days=274)
"""Nine months: a day further back, among a meeting's dates, was hardly meant."""
_HELD = ("dates", "first", "until", "also")
_UNTIL = re.compile(rf"\b(?:until|till|to) (\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")


def past(sheet: Sheet, today: date | None) -> Iterator[Remark]:
    """Yield advice on the days of *sheet* that are past *today*: a name until then, a date long ago, or all of its meetings."""
    if today is None:
        return
    held: list[date] = []
    long_ago: list[Remark] = []
    for leaf in sheet.leaves:
        if leaf.key.kind == "name" and (ended := _ended(str(leaf.value), today)):
            said = f"{quoted(leaf.value)}: {say_short(ended)} is past. Write who it is now."
            yield Remark(leaf.place, said)
        day = from_iso(str(leaf.value)[:10])  # a time and a place may stand behind it
        if leaf.place[:1] == ("meetings",) and day and leaf.name in _HELD:
            # A rule that no day ends goes on.
            goes_on = leaf.name == "first" and "until" not in leaf.within
            held.append(date.max if goes_on else day)
            if leaf.name == "dates" and day < today - _LONG_AGO:
                said = f"{quoted(leaf.value)} is more than nine months ago. Is its year right? A day that has been can stay or go."
                long_ago.append(Remark(leaf.place, said))
    if held and max(held) < today:
        said = f"All days of its meetings are past, the last on {say_short(max(held))}. Write those to come, as part 9 of docs/council-content.md says."
        yield Remark(None, said)
    else:
        yield from long_ago


def _ended(name: str, today: date) -> date | None:
    """Return the day until which a *name* holds, where that is past *today*."""
    found = _UNTIL.search(name)
    if not found:
        return None
    day = from_iso(f"{found[3]}-{MONTHS.index(found[2]) + 1:02d}-{int(found[1]):02d}")
    return day if day and day < today else None
