"""What is wrong with a line is said in plain words, for every command there is."""

import re

import pytest

from lmcs.basics.declare import parameters
from lmcs.front.door import COMMANDS, command

PROGRAMMERS = re.compile(
    r"argument|no such|possible options|parameter|\(s\)|metavar|invalid|usage", re.IGNORECASE
)


def misused(name):
    """Yield lines of the command *name* that are wrong for everybody."""
    taken = parameters(command(name)).values()
    words = [each for each in taken if not each.name]
    yield [name, "--no-such-thing"]
    for each in taken:
        if each.name and each.metavar:
            yield [name, *("4" for one in words if one.default is ...), each.name]
    if not words and name != "erase":  # it is told how a name is found that must go
        yield [name, "zebra", "crossing"]
    if any(each.default is ... for each in words):
        yield [name]


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_answers_in_the_words_of_programmers(lmcs, name):
    for line in misused(name):
        ran = lmcs(*line, expect=2)
        said = ran.err.partition("\n")[0]
        assert not PROGRAMMERS.search(said), ran.err
        assert said.startswith("lmcs: "), ran.err


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("tick", "lmcs tick needs a task, such as 4, after it."),
        ("restore", "lmcs restore needs a file, such as my-lmcs.jsonl, after it."),
        ("tick 4 --om", "Did you mean --note or --on?"),
        ("book 4 --on", "--on needs something after it."),
        ("calendar --law=2", "--law takes nothing after it."),
    ],
)  # fmt: skip
def test_it_says_what_is_wrong_and_where_to_read_on(lmcs, line, says):
    ran = lmcs(*line.split(), expect=2)
    assert says in " ".join(ran.err.split())
    assert "--help shows how it is used." in ran.err
