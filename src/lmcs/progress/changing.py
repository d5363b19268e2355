"""The changes a person can make: each checks its rule against the progress on disk and says what it did.

What is done stays done until it is unticked; anything else may be ticked, booked or set aside.
"""

from collections.abc import Container, Sequence
from datetime import date

from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import capitalised, join_words
from lmcs.content import Item
from lmcs.content.fields import YOURSELF
from lmcs.content.library import Library
from lmcs.content.naming import lowered, the_role
from lmcs.progress import BOOKED, DONE, NOT_STARTED, Agreed, Command, Mark, Outcome, Progress
from lmcs.progress.describing import OF_ROLES, appointment, describe, label, labels
from lmcs.progress.entries import KINDS, Change, Entry


def _mark(progress: Progress, item: Item) -> Mark:
    return progress.mark(item.id, item.was)


def _open_for(progress: Progress, item: Item, verb: str) -> Mark:
    """Return the mark of *item* if it may be booked or skipped. Raises Stopped where it is done."""
    mark = _mark(progress, item)
    if mark.status == DONE:
        on = from_iso(mark.on)
        day = f" ({say_short(on)})" if on else ""
        hint = f"To open it again: lmcs untick {item.number}"
        raise Stopped(f"{capitalised(label(item))}, is already done{day}. It was not {verb}.", hint)
    return mark


def tick(
    progress: Progress, items: Sequence[Item], on: date, today: date, note: str = ""
) -> Outcome:
    """Mark *items* done *on* a day that is not ahead of *today*. What is already done keeps its date, unless another but today is named."""
    if on > today:
        hint = f"To book it: lmcs book {items[0].number} --on {on}"
        raise WrongUse(f"{say(on)} is still to come, so nothing was ticked.", hint)
    fresh = [item for item in items if _mark(progress, item).status != DONE]
    already = [item for item in items if item not in fresh]
    other = [item for item in already if on != today and _mark(progress, item).on != on.isoformat()]
    changes = [change for each in other for change in _opened(progress, each)]
    changes += [("tick", {"item": each.id, "on": on.isoformat()}) for each in (*other, *fresh)]
    said = [f"Done: {labels(fresh)}. {say(on)}."] if fresh else []
    said += [_already(progress, already)] if already else []
    said += [f"That day is changed now, to {say(on)}: {labels(other)}."] if other else []
    if note:
        changes += [_noted(item, note, today) for item in items]
        said.append(f"Your note is kept with {labels(items)}.")
    return Outcome(tuple(changes), tuple(said))


def _opened(progress: Progress, item: Item) -> list[Change]:
    """Return the changes that open *item*, which is done, so that a tick can give it another day; with whom it was stays."""
    mark, id_ = _mark(progress, item), {"item": item.id}
    company = [("book", id_ | {"on": mark.on, "with": mark.with_})] if mark.with_ else []
    return [("untick", id_), *company]


def _already(progress: Progress, items: Sequence[Item]) -> str:
    """Return that *items* are done already, with their day: one for all of them, or each its own."""
    days = {item.number: from_iso(_mark(progress, item).on) for item in items}
    said = {number: say_short(day) if day else "" for number, day in days.items()}
    if len(set(said.values())) == 1:
        day = next(iter(said.values()))
        return f"Already done{f' ({day})' if day else ''}. {capitalised(labels(items))}."
    each = [f"{number} ({day})" if day else number for number, day in said.items()]
    kinds = {item.kind for item in items}
    return f"Already done: {kinds.pop() if len(kinds) == 1 else 'item'}s {join_words(each)}."


def untick(
    progress: Progress, items: Sequence[Item], aside: Container[str] = frozenset()
) -> Outcome:
    """Set *items* back to Not started; what the council sets *aside* for everybody (ids) goes back there first, and is taken back from there."""
    marks = {item.id: _mark(progress, item) for item in items}
    begun = [item for item in items if marks[item.id].status != NOT_STARTED]
    away = [item for item in items if item.id in aside and not marks[item.id].taken_back]
    changed = [item for item in items if item in begun or item in away]
    open_ = [item for item in changed if not (item in begun and item in away)]
    said = [f"Not started: {labels(open_)}."] if open_ else []
    if back := [item for item in changed if item not in open_]:
        said.append(f"Taken back: {labels(back)}. Your council sets this aside for everybody.")
    if unchanged := [item for item in items if item not in changed]:
        said.append(f"Nothing to change: {labels(unchanged)}, is not started.")
    data = [{"item": item.id} | ({"aside": "no"} if item in away and item in open_ else {}) for item in changed]  # fmt: skip
    return Outcome(tuple(("untick", each) for each in data), tuple(said))


def book(
    progress: Progress,
    item: Item,
    on: date,
    today: date,
    with_: str = "",
    at: str = "",
    library: Library | None = None,
    place: str = "",
) -> Outcome:
    """Book *item* for a day; a past day is saved, and said to be past. Another day of a booking is with the same person, in the same place.

    What else of the *library* is booked for that very time is named.
    """
    before = _open_for(progress, item, "booked")
    was = (before.with_, before.place) if before.status == BOOKED else ("", "")
    told = [
        new or (old and f"{old} as before") for new, old in zip((with_, place), was, strict=True)
    ]
    said = [f"Booked: {label(item)}. {appointment(say(on), at, *told)}."]
    with_, place = with_ or was[0], place or was[1]
    moved = (before.on, before.time, before.with_) != (on.isoformat(), at, with_)
    if before.status == BOOKED and moved and (day := from_iso(before.on)):
        same = (before.on, before.time) == (on.isoformat(), at)
        was_on = f"on {appointment(say(day), before.time, before.with_)}"
        said.append(f"It is no longer {f'with {before.with_}' if same and before.with_ else was_on}.")  # fmt: skip
    if on < today:
        said.append(f"That day has passed. If it happened: lmcs tick {item.number} --on {on}")
    items = library.items if library and at else {}
    for id_, mark in progress.marks.items() if items else ():
        then = (mark.status, mark.on, mark.time) == (BOOKED, on.isoformat(), at)
        if then and id_ != item.id and (other := items.get(id_)):
            said.append(f"For that time you have booked {label(other)}, too.")
    data = {"item": item.id, "on": on.isoformat(), "with": with_, "at": at, "place": place}
    return Outcome((("book", {key: value for key, value in data.items() if value}),), tuple(said))


def skip(progress: Progress, item: Item, reason: str) -> Outcome:
    """Set *item* aside, for a *reason* that stays private; it leaves the count."""
    _open_for(progress, item, "changed")
    said = f"Set aside: {label(item)}. Your reason stays private."
    return Outcome((("skip", {"item": item.id, "reason": reason}),), (said,))


def note(
    progress: Progress, item: Item, text: str, today: date, *, instead: bool = False
) -> Outcome:
    """Add *text*, written *today*, to the private note of *item*; or keep it *instead* of the note there is."""
    alone = "Your note is kept. All your notes: lmcs note"
    said = [alone if item.kind == "note" else f"Your note is kept with {label(item)}."]
    if _mark(progress, item).notes:
        replaced = "The note before it was replaced; lmcs undo brings it back."
        said.append(replaced if instead else "What you had noted before is kept with it.")
    return Outcome((_noted(item, text, today, instead=instead),), tuple(said))


def _noted(item: Item, text: str, today: date, *, instead: bool = False) -> Change:
    data = {"item": item.id, "text": text, "on": today.isoformat()}
    return "note", data | ({"instead": "yes"} if instead else {})


def name(progress: Progress, id_: str, called: str, names: dict[str, str]) -> Outcome:
    """Keep *names* by what they are ("post", or "member" and "officer") for the post or area *id_*, which is *called* so."""
    fresh = {what: name for what, name in names.items() if progress.names.get((what, id_)) != name}
    if not fresh:
        return Outcome((), (f"Nothing to change: {lowered(called)} has that name already.",))
    said = ", ".join(name if what == "post" else f"{what} {name}" for what, name in names.items())
    return Outcome(
        tuple((what, {KINDS[what].about: id_, "name": name}) for what, name in fresh.items()),
        (
            f"{capitalised(called)}: {said}.",
            "Your summary leaves names of posts and areas out; lmcs summary --with-names puts them in.",
        ),
    )


def agree(progress: Progress, role_id: str, text: str, today: date, library: Library) -> Outcome:
    """Keep *text*, which was agreed with a role *today*."""
    number = 1 + sum(each.role == role_id for each in progress.agreed)
    if role_id == YOURSELF:
        what, it = "have to do", "lmcs says so when its day has come. It"
    else:
        what, it = f"agreed with {the_role(library, role_id)}", "It heads their next sheet and"
    said = (
        f"Saved as number {number} of what you {what}.",
        f"{it} stands in a handover; the summary leaves it out. Once it was kept: lmcs meet {role_id} --kept {number}",
    )
    data = {"role": role_id, "text": text, "on": today.isoformat()}
    return Outcome((("agreed", data),), said)


def keep(agreed: Agreed, library: Library) -> Outcome:
    """Say of something *agreed* that it was kept, so that it stands on no sheet from now on."""
    said = f"Kept: number {agreed.number} of what you agreed with {the_role(library, agreed.role)}."
    return Outcome((("kept", {"agreed": agreed.id}),), (said,))


def undo(progress: Progress, library: Library) -> Outcome:
    """Take back the last command given here. Raises Stopped where there is none."""
    undone = _turned("undo", "Undone", progress.undoable[-1:], library)
    kept = [line for entry in progress.undoable[-1].entries if (line := _erases(entry, library))]
    stays = "Its text stays in lmcs's own files, so that redo can bring it back."
    said = tuple(f"{stays} To take it out of them: {line}" for line in kept[:1])
    return undone._replace(said=(*undone.said, *said))


def _erases(entry: Entry, library: Library) -> str:
    """Return the line that takes the text of an undone *entry* out of every file; "" for one without a text."""
    if entry.do == "note" and entry.text("text"):
        item = library.items.get(entry.text("item"))
        return f"lmcs note {item.number if item else entry.text('item')} --erase"
    if entry.do == "ask" or (entry.do == "answered" and entry.words):
        return "lmcs ask --erase undone"
    return f"lmcs meet {entry.text('role')} --erase undone" if entry.do == "agreed" else ""


def redo(progress: Progress, library: Library) -> Outcome:
    """Bring back what was undone last. Raises Stopped where there is nothing."""
    return _turned("redo", "Redone", progress.redoable[:1], library)


def _turned(verb: str, said: str, runs: Sequence[Command], library: Library) -> Outcome:
    if not runs:
        raise Stopped(f"There is nothing to {verb}.", "Nothing was changed.")
    did = describe(runs[0], library)
    return Outcome(((verb, {"run": runs[0].id}),), (f"{said}: {did}.",))


def titled(outcome: Outcome, library: Library) -> Outcome:
    """Return *outcome* with the title of each council's item or role in it: its file may be out of reach another time."""
    changes = []
    for verb, data in outcome.changes:
        id_ = str(data.get(KINDS[verb].about, "") if verb in KINDS else "")
        item = library.items.get(id_) or (library.people.get(id_) if verb in OF_ROLES else None)
        title = item.text if isinstance(item, Item) else item.name if item else ""
        changes.append((verb, {**data, "title": title} if item and item.council else data))
    return outcome._replace(changes=tuple(changes))
