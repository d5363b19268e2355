"""A whole session through a real pseudo-terminal, as a lead member would have it: one word, then numbers."""

import json
import re
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminal here", allow_module_level=True)

import terminal
from lmcs.pages.status import PROMPT

MENU = f"{PROMPT} "
CHOICE = "Type a number, then Enter: "


@pytest.fixture(params=["standard", "plain"])
def view(request, monkeypatch):
    if request.param == "plain":
        monkeypatch.setenv("LMCS_PLAIN", "1")
    return request.param


def items(lmcs):
    return {item["number"]: item for item in json.loads(lmcs("list", "--json").out)["items"]}


def test_a_whole_session_from_one_word_to_ctrl_c(lmcs, view):
    with terminal.lmcs() as screen:
        first = screen.wait_for(MENU)
        assert "Welcome." in first
        assert "0 of 17 done." in first
        assert "To take the tasks one by one, type walk; or list, summary, start or stop." in first
        # Go on with the next task, and do it.
        screen.type("on")
        shown = screen.wait_for(CHOICE)
        assert "Task 1. " in shown
        assert "1 Done, 2 Booked, 3 Not for me, 4 Write a note, 5 More, 6 Later, 7 Back," in shown
        screen.type("1")
        said = screen.wait_for(CHOICE)
        assert "Done: task 1, " in said
        assert "1 of 17 done. To reverse this: lmcs undo" in said
        assert "Task 2. " in said
        # A note: before the first, what not to write.
        screen.type("4")
        said = screen.wait_for("(Enter goes back): ")
        assert "999" in said
        assert "Notes are private" in said
        screen.type("Ask again in September")
        assert "Your note is kept with task 2" in screen.wait_for(CHOICE)
        # Book it: a wrong date first.
        screen.type("2")
        screen.wait_for("Which day?")
        screen.type("31/2")
        assert 'There is no such day as "31/2"' in screen.wait_for("Which day?")
        screen.type("9 June at 2.30pm")
        said = screen.wait_for("With whom? A name or role, which your summary shows")
        assert "Tuesday 9 June 2026 at 14:30." in said
        screen.type("Sam")
        said = screen.wait_for(CHOICE)
        assert "Booked: task 2, " in said
        assert "with Sam." in " ".join(said.split())
        assert "Tuesday 9 June 2026 at 14:30" in " ".join(said.split())
        assert "Task 3. " in said
        # Not for me, and why; what notes are is not said again.
        screen.type("3")
        assert "999" not in screen.wait_for("Why is it not for you?")
        screen.type("A quagga does that")
        said = screen.wait_for(CHOICE)
        assert "1 of 16 done. 1 booked. 1 set aside." in " ".join(said.split())
        assert said.count("quagga") == 1  # as it was typed, and not said back
        assert "Task 4. " in said
        # More, later, back, stop.
        screen.type("5")
        said = screen.wait_for(CHOICE)
        for part in (
            "More on task 4",
            "What to ask",
            "The law",
            "Words you will hear",
            "Source",
        ):
            assert part in said
        assert "Checked " not in said  # the first page ended so
        screen.type("6")
        assert "Task 5. " in screen.wait_for(CHOICE)
        screen.type("7")
        assert "Task 4. " in screen.wait_for(CHOICE)
        screen.type("99")
        assert "Type a number from 1 to 8, then Enter." in screen.wait_for(CHOICE)
        screen.type("8")
        assert "To come back: lmcs walk" in screen.wait_for(MENU)
        # Look up a word, one that is missing first.
        screen.type("xylophone quartz")
        assert 'lmcs does not have "xylophone quartz"' in screen.wait_for(MENU)
        screen.type("children in need")
        assert "Child in need (CIN)" in screen.wait_for(MENU)
        # The list and the summary.
        screen.type("list")
        said = " ".join(screen.wait_for(MENU).split())
        assert "Set aside" in said
        assert "Also in the guide" in said
        screen.type("summary")
        said = screen.wait_for("(Enter goes back): ")
        screen.type("")
        screen.wait_for(MENU)
        assert "Summary for my mentor" in said
        assert "To save it: lmcs summary" in said
        assert "September" not in said
        assert "quagga" not in said
        # A number is a task, one that is none is said so; then Ctrl-C.
        screen.type("7")
        assert "Task 7. " in screen.wait_for(MENU)
        screen.type("99")
        assert "99" in screen.wait_for(MENU)
        screen.press_ctrl_c()
        code, said = screen.end()
        assert code == 130
        assert said.replace("^C", "") == "\nlmcs: Stopped. Your progress is safe.\n"
        assert "Traceback" not in screen.shown
        if view == "plain":
            assert "\x1b" not in screen.shown
            assert not re.search("[─-╿▀-▟•]", screen.shown)
    kept = items(lmcs)
    assert [kept[number]["status"] for number in "12345"] == [
        "done",
        "booked",
        "not-applicable",
        "not-started",
        "not-started",
    ]
    assert [kept[number]["note"] for number in "12345"] == [False, True, False, False, False]


def test_enter_alone_stops_and_so_does_the_word(lmcs):
    for answer in ("", "stop", "q"):
        with terminal.lmcs() as screen:
            screen.wait_for(MENU)
            screen.type(answer)
            code, said = screen.end()
            assert (code, "To come back: lmcs" in said) == (0, True)


def test_what_is_typed_after_the_summary_is_done_and_help_says_what_there_is(lmcs):
    lmcs("tick", "3")
    with terminal.lmcs() as screen:
        screen.wait_for(MENU)
        screen.type("summary")
        screen.wait_for("(Enter goes back): ")
        screen.type("?")
        assert "save writes a file" in screen.wait_for("(Enter goes back): ")
        screen.type("undo")
        assert "Undone: " in screen.wait_for(MENU)
        screen.type("summary")
        screen.wait_for("(Enter goes back): ")
        screen.type("MASH")
        assert "Multi-agency safeguarding hub" in screen.wait_for(MENU)
        screen.type("stop")
        assert screen.end()[0] == 0


def test_ctrl_c_within_a_command_goes_back_to_the_first_prompt_and_there_it_ends(lmcs):
    with terminal.lmcs() as screen:
        screen.wait_for(MENU)
        for line, asks in (
            ("note 4", "It stays on this computer: "),
            ("on", CHOICE),
            ("summary", "(Enter goes back): "),
        ):
            screen.type(line)
            screen.wait_for(asks)
            screen.press_ctrl_c()
            assert "Stopped. What was half typed is not kept; all else is." in screen.wait_for(MENU)
        screen.press_ctrl_c()
        assert screen.end()[0] == 130


@pytest.mark.parametrize(
    ("args", "prompt"),
    [
        ((), MENU),
        (("walk",), CHOICE),
        (("note", "4"), "Your note. It stays on this computer: "),
        (("book", "4"), "Which day? For example 4 June at 2pm (Enter for none): "),
        (("skip", "4"), "It stays on this computer: "),
        (("start",), "For example 4 June: "),
        (("meet", "director", "--after"), CHOICE),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_the_end_of_input_exits_1_and_ctrl_c_130_and_neither_saves(lmcs, home, args, prompt):
    for leave, code, words in (
        ("end_input", 1, "The input ended"),
        ("press_ctrl_c", 130, "Stopped. Your progress is safe."),
    ):
        with terminal.lmcs(*args) as screen:
            screen.wait_for(prompt)
            getattr(screen, leave)()
            ended, said = screen.end()
            assert (ended, words in said, "Traceback" in screen.shown) == (code, True, False)
    assert not (home / "progress.jsonl").exists()


def test_ctrl_c_while_a_note_is_typed_keeps_what_was_there(lmcs):
    lmcs("tick", "1")
    lmcs("note", "4", "--text", "older")
    with terminal.lmcs("note", "4") as screen:
        assert "older" in screen.wait_for("It stays on this computer: ")
        screen.press_ctrl_c()
        assert screen.end()[0] == 130
    assert "older" in lmcs("show", "4").out


def test_bookings_whose_day_has_come_are_asked_about_first(lmcs):
    lmcs("book", "9", "--on", "2026-06-02", "--with", "the finance team")
    lmcs("book", "8", "--on", "2026-06-01")
    lmcs("book", "7", "--on", "2026-06-03")
    lmcs("book", "6", "--on", "2026-06-05")
    with terminal.lmcs("walk") as screen:
        said = screen.wait_for(CHOICE)
        assert "Task 8. " in said
        assert "You booked this for Monday 1 June 2026. Did it happen?" in " ".join(said.split())
        assert (
            "1 Yes, it happened, 2 Book another day, 3 It is off, 4 Yes, and write a note, 5 More, 6 Later, 7 Back, 8 Stop."
            in " ".join(said.split())
        )
        screen.type("1")
        assert "Task 9. " in screen.wait_for(CHOICE)
        screen.type("2")
        screen.wait_for("Which day?")
        screen.type("10 June at noon")
        screen.wait_for("With whom?")
        screen.type("")
        assert "Task 7. " in screen.wait_for(CHOICE)
        screen.type("3")
        assert "Task 1. " in screen.wait_for(CHOICE)
        screen.type("8")
        assert screen.end()[0] == 0
    kept = items(lmcs)
    assert [(kept[n]["status"], kept[n]["on"]) for n in ("6", "7", "8", "9")] == [
        ("booked", "2026-06-05"),
        ("not-started", None),
        ("done", "2026-06-04"),
        ("booked", "2026-06-10"),
    ]


def test_the_walk_answers_whatever_is_typed_at_it(lmcs):
    lmcs("book", "9", "--on", "2026-06-02")
    with terminal.lmcs("walk") as screen:
        screen.wait_for(CHOICE)
        screen.type("4")  # yes, and write a note
        screen.wait_for("Your note on how it went.")
        screen.type("?")
        assert "without a note" in screen.wait_for("Your note on how it went.")
        screen.type("A zebra")
        said = " ".join(screen.wait_for(CHOICE).split())
        assert "Done: task 9, " in said
        assert "Your note is kept with task 9" in said
        assert "Task 1. " in said
        assert said.endswith(
            "1 Done, 2 Booked, 3 Not for me, 4 Note, 5 More, 6 Later, 7 Back, 8 Stop. "
            + CHOICE.strip()
        )
        for typed, shown in (
            ("?", "Asks the day, the time and with whom."),
            ("help", "First comes what is best done first"),
            ("7", "Task 9. "),
            ("5", "A zebra"),
            ("5.", "That is all there is on this one."),
            ("7", "This is the first of this walk"),
            ("undo", "Undone: ticking task 9"),
            ("lmcs glossary LAC", "Looked-after child (LAC)"),
            ("MASH", "You are at 9. "),
            ("what is a MASH?", "Multi-agency safeguarding hub (MASH)"),
            ("s47", "Section 47 (s47)"),
            ("xylophone", 'lmcs does not have "xylophone"'),
            ('tick 2 --note "two words"', "Done: task 2, "),
            ("tick 99", "There is no task 99; the list goes to 68."),
            ("tick --help", "Mark tasks as done"),
            ("list --home /x", "Stop first, then use it."),
            ("n", "Nothing was chosen."),
            ("lmcs", "Did it happen?"),
        ):
            screen.type(typed)
            assert shown in " ".join(screen.wait_for(CHOICE).split()), typed
        screen.type("note")
        screen.wait_for("Your note")
        screen.type("back")
        screen.wait_for(CHOICE)
        screen.type("quit")
        assert screen.end()[0] == 0
    kept = items(lmcs)
    assert [kept[number]["status"] for number in ("1", "2", "9")] == [
        "not-started",
        "done",
        "booked",
    ]
    assert [kept[number]["note"] for number in ("1", "2", "9")] == [False, True, False]


def test_a_note_that_seems_to_identify_someone_is_asked_about_once(lmcs):
    for answer, code, kept in (("no", 1, False), ("yes", 0, True)):
        with terminal.lmcs("note", "4", "--text", "Ring 07700 900123") as screen:
            assert "a phone number" in screen.wait_for("Type yes or no: ")
            screen.type(answer)
            assert screen.end()[0] == code
        assert items(lmcs)["4"]["note"] is kept


def test_start_asks_four_things_asks_again_what_it_cannot_read_and_remembers_the_view(lmcs):
    with terminal.lmcs("start") as screen:
        screen.wait_for("When were you appointed? For example 4 June: ")
        screen.type("whenever")
        assert "not a date" in screen.wait_for("When were you appointed? For example 4 June: ")
        screen.type("2 June")
        screen.wait_for("Your name, for the summary: ")
        screen.type("Ana Łukasz")
        screen.wait_for("Your council, for the summary: ")
        screen.type("")
        screen.wait_for("Type plain or standard: ")
        screen.type("plain")
        code, said = screen.end()
        assert code == 0
        assert "Tuesday 2 June 2026" in said
        assert "Ana Łukasz" in said
    with terminal.lmcs("list") as screen:
        assert screen.end()[0] == 0
        assert "\x1b" not in screen.shown
        assert "Task 1. Not started." in screen.shown


def test_start_again_shows_what_is_set_and_every_question_answers_help_back_and_quit(lmcs):
    lmcs(
        "start",
        "--appointed",
        "2 June",
        "--name",
        "Ana",
        "--council",
        "Riverside Council",
        "--view",
        "plain",
    )
    with terminal.lmcs("start") as screen:
        screen.wait_for("When were you appointed? [Tuesday 2 June 2026]: ")
        for typed, shown in (
            ("?", "quit."),
            ("soon", "could be several days"),
            ("noon", "no day is named"),
            ("3 November", "Do you mean Monday 3 November 2025?"),
        ):
            screen.type(typed)
            screen.wait_for(shown)
        screen.type("no")
        screen.wait_for("[Tuesday 2 June 2026]: ")
        screen.type("on Monday")
        screen.wait_for("Your name [Ana]: ")
        screen.type("help")
        screen.wait_for("heads the summary")
        screen.type("")
        screen.wait_for("Your council [Riverside Council]: ")
        screen.type("back")
        screen.wait_for("Your name [Ana]: ")
        screen.type("Ana Łukasz")
        screen.wait_for("Your council [Riverside Council]: ")
        screen.type("")
        screen.wait_for("Type plain or standard [plain]: ")
        for typed, shown in (("?", "reads well aloud"), ("perhaps", "no view")):
            screen.type(typed)
            screen.wait_for(shown)
        screen.type("No.")
        said = " ".join(screen.wait_for("Before you start").split())
        assert (
            "Appointed on: Monday 1 June 2026. Your name: Ana Łukasz. The view: standard." in said
        )
        assert screen.end()[0] == 0
    with terminal.lmcs("start") as screen:
        screen.wait_for("[Monday 1 June 2026]: ")
        screen.type("yesterday")
        screen.wait_for("[Ana Łukasz]: ")
        screen.type("quit")  # what was answered is kept, and the long page is spared
        code, said = screen.end()
        assert (code, "Appointed on: Wednesday 3 June 2026." in said, "999" in said) == (
            0,
            True,
            False,
        )


DAY, NOTE, WHY, WISH, SURE = (
    "Which day? For example 4 June at 2pm (Enter for none): ",
    "Your note. It stays on this computer: ",
    "Why do you set it aside? It stays on this computer: ",
    "Ask your mentor (Enter for nothing): ",
    "Type yes or no: ",
)


@pytest.mark.parametrize(
    ("args", "answers", "code", "shown"),
    [
        (
            ("book", "4"),
            [(DAY, "soon"), (DAY, "?"), (DAY, "next Saturday at 2pm"), (SURE, "no"), (DAY, "Saturday at 2"), (SURE, "no"), (DAY, "noon next Saturday"), (SURE, "perhaps"), (SURE, "yes")],
            0,
            "Saturday 13 June 2026 at 12:00.",
        ),
        (("book", "4"), [(DAY, "help"), (DAY, "quit")], 1, "Nothing was changed."),
        (("book", "4"), [(DAY, "")], 1, "nothing was booked"),
        (("tick", "4", "--on", "3 November"), [(SURE, "?"), (SURE, "n")], 1, "Nothing was changed."),
        (("note", "4"), [(NOTE, "?"), (NOTE, "q")], 1, "Nothing was changed."),
        (("skip", "4"), [(WHY, "help"), (WHY, "cancel")], 1, "Nothing was changed."),
        (("ask",), [(WISH, "?"), (WISH, "what's best")], 0, "Your summary will say: what's best"),
        (("ask",), [(WISH, "")], 0, "Enter for nothing"),
        (("ask",), [(WISH, "quit")], 1, "Nothing was changed."),
    ],
)  # fmt: skip
def test_every_question_answers_help_and_lets_go(lmcs, args, answers, code, shown):
    with terminal.lmcs(*args) as screen:
        for question, answer in answers:
            screen.wait_for(question)
            screen.type(answer)
        ended, _ = screen.end()
        assert ended == code
        assert shown in " ".join(terminal.bare(screen.shown).split())


def test_erase_asks_for_the_word_and_shows_what_goes(lmcs, home):
    lmcs("tick", "4")
    for answer, code, there in (("yes", 1, True), ("quit", 1, True), ("erase", 0, False)):
        with terminal.lmcs("erase") as screen:
            assert "progress.jsonl" in screen.wait_for('Type the word "erase" to go on: ')
            screen.type("?")
            assert "To keep them all" in screen.wait_for('Type the word "erase" to go on: ')
            screen.type(answer)
            assert screen.end()[0] == code
        assert (home / "progress.jsonl").exists() is there


def test_the_summary_asks_before_private_notes_go_in(lmcs):
    lmcs("note", "4", "--text", "zebra")
    for answer, code in (("no", 1), ("yes", 0)):
        with terminal.lmcs("summary", "--with-notes") as screen:
            said = screen.wait_for("or none: ")
            assert "4. Agree" in said
            assert "zebra" in said
            screen.type(answer)
            ended, said = screen.end()
            assert ended == code
            assert ("zebra" in said.split("or none: ")[-1]) is (code == 0)


def test_hostile_words_typed_at_a_prompt_stay_words(lmcs):
    with terminal.lmcs() as screen:
        screen.wait_for(MENU)
        screen.type("[/b] :smile: [red]x")
        assert "[/b] :smile: [red]x" in screen.wait_for(MENU)
        screen.type("")
        assert screen.end()[0] == 0


def test_letters_of_any_language_go_in_and_come_back(lmcs):
    with terminal.lmcs("note", "4") as screen:
        screen.wait_for("It stays on this computer: ")
        screen.type("Zoë – café “Łódź”, £5")
        assert screen.end()[0] == 0
    assert "Zoë – café “Łódź”, £5" in lmcs("show", "4").out


def test_enter_ends_a_paste_and_an_email_is_told_how_it_is_sent(lmcs, view):
    with terminal.lmcs("explain") as screen:
        screen.wait_for("Paste the text, then press Enter: ")
        screen.send("The CCG met.\n\nCAMHS waits.")
        screen.send("\r")
        code, shown = screen.end()
        assert code == 0
        assert "integrated care board" in shown
        assert "CAMHS" in shown
    with terminal.lmcs() as screen:
        screen.wait_for(MENU)
        screen.type("summary")
        screen.wait_for("(Enter goes back): ")
        screen.type("email it")
        assert "lmcs sends nothing itself." in screen.wait_for("(Enter goes back): ")
