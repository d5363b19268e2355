"""The changes a person can make: each checks its rule against the progress on disk and says what it did.

What is done stays done until it is unticked; anything else may be ticked, booked or set aside.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import capitalised, join_words, plural
from lmcs.content import Item, Person
from lmcs.content.library import Library
from lmcs.content.naming import lowered, the_role
from lmcs.progress import DONE, NOT_STARTED, Command, Entry, Mark, Met, Outcome, Progress
from lmcs.progress.entries import KINDS, NAMED, STATUS, TEXT, Change

SETTINGS = {
    "appointed": "appointed on",
    "name": "your name",
    "council": "your council",
    "view": "the view",
}

_OF_ROLES = {"post": "the name of", "agreed": "what was agreed with"}
"""The verbs about a role, and what they change of it."""


def _label(item: Item) -> str:
    return f"{item.kind} {item.number}, {item.text.rstrip('.?')}"


def _labels(items: Sequence[Item]) -> str:
    """Return one item with its text, several by their numbers."""
    if len(items) == 1:
        return _label(items[0])
    kinds = {item.kind for item in items}
    return f"{kinds.pop() if len(kinds) == 1 else 'item'}s {join_words([item.number for item in items])}"


def _mark(progress: Progress, item: Item) -> Mark:
    return progress.mark(item.id, item.was)


def _open_for(progress: Progress, item: Item, verb: str) -> Mark:
    """Return the mark of *item* if it may be booked or skipped. Raises Stopped where it is done."""
    mark = _mark(progress, item)
    if mark.status == DONE:
        on = from_iso(mark.on)
        day = f" ({say_short(on)})" if on else ""
        raise Stopped(
            f"{capitalised(_label(item))}, is already done{day}. It was not {verb}.",
            f"To open it again: lmcs untick {item.number}",
        )
    return mark


def tick(
    progress: Progress, items: Sequence[Item], on: date, today: date, note: str = ""
) -> Outcome:
    """Mark *items* done *on* a day that is not ahead of *today*. What is already done keeps its first date."""
    if on > today:
        raise WrongUse(
            f"{say(on)} is still to come, so nothing was ticked.",
            f"To book it: lmcs book {items[0].number} --on {on}",
        )
    fresh = [item for item in items if _mark(progress, item).status != DONE]
    changes: list[tuple[str, Mapping[str, object]]] = [
        ("tick", {"item": item.id, "on": on.isoformat()}) for item in fresh
    ]
    said = [f"Done: {_labels(fresh)}. {say(on)}."] if fresh else []
    already = [item for item in items if item not in fresh]
    if already:
        said.append(_already(progress, already))
    if note:
        changes += [_noted(item, note, today) for item in items]
        said.append(f"Your note is kept with {_labels(items)}.")
    return Outcome(tuple(changes), tuple(said))


def _already(progress: Progress, items: Sequence[Item]) -> str:
    """Return that *items* are done already, with their day: one for all of them, or each its own."""
    days = {item.number: from_iso(_mark(progress, item).on) for item in items}
    said = {number: say_short(day) if day else "" for number, day in days.items()}
    if len(set(said.values())) == 1:
        day = next(iter(said.values()))
        return f"Already done{f' ({day})' if day else ''}. {capitalised(_labels(items))}."
    each = [f"{number} ({day})" if day else number for number, day in said.items()]
    kinds = {item.kind for item in items}
    return f"Already done: {kinds.pop() if len(kinds) == 1 else 'item'}s {join_words(each)}."


def untick(progress: Progress, items: Sequence[Item]) -> Outcome:
    """Set *items* back to Not started."""
    changed = [item for item in items if _mark(progress, item).status != NOT_STARTED]
    said = [f"Not started: {_labels(changed)}."] if changed else []
    if unchanged := [item for item in items if item not in changed]:
        said.append(f"Nothing to change: {_labels(unchanged)}, is not started.")
    return Outcome(tuple(("untick", {"item": item.id}) for item in changed), tuple(said))


def book(
    progress: Progress, item: Item, on: date, today: date, with_: str = "", at: str = ""
) -> Outcome:
    """Book *item* for a day; a past day is saved, and said to be past."""
    _open_for(progress, item, "booked")
    company = f", with {with_}" if with_ else ""
    hour = f" at {at}" if at else ""
    said = [f"Booked: {_label(item)}. {say(on)}{hour}{company}."]
    if on < today:
        said.append(f"That day has passed. If it happened: lmcs tick {item.number} --on {on}")
    data = {"item": item.id, "on": on.isoformat(), "with": with_, "at": at}
    return Outcome((("book", {key: value for key, value in data.items() if value}),), tuple(said))


def skip(progress: Progress, item: Item, reason: str) -> Outcome:
    """Mark *item* as not applicable, for a *reason* that stays private; it leaves the count."""
    _open_for(progress, item, "changed")
    return Outcome(
        (("skip", {"item": item.id, "reason": reason}),),
        (f"Not applicable: {_label(item)}. Your reason stays private.",),
    )


def note(
    progress: Progress, item: Item, text: str, today: date, *, instead: bool = False
) -> Outcome:
    """Add *text*, written *today*, to the private note of *item*; or keep it *instead* of the note there is."""
    said = [f"Your note is kept with {_label(item)}."]
    if _mark(progress, item).notes:
        said.append(
            "The note before it was replaced; lmcs undo brings it back."
            if instead
            else "What you had noted before is kept with it."
        )
    return Outcome((_noted(item, text, today, instead=instead),), tuple(said))


def _noted(item: Item, text: str, today: date, *, instead: bool = False) -> Change:
    data = {"item": item.id, "text": text, "on": today.isoformat()}
    return "note", data | ({"instead": "yes"} if instead else {})


def undo(progress: Progress, library: Library) -> Outcome:
    """Take back the last command given here. Raises Stopped where there is none."""
    if not progress.undoable:
        raise Stopped("There is nothing to undo.", "Nothing was changed.")
    last = progress.undoable[-1]
    return Outcome((("undo", {"run": last.id}),), (f"Undone: {describe(last, library)}.",))


def redo(progress: Progress, library: Library) -> Outcome:
    """Bring back what was undone last. Raises Stopped where there is nothing."""
    if not progress.redoable:
        raise Stopped("There is nothing to redo.", "Nothing was changed.")
    last = progress.redoable[0]
    return Outcome((("redo", {"run": last.id}),), (f"Redone: {describe(last, library)}.",))


def titled(outcome: Outcome, library: Library) -> Outcome:
    """Return *outcome* with the title of each council's item or role in it: its file may be out of reach another time."""
    changes = []
    for verb, data in outcome.changes:
        id_ = str(data.get(KINDS[verb].about, "") if verb in KINDS else "")
        item = library.items.get(id_) or (library.people.get(id_) if verb in _OF_ROLES else None)
        title = item.name if isinstance(item, Person) else item.text if item else ""
        changes.append((verb, {**data, "title": title} if item and item.council else data))
    return outcome._replace(changes=tuple(changes))


def describe(command: Command, library: Library) -> str:
    """Return what *command* did, in words."""
    verbs = {
        "tick": "ticking",
        "untick": "unticking",
        "book": "booking",
        "skip": "setting aside",
        "note": "the note on",
    }
    entries = [entry for entry in command.entries if entry.kind]
    first = entries[0].do
    if first in _OF_ROLES or first in NAMED:
        return f"{_OF_ROLES.get(first, 'who answers for')} {_called(entries[0], library)}"
    if first == "set":
        return f"setting {join_words([SETTINGS.get(entry.text('key'), 'a setting') for entry in entries])}"
    if first not in verbs:
        return {
            "ask": "adding a request for help",
            "answered": "closing a request for help",
            "sent": "marking the summary as sent",
            "kept": "saying that what was agreed was kept",
        }.get(first, "the last change")
    ids = list(dict.fromkeys(entry.text("item") for entry in entries))
    items = [item for id_ in ids if (item := library.items.get(id_) or library.renamed.get(id_))]
    if items:
        return f"{verbs[first]} {_labels(items)}"
    if titles := list(
        dict.fromkeys(entry.text("title") for entry in entries if entry.text("title"))
    ):
        return f"{verbs[first]} {join_words(titles)}"
    return f"{verbs[first]} {plural(len(ids), 'task')} from an earlier version"


def describe_met(met: Met, library: Library) -> str:
    """Return what two machines had both changed, and what stands, in words; a private word is never quoted."""
    best, *others = met.entries
    item = library.items.get(met.about) or library.renamed.get(met.about)
    what = f"{item.kind} {item.number}" if item else "a task from an earlier version"
    number = {2: "two"}.get(len(met.entries), str(len(met.entries)))
    kept = "both are kept" if len(met.entries) == 2 else "all are kept"
    if best.do == "agreed":
        return f"What was agreed with {_called(best, library)} was added to on both sides; {kept}."
    if met.row == TEXT:
        return f"{capitalised(what)} had {number} notes; {kept}."
    if all(entry.do == "skip" for entry in met.entries):
        return f"{capitalised(what)} had {number} reasons for setting it aside; {kept}."
    if best.do in NAMED:
        what = f"{'the name of' if best.do == 'post' else f'the {best.do} for'} {_called(best, library)}"
    elif met.row != STATUS:
        what = (
            "the day you were appointed"
            if met.about == "appointed"
            else SETTINGS.get(met.about, "a setting")
        )
    was = join_words([_state(entry) for entry in others])
    return f"{capitalised(what)} was changed on both sides. It is now {_state(best)}; the other was {was}."


def _state(entry: Entry) -> str:
    """Return what *entry* says in words: "booked for Tuesday 1 December 2026, with Jo"."""
    day = from_iso(entry.text("on") or entry.text("value"))
    if entry.do == "tick":
        return f"done ({say_short(day)})" if day else "done"
    if entry.do == "book":
        hour = f" at {entry.text('at')}" if entry.text("at") else ""
        company = f", with {entry.text('with')}" if entry.text("with") else ""
        return f"booked for {say(day) if day else 'a day'}{hour}{company}"
    if entry.do in ("untick", "skip"):
        return "not started" if entry.do == "untick" else "not applicable"
    return say_short(day) if day else entry.text("value") or entry.text("name")


def _called(entry: Entry, library: Library) -> str:
    """Return what the post, role or area that *entry* is about is called, within a sentence."""
    id_ = entry.text(KINDS[entry.do].about)
    if entry.do in ("member", "officer"):
        return lowered(library.areas[id_].name) if id_ in library.areas else "an area"
    if id_ not in library.people:
        return entry.text("title") or "a role from an earlier version"
    return the_role(library, id_)
