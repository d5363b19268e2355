"""The council's files on this computer: one put in use or taken away, with what was there before kept aside."""

import re
from datetime import date
from pathlib import Path

from lmcs.basics import chosen, storage
from lmcs.basics.errors import saving
from lmcs.content.own import File

EARLIER = ".earlier"
"""The folder beside the files in use, in which what was replaced or taken away is kept by its day."""
_ENDING = re.compile(r"\.ya?ml", re.IGNORECASE)


def name_for(name: str) -> str:
    """Return the name under which a file called *name* is used: "riverside.yaml" for "riverside.yaml.txt" or "riverside.txt"."""
    bare = name.strip().lstrip(".~")
    found = _ENDING.search(bare)
    return (
        bare[: found.end()] if found and found.start() else f"{Path(bare).stem or 'council'}.yaml"
    )


def put(folder: Path, name: str, data: bytes, before: File | None, today: date) -> Path | None:
    """Make *data* the file *name* in *folder*; return where what was there *before* is kept. Raises LmcsError."""
    earlier = _keep_aside(folder, before, today) if before else None
    with saving(folder, f'"{folder / name}" was not written'):
        storage.make_folder(folder)
    chosen.write(folder / name, data, force=before is not None)
    return earlier


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
