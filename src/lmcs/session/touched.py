"""Which prepared answers a council's files touch: kept beside what is made of those files, and believed for these only."""

import os
from stat import S_ISDIR, S_ISREG

from lmcs import __version__
from lmcs.basics.trust import ours

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

FILE = "touched.txt"
_END = "end"


def _fingerprint(folder: str) -> str:
    """Return what stands for the YAML files in this *folder* as they are, "" where there are none. Raises OSError."""
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208 - Path takes as long to import
    except FileNotFoundError:
        return ""
    seen = []
    for name in names:
        if name.lower().endswith((".yaml", ".yml")):
            found = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118
            stamps = (found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)
            seen.append((folder, name, *stamps))
    return ascii(seen) if seen else ""


def key(content: str, own: str, day: str, share: str) -> str:
    """Return what stands for the shipped *content*, the YAML files in the folder *own*, and a *share* looked at on this *day*.

    A share is looked at the long way only, and on the same day it is not looked at again. Returns "" where a council has
    neither. Raises OSError.
    """
    files = _fingerprint(own)
    looked = f"{(day, share)!a}" if share else ""
    return f"{__version__} {content} {files} {looked}" if files or share else ""


def read(cache: str, key: str) -> set[str] | None:
    """Return the names that were kept in *cache* under this *key*, or None where there are none to believe."""
    path = os.path.join(cache, FILE)  # noqa: PTH118
    try:
        if not (ours(cache, S_ISDIR) and ours(path, S_ISREG)):
            return None
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            head, *names = file.read().split("\n")
    except (OSError, ValueError):
        return None
    return set(names) if head == key and names[-1:] == [_END] else None


def kept(key: str, names: "Iterable[str]") -> bytes:
    """Return the content of the file that keeps *names* under this *key*."""
    return "\n".join([key, *sorted(names), _END]).encode()
