"""What a person wrote for themselves stays theirs: private notes and reasons are in nothing but what convention 9 names.

That is: show, note, search, meet and walk, as text on the screen; and whatever --with-notes was given for. A backup is
the person's whole progress, and says so.
"""

import json
import os
import re
import stat
import subprocess
import sys
from inspect import signature
from zipfile import ZipFile

import pytest

from built import site
from conftest import ROOT
from lmcs.basics import paths
from lmcs.front import door
from lmcs.front.door import COMMANDS
from lmcs.front.running import run
from lmcs.session import loading
from small_content import write_small

SAMPLE = str(ROOT / "docs" / "sample-paper.txt")
NOTE, REASON, BEFORE, UNDONE, TICKED = SECRETS = (
    "quokka7431 wombling", "numbat5209 Zoë", "bilby8806", "potoroo3317", "dunnart9150",
)  # fmt: skip
POSIX = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has access lists in place of modes"
)

EVERY = [
    (), ("list",), ("list", "--by", "who"), ("list", "--done"), ("list", "--open"), ("list", "--blank"), ("list", "--checklist", "L"),
    ("show", "4"), ("show", "5"), ("show", "6"), ("tick", "7"), ("tick", "4"), ("untick", "7"), ("book", "4", "--on", "9 June"),
    ("book", "5", "--on", "9 June"), ("skip", "4", "--reason", REASON), ("skip", "8", "--reason", REASON), ("note", "9", "--text", NOTE),
    ("tick", "10", "--note", TICKED), ("undo",), ("undo",), ("redo",), ("redo",), ("note", "4"), ("note", "nothing", "--text", NOTE),
    ("checklists",), ("glossary",), ("glossary", "--blank"), ("glossary", "CCG"), ("law",), ("law", "s47"), ("documents",),
    ("documents", "working"), ("figures",), ("figures", "caseload"), ("questions",), ("questions", "budget"), ("questions", "--for", "director"), ("questions", "--from", "leader"),
    ("search", "wombling"), ("search", "transport"), ("search", "quartz xylophone"), ("explain", SAMPLE), ("changes",), ("summary",), ("summary", "--since", "2026-06-01"),
    ("summary", "--sent"), ("summary", "--since", "last"), ("summary", "--with-notes"), ("calendar",), ("calendar", "--law"),
    ("handover",), ("handover", "--with-notes"), ("handbook", "--for", "councillors"), ("meet",), ("meet", "director"),
    ("meet", "director", "--all"), ("meet", "director", "--blank"), ("meet", "director", "--after"), ("who",), ("who", "send"),
    ("meet", "director", "--kept", "9"), ("ask", "the", "budget"), ("ask",),
    ("ask", "--done", "1"), ("where",), ("pack",), ("check", "nothing.yaml"), ("restore", "nothing.jsonl"), ("erase",), ("start", "--name", "Ana"),
    ("start",), ("walk",), ("--help",), ("--version",), ("show", "99"), ("list", "--wrong"), ("nothing",),
]  # fmt: skip
ELSEWHERE = [("backup",), ("erase",), ("restore",), ("check",), ("walk",)]
"""Commands that have a test of their own here, or were there with arguments that end early."""
FORMATS = {
    "text": (),
    "json": ("--json",),
    "markdown": ("--format", "markdown"),
    "html": ("--format", "html"),
    "a text file": ("--output", "page.txt"),
    "a Markdown file": ("--output", "page.md"),
    "an HTML file": ("--output", "page.html"),
    "a Word file": ("--output", "page.docx"),
    "a calendar file": ("--output", "page.ics"),
    "the browser": ("--browser",),
}
ON_SCREEN = {"show", "note", "search", "meet", "walk"}


def private(text):
    """Return which of the secrets *text* holds, written in whatever way."""
    spelled = {secret: (secret, json.dumps(secret)[1:-1], secret.split()[0]) for secret in SECRETS}
    return {secret for secret, ways in spelled.items() if any(way in text for way in ways)}


def files(folder):
    """Return the text of every file in *folder*, by its path in it; that of a Word file unpacked."""
    return {
        str(path.relative_to(folder)): unpacked(path).decode("utf-8", "replace")
        for path in folder.rglob("*")
        if path.is_file()
    }


def unpacked(path):
    if path.suffix != ".docx":
        return path.read_bytes()
    with ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


@pytest.fixture
def lived(lmcs, tmp_path, monkeypatch):
    """A home with private text of every kind, in a folder that nothing else is in."""
    (tmp_path / "here").mkdir()
    (tmp_path / "tmp").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    lmcs("note", "4", "--text", BEFORE)
    lmcs("note", "4", "--text", NOTE, "--replace")
    lmcs("tick", "4")
    lmcs("skip", "5", "--reason", REASON)
    lmcs("note", "6", "--text", UNDONE)
    lmcs("undo")
    lmcs("tick", "6", "--note", TICKED)
    lmcs("book", "3", "--on", "9 June", "--at", "14:00", "--with", "Sam Lee")
    lmcs("ask", "the", "forecast")
    return lmcs


# --- in no output but those that show it ------------------------------------------------------------


def test_every_command_is_here():
    assert set(COMMANDS) <= {args[0] for args in (*EVERY, *ELSEWHERE) if args}


@pytest.mark.parametrize("way", FORMATS)
def test_a_note_or_reason_is_in_no_output_but_those_that_show_it(lived, tmp_path, capsys, way):
    shown = {}
    for args in EVERY:
        code = run([*args, *FORMATS[way]])
        out, err = capsys.readouterr()
        written = "".join(
            text for folder in ("here", "tmp") for text in files(tmp_path / folder).values()
        )
        assert code != 70
        assert not private(err), args
        assert not private(written), args
        if private(out):
            shown[args] = private(out)
        for path in (tmp_path / "here").iterdir():
            path.unlink()
    if way == "text":
        assert shown == {
            ("show", "4"): {NOTE}, ("show", "5"): {REASON}, ("show", "6"): {TICKED}, ("search", "wombling"): {NOTE},
            ("meet", "director"): {NOTE, TICKED}, ("meet", "director", "--all"): {NOTE, TICKED}, ("meet", "director", "--blank"): {NOTE, TICKED},
        }  # fmt: skip
    else:
        assert shown == {}


@pytest.mark.parametrize("way", FORMATS)
def test_a_walk_or_a_prompt_shows_a_note_as_text_on_the_screen_only(lived, typing, tmp_path, way):
    lived("untick", "4", "6")
    for args, answers in (
        (("meet", "director", "--after"), ["5", "8"]),
        (("walk",), ["7", *["6"] * 5, "5", "8"]),
        (("note", "4"), [""]),
        ((), ["4", "list", "summary", "", "on", "8", "stop"]),
        (("start",), ["", "Ana", "", ""]),
        (("summary", "--with-notes"), ["no"]),
        (("handover", "--with-notes"), ["no"]),
        (("erase",), ["no"]),
    ):
        said = typing(*args, *FORMATS[way], answers=answers)
        allowed = way == "text" and args[:1] in ((), ("walk",), ("meet",), ("note",))
        allowed |= "--with-notes" in args  # it shows them before it asks which
        assert not private(said.err)
        assert private(said.out) <= ({NOTE, REASON, TICKED} if allowed else set()), args
        assert not private(
            "".join(
                text for folder in ("here", "tmp") for text in files(tmp_path / folder).values()
            )
        ), args
        for path in (tmp_path / "here").iterdir():
            path.unlink()


def test_what_is_to_be_erased_is_named_first_the_council_file_too(lived, typing, home, tmp_path):
    (tmp_path / "own.yaml").write_text("council: R\nposts:\n  - {post: director, name: Sam Lee}\n")
    lived("pack", tmp_path / "own.yaml")
    said = typing("erase", answers=["no"])
    assert said.code == 1
    assert all(os.fspath(path) in said.out.replace("\n", "").replace(" ", "") for path in home.rglob("*.*") if path.is_file())  # fmt: skip


def test_a_walk_shows_a_note_behind_more(lived, typing):
    lived("untick", "4")
    said = typing("meet", "director", "--after", answers=["5", "8"])
    assert NOTE in said.out
    assert NOTE in typing("note", "4", answers=[""]).out


@pytest.mark.parametrize(
    "args",
    [
        ("tick", "9", "--note", NOTE),
        ("note", "9", "--text", NOTE),
        ("skip", "9", "--reason", REASON),
    ],
    ids=lambda args: args[0],
)
def test_what_is_private_is_not_said_back_when_it_is_saved_undone_and_redone(lmcs, args):
    for command in (
        args,
        ("undo",),
        ("redo",),
        ("untick", "9"),
        ("undo",),
        ("note", "9", "--erase"),
    ):
        said = lmcs(*command)
        assert not private(said.out + said.err)


@pytest.mark.parametrize(
    "hurt", [b"x", b"\0" * 40, b'{"sum":0}\n'], ids=["one byte", "NULs", "another program's line"]
)
def test_a_damaged_journal_is_named_and_never_quoted(lived, home, capsys, hurt):
    path = home / "progress.jsonl"
    data = path.read_bytes()
    path.write_bytes(data[:300] + hurt + data[300 + len(hurt) :])
    for args in (("list",), ("tick", "9"), ("where",), ("where", "--json")):
        assert run(list(args)) == 0
        out, err = capsys.readouterr()
        assert not private(out + err)
    for side in (path, home / "progress-copy.jsonl"):
        side.write_bytes(side.read_bytes()[90:].replace(b'"did"', b'"dib"'))
    for args in (("list",), ("tick", "9"), ("restore", str(path))):
        assert run(list(args)) in (0, 5)
        out, err = capsys.readouterr()
        assert not private(out + err)


# --- what is shown ----------------------------------------------------------------------------------


def test_who_a_booking_is_with_is_shown(lived, tmp_path):
    for args in (
        (),
        ("show", "3"),
        ("list",),
        ("summary",),
        ("summary", "--json"),
        ("summary", "--format", "html"),
        ("summary", "--format", "markdown"),
    ):
        assert "Sam Lee" in lived(*args).out
    lived("calendar")
    assert "with Sam Lee" in (tmp_path / "here" / "lmcs-calendar.ics").read_text(encoding="utf-8")


# --- what is printed to be filled in ----------------------------------------------------------------

OWN = """\
council: Riverside
letter: T
items:
  - {id: riverside-tour, number: 1, checklist: first-ten-days, task: Ride the potto bus, who: [director], pace: later}
"""
BLANKS = {name for name in COMMANDS if "blank" in signature(door.command(name)).parameters}


def test_a_sheet_to_fill_in_is_the_same_whoever_prints_it(lived, home, tmp_path):
    """Others see it on paper: it holds no state, value, name or note, not even a title that only one's progress still has."""
    (home / "content").mkdir()
    (home / "content" / "riverside.yaml").write_text(OWN, encoding="utf-8")
    lived("tick", "riverside-tour")
    (home / "content" / "riverside.yaml").unlink()
    lived("start", "--name", "Ana Potto", "--council", "Riverside", "--appointed", "2 June 2026")
    lived("figures", "children-in-care", "--here", "73.25", "--on", "2025-03-31")
    lived("who", "director", "--is", "Bo Potto")
    lived("who", "send", "--member", "Cy Potto")
    lived("meet", "director", "--agreed", "a potto a day")
    assert "potto bus" in lived("list").out
    assert {"list", "glossary", "figures", "who", "meet"} == BLANKS
    for line in (("list",), ("list", "--by", "who"), ("list", "worth-doing"), ("glossary",), ("figures",), ("who",)):  # fmt: skip
        own = lived(*line, "--blank").out
        assert own == lived("--home", str(tmp_path / "nobody's"), *line, "--blank").out, line
    sheet = lived("meet", "director", "--blank", "--format", "markdown").out
    assert not private(sheet)
    assert not re.search("a potto a day|Ana|Sam Lee|Not started|private|forecast", sheet)


# --- with notes, when the person agrees -------------------------------------------------------------

LEFT_OUT = {
    "text": "2 private notes and 1 reason left out.",
    "markdown": "2 private notes and 1 reason left out.",
    "html": "2 private notes and 1 reason left out.",
    "json": '"private_notes_left_out": 3',
    "a text file": "2 private notes and 1 reason left out.",
    "a Markdown file": "2 private notes and 1 reason left out.",
    "an HTML file": "2 private notes and 1 reason left out.",
    "a Word file": "2 private notes and 1 reason left out.",
}


@pytest.mark.parametrize("way", LEFT_OUT)
def test_the_summary_says_how_many_were_left_out(lived, tmp_path, way):
    ran = lived("summary", *FORMATS[way])
    written = ran.out + "".join(files(tmp_path / "here").values())
    if way == "json":
        assert LEFT_OUT[way] in written
        return
    assert LEFT_OUT[way].rstrip(".") in ran.err  # the sender is told, the reader of the page is not
    assert "private" not in written


@pytest.mark.parametrize("way", LEFT_OUT)
def test_without_a_terminal_notes_go_out_only_when_somebody_said_yes(lived, tmp_path, way):
    refused = lived("summary", "--with-notes", *FORMATS[way], expect=2)
    assert "add --yes" in refused.err
    assert refused.out == ""
    assert files(tmp_path / "here") == {}
    said = lived("summary", "--with-notes", "--yes", *FORMATS[way]).out + "".join(
        files(tmp_path / "here").values()
    )
    assert private(said) == {NOTE, REASON, TICKED}
    assert LEFT_OUT[way] not in said


@pytest.mark.parametrize("way", LEFT_OUT)
def test_at_a_terminal_lmcs_shows_the_words_that_would_go_out_and_asks(
    lived, typing, tmp_path, way
):
    said = typing("summary", "--with-notes", *FORMATS[way], answers=["no"])
    listed = said.out.split("Which go in?")[0]
    assert [
        re.match(r"\d+", line)[0] for line in listed.splitlines() if re.match(r"\d+\. ", line)
    ] == ["4", "5", "6"]
    assert said.code == 1
    assert private(listed) == {NOTE, REASON, TICKED}
    assert not private(said.out.split("Which go in?")[1] + said.err)
    assert files(tmp_path / "here") == {}
    said = typing("summary", "--with-notes", *FORMATS[way], answers=["yes"])
    assert said.code == 0
    assert private(said.out + "".join(files(tmp_path / "here").values())) == {NOTE, REASON, TICKED}


@pytest.mark.parametrize(
    ("answers", "goes"),
    [
        (["4"], {NOTE}), (["only 4"], {NOTE}), (["just the note on 4, please"], {NOTE}), (["4 and 6"], {NOTE, TICKED}), (["4,6"], {NOTE, TICKED}),
        (["reason for 5"], {REASON}), (["the reason for 5 and note 4"], {NOTE, REASON}), (["all but 4"], {REASON, TICKED}), (["not 4"], {REASON, TICKED}),
        (["everything except 4 and 5"], {TICKED}), (["all"], {NOTE, REASON, TICKED}), (["yes"], {NOTE, REASON, TICKED}),
        (["the one of Tuesday", "4"], {NOTE}), (["7", "6"], {TICKED}), (["note 5", "reason 4", "all but", "4"], {NOTE}),
        (["none"], set()), (["no"], set()), ([""], set()), (["nothing"], set()), (["quit"], set()),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["summary", "handover"])
def test_which_private_texts_go_out_is_chosen_by_the_numbers_of_their_tasks(
    lived, typing, tmp_path, command, answers, goes
):
    page = tmp_path / "here" / "page.txt"
    said = typing(command, "--with-notes", "--output", str(page), answers=answers)
    assert (said.code == 0) == page.exists() == bool(goes)
    assert private(page.read_text(encoding="utf-8") if goes else "") == goes
    left = {NOTE: "note", TICKED: "note", REASON: "reason"}
    out = [kind for text, kind in left.items() if text not in goes]
    assert ("1 reason" in said.err) == (bool(goes) and "reason" in out)
    assert ("private note" in said.err) == (bool(goes) and "note" in out)


_WITHOUT = ("9", "9 without the private one", "9 but not what is private", "my private notes of 9", "all but the private ones")  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "just for me: she was short with me",
        "between us, she may leave",
        "He may go. Don't tell anyone",
        "dont put that anywhere: a hint",
        "keep it to yourself, he is ill",
        "This is private",
        "private: no word of it",
    ],
)
def test_a_note_that_says_it_is_private_goes_out_only_where_it_is_named_as_such(
    lived, typing, text
):
    lived("note", "9", "--text", text)
    lived("note", "9", "--text", "numbat figures, and private fostering")
    for said in (
        lived("summary", "--with-notes", "--yes"),
        typing("summary", "--with-notes", answers=["all"]),
        *(typing("summary", "--with-notes", answers=[each]) for each in _WITHOUT),
    ):
        page = said.out.split("Summary for my mentor")[1]
        assert text not in page
        assert "numbat" in page
        err = " ".join(said.err.split())
        assert "it says that it is private: a text of 9. To put it in, type private of 9" in err
    page = typing("summary", "--with-notes", answers=["private of 9"]).out
    page = page.split("Summary for my mentor")[1]
    assert text in " ".join(page.split())
    assert NOTE not in page


@pytest.mark.parametrize(
    "answer",
    [
        "private of 9",
        "9, the private one too",
        "4 and private of 9",
        "4 and 9 with the private one",
    ],
)
@pytest.mark.parametrize("command", [("summary",), ("handover",)])
def test_what_says_it_is_private_goes_in_where_that_is_said_and_of_that_task_alone(
    lived, typing, answer, command
):
    lived("note", "9", "--text", "Between us: she was curt")
    lived("note", "4", "--text", "Just for me: a hint")
    page = typing(*command, "--with-notes", answers=[answer]).out
    assert "she was curt" in page.split("Which go in?")[1]
    assert "a hint" not in page.split("Which go in?")[1]


def test_a_reason_that_says_it_is_private_goes_out_only_where_it_is_named_as_such(lived, typing):
    lived("skip", "9", "--reason", "just for me: she may leave")
    for said in (
        lived("summary", "--with-notes", "--yes"),
        typing("summary", "--with-notes", answers=["all"]),
    ):
        page = " ".join(said.out.split("Summary for my mentor")[1].split())
        assert "she may leave" not in page
        assert REASON in page
    page = typing("summary", "--with-notes", answers=["private of 9"]).out
    page = page.split("Summary for my mentor")[1]
    assert "just for me: she may leave" in " ".join(page.split())


def test_the_sender_reads_what_stays_out_and_the_line_that_puts_it_in(lived):
    lived("meet", "director", "--agreed", "calls each week")
    lived("who", "director", "--is", "Ros Tillotson")
    said = lived("summary", "--with-figures")
    err = " ".join(said.err.split())
    assert "2 private notes, 1 reason, 1 agreement and 1 name left out;" in err
    assert "lmcs summary --with-figures --with-notes --with-agreed --with-names" in err
    assert "It does say whom you booked or met with, as you typed it: “Sam Lee”." in err
    always = "Private notes and reasons, if any, are left out."
    assert not re.search("agreement|private|left out", said.out.replace(always, ""))
    all_in = lived("summary", "--with-notes", "--with-agreed", "--with-names", "--yes")
    assert "left out" not in all_in.err + all_in.out
    assert "It does say whom" not in all_in.err


def test_a_meeting_sheet_in_a_file_has_the_notes_that_were_chosen(lived, typing, tmp_path):
    lived("untick", "4", "6")
    page = tmp_path / "here" / "page.txt"
    said = typing("meet", "director", "--with-notes", "--output", str(page), answers=["6"])
    assert private(said.out) == {NOTE, TICKED}  # a reason stands on no sheet
    assert private(page.read_text(encoding="utf-8")) == {TICKED}


@pytest.mark.parametrize("args", [("show", "4"), ("meet", "director")], ids=" ".join)
@pytest.mark.parametrize("way", ["markdown", "html", "a Markdown file", "an HTML file"])
def test_a_page_holds_a_note_where_it_was_asked_for(lived, tmp_path, args, way):
    said = lived(*args, "--with-notes", *FORMATS[way]).out + "".join(
        files(tmp_path / "here").values()
    )
    assert NOTE in private(said)


# --- a bug while a note is in memory ----------------------------------------------------------------


def calls(args):
    """Return every function of lmcs that a command runs, within the boundary that turns bugs into words."""
    seen = {}

    def trace(frame, event, arg):
        code = frame.f_code
        if (
            event == "call"
            and code.co_filename.startswith(str(paths.PACKAGE))
            and not code.co_name.startswith("<")
        ):
            seen[code] = None

    sys.setprofile(trace)
    try:
        run(args)
    finally:
        sys.setprofile(None)
    outside = {"run", "__init__"}
    return [
        code
        for code in seen
        if not (code.co_filename.endswith(("running.py", "console.py")) and code.co_name in outside)
    ]


@pytest.mark.parametrize(
    "args",
    [("note", "9", "--text", NOTE), ("summary", "--with-notes", "--yes")],
    ids=lambda args: args[0],
)
def test_a_bug_says_type_and_place_and_never_the_note(lived, capsys, args):
    """A fault is put into every function that the command calls, in its turn, with a note as its message."""
    places = calls(list(args))
    capsys.readouterr()
    assert len(places) > 50
    said = set()
    for place in places:
        waiting = [RuntimeError(f"{NOTE} {REASON}")]

        def fail(frame, event, arg, place=place, waiting=waiting):
            if event == "call" and frame.f_code is place and waiting:
                raise waiting.pop()

        sys.setprofile(fail)
        try:
            code = run(list(args))
        finally:
            sys.setprofile(None)
        _, err = capsys.readouterr()
        assert not private(err), place
        assert code in (0, 70), (place, err)
        if code == 70:
            assert re.search(
                r"^lmcs: This is a bug in lmcs \(RuntimeError in \w+\.py, line \d+\)\.$",
                err,
                re.MULTILINE,
            ), place
            said.add(place)
    assert len(said) > 0.9 * len(places)
    assert NOTE in lived("show", "4").out


# --- erased -----------------------------------------------------------------------------------------


def held(folder):
    """Return which of the secrets stand in which file of *folder*."""
    return {name: found for name, text in files(folder).items() if (found := private(text))}


def test_an_erased_text_is_in_no_file_of_the_home_folder(lived, home, tmp_path):
    lived("backup", str(home / "backup.jsonl"))
    lived("backup", str(tmp_path / "elsewhere.jsonl"))
    data = (home / "progress.jsonl").read_bytes()
    (home / "progress-LAPTOP2.jsonl").write_bytes(data)
    (home / "progress.jsonl.0a1b2c3d.tmp").write_bytes(data)
    (home / "progress.jsonl").write_bytes(data.replace(b'{"n":', b'{"m":', 3))
    lived("tick", "9")
    (home / "progress.jsonl.4e5f6a7b.tmp").write_bytes(data)
    lived("show", "4", "--with-notes", "--browser")
    assert held(tmp_path / "tmp")
    aside = [path.name for path in home.glob("damaged-*.bin")]
    assert aside
    assert {
        "progress.jsonl",
        "progress-copy.jsonl",
        "backup.jsonl",
        "progress-LAPTOP2.jsonl",
        *aside,
    } <= set(held(home))
    for task, gone in (("4", {NOTE, BEFORE}), ("5", {REASON}), ("6", {UNDONE, TICKED})):
        said = lived("note", task, "--erase")
        assert not private(said.out + said.err)
        assert not gone & set().union(*held(home).values())
    assert held(home) == {}
    for args in (
        ("undo",),
        ("undo",),
        ("redo",),
        ("restore", str(home / "backup.jsonl")),
        ("restore", str(tmp_path / "elsewhere.jsonl")),
    ):
        run([str(arg) for arg in args])
        assert held(home) == {}
    assert not private(lived("show", "4").out + lived("search", "Ofsted").out)
    assert held(tmp_path / "tmp") == {}, "a page that was made for the browser"
    assert private((tmp_path / "elsewhere.jsonl").read_text(encoding="utf-8")), (
        "which lmcs says that it cannot reach"
    )


TAKEN_BACK = [(("ask",), ("ask", "--erase", "undone")), (("meet", "director", "--agreed"), ("meet", "director", "--erase", "undone"))]  # fmt: skip


@pytest.mark.parametrize(("keep", "erase"), TAKEN_BACK)
def test_a_text_that_was_taken_back_has_no_number_and_is_erased_all_the_same(
    lmcs, home, keep, erase
):
    lmcs(*keep, "zebra crossing")
    lmcs("undo")
    lmcs(*keep, "kept words")
    assert "zebra" in (home / "progress.jsonl").read_text(encoding="utf-8")
    assert f"lmcs {' '.join(erase)}" in lmcs(*erase[:-1], "2", expect=3).err
    assert "Erased: 1 " in lmcs(*erase).out
    kept = "".join(path.read_text(encoding="utf-8") for path in home.glob("*.jsonl"))
    assert "zebra" not in kept
    assert "kept words" in kept
    assert "Nothing was changed." in lmcs(*erase, expect=1).err


def test_a_note_from_before_its_task_was_renamed_is_erased_too(lmcs, home, tmp_path, monkeypatch):
    small = write_small(tmp_path / "data")
    monkeypatch.setattr(loading, "came_with", lambda _: loading.in_folder(small, None))
    old = (tmp_path / "data" / "checklists" / "first-ten-days.yaml").read_text(encoding="utf-8")
    before = old.replace("id: speak-to-employer", "id: talk-to-employer").replace(
        "        was: [talk-to-employer]\n", ""
    )
    (tmp_path / "data" / "checklists" / "first-ten-days.yaml").write_text(before, encoding="utf-8")
    lmcs("note", "1", "--text", NOTE)
    (tmp_path / "data" / "checklists" / "first-ten-days.yaml").write_text(old, encoding="utf-8")
    assert NOTE in lmcs("show", "1").out
    lmcs("note", "1", "--erase")
    assert held(home) == {}


def test_erasing_everything_leaves_nothing(lived, home, tmp_path):
    lived("backup", str(home / "backup.jsonl"))
    lived("show", "4", "--with-notes", "--browser")
    assert held(tmp_path / "tmp")
    lived("erase", "--yes")
    assert not home.exists()
    assert held(tmp_path) == {}


# --- who can read the files -------------------------------------------------------------------------


def others(folder):
    """Return every path under *folder* that anybody else may look at."""
    return {
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if stat.S_IMODE(path.lstat().st_mode) & 0o077
    }


@POSIX
def test_files_are_for_the_owner_only_whatever_the_umask(tmp_path):
    """Files 0600, folders 0700, through the real command with a umask that would let everybody in."""
    home = tmp_path / "deep" / "home"
    env = {**os.environ, "PYTHONPATH": site(), "LMCS_HOME": str(home), "TMPDIR": str(tmp_path)}
    env = {
        name: value
        for name, value in env.items()
        if name not in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")
    }
    for args in (
        ("note", "4", "--text", NOTE), ("book", "3", "--on", "9 June"), ("calendar", "--output", "a.ics"), ("backup", "b.jsonl"),
        ("summary", "--output", "c.html"), ("summary", "--output", "c.html", "--force"), ("list", "--output", "d.md", "--browser"),
    ):  # fmt: skip
        subprocess.run(
            [sys.executable, "-m", "lmcs", *args],
            cwd=tmp_path,
            env=env,
            umask=0,
            check=True,
            capture_output=True,
        )
    assert others(tmp_path) == set()
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.rglob("*")}
    assert {mode for name, mode in modes.items() if "." in name} == {0o600}
    assert modes["deep"] == modes["home"] == 0o700
    assert {
        "progress.jsonl",
        "progress-copy.jsonl",
        "progress.lock",
        "a.ics",
        "b.jsonl",
        "c.html",
        "d.md",
        "page.html",
    } <= set(modes)


@POSIX
def test_a_file_that_others_could_read_is_theirs_no_longer_once_it_is_written_to(lived, home):
    for path in home.iterdir():
        path.chmod(0o644)
    lived("tick", "9")
    assert others(home) == set()
    (home / "progress.jsonl").write_bytes(b"damaged\n")
    (home / "progress.jsonl").chmod(0o644)
    lived("tick", "10")
    assert others(home) == set()


# --- what is said about it --------------------------------------------------------------------------


def test_before_the_first_note_lmcs_says_what_not_to_write_and_where_says_it_always(lmcs, typing):
    words = ("Do not write about any one child or family", "call 999 or your council's front door")
    first, second = (
        typing("note", "4", answers=["one"]).out,
        typing("note", "4", answers=["two"]).out,
    )
    flat = " ".join(first.split())
    assert all(flat.index(word) < flat.index("Your note.") for word in words)
    assert not any(word in " ".join(second.split()) for word in words)
    assert all(word in lmcs("where").out for word in words)


WRITTEN = (
    ("note", "4", "--text", "one"), ("tick", "5", "--note", "one"), ("skip", "6", "--reason", "one"), ("meet", "director", "--agreed", "one"),
)  # fmt: skip


@pytest.mark.parametrize("first", WRITTEN, ids=lambda line: line[0])
def test_whatever_is_written_first_it_is_said_with_that_and_with_nothing_after_it(lmcs, first):
    lmcs("tick", "1")
    assert "Notes are private" in lmcs(*first).out
    for line in WRITTEN:
        assert "Notes are private" not in lmcs(line[0], *line[1:-1], "two").out, line


def test_a_backup_says_that_it_holds_the_notes(lived, tmp_path):
    assert "It holds your private notes." in lived("backup", str(tmp_path / "b.jsonl")).out
