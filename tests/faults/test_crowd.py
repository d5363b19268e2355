"""Several at once: writers that wait for each other, readers that wait for nobody, and one that is frozen."""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, Lock

import pytest

from faults.figures import count
from faults.rig import AT_ONCE, COPY, JOURNAL, LONG, Lmcs, kept, linux, spread
from faults.scenes import Scene, Scenes, go_on

pytestmark = [pytest.mark.faults, linux]
WRITERS = 8
EACH = 8 if LONG else 4


def test_eight_writers_and_a_reader_at_once_lose_nothing_and_see_whole_states(
    real: Lmcs, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    every = [item["number"] for item in json.loads(real.ok(home, "list", "--json").out)["items"]]
    assert len(every) >= WRITERS * EACH
    acknowledged: set[str] = set()
    lock, finished = Lock(), Event()

    def write(numbers: Sequence[str]) -> int:
        for number in numbers:
            ran = real.ok(home, "tick", number)
            assert ran.err == "", ran.err
            assert ran.out.startswith("Done: "), ran.out
            with lock:
                acknowledged.add(number)
        return len(numbers)

    def read() -> int:
        times, before = 0, set[str]()
        while not finished.is_set():
            with lock:
                due = set(acknowledged)
            ran = real.ok(home, "list", "--json")
            assert ran.err == "", ran.err
            done = {
                item["number"] for item in json.loads(ran.out)["items"] if item["status"] == "done"
            }
            assert due | before <= done, "an acknowledged tick was not there, or was there and gone"
            before, times = done, times + 1
        return times

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reader = pool.submit(read)
        shares = [every[place : WRITERS * EACH : WRITERS] for place in range(WRITERS)]
        try:
            written = sum(pool.map(write, shares))
        finally:
            finished.set()
        looks = reader.result()
    done = {
        item["number"]
        for item in json.loads(real.ok(home, "list", "--json").out)["items"]
        if item["on"]
    }
    assert written == WRITERS * EACH
    assert done == acknowledged == set(every[: WRITERS * EACH])
    assert (home / JOURNAL).read_bytes() == (home / COPY).read_bytes()
    assert looks > 0
    count("writers at once", WRITERS)
    count("ticks acknowledged by them", written)
    count("ticks lost by them", written - len(done))
    count("looks of a reader at the same time", looks)


def test_a_change_frozen_anywhere_lets_others_read_at_once_and_is_named_to_who_wants_to_save(
    traced: Lmcs, scenes: Scenes, tmp_path: Path
) -> None:
    first, later, restoring = (scenes(name) for name in ("first tick", "later tick", "restore"))
    points = [(later, "flock progress.lock"), (later, f"write {JOURNAL}"), (later, f"fsync {COPY}")]
    points += [(first, "flock progress.lock"), (first, f"rename {JOURNAL}~ {JOURNAL}")]
    points += [(restoring, f"rename {JOURNAL}~ {JOURNAL}")]

    def freeze(case: tuple[int, tuple[Scene, str]]) -> None:
        number, (made, label) = case
        home = made.home(tmp_path / f"{number}")
        with traced.frozen(home, made.call(label), *made.args) as answer:
            reading = traced.ok(home, "list", "--json")
            assert reading.took < AT_ONCE
            assert kept(home) in {made.before, made.after}
            second = traced.ok(home, "tick", "12", code=5)
            assert "lmcs: Another lmcs window is saving. Your change was not saved.\n" in second.err
            assert 10 <= second.took < 10 + AT_ONCE
            assert traced.ok(home, "list", "--json").took < AT_ONCE
        assert answer[0].code == 0, answer
        assert answer[0].out == made.out
        assert go_on(traced, made, home) == made.after

    with ThreadPoolExecutor(len(points)) as pool:  # they only wait
        list(pool.map(freeze, enumerate(points)))
    count("changes frozen", len(points))


def test_two_that_tick_the_same_task_at_once_say_so_and_the_day_that_was_named_later_stands(
    real: Lmcs, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    real.ok(home, "tick", "1")
    answers = spread(
        lambda day: real.ok(home, "tick", "4", "--on", day), ["2026-05-03", "2026-05-04"]
    )
    said = sorted(answer.out.split(maxsplit=1)[0] for answer in answers)
    assert said == ["Already", "Done:"]
    first = next(answer.out for answer in answers if answer.out.startswith("Done:"))
    repeated = next(answer.out for answer in answers if answer.out.startswith("Already"))
    day = "3 May 2026" if "3 May 2026" in first else "4 May 2026"
    assert repeated.startswith(f"Already done ({day}).")
    assert "That day is changed now" in repeated
    assert sum("how-often" in data for _, data in kept(home)) == 3  # ticked, opened, and ticked
