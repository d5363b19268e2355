"""The changes that are killed and harmed call by call: what was there before, the command, and what is there after."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from faults.rig import AT_ONCE, COPY, JOURNAL, Call, Lmcs, content, kept, marks
from lmcs.progress import journal

SECRET = "the words nobody may find again"
OTHER = "other.jsonl"
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
    "restore": (LATER, ["restore", OTHER]),
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
    watched: Path
    args: Sequence[str]
    calls: tuple[Call, ...]
    reads: tuple[Call, ...]
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    out: str
    listed: tuple[dict[str, object], dict[str, object]]

    def home(self, folder: Path) -> Path:
        """Return a new home, in the new *folder*, as it is before the change."""
        shutil.copytree(self.model, folder / "run")
        return folder / "run" / "far" / "home"

    def call(self, label: str) -> Call:
        """Return the first call that *label* begins to describe."""
        return next(call for call in self.calls if call.label.startswith(label))


class Scenes:
    """The changes, each made ready and watched once when it is first asked for; all is kept under `folder`."""

    def __init__(self, lmcs: Lmcs, folder: Path) -> None:
        self.lmcs = lmcs
        self.folder = folder
        self._ready: dict[str, Scene] = {}
        for step in LATER:
            lmcs.ok(folder / "used", *step)
        for step in (["tick", "10", "11"], ["note", "10", "--text", "from the other computer"]):
            lmcs.ok(folder / "elsewhere", *step)
        lmcs.ok(folder / "elsewhere", "backup", str(folder / OTHER))

    def __call__(self, name: str) -> Scene:
        """Return the change *name*."""
        if name not in self._ready:
            self._ready[name] = self._made(name)
        return self._ready[name]

    def _made(self, name: str) -> Scene:
        lmcs, folder = self.lmcs, self.folder / name
        model, home = folder / "model", folder / "model" / "far" / "home"
        steps, command = CHANGES[name]
        model.mkdir(parents=True)
        if steps:
            shutil.copytree(self.folder / "used", home)
        for step in steps[len(LATER) :]:
            lmcs.ok(home, *step)
        if name == "note --erase":
            lmcs.ok(
                home, "backup", str(home / "backup.jsonl")
            )  # the words are to go from there, too
            (home / f"{JOURNAL}.0a1b2c3d.tmp").write_bytes(SECRET.encode())
        if name == "tick that mends":
            data = (home / JOURNAL).read_bytes()
            (home / JOURNAL).write_bytes(data[:60] + b"\xfe\xed" + data[62:])
            (home / COPY).write_bytes((home / COPY).read_bytes()[:-9])
        args = [str(self.folder / arg) if arg == OTHER else arg for arg in command]
        before, listed = kept(home), self._listed(home)
        prepared = Scene(
            name, model, folder / "watched", args, (), (), before, (), "", (listed, {})
        )
        seen = prepared.home(prepared.watched)
        ran, calls = lmcs.watch(seen, *args)
        assert ran.code == 0, ran
        return prepared._replace(
            calls=tuple(call for call in calls if call.changes(folder)),
            reads=tuple(call for call in calls if call.reads(seen)),
            after=kept(seen),
            out=ran.out,
            listed=(listed, self._listed(seen)),
        )

    def _listed(self, home: Path) -> dict[str, object]:
        return marks(self.lmcs.ok(home, "list", "--json").out) if home.exists() else {}


def read_on(lmcs: Lmcs, scene: Scene, home: Path) -> None:
    """Check that `lmcs list` shows what is in *home*, and has nothing to say beside it."""
    ran = lmcs.ok(home, "list", "--json")
    assert marks(ran.out) == scene.listed[kept(home) != scene.before]
    assert scene.name in HALFWAY or ran.err == "", ran.err


def go_on(
    lmcs: Lmcs, scene: Scene, home: Path, *, warned: bool = False
) -> tuple[tuple[str, str], ...]:
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
