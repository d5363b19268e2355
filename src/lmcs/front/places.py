"""Where a meeting is, in words: "on Tuesday at 10, third floor of the Town Hall". What names a place names no task and no day."""

from re import IGNORECASE, finditer, fullmatch, sub

from lmcs.basics.dates import say_short
from lmcs.basics.spans import leading
from lmcs.basics.text import capitalised, typeable
from lmcs.basics.whereabouts import ROOM
from lmcs.front.booking import diary, line_for
from lmcs.front.moved import meant
from lmcs.front.named import NOT_YET, Told, compared, read_words, role_and_rest
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_NONE = r"(?:the |an? )?(?:end|beginning|start|middle|morning|afternoon|evening|weekend|diary|calendar|budget|moment|least|noon|midday|lunch\w*|half|quarter|question|person)\b"
"""What stands behind "in" or "at" and is no place."""
_WORD = r"(?!(?:in|at|on|with|and|from|next|this|to)\b)[a-z][\w’'&.-]*"
_NAMED = rf"(?:{_WORD} ){{0,5}}?(?:{ROOM})(?: (?:[a-z]?\d{{1,3}}|one|two|three|[a-c])\b)?(?: (?:of|in|on) (?:the )?{_WORD}(?: {_WORD}){{0,3}})?"
_WHOSE = r"(?:her|his|their|my|our|the) (?!.*\b(?:team|service|department|unit)s?\b)[a-z][a-z’' -]{2,29}$"
_PROPER = r"(?:the )?(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+)*"
_BEHIND = r"(?=$|[,.]? (?:with|on|at|from|about|next|this|tomorrow|to (?:talk|discuss|go|see))\b)"
_HOUR = r"(?<=\d[ap]m)|(?<=\d [ap]m)|(?<=\d[.:]\d\d)|(?<=\bat \d)|(?<=\bat \d\d)"
"""What a place may stand behind with nothing between: "8 December 10am third floor town hall"."""
_PLACES = (
    rf",? (?:in|at) (?!{_NONE})(?P<place>{_PROPER}, (?:the )?{_NAMED}){_BEHIND}",
    rf"(?:,? (?:in|at|on)|,|{_HOUR}) (?!{_NONE})(?P<place>{_NAMED}(?:, (?:the )?{_NAMED})?){_BEHIND}",
    rf",? (?:in|at) (?!{_NONE})(?P<place>{_PROPER}|{_WHOSE}){_BEHIND}",
    rf" (?P<place>(?:her|his|their|my) (?:office|room|place|house)){_BEHIND}",
)
"""A place behind what else is said, the surest first."""
_IS_THERE = r"(?:it|(?:the |my |our )?(?P<what>.{0,60}?(?:meeting|appointment|visit|talk|booking)\b.{0,60}?)) (?:is|will be|takes place)(?: held| now)?"
"""What says of a meeting where it is, and nothing else."""


def apart(typed: str, journey: Journey) -> tuple[str, str]:
    """Return what was *typed* without the place that it says, and the place; "" for none. Who is named is no place, and no time is."""
    for way in _PLACES:
        for found in finditer(way, typed, IGNORECASE):
            place = sub("(?i)^the ", "", found["place"]).strip(" ,.")
            if any(_is_none(compared(part.split()).split(), journey) for part in place.split(",")):
                continue
            return f"{typed[: found.start()]}{typed[found.end() :]}".strip(), place
    return typed, ""


def _is_none(words: list[str], journey: Journey) -> bool:
    """Tell whether *words* are no place, as they name somebody or a time and nothing else."""
    whom, rest = role_and_rest(words, journey)
    time = leading(words, journey.today, forward=True)
    return (bool(whom) and not rest) or (time is not None and time[0] == len(words))


def beside(told: Told, place: str, bare: str, typed: str) -> Told:
    """Return what is *told* of a line that is *bare* of its *place*, with that in each line that books; what is kept for its day is as it was *typed*."""
    there = typeable(place)
    if not there:
        return told._replace(more=f"{told.more}\nNot read: “{place}”.")

    def with_it(text: str) -> str:
        booked = sub(r"(?m)lmcs book .*$", lambda found: f"{found[0]} --place {there}", text)
        return booked.replace(f'"{capitalised(bare)}"', f'"{capitalised(typed)}"')

    return Told(with_it(told.said), with_it(told.more), tuple(map(with_it, told.lines)))


def of_a_booking(line: str, place: str, journey: Journey) -> Told | None:
    """Return the line that keeps the *place* of a booking, where a *line*, as it is compared, says of a meeting only that it is there; None for no booking."""
    there = fullmatch(_IS_THERE, line)
    said = read_words((there["what"] or "").split(), journey) if there else None
    ahead = [step for step in journey.booked() if step.day and step.day >= journey.today]
    steps = (meant(said, journey, ahead) or []) if said else []
    lines = [put(step, typeable(place)) for step in steps if typeable(place)]
    if not lines:
        return None
    if len(lines) == 1:
        return Told(f"To keep the place: {lines[0]}", f"{diary(steps[0])} {NOT_YET}", (lines[0],))
    each = [f"{diary(step)} To keep the place: {line}" for step, line in zip(steps, lines, strict=True)]  # fmt: skip
    return Told(NOT_YET, "\n".join(each))


def put(step: Step, place: str) -> str:
    """Return the line that keeps a *place* with *step*, as it is booked."""
    at = f" at {step.mark.time.replace(':', '.')}" if step.mark.time else ""
    day = f"{say_short(step.day)}{at}" if step.day else ""
    return f"{line_for(step.item.number, day)} --place {place}"
