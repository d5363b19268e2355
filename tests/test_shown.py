"""At a prompt: the task on the screen is meant by "it", what was moved goes back, and of several things in one line none goes without a word."""

import pytest

from test_prompt import answers

OVER = (
    "thats done", "that's done", "ok that's done, thanks", "it's finished", "ive done that", "I have done this one", "that one is sorted",
    "thats done thanks whats next", "this is all done now",
)  # fmt: skip


@pytest.mark.parametrize("said", OVER)
def test_what_is_done_is_the_task_on_the_screen(monkeypatch, said):
    _, shown, ticked, *_ = answers(monkeypatch, "show 5", said, "yes")
    assert "To tick it: lmcs tick 5" in shown
    assert "Done: task 5" in ticked


@pytest.mark.parametrize("said", OVER)
def test_what_is_done_is_no_task_where_none_is_on_the_screen(monkeypatch, said):
    for before in ("what is a LADO", "tick 7"):
        assert "no task was shown last" in answers(monkeypatch, "show 5", before, said)[2]
    assert "no task was shown last" in answers(monkeypatch, said)[0]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("tick it", "Done: task 5"),
        ("tick that off", "Done: task 5"),
        ("book it for friday at 2pm", "Booked: task 5"),
        ("that's not for me", "lmcs skip 5"),
    ],
)
def test_a_command_is_of_the_task_on_the_screen(monkeypatch, said, kept):
    assert kept in answers(monkeypatch, "show 5", said)[1]
    assert "task 1" in answers(monkeypatch, "next", "tick it")[1]


@pytest.mark.parametrize(
    "said",
    ["no wait put it back to where it was", "no, move it back how it was", "can you set that back as it was please"],
)  # fmt: skip
def test_what_was_moved_goes_back(monkeypatch, said):
    lines = ("book 4 9 June", "book 4 16 June", said, "yes")
    _, _, asked, back, *_ = answers(monkeypatch, *lines)
    assert "To take back your last change: lmcs undo" in asked
    assert "9 June 2026" in back


@pytest.mark.parametrize("said", ["actually it isnt finished", "that's not done yet", "it was not finished after all"])  # fmt: skip
def test_what_is_not_done_sets_back_what_was_ticked_last(monkeypatch, said):
    assert "lmcs untick 9" in answers(monkeypatch, "tick 9", said)[1]


@pytest.mark.parametrize(
    "said",
    ["booked the director in for the 9th at half four", "I've booked the director for the 9th at half four", "director booked in for the 9th at half four"],
)  # fmt: skip
def test_somebody_who_is_booked_is_read_as_a_booking(monkeypatch, said):
    assert "lmcs book 4 --on the 9th at 16.30" in answers(monkeypatch, said)[0]


@pytest.mark.parametrize("said", ["who is booked for the 9th", "I booked a train for friday", "nothing is booked for friday"])  # fmt: skip
def test_what_is_no_booking_of_somebody_is_none(monkeypatch, said):
    assert "To book the" not in answers(monkeypatch, said)[0]


@pytest.mark.parametrize(
    ("said", "keeps"),
    [
        ("ive got corporate parenting board a week on tuesday at half four", "lmcs book 37 --on a week on tuesday at 16.30"),
        ("I have the budget panel on Friday at 10", "lmcs meet yourself --agreed"),
        ("weve got full council next wednesday at 7pm", "lmcs meet yourself --agreed"),
    ],
)  # fmt: skip
def test_a_meeting_that_somebody_has_is_kept_for_its_day(monkeypatch, said, keeps):
    assert keeps in answers(monkeypatch, said)[0]


def test_what_is_told_of_a_meeting_leads_to_what_there_is_to_tick(monkeypatch):
    said = "met the DCS today and she was very helpful can you tick that off"
    asked, over, *_ = answers(monkeypatch, said, "the IRO thing is finished")
    assert asked.index("Nothing was ticked yet.") < asked.index("lmcs tick 4")
    assert "lmcs note" not in asked
    assert "lmcs meet director --after" in asked
    assert "lmcs tick W9" in over
    assert "lmcs meet virtual-school-head --after" in answers(monkeypatch, "met the virtual head this morning")[0]  # fmt: skip


def test_of_several_things_in_one_line_each_is_answered_or_named(monkeypatch):
    moved = "ive moved the director to friday 2pm and whats a deprivation of liberty order"
    _, both, *_ = answers(monkeypatch, "book 4 on 9 june 16:30", moved)
    assert both.index("High Court order") < both.index("To move it: lmcs book 4")
    asked = "im meeting the director on the 9th what should i ask about care leavers"
    assert "care leavers" in (shown := answers(monkeypatch, asked)[0])
    assert "lmcs book 4 --on the 9th" in shown
    two = "whats an EHCP and why are ours late"
    assert "Not answered: “why are ours late”" in answers(monkeypatch, two)[0]
    assert "Not " not in answers(monkeypatch, "what is a LADO? thank you so much")[0]


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        ("book my mentor friday at 5 and tick 2", ["lmcs book 13 --on friday at 17.00", "lmcs tick 2"]),
        ("book the one to one with the director again in four weeks and tick declaration of interests", ["lmcs book 4 --on in four weeks", "lmcs tick"]),
        ("book 4 in four weeks and tick 3", ["lmcs book 4", "lmcs tick 3"]),
        ("tick 2 and 3 and show me 6", ["lmcs tick 2 3", "lmcs show me 6"]),
    ],
)  # fmt: skip
def test_of_several_commands_in_one_line_each_is_offered(monkeypatch, said, lines):
    shown = answers(monkeypatch, said)[0]
    assert "nothing was changed yet" in shown
    assert all(line in shown for line in lines)
    assert "Tick" not in shown.split("One after")[1]


@pytest.mark.parametrize("said", ["actually its 7 not 6", "it's 7, not 6", "I meant 7 not 6", "no, make it 7pm not 6pm"])  # fmt: skip
def test_another_hour_of_what_was_booked_last_is_offered(monkeypatch, said):
    asked, *_ = answers(monkeypatch, "book 13 friday at 6pm", said)[1:]
    assert "--at 19.00" in asked


def test_an_hour_that_was_not_booked_is_none(monkeypatch):
    assert "--at" not in answers(monkeypatch, "book 13 friday at 4pm", "its 7 not 6")[1]
    assert "--at" not in answers(monkeypatch, "tick 6", "its 7 not 6")[1]


@pytest.mark.parametrize("said", ["oh bugger not that one", "no not that one", "damn, wrong one", "oops i didnt mean that", "sorry wrong task"])  # fmt: skip
def test_what_was_not_meant_is_undone(monkeypatch, said):
    assert "Undone: ticking task 5" in answers(monkeypatch, "tick 5", said)[1]


@pytest.mark.parametrize("said", ["tick those", "skip both of them", "untick them all", "tick all three"])  # fmt: skip
def test_several_that_are_only_pointed_at_are_asked_for(monkeypatch, said):
    shown = answers(monkeypatch, "i met the director yesterday for our first one to one", said)[1]
    assert "which ones are meant" in shown or "no task" in shown
    assert "To tick it" not in shown


def test_a_note_is_shown_and_moved_by_what_is_said_of_it(monkeypatch):
    kept = "note ask director about home to school transport overspend"
    assert "home to school transport" in answers(monkeypatch, kept, "show me that note")[1]
    misplaced = answers(monkeypatch, "note 5 ask about emails", "i put a note on the wrong thing can you move it")  # fmt: skip
    assert "move the note on" in misplaced[1]
    assert "C63" not in misplaced[1]


@pytest.mark.parametrize(("said", "has"), [
    ("what am i meant to ask the director about SEND", "C47"), ("what do i ask about SEND", "C47"), ("what should i have done by now", "sets no days"),
])  # fmt: skip
def test_what_is_asked_in_more_words_is_answered(monkeypatch, said, has):
    assert has in answers(monkeypatch, said)[0]


@pytest.mark.parametrize(
    "said", ["booked the director in for the 9th", "im meeting the director on the 9th"]
)
def test_her_is_whom_the_line_before_told_of(monkeypatch, said):
    shown = answers(monkeypatch, "who is the virtual head", said, "no", "what should i ask her")[3]
    assert "Meeting: director of children's services" in shown


@pytest.mark.parametrize("said", ["sorry thank you that was helpful", "you are a lifesaver thank you", "thanks, that's great", "ta very much"])  # fmt: skip
def test_thanks_are_no_note(monkeypatch, said):
    assert "You are welcome." in answers(monkeypatch, said)[0]


@pytest.mark.parametrize("said", ["a resident keeps ringing me about a school place what do i say", "what do i say to a resident who wants a school place", "is it my job to get a kid into a school"])  # fmt: skip
def test_a_school_place_is_not_hers_to_give(monkeypatch, said):
    shown = answers(monkeypatch, said)[0]
    assert "not yours to decide" in shown
    assert "Admission appeal" in shown


def test_what_is_left_out_is_the_task_on_the_screen(monkeypatch):
    assert "To set it aside: lmcs skip 9" in answers(monkeypatch, "show 9", "leave that one")[1]


@pytest.mark.parametrize("said", ["that's not for me", "leave that one", "booked that for thursday at 10am", "skip it", "reopen that"])  # fmt: skip
def test_what_is_said_of_a_task_where_none_is_on_the_screen_changes_nothing(monkeypatch, said):
    shown = answers(monkeypatch, said)[0]
    assert not any(each in shown for each in ("Done:", "Booked:", "Set aside:"))
