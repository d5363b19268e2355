"""Removing what the person no longer wants kept: one text from every file, or everything."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lmcs import lines, mending, sides, storage
from lmcs.locking import locked
from lmcs.progress import Entry
from lmcs.sides import Found
from lmcs.stored import COPY, JOURNAL, LOCK, stored_files


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
                _clean_others(folder, ids)  # first: should this stop half-way, the entries are still there to be named
                _clean(found, ids, now)
            elif found.lines:
                mending.mend(found, now)  # the copy may still hold what a stopped erase removed from the journal
    return len(ids)


def _clean(found: Found, ids: set[str], now: datetime) -> None:
    """Write the journal, then the copy, without the entries *ids*, and with the record that they were erased."""
    kept = [line for id_, line in found.lines.items() if id_ not in ids]
    kept += lines.new_lines(found.entries, [("erased", {"ids": sorted(ids)})], now)
    for side in (found.journal, found.copy):
        mending.rewrite(side.path, kept)


def _clean_others(folder: Path, ids: set[str]) -> None:
    """Remove the entries *ids* from the backups and second files of *folder*, and all that cannot be read."""
    for path, what in stored_files(folder):
        if what in {"damaged", "unfinished"}:
            storage.remove(path)
        elif what in {"backup", "conflict"}:
            with suppress(OSError):
                old = storage.read(path)
                new = _without(old, ids)
                if new != old:
                    storage.replace(path, new)


def _without(data: bytes, ids: set[str]) -> bytes:
    """Return the file content *data* without the entries *ids* and without lines nobody can read.

    Lines of a newer format are left, as they are not ours to judge.
    """
    newer = lines.parse(data).format > lines.FORMAT
    kept = []
    for place, piece in enumerate(data.split(b"\n")):
        line = lines.decode(piece.strip())
        if line.entry.id not in ids if line else newer or not piece or (place == 0 and lines.header_of(piece)):
            kept.append(piece)
    return b"\n".join(kept)


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
