"""A process that dies at any call of the system loses nothing that was acknowledged, and stands in nobody's way."""

import sys
from pathlib import Path

import pytest

from faults.figures import count
from faults.rig import JOURNAL, LONG, Call, Lmcs, linux, spread
from faults.scenes import CHANGES, Scene, go_on, scene

pytestmark = [pytest.mark.faults, linux]
MORE = ["redo", "start"]
LIMITED = "import os, resource, sys; size = int(sys.argv[1]); resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)); "
LIMITED += "os.execv(sys.argv[2], sys.argv[2:])"


@pytest.mark.parametrize("name", [name for name in CHANGES if LONG or name not in MORE])
def test_death_at_any_call_of_a_change_leaves_it_undone_or_done(traced: Lmcs, tmp_path: Path, name: str) -> None:
    made = scene(traced, name, tmp_path)

    def die_at(call: Call) -> bool:
        home = made.home(tmp_path / f"{call.name}-{call.nth}")
        ran = traced.harm(home, call, "signal=KILL", *made.args)
        assert ran.code == -9, ran
        assert ran.out == ""
        found = go_on(traced, made, home)
        assert not call.acknowledges or found == made.after, "it was about to be acknowledged, and was not there"
        return found == made.after

    outcomes = spread(die_at, made.calls)
    assert len(outcomes) >= 8
    assert outcomes[-1]
    assert not outcomes[0]
    count("kills landed", len(outcomes))
    count("acknowledged changes lost to them", 0)


@pytest.mark.parametrize("name", ["first tick", "later tick", "tick that mends"])
def test_death_in_the_middle_of_a_write_leaves_the_change_undone(traced: Lmcs, tmp_path: Path, name: str) -> None:
    """The size of files is limited, so that the write of a line is cut short; death comes before the rest is written."""
    made = scene(traced, name, tmp_path)
    before, after = (len((tmp_path / part / "far" / "home" / JOURNAL).read_bytes()) ...)
