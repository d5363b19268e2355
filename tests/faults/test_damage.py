"""Damaged files: what was acknowledged is taken from the other copy, with a word about it, or nothing is touched."""

import json
import random
import shutil
from pathlib import Path

import pytest

from faults.damage import BEYOND_USE, DAMAGE, HARMLESS, ODDITIES, harm, place_oddity
from faults.figures import count
from faults.rig import (
    AT_ONCE,
    COPY,
    JOURNAL,
    LONG,
    NAMES,
    Lmcs,
    content,
    kept,
    linux,
    marks,
    spread,
)
from faults.scenes import LATER
from lmcs.progress import journal
from other_formats import newer

pytestmark = [pytest.mark.faults, linux]
FLIPS = 600 if LONG else 16
CHANGES = (["tick", "17"], ["undo"], ["note", "4", "--erase"], ["note", "9", "--text", "x"])


@pytest.fixture(scope="module")
def used(real: Lmcs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a home in it that was used, and a backup of it; to be copied, not changed."""
    folder = tmp_path_factory.mktemp("used")
    for step in LATER:
        real.ok(folder / "home", *step)
    real.ok(folder / "home", "backup", str(folder / "backup.jsonl"))
    return folder


def fresh(used: Path, folder: Path) -> Path:
    """Return a copy of the used home, in a new *folder*."""
    shutil.copytree(used, folder)
    return folder / "home"


def test_every_kind_of_damage_to_one_file_is_mended_from_the_other(
    real: Lmcs, used: Path, tmp_path: Path
) -> None:
    before, listed = kept(used / "home"), real.listed(used / "home")

    def mended(case: tuple[str, str]) -> None:
        kind, name = case
        home = fresh(used, tmp_path / f"{kind} {name}")
        harm(home / name, kind)
        harmed = content(home)

        ran = real.ok(home, "list", "--json")
        assert marks(ran.out) == listed
        assert content(home) == harmed
        assert (name in ran.err and len(ran.err.splitlines()) == 1) or kind in HARMLESS
        if (
            kind == "too large"
        ):  # nobody's progress: left where it is, and nothing is written beside it
            refused = real.ok(home, "tick", "17", code=5)
            assert "this change was not saved" in refused.err
            assert content(home) == harmed
            return
        real.ok(home, "tick", "17")
        assert kept(home)[:-1] == before
        assert kind in HARMLESS or (home / JOURNAL).read_bytes() == (home / COPY).read_bytes()
        assert journal.read(home).warnings == ()
        left = harmed.get(f"{name}", b"")
        aside = b"".join(path.read_bytes() for path in home.glob("damaged-*.bin"))
        assert all(piece in left for piece in aside.splitlines())
        assert aside or kind in {
            "deleted",
            "empty",
            "cut after a line",
            "without its header",
            *HARMLESS,
        }

    count(
        "damage kinds recovered",
        len(spread(mended, [(kind, name) for kind in DAMAGE for name in NAMES])) // 2,
    )


def test_both_files_damaged_beyond_use_are_left_alone_until_a_backup_is_restored(
    real: Lmcs, used: Path, tmp_path: Path
) -> None:
    before = kept(used / "home")
    pairs = [
        (one, other)
        for one in BEYOND_USE
        for other in BEYOND_USE
        if one != "deleted" or other != "deleted"
    ]
    chosen = pairs if LONG else random.Random(16).sample(pairs, 8)

    def refused(case: tuple[str, str]) -> None:
        home = fresh(used, tmp_path / f"{case}")
        for name, kind in zip(NAMES, case, strict=True):
            harm(home / name, kind)
        harmed = content(home)
        for args in (["list"], ["tick", "17"], ["backup", str(home.parent / "new")]):
            ran = real.ok(home, *args, code=5)
            assert "damaged beyond use. Nothing was changed." in ran.err
            assert "lmcs restore FILE" in ran.err
            assert content(home) == harmed
        real.ok(home, "restore", home.parent / "backup.jsonl")
        assert kept(home) == before
        assert journal.read(home).warnings == ()

    count("pairs of damaged files refused, then restored", len(spread(refused, chosen)))


def test_what_is_no_ordinary_file_is_read_around_and_never_waited_for_or_overwritten(
    real: Lmcs, used: Path, tmp_path: Path
) -> None:
    listed = real.listed(used / "home")

    def read_around(case: tuple[str, tuple[str, ...]]) -> None:
        kind, names = case
        home = fresh(used, tmp_path / f"{kind} {len(names)} {names[0]}")
        for name in names:
            place_oddity(home / name, kind)
        before = content(home)
        reading, changing = real(home, "list", "--json"), real(home, "tick", "17")
        assert max(reading.took, changing.took) < AT_ONCE
        assert changing.code == 5
        assert content(home) == before
        if names == NAMES:
            assert reading.code == 5
            assert "could not be read" in reading.err
            return
        assert reading.code == 0
        assert marks(reading.out) == listed
        assert names == (
            "progress.lock",
        ) or f"{names[0]} could not be read" in reading.err.replace(
            "progress-copy.jsonl, the second copy of your progress,", COPY
        )

    places = [(JOURNAL,), (COPY,), NAMES, ("progress.lock",)]
    cases = [(kind, names) for kind in ODDITIES for names in places]
    cases.remove(("link to nowhere", ("progress.lock",)))  # the lock is made where the link leads
    count("things that are no file survived", len(spread(read_around, cases)))


def test_no_flipped_bit_loses_an_acknowledged_change(
    real: Lmcs, used: Path, tmp_path: Path
) -> None:
    before, listed = kept(used / "home"), real.listed(used / "home")
    dice = random.Random(37)
    length = (used / "home" / JOURNAL).stat().st_size

    def survived(case: tuple[int, str, int]) -> None:
        number, name, bit = case
        home = fresh(used, tmp_path / f"flip-{number}")
        data = bytearray((home / name).read_bytes())
        data[bit // 8] ^= 1 << bit % 8
        (home / name).write_bytes(data)
        ran = real.ok(home, "list", "--json")
        assert marks(ran.out) == listed
        assert len(ran.err.splitlines()) <= 1
        real.ok(home, "tick", "17")
        assert kept(home)[:-1] == before
        assert journal.read(home).warnings == ()
        shutil.rmtree(home.parent)

    flips = [(number, dice.choice(NAMES), dice.randrange(length * 8)) for number in range(FLIPS)]
    count("single bits flipped", len(spread(survived, flips)))


def test_bits_flipped_in_both_files_are_never_passed_over_in_silence(
    real: Lmcs, used: Path, tmp_path: Path
) -> None:
    """The same line may be harmed in both: then it is gone, and that is said; a reader never sees a changed one."""
    before = kept(used / "home")
    dice = random.Random(38)
    length = (used / "home" / JOURNAL).stat().st_size

    def said(case: tuple[int, list[list[int]]]) -> bool:
        number, places = case
        home = fresh(used, tmp_path / f"flips-{number}")
        for name, bits in zip(NAMES, places, strict=True):
            data = bytearray((home / name).read_bytes())
            for bit in bits:
                data[bit // 8] ^= 1 << bit % 8
            (home / name).write_bytes(data)
        ran = real(home, "list", "--json")
        assert ran.code in {0, 5}, ran
        found = kept(home) if ran.code == 0 else ()
        assert set(found) <= set(before)
        assert found == before or ran.err, "something is missing, and nothing was said"
        assert real(home, "tick", "17").code == ran.code
        shutil.rmtree(home.parent)
        return found == before

    flips = [
        (n, [[dice.randrange(length * 8) for _ in range(3)] for _ in NAMES])
        for n in range(FLIPS // 2)
    ]
    whole = spread(said, flips)
    assert any(whole)
    count("homes with bits flipped in both files", len(whole))
    count("of them whole all the same", sum(whole))


@pytest.mark.parametrize("version", [3, 4, 99] if LONG else [3])
def test_a_newer_version_is_refused_and_every_byte_stays(
    real: Lmcs, used: Path, tmp_path: Path, version: int
) -> None:
    commands = [
        [],
        ["list"],
        ["show", "4"],
        ["summary"],
        ["restore", "backup.jsonl"],
        ["backup", "new.jsonl"],
    ]
    commands += [["erase", "--yes"], ["start", "--name", "Ann"], ["redo"], *CHANGES]

    def refused(names: tuple[str, ...]) -> int:
        home = fresh(used, tmp_path / "-".join(names))
        for name in names:
            (home / name).write_bytes(newer((home / name).read_bytes(), version))
        before = content(home.parent)
        for args in commands:
            ran = real.ok(home, *args, code=6, cwd=home.parent)
            assert "was written by a newer lmcs. Nothing was changed." in ran.err
            assert content(home.parent) == before
        assert real.ok(home, "glossary", "DCS").out
        return len(commands)

    count(
        "commands that refused a newer version", sum(spread(refused, [(JOURNAL,), (COPY,), NAMES]))
    )


def test_a_newer_backup_is_refused_and_neither_it_nor_the_progress_changes(
    real: Lmcs, used: Path, tmp_path: Path
) -> None:
    home = fresh(used, tmp_path / "run")
    backup = home.parent / "backup.jsonl"
    backup.write_bytes(newer(backup.read_bytes()))
    before = content(home.parent)
    assert "newer lmcs" in real.ok(home, "restore", backup, code=6).err
    assert content(home.parent) == before
    assert json.loads(real.ok(home, "list", "--json").out)["counts"]["core"]["done"] == 2
