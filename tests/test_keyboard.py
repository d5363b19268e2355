"""What is typed and pasted at a prompt, through a real pseudo-terminal: it is kept as it was meant, and reaches nothing else."""

import json
import shlex
import signal
import sys

import pytest

if sys.platform == "win32":
    pytest.skip("no pseudo-terminal here", allow_module_level=True)

import terminal
from lmcs.pages.status import PROMPT
from lmcs.progress import journal
from lmcs.session import keyboard

NOTE = "It stays on this computer: "
NOTE_IN_WALK = "It stays on this computer (Enter goes back): "
CHOICE = "Type a number, then Enter: "
MENU = f"{PROMPT} "
LEFT, RIGHT, UP, HOME, END, DELETE = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[H", "\x1b[F", "\x1b[3~"
ERASE = "\x7f"
LC_C = {"LC_ALL": "C", "LANG": "C"}


@pytest.fixture(params=["standard", "plain"])
def view(request, monkeypatch):
    if request.param == "plain":
        monkeypatch.setenv("LMCS_PLAIN", "1")
    return request.param


@pytest.fixture
def notes(home):
    """Return the texts that are kept about a task, in the order of their writing."""

    def kept(item="how-often-to-meet"):
        return [noted.text for noted in journal.read(home).progress.mark(item).notes]

    return kept


def noted(keys, **environ):
    """Write *keys* at the prompt of a note, then Enter; return what was shown."""
    with terminal.lmcs("note", "4", **environ) as screen:
        screen.wait_for(NOTE)
        screen.send(keys)
        screen.send("\r")
        code, _ = screen.end()
        assert code == 0, screen.shown
        return screen.shown


PASTES = {
    "three lines": ("Met Sam on Monday.\r1\rring the director", "Met Sam on Monday.\n1\nring the director"),
    "a list with an empty line": ("Asked:\r\r- caseloads\r- agency staff", "Asked:\n\n- caseloads\n- agency staff"),
    "line feeds": ("one\ntwo", "one\ntwo"),
    "both": ("one\r\ntwo\r\nthree", "one\ntwo\nthree"),
    "what a shell would run": ("ok\rrm -rf ~\r`reboot`", "ok\nrm -rf ~\n`reboot`"),
    "in the marks of a terminal": ("\x1b[200~one\r2\x1b[201~", "one\n2"),
    "a table": ("plans\t212\rchildren\t£1", "plans\t212\nchildren\t£1"),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "text"), PASTES.values(), ids=PASTES)
def test_a_paste_is_one_note(view, notes, keys, text):
    noted(keys)
    assert notes() == [text]


@pytest.mark.parametrize(("keys", "text"), PASTES.values(), ids=PASTES)
def test_a_paste_that_ends_in_a_new_line_is_one_note_and_needs_no_enter(notes, keys, text):
    with terminal.lmcs("note", "4") as screen:
        screen.wait_for(NOTE)
        screen.send(keys.replace("\x1b[201~", "\r\x1b[201~") if "\x1b" in keys else f"{keys}\r")
        assert screen.end()[0] == 0
    assert notes() == [text]


def test_nothing_of_a_paste_reaches_the_shell(view, notes):
    lmcs = f"{shlex.quote(sys.executable)} -m lmcs note 4"
    with terminal.Terminal("sh", "-c", f'{lmcs}; read -r line; echo "the shell got $line."') as screen:  # fmt: skip
        screen.wait_for(NOTE)
        screen.send("one\r1\rring the director\r")
        screen.wait_for("To reverse this: lmcs undo")
        screen.type("this")
        assert "the shell got this." in screen.wait_for("the shell got this.")
    assert notes() == ["one\n1\nring the director"]


def test_a_paste_in_the_walk_answers_nothing_else(view, lmcs, notes):
    with terminal.lmcs("walk") as screen:
        screen.wait_for(CHOICE)
        screen.type("4")
        screen.wait_for("(Enter goes back): ")
        screen.send("Met Sam on Monday.\r1\rring the director\r")
        assert "Your note is kept" in screen.wait_for(CHOICE)
        # Pasted where a number is asked for, it chooses nothing.
        screen.send("1\rring the director\r")
        assert "Type a number from 1 to 8" in screen.wait_for(CHOICE)
        screen.type("8")
        assert screen.end()[0] == 0
    items = json.loads(lmcs("list", "--json").out)["items"]
    assert {item["status"] for item in items} == {"not-started"}
    assert notes("speak-to-employer") == ["Met Sam on Monday.\n1\nring the director"]


@pytest.mark.parametrize(
    "first", ["Ann\rRiverside\rplain\r", "\x1b[200~Ann\rRiverside\rplain\r\x1b[201~"]
)
def test_a_paste_at_any_question_answers_that_one_alone(home, first):
    with terminal.lmcs("start") as screen:
        screen.wait_for("For example 4 June: ")
        screen.type("2 June")
        screen.wait_for("Your name, for the summary: ")
        screen.send(first)
        screen.wait_for("Your council, for the summary: ")
        screen.type("")
        screen.wait_for("Type plain or standard: ")
        screen.type("")
        assert screen.end()[0] == 0
    assert journal.read(home).progress.settings == {
        "appointed": "2026-06-02",
        "name": "Ann Riverside plain",
    }


@pytest.mark.parametrize(
    ("pieces", "after", "pressed"),
    [
        (["\r"], 0.03, True),
        (["\n"], 0.03, True),
        (["\r\n"], 2, True),
        (["\r"], 0.005, False),
        (["4", "\r"], 2, False),
        (["\r", "\r"], 2, False),
        (["x"], 2, False),
        ([], 2, False),
    ],
)
def test_an_enter_that_comes_alone_and_no_sooner_than_a_finger_was_pressed(pieces, after, pressed):
    assert keyboard.is_pressed(pieces, after) is pressed


EDITED = {
    "left": (f"Agree Mondys{LEFT}{LEFT}a", "Agree Mondays"),
    "up and down": (f"one{UP}\x1b[B two", "one two"),
    "home, end, delete": (f"gree{HOME}a{DELETE}{RIGHT}A{END}!", "arAee!"),
    "in the other mode of a terminal": ("gree\x1bOHa\x1bOF!", "agree!"),
    "keys nobody knows": ("on\x1b[15~\x1b[[A\x1bOP\x1b[1;2P\x1b[24;5~\x1b\x01e", "eon"),
    "a letter of two bytes": (f"café{ERASE}e", "cafe"),
    "a letter with an accent of its own": (f"a cafe\u0301{ERASE}e", "a cafe"),
    "a letter of three bytes": (f"日本{ERASE}日", "日日"),
    "a letter of four bytes": (f"ok 👍🏽{ERASE}ok", "ok ok"),
    "erased back to nothing": (f"abc{ERASE * 9}okay", "okay"),
    "words": ("one two three\x17\x17four\x01\x0bfive", "five"),
    "words by keys": ("one two three\x1b[1;5D\x1bbX \x1bf!", "one X two! three"),
    "nothing that obeys": ("a\x00\x07\x1cb\x13c", "abc"),
}


@pytest.mark.parametrize("locale", [{}, LC_C], ids=["usual", "C"])
def test_keys_edit_the_line_and_are_never_saved(view, notes, locale):
    with terminal.lmcs("walk", **locale) as screen:
        screen.wait_for(CHOICE)
        for keys, _ in EDITED.values():
            screen.type("4")
            screen.wait_for(NOTE_IN_WALK)
            screen.send(keys)
            screen.send("\r")
            screen.wait_for("Your note is kept")
            screen.wait_for(CHOICE)
        screen.type("8")
        assert screen.end()[0] == 0
        assert view != "plain" or "\x1b" not in screen.shown
    assert notes("speak-to-employer") == [text for _, text in EDITED.values()]


def test_up_at_a_name_is_no_part_of_it(lmcs):
    with terminal.lmcs("start") as screen:
        screen.wait_for("For example 4 June: ")
        screen.type("")
        screen.wait_for("Your name, for the summary: ")
        screen.type(f"{UP}Añ{ERASE}na{UP}")
        screen.wait_for("Your council, for the summary: ")
        screen.type("")
        screen.wait_for("Type plain or standard: ")
        screen.type("")
        assert screen.end()[0] == 0
    assert "Ana" in lmcs("summary").out


@pytest.mark.parametrize("unit", ["x", "word é ", "line\r"])
def test_nothing_is_cut_however_long_it_is(view, notes, unit):
    text = unit * (6000 // len(unit)) + "end"
    noted(text)
    assert notes() == [text.replace("\r", "\n")]


@pytest.mark.parametrize("keys", [b"caf\xe9", b"caf\xff\xfe", b"caf\x80day"])
def test_a_broken_note_is_shown_and_asked_for_again(view, notes, keys):
    with terminal.lmcs("note", "4") as screen:
        screen.wait_for(NOTE)
        screen.send(keys + b"\r")
        said = screen.wait_for(NOTE)
        assert 'did not arrive whole: "caf' in said
        screen.type("café")
        assert screen.end()[0] == 0
    assert notes() == ["café"]


def test_broken_text_is_asked_for_again_at_every_prompt(home):
    def broken(screen, prompt):
        screen.wait_for(prompt)
        screen.send(b"caf\xe9\r")
        assert "did not arrive whole" in screen.wait_for(prompt)

    with terminal.lmcs("start") as screen:
        for prompt, answer in (
            ("When were you appointed? For example 4 June: ", "2 June"),
            ("Your name, for the summary: ", "Ann"),
            ("Your council, for the summary: ", "Riverside"),
            ("Type plain or standard: ", "standard"),
        ):
            broken(screen, prompt)
            screen.type(answer)
        assert screen.end()[0] == 0
    assert len(journal.read(home).progress.settings) == 4
    with terminal.lmcs() as screen:
        broken(screen, MENU)
        screen.type("CAMHS")
        screen.wait_for(MENU)
        screen.type("on")
        broken(screen, CHOICE)
        screen.type("2")
        broken(screen, "Such as 4 June at 2pm (Enter goes back): ")
        screen.type("9 June")
        broken(screen, "(Enter leaves it open): ")
        screen.type("Sam")
        screen.wait_for(CHOICE)
        screen.type("3")
        broken(screen, "(Enter goes back): ")
        screen.type("not ours")
        screen.wait_for(CHOICE)
        screen.type("8")
        screen.wait_for(MENU)
        screen.type("")
        assert screen.end()[0] == 0
    for args, prompt, answer in (
        (("book", "9"), "Which day? For example 4 June at 2pm (Enter for none): ", "9 June"),
        (("skip", "8"), NOTE, "not ours"),
        (("note", "7", "--text", "-"), "The text: ", "words"),
        (("note", "7", "--text", "Ring 07700 900123"), "Type yes or no: ", "yes"),
        (("erase",), 'Type the word "erase" to go on: ', "erase"),
    ):
        with terminal.lmcs(*args) as screen:
            broken(screen, prompt)
            screen.type(answer)
            assert screen.end()[0] == 0


@pytest.mark.parametrize(
    ("keys", "shown"), [("", ""), ("two\rlines", "lines"), (f"nooé{LEFT}{LEFT}", "é")]
)
@pytest.mark.parametrize(
    ("leave", "code"),
    [("\x03", 130), (signal.SIGTERM, -15), (signal.SIGHUP, -1), (signal.SIGINT, 130)],
)
def test_whatever_ends_it_leaves_nothing_half_saved_and_the_terminal_as_it_was(
    home, keys, shown, leave, code
):
    with terminal.lmcs("note", "4") as screen:
        found = screen.modes()
        screen.wait_for(NOTE)
        assert screen.modes() != found
        screen.send(keys)
        screen.wait_for(shown)
        (screen.send if leave == "\x03" else screen.signal)(leave)
        assert screen.end()[0] == code
        assert screen.modes() == found
        assert screen.shown.count("\x1b[?2004l") == screen.shown.count("\x1b[?2004h") == 1
    assert not (home / "progress.jsonl").exists()


@pytest.mark.parametrize(("keys", "code"), [("\x04", 1), ("x\r", 0), (f"ab{LEFT}\x04\x04\r", 0)])
def test_the_terminal_is_as_it_was_after_an_answer_and_after_the_end_of_input(view, keys, code):
    with terminal.lmcs("note", "4") as screen:
        found = screen.modes()
        screen.wait_for(NOTE)
        screen.send(keys)
        assert screen.end()[0] == code
        assert screen.modes() == found


def test_only_the_standard_view_asks_the_terminal_to_mark_a_paste(view):
    shown = noted("x")
    assert ("\x1b[?2004h" in shown, "\x1b[?2004l" in shown) == (view == "standard",) * 2


def test_answers_typed_ahead_wait_for_their_questions(home):
    with terminal.lmcs("walk") as screen:
        for answer in ("6", "5", "8"):
            screen.type(answer)
        code, said = screen.end()
    assert code == 0
    assert "Task 2. " in said
    assert "More on task 2" in said
    assert not (home / "progress.jsonl").exists()


def test_a_note_pasted_before_the_question_came_is_one_note(notes):
    with terminal.lmcs("note", "4") as screen:
        screen.send("one\r1\rring the director\r")
        assert screen.end()[0] == 0
    assert notes() == ["one\n1\nring the director"]
