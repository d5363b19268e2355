"""The name of a file that is being written, until it takes the place it is for; and what a killed write left of one."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path

_STEM = 200  # bytes of a name, which may have 255
_STALE = 3600  # seconds after which nobody is still writing


def beside(path: Path) -> Path:
    """Return the name beside *path* under which this process writes what is to take its place.

    A name may be as long as the system allows: of a long one, so much is kept as leaves room for an ending.
    """
    return path.with_name(f"{_stem(path)}.{os.getpid():08x}.tmp")


def remove(path: Path) -> None:
    """Remove what writes of *path* left beside it when they were killed."""
    with suppress(OSError):  # a folder that does not show what is in it
        for left in path.parent.iterdir():
            if not is_temporary(left.name) or left.name.rsplit(".", 2)[0] != _stem(path):
                continue
            running = _runs(left.name.rsplit(".", 2)[1])
            if not running or time.time() - left.lstat().st_mtime > _STALE:
                left.unlink()


def _stem(path: Path) -> str:
    return os.fsencode(path.name)[:_STEM].decode("utf-8", "ignore")


def _runs(process: str) -> bool:
    """Tell whether the *process* of a temporary name may still be writing; Windows lets nobody remove what it writes."""
    number = int(process, 16)
    if sys.platform == "win32" or number == os.getpid():
        return False
    try:
        with suppress(PermissionError):  # another person's
            os.kill(number, 0)  # sends nothing
    except (ProcessLookupError, OverflowError):
        return False
    return True


def is_temporary(name: str) -> bool:
    """Tell whether *name* is one that `beside` gives."""
    rest, _, ending = name.rpartition(".")
    stem, _, middle = rest.rpartition(".")
    number = len(middle) == 8 and set(middle) <= set("0123456789abcdef")
    return ending == "tmp" and bool(stem) and number
