"""What a command did, in words, and what two machines had both changed. A private word is never quoted."""

from collections.abc import Collection, Sequence

from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.text import capitalised, join_words, plural
from lmcs.content import Item
from lmcs.content.library import Library
from lmcs.content.naming import lowered, the_role
from lmcs.progress.entries import KINDS, NAMED, STATUS, TEXT, Command, Entry, own_number
from lmcs.progress.marks import BOOKED, DONE, NOT_APPLICABLE, Mark, Met, Progress

SETTINGS = {
    "appointed": "appointed on",
    "name": "your name",
    "council": "your council",
    "view": "the view",
}

_DID = {
    "tick": "ticking",
    "untick": "unticking",
    "book": "booking",
    "skip": "setting aside",
    "note": "the note on",
    "ask": "adding a request for help",
    "answered": "closing a request for help",
    "sent": "marking the summary as sent",
    "kept": "saying that what was agreed was kept",
    "undo": "taking a change back",
    "redo": "bringing a change back",
}
_NONE = Progress()
OF_ROLES = {"post": "the name of", "agreed": "what was agreed with"}
"""The verbs about a role, and what they change of it."""


def label(item: Item) -> str:
    """Return an item with its text, within a sentence: "task 4, Agree how often you will meet"."""
    return f"{item.kind} {item.number}, {item.text.rstrip('.?')}"


def labels(items: Sequence[Item]) -> str:
    """Return one item with its text, several by their numbers."""
    if len(items) == 1:
        return label(items[0])
    kinds = {item.kind for item in items}
    return f"{kinds.pop() if len(kinds) == 1 else 'item'}s {join_words([item.number for item in items])}"


def appointment(day: str, at: str, company: str, place: str = "") -> str:
    """Return when, with whom and where a booking is: "Tuesday 1 December 2026 at 14:30, with Jo, room 2"."""
    said = (f" at {at}" if at else "", f", with {company}" if company else "", f", {place}" if place else "")  # fmt: skip
    return day + "".join(said)


def describe(command: Command, library: Library) -> str:
    """Return what *command* did, in words."""
    entries = [entry for entry in command.entries if entry.kind]
    again = entries[0].do == "untick" and entries[-1].do == "tick"  # another day
    first = "tick" if again else entries[0].do
    if first in OF_ROLES or first in NAMED:
        return f"{OF_ROLES.get(first, 'who answers for')} {_called(entries[0], library)}"
    if first == "set":
        return f"setting {join_words([SETTINGS.get(entry.text('key'), 'a setting') for entry in entries])}"
    if first == "figure":
        return f"keeping {_called(entries[0], library)}"
    did = _DID.get(first, "the last change")
    if first == "answered" and entries[0].words:
        return "keeping what your mentor answered"
    if KINDS[first].about != "item":
        return did
    ids = list(dict.fromkeys(entry.text("item") for entry in entries))
    if own_number(ids[0]):
        return "your note"
    items = [item for id_ in ids if (item := library.item(id_))]
    if items:
        return f"{did} {labels(items)}"
    titles = [title for entry in entries if (title := entry.text("title"))]
    if titles:
        return f"{did} {join_words(list(dict.fromkeys(titles)))}"
    return f"{did} {plural(len(ids), 'task')} from an earlier version"


def describe_met(met: Met, library: Library) -> str:
    """Return what two machines had both changed, and what stands, in words; a private word is never quoted."""
    best, *others = met.entries
    item = library.item(met.about)
    what = f"{item.kind} {item.number}" if item else "a task from an earlier version"
    what = f"your note {met.about}" if own_number(met.about) else what
    number = {2: "two"}.get(len(met.entries), str(len(met.entries)))
    kept = "both are kept" if len(met.entries) == 2 else "all are kept"
    if best.do == "agreed":
        return f"What was agreed with {_called(best, library)} was added to on both sides; {kept}."
    if best.do == "answered":
        return f"A request for your mentor was dealt with on both sides; {kept}."
    if met.row == TEXT:
        return f"{capitalised(what)} had {number} notes; {kept}."
    if all(entry.do == "skip" for entry in met.entries):
        return f"{capitalised(what)} had {number} reasons for setting it aside; {kept}."
    if best.do == "figure":
        what = _called(best, library)
    elif best.do in NAMED:
        what = f"{'the name of' if best.do == 'post' else f'the {best.do} for'} {_called(best, library)}"
    elif met.row != STATUS:
        day = "the day you were appointed"
        what = day if met.about == "appointed" else SETTINGS.get(met.about, "a setting")
    was = join_words([_state(entry) for entry in others])
    return f"{capitalised(what)} was changed on both sides. It is now {_state(best)}; the other was {was}."


def _state(entry: Entry) -> str:
    """Return what *entry* says in words: "booked for Tuesday 1 December 2026, with Jo"."""
    day = from_iso(entry.text("on") or entry.text("value"))
    if entry.do == "tick":
        return f"done ({say_short(day)})" if day else "done"
    if entry.do == "book":
        on = say(day) if day else "a day"
        return f"booked for {appointment(on, *map(entry.text, ('at', 'with', 'place')))}"
    if entry.do == "figure":
        return entry.text("value")
    if entry.do in ("untick", "skip"):
        return "not started" if entry.do == "untick" else "set aside"
    return say_short(day) if day else entry.text("value") or entry.text("name")


def _called(entry: Entry, library: Library) -> str:
    """Return what the post, role, area or figure that *entry* is about is called, within a sentence."""
    id_ = entry.text(KINDS[entry.do].about)
    if entry.do == "figure":
        figure, day = library.figures.get(entry.text("figure")), from_iso(entry.text("on"))
        name = f"“{figure.name}”" if figure else "a figure from an earlier version"
        return f"your value of {name} for {say_short(day) if day else 'a day'}"
    if entry.do in ("member", "officer"):
        return lowered(library.areas[id_].name) if id_ in library.areas else "an area"
    if id_ not in library.people:
        return entry.text("title") or "a role from an earlier version"
    return the_role(library, id_)


def counted(marks: Collection[Mark], progress: Progress = _NONE) -> str:
    """Return how many of *marks* stand where, and how much else there is in *progress*: "5 done, 1 booked and 5 notes"."""
    counts = (
        (sum(mark.status == DONE for mark in marks), "done", "done"),
        (sum(mark.status == BOOKED for mark in marks), "booked", "booked"),
        (sum(mark.status == NOT_APPLICABLE for mark in marks), "set aside", "set aside"),
        (sum(len(mark.notes) for mark in marks), "note", "notes"),
        (len(progress.requests), "question for your mentor", "questions for your mentor"),
        (len(progress.still_agreed), "thing agreed", "things agreed"),
        (len(progress.names), "name", "names"),
    )
    return join_words([plural(count, one, many) for count, one, many in counts if count])


def standing(progress: Progress) -> str:
    """Return how much of the person's own stands in *progress*: "What you have here now: 5 done, 1 booked and 5 notes."."""
    said = counted(progress.marks.values(), progress)
    return f"What you have here now: {said or 'nothing done, booked or noted'}."
