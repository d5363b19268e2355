"""The council's files on this computer: one put in use or taken away, with what was there before kept aside."""

import os
import re
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path

from lmcs.basics import chosen, storage, unfinished
from lmcs.basics.errors import saving
from lmcs.content.own import File, is_meant

EARLIER = ".earlier"
"""The folder beside the files in use, in which what was replaced or taken away is kept by its day."""
_ENDING = re.compile(r"\.ya?ml", re.IGNORECASE)


def name_for(name: str) -> str:
    """Return the name under which a file called *name* is used: "riverside.yaml" for "riverside.yaml.txt" or "riverside.txt"."""
    bare = name.strip().lstrip(".~")
    found = _ENDING.search(bare)
    if found and found.start():
        return bare[: found.end()]
    return f"{Path(bare).stem or 'council'}.yaml"


def put(folder: Path, name: str, data: bytes, before: File | None, today: date) -> Path | None:
    """Make *data* the file *name* in *folder*, in place of the one *before*; return where that is kept. Raises LmcsError."""
    same = before is not None and before.name == name
    earlier = _keep_aside(folder, before, today) if before and same else None
    with saving(folder, f'"{folder / name}" was not written'):
        storage.make_folder(folder)
    chosen.write(folder / name, data, force=same)
    return take_away(folder, before, today) if before and not same else earlier


def take_away(folder: Path, file: File, today: date) -> Path:
    """Take *file* out of *folder*; return where it is kept. Raises ProgressProblem."""
    earlier = _keep_aside(folder, file, today)
    with saving(folder, f'"{folder / file.name}" was not removed'):
        storage.remove(folder / file.name)
    return earlier


def _keep_aside(folder: Path, file: File, today: date) -> Path:
    kept = folder / EARLIER
    with saving(folder, "nothing was changed"):
        number, day = 1, kept / today.isoformat()
        while (day / file.name).exists():
            number += 1
            day = kept / f"{today}-{number}"
        storage.make_folder(day)
        storage.create(day / file.name, file.data)
    return day / file.name


def held(folder: Path, shares: Sequence[Path]) -> list[Path]:
    """Return the council's files in *folder*, this person's own, also earlier ones and what a stopped write left.

    A folder that is a link, or that has to do with one of the *shares*, is not theirs alone: nothing in it is.
    """
    real = Path(os.path.realpath(folder))
    around = [Path(os.path.realpath(share)) for share in shares]
    shared = any(real in (each, *each.parents) or each in real.parents for each in around)
    if shared or real != Path(os.path.realpath(folder.parent)) / folder.name:
        return []
    found = []
    for place in (folder, *_in(folder / EARLIER)):
        files = [path for path in _in(place) if path.is_symlink() or not path.is_dir()]
        found += [path for path in files if is_meant(path.name) or unfinished.is_temporary(path.name)]  # fmt: skip
    return found


def _in(folder: Path) -> list[Path]:
    """Return what stands in a real *folder*; nothing where there is none, or only a link to one."""
    try:
        return [] if folder.is_symlink() else sorted(folder.iterdir())
    except OSError:
        return []


def erase(folder: Path, shares: Sequence[Path]) -> None:
    """Remove what is `held` in *folder*, and the folders that are empty then. Raises ProgressProblem."""
    if not (found := held(folder, shares)):
        return
    with saving(folder, "not everything was erased"):
        for path in found:
            storage.remove(path)
        for place in (*_in(folder / EARLIER), folder / EARLIER, folder, folder.parent):
            with suppress(OSError):
                place.rmdir()
