"""How to look at a folder that may be on another computer, which may not answer."""

import _thread  # such a thread is not waited for when lmcs ends; one of `threading` would be
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

SECONDS = 2.0
_SHARED = ("nfs", "cifs", "smb", "afs", "fuse.sshfs", "fuse.davfs", "davfs")
T = TypeVar("T")


def in_time(act: Callable[[], T]) -> T | None:
    """Return what *act* returns, or None where it takes too long; its thread then ends with lmcs."""
    done: list[T] = []
    waiting = _thread.allocate_lock()
    waiting.acquire()

    def run() -> None:
        try:
            done.append(act())
        finally:
            waiting.release()

    _thread.start_new_thread(run, ())
    waiting.acquire(timeout=SECONDS)
    return done[0] if done else None


def is_share(path: Path) -> bool:
    """Tell whether *path* is on another computer, without looking at it."""
    text = os.path.abspath(path)  # noqa: PTH100
    if text.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        remote = 4
        drive = os.path.splitdrive(text)[0]
        return bool(drive) and ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == remote
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:  # no Linux: how long it takes tells
        return False
    found = ("", "")
    for line in mounts.splitlines():
        _, place, kind, *_ = line.split(" ")
        place = place.replace("\\040", " ").rstrip("/")
        if len(place) >= len(found[0]) and f"{text}/".startswith(f"{place}/"):
            found = (place, kind)
    return found[1].startswith(_SHARED)
