"""What lmcs itself is asked to do or to tell, in words that are no command: led to what does it, and never kept as a note."""

import pytest

from conftest import TODAY
from lmcs.front.unknown import far
from lmcs.front.words import meant
from lmcs.progress import Progress
from lmcs.progress.journey import Journey

REQUESTS = {
    "update the calendar on my phone": "lmcs calendar",
    "send my dates to my phone": "lmcs calendar",
    "how do I get my meetings onto my iPhone": "lmcs calendar",
    "make it good to listen to": "lmcs start --view plain",
    "play me the list as a recording": "lmcs start --view plain",
    "make the letters bigger for me please": "lmcs start --view plain",
    "my laptop reads everything aloud": "lmcs start --view plain",
    "I have a new laptop, how do I take everything over": "lmcs backup",
    "leave nothing of mine on this laptop": "lmcs erase",
    "I'm giving this laptop back, wipe my things": "lmcs erase",
    "how do I clear this laptop before I give it back": "lmcs erase",
    "please clear my old laptop when I leave": "lmcs erase",
    "the old laptop goes to somebody else, nothing of mine should be left": "lmcs erase",
    "none of my notes must stay there": "lmcs erase",
    "hello, ive been lead member for ten days and not sure where to begin": "lmcs walk",
    "it is all so much and I havent a clue where to start": "lmcs walk",
    "what happens if we dont have a dcs": "lmcs show leader-appoint-director",
    "what do we do without a director": "lmcs show leader-appoint-director",
    "director is leaving!! Pauline goes end of january": "lmcs show leader-appoint-director",
    "our director has resigned": "lmcs show leader-appoint-director",
    "full council asked me about home education numbers and I hadnt a clue, help": "lmcs figures home-education",
    "somebody asked me about home education and I couldnt answer": "lmcs glossary elective-home-education",
    "put my question on the sheet": "lmcs meet director",
    "prepare me for the meeting with the director on paper, with my own question": "--with-notes",
    "get it ready for the printer": "--output",
    "let me have the sheet for Tuesday": "--output",
    "could you write me a short note for my mentor": "lmcs summary",
    "give me something I can hand to the leader": "lmcs summary --without-requests",
    "open the paper that I looked at yesterday": "lmcs explain",
    "tidy up my notes and sort them by date": "lmcs note",
    "sort my tasks by how urgent they are": "lmcs list --by pace",
    "save what we have done so far somewhere safe": "--output",
    "put the kettle on for me": "help",
    "take me back to where I was yesterday": "help",
    "write a letter to the leader about my pay": "summary",
}
NOTES = {
    "put down that the chair wants fewer items": 'lmcs note --text "the chair wants fewer items"',
    "the chair wants us to print fewer papers": "lmcs note --text",
    "she showed me the sheet and I liked it": "lmcs note --text",
    "send the director the figures by Friday": "lmcs meet yourself --agreed",
    "give the leader my answer by Friday": "lmcs note --text",
}
STICK = {
    "copy to memory stick": "lmcs backup FILE",
    "save to USB": "lmcs backup FILE",
    "what should I do with the memory stick": "lmcs backup FILE",
    "I have a memory stick, what now": "lmcs backup FILE",
    "restore from the memory stick": "lmcs restore FILE",
    "get everything back from the memory stick": "lmcs restore FILE",
    "put my things from the stick onto this laptop": "lmcs restore FILE",
    "is anything of mine left here?": "lmcs where",
    "is anything of mine left on this laptop": "lmcs where",
    "what is still on here": "lmcs where",
    "delete everything": "lmcs erase",
}
LISTENS = [
    "I can't look at the screen, read aloud please", "I am using a screen reader", "how do I use this with a screen reader", "I can't see", "plain text from now on", "no lines and boxes please",
    "I am partially sighted", "do you work with NVDA", "these boxes sound terrible", "can you read it out to me",
]  # fmt: skip
WORTH = [
    "what is this good for?", "what are you good for", "what does this program do for me", "why should I use this", "how can this help me", "what is the point of this",
]  # fmt: skip
FIRST = [
    "what should I do first this week?", "what should I tackle this week", "what comes first on my list", "what needs doing first", "what must I do before Friday",
    "what's the first thing I should do",
]  # fmt: skip
URGENT = [
    "what are the most urgent things",
    "what are my priorities",
    "what is urgent",
    "what are the most important tasks now",
]
SHEET = [
    "a sheet to take to the meeting with the director", "sheet for the director", "what do I need to take to the meeting with the director?", "prepare me for the meeting with the director",
    "what should I take with me to my meeting with the director", "get ready for my talk with the director",
]  # fmt: skip
PRINTED = ["print the director's sheet", "I want a sheet to print for the director", "can you print the sheet for the director", "print me a sheet for the meeting with the director"]  # fmt: skip
NOT_TO_DO = [
    "is there anything i shouldnt do when i visit", "what must I not ask", "what should I avoid on a visit", "anything I can't say when I am in a school?",
]  # fmt: skip
INSTEAD = ["who is in charge of child safeguarding now instead of the LSCB", "what do we have now in place of the LSCB", "who leads that these days instead of an LSCB?"]  # fmt: skip
SINCE = [
    "when was I appointed", "what day did I start?", "is my appointment date saved?", "show my date of appointment", "when did I become lead member", "how long have I been in this role",
    "which day am I on", "have you got my first day", "do you know when I started",
]  # fmt: skip


def said_of(line, library, **progress):
    """Return all that is said of a *line* typed at the prompt, and the lines that a yes would run."""
    journey = Journey(library, Progress(**progress), TODAY)
    found = meant(line.split(), lambda: library, lambda: journey)
    if found and found.say:
        return " ".join(found.say), ()
    told = far(line.split(), journey)
    return f"{told.message}\n{told.hint}", told.lines


@pytest.mark.parametrize("line", REQUESTS)
def test_a_request_leads_to_what_does_it_and_is_offered_as_no_note(library, line):
    said, lines = said_of(line, library)
    assert REQUESTS[line] in said
    assert "To keep it" not in said
    assert lines == ()


@pytest.mark.parametrize("line", NOTES)
def test_what_tells_something_is_still_offered_as_a_note(library, line):
    assert said_of(line, library)[1][0].startswith(NOTES[line])


@pytest.mark.parametrize("line", STICK)
def test_a_stick_and_what_is_left_lead_to_the_lines_of_a_copy(lmcs, home, line):
    assert STICK[line] in lmcs(*line.split()).out
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize("line", LISTENS)
def test_who_listens_is_told_of_the_plain_view_and_what_it_does(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    assert "lmcs start --view plain" in said
    assert "made to be listened to" in said


@pytest.mark.parametrize("line", WORTH)
def test_what_it_is_good_for_is_said_plainly(lmcs, line):
    said = lmcs(*line.split()).out
    assert said.startswith("lmcs sits beside you")
    assert "lmcs help" in said


@pytest.mark.parametrize("line", FIRST)
def test_what_comes_first_is_the_next_task(lmcs, line):
    assert "Task 1. " in lmcs(*line.split()).out


@pytest.mark.parametrize("line", URGENT)
def test_what_is_urgent_is_the_list_by_pace(lmcs, line):
    assert lmcs(*line.split()).out == lmcs("list", "--by", "pace").out


@pytest.mark.parametrize("line", SHEET)
def test_what_to_take_to_a_meeting_is_the_sheet_for_it(lmcs, line):
    assert lmcs(*line.split()).out == lmcs("meet", "director").out


@pytest.mark.parametrize("line", PRINTED)
def test_a_sheet_to_print_comes_with_the_line_that_makes_a_file_of_it(lmcs, line):
    said = " ".join(lmcs(*line.split()).out.split())
    does = "lmcs meet director --with-agreed --with-questions --output director.html"
    assert does in said
    assert " ".join(lmcs("meet", "director").out.split()) in said


def test_questions_for_somebody_name_the_sheet_first_and_those_about_a_topic_none(lmcs):
    for line in ("questions for the director", "questions to our director"):
        assert "lmcs meet director" in lmcs(*line.split()).out.split(" questions about ")[0]
    assert "lmcs meet" not in lmcs("questions", "for", "budget").out.split(" about ")[0]


@pytest.mark.parametrize("line", NOT_TO_DO)
def test_what_not_to_do_is_the_page_to_read_before(lmcs, line):
    assert lmcs(*line.split()).out == lmcs("show", "before").out


@pytest.mark.parametrize("line", INSTEAD)
def test_what_came_in_place_of_something_is_told_by_its_entry(lmcs, line):
    assert "Local safeguarding children board" in lmcs(*line.split()).out


@pytest.mark.parametrize("day", ["before christmas", "until 12 June", "up to 1 July"])
def test_what_is_on_before_a_day_is_what_is_booked_until_then(lmcs, day):
    line = ("what", "have", "I", "got", "on", *day.split())
    assert "Nothing is booked for the days until" in lmcs(*line).out
    lmcs("book", "4", "--on", "9 June")
    assert "9 June 2026: 4. " in lmcs(*line).out
    assert "Nothing is booked" in lmcs("what", "is", "on", "before", "8", "June").out


@pytest.mark.parametrize("line", SINCE)
def test_the_day_of_appointment_is_told(lmcs, line):
    assert "No day is kept." in lmcs(*line.split()).out
    lmcs("start", "--appointed", "2 June 2026")
    assert "Tuesday 2 June 2026, and today is day 3." in " ".join(lmcs(*line.split()).out.split())


@pytest.mark.parametrize(
    "line", ["I started this afternoon as lead member", "I have begun as lead member today"]
)
def test_a_start_today_is_offered_as_the_day(lmcs, line):
    assert "lmcs start --appointed today" in lmcs(*line.split(), expect=2).err


def test_what_is_told_of_a_task_that_was_shown_is_of_that_one(lmcs):
    for line in (
        "what's that about",
        "tell me more about it",
        "why is that next",
        "what is it about",
    ):
        assert "Task 1. " in lmcs(*line.split()).out
    assert "(LADO)" in lmcs(*["tell", "me", "more", "about", "the", "LADO"]).out


def test_her_own_words_come_before_the_glossarys(lmcs):
    lmcs("note", "the contract for the advocates ends in June")
    said = lmcs("find", "contract").out
    assert said.index("the contract for the advocates") < said.index("Mentioned in")
    looked = lmcs("glossary", "contract", expect=3).out
    assert looked.index("lmcs search --own contract") < looked.index("glossary.")


@pytest.mark.parametrize("name", ["'{}'", '"{}"', "‘{}’", "{}", "read '{}' with me"])
def test_a_path_in_quotes_is_a_paper(lmcs, tmp_path, name):
    paper = tmp_path / "board.txt"
    paper.write_text("A report on the IRO service and EHCPs of children in care", "utf-8")
    assert "Reading companion" in lmcs(*name.format(paper).split()).out


REPORTED = [
    "report a mistake", "report error", "report a bug", "feedback", "how do I report a mistake in the law", "this is wrong", "I have found a mistake in the glossary",
    "where can I report an error", "the law here is wrong",
]  # fmt: skip
GONE = [
    "everything is gone", "it has lost everything", "It's lost everything", "where is my work", "my ticks are gone", "my notes have disappeared", "where did it go", "I can't find my ticks", "lost",
    "it's all gone", "all gone", "nothing is here",
]  # fmt: skip
NEXT_MEMBER = ["new lead member", "start afresh", "the next member on the same laptop", "how does the next member start", "the laptop goes to the next member"]  # fmt: skip


@pytest.mark.parametrize("line", REPORTED)
def test_a_mistake_in_lmcs_is_led_to_where_it_was_got_from(library, line):
    said, lines = said_of(line, library)
    assert "where you got it from: the place its code is kept" in said
    assert "http" not in said
    assert lines == ()


@pytest.mark.parametrize("line", GONE)
def test_who_misses_everything_is_told_where_to_look_and_how_it_comes_back(library, line):
    said, lines = said_of(line, library)
    assert all(each in said for each in ("lmcs where", "is everything here", "second copy", "lmcs restore FILE"))  # fmt: skip
    assert lines == ()


@pytest.mark.parametrize("line", NEXT_MEMBER)
def test_the_next_member_is_told_in_its_order(library, line):
    said, lines = said_of(line, library)
    places = [
        said.index(each)
        for each in ("lmcs backup", "must not be erased", "lmcs erase", "lmcs pack", "lmcs start")
    ]
    assert places == sorted(places)
    assert lines == ()
