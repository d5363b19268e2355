"""Reading and recording: nothing acknowledged is lost, damage is mended from the copy, nothing is written for nothing."""

import contextlib
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lmcs.basics import storage
from lmcs.basics.errors import NewerFormat, ProgressProblem, Stopped, WrongUse
from lmcs.progress import DONE, Outcome, Progress, erasing, journal, lines, replay, uniting
from other_formats import FORMAT_1, newer

NOW = datetime(2026, 6, 4, 10, tzinfo=UTC)
NAMES = ("progress.jsonl", "progress-copy.jsonl")
posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX only")


def tick(folder: Path, *items: str, now: datetime = NOW) -> journal.Reading:
    """Tick *items* in one command and return the reading after it."""
    changes = tuple(("tick", {"item": item, "on": "2026-06-04"}) for item in items)
    return journal.record(folder, lambda _progress: Outcome(changes), now)[0]


def items(reading: journal.Reading) -> list[object]:
    ordered = sorted(reading.commands, key=lambda command: command.n)
    return [entry.data.get("item") for command in ordered for entry in command.entries]


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file of *folder* but the lock, which is empty."""
    return {
        path.name: path.read_bytes()
        for path in folder.iterdir()
        if path.is_file() and path.name != "progress.lock"
    }


@pytest.fixture
def three(home: Path) -> Path:
    """A folder with three commands, the second of them of two entries."""
    tick(home, "a")
    tick(home, "b", "c")
    tick(home, "d")
    return home


def test_a_new_user_has_nothing_and_reading_creates_nothing(home: Path) -> None:
    assert journal.read(home) == journal.Reading()
    assert not home.exists()


def test_what_is_recorded_is_read_back_in_order(three: Path) -> None:
    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c", "d"]
    assert [command.n for command in reading.commands] == [1, 2, 3]
    assert reading.warnings == ()
    assert reading.exists


def test_a_command_is_one_line_that_names_the_one_before_and_no_id_comes_twice(three: Path) -> None:
    commands = journal.read(three).commands
    assert [len(command.did) for command in commands] == [1, 2, 1]
    assert [command.after for command in commands] == [(), (commands[0].id,), (commands[1].id,)]
    assert len({entry.id for command in commands for entry in command.entries}) == 4
    assert {command.at for command in commands} == {"2026-06-04T10:00:00Z"}
    assert (three / NAMES[0]).read_bytes().count(b"\n") == 4


def test_record_returns_the_reading_after_it_and_what_was_to_be_said(three: Path) -> None:
    outcome = Outcome((("note", {"item": "a", "text": "Zoë"}),), ("Kept.",))
    reading, kept, command = journal.record(three, lambda _: outcome, NOW)
    assert reading == journal.read(three)
    assert kept == outcome
    assert command == reading.commands[-1]


def test_the_content_a_command_was_given_with_is_kept_where_it_changed(three: Path) -> None:
    for content_date in ("2026-10", "2026-10", "2026-11"):
        journal.record(three, lambda _: Outcome((("ask", {"text": "x"}),)), NOW, content_date)
    assert [command.content for command in journal.read(three).commands[3:]] == [
        "2026-10",
        "",
        "2026-11",
    ]
    assert journal.read(three).progress.content == "2026-11"


def test_the_journal_and_its_copy_are_the_same_bytes(three: Path) -> None:
    one, other = (content(three)[name] for name in NAMES)
    assert one == other
    assert one.splitlines()[0][8:] == b' {"lmcs":"progress","format":2}'


def test_decide_sees_the_progress_on_disk(three: Path) -> None:
    seen: list[Progress] = []
    journal.record(three, lambda progress: seen.append(progress) or Outcome(), NOW)
    assert seen == [replay(journal.read(three).commands)]


def test_a_first_change_is_decided_once(home: Path) -> None:
    asked: list[Progress] = []
    change = Outcome((("tick", {"item": "a", "on": "2026-06-04"}),))
    journal.record(home, lambda progress: asked.append(progress) or change, NOW)
    assert asked == [Progress()]


def test_a_first_change_that_came_after_another_windows_is_decided_on_that(home: Path) -> None:
    asked: list[bool] = []

    def decide(progress: Progress) -> Outcome:
        asked.append(progress.mark("a").status == DONE)
        if len(asked) == 1:
            tick(home, "a")
        return Outcome((("tick", {"item": "b", "on": "2026-06-04"}),))

    journal.record(home, decide, NOW)
    assert asked == [False, True]
    assert items(journal.read(home)) == ["a", "b"]


def refuse(_progress: Progress) -> Outcome:
    raise Stopped("no")


def nothing(_progress: Progress) -> Outcome:
    return Outcome(said=("Nothing to change.",))


def test_a_change_that_is_refused_or_empty_leaves_every_byte(three: Path) -> None:
    before = content(three)
    with pytest.raises(Stopped):
        journal.record(three, refuse, NOW)
    reading, kept, command = journal.record(three, nothing, NOW)
    assert command is None
    assert kept.said == ("Nothing to change.",)
    assert items(reading) == ["a", "b", "c", "d"]
    assert content(three) == before


def test_a_new_user_whose_first_change_does_not_come_stays_one(home: Path) -> None:
    with pytest.raises(Stopped):
        journal.record(home, refuse, NOW)
    assert journal.record(home, nothing, NOW) == (journal.Reading(), nothing(Progress()), None)
    assert not home.exists()


def test_text_that_is_no_text_is_refused_and_nothing_written(three: Path) -> None:
    before = content(three)
    with pytest.raises(WrongUse):
        journal.record(
            three,
            lambda _: Outcome((("tick", {"item": "e"}), ("note", {"item": "e", "text": "\ud800"}))),
            NOW,
        )
    assert content(three) == before


def test_unknown_verbs_items_and_keys_are_kept_through_a_rewrite(three: Path) -> None:
    at = "2026-06-04T10:00:00Z"
    fields = {"n": 9, "id": "f", "at": at, "after": [], "did": [["dance", {"x": [1]}]], "zone": "?"}
    strange = lines.sealed(fields)
    with (three / NAMES[0]).open("ab") as file:
        file.write(strange + b"\n")
    (three / NAMES[1]).unlink()
    reading = tick(three, "e")
    assert reading.commands[-2].did == (("dance", {"x": [1]}),)
    assert reading.commands[-1].n == 10
    assert all(strange in content(three)[name] for name in NAMES)


# Damage. Each kind takes the bytes of a file and returns what is left in its place, None for no file.

DAMAGE: dict[str, Callable[[bytes], bytes | None]] = {
    "deleted": lambda _data: None,
    "empty": lambda _data: b"",
    "NULs": lambda data: b"\0" * len(data),
    "NULs at the end": lambda data: data[:-300] + b"\0" * 300,
    "cut in a line": lambda data: data[: len(data) // 2],
    "cut after a line": lambda data: data[: data.index(b"\n", len(data) // 3) + 1],
    "cut in the header": lambda data: data[:10],
    "without its header": lambda data: data[data.index(b"\n") + 1 :],
    "doubled": lambda data: data + data,
    "a line doubled": lambda data: data + data.splitlines(keepends=True)[-1],
    "random bytes": lambda data: bytes((place * 7919 + 13) % 256 for place in range(len(data))),
    "random bytes inside": lambda data: data[:200] + b"\xfe\xed\xfa\xce" + data[204:],
    "another program's": lambda _data: b'{"hello":"world"}\n',
    "not text": lambda _data: b"\xff\xfe" + "progress".encode("utf-16-le"),
    "a bracket bomb": lambda _data: b"[" * 100_000,
}


def harm(folder: Path, name: str, kind: str) -> bytes | None:
    """Damage the file *name* and return what now stands in its place."""
    left = DAMAGE[kind]((folder / name).read_bytes())
    if left is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(left)
    return left


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_to_one_file_is_taken_from_the_other_and_mended(
    three: Path, name: str, kind: str
) -> None:
    harm(three, name, kind)
    before = content(three)

    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c", "d"]
    assert len(reading.warnings) == 1
    assert name in reading.warnings[0]
    assert reading.exists
    assert content(three) == before

    after = tick(three, "e")
    assert items(after) == ["a", "b", "c", "d", "e"]
    assert reading.warnings[0] in after.warnings
    assert journal.read(three) == after._replace(warnings=())
    assert content(three)[NAMES[0]] == content(three)[NAMES[1]]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("left", "said"),
    [
        (lambda _: None, "was missing"),
        (lambda pieces: b"".join(pieces[:2]), "was incomplete"),
        (lambda pieces: b"".join([*pieces[:2], b"#", *pieces[2:]]), "was damaged"),
    ],
)
def test_what_is_wrong_with_one_file_is_said_of_that_one(
    three: Path, name: str, left: Callable[[list[bytes]], bytes | None], said: str
) -> None:
    data = left((three / name).read_bytes().splitlines(keepends=True))
    (three / name).unlink()
    if data is not None:
        (three / name).write_bytes(data)
    (three / "progress-copy.jsonl.0a1b2c3d.tmp").touch()
    (warning,) = journal.read(three).warnings
    assert (
        warning
        == {
            NAMES[0]: f"{NAMES[0]} {said}. What it lacked was taken from its copy.",
            NAMES[
                1
            ]: f"{NAMES[1]}, the second copy of your progress, {said}. Your progress itself is whole.",
        }[name]
    )
    tick(three, "e")
    assert not list(three.glob("*.tmp")), "what a killed write left goes with the next change"


@pytest.mark.parametrize(
    "kind", ["NULs", "random bytes", "random bytes inside", "doubled", "cut in a line"]
)
def test_damaged_bytes_are_kept_aside(three: Path, kind: str) -> None:
    left = harm(three, NAMES[0], kind)
    said = tick(three, "e").warnings
    assert said[-1] == "The damaged part was kept as damaged-20260604T100000Z-1.bin."
    kept = (three / "damaged-20260604T100000Z-1.bin").read_bytes()
    assert left
    assert all(piece in left for piece in kept.splitlines())
    assert kept.strip()


def test_damaged_bytes_never_replace_those_kept_before(three: Path) -> None:
    for _ in range(2):
        harm(three, NAMES[0], "NULs")
        tick(three, "e")
    assert {"damaged-20260604T100000Z-1.bin", "damaged-20260604T100000Z-2.bin"} <= content(
        three
    ).keys()


@pytest.mark.parametrize("name", NAMES)
def test_no_flipped_bit_anywhere_loses_or_changes_anything(home: Path, name: str) -> None:
    tick(home, "a")
    tick(home, "b")
    whole = (home / name).read_bytes()
    entries = journal.read(home).entries
    for place in range(len(whole) * 8):
        flipped = bytearray(whole)
        flipped[place // 8] ^= 1 << place % 8
        (home / name).write_bytes(flipped)
        reading = journal.read(home)
        assert reading.entries == entries, place
        assert len(reading.warnings) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_no_cut_of_either_file_loses_anything(home: Path, name: str) -> None:
    tick(home, "a")
    tick(home, "b", "c")
    whole, commands = (home / name).read_bytes(), journal.read(home).commands
    for length in range(len(whole)):
        (home / name).write_bytes(whole[:length])
        reading = journal.read(home)
        assert reading.commands == commands, length
        assert len(reading.warnings) <= 1


def test_a_flipped_bit_in_any_byte_is_mended_by_the_next_change(home: Path) -> None:
    tick(home, "a")
    kept, whole = journal.read(home).entries, (home / NAMES[0]).read_bytes()
    for place in range(len(whole)):
        for name in NAMES:
            (home / name).write_bytes(whole)
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        (home / NAMES[0]).write_bytes(flipped)
        after = tick(home, "b")
        assert after.entries[:-1] == kept
        assert journal.read(home) == after._replace(warnings=())


BEYOND = [
    "empty",
    "NULs",
    "cut in the header",
    "random bytes",
    "another program's",
    "not text",
    "a bracket bomb",
]


@pytest.mark.parametrize("kind", BEYOND)
@pytest.mark.parametrize("other", ["deleted", "empty", "NULs", "random bytes"])
def test_both_damaged_beyond_use_stops_and_names_restore(
    three: Path, kind: str, other: str
) -> None:
    harm(three, NAMES[0], kind)
    harm(three, NAMES[1], other)
    before = content(three)
    for act in (
        lambda: journal.read(three),
        lambda: tick(three, "e"),
        lambda: erasing.erase_text(three, lambda _: [], NOW),
    ):
        with pytest.raises(
            ProgressProblem, match=r"damaged beyond use\. Nothing was changed"
        ) as caught:
            act()
        ways = ("lmcs restore FILE", "lmcs where", "everything is gone", "officer", "lmcs erase")
        assert [*ways] == sorted(ways, key=caught.value.hint.index)
    assert content(three) == before


def test_two_files_damaged_in_different_places_are_whole_together(three: Path) -> None:
    for name, line in zip(NAMES, (1, 3), strict=True):
        pieces = (three / name).read_bytes().splitlines()
        pieces[line] = b"#" * len(pieces[line])
        (three / name).write_bytes(b"\n".join(pieces) + b"\n")
    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c", "d"]
    assert "lmcs restore FILE" in reading.warnings[0]
    assert items(tick(three, "e")) == ["a", "b", "c", "d", "e"]


def test_what_is_cut_from_both_is_said(three: Path) -> None:
    for name in NAMES:
        (three / name).write_bytes((three / name).read_bytes()[:-10])
    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c"]
    assert "Both copies" in reading.warnings[0]
    tick(three, "e")
    assert any(name.startswith("damaged-") for name in content(three))


@pytest.mark.parametrize("cut", [0, 1])
def test_what_one_file_has_in_part_and_the_other_damaged_is_lost_and_said_of_both(
    three: Path, cut: int
) -> None:
    """Neither is whole, so neither is said to be; what is left of either is kept."""
    part = (three / NAMES[cut]).read_bytes()[:-10]
    *rest, last = (three / NAMES[1 - cut]).read_bytes().splitlines(keepends=True)
    (three / NAMES[cut]).write_bytes(part)
    (three / NAMES[1 - cut]).write_bytes(b"".join(rest) + b"#" + last[1:])
    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c"]
    assert "Both copies" in reading.warnings[0]
    tick(three, "e")
    (kept,) = three.glob("damaged-*")
    assert part.splitlines()[-1] in kept.read_bytes()
    assert b"#" + last[1:] in kept.read_bytes()


@posix
@pytest.mark.parametrize("name", NAMES)
def test_progress_that_is_a_link_stays_one_when_it_is_mended(
    three: Path, tmp_path: Path, name: str
) -> None:
    whole = (three / name).read_bytes()
    (three / name).rename(tmp_path / "real")
    (three / name).symlink_to(tmp_path / "real")
    (tmp_path / "real").write_bytes(whole[:-40] + b"x" * 20 + whole[-20:])
    tick(three, "e")
    assert (three / name).is_symlink()
    assert (three / NAMES[0]).read_bytes() == (three / NAMES[1]).read_bytes()
    assert items(journal.read(three)) == ["a", "b", "c", "d", "e"]


# A writer at work, or one that died: no damage.


@pytest.mark.parametrize("missing", [0, 1, 20])
def test_a_copy_that_lacks_the_last_command_or_part_of_it_is_healed_in_silence(
    three: Path, missing: int
) -> None:
    tick(three, "e", "f")
    whole = (three / NAMES[1]).read_bytes()
    last = len(whole.splitlines(keepends=True)[-1])
    (three / NAMES[1]).write_bytes(whole[: len(whole) - last + missing])
    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c", "d", "e", "f"]
    assert reading.warnings == ()
    assert tick(three, "g").warnings == ()
    assert content(three).keys() == set(NAMES)
    assert content(three)[NAMES[0]] == content(three)[NAMES[1]]


def test_a_copy_that_lacks_a_command_which_is_not_the_last_is_said_to(three: Path) -> None:
    kept = (three / NAMES[1]).read_bytes().splitlines(keepends=True)
    (three / NAMES[1]).write_bytes(b"".join(kept[:2] + kept[3:]))
    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c", "d"]
    assert f"{NAMES[1]}, the second copy of your progress, was incomplete." in reading.warnings[0]


def test_an_unfinished_last_line_is_not_there_yet_and_goes_in_silence(three: Path) -> None:
    with (three / NAMES[0]).open("ab") as file:
        file.write(b'00000000 {"n":5,"id"')
    assert items(journal.read(three)) == ["a", "b", "c", "d"]
    assert journal.read(three).warnings == ()
    assert tick(three, "e").warnings == ()
    assert journal.read(three).warnings == ()
    assert content(three).keys() == set(NAMES)


def test_a_last_line_that_lacks_only_its_end_counts(three: Path) -> None:
    (three / NAMES[0]).write_bytes((three / NAMES[0]).read_bytes()[:-1])
    assert items(journal.read(three)) == ["a", "b", "c", "d"]
    assert items(tick(three, "e")) == ["a", "b", "c", "d", "e"]
    assert content(three)[NAMES[0]] == content(three)[NAMES[1]]


@pytest.mark.parametrize("left", ["lock", "temporary file", "journal of only a header"])
def test_a_first_use_that_died_is_no_new_user_and_stands_in_nobodys_way(
    home: Path, left: str
) -> None:
    home.mkdir()
    (home / "progress.lock").touch()
    if left == "temporary file":
        (home / "progress.jsonl.0a1b2c3d.tmp").write_bytes(b'{"lmcs":"prog')
    elif left != "lock":
        (home / NAMES[0]).write_bytes(lines.content([]))
    assert journal.read(home) == journal.Reading(exists=True)
    assert items(tick(home, "a")) == ["a"]
    assert journal.read(home).warnings == ()
    assert content(home).keys() == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_either_file_alone_says_that_there_was_progress_and_what(home: Path, name: str) -> None:
    home.mkdir()
    (home / name).write_bytes(lines.content([]))
    reading = journal.read(home)
    assert (reading.exists, reading.commands) == (True, ())
    assert items(tick(home, "a")) == ["a"]
    for left in home.iterdir():
        if left.name != name:
            left.unlink()
    reading = journal.read(home)
    assert (reading.exists, items(reading)) == (True, ["a"])


def test_half_a_command_with_no_copy_beside_it_is_no_first_use(home: Path) -> None:
    """The copy is there before the first command is written."""
    home.mkdir()
    (home / NAMES[0]).write_bytes(lines.content([]) + b'00000000 {"n":1,"id"')
    for act in (lambda: journal.read(home), lambda: tick(home, "a")):
        with pytest.raises(ProgressProblem, match="damaged beyond use"):
            act()


@pytest.mark.parametrize("name", ["backup.jsonl", "old.backup", "progress-LAPTOP2.jsonl"])
def test_missing_progress_with_a_backup_beside_it_is_no_new_user(
    three: Path, tmp_path: Path, name: str
) -> None:
    uniting.back_up(three, tmp_path / "out", NOW, force=False)
    (tmp_path / "out").rename(three / name)
    for own in NAMES:
        (three / own).unlink()
    with pytest.raises(ProgressProblem, match="missing") as caught:
        tick(three, "e")
    assert f'lmcs restore "{three / name}"' in caught.value.hint
    assert uniting.restore(three, three / name, NOW).added == 4
    assert items(journal.read(three)) == ["a", "b", "c", "d"]


def test_missing_progress_with_a_damaged_part_beside_it_is_no_new_user(home: Path) -> None:
    home.mkdir()
    (home / "damaged-20260604T100000Z-1.bin").write_bytes(b"?")
    with pytest.raises(ProgressProblem, match="missing") as caught:
        journal.read(home)
    assert caught.value.hint.startswith("Bring it back with: lmcs restore FILE.")


# Newer formats, conflict copies, clocks.


@pytest.mark.parametrize("which", [[NAMES[0]], [NAMES[1]], list(NAMES)])
@pytest.mark.parametrize("version", [3, 4, 17, 99])
def test_a_newer_format_is_refused_and_left_byte_for_byte(
    three: Path, which: list[str], version: int
) -> None:
    for name in which:
        (three / name).write_bytes(newer((three / name).read_bytes(), version))
    stays(three, "newer lmcs")


@pytest.mark.parametrize("which", [[NAMES[0]], [NAMES[1]], list(NAMES)])
def test_a_file_of_the_early_trials_is_told_apart_and_left_byte_for_byte(
    three: Path, which: list[str]
) -> None:
    for name in which:
        (three / name).write_bytes(FORMAT_1)
    stays(three, "early trial")


def stays(three: Path, words: str) -> None:
    """Check that every command refuses what is in the folder *three*, in these *words*, and changes nothing."""
    before = content(three)
    for act in (
        lambda: journal.read(three),
        lambda: tick(three, "e"),
        lambda: uniting.back_up(three, three / "b", NOW, force=True),
        lambda: uniting.restore(three, three / NAMES[0], NOW) and journal.read(three),
        lambda: erasing.erase_text(three, lambda _: [], NOW),
        lambda: erasing.erase(three),
    ):
        with pytest.raises(NewerFormat, match=words):
            act()
    assert content(three) == before


@pytest.mark.parametrize(
    "name",
    [
        "progress-LAPTOP2.jsonl",
        "progress (1).jsonl",
        "progress (Ann's conflicted copy 2026-06-04).jsonl",
        "progress.sync-conflict-20260604-101010-ABCDEFG.jsonl",
        "progress-copy-LAPTOP2.jsonl",
        "Progress 2.JSONL",
    ],
)
def test_a_sync_programs_second_file_is_named_until_it_is_restored_and_never_used(
    three: Path, tmp_path: Path, name: str
) -> None:
    tick(tmp_path / "laptop2", "z")
    (tmp_path / "laptop2" / NAMES[0]).rename(three / name)
    before = (three / name).read_bytes()
    reading = tick(three, "e")
    assert "z" not in items(reading)
    assert reading.warnings == journal.read(three).warnings
    assert len(reading.warnings) == 1
    assert f'lmcs restore "{three / name}"' in reading.warnings[0]
    uniting.restore(three, three / name, NOW)
    assert "z" in items(journal.read(three))
    assert journal.read(three).warnings == ()
    assert (three / name).read_bytes() == before


def test_a_second_file_that_holds_nothing_new_is_not_worth_a_word(three: Path) -> None:
    (three / "progress (1).jsonl").write_bytes((three / NAMES[0]).read_bytes())
    (three / "progress (2).jsonl").write_bytes(b"what is this")
    assert tick(three, "e").warnings == ()


def test_many_second_files_take_one_line(three: Path, tmp_path: Path) -> None:
    tick(tmp_path / "laptop2", "z")
    for number in range(1, 4):
        (three / f"progress ({number}).jsonl").write_bytes(
            (tmp_path / "laptop2" / NAMES[0]).read_bytes()
        )
    (said,) = journal.read(three).warnings
    assert said.startswith('"progress (1).jsonl" (and 2 more) holds changes that are not here.')
    assert said.endswith(f'lmcs restore "{three / "progress (1).jsonl"}"')
    for number in (2, 3):
        (three / f"progress ({number}).jsonl").unlink()
    assert journal.read(three).warnings[0].startswith('"progress (1).jsonl" holds')


def test_a_second_file_with_changes_is_named_before_one_with_words_that_were_erased(
    three: Path, tmp_path: Path
) -> None:
    note(three, "zebra")
    (three / "progress (2).jsonl").write_bytes((three / NAMES[0]).read_bytes())
    (three / "progress (3).jsonl").write_bytes((three / NAMES[0]).read_bytes())
    erasing.erase_text(three, lambda entries: [entry.id for entry in entries], NOW)
    whole = (three / "progress (2).jsonl").read_bytes()
    assert b"zebra" not in whole
    assert journal.read(three).warnings == ()
    tick(tmp_path / "laptop2", "z")
    (three / "progress (4).jsonl").write_bytes((tmp_path / "laptop2" / NAMES[0]).read_bytes())
    assert journal.read(three).warnings[0].startswith('"progress (4).jsonl" holds changes')


@pytest.mark.parametrize("late", [0, 1])
def test_a_second_file_that_still_holds_erased_words_is_named_until_they_go_there_too(
    three: Path, late: int
) -> None:
    note(three, "zebra")
    with_words = (three / NAMES[0]).read_bytes()
    erasing.erase_text(three, lambda entries: [entry.id for entry in entries], NOW)
    (three / "progress (1).jsonl").write_bytes((three / NAMES[0]).read_bytes())
    (three / f"progress ({late}).jsonl").write_bytes(with_words)
    (said,) = journal.read(three).warnings
    assert said.startswith(f'"progress ({late}).jsonl" still holds words that you erased.')
    erasing.erase_text(three, lambda entries: [entry.id for entry in entries], NOW)
    assert journal.read(three).warnings == ()
    assert b"zebra" not in (three / f"progress ({late}).jsonl").read_bytes()


def test_a_clock_that_was_far_ahead_is_said_once_and_the_order_stays(home: Path) -> None:
    tick(home, "a", now=NOW + timedelta(days=4000))
    first = tick(home, "b")
    assert len(first.warnings) == 1
    assert "clock" in first.warnings[0]
    assert tick(home, "c").warnings == ()
    assert items(journal.read(home)) == ["a", "b", "c"]


def test_a_clock_less_than_a_day_ahead_is_not_worth_a_word(home: Path) -> None:
    tick(home, "a", now=NOW + timedelta(hours=23))
    assert tick(home, "b").warnings == ()


def test_the_clock_of_another_computer_is_not_worth_a_word_here(home: Path, tmp_path: Path) -> None:
    for item in ("y", "z"):
        tick(tmp_path / "laptop2", item, now=NOW + timedelta(days=4000))
    tick(home, "a")
    uniting.restore(home, tmp_path / "laptop2" / NAMES[0], NOW)
    assert tick(home, "b").warnings == ()


def test_a_clock_just_a_day_ahead_is_not_worth_a_word_and_a_second_more_is(home: Path) -> None:
    tick(home, "a", now=NOW + timedelta(days=1))
    assert tick(home, "b").warnings == ()
    tick(home, "c", now=NOW + timedelta(days=1, seconds=1))
    assert "clock" in tick(home, "d").warnings[0]


def test_the_time_is_kept_in_utc(home: Path) -> None:
    from datetime import timezone

    reading = tick(
        home, "a", now=datetime(2026, 6, 4, 0, 30, 15, 99, tzinfo=timezone(timedelta(hours=1)))
    )
    assert reading.commands[0].at == "2026-06-03T23:30:15Z"


def test_undo_and_redo_survive_the_disk(three: Path) -> None:
    last = journal.read(three).progress.undoable[-1].id

    def undo(progress: Progress) -> Outcome:
        return Outcome((("undo", {"run": progress.undoable[-1].id}),))

    def redo(progress: Progress) -> Outcome:
        return Outcome((("redo", {"run": progress.redoable[0].id}),))

    undone = journal.record(three, undo, NOW)[0].progress
    assert undone.mark("d").status != DONE
    assert undone.redoable[0].id == last
    assert journal.record(three, redo, NOW)[0].progress.mark("d").status == DONE


# What is no ordinary file, may not be read, or may not be written.


def place_oddity(path: Path, kind: str) -> None:
    """Put something that is no ordinary file in the place of *path*."""
    path.unlink()
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    else:
        path.symlink_to({"device": "/dev/zero", "loop": path.name, "dangling": "nowhere"}[kind])


@posix
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop", "dangling"])
def test_an_oddity_in_place_of_one_file_is_read_around_and_never_overwritten(
    three: Path, name: str, kind: str
) -> None:
    place_oddity(three / name, kind)
    reading = journal.read(three)
    assert items(reading) == ["a", "b", "c", "d"]
    assert f"{name}" in reading.warnings[0]
    assert "could not be read" in reading.warnings[0]
    before = content(three) if kind != "device" else {}
    with pytest.raises(ProgressProblem, match="this change was not saved") as caught:
        tick(three, "e")
    assert str(three / name) in caught.value.hint
    assert before == (content(three) if kind != "device" else {})


@posix
@pytest.mark.parametrize("kind", ["fifo", "folder", "device", "loop", "dangling"])
def test_oddities_in_place_of_both_files_stop_cleanly(three: Path, kind: str) -> None:
    for name in NAMES:
        place_oddity(three / name, kind)
    for act in (journal.read, lambda folder: tick(folder, "e")):
        with pytest.raises(ProgressProblem, match="could not be read"):
            act(three)


def test_a_file_in_place_of_the_folder_stops_cleanly(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("")
    for act in (journal.read, lambda folder: tick(folder, "e")):
        with pytest.raises(ProgressProblem):
            act(tmp_path / "home")


def test_a_change_that_would_make_the_file_too_large_to_read_is_refused(three: Path) -> None:
    before = content(three)
    with pytest.raises(ProgressProblem, match="larger than 8 MB"):
        journal.record(
            three, lambda _: Outcome((("note", {"item": "a", "text": "x" * storage.LIMIT}),)), NOW
        )
    assert content(three) == before
    tick(three, "e")


def note(folder: Path, text: str) -> journal.Reading:
    changes = (("note", {"item": "a", "text": text}),)
    return journal.record(folder, lambda _progress: Outcome(changes), NOW)[0]


def room(folder: Path) -> int:
    """Return how long a note may still be in *folder*: what is left of the limit but for what a line has beside it."""
    before = (folder / NAMES[0]).stat().st_size
    note(folder, "y")
    after = (folder / NAMES[0]).stat().st_size
    return storage.LIMIT - after - (after - before - 1)


def full(folder: Path, size: int) -> bool:
    """Tell whether both files of *folder* have that *size*, and are read again without a warning."""
    assert journal.read(folder).warnings == ()
    return {(folder / name).stat().st_size for name in NAMES} == {size}


@pytest.mark.parametrize("held", [0, 1000, storage.LIMIT // 2])
def test_progress_may_grow_to_just_what_can_be_read_and_by_no_byte_more(
    three: Path, held: int
) -> None:
    """However much of it is there already, and however small the change is that would be too much."""
    note(three, "x" * held)
    left = room(three)
    before = content(three)
    with pytest.raises(ProgressProblem, match="larger than 8 MB"):
        note(three, "z" * (left + 1))
    assert content(three) == before
    note(three, "z" * left)
    assert full(three, storage.LIMIT)
    before = content(three)
    with pytest.raises(ProgressProblem, match="larger than 8 MB"):
        tick(three, "e")
    assert content(three) == before
    assert items(journal.read(three))[:4] == ["a", "b", "c", "d"]


def test_a_backup_is_restored_where_both_together_can_just_be_read_and_not_by_a_byte_more(
    three: Path, tmp_path: Path
) -> None:
    for name in ("other", "more"):
        shutil.copytree(three, tmp_path / name)
    note(three, "x" * (storage.LIMIT // 2))
    left = room(three)
    note(tmp_path / "other", "z" * left)
    note(tmp_path / "more", "z" * (left + 1))
    before = content(three)
    with pytest.raises(ProgressProblem, match="larger than 8 MB"):
        uniting.restore(three, tmp_path / "more" / NAMES[0], NOW)
    assert content(three) == before
    uniting.restore(three, tmp_path / "other" / NAMES[0], NOW)
    assert full(three, storage.LIMIT)


def in_child(act: Callable[[], None]) -> int:
    """Run *act* in a process of its own; return 0 when it returned, 1 when it raised, else its exit status."""
    child = os.fork()
    if child == 0:
        try:
            act()
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@posix
@pytest.mark.parametrize("mode", [0o500, 0o555])
def test_in_a_read_only_folder_reading_works_and_a_change_says_so(three: Path, mode: int) -> None:
    three.parent.chmod(0o755)
    for path in three.iterdir():
        path.chmod(0o644)

    def as_somebody_else() -> None:
        os.chdir(three)  # the folders above are closed to others
        if os.geteuid() == 0:
            os.setuid(65534)
        assert items(journal.read(Path())) == ["a", "b", "c", "d"]
        with pytest.raises(ProgressProblem, match="not allowed to write"):
            tick(Path(), "e")
        assert items(journal.read(Path())) == ["a", "b", "c", "d"]

    if os.geteuid() == 0:
        os.chown(three, 65534, -1)
        for path in three.iterdir():
            os.chown(path, 65534, -1)
    three.chmod(mode)
    try:
        assert in_child(as_somebody_else) == 0
    finally:
        three.chmod(0o700)


@posix
def test_files_that_may_not_be_read_stop_cleanly(three: Path) -> None:
    def as_somebody_else() -> None:
        os.chdir(three)
        if os.geteuid() == 0:
            os.setuid(65534)
        with pytest.raises(ProgressProblem, match="could not be read"):
            journal.read(Path())
        with pytest.raises(ProgressProblem):
            tick(Path(), "e")

    three.chmod(0o755)
    for path in three.iterdir():
        path.chmod(0o000)
    assert in_child(as_somebody_else) == 0


@posix
def test_umask_000_gives_files_of_0600_and_folders_of_0700(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        tick(tmp_path / "far" / "home", "a")
        harm(tmp_path / "far" / "home", NAMES[0], "random bytes inside")
        tick(tmp_path / "far" / "home", "b")
        uniting.back_up(
            tmp_path / "far" / "home", tmp_path / "far" / "home" / "backup", NOW, force=False
        )
    finally:
        os.umask(old)
    modes = {path.name: path.stat().st_mode & 0o777 for path in (tmp_path / "far").rglob("*")}
    assert modes.pop("home") == (tmp_path / "far").stat().st_mode & 0o777 == 0o700
    assert set(modes.values()) == {0o600}
    assert len(modes) >= 4


@posix
def test_a_file_size_limit_is_a_full_disk_and_the_old_state_stays_whole(three: Path) -> None:
    import resource

    before = content(three)

    def with_little_room() -> None:
        size = (three / NAMES[0]).stat().st_size
        resource.setrlimit(resource.RLIMIT_FSIZE, (size + 50, size + 50))
        with pytest.raises(ProgressProblem, match=r"The disk is full: this change was not saved\."):
            tick(three, "e")

    assert in_child(with_little_room) == 0
    assert content(three) == before
    assert items(tick(three, "e")) == ["a", "b", "c", "d", "e"]


# Faults and deaths at every call of the system that changes something.

CALLS = ("open", "write", "fsync", "replace", "mkdir", "unlink", "ftruncate")


def interrupt(
    patch: Callable[[object, str, object], None], happen: Callable[[str, int], None]
) -> None:
    """Let *happen* be called with the name and number of each changing call of the system, before it is made."""
    import fcntl

    number = 0
    for module, name in (*((os, name) for name in CALLS), (fcntl, "flock")):
        real = getattr(module, name)

        def call(
            *args: object, real: Callable[..., object] = real, name: str = name, **named: object
        ) -> object:
            nonlocal number
            number += 1
            happen(name, number)
            return real(*args, **named)

        patch(module, name, call)


def die_at(step: int, act: Callable[[], object]) -> bool:
    """Run *act* in a child that dies before its call number *step*; tell whether it came that far."""

    def child() -> None:
        interrupt(setattr, lambda _name, number: os._exit(9) if number == step else None)
        write = os.write

        def half(descriptor: int, data: bytes) -> int:  # a death in the middle of a write, too
            if os.environ.get("HALF") and len(data) > 1:
                write(descriptor, bytes(data[: len(data) // 2]))
                return len(data) // 2 if write(descriptor, b"") == 0 else 0
            return write(descriptor, data)

        os.write = half
        act()

    status = in_child(child)
    assert status in {0, 9}, f"raised at call {step}"
    return status == 9


@posix
@pytest.mark.parametrize("half", ["", "1"], ids=["whole writes", "writes in two halves"])
@pytest.mark.parametrize(
    "before", [[], [["a"]], [["a"], ["b", "c"]]], ids=["first use", "second", "third"]
)
def test_death_at_any_moment_loses_nothing_acknowledged_and_warns_of_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: list[list[str]], half: str
) -> None:
    monkeypatch.setenv("HALF", half)
    old = [item for command in before for item in command]
    for step in range(1, 200):
        home = tmp_path / str(step)
        for command in before:
            tick(home, *command)
        died = die_at(step, lambda home=home: tick(home, "x", "y"))
        reading = journal.read(home)
        assert reading.warnings == ()
        assert items(reading) in ([old, [*old, "x", "y"]] if died else [[*old, "x", "y"]])
        after = tick(home, "z")
        assert after.warnings == ()
        assert items(after) == [*items(reading), "z"]
        assert content(home).keys() == set(NAMES)
        assert content(home)[NAMES[0]] == content(home)[NAMES[1]]
        if not died:
            assert step > 5
            return
    pytest.fail("never came to an end")


@posix
@pytest.mark.parametrize("kind", ["deleted", "NULs", "cut in a line", "random bytes inside"])
@pytest.mark.parametrize("name", NAMES)
def test_death_while_damage_is_mended_loses_nothing(tmp_path: Path, name: str, kind: str) -> None:
    for step in range(1, 200):
        home = tmp_path / str(step)
        tick(home, "a")
        tick(home, "b")
        harm(home, name, kind)
        died = die_at(step, lambda home=home: tick(home, "x"))
        assert items(journal.read(home))[:2] == ["a", "b"]
        assert items(tick(home, "z"))[:2] == ["a", "b"]
        assert journal.read(home).warnings == ()
        if not died:
            return
    pytest.fail("never came to an end")


@posix
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EDQUOT])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
@pytest.mark.parametrize("first_use", [False, True])
def test_a_failure_of_any_call_is_not_acknowledged_and_changes_nothing(
    tmp_path: Path, number: int, *, lasting: bool, first_use: bool
) -> None:
    step, failed = 0, True
    while failed:
        step += 1
        home = tmp_path / str(step)
        if not first_use:
            tick(home, "a")
        before = items(journal.read(home))
        failed = False

        def fail(name: str, at: int, step: int = step) -> None:
            nonlocal failed
            if name in {"write", "fsync", "replace", "mkdir"} and (
                at == step or (lasting and at > step)
            ):
                failed = True
                raise OSError(number, os.strerror(number))

        with pytest.MonkeyPatch.context() as patch:
            interrupt(patch.setattr, fail)
            try:
                tick(home, "x")
                said = ""
            except ProgressProblem as problem:
                said = problem.message
            assert ("not saved" in said) == failed
        assert items(journal.read(home)) == ([*before, "x"] if not failed else before)
        assert journal.read(home).warnings == ()
        assert items(tick(home, "z")) == [*before, *([] if failed else ["x"]), "z"]
        failed = failed or step < 30


@pytest.mark.parametrize("first_use", [False, True])
def test_ctrl_c_at_any_moment_leaves_nothing_half_saved_and_no_lock(
    tmp_path: Path, *, first_use: bool
) -> None:
    for step in range(1, 60):
        home = tmp_path / str(step)
        if not first_use:
            tick(home, "a")
        before = items(journal.read(home))

        def press(_name: str, at: int, step: int = step) -> None:
            if at == step:
                raise KeyboardInterrupt

        with pytest.MonkeyPatch.context() as patch:
            interrupt(patch.setattr, press)
            with contextlib.suppress(KeyboardInterrupt):
                tick(home, "x", "y")
        reading = journal.read(home)
        assert reading.warnings == ()
        assert items(reading) in (before, [*before, "x", "y"])
        assert items(tick(home, "z")) == [*items(reading), "z"]


def test_a_folder_that_is_removed_under_us_stops_cleanly(three: Path) -> None:
    def remove(_progress: Progress) -> Outcome:
        shutil.rmtree(three)
        return Outcome((("tick", {"item": "e"}),))

    with pytest.raises(ProgressProblem, match="this change was not saved"):
        journal.record(three, remove, NOW)
    assert not journal.read(three).exists


# Many at once.

TICK_TEN = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from lmcs.progress import Outcome, journal
for number in range(10):
    tick = ("tick", {"item": f"{sys.argv[2]}-{number}", "on": "2026-06-04"})
    change = Outcome((tick, ("note", {"item": "x", "text": "y"})))
    reading, _, command = journal.record(Path(sys.argv[1]), lambda progress: change, datetime.now(UTC))
    assert reading.commands[-1] == command and reading.warnings == (), reading.warnings
"""


def test_eight_processes_at_once_lose_nothing_and_readers_see_no_damage(home: Path) -> None:
    crowd = [
        subprocess.Popen([sys.executable, "-c", TICK_TEN, home, str(name)]) for name in range(8)
    ]
    seen = 0
    while any(process.poll() is None for process in crowd):
        reading = journal.read(home)
        assert reading.warnings == ()
        assert len(reading.entries) >= seen
        seen = len(reading.entries)
    assert [process.returncode for process in crowd] == [0] * 8
    commands = journal.read(home).commands
    ticked = {
        entry.data["item"]
        for command in commands
        for entry in command.entries
        if entry.do == "tick"
    }
    assert ticked == {f"{name}-{number}" for name in range(8) for number in range(10)}
    assert [command.n for command in commands] == list(range(1, 81))
    assert content(home)[NAMES[0]] == content(home)[NAMES[1]]


def test_a_change_that_only_the_copy_refuses_is_in_neither(
    three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, append = content(three), storage.append

    def refuse(path: Path, data: bytes) -> int:
        if path.name == NAMES[1]:
            raise OSError(errno.ENOSPC, "No space left on device")
        return append(path, data)

    monkeypatch.setattr(storage, "append", refuse)
    with pytest.raises(ProgressProblem, match="disk is full"):
        tick(three, "e")
    assert content(three) == before
