"""At the prompt of the first screen, in a terminal: a task, a word, a command, and what becomes of the summary."""

import json
import os
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminal here", allow_module_level=True)

import terminal
from lmcs.front.running import run
from lmcs.pages.status import PROMPT
from lmcs.session import manners
from lmcs.session.options import Options
from lmcs.session.session import Session
from streams import Stream

LINES = 24
TYPED = [
    ("4", "Task 4. "), ("MASH", "(MASH)"), ("what is a LADO?", "(LADO)"), ("s47", "Section 47"), ("help", "What you can type here"), ("?", "What you can type here"),
    ("status", "0 of 17 done."), ("list leader", "What your leader may ask"), ("next", "Task 1. "), ("todo", "Your first ten days"), ("tick 1,2", "Your first ten days: 2 of 17 done."),
    ("lmcs tick 3", "3 of 17 done."), ("undo", "Undone"), ("note 4 --text “ring Sam”", "Your note is kept"), ("show 4", "ring Sam"), ('book 5 --on "9 June"', "Tuesday 9 June 2026"),
    ("help tick", "Usage: lmcs tick"), ("tick 99", "There is no task"), ("xylophone quartz", "does not have"), ("summary --output /no/such/folder/x.html", "lmcs:"),
    ("tick 4 --note", "lmcs:"), ("glossary MASH --plain", "(MASH)"), ("--home /x", "--home chooses a folder"), ("child protec", "child protec"), ("version", "Content checked"),
    ("'", "lmcs"), ("back", "What you can type here"),
]  # fmt: skip


@pytest.mark.parametrize("view", ["standard", "plain"])
def test_the_prompt_takes_a_task_a_word_or_a_command(lmcs, view):
    with terminal.lmcs(LMCS_PLAIN="1" if view == "plain" else "0") as screen:
        first = screen.wait_for(f"{PROMPT} ")
        assert len(first.splitlines()) <= LINES
        for line, said in TYPED:
            screen.type(line)
            shown = screen.wait_for(f"{PROMPT} ")
            assert said in " ".join(shown.split()), line
            assert "Traceback" not in shown
            assert "bug in lmcs" not in shown
        screen.type("quit")
        assert screen.end()[0] == 0
        if view == "plain":
            assert "\x1b" not in screen.shown
    kept = json.loads(lmcs("list", "--json").out)["items"]
    assert [item["status"] for item in kept[:5]] == [
        "done",
        "done",
        "not-started",
        "not-started",
        "booked",
    ]


def test_what_asks_whether_the_line_before_was_kept_is_told_what_it_did(lmcs):
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        for line, says in (
            ("was that kept?", "Nothing was changed so far"),
            ("tick 4", "Done: task 4"),
            ("did that work?", "Yes. Kept: ticking task 4"),
            ("did you get that", "Yes. Kept: ticking task 4"),
            ("MASH", "(MASH)"),
            (
                "was that saved",
                "The line before this changed nothing. The last change that is kept",
            ),
            ("undo", "Undone"),
            ("did it work", "Yes. Kept: taking a change back."),
        ):
            screen.type(line)
            assert says in " ".join(screen.wait_for(f"{PROMPT} ").split()), line


def test_print_it_offers_the_page_that_was_shown_as_a_file(lmcs):
    for line in (("note", "4", "--text", "To ask: why workers leave"), ("note", "4", "--text", "tired")):  # fmt: skip
        lmcs(*line)
    sheet = "lmcs meet director --with-agreed --with-questions --output director.html"
    with terminal.lmcs(columns=120) as screen:
        screen.wait_for(f"{PROMPT} ")
        for line, says in (
            ("print it", "A page is printed from a file"),
            ("what should I ask the director", "why workers leave"),
            ("print it", sheet),
            ("can I print that", sheet),
            ("is my own question on it?", sheet),
            ("print it with my notes", "lmcs meet director --with-agreed --with-notes --output director.html"),
            ("MASH", "(MASH)"),
            ("please print that page", "lmcs glossary MASH --output MASH.html"),
        ):  # fmt: skip
            screen.type(line)
            assert says in " ".join(screen.wait_for(f"{PROMPT} ").split()), line


@pytest.mark.parametrize("asked", ["put my question on the sheet", "is my own question on it?", "can I print that"])  # fmt: skip
def test_a_question_just_kept_is_printed_on_its_own_sheet_and_not_on_the_list_before(lmcs, asked):
    with terminal.lmcs(columns=120) as screen:
        screen.wait_for(f"{PROMPT} ")
        for line, says in (
            ("what are the most urgent things", "0 of 17 done"),
            ("print it", "lmcs list --by pace --output pace.html"),
            ("I want to ask the director why fees rise", "lmcs note 4"),
            ("yes", "Your note is kept"),
            (asked, "lmcs meet director --with-agreed --with-questions --output director.html"),
            ("list pay", "There is no list"),
            ("prepare for the meeting with Xyz", "lmcs"),
            (
                "print it",
                "lmcs meet director --with-agreed --with-questions --output director.html",
            ),
        ):
            screen.type(line)
            assert says in " ".join(screen.wait_for(f"{PROMPT} ").split()), line


def test_what_failed_is_no_page_to_print(lmcs):
    with terminal.lmcs(columns=120) as screen:
        screen.wait_for(f"{PROMPT} ")
        for failing in ("meet Xyzzy", "prepare me for Xyzzy", "glossary qwertz"):
            screen.type(failing)
            screen.wait_for(f"{PROMPT} ")
            screen.type("print it")
            said = " ".join(screen.wait_for(f"{PROMPT} ").split())
            assert "A page is printed from a file" in said, failing


def test_a_file_that_is_there_is_asked_about_before_anything_else(lmcs, tmp_path):
    lmcs("note", "4", "--text", "she was tired")
    lmcs("book", "4", "--on", "9 June")
    there = tmp_path / "director.html"
    there.write_text("mine", encoding="utf-8")
    with terminal.lmcs(columns=120) as screen:
        screen.wait_for(f"{PROMPT} ")
        screen.type(f"meet director --with-notes --output {there}")
        assert "Which go in" not in screen.wait_for("yes or no: ")
        screen.type("no")
        assert "Nothing was written." in screen.wait_for(f"{PROMPT} ")
        assert there.read_text(encoding="utf-8") == "mine"
        screen.type(f"meet director --with-notes --output {there}")
        screen.wait_for("yes or no: ")
        screen.type("yes")
        screen.wait_for("or none: ")
        screen.type("yes")
        said = screen.wait_for(f"{PROMPT} ")
        assert "That was taken as: all." in said
        assert "Saved:" in said
        assert "she was tired" in there.read_text(encoding="utf-8")


@pytest.mark.parametrize(("answer", "at"), [("7pm", "19:00"), ("in the morning", "07:00"), ("evening", "19:00"), ("7.00am", "07:00"), ("yes", "19:00")])  # fmt: skip
def test_a_time_that_may_be_morning_or_evening_is_settled_by_saying_which(lmcs, answer, at):
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        screen.type("book 4 on 9 June at 7")
        screen.wait_for("yes or no: ")
        screen.type(answer)
        assert f"9 June 2026 at {at}" in " ".join(screen.wait_for(f"{PROMPT} ").split())


def test_after_everything_is_erased_nothing_is_said_to_be_kept(lmcs):
    lmcs("tick", "4")
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        screen.type("erase")
        screen.wait_for("to go on: ")
        screen.type("erase")
        said = " ".join(screen.wait_for(f"{PROMPT} ").split())
        assert "Pages, calendars and copies that you saved stay where you saved them" in said
        screen.type("")
        _, shown = screen.end()
        assert "is kept" not in shown


def test_a_yes_does_what_was_offered_and_any_other_answer_forgets_it(lmcs):
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        for line, says in (
            ("done employer", "To do it now, type: yes"),
            ("MASH", "(MASH)"),
            ("yes", "Nothing was asked just now"),
            ("done employer on 1 June, diary", "To do it now, type: yes"),
            ("Yes please.", "Done: task 3"),
            ("tikc 4", "To do it now, type: yes"),
            ("no", "Nothing was changed."),
            ("tikc 4", "To do it now, type: yes"),
            ("y", "Done: task 4"),
            ("the employer did not happen", "To do it now, type: yes"),
            ("ok", "2 of 17 done"),
            ("I had my first half hour with the director", "To do the first now, type: yes"),
            (
                "the director is on leave, so I can't do task 7",
                'To do this, lmcs skip 7 --reason "later", now, type: yes',
            ),
        ):
            screen.type(line)
            assert says in " ".join(screen.wait_for(f"{PROMPT} ").split()), line


def test_who_was_just_named_is_meant_by_a_name_or_a_him(lmcs):
    lmcs("meet", "yourself", "--agreed", "Ring the safeguarding partnership scrutineer by 10 June")
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        for line, does in (
            ("who is our virtual school head", "No name yet"),
            ("its David Okoro", "lmcs who virtual-school-head --is David Okoro"),
            ("no", "Nothing was changed."),
            ("did I ever ring that scrutineer", "Not yet"),
            ("rang him just now, seeing him 15th jan at 2", "lmcs meet yourself --kept 1"),
            ("no", "Nothing was changed."),
            ("seeing him 15th jan at 2", "lmcs book 47 --on 15th jan at 14.00"),
        ):
            screen.type(line)
            assert does in " ".join(screen.wait_for(f"{PROMPT} ").split()), line


def test_what_was_shown_or_read_last_is_meant_by_it(lmcs, tmp_path):
    paper = tmp_path / "board.txt"
    paper.write_text("A report on the IRO service and EHCPs of children in care", "utf-8")
    with terminal.lmcs(columns=200) as screen:
        screen.wait_for(f"{PROMPT} ")
        for line, says in (
            ("why is that next", "Task 1. "),
            ("show 4", "Task 4. "),
            ("what's that about", "Task 4. "),
            (f"'{paper}'", "Reading companion"),
            ("can I print that", f'lmcs explain "{paper}" --output board.html'),
            ("save that for Monday", f'lmcs explain "{paper}" --output board.html'),
            ("what can you do", "What you can type here"),
            ("I want to see the MASH on it", "Nothing was kept of that."),
        ):
            screen.type(line)
            assert says in " ".join(screen.wait_for(f"{PROMPT} ").split()), line


@pytest.mark.parametrize("line", ["is my private note in it?", "are my notes in there", "what is in it", "does it have my private notes"])  # fmt: skip
def test_what_is_in_the_summary_is_answered_where_it_can_be_saved(lmcs, line):
    lmcs("note", "4", "--text", "she answers half")
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        screen.type("summary")
        screen.wait_for("(Enter goes back): ")
        screen.type(line)
        assert "No private note is in it." in screen.wait_for("(Enter goes back): ")


TELLS = {
    "Just been with the director, she says the budget is late": "lmcs note --text",
    "I've got a shift till 2 on friday so nothing before 3": "lmcs note",
    "cabinet went alright, he asked why agency staff cost so much": "lmcs note",
}
LOOKED_UP = ("children who live with relatives", "the duty to co-operate between councils and health", "personal adviser for care leavers up to 25")  # fmt: skip


def test_what_is_told_is_not_kept_but_by_a_yes_and_what_is_looked_up_is_not_taken_for_it(lmcs):
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        for line, does in TELLS.items():
            screen.type(line)
            shown = " ".join(screen.wait_for(f"{PROMPT} ").split())
            assert "Nothing was kept of that." in shown
            assert does in shown
            screen.type("yes")
            assert "Your note is kept" in " ".join(screen.wait_for(f"{PROMPT} ").split())
        for line in LOOKED_UP:
            screen.type(line)
            assert "Nothing was kept" not in screen.wait_for(f"{PROMPT} ")
    assert "he asked why agency staff" in " ".join(lmcs("search", "agency staff").out.split())


def test_the_summary_can_be_saved_opened_copied_and_marked_as_sent(lmcs, tmp_path):
    program = tmp_path / "bin" / "xclip"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\ncat > {tmp_path}/copied.txt\n", encoding="utf-8")
    program.chmod(0o755)
    documents = tmp_path / "Documents"
    documents.mkdir()
    lmcs("note", "4", "--text", "quagga")
    environ = {"HOME": str(tmp_path), "XDG_DOCUMENTS_DIR": str(documents), "DISPLAY": ":9", "WAYLAND_DISPLAY": None,
               "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}", "BROWSER": "true"}  # fmt: skip
    asked = "(Enter goes back): "
    with terminal.lmcs(**environ) as screen:
        screen.wait_for(PROMPT)
        screen.type("summary")
        assert "Summary for my mentor" in screen.wait_for(asked)
        for answer, said in (
            ("save", "lmcs-summary-2026-06-04.html"),
            ("save", "lmcs-summary-2026-06-04-2.html"),
            ("save it as a word document", "lmcs-summary-2026-06-04.docx"),
            ("pdf", "choose PDF"),
            ("sent to Ann Lee", "Marked as sent: Thursday 4 June 2026"),
            ("copy", "Copied."),
            ("?", "save writes a file"),
            ("sent", "Marked as sent"),
            ("sent on tuesday", "Marked as sent: Tuesday 2 June 2026"),
        ):
            screen.type(answer)
            assert said in "".join(screen.wait_for(asked).split("\n")), answer
        screen.type("")
        screen.wait_for(PROMPT)
        screen.type("")
        assert screen.end()[0] == 0
    saved = sorted(path.name for path in documents.iterdir())
    assert saved == [
        "lmcs-summary-2026-06-04-2.html",
        "lmcs-summary-2026-06-04.docx",
        "lmcs-summary-2026-06-04.html",
    ]
    copied = (tmp_path / "copied.txt").read_text(encoding="utf-8")
    assert copied.startswith("Summary for my mentor")
    assert "quagga" not in copied + (documents / saved[2]).read_text(encoding="utf-8")
    assert "To save it" not in copied


PASTED = """Report of the director.
The committee is asked to note the CAMHS waiting times and the work of the MASH in the year.
tick 4"""


@pytest.mark.parametrize("view", ["0", "1"])
def test_a_text_that_is_pasted_is_offered_as_a_paper_and_nothing_of_it_is_run(lmcs, home, view):
    sure = "Type yes or no: "
    with terminal.lmcs(LMCS_PLAIN=view) as screen:
        for text in (PASTED, "Ask the director about " + "the plan for the year and " * 10):
            screen.send(f"{text}\r")
            assert "nothing of it was looked up, run or kept" in " ".join(
                screen.wait_for(sure).split()
            )
            screen.type("no")
            screen.wait_for(f"{PROMPT} ")
        screen.type("note 4 " + "ring Sam " * 25)  # long, and what it says it is
        assert "Your note is kept" in screen.wait_for(f"{PROMPT} ")
        screen.type("note 4 --erase")
        screen.wait_for(f"{PROMPT} ")
        screen.type("walk")
        screen.wait_for("then Enter: ")
        screen.type("Ask the director about " + "the plan for the year and " * 10)
        assert "nothing of it was looked up" in " ".join(screen.wait_for("then Enter: ").split())
        screen.type("stop")
        screen.wait_for(f"{PROMPT} ")
        screen.send(f"{PASTED}\r")
        screen.wait_for(sure)
        screen.type("yes")
        assert "Multi-agency safeguarding hub" in screen.wait_for(f"{PROMPT} ")
        screen.type("quit")
        screen.end()
    kept = (home / "progress.jsonl").read_text(encoding="utf-8")
    assert '"ask"' not in kept
    assert '"tick"' not in kept


def test_a_task_and_the_page_before_the_start_fit_a_window_and_pages_end_once(lmcs):
    with terminal.lmcs() as screen:
        first = screen.wait_for(f"{PROMPT} ")
        assert "Unofficial" in first
        for typed, says in (("1", "lmcs show 1 --all"), ("L16", "lmcs show L16 --all")):
            screen.type(typed)
            shown = screen.wait_for(f"{PROMPT} ")
            assert says in shown
            assert len(shown.splitlines()) <= LINES + 1  # and what was typed
            assert "Unofficial" not in shown
        screen.type("show 1 --all")
        assert "legislation.gov.uk" in screen.wait_for(f"{PROMPT} ")
        screen.type("udno")
        assert "Did you mean lmcs undo?" in screen.wait_for(f"{PROMPT} ")
        screen.type("what should I do with the moon?")
        assert "lmcs cannot answer" in screen.wait_for(f"{PROMPT} ")
        screen.type("quit")
        screen.end()


@pytest.mark.parametrize("standard", [True, False])
def test_what_is_needed_first_of_every_item_fits_a_window(library, standard):
    from datetime import date

    from lmcs.pages.show import needed_first, topics
    from lmcs.progress import Progress
    from lmcs.progress.journey import Journey
    from lmcs.render.forms import on_screen

    journey = Journey(library, Progress(), date(2026, 6, 4))
    pages = [needed_first(journey, journey.step(item)) for item in library.items.values()]
    for page in (*pages, topics(library.before, library, brief=True)):
        shown = on_screen(page, 80, standard=standard, colour=False, by_hand=False)
        assert shown.count("\n") < LINES, page.title
        assert "--all" in shown or "lmcs show before" in shown


def answers(monkeypatch, *lines):
    """Return what is shown after each of *lines*, typed in one session."""
    out = Stream(terminal=True)
    monkeypatch.setattr("sys.stdin", Stream(terminal=True, text="\n".join([*lines, "", ""])))
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", out)
    assert run(["--plain"]) == 0
    return [" ".join(each.split()) for each in out.written.decode().split(PROMPT)][1:]


@pytest.mark.parametrize("asks", ["what is booked", "diary", "when is my next meeting", "cancel my meeting", "who am i meeting", "book the director"])  # fmt: skip
def test_what_is_asked_twice_is_answered_as_it_is_now(monkeypatch, asks):
    changes = ("book 4 9 June", "untick 4", "redo", "undo", "book 4 10 June")
    first, *shown = answers(monkeypatch, asks, *(line for each in changes for line in (each, asks)))
    assert "9 June 2026" not in first
    assert "9 June 2026" in shown[1]
    assert "9 June 2026" not in shown[3] + shown[9]
    assert "10 June 2026" in shown[9]


def test_a_night_at_the_prompt_is_noticed(monkeypatch, home):
    monkeypatch.delenv("LMCS_TODAY")
    evening = datetime(2026, 6, 4, 23, tzinfo=UTC)
    times = [evening, evening + timedelta(hours=9)]
    session = Session(Options(), {"LMCS_HOME": str(home)}, lambda: times.pop(0))
    days = [session.today]
    session.forget()
    assert [*days, session.today] == [date(2026, 6, 4), date(2026, 6, 5)]
    assert session.now == evening + timedelta(hours=9)


def test_a_file_that_is_taken_in_is_known_at_once(monkeypatch, tmp_path):
    file = tmp_path / "ours.yaml"
    file.write_text(
        'council: R\nglossary: [{id: zq-ours, term: Quagga board, meaning: "A board."}]\n'
    )
    shown = answers(monkeypatch, "quagga board", f"pack {file}", "quagga board", "pack --remove ours", "quagga board")  # fmt: skip
    assert ["A board." in each for each in shown[::2][:3]] == [False, True, False], shown


@pytest.mark.parametrize("line", ["glossary MASH", "show 4", "list", "4", "MASH"])
@pytest.mark.parametrize("options", [["--plain"], []])
def test_the_view_in_which_lmcs_was_started_holds_for_each_line(monkeypatch, options, line):
    out = Stream(terminal=True)
    monkeypatch.setattr("sys.stdin", Stream(terminal=True, text=f"{line}\n\n"))
    monkeypatch.setattr("sys.stdout", out)
    assert run(options) == 0
    _, asked, answer = out.written.decode().partition(PROMPT)
    assert asked
    assert ("\x1b" in answer) == (not options)


GOODBYES = (
    "goodbye", "Good bye.", "bye bye", "thanks, bye", "thank you, that's all for tonight", "cheerio", "see you tomorrow", "I'm off", "good night!", "That’s all",
    "OK, that's all for now, thanks", "I am done for today", "q", "lmcs quit", "I have to go", "I've got to go now", "log out", "that'll be all", "bye for now", "enough",
)  # fmt: skip


@pytest.mark.parametrize("word", GOODBYES)
def test_a_goodbye_ends_wherever_it_is_said(lmcs, word):
    assert manners.asked(word) == "leave"
    assert "Everything is saved." in lmcs(*word.split()).out


@pytest.mark.parametrize("word", ["it is off", "done", "Sam", "no thanks", "thanks", "until Friday", "night", "see the director", "I want to stop task 4", "talk", "that is", ""])  # fmt: skip
def test_what_only_begins_like_a_goodbye_is_none(word):
    assert manners.asked(word) != "leave"


def test_a_summary_with_more_in_it_ends_with_the_same_menu_and_is_saved_as_it_was_shown(
    lmcs, tmp_path
):
    documents = tmp_path / "Documents"
    documents.mkdir()
    lmcs("meet", "director", "--agreed", "a quagga each week")
    lmcs("note", "4", "--text", "zebra")
    lmcs("note", "5", "--text", "okapi")
    asked = "(Enter goes back): "
    with terminal.lmcs(HOME=str(tmp_path), XDG_DOCUMENTS_DIR=str(documents)) as screen:
        screen.wait_for(PROMPT)
        screen.type("summary --with-agreed")
        assert "Director of children's services: a quagga each week" in " ".join(
            screen.wait_for("Type yes or no: ").split()
        )
        screen.type("yes")
        screen.wait_for(asked)
        screen.type("copy with notes")
        assert "zebra" in screen.wait_for("or none: ")
        screen.type("only 4")
        screen.wait_for("Type yes or no: ")
        screen.type("yes")
        screen.wait_for(asked)
        for answer in ("sent", "save"):
            screen.type(answer)
            screen.wait_for(asked)
        screen.type("list")
        screen.wait_for(PROMPT)
        screen.type("")
        assert screen.end()[0] == 0
    (saved,) = documents.iterdir()
    page = saved.read_text(encoding="utf-8")
    assert "a quagga each week" in page
    assert "zebra" in page
    assert "okapi" not in page


def test_a_yes_keeps_a_note_whose_words_are_asked_about_elsewhere(lmcs):
    """A line with "lmcs" before it is a command, whatever its text speaks of."""
    with terminal.lmcs() as screen:
        screen.wait_for(f"{PROMPT} ")
        screen.type('lmcs note 10 --text "she is worried about social worker vacancies"')
        assert "Your note is kept" in " ".join(screen.wait_for(f"{PROMPT} ").split())
        screen.type("quit")
        screen.end()


def test_where_a_paper_is_or_that_there_is_one_is_no_paper():
    for says in ("it is in my Downloads folder", "in Documents", "It's on my desktop.", "i saved it on the stick"):  # fmt: skip
        with terminal.lmcs(columns=120) as screen:
            screen.wait_for(f"{PROMPT} ")
            screen.type("explain my paper")
            screen.wait_for("press Enter: ")
            screen.type(says)
            said = " ".join(screen.wait_for(f"{PROMPT} ").split())
            assert "drag the file into this window" in said
            assert "Reading companion" not in said
