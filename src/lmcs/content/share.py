"""A council's content folders, which may be out of reach: each is used from a copy, and looked at with patience.

A local folder is looked at on every run (names, sizes, times), a share or whatever was slow at most once a day. What
does not answer within two seconds is left to itself, and the copy goes on.
"""

import os
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from stat import S_ISDIR
from typing import Any, NamedTuple

from lmcs.basics.dates import from_iso, say
from lmcs.basics.paths import COPIES
from lmcs.basics.text import clean_line
from lmcs.content import cache, own, patience
from lmcs.content.own import File
from lmcs.content.problem import Problem
from lmcs.content.shelves import Rows

SLOW = 0.1
_A_DAY = 24 * 60 * 60
_RECENT = 2 * 10**9  # nanoseconds within which a file may change again without another time (FAT)
_MOST = 1000  # names in one folder that are looked at
_KEY = "copies 1"


class Look(NamedTuple):
    """What a look at a folder found: which folder it is, its names, and what tells each file from a later one of that name."""

    folder: tuple[int, int] = (0, 0)
    others: tuple[tuple[str, bool], ...] = ()
    files: tuple[tuple[str, int, int, int], ...] = ()


class Copy(NamedTuple):
    """What is kept of a folder: the last look that succeeded, its day, and when a look was last tried (ISO, UTC)."""

    look: Look = Look()
    keys: tuple[str, ...] = ()
    day: str = ""
    tried: str = ""
    took: float = 0.0
    wrong: str = ""


class Folder(NamedTuple):
    """A content folder in this run: what is known of it, its files if they were just *read*, and the *rows* of the cache."""

    path: Path
    copy: Copy
    read: list[File] | None
    rows: Rows | None

    def files(self) -> list[File]:
        """Return its files: as they were just read, or as the cache keeps them."""
        if self.read is not None:
            return self.read
        try:
            found = self.rows(_key_of(self.path)) if self.rows else []
        except KeyError:  # nothing was ever read in it
            return []
        return [
            File(name, text.encode("utf-8", "surrogateescape"), wrong)
            for name, text, wrong in found
        ]

    @property
    def out_of_reach(self) -> tuple[Problem, ...]:
        """That it could not be looked at, and what is used in its place; it is advice where there is a copy."""
        if not self.copy.wrong:
            return ()
        day = from_iso(self.copy.day)
        goes_on = f"so its copy of {say(day)} is used." if day else "so nothing in it is used."
        message = f"This folder {self.copy.wrong}, {goes_on}"
        return (Problem(clean_line(str(self.path)), 0, 0, message, advice=bool(day)),)

    @property
    def passed_over(self) -> tuple[Problem, ...]:
        """What stands in it and is not read, and why."""
        found = (own.beside(name, is_folder=folder) for name, folder in self.copy.look.others)
        return tuple(problem for problem in found if problem)


def look_at(
    folders: Iterable[Path],
    kept: Path | None,
    now: datetime,
    *,
    optional: Path | None,
    always: bool,
) -> list[Folder]:
    """Return the content *folders*, each once; the *optional* one need not be there.

    Copies are kept in the cache folder *kept*. *Always* look, also at a share that was looked at today.
    """
    rows = cache.kept(kept, COPIES, _KEY)
    copies: Mapping[str, Any] = rows("copies") if rows else {}
    found: dict[object, Folder] = {}
    changed = False
    for path in folders:
        name = _name(path)
        before = _copy(copies.get(name))
        copy, read = before, None
        shared = patience.is_share(path)
        if always or _is_due(before, now, shared=shared):
            copy, read = _looked(path, before, now, shared=shared)
        if path == optional and copy.wrong == _NOT_THERE:
            changed |= bool(before.day)
            continue
        changed |= copy != before
        key = copy.look.folder if copy.look.folder[1] else name
        found.setdefault(key, Folder(path, copy, read, rows))
    if changed:
        cache.put(kept, COPIES, _KEY, _rows(found.values()))
    return list(found.values())


def _name(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - resolve() would look, and wait


def _key_of(path: Path) -> str:
    """Return the name of the rows that hold the files of the folder at *path*."""
    return cache.key_of([os.fsencode(_name(path))])


def _rows(folders: Iterable[Folder]) -> dict[str, Any]:
    rows: dict[str, Any] = {"copies": {}}
    for folder in folders:
        rows["copies"][_name(folder.path)] = folder.copy
        rows[_key_of(folder.path)] = [
            (file.name, file.data.decode("utf-8", "surrogateescape"), file.wrong)
            for file in folder.files()
        ]
    return rows


def _copy(row: Any) -> Copy:
    """Return the copy that a *row* of the cache describes; none where there is no row."""
    if not row:
        return Copy()
    look, keys, *rest = row
    folder, others, files = look
    return Copy(
        Look(tuple(folder), tuple(map(tuple, others)), tuple(map(tuple, files))), tuple(keys), *rest
    )


def _is_due(copy: Copy, now: datetime, *, shared: bool) -> bool:
    """Tell whether to look now at the folder of *copy*: always at what is quick, once a day at a share and what is not."""
    if not copy.day or not (copy.took > SLOW or shared):
        return True
    with suppress(ValueError):
        return not 0 <= (now - datetime.fromisoformat(copy.tried)).total_seconds() < _A_DAY
    return True


def _looked(
    path: Path, before: Copy, now: datetime, *, shared: bool
) -> tuple[Copy, list[File] | None]:
    """Return what is known of *path* after a look at it, and its files where they were read anew."""
    began = time.monotonic()
    answer = patience.in_time(lambda: _taken(path, before))
    took = time.monotonic() - began
    slow = took > SLOW or shared
    # What is looked at on every run is written down only when something has changed.
    at = (now.isoformat(timespec="seconds"), round(took, 1)) if slow else ("", 0.0)
    if answer is None or isinstance(answer, str):
        wrong = answer or f"did not answer within {patience.SECONDS:.0f} seconds"
        return before._replace(tried=at[0], took=at[1], wrong=wrong), None
    look, files = answer
    today = now.date().isoformat()
    if files is None:
        return before._replace(day=today, tried=at[0], took=at[1], wrong=""), None
    return Copy(look, tuple(cache.key_of(file.pieces) for file in files), today, *at), files


_NOT_THERE = "is not there"


def _taken(path: Path, before: Copy) -> tuple[Look, list[File] | None] | str:
    """Return a look at *path*, with its files where they are others than *before*; or in words why there is none."""
    try:
        there = path.stat()
        if not S_ISDIR(there.st_mode):
            return "is a file and not a folder"
        look = _look(path, (there.st_dev, there.st_ino))
    except (FileNotFoundError, NotADirectoryError):
        return _NOT_THERE
    except PermissionError:
        return "may not be read from this account"
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no reason given"
        return f"cannot be read ({clean_line(reason)})"
    if before.day and look == before.look:
        return look, None
    return look, own.read_all(path / name for name, *_ in look.files[: own.FILES + 1])


def _look(path: Path, folder: tuple[int, int]) -> Look:
    others: list[tuple[str, bool]] = []
    files: list[tuple[str, int, int, int]] = []
    too_recent = time.time_ns() - _RECENT
    with os.scandir(path) as entries:
        for _, entry in zip(range(_MOST), entries, strict=False):
            if own.is_meant(entry.name):
                files.append((entry.name, *_told(entry, too_recent)))
            else:
                others.append((entry.name, entry.is_dir()))
    return Look(folder, tuple(sorted(others)), tuple(sorted(files)))


def _told(entry: os.DirEntry[str], too_recent: int) -> tuple[int, int, int]:
    """Return what tells a file from a later one of its name: size and times; where it cannot be told, never the same."""
    try:
        found = entry.stat()
    except OSError:
        return 0, 0, 0
    if max(found.st_mtime_ns, found.st_ctime_ns) > too_recent:
        return found.st_size, time.time_ns(), 0
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns
