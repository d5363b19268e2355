"""What people type that is no command: a word of the table does it, an exact name is answered, nothing else changes anything."""

import json
import re

import pytest

from conftest import TODAY
from lmcs.content.naming import tasks
from lmcs.content.opening import asks_mentor
from lmcs.front.door import COMMANDS, SHOWN, command
from lmcs.front.running import run
from lmcs.front.said import SAID, SAYS
from lmcs.front.table import STANDS, TABLE
from lmcs.front.together import words_of
from lmcs.front.unknown import far, unknown
from lmcs.front.words import meant
from lmcs.progress import BOOKED, Agreed, Mark, Progress
from lmcs.progress.journey import Journey

READS = {"": "Your first ten days"}


def changed(home):
    return (home / "progress.jsonl").exists()


# Every word of the table is its command, and every line of the table is one.


@pytest.mark.parametrize("line", TABLE)
def test_every_line_of_the_table_is_one_that_lmcs_takes(lmcs, line):
    words = line.split()
    assert not words or words[0] in (*COMMANDS, "help")
    assert "Usage: lmcs" in lmcs("help", *words[:1]).out


def test_no_word_stands_twice_or_is_a_command_itself():
    words = [word for words in (*TABLE.values(), *SAYS) for word in words]
    assert len(words) == len(set(words))
    assert not set(words) & set(COMMANDS)
    assert all(word == word.casefold() for word in words)


@pytest.mark.parametrize("word", STANDS)
def test_a_word_of_the_table_is_its_command_however_it_is_written(word):
    for typed in (word, word.upper(), f"{word}?", f"lmcs {word}"):
        found = meant(typed.split(), pytest.fail, pytest.fail)
        line = STANDS[word]
        assert found is not None
        assert found.hint == ""
        if line == ("tick",):  # alone it asks what is done
            assert found.line == ("list", "--done")
        elif line == ("book",):  # alone it asks what is booked
            assert found.line == ("status",)
        else:
            assert found.line == (line or ("status",)), typed


DOES = [
    # What a first user typed in her own words.
    ("the 17", "Your first ten days"), ("what is left of the 17", "Your first ten days"), ("show me only what is still open", "Your first ten days"), ("list first-ten-days open", "Your first ten days"),
    ("have I done 4", "Status: Not started."), ("scrutiny chair", "Meeting: scrutiny chair"), ("was anything kept", "keeps nothing of it"), ("yes", "Nothing was asked just now"),
    ("explain the IROs are worried about drift", "Independent reviewing officer"),
    # Those of the trials, then twenty more.
    ("help", "The first five"), ("help tick", "Mark tasks as done"), ("next", "Task 1."), ("CAMHS", "mental health"), ("4", "Task 4."),
    ("what is a MASH", "(MASH)"), ("find SGO", "Search for “SGO”"), ("tasks", "Your first ten days"), ("lookup LAC", "(LAC)"),
    ("mentor", "Summary for my mentor"), ("version", "Content checked"), ("status", "0 of 17 done"), ("todo", "Your first ten days"),
    ("print", "lmcs list --blank --output list.html"), ("quit", "it has stopped already"), ("define SEND", "(SEND)"), ("agenda", "director"),
    ("names", "director"), ("areas", "director"), ("help accessibility", "--plain"), ("who is the LADO", "(LADO)"), ("task 4", "Task 4."),
    ("what does EHCP mean?", "(EHC"), ("whats a CIN", "(CIN"), ("What's a LAC?", "(LAC)"), ("s47", "Section 47"), ("section 20", "Section 20"),
    ("L3", "Question L3."), ("#4", "Task 4."), ("question L3", "Question L3."), ("how-often-to-meet", "Task 4."), ("worth-doing", "Also worth doing"),
    ("what next", "Task 1."), ("what should I do next?", "Task 1."), ("to do", "Your first ten days"), ("where am I", "0 of 17"), ("look up MASH", "(MASH)"),
    ("what is the difference between CIN and CP", "(CIN"), ("acronym PEP", "(PEP)"), ("news", "What has changed"), ("upcoming", "What comes next"),
    ("reading list", "Documents"), ("people", "director"), ("my data", "Where your data is"), ("settings --name Ana", "Ana"),
    ("HELP", "The first five"), ("?", "The first five"), ("list ?", "Your first ten days"), ("glossary MASH ?", "(MASH)"), ("children in need", "(CIN"),
    ("lmcs glossary LAC", "(LAC)"), ("list open", "Your first ten days"), ("about", "Content checked"), ("child at risk", "call 999"),
    ("delete", "none of them was done"), ("update", "no network"), ("notes", "not written a note"), ("help me", "The first five"),
    # Questions, also those that begin with a command, and how to do a thing, which is told and not done.
    ("who is who", "Who is who"), ("who's who", "Who is who"), ("who does what", "Who is who"), ("who are my colleagues", "Cabinet colleagues"), ("who should I meet", "director"),
    ("show all", "Your first ten days"), ("note for mentor", "Summary for my mentor"), ("what changed", "What has changed"), ("what is due", "0 of 17 done"),
    ("when is 4 due", "Task 4."), ("when is task 4 booked?", "Task 4."), ("how do I", "The first five"), ("hello", "lmcs walk"), ("I'm a bit lost", "lmcs undo"), ("only the requests", "lmcs ask"), ("the summary without my requests", "lmcs summary --without-requests"), ("help numbers", "Usage: lmcs figures"),
    ("how do I tick a task", "Usage: lmcs tick"), ("How do I see all my notes?", "Usage: lmcs note"), ("how do I print the list", "lmcs list --blank"), ("can I undo", "Usage: lmcs undo"),
    ("how to delete a note", "lmcs note TASK --erase"), ("I want to book a meeting", "Usage: lmcs book"), ("how do I change my name", "Usage: lmcs start"), ("ids", "What a council's file may name"),
    ("how can I erase everything", "must not be erased"), ("stats", "Key figures"), ("our files", "council"), ("deputy", "Handover"), ("open 9", "Task 9."), ("diary", "Nothing is booked"), ("who do I ring", "lmcs show before"), ("Who should I ask?", "lmcs meet"), ("show 004", "Task 4."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), DOES, ids=[line for line, _ in DOES])
def test_what_people_type_is_done_or_answered(lmcs, line, said):
    code = 1 if line == "notes" else 0
    ran = lmcs(*line.split(), expect=code)
    assert said in ran.out + ran.err


@pytest.mark.parametrize("name", SHOWN)
def test_how_to_do_what_a_command_does_is_told_and_not_done(lmcs, home, name):
    assert lmcs("how", "do", "I", name, "a", "task").out == lmcs("help", name).out
    assert not changed(home)


def test_an_answer_by_name_says_the_line_that_does_it_and_a_word_of_the_table_needs_none(lmcs):
    for line, does in (("CAMHS", "glossary CAMHS"), ("what is a MASH", "glossary MASH"), ("4", "show 4"), ("l3", "show L3"),
                       ("inspection", "list inspection")):  # fmt: skip
        assert lmcs(*line.split()).err == f"lmcs: That is: lmcs {does}\n"
    assert lmcs("define", "MASH").err == lmcs("next").err == ""


CHANGES = [
    ("done 4", "Done: task 4"), ("Tick 4", "Done: task 4"), ("finished 4 5", "Done: tasks 4 and 5"), ("schedule 4 --date 9June", "Booked: task 4"),
    ("complete task 4?", "Done: task 4"), ("did 1-3", "Done: tasks 1, 2 and 3"), ("memo 4 --note x", "Your note is kept"), ("tick off 4", "Done: task 4"),
    ("na 4 --why x", "Set aside: task 4"), ("not for me 4 --reason x", "Set aside: task 4"), ("need help budget", "Your summary will say: budget"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), CHANGES, ids=[line for line, _ in CHANGES])
def test_a_word_of_the_table_changes_what_its_command_changes(lmcs, home, line, said):
    words = [word.replace("9June", "9 June") for word in line.split()]
    assert said in lmcs(*words).out
    assert changed(home)


TAKES_BACK = [
    "undo that", "undo the last one", "take that back", "oops", "whoops", "undo last", "undo please", "take it all back", "put it back", "undo the last change", "reverse that", "Undo it!",
]  # fmt: skip


@pytest.mark.parametrize("line", TAKES_BACK)
def test_what_takes_back_takes_back_the_last_change(lmcs, line):
    lmcs("tick", "4")
    assert "Undone: ticking task 4" in lmcs(*line.split()).out


@pytest.mark.parametrize("line", ["undo everything", "undo the last two", "undo the tick", "redo all"])  # fmt: skip
def test_what_says_more_than_the_last_change_takes_nothing_back(lmcs, home, line):
    lmcs("tick", "4")
    before = (home / "progress.jsonl").read_bytes()
    lmcs(*line.split(), expect=2)
    assert (home / "progress.jsonl").read_bytes() == before


GUESSES = """
make the letters nicer; bigger enough; take that note; talk to the director of music; see the doctor on monday; show that film; task force; list the ways; look at the sky; plan b; read the room
""".replace("\n", " ").split(";")


@pytest.mark.parametrize("line", GUESSES)
def test_a_guess_is_a_line_of_which_every_word_is_read(lmcs, home, line):
    """Whatever is offered does what it says, with no word left over."""
    from lmcs.front.running import run

    said = lmcs(*line.split(), expect=2 if line.strip() not in ("show that film", "task force", "list the ways", "read the room") else 3).err  # fmt: skip
    for offered in said.partition("Did you mean ")[2].partition("?")[0].split(" or "):
        if offered.startswith("lmcs "):
            assert run(offered.split()[1:]) in (0, 1)


# What is neither a word of the table nor a name is told of the nearest, and nothing is ever changed by it.

NEITHER = [
    ("lits", "Did you mean lmcs list?"), ("glosary MASH", "lmcs glossary"), ("tikc 4", "lmcs tick 4?"), ("udno", "lmcs undo?"), ("lsit", "lmcs list?"), ("done1", "lmcs tick 1"), ("2 done", "To tick it: lmcs tick 2"), ("tick2", "lmcs tick 2?"), ("shwo 4", "lmcs show 4?"),
    ("summry", "lmcs summary?"), ("fnish", "lmcs tick?"), ("2 3 done yesterday", "lmcs tick 2 3 --on yesterday"), ("hlep", "lmcs help?"), ("wat next", "lmcs show next?"), ("skp 4 $(reboot)", "lmcs --help"), ("undo 5", "To take back your last change: lmcs undo"),
    ("fostring", "lmcs glossary Foster care?"), ("safegaurding", "lmcs glossary Safeguarding?"), ("note budget for the board", '--text "budget for the board"'),
    ("sumary", "lmcs summary"), ("xyzzy", "To put it to your mentor"),
    ("statuss", "lmcs"), ("private", "lmcs note"), ("undone-ish", "lmcs"), ("school transport policy", "lmcs search school transport policy"),
    ("finsih 4", "lmcs tick"), ("bok 4", "lmcs book"), ("expalin x.pdf", "lmcs explain"), ("how do I claim expenses", "lmcs ask"),
    ("I have finished tasks 1 and 3", "lmcs tick 1 3"), ("I did 1 yesterday", "lmcs tick 1 --on yesterday"), ("I haven't done 2", "Not started"), ("1 isn't done", "Not started"),
    ("I've done task 1", "lmcs tick 1"), ("1 is done", "lmcs tick 1"), ("1 is not done", "Not started"), ("take 1 back", "lmcs undo"), ("I don't have an employer", 'have an employer"'),
    ("note for the director: ask about money", 'lmcs note 4 --text "To ask: about money"'), ("who do I ask about zebras", 'zebras?"'),
    ("what is the moon", "lmcs ask"), ("Z9", "lmcs"), ("child prot", "lmcs"), ("multi-agency safe", "lmcs search"),
    ("make the letters nicer", "To put it to your mentor"), ("bigger enough", "To put it to your mentor"), ("take the biscuit", "To put it to your mentor"), ("udno that", "To put it to your mentor"),
    ("walk to the shops", "To put it to your mentor"), ("may we begin", "To put it to your mentor"), ("serach school transport", "Did you mean lmcs search school transport?"),
    ("ticked-off", "lmcs"), ("erase-all", "lmcs erase"), ("dones 4", "lmcs tick"), ("$(reboot)", "lmcs --help"), ("[/b]", "lmcs --help"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), NEITHER, ids=[line for line, _ in NEITHER])
def test_a_word_that_means_nothing_names_the_nearest_and_changes_nothing(lmcs, home, line, said):
    ran = lmcs(*line.split(), expect=2)
    assert ran.out == ""
    assert said in ran.err
    assert "$(" not in ran.err.partition("\n")[2]  # what is offered can be typed
    assert not changed(home)


ABOUT_LMCS = {
    "what should I do first?": "Task 1.",
    "what now": "Task 1.",
    "where do I begin": "Task 1.",
    "what do I do on day one": "Task 1.",
    "how does this work": "The first five",
    "what can you do": "The first five",
    "how do I get help": "The first five",
    "how to prepare for ofsted": "The call has come",
    "is my data safe": "Where your data is",
    "can my council see my notes": "Where your data is",
    "who reads my notes": "Your mentor sees none of them",
    "how do I start": "Usage: lmcs start",
    "make the letters plainer": "lmcs start --view plain",
    "I want bigger letters": "lmcs list --large",
    "print --blank": "with boxes to tick by hand (that is --blank)",
    "print it please": "lmcs summary --output summary.html",
    "what is lmcs": "lmcs is this program",
    "who made this": "unofficial",
    "do I need the internet": "no network",
    "how do I send it to my mentor": "Usage: lmcs summary",
    "how do I prepare for my first meeting with the director": "Meeting: director",
    "hello, i got the children's services job today, where do i start": "Task 1.",
    "she kept saying the front door, what front door": "Front door",
    "I'm worried I'm out of my depth": "lmcs show peer-mentor",
    "im out of my dept": "lmcs show peer-mentor",
    "nervous about tomorow": "lmcs show peer-mentor",
    "overwelmed": "lmcs show peer-mentor",
    "i am scared of getting it wrong": "lmcs show peer-mentor",
    "long day at the hub with Priya, I feel overwelmed and dont know where to begin": "lmcs show peer-mentor",
    "cant stop thinking about it": "lmcs show look-after-yourself",
    "i cant get that house out of my head": "lmcs show look-after-yourself",
    "print something for Ann showing what I've done": "A page is printed from a file",
    "what am I late with": "0 of 17 done",
    "who do I chase today": "Nothing is agreed with anybody",
    "take that name out, I should not have written it": "lmcs note TASK --erase",
    "summary everything": "All that I have ticked so far, and booked for these tasks.",
    "summary from the beginning": "All that I have ticked so far, and booked for these tasks.",
    "summary short": "The summary has one form",
    "three lines for my mentor": "The summary has one form",
    "I have a new mentor": "lmcs summary --since all",
    "let me see what my mentor will see": "Summary for my mentor",
    "handover for Ann Lee": "For whoever takes over",
    "Ann Lee stands in for me": "For whoever takes over",
    "a colleague does not want to be named": "lmcs glossary whistleblowing",
    "a social worker told me in the car park that figures are moved": "lmcs glossary whistleblowing",
    "sent to Ann Lee": "lmcs summary --sent",
    "is it still up to date": "Content checked",
    "when is it 999?": "call 999",
    "whom do I ring on a Saturday": "front door",
    "should I go round and look": "Do not look into it",
    "I passed it on to the front door": "Keep only the day and the service",
    "a social worker told me something in confidence": "lmcs glossary whistleblowing",
    "I am away from 5 to 12 December": "lmcs handover",
    "how do I erase a question": "lmcs ask --erase N",
    "I wrote a family's name in a note, I want it gone": "lmcs note TASK --erase",
    "what have I done since I was appointed": "Nothing is done yet",
    "summary for the leader": "lmcs summary --without-requests",
    "I need one sheet for tomorrow with the Director": "Meeting: director",
    "who is answerable: me or the director": "Lead member for children's services",
    "how do I stand": "0 of 17 done",
    "what should I have ready for scrutiny": "Meeting: scrutiny chair",
    "how should I get ready for the leader tomorrow": "Meeting: leader",
    "what will the scrutiny chair ask me": "What they will ask you, lmcs does not know.",
    "what does the director want from me": "Meeting: director",
    "how do I add a note": "Usage: lmcs note",
    "what are my legal duties": "(LMCS)",
    "what is my role": "(LMCS)",
    "what if I make a mistake": "lmcs undo",
    "how do I read a report": "lmcs explain FILE",
    "how do I add our council's things": "docs/council-content.md",
    "help council": "lmcs check riverside.yaml",
    "can we add our own checklist?": "docs/council-content.md",
    "how do I delete everything": "Nothing was erased.",
    # what people say and ask on an ordinary evening
    "how am I doing": "0 of 17 done.", "how many are there": "0 of 17 done.", "what have I done so far": "0 of 17 done.", "what did I start": "0 of 17 done.",
    "what has come due": "0 of 17 done.", "overdue": "0 of 17 done.", "what have I agreed": "heads the sheet", "agreed": "lmcs meet director", "what did I miss": "What has changed",
    "how do I get a mentor": "Task 13.", "what happens when Ofsted ring": "The call has come", "who do I ring if a journalist rings me": "Task 21.",
    "who do I call if a reporter from the local paper turns up at my home": "Task 21.", "what may I not ask": "Before you start", "individual cases": "Before you start",
    "a resident asks about a child": "Before you start", "is my council in special measures": "Special measures are for schools", "plain view": "The view is as it was", "bye-bye": "Everything is saved", "Ta-ta!": "Everything is saved",
    "read me my list without decoration": "lmcs list --plain", "thanks a lot": "Everything is saved", "may I ask whether a foster carer has been suspended": "lmcs show before",
    "who do I ask about SEND money": "lmcs who send", "who do I ask about childminders": "lmcs who early-years", "who should I ask about the budget": "lmcs meet finance",
    "who do I ask about a foster carer": "tell the director the same day, who tells the designated officer (LADO)", "I'm seeing the leader tomorrow, what should I raise": "Meeting: leader",
    "what should I raise with the director": "Meeting: director", "what have I agreed with the director": "Meeting: director", "what should I talk to the chief executive about": "Meeting: chief executive",
    "what do I do on the day the inspectors ring": "The call has come", "what happens to me when Ofsted come": "The call has come", "inspectors are coming": "The call has come",
    "can I as a councilor look in a child's file": "Never ask to see: A child's file", "can a councillor read a childs file": "Never ask to see: A child's file", "where was I": "0 of 17 done.",
    "who can read my notes": "Your mentor sees none of them", "does my mentor see my notes": "Your private notes are in no summary", "do you keep a copy of my paper": "keeps nothing of it",
    "we agreed fortnightly calls": "--agreed TEXT", "I have sent the summary to my mentor": "lmcs summary --sent",
    "someone asks me about a child": "Before you start", "a parent wants me to look into a case": "Before you start", "has our council ever been in special measures": "Special measures are for schools", "what should I ask the leader": "Meeting: leader", "what should I ask about UASC": "lmcs figures unaccompanied-children",
}  # fmt: skip
NOT_HERE = """
what is the weather today
how do I claim expenses
what is the capital of France
who won the election
Who won the election
how do I boil an egg
when is the next council meeting
how much am I paid
where can I park
what is our council tax
what is bitcoin
tell me a joke
how do I fix a pothole
when are the bins collected
how tall is the town hall
who is the prime minister
how do I reset my laptop
what is planning permission
is it raining
do you love me
what is the meaning of life
how do I write a speech
can I bring my dog
how do I join a party
which train goes to London
what is the speed limit
how do I vote
what is the exchange rate
how many people live in Leeds
when is Easter
what is a haiku
what happens in an inspection
can I use this on my phone
gardening
""".strip().splitlines()
"""What nothing here is about by its name, or a word that people look for it by."""


@pytest.mark.parametrize("asked", ABOUT_LMCS)
def test_what_is_asked_about_lmcs_itself_is_answered(lmcs, home, asked):
    assert ABOUT_LMCS[asked] in lmcs(*asked.split()).out
    assert not changed(home)


@pytest.mark.parametrize("asked", NOT_HERE)
def test_what_nothing_here_is_about_is_said_not_to_be_known_and_a_search_is_offered_that_finds(
    lmcs, library, asked
):
    said = lmcs(*asked.split(), expect=2).err
    for offered in said.splitlines():
        if "lmcs search" in offered:
            lmcs(*words_of(offered.partition("lmcs ")[2]))
    assert "lmcs ask" in said
    assert "Did you mean" not in said
    assert bool(far(asked.split(), Journey(library, Progress(), TODAY))) == (
        asked != "gardening"
    )  # a word alone is looked up


@pytest.mark.parametrize(
    "word", ["papers", "zebra", "the mentor", "helpp", "me with papers", "xx yy", "status", "4"]
)
def test_help_on_what_has_none_is_told_or_read_and_is_no_bug(lmcs, word):
    for start in ("help", "hepl", "man"):
        ran = run([start, *word.split()])
        assert ran in (0, 2, 3), word


def test_a_task_with_what_is_said_of_it_is_told_the_line(lmcs, home):
    said = lmcs(*"task 1 was not done after all".split(), expect=3).err  # fmt: skip  # noqa: SIM905
    assert "Not started" in said
    lmcs("note", "4", "--replace", "ask", "about", "money")
    assert "ask about money" in lmcs("show", "4").out


@pytest.mark.parametrize(("query", "ends"), [("zebra", ': what does it mean?"'), ("what is a zebra", 'zebra?"'), ("I have no employer now", "lmcs ask"), ("a private note: he looked at his watch", "lmcs ask"), ("the board met on Monday?", 'Monday?"'), ("tell me about zebras", "zebras")])  # fmt: skip
def test_only_what_asks_is_put_to_a_mentor_as_a_question(query, ends):
    assert asks_mentor(query).endswith(ends)


@pytest.mark.parametrize(
    ("words", "first"),
    [("in the law this year", "2026"), ("since May", "2026-05"), ("since 1 September", "2026-09"), ("last year", "2025"), ("2025", "2025"), ("in the law since last month", ""), ("in October 2025", "2025-10")],
)  # fmt: skip
def test_changes_are_of_the_time_that_is_named(lmcs, monkeypatch, words, first):
    monkeypatch.setenv("LMCS_TODAY", "2026-11-26")
    code = 0 if first else 3
    shown = lmcs("changes", *words.split(), "--json", expect=code).out
    found = [each["since"] for each in json.loads(shown)["changes"]] if first else []
    assert all(each >= first for each in found) if "since" in words else all(each.startswith(first) for each in found)  # fmt: skip
    assert bool(found) == bool(first)


def test_questions_are_found_by_the_term_of_a_task_and_by_a_figure(lmcs):
    assert lmcs("questions", "about", "UASC").out == lmcs("questions", "UASC").out
    assert "lmcs figures home-education" in lmcs("questions", "elective home education").out
    assert "looked through" in lmcs("questions", "zebras", expect=3).err


def test_what_people_look_for_by_a_word_is_offered(lmcs):
    assert "Did you mean lmcs glossary Serious violence duty?" in lmcs("knife", "crime", expect=2).err  # fmt: skip


OUT_OF_RANGE = {"99": "no task 99; the list goes to 68.", "L99": "no task L99; the list goes to L54.", "task 0": "no task 0; the list goes to 68.", "L99?": "L54",
                "tick 1-99": "the list goes to 68", "show c500": "no task C500; the list goes to C", "book 2000 --on friday": "goes to 68", "tick Z3": "No list has the letter Z."}  # fmt: skip


@pytest.mark.parametrize("line", OUT_OF_RANGE)
def test_a_number_out_of_range_is_told_how_far_its_list_goes(lmcs, home, line):
    assert OUT_OF_RANGE[line] in lmcs(*line.split(), expect=3).err
    assert not changed(home)


def test_every_list_says_how_far_it_goes(lmcs, library):
    for checklist in library.checklists:
        numbers = [int(item.number[len(checklist.letter):]) for item in library.items.values() if item.checklist == checklist.id]  # fmt: skip
        said = lmcs("show", f"{checklist.letter}{max(numbers) + 1}", expect=3).err
        assert f"the list goes to {checklist.letter}{max(numbers)}." in said


def test_only_an_exact_name_is_answered(lmcs, library):
    """A name without its last letters is another word: never a prefix, a search word or a spelling."""
    names = {
        name.casefold()
        for term in library.terms.values()
        for name in (term.term, *term.short, *term.also)
    }
    tried = 0
    for term in list(library.terms.values())[::40]:
        name = term.term[:-3]
        if (
            " " in name
            and name.casefold() not in names
            and "(" not in name
            and not name.endswith(" ")
            and name.split()[-1].casefold() not in names  # two names in one line are two answers
        ):
            found = meant(
                name.split(), lambda: library, lambda: Journey(library, Progress(), TODAY)
            )
            assert found is None or not found.hint.startswith("That is: lmcs glossary"), name
            tried += 1
    assert tried > 5


def test_nothing_that_is_no_word_of_the_table_reaches_a_command_that_changes(library):
    changing = {
        "tick",
        "untick",
        "book",
        "skip",
        "note",
        "undo",
        "redo",
        "ask",
        "start",
        "erase",
        "restore",
        "backup",
    }
    for name in [*library.terms, *library.laws, *library.documents, *library.items][::50]:
        for words in ([name], name.split("-")):
            found = meant(words, lambda: library, lambda: Journey(library, Progress(), TODAY))
            first = " ".join(words).casefold()
            known = any(
                first == word or first.startswith(f"{word} ") for word in (*STANDS, *COMMANDS)
            )
            assert known or not found or not found.line or found.line[0] not in changing


# Tasks, as people write several.

SEVERAL = [
    ("1,2,3", "1 2 3"), ("1, 2, 3", "1 2 3"), ("1-3", "1 2 3"), ("1–3", "1 2 3"), ("1 - 3", "1 2 3"), ("1 to 3", "1 2 3"), ("task 4", "4"), ("tasks 4 and 5", "4 5"),
    ("no. 4", "4"), ("#4, #5", "4 5"), ("4.", "4"), ("4;5", "4 5"), ("1-2,4", "1 2 4"), ("L1-L3", "L1 L2 L3"), ("l1-3", "L1 L2 L3"), ("L 3", "L3"), ("4 4", "4"),
    ("number 4", "4"), ("the task 4", "4"), ("question L3", "L3"), ("4+5", "4 5"), ("1 & 2", "1 2"), ("17-17", "17"), ("(4)", "4"), ("W1 to W2", "W1 W2"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "numbers"), SEVERAL)
def test_several_tasks_are_understood_as_people_write_them(library, typed, numbers):
    assert [item.number for item in tasks(library, typed.split())] == numbers.split()
    assert [item.number for item in tasks(library, [typed])] == numbers.split()


@pytest.mark.parametrize(
    "typed", ["3-1", "1-99", "L1-C3", "1,two", "1-3-5", "4 99", "1..3", "task", "1-99999"]
)
def test_of_several_tasks_all_are_understood_or_none(lmcs, home, typed):
    from lmcs.basics.errors import ExitCode

    ran = lmcs(
        "tick",
        *typed.split(),
        expect=ExitCode.NOT_FOUND if typed not in ("3-1", "L1-C3") else ExitCode.USAGE,
    )
    assert ran.out == ""
    assert not changed(home)


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("book 4 with nobody", "lmcs book 4 --with nobody --on 4 June"),
        ("skip 4 no such board", 'lmcs skip 4 --reason "no such board"'),
    ],
)
def test_words_behind_a_task_are_told_where_they_belong(lmcs, line, hint):
    assert hint in lmcs(*line.split(), expect=2).err


@pytest.mark.parametrize("name", ["show", "book", "skip", "note"])
def test_one_task_at_a_time_is_said_where_only_one_is_taken(lmcs, name):
    assert "One task at a time." in lmcs(name, "4", "5", expect=2).err


# Options, as people write them.

OPTIONS = [
    (["book", "4", "--date", "9 June"], "Booked"), (["book", "4", "--day=9 June", "--time", "noon"], "12:00"), (["book", "4", "--when", "9 June", "--who", "Sam"], "with Sam"),
    (["tick", "4", "--date", "3 May"], "Sunday 3 May 2026"), (["tick", "4", "—on", "3 May"], "Sunday 3 May 2026"), (["tick", "4", "–on=3 May"], "Sunday 3 May 2026"),
    (["book", "4", "--on", "9 June", "-–with", "Sam"], "with Sam"), (["list", "—plain"], "Your first ten days"), (["—help"], "The first five"), (["–h"], "The first five"),
    (["tick", "—help"], "Usage: lmcs tick"), (["list", "--by", "WHO"], "Your employer"), (["list", "--FORMAT", "x"], None), (["glossary", "MASH", "--format", "Markdown"], "# Multi"),
    (["list", "--format", "json"], '"checklist"'), (["list", "--format", "JSON"], '"checklist"'), (["start", "--view", "PLAIN"], "view: plain"),
    (["summary", "--since", "ALL"], "Summary"), (["-V"], "lmcs "), (["list", "-V"], "lmcs "), (["tick", "4", "--version"], "lmcs "), (["questions", "--from", "Leader"], "leader"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), OPTIONS, ids=[" ".join(line) for line, _ in OPTIONS])
def test_options_are_taken_as_people_write_them(lmcs, line, said):
    ran = lmcs(*line, expect=0 if said else 2)
    assert (said or "has no option") in ran.out + ran.err


@pytest.mark.parametrize(
    "option",
    ["--save", "--save=x.html", "--html", "--print", "--pdf", "--file", "--export", "--word"],
)
@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("summary", "summary --output summary.html"),
        ("show 4", "show 4 --output show.html"),
        ("calendar", "calendar --output calendar.ics"),
    ],
)
def test_who_asks_for_a_file_by_another_option_is_told_how_it_is_saved(lmcs, line, hint, option):
    lmcs("book", "4", "--on", "9 June")
    ran = lmcs(*line.split(), option, expect=2)
    assert f": lmcs {hint}\n" in ran.err
    assert "Did you mean" not in ran.err
    assert lmcs(*hint.split()).code == 0


def test_the_help_of_a_command_says_which_forms_it_gives(lmcs):
    assert (
        "It gives a page (also with --format, --output or --browser)"
        in lmcs("summary", "--help").out
    )
    assert "It gives a calendar file" in lmcs("calendar", "--help").out
    assert "It gives" not in lmcs("tick", "--help").out


def test_a_text_keeps_its_long_dash(lmcs):
    lmcs("note", "4", "--text", "—plain words")
    assert "—plain words" in lmcs("show", "4").out
    lmcs("ask", "why", "—on", "earth?")
    assert "why —on earth?" in lmcs("ask").out


def test_quiet_says_nothing_of_what_went_well_and_all_of_what_did_not(lmcs, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert lmcs("tick", "4", "--quiet") == (0, "", "")
    assert "task 99" in lmcs("tick", "99", "--quiet", expect=3).err.replace('"', "")
    assert lmcs("--quiet", "list", "-o", "list.html") == (0, "", "")
    assert (tmp_path / "list.html").exists()
    assert "Done" in lmcs("show", "4", "--quiet").out  # what was asked for is shown


@pytest.mark.parametrize(
    ("environ", "plain"),
    [
        ({}, False), ({"LMCS_PLAIN": "1"}, True), ({"LMCS_PLAIN": "yes"}, True), ({"LMCS_PLAIN": "0"}, False), ({"LMCS_PLAIN": "off"}, False), ({"LMCS_PLAIN": ""}, False),
        ({"ACCESSIBLE": "1"}, True), ({"ACCESSIBLE": "true"}, True), ({"ACCESSIBLE": "0"}, False), ({"ACCESSIBLE": ""}, False), ({"ACCESSIBLE": "1", "LMCS_PLAIN": "0"}, False),
        ({"ACCESSIBLE": "0", "LMCS_PLAIN": "1"}, True), ({"LMCS_PLAIN": "FALSE", "ACCESSIBLE": "yes"}, False),
    ],
)  # fmt: skip
def test_the_environment_asks_for_the_plain_view(environ, plain):
    import io

    from lmcs.session.console import Console

    console = Console(io.StringIO(), io.StringIO(), environ)
    assert console.plain_wanted is plain
    assert Console(io.StringIO(), io.StringIO(), environ, plain=True).plain_wanted


# What was two ways is one, and the old one says so.


@pytest.mark.parametrize(
    ("line", "new"),
    [
        ("checklists", "lmcs list"),
        ("list --checklist leader", "lmcs list leader"),
        ("list --checklist L", "lmcs list leader"),
        ("questions --for director", "lmcs meet director"),
        ("changes --since 2024", "lmcs changes 2024"),
    ],
)
def test_an_old_spelling_still_works_and_says_the_new_one(lmcs, line, new):
    ran = lmcs(*line.split())
    assert ran.out
    assert ran.err.startswith("lmcs: ")
    assert f"is now: {new}" in ran.err
    assert lmcs(*line.split(), "--json").err == ""
    assert "checklists" not in SHOWN


LISTS = [("leader", "L"), ("Leader", "L"), ("council-leader", "L"), ("chief-executive", "C"), ("chief executive", "C"), ("worth-doing", "W"), ("worth doing", "W"),
         ("Also worth doing", "W"), ("inspection", "O"), ("the call has come", "O"), ("first-ten-days", ""), ("ten-days", "")]  # fmt: skip


@pytest.mark.parametrize(("name", "letter"), LISTS)
def test_a_list_is_called_by_its_name(lmcs, name, letter):
    opens = lmcs("list", *name.split()).out.partition("To open one: lmcs show ")[2]
    assert opens.startswith(f"{letter}1\n")


def test_the_list_ends_with_the_others_each_with_what_opens_it(lmcs, library):
    end = lmcs("list").out.partition("Other lists")[2]
    for checklist in library.checklists[1:]:
        row = next(line for line in end.splitlines() if line.startswith(checklist.title))
        opened = lmcs(*row.partition(" lmcs ")[2].split()).out
        assert opened.startswith(checklist.title)


# Help


def test_help_is_one_screen_and_every_command_stands_in_it(lmcs):
    said = lmcs("--help").out
    assert len(said.splitlines()) <= 45
    assert said == lmcs("help").out == lmcs("-h").out == lmcs("HELP").out
    assert all(f"{name}," in said or f"{name}." in said for name in SHOWN)
    assert (
        said.index("lmcs explain") < said.index("All commands") < said.index("--install-completion")
    )
    assert said.index("--install-completion") > said.index("lmcs help accessibility")
    assert ".bashrc" in said


@pytest.mark.parametrize(
    "group",
    ["checklist", "look", "share", "data", "Your checklist", "meet and share", "look after it"],
)
def test_help_on_a_group_says_what_each_of_its_commands_does(lmcs, group):
    said = lmcs("help", *group.split()).out
    named = [name for name in SHOWN if f"\n{name}: " in said]
    assert len(named) >= 4


def test_help_on_words_has_the_whole_table(lmcs):
    said = lmcs("help", "words").out
    assert all(word in said for word in STANDS)


@pytest.mark.parametrize("name", SHOWN)
def test_help_on_a_command_is_that_of_its_option(lmcs, name):
    assert lmcs("help", name).out == lmcs(name, "--help").out
    assert command(name).__doc__


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("drop request 1", "ask --done 1"), ("take away my first request", "ask --done 1"), ("I was appointed on Tuesday", "start --appointed tuesday"),
        ("I became lead member on 1 June", "start --appointed 1 june"),
    ],
)  # fmt: skip
def test_what_somebody_says_is_told_the_line_that_keeps_it(lmcs, line, does):
    lmcs("ask", "how to begin")
    assert f"lmcs {does}\n" in lmcs(*line.split(), expect=2).err
    lmcs(*does.split())


@pytest.mark.parametrize(
    "text", ["with 11", "Ann: task 11", "my mentor about 11", "Ann Lee to help me with 11"]
)
def test_a_request_has_no_word_of_whom_it_is_put_to(lmcs, text):
    assert "Your summary will say: task 11: Read your latest" in lmcs("ask", *text.split()).out


@pytest.mark.parametrize(
    "text", ["done 1", "1 has been given", "drop the first", "request 1 is dealt with"]
)
def test_a_request_is_ended_where_requests_are_asked_for(lmcs, text):
    lmcs("ask", "how to begin")
    assert "Dealt with: how to begin" in lmcs("ask", *text.split()).out
    assert "Your summary will say" in lmcs("ask", *text.split()).out  # without one it is a text


def test_help_with_something_is_put_to_a_mentor(lmcs):
    assert "lmcs ask 11 the plan" in lmcs("help", "with", "11", "the", "plan", expect=3).err


def test_only_the_first_tasks_are_listed_where_they_are_asked_for(lmcs):
    lmcs("tick", "1")
    for line in ("list --first --open", "list first open", "what is left of the 17"):
        shown = lmcs(*line.split()).out
        assert "Task 2." in shown
        assert "Task 18." not in shown
        assert "Task 1." not in shown
    assert "Task 18." in lmcs("list", "open").out


def test_a_sentence_with_several_short_forms_is_offered_to_be_read(lmcs):
    said = lmcs(*"The DCS thinks our ILACS is due and the IROs are worried.".split(), expect=2).err  # noqa: SIM905
    assert "with DCS, ILACS and IRO in it" in said
    assert "lmcs glossary DCS" in said


def test_a_paper_by_its_name_alone_is_read(lmcs, tmp_path):
    paper = tmp_path / "our paper.txt"
    paper.write_text("The CCG will pay.", encoding="utf-8")
    for line in ([str(paper)], ["read", str(paper)], str(paper).split()):
        assert "Reading companion: our paper.txt" in lmcs(*line).out


def test_what_the_person_wrote_is_found_by_asking_for_it(lmcs):
    lmcs("note", "4", "--text", "quagga pays")
    assert "Your note on task 4" in lmcs(*"did I write anything about the quagga".split()).out  # noqa: SIM905


def test_who_holds_a_post_is_met_by_name_and_what_they_promised_is_shown(lmcs):
    lmcs("who", "scrutiny-chair", "--is", "Bill Orme")
    lmcs("meet", "Bill", "Orme", "--agreed", "the", "work", "programme")
    for line in (
        "meet Bill Orme",
        "what did Bill Orme promise me",
        "what did the scrutiny chair promise",
    ):
        assert "the work programme." in lmcs(*line.split()).out


def test_what_a_change_leaves_is_said(lmcs):
    lmcs("book", "9", "--on", "9 June at 2pm", "--with", "Dev")
    assert (
        "It is no longer on Tuesday 9 June 2026 at 14:00, with Dev."
        in lmcs("book", "9", "--on", "10 June", "--with", "Ann").out
    )
    assert "Task 9 is now: Booked. Tuesday 9 June 2026 at 14:00, with Dev." in lmcs("undo").out
    lmcs("tick", "1")
    assert (
        "That day is changed now, to Tuesday 2 June 2026" in lmcs("tick", "1", "--on", "2 June").out
    )


def test_another_person_place_or_hour_of_a_booking_leaves_its_day(lmcs):
    lmcs("book", "9", "--on", "9 June at 2pm", "--with", "Dev", "--place", "Room 4")
    on, ann = "Tuesday 9 June 2026 at 14:00", lmcs("book", "9", "with", "Ann").out
    assert f"{on}, with Ann, Room 4 as before." in ann
    assert "It is no longer with Dev." in ann
    assert f"{on}, with Ann as before, the depot." in lmcs("book", "9", "--place", "the depot").out
    said = lmcs("book", "9", "--at", "10:30").out
    assert "Tuesday 9 June 2026 at 10:30, with Ann as before, the depot as before." in said
    assert f"It is no longer on {on}, with Ann." in said
    assert lmcs("book", "5", "--with", "Ann", expect=2).code == 2


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("delete all my data", "Nothing was erased."),
        ("how do I move it to my new laptop", "lmcs restore"), ("what did I do on thursday", "Thursday 4 June 2026:"), ("who have I met", "Your first ten days"),
        ("send my summary to Ann Lee", "Summary for my mentor"), ("please read it to me", "lmcs start --view plain"), ("show me the list", "Your first ten days"),
        ("show me the summary", "Summary for my mentor"), ("show done", "Your first ten days"), ("show what is done", "Your first ten days"), ("what can wait", "First"),
        ("what is urgent", "First"), ("what do I do on Monday", "Task 1."), ("what comes first, and why", "Task 1."), ("is the DSL the same as the LADO?", "(LADO)"),
        ("what will Graham see", "Your mentor sees none of them"), ("what goes to my mentor", "Your mentor sees none of them"), ("large summary", "lmcs summary --large"), ("did you keep the pack", "keeps nothing of it"),
        ("what have I sent to Ann", "keeps no copy of a summary that was sent"), ("when did I last send it", "To whom it went is not kept"), ("copy to my new laptop", "lmcs restore"), ("wipe this computer", "Nothing was erased."),
        ("what does the law ask of me about section 17", "Children Act 1989, section 17"), ("what has changed since the guide", "The newest 10 of"), ("show me task 4", "Task 4."), ("show me my notes", "not written a note"),
    ],
)  # fmt: skip
def test_what_people_want_of_lmcs_is_done_or_told_how(lmcs, home, line, said):
    ran = lmcs(*line.split(), expect=1 if line.endswith("notes") else 0)
    assert said in ran.out + ran.err
    assert not changed(home)


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("our DCS is Ann Lee", "who director --is Ann Lee"), ("the director of children's services is Ann Lee", "who director --is Ann Lee"),
        ("my mentor is Ann Lee", "who mentor --is Ann Lee"), ("Ann Lee is my mentor now", "who mentor --is Ann Lee"), ("Ann Lee is the scrutiny chair", "who scrutiny-chair --is Ann Lee"), ("add Ann Lee as director", "who director --is Ann Lee"),
        ("my name is Ann Lee", "start --name Ann Lee"), ("our council is Larkfield", "start --council Larkfield"),
    ],
)  # fmt: skip
def test_who_somebody_is_is_told_the_line_that_keeps_it(lmcs, line, does):
    assert f"lmcs {does}\n" in lmcs(*line.split(), expect=2).err
    assert "Ann Lee" in lmcs(*does.split()).out or "Larkfield" in does


@pytest.mark.parametrize(
    "line", ["the school is Outstanding Good", "the board is Family Help", "the director is late"]
)
def test_what_only_looks_like_a_holder_of_a_post_is_none(lmcs, line):
    ran = lmcs(*line.split(), expect=2)
    assert "--is" not in ran.out + ran.err


@pytest.mark.parametrize(
    ("line", "role", "number"),
    [
        ("I agreed with my support staff what each may expect", "support-staff", "2"), ("we agreed with finance that I get one page a month", "finance", "9"),
    ],
)  # fmt: skip
def test_what_was_agreed_with_somebody_is_told_the_lines_for_that_very_one(
    lmcs, line, role, number
):
    said = lmcs(*line.split()).out
    assert f"lmcs meet {role} --agreed TEXT" in said
    assert f"lmcs tick {number}\n" in said


LACKING = {
    "got a paper for cabinet on fostering fees, 40 pages, no idea where to start": "lmcs explain FILE",
    "they sent me a 60 page report about placements": "lmcs explain FILE",
    "the DCS is leaving in march!! what happens": "lmcs show leader-appoint-director",
    "how do we replace the director": "lmcs show leader-appoint-director",
    "is ofsted coming": "The call has come",
    "are we due an inspection this year": "The call has come",
    "have i missed anything": "Your first ten days",
    "did I forget something": "Your first ten days",
    "i dont understand any of this": "lmcs walk",
    "its all double dutch to me": "lmcs walk",
    "stop telling me about the law": "no switch for that",
    "please leave out all the legal stuff": "no switch for that",
    "a mum stopped me in tesco about her sons EHCP being 9 months late, what do I say": "lmcs glossary sendiass",
    "a resident's been waiting a year for a school place": "lmcs show settle-case-route",
}


@pytest.mark.parametrize("line", LACKING)
def test_what_somebody_has_or_lacks_leads_to_what_helps(lmcs, home, line):
    assert LACKING[line] in lmcs(*line.split()).out
    assert not changed(home)


@pytest.mark.parametrize(
    "line",
    ["read the last ofsted report over breakfast", "I read the ofsted report at the weekend"],
)
def test_what_was_read_is_ticked_as_what_is_to_be_read(library, line):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert said.lines == ("lmcs tick 11",)
    assert "previous-lead-member" not in said.hint


def test_nothing_that_is_said_takes_back_or_erases_by_an_example_number():
    every = " ".join(line for said in SAYS.values() for line in said)
    assert re.findall(r"(?:untick|--erase|--done|--kept) \d", every) == []


def test_what_is_booked_by_words_comes_before_what_is_with_somebody_of_a_like_name(lmcs):
    said = lmcs(*"plan child protection for 27 January at eleven".split(), expect=2).err  # noqa: SIM905
    assert said.index("lmcs book 10 --on") < said.index("lmcs book W9")
    assert "You have no open request" in lmcs("drop", "ask", "1", expect=2).err


@pytest.mark.parametrize(
    "text",
    [
        "for my eyes only, he looked at his watch",
        "secret note",
        "just for me: he was late",
        "between you and me he is wrong?",
    ],
)
def test_what_is_private_is_never_put_into_a_line_for_a_mentor(text):
    assert "To put it to your mentor" not in asks_mentor(text)


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("the scrutiny chair promised me the work programme by christmas", ["scrutiny-chair", "the work programme by christmas"]),
        ("agreed with the director: tea every month", ["director", "tea every month"]), ("Ann Lee said she will send the minutes", ["director", "send the minutes"]),
    ],
)  # fmt: skip
def test_a_promise_is_told_the_line_that_keeps_it(lmcs, line, does):
    lmcs("who", "director", "--is", "Ann Lee")
    said = lmcs(*line.split(), expect=2).err
    assert f'lmcs meet {does[0]} --agreed "{does[1]}"' in said
    assert f"1. {does[1]}" not in lmcs("meet", does[0]).out


@pytest.mark.parametrize(
    "line", ["my mother promised me tea", "he promised me the work programme", "we agreed"]
)
def test_a_promise_of_nobody_here_is_kept_by_no_line(lmcs, home, line):
    ran = lmcs(*line.split(), expect=0 if line == "we agreed" else 2)
    assert '--agreed "' not in ran.out + ran.err
    assert not changed(home)


READS_A_PAPER = [
    "i want to read a paper",
    "read my paper",
    "what does this paper mean",
    "i have a paper for cabinet",
    "help me with a paper",
    "can you read the agenda pack",
]


@pytest.mark.parametrize("line", READS_A_PAPER)
def test_a_paper_is_read_however_that_is_asked(lmcs, line):
    found = meant(line.split(), pytest.fail, pytest.fail) if not line.startswith("help") else None
    assert found is None or found.line == ("explain",)


PAGES = [
    "make a page for my mentor in Word",
    "one page for my mentor",
    "what is new since the last page",
    "next page for my mentor",
    "page for Hugh please",
    "do Hugh his page, what is new since last time at the top",
    "do the page for Hugh Penhallow",
    "I want to know when task 4 is booked",
    "i want to know who the IRO is",
]


@pytest.mark.parametrize("line", PAGES)
def test_a_page_and_a_question_are_understood_in_more_words(lmcs, line):
    shown = lmcs(*line.split()).out
    assert "Summary for my mentor" in shown or "Task 4." in shown or "(IRO" in shown


@pytest.mark.parametrize(
    "line",
    [
        "do the page for Hugh with my notes but not the one about Ros",
        "put what I was told in it",
        "page for Hugh, and put in what I noted",
    ],
)
def test_a_page_with_what_was_noted_asks_which_notes_go_in(lmcs, line):
    lmcs("note", "4", "--text", "she rings every week")
    assert "--with-notes puts your private notes in" in lmcs(*line.split(), expect=2).err


@pytest.mark.parametrize("line", ["page for my deputy", "a page for whoever takes over"])
def test_a_page_for_whoever_follows_is_the_handover(lmcs, line):
    assert lmcs(*line.split()).out.startswith("Handover")


def test_a_booking_that_would_take_the_place_of_another_says_so_first(lmcs):
    lmcs("book", "9", "--on", "9 June", "--with", "Dev")
    said = lmcs(*"put the budget in my diary for friday".split(), expect=2).err  # noqa: SIM905
    assert "(now on Tuesday 9 June 2026, with Dev)" in said


@pytest.mark.parametrize("typed", ["ruth", "watch"])
def test_what_is_not_explained_is_shown_in_ones_own_words_where_it_stands_there(lmcs, typed):
    """On the screen alone: a page that is saved may be handed on."""
    own = f"Kept here by you or your council: lmcs search --own {typed}"
    before = lmcs("glossary", typed, expect=3)
    assert own not in before.out + before.err
    lmcs("note", "4", "--text", "Ruth said to watch the budget")
    after = lmcs("glossary", typed, expect=3)
    assert own in after.out + after.err
    # A word that only is mentioned has a page, the other has an error.
    saved = lmcs("glossary", "watch", "--format", "html", expect=3)
    assert "lmcs search" not in saved.out + saved.err


@pytest.mark.parametrize("line", ["promises", "what did I promise?", "what have I forgotten", "agreed"])  # fmt: skip
def test_what_was_agreed_with_anybody_is_told_at_once(lmcs, line):
    lmcs("meet", "director", "--agreed", "calls every fortnight")
    lmcs("meet", "leader", "--agreed", "a seat in the budget group")
    said = " ".join(lmcs(*line.split()).out.split())
    assert "Director of children's services: calls every fortnight." in said
    assert "Once kept, or no longer so: lmcs meet leader --kept 1" in said


DAY_FIRST = {
    "on tuesday I met my employer": "lmcs tick 1 --on tuesday",
    "Last Monday we read the Ofsted report": "lmcs tick 11 --on last monday",
    "yesterday we went through the budget": "lmcs tick 9 --on yesterday",
}


@pytest.mark.parametrize("line", DAY_FIRST)
def test_a_day_may_stand_before_what_was_done_on_it(lmcs, line):
    assert DAY_FIRST[line] in " ".join(lmcs(*line.split(), expect=2).err.split()).casefold()


def test_what_is_for_somebody_else_is_not_put_to_the_mentor(lmcs):
    said = " ".join(lmcs("ask", "the", "director", "about", "the", "budget", expect=2).err.split())
    assert "nothing was kept" in said
    assert "lmcs note 4" in said
    assert "how to ask" in lmcs("ask", "how", "to", "ask", "the", "director").out
    assert "the director about" not in lmcs("summary").out


def test_no_line_that_is_told_as_an_example_erases_anything():
    """A number that is an example may be typed as it stands."""
    for said in SAYS.values():
        for line in said:
            assert not re.search(r"--erase \d|\b\d+ --erase", line), line


# What is told or wanted of somebody else, and who is meant


@pytest.mark.parametrize(
    ("line", "does"),
    [
        ("question for the director: why are costs rising", 'note 4 --text "To ask: why are costs rising"'), ("remind me to ask the DCS why costs rise", 'note 4 --text "To ask: why costs rise"'),
        ("a question for finance: what is the overspend", 'note 9 --text "To ask: what is the overspend"'), ("dont forget to thank the team", '--text "thank the team"'),
        ("remind me to ring Sam on friday", 'meet yourself --agreed "Ring Sam on friday"'), ("remind me to ring the chair of scrutiny on Wednesday", 'meet yourself --agreed "Ring the chair of scrutiny on Wednesday"'),
        ("seeing the chief exec tomorrow 9am", "book 33 --on tomorrow 9am"), ("I am meeting the Director tomorrow at a quarter past eight", "book 4 --on tomorrow at a quarter past eight"),
        ("I'm seeing the director on Tuesday at 2 to say hello", "book 4 --on tuesday at 14.00"), ("having coffee with Jean on 9 December at the library", '--agreed "Having coffee with Jean on 9 December at the library"'),
        ("I've done the safeguarding training online today", "note "), ("I read the corporate parenting strategy last night. thin on care leavers", "note --text"),
        ("I've got a meeting with the leader on Tuesday at 2pm", "book 34 --on tuesday at 2pm"), ("read the ofsted report by 10 July", "book 11 --on 10 july"),
        ("ring Joan before Friday", 'meet yourself --agreed "Ring Joan before Friday"'), ("im ann lee councilor at larkfield", "start --name Ann Lee"), ("my council is larkfield", "start --council Larkfield"),
        ("I promised Joan Petty a reply about the buses by Friday 11 December", 'meet yourself --agreed "Joan Petty: a reply about the buses by Friday 11 December"'),
        ("the director will get me the agency figures by friday", 'meet director --agreed "get me the agency figures by friday"'), ("I told the director I would read the plan", 'meet director --agreed "I will read the plan"'),
        ("i said i would go out with a social work team before christmas", 'meet yourself --agreed "Go out with a social work team before christmas"'),
        ("private note on 4: she answers half", 'note 4 --text "she answers half"'), ("Seeing Bettany on monday at 10 in her office", 'meet yourself --agreed "Seeing Bettany on monday at 10 in her office"'),
        ("corporate parenting board moved from 8 dec to thursday 10 dec at 2", 'meet yourself --agreed "Corporate parenting board on thursday 10 dec at 2"'),
        ("meeting the independent scrutineer Tom Arkell on Thursday at 15:00", 'book 47 --on "thursday at 15:00" --with Tom Arkell'),
        ("I promised the director I would read the report", 'meet director --agreed "I will read the report"'), ("I got the job on 1 June", "start --appointed 1 june"),
        ("my name is Ann Lee, I'm a councillor in Larkfield", "start --name Ann Lee"), ("the placements budget is over again", "note --text"),
    ],
)  # fmt: skip
def test_what_is_told_at_a_prompt_is_kept_by_a_yes_where_it_belongs(library, line, does):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert does in said.lines[0]


def test_what_is_put_to_somebody_else_is_no_request_for_the_mentor(lmcs, home):
    for line in (
        "ask the director about school transport",
        "note director: about school transport",
    ):
        assert (
            'lmcs note 4 --text "To ask: about school transport"'
            in lmcs(*line.split(), expect=2).err
        )
    assert not changed(home)


@pytest.mark.parametrize(
    "line",
    [
        "actually he's moved it to Thursday at half ten", "we're now doing Thursday at half ten", "it's been moved to Thursday at half ten",
        "they have changed it to Thursday at half ten", "move it to Thursday at half ten",
    ],
)  # fmt: skip
def test_the_one_booking_is_meant_where_it_has_another_day(lmcs, line):
    lmcs("book", "5", "--on", "9 June", "--with", "Sam")
    assert "lmcs book 5 --on thursday at half ten --with Sam\n" in lmcs(*line.split(), expect=2).err


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("who is the DCS then", "Director of children"), ("what have I still not done", "Your first ten days"), ("how do I read the performance report", "lmcs list papers"),
        ("a mum stopped me in the shop about her son's school place, what can I do", "Before you start"), ("who do I complain to if I'm worried about a social worker", "Tell the director the same day"),
        ("Ofsted rang this morning", "The call has come"), ("declare my interests", "Task W3."), ("how do I get it all on a stick", "lmcs backup FILE"),
        ("how am I getting on", "Your first ten days"), ("what can you actually do", "Usage: lmcs"), ("who can see what I write in here", "Where your data is"),
        ("who is my mentor supposed to be", "Task 13."), ("do I have to do training", "Task W4."), ("am I legally responsible if something goes wrong", "Lead member"),
        ("what's the difference between the director and me", "lmcs show 6"), ("how many children in care do we have", "lmcs figures"), ("is that a lot", "lmcs figures"),
        ("when was our last Ofsted and what did we get", "lmcs list inspection"), ("what questions should I ask about a report", "lmcs list papers"),
        ("forget what I said about the zebra", "Nothing was erased"), ("what have I said I'd do", "Nothing is agreed"), ("did you keep what I told you", "lmcs agreed"),
    ],
)  # fmt: skip
def test_what_people_ask_of_themselves_and_of_their_council_is_answered(lmcs, home, line, said):
    if "zebra" in line:
        lmcs("note", "4", "--text", "the zebra pays")
    ran = lmcs(*line.split())
    assert said in ran.out + ran.err


ONE_OF_EACH = {
    **{line: word for word, line in STANDS.items()},
    **{said: word for word, said in SAID.items()},
}
"""For each line that words stand for, and each thing that is said, one of them: the others are answered in the same way."""


@pytest.mark.parametrize("word", [*ONE_OF_EACH.values()])
def test_a_word_of_the_table_with_a_strange_one_behind_it_is_no_bug(library, word):
    journey = Journey(library, Progress(), TODAY)
    line = f"{word} quagga".split()
    assert unknown(line, journey).message


READS_ONLY = re.compile(r"\blmcs (?:show|glossary|law|list|meet|search|figures|who|diary|agreed|ask|note|summary|changes)\b(?: (?!(?:and|--(?:output|erase|sent|agreed|done|is|text|on|kept|here))\b)[a-z0-9-]+)*(?=[.,]|$)")  # fmt: skip
"""A line that is said and only looks something up."""


@pytest.mark.parametrize("line", sorted({each for said in SAYS.values() for text in said for each in READS_ONLY.findall(text)}))  # fmt: skip
def test_every_line_that_is_said_finds_what_it_looks_up(lmcs, line):
    nothing_yet = line in ("lmcs note", "lmcs ask")
    lmcs(*line.split()[1:], expect=int(nothing_yet))


# Several things in one line


SEVERAL = {
    "saw the director yesterday, it went well. she'll get me the agency figures by friday, and I told her I would read the plan": [
        "lmcs tick 4 --on yesterday",
        'lmcs meet director --agreed "get me the agency figures by friday"',
        'lmcs meet director --agreed "I will read the plan"',
    ],
    "my mentor is Gwen Pask, she did this for 8 years. first call with her on 10 June at 4pm": [
        "lmcs who mentor --is Gwen Pask",
        "lmcs book 13 --on 10 june at 4pm",
        'lmcs note --text "she did this for 8 years"',
    ],
    "the director is Mara Oduya, her PA is Keith": ["lmcs who director --is Mara Oduya"],
    "cross off employer on Tuesday, support staff and my mentor": [
        "lmcs tick 1 --on tuesday",
        "lmcs tick 2 13",
    ],
}


@pytest.mark.parametrize("line", SEVERAL)
def test_each_clause_of_a_line_has_its_own_line(library, line):
    kept = Progress(marks={"how-often-to-meet": Mark(BOOKED, "2026-05-30")})
    assert list(far(line.split(), Journey(library, kept, TODAY)).lines) == SEVERAL[line]


def test_what_is_on_a_day_and_no_task_comes_up_on_it(lmcs, monkeypatch):
    monkeypatch.setenv("LMCS_TODAY", "2026-06-03")
    lmcs("meet", "yourself", "--agreed", "Visit to the library on Friday at 10")
    said = lmcs("what", "is", "on", "this", "week").out
    assert "Friday 5 June 2026: Visit to the library" in said
    monkeypatch.setenv("LMCS_TODAY", "2026-06-05")
    assert "the day of 1 has come" in lmcs().out


RECALLS = {
    "who is hugh again": "Hugh Tansley",
    "what did the mentor tell me about audits": "case audits",
    "did the agency figures ever come?": "get me the agency figures",
    "has the director sent the agency figures yet": "get me the agency figures",
    "what did the director promise me": "get me the agency figures",
    "what do I still owe people": "get me the agency figures",
    "search --own audits": "case audits",
}


@pytest.mark.parametrize("line", RECALLS)
def test_what_was_kept_is_found_by_a_question_for_it(lmcs, line):
    lmcs("meet", "director", "--agreed", "get me the agency figures by friday")
    lmcs("note", "17", "--text", "Hugh Tansley gave me the budget papers")
    lmcs("note", "13", "--text", "always ask to see the case audits")
    said = " ".join(lmcs(*line.split()).out.split())
    assert RECALLS[line] in said
    assert "Question C8" not in said


def test_what_was_kept_stands_in_no_saved_page(lmcs, tmp_path):
    lmcs("note", "13", "--text", "always ask to see the case audits")
    path = tmp_path / "own.html"
    lmcs("search", "audits", "--own", "--output", path, expect=2)
    assert not path.exists()


HERSELF = {
    "hello, I'm Denise Pargeter, councillor at Wenmoor. I started today": [
        "lmcs start --name Denise Pargeter --council Wenmoor",
        "lmcs start --appointed today",
    ],
    "im teresa quill, new lead member for childrens services at wexcombe since tuesday": [
        "lmcs start --name Teresa Quill --council Wexcombe --appointed tuesday"
    ],
    "my first day was 24 May": ["lmcs start --appointed 24 may"],
    "my appointment was on 24 May": ["lmcs start --appointed 24 may"],
    "my appointment as lead member dates from 24 May": ["lmcs start --appointed 24 may"],
    "I've been appointed lead member": ["lmcs start --appointed today"],
    "I have just been appointed cabinet member for children's services": [
        "lmcs start --appointed today"
    ],
    "I was made lead member": ["lmcs start --appointed today"],
    "I want to ask my mentor how to read a budget": ["lmcs ask how to read a budget"],
}


@pytest.mark.parametrize("line", ["I've been appointed lead member", "I was made lead member"])
def test_the_day_of_appointment_that_is_kept_is_not_offered_to_be_today(lmcs, line):
    lmcs("start", "--appointed", "24 May")
    assert "--appointed today" not in lmcs(*line.split(), expect=2).err


@pytest.mark.parametrize("line", HERSELF)
def test_what_somebody_says_of_herself_is_kept_whole(library, line):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert list(said.lines) == HERSELF[line]


def test_a_request_is_kept_without_the_mentors_name(lmcs):
    lmcs("who", "mentor", "--is", "Gwen Pask")
    assert (
        "Your summary will say: how to say no" in lmcs("ask", "gwen", "how", "to", "say", "no").out
    )


def test_of_several_questions_the_first_that_is_understood_is_answered(lmcs):
    for line in (
        "what is an ehcp and how long are they meant to take",
        "and what does it cost? what is an ehcp",
    ):
        assert "Education, health and care plan (EHCP)" in lmcs(*line.split()).out
    said = lmcs(*"difference between section 17 and section 47 pls".split()).out  # noqa: SIM905
    assert "Section 17" in said
    assert "Section 47" in said


SAID_IN_PASSING = {
    "bev rang, the director moved wednesday to friday at 10": "lmcs book 4 --on friday at 10",
    "Martin Lisle asst director for safeguarding said he'd send me the numbers by thursday": 'lmcs meet yourself --agreed "Martin Lisle asst director for safeguarding: send me the numbers by thursday"',
    "scrutiny want me on the 15th at 6pm": "lmcs book 30 --on the 15th at 6pm",
    "I have answered Joan Petty": "lmcs meet yourself --kept 1",
    "57 not for me, another member holds youth justice": 'lmcs skip 57 --reason "another member holds youth justice"',
    "Our DCS is Helena Marsh, been here 18 months": "lmcs who director --is Helena Marsh",
    "promised Aisha from youth council id come back to them in january": 'lmcs meet yourself --agreed "Aisha from youth council: come back to them in january"',
    "Denise never sent the login": 'lmcs note --text "Denise never sent the login"',
    "the director is now on friday at 10": "lmcs book 4 --on friday at 10",
}


@pytest.mark.parametrize("line", SAID_IN_PASSING)
def test_what_is_said_in_passing_has_its_line(library, line):
    agreed = (Agreed("a", "yourself", 1, "2026-06-01", "Joan Petty: a reply about the buses"),)
    marks = {"how-often-to-meet": Mark(BOOKED, "2026-06-10")}
    said = far(line.split(), Journey(library, Progress(marks=marks, agreed=agreed), TODAY))
    assert SAID_IN_PASSING[line] in "\n".join((*said.lines, said.message, said.hint))


NOT_DONE = (
    "the director has not sent the budget figures",
    "nobody sent the budget figures to the director",
    "when the director has sent the budget figures I will read them",
)


@pytest.mark.parametrize("line", NOT_DONE)
def test_what_was_not_done_is_not_taken_for_kept(library, line):
    agreed = (Agreed("a", "director", 1, "2026-06-01", "send me the budget figures"),)
    said = far(line.split(), Journey(library, Progress(agreed=agreed), TODAY))
    assert "--kept" not in f"{said.message} {said.lines}" if said else True


NO_PROMISE = ("the director said she would not come on Friday", "I promised nothing to the director", "i promised to - by friday")  # fmt: skip


@pytest.mark.parametrize("line", NO_PROMISE)
def test_a_refusal_is_no_promise(library, line):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert "--agreed" not in " ".join(said.lines) if said else True


@pytest.mark.parametrize("line", ["call at 3 today", "chat at 4 tomorrow", "lunch at 1 tomorrow"])
def test_an_hour_is_no_task(library, line):
    said = far(line.split(), Journey(library, Progress(), TODAY))
    assert "lmcs book" not in " ".join(said.lines) if said else True


def test_words_behind_a_booking_lose_no_day_and_no_task(lmcs, home):
    lmcs("book", "9", "--on", "2026-06-10")
    said = lmcs(*"move 9 as discussed to friday".split(), expect=2).err  # noqa: SIM905
    assert "--on friday" in said
    said = lmcs(*"12 is not relevant until May".split(), expect=2).err  # noqa: SIM905
    assert "--reason" not in said


def test_what_is_new_in_something_is_about_that(lmcs):
    for words in ("what is new in SEND", "what has changed about kinship care"):
        assert "newest 10 of 240" not in lmcs(*words.split()).out


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("does it work", "lmcs check"), ("is the installation complete", "lmcs check"), ("demo", "lmcs check"), ("which version is this", "Content checked"), ("what version do i have", "Content checked"),
        ("is there a newer version", "looks for no newer version"), ("what is new in this version", "lmcs changes --new"), ("update", "lmcs backup my-lmcs.jsonl"),
        ("how do i go back to the old version", "its old folder"), ("does it send anything anywhere", "sends nothing anywhere"), ("does lmcs send my notes to anyone", "sends nothing anywhere"),
        ("where is it kept", "Where your data is"), ("where are my notes kept", "Where your data is"), ("what happens when i leave", "lmcs handover"), ("i am leaving the council", "lmcs erase"),
        ("can i write a child's name", "Write no name"), ("can it know our own things", "Your council's own"), ("how do i add a word of our own", "Your council's own"),
        ("how do i start it again", "type lmcs"), ("what does the council add", "Added by your council"), ("show our tasks", "Added by your council"),
        ("is there anything new from the council", "Added by your council"), ("has anything changed", "lmcs changes --new"),
        ("how do I send it to the members", "lmcs pack FILE"), ("share with five councillors", "lmcs pack FILE"),
    ],
)  # fmt: skip
def test_what_people_ask_of_lmcs_itself_is_answered(lmcs, home, line, says):
    assert says in lmcs(*line.split()).out
    assert not changed(home)


def test_what_asks_what_is_old_in_a_file_reads_it(lmcs, tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text("The CCG decides on the money for all of the children in care here.\n")
    for line in ("what is out of date in {}", "proofread {}", "is {} up to date"):
        assert "CCG" in lmcs(*line.format(path).split(), expect=1).out
    assert "There is no file" in lmcs(*"proofread gone.txt".split()).out  # noqa: SIM905


def test_what_asks_for_the_short_forms_of_a_paper_reads_it(lmcs, tmp_path):
    path = tmp_path / "draft.txt"
    path.write_text("The EHCP and the DSG are on the agenda of the board for all children here.\n")
    for line in ("jargon in {}", "abbreviations in {}", "which short forms are not explained in {}", "explain the short forms in {}", "what words will the public not understand in {}"):  # fmt: skip
        said = lmcs(*line.format(path).split())
        assert "EHCP" in said.out
        assert "Not read" not in said.err


def test_a_councils_file_that_is_dragged_in_alone_is_offered_to_be_taken_in(lmcs, home, tmp_path):
    path = tmp_path / "riverside (1).yaml"
    path.write_text("council: Riverside\n")
    for line in (str(path), f'"{path}"', f"'{path}'"):
        assert f'lmcs pack "{path}"' in lmcs(line).out
    assert not changed(home)


def test_a_report_is_no_councils_file_to_check(lmcs, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("Report to scrutiny\n\n1. Purpose\n   The CCG: decides.\n")
    said = lmcs("check", path, expect=2).err
    assert "is no council's file" in said
    assert f'lmcs explain --out-of-date "{path}"' in " ".join(said.split())


WRAPPED = [
    ("FOR GODS SAKE JUST TELL ME WHAT TO DO TODAY", "0 of 17 done"), ("just tell me what to do today", "0 of 17 done"), ("tell me what to do", "Task 1."),
    ("for heaven's sake what is a LADO", "(LADO)"), ("right so what's next", "Task 1."), ("look, what is an IRO", "(IRO)"), ("oh come on what does EHCP mean", "(EHCP)"),
    ("honestly what do i do today", "0 of 17 done"), ("can you just tell me what i should do next", "Task 1."), ("please just tell me who the LADO is", "(LADO)"),
    ("can you just show me the list", "Your first ten days"), ("just give me the list", "Your first ten days"), ("what is a LADO for gods sake", "(LADO)"),
    ("come on, am i behind", "0 of 17 done"), ("seriously, is kinship care law", "In force since"), ("i just want to know what to do", "Task 1."),
]  # fmt: skip


@pytest.mark.parametrize(("line", "said"), WRAPPED, ids=[line for line, _ in WRAPPED])
def test_an_impatient_or_a_polite_question_is_the_question(lmcs, home, line, said):
    ran = lmcs(*line.split())
    assert said in ran.out
    assert "note" not in ran.err
    assert not changed(home)


@pytest.mark.parametrize("line", ["look what i found in the drawer at the town hall today", "right so i saw the director on friday", "honestly she never sent me the paper"])  # fmt: skip
def test_what_is_told_impatiently_is_still_told(library, line):
    assert "cannot answer" not in far(line.split(), Journey(library, Progress(), TODAY)).message


@pytest.mark.parametrize(
    "line", ["no thanks", "no thank you", "thank you", "oh no it lost everything", "so i sent it"]
)
def test_a_whole_line_of_the_table_loses_no_word(lmcs, line):
    assert "You are welcome" not in lmcs(*line.split()).out or line == "thank you"


LATE = [
    "who is late", "whos late", "who's late?", "who is overdue", "who's running late", "is anyone late", "anybody late", "who hasnt done what they said", "who has not come back to me",
    "who is behind", "who missed their deadline", "who is late with what they promised",
]  # fmt: skip


@pytest.mark.parametrize("line", LATE)
def test_who_is_late_is_what_is_overdue(lmcs, line):
    lmcs("meet", "director", "--agreed", "the figures by 20 May 2026", "--on", "2026-05-15")
    said = lmcs(*line.split()).out
    assert "late: it was for 20 May 2026" in " ".join(said.split())


OFSTED = [
    "what were our last ofsted results", "ofsted results", "what were the last ofsted grades", "what grades did we get from ofsted", "how did ofsted rate us", "what mark did ofsted give us",
    "how did we do at ofsted", "what did we get in our last inspection", "what was our last ofsted result", "what did ofsted give us",
]  # fmt: skip


@pytest.mark.parametrize("line", OFSTED)
def test_how_ofsted_judged_us_is_not_known_and_where_to_read_it_is_said(lmcs, line):
    assert "lmcs does not know how your council was judged" in lmcs(*line.split()).out


PRINTS = [
    ("print me something for the leader", "leader"), ("print something for the leader", "leader"), ("print me out something for the chief exec", "chief-executive"),
    ("can you print me a page for the leader", "leader"), ("print me something for my meeting with the leader tomorrow", "leader"), ("print me something for scrutiny", "scrutiny-chair"),
    ("print something to take to the director", "director"), ("please print me what i need for the leader", "leader"), ("print the questions for the leader", "leader"), ("can you just print me something for the leader please", "leader"),
    ("print some questions for the director", "director"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "whom"), PRINTS, ids=[line for line, _ in PRINTS])
def test_something_to_print_for_somebody_is_their_sheet(lmcs, line, whom):
    said = " ".join(lmcs(*line.split()).out.split())
    assert f"lmcs meet {whom} --with-agreed --with-questions --output {whom}.html" in said


REFUSES = [
    "can the director say no to me", "can the dcs refuse", "can i tell the director what to do", "what if the director says no", "does the director have to do what i say",
    "can i overrule the director", "who has the final say", "can our director overrule me", "what happens if the director refuses", "who is in charge, me or the director",
]  # fmt: skip


@pytest.mark.parametrize("line", REFUSES)
def test_who_may_refuse_whom_is_what_the_two_roles_agree(lmcs, line):
    assert "lmcs show 6" in lmcs(*line.split()).out


def test_what_the_director_may_show_of_a_child_is_another_question(lmcs):
    line = "can the director refuse to show me a childs file"
    assert "lmcs show 6" not in str(lmcs(*line.split(), expect=2))


BOARD = [
    "what should I be asking at corporate parenting board please", "what should I be asking at corporate parenting board", "what should I be asking at the corporate parenting board next week",
    "what should i be asking about corporate parenting board, please", "questions at our corporate parenting board today",
]  # fmt: skip


@pytest.mark.parametrize("line", BOARD)
def test_where_and_when_a_question_is_asked_is_no_part_of_the_topic(lmcs, line):
    said = lmcs(*line.split()).out
    assert "questions about “corporate parenting board”" in said
    assert "No question has all" not in said
