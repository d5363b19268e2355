"""The lock that lets one lmcs at a time change the progress: the operating system's, on a file of its own.

It is dropped by the system when its process dies, so it is never stale. Readers take no lock.
"""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lmcs.basics import storage
from lmcs.basics.errors import ProgressProblem, saving
from lmcs.progress.folder import close_to_others

PATIENCE = 10.0
_PAUSE = 0.01
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)  # what a link leads to is not ours to change
_TAKEN = {errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK}

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _release(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _release(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)


@contextmanager
def locked(path: Path, *, wait: float = PATIENCE, remove: bool = False) -> Iterator[None]:
    """Hold the lock file *path*, made with its folder if need be, during the block; with *remove* it goes at the end.

    Raises ProgressProblem when another process keeps it for *wait* seconds or the folder has no locks.
    """
    with saving(path.parent):
        descriptor = _acquire(path, time.monotonic() + wait)
    try:  # at once: nothing may come between, or the lock would stay
        close_to_others(path.parent)
        yield
        if remove and sys.platform != "win32":
            with suppress(OSError):
                path.unlink()
    finally:
        try:
            with suppress(OSError):
                _release(descriptor)
        finally:
            storage.close(descriptor)
    if remove and sys.platform == "win32":  # an open file cannot be removed there
        with suppress(OSError):
            path.unlink()


def _acquire(path: Path, deadline: float) -> int:
    """Return a descriptor of the lock file *path* that holds the lock."""
    while True:
        storage.make_folder(path.parent)
        # Appending might work, but damage could not be mended.
        if not os.access(path.parent, os.W_OK):
            raise PermissionError(errno.EACCES, "the folder is read-only", str(path.parent))
        descriptor = storage.open_file(path, os.O_RDWR | os.O_CREAT | _NO_LINK)
        try:
            _await(descriptor, path, deadline)
            if _still_there(descriptor, path):
                return descriptor
        except BaseException:
            storage.close(descriptor)
            raise
        storage.close(descriptor)


def _await(descriptor: int, path: Path, deadline: float) -> None:
    """Seize the lock as soon as it is free; raise ProgressProblem at the *deadline*."""
    while True:
        try:
            return _seize(descriptor)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise ProgressProblem(
                    f'"{path.parent}" cannot be locked, as on some network folders: this change was not saved.',
                    "Keep the progress on this computer: choose a folder with --home.",
                ) from error
        if time.monotonic() >= deadline:
            hint = "Close it or wait, then try again."
            raise ProgressProblem("Another lmcs window is saving. Your change was not saved.", hint)
        time.sleep(_PAUSE)


def _still_there(descriptor: int, path: Path) -> bool:
    """Tell whether the file that was locked is still the one at *path*: `lmcs erase` may have removed it meanwhile."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
