"""Two machines changed the same thing: what stands, what is kept, and that it is said. Through the real command."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from lmcs.front.running import run


class Machine:
    """One computer: its home, and the day of its clock."""

    def __init__(
        self, home: Path, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.home = home
        self.day = "2026-11-02"
        self.patch = patch
        self.capsys = capsys

    def __call__(self, *args: object, on: str = "", code: int = 0) -> str:
        """Run lmcs here, on a day; return what it said."""
        self.day = on or self.day
        self.patch.setenv("LMCS_HOME", str(self.home))
        self.patch.setenv("LMCS_TODAY", self.day)
        self.capsys.readouterr()
        ended = run([str(arg) for arg in args])
        said = self.capsys.readouterr()
        assert ended == code, said.out + said.err
        return said.out + said.err

    def restore(self, other: "Machine") -> str:
        """Restore what the other machine has; return what was said."""
        file = self.home.parent / f"{other.home.name}.backup"
        other("backup", file, "--force")
        return self("restore", file)


@pytest.fixture
def machines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Iterator[tuple[Machine, Machine, Machine]]:
    """Two machines that have the same past, a tick, and a third that has none."""
    with pytest.MonkeyPatch.context() as patch:
        one, other, third = (Machine(tmp_path / name, patch, capsys) for name in "ACD")
        one("tick", "1")
        other.restore(one)
        yield one, other, third


Three = tuple[Machine, Machine, Machine]


def test_notes_and_bookings_of_a_busy_and_a_later_machine(machines: Three) -> None:
    a, c, _ = machines
    for task in "23678":
        a("tick", task)
    a("note", "4", "--text", "meet every fortnight")
    a("book", "5", "--on", "10 nov", "--with", "Sam")
    c("note", "4", "--text", "changed to every week", on="2026-11-20")
    c("book", "5", "--on", "1 dec", "--with", "Jo")
    for one, other in ((a, c), (c, a)):
        said = one.restore(other)
        assert "Task 4 had two notes; both are kept." in said
        assert (
            "Task 5 was changed on both sides. It is now booked for Tuesday 1 December 2026, with Jo"
            in said
        )
        assert "the other was booked for Tuesday 10 November 2026, with Sam." in said
        assert "2 November 2026: meet every fortnight" in one("show", "4")
        assert "20 November 2026: changed to every week" in one("show", "4")
        assert "1 December 2026" in one("show", "5")
        again = one.restore(other)
        assert "Nothing to add" in again
        assert "are kept" not in again


@pytest.mark.parametrize("busy_first", [True, False])
@pytest.mark.parametrize(
    ("line", "where"),
    [
        (["note", "4", "--text"], [["show", "4"], ["summary", "--with-notes", "--yes"], ["handover", "--with-notes", "--yes"], ["meet", "director"]]),
        (["skip", "4", "--reason"], [["show", "4"], ["summary", "--with-notes", "--yes"], ["handover", "--with-notes", "--yes"]]),
    ],
)  # fmt: skip
def test_what_both_wrote_stands_in_the_order_of_its_writing_however_much_else_either_did(
    machines: Three, line: list[str], where: list[list[str]], busy_first: bool
) -> None:
    a, c, _ = machines
    days = ["2026-11-05", "2026-11-20"] if busy_first else ["2026-11-20", "2026-11-05"]
    for task in "23678":
        a("tick", task)
    a(*line, "zebra", on=days[0])
    c(*line, "quokka", on=days[1])
    written = ["zebra", "quokka"] if busy_first else ["quokka", "zebra"]
    for one, other in ((a, c), (c, a)):
        one.restore(other)
        for page in where:
            said = one(*page)
            assert said.index(written[0]) < said.index(written[1]), page
    notes = a("note") if line[0] == "note" else ""
    assert not notes or notes.index(written[1]) < notes.index(written[0])  # the newest first


@pytest.mark.parametrize(
    ("ours", "theirs", "said", "shown"),
    [
        (["tick", "4", "--note", "weekly, she says"], ["note", "4", "--text", "x"], "Task 4 had two notes", "weekly, she says"),
        (["note", "4", "--text", "the same"], ["note", "4", "--text", "the same"], "", "the same"),
        (["book", "4", "--on", "2026-12-24"], ["book", "4", "--on", "2026-12-01", "--at", "9:00"], "at 09:00", "1 December 2026"),
        (["book", "4", "--on", "2026-12-24"], ["skip", "4", "--reason", "not here"], "It is now set aside; the other was booked", "not here"),
        (["tick", "4"], ["skip", "4", "--reason", "not here"], "It is now done (2 November 2026)", "not here"),
        (["tick", "4"], ["book", "4", "--on", "2026-12-24"], "It is now done (2 November 2026)", "Done"),
        (["skip", "4", "--reason", "who?"], ["skip", "4", "--reason", "what?"], "two reasons", "what?"),
        (["tick", "4"], ["tick", "4"], "", "Done. 2 November 2026"),
        (["untick", "1"], ["note", "1", "--text", "y"], "", "Not started"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_a_task_that_both_changed(
    machines: Three, ours: list[str], theirs: list[str], said: str, shown: str
) -> None:
    a, c, _ = machines
    task = ours[1]
    a(*ours)
    for other in ("2", "3"):
        a("tick", other)  # the busier machine has no say
    c(*theirs, on="2026-11-20")
    for one, other in ((a, c), (c, a)):
        heard = one.restore(other)
        assert said in heard
        assert said or ("are kept" not in heard and "both sides" not in heard)
        assert shown in one("show", task)
    assert a("list", "--json") == c("list", "--json")


@pytest.mark.parametrize(
    ("option", "ours", "theirs", "said"),
    [
        ("--name", "Ann", "Ann Example", "Your name was changed on both sides. It is now Ann Example; the other was Ann."),
        ("--council", "Hill", "Riverside", "Your council was changed on both sides. It is now Riverside; the other was Hill."),
        ("--appointed", "3 May 2026", "4 May 2026", "It is now 4 May 2026; the other was 3 May 2026."),
        ("--view", "plain", "standard", "The view was changed on both sides. It is now standard; the other was plain."),
    ],
)  # fmt: skip
def test_a_setting_that_both_changed(
    machines: Three, option: str, ours: str, theirs: str, said: str
) -> None:
    a, c, _ = machines
    a("start", option, ours)
    c("start", option, theirs, on="2026-11-20")
    for one, other in ((a, c), (c, a)):
        assert said in " ".join(one.restore(other).split())
    assert (
        a("where", "--json").partition("settings")[2]
        == c("where", "--json").partition("settings")[2]
    )


def test_what_one_side_had_seen_stands_though_its_clock_is_two_years_back(machines: Three) -> None:
    a, c, _ = machines
    a("book", "5", "--on", "2026-12-01", on="2026-11-20")
    c.restore(a)
    c("book", "5", "--on", "2026-12-08", on="2024-11-20")
    assert "both sides" not in a.restore(c)
    assert "8 December 2026" in a("show", "5")


def test_a_tick_that_was_seen_and_taken_back_stays_back(machines: Three) -> None:
    a, c, _ = machines
    c("untick", "1")
    a("tick", "2", on="2026-11-20")
    a.restore(c)
    assert "Not started" in a("show", "1")
    a("tick", "1")
    c.restore(a)
    assert "Done" in c("show", "1")


def test_undo_takes_back_what_was_given_here_and_not_what_restore_brought(machines: Three) -> None:
    a, c, _ = machines
    a("tick", "2")
    c("tick", "3", on="2026-11-20")
    a.restore(c)
    assert "Undone: ticking task 2" in a("undo")
    assert "Done" in a("show", "3")
    assert "Redone: ticking task 2" in a("redo")
    a("undo")
    assert "Undone: ticking task 1" in a("undo")
    a("undo", code=1)


def test_on_a_new_computer_there_is_nothing_to_undo_after_a_restore(machines: Three) -> None:
    a, _, d = machines
    d.restore(a)
    assert "nothing to undo" in d("undo", code=1)
    d("tick", "9")
    assert "ticking task 9" in d("undo")


@pytest.mark.parametrize(
    ("line", "erase", "left"),
    [
        (["tick", "4", "--note", "zebra"], ["note", "4", "--erase"], "ticking task 4"),
        (["skip", "4", "--reason", "zebra"], ["note", "4", "--erase"], "setting aside task 4"),
        (["book", "4", "--on", "2026-12-01", "--with", "Zebra"], ["note", "4", "--erase"], "booking task 4"),
        (["note", "4", "--text", "zebra"], ["note", "4", "--erase"], ""),
        (["ask", "how to count a zebra"], ["ask", "--erase", "1"], ""),
        (["meet", "director", "--agreed", "zebra"], ["meet", "director", "--erase", "1"], ""),
        (["who", "director", "--is", "Ann Zebra"], ["who", "director", "--erase"], ""),
        (["who", "send", "--member", "Ann Zebra"], ["who", "send", "--erase"], ""),
        (["who", "send", "--officer", "Ann Zebra"], ["who", "send", "--erase"], ""),
        (["figures", "children-in-care", "--here", "72", "--on", "2025-03-31"], ["figures", "children-in-care", "--erase"], ""),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_what_is_left_of_a_command_once_its_words_are_erased_is_undone_where_it_was_given_alone(
    machines: Three, line: list[str], erase: list[str], left: str
) -> None:
    """A command that restore brought counts as given here neither with its words nor without them."""
    a, c, d = machines
    a(*line)
    c("tick", "9")
    for other in (c, d):
        other.restore(a)
        other(*erase)
        assert "zebra" not in (other.home / "progress.jsonl").read_text("utf-8").casefold()
    assert "Undone: ticking task 9" in c("undo")
    for other in (c, d):
        assert "nothing to undo" in other("undo", code=1)
    a(*erase)
    for did in filter(None, (left, "ticking task 1")):
        assert f"Undone: {did}" in a("undo")
    assert "nothing to undo" in a("undo", code=1)


def test_a_change_that_was_undone_and_redone_is_not_dropped(machines: Three) -> None:
    a, b, _ = machines
    b("tick", "5")
    b("undo")
    for task in "678":
        a("tick", task)
    b("redo")
    for one, other in ((b, a), (a, b)):
        one.restore(other)
        assert "Done" in one("show", "5")


@pytest.mark.parametrize("last", ["undo", "redo"])
def test_undo_on_one_side_and_another_change_on_the_other(machines: Three, last: str) -> None:
    a, c, _ = machines
    a("note", "4", "--text", "first words")
    c.restore(a)
    a("undo")
    if last == "redo":
        a("redo")
    c("note", "4", "--text", "second words", on="2026-11-20")
    a.restore(c)
    shown = a("show", "4")
    assert "second words" in shown
    assert ("first words" in shown) is (last == "redo")


def test_three_machines_agree_and_every_request_is_kept(machines: Three) -> None:
    a, c, d = machines
    for place, machine in enumerate(machines):
        machine("ask", f"request of {machine.home.name}", on=f"2026-11-1{place}")
        machine("note", "4", "--text", f"note of {machine.home.name}")
    for one, other in ((a, c), (d, a), (c, d), (a, d), (a, c), (d, c)):
        one.restore(other)
    assert a("ask") == c("ask") == d("ask")
    assert all(f"request of {name}" in a("ask") for name in "ACD")
    assert "10 November 2026: note of A" in a("show", "4")
    assert all(f"note of {name}" in a("show", "4") for name in "ACD")


def test_a_copied_folder_is_merged_as_any_other(machines: Three) -> None:
    a, _, d = machines
    shutil.copytree(a.home, d.home)
    a("note", "4", "--text", "on the first")
    d("note", "4", "--text", "on the copy", on="2026-11-20")
    assert "both are kept" in a.restore(d)
    assert "both are kept" in d.restore(a)
    assert a("show", "4") == d("show", "4")
    assert "Undone: the note on task 4" in a("undo")
    assert "on the copy" in a("show", "4")


def test_a_conflict_copy_is_only_named_until_it_is_restored(machines: Three) -> None:
    a, c, _ = machines
    c("note", "4", "--text", "from the laptop", on="2026-11-20")
    a("note", "4", "--text", "from the tablet")
    copy = a.home / "progress-LAPTOP2.jsonl"
    copy.write_bytes((c.home / "progress.jsonl").read_bytes())
    assert f'lmcs restore "{copy}"' in a("list")
    assert "from the laptop" not in a("show", "4")
    assert "Task 4 had two notes; both are kept." in a("restore", copy)
    assert "holds changes" not in a("list")


def test_erased_words_stay_erased_whichever_way_machines_meet(machines: Three) -> None:
    a, c, _ = machines
    a("note", "4", "--text", "zebra words")
    a("skip", "5", "--reason", "zebra reason")
    a("book", "6", "--on", "2026-12-01", "--with", "Zebra")
    c.restore(a)
    for task in "456":
        a("note", task, "--erase")
    c("tick", "2", on="2026-11-20")
    a.restore(c)
    c.restore(a)
    for machine in (a, c):
        for path in machine.home.iterdir():
            assert b"ebra" not in path.read_bytes(), path
        assert "Set aside" in machine("show", "5")
        assert "1 December 2026" in machine("show", "6")
