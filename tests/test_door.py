"""The door reads a line as Typer does, or leaves it to Typer; and no command takes a form that it does not give."""

import os
import random
from datetime import datetime

import pytest

from lmcs.basics.declare import FORMS, given_by, parameters
from lmcs.basics.errors import WrongUse
from lmcs.front.cli import explain
from lmcs.front.door import ALONE, COMMANDS, VERSION, command, understood
from lmcs.session.options import FLAGS, Options
from lmcs.session.session import Session

LINES = 20_000
ODD = ["", " ", "-", "--", "---", "-1", "-x", "=", "a=b", "--on", "--on=", "--yes=1", "--no-such", "--help", "-h", "é’", "\udcff", "4", "L3",
       "--reason=--yes", "*", "~", "%PATH%", "[/b]", "a b", "tick", "true", "False"]  # fmt: skip
OPTIONS = {
    name: [each.name for each in parameters(command(name)).values() if each.name]
    for name in COMMANDS
}  # fmt: skip


@pytest.fixture
def session():
    return Session(Options(), os.environ, lambda: datetime.now().astimezone())


def by_typer(line, session):
    """Return what Typer makes of *line*: the command and its values, or what is wrong."""
    read = []

    def perform(_, name, values):
        read.append((name, values))
        return 0

    try:
        explain(line, session, perform)
    except WrongUse as problem:
        return problem.message
    return read[0]


def a_line(chance):
    """Return a line as somebody might type it, or nearly so."""
    name = chance.choice(list(COMMANDS))
    words = []
    for _ in range(chance.choice([0, 1, 1, 1, 2, 2, 3, 4])):
        kind = chance.random()
        if kind < 0.5 and OPTIONS[name]:
            option = chance.choice(OPTIONS[name])
            value = chance.choice(["today", "x", "4 June", "", "a=b", "Zoë", *ODD[:6]])
            words += chance.choice([[option], [option, value], [f"{option}={value}"]])
        elif kind < 0.9:
            words.append(chance.choice(["4", "L3", "children", "in", "need", "é", ""]))
        else:
            words.append(chance.choice(ODD))
    return [name, *words]


def test_the_door_and_typer_read_every_line_alike_that_the_door_takes(session):
    chance = random.Random(11)
    taken, used = 0, set()
    while taken < LINES:
        line = a_line(chance)
        if read := understood(line):
            assert read == by_typer(line, session), line
            taken += 1
            used |= {(line[0], word.partition("=")[0]) for word in line}
    assert {(name, word) for name in COMMANDS for word in (name, *OPTIONS[name])} <= used


def test_lmcs_alone_is_taken_at_the_door(session):
    assert understood([]) == (ALONE, {}) == by_typer([], session)


@pytest.mark.parametrize(
    "line",
    [
        ["lits"],
        ["--version"],
        ["--help"],
        [ALONE],
        [VERSION],
        ["tick"],
        ["tick", "--on"],
        ["tick", "4", "--bogus"],
        ["tick", "4", "--on", "--note"],
        ["list", "--open=yes"],
        ["checklists", "extra"],
        ["glossary", "--", "x"],
        ["glossary", "-x"],
        ["summary", "-h"],
    ],
    ids=" ".join,
)
def test_what_the_door_does_not_understand_it_leaves_to_typer(line):
    assert understood(line) is None


def test_what_lmcs_runs_without_a_word_has_a_plain_word_too(lmcs):
    assert lmcs(ALONE).out == lmcs().out
    assert lmcs(VERSION).out == lmcs("--version").out


# Forms

LEAST = {"show": ["4"], "tick": ["5"], "untick": ["5"], "book": ["6", "--on", "9 June"], "skip": ["7", "--reason", "x"], "search": ["budget"],
         "note": ["8", "--text", "x"], "start": ["--name", "x"], "backup": ["copy.jsonl"], "restore": ["copy.jsonl"], "erase": ["--yes"]}  # fmt: skip
WAYS = [
    *([name, *LEAST.get(name, [])] for name in COMMANDS),
    [],
    ["ask", "x"],
    ["ask", "--done", "1"],
    ["ask", "--erase", "1"],
    ["summary", "--sent"],
    ["meet", "director"],
    ["meet", "director", "--after"],
    ["meet", "director", "--agreed", "x"],
    ["meet", "director", "--kept", "1"],
    ["who", "director", "--is", "x"],
    ["who", "send", "--erase"],
    ["check", "--age"],
]
ASKED = {name: [name] for name in FLAGS} | {
    "--format": ["--format", "html"],
    "--output": ["--output", "out.html"],
}
OF_FORMS = sorted({name for _, takes in FORMS for name in takes})


@pytest.mark.parametrize("option", OF_FORMS)
@pytest.mark.parametrize("line", WAYS, ids=" ".join)
def test_a_form_that_a_command_does_not_give_is_refused_before_anything_is_done(
    lmcs, home, tmp_path, monkeypatch, line, option
):
    monkeypatch.chdir(tmp_path)
    name, values = understood(line)
    forms, _ = given_by(command(name), values)
    if any(option in takes for _, takes in forms):
        return
    refused = lmcs(
        *ASKED[option], *line, expect=2
    )  # before the line: after a word of `ask` all is text
    assert refused.out == ""
    first, hint = refused.err.splitlines()
    assert first.startswith("lmcs: lmcs")
    assert f"does not take {option}." in first
    assert hint.startswith("It gives ")
    assert all(words in hint for words, _ in forms)
    assert not (home / "progress.jsonl").exists()
    assert not any(path.is_file() for path in tmp_path.iterdir())


@pytest.mark.parametrize("option", OF_FORMS)
@pytest.mark.parametrize("asked", ["--help", "--version"])
def test_help_is_a_page_and_the_version_a_line(lmcs, asked, option):
    page = option in ("--format", "--large", "--output", "--force", "--browser")
    if asked == "--version" or not page:
        assert f"does not take {option}" in lmcs(asked, *ASKED[option], expect=2).err


@pytest.mark.parametrize("option", ["--format=html", "--large", "--browser"])
def test_json_and_a_page_are_not_given_at_once(lmcs, option):
    refused = lmcs("list", "--json", option, expect=2)
    assert refused.out == ""
    assert "two forms" in refused.err


def test_every_command_says_which_forms_it_gives():
    for name in (*COMMANDS, ALONE, VERSION):
        forms, instead = command(name).__dict__["forms"]
        takes = parameters(command(name))
        assert set(forms) <= set(FORMS)
        assert set(instead) <= set(takes)


def test_the_help_of_a_command_shows_all_that_it_declares(lmcs):
    for name in COMMANDS:
        said = lmcs(name, "--help").out
        for each in parameters(command(name)).values():
            # What has another name now is in no help.
            assert (each.help.rstrip(".") in said) is not bool(each.old)


@pytest.mark.parametrize(
    "line",
    [
        ("summary", "--sent", "--with-agreed"), ("summary", "--sent", "--since", "last"), ("summary", "--sent", "--with-notes", "--yes"),
        ("ask", "--done", "1", "a", "visit"), ("ask", "--done", "1", "--erase", "1"), ("figures", "adoptions", "--here", "6", "--erase"),
        ("who", "director", "--is", "Sam", "--blank"), ("who", "send", "--member", "Sam", "--erase"), ("meet", "director", "--agreed", "x", "--all"),
        ("meet", "director", "--kept", "1", "--with-notes"), ("pack", "--new", "x.yaml", "--remove", "y"), ("check", "--age", "x.yaml"),
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_an_option_would_leave_idle_is_refused_and_nothing_is_done(lmcs, home, line):
    said = lmcs(*line, expect=2)
    assert said.out == ""
    assert "ask for different things" in said.err or "takes no file" in said.err
    assert not (home / "progress.jsonl").exists()
