"""Reading from the calls of the system what was on the disk, and what was not yet, when the answer came."""

import re
from collections.abc import Iterable
from pathlib import Path

from faults.rig import Call

_OPEN = re.compile(r"\d+<([^>]*)>")
_QUOTED = re.compile(r'"([^"]*)"')


def waiting_at_the_answer(calls: Iterable[Call]) -> tuple[set[str], set[str]]:
    """Return the files and folders whose change is not on the disk when the answer is written, and those that were synced.

    A file is so from its write to its fsync, a folder from the making, renaming or removing of a name in it to its own.
    """
    waiting: set[str] = set()
    synced: set[str] = set()
    for call in calls:
        paths = _QUOTED.findall(call.text)
        opened = _OPEN.match(call.text)
        if call.acknowledges:
            break
        if call.name in {"write", "ftruncate"} and opened:
            waiting.add(opened[1])
        elif call.name in {"fsync", "fdatasync"} and opened:
            waiting.discard(opened[1])
            synced.add(opened[1])
        elif call.name == "rename":
            assert paths[0] not in waiting, "renamed before its content was on the disk"
            waiting.add(str(Path(paths[1]).parent))
        elif paths and paths[0].endswith("progress.lock"):
            continue  # it holds nothing
        elif "O_EXCL" in call.text or call.name in {"mkdir", "unlink"}:
            waiting.add(str(Path(paths[0]).parent))
    return waiting, synced
