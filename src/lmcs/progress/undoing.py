"""Undo and redo: which commands are taken back, and which this folder may take back next."""

from lmcs.progress.entries import RECORD, Command
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


def to_undo(history: History, undone: set[str]) -> tuple[tuple[Command, ...], tuple[Command, ...]]:
    """Return the commands given here that can be undone, and those that can be redone; never one that was brought."""
    here = {command.id: command for command in history.ordered if not command.brought}
    done: dict[str, None] = {}
    back: dict[str, None] = {}
    for entry in history.entries:
        if entry.command not in here:
            continue
        if entry.do == "undo" and (target := entry.text("run")) in done:
            del done[target]
            back[target] = None
        elif entry.do == "redo" and (target := entry.text("run")) in back:
            del back[target]
            done[target] = None
        elif entry.command not in done and (kind := entry.kind) and kind.row != RECORD:
            done[entry.command] = None
            back.clear()
    undoable = [here[id_] for id_ in done if id_ not in undone]
    redoable = [here[id_] for id_ in back if id_ in undone]
    return tuple(undoable), tuple(reversed(redoable))
