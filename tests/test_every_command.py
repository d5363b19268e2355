"""Every command in every surrounding: piped, plain, old code pages, odd widths, no colour, and real terminals.

Each surrounding is one process that runs the whole table, so that streams, encodings and terminals are real.
"""

import json
import os
import re
import subprocess
import sys
import unicodedata
from functools import cache
from typing import NamedTuple

import pytest

from built import site
from conftest import ROOT
from lmcs.basics.text import to_ascii
from lmcs.front.door import COMMANDS, SHOWN


class Line(NamedTuple):
    """A command with its arguments; its exit code, another one on a terminal, and what is typed there."""

    args: tuple
    code: int = 0
    code_there: int | None = None
    answers: tuple = ()


SAMPLE = str(ROOT / "docs" / "sample-paper.txt")
HOSTILE = "[/b] :smile: é – “q” \x1b[31m\u202e 5 £"
LINES = [
    Line((), answers=("",)),
    Line(("--help",)),
    Line(
        (
            "start",
            "--name",
            "Zoë Ångström",
            "--council",
            "Łódź & Sons <b>",
            "--appointed",
            "2 June 2026",
        )
    ),
    Line(("walk",), 2, 0, ("5", "8")),
    Line(("tick", "1", "2", "L1")),
    Line(("tick", "1")),
    Line(("book", "3", "--on", "9 June", "--with", "Zoë", "--at", "2.30pm")),
    Line(("book", "6", "--on", "2026-06-01")),
    Line(("skip", "5", "--reason", HOSTILE)),
    Line(("note", "4", "--text", HOSTILE)),
    Line(("ask", "how", "to", "prepare", HOSTILE)),
    Line(("untick", "2")),
    Line(("undo",)),
    Line(("redo",)),
    Line((), answers=("",)),
    Line(("list",)),
    Line(("list", "--by", "who")),
    Line(("list", "--by", "pace")),
    Line(("list", "--open")),
    Line(("list", "--done")),
    Line(("list", "--blank")),
    Line(("list", "leader")),
    Line(("list", "C")),
    Line(("show", "4", "--all")),
    Line(("show", "L1", "--all")),
    Line(("show", "C26", "--all")),
    Line(("glossary",)),
    Line(("glossary", "--blank")),
    Line(("glossary", "CCG")),
    Line(("glossary", "CE")),
    Line(("glossary", "xylophone"), 3),
    Line(("law",)),
    Line(("law", "s47")),
    Line(("law", "children", "act")),
    Line(("questions",)),
    Line(("questions", "budget")),
    Line(("questions", "--from", "leader")),
    Line(("questions", "--from", "ofsted")),
    Line(("documents",)),
    Line(("documents", "ilacs")),
    Line(("figures",)),
    Line(("figures", "--blank")),
    Line(("figures", "children-in-care", "--here", "72", "--on", "2025-03-31")),
    Line(("figures", "children-in-care")),
    Line(("figures", "children-in-care", "--here", "70-75", "--on", "2025-03-31"), 2),
    Line(("figures", "children-in-custody", "--here", "4", "--on", "2025"), 1),
    Line(("figures", "xylophone"), 3),
    Line(("search", "school", "transport")),
    Line(("search", HOSTILE)),
    Line(("changes",)),
    Line(("changes", "2026")),
    Line(("explain", SAMPLE)),
    Line(("explain", "--out-of-date", SAMPLE), 1),
    Line(("summary",)),
    Line(("summary", "--with-notes", "--yes")),
    Line(("summary", "--sent")),
    Line(("meet",)),
    Line(("meet", "director")),
    Line(("meet", "director", "--all")),
    Line(("meet", "leader", "--blank")),
    Line(("ask",), answers=("",)),
    Line(("who", "director", "--is", "Zoë Ångström")),
    Line(("who", "send", "--member", "Łucja Żak", "--officer", "Zoë Ångström")),
    Line(("who",)),
    Line(("who", "--blank")),
    Line(("who", "director")),
    Line(("who", "send")),
    Line(("who", "families", "--is", "x"), 1),
    Line(("who", "director", "--is", HOSTILE), 2),
    Line(("meet", "leader", "--agreed", HOSTILE)),
    Line(("meet", "leader")),
    Line(("calendar", "--output", "out.ics")),
    Line(("calendar", "--law", "--output", "law.ics")),
    Line(("handbook", "--for", "councillors")),
    Line(("handover",)),
    Line(("handover", "--with-notes", "--yes")),
    Line(("where",)),
    Line(("backup", "copy.jsonl")),
    Line(("restore", "copy.jsonl")),
    Line(("check", "--age")),
    Line(("pack",)),
    Line(("lits",), 2),
    Line(("show", HOSTILE), 3),
    Line(("tick", "4", "--on", "31/2"), 2),
    Line(("--version",)),
    *(Line((name, "--help")) for name in COMMANDS),
    Line(("erase", "--yes")),
]


class Said(NamedTuple):
    """What one line of the table said; on a terminal both streams are one."""

    line: Line
    code: int
    out: str
    err: str

    @property
    def every(self):
        return self.out + self.err

    @property
    def name(self):
        return " ".join(("lmcs", *self.line.args)).replace(HOSTILE, "HOSTILE")


def environment(place, environ):
    hidden = ("NO_COLOR", "LMCS_PLAIN", "COLUMNS", "LMCS_CONTENT", "PYTHONIOENCODING")
    usual = {name: value for name, value in os.environ.items() if name not in hidden}
    ours = {
        "LMCS_HOME": str(place / "home"),
        "LMCS_TODAY": "2026-06-04",
        "PYTHONPATH": site(),
        "PYTHONUTF8": "1",
    }
    return usual | ours | environ


def command(place, first):
    """Write the table into *place*, a folder of this surrounding's own; return the command that runs it."""
    lines = [(*first, *line.args) for line in LINES]
    (place / "lines.json").write_text(json.dumps(lines), encoding="utf-8")
    return (sys.executable, str(ROOT / "tests" / "run_many.py"), "lines.json")


def parted(text, place):
    """Return what each command said, with its exit code."""
    text = (
        text.replace("\r\n", "\n")
        .replace(os.path.realpath(place), "HERE")
        .replace(str(place), "HERE")
    )
    return [
        (said, int(code))
        for said, code in re.findall(r"\x02\d+\x02\n(.*?)\x03(\d+)\x03\n", text, re.DOTALL)
    ]


def piped(place, *, first=(), **environ):
    """Run the table with its output in pipes."""
    done = subprocess.run(
        command(place, first), capture_output=True, stdin=subprocess.DEVNULL, cwd=place, env=environment(place, environ),
        check=False, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode(errors="replace")
    encoding = environ.get("PYTHONIOENCODING", "utf-8")
    out, err = (parted(stream.decode(encoding), place) for stream in (done.stdout, done.stderr))
    return [
        Said(line, code, said, talk)
        for line, (said, code), (talk, _) in zip(LINES, out, err, strict=True)
    ]


def on_a_terminal(place, *, first=(), columns=80, **environ):
    """Run the table in a pseudo-terminal of *columns*, answering where a command asks."""
    import terminal

    env = environment(place, {"TERM": "xterm-256color", **environ})
    with terminal.Terminal(
        *command(place, first), columns=columns, environ=env, cwd=place
    ) as screen:
        for number, line in enumerate(LINES):
            if line.answers:
                screen.wait_for(f"\x02{number}\x02")
                for answer in line.answers:
                    if len(line.answers) > 1:  # more than one in one go would be a paste
                        screen.wait_for("then Enter: ")
                    screen.type(answer)
        code, _ = screen.end()
        assert code == 0, screen.shown[-2000:]
        said = parted(screen.shown, place)
    return [Said(line, code, out, "") for line, (out, code) in zip(LINES, said, strict=True)]


PIPES = {
    "piped": {},
    "piped, --plain": {"first": ("--plain",)},
    "piped, COLUMNS=40": {"COLUMNS": "40"},
    "piped, ascii": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "piped, cp850": {"PYTHONIOENCODING": "cp850", "PYTHONUTF8": "0"},
    "piped, cp1252": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
}
CODE_PAGES = [name for name, given in PIPES.items() if "PYTHONIOENCODING" in given]
PLAIN_SCREENS = {
    "terminal, --plain, 80 columns": {"first": ("--plain",)},
    "terminal, --plain, 40 columns": {"first": ("--plain",), "columns": 40},
    "terminal, TERM=dumb": {"TERM": "dumb"},
    "terminal, ascii": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
}
STANDARD_SCREENS = {
    "terminal, 80 columns": {},
    "terminal, 40 columns": {"columns": 40},
    "terminal, COLUMNS=200": {"COLUMNS": "200"},
    "terminal, COLUMNS=0": {"COLUMNS": "0"},
    "terminal, NO_COLOR": {"NO_COLOR": "1"},
}
SCREENS = PLAIN_SCREENS | STANDARD_SCREENS
WIDTHS = {"terminal, COLUMNS=200": 200} | {
    name: given.get("columns", 80)
    for name, given in SCREENS.items()
    if given.get("COLUMNS") != "200"
}
SEQUENCE = re.compile(r"\x1b\[[\d;]*m")
ADDRESS = re.compile(r"https://\S+[\w/]")


@pytest.fixture(scope="module")
def said_in(tmp_path_factory):
    """Run the table in a surrounding, once for all tests of this file."""

    @cache
    def run(name):
        place = tmp_path_factory.mktemp("lmcs")
        if name in PIPES:
            return piped(place, **PIPES[name])
        if sys.platform == "win32":
            pytest.skip("no pseudo-terminal here")
        return on_a_terminal(place, **SCREENS[name])

    return run


def words(text):
    """Return the words of *text*, without what views add: marks, bars, full stops."""
    text = SEQUENCE.sub("", text)
    return {word for word in (part.strip(".,:;•│╭╮╰╯─━") for part in text.split()) if word}


def test_the_table_holds_every_command():
    assert {line.args[0] for line in LINES if line.args and "--help" not in line.args} >= set(SHOWN)


@pytest.mark.parametrize("surrounding", [*PIPES, *SCREENS])
def test_nothing_crashes_and_every_exit_code_holds(said_in, surrounding):
    there = surrounding in SCREENS
    for said in said_in(surrounding):
        assert "Traceback" not in said.every, said.name
        assert "This is a bug" not in said.every, said.every
        wanted = (
            said.line.code if not there or said.line.code_there is None else said.line.code_there
        )
        assert said.code == wanted, f"{said.name} ended with {said.code}:\n{said.every}"
        assert said.every.strip(), f"{said.name} said nothing"


@pytest.mark.parametrize("surrounding", PIPES)
def test_answers_go_to_standard_output_and_talk_about_them_to_standard_error(said_in, surrounding):
    for said in said_in(surrounding):
        found = "--out-of-date" in said.line.args  # exit 1 is an answer, for scripts
        assert bool(said.out) == (said.code in (0, 4) or found), said.name
        if said.code in (1, 2, 3, 5) and not found:
            assert said.err.startswith("lmcs: "), said.name
            assert len(said.err.splitlines()) <= 3, said.name
        else:
            # The sender is told what is left out, and how to send it.
            left_out = said.line.args in (("summary",), ("handover",))
            to_send = said.line.args in (("summary",), ("summary", "--with-notes", "--yes"))
            assert ("left out" in said.err) is left_out, said.name
            assert ("To save it" in said.err) is to_send, said.name
            assert said.err == "" or left_out or to_send, said.name


@pytest.mark.parametrize("surrounding", [*PIPES, *PLAIN_SCREENS])
def test_the_plain_view_draws_marks_and_moves_nothing(said_in, surrounding):
    for said in said_in(surrounding):
        for char in said.every:
            odd = (
                unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "So", "Zl", "Zp")
                or "\u2190" <= char <= "\u2bff"
            )
            assert char == "\n" or not odd, f"{said.name}: {char!a}"
        # A hyphen before a letter or a hyphen is the name of an option.
        marked = re.search(r"^\s*(?:[-–—](?![-a-zA-Z])|[*•·>#|]).*", said.every, re.MULTILINE)
        assert not marked, f"{said.name}: {marked[0]}"
        cut = [line for line in said.every.splitlines() if line.endswith(("…", "..."))]
        assert cut == [] or "--help" in said.line.args, (
            said.name
        )  # "[WORDS]..." is how usage is written
        assert not re.search(r"^ +\S|(?<!:)[ \t]$", said.every, re.MULTILINE), said.name


@pytest.mark.parametrize("surrounding", ["piped, --plain", "piped, COLUMNS=40"])
def test_away_from_a_terminal_every_line_is_whole_whatever_the_width(said_in, surrounding):
    for usual, here in zip(said_in("piped"), said_in(surrounding), strict=True):
        assert here.every == usual.every, here.name


@pytest.mark.parametrize("surrounding", CODE_PAGES)
def test_an_old_code_page_gets_pure_ascii_that_says_the_same(said_in, surrounding):
    for usual, here in zip(said_in("piped"), said_in(surrounding), strict=True):
        assert here.every.isascii(), here.name
        assert here.every == to_ascii(usual.every), here.name


@pytest.mark.parametrize("surrounding", PLAIN_SCREENS)
def test_the_plain_view_on_a_terminal_is_the_piped_text_wrapped_and_nothing_cut(
    said_in, surrounding
):
    for usual, here in zip(said_in("piped"), said_in(surrounding), strict=True):
        lines = here.every.splitlines()
        assert [
            line
            for line in lines
            if len(line) > WIDTHS[surrounding]
            and "https://" not in line
            and not line.endswith(": ")
            and " " in line.strip()  # a long path is never broken
        ] == []
        if not here.line.answers:
            wanted = to_ascii(usual.every) if "ascii" in surrounding else usual.every
            assert here.every.split() == wanted.split(), here.name


@pytest.mark.parametrize("surrounding", STANDARD_SCREENS)
def test_the_standard_view_only_styles_has_at_most_one_box_and_fits(said_in, surrounding):
    for said in said_in(surrounding):
        out = re.sub(r"\x1b\[\?2004[hl]", "", said.out)  # lets the terminal mark what is pasted
        assert out.count("\x1b") == len(SEQUENCE.findall(out)), said.name
        bare = SEQUENCE.sub("", out)
        assert bare.count("╭") <= 1, said.name
        assert not re.search(r"[\U0001f000-\U0001ffff☀-➿]", bare), said.name
        lines = [line for line in bare.splitlines() if len(line) > WIDTHS[surrounding]]
        wide = [
            line
            for line in lines
            if "https://" not in line and "HERE" not in line and not line.endswith(": ")
        ]  # nor a prompt
        assert wide == [], said.name


def test_no_color_leaves_no_colour(said_in):
    for said in said_in("terminal, NO_COLOR"):
        assert not re.search(r"\x1b\[(?:\d+;)*[349]\d", said.out), said.name


@pytest.mark.parametrize("surrounding", STANDARD_SCREENS)
def test_the_standard_view_says_everything_that_the_plain_one_says(said_in, surrounding):
    for usual, here in zip(said_in("piped"), said_in(surrounding), strict=True):
        if here.line.answers:
            continue
        bare = SEQUENCE.sub("", here.out)
        lost = [address for address in ADDRESS.findall(usual.every) if address not in bare]
        assert lost == [], here.name
        if WIDTHS[surrounding] >= 80:
            missing = words(usual.every) - words(here.out) - {"Task", "Question"}
            assert {word for word in missing if len(word) < 40} == set(), here.name


@pytest.mark.parametrize("surrounding", ["piped", "terminal, 80 columns"])
def test_what_was_typed_is_shown_as_typed_and_harmless(said_in, surrounding):
    shown = r"[/b] :smile: é – “q” \x1b[31m\u202e 5 £"
    said = {
        each.name: " ".join(SEQUENCE.sub("", each.every).split()) for each in said_in(surrounding)
    }
    for name in ("lmcs show 4 --all", "lmcs ask", "lmcs search HOSTILE", "lmcs show HOSTILE"):
        assert shown in said[name], said[name]
    assert shown in said["lmcs summary --with-notes --yes"]


@pytest.mark.parametrize("surrounding", [*PIPES, *SCREENS])
def test_a_private_note_is_shown_only_where_it_belongs(said_in, surrounding):
    for said in said_in(surrounding):
        if ":smile:" in said.every:
            assert said.name.split(" HOSTILE")[0] in {
                "lmcs show 4 --all", "lmcs search", "lmcs show", "lmcs ask", "lmcs ask how to prepare", "lmcs summary", "lmcs summary --with-notes --yes",
                "lmcs meet director", "lmcs meet director --all", "lmcs handover --with-notes --yes",
                "lmcs meet leader", "lmcs who director --is", "lmcs handover",
            }, said.name  # fmt: skip
    (summary,) = [said for said in said_in(surrounding) if said.line.args == ("summary",)]
    assert summary.out.count(":smile:") == 1  # the request for help, which is meant for the mentor
