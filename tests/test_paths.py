"""Paths as people type them, wherever one is taken: options, arguments and variables of the environment."""

import os
import sys
from pathlib import Path

import pytest

from lmcs.basics import paths
from lmcs.basics.errors import WrongUse

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows writes variables otherwise")
TAKEN = {
    "~/x": "{home}/x", "~": "{home}", '"{tmp}/a b"': "{tmp}/a b", "'{tmp}/x'": "{tmp}/x", "“{tmp}/x”": "{tmp}/x", "  {tmp}/x ": "{tmp}/x",
    '"~/x"': "{home}/x", "$PLACE/x": "{tmp}/place/x", "${PLACE}/x": "{tmp}/place/x", "{tmp}/$PLACE_2": "{tmp}/two", "{tmp}/../{name}/x": "{tmp}/x",
    "{tmp}/cost $5.md": "{tmp}/cost $5.md", "{tmp}/50%.md": "{tmp}/50%.md", "~nobody-at-all.md": "{tmp}/~nobody-at-all.md", "{tmp}/it's": "{tmp}/it's",
}  # fmt: skip


@pytest.fixture
def filled(tmp_path, monkeypatch):
    """Return how a text is filled in, in the folder of the test."""
    home = tmp_path / "person"
    home.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("PLACE", str(tmp_path / "place"))
    monkeypatch.setenv("PLACE_2", "two")
    return lambda text: (
        text.replace("{tmp}", str(tmp_path))
        .replace("{home}", str(home))
        .replace("{name}", tmp_path.name)
    )


@POSIX
@pytest.mark.parametrize("typed", TAKEN)
def test_a_path_is_read_as_it_was_meant(filled, typed):
    assert str(paths.typed(filled(typed), "--output", os.environ)) == filled(TAKEN[typed])


@POSIX
@pytest.mark.parametrize("typed", ["$NO_SUCH_PLACE/x", "${NO_SUCH_PLACE}/x", "/a/$NO_SUCH_PLACE"])
def test_a_variable_that_is_not_set_is_named(filled, typed):
    with pytest.raises(WrongUse, match="NO_SUCH_PLACE"):
        paths.typed(typed, "--output", os.environ)


@POSIX
@pytest.mark.parametrize("name", ["$NO_SUCH_PLACE.md", "~$paper.md", "${x}"])
def test_what_is_there_by_the_very_name_is_that(filled, tmp_path, name):
    (tmp_path / name).write_text("x", encoding="utf-8")
    assert paths.typed(name, "a paper", os.environ) == tmp_path / name


EMPTY = ["", " ", '""', "''", "-", '"-"']
TAKES = [
    ("--home", ("list",)), ("--output", ("list", "--format", "text")), ("--output", ("calendar",)), ("", ("restore",)), ("", ("check",)),
]  # fmt: skip


@pytest.mark.parametrize("value", EMPTY)
@pytest.mark.parametrize(("option", "line"), TAKES, ids=str)
def test_an_empty_path_and_a_dash_are_refused_where_they_name_nothing(
    lmcs, monkeypatch, tmp_path, value, option, line
):
    monkeypatch.chdir(tmp_path)
    lmcs("book", "4", "--on", "9 June")
    if value == "-" and (option == "--output" or line == ("restore",)):
        return  # standard output or input
    args = (*line, f"{option}={value}") if option else (*line, value)
    ran = lmcs(*args, expect=2)
    assert ran.out == ""
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_an_empty_home_never_means_the_real_one(lmcs, home):
    lmcs("tick", "1")
    before = {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()}
    for empty in EMPTY:
        lmcs(f"--home={empty}", "erase", "--yes", expect=2)
        lmcs("--home", empty, "tick", "2", expect=2)
    assert {path.name: path.read_bytes() for path in home.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("name", ["LMCS_HOME", "LMCS_CONTENT"])
@pytest.mark.parametrize("value", ["", " ", "folder", "./x", "../x", "-", '"x"'])
def test_a_variable_must_name_one_folder_whatever_the_place(
    lmcs, monkeypatch, tmp_path, name, value
):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, value)
    assert name in lmcs("list", expect=2).err
    assert not (tmp_path / value.strip('" ')).is_file()


@POSIX
@pytest.mark.parametrize("value", ["~/own", '"~/own"', "$HOME/own", "${HOME}/own"])
def test_the_home_may_be_named_by_a_short_hand(lmcs, filled, monkeypatch, tmp_path, value):
    monkeypatch.setenv("LMCS_HOME", value)
    lmcs("tick", "1")
    assert (tmp_path / "person" / "own" / "progress.jsonl").is_file()
    monkeypatch.delenv("LMCS_HOME")
    lmcs(f"--home={value}", "tick", "2")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["person"]


@POSIX
def test_every_command_that_takes_a_path_takes_a_short_hand(lmcs, filled, tmp_path):
    lmcs("book", "4", "--on", "9 June")
    lmcs("backup", "~/kept.jsonl")
    lmcs("restore", '"~/kept.jsonl"')
    lmcs("calendar", "--output=~/mine.ics")
    lmcs("summary", "--output", "$HOME/summary.md")
    lmcs("list", "--json", "--output", "${HOME}/list.json")
    lmcs("explain", "~/summary.md")
    written = sorted(path.name for path in (tmp_path / "person").iterdir())
    assert written == ["kept.jsonl", "list.json", "mine.ics", "summary.md"]
    assert "~" not in [path.name for path in tmp_path.iterdir()]


@pytest.mark.parametrize(
    "line", [("summary", "--format", "markdown"), ("list",), ("list", "--json")]
)
def test_a_dash_is_standard_output(lmcs, monkeypatch, tmp_path, line):
    monkeypatch.chdir(tmp_path)
    assert lmcs(*line, "--output", "-").out == lmcs(*line).out
    assert [path.name for path in tmp_path.iterdir() if path.name != "home"] == []


@pytest.mark.parametrize(
    "name",
    ["con.md", "NUL.html", "aux.txt", "Com1.md", "lpt9.html", "prn.x.md", "COM¹.md", "conin$.txt"],
)
def test_a_name_that_windows_keeps_is_refused_in_words(lmcs, tmp_path, name):
    assert (
        "Windows keeps the name" in lmcs("summary", "--output", str(tmp_path / name), expect=2).err
    )
    assert (
        "Windows keeps the name" in lmcs("tick", "1").err
        or lmcs("backup", str(tmp_path / name), expect=2).err
    )


@pytest.mark.parametrize(
    "name", ["console.md", "com10.md", "auxiliary.html", "null.txt", "acon.md"]
)
def test_a_name_that_only_looks_like_one_is_taken(lmcs, tmp_path, name):
    lmcs("summary", "--output", str(tmp_path / name))
    assert (tmp_path / name).is_file()


@POSIX
@pytest.mark.parametrize("letter", ["a", "é", "東"])
@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_name_as_long_as_the_system_allows_is_taken(lmcs, tmp_path, letter, force):
    name = letter * ((255 - 5) // len(letter.encode()))
    lmcs("summary", "--output", str(tmp_path / f"{name}.html"))
    lmcs("backup", str(tmp_path / name), expect=1)
    lmcs("tick", "1")
    lmcs("backup", str(tmp_path / name))
    if force:
        lmcs("summary", "--output", str(tmp_path / f"{name}.html"), *force)
        lmcs("backup", str(tmp_path / name), *force)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "home") == sorted(
        [name, f"{name}.html"]
    )


@POSIX
def test_where_says_who_can_read_as_the_system_has_it(lmcs, home):
    lmcs("tick", "1")
    assert "Only your account" in lmcs("where").out
    (home / "progress-copy.jsonl").chmod(0o644)
    out = lmcs("where").out
    assert "Only your account" not in out
    assert f'"{home / "progress-copy.jsonl"}" is open to other accounts' in out


@POSIX
def test_a_folder_that_was_there_is_closed_to_others_if_all_in_it_is_ours(lmcs, home):
    home.mkdir(0o755)
    home.chmod(0o755)
    lmcs("tick", "1")
    assert home.stat().st_mode & 0o777 == 0o700
    home.chmod(0o755)
    (home / "theirs.txt").write_text("x", encoding="utf-8")
    lmcs("tick", "2")
    assert home.stat().st_mode & 0o777 == 0o755
    assert f'"{home}" is open to other accounts' in lmcs("where").out


def test_what_a_restore_brought_is_counted_in_right_words(lmcs, tmp_path, monkeypatch):
    other = str(tmp_path / "other")
    for args in (
        ("skip", "4", "--reason", "x"),
        ("skip", "5", "--reason", "x"),
        ("tick", "1"),
        ("untick", "1"),
        ("tick", "2"),
        ("untick", "2"),
    ):
        lmcs(*args, "--home", other)
    lmcs("backup", str(tmp_path / "b"), "--home", other)
    out = lmcs("restore", str(tmp_path / "b")).out
    assert "2 items set aside" in out
    assert "2 ticks taken back" in out
    assert Path(other).is_dir()


def test_a_dash_is_standard_output_for_a_backup_and_standard_input_to_bring_it_back(
    command, tmp_path, home
):
    other = str(tmp_path / "other")
    assert command("note", "4", "--text", "Zoë")[0] == 0
    code, written, said = command("backup", "-")
    assert (code, said) == (0, b"")
    assert command("restore", "-", "--home", other, stdin=written)[0] == 0
    assert "Zoë" in command("show", "4", "--home", other)[1].decode()
    assert command("restore", "-", "--home", other, stdin=b"no backup")[0] == 5
    assert command("restore", "-", "--home", other, stdin=b"x" * (8 * 1024 * 1024 + 1))[0] == 5
    # One that is too large is refused as a file is, and not brought in by half.
    third = str(tmp_path / "third")
    code, _, said = command("restore", "-", "--home", third, stdin=written + b"\n" * (8 << 20))
    assert (code, b"larger than 8 MB" in said) == (5, True)
    assert not Path(third).exists()


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o640])
def test_a_written_file_keeps_the_mode_of_the_one_it_replaces(lmcs, tmp_path, mode):
    lmcs("book", "4", "--on", "9 June")
    lines = {
        "page.html": ("summary", "--output"), "page.md": ("list", "--output"), "data.json": ("list", "--json", "--output"), "mine.ics": ("calendar", "--output"),
        "kept.jsonl": ("backup",),
    }  # fmt: skip
    for name, line in lines.items():
        path = tmp_path / name
        path.write_text("old", encoding="utf-8")
        path.chmod(mode)
        lmcs(*line, path, "--force")
        assert path.stat().st_mode & 0o777 == mode
        assert path.read_bytes() != b"old"
        path.unlink()
        lmcs(*line, path)
        assert path.stat().st_mode & 0o777 == 0o600


@POSIX
def test_a_variable_that_is_empty_leads_nowhere(lmcs, monkeypatch, tmp_path):
    monkeypatch.setenv("NOWHERE", "")
    monkeypatch.chdir(tmp_path)
    for value in ("$NOWHERE", "$NOWHERE/x", "${NOWHERE}"):
        assert "NOWHERE" in lmcs(f"--home={value}", "tick", "1", expect=2).err
    assert [path.name for path in tmp_path.iterdir()] == []


@POSIX
def test_a_folder_that_is_named_like_the_short_hand_does_not_take_its_place(filled, tmp_path):
    (tmp_path / "~").mkdir()
    assert paths.typed("~/x", "--home", os.environ) == tmp_path / "person" / "x"
    with pytest.raises(WrongUse, match="~nobody-at-all"):
        paths.typed("~nobody-at-all/x", "--home", os.environ)


def test_standard_input_that_cannot_be_read_is_said(lmcs):
    assert "Standard input cannot be read" in lmcs("restore", "-", expect=2).err


# Where a file goes of which only the name was given


@pytest.mark.skipif(sys.platform != "linux", reason="other systems name these folders otherwise")
def test_documents_are_the_persons_or_where_they_are_where_there_are_none(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Documents"))
    monkeypatch.chdir(tmp_path)
    assert paths.documents() == tmp_path
    (tmp_path / "Documents").write_text("no folder", encoding="utf-8")
    assert paths.documents() == tmp_path
    (tmp_path / "Documents").unlink()
    (tmp_path / "Documents").mkdir()
    assert paths.documents() == tmp_path / "Documents"
