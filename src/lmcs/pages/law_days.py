"""Law to come as days for a calendar."""

from collections import Counter
from datetime import date

from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised
from lmcs.content.fields import force_words
from lmcs.pages.coming import coming
from lmcs.progress.journey import Journey
from lmcs.render.calendar import Dated


def law_days(journey: Journey) -> list[Dated]:
    """Return what is coming on a date that is not over, as days for a calendar. The name of a day stays when its date moves.

    A month or a year stands on its first day, and the title says so.
    """
    today = journey.today.isoformat()
    known = f"As it was known in {say_written(journey.library.content_date)}. Dates may move."
    days: list[Dated] = []
    named: Counter[str] = Counter()
    for each in coming(journey):
        if not each.starts or each.starts < today[: len(each.starts)]:
            continue
        name = f"{each.place}-{each.since}"
        named[name] += 1
        uid = f"{name}-{named[name]}" if named[name] > 1 else name
        day = date.fromisoformat(f"{each.starts}-01-01"[:10])
        whole = len(each.starts) == len("2027-04-01")
        title = each.name if whole else f"{say_written(each.starts)}: {each.name}"
        state = f"{capitalised(force_words(each.force))}."
        about = f"{each.text} {state} {known} To open it: {each.command}"
        days.append(Dated(uid, day, title, about))
    return days
