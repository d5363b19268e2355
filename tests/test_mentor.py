"""What the mentor is asked and answers: how a request is read, where the answer is kept, and what the page says of it."""

import json
import re
import zipfile

import pytest

from conftest import TODAY
from lmcs.front.unknown import far
from lmcs.progress import Progress, Request
from lmcs.progress.journey import Journey

ANSWER = "I chair ours and have a co-chair"


@pytest.fixture
def asked(lmcs):
    """Two requests that are open, and a mentor with a name."""
    lmcs("who", "mentor", "--is", "Hugh Penhallow")
    lmcs("ask", "if he sits on his corporate parenting board")
    lmcs("ask", "what he did about missing from school")
    return lmcs


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Hugh too if he sits on the board", "if he sits on the board"),
        ("Hugh also about the budget", "about the budget"),
        ("Hugh, too, whether he chairs it", "whether he chairs it"),
        ("Hugh how many he has on at night. do Hugh his page", "Hugh how many he has on at night"),
        ("Hugh what he asks first? Now book 4 for Friday", "Hugh what he asks first?"),
        ("Advice about the budget", "Advice about the budget"),
        ("Ofsted: how to prepare. Send me your page of notes", "how to prepare. Send me your page of notes"),
        ("Fostering about its law", "Fostering about its law"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("known", [False, True])
def test_a_request_reaches_the_mentor_as_it_was_meant(lmcs, typed, kept, known):
    if known:
        lmcs("who", "mentor", "--is", "Hugh Penhallow")
        kept = kept.removeprefix("Hugh ")
    said = lmcs("ask", typed).out
    assert f"Your summary will say: {kept}\n" in said
    assert f"1. {kept.rstrip('?')}" in lmcs("summary").out
    left = typed.partition(kept)[2].strip(" .")
    assert (f"Not read: “{left}”" in said) == bool(left)


def test_an_answer_is_kept_with_its_request_and_stands_in_no_summary(asked):
    asked("summary", "--sent")
    said = asked("ask", "--answer", "1", *ANSWER.split()).out
    assert "Kept as the answer to: if he sits on his corporate parenting board" in said
    listed = asked("ask").out
    assert f"1. if he sits on his corporate parenting board: 4 June 2026: {ANSWER}" in listed
    assert "co-chair" in asked("search", "--own", "co-chair").out
    for form in ((), ("--json",), ("--format", "html"), ("--with-notes", "--yes"), ("--since", "all")):  # fmt: skip
        assert "co-chair" not in asked("summary", *form).out
    page = asked("summary").out
    assert ", answered: if he sits on his corporate parenting board" in page
    assert "and 1 request answered" in " ".join(page.split())
    data = json.loads(asked("summary", "--json").out)
    assert data["answered"] == ["if he sits on his corporate parenting board"]
    assert [each["number"] for each in data["help"]] == [2]
    asked("summary", "--sent")
    assert "Answered" not in asked("summary").out


def test_without_a_number_it_is_the_answer_to_the_only_open_request(asked):
    assert "is not sure" in asked("ask", "--answer", "yes he does", expect=2).err
    asked("ask", "--done", "2")
    asked("ask", "--answer", "yes", "he", "does")
    asked("ask", "--answer", "1", "--yes", "and chairs it")  # more of it is added
    said = " ".join(asked("ask").out.split())
    assert "4 June 2026: yes he does 4 June 2026: and chairs it" in said
    assert "is not sure" in asked("ask", "--answer", "no", expect=2).err
    assert "no request" in asked("ask", "--answer", "9", "no", expect=3).err


def test_an_answer_can_be_undone_and_erased_and_goes_with_its_request(asked, home):
    asked("ask", "--answer", "1", "numbats by night")
    assert "lmcs ask --erase undone" in asked("undo").out
    assert "numbats" not in asked("ask").out
    asked("ask", "--erase", "undone")
    asked("ask", "--answer", "1", "quokkas by day")
    asked("ask", "--erase", "1")
    kept = b"".join(path.read_bytes() for path in home.iterdir())
    assert b"numbats" not in kept
    assert b"quokkas" not in kept
    assert b"corporate parenting board" not in kept


@pytest.mark.parametrize(
    ("line", "number", "kept"),
    [
        ("Hugh answered the question about the corporate parenting board: he says he chairs it", 1, "he chairs it"),
        ("Hugh answered about missing from school, he rang each head", 2, "he rang each head"),
        ("Hugh has replied that the school rang him each day", 2, "the school rang him each day"),
        ("my mentor says: start with the board", 1, "start with the board"),
        ("Hugh's answer about the board was no", 1, "no"),
        ("Hugh answered 2: ring each head", 2, "ring each head"),
        ("Hugh answered, he says: ask each school. Put the call in", 2, "ask each school"),
        ("answer 2 ring each head", 2, "ring each head"),
        ("reply to question 2: ring each head", 2, "ring each head"),
        ("his answer to 2: ring each head", 2, "ring each head"),
        ("my mentor answered 2 ring each head", 2, "ring each head"),
        ("Councillor Penhallow answered my question about missing from school: never by e-mail", 2, "never by e-mail"),
        ("Cllr Hugh Penhallow says: start with the board", 1, "start with the board"),
        ("my mentor says half an hour with the board each month", 1, "half an hour with the board each month"),
        ("Hugh says ask for half an hour about who is missing from school", 2, "ask for half an hour about who is missing from school"),
        ("Councillor Penhallow suggests one parenting board a year", 1, "one parenting board a year"),
    ],
)  # fmt: skip
def test_an_answer_told_in_words_is_offered_for_the_request_it_is_about(asked, line, number, kept):
    said = " ".join(asked(*line.split(), expect=2).err.split())
    assert f"lmcs ask --answer {number} {kept}" in said
    assert ("Not read: “Put the call in”" in said) == ("Put" in line)
    assert "What your mentor answered" not in asked("ask").out


def test_an_answer_about_none_of_several_requests_is_a_choice_and_without_words_it_ends_one(asked):
    said = " ".join(asked("Hugh", "answered,", "he", "says:", "hm", expect=2).err.split())
    assert "lmcs ask --answer 1 hm" in said
    assert "lmcs ask --answer 2 hm" in said
    said = asked(*["Hugh", "answered", "the", "question", "about", "the", "board"], expect=2).err
    assert "lmcs ask --done 1" in " ".join(said.split())
    asked("ask", "--done", "1")
    asked("ask", "--done", "2")
    assert (
        "--answer" not in asked(*["my", "mentor", "says:", "start", "small", "now"], expect=2).err
    )


def test_a_page_that_is_asked_for_behind_what_is_told_is_no_part_of_it(library):
    line = "Joan Petty was kind, and showed me the hall. Now do the page for Hugh"
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert "showed me the hall" in said.lines[0]
    assert "Not read: “Now do the page for Hugh”." in said.hint
    assert "page for" not in said.lines[0]


def test_notes_that_go_in_stand_before_the_checklist_and_what_is_new_of_them_apart(asked, monkeypatch):  # fmt: skip
    asked("note", "4", "--text", "old wombats")
    assert "My notes\n" in asked("summary", "--with-notes", "--yes").out
    asked("summary", "--sent")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-06")
    asked("note", "4", "--text", "new quokkas")
    page = asked("summary", "--with-notes", "--yes").out
    parts = ["What I would like help with", "My notes: new since my summary of 4 June 2026", "quokkas", "My notes from before my summary", "wombats", "Where I am"]  # fmt: skip
    assert sorted(parts, key=page.index) == parts
    assert "nothing newly ticked and 1 new note." in " ".join(page.split())
    (note,) = json.loads(asked("summary", "--with-notes", "--yes", "--json").out)["notes"]
    assert note["new"] == ["new quokkas"]
    assert "note" not in asked("summary").out.split("Where I am")[0]


def test_what_was_kept_for_oneself_and_its_day_has_passed_is_said_calmly(lmcs, monkeypatch):
    lmcs("meet", "yourself", "--agreed", "ring the carers by 5 June")
    lmcs("book", "5", "--on", "5 June")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-06")
    page = " ".join(lmcs("summary", "--with-agreed", "--yes").out.split())
    assert "Its day has passed, and it is not ticked yet: it was for 5 June 2026." in page
    assert "Booked for a day that has passed; not ticked yet" in page
    assert "Late" not in page


def test_an_answer_whose_request_was_erased_elsewhere_is_shown_and_can_be_erased(
    lmcs, home, tmp_path
):
    """One machine answers a request, the other erases it without knowing of the answer."""
    lmcs("ask", "how to chair a panel")
    lmcs("backup", tmp_path / "asked.jsonl")
    lmcs("ask", "--answer", "1", "begin with the quietest")
    lmcs("backup", tmp_path / "answered.jsonl")
    lmcs("erase", "--yes")
    lmcs("restore", tmp_path / "asked.jsonl")
    lmcs("ask", "--erase", "1")
    lmcs("restore", tmp_path / "answered.jsonl")
    assert "A request whose words were erased: " in lmcs("ask").out
    assert "begin with the quietest" in lmcs("ask").out
    lmcs("ask", "--erase", "1")
    for file in home.iterdir():
        assert b"quietest" not in file.read_bytes()


@pytest.mark.parametrize("how", ["--answer", "--done"])
def test_what_the_page_numbers_is_what_an_answer_is_kept_with(asked, tmp_path, how):
    asked("ask", how, "1", *(["yes"] if how == "--answer" else []))
    asked("ask", "a third thing")
    text = asked("summary").out
    assert "2. what he did about missing from school." in text
    assert "3. a third thing." in text
    assert '<li value="3">a third thing</li>' in asked("summary", "--format", "html").out
    assert "3. a third thing\n" in asked("summary", "--format", "markdown").out
    asked("summary", "--output", str(tmp_path / "page.docx"))
    with zipfile.ZipFile(tmp_path / "page.docx") as word:
        starts = re.findall(
            r'startOverride w:val="(\d+)"', word.read("word/numbering.xml").decode()
        )
    assert "2" in starts
    assert "Kept as the answer to: a third thing" in asked("ask", "--answer", "3", "no").out


@pytest.mark.parametrize("line", [["--answer", "1", "come on"], ["answer", "1", "come on"]])
def test_more_of_an_answer_is_added_only_by_who_says_so(asked, typing, line):
    asked("ask", "--answer", "1", "quokkas")
    said = asked("ask", *line, expect=2).err
    assert "Request 1 has its answer already: if he sits on his corporate parenting board" in said
    assert "lmcs ask --answer 1 --yes TEXT" in said
    asked("ask", "--done", "2")
    assert "Request 2 is dealt with already: " in asked("ask", "--answer", "2", "x", expect=2).err
    assert typing("ask", *line, answers=["no"]).code
    assert "come on" not in asked("ask").out
    typing("ask", *line, answers=["yes"])
    assert "come on" in asked("ask").out


@pytest.mark.parametrize("line", ["answer 1 come on", "Hugh answered 1: come on", "his answer to 1: come on", "1: come on"])  # fmt: skip
def test_an_answer_told_in_words_for_what_is_dealt_with_goes_to_no_other(asked, line):
    asked("ask", "--answer", "1", "quokkas")
    said = " ".join(asked(*line.split(), expect=2).err.split())
    assert "dealt with already, “if he sits on his corporate parenting board”" in said
    assert "lmcs ask --answer 1 come on" in said
    assert "lmcs ask --answer 2" not in said


@pytest.mark.parametrize(
    ("line", "is_theirs"),
    [("Jolyon answered 2: no", True), ("the director answered 2: no", False), ("Ros Tillotson answered 2: no", False)],
)  # fmt: skip
def test_a_name_before_an_answer_is_the_mentors_while_nobody_is_known_to_be_that(lmcs, line, is_theirs):  # fmt: skip
    lmcs("who", "director", "--is", "Ros Tillotson")
    lmcs("ask", "the budget")
    lmcs("ask", "a visit")
    said = lmcs(*line.split(), expect=2).err
    assert ("lmcs ask --answer 2 no" in said) == is_theirs


@pytest.mark.parametrize("line", ["Hugh answered number 1", "my mentor answered question 1", "my mentor rang with the answer about his corporate parenting board"])  # fmt: skip
@pytest.mark.parametrize("at_the_question", [False, True])
def test_an_answer_where_a_request_is_typed_is_kept_as_none(asked, typing, line, at_the_question):
    ran = (typing("ask", answers=[line]) if at_the_question else asked("ask", line, expect=2)).err
    said = " ".join(ran.split())
    assert "lmcs ask --done 1" in said
    assert "it was not kept as a request" in said
    assert "3." not in asked("ask").out


@pytest.mark.parametrize("line", ["has Hugh answered question 1 in his own council?", "how I answered question 1 of the inspectors", "the answer to give on fees"])  # fmt: skip
def test_a_request_that_speaks_of_an_answer_is_kept(asked, line):
    assert "Your summary will say" in asked("ask", line).out


def test_the_page_says_how_to_answer_and_that_nothing_was_asked(lmcs):
    assert "Nothing asked this time." in lmcs("summary").out
    assert "asked this time" not in lmcs("summary", "--without-requests").out
    lmcs("ask", "a visit")
    page = " ".join(lmcs("summary").out.split())
    assert "1. a visit. To answer, reply with the request's number." in page
    lmcs("ask", "--answer", "1", "come on")
    assert "Nothing is open." in lmcs("ask").out


def test_a_mentor_does_not_read_that_there_is_none_and_the_task_is_offered_to_tick(lmcs):
    core = [str(number) for number in range(1, 13)]
    lmcs("tick", *core)
    assert "Get in touch with a mentor" not in lmcs("summary").out
    assert "Task 13. Get in touch with a mentor" in lmcs("summary", "--without-requests").out
    offer = "To tick it: lmcs tick 13"
    assert offer in lmcs("summary", "--sent").out
    lmcs("ask", "a visit")
    assert offer in lmcs("ask", "--answer", "1", "come on").out
    lmcs("tick", "13")
    assert offer not in lmcs("summary", "--sent").out


MINE = [
    "what did my mentor say", "what did I ask my mentor", "are there any unanswered questions", "what has my mentor answered", "did my mentor answer", "any answers from my mentor",
    "which questions are with my mentor", "what am I waiting for from my mentor", "what did Hugh say", "has Hugh answered", "show my questions to Hugh", "what have I asked Hugh",
]  # fmt: skip


@pytest.mark.parametrize("line", MINE)
def test_what_the_mentor_was_asked_is_told_with_each_answer(asked, line):
    asked("ask", "--answer", "1", *ANSWER.split())
    said = " ".join(asked(*line.split()).out.split())
    assert f"1. if he sits on his corporate parenting board: 4 June 2026: {ANSWER}" in said
    assert "2. what he did about missing from school: no answer yet" in said


def test_what_was_asked_of_nobody_is_said_so(lmcs):
    assert "Your mentor was asked nothing yet." in lmcs("what", "did", "my", "mentor", "say").out


TOLD = {
    "Hugh said to ask the school about who is missing": "to ask the school about who is missing",
    "my mentor said that I should look at the missing pupils": "I should look at the missing pupils",
    "Hugh's advice was to ring the missing pupils team": "to ring the missing pupils team",
    "Penhallow's tip was: ring the missing pupils team": "ring the missing pupils team",
    "Hugh advised me to ring the missing pupils team": "to ring the missing pupils team",
    "Hugh Penhallow thinks I should count the missing ones": "I should count the missing ones",
    "my mentor suggested that we count the missing ones": "we count the missing ones",
}


@pytest.mark.parametrize("line", TOLD)
def test_an_answer_is_heard_in_more_words(library, line):
    requests = (Request("a", 1, "what he did about missing from school"),)
    names = {("post", "mentor"): "Hugh Penhallow"}
    journey = Journey(library, Progress(requests=requests, names=names), TODAY)
    assert list(far(line.split(), journey).lines) == [f"lmcs ask --answer 1 {TOLD[line]}"]


@pytest.mark.parametrize(
    "line",
    [
        "I have a mentor, Councillor Hugh Penhallow of Quenby Vale",
        "I have got a mentor called Hugh Penhallow from Leeds",
        "I found a mentor, Hugh Penhallow",
    ],
)
def test_the_name_of_a_mentor_that_was_found_is_filled_in(lmcs, line):
    said = " ".join(lmcs(*line.split(), expect=2).err.split())
    assert "lmcs who mentor --is Hugh Penhallow" in said
