"""A call of the system that fails is said in words and is no change, or does not matter: never acknowledged and lost."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from faults.figures import count
from faults.rig import LONG, Call, Lmcs, Ran, linux, spread
from faults.scenes import CHANGES, Scene, Scenes, go_on

pytestmark = [pytest.mark.faults, linux]
MORE = ["redo", "start"]
ALIKE = ["undo", "book", "note"]
EVERY_ERROR = ["first tick", "later tick"]
FITTING = {
    "write": ["ENOSPC", "EIO"],
    "fsync": ["EIO", "ENOSPC"],
    "rename": ["EACCES", "EIO", "ENOSPC"],
    "unlink": ["EACCES", "EIO"],
    "flock": ["ENOLCK", "EIO"],
    "openat": ["EACCES", "ENOSPC", "EIO"],
    "mkdir": ["EACCES", "ENOSPC", "EIO"],
    "fchmod": ["EPERM", "EIO"],
    "rmdir": ["EACCES"],
}
NOT_DONE = (
    "this change was not saved.",
    "not everything was erased.",
    "Nothing was changed.",
    "allowed to look into",
)


class Failure(NamedTuple):
    call: Call
    error: str

    def __str__(self) -> str:
        return f"{self.call.label} {self.call.nth}: {self.error}"


def failures(made: Scene) -> list[Failure]:
    """Return each call of *made*, also those that open a file to read it, with errors that fit it: one, or all."""
    of = {
        "renameat": "rename",
        "renameat2": "rename",
        "unlinkat": "unlink",
        "mkdirat": "mkdir",
        "fdatasync": "fsync",
    }
    every = [(call, FITTING[of.get(call.name, call.name)]) for call in made.calls]
    if made.name in EVERY_ERROR:
        lasting = [Failure(call, "EIO+") for call in made.calls if call.name == "fsync"]
        every_error = [Failure(call, error) for call, errors in every for error in errors] + lasting
    if made.name in ALIKE and not LONG:
        return [
            Failure(call, errors[call.nth % len(errors)])
            for call, errors in every
            if call.name != "fchmod"
        ]
    every += [(call, ["EIO", "EACCES"]) for call in made.reads]
    if LONG:
        return [Failure(call, error) for call, errors in every for error in errors]
    chosen = [
        Failure(call, errors[place % len(errors)]) for place, (call, errors) in enumerate(every)
    ]
    return list(dict.fromkeys([*every_error, *chosen])) if made.name in EVERY_ERROR else chosen


def outcome(made: Scene, ran: Ran, found: object) -> str:
    """Check that what was said is true of what was *found* afterwards; return it in a word."""
    if ran.code == 0:
        assert found == made.after, "acknowledged and lost"
        return "done all the same"
    assert ran.code == 5, ran
    said = ran.err.split("lmcs: ")
    assert said[0] == "", ran.err
    assert all(len(one.splitlines()) <= 3 for one in said), ran.err
    if "The output could not be written" in ran.err:
        assert found == made.after, ran.err
        return "done, but could not be said"
    assert ran.out == ""
    if "the change was made, but may not last" in ran.err:
        assert found == made.after, ran.err
        return "done, but perhaps not for good, exit 5"
    assert any(words in ran.err for words in NOT_DONE), ran.err
    assert found == made.before or made.name == "erase", (
        f"said that it was not done, but it was: {ran.err}"
    )
    return "refused in words, exit 5"


@pytest.mark.parametrize("name", [name for name in CHANGES if LONG or name not in MORE])
def test_a_failure_of_any_call_of_a_change_is_said_and_nothing_acknowledged_is_lost(
    traced: Lmcs, scenes: Scenes, tmp_path: Path, name: str
) -> None:
    made = scenes(name)

    def fail_at(failure: Failure) -> str:
        home = made.home(tmp_path / str(failure).replace(" ", "-"))
        ran = traced.harm(home, failure.call, f"error={failure.error}", *made.args)
        return outcome(made, ran, go_on(traced, made, home, warned=failure.error.endswith("+")))

    outcomes = Counter(spread(fail_at, failures(made)))
    assert outcomes["refused in words, exit 5"] > 4
    for what, number in outcomes.items():
        count(f"calls failed and {what}", number)
    count("acknowledged changes lost", 0)


def _after(folder: Path, calls: list[Call], failed: Call) -> list[Call]:
    """Return the calls made after *failed* that change something; those of its name cannot have a fault of their own."""
    place = next(
        place
        for place, call in enumerate(calls)
        if (call.name, call.nth) == (failed.name, failed.nth)
    )
    later = [call for call in calls[place + 1 :] if call.changes(folder) and not call.acknowledges]
    return [call for call in later if call.name != failed.name]


@pytest.mark.parametrize("name", ["first tick", "later tick"])
def test_death_or_a_second_failure_while_a_failed_change_is_taken_back_leaves_it_undone_or_done(
    traced: Lmcs, scenes: Scenes, tmp_path: Path, name: str
) -> None:
    made = scenes(name)
    failing = [
        call
        for call in made.calls
        if call.name in {"write", "fsync", "rename"} and not call.acknowledges
    ]
    chosen = failing if LONG else failing[-2:] if name == "later tick" else failing[4:6]
    seconds = []
    for number, failed in enumerate(chosen):
        first = (failed, "error=ENOSPC")
        ran, calls = traced.watch(
            made.home(tmp_path / f"once-{number}"), *made.args, faults=[first]
        )
        assert ran.code == 5
        seconds += [
            (first, call, fault)
            for call in _after(tmp_path, calls, failed)
            for fault in ("signal=KILL", "error=EIO")
        ]

    def fail_twice(case: tuple[int, tuple[tuple[Call, str], Call, str]]) -> str:
        number, (first, call, fault) = case
        home = made.home(tmp_path / f"{number}")
        ran = traced.harm(home, call, fault, *made.args, first=first)
        assert ran.code == (-9 if "KILL" in fault else 5), ran
        go_on(
            traced, made, home, warned=True
        )  # what could not be taken back may be there, and be said to be
        return call.name

    met = Counter(spread(fail_twice, list(enumerate(seconds))))
    assert name == "first tick" or met["ftruncate"] > 2
    count("calls failed twice, or killed while taking back", met.total())
