"""A note that is to be written anew, taken away, or kept with another task, in words: "move the note on 36 to 38"."""

from re import fullmatch

from lmcs.basics.text import plural, typeable
from lmcs.front.reading import NOT_YET, Told
from lmcs.progress.journey import Journey
from lmcs.progress.own_notes import own_notes

_NOTE = r"(?:(?P<off>delete|remove|erase|clear|wipe|cancel|drop)|correct|change|edit|rewrite|fix|alter|replace|update|amend) (?:the |my )?notes? (?:(?:on|for|of|to|about|with) )?(?:task )?#?(?P<task>[a-z]?\d{1,3})"
_ON = r"(?:(?:from|on|of|with|at|for|under|to) )?(?:the )?(?:task )?#?(?P<task>[a-z]?\d{1,3}|own-\d{1,3})"
_TO = r"(?:to|onto|on|under|with|into|for|about) (?:task )?#?(?P<to>[a-z]?\d{1,3})"
_PLACES = {"first": 0, "earlier": 0, "older": 0, "second": 1, "third": 2}
"""Which of several notes is meant, by its place; else it is the last."""
_WHICH = rf"(?:(?P<which>{'|'.join(_PLACES)}|last|latest|newest|new|later|other) )?"
_NOTE_TO = (
    rf"(?:please |can you )?(?:move|shift|transfer|put|carry) (?:the |my |that )?{_WHICH}(?:notes?|what i (?:wrote|noted)) {_ON} (?:over )?{_TO}(?: instead)?",
    rf"(?:the |my |that )?{_WHICH}(?:notes?|what i (?:wrote|noted|put)) {_ON}(?: (?:really|actually))? (?:belongs?|goes|(?:is|was) (?:really |actually |meant |wrong,? it (?:is|belongs) )*|(?:should|must|ought to|has to|needs to) (?:be|go|have been|stand)(?: (?:kept|put|moved))?) ?(?:really |actually )?(?:there but )?{_TO}(?:,? (?:and )?not .{{1,20}})?",
    rf"(?:i |ive |i have )?(?:put|wrote|kept|noted) (?:the |my |that |a )?{_WHICH}notes? {_ON},? (?:but |and |when )?(?:it|i)(?:s|d)? (?:belongs?|goes|should (?:be|go|have been)|is|was meant|meant|meant it) (?:really )?{_TO}",
)
"""A note that belongs with another task."""


def told(line: str, journey: Journey) -> Told | None:
    """Return what is said of a *line*, as it is compared, that changes a note of a task or moves it; None for any other."""
    if (note := fullmatch(_NOTE, line)) and note["task"].upper() in journey.library.numbers:
        to, way = ("take the note away", "erase") if note["off"] else ("write another", "replace")
        return Told(f"To {to}: lmcs note {note['task'].upper()} --{way}", NOT_YET)
    other = next(filter(None, (fullmatch(way, line) for way in _NOTE_TO)), None)
    if not other:
        return None
    which = _PLACES.get(other["which"] or "", -1)
    return _note_to(other["task"].upper(), other["to"].upper(), which, journey)


def _note_to(task: str, to: str, which: int, journey: Journey) -> Told | None:
    """Return the line that keeps the note on a *task*, of several the one at the place *which*, with another, and the one that takes it away; None where either is no task."""
    numbers, own = journey.library.numbers, own_notes(journey.progress.marks)
    marks = {step.item.number.upper(): step.mark for step in own}
    marks |= {task: journey.step(numbers[task]).mark} if task in numbers else {}
    mark = marks.get(task)
    if not mark or to not in numbers:
        return None
    task = task if task in numbers else task.lower()
    if mark.notes[1:]:
        return _one_note_to(task, to, [each.text for each in mark.notes], which)
    text = typeable(mark.note_text).replace('"', "")
    if not mark.note:
        return Told(f"There is no note on task {task}.", "Your notes, all of them: lmcs note")
    gone = f"Once it stands there, to take it away here: lmcs note {task} --erase"
    if not text:
        return Told(f"To keep it with task {to}: lmcs note {to}, and its words again.", f"To see them: lmcs note {task}\n{gone}\n{NOT_YET}")  # fmt: skip
    does = f'lmcs note {to} --text "{text}"'
    return Told(f"To keep it with task {to}: {does}", f"{gone}\n{NOT_YET}", (does,))


def _one_note_to(task: str, to: str, notes: list[str], which: int) -> Told:
    """Return the line that keeps one of several *notes* on a *task* with another, and what leaves only the others: to erase takes all."""
    every = plural(len(notes), "note")
    place = which if which < len(notes) else -1
    said = "last" if place == -1 else ("first", "second", "third")[place]
    text = typeable(notes.pop(place)).replace('"', "")
    does = f'lmcs note {to} --text "{text}"' if text else f"lmcs note {to}, and its words again"
    rest = typeable(". ".join(notes)).replace('"', "")
    stays = f'lmcs note {task} --replace --text "{rest}"' if rest else f"lmcs note {task} --replace"
    more = f"To leave the others there, and it no more: {stays}\nlmcs note {task} --erase would take all of them. {NOT_YET}"
    return Told(f"{every} stand with task {task}. To keep the {said} with task {to}: {does}", more)
