"""Meetings that were held, in words: "saw the director this morning, and Ann Lee straight after". Nothing of it is done here."""

from collections.abc import Sequence
from re import fullmatch, search, split, sub

from lmcs.basics.text import typeable
from lmcs.content.folding import fold
from lmcs.front.named import Told, read_words, role, several, single
from lmcs.front.ticked import MET
from lmcs.pages.items import short_title, standing
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_TICK_IT = r",? (?:and |so )?(?:please )?tick (?:it|that)(?: off)?$"
_NOT_THERE = r"\b(?:never|not|no show|\w+nt)\b"
"""What says of somebody that there was no meeting."""
_FEW = 8
"""Words that are looked through for whom they name."""


def held(line: str, journey: Journey) -> Told | None:
    """Return the lines that tick the bookings that were held, where *line*, as it is compared, tells that somebody was met, or several were; None where none was booked."""
    asked = fullmatch(MET, sub(_TICK_IT, "", line))
    parts = split(r",? (?:and|but) |, ", asked["what"]) if asked else []
    parts = [part for part in parts if not search(_NOT_THERE, part)]
    each = {found.lines: found for part in parts if (found := _held(part, journey))}
    if len(each) > 1:
        return several([*each.values()])
    found = next(iter(each.values()), None)
    left = [part for part in parts[1:] if role(part.split(), journey) and not _held(part, journey)]
    if found and left:  # somebody else, with whom nothing is booked that has come
        return found._replace(more=f"{found.more}\nNot read: “{', '.join(left)}”.")
    return found


def _held(what: str, journey: Journey) -> Told | None:
    """Return the line that ticks the booking with *what*, a person on a day; None for none.

    Of several with the same person it is the one on the day that is said, else the last whose day has come.
    """
    said = read_words(what.split(), journey, forward=False)
    if said.numbers:
        return None
    words = [*said.words, *said.company][:_FEW]
    whom = role(words, journey)
    due = [step for step in journey.due() if _is_with(step, whom, words, journey)]
    on = [step for step in due if any(step.day and first <= step.day <= last for _, first, last in said.days)]  # fmt: skip
    found = (on or due)[-1:]
    if not found or (said.days and not on and len(due) > 1):
        return None
    step = found[0]
    day = single(*said.days[0]).strip(",.") if said.days else ""
    does = f"lmcs tick {step.item.number} --on {typeable(day or step.mark.on)}"
    more = f"{short_title(step.item)}. {standing(step)} Nothing was changed yet."
    return Told(f"To tick it: {does}", more, (does,))


def _is_with(step: Step, whom: str, words: Sequence[str], journey: Journey) -> bool:
    """Tell whether a booking is with somebody whose name begins the *words*, or with the role *whom* and nobody else who is named."""
    company = fold(step.mark.with_).split()
    if words and fold(words[0]) in company:
        return True
    holder = {*fold(journey.holder(whom)).split()} if whom else set()
    return whom in step.item.who and (not company or bool(holder.intersection(company)))
