"""What was made from content files, kept so that it is made once: rows as JSON, believed only where nothing is odd.

A cache serves the very files it was made from, and no others: its key is drawn from their content. One that is stale,
damaged or somebody else's is made anew, and one that cannot be written is done without.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import cache as once
from itertools import chain
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Any

from lmcs import __version__
from lmcs.basics import paths, storage
from lmcs.basics.errors import ContentProblem
from lmcs.basics.trust import ours
from lmcs.content.shelves import Rows

SEEN = "seen.json"
NAMES = ("content.json", "council.json", paths.COPIES, "given.json", "touched.txt", SEEN)
"""The files of the cache: rows of shipped content and of a council's, copies of its files, which numbers they gave, which prepared answers the latter touch, and which days of meetings the person has seen."""


def key_of(pieces: Iterable[bytes]) -> str:
    """Return what stands for these *pieces*, in this order, and for no others."""
    from hashlib import blake2b  # an installed lmcs without a council's files has no need of it

    key = blake2b(digest_size=20)
    for piece in pieces:
        key.update(b"%d:" % len(piece))
        key.update(piece)
    return key.hexdigest()


def folder_key(folder: Path) -> str:
    """Return what stands for the YAML in *folder*, and for the code that makes rows of it."""
    parts = (paths.PACKAGE / "content", paths.PACKAGE / "workshop")
    code = (path for part in parts for path in sorted(part.glob("*.py")))
    try:
        found = [path for path in sorted(folder.rglob("*.y*ml")) if path.is_file()]
        both = ((os.fsencode(path.name), path.read_bytes()) for path in (*found, *code))
        return key_of([__version__.encode(), *chain.from_iterable(both)])
    except OSError:
        hint = "Install lmcs again."
        raise ContentProblem("The content of lmcs is damaged or missing.", hint) from None


def keep(folder: Path | None, name: str, key: str, make: Callable[[], Mapping[str, Any]]) -> Rows:
    """Return what *make* made under this *key*: from the cache in *folder* if it is there, else made and kept now."""
    if rows := kept(folder, name, key):
        return rows
    made = make()
    put(folder, name, key, made)
    return made.__getitem__


def kept(folder: Path | None, name: str, key: str) -> Rows | None:
    """Return what the cache in *folder* keeps as *name* under this *key*, if it does."""
    body = _read(folder / name, key) if folder else b""
    if not body:
        return None
    import json

    shelves = dict(line.split(b"\t", 1) for line in body.splitlines())
    return once(lambda shelf: json.loads(shelves[shelf.encode()]))


def put(folder: Path | None, name: str, key: str, rows: Mapping[str, Any]) -> None:
    """Keep *rows* as *name* under this *key* in the cache in *folder*, where that can be written."""
    if not folder:
        return
    import json

    with suppress(OSError):
        storage.make_folder(folder)
        if ours(folder, S_ISDIR):
            texts = ((shelf.encode(), json.dumps(each).encode()) for shelf, each in rows.items())
            body = b"".join(b"%s\t%s\n" % pair for pair in texts)
            storage.replace(folder / name, _head(key, body) + b"\n" + body)


def forget(folder: Path | None, *names: str) -> None:
    """Remove what the cache in *folder* keeps as these *names*: what it was made from is no longer used here."""
    for path in (folder / name for name in names) if folder else ():
        with suppress(OSError):
            storage.remove(path)


def files(folder: Path | None) -> list[Path]:
    """Return the files of the cache in *folder*, also what a stopped write left."""
    try:
        found = sorted(folder.iterdir()) if folder and ours(folder, S_ISDIR) else []
    except OSError:
        return []
    return [path for path in found if path.name.startswith(NAMES)]


def erase(folder: Path | None) -> list[Path]:
    """Remove the cache in *folder*, and the folder if nothing else is in it; return what was removed."""
    removed = files(folder)
    for path in removed:
        storage.remove(path)
    if folder and removed:
        with suppress(OSError):
            folder.rmdir()
            removed.append(folder)
    return removed


def _read(path: Path, key: str) -> bytes:
    """Return what is kept at *path* under *key*, or nothing."""
    try:
        if not (ours(path.parent, S_ISDIR) and ours(path, S_ISREG)):
            return b""
        head, _, body = storage.read(path).partition(b"\n")
    except (OSError, ValueError):
        return b""
    return body if head == _head(key, body) else b""


def _head(key: str, body: bytes) -> bytes:
    return f"lmcs {key} {key_of([body])}".encode("ascii")
