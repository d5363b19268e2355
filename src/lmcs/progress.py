"""What the person did: journal entries, and the marks, settings and history they add up to.

Pure: entries in, values out. The journal (`journal.py`) reads and writes the entries.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

NOT_STARTED = "not-started"
BOOKED = "booked"
DONE = "done"
NOT_APPLICABLE = "not-applicable"

CHANGES = frozenset({"tick", "untick", "book", "skip", "note", "set", "ask", "answered", "sent"})
"""The verbs that undo and redo act on. `undo`, `redo` and `erased` are the others."""


class Entry(NamedTuple):
    """One line of the journal.

    `n` is one above the largest number seen, `at` is UTC ("2026-06-04T10:00:00Z"), `run` is shared
    by all entries of one command, `do` is the verb, and `data` holds the rest:

    tick {item, on}; untick {item}; book {item, on, with?, at?}; skip {item, reason};
    note {item, text}; set {key, value}; ask {text}; answered {ask}; sent {on};
    undo {run: the run undone}; redo {run: the run brought back}; erased {ids: [entry ids]}.
    """

    n: int
    id: str
    at: str
    run: str
    do: str
    data: Mapping[str, object]


class Mark(NamedTuple):
    """Where one item stands. `on` is the day it was done or is booked for (ISO); `time` "HH:MM"."""

    status: str = NOT_STARTED
    on: str = ""
    time: str = ""
    with_: str = ""
    reason: str = ""
    note: str = ""
    since: str = ""


class Request(NamedTuple):
    """Something the person would like help with; `id` is that of its entry, `answered` once it is dealt with."""

    id: str
    number: int
    text: str
    answered: bool = False


class Run(NamedTuple):
    """The entries of one command, as undo and redo see it."""

    id: str
    entries: tuple[Entry, ...]


class Progress(NamedTuple):
    """Everything the journal adds up to. The last of `undoable` is undone next, the first of `redoable` redone next."""

    marks: Mapping[str, Mark] = {}
    settings: Mapping[str, str] = {}
    requests: tuple[Request, ...] = ()
    sent: tuple[str, ...] = ()
    undoable: tuple[Run, ...] = ()
    redoable: tuple[Run, ...] = ()
    content: str = ""
    """The date of the content that the last changes were made with ("2026-11")."""

    def mark(self, item_id: str, was: Iterable[str] = ()) -> Mark:
        """Return the mark of *item_id*, or of the first of its earlier ids that has one."""
        for known in (item_id, *was):
            if known in self.marks:
                return self.marks[known]
        return Mark()


def order(entry: Entry) -> tuple[int, str, str]:
    """Return the place of *entry* in the replay."""
    return entry.n, entry.at, entry.id


def in_order(entries: Iterable[Entry]) -> list[Entry]:
    """Sort *entries* as they are replayed: by number, time and id, so that two clocks that disagree still agree."""
    return sorted(entries, key=order)


def _live_runs(entries: list[Entry]) -> tuple[list[Run], list[Run]]:
    """Split the commands of *entries* into those in effect and those undone, oldest first."""
    runs: dict[str, list[Entry]] = {}
    done: list[str] = []
    undone: list[str] = []
    for entry in entries:
        target = str(entry.data.get("run", ""))
        if entry.do in CHANGES:
            if entry.run not in runs:
                runs[entry.run] = []
                done.append(entry.run)
                undone.clear()
            runs[entry.run].append(entry)
        elif entry.do == "undo" and target in done:
            done.remove(target)
            undone.append(target)
        elif entry.do == "redo" and target in undone:
            undone.remove(target)
            done.append(target)
    return ([Run(run, tuple(runs[run])) for run in done], [Run(run, tuple(runs[run])) for run in undone])


def _text(entry: Entry, key: str) -> str:
    return str(entry.data.get(key, "") or "")


def _marked(mark: Mark, entry: Entry) -> Mark:
    """Return *mark* as *entry* leaves it (the table "what each change does" of the design)."""
    if mark.status == DONE and entry.do in {"tick", "book", "skip"}:
        return mark  # done stays done, with its first date: only untick changes it, also where two machines were merged
    if entry.do == "tick":
        return mark._replace(status=DONE, on=_text(entry, "on"), time="", reason="", since=entry.at)
    if entry.do == "untick":
        return Mark(note=mark.note, since=entry.at)
    if entry.do == "book":
        return Mark(
            BOOKED, _text(entry, "on"), _text(entry, "at"), _text(entry, "with"), note=mark.note, since=entry.at
        )
    if entry.do == "skip":
        return Mark(NOT_APPLICABLE, reason=_text(entry, "reason"), note=mark.note, since=entry.at)
    return mark._replace(note=_text(entry, "text"))


def replay(entries: Iterable[Entry]) -> Progress:
    """Replay *entries* (in any order) into a Progress. Unknown verbs and item ids are kept out of the way, never refused."""
    entries = in_order(entries)
    done, undone = _live_runs(entries)
    marks: dict[str, Mark] = {}
    settings: dict[str, str] = {}
    requests: dict[str, Request] = {}
    sent: list[str] = []
    for entry in in_order(entry for run in done for entry in run.entries):
        if entry.do == "set":
            settings[_text(entry, "key")] = _text(entry, "value")
        elif entry.do == "ask":
            requests[entry.id] = Request(entry.id, len(requests) + 1, _text(entry, "text"))
        elif entry.do == "answered":
            if (asked := _text(entry, "ask")) in requests:
                requests[asked] = requests[asked]._replace(answered=True)
        elif entry.do == "sent":
            sent.append(_text(entry, "on"))
        else:
            item = _text(entry, "item")
            marks[item] = _marked(marks.get(item, Mark()), entry)
    content = next((text for entry in reversed(entries) if (text := _text(entry, "content"))), "")
    return Progress(
        marks, settings, tuple(requests.values()), tuple(sent), tuple(done), tuple(reversed(undone)), content
    )
