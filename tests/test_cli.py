"""The command line: help as a page, every exit code, and errors that say what happened, what to do, and nothing more."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from built import site
from lmcs.basics.errors import ExitCode
from lmcs.front.door import COMMANDS, GROUPS, SHOWN
from lmcs.front.running import run
from lmcs.progress import journal
from other_formats import newer
from streams import Stream

FULL = Path("/dev/full")
NAMES = list(COMMANDS)
NOT_ON_WINDOWS = pytest.mark.skipif(sys.platform == "win32", reason="POSIX streams")
UNKIND = re.compile(r"traceback|invalid|please|sorry|oops|exception|\berror\b", re.IGNORECASE)


def is_said_well(err):
    """Check the form of every error: "lmcs: what happened.", then at most two lines on what to do."""
    lines = err.splitlines()
    assert lines
    assert lines[0].startswith("lmcs: ")
    assert len(lines) <= 3
    assert not UNKIND.search(err)
    return True


# Help


@pytest.mark.parametrize("asked", [["--help"], ["-h"], ["list", "--help", "--plain"]])
def test_help_is_a_page_on_standard_output(lmcs, asked):
    ran = lmcs(*asked)
    assert ran.err == ""
    assert "Usage: lmcs" in ran.out


def test_the_help_of_lmcs_names_every_command_once_in_its_group(lmcs):
    said = lmcs("--help").out
    for group, names in GROUPS.items():
        assert re.findall(rf"^{group}: (.*)\.$", said, re.MULTILINE) == [", ".join(names)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_every_command_has_help_that_says_what_it_does_and_each_option_in_words(lmcs, name, flag):
    said = lmcs(name, flag).out
    assert f"Usage: lmcs {name}" in said
    first = said.split("\n\n")[1]
    assert first.endswith(".")
    options = said.split("Options\n\n")[1].strip().splitlines()
    assert all(": " in line for line in options)
    assert all(re.match(r"[-A-Z\[]", line) for line in options)


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_help_can_be_had_in_every_format(lmcs, form):
    said = lmcs("--help", "--format", form).out
    assert all(name in said for name in SHOWN)


def test_help_needs_neither_progress_nor_content_that_can_be_read(lmcs, home):
    (home / "content").mkdir(parents=True)
    (home / "content" / "broken.yaml").write_text("a: [", encoding="utf-8")
    (home / "progress.jsonl").write_bytes(b"\0" * 100)
    (home / "progress-copy.jsonl").write_bytes(b"\0" * 100)
    assert "Usage:" in lmcs("--help").out
    assert "Usage:" in lmcs("tick", "--help").out


def test_the_version_says_the_tool_and_the_date_of_the_content(lmcs):
    assert re.fullmatch(
        r"lmcs \d+\.\d+\.\d+\. Content checked [A-Z][a-z]+ 20\d\d\.\n", lmcs("--version").out
    )


# Exit codes


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["undo"], ExitCode.STOPPED, "nothing to undo"),
        (["redo"], ExitCode.STOPPED, "nothing to redo"),
        (["calendar"], ExitCode.STOPPED, "Nothing is booked"),
        (["erase"], ExitCode.STOPPED, "nothing to erase"),
        (["note", "4", "--erase"], ExitCode.STOPPED, "no note to erase"),
        (["summary", "--since", "last"], ExitCode.STOPPED, "lmcs summary --sent"),
        (["lits"], ExitCode.USAGE, "Did you mean lmcs list?"),
        (["summry"], ExitCode.USAGE, "lmcs summary"),
        (["xyzzy"], ExitCode.USAGE, "lmcs ask"),
        ([""], ExitCode.USAGE, 'no command ""'),
        (["list", "extra"], ExitCode.NOT_FOUND, "extra"),
        (["tick"], ExitCode.USAGE, "needs a task"),
        (["tick", "4", "--bogus"], ExitCode.USAGE, "--bogus"),
        (["--bogus"], ExitCode.USAGE, "--bogus"),
        (["tick", "4", "--on"], ExitCode.USAGE, "--on"),
        (["list", "--by", "pony"], ExitCode.USAGE, "--by who or --by pace"),
        (["list", "--format", "pdf"], ExitCode.USAGE, "text, markdown, html, docx and json"),
        (["list", "--output"], ExitCode.USAGE, "--output"),
        (["tick", "4", "--on", "31/2"], ExitCode.USAGE, "4 June 2026"),
        (["tick", "4", "--on", "2026-02-30"], ExitCode.USAGE, "4 June 2026"),
        (["tick", "4", "--on", "someday"], ExitCode.USAGE, "4 June 2026"),
        (["tick", "4", "--on", "tomorrow"], ExitCode.USAGE, "lmcs book 4"),
        (["book", "4", "--on", "9 June", "--at", "25:00"], ExitCode.USAGE, "14:30"),
        (["book", "4"], ExitCode.USAGE, "lmcs book 4 --on 4 June"),
        (["skip", "4"], ExitCode.USAGE, "--reason"),
        (["start", "--view", "braille"], ExitCode.USAGE, "plain and standard"),
        (["start", "--appointed", "soon"], ExitCode.USAGE, "4 June"),
        (["walk"], ExitCode.USAGE, "lmcs list"),
        (["meet", "director", "--after"], ExitCode.USAGE, "lmcs tick"),
        (["changes", "--since", "12"], ExitCode.USAGE, "four figures"),
        (["search"], ExitCode.USAGE, "For example"),
        (["ask", "a\udcff"], ExitCode.USAGE, "did not arrive whole"),
        (["show", "999"], ExitCode.NOT_FOUND, "lmcs list"),
        (["show", "how-ofen-to-meet"], ExitCode.NOT_FOUND, "how-often-to-meet"),
        (["tick", "leader-"], ExitCode.NOT_FOUND, "more than one task"),
        (["tick", "4", "nothing"], ExitCode.NOT_FOUND, "nothing"),
        (["glossary", "xylophone", "quartz"], ExitCode.NOT_FOUND, "lmcs glossary"),
        (["law", "xylophone"], ExitCode.NOT_FOUND, "lmcs law"),
        (["documents", "xylophone"], ExitCode.NOT_FOUND, "lmcs documents"),
        (["search", "xylophone"], ExitCode.NOT_FOUND, "lmcs ask"),
        (["questions", "xylophone"], ExitCode.NOT_FOUND, "lmcs questions"),
        (["meet", "xylophone"], ExitCode.NOT_FOUND, "lmcs meet"),
        (["questions", "--for", "xylophone"], ExitCode.NOT_FOUND, "lmcs meet"),
        (["list", "--checklist", "mayor"], ExitCode.NOT_FOUND, "leader, inspection"),
        (["restore", "no-such-file"], ExitCode.NOT_FOUND, "not changed"),
        (["check", "no-such-file"], ExitCode.NOT_FOUND, "Check the name"),
        (["ask", "--done", "7"], ExitCode.NOT_FOUND, "lmcs ask"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_each_misuse_has_its_exit_code_and_says_what_to_do(lmcs, home, args, code, said):
    refused = lmcs(*args, expect=code)
    assert is_said_well(refused.err)
    assert said in refused.err
    assert not (home / "progress.jsonl").exists()


def test_a_content_problem_is_4(lmcs, tmp_path):
    broken = tmp_path / "broken.yaml"
    broken.write_text("council: [no]\n", encoding="utf-8")
    ran = lmcs("check", broken, expect=4)
    assert "broken.yaml" in ran.out


def test_progress_that_cannot_be_read_is_5_and_its_content_is_not_quoted(lmcs, home):
    lmcs("note", "4", "--text", "zebra")
    for name in ("progress.jsonl", "progress-copy.jsonl"):
        (home / name).write_bytes(b"\0zebra\0" * 50)
    for args in (["list"], ["tick", "5"], []):
        refused = lmcs(*args, expect=5)
        assert is_said_well(refused.err)
        assert "lmcs restore" in refused.err
        assert "zebra" not in refused.out + refused.err


def test_progress_of_a_newer_lmcs_is_6_and_stays_as_it_is(lmcs, home):
    lmcs("tick", "4")
    for name in ("progress.jsonl", "progress-copy.jsonl"):
        (home / name).write_bytes(newer((home / name).read_bytes()))
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    for args in (["list"], ["tick", "5"], ["undo"]):
        assert is_said_well(lmcs(*args, expect=6).err)
    assert {path.name: path.read_bytes() for path in home.iterdir()} == before


class Bursting(Stream):
    """A stream that breaks in a way nobody foresaw, with what it was given in its complaint."""

    def write(self, text):
        raise RuntimeError(text)


def test_a_bug_is_70_with_its_type_and_place_and_no_value(lmcs, monkeypatch, capsys):
    lmcs("note", "4", "--text", "zebra")
    monkeypatch.setattr(sys, "stdout", Bursting())
    code = run(["show", "4"])
    err = capsys.readouterr().err
    assert code == ExitCode.BUG == 70
    assert re.fullmatch(
        r"lmcs: This is a bug in lmcs \(RuntimeError in \w+\.py, line \d+\)\.\nYour progress is safe\.\n",
        err,
    )
    assert "zebra" not in err


class Interrupting(Stream):
    """A stream in the middle of which the person presses Ctrl-C."""

    def write(self, text):
        raise KeyboardInterrupt


def test_ctrl_c_is_130_wherever_it_comes(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdout", Interrupting())
    assert run(["list"]) == ExitCode.INTERRUPTED == 130
    assert capsys.readouterr().err == "lmcs: Stopped. Your progress is safe.\n"


# Streams that are gone


@NOT_ON_WINDOWS
@pytest.mark.parametrize("args", [["list"], ["glossary"], ["--help"], ["list", "--json"]])
def test_a_reader_that_has_gone_is_no_error(args, home):
    env = {**os.environ, "PYTHONPATH": site()}
    read, write = os.pipe()
    os.close(read)
    with subprocess.Popen(
        [sys.executable, "-m", "lmcs", *args], stdout=write, stderr=subprocess.PIPE, env=env
    ) as process:
        os.close(write)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")


CHANGES = [
    ["tick", "5"],
    ["tick", "5", "--note", "x"],
    ["untick", "4"],
    ["book", "5", "--on", "9 June"],
    ["skip", "5", "--reason", "x"],
    ["skip", "5", "--reason", "Ring 07700 900123"],
    ["note", "5", "--text", "x"],
    ["note", "5", "--text", "Ring 07700 900123"],
    ["ask", "how to prepare"],
    ["start", "--name", "Ann"],
    ["summary", "--sent"],
    ["undo"],
]


@NOT_ON_WINDOWS
@pytest.mark.parametrize("gone", ["out", "err", "both"])
@pytest.mark.parametrize("args", CHANGES, ids=" ".join)
def test_a_change_is_saved_though_nobody_reads_what_is_said(lmcs, home, tmp_path, args, gone):  # fmt: skip
    """A council's file that is left out and a damaged journal make lmcs talk before it saves, too."""
    lmcs("tick", "4")
    before = len(journal.read(home).commands)
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "broken.yaml").write_text("id: [")
    with (home / "progress.jsonl").open("ab") as file:
        file.write(b"damaged\n")
    env = {**os.environ, "PYTHONPATH": site(), "LMCS_CONTENT": str(tmp_path / "content")}
    read, write = os.pipe()
    os.close(read)
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    streams |= {"stdout": write} if gone != "err" else {}
    streams |= {"stderr": write} if gone != "out" else {}
    done = subprocess.run(
        [sys.executable, "-m", "lmcs", *args],
        env=env,
        check=False,
        stdin=subprocess.DEVNULL,
        **streams,
    )
    os.close(write)
    assert done.returncode == 0
    assert len(journal.read(home).commands) == before + 1


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "args", [["note", "4", "--text", "x"], ["skip", "4", "--reason", "x"], ["tick", "4", "--note", "x"]]
)  # fmt: skip
def test_a_change_is_saved_before_anything_is_said_of_it(args, home):
    env = {**os.environ, "PYTHONPATH": site()}
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lmcs", *args], stdout=full, stderr=full, env=env, check=False
        )
    assert done.returncode == 5
    assert journal.read(home).commands


@NOT_ON_WINDOWS
@pytest.mark.parametrize("args", [["backup"], ["summary", "--output"], ["calendar", "--output"], ["restore"], ["erase", "--yes"], ["note", "4", "--erase"]])  # fmt: skip
def test_what_is_written_elsewhere_is_written_though_nobody_reads(lmcs, home, tmp_path, args):
    lmcs("book", "5", "--on", "9 June")
    lmcs("note", "4", "--text", "zebra")
    there = tmp_path / "there.jsonl"
    lmcs("backup", there)
    if args == ["restore"]:
        lmcs("erase", "--yes")
    target = {"restore": there, "erase": "", "note": ""}.get(
        args[0], tmp_path / ("new.ics" if args[0] == "calendar" else "new.md")
    )
    read, write = os.pipe()
    os.close(read)
    env = {**os.environ, "PYTHONPATH": site()}
    line = [*args, str(target)] if target else args
    done = subprocess.run(
        [sys.executable, "-m", "lmcs", *line], stdout=write, stderr=write, env=env, check=False
    )
    os.close(write)
    assert done.returncode == 0
    kept = (home / "progress.jsonl").read_text() if home.exists() else ""
    assert {
        "backup": target and Path(target).exists(),
        "summary": target and Path(target).exists(),
        "calendar": target and Path(target).exists(),
        "restore": "zebra" in kept,
        "erase": not kept,
        "note": kept and "zebra" not in kept,
    }[args[0]]


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
@pytest.mark.parametrize("args", [["list"], ["tick", "4"]])
def test_a_full_output_is_one_line_and_5(args, home):
    env = {**os.environ, "PYTHONPATH": site()}
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lmcs", *args],
            stdout=full,
            stderr=subprocess.PIPE,
            env=env,
            check=False,
        )
    assert done.returncode == 5
    assert done.stderr.startswith(b"lmcs: The output could not be written.\n")
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")
def test_where_even_the_complaint_cannot_be_written_the_exit_code_still_says_it(home):
    env = {**os.environ, "PYTHONPATH": site()}
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "lmcs", "lits"], stdout=full, stderr=full, env=env, check=False
        )
    assert done.returncode == 2


@NOT_ON_WINDOWS
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_closed_streams_make_no_traceback(closed, home):
    env = {**os.environ, "PYTHONPATH": site()}
    for args, code in (("list", 0), ("lits", 2)):
        done = subprocess.run(
            ["sh", "-c", f'"{sys.executable}" -m lmcs {args} {closed}'],
            capture_output=True,
            env=env,
            check=False,
        )
        assert done.returncode == code
        assert b"Traceback" not in done.stdout + done.stderr


INTERRUPTING = """
import os, signal, sys
WHERE = sys.argv.pop(1)
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == WHERE:
            sys.meta_path.remove(self)
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder())
from lmcs.__main__ import main
main()
"""


@NOT_ON_WINDOWS
@pytest.mark.parametrize("place", ["front.answers", "session.console", "front.running", "front.door", "commands.listing", "front.cli"])  # fmt: skip
def test_a_single_interrupt_while_it_starts_makes_no_traceback(place, home):
    env = {**os.environ, "PYTHONPATH": site()}
    line = "--no-such" if place == "front.cli" else "list"
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTING, f"lmcs.{place}", line], capture_output=True, env=env, check=False
    )  # fmt: skip
    assert done.returncode == 130, done.stderr
    assert b"Traceback" not in done.stderr


# Never a traceback, whatever is typed

ODD = ["", " ", "-", "--", "---", "-1", "0", "\x1b[2J", "[/b]", "a" * 5000, "日本", "\u202e", "\udcff", "*", "../../etc/passwd",
       "--on", "--help=x", "--plain=x", "\n"]  # fmt: skip


def harmless(capsys, *args):
    code = run(args)
    out, err = capsys.readouterr()
    assert code in {0, 1, 2, 3, 4, 5}, (args, code, err)
    assert "Traceback" not in out + err
    assert "\x1b" not in out + err
    assert code in (0, 4) or err.startswith("lmcs: ") or (code == 3 and "lmcs ask" in out), (
        args,
        err,
    )


@pytest.mark.parametrize(
    "name", [name for name in NAMES if name not in ("backup", "erase", "check")]
)
def test_no_odd_argument_makes_a_bug_or_a_traceback(name, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for odd in ODD:
        harmless(capsys, name, odd)


def test_no_odd_word_in_place_of_a_command_does_either(capsys):
    for odd in ODD:
        harmless(capsys, odd)
        harmless(capsys, odd, "list")


def test_what_was_typed_is_shown_harmless(lmcs):
    refused = lmcs("show", "\x1b]52;c;eA==\x07[/b]\u202e", expect=3)
    assert r"\x1b]52;c;eA==\x07[/b]\u202e" in refused.err
