"""What councillors typed over weeks of work, and were led astray by: each kind of it, with what must be said and what never."""

import pytest

from lmcs.basics.whereabouts import apart
from lmcs.basics.worry import is_worry


def _words(line):
    return line.split()


PLACES = {
    "Supt Ellis at the town hall": ("Supt Ellis", "town hall"),
    "Supt Ellis, at the civic centre": ("Supt Ellis", "civic centre"),
    "Supt Ellis, the civic centre": ("Supt Ellis", "civic centre"),
    "Supt Ellis in room 4": ("Supt Ellis", "room 4"),
    "Jo Wells in room 2, Civic Centre": ("Jo Wells", "room 2, Civic Centre"),
    "Ann at her office": ("Ann", "her office"),
    "Jo Wells in finance": ("Jo Wells in finance", ""),
    "Jo Wells, head of the school": ("Jo Wells, head of the school", ""),
    "Ann Lee": ("Ann Lee", ""),
    "Sam Lee, school improvement partner": ("Sam Lee, school improvement partner", ""),
    "Jo Bell, hospital social worker": ("Jo Bell, hospital social worker", ""),
}


@pytest.mark.parametrize("company", PLACES)
def test_a_place_is_no_part_of_a_name(company):
    assert apart(company) == PLACES[company]


@pytest.mark.parametrize(
    "line",
    [
        "book 44 Monday at 10 with Supt Ellis at the town hall",
        "book 44 Monday at 10 with Supt Ellis, at the town hall",
        "book 44 --on monday --at 10:00 --with Supt Ellis at the town hall",
    ],
)
def test_a_booking_with_somebody_at_a_place_keeps_both(lmcs, line):
    lmcs(*line.split())
    written = lmcs("calendar", "--output", "-").out
    assert "LOCATION:town hall" in written
    assert "with Supt Ellis at" not in written


def test_a_booking_that_moves_to_another_place_has_that_alone_and_the_line_works_as_it_stands(lmcs):
    lmcs(*_words("book 44 Monday at 10 with Supt Ellis at the town hall"))
    said = lmcs(*_words("move 44 to Wednesday at 4.30 at the police station"), expect=2).err
    line = "lmcs book 44 --on wednesday at 16.30 --with Supt Ellis --place police station"
    assert line in " ".join(said.split())
    assert "16:30, with Supt Ellis, police station" in " ".join(lmcs(*line.split()[1:]).out.split())
    assert "town hall" not in lmcs("calendar", "--output", "-").out


PASSED = {
    "book director yesterday": ["lmcs tick 4 --on yesterday", "lmcs meet director --agreed TEXT"],
    "book virtual school head yesterday": ["lmcs tick 38 --on yesterday"],
}


@pytest.mark.parametrize("line", PASSED)
def test_for_a_day_that_has_passed_the_tick_is_offered(lmcs, line):
    said = " ".join(lmcs(*line.split(), expect=3).err.split())
    assert all(each in said for each in PASSED[line])
    assert '--agreed "Book' not in said
    assert "lmcs book" not in said


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("book virtual school head tomorrow at 2pm", 'lmcs meet virtual-school-head --agreed "Meeting tomorrow at 2pm"'),
        ("book lunch with Anna Bell tomorrow", 'lmcs meet yourself --agreed "Meeting: lunch with Anna Bell tomorrow"'),
        ("book Anna Bell tomorrow", 'lmcs meet yourself --agreed "Meeting: Anna Bell tomorrow"'),
    ],
)  # fmt: skip
def test_the_word_of_a_command_is_no_part_of_what_was_agreed(typing, line, kept):
    assert kept in " ".join(typing(answers=[line, ""]).err.split())


@pytest.mark.parametrize(
    "line",
    ["move note 37 to 38", "move my note from 37 to 38", "move the note on task 37 to task 38"],
)
def test_a_note_is_moved_and_nothing_is_booked(typing, lmcs, line):
    lmcs("note", "37", "--text", "Ask about dates")
    said = typing(answers=[line, "yes", ""])
    assert "lmcs note 37 --erase" in said.err
    assert "lmcs book" not in said.err
    assert lmcs("notes").out.count("Ask about dates") == 2  # nothing is lost


@pytest.mark.parametrize(
    "line",
    [
        "did i send Kieran to my mentor",
        "did I send Kieran to Graham",
        "is Kieran in the summary",
        "is the wifi in my summary",
        "what was in my last summary",
    ],
)
def test_of_what_was_sent_no_copy_is_kept(lmcs, line):
    lmcs("who", "mentor", "--is", "Graham Lowe")
    lmcs("summary", "--sent", "--on", "2026-06-02")
    said = " ".join(lmcs(*line.split()).out.split())
    assert "no copy" in said
    assert "2 June 2026" in said
    assert "lmcs ask" not in said


@pytest.mark.parametrize(
    "line",
    [
        "i put a child's name in a note",
        "i wrote down a child's name",
        "i sent a child's name to my mentor",
        "oh no i have put a childs name in here",
        "erase Kieran",
        "erase name",
    ],
)
def test_a_name_that_must_go_is_led_to_erasing_and_to_whom_to_tell(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "--erase" in said
    assert "data protection officer the same day" in said
    assert "what does it mean" not in said


@pytest.mark.parametrize(
    ("line", "code"), [("Kieran", 2), ("search Kieran", 3), ("glossary Kieran", 3)]
)
def test_a_word_that_may_be_a_name_is_not_put_to_the_mentor(lmcs, line, code):
    ran = lmcs(*line.split(), expect=code)
    assert "lmcs ask" not in ran.out + ran.err


@pytest.mark.parametrize(
    "line",
    [
        "who do i tell about a data breach",
        "who should I tell about an email sent to the wrong person",
        "data protection officer",
        "personal data breach",
        "i sent an email to the wrong person",
    ],
)
def test_a_data_breach_goes_to_the_data_protection_officer(lmcs, line):
    assert "data protection officer, the same day" in " ".join(lmcs(*line.split()).out.split())


ROLE = [
    "changes lead member", "changes LMCS", "changes portfolio holder", "changes my role", "what has changed that touches me", "what touches me",
    "what has changed for lead members",
]  # fmt: skip


@pytest.mark.parametrize("line", ROLE)
def test_changes_that_concern_the_role_are_found_and_are_no_worry(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "Working Together" in said
    assert "lmcs documents first ten days" in said
    assert "Thames" not in said
    assert not is_worry(line)


FIGURATIVE = [
    "the budget hit me hard", "it hit me that nobody asked", "the cuts hit us hard", "her story touched me", "what she said touched me", "which of these laws touch my role",
    "a mum stopped me in the shop about her lads EHCP, what do i do", "a dad rang me about his sons school place",
    "promised the lad there, i wont say his name, that id ask about the wifi",
]  # fmt: skip
REAL = [
    "he touched me", "a man that touches me", "the man that hit me hard", "it hit me", "she said what he did hit me", "somebody who touches me",
    "a mum stopped me about her lad, he has bruises", "a mum stopped me about her lads EHCP, he is scared of the driver", "promised the lad i would keep it secret",
    "promised the lad there that id ask about the wifi and the man who hits him", "I wont say his name but a lad told me his uncle hits him",
]  # fmt: skip


@pytest.mark.parametrize("text", [*FIGURATIVE, *REAL])
def test_a_figure_of_speech_is_no_worry_and_harm_is(text):
    assert is_worry(text) is (text in REAL)


def test_a_case_that_a_parent_brings_is_led_to_what_to_do_with_it(lmcs):
    line = "a mum stopped me in the shop about her lads EHCP, what do i do"
    assert "Someone brings you a case" in " ".join(lmcs(*line.split()).out.split())


def test_a_task_is_put_off_to_a_weekend_day_that_is_called_one(lmcs):
    said = " ".join(lmcs(*_words("postpone 55 to 20 December"), expect=2).err.split())
    assert "To put it off until then (a Sunday): lmcs book 55 --on 20 december" in said


MOVED = {
    "anjali has moved to friday, same time": "on 12 June 2026 at 10.00 at the civic centre, Anjali Rao",
    "anjali has moved to friday at 3": "on 12 June 2026 at 15.00 at the civic centre, Anjali Rao",
    "not done the allowances thing yet, make it 8 july": "the allowances before 8 July 2026",
    "move the allowances to 8 july": "the allowances before 8 July 2026",
}


@pytest.mark.parametrize("line", MOVED)
def test_a_promise_moves_to_another_day_with_a_yes(lmcs, typing, monkeypatch, line):
    lmcs("meet", "yourself", "--agreed", "Meeting on 10 June 10am at the civic centre, Anjali Rao")
    lmcs("meet", "yourself", "--agreed", "Find out about the allowances before 24 June")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-08")
    typing(answers=[line, "yes", ""])
    still = " ".join(lmcs("agreed").out.split())
    assert MOVED[line] in still
    assert still.count("--kept") == 2


@pytest.mark.parametrize(
    "line",
    ["remind me to ring Karen at the foster carers association weds", "remind me to ring the director weds"],
)  # fmt: skip
def test_a_call_to_make_is_a_promise_of_ones_own(typing, line):
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert f'lmcs meet yourself --agreed "R{line.removeprefix("remind me to r")}"' in said
    assert "lmcs book" not in said


def test_what_a_mentor_said_beside_is_no_answer_to_a_request(typing, lmcs):
    lmcs("who", "mentor", "--is", "Joan Whitlock")
    lmcs("ask", "how", "to", "say", "no", "to", "an", "officer")
    said = typing(answers=["joan was brilliant, she said get the data every month", ""]).err
    assert "lmcs note --text" in said
    assert "--answer" not in said
    said = typing(answers=["joan was brilliant, she said tell the officer early", ""]).err
    assert "lmcs ask --answer 1" in said


def test_whom_somebody_sees_keeps_the_day_and_shows_no_sheet(typing):
    ran = typing(answers=["seeing the leader tomorow at 4, Cllr Dave Pritchard", ""])
    assert "lmcs book 34 --on tomorow at 16.00 --with Cllr Dave Pritchard" in " ".join(
        ran.err.split()
    )
    assert "Your first hour together" not in ran.out


def test_who_the_mentor_is_and_when_they_talk_are_both_kept_and_what_is_not_read_is_said(typing):
    line = "my mentor is Cllr Joan Whitlock from Derbyshire, the LGA fixed it, speaking to her monday 6.30"
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs who mentor --is Cllr Joan Whitlock" in said
    assert "lmcs book 13 --on monday 18.30" in said
    assert "Not read: “from Derbyshire, the LGA fixed it”" in said


ANSWERED = {
    "whos my mentor": "No name yet",
    "what should i be asking about care leavers": "questions about “care leavers”",
    "whats a LADO and a LSCP or whatever its called now": "“LADO” and “LSCP”",
    "do i have to be on the corporate parenting board or just turn up": "Corporate parenting board",
    "what have i still got hanging": "lmcs list --open",
    "thats me till after xmas, what have i still got hanging": "lmcs list --open",
    "can i send this to helen or is it private": "lmcs summary --without-requests",
    "am i liable": "lmcs meet monitoring-officer",
    "what does statutory mean for me, can i go to prison lol": "lmcs meet monitoring-officer",
}


@pytest.mark.parametrize("line", ANSWERED)
def test_what_is_asked_in_passing_is_answered(typing, line):
    ran = typing(answers=[line, ""])
    assert ANSWERED[line] in " ".join(ran.out.split())
    assert "cannot answer" not in ran.err


def test_a_search_that_finds_nothing_is_not_offered(lmcs):
    said = lmcs(*_words("how do i juggle"), expect=2).err
    assert "cannot answer" in said
    assert "lmcs search" not in said


@pytest.mark.parametrize(
    "line",
    [
        "Graham answered by phone about the corporate parenting board",
        "my request to Graham about the corporate parenting board is answered",
        "the question about the corporate parenting board has been dealt with",
        "my mentor replied yesterday about the corporate parenting board",
    ],
)
def test_a_request_that_was_answered_elsewhere_is_led_to_its_end(lmcs, line):
    lmcs("ask", "Who chairs your corporate parenting board?")
    lmcs("ask", "How do you read a budget?")
    assert "lmcs ask --done 1" in lmcs(*line.split(), expect=2).err


def test_what_finds_nothing_says_so_and_leads_no_name_to_the_mentor(lmcs):
    for word in ("find", "seek", "search"):
        said = lmcs(word, "Tyrone", expect=3).err
        assert 'Nothing about "Tyrone" was found.' in said
        assert "lmcs ask" not in said
    asked = lmcs(*["was", "Tyrone", "in", "the", "summary", "I", "sent", "to", "Graham"])
    assert "lmcs keeps no copy of a summary that was sent." in asked.out


@pytest.mark.parametrize(
    "line",
    [
        "is the 2018 Working Together still current",
        "is Working Together 2018 out of date",
        "what is the latest Working Together",
        "is working together of 2018 still valid?",
    ],
)
def test_whether_a_thing_still_stands_is_answered_by_its_entry(lmcs, line):
    assert "Working Together to Safeguard Children" in lmcs(*line.split()).out


def test_what_has_changed_since_the_book_is_the_list_of_changes(lmcs):
    assert lmcs(*["what", "has", "changed", "since", "the", "LGA", "book"]).out.startswith(
        "What has changed"
    )
    assert "0.1.0" in lmcs("is", "this", "up", "to", "date").out


def test_a_request_that_is_dealt_with_is_not_told_as_open_and_one_that_may_have_gone_out_is_named(
    lmcs,
):
    lmcs("ask", "how to read the budget")
    lmcs("summary", "--sent")
    lmcs("ask", "--done", "1")
    assert "Dealt with." in lmcs("search", "--own", "budget").out
    lmcs("ask", "why the gazebo is closed")
    said = lmcs("ask", "--erase", "2").out
    assert "You marked a summary as sent on 4 June 2026. If this was on it" in said


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("what should I ask about section 47 enquiries", "questions about “section 47 enquiries”"),
        ("what should I ask the director about part-time timetables", "questions about “part-time timetables”"),
        ("what should I ask the director", "Meeting: director of children's services"),
        ("what should I raise with the section 151 officer", "Meeting: section 151 officer"),
        ("what should I ask my mentor on tuesday", "Meeting: your mentor"),
    ],
)  # fmt: skip
def test_what_to_ask_is_of_the_subject_that_is_named_or_of_the_role(lmcs, line, starts):
    assert starts in lmcs(*_words(line)).out


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("did i send Kieran to Graham", "keeps no copy of a summary"),
        ("did last nights summary have the name in it", "keeps no copy of a summary"),
        ("does my last summary mention Kieran", "keeps no copy of a summary"),
        ("did the page I sent say that", "keeps no copy of a summary"),
        ("remove Kieran from everything", "lmcs search WORD"),
        ("delete Kieran everywhere", "lmcs search WORD"),
        ("get rid of Kieran from my notes", "lmcs search WORD"),
        ("a child's name has gone out in my summary", "data protection officer"),
        ("I sent out a boy's name", "data protection officer"),
        ("the summary had a child's name in it", "data protection officer"),
    ],
)
def test_a_name_that_went_or_must_go_is_answered_and_put_to_nobody(lmcs, line, says):
    said = lmcs(*line.split())
    assert says in said.out
    assert "lmcs ask " not in said.out.replace("lmcs ask --erase", "") + said.err


@pytest.mark.parametrize(
    ("line", "does"),
    [
        (
            "task 31 isn't mine at all, the communications team sees to it",
            'lmcs skip 31 --reason "the communications team sees to it"',
        ),
        (
            "the director is on leave until the 20th, so task 8 will have to wait",
            "lmcs book 8 --on the 20th",
        ),
        ("8 has to wait until the 20th", "lmcs book 8 --on the 20th"),
        ("task 8 can wait till January 12", "lmcs book 8 --on january 12"),
        ("I can't do task 8 until January 12", "lmcs book 8 --on january 12"),
        ("8 cannot happen until January 12", "lmcs book 8 --on january 12"),
        ("8 must wait until the office is open", 'lmcs skip 8 --reason "until the office is open"'),
    ],
)
def test_a_task_that_is_not_ones_own_or_that_waits_is_led_there(lmcs, line, does):
    assert does in lmcs(*line.split(), expect=3 if line.startswith("task") else 2).err


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("I ticked the wrong one this morning", "lmcs untick 39"),
        ("I marked the wrong task by mistake", "lmcs untick 39"),
        ("the note is on the wrong one", "type move the note on 4 to 5"),
        ("I put the note on the wrong task", "type move the note on 4 to 5"),
        ("put my note about moves mid-term on the sheet", "lmcs meet director --with-notes"),
        ("add my question about moves mid-term", "type: I want to ask the director"),
        ("I want my question about moves on the sheet for the virtual school head", "I want to ask the virtual school head"),
        ("I put a boy's first name in a note", "ask whoever got it to delete it"),
        ("a child's name was in the summary I sent to Graham", "ask whoever got it to delete it"),
        ("I ticked two more things on the old laptop after the copy", "On the computer where you did it, into a file: lmcs backup"),
        ("I ticked two more things here after I made the copy", "On the computer where you did it"),
        ("I noted something on my other computer yesterday", "lmcs restore later.jsonl"),
        ("I sent Graham a child's name", "ask whoever got it to delete it"),
        ("I told my mentor a boy's name", "ask whoever got it to delete it"),
        ("put my question about moves on the virtual school head's sheet", "I want to ask the virtual school head"),
        ("print the virtual school head sheet", "lmcs meet virtual-school-head --with-agreed"),
        ("read most of the inspection report", 'lmcs note 11 --text "read most of the inspection report"'),
        ("I read most of the last Ofsted report today, not all of it", "lmcs note 11 --text"),
        ("I've read half of the inspection report so far", "lmcs note 11 --text"),
        ("I have read most of the last inspection report, up to page 20", "lmcs note 11 --text"),
        ("had coffee with the leader yesterday", "lmcs tick 34 --on yesterday"),
        ("9 can't happen, the director is on leave until the 20th", "lmcs book 9 --on the 20th"),
        ("I can't do 9 because the leader is away until 20 December", "lmcs book 9 --on 20 december"),
        ("It's lost everything. It was all there last night.", "lmcs where"),
        ("is there a backup", "lmcs restore FILE"),
        ("retention", "lmcs sets no period"),
        ("how long must my notes be kept", "lmcs sets no period"),
        ("is Kieran anywhere else?", "ask whoever got it to delete it"),
    ],
)  # fmt: skip
def test_what_went_wrong_or_is_half_done_leads_to_the_line_that_helps(lmcs, typing, line, says):
    lmcs("tick", "39", "--note", "a useful thing")
    before = lmcs("list", "--json").out
    said = typing(answers=[line, ""])
    assert says in " ".join((said.out + said.err).split())
    assert lmcs("list", "--json").out == before


def test_a_word_for_lmcs_is_no_request_and_a_topic_is(typing, lmcs):
    for word in ("notes", "List", "undo?"):
        assert "Nothing was kept" in typing("ask", answers=[word]).err
    typing("ask", answers=["transport"])
    assert lmcs("ask").out.count("1. transport") == 1


def test_a_note_behind_a_task_that_was_shown_says_that_it_is_with_none_and_is_moved_there(
    typing, lmcs
):
    said = typing(answers=["11", "note read to page 31 of 44, the action plan not yet", ""])
    assert "type move the note on own-1 to 11" in " ".join(said.out.split())
    said = typing(answers=["move the note on own-1 to 11", "yes", ""])
    assert "read to page 31" in lmcs("show", "11").out
    assert (
        "shown before"
        not in typing(answers=["note read to page 31 of 44, the plan not yet", ""]).out
    )


@pytest.mark.parametrize(
    "line", ["I meant 38 not 39", "meant 38, not 39", "sorry, I meant 38 not 39"]
)
def test_another_number_than_the_one_ticked_last_is_led_to_both_lines(lmcs, line):
    said = lmcs(*line.split(), expect=2).err
    assert "Nothing was changed" in said
    assert "lmcs untick" not in said
    lmcs("tick", "4")
    lmcs("tick", "39")
    said = lmcs(*line.split(), expect=2).err
    assert "lmcs untick 39" in said
    assert "lmcs tick 38" in said
    assert "lmcs note" not in said


def test_another_task_than_the_one_ticked_last_is_named_with_both_lines(lmcs):
    lmcs("tick", "4")
    said = lmcs(*_words("I meant the corporate parenting one"), expect=2).err
    assert "lmcs untick 4" in said
    assert "lmcs tick 38" in said
    assert "glossary" not in said


@pytest.mark.parametrize(
    "line",
    [
        "find Damon everywhere",
        "search Damon anywhere",
        "find all mentions of Damon",
        "look for Damon in my notes",
        "look for anything on Damon in all my things",
        "search for the name Damon in everything, please",
        "where does Damon appear",
        "is the name Damon anywhere in my notes",
        "which notes have Damon in them",
    ],
)
def test_words_that_only_say_where_are_no_part_of_what_is_looked_for(lmcs, line):
    lmcs(*_words("note --text"), "Visit again: Damon at Hillcrest school")
    assert "lmcs note own-1" in " ".join(lmcs(*line.split()).out.split())
    lmcs("note", "own-1", "--erase")
    code = 3 if line.startswith(("find", "search", "look")) else 2
    said = lmcs(*line.split(), expect=code)
    assert "To put it to your mentor" not in said.err
    assert "lmcs note" not in said.err


def test_a_search_that_finds_nothing_says_what_is_kept_of_a_part_of_it(lmcs):
    lmcs("note", "4", "--text", "Damon again")
    assert "lmcs search --own Damon" in lmcs(*_words("find every Damon"), expect=3).err


@pytest.mark.parametrize("line", ["search everywhere", "search children in care", "search on call"])
def test_a_search_for_such_words_alone_still_finds_them(lmcs, line):
    assert f"Search for “{line.removeprefix('search ')}”" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    ("line", "asks"),
    [
        ("does Kieran go to a good school", False),
        ("what about Kieran then", False),
        ("why did Kieran's school ring", False),
        ("what is wrong with Ofsted in May", True),
        ("will Ann Lee ever answer the scrutineer", True),
        ("will Bob Lee ever answer the scrutineer", False),
    ],
)
def test_a_question_with_the_name_of_somebody_unknown_is_not_worded_for_the_mentor(
    lmcs, line, asks
):
    lmcs("who", "director", "--is", "Ann Lee")
    said = lmcs(*line.split(), expect=2).err
    assert ("To put it to your mentor: lmcs ask " in said) == asks


@pytest.mark.parametrize(
    "line",
    [
        "where are my backups",
        "which backups do I have",
        "does the backup have Callum in it",
        "is Damon in my backup",
        "are there older copies with the name",
        "erase the backup",
        "how do I delete an old backup",
        "did I make a backup",
    ],
)
def test_of_backups_it_is_said_where_to_look_and_how_one_goes(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "keeps no list of backups" in said
    assert "lmcs restore FILE" in said
    assert said.index("lmcs backup FILE") < said.index("delete the old one")
    assert "mentor" not in said


@pytest.mark.parametrize(
    "line",
    [
        "delete everything about Damon",
        "get rid of everything on Damon",
        "erase all mention of Damon",
        "wipe Damon",
        "delete Damon",
        "remove all traces of Damon Lee from my notes",
        "take Damon out",
        "forget everything about Damon",
        "I want Damon erased",
        "please delete whatever there is on Damon",
    ],
)
def test_to_erase_all_of_somebody_is_not_to_erase_everything(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "lmcs search WORD" in said
    assert "lmcs erase" not in said


@pytest.mark.parametrize(
    "line",
    ["delete all my notes about Damon", "erase all notes that mention Damon"],
)  # fmt: skip
def test_to_erase_all_notes_about_somebody_finds_them(lmcs, line):
    lmcs("note", "4", "--text", "Damon again")
    said = " ".join(lmcs(*line.split()).out.split())
    assert "Damon again" in said
    assert "lmcs note TASK --erase" in said


@pytest.mark.parametrize(
    "line",
    ["delete everything", "delete everything about me", "delete all of it", "wipe everything on this laptop", "delete all my notes"],
)  # fmt: skip
def test_to_erase_everything_is_said_as_before(lmcs, line):
    assert "lmcs erase" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line",
    [
        "how do I move everything to the new one",
        "my laptop is being swapped on Friday, how do I move everything to the new one",
        "I ticked two more after I made the copy, how do I bring them over",
        "will the copy overwrite what I did on the new one",
        "does restoring replace what is there",
    ],
)
def test_moving_to_another_computer_is_told_and_what_comes_later_too(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "lmcs restore my-lmcs.jsonl" in said
    assert "nothing is overwritten" in said
    assert "by the same two lines again" in said


@pytest.mark.parametrize(
    "line",
    [
        "my heating is broken, how do I ring the plumber",
        "she asked me about buses, what should I say",
        "they moved the office to the annex. where do I sign in now?",
    ],
)
def test_what_ends_in_a_question_is_never_offered_as_a_note(lmcs, line):
    said = lmcs(*line.split(), expect=2)
    assert "lmcs note" not in said.out + said.err


def test_a_page_for_somebody_to_print_is_their_sheet_and_keeps_its_form(lmcs, tmp_path):
    said = lmcs(*_words("one page for the virtual school head to print")).out
    assert "Meeting: virtual school head" in said
    lmcs("note", "4", "--text", "To ask: why")
    file = tmp_path / "sheet.html"
    said = " ".join(lmcs("meet", "director", "--blank", "--all", "--output", file).err.split())
    assert "--force --all --blank --with-questions" in said


DATES = ["my dates", "what are my dates", "upcoming dates", "upcoming meetings", "all my dates", "what dates do i have"]  # fmt: skip
MEETS = "council: Riverside\nmeetings:\n  - {id: riverside-board, title: Improvement board, dates: [2026-06-12]}\n"  # fmt: skip


@pytest.mark.parametrize("line", DATES)
@pytest.mark.parametrize("held", [True, False])
def test_ones_own_dates_are_the_diary(lmcs, home, line, held):
    if held:
        (home / "content").mkdir(parents=True)
        (home / "content" / "riverside.yaml").write_text(MEETS, encoding="utf-8")
    lmcs("book", "6", "--on", "10 June")
    said = lmcs(*line.split()).out
    assert said == lmcs("my", "diary").out
    assert "10 June" in said
    assert ("Improvement board" in said) == held


def test_the_councils_dates_lead_to_ones_own(lmcs, home):
    assert "What you booked yourself: lmcs diary" in lmcs("dates").out
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(MEETS, encoding="utf-8")
    for line in ("dates", "our dates"):
        said = lmcs(*line.split()).out
        assert "Improvement board" in said
        assert said.endswith("What you booked yourself: lmcs diary\n")


OF_LMCS = {
    "what does it cost": "free", "is this safe to put on a councillor's laptop": "no network", "when was the law checked": "Content checked",
}  # fmt: skip


@pytest.mark.parametrize("line", OF_LMCS)
def test_what_an_officer_asks_of_lmcs_is_answered(lmcs, line):
    assert OF_LMCS[line] in lmcs(*line.split()).out


SLIPS = [
    "I ticked 41 by mistake, I meant 42",
    "I ticked 41 instead of 42",
    "I ticked 41. I meant 42",
    "I did 41 when I meant 42",
    "I marked 41 as done this morning but it was 42",
    "I accidentally ticked 41 yesterday, should be 42",
    "I ticked the wrong one, it should have been 42",
    "wrong one, I meant 42",
    "done 42, not 41",
    "tick 42 instead of 41",
    "I should have ticked 42, not 41",
    "41 should have been 42",
    "untick 41 and tick 42",
    "swap 41 and 42",
    "swap 42 and 41",
]


@pytest.mark.parametrize("line", SLIPS)
def test_a_tick_of_the_wrong_task_is_put_right_by_one_yes_for_the_same_day(lmcs, typing, line):
    lmcs(*_words("tick 41 --on 2026-06-02"))
    lmcs("note", "41", "--text", "A long talk.")
    said = " ".join(typing(answers=[line, "yes", ""]).err.split())
    assert "To put it right: lmcs untick 41, then lmcs tick 42 --on 2026-06-02" in said
    assert "type move the note on 41 to 42" in said
    assert "lmcs note --text" not in said
    assert "Not started" in lmcs("show", "41").out
    assert "2 June 2026" in lmcs("show", "42").out


def test_of_several_wrong_ticks_each_keeps_its_day_and_nothing_is_set_back_that_was_not_ticked(
    lmcs,
):
    lmcs(*_words("tick 7 --on 2026-06-02"))
    lmcs(*_words("tick 41 --on 2026-06-03"))
    said = " ".join(lmcs(*_words("I ticked 7 and 41 but meant 8 and 42"), expect=2).err.split())
    assert (
        "untick 7 41, then lmcs tick 8 --on 2026-06-02, then lmcs tick 42 --on 2026-06-03" in said
    )
    said = lmcs(*_words("I ticked 44 instead of 45"), expect=2).err
    assert "Nothing was changed" in said
    assert "lmcs untick" not in said


@pytest.mark.parametrize(
    "line", ["I should have ticked the police one", "what should I do tomorrow"]
)
def test_what_names_no_wrong_tick_sets_none_back(typing, lmcs, line):
    lmcs("tick", "41")
    ran = typing(answers=[line, ""])
    assert "untick" not in ran.out + ran.err


@pytest.mark.parametrize(
    "line",
    [
        "move the note on 41 to 42",
        "the note on 41 belongs to 42",
        "my note on 41 should be on 42",
        "the note on 41 was meant for 42",
        "the note on task 41 goes with task 42, not 41",
        "what I wrote on 41 is really about 42",
        "I put the note on 41 but it belongs to 42",
    ],
)
def test_a_note_that_belongs_elsewhere_is_led_there_and_the_first_is_named_once_it_is(
    typing, lmcs, line
):
    lmcs("note", "41", "--text", "A long talk.")
    ran = typing(answers=[line, "yes", ""])
    assert 'lmcs note 42 --text "A long talk."' in ran.err
    said = " ".join(ran.out.split())
    assert "still stand with 41. To take them away there: lmcs note 41 --erase" in said
    assert "A long talk." in lmcs("note").out


MAIL = (
    "Dear colleague, the virtual school head and the DCS have agreed that the DSG and the HNB will be discussed with the Lead Member at the next schools forum "
    "together with the sufficiency strategy, unregistered children's homes and the number of children in care with an EHCP who are educated out of area, and what the CCG pays for."
)


@pytest.mark.parametrize("option", ["--all", "add --all"])
def test_an_option_alone_adds_to_the_line_before(typing, option):
    ran = typing(answers=[MAIL, "yes", option, MAIL, ""])
    assert "asked for again" in ran.out
    assert "no option" not in ran.err
    assert "High needs block" in ran.out.partition("asked for again")[2]
    ran = typing(answers=["HNB", option, ""])
    assert "What has changed" in ran.out
    ran = typing(answers=["show 4", option, ""])
    assert "Pace" in ran.out


def test_an_option_alone_changes_nothing_without_a_yes_and_is_none_with_no_line_before(
    typing, lmcs
):
    ran = typing(answers=["--all", ""])
    assert "no option --all" in ran.err
    ran = typing(answers=["tick 4", "--on tuesday", ""])
    assert "lmcs tick 4 --on tuesday" in ran.err
    assert "4 June 2026" in lmcs("show", "4").out
    ran = typing(
        answers=[
            "print the sheet for the director",
            "meet director",
            "print it",
            "--with-notes",
            "",
        ]
    )
    assert "no option" not in ran.err


@pytest.mark.parametrize(
    "line",
    [
        "what questions should I send back",
        "what should I ask them back",
        "which questions are there on the e-mail",
        "what should I ask about the paper",
        "what should I ask",
    ],
)
def test_what_to_send_back_is_what_to_ask_about_the_paper_that_was_read(typing, line):
    ran = typing(answers=[MAIL, "yes", line, ""])
    first = "homes that the sufficiency strategy says are missing"
    assert " ".join(ran.out.split()).count(first) > 1
    assert "marked as sent" not in ran.out


def test_what_to_send_back_with_no_paper_read_says_how_to_have_one_read(lmcs):
    assert "lmcs explain FILE" in lmcs(*_words("what questions should I send back")).out


@pytest.mark.parametrize(
    "line",
    [
        "when is the police meeting",
        "when is my meeting with the police",
        "when is meeting the police commander",
        "when are we meeting the police",
        "where is the police meeting",
        "what time is the police commander meeting",
        "which day is the police meeting",
        "when is Supt Ellis coming",
    ],
)
def test_a_booking_is_told_by_whom_it_is_with_however_it_is_called(lmcs, line):
    lmcs("book", "44", "--on", "2026-06-10", "--at", "16:30", "--with", "Supt Ellis")
    said = lmcs(*_words(line)).out
    assert "10 June 2026 at 16:30, with Supt Ellis" in " ".join(said.split())


def test_a_meeting_that_is_not_booked_is_said_to_be_none_and_another_thing_is_not_taken_for_one(
    lmcs,
):
    lmcs("book", "44", "--on", "2026-06-10")
    assert "Nothing is booked with" in lmcs(*_words("when is the virtual school head meeting")).out
    assert "10 June" not in lmcs(*_words("where is the council"), expect=2).out


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("60 is not mine at all, it belongs to the commissioning lead", 'lmcs skip 60 --reason "it belongs to the commissioning lead"'),
        ("60 is not mine. It belongs to the commissioning lead.", 'lmcs skip 60 --reason "it belongs to the commissioning lead"'),
        ("60 doesn't apply here, we have no such school", 'lmcs skip 60 --reason "we have no such school"'),
        ("60 belongs to the commissioning lead", 'lmcs skip 60 --reason "belongs to the commissioning lead"'),
        ("set 60 aside because the officers do it", 'lmcs skip 60 --reason "the officers do it"'),
        ("8 can wait, the leader is away", 'lmcs skip 8 --reason "later: the leader is away"'),
        ("7 can wait until the 20th, the director is on leave", 'lmcs note 7 --text "the director is on leave"'),
        ("put 8 off until the 20th because the leader is away", 'lmcs note 8 --text "the leader is away"'),
    ],
)  # fmt: skip
def test_a_reason_that_was_said_is_kept_with_its_task_and_not_asked_again(typing, line, does):
    ran = typing(answers=[line, "yes", ""])
    assert does in " ".join(ran.err.split())
    assert "Why do you set it aside" not in ran.out
    assert "lmcs note --text" not in ran.err


def test_two_things_that_are_told_stay_two(typing):
    said = typing(answers=["60 is not mine, I met the leader yesterday", ""]).err
    assert "lmcs tick 34 --on yesterday" in said
    assert "--reason" not in said


def test_words_behind_a_task_that_is_set_aside_are_the_reason(lmcs):
    lmcs(*_words("skip 66 because it belongs to the commissioning lead"))
    assert "it belongs to the commissioning lead" in lmcs("show", "66").out
    assert "One task at a time" in lmcs(*_words("skip 4 and 5"), expect=2).err


@pytest.mark.parametrize(
    "line",
    [
        "Graham rang back about the protocol, sorted",
        "Graham called about the protocol, all done",
        "Graham has sorted the protocol",
        "Graham got back to me on the protocol, that's settled",
        "heard back from Graham about the protocol",
        "spoke to Graham about the protocol, sorted",
        "my mentor rang about the protocol, so that is settled",
        "the protocol one is sorted",
        "the one about the protocol is sorted",
        "question 2 is sorted",
    ],
)
def test_a_request_that_is_sorted_is_said_to_be_dealt_with(lmcs, line):
    lmcs(*_words("who mentor --is Graham Hill"))
    lmcs("ask", "about the Ofsted call")
    lmcs("ask", "can I see your protocol with your director")
    said = lmcs(*_words(line), expect=2).err
    assert "lmcs ask --done 2" in said
    assert "lmcs ask --done 1" not in said


@pytest.mark.parametrize(
    "line", ["Graham rang back about the budget", "Helen rang back about the protocol, sorted"]
)
def test_what_is_no_request_of_the_mentors_ends_none(lmcs, line):
    lmcs(*_words("who mentor --is Graham Hill"))
    lmcs("ask", "can I see your protocol with your director")
    assert "ask --done" not in lmcs(*_words(line), expect=2).err


@pytest.mark.parametrize(
    "line",
    ["I read most of 11 today", "I started 11 but have not finished it", "done 11 half", "done half of 11", "I have done some of 11"],
)  # fmt: skip
def test_a_task_that_is_done_in_part_has_its_note_and_is_not_ticked(typing, line):
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs note 11 --text" in said
    assert "lmcs tick" not in said


def test_a_page_number_is_no_task(typing):
    line = "read most of the last inspection report today, not all, got to page 18"
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert f'lmcs note 11 --text "{line}"' in said
    assert "note 18" not in said


def test_a_talk_names_what_it_may_settle_with_its_day(lmcs, typing):
    said = " ".join(lmcs(*_words("I met the director on Wednesday")).out.split())
    assert "lmcs tick 4 --on wednesday" in said
    line = "I had my first half hour with the director on Wednesday"
    assert "lmcs tick 4 --on wednesday" in " ".join(typing(answers=[line, ""]).err.split())


def test_a_place_is_kept_with_what_is_kept_for_its_day(lmcs):
    line = "the police commander has moved to Wednesday at 4.30 at the police station"
    said = " ".join(lmcs(*_words(line), expect=2).err.split())
    assert "lmcs book 44 --on wednesday at 16.30 --place police station" in said
    assert 'moved to Wednesday at 4.30 at the police station"' in said


@pytest.mark.parametrize(
    "line",
    [
        "what are the one or two things most worth doing tomorrow",
        "what's worth doing first",
        "give me one thing to do tomorrow",
        "which two tasks should I do first",
        "what would be the best thing to do tomorrow and why",
    ],
)
def test_what_is_worth_doing_is_what_is_next(lmcs, line):
    assert lmcs(*_words(line)).out == lmcs("next").out


@pytest.mark.parametrize("line", ["did Graham get Jamie's name last night?", "has Graham seen Jamie's name", "did my mentor receive the boy's name"])  # fmt: skip
def test_whether_the_mentor_got_a_name_is_told_as_what_nothing_is_kept_of(lmcs, line):
    said = lmcs(*line.split()).out
    assert "keeps no copy of a summary" in said
    assert "erase name" in said


def test_words_that_only_stand_around_a_name_are_nobodys(typing):
    line = "I read most of the last inspection report today, not all of it, I got to page 18"
    said = typing(answers=[line, ""])
    assert "lmcs note" in said.err
    assert "previous-lead-member" not in said.out + said.err


@pytest.mark.parametrize("line", ["start 11", "begin task 11", "work on 11", "take me to 11"])
def test_to_begin_a_task_opens_it(lmcs, line):
    said = lmcs(*line.split())
    assert said.out.startswith("Task 11.")
    assert "That is: lmcs show 11" in said.err


@pytest.mark.parametrize(
    "line",
    [
        "the director is on leave until 20 June so task 5 has to wait until then",
        "the director is on leave until 20 June, so 5 will have to wait",
        "the director is on leave until 20 June, so I can't do task 5",
    ],
)
def test_a_task_that_waits_till_then_is_put_off_to_that_day_with_why(lmcs, line):
    said = lmcs(*line.split(), expect=2).err
    assert "lmcs book 5 --on 20 june" in said
    assert 'lmcs note 5 --text "the director is on leave until 20 june"' in said
    assert "lmcs skip" not in said


def test_the_summary_counts_the_task_to_find_a_mentor_with_those_that_are_open(lmcs):
    lmcs("tick", "1", "2")
    said = " ".join(lmcs("summary").out.split())
    assert "Task 13, to find a mentor, is not ticked yet." in said
    assert "mentor, is" not in lmcs("summary", "--without-requests").out
    lmcs("tick", "13")
    assert "mentor, is" not in lmcs("summary").out


@pytest.mark.parametrize("line", ["he says nothing has changed since the guide", "she was curt with me today", "they think it is all fine now"])  # fmt: skip
def test_what_is_told_of_somebody_keeps_its_words(typing, line):
    """Whom the line before was of may guide where it leads; a note has the words that were typed."""
    said = typing(answers=["meet police-lead", line, ""])
    assert "olice says" not in said.err
    assert "olice was" not in said.err
    assert f'lmcs note --text "{line}"' in " ".join(said.err.split())


@pytest.mark.parametrize("line", ["what should I say to Graham, he may have the boy's name", "what do I tell the council if it went out"])  # fmt: skip
def test_what_to_say_where_a_name_went_out_is_told(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "data protection officer" in said
    assert "asked to delete it" in said


@pytest.mark.parametrize("line", ["how do I take everything with me", "my laptop is being swapped on Friday, how do I take everything with me"])  # fmt: skip
def test_taking_everything_along_is_moving_it(lmcs, line):
    assert "lmcs restore my-lmcs.jsonl" in lmcs(*line.split()).out


def test_which_is_current_opens_what_it_is_of(lmcs):
    assert "That is: lmcs glossary" in lmcs(*_words("which Working Together is current")).err


def test_another_name_over_what_somebody_kept_says_whose_it_is(lmcs):
    lmcs("start", "--name", "Cllr Ruth Amadi")
    lmcs("start", "--name", "Ana Example")  # nothing is kept yet
    lmcs("tick", "4", "--note", "zebra")
    lmcs("book", "5", "--on", "9 June")
    for same in ("Ana Example-Jones", "Dr Ana Example", "Ana Jones"):
        assert "kept here" not in lmcs("start", "--name", same).out
    said = lmcs("start", "--name", "Cllr Owen Tate").out
    assert "What is kept here is Ana Jones's: 1 done, 1 booked and 1 note." in said
    assert "zebra" not in said
    assert "lmcs erase" in lmcs("next", "member").out
    lmcs("undo")
    assert "Ana Jones" in lmcs("summary").out


@pytest.mark.parametrize(
    "line",
    ["what must i do by day 3", "what is due on day three", "what should I have done by day 5", "what do i do by day 10", "which tasks are for day 2", "day 3", "what do I do in week 2", "is there a deadline for task 4", "by when must I do it"],
)  # fmt: skip
def test_a_day_of_the_ten_is_no_task(lmcs, line):
    said = lmcs(*line.split())
    assert "The guide sets no days for its tasks" in said.out
    assert "lmcs show" not in said.err


def test_a_day_of_something_else_is_left_to_it(lmcs):
    other = lmcs(*_words("what happens on day 1 of an inspection"), expect=2)
    assert "sets no days" not in other.out + other.err
    assert "Nothing is booked." in lmcs(*_words("what have I booked for day 3")).out


@pytest.mark.parametrize("line", ["why is task 9 set aside", "why was task 9 skipped", "is 9 set aside"])  # fmt: skip
def test_why_a_task_is_set_aside_is_on_its_page(lmcs, line):
    assert "That is: lmcs show 9" in lmcs(*line.split()).err


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("I ticked the wrong one, I meant corporate parenting", "lmcs tick 38"),
        ("I ticked the wrong one this morning. I meant corporate parenting", "lmcs tick 38"),
        ("I ticked the wrong one I meant the zebra one", "No task is about “the zebra one”."),
    ],
)
def test_a_wrong_tick_beside_what_was_meant_is_no_question(lmcs, typing, line, says):
    lmcs("tick", "39")
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs untick 39" in said
    assert says in said


@pytest.mark.parametrize(
    "line",
    ["my notes about reduced hours", "notes on hours", "show me my notes about hours", "what do my notes say about hours", "where are my notes about reduced timetables"],
)  # fmt: skip
def test_notes_are_found_by_what_they_are_about(lmcs, line):
    lmcs("note", "4", "--text", "The head spoke of reduced hours.")
    assert "reduced hours" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["my notes about zebras", "what did I note about zebras"])
def test_where_no_note_has_it_that_is_said_and_nothing_is_offered_as_one(lmcs, line):
    lmcs("note", "4", "--text", "The head spoke of reduced hours.")
    said = lmcs(*line.split(), expect=3).err
    assert 'Nothing that you kept has "zebras" in it.' in said
    assert "--text" not in said


@pytest.mark.parametrize(
    "text",
    ["How did you get your director to agree what is yours to decide?", "What do I say to the leader about money", "Do directors sit on the forum to decide"],
)  # fmt: skip
def test_a_request_that_speaks_of_somebody_on_the_way_is_for_the_mentor(lmcs, text):
    assert f"Your summary will say: {text}" in lmcs("ask", text).out


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("my mentor answered question 1", "lmcs ask --done 1"),
        ("my mentor has answered my second question", "lmcs ask --done 2"),
        ("he answered request 2", "lmcs ask --done 2"),
        ("graham answered number 2", "lmcs ask --done 2"),
        ("Graham answered question 1 by phone", "lmcs ask --done 1"),
        ("Graham phoned and answered my first question", "lmcs ask --done 1"),
    ],
)
def test_the_number_of_a_request_goes_before_words_that_are_like_it(lmcs, typing, line, does):
    lmcs("who", "mentor", "--is", "Graham Pell")
    for text in ("Could I sit in on a briefing?", "What about the deficit?", "Is a question answered by phone enough?"):  # fmt: skip
        lmcs("ask", text)
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert does in said
    assert "more than one" not in said


def test_an_answer_to_no_named_request_names_each(lmcs, typing):
    lmcs("who", "mentor", "--is", "Graham Pell")
    lmcs("ask", "Could I sit in on a briefing?")
    lmcs("ask", "What about the deficit?")
    said = " ".join(typing(answers=["graham answered my question by phone", ""]).err.split())
    assert "lmcs ask --done 1" in said
    assert "lmcs ask --done 2" in said


@pytest.mark.parametrize(
    "line",
    ["what has changed for lead members since the 2019 LGA book", "nothing has changed for lead members since 2019, is that right", "has nothing changed for lead members since the LGA book", "is it true that nothing has changed since the guide"],
)  # fmt: skip
def test_what_changed_for_the_role_since_the_guide_is_listed(lmcs, line):
    assert "changes since the guides were written" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["how sure are you", "how reliable is this"])
def test_how_sure_it_is_says_when_its_content_was_checked(lmcs, line):
    assert "Content checked" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line",
    ["had my first meeting with the director on Tuesday, put it down as done", "I met the director on Tuesday so tick that off", "had a useful talk with the director on Tuesday", "I had my first half hour with the director on Tuesday"],
)  # fmt: skip
def test_what_was_done_is_told_however_it_begins_and_ends(typing, line):
    said = typing(answers=[line, ""])
    assert "lmcs tick 4 --on tuesday" in " ".join(f"{said.out} {said.err}".split())


@pytest.mark.parametrize("line", ["had lunch with the leader on Monday", "I had a good chat with the mayor on Monday"])  # fmt: skip
def test_a_meal_or_a_chat_with_somebody_is_a_meeting_that_was(lmcs, line):
    assert "lmcs tick 34 --on monday" in lmcs(*line.split(), expect=2).err


def test_what_was_the_first_of_several_was_not_on_the_first(lmcs):
    assert "--on" not in lmcs(*_words("I have had my first meeting with the director")).out
    assert "cannot answer" in lmcs(*_words("I had no meeting with the leader yet"), expect=2).err


@pytest.mark.parametrize("line", ["who have I not met yet", "who do I still have to meet", "who is left to meet"])  # fmt: skip
def test_whom_she_has_not_met_is_nothing_that_lmcs_knows(lmcs, line):
    assert "lmcs does not know whom you have met" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["what must i do by the third day", "what is due by my third day"])
def test_nor_is_a_day_that_is_written_out(lmcs, line):
    assert "The guide sets no days for its tasks" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["can i erase my notes", "may i erase my notes", "should i delete my notes", "can i erase", "can i erase everything"])  # fmt: skip
def test_whether_notes_may_be_erased_is_answered_before_how(lmcs, line):
    said = lmcs(*line.split()).out
    assert "What may have been asked for must not be erased" in said
    assert "lmcs note TASK --erase" in said
    assert "--yes" not in said


def test_a_booking_of_today_is_not_past_its_day(lmcs, typing):
    lmcs("book", "44", "--on", "today", "--at", "23:30")
    assert "past its day" not in typing(answers=[""]).out


@pytest.mark.parametrize(
    "line",
    ["my mentor has answered one of my questions", "graham answered a question of mine by phone", "graham rang with the answer to my question", "graham told me the answer on the phone", "Graham answered one of them by phone"],
)  # fmt: skip
def test_an_answer_that_may_be_to_any_request_names_each(lmcs, typing, line):
    lmcs("who", "mentor", "--is", "Graham Pell")
    lmcs("ask", "What is a good first question to staff?")
    lmcs("ask", "How do you brief the cabinet?")
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs ask --done 1" in said
    assert "lmcs ask --done 2" in said


def test_what_was_meant_may_come_before_what_was_ticked(lmcs, typing):
    lmcs("tick", "29")
    said = " ".join(typing(answers=["I meant corporate parenting, not the one I ticked", ""]).err.split())  # fmt: skip
    assert "lmcs untick 29" in said
    assert "lmcs tick 38" in said


@pytest.mark.parametrize("line", ["14 is not mine, set it aside", "I think task 14 isn't mine at all"])  # fmt: skip
def test_what_is_around_not_mine_is_no_reason(typing, line):
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs skip 14" in said
    assert "set it aside" not in said.replace("To set it aside", "")


def test_a_meeting_that_is_done_is_none_to_book(typing):
    said = typing(answers=["meeting with director done on tuesday", ""])
    said = " ".join(f"{said.out} {said.err}".split())
    assert "lmcs tick 4 --on tuesday" in said
    assert "lmcs book" not in said


def test_a_meeting_over_lunch_is_still_to_come(typing):
    said = typing(answers=["meeting with the leader over lunch on friday", ""])
    assert "lmcs tick" not in said.out + said.err


def test_what_is_due_today_is_answered(lmcs):
    lmcs("book", "7", "--on", "today")
    assert "Booked, and the day has come" in lmcs("what", "is", "due", "today").out


@pytest.mark.parametrize("line", ["the name of a child is in my notes, Jayden, and I may have sent it to Graham", "get the name Jayden out of everything"])  # fmt: skip
def test_a_name_is_not_offered_to_be_kept_again(typing, line):
    said = typing(answers=[line, ""])
    assert "--text" not in said.out + said.err
    assert "lmcs note" in said.out + said.err


@pytest.mark.parametrize("line", ["do i have to keep my notes", "how long must i keep my notes"])
def test_whether_notes_must_be_kept_is_answered(lmcs, line):
    assert "must not be erased" in lmcs(*line.split()).out


@pytest.mark.parametrize("words", ["home visit", "visit", "home visited", "kind staff"])
def test_a_note_is_found_by_another_form_of_its_words(lmcs, words):
    lmcs("note", "4", "--text", "visited the children's home and the staff were kind")
    assert "visited the children's home" in lmcs("search", "--own", *words.split()).out


@pytest.mark.parametrize("line", ["what do i do today", "what should i do today"])
def test_what_to_do_today_begins_with_what_is_due(lmcs, line):
    lmcs("book", "7", "--on", "today")
    said = lmcs(*line.split()).out
    assert said.index("Task 7.") < said.index("Next")


def test_whoever_answered_is_the_mentor_while_none_is_known(lmcs, typing):
    lmcs("ask", "How do you brief the cabinet?")
    said = " ".join(typing(answers=["Graham has answered by phone", ""]).err.split())
    assert "lmcs ask --done 1" in said
    assert "ask --done" not in typing(answers=["Sarah rang me yesterday", ""]).err


@pytest.mark.parametrize(
    "line",
    [
        "half way through the ofsted report, got to page 20",
        "read the inspection report but not all of it, stopped at page 20",
        "i am part way through reading the ofsted report",
    ],
)
def test_how_far_a_report_was_read_is_kept_with_its_task(typing, line):
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs note 11 --text" in said
    assert "nothing between" in said


@pytest.mark.parametrize("order", ["take it off my list", "leave it out", "please remove it", "cross it off the list"])  # fmt: skip
def test_an_order_behind_what_is_not_mine_is_no_reason(typing, order):
    said = " ".join(typing(answers=[f"14 isn't mine, {order}", ""]).err.split())
    assert "lmcs skip 14 " in f"{said} "
    assert "--reason" not in said


@pytest.mark.parametrize(
    "line",
    [
        "first half hour with the director, wednesday, done",
        "introductory meeting with the director - done, yesterday",
        "director meeting done wednesday",
        "meeting with director done on wednesday",
    ],
)
def test_a_meeting_put_down_as_done_in_a_few_words_is_one_that_was_held(typing, line):
    ran = typing(answers=[line, ""])
    said = " ".join(f"{ran.out} {ran.err}".split())
    day = "yesterday" if "yesterday" in line else "wednesday"
    assert f"lmcs tick 4 --on {day}" in said
    assert "glossary" not in said.partition("Nothing was kept of that")[2].partition("To go on")[0]


@pytest.mark.parametrize("line", ["today", "anything for today", "whats for today"])
def test_today_begins_with_what_is_due(lmcs, line):
    lmcs("book", "7", "--on", "today")
    assert "Booked, and the day has come" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line", ["this week", "what is this week", "anything this week", "friday", "tomorrow"]
)
def test_days_alone_ask_what_is_on(lmcs, line):
    lmcs("book", "7", "--on", "friday")
    assert "5 June 2026" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line",
    ["do my notes go to Hugh", "does Hugh see my notes", "was my note in the summary to Hugh", "can my mentor see my notes", "did the director get my notes"],
)  # fmt: skip
def test_whether_notes_go_out_is_told_with_the_day_of_the_last_summary(lmcs, line):
    lmcs("who", "mentor", "--is", "Hugh Penhallow")
    lmcs("summary", "--sent")
    said = lmcs(*line.split()).out
    assert "Your private notes are in no summary" in said
    assert "4 June 2026" in said


@pytest.mark.parametrize(
    "line", ["what did Hugh get from me last night", "what has my mentor had from me"]
)
def test_what_the_mentor_got_is_told_as_far_as_it_is_known(lmcs, line):
    lmcs("who", "mentor", "--is", "Hugh Penhallow")
    lmcs("summary", "--sent")
    assert "You marked one as sent on" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line", ["should I be keeping my notes", "can I throw my notes away", "how long are notes kept"]
)
def test_how_long_notes_are_kept_begins_with_that_lmcs_sets_no_period(lmcs, line):
    assert lmcs(*line.split()).out.startswith("lmcs sets no period")


@pytest.mark.parametrize(
    "line", ["my notes were asked for", "they want all my notes", "foi request for notes"]
)
def test_what_to_do_once_notes_were_asked_for_is_said(lmcs, line):
    assert "erase and change nothing" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["i want my notes", "I need to see my notes"])
def test_who_wants_her_own_notes_is_asked_for_none(typing, line):
    ran = typing(answers=[line, ""])
    assert "erase and change nothing" not in ran.out + ran.err


@pytest.mark.parametrize("line", ["our lawyer says this is wrong", "one entry is out of date"])
def test_a_fault_in_the_content_is_told_where_to_report(lmcs, line):
    assert "No address stands in it" in lmcs(*line.split()).out


@pytest.mark.parametrize("word", ["y", "ok", "no thanks"])
def test_a_yes_to_nothing_says_so(lmcs, word):
    assert "type the one you mean" in lmcs(*word.split()).out


@pytest.mark.parametrize(
    "line",
    [
        "the director is on leave until the 20th so task 6 won't happen this fortnight",
        "task 6 won't happen this fortnight, the director is on leave until the 20th",
        "the director is on leave until the 20th so postpone 6",
        "6 will not be done before the 20th",
        "I can't do 6 until the 20th",
    ],
)
def test_what_will_not_happen_before_a_day_is_put_off_and_never_ticked(typing, line):
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs book 6 --on the 20th" in said or "until the 20th" in said
    assert "lmcs tick" not in said


@pytest.mark.parametrize("wont", ["won't", "will not", "cannot", "isn't going to"])
@pytest.mark.parametrize("happen", ["happen", "be done", "take place"])
def test_what_will_not_happen_for_now_is_never_offered_to_tick(typing, wont, happen):
    said = " ".join(typing(answers=[f"task 6 {wont} {happen} this fortnight", ""]).err.split())
    assert "lmcs skip 6" in said
    assert "lmcs book 6 --on" in said
    assert "lmcs tick" not in said


def test_the_last_of_several_notes_is_moved_alone(lmcs, typing):
    lmcs("note", "36", "--text", "transport review")
    lmcs("note", "36", "--text", "bus passes for care leavers")
    for line in ("move note 36 to 38", "move my last note from 36 to 38"):
        said = " ".join(typing(answers=[line, ""]).err.split())
        assert 'lmcs note 38 --text "bus passes for care leavers"' in said
        assert 'lmcs note 36 --replace --text "transport review"' in said
        assert "would take all of them" in said


def test_several_notes_are_erased_at_a_terminal_only_after_a_yes(lmcs, typing):
    lmcs("note", "36", "--text", "transport review")
    lmcs("note", "36", "--text", "bus passes for care leavers")
    assert typing("note", "36", "--erase", answers=["no"]).code
    assert "transport review" in lmcs("note").out
    assert not typing("note", "36", "--erase", answers=["yes"]).code
    assert "transport review" not in lmcs("note", expect=1).out


@pytest.mark.parametrize("line", ["the police commander meeting is moved to Wednesday at 4.30 at the police station, not the town hall", "the police commander meeting was moved to Wednesday at 4.30"])  # fmt: skip
def test_a_meeting_that_moves_and_is_not_booked_is_offered_to_book(typing, line):
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "Nothing like that is booked." in said
    assert "lmcs book 44 --on wednesday at 16.30" in said
    assert "commander i " not in said
    assert "--place police station, not" not in said
    assert ("--place police station" in said) == ("station" in line)


@pytest.mark.parametrize("line", ["what changed for me personally", "what has changed that touches me personally"])  # fmt: skip
def test_what_changed_for_her_is_what_changed_for_the_role(lmcs, line):
    assert "You asked for “lead member”" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["is a part-time timetable lawful", "are part-time timetables allowed", "is a part-time timetable against the law"])  # fmt: skip
def test_whether_a_thing_is_lawful_opens_its_entry(lmcs, line):
    assert "Part-time timetable" in lmcs(*line.split()).out


def test_print_alone_is_of_the_page_that_was_shown_last(typing):
    said = " ".join(typing(answers=["meet virtual school head", "print", ""]).err.split())
    assert "--output virtual-school-head.html" in said


@pytest.mark.parametrize("line", ["my question to Graham is answered, he rang", "my question to Graham has been answered", "my question for Graham is answered"])  # fmt: skip
def test_a_question_to_the_mentor_that_is_answered_is_no_sheet_for_them(lmcs, typing, line):
    lmcs("who", "mentor", "--is", "Graham Pell")
    lmcs("ask", "How do you brief the cabinet?")
    ran = typing(answers=[line, ""])
    assert "lmcs ask --done 1" in " ".join(ran.err.split())
    assert "Meeting: your mentor" not in ran.out


@pytest.mark.parametrize(("which", "kept", "stays"), [("second", "bus passes", "transport review"), ("first", "transport review", "bus passes"), ("last", "bus passes", "transport review")])  # fmt: skip
def test_one_of_several_notes_is_meant_by_its_place(lmcs, typing, which, kept, stays):
    lmcs("note", "36", "--text", "transport review")
    lmcs("note", "36", "--text", "bus passes")
    said = " ".join(typing(answers=[f"the {which} note on 36 should be with 37", ""]).err.split())
    assert f'lmcs note 37 --text "{kept}"' in said
    assert f'lmcs note 36 --replace --text "{stays}"' in said


@pytest.mark.parametrize(
    "line", ["what's new for me as lead member", "what changes affect me", "what has changed for me personally"]
)  # fmt: skip
def test_what_is_new_for_her_is_what_changed_for_the_role(lmcs, line):
    assert "You asked for “lead member”" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line", ["can a school put a child on a part-time timetable", "can schools use part-time timetables"]
)  # fmt: skip
def test_what_a_school_may_do_opens_the_one_term_of_it(lmcs, line):
    assert lmcs(*line.split()).out.lstrip().startswith("Part-time timetable")


def test_a_question_is_put_on_the_sheet_of_whom_it_names(typing):
    for line in (
        "I want to ask the virtual school head, what happens to children who are moved mid-term?",
        "add my question to the virtual school head sheet: what happens to children who are moved mid-term?",
    ):
        said = " ".join(typing(answers=[line, ""]).err.split())
        assert '"To ask: what happens to children who are moved mid-term?"' in said


@pytest.mark.parametrize("line", ["Helen Osei has left", "Helen Osei, the director, has resigned", "Helen has left"])  # fmt: skip
def test_what_still_has_the_name_of_somebody_who_left_is_listed(lmcs, typing, line):
    lmcs("who", "director", "--is", "Helen Osei")
    lmcs("book", "5", "--on", "friday", "--with", "Helen Osei")
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs who director --is NAME" in said
    assert "lmcs book 5 --with NAME" in said


def test_bookings_with_somebody_are_told(lmcs):
    lmcs("book", "5", "--on", "friday", "--with", "Helen Osei")
    said = lmcs("which", "bookings", "are", "with", "Helen", "Osei").out
    assert "Friday 5 June 2026, with Helen Osei: 5." in said


@pytest.mark.parametrize("line", ["director away until the 20th, put 6 off", "director on leave until the 20th so postpone 6"])  # fmt: skip
def test_why_a_task_waits_may_stand_before_it_in_few_words(typing, line):
    assert "lmcs book 6 --on the 20th" in " ".join(typing(answers=[line, ""]).err.split())


@pytest.mark.parametrize("line", ["is this reliable", "who stands behind the law in this"])
def test_what_lmcs_is_no_answer_for_is_said(lmcs, line):
    assert "the council's lawyers confirm the law" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["bring in Ruth's backup", "restore the backup"])
def test_a_backup_is_brought_in(lmcs, line):
    assert "lmcs restore FILE" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("I ticked the wrong one. I meant 38 not 29", "lmcs tick 38"),
        ("not 29, it should have been the corporate parenting one", "lmcs tick 37"),
        ("wrong one, I meant corporate parenting", "lmcs tick 37"),
    ],
)
def test_the_task_that_was_meant_is_read_beside_the_wrong_one(lmcs, typing, line, new):
    lmcs("tick", "29")
    said = " ".join(typing(answers=[line, ""]).err.split())
    assert "lmcs untick 29" in said
    assert new in said


def test_a_question_for_her_of_whom_the_page_was_is_kept_for_her(typing):
    ran = typing(answers=["meet virtual school head", "I want to ask her what happens to children who move", ""])  # fmt: skip
    said = " ".join(ran.err.split())
    assert '"To ask: what happens to children who move"' in said
    assert "lmcs meet virtual-school-head" in said


@pytest.mark.parametrize("line", ["is Working Together 2018 still right", "is the 2018 Working Together still current"])  # fmt: skip
def test_whether_an_edition_still_stands_is_answered(lmcs, line):
    assert "no longer in force" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["did I send Hugh the boy's name", "what was in the summary I sent Hugh", "what did I send Hugh last night", "does Hugh have the boy's name"])  # fmt: skip
def test_what_was_sent_is_told_as_far_as_it_is_kept(lmcs, line):
    lmcs("who", "mentor", "--is", "Hugh Penhallow")
    lmcs("summary", "--sent")
    said = lmcs(*line.split()).out
    assert "lmcs keeps no copy" in said
    assert "4 June 2026" in said


@pytest.mark.parametrize("line", ["can I rely on this as legal advice", "does this count as legal advice", "is this legal advice"])  # fmt: skip
def test_lmcs_gives_no_legal_advice(lmcs, line):
    assert lmcs(*line.split()).out.startswith("No: lmcs is unofficial and gives no legal advice")


@pytest.mark.parametrize("line", ["who do I tell about a mistake in this", "I found an error, who do I tell"])  # fmt: skip
def test_whom_to_tell_of_a_mistake_is_said(lmcs, line):
    assert "A mistake in lmcs is reported" in lmcs(*line.split()).out
