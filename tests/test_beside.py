"""What else a line may tell that is offered as a private note: it is said beside it, and a yes does none of it."""

import pytest

REQUESTS = ("What is the DSG deficit in plain words?", "How did you meet children in care?")


@pytest.fixture
def asked(lmcs):
    """Two requests that are open, and one task that is ticked."""
    for text in REQUESTS:
        lmcs("ask", text)
    lmcs("tick", "29")
    return lmcs


def _said(typing, line, *then):
    ran = typing(answers=[line, *then, ""])
    return " ".join(f"{ran.out} {ran.err}".split())


@pytest.mark.parametrize(
    "line",
    [
        "one of my questions has been answered",
        "graham told me the answer on the phone",
        "graham rang with the answer to my question",
        "my mentor rang this morning and it is all settled",
    ],
)
def test_what_may_be_an_answer_names_the_requests_that_are_open(asked, typing, line):
    said = _said(typing, line, "yes")
    assert "lmcs ask --done 1" in said
    assert "lmcs ask --done 2" in said
    assert "private note: lmcs note --text" in said
    assert "1. What is the DSG" in asked("ask").out
    assert "You have not written a note yet" in asked("note", expect=1).err


def test_what_may_be_an_answer_names_the_request_with_its_words(asked, typing):
    said = _said(typing, "Graham has got back to me about the DSG")
    assert "lmcs ask --done 1" in said
    assert "lmcs ask --done 2" not in said


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("I don't think 14 is my job", ("lmcs skip 14", "lmcs tick 14", "lmcs note 14 --text")),
        ("the director thinks that 9 belongs to her", ("lmcs skip 9", "lmcs note 9 --text")),
    ],
)  # fmt: skip
def test_what_tells_something_of_a_task_by_its_number_names_what_can_be_done_with_it(asked, typing, line, lines):  # fmt: skip
    said = _said(typing, line, "yes")
    assert all(each in said for each in lines)
    assert "Done: task" not in said
    assert "You have not written a note yet" in asked("note", expect=1).err


@pytest.mark.parametrize(
    "line",
    [
        "there were 14 people at the meeting and nobody spoke",
        "the report was late and page 14 is missing from it",
        "we talked about the 29 children who came into care",
        "Sarah rang me yesterday about the fete",
    ],
)
def test_a_number_of_anything_else_is_no_task_and_a_call_of_anybody_else_no_answer(asked, typing, line):  # fmt: skip
    said = _said(typing, line)
    assert "What it may be" not in said
    assert "lmcs ask --done" not in said


def test_an_answer_to_no_request_names_no_task(lmcs, typing):
    assert "What it may be" not in _said(typing, "my mentor answered question 9")


@pytest.mark.parametrize("line", ["who mentor Graham Pell", "who mentor: Graham Pell"])
def test_a_name_behind_a_post_is_offered_to_keep(lmcs, line):
    assert "lmcs who mentor --is Graham Pell" in " ".join(lmcs(*line.split(), expect=2).err.split())
