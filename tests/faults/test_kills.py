"""A process that dies at any call of the system loses nothing that was acknowledged, and stands in nobody's way."""

from pathlib import Path

import pytest

from faults.figures import count
from faults.rig import JOURNAL, LONG, Call, Lmcs, limited, linux, spread
from faults.scenes import CHANGES, Scene, Scenes, go_on, read_on

pytestmark = [pytest.mark.faults, linux]
MORE = ["redo", "start"]


@pytest.mark.parametrize("name", [name for name in CHANGES if LONG or name not in MORE])
def test_death_at_any_call_of_a_change_leaves_it_undone_or_done(
    traced: Lmcs, scenes: Scenes, tmp_path: Path, name: str
) -> None:
    made = scenes(name)

    def die_at(call: Call) -> bool:
        home = made.home(tmp_path / f"{call.name}-{call.nth}")
        ran = traced.harm(home, call, "signal=KILL", *made.args)
        assert ran.code == -9, ran
        assert made.out.startswith(ran.out)  # start answers in two writes
        assert ran.out != made.out
        if LONG or call.nth % 3 == 1:
            read_on(traced, made, home)
        found = go_on(traced, made, home)
        assert not call.acknowledges or found == made.after, (
            "it was about to be acknowledged, and was not there"
        )
        return found == made.after

    outcomes = spread(die_at, made.calls)
    assert len(outcomes) >= 8
    assert outcomes[-1]
    assert not outcomes[0]
    count("kills landed", len(outcomes))
    count("acknowledged changes lost", 0)


@pytest.mark.parametrize("again", [False, True])
@pytest.mark.parametrize("line", [("backup",), ("summary", "--yes", "--with-notes", "--output")])
def test_death_while_a_file_is_written_leaves_nothing_of_it_for_ever(
    traced: Lmcs, scenes: Scenes, tmp_path: Path, line: tuple[str, ...], again: bool
) -> None:
    """A new file leaves nothing at all; of one that is replaced, what may be left goes with the next writing of it."""
    home = scenes("undo").home(tmp_path)
    force = ["--force"] if again else []

    def place(name: str) -> Path:
        folder = tmp_path / name / "place"
        folder.mkdir(parents=True)
        if again:
            (folder / "kept.html").write_text("old", encoding="utf-8")
        return folder / "kept.html"

    watched = place("watched")
    ran, calls = traced.watch(home, *line, watched, *force)
    assert ran.code == 0, ran

    def die_at(call: Call) -> None:
        path = place(f"{call.name}-{call.nth}")
        assert traced.harm(home, call, "signal=KILL", *line, path, *force).code == -9
        left = [each for each in path.parent.iterdir() if each != path]
        assert again or not left
        traced.ok(home, *line, path, "--force")
        assert [each.name for each in path.parent.iterdir()] == [path.name]
        assert path.stat().st_size == watched.stat().st_size

    landed = spread(die_at, [call for call in calls if call.changes(watched.parent)])
    assert len(landed) >= 3
    count("kills while a file was written", len(landed))


def cuts(made: Scene, name: str) -> list[int]:
    """Return sizes of the file that cut the first write of *made* to the journal, or to what replaces it, short."""
    if name == "tick that mends":
        return [600, 650, 700]
    old, new = (
        (part / "far" / "home" / JOURNAL).read_bytes()
        for part in (made.model, made.watched / "run")
    )
    ends = [place + 1 for place, byte in enumerate(new) if byte == ord("\n") and place > len(old)]
    chosen = {
        len(old) + 1,
        *(end + shift for end in ends for shift in (-1, 0) if end + shift < len(new)),
    }
    return list(range(len(old) + 1, len(new))) if LONG else sorted(chosen)


@pytest.mark.parametrize("name", ["later tick", "tick that mends"])
def test_death_in_the_middle_of_a_write_never_leaves_half_a_change(
    traced: Lmcs, scenes: Scenes, tmp_path: Path, name: str
) -> None:
    """The size of files is limited, so that a write is cut short; death comes before the rest is written."""
    made = scenes(name)
    len_after = (made.watched / "run" / "far" / "home" / JOURNAL).stat().st_size
    first = made.call(f"write {JOURNAL}")

    def die_after(size: int) -> None:
        home = made.home(tmp_path / f"{size}")
        rest = first._replace(nth=first.nth + 1)
        ran = traced.harm(home, rest, "signal=KILL", *made.args, under=limited(size))
        assert ran.code == -9, ran
        torn = max(home.glob(f"{JOURNAL}*"), key=lambda path: path.stat().st_mtime_ns)
        assert torn.stat().st_size == size
        finished = (
            torn.read_bytes()[-1:] == b"}" and size + 1 == len_after
        )  # only the end of the line is missing
        assert go_on(traced, made, home) == (made.after if finished else made.before)

    count("kills landed in the middle of a write", len(spread(die_after, cuts(made, name))))


@pytest.mark.parametrize("name", CHANGES if LONG else ["later tick"])
def test_ctrl_c_at_any_call_of_a_change_leaves_it_undone_or_done_and_says_so(
    traced: Lmcs, scenes: Scenes, tmp_path: Path, name: str
) -> None:
    made = scenes(name)

    def press_at(call: Call) -> None:
        home = made.home(tmp_path / f"{call.name}-{call.nth}")
        ran = traced.harm(home, call, "signal=INT", *made.args)
        assert ran.code == 0 or (
            ran.code == 130 and ran.err.endswith("lmcs: Stopped. Your progress is safe.\n")
        ), ran
        found = go_on(traced, made, home)
        assert found == made.after or (ran.code and not ran.out)

    count("Ctrl-C pressed", len(spread(press_at, made.calls)))
