"""lmcs pack: which of a council's files are in use, one taken in, replaced, removed, begun; what may be named."""

import json
import os
import re
import shlex
import socket
from pathlib import Path

import pytest

from conftest import ROOT
from lmcs.basics.text import join_words
from lmcs.content.own import Pack
from lmcs.pages.pack import PARTS, taken_in
from lmcs.progress.steps import LEFT
from lmcs.render import forms
from lmcs.workshop import packs
from test_share import ANOTHER, as_another, root

OWN = """\
council: Riverside
letter: R
items:
  - {id: riverside-tour, number: 3, checklist: first-ten-days, task: Visit the hubs, who: [director], pace: later}
glossary:
  - {id: nest, term: Nest, meaning: Our hub.}
here:
  - {term: family-help, names: [Hearth]}
"""


@pytest.fixture
def file(tmp_path, monkeypatch):
    """Return a council's file as an officer sends it, in the folder one works in."""
    folder = tmp_path / "sent"
    folder.mkdir()
    monkeypatch.chdir(folder)
    path = folder / "riverside.yaml"
    path.write_text(OWN, encoding="utf-8")
    return path


def used(home):
    """Return the files in use on this computer, with what they hold."""
    folder = home / "content"
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*")) if path.is_file()}  # fmt: skip


def test_without_a_file_it_says_so_and_what_to_do(lmcs, home):
    said = lmcs("pack").out
    assert "No file is in use here." in said
    assert "lmcs pack --new FILE" in said
    assert not home.exists()


def test_a_file_is_checked_taken_in_and_used(lmcs, home, file):
    said = lmcs("pack", "riverside.yaml").out
    assert "riverside.yaml of Riverside is in use on this computer." in said
    assert "It adds: 1 task or question (R3), 1 term, 1 local line." in said
    assert 'To go back: lmcs pack --remove "riverside.yaml"' in said
    assert used(home) == {"riverside.yaml": OWN}
    assert "Our hub." in lmcs("glossary", "nest").out
    shown = lmcs("pack").out
    assert "1 file in use, of Riverside." in shown
    assert (
        "riverside.yaml: In use. Riverside. It adds 1 task or question (R3), 1 term, 1 local line."
        in shown
    )
    if os.name == "posix":
        assert (home / "content").stat().st_mode & 0o777 == 0o700


def test_what_is_replaced_is_kept_and_the_answer_goes_back(lmcs, home, file):
    lmcs("pack", file)
    newer = OWN.replace("Our hub", "Our new hub")
    file.write_text(newer, encoding="utf-8")
    said = lmcs("pack", file).out
    assert "It replaces: the riverside.yaml in use until now, which is kept." in said
    back = re.search(r"To go back: lmcs (.*)", said)[1]
    assert used(home) == {"riverside.yaml": newer}
    lmcs(*shlex.split(back))
    assert used(home) == {"riverside.yaml": OWN}
    assert "Our hub." in lmcs("glossary", "nest").out
    third = OWN.replace("Our hub", "Our third hub")
    file.write_text(third, encoding="utf-8")
    lmcs("pack", file)
    kept = {
        path.read_text(encoding="utf-8") for path in (home / "content" / ".earlier").rglob("*.yaml")
    }
    assert kept == {OWN, newer}


def test_the_same_file_again_changes_nothing(lmcs, home, file):
    lmcs("pack", file)
    assert "as it was already, word for word" in lmcs("pack", file).out
    assert "word for word" in lmcs("pack", home / "content" / "riverside.yaml").out
    assert not (home / "content" / ".earlier").exists()


def test_one_with_an_error_is_refused_with_all_of_them_and_nothing_changes(lmcs, home, file):
    lmcs("pack", file)
    file.write_text(
        OWN.replace("family-help", "no-such-term").replace("pace: later", "pace: soon"),
        encoding="utf-8",
    )
    said = lmcs("pack", file, expect=4)
    assert "riverside.yaml was not taken in, and nothing was changed." in said.out
    assert "there is no term with that id" in said.out
    assert "Use one of: first; next; later." in said.out
    assert used(home) == {"riverside.yaml": OWN}


def test_one_that_would_put_another_out_of_use_is_refused(lmcs, home, file):
    lmcs("pack", file)
    other = file.with_name("alpha.yaml")
    other.write_text(
        "council: Alpha\nglossary:\n  - {id: nest, term: Nest, meaning: Else.}\n", encoding="utf-8"
    )
    refused = lmcs("pack", other, expect=1)
    assert "alpha.yaml was not taken in: with it riverside.yaml could not be used." in refused.err
    needing = file.with_name("needing.yaml")
    needing.write_text(
        "council: N\nglossary:\n  - {id: n-x, term: Xx, meaning: X., see: [nest]}\n",
        encoding="utf-8",
    )
    lmcs("pack", needing)
    file.write_text(
        OWN.replace(
            "  - {id: nest, term: Nest, meaning: Our hub.}",
            "  - {id: hub, term: Hub, meaning: Our hub.}",
        ),
        encoding="utf-8",
    )
    assert "with it needing.yaml could not be used" in lmcs("pack", file, expect=1).err
    assert used(home)["riverside.yaml"] == OWN


@pytest.mark.parametrize(
    "name",
    ["riverside (1).yaml", "riverside-LAPTOP2.yaml", "Copy of riverside.yaml", "riverside-2027.yaml"],
)  # fmt: skip
def test_another_edition_by_its_name_is_taken_in_in_its_place_where_that_is_agreed_to(
    lmcs, home, file, name
):
    lmcs("pack", file)
    lmcs("tick", "R3")
    copy = file.with_name(name)
    copy.write_text(OWN.replace("hub", "house"), encoding="utf-8")
    refused = lmcs("pack", copy, expect=1).err
    said = " ".join(refused.split())
    assert "It is another edition of riverside.yaml, which is in use, and takes its place." in said
    assert used(home) == {"riverside.yaml": OWN}
    lmcs(*shlex.split(re.search(r"all the same: lmcs (.*)", said)[1]))
    assert used(home) == {"riverside.yaml": copy.read_text(encoding="utf-8")}
    assert "done" in lmcs("show", "R3").out.lower()


@pytest.mark.parametrize("arrives", ["riverside (1).yaml", "v6-dec8.yaml"])
def test_a_file_in_use_that_arrives_under_another_name_is_nothing_to_do(lmcs, home, file, arrives):
    lmcs("pack", file)
    said = lmcs("pack", file.rename(file.with_name(arrives))).out
    assert "word for word: there is nothing to do" in said
    assert used(home) == {"riverside.yaml": OWN}


def test_the_plain_name_takes_the_place_of_an_edition_under_another_one(lmcs, home, file):
    lmcs("pack", file.rename(file.with_name("v6-dec8.yaml")))
    file.write_text(OWN.replace("hub", "house"), encoding="utf-8")
    assert "another edition of v6-dec8.yaml" in lmcs("pack", file, expect=1).err
    said = lmcs("pack", file, "--yes").out
    assert "It replaces: the v6-dec8.yaml in use until now, which is kept." in said
    assert list(used(home)) == ["riverside.yaml"]


def test_a_second_download_that_came_first_gives_way_to_the_plain_name_and_back(lmcs, home, file):
    first = file.with_name("riverside (1).yaml")
    first.write_text(OWN, encoding="utf-8")
    lmcs("pack", first)
    file.write_text(OWN, encoding="utf-8")
    assert "word for word: there is nothing to do" in lmcs("pack", file).out
    file.write_text(newer := OWN.replace("hub", "house"), encoding="utf-8")
    said = lmcs("pack", file, expect=1).err
    assert "another edition of riverside (1).yaml, which is in use, and takes its place" in said
    said = lmcs("pack", file, "--yes").out
    assert used(home) == {"riverside.yaml": newer}
    assert "Left out" not in lmcs("list").err
    lmcs(*shlex.split(re.search(r"To go back: lmcs (.*)", said)[1]))
    assert list(used(home).values()) == [OWN]


def test_an_edition_with_errors_is_answered_with_them(lmcs, home, file):
    lmcs("pack", file)
    other = file.with_name("riverside-new.yaml")
    other.write_text(OWN.replace("pace: later", "pace: soon"), encoding="utf-8")
    said = lmcs("pack", other, expect=4)
    assert "Use one of: first; next; later." in said.out
    assert "edition" not in said.out + said.err


def test_an_older_edition_is_taken_in_only_where_that_is_meant(lmcs, home, file):
    old = OWN.replace("letter: R", "letter: R\nedition: 2026-12-08")
    file.write_text(old.replace("12-08", "12-15"), encoding="utf-8")
    lmcs("pack", file)
    file.write_text(old, encoding="utf-8")
    refused = lmcs("pack", file, expect=1).err
    assert "It is older: the edition of 8 December 2026, and the one in use is of 15 December 2026." in " ".join(refused.split())  # fmt: skip
    said = lmcs("pack", file, "--yes").out
    assert "edition of 8 December 2026" in said
    lmcs(*shlex.split(re.search(r"To go back: lmcs (.*)", said)[1]))
    assert "12-15" in used(home)["riverside.yaml"]


def test_a_file_that_was_cut_off_is_said_to_be(lmcs, home, file):
    lmcs("pack", file)
    file.write_text(OWN.partition(", meaning")[0], encoding="utf-8")
    assert "it may have been cut short" in " ".join(lmcs("pack", file, expect=4).out.split())
    file.write_text(OWN.partition("here:")[0], encoding="utf-8")
    refused = " ".join(lmcs("pack", file, expect=1).err.split())
    assert "It may be cut short: it ends where riverside.yaml, the one in use, goes on." in refused
    assert used(home) == {"riverside.yaml": OWN}


def test_the_guides_example_of_own_rules_is_told_in_a_paper(lmcs, tmp_path):
    text = (ROOT / "docs" / "council-content.md").read_text(encoding="utf-8")
    step = text.split("### Your council's own rules for papers")[1]
    rules = re.search(r"```yaml\n(.*?)```", step, re.DOTALL)[1]
    file, paper = tmp_path / "riverside.yaml", tmp_path / "a.txt"
    file.write_text(f"council: Riverside Council\n{rules}", encoding="utf-8")
    assert "Nothing wrong was found." in lmcs("check", file).out
    lmcs("pack", file)
    paper.write_text("Riverside Children's Trust meets. The Bright Futures Plan 2020-2024 is on track. Our fostering has 120 carers.", encoding="utf-8")  # fmt: skip
    out = " ".join(lmcs("explain", "--out-of-date", paper, expect=1).out.split())
    assert out.count("Added by Riverside Council.") == 3


MEETINGS = """\
meetings:
  - {id: riverside-board, title: Board, at: 10:00, dates: [2026-05-01, 2026-07-09, 2026-09-10]}
"""


def test_a_day_that_is_taken_out_is_said_to_stay_in_calendars(lmcs, file):
    file.write_text(OWN + MEETINGS, encoding="utf-8")
    lmcs("pack", file)
    fewer = MEETINGS.replace("2026-05-01, 2026-07-09", "2026-07-16")
    file.write_text(OWN + fewer, encoding="utf-8")
    said = " ".join(lmcs("check", file).out.split())
    kept = "Board: Calendars that have Thursday 9 July 2026 at 10:00 keep it."
    assert kept in said
    assert "under off" in said
    told = json.loads(lmcs("pack", file, "--json").out)["changed"]
    assert told == ["Board is no longer on Thursday 9 July 2026 at 10:00; new: Thursday 16 July 2026 at 10:00."]  # fmt: skip


@pytest.mark.parametrize(
    ("now", "says"),
    [("2026-07-09, '2026-07-16 14:00, Room 2', 2026-09-10], off: [2026-07-09]", ["Board moved from Thursday 9 July 2026 at 10:00 to Thursday 16 July 2026 at 14:00, Room 2."]),
     ("2026-07-09, 2026-09-10], off: [2026-07-09]", ["Board is not held on Thursday 9 July 2026 at 10:00."]),
     ("2026-07-09 9:30, 2026-09-10]", ["Board on Thursday 9 July 2026 at 9:30 (it was at 10:00)."]),
     ("'2026-07-09, Room 2', 2026-09-10]", ["Board on Thursday 9 July 2026 at 10:00, Room 2 (it was without a place)."]),
     ("2026-07-09, 2026-09-10], place: Room 2", ["Board is now at 10:00, Room 2 (it was without a place)."]),
     ("2026-07-09, 2026-09-10, 2026-11-12]", ["Board is also on Thursday 12 November 2026 at 10:00."])],
)  # fmt: skip
def test_what_became_of_a_meeting_is_told_in_words(lmcs, file, now, says):
    file.write_text(OWN + MEETINGS, encoding="utf-8")
    lmcs("pack", file)
    file.write_text(OWN + MEETINGS.replace("2026-07-09, 2026-09-10]", now), encoding="utf-8")
    told = json.loads(lmcs("pack", file, "--json").out)["changed"]
    assert told == says


def test_what_moved_is_told_with_the_calendar_and_on_the_first_screen_of_whoever_did_not_take_it_in(lmcs, file):  # fmt: skip
    file.write_text(OWN + MEETINGS, encoding="utf-8")
    lmcs("pack", file)
    lmcs()
    file.write_text(OWN + MEETINGS.replace("07-09,", "07-16,"), encoding="utf-8")
    assert "A calendar made before has it as it was" in " ".join(lmcs("pack", file).out.split())
    assert "Board is no longer on Thursday 9 July 2026" in " ".join(lmcs().out.split())
    assert "From your council" not in lmcs().out
    file.write_text(OWN, encoding="utf-8")
    assert "A calendar made before" in lmcs("pack", file, "--yes").out.replace("\n", " ")


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("every: month, until: 2026-12-08, off: [2026-08-11]", ["then Tuesday 14 July 2026", "and Tuesday 8 December 2026.", "Every month until 8 December 2026, not on 11 August 2026: 6 days."]),
        ("every: week, until: 2027-06-30", ["Tuesday 16 June 2026 and Tuesday 23 June 2026.", "Every week until 30 June 2027: 56 days."]),
        ("every: two weeks", ["Every two weeks."]),
    ],
)  # fmt: skip
def test_a_rule_is_told_with_its_end_what_is_left_out_and_how_many_days_it_has(
    lmcs, file, rule, says
):
    board = f"meetings:\n  - {{id: riverside-board, title: Board, first: 2026-06-09, {rule}}}\n"
    file.write_text(OWN + board, encoding="utf-8")
    for command in ("check", "pack"):
        said = " ".join(lmcs(command, file).out.split())
        assert all(each in said for each in says), said


@pytest.mark.parametrize("days", ["[9th July, 16th July]", "[2026-09-31]"])
def test_days_that_cannot_be_read_are_no_days_that_went(lmcs, file, days):
    file.write_text(OWN + MEETINGS, encoding="utf-8")
    lmcs("pack", file)
    meeting = MEETINGS.replace("[2026-05-01, 2026-07-09, 2026-09-10]", days)
    file.write_text(OWN + meeting, encoding="utf-8")
    said = " ".join(lmcs("check", file, expect=4).out.split())
    assert "Board: Its days cannot be read." in said
    assert "once each day of its meetings can be read" in said
    assert "is not held on" not in said
    assert "Calendars that have" not in said


@pytest.mark.parametrize(
    "days",
    ["first: 3/11/25, every: month", "first: 2026-07-07, every: fortnight", "first: 2026-07-07, every: month, until: 3/11/27", "first: 3/11/25, every: month, also: [2026-07-09]",
     "dates: [3/11/26]", "first: 2026-07-07", "dates: [2026-01-01, 3/11/26]"],
)  # fmt: skip
def test_a_rule_that_cannot_be_read_is_none_that_ended(lmcs, file, days):
    file.write_text(
        f"{OWN}meetings:\n  - {{id: r-board, title: Board, {days}}}\n", encoding="utf-8"
    )
    said = " ".join(lmcs("check", file, expect=4).out.split())
    assert "Board: Its days cannot be read." in said
    assert "does not come again" not in said


@pytest.mark.parametrize(
    "days",
    ["dates: [2026-07-07, 3/11/26]", "first: 2026-07-07, every: month, off: [4/8/26]", "first: 2026-07-07, every: month, also: [4/8/26]", "dates: [2026-07-07], also: [4/8/26]",
     "dates: [2026-07-07], off: [4/8/26]"],
)  # fmt: skip
def test_a_day_that_cannot_be_read_is_said_beside_those_that_can(lmcs, file, days):
    file.write_text(
        f"{OWN}meetings:\n  - {{id: r-board, title: Board, {days}}}\n", encoding="utf-8"
    )
    said = " ".join(lmcs("check", file, expect=4).out.split())
    assert "Board: Tuesday 7 July 2026" in said
    assert "Not all of its days can be read." in said
    assert "does not come again" not in said


@pytest.mark.parametrize(
    ("first", "second", "says"),
    [("2026-05-01", "2026-06-01", "It is newer: the edition of 1 June 2026, and the one in use is of 1 May 2026."),
     ("2026-06-01", "2026-05-01", "It is older:"), ("2026-06-01", "2026-06-01", "It is of the same day:"), ("2026-06-01", "", "Which of the two is newer, they do not both say.")],
)  # fmt: skip
def test_a_file_of_another_name_says_whether_it_is_newer_than_the_one_in_use(
    lmcs, file, first, second, says
):
    def edition(day):
        return OWN.replace("letter: R\n", f"letter: R\nedition: {day}\n" if day else "letter: R\n")

    file.write_text(edition(first), encoding="utf-8")
    lmcs("pack", file)
    other = file.with_name("riverside (1).yaml")
    other.write_text(edition(second).replace("hub", "base"), encoding="utf-8")
    said = " ".join(lmcs("pack", other, expect=1).err.split())
    assert f"It is another edition of riverside.yaml, which is in use, and takes its place. {says}" in said  # fmt: skip


def test_a_task_that_was_taken_out_is_told_of_when_it_is_booked(lmcs, file):
    file.write_text(FIRST)
    lmcs("pack", file)
    file.write_text(three((1, "a-one"), (3, "c-three")))
    lmcs("pack", file)
    for line in ("show R2", "book R2 Friday", "tick R2 yesterday"):
        said = " ".join(lmcs(*line.split(), expect=3).err.split())
        assert "R2 was “Visit b-two”, which your council has taken out." in said
        assert "What you did" not in said


def test_a_name_with_blanks_that_nobody_quoted_is_one_file_for_check_too(lmcs, file):
    spaced = file.with_name("our own.yaml")
    spaced.write_text(OWN, encoding="utf-8")
    for typed in (str(spaced).split(" "), [str(spaced).replace(" ", "\\ ")], [f"'{spaced}'"]):
        assert "1 file read." in lmcs("check", *typed).out


def test_every_day_of_a_file_is_shown_with_its_weekday(lmcs, file):
    later = MEETINGS.replace("2026-09-10", "2026-09-10 14:00, 2027-12-08], off: [2026-12-10")
    file.write_text(OWN + later.replace("2027-12-08]", "2026-12-10, 2027-12-08]"), encoding="utf-8")
    for command in ("check", "pack"):
        said = " ".join(lmcs(command, file).out.split())
        assert "Thursday 9 July 2026, then Thursday 10 September 2026 (at 14:00) and Wednesday 8 December 2027. At 10:00. Off: Thursday 10 December 2026." in said  # fmt: skip


def test_a_draft_is_compared_with_the_one_in_use_and_with_one_named_before_it(lmcs, home, file):
    file.write_text(OWN + MEETINGS, encoding="utf-8")
    draft = file.with_name("riverside-2027.yaml")
    draft.write_text(OWN.partition("here:")[0] + MEETINGS, encoding="utf-8")
    says = "What is different in riverside-2027.yaml from riverside.yaml"
    said = lmcs("check", file, draft).out
    assert f"{says}\n" in said
    assert "copy" not in said
    assert "error" not in said
    lmcs("pack", file)
    said = lmcs("check", draft).out
    assert "What is different from riverside.yaml, which is in use" in said
    assert "Gone: here, family-help." in said
    assert "It has 1 local line less. Is it whole?" in said
    assert used(home) == {"riverside.yaml": OWN + MEETINGS}
    assert "What is different" not in lmcs("check", file).out


def test_a_member_is_told_which_task_is_gone_and_what_is_kept_of_it(lmcs, file):
    file.write_text(FIRST)
    lmcs("pack", file)
    lmcs("book", "R2", "--on", "19 june")
    file.write_text(three((1, "a-one"), (3, "c-three")))
    said = lmcs("pack", file).out
    assert "Gone: items, b-two, “Visit b-two”." in said
    assert "Visit b-two: Booked, 19 June 2026" in said


def test_a_name_with_spaces_is_taken_without_quotes(lmcs, home, file):
    spaced = file.rename(file.with_name("castle wick (1).yaml"))
    lmcs("pack", *spaced.name.split())
    assert list(used(home)) == ["castle wick (1).yaml"]


def test_advice_is_for_whoever_writes_the_file_and_not_for_the_member(lmcs, file):
    file.write_text(FIRST)
    lmcs("pack", file)
    file.write_text(three((1, "a-one"), (3, "c-three")))
    said = " ".join(lmcs("pack", file).out.split())
    assert "was: [" not in said
    assert "Is it whole?" not in said
    assert "For whoever wrote it: 1 piece of advice: lmcs check" in said


@pytest.mark.parametrize(
    ("name", "becomes"),
    [("riverside.yaml.txt", "riverside.yaml"), ("riverside.txt", "riverside.yaml"), ("RIVERSIDE.YML", "RIVERSIDE.YML"), (".hidden.yaml", "hidden.yaml")],
)  # fmt: skip
def test_a_name_that_would_not_be_read_becomes_one_that_is(lmcs, home, file, name, becomes):
    other = file.rename(file.with_name(name))
    lmcs("pack", other)
    assert list(used(home)) == [becomes]
    assert "Our hub." in lmcs("glossary", "nest").out


@pytest.mark.parametrize(
    ("make", "says"),
    [("fifo", "This is a folder or a device"), ("folder", "This is a folder or a device"), ("device", "This is a folder or a device"),
     ("socket", "This is a folder or a device"), ("huge", "larger than 256 kB"), ("loop", "leads back to itself")],
)  # fmt: skip
@pytest.mark.skipif(os.name != "posix", reason="such files are made by POSIX")
def test_what_is_no_ordinary_file_is_refused_at_once(lmcs, home, file, make, says):
    path = file.with_name("odd.yaml")
    if make == "fifo":
        os.mkfifo(path)
    elif make == "folder":
        path.mkdir()
    elif make == "device":
        path.symlink_to("/dev/zero")
    elif make == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(os.path.relpath(path))
    elif make == "huge":
        with path.open("wb") as made:
            made.truncate(10**12)
    else:
        path.symlink_to(path)
    found = lmcs("pack", path, expect=1)
    assert says in found.err
    assert not (home / "content").exists()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0\0",
        b"{\\rtf1 x}",
        b"PK\x03\x04",
        b"\xff\xfe",
        b"council: [",
        b"- a",
        b"council: X\nitems: " + b"[" * 5000,
    ],
)
def test_what_holds_no_councils_file_is_refused_with_why(lmcs, home, file, data):
    file.write_bytes(data)
    assert "was not taken in" in lmcs("pack", file, expect=4).out
    assert not (home / "content").exists()


@pytest.mark.parametrize(
    ("args", "code"),
    [(("no.yaml",), 3), (("",), 2), (("-",), 2), (("a", "b"), 2), (("--new", "a.yaml", "--ids"), 2), (("--remove", "x", "y"), 2), (("--new", "a.txt"), 2),
     (("--remove", "no.yaml"), 3), (("--ids", "zzzz", "qqqq"), 3), (("--new", "riverside.yaml"), 1), (("--new", "nowhere/a.yaml"), 3), (("--remove", "x", "--json"), 2)],
)  # fmt: skip
def test_what_cannot_be_done_says_so(lmcs, home, file, args, code):
    assert lmcs("pack", *args, expect=code).err.startswith("lmcs: ")
    assert file.read_text(encoding="utf-8") == OWN


def test_it_is_removed_kept_and_used_again(lmcs, home, file):
    lmcs("pack", file)
    lmcs("tick", "R3")
    said = lmcs("pack", "--remove", "riverside").out
    assert "riverside.yaml is not used any more. What you ticked in it is kept." in said
    assert used(home) == {}
    assert "Visit the hubs: Done" in lmcs("list").out
    lmcs(*shlex.split(re.search(r"To use it again: lmcs (.*)", said)[1]))
    assert used(home) == {"riverside.yaml": OWN}
    assert "Done" in lmcs("show", "R3").out


# A folder for everybody


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """Return the folder for everybody, with the file in it."""
    folder = tmp_path / "share"
    folder.mkdir()
    (folder / "riverside.yaml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("LMCS_CONTENT", str(folder))
    return folder


def test_a_folder_for_everybody_is_shown_and_always_looked_at(lmcs, home, shared, monkeypatch):
    monkeypatch.setattr("lmcs.content.patience.is_share", lambda _: True)
    assert f"For everybody, in the folder that LMCS_CONTENT names\n\n{shared}\n" in lmcs("pack").out
    newer = OWN.replace("tour, number: 3", "walk, number: 4")
    (shared / "riverside.yaml").write_text(newer, encoding="utf-8")
    assert "R3" in lmcs("list").out, "a share is looked at once a day"
    assert "(R4)" in lmcs("pack").out
    assert "R4" in lmcs("list").out


def test_a_share_that_is_gone_goes_on_by_its_copy(lmcs, home, shared):
    lmcs("pack")
    shared.rename(shared.with_name("elsewhere"))
    said = lmcs("pack").out
    assert "riverside.yaml: In use." in said
    assert "This folder is not there, so its copy of Thursday 4 June 2026 is used." in said


def test_a_share_that_was_never_there_is_named(lmcs, home, shared):
    shared.rename(shared.with_name("elsewhere"))
    assert "This folder is not there, so nothing in it is used." in lmcs("pack").out


def test_what_the_folder_for_everybody_has_is_neither_taken_in_nor_removed_here(
    lmcs, home, shared, file
):
    refused = lmcs("pack", file, expect=1).err
    assert "everybody has it already, from" in refused
    assert "in a folder for everybody" in lmcs("pack", "--remove", "riverside.yaml", expect=1).err
    assert not (home / "content").exists()


def test_what_is_not_in_use_is_named_with_why(lmcs, home, file):
    lmcs("pack", file)
    folder = home / "content"
    (folder / "riverside (1).yaml").write_text(OWN, encoding="utf-8")
    (folder / "other.yaml.txt").write_text(OWN, encoding="utf-8")
    (folder / "broken.yaml").write_text("council: [", encoding="utf-8")
    (folder / "below").mkdir()
    shown = lmcs("pack").out
    why = shown.partition("Not in use, and why")[2]
    for name in (
        "riverside (1).yaml: This looks like a copy",
        "other.yaml.txt: This name ends in",
        "broken.yaml",
        "below: This is a folder",
    ):
        assert name in why
    assert "1 file in use" in shown
    data = json.loads(lmcs("pack", "--json").out)
    assert {each["file"]: each["in_use"] for each in data["folders"][0]["files"]} == {
        "broken.yaml": False, "riverside (1).yaml": False, "riverside.yaml": True,
    }  # fmt: skip
    assert data["not_in_use"]


def test_json_says_what_was_taken_in(lmcs, home, file):
    taken = json.loads(lmcs("pack", file, "--json").out)
    assert taken["adds"] == {"items": 1, "glossary": 1, "here": 1}
    assert taken["taken_in"] == str(home / "content" / "riverside.yaml")
    file.write_text(OWN.replace("hub", "house"), encoding="utf-8")
    again = json.loads(lmcs("pack", file, "--json").out)
    assert Path(again["replaced"]).read_text(encoding="utf-8") == OWN
    file.write_text("council: [", encoding="utf-8")
    assert json.loads(lmcs("pack", file, "--json", expect=4).out)["taken_in"] == ""
    ids = json.loads(lmcs("pack", "--ids", "family", "help", "--json").out)["ids"]
    assert "family-help" in [each["id"] for each in ids]


# A file to begin with


def test_the_file_to_begin_with_is_valid_as_it_stands_and_has_one_of_each_kind(
    lmcs, home, file, library
):
    lmcs("pack", "--new", "begin.yaml")
    assert "Nothing wrong was found." in lmcs("check", "begin.yaml").out
    text = file.with_name("begin.yaml").read_text(encoding="utf-8")
    adds = json.loads(lmcs("pack", "begin.yaml", "--json").out)["adds"]
    assert set(adds) == set(packs.PARTS)
    assert {what for what, many in adds.items() if many != 1} == {"here"}  # three kinds of line
    example, after = text.split("# The file ends here.")
    assert example.count("\n") < 120
    comments = set(after.replace("\n# ", " ").replace(",", " ").split())
    for shelf in (library.people, library.terms, library.documents, library.laws, library.items):
        assert set(shelf) <= comments
    assert {each.id for each in library.checklists} <= comments


def test_every_part_of_a_councils_file_has_words_for_it():
    assert set(packs.PARTS) <= set(PARTS)


# The guide


def test_the_guide_works_as_it_is_written(lmcs, home, tmp_path, monkeypatch):
    """Each of its commands, in their order, with the file that it says to save."""
    text = (ROOT / "docs" / "council-content.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    name, example = re.search(
        r"Save this as `(\w+\.yaml)`:\n\n```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL
    ).groups()
    (tmp_path / name).write_text(example, encoding="utf-8")
    (tmp_path / "riverside-2027.yaml").write_text(example.replace("2027-02-03", "2027-02-10"), encoding="utf-8")  # fmt: skip
    (tmp_path / "test.txt").write_text("The board meets.", encoding="utf-8")
    blocks = re.findall(r"^ *```(\w*)\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)
    lines = [line.strip() for kind, block in blocks if not kind for line in block.splitlines()]
    assert all(line.startswith("lmcs ") for line in lines)
    assert len(lines) >= 15
    said = {line: lmcs(*shlex.split(line)[1:]) for line in lines}
    assert all(each.err == "" for each in said.values())
    assert "Nothing wrong was found." in said["lmcs check riverside.yaml"].out
    assert (
        "Set aside by your council: The council agrees the time with employers."
        in said["lmcs show 1"].out
    )
    assert "Here: Hearth" in said["lmcs glossary hearth"].out
    assert "Task R1." in said["lmcs show R1"].out
    assert "The office is on the third floor" in said["lmcs meet director"].out
    assert "2 standing meetings of your council." in said["lmcs calendar"].out
    assert (
        "Corporate parenting panel is no longer on Wednesday 3 February 2027; new:"
        in said["lmcs check riverside.yaml riverside-2027.yaml"].out
    )
    assert "R1" in said["lmcs list --home try"].out
    assert used(home) == {}, "the guide ends with leaving"


def test_the_share_of_the_guide_is_seen_by_pack(lmcs, home, tmp_path, monkeypatch):
    text = (ROOT / "docs" / "council-content.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)[1]
    share = tmp_path / "P" / "lmcs"
    share.mkdir(parents=True)
    (share / "riverside.yaml").write_text(example, encoding="utf-8")
    monkeypatch.setenv("LMCS_CONTENT", str(share))
    assert "riverside.yaml: In use. Riverside Council." in lmcs("pack").out
    assert "Hearth" in lmcs("glossary", "hearth").out


# Trials: a council's files


def test_a_person_keeps_the_capitals_of_a_name_and_a_document_says_nothing_empty(lmcs, home, file):
    file.write_text(
        "council: R\npeople:\n  - {id: r-sj, name: Sarah Jones, proper: true, is: An adviser.}\n"
        "documents:\n  - {id: r-plan, title: Riverside plan, about: A plan.}\n  - {id: r-bare, title: Our sufficiency plan}\n",
        encoding="utf-8",
    )
    lmcs("pack", file)
    assert lmcs("meet", "sarah", "jones").out.startswith("Meeting: Sarah Jones")
    shown = lmcs("documents", "riverside", "plan").out
    assert "Today" not in shown
    assert "Published by: ." not in shown
    every = lmcs("documents").out
    assert "Riverside plan: A plan. Added by R." in every
    assert "Our sufficiency plan: Added by R." in every
    assert "<dd></dd>" not in lmcs("documents", "--format", "html").out
    assert "Our sufficiency plan: To open it:" in lmcs("documents", "sufficiency", expect=3).out


# --- a copy beside it ------------------------------------------------------------------------------

NAMES = "council: R\nposts:\n  - {post: director, name: Sam Lee}\nareas:\n  - {area: send, officer: Bo Ray}\n"


@pytest.mark.parametrize("text", [OWN, NAMES], ids=["entries", "names alone"])
@pytest.mark.parametrize("name", ["riverside (1).yaml", "riverside-LAPTOP2.yaml", "0riverside.yaml"])  # fmt: skip
def test_the_right_file_is_used_whatever_copy_stands_beside_it(lmcs, home, file, name, text):
    file.write_text(text, encoding="utf-8")
    lmcs("pack", file)
    stray = home / "content" / name
    stray.write_text(text.replace("Our hub", "Our old hub").replace("Sam Lee", "Old Name"))
    shown = lmcs("pack").out
    assert f"{name}: Not in use." in shown
    assert f'lmcs pack --remove "{name}"' in shown
    said = lmcs("pack", "--remove", "riverside.yaml").out
    assert f"{name}, which looks like a copy of it, went with it." in said
    assert used(home) == {}
    stray.write_text(text.replace("Our hub", "Our old hub").replace("Sam Lee", "Old Name"))
    said = lmcs("pack", file, "--yes").out
    assert "riverside.yaml of R" in said
    assert f"It replaces: the {name} in use until now" in said
    now = lmcs("who").out + lmcs("glossary", "nest", expect=0 if text is OWN else 3).out
    assert "Old Name" not in now
    assert "Our old hub" not in now
    assert list(used(home)) == ["riverside.yaml"]


def test_what_comes_into_use_or_out_of_it_with_a_removal_is_named(lmcs, home, file):
    lmcs("pack", file)
    other = "council: N\nglossary:\n  - {id: n-x, term: Xx, meaning: X., see: [nest]}\n"
    file.with_name("needing.yaml").write_text(other)
    lmcs("pack", file.with_name("needing.yaml"))
    (home / "content" / "zeta.yaml").write_text("council: Z\nglossary:\n  - {id: nest, term: Nest, meaning: Else.}\n")  # fmt: skip
    said = lmcs("pack", "--remove", "riverside.yaml").out
    assert "In use now: zeta.yaml" in said
    lmcs("pack", "--remove", "zeta.yaml")


# --- a number belongs to its task for ever, on every laptop ------------------------------------------


def three(*items):
    """Return a council's file with tasks of these (number, id, was)."""
    lines = [f"  - {{id: {id_}, number: {number}, checklist: first-ten-days, task: Visit {id_}, who: [director], pace: later{f', was: [{was}]' if was else ''}}}\n" for number, id_, *was in items for was in [was[0] if was else ""]]  # fmt: skip
    return "council: Riverside\nletter: R\nitems:\n" + "".join(lines)


FIRST = three((1, "a-one"), (2, "b-two"), (3, "c-three"))


@pytest.mark.parametrize(
    ("newer", "says"),
    [(three((5, "a-one"), (2, "b-two"), (3, "c-three")), ['"a-one" was R1 and is R5 now.']),
     (three((1, "a-one"), (2, "d-new"), (3, "c-three")), ['R2 belongs to "b-two" for ever.', "was: [b-two]"]),
     (three((2, "a-one"), (1, "b-two"), (3, "c-three")), ['"a-one" was R1 and is R2 now.', '"b-two" was R2 and is R1 now.']),
     (three((1, "a-one"), (4, "d-new"), (3, "c-three")), ['R2, "b-two", is not in this version.', "was: [b-two]"]),
     (three((1, "a-one"), (2, "b-new", "b-two"), (3, "c-three")), []),
     (three((1, "a-one"), (7, "b-new", "b-two"), (3, "c-three")), ['"b-new" was R2 and is R7 now.']),
     (three((1, "a-one"), (2, "b-two"), (3, "c-three"), (4, "d-new")), []), (three((3, "c-three"), (1, "a-one")), ['R2, "b-two", is not in this version.', "is kept"])],
)  # fmt: skip
@pytest.mark.parametrize("under", ["riverside.yaml", "other.yaml"])
def test_a_version_that_moves_a_number_or_loses_an_id_is_told_so(lmcs, home, file, newer, says, under):  # fmt: skip
    file.write_text(FIRST)
    lmcs("pack", file)
    if under == "other.yaml":
        lmcs("pack", "--remove", file.name)
        file = file.rename(file.with_name(under))
    file.write_text(newer)
    wrong = "for ever" in str(says) or " now." in str(says)
    said = lmcs("check", file, expect=4 if wrong else 0).out
    assert all(each in said for each in says)
    assert says or "Nothing wrong was found." in said
    if wrong:  # whoever takes it in can still have it mended
        before = used(home)
        said = lmcs("pack", file, expect=4).out
        assert "was not taken in" in said
        assert all(each in said for each in says)
        assert ("give it a free number: R4." in said) == ("for ever" in str(says))
        assert ("give it that number again." in said) == (" now." in str(says))
        assert used(home) == before
        return
    said = lmcs("pack", file).out
    assert ("of advice" in said) == bool(says)
    back = re.search(r"lmcs (pack .*\.earlier.*)", said)
    again = lmcs(*shlex.split(back[1])).out if under == "riverside.yaml" else ""
    assert "for ever" not in again
    assert "on paper" not in again


def test_a_number_that_was_given_is_never_offered_again(lmcs, home, file):
    file.write_text(FIRST)
    lmcs("pack", file)
    file.write_text(three((1, "a-one"), (2, "b-two")))
    assert "riverside.yaml: R4" in lmcs("check", file).out
    lmcs("pack", file, "--yes")
    file.write_text(three((1, "a-one")))
    lmcs("pack", file, "--yes")
    assert "riverside.yaml: R4" in lmcs("check").out
    file.write_text(three((1, "a-one"), (1, "e-new")))
    assert "Give the newer one 4, the next free one." in lmcs("check", file, expect=4).out
    file.write_text(three((1, "a-one"), (2, "e-new")).replace("number: 2, ", ""))
    assert "Add a line: number: 4" in lmcs("check", file, expect=4).out


@pytest.mark.parametrize(
    ("newer", "now", "says"),
    [([(1, "d-new"), (3, "c-three")], {"R1": "", "R2": "", "R3": "c-three", "d-new": "d-new"}, ['R1 belongs to "a-one" for ever.', 'R2, "b-two", is not in this version.']),
     ([(2, "a-one"), (1, "b-two"), (3, "c-three")], {"R1": "a-one", "R2": "b-two"}, ['"a-one" was R1 and is R2 now.']),
     ([(1, "d-new"), (2, "a-one"), (3, "b-two"), (4, "c-three")], {"R1": "a-one", "R2": "b-two", "R3": "c-three", "d-new": "d-new"}, ['R1 belongs to "a-one" for ever.']),
     ([(2, "b-two"), (3, "c-three"), (5, "d-new", "a-one")], {"R1": "d-new", "R5": "d-new"}, ['"d-new" was R1 and is R5 now.']),
     ([(4, "d-new")], {"R1": "", "R4": "d-new"}, ['R1, "a-one", is not in this version.'])],
    ids=["given again", "swapped", "one on top", "renamed", "taken out"],
)  # fmt: skip
def test_a_number_on_a_share_never_means_another_task(lmcs, shared, newer, now, says):
    path = shared / "riverside.yaml"
    path.write_text(FIRST)
    lmcs("tick", "R1")
    path.write_text(three(*newer))
    said = lmcs("check").out
    assert all(each in said for each in says)
    shown = json.loads(lmcs("pack", "--json").out)["folders"][-1]["files"][0]["labels"]
    assert all(lmcs("show", each).out for each in shown)  # none is told that is not known here
    assert f"({join_words(shown)})" in lmcs("pack").out
    assert f"riverside.yaml: R{max(3, *(number for number, *_ in newer)) + 1}" in said
    for label, id_ in now.items():
        found = lmcs("show", label, expect=0 if id_ else 3)
        assert f"Visit {id_}" in (found.out if id_ else found.err)
        assert id_ or "your council has taken out" in found.err
        assert id_ or lmcs(label, expect=3).err == found.err
    if "a-one" not in str(newer):
        kept = f"{LEFT}\n\nVisit a-one: Done, 4 June 2026\n"
        assert all(kept in lmcs(*line).out for line in (["check"], ["pack"], ["list"]))
        assert "what you did with “Visit a-one” is kept" in lmcs().out


@pytest.mark.parametrize("letter", ["L", "l", "RR", "5"])
def test_no_number_is_offered_with_a_letter_that_cannot_be_used(lmcs, file, letter):
    file.write_text(FIRST.replace("letter: R", f"letter: {letter}"))
    assert "next free number" not in lmcs("check", file, expect=4).out


# --- a share that has it already ---------------------------------------------------------------------


@pytest.mark.parametrize("newer", [False, True])
@pytest.mark.parametrize("text", [OWN, NAMES], ids=["entries", "names alone"])
def test_a_file_that_the_share_has_is_refused_with_where_it_stands(lmcs, home, file, tmp_path, monkeypatch, newer, text):  # fmt: skip
    share = tmp_path / "share"
    share.mkdir()
    (share / "riverside.yaml").write_text(text)
    monkeypatch.setenv("LMCS_CONTENT", str(share))
    file.write_text(f"{text}# newer\n" if newer else text)
    said = lmcs("pack", file, expect=1).err
    what = "another edition of it" if newer else "it already"
    assert f'everybody has {what}, from "{share / "riverside.yaml"}"' in said
    assert "copy a newer one over it there" in said
    assert "Choose another" not in said
    assert used(home) == {}
    file.rename(file.with_name("next.yaml"))  # under any other name it is the same
    assert f"everybody has {what}, from" in lmcs("pack", "next.yaml", expect=1).err


CLASHING = "council: Lake\nhere:\n  - {term: family-help, line: Ours.}\nfigures:\n  - {figure: children-in-care, values: [{on: 2023-03-31, value: 80}]}\n"


@pytest.mark.parametrize("name", ["lake.yaml", "zlake.yaml"])
def test_a_file_that_clashes_with_one_in_use_is_told_the_lines_whichever_comes_first(lmcs, home, file, name):  # fmt: skip
    file.write_text(
        f"{OWN}figures:\n  - {{figure: children-in-care, values: [{{on: 2024-03-31, value: 81}}]}}\n"
    )
    lmcs("pack", file)
    path = file.with_name(name)
    path.write_text(CLASHING)
    answer = lmcs("pack", path, expect=1 if name == "lake.yaml" else 4)
    said = " ".join((answer.out + answer.err).split())
    assert f'{name}, line 3, column 12: "family-help" has such an entry already (riverside.yaml, line 8).' in said  # fmt: skip
    assert f'{name}, line 5, column 14: The figure "children-in-care" is used already, in riverside.yaml, line 10. Keep all its values in one file.' in said  # fmt: skip
    assert list(used(home)) == ["riverside.yaml"]


def test_what_would_keep_the_file_of_everybody_from_being_used_is_not_told_to_be_removed_here(lmcs, home, file, tmp_path, monkeypatch):  # fmt: skip
    (tmp_path / "share").mkdir()
    (tmp_path / "share" / "riverside.yaml").write_text(OWN)
    monkeypatch.setenv("LMCS_CONTENT", str(tmp_path / "share"))
    file.with_name("lake.yaml").write_text(
        "council: Lake\nhere:\n  - {term: family-help, line: Ours.}\n"
    )
    said = lmcs("pack", "lake.yaml", expect=1).err
    assert "could not be used" in said
    assert "--remove" not in said
    assert "in a folder for everybody: ask whoever looks after it." in said
    assert "has such an entry already" in said
    assert used(home) == {}


def test_a_file_is_found_by_its_name_without_the_ending_that_windows_may_hide(lmcs, home, file):
    lmcs("pack", file)
    assert "riverside.yaml: R4" in lmcs("check", "riverside").out
    assert "Visit the hubs" not in lmcs("check", "riverside").out
    said = lmcs("pack", "riverside", expect=3).err
    assert f'There is riverside.yaml: lmcs pack "{file}"' in said
    assert "There is no file" in lmcs("pack", "lakeside", expect=3).err


def test_a_task_with_another_id_is_told_as_renamed_and_not_as_new_and_gone(lmcs, file):
    file.write_text(FIRST)
    lmcs("pack", file)
    file.write_text(three((1, "a-one"), (2, "b-new", "b-two"), (3, "c-three")))
    for said in (lmcs("check", file).out, lmcs("pack", file).out):
        assert "items: b-new is the new id of b-two; what was ticked stays with it." in said
        assert "New:" not in said
        assert "Gone:" not in said
        assert 'items, b-new: task: "Visit b-new", was "Visit b-two".' in said
    file.write_text(three((1, "a-one"), (2, "b-new"), (3, "c-three")))
    said = lmcs("check", file, expect=4).out
    assert "items, b-new: it says no more that it was b-two" in said


def test_two_files_of_one_name_are_called_by_their_paths(lmcs, home, file, tmp_path, monkeypatch):
    share = tmp_path / "share"
    share.mkdir()
    (share / "riverside.yaml").write_text(OWN.replace("Riverside", "Shared"))
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(OWN)
    monkeypatch.setenv("LMCS_CONTENT", str(share))
    said = lmcs("list").err
    assert str(share / "riverside.yaml") in said
    assert f"another edition of {home / 'content' / 'riverside.yaml'}," in said


@pytest.mark.parametrize("name", ["riverside.yaml", "2027-council.yaml"])
@pytest.mark.parametrize(
    "now", [("nest", "harbour"), ("Riverside", "Riverside City"), ("id: riverside-", "id: r-")]
)
def test_an_edition_beside_an_older_one_is_one_problem_that_says_how_to_use_it(
    lmcs, home, file, tmp_path, monkeypatch, name, now
):
    lmcs("pack", file)
    share = tmp_path / "share"
    share.mkdir()
    (share / name).write_text(file.read_text().replace(*now))
    monkeypatch.setenv("LMCS_CONTENT", str(share))
    why = lmcs("pack").out.partition("Not in use, and why")[2].partition("What to do")[0]
    (line,) = why.split("\n\n")[1:2]
    assert "This is another edition of" in line
    assert line.endswith("take that one away: lmcs pack --remove riverside.yaml.")
    assert re.search(rf"In use now: \S*{name}\.", lmcs("pack", "--remove", "riverside.yaml").out)


def test_another_teams_file_of_the_same_letter_and_post_is_no_edition(lmcs, home, file):
    file.write_text(file.read_text() + "posts:\n  - {post: chief-executive, name: Bo Ray}\n")
    lmcs("pack", file)
    letter = re.search(r"letter: (\w)", file.read_text())[1]
    text = f"council: Youth Team\nletter: {letter}\nposts:\n  - {{post: chief-executive, name: Bo Ray}}\n"
    (home / "content" / "youth.yaml").write_text(text, encoding="utf-8")
    said = lmcs("pack").out
    assert "another edition" not in said
    assert "youth.yaml" in said


# --- what may be named -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "says"),
    [("areas:\n  - {area: transport, officer: Bo}", "education; send; school-travel;"), ("areas:\n  - {area: zzz, officer: Bo}", "Use one of: social-care; early-years;"),
     ("posts:\n  - {post: zzzz, name: Bo}", "lmcs pack --ids zzzz"), ("here:\n  - {term: family-hub, line: Ours.}", 'Did you mean "best-start-family-hub"?'),
     ("here:\n  - {term: family-hlep, line: Ours.}", 'Did you mean "family-help"?'), ("aside:\n  - {item: L30, reason: Ours.}", "lmcs pack --ids L30"),
     ("aside:\n  - {item: '3', reason: Ours.}", "lmcs pack --ids 3"), ("figures:\n  - {figure: qqqq rrr, values: [{on: 2025-03-31, value: 3}]}", "lmcs pack --ids WORDS")],
)  # fmt: skip
def test_a_wrong_id_is_answered_with_the_right_one_or_how_to_find_it(lmcs, file, part, says):
    file.write_text(f"council: R\n{part}\n")
    said = lmcs("check", file, expect=4).out
    assert says in said
    assert "of a area" not in said


@pytest.mark.parametrize(
    ("words", "first"), [("transport", "school-travel"), ("L30", "leader-deputy-succession"), ("family hub", "best-start-family-hub"), ("fostering", "foster-care"),
     ("head-of-service", "head-of-service"), ("headofservice", "head-of-service"), ("virtual skool head", "virtual-school-head"), ("headteach", "schools"),
     ("familiy help", "family-help"), ("head of send", "virtual-school-head"), ("DCS", "director")]
)  # fmt: skip
def test_ids_are_found_by_the_words_that_people_use(lmcs, words, first):
    assert first in lmcs("pack", "--ids", *words.split()).out


# --- as another user, who may not write or read everywhere ------------------------------------------


@pytest.fixture
def others(tmp_path, home):
    """Return a folder into which another user can look, with a home of theirs beside it."""
    for path in tmp_path.parents:
        if path.stat().st_uid == os.geteuid() and len(path.parts) > 2:
            path.chmod(0o755)
    tmp_path.chmod(0o755)
    home.mkdir()
    os.chown(home, 65534, 65534)
    folder = tmp_path / "for everybody"
    folder.mkdir()
    (folder / "riverside.yaml").write_text(OWN, encoding="utf-8")
    return folder


@root
def test_a_file_that_may_only_be_read_in_a_folder_that_may_only_be_read_is_taken_in(
    others, home, tmp_path
):
    (others / "riverside.yaml").chmod(0o444)
    others.chmod(0o555)
    done = as_another(ANOTHER, tmp_path, "pack", str(others / "riverside.yaml"))
    assert (done.returncode, done.stderr) == (0, "")
    assert used(home) == {"riverside.yaml": OWN}
    assert os.access(home / "content" / "riverside.yaml", os.W_OK)
    assert [path.name for path in others.iterdir()] == ["riverside.yaml"]
    # Sent again and changed, it takes the place of the first, which is kept.
    (others / "riverside.yaml").write_text(OWN.replace("Our hub", "Our base"), encoding="utf-8")
    done = as_another(ANOTHER, tmp_path, "pack", str(others / "riverside.yaml"))
    assert done.returncode == 0, done.stderr
    assert "Our base." in used(home)["riverside.yaml"]
    assert len([*(home / "content" / ".earlier").rglob("riverside.yaml")]) == 1


@root
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_a_file_that_may_not_be_read_is_not_taken_in_and_it_says_why(
    others, home, tmp_path, closed
):
    (others / "riverside.yaml" if closed == "file" else others).chmod(0o600)
    done = as_another(ANOTHER, tmp_path, "pack", str(others / "riverside.yaml"))
    assert done.returncode in (1, 3), done.stderr
    assert "riverside.yaml" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (home / "content").exists()


@root
@pytest.mark.parametrize("line", [["pack"], ["pack", "--remove"]])
def test_where_nothing_may_be_written_it_says_so_and_the_file_in_use_stays(
    others, home, tmp_path, line
):
    content = home / "content"
    content.mkdir()
    (content / "riverside.yaml").write_text(OWN, encoding="utf-8")
    (others / "riverside.yaml").write_text(OWN.replace("Our hub", "Our base"), encoding="utf-8")
    content.chmod(0o555)
    name = "riverside.yaml" if "--remove" in line else str(others / "riverside.yaml")
    done = as_another(ANOTHER, tmp_path, *line, name)
    assert done.returncode == 5, done.stderr
    assert "content" in done.stderr
    assert "Traceback" not in done.stderr
    assert used(home) == {"riverside.yaml": OWN}


# --- small things that an officer met ----------------------------------------------------------------


def test_a_refusal_names_the_file_that_there_is(lmcs, file):
    other = file.with_name("w.docx")
    other.write_bytes(b"PK\x03\x04 a document")
    said = lmcs("pack", other, expect=4).out
    assert "w.docx was not taken in" in said
    assert "w.yaml" not in said


@pytest.mark.parametrize("name", ["leader", "council-leader"])
def test_a_list_has_both_its_names_in_a_file_and_in_a_line(lmcs, file, name):
    file.write_text(OWN.replace("checklist: first-ten-days", f"checklist: {name}"))
    lmcs("pack", file)
    assert "R3" in lmcs("list", name).out


def test_a_comma_in_a_value_is_answered_with_a_full_stop(lmcs, file):
    file.write_text("council: R\nfigures:\n  - {figure: children-in-care, values: [{on: 2025-03-31, value: 74,5}]}\n")  # fmt: skip
    said = lmcs("check", file, expect=4).out
    assert '"5" is not a key of a value of a figure.' in said
    assert "a full stop in place of the comma" in said


def test_a_find_without_a_reason_has_one_full_stop(lmcs, file):
    lmcs("pack", file)
    assert ". ." not in lmcs("search", "visit", "the", "hubs").out


@pytest.mark.parametrize("columns", [40, 80])
@pytest.mark.parametrize("view", [(), ("--plain",)])
def test_a_line_that_goes_back_can_be_pasted(home, columns, view):
    page = pages_of_a_long_path(home)
    drawn = forms.on_screen(page, columns, standard=not view, colour=False, by_hand=False)
    assert f'lmcs pack "{home / "a folder-with-hyphens" / "riverside.yaml"}"' in drawn


def pages_of_a_long_path(home):
    """Return what is said of a file that replaced one in a folder whose name has hyphens and a blank."""
    pack = Pack("riverside.yaml", "R", True, {}, (), ())
    earlier = home / "a folder-with-hyphens" / "riverside.yaml"
    return taken_in(pack, home / "riverside.yaml", earlier, [], same=False)


def test_a_second_file_is_checked_beside_the_one_in_use_and_a_newer_version_in_its_place(
    lmcs, file
):
    lmcs("pack", "riverside.yaml")
    second = file.with_name("schools.yaml")
    second.write_text(
        "council: Riverside schools\nletter: R\nglossary:\n  - {id: roost, term: Roost, meaning: Ours.}\n",
        encoding="utf-8",
    )
    said = lmcs("check", "schools.yaml", expect=4).out
    assert '"R"' in said
    assert "riverside.yaml" in said
    # What it names of the other is known.
    second.write_text(
        "council: Riverside schools\nletter: T\nitems:\n"
        "  - {id: ask-nest, number: 1, checklist: first-ten-days, task: Ask about the Nest, who: [director], pace: later, see: [nest]}\n",
        encoding="utf-8",
    )
    assert "1 error" not in lmcs("check", "schools.yaml").out
    file.write_text(OWN.replace("Visit the hubs", "Visit both hubs"), encoding="utf-8")
    assert "error" not in lmcs("check", "riverside.yaml").out


def test_what_is_different_in_a_file_is_told_line_by_line(lmcs, file):
    lmcs("pack", "riverside.yaml")
    newer = OWN.replace("Visit the hubs", "Visit both hubs").split("here:", maxsplit=1)[0]
    newer += "meetings:\n  - {id: riverside-board, title: Board, dates: [2026-12-08]}\n"
    file.write_text(newer, encoding="utf-8")
    result = lmcs("pack", "riverside.yaml", "--json")
    changed = json.loads(result.out)["changed"]
    assert "Board is new: on Tuesday 8 December 2026." in changed
    assert any('both hubs"' in each and ', was "' in each for each in changed)
    assert [each for each in changed if each.startswith("Gone: here, ")]
    assert len(changed) == 3
    file.write_text(OWN, encoding="utf-8")
    said = lmcs("pack", "riverside.yaml").out
    assert "What is different in it" in said
    assert "Board is not in your council's file any more: it was to come on" in said
    file.write_text("# the same\n" + OWN, encoding="utf-8")
    assert "What is different" not in lmcs("pack", "riverside.yaml").out


def test_a_file_that_has_less_than_the_one_before_is_told_so(lmcs, file):
    lmcs("pack", "riverside.yaml")
    file.write_text(OWN.split("here:", maxsplit=1)[0], encoding="utf-8")
    said = lmcs("pack", "riverside.yaml", "--yes").out
    assert "It has fewer: 1 local line less than the one before." in said
    file.write_text(OWN, encoding="utf-8")
    assert "It has fewer" not in lmcs("pack", "riverside.yaml").out
    assert "It has fewer" not in lmcs("pack", "riverside.yaml").out


def test_a_line_is_known_by_what_it_speaks_of_whatever_that_is(lmcs, tmp_path):
    """A line on a document, too: none is told as another's text, and none as gone that only moved."""
    path, text = tmp_path / "riverside.yaml", "council: Riverside\nhere:\n"
    about = ("document: send-code-2015", "term: lado", "role: director", "item: key-meetings", "document: ilacs-framework-2026")  # fmt: skip
    lines = [f"  - {each}\n    line: A line on {number}.\n" for number, each in enumerate(about)]
    path.write_text(text + lines[0])
    lmcs("pack", path)
    path.write_text(text + "".join(reversed(lines)))
    said = lmcs("pack", path).out
    for each in about[1:]:
        assert f"New: here, {each.split()[1]}, “A line" in said
    assert "was" not in said.partition("What is different in it")[2]
    path.write_text(text + "".join(lines[1:]))
    assert "Gone: here, send-code-2015, “A line" in lmcs("pack", path).out
