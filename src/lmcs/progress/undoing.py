"""Undo and redo: which commands are taken back, and which this folder may take back next."""

from collections.abc import Container

from lmcs.progress.entries import Command, Entry
from lmcs.progress.history import History

_MOST = 100  # of more undos and redos of one command, only a forged file can be the source


class Turns(dict[str, list[tuple[str, str]]]):
    """For each command that was undone or redone: by which commands, and which of the two, in order."""

    def __init__(self, history: History) -> None:
        super().__init__()
        self.history = history

    def undone(self, id_: str, seen_by: str = "") -> bool:
        """Tell whether the command *id_* is undone, or was as far as the command *seen_by* had seen.

        Where one machine undid it and another brought it back, unseen by each other, it is there: nothing is lost.
        """
        last: list[tuple[str, str]] = []
        for do, turn in reversed(self.get(id_, [])[-_MOST:]):
            if seen_by and not self.history.saw(seen_by, turn):
                continue
            if not any(self.history.saw(later, turn) for _, later in last):
                last.append((do, turn))
                if do == "redo":
                    return False
        return bool(last)


def turns_of(history: History) -> Turns:
    """Return every undo and redo of *history*."""
    turns = Turns(history)
    for entry in history.entries:
        if entry.do in ("undo", "redo") and entry.kind:
            turns.setdefault(entry.text("run"), []).append((entry.do, entry.command))
    return turns


class Undoable:
    """The commands given here that can be undone, and those that can be redone; never one that was brought."""

    def __init__(self) -> None:
        self._done: dict[str, Command] = {}
        self._back: dict[str, Command] = {}

    def take(self, command: Command) -> None:
        """Take the next *command* that changed something."""
        if not command.brought:
            self._done[command.id] = command
            self._back.clear()

    def turn(self, entry: Entry, command: Command) -> None:
        """Take the next *entry* that may turn a command back, and the *command* that it is of."""
        if command.brought:
            return
        target = entry.text("run")
        if entry.do == "undo" and target in self._done:
            self._back[target] = self._done.pop(target)
        elif entry.do == "redo" and target in self._back:
            self._done[target] = self._back.pop(target)

    def left(self, undone: Container[str]) -> tuple[tuple[Command, ...], tuple[Command, ...]]:
        """Return those to undo, the last one last, and those to redo, the first one first; *undone* are those that are undone."""
        undoable = [command for id_, command in self._done.items() if id_ not in undone]
        redoable = [command for id_, command in self._back.items() if id_ in undone]
        return tuple(undoable), tuple(reversed(redoable))
