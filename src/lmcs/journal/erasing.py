"""Removing what the person no longer wants kept: one text from every file, or everything."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lmcs import storage
from lmcs.journal import lines, mending, sides
from lmcs.journal.lines import Line
from lmcs.journal.locking import locked
from lmcs.journal.sides import Found
from lmcs.journal.stored import COPY, JOURNAL, LOCK, stored_files
from lmcs.progress import Entry


def erase_text(folder: Path, decide: Callable[[tuple[Entry, ...]], Iterable[str]], now: datetime) -> int:
    """Remove the entries whose ids *decide* names from every file of *folder*; return how many there were.

    An `erased` entry keeps their ids, so that no restore brings them back. Damaged parts kept aside are removed whole,
    as nobody can tell what is in them.
    """
    if not sides.look(folder).exists:
        return 0
    with locked(folder / LOCK):
        found = sides.look(folder)
        mending.refuse_lost(found)
        mending.refuse_unreadable(found)
        chosen = set(decide(found.entries))
        ids = {entry.id for entry in found.entries if entry.id in chosen and entry.do != "erased"}
        with storage.saving(folder):
            if ids:
                erased = lines.new_lines(found.entries, [("erased", {"ids": sorted(ids)})], now)
                _clean_others(folder, ids, erased)  # first: if this stops half-way, the entries can still be named
                _clean(found, ids, erased)
            elif found.lines:
                mending.mend(found, now)  # the copy may still hold what a stopped erase removed from the journal
    return len(ids)


def _clean(found: Found, ids: set[str], erased: list[Line]) -> None:
    """Write the journal, then the copy, without the entries *ids*, and with the record that they were *erased*."""
    kept = [line for id_, line in found.lines.items() if id_ not in ids] + erased
    mending.rewrite((found.journal, found.copy), kept)


def _clean_others(folder: Path, ids: set[str], erased: list[Line]) -> None:
    """Do the same with the backups and second files of *folder*; remove what nobody can read."""
    for path, what in stored_files(folder):
        if what in {"damaged", "unfinished"}:
            storage.remove(path)
        elif what in {"backup", "conflict"} and (old := sides.read_side(path, {}).data):
            new = _without(old, ids, erased)
            if new != old:
                storage.replace(path, new)


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
        with storage.saving(folder, "not everything was erased"):
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
