"""What commands add up to: marks, settings, requests for help, and what can be undone.

Pure, and the same whichever way the commands came together. Where two machines changed the same thing without having
seen each other, the row of its kind in `entries` decides.
"""

from collections.abc import Iterable, Sequence

from lmcs.progress.entries import (
    KINDS,
    NAMED,
    RECORD,
    STATUS,
    TEXT,
    VALUE,
    Command,
    Entry,
    Kind,
    own_number,
)
from lmcs.progress.history import History
from lmcs.progress.marks import (
    Agreed,
    Answer,
    Mark,
    Met,
    Progress,
    Request,
    dated,
    in_words,
    last,
    marked,
)
from lmcs.progress.undoing import Undoable, turns_of

ERASED = "A request whose words were erased"
"""What stands for a request of which only the answer is left."""
Standing = dict[tuple[str, str, str], list[Entry]]
"""For a row, a verb where that row keeps its verbs apart, and what is changed: the entries that nothing later replaced."""
Values = dict[tuple[str, str], str]
"""For a verb and what it is about: the value or name that stands, "" for a kind that has none."""


def replay(commands: Iterable[Command]) -> Progress:
    """Return what *commands*, in any order, add up to. Unknown verbs and item ids are kept out of the way, never refused."""
    return Replay(commands).progress()


class Replay:
    """Commands that are replayed, in any order; one that is given after all of them can be added."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self._history = History(commands)
        self._straight = self._history.stretches == 1  # what comes later saw all that is before
        self._turns = turns_of(self._history)
        self._undone = {id_ for id_ in self._turns if self._turns.undone(id_)}
        self._standing: Standing = {}
        self._undoable = Undoable()
        self._sent: list[Entry] = []
        self._titles: dict[str, str] = {}
        self._own = 0
        self._company: dict[str, str] = {}
        self._back: set[str] = set()
        self._with_content: list[Command] = []
        self._take(self._history.ordered, self._history.each)

    @property
    def heads(self) -> tuple[str, ...]:
        """What the next command comes after."""
        return self._history.heads

    def and_then(self, command: Command) -> "Replay":
        """Return this with *command*, which had seen all others: one that turns another back makes it anew."""
        turning = any(do in ("undo", "redo") for do, _ in command.did)
        if turning or not self._history.add(command):
            return Replay([*self._history.ordered, command])
        self._take([command], self._history.each[-1:])
        return self

    def progress(self) -> Progress:
        """Return what the commands add up to."""
        history, standing = self._history, self._standing
        marks: dict[str, Mark] = {}
        values: Values = {}
        met: list[Met] = []
        for (row, verb, about), entries in standing.items():
            ends = last(history, entries) if row == TEXT else entries
            best, before = _best(ends), marks.get(about, Mark())
            if row == STATUS:
                made = marked(history, best, entries, before, self._company.get(about, ""))
                marks[about] = made._replace(taken_back=about in self._back)
            elif verb == "note":
                marks[about] = before._replace(notes=dated(history, entries, "text"))
            elif row == VALUE:
                values[verb, about] = best.text("value") or best.text("name")
            differing = _differing(best, ends)
            if about and differing:
                met.append(Met(row, about, differing))
        undoable, redoable = self._undoable.left(self._undone)
        latest = max(self._with_content, key=lambda each: (each.at, each.id), default=None)
        return Progress(
            marks=marks,
            settings={about: value for (verb, about), value in values.items() if verb == "set"},
            requests=_requests(standing),
            sent=_sent(self._sent, standing),
            names={key: name for key, name in values.items() if key[0] in NAMED},
            agreed=_agreed(standing, values),
            undoable=undoable,
            redoable=redoable,
            content=latest.content if latest else "",
            met=tuple(met),
            figures={about: value for (verb, about), value in values.items() if verb == "figure"},
            titles={**self._titles},
            own=self._own,
        )

    def _take(self, commands: Sequence[Command], each: Sequence[Sequence[Entry]]) -> None:
        """Take the next *commands*, and what *each* did; of two contents that had not seen each other both stay."""
        saw, undone, undoable, stand = (
            self._history.saw,
            self._undone,
            self._undoable,
            self._stand,
        )
        for command, entries in zip(commands, each, strict=True):
            if command.content:
                left = [held for held in self._with_content if not saw(command.id, held.id)]
                self._with_content = [*left, command]
            counts, changed = command.id not in undone, False
            for entry in entries:
                _, _, _, do, data, kind = entry
                if do == "note":
                    self._own = max(self._own, own_number(entry.text("item")))
                if "title" in data and do in KINDS and (title := entry.text("title")):
                    self._titles[entry.text(KINDS[do].about)] = title
                if not kind or kind.row == RECORD:
                    undoable.turn(entry, command)
                    continue
                if not changed:
                    changed = True
                    undoable.take(command)
                if counts:
                    stand(entry, kind)

    def _stand(self, entry: Entry, kind: Kind) -> None:
        """Keep *entry*, and of those about the same thing only what it does not replace: what it had not seen."""
        row, verb, about = kind.row, entry.do, entry.about
        if row == STATUS:
            if verb == "book":
                self._company[about] = entry.text("with")
            elif verb != "tick":  # which leaves it with whom it was booked
                self._company.pop(about, None)
                if entry.data.get("aside") == "no":
                    self._back.add(about)
            verb = ""
        elif verb == "sent":
            self._sent.append(entry)
        key = (row, verb, about)
        before = self._standing.setdefault(key, [])
        if row == TEXT and not ("instead" in kind.may and entry.text("instead")):
            before.append(entry)
            return
        done, left = False, [entry]
        for earlier in before:
            if not self._replaces(entry, earlier):
                left.insert(-1, earlier)
            elif earlier.do == "tick":
                done = True
        if not (done and entry.do in ("tick", "book", "skip")):
            self._standing[key] = left
        # Else done stays done, with its first date: only untick changes it.

    def _replaces(self, entry: Entry, earlier: Entry) -> bool:
        here, there, turns = entry.command, earlier.command, self._turns
        if here == there:
            return True
        saw = self._straight or self._history.saw(here, there)
        return saw and not (there in turns and turns.undone(there, here))


def _best(entries: Sequence[Entry]) -> Entry:
    """Return which of *entries* about one thing stands: a tick, the one of the first day; else the later one."""
    ticks = [entry for entry in entries if entry.do == "tick"]
    if ticks:
        return min(ticks, key=lambda entry: (entry.text("on"), entry.at, entry.id))
    return max(entries, key=_when)


def _when(entry: Entry) -> tuple[str, str]:
    return entry.at, entry.id


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


def _requests(standing: Standing) -> tuple[Request, ...]:
    """Return the requests for help, numbered in their order, each with what was answered.

    Last come those whose words were erased, and whose answer another machine, or an older lmcs, did not know of.
    """
    asked = {entry.id: entry.text("text") for entry in standing.get((TEXT, "ask", ""), ())}
    answered: dict[str, list[Answer]] = {}
    for (_, verb, about), entries in standing.items():
        if verb == "answered":
            told = [each for each in entries if each.text("text")]
            days = [in_words(each.text("on") or each.at[:10]) for each in told]
            answers = zip(told, days, strict=True)
            answered[about] = [Answer(each.id, day, each.text("text")) for each, day in answers]
    asked |= {id_: ERASED for id_, answers in answered.items() if answers and id_ not in asked}
    return tuple(
        Request(id_, number, text, id_ in answered, tuple(answered.get(id_, ())))
        for number, (id_, text) in enumerate(asked.items(), 1)
    )


def _agreed(standing: Standing, values: Values) -> tuple[Agreed, ...]:
    """Return what was agreed, role by role, numbered in its order."""
    found = []
    for (_, verb, role), entries in standing.items():
        for number, entry in enumerate(entries if verb == "agreed" else (), 1):
            on, text, kept = entry.text("on"), entry.text("text"), ("kept", entry.id) in values
            found.append(Agreed(entry.id, role, number, on, text, kept))
    return tuple(found)


def _sent(sent: Sequence[Entry], standing: Standing) -> tuple[str, ...]:
    """Return the days of the entries that say that the summary was *sent*, the last one last."""
    if not sent:
        return ()
    stands = [entries for (_, verb, _), entries in standing.items() if verb == "sent"]
    last = _best([entry for entries in stands for entry in entries])
    before = [entry for entry in sent if entry.id != last.id]
    return tuple(entry.text("on") for entry in (*before, last))
