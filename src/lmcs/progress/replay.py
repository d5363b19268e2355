"""What commands add up to: marks, settings, requests for help, and what can be undone.

Pure, and the same whichever way the commands came together. Where two machines changed the same thing without having
seen each other, the row of its kind in `entries` decides.
"""

from collections.abc import Iterable, Sequence

from lmcs.progress.entries import KINDS, NAMED, RECORD, STATUS, TEXT, VALUE, Command, Entry, titles
from lmcs.progress.history import History
from lmcs.progress.marks import (
    BOOKED,
    DONE,
    NOT_APPLICABLE,
    NOT_STARTED,
    Agreed,
    Mark,
    Met,
    Noted,
    Progress,
    Request,
    dated,
    last,
    texts,
)
from lmcs.progress.undoing import Turns, to_undo, turns_of

STATUS_OF = {"tick": DONE, "untick": NOT_STARTED, "book": BOOKED, "skip": NOT_APPLICABLE}

Standing = dict[tuple[str, str, str], list[Entry]]
"""For a row, a verb where that row keeps its verbs apart, and what is changed: the entries that nothing later replaced."""
Values = dict[tuple[str, str], str]
"""For a verb and what it is about: the value or name that stands, "" for a kind that has none."""


def replay(commands: Iterable[Command]) -> Progress:
    """Return what *commands*, in any order, add up to. Unknown verbs and item ids are kept out of the way, never refused."""
    history = History(commands)
    turns = turns_of(history)
    undone = {id_ for id_ in turns if turns.undone(id_)}
    live = [entry for entry in history.entries if entry.command not in undone]
    standing = _standing(history, turns, live)
    marks: dict[str, Mark] = {}
    values: dict[tuple[str, str], str] = {}
    met: list[Met] = []
    for (row, verb, about), entries in standing.items():
        ends = last(history, entries) if row == TEXT else entries
        best = _best(ends)
        if row == STATUS:
            marks[about] = _marked(history, best, entries, marks.get(about, Mark()).notes)
        elif verb == "note":
            marks[about] = marks.get(about, Mark())._replace(notes=dated(history, entries, "text"))
        elif row == VALUE:
            values[verb, about] = best.text("value") or best.text("name")
        differing = _differing(best, ends)
        if about and differing:
            met.append(Met(row, about, differing))
    undoable, redoable = to_undo(history, undone)
    return Progress(
        marks=marks,
        settings={about: value for (verb, about), value in values.items() if verb == "set"},
        requests=_requests(standing, values),
        sent=_sent(live, standing),
        names={key: name for key, name in values.items() if key[0] in NAMED},
        agreed=_agreed(standing, values),
        undoable=undoable,
        redoable=redoable,
        content=_content(history),
        met=tuple(met),
        figures={about: value for (verb, about), value in values.items() if verb == "figure"},
        titles=titles(history.entries),
    )


def _standing(history: History, turns: Turns, live: Sequence[Entry]) -> Standing:
    """Return those of *live* entries that no later one replaced: one for each thing, or more where machines had not seen each other."""
    standing: Standing = {}

    def replaces(entry: Entry, earlier: Entry) -> bool:
        here, there = entry.command, earlier.command
        if here == there:
            return True
        return history.saw(here, there) and not (there in turns and turns.undone(there, here))

    for entry in live:
        kind = entry.kind
        if not kind or kind.row == RECORD:
            continue
        key = (kind.row, "" if kind.row == STATUS else entry.do, entry.about)
        if kind.row == TEXT and not ("instead" in kind.may and entry.text("instead")):
            standing.setdefault(key, []).append(entry)
            continue
        before = standing.get(key, [])
        replaced: list[Entry] = []
        left: list[Entry] = []
        for earlier in before:
            (replaced if replaces(entry, earlier) else left).append(earlier)
        done = any(earlier.do == "tick" for earlier in replaced)
        if done and entry.do in ("tick", "book", "skip"):
            continue  # done stays done, with its first date: only untick changes it
        standing[key] = [*left, entry]
    return standing


def _best(entries: Sequence[Entry]) -> Entry:
    """Return which of *entries* about one thing stands: a tick, the one of the first day; else the later one."""
    ticks = [entry for entry in entries if entry.do == "tick"]
    if ticks:
        return min(ticks, key=lambda entry: (entry.text("on"), entry.at, entry.id))
    return max(entries, key=_when)


def _when(entry: Entry) -> tuple[str, str]:
    return entry.at, entry.id


def _marked(
    history: History, best: Entry, entries: Sequence[Entry], notes: tuple[Noted, ...]
) -> Mark:
    """Return the mark that the entry *best* makes; the reasons among *entries* that it does not know of are kept."""
    unseen = [entry for entry in entries if entry.text("reason")]
    reason = texts(history, unseen, "reason") if unseen else ""
    on, at, company = map(best.text, ("on", "at", "with"))
    back = best.text("aside") == "no"
    return Mark(STATUS_OF[best.do], on, at, company, reason, notes, best.at, back)


def _differing(best: Entry, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Return *entries*, each that says something of its own, *best* first; nothing where they say the same."""
    found: dict[tuple[str, ...], Entry] = {}
    for entry in (best, *sorted(entries, key=_when, reverse=True)):
        kind = KINDS[entry.do]
        keys = kind.texts if kind.row == TEXT else (*kind.needs, *kind.may)
        if entry.do == "tick":
            keys = ()  # a second one says nothing new
        found.setdefault((entry.do, *map(entry.text, keys)), entry)
    return tuple(found.values()) if len(found) > 1 else ()


def _requests(standing: Standing, values: Values) -> tuple[Request, ...]:
    """Return the requests for help, numbered in their order."""
    found = []
    for number, entry in enumerate(standing.get((TEXT, "ask", ""), ()), 1):
        answered = ("answered", entry.id) in values
        found.append(Request(entry.id, number, entry.text("text"), answered))
    return tuple(found)


def _agreed(standing: Standing, values: Values) -> tuple[Agreed, ...]:
    """Return what was agreed, role by role, numbered in its order."""
    found = []
    for (_, verb, role), entries in standing.items():
        for number, entry in enumerate(entries if verb == "agreed" else (), 1):
            on, text, kept = entry.text("on"), entry.text("text"), ("kept", entry.id) in values
            found.append(Agreed(entry.id, role, number, on, text, kept))
    return tuple(found)


def _sent(live: Sequence[Entry], standing: Standing) -> tuple[str, ...]:
    """Return the days on which the summary was sent, the last one last."""
    sent = [entry for entry in live if entry.do == "sent" and entry.kind]
    if not sent:
        return ()
    stands = [entries for (_, verb, _), entries in standing.items() if verb == "sent"]
    last = _best([entry for entries in stands for entry in entries])
    before = [entry for entry in sent if entry.id != last.id]
    return tuple(entry.text("on") for entry in (*before, last))


def _content(history: History) -> str:
    """Return the content that the last command was given with; of two that had not seen each other, the later one."""
    last: list[Command] = []
    for command in history.ordered:
        if command.content:
            last = [earlier for earlier in last if not history.saw(command.id, earlier.id)]
            last.append(command)
    return max(last, key=lambda command: (command.at, command.id)).content if last else ""
