"""The files in the progress folder, and which of them hold the person's data."""

import os
from pathlib import Path
from typing import NamedTuple

from lmcs import storage
from lmcs.basics.errors import ProgressProblem
from lmcs.journal import lines

JOURNAL = "progress.jsonl"
COPY = "progress-copy.jsonl"
LOCK = "progress.lock"

_KNOWN = {JOURNAL: "progress", COPY: "copy", LOCK: "lock"}


class Stored(NamedTuple):
    """A file that holds the person's data.

    `what` is progress, copy, lock, damaged (a part kept aside), unfinished (a rewrite that was
    stopped), conflict (a sync program's second file), or backup.
    """

    path: Path
    what: str


def stored_files(folder: Path) -> tuple[Stored, ...]:
    """Return every file in *folder* that holds the person's data; the council's content is not among them."""
    try:
        files = named(folder)
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except OSError as error:
        if isinstance(error, PermissionError):
            raise ProgressProblem(f'lmcs is not allowed to look into "{folder}".', "Check who may read it.") from error
        raise ProgressProblem(
            f'"{folder}" cannot be looked into ({error.strerror}).', "Nothing was changed."
        ) from error
    return tuple(Stored(file.path, file.what or "backup") for file in files if file.what or _is_backup(file.path))


def by_name(folder: Path, what: str) -> list[Path]:
    """Return the files of *folder* whose name says that they are *what*; none when the folder cannot be listed."""
    try:
        return [file.path for file in named(folder) if file.what == what]
    except OSError:
        return []


def named(folder: Path) -> list[Stored]:
    """Return the files of *folder* with what their name says they are, "" when it says nothing."""
    with os.scandir(folder) as listing:
        files = [entry for entry in listing if not entry.is_dir(follow_symlinks=False)]
    return [Stored(folder / entry.name, _what(entry)) for entry in sorted(files, key=lambda entry: entry.name)]


def _what(entry: os.DirEntry[str]) -> str:
    name = entry.name.lower()  # a file system may give back capitals
    if name in _KNOWN:
        return _KNOWN[name]
    if not entry.is_file(follow_symlinks=False):
        return ""
    if name.startswith("damaged-") and name.endswith(".bin"):
        return "damaged"
    if name.startswith((f"{JOURNAL}.", f"{COPY}.")) and name.endswith(".tmp"):
        return "unfinished"
    return "conflict" if name.startswith("progress") and name.endswith(".jsonl") else ""


def _is_backup(path: Path) -> bool:
    """Tell whether *path*, whose name says nothing, holds entries all the same."""
    if path.is_symlink():
        return False  # what it points to is not in the folder
    if storage.starts_with(path, lines.OPENING):
        return True
    try:
        return path.suffix.lower() == ".jsonl" and bool(lines.parse(storage.read(path)).found)
    except OSError:
        return False
