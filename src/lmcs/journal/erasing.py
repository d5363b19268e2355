"""Removing what the person no longer wants kept: one text from every file, or everything."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lmcs import storage
from lmcs.basics.errors import ProgressProblem
from lmcs.journal import lines, mending, sides
from lmcs.journal.failures import saving
from lmcs.journal.lines import Line
from lmcs.journal.locking import locked
from lmcs.journal.sides import Found
from lmcs.journal.stored import COPY, JOURNAL, LOCK, named, stored_files
from lmcs.progress import Entry


def erase_text(folder: Path, decide: Callable[[tuple[Entry, ...]], Iterable[str]], now: datetime) -> int:
    """Remove the entries whose ids *decide* names from every file of *folder*; return how many there were.

    An `erased` entry keeps their ids, so that no restore brings them back. Damaged parts kept aside are removed whole,
    as nobody can tell what is in them. What an erase that was stopped half-way left in one file is removed and counted.
    """
    if not sides.look(folder).exists:
        return 0
    with locked(folder / LOCK):
        found = sides.look(folder)
        mending.refuse_lost(found)
        mending.refuse_unreadable(found)
        both = {**found.journal.lines.found, **found.copy.lines.found}
        left = {id_: line.entry for id_, line in both.items() if id_ not in found.lines}
        chosen = set(decide((*found.entries, *left.values())))
        ids = {entry.id for entry in found.entries if entry.id in chosen and entry.do != "erased"}
        erased = lines.new_lines(found.entries, [("erased", {"ids": sorted(ids)})], now)
        if ids:
            with saving(folder):
                _clean_others(folder, ids, erased)  # first: if this stops half-way, the entries can still be named
        with saving(folder, partly=mending.PARTLY):
            if ids:
                _clean(found, ids, erased)
            elif found.lines:
                mending.mend(found, now)  # the copy may still hold what a stopped erase removed from the journal
    return len(ids) + len(chosen & left.keys())


def _clean(found: Found, ids: set[str], erased: list[Line]) -> None:
    """Write the journal, then the copy, without the entries *ids*, and with the record that they were *erased*."""
    kept = [line for id_, line in found.lines.items() if id_ not in ids] + erased
    mending.rewrite((found.journal, found.copy), kept)


def _clean_others(folder: Path, ids: set[str], erased: list[Line]) -> None:
    """Do the same with the backups and second files of *folder*; remove damaged and unfinished parts."""
    files = named(folder)
    held = [(path, _held(path, what)) for path, what in files if what in {"", "conflict"}]
    for path, what in files:
        if what in {"damaged", "unfinished"}:
            storage.remove(path)
    for path, old in held:
        new = _without(old, ids, erased) if old else old
        if new != old:
            storage.replace(path, new)


def _held(path: Path, what: str) -> bytes:
    """Return what *path* holds if that may be the person's data, else nothing; raise ProgressProblem when nobody can tell."""
    if path.is_symlink() or not path.is_file():
        return b""
    try:
        data = storage.read(path)
    except OSError as error:
        if path.stat().st_size > storage.LIMIT:
            return b""  # no file of lmcs
        reason = error.strerror or "it cannot be opened"
        hint = "It may hold the text, too. Make it readable or move it away, then try again."
        raise ProgressProblem(f'"{path}" could not be read ({reason}). Nothing was changed.', hint) from error
    ours = what or data.startswith(lines.OPENING) or (path.suffix.lower() == ".jsonl" and lines.parse(data).found)
    return data if ours else b""


def _without(data: bytes, ids: set[str], erased: list[Line]) -> bytes:
    """Return the file content *data* without the entries *ids*, and then with *erased*; unharmed lines only.

    What a newer lmcs wrote loses nothing but those entries, and gets no line of an older format.
    """
    newer = lines.parse(data).format > lines.FORMAT
    kept = []
    for place, piece in enumerate(data.split(b"\n")):
        line = lines.decode(piece.strip())
        if line.entry.id not in ids if line else newer or not piece or (place == 0 and lines.header_of(piece)):
            kept.append(piece)
    new = b"\n".join(kept)
    if new == data or newer:
        return new
    return new.rstrip(b"\n") + b"\n" + b"".join(line.raw + b"\n" for line in erased)


def erase(folder: Path) -> tuple[Path, ...]:
    """Remove every file of *folder* that holds the person's data, and the folder if nothing is left; return them."""
    if not stored_files(folder):
        return ()
    removed = []
    with locked(folder / LOCK, remove=True):
        sides.look(folder)  # raises NewerFormat: a newer lmcs may keep files that this one does not know
        with saving(folder, "not everything was erased"):
            files = [stored.path for stored in stored_files(folder)]
            own = [folder / COPY, folder / JOURNAL]  # last, so that what an interruption leaves is still whole
            for path in (*(path for path in files if path not in own), *own):
                if path in files and path.name != LOCK:
                    storage.remove(path)
                    removed.append(path)
            storage.sync_folder(folder)
    if not os.path.lexists(folder / LOCK):  # it stays where another lmcs is waiting for it
        removed.append(folder / LOCK)
    with suppress(OSError):
        folder.rmdir()
        removed.append(folder)
    return tuple(removed)
