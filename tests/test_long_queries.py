"""A text of a thousand words, pasted by mistake, is looked up as quickly as a few."""

import pytest

from lmcs.front.running import run

THOUSAND = {
    "known words": ["children", "care"] * 500,
    "unknown words": [f"wordling{n}" for n in range(1000)],
    "of both": [word for n in range(500) for word in (f"Wordling{n}", "care")],
    "a question": ["what", "is", *(f"wordling{n}" for n in range(998))],
    "two things": [word for n in range(500) for word in (f"LAC{n}", "and")],
    "numbers": [f"s{n}" for n in range(1000)],
}


@pytest.mark.parametrize("words", THOUSAND.values(), ids=THOUSAND)
@pytest.mark.parametrize("command", ["search", "glossary", "law", "documents", "questions", "show"])
def test_a_thousand_words_are_looked_up_in_one_go(bounded, capsys, command, words):
    assert run([command, *words]) in (0, 2, 3)
