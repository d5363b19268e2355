"""What is acknowledged is on the disk: the order of the calls, as strace sees it."""

from pathlib import Path

import pytest

from faults.figures import count
from faults.order import waiting_at_the_answer
from faults.rig import COPY, JOURNAL, Lmcs, linux
from faults.scenes import CHANGES, Scenes

pytestmark = [pytest.mark.faults, linux]


@pytest.mark.parametrize("name", CHANGES)
def test_everything_is_on_the_disk_before_the_answer(scenes: Scenes, name: str) -> None:
    made = scenes(name)
    answers = [place for place, call in enumerate(made.calls) if call.acknowledges]
    last = range(len(made.calls) - len(answers), len(made.calls))
    assert answers, "there is an answer"
    assert answers == list(last), "the answer, of one page or two, comes after everything else"
    waiting, synced = waiting_at_the_answer(made.calls)
    assert waiting == set()
    home = made.watched / "run" / "far" / "home"
    if name in {"first tick", "start"}:
        assert {str(home), str(home.parent), str(home.parent.parent)} <= synced
    if name not in {
        "erase",
        "restore",
        "note --erase",
    }:  # those rewrite whole files under other names
        assert {str(home / JOURNAL), str(home / COPY)} <= synced
    count("changes whose answer came after their data was on the disk")


def test_the_lock_is_held_from_before_the_first_change_to_after_the_last(scenes: Scenes) -> None:
    made = scenes("tick that mends")
    labels = [call.label for call in made.calls]
    first, last = (place for place, label in enumerate(labels) if label == "flock progress.lock")
    assert "LOCK_EX" in made.calls[first].text
    assert "LOCK_UN" in made.calls[last].text
    inside = [
        place
        for place, call in enumerate(made.calls)
        if call.name in {"write", "rename"} and not call.acknowledges
    ]
    assert inside
    assert all(first < place < last for place in inside)


def test_reading_commands_change_nothing_and_take_no_lock(
    traced: Lmcs, scenes: Scenes, tmp_path: Path
) -> None:
    made = scenes("later tick")
    home = made.home(tmp_path)
    for args in (["list"], ["show", "4"], ["summary"], ["where"], ["search", "budget"], []):
        _, calls = traced.watch(home, *args)
        assert [
            call.label for call in calls if call.changes(tmp_path) and not call.acknowledges
        ] == []
