"""Completion by the shell: tasks with their titles, terms, roles, lists, values, and the options of every command."""

import os
import subprocess
import sys

import pytest

from conftest import TODAY
from lmcs.basics.declare import parameters
from lmcs.front import completing
from lmcs.front.door import COMMANDS, command
from lmcs.progress import replay
from lmcs.progress.journey import Journey


@pytest.fixture(scope="module")
def offered(library):
    """Return what is offered for one parameter of a command, by its name in the line or its place."""
    journey = Journey(library, replay([]), TODAY)

    def words(name, parameter):
        for key, each in parameters(command(name)).items():
            if parameter in (key, each.name):
                return completing.words(name, each, journey)
        raise AssertionError(f"{name} takes no {parameter}")

    return words


@pytest.mark.parametrize(
    ("name", "parameter", "word", "about"),
    [
        ("tick", "tasks", "4", "Agree how often you and the director will meet"),
        ("book", "task", "L1", None),
        ("glossary", "words", "CAMHS", "Child and adolescent mental health services"),
        ("glossary", "words", "child-in-need", "Child in need"),
        ("law", "words", "ca2004-s19", None),
        ("documents", "words", "lga-first-ten-days-2019", None),
        ("meet", "person", "director", "director of children's services"),
        ("who", "words", "send", None),
        ("questions", "--from", "leader", None),
        ("list", "name", "leader", "What your leader may ask, and do for you"),
        ("list", "--by", "pace", ""),
        ("start", "--view", "plain", ""),
    ],
)
def test_what_may_stand_there_is_offered(offered, name, parameter, word, about):
    found = dict(offered(name, parameter))
    assert word in found
    if about is not None:
        assert found[word].casefold() == about.casefold()


@pytest.mark.parametrize(
    ("name", "parameter"), [("ask", "words"), ("book", "--with"), ("note", "--text"), ("backup", "file"), ("tick", "--on")]
)  # fmt: skip
def test_where_anything_may_stand_nothing_is_offered(offered, name, parameter):
    assert offered(name, parameter) == []


def test_what_is_offered_is_taken(offered, lmcs):
    for name, parameter in (("show", "task"), ("list", "name"), ("glossary", "words"), ("meet", "person")):  # fmt: skip
        for word, _ in offered(name, parameter)[::40]:
            lmcs(name, word)


def test_every_command_offers_the_options_that_it_has_a_use_for():
    for name in COMMANDS:
        every = completing.shared(command(name))
        assert {"--plain", "--home", "--quiet"} <= set(every)
    assert "--json" in completing.shared(command("list"))
    assert not {"--json", "--output", "--format"} & set(completing.shared(command("tick")))


@pytest.mark.parametrize(
    ("shell", "line", "says"),
    [
        ("bash", "lmcs glossary --format h", "html"),
        ("zsh", "lmcs tick 17", '"17":"'),
    ],
)
def test_a_shell_is_answered(home, shell, line, says):
    asked = {"COMP_WORDS": line, "COMP_CWORD": f"{len(line.split()) - 1}"}
    environ = {**os.environ, **asked, "_TYPER_COMPLETE_ARGS": line, "_LMCS_COMPLETE": f"complete_{shell}"}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "lmcs"], capture_output=True, text=True, env=environ, check=False, timeout=60
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert says in done.stdout
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize("name", COMMANDS)
def test_what_is_offered_is_one_word_to_a_shell(offered, name):
    for key in parameters(command(name)):
        assert [word for word, _ in offered(name, key) if word != "".join(word.split())] == []
