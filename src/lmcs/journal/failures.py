"""What an error of the disk means to the person, and what to do about it."""

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lmcs import storage
from lmcs.basics.errors import ProgressProblem


@contextmanager
def saving(place: Path, outcome: str = "this change was not saved", partly: str = "") -> Iterator[None]:
    """Turn an OSError of the block, which writes in *place*, into a ProgressProblem that ends in *outcome*.

    It ends in *partly*, where that is given, if files were replaced all the same.
    """
    try:
        yield
    except storage.Partly as error:
        raise _explained(error.cause, place, partly or outcome) from error
    except OSError as error:
        raise _explained(error, place, outcome) from error


def _explained(error: OSError, place: Path, outcome: str) -> ProgressProblem:
    """Return what *error* means to the person and what to do about it."""
    if error.errno in storage.FULL:
        hint = "Everything saved before is safe. Make some room, then try again."
        return ProgressProblem(f"The disk is full: {outcome}.", hint)
    if sys.platform == "win32" and isinstance(error, PermissionError):
        hint = "It may be OneDrive, a backup program or a virus scanner. Wait a little, then try again."
        return ProgressProblem(f'Another program is using a file in "{place}": {outcome}.', hint)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        hint = "What was saved before can still be read. Make the folder writable, or choose another with --home."
        return ProgressProblem(f'lmcs is not allowed to write in "{place}": {outcome}.', hint)
    reason = error.strerror or type(error).__name__
    where = error.filename or place
    return ProgressProblem(f'"{where}" cannot be written ({reason}): {outcome}.', "Everything saved before is safe.")
