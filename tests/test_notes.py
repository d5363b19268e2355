"""Text that seems to identify someone is asked about; ordinary council notes are not."""

import re
from itertools import pairwise

import pytest

from lmcs.basics.blocks import Heading
from lmcs.basics.identifying import A_NAME, identifying
from lmcs.pages import notes as pages_notes
from lmcs.progress import journal
from lmcs.session.asking import BEFORE_THE_FIRST

IDENTIFYING = {
    "The case number is 884211": "a case number",
    "Ask about case 104882 on Monday": "a case number",
    "See Mosaic ID: 2204819": "a case number",
    "ref. 00451236 again": "a reference number",
    "DOB 3/4/2012": "a date of birth",
    "d.o.b. 03.04.2012": "a date of birth",
    "date of birth: 3 April 2012": "a date of birth",
    "She was born on 3 April 2012": "a date of birth",
    "born 2012": "a date of birth",
    "Tyler Smith age 9 of Larch Row was moved again": "a name with an age",
    "Kayla Brown (9) has a new social worker": "a name with an age",
    "visit Tyler Smith, aged 9, at Larch Row": "a name with an age",
    "Tyler aged 9 was moved again": "a name with an age",
    "Jaydon Price, 14 years old, is out of school": "a name with an age",
    "child at 14 Mill Lane moved placement": "a child's address",
    "NHS 943 476 5919": "an NHS number",
    "943-476-5919": "an NHS number",
    "9434765919": "an NHS number",
    "Lives at SW1A 1AA": "a full postcode",
    "lives in ls1 4dy now": "a full postcode",
    "M1 1AE": "a full postcode",
    "M11AE": "a full postcode",
    "jo.bloggs@example.com": "an e-mail address",
    "Write to jo+school@mail.example.co.uk about it": "an e-mail address",
    "Ring 07700 900123": "a phone number",
    "Ring 020 7946 0018": "a phone number",
    "+44 7700 900123": "a phone number",
    "01632 960001": "a phone number",
    "child Alex is not in school": "a child",
    "the boy Sam": "a child",
    "Visited baby Mia": "a child",
    "mother of Jordan rang": "a child",
    "a girl called Ann": "a child",
    "Child named Alex": "a child",
    "child: Alex": "a child",
    "Director to look at Kayleigh Smith's placement at Marlow Lane": A_NAME,
    "kayleigh’s social worker": A_NAME,
    "KS's foster carers": A_NAME,
    "ring the Smith family": A_NAME,
    "the case of Tom Jones": A_NAME,
    "a school place for Amir": A_NAME,
    "Jones's EHCP": A_NAME,
    "Tom Jones placement, again": A_NAME,
    "foster carer Ann Brown": A_NAME,
    "young person Amir": A_NAME,
}

ORDINARY = [
    "Year 9 places, task (9) and Key Stage 2 results",
    "Care Leavers (12), Those aged 16, Care Leavers aged 18, Residents aged 5 and Sheffield (14)",
    "Improvement Board (4 people) meets at 14 Mill Lane",
    "Children aged 9 and Looked After Children (12) by Area (3)",
    "The child care at 14 places of Mill Lane is full",
    "Budget meeting 14 March, room 3B, 020 figures",
    "Ask for the 2024-25 outturn and the 2025/26 forecast",
    "13 children are placed more than 20 miles away",
    "Child protection plans rose from 212 to 248",
    "Child In Care Council meets on the first Tuesday",
    "Ring the director's office before Thursday",
    "Overspend of £4,250,000 against £61.3m",
    "Ofsted visit in week of 8 June; report due 2026-09-14",
    "Section 47 enquiries: 1,024 last year, 43 per 10,000",
    "Scrutiny agreed 7 of 9 recommendations on 12/05/2026",
    "Agenda item 5.2, paper CS/26/014",
    "Three new family hubs open in 2027, built on the Best Start plan",
    "Fostering: 112 households, 9 new approvals, 14 left",
    "Mentor call 14:30, then member briefing at 18:00",
    "Director prefers Mondays, every two weeks",
    "EHC plans issued in 20 weeks: 48%; national 46.4%",
    "Case reference CIN-2291 only, no names",
    "Caseloads: 17.4 on average, highest 26",
    "Children's homes: two opened in the north of the borough",
    "Meeting moved from B2 2nd floor to the Town Hall",
    "Invoice 4500123987 for the peer review",
    "Call with Leeds, Bradford and York on kinship on 3 July",
    "born out by the figures of the last three quarters",
    "Child Safeguarding Practice Review published",
    "Girls Aloud tickets are not an expense",
    "In case 3 of the audits is thin, ask",
    "The reference year is 2025",
    "Case weighting moves to 2026-27 rates",
    "Baby boom of 2012 still shows in Year 9",
    "Boy racers on the estate came up at the ward meeting",
    "Parent of the year award: nominations by May",
    "Form A1 4th page is missing",
    "Version 3.2 of the strategy, 46 pages, 118 actions",
    "Ofsted's case for change, and the council's placement strategy",
    "Sam Lee, principal social worker; Jo Day's team",
    "Visit to Marlow Lane children's home with the head of Family Help",
    "Each child's social worker, and a placement for every child",
    "Riverside's family hubs, the Sure Start children of then",
]


def test_a_note_of_no_task_is_kept_by_itself_and_found_again(lmcs, home):
    assert "All your notes: lmcs note" in lmcs("note", "the", "medlar", "was", "late").out
    lmcs("note", "--text", "the quince too")
    lmcs("note", "own-1", "and", "the", "pear")
    said = lmcs("note").out
    assert "Note own-1. " in said
    assert "Note own-2. " in said
    assert "lmcs note own-1" in lmcs("search", "--own", "pear").out
    assert lmcs("list", "--open").out.count("own-") == 0
    assert "own-" not in lmcs("summary").out
    assert "not here now" not in lmcs("status").out
    lmcs("note", "own-1", "--erase")
    assert b"medlar" not in (home / "progress.jsonl").read_bytes()
    assert "the quince too" in lmcs("note").out
    assert "There is no note own-9." in lmcs("note", "own-9", expect=3).err


def test_a_few_words_that_name_no_task_are_not_kept_unasked(lmcs, home):
    said = lmcs("note", "about", "medlar", expect=3).err
    assert 'As a note with no task: lmcs note --text "about medlar"' in said
    assert not home.exists()


def test_a_note_of_no_task_stands_on_the_sheet_of_whom_it_names(lmcs):
    lmcs("who", "director", "--is", "Ann Quill")
    lmcs("note", "--text", "Quill wants fewer papers")
    lmcs("note", "--text", "the LADO is new")
    assert "Quill wants fewer papers" in lmcs("meet", "director").out
    assert "LADO is new" not in lmcs("meet", "director").out
    assert "LADO is new" in lmcs("meet", "lado").out


def test_erasing_the_words_of_a_task_reaches_with_whom_and_where_it_was_booked(lmcs, home):
    lmcs("book", "4", "--on", "9 June", "--with", "Ann Quokka", "--place", "Numbat House")
    lmcs("note", "4", "--erase")
    for file in home.glob("*.jsonl"):
        assert not re.search(rb"Quokka|Numbat", file.read_bytes())
    assert "Booked. Tuesday 9 June 2026." in " ".join(lmcs("show", "4").out.split())


def test_a_note_of_no_task_stands_on_nobodys_sheet_by_a_little_word_of_a_name(lmcs):
    lmcs("who", "director", "--is", "Ana de Vere")
    lmcs("note", "--text", "the de facto lead is new")
    lmcs("note", "--text", "Vere wants fewer papers")
    said = lmcs("meet", "director").out
    assert "Vere wants fewer papers" in said
    assert "de facto" not in said


def test_notes_of_no_task_are_sent_in_the_order_in_which_they_were_begun(lmcs):
    for words in ("the medlar was late", "the quince was early"):
        lmcs("note", "--text", words)
    lmcs("note", "own-1", "--text", "and the pear")
    said = lmcs("summary", "--with-notes", "--yes").out
    places = [said.index(fruit) for fruit in ("medlar", "pear", "quince")]
    assert places == sorted(places)


def test_the_number_of_a_note_is_used_once(lmcs, home):
    lmcs("note", "--text", "the medlar was late")
    erases = re.search(r"lmcs note (own-1-[0-9a-f]{4}) --erase", lmcs("undo").out)[1]
    lmcs("note", "--text", "the quince")
    assert "lmcs note own-2" in lmcs("search", "--own", "quince").out
    lmcs("note", erases, "--erase")
    assert b"medlar" not in (home / "progress.jsonl").read_bytes()
    assert "the quince" in lmcs("note").out


def test_two_machines_notes_of_one_number_stay_two(lmcs, home, tmp_path, monkeypatch):
    lmcs("note", "--text", "the medlar was late")
    lmcs("backup", tmp_path / "one.jsonl")
    lmcs("erase", "--yes")
    lmcs("note", "--text", "the quince was early")
    lmcs("restore", tmp_path / "one.jsonl")
    said = lmcs("note").out
    ids = re.findall(r"own-1-[0-9a-f]{4}", said)
    assert len(set(ids)) == 2
    assert "They are: own-1-" in lmcs("note", "own-1", "--erase", expect=3).err
    lmcs("note", ids[0], "--erase")
    assert ("medlar" in lmcs("note").out) != ("quince" in lmcs("note").out)


@pytest.mark.parametrize(
    "line",
    [("own-1", "foo", "--text", "bar"), ("rang", "the", "head", "about", "it", "--text", "bar")],
)
def test_no_word_of_a_note_is_dropped(lmcs, line):
    lmcs("note", "--text", "the medlar was late")
    assert "Nothing was kept." in lmcs("note", *line, expect=2).err


def test_a_wrong_number_of_a_task_is_no_word_of_a_note(lmcs, home):
    lmcs("note", "99", "rang", "the", "head", "about", "places", expect=3)
    assert not home.exists()


def test_a_note_of_no_task_is_undone_and_sent_like_any_other(lmcs):
    lmcs("note", "--text", "the medlar was late")
    assert "the medlar was late" in lmcs("summary", "--with-notes", "--yes").out
    assert "Undone: your note." in lmcs("undo").out
    assert "medlar" not in lmcs("summary", "--with-notes", "--yes").out


@pytest.mark.parametrize(("text", "what"), IDENTIFYING.items())
def test_what_seems_to_identify_someone_is_named(text, what):
    assert what in identifying(text)


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_notes_are_not_asked_about(text):
    assert identifying(text) == []


@pytest.mark.parametrize(
    ("nine", "last"),
    [
        ("943476591", {9}),
        ("401023213", {7}),
        ("123456788", {1}),
        ("448517923", {0}),
        ("134636745", {0}),
        ("956662548", {0}),
        ("927262813", set()),  # its check digit would be 10: no such number is given
        ("913595647", set()),
    ],
)
def test_of_ten_digits_in_a_row_only_those_that_end_in_their_check_digit_are_an_nhs_number(
    nine, last
):
    found = {n for n in range(10) if "an NHS number" in identifying(f"See {nine}{n}.")}
    assert found == last


def test_several_signs_are_all_named():
    assert identifying("child Alex, DOB 3/4/2012, LS1 4DY") == [
        "a date of birth",
        "a full postcode",
        "a child",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "a." * 100_000 + "@",
        "born " * 40_000,
        "child: " * 30_000,
        "LS1 4" * 40_000,
        "0-" * 100_000,
        "111 " * 50_000,
    ],
)
@pytest.mark.usefixtures("bounded")
def test_even_a_very_long_text_is_looked_through(text):
    assert set(identifying(text)) <= {"a phone number", "a child", "a case number"}


def test_the_words_before_the_first_note_say_what_matters():
    said = " ".join(BEFORE_THE_FIRST)
    for words in (
        "stay on this computer",
        "any one child or family",
        "case reference",
        "999",
        "front door",
    ):
        assert words in said


def test_outside_a_terminal_such_a_note_is_kept_with_one_line_about_it(lmcs):
    lmcs("note", "4", "--text", "an ordinary note")
    said = lmcs("note", "4", "--text", "Ring 07700 900123 or LS1 4DY")
    assert said.err == (
        "lmcs: This seems to hold a full postcode and a phone number. Notes should not identify anyone. It was kept; lmcs undo takes it back.\n"
    )
    assert "07700 900123" not in said.out + said.err
    assert "07700 900123" in lmcs("show", "4").out


@pytest.mark.parametrize(
    "args",
    [
        ("note", "4", "--text"), ("tick", "4", "--note"), ("skip", "4", "--reason"), ("meet", "director", "--agreed"),
        ("book", "4", "--on", "9 June", "--with"), ("ask",),
    ],
)  # fmt: skip
def test_whatever_is_typed_is_kept_with_a_line_where_it_seems_to_name_a_child(lmcs, args):
    said = lmcs(*args, "look at Kayleigh Smith's placement").err
    assert "seems to hold the name or the case of a child or family." in said
    assert "It was kept; lmcs undo takes it back." in said
    assert "seems" not in lmcs(*args, "the head of Family Help").err


def test_the_words_are_said_before_the_first_note_only(lmcs):
    assert "999" in lmcs("note", "4", "--text", "one").out
    assert "999" not in lmcs("note", "5", "--text", "two").out


def test_a_reason_is_private_too_and_counts_as_the_first(lmcs):
    lmcs("skip", "4", "--reason", "we have none")
    assert "999" not in lmcs("note", "5", "--text", "two").out


@pytest.mark.parametrize(("args", "code"), [(("--text", ""), 2), (("--text", "   "), 2), ((), 2)])
def test_an_empty_note_without_a_terminal_is_refused(lmcs, args, code):
    lmcs("note", "4", *args, expect=code)
    assert "Your private note" not in lmcs("show", "4").out


def test_a_note_is_added_to_and_replaced_only_where_that_is_wished(lmcs):
    lmcs("note", "4", "--text", "meet every fortnight")
    said = lmcs("note", "4", "--text", "changed to every week")
    assert "What you had noted before is kept with it." in said.out
    shown = lmcs("show", "4").out
    assert "4 June 2026: meet every fortnight\n4 June 2026: changed to every week" in shown
    assert "lmcs undo brings it back" in lmcs("note", "4", "--replace", "--text", "monthly").out
    shown = lmcs("show", "4").out
    assert "4 June 2026: monthly" in shown
    assert "every" not in shown.split("Why")[0]
    lmcs("undo")
    assert "meet every fortnight" in lmcs("show", "4").out
    assert "meet every fortnight" in lmcs("search", "fortnight").out


def test_a_note_with_a_tick_is_added_too(lmcs):
    lmcs("note", "4", "--text", "one")
    lmcs("tick", "4", "--note", "two")
    assert "4 June 2026: one\n4 June 2026: two" in lmcs("show", "4").out


def test_all_notes_are_listed_the_newest_first_each_with_its_task(lmcs, monkeypatch):
    for day, task, text in (
        ("2026-06-01", "4", "first"),
        ("2026-06-02", "L3", "second"),
        ("2026-06-03", "4", "third"),
        ("2026-06-03", "9", "fourth"),
        ("2026-06-03", "5", "fifth"),
    ):
        monkeypatch.setenv("LMCS_TODAY", day)
        lmcs("note", task, "--text", text)
    said = lmcs("note").out
    places = [said.index(f": {text}") for text in ("fifth", "fourth", "third", "second", "first")]
    assert places == sorted(places)
    assert said.count("Task 4. Agree how often") == 2
    assert "Task L3. " in said or "Question L3. " in said
    assert "2 June 2026: second" in said


def test_each_note_stands_under_its_own_task_and_a_run_of_one_task_under_one_heading(
    journey_of,
):
    texts = [("key-meetings", "a"), ("key-meetings", "b"), ("how-often-to-meet", "c")]
    noted = [("note", {"item": item, "text": text}) for item, text in texts]
    for made in (noted, [noted[2], *noted[:2]], [noted[0], noted[2], noted[1]]):
        page = pages_notes.notes(journey_of(*made))
        told, under = [], ""
        heads = [each.text for each in page.blocks if isinstance(each, Heading)]
        for block in page.blocks[:-1]:
            under = block.text if isinstance(block, Heading) else under
            if not isinstance(block, Heading):
                told.append((under[:7], block.text[-1]))
        wanted = [("Task 3." if item == "key-meetings" else "Task 4.", text) for _, data in reversed(made) for item, text in [data.values()]]  # fmt: skip
        assert told == wanted
        assert all(first != second for first, second in pairwise(heads))


def test_where_there_are_no_notes_the_list_says_how_to_write_one(lmcs):
    said = lmcs("note", expect=1)
    assert "For example: lmcs note 4" in said.err
    lmcs("note", "4", "--text", "zebra")
    lmcs("note", "4", "--erase")
    assert "You have not written a note yet." in lmcs("note", expect=1).err


@pytest.mark.parametrize(
    "args", [["--json"], ["--output", "x.html"], ["--format", "html"], ["--format", "markdown"]]
)
def test_the_list_of_notes_is_on_the_screen_alone(lmcs, tmp_path, monkeypatch, args):
    monkeypatch.chdir(tmp_path)
    lmcs("note", "4", "--text", "zebra")
    said = lmcs("note", *args, expect=2)
    assert f"lmcs note does not take {args[0]}." in said.err
    assert "zebra" not in said.out + said.err
    assert not (tmp_path / "x.html").exists()


@pytest.mark.parametrize(
    "args",
    [["--text", "x", "--erase"], ["--replace"], ["--erase"], ["4", "--erase", "--text", "x"]],
)
def test_what_cannot_be_followed_changes_nothing(lmcs, home, args):
    lmcs("note", *args, expect=2)
    assert not home.exists()


def test_erasing_a_note_reaches_every_paragraph_and_those_replaced(lmcs, home):
    lmcs("note", "4", "--text", "zebra one")
    lmcs("note", "4", "--text", "zebra two")
    lmcs("note", "4", "--text", "zebra three", "--replace")
    lmcs("tick", "4", "--note", "zebra four")
    assert "Erased: 4 entries" in lmcs("note", "4", "--erase").out
    for file in home.iterdir():
        assert b"zebra" not in file.read_bytes()
    lmcs("undo")
    assert "zebra" not in lmcs("show", "4").out
    assert "Your private note" not in lmcs("show", "4").out


PIPED = [
    (("note", "4"), "note"),
    (("note", "4", "--text", "-"), "note"),
    (("note", "4", "--text=-"), "note"),
    (("note", "4", "--replace"), "note"),
    (("tick", "4", "--note", "-"), "note"),
    (("skip", "4", "--reason", "-"), "skip"),
    (("ask", "-"), "ask"),
]


@pytest.mark.parametrize(("args", "do"), PIPED, ids=" ".join)
def test_a_pipe_brings_the_whole_text(command, home, args, do):
    text = "Zoë: £5\n\n2. ring the director\n" + "x" * 6000
    code, _, err = command(*args, stdin=text.replace("\n", "\r\n").encode())
    assert (code, err) == (0, b"")
    (entry,) = [entry for entry in journal.read(home).entries if entry.do == do]
    assert text in entry.data.values()


@pytest.mark.parametrize("args", [args for args, _ in PIPED], ids=" ".join)
@pytest.mark.parametrize(
    ("stdin", "words"), [(b"caf\xe9", b'did not arrive whole: "caf'), (b" \n", b""), (b"", b"")]
)
def test_a_pipe_that_brings_no_text_saves_nothing(command, home, args, stdin, words):
    code, _, err = command(*args, stdin=stdin)
    assert code == 2
    assert words in err
    assert not home.exists()


@pytest.mark.parametrize(
    ("line", "erases"),
    [
        (("note", "4", "--text", "quagga"), "lmcs note 4 --erase"), (("ask", "about the quagga"), "lmcs ask --erase undone"),
        (("meet", "director", "--agreed", "the quagga"), "lmcs meet director --erase undone"),
    ],
)  # fmt: skip
def test_a_text_that_was_undone_is_told_to_stay_and_how_it_goes(lmcs, home, line, erases):
    lmcs(*line)
    assert f"To take it out of them: {erases}\n" in lmcs("undo").out
    assert "quagga" in (home / "progress.jsonl").read_text(encoding="utf-8")
    lmcs(*erases.split()[1:])
    assert "quagga" not in (home / "progress.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("note", "typed"),
    [
        ("pupils on a reduced timetable are not counted", "part-time timetable"),
        ("pupils on a reduced timetable are not counted", "reduced hours"),
        ("ask about the agency workers", "locum"),
        ("what of the LAC review", "looked after child"),
    ],
)
def test_a_note_is_found_by_another_name_of_what_it_is_about(lmcs, note, typed):
    lmcs("note", note)
    assert note.split(" ", 1)[1] in " ".join(lmcs("search", "--own", typed).out.split())


_COMMANDS = ["lmcs note own-1 --erase", "note own-1 --erase", "note 4 --erase", "lmcs list", "tick 4", "Tick 4", "undo", "erase", "note 5 she is away", "meet director --agreed"]  # fmt: skip
_TEXTS = ["Notes from Tuesday", "lmcs is useful to me", "book 4 visits before Easter", "undo what was agreed in May", "erase the debt of care leavers", "Show 3 figures -- the newest", "section 47"]  # fmt: skip
_ASK = [("note", "4"), ("note", "4", "--text", "-"), ("skip", "4"), ("ask",), ("ask", "--answer", "1"), ("meet", "director", "--agreed", "-"), ("tick", "4", "--note", "-")]  # fmt: skip


@pytest.mark.parametrize("line", [*_COMMANDS, "60", "#7", "3."])
@pytest.mark.parametrize("asks", _ASK, ids=" ".join)
def test_a_command_or_a_number_alone_is_not_kept_as_a_text_that_was_asked_for(
    lmcs, typing, home, asks, line
):
    lmcs("ask", "how to prepare")
    before = (home / "progress.jsonl").read_bytes()
    said = typing(*asks, answers=[line])
    assert said.code == 2
    assert "To do it: lmcs " in said.err or "a number alone" in said.err
    assert (home / "progress.jsonl").read_bytes() == before


@pytest.mark.parametrize("text", _TEXTS)
@pytest.mark.parametrize("asks", _ASK, ids=" ".join)
def test_a_text_that_only_begins_like_a_command_is_kept(lmcs, typing, home, asks, text):
    lmcs("ask", "how to prepare")
    assert typing(*asks, answers=[text]).code == 0
    assert text in (home / "progress.jsonl").read_text(encoding="utf-8")


def test_the_page_of_a_note_says_how_it_is_erased_and_that_line_typed_there_erases_it(lmcs, typing):
    lmcs("note", "--text", "Visit again: the school")
    said = typing(answers=["note own-1", "note own-1 --erase", "yes"])
    assert "from every file: lmcs note own-1 --erase" in " ".join(said.out.split())
    assert "not written a note" in lmcs("note", expect=1).err


@pytest.mark.parametrize("line", ["5", "note 3 --erase", "lmcs list"])
@pytest.mark.parametrize("choice", ["Not for me", "Write a note"])
def test_a_command_or_a_number_alone_is_not_kept_by_the_walk(lmcs, typing, choice, line):
    said = typing("walk", answers=[choice, line, "", "stop"])
    assert "as text" in said.err
    assert "not written a note" in lmcs("note", expect=1).err
    assert "set aside" not in lmcs("list").out
