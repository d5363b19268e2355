"""Whether a file may be believed that lmcs made for itself and did not sign: it is nobody else's to write."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def ours(path: str | os.PathLike[str], is_kind: "Callable[[int], bool]") -> bool:
    """Tell whether *path* is of that kind, no link, and neither another's nor open to the writing of others.

    Raises OSError where there is nothing.
    """
    found = os.lstat(path)
    if not is_kind(found.st_mode):
        return False
    if sys.platform == "win32":
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022
