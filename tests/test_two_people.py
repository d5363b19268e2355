"""A backup of another member: nobody's notes become somebody else's without a yes. Through the real command."""

import pytest

RUTH, OWEN = "Cllr Ruth Amadi", "Cllr Owen Tate"


def kept(folder):
    """Return what is kept in *folder*, byte for byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def ruth(lmcs, tmp_path):
    """The home of the member before, with a backup of it beside it."""
    home = tmp_path / "ruth"
    lmcs("--home", home, "start", "--name", RUTH, "--appointed", "2026-05-04")
    lmcs("--home", home, "tick", "2")
    lmcs("--home", home, "note", "4", "--text", "zebra")
    lmcs("--home", home, "backup", "ruth-lmcs.jsonl")
    return home


@pytest.fixture
def owen(lmcs, ruth, home):
    """The home of the next member, which is the one in use."""
    lmcs("start", "--name", OWEN, "--appointed", "2026-06-03")
    lmcs("tick", "1")
    return home


@pytest.mark.parametrize("file", ["ruth-lmcs.jsonl", "ruth/progress.jsonl"])
def test_without_a_terminal_it_is_refused_and_says_what_to_do(lmcs, owen, file):
    before = kept(owen)
    said = lmcs("restore", file, expect=2).err
    of = "backup" if file.startswith("ruth-") else "progress"
    assert f"This {of} is of {RUTH}; here is {OWEN}. Nothing was added." in said
    assert f"lmcs --home FOLDER restore {file}\n" in said
    assert f"lmcs restore {file} --yes\n" in said
    assert kept(owen) == before


def test_from_standard_input_it_is_refused_too(command, owen, tmp_path):
    before = kept(owen)
    content = (tmp_path / "ruth-lmcs.jsonl").read_bytes()
    code, _, err = command("restore", "-", stdin=content)
    assert (code, kept(owen)) == (2, before)
    assert b"lmcs restore - --yes" in err
    assert command("restore", "-", "--yes", stdin=content)[0] == 0
    assert kept(owen) != before


@pytest.mark.parametrize("line", [["restore"], ["--quiet", "restore"], ["--plain", "restore"]])
@pytest.mark.parametrize("answer", ["", "no", "quit", "back", "tick 9 and what"])
def test_on_a_terminal_it_asks_first_and_a_no_keeps_nothing(typing, owen, line, answer):
    before = kept(owen)
    said = typing(*line, "ruth-lmcs.jsonl", answers=[answer])
    assert said.code == 1
    asked = " ".join(said.out.split())
    assert f"This backup is of {RUTH}; here is {OWEN}." in asked
    assert "lmcs undo does not take it back. Add it all the same? Type yes or no:" in asked
    assert kept(owen) == before


def test_a_yes_adds_it_and_says_what_undo_does_not_do(typing, lmcs, owen):
    said = typing("restore", "ruth-lmcs.jsonl", answers=["yes"])
    assert said.code == 0
    assert f"That was of {RUTH}. lmcs undo does not take it back." in said.out
    assert "zebra" in lmcs("show", "4").out
    lmcs("undo")
    assert "zebra" in lmcs("show", "4").out
    again = typing("restore", "ruth-lmcs.jsonl")  # nothing new, and nothing to ask
    assert "Nothing to add" in again.out
    assert "That was of" not in again.out


def test_yes_beforehand_asks_nothing(lmcs, owen):
    assert f"That was of {RUTH}." in lmcs("restore", "ruth-lmcs.jsonl", "--yes").out
    assert "zebra" in lmcs("show", "4").out


def test_the_line_that_looks_at_it_apart_does(lmcs, owen):
    before = kept(owen)
    said = lmcs("--home", "apart", "restore", "ruth-lmcs.jsonl").out
    assert "That was of" not in said
    assert "zebra" in lmcs("--home", "apart", "show", "4").out
    assert kept(owen) == before


@pytest.mark.parametrize(
    "name", ["Ruth Amadi", "cllr ruth amadi", "Councillor Ruth  Amadi", "Ruth Amadi (interim)"]
)
def test_one_person_is_not_asked_however_the_name_is_spelled(lmcs, ruth, name):
    lmcs("start", "--name", name)
    assert "That was of" not in lmcs("restore", "ruth-lmcs.jsonl").out
    assert "zebra" in lmcs("show", "4").out


def test_without_a_name_on_either_side_nobody_is_asked(lmcs, ruth, home):
    lmcs("tick", "1")
    lmcs("backup", "nameless.jsonl")
    assert "That was of" not in lmcs("--home", ruth, "restore", "nameless.jsonl").out
    assert "That was of" not in lmcs("restore", "ruth-lmcs.jsonl").out


def test_a_name_that_was_taken_back_is_none(lmcs, ruth):
    lmcs("tick", "1")
    lmcs("start", "--name", OWEN)
    lmcs("undo")
    assert "That was of" not in lmcs("restore", "ruth-lmcs.jsonl").out


def test_who_takes_another_name_on_one_of_two_machines_is_not_asked(lmcs, ruth, home):
    lmcs("restore", "ruth-lmcs.jsonl")
    lmcs("start", "--name", "Cllr Ruth Bell")
    lmcs("--home", ruth, "tick", "9")
    lmcs("--home", ruth, "backup", "later.jsonl")
    lmcs("backup", "bell.jsonl")
    assert "Added" in lmcs("restore", "later.jsonl").out
    assert "Nothing to add" in lmcs("restore", "ruth-lmcs.jsonl").out
    assert "Added" in lmcs("--home", ruth, "restore", "bell.jsonl").out


def test_a_shared_past_that_was_lost_to_damage_is_still_one(lmcs, ruth, tmp_path):
    """Only what came after the last shared command is left of the file; it names that command."""
    lmcs("restore", "ruth-lmcs.jsonl")
    lmcs("--home", ruth, "start", "--name", "Cllr Ruth Bell")
    header, *_, last = (ruth / "progress.jsonl").read_bytes().splitlines(keepends=True)
    (tmp_path / "half.jsonl").write_bytes(header + last)
    assert "Added: 1 setting." in lmcs("restore", "half.jsonl").out


def test_a_name_that_hides_something_is_shown_and_cut(lmcs, ruth, home):
    lmcs("start", "--name", OWEN)
    from conftest import NOW
    from lmcs.progress import Outcome, journal

    named = ("set", {"key": "name", "value": "\x1b[31mEve " + "e" * 5000})
    journal.record(home.parent / "eve", lambda _: Outcome((named,)), NOW)
    said = lmcs("restore", home.parent / "eve" / "progress.jsonl", expect=2).err
    assert "\x1b" not in said
    assert len(said) < 1000
