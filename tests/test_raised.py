"""What is to be asked of somebody or told to them: it is offered whole for their sheet, and asked for again from there."""

import pytest

from conftest import TODAY
from lmcs.front.unknown import far
from lmcs.progress import Progress
from lmcs.progress.journey import Journey

RAISED = {
    "I want to tell the director that the contract ends in June": "note 4 --text To tell: the contract ends in June",
    "remember for the director: the contract ends in June": "note 4 --text To tell: the contract ends in June",
    "for the director: the lease ends in June": "note 4 --text To tell: the lease ends in June",
    "tell the director the playground is closed and nobody knows why": "note 4 --text To tell: the playground is closed and nobody knows why",
    "let the director know that the school is full": "note 4 --text To tell: the school is full",
    "mention to the director that the bus contract is late": "note 4 --text To tell: the bus contract is late",
    "bring up the late health checks with the director": "note 4 --text To tell: the late health checks",
    "next time I see the director I want to ask about the budget": "note 4 --text To ask: about the budget",
    "I must tell the leader that the budget is short": "note 34 --text To tell: the budget is short",
    "I want to ask the director what happens when the contract ends in June; nobody has decided on the next one": "note 4 --text To ask: what happens when the contract ends in June; nobody has decided on the next one",
    "The finance officer told me that the contract ends in June and nobody has decided on the next one. Tell the director.": "note 4 --text To tell: The finance officer told me that the contract ends in June and nobody has decided on the next one",
    "the contract ends in June, please let the director know": "note 4 --text To tell: the contract ends in June",
    "tell the director by Friday that I am away": "meet yourself --agreed Tell the director by Friday that I am away",
}  # fmt: skip
OTHERS = ["tell my wife that I am late home tonight", "let me know what the director said"]
THEIRS = [
    "what do I want to ask the director?", "what did I want to tell the director", "what are my questions for the director", "what have I got to ask the director", "which questions do I have for the director",
    "show my questions for the director", "what am I going to tell the director", "what should I ask the director",
]  # fmt: skip


@pytest.mark.parametrize("line", RAISED)
def test_what_is_for_somebody_is_offered_whole_for_them_with_one_yes(library, line):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert [each.replace('"', "") for each in said.lines] == [f"lmcs {RAISED[line]}"]


@pytest.mark.parametrize("line", OTHERS)
def test_what_is_for_nobody_here_is_on_no_sheet(library, line):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert not said or not any("To tell:" in each for each in said.lines)


@pytest.mark.parametrize("line", THEIRS)
def test_her_own_questions_to_a_role_stand_on_its_sheet(lmcs, line):
    lmcs("note", "4", "--text", "To ask: why so many social workers left")
    said = lmcs(*line.split()).out
    assert "Meeting: director of children's services" in said
    assert "why so many social workers left" in said


def test_a_sentence_that_ends_in_a_wish_is_not_looked_up_as_a_question(lmcs):
    said = lmcs(
        *[
            "The",
            "lease",
            "ends",
            "in",
            "June",
            "and",
            "nobody",
            "knows",
            "why.",
            "Tell",
            "the",
            "director.",
        ],
        expect=2,
    )
    assert said.out == ""
    assert "To keep it for yourself until you meet the director" in " ".join(said.err.split())
