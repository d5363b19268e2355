"""The changes that are killed and harmed call by call: what was there before, the command, and what is there after."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from faults.rig import AT_ONCE, COPY, JOURNAL, Call, Lmcs, content, kept, marks
from lmcs import journal

SECRET = "the words nobody may find again"
LATER: Sequence[Sequence[str]] = (
    ["tick", "1", "2"],
    ["book", "5", "--on", "2026-06-20", "--with", "Ann"],
    ["note", "4", "--text", SECRET],
    ["note", "4", "--text", f"not {SECRET} either"],
    ["skip", "3", "--reason", "not in our council"],
)
CHANGES: dict[str, tuple[Sequence[Sequence[str]], Sequence[str]]] = {
    "first tick": ([], ["tick", "6"]),
    "later tick": (LATER, ["tick", "6", "7", "--note", "both at once"]),
    "undo": (LATER, ["undo"]),
    "book": (LATER, ["book", "8", "--on", "2026-06-21"]),
    "note": (LATER, ["note", "9", "--text", "a thought"]),
    "note --erase": (LATER, ["note", "4", "--erase"]),
    "restore": (LATER, ["restore", "other.jsonl"]),
    "erase": (LATER, ["erase", "--yes"]),
    "tick that mends": (LATER, ["tick", "6"]),
    "redo": ([*LATER, ["undo"]], ["redo"]),
    "start": ([], ["start", "--name", "Cllr Ann Example", "--view", "plain"]),
}

HALFWAY = {"erase", "restore", "tick that mends"}
"""Changes after which it may be said, truly and until the next change, that the copy lacks something."""


class Scene(NamedTuple):
    """A change ready to be made: a folder to copy, the command, and what a watched run of it did."""

    name: str
    model: Path
    args: Sequence[str]
    calls: tuple[Call, ...]
    reads: tuple[Call, ...]
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    out: str
    listed: tuple[dict[str, object], dict[str, object]]

    def home(self, name: object) -> Path:
        """Return a new home, for the run called *name*, as it is before the change."""
        folder = self.model.parent / str(name) / "run"
        shutil.copytree(self.model, folder)
        return folder / "far" / "home"


def scene(lmcs: Lmcs, name: str, folder: Path) -> Scene:
    """Prepare the change *name* in *folder*: make what was there before, then watch the change once."""
    steps, args = CHANGES[name]
    model = folder / "model"
    home = model / "far" / "home"
    model.mkdir()
    for step in steps:
        lmcs.ok(home, *step)
    args = [str(folder / arg) if arg == "other.jsonl" else arg for arg in args]
    elsewhere = folder / "elsewhere"
    for step in (["tick", "10", "11"], ["note", "10", "--text", "from the other computer"]):
        lmcs.ok(elsewhere, *step)
    lmcs.ok(elsewhere, "backup", str(folder / "other.jsonl"))
    if name == "note --erase":
        lmcs.ok(home, "backup", str(home / "backup.jsonl"))  # the words are to go from there, too
        (home / f"{JOURNAL}.0a1b2c3d.tmp").write_bytes(SECRET.encode())
    if name == "tick that mends":
        data = (home / JOURNAL).read_bytes()
        (home / JOURNAL).write_bytes(data[:60] + b"\xfe\xed" + data[62:])
        (home / COPY).write_bytes((home / COPY).read_bytes()[:-9])
    before = kept(home)
    listed = {} if not home.exists() else _listed(lmcs, home)
    prepared = Scene(name, model, args, (), (), before, (), "", (listed, {}))
    seen = prepared.home("watched")
    ran, calls = lmcs.watch(seen, *args)
    assert ran.code == 0, ran
    changing = tuple(call for call in calls if call.changes(folder))
    assert changing[-1].acknowledges or name == "erase"
    return prepared._replace(
        calls=changing,
        reads=tuple(call for call in calls if call.reads(seen)),
        after=kept(seen),
        out=ran.out,
        listed=(listed, _listed(lmcs, seen) if seen.exists() else {}),
    )


def read_on(lmcs: Lmcs, scene: Scene, home: Path) -> None:
    """Check that `lmcs list` shows what is in *home*, and has nothing to say beside it."""
    ran = lmcs.ok(home, "list", "--json")
    assert marks(ran.out) == scene.listed[kept(home) != scene.before]
    assert scene.name in HALFWAY or ran.err == "", ran.err


def go_on(lmcs: Lmcs, scene: Scene, home: Path, *, warned: bool = False) -> tuple[tuple[str, str], ...]:
    """Check that what is in *home* is whole, before or after the change, and that the next change works at once.

    Nothing may be said beside that, unless it is to be *warned* of. Returns the entries that were found.
    """
    found = kept(home)
    assert found in {scene.before, scene.after}, found
    assert warned or scene.name in HALFWAY or journal.read(home).warnings == ()
    following = lmcs.ok(home, "tick", "17")
    assert following.out.startswith("Done: "), following
    assert following.took < AT_ONCE
    assert kept(home)[:-1] == found
    assert kept(home)[-1][0] == "tick"
    assert journal.read(home).warnings == ()
    if scene.name == "note --erase":
        assert lmcs(home, *scene.args).code in {0, 1}  # 1: there is no note any more
        assert not any(SECRET.encode() in data for data in content(home).values())
    if scene.name == "erase":
        lmcs.ok(home, *scene.args)
        assert not home.exists()
    return found


def _listed(lmcs: Lmcs, home: Path) -> dict[str, object]:
    return marks(lmcs.ok(home, "list", "--json").out)
