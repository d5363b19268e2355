"""Files at the level of the operating system: read, append, replace, remove.

The functions raise OSError, which `errors.saving` turns into words. A file is read only if it is an ordinary one of at most
8 MB, and opening it never waits (a FIFO would).
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import TypeVar

from lmcs.basics import unfinished
from lmcs.basics.errors import Partly

LIMIT = 8 * 1024 * 1024
T = TypeVar("T")

_HELD = (5, 32, 33)  # Windows: access denied, sharing violation, lock violation
_PAUSES = (0.025, 0.05, 0.1, 0.2, 0.4, 0.8)  # 1.6 s in all: a virus scanner lets go within it
_NO_FOLDER_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}

if sys.platform == "win32":
    FLAGS = os.O_BINARY | os.O_NOINHERIT
else:
    FLAGS = os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC


def open_file(path: Path, flags: int) -> int:
    """Return a descriptor of the ordinary file *path*, new files being for the owner's eyes only."""
    descriptor = os.open(path, flags | FLAGS, 0o600)
    try:
        if not S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, "it is not an ordinary file", str(path))  # noqa: TRY301
        if sys.platform != "win32" and flags & (os.O_WRONLY | os.O_RDWR):
            with suppress(OSError):  # a file of another owner keeps its mode
                os.fchmod(descriptor, 0o600)
    except BaseException:
        close(descriptor)
        raise
    return descriptor


def close(descriptor: int) -> None:
    """Close a file: what was synced is on the disk, whatever the system says to the closing."""
    with suppress(OSError):
        os.close(descriptor)


@contextmanager
def closing(descriptor: int) -> Iterator[int]:
    """Close an open file at the end of the block, as `close` does."""
    try:
        yield descriptor
    finally:
        close(descriptor)


def read(path: Path, most: int = LIMIT) -> bytes:
    """Return the bytes of *path*; raise OSError when it is missing, no ordinary file, or longer than *most*."""
    with closing(open_file(path, os.O_RDONLY)) as descriptor:
        size = os.fstat(descriptor).st_size
        if size > most:
            raise OSError(errno.EINVAL, "it is larger than 8 MB", str(path))
        pieces = []
        left = most  # a file that grows meanwhile is read no further
        while left and (piece := os.read(descriptor, min(left, size + 1))):
            pieces.append(piece)
            left -= len(piece)
        return b"".join(pieces)


def append(path: Path, data: bytes) -> int:
    """Add *data* to the file *path*, on disk when this returns; return its old length, to which a failure cuts it back."""
    with closing(patiently(partial(open_file, path, os.O_WRONLY | os.O_APPEND))) as descriptor:
        old = os.fstat(descriptor).st_size
        try:
            write_all(descriptor, data)
        except BaseException:  # Ctrl-C too: what is not acknowledged is not kept
            _cut(descriptor, old)
            raise
        return old


def cut(path: Path, length: int) -> None:
    """Cut the file *path* back to *length* as far as the disk allows."""
    with suppress(OSError), closing(open_file(path, os.O_WRONLY)) as descriptor:
        _cut(descriptor, length)


def create(path: Path, data: bytes) -> None:
    """Write *data* to the new file *path*, on disk when this returns; a failure leaves no file."""
    descriptor = open_file(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
    try:
        with closing(descriptor):
            write_all(descriptor, data)
    except BaseException:
        with suppress(OSError):
            path.unlink()
        raise


def replace(path: Path, data: bytes) -> None:
    """Make *data* the whole content of *path*, at one stroke: at any moment the old file is there, or the new one."""
    replace_all([(path, data)])


def replace_all(contents: Sequence[tuple[Path, bytes]]) -> None:
    """Replace the content of several files of one folder, each at one stroke; all are written before the first goes.

    Raises Partly when that fails after the first was replaced.
    """
    waiting: list[tuple[Path, Path]] = []
    replaced = False
    try:
        for path, data in contents:
            unfinished.remove(path)  # what earlier writes left when they were killed may hold notes
            temporary = unfinished.beside(path)
            create(temporary, data)
            waiting.append((temporary, path))
        while waiting:
            temporary, path = waiting[0]
            patiently(partial(temporary.replace, path))
            del waiting[0]
            replaced = True
            sync_folder(path.parent)
    except BaseException as error:
        for temporary, _ in waiting:
            with suppress(OSError):
                temporary.unlink()
        if replaced and isinstance(error, OSError):
            raise Partly(error) from error
        raise


def remove(path: Path) -> None:
    """Remove the file *path*, if it is there."""
    with suppress(FileNotFoundError):
        patiently(path.unlink)


def others_may(path: Path) -> bool:
    """Tell whether the system lets other accounts read or write *path*, so far as its mode says."""
    try:
        return sys.platform != "win32" and bool(path.stat().st_mode & 0o077)
    except OSError:
        return False


def make_folder(folder: Path) -> None:
    """Make *folder* and those above it, as far as they are missing, for the owner's eyes only."""
    if folder.is_dir():
        return
    if folder.parent != folder:
        make_folder(folder.parent)
    # Another lmcs may be faster; or it is no folder, and opening the lock says so.
    with suppress(FileExistsError):
        if sys.platform == "win32":
            folder.mkdir()  # a mode would cut the access list that the folder inherits
        else:
            folder.mkdir(0o700)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in *folder* to the disk, where the system lets a folder be synced."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except PermissionError:  # a folder above ours may be closed to reading
        return
    with closing(descriptor):
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of *data* to an open file, on disk when this returns; a short write goes on until it is whole or fails."""
    rest = memoryview(data)
    while rest:
        written = os.write(descriptor, rest)
        if not written:
            raise OSError(errno.EIO, "nothing could be written")
        rest = rest[written:]
    os.fsync(descriptor)


def _cut(descriptor: int, length: int) -> None:
    """Cut an open file back to *length*; a disk that refuses even this leaves an unfinished line, which readers skip."""
    with suppress(OSError):
        os.ftruncate(descriptor, length)
        os.fsync(descriptor)


def patiently(act: Callable[[], T]) -> T:
    """Return what *act* returns, trying again while Windows says that another program holds the file."""
    for pause in _PAUSES:
        try:
            return act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
        time.sleep(pause)
    return act()
