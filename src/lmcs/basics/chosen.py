"""A file whose place a person chose: whether it may be written, and written at one stroke."""

import errno
import os
import sys
from functools import partial
from pathlib import Path
from stat import S_IFREG, S_IMODE, S_ISDIR, S_ISREG

from lmcs.basics import storage, unfinished
from lmcs.basics.errors import NotFound, Stopped, WrongUse, explained

_RESERVED = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$", "clock$"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in "0123456789¹²³"]
)


def write(path: Path, data: bytes, *, force: bool) -> None:
    """Make *data* the whole content of the file *path*: for the owner's eyes only, or by *force* over one that is there.

    What is replaced keeps its mode, and a link stays a link. Raises Stopped where something is there and has to stay, NotFound where
    the folder is missing, WrongUse where Windows keeps the name for itself, ProgressProblem where the disk refuses; *path* is then
    as it was.
    """
    try:
        mode = _may_be_written(path, force=force)
        real = path.resolve()  # through a link, which may lead to another folder
        unfinished.remove(real)
        if mode is None:
            _make(path, data)
        else:
            _replace(real, data, mode)
        storage.sync_folder(real.parent)
    except FileExistsError:
        raise taken(path) from None
    except OSError as error:
        error.filename = os.fspath(path)  # not that of a temporary file
        raise explained(error, path.parent, f'"{path}" was not written') from error


def _may_be_written(path: Path, *, force: bool) -> int | None:
    """Return the mode of the file that *path* replaces, None where nothing is there. Raises LmcsError where it may not be written."""
    if path.name.partition(".")[0].strip().casefold() in _RESERVED:
        raise WrongUse(
            f'Windows keeps the name "{path.name}" for itself, so such a file cannot be sent or opened there.',
            "Choose another name.",
        )
    try:
        there = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if not path.parent.is_dir():
            hint = "Make it first, or name another folder."
            raise NotFound(f'There is no folder "{path.parent}".', hint) from None
        if not path.is_symlink():
            return None
        there = S_IFREG | 0o600  # a link to nothing
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise
        there = 0
    if S_ISDIR(there):
        raise is_folder(path)
    if not S_ISREG(there):
        said = f'"{path}" is not an ordinary file, so lmcs does not write to it.'
        raise Stopped(said, "Name another file.")
    if not force:
        raise taken(path)
    return S_IMODE(there)


def is_folder(path: Path) -> Stopped:
    """Return what to say of a folder that was named as a file."""
    return Stopped(f'"{path}" is a folder.', "Add the name of a file in it.")


def taken(path: Path) -> Stopped:
    """Return what to say of a file that is there and was not to be replaced."""
    said = f'"{path}" is already there, and was left as it is.'
    return Stopped(said, "To replace it, add --force. Or name another file.")


def _make(path: Path, data: bytes) -> None:
    """Give *data* the name *path* at one stroke. Raises FileExistsError if another was faster."""
    if _name_at_once(path, data):
        return
    temporary = unfinished.beside(path)
    storage.create(temporary, data)
    try:
        if sys.platform == "win32":
            temporary.rename(path)  # refuses what is there
            return
        try:
            path.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:  # a file system without links, such as a USB stick's
            temporary.rename(path)
    finally:
        storage.remove(temporary)


def _replace(path: Path, data: bytes, mode: int) -> None:
    temporary = unfinished.beside(path)
    if not _name_at_once(temporary, data):
        storage.create(temporary, data)
    try:
        if sys.platform != "win32":
            temporary.chmod(mode)
        storage.patiently(partial(temporary.replace, path))
    except BaseException:
        storage.remove(temporary)
        raise


def _name_at_once(path: Path, data: bytes) -> bool:
    """Write *data* to a file that has no name, then name it *path*; return False where the system cannot.

    So nothing is left when lmcs is killed before it is whole.
    """
    if sys.platform != "linux":
        return False
    try:
        descriptor = os.open(path.parent, os.O_TMPFILE | os.O_WRONLY | os.O_CLOEXEC, 0o600)
    except OSError:  # a file system without such; what else is wrong comes again
        return False
    here = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
    with storage.closing(descriptor), storage.closing(os.open(path.parent, here)) as folder:
        try:
            storage.write_all(descriptor, data)
            # A folder's descriptor makes Python follow the link that /proc gives.
            name = f"/proc/self/fd/{descriptor}"
            os.link(name, path, src_dir_fd=folder, follow_symlinks=True)
        except (FileNotFoundError, PermissionError):  # no /proc, or no links
            return False
    return True
