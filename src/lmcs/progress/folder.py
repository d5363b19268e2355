"""The files in the progress folder, and which of them hold the person's data."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from lmcs.basics import storage, unfinished
from lmcs.basics.errors import ProgressProblem
from lmcs.basics.home import VIEW
from lmcs.progress import lines

JOURNAL = "progress.jsonl"
COPY = "progress-copy.jsonl"
LOCK = "progress.lock"

_KNOWN = {JOURNAL: "progress", COPY: "copy", LOCK: "lock", VIEW: "view"}


Stored = tuple[Path, str]
"""A file that holds the person's data, and what it is.

That is progress, copy, lock, view (the plain one was chosen), damaged (a part kept aside), unfinished (a write that was stopped), conflict (a sync
program's second file), backup, or "" for a file whose name says nothing.
"""


def listed(folder: Path) -> list[Stored]:
    """Return the files of *folder* with what their name says they are; none when there is no folder.

    Raises ProgressProblem where the folder cannot be listed.
    """
    try:
        with os.scandir(folder) as listing:
            files = [entry for entry in listing if not entry.is_dir(follow_symlinks=False)]
    except (FileNotFoundError, NotADirectoryError):
        return []
    except PermissionError as error:
        hint = "Check who may read it."
        raise ProgressProblem(f'lmcs is not allowed to look into "{folder}".', hint) from error
    except OSError as error:
        what = f'"{folder}" cannot be looked into ({error.strerror}).'
        raise ProgressProblem(what, "Nothing was changed.") from error
    files.sort(key=lambda entry: entry.name)
    return [(folder / entry.name, _what(entry)) for entry in files]


def stored_files(folder: Path) -> tuple[Stored, ...]:
    """Return every file in *folder* that holds the person's data; the council's content is not among them."""
    told = ((path, what or ("backup" if is_backup(path) else "")) for path, what in listed(folder))
    return tuple((path, what) for path, what in told if what)


def close_to_others(folder: Path) -> None:
    """Let no other account into a *folder* that holds nothing but lmcs's own: it may have been there before, open to all."""

    def own(name: str) -> bool:
        known = name.lower() in _KNOWN or name in ("cache", "content")
        return known or name.startswith(("progress", "damaged-")) or unfinished.is_temporary(name)

    if sys.platform != "win32" and storage.others_may(folder):
        with suppress(OSError):
            ours = folder.stat().st_uid == os.getuid()
            if ours and all(own(each.name) for each in folder.iterdir()):
                folder.chmod(0o700)


def mirror_view(folder: Path, view: object) -> None:
    """Have the file in *folder* that says the plain view was chosen, where *view* is that; else have it not.

    It spares a look-up the reading of the progress. Where it cannot be changed, the next change of the progress tries again.
    """
    path = folder / VIEW
    if os.path.lexists(path) == (view == "plain"):
        return
    with suppress(OSError):
        if view == "plain":
            storage.create(path, b"")
        else:
            storage.remove(path)
        storage.sync_folder(folder)


def is_backup(path: Path) -> bool:
    """Tell whether *path*, whose name says nothing, holds commands all the same."""
    if path.is_symlink():
        return False  # what it points to is not in the folder
    try:
        held = lines.parse(storage.read(path))
    except OSError:
        return False
    return bool(held.format or (held.found and path.suffix.lower() == ".jsonl"))


def _what(entry: os.DirEntry[str]) -> str:
    name = entry.name.lower()  # a file system may give back capitals
    if name in _KNOWN:
        return _KNOWN[name]
    if not entry.is_file(follow_symlinks=False):
        return ""
    if name.startswith("damaged-") and name.endswith(".bin"):
        return "damaged"
    if unfinished.is_temporary(name):
        return "unfinished"
    return "conflict" if name.startswith("progress") and name.endswith(".jsonl") else ""
