"""Removing what the person no longer wants kept: some words from every file, or everything."""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from lmcs.basics import storage
from lmcs.basics.errors import ProgressProblem, saving
from lmcs.progress import lines, mending, twins
from lmcs.progress.entries import Command, Entry, erased_ids
from lmcs.progress.folder import COPY, JOURNAL, LOCK, Stored, is_backup, listed, stored_files
from lmcs.progress.locking import locked
from lmcs.progress.twins import Twin


class Erased(NamedTuple):
    """How many entries lost their words, and how many damaged parts, which may have held some, are gone."""

    entries: int = 0
    parts: int = 0


def erase_text(
    folder: Path, decide: Callable[[tuple[Entry, ...]], Iterable[str]], now: datetime
) -> Erased:
    """Remove the words of the entries whose ids *decide* names from every file of *folder*; what they did stays.

    `decide` is given each entry that has words in any of these files. An `erased` entry keeps the ids, so that no restore
    brings the words back. Damaged parts are removed whole, those kept aside too, as nobody can tell what is in them.
    """
    if not twins.look(folder).exists:
        return Erased()
    with locked(folder / LOCK):
        found = twins.look(folder)
        mending.refuse_lost(found)
        mending.refuse_unreadable(found)
        files = listed(folder)
        others = _others(files)
        parts = [(path, what) for path, what in files if what in {"damaged", "unfinished"}]
        both = (found.journal, found.copy)
        held = [each for file in (*both, *others) for each in file.lines.found.values()]
        every = [entry for command in held for entry in command.entries]
        entries = {entry.id: entry for entry in every if entry.words}
        chosen = set(decide(tuple(entries.values()))) & entries.keys()
        target = _erased(found.lines, chosen, now)
        with saving(folder):
            for path, _ in parts:
                storage.remove(path)
            # Before the journal, which still names the entries.
            for file in others if chosen else ():
                _clean(file, target.values())
        with saving(folder, partly=mending.PARTLY):
            if target:
                mending.rewrite(found, target)
    damaged = sum(what == "damaged" for _, what in parts)
    damaged += any(twin.lines.damaged for twin in both)
    return Erased(len(chosen), damaged)


def _erased(held: Mapping[str, Command], chosen: set[str], now: datetime) -> Mapping[str, Command]:
    """Return the lines *held* without the words of the *chosen* entries, and with a record of those not erased before."""
    fresh = chosen - erased_ids(held.values())
    if not fresh:
        return held
    command = lines.new_line(held.values(), [("erased", {"ids": sorted(fresh)})], now)
    return lines.unite(held, {command.id: command})


def _others(files: Iterable[Stored]) -> list[Twin]:
    """Return the backups and second files among *files*; raise ProgressProblem when nobody can tell."""
    found = []
    for path, what in files:
        if what not in {"", "conflict"} or path.is_symlink() or not path.is_file():
            continue
        file = twins.read(path)
        if file.why and path.stat().st_size <= storage.LIMIT:  # a larger one is no file of lmcs
            hint = "It may hold the text, too. Make it readable or move it away, then try again."
            said = f'"{path}" could not be read ({file.why}). Nothing was changed.'
            raise ProgressProblem(said, hint)
        if file.data is not None and (what or is_backup(path)):
            found.append(file)
    return found


def _clean(file: Twin, target: Iterable[Command]) -> None:
    """Make *file* one without the words that *target* says were erased.

    It gets the record of that, too. What a newer lmcs wrote loses nothing but the words, and gets no line of an older
    format; anything else that is no line is damaged, and may hold the words.
    """
    held, data = file.lines, file.data or b""
    newer = held.format > lines.FORMAT
    erased = erased_ids(target)
    kept: list[bytes] = []
    for place, piece in enumerate(data.split(b"\n")):
        command = lines.decode(piece.strip())
        if command:
            clean = lines.without(command, erased)
            kept.append(piece if clean is command else clean.raw)
        elif newer or not piece or (place == 0 and held.format):
            kept.append(piece)
    new = b"\n".join(kept)
    if new == data:
        return
    if not newer:
        records = [command for command in target if erased_ids([command])]
        fresh = [command.raw for command in records if command.id not in held.found]
        new = b"\n".join([new.rstrip(b"\n"), *fresh]) + b"\n"
    storage.replace(file.path, new)


def erase(folder: Path) -> tuple[Path, ...]:
    """Remove every file of *folder* that holds the person's data, and the folder if nothing is left; return them."""
    if not stored_files(folder):
        return ()
    removed = []
    with locked(folder / LOCK, remove=True):
        # This raises NewerFormat: a newer lmcs may keep files that this one does not know.
        twins.look(folder)
        with saving(folder, "not everything was erased"):
            files = [path for path, _ in stored_files(folder) if path.name != LOCK]
            # Last, so that what an interruption leaves is still whole.
            own = (folder / COPY, folder / JOURNAL)
            for path in sorted(files, key=lambda path: (path in own, path.name)):
                target = Path(os.path.realpath(path))
                if path in own and path.is_symlink() and is_backup(target):
                    storage.remove(target)  # else the words would stay where the link leads
                    removed.append(target)
                storage.remove(path)
                removed.append(path)
            storage.sync_folder(folder)
    if not os.path.lexists(folder / LOCK):  # it stays where another lmcs is waiting for it
        removed.append(folder / LOCK)
    with suppress(OSError):
        folder.rmdir()
        removed.append(folder)
    return tuple(removed)
