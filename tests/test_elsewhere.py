"""No progress in the folder that is used: whether there is some in another one, or a council's file shows that lmcs was set up."""

import json

import pytest

FILE = "council: Riverside\nletter: R\nhere:\n  - {term: family-help, line: Most people say Hearth.}\n"  # fmt: skip


@pytest.fixture
def usual(tmp_path, monkeypatch):
    """The usual folder, with a tick in it."""
    import os
    import sys

    from lmcs.basics import home as homes
    from lmcs.front.running import run

    named = homes.named(os.environ, sys.platform)
    if named is None or not named[0].startswith(str(tmp_path)):
        pytest.skip("the usual folder of this system is not chosen by a variable")
    with monkeypatch.context() as patch:
        patch.setenv("LMCS_HOME", named[0])
        assert run(["tick", "1"]) == 0
    return named[0]


@pytest.mark.parametrize("line", [(), ("where",)])
def test_progress_in_the_usual_folder_is_named_with_both_ways_to_it(lmcs, usual, home, line):
    said = " ".join(lmcs(*line).out.split())
    assert f"No progress is in this folder, {home}, but there is some in {usual}." in said
    assert "take the variable LMCS_HOME away" in said
    assert f'lmcs restore "{usual}' in said
    said = " ".join(lmcs(*line, "--home", "other").out.split())
    assert "leave out --home" in said


def test_it_is_said_whose_it_is_and_that_another_member_leaves_it(lmcs, usual, home, monkeypatch):
    lmcs("start", "--name", "Cllr Ann Lee", "--home", usual)
    said = " ".join(lmcs().out.split())
    assert f"there is some of Cllr Ann Lee in {usual}." in said
    assert "If it is another member's, leave it there, and begin your own here: lmcs start" in said
    lmcs("start", "--name", "Cllr Owen Tate")
    assert "Ann Lee" not in lmcs().out


def test_so_is_that_of_the_variable_beside_an_option(lmcs, home, tmp_path):
    lmcs("tick", "1")
    said = " ".join(lmcs("where", "--home", tmp_path / "empty").out.split())
    assert f"there is some in {home}." in said


def test_nothing_of_it_is_said_where_there_is_progress_or_none_anywhere(lmcs, home, tmp_path):
    assert "No progress" not in lmcs().out
    assert "No progress" not in lmcs("where").out
    lmcs("tick", "1")
    assert "No progress" not in lmcs().out
    assert "No progress" not in lmcs("where", "--home", home).out


def test_a_councils_file_alone_says_that_lmcs_was_set_up(lmcs, home):
    path = home / "content" / "riverside.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(FILE, encoding="utf-8")
    for line in ((), ("where",)):
        said = " ".join(lmcs(*line).out.split())
        assert (
            "Your council's file is here, so lmcs was set up; no progress is in this folder" in said
        )
    assert "0 of 17 done." in lmcs().out
    assert "If you are new, that is as it should be." in said
    assert "gone" not in said
    lmcs("tick", "1")
    assert "was set up" not in lmcs().out


@pytest.mark.parametrize("council", [True, False])
@pytest.mark.parametrize("left", ["progress.lock", "plain-view"])
def test_so_does_what_is_left_of_progress_that_is_gone(lmcs, home, left, council):
    lmcs("tick", "1")
    lmcs("start", "--view", "plain")
    for name in ("progress.jsonl", "progress-copy.jsonl", "progress.lock", "plain-view"):
        if name != left:
            (home / name).unlink()
    if council:
        path = home / "content" / "riverside.yaml"
        path.parent.mkdir()
        path.write_text(FILE, encoding="utf-8")
    for line in ((), ("where",)):
        said = " ".join(lmcs(*line).out.split())
        assert "lmcs was set up here" in said
        assert "no progress is in this folder" in said
        assert "type: everything is gone" in said


def test_after_all_was_erased_nothing_is_left_that_says_so(lmcs):
    lmcs("tick", "1")
    lmcs("erase", "--yes")
    assert "was set up" not in lmcs().out


def test_where_it_is_is_shown_though_none_of_it_can_be_read(lmcs, home):
    lmcs("tick", "1")
    for name in ("progress.jsonl", "progress-copy.jsonl"):
        (home / name).write_bytes(b"\0" * 400)
    said = lmcs("where")
    assert str(home / "progress.jsonl") in said.out.replace("\n", "")
    assert "damaged beyond use" in " ".join(said.err.split())
    assert json.loads(lmcs("where", "--json").out)["progress"]["exists"]
    hint = " ".join(lmcs(expect=5).err.split())
    assert hint.index("lmcs where") < hint.index("officer agrees") < hint.index("lmcs erase")


def test_before_it_is_erased_what_may_have_been_asked_for_is_named(typing):
    typing("tick", "1")
    said = " ".join(typing("erase", answers=[""]).out.split())
    assert "What may have been asked for must not be erased" in said
    assert said.index("lmcs backup FILE") < said.index('Type the word "erase"')


ITEM = "  - {id: riverside-%s, checklist: first-ten-days, number: %d, task: %s, who: [director], pace: first}\n"  # fmt: skip
HEAD = "council: Riverside\nletter: R\nitems:\n"
AWAY, GONE = "the council's file is not here now", "no longer in the council's list"
OTHER = "council: Hartley\nletter: H\nhere:\n  - {term: family-help, line: Most say Hearth.}\n"


@pytest.fixture
def brought(lmcs, home, tmp_path):
    """The progress of somebody who booked, ticked and noted items of her council's, as a file that is elsewhere."""
    own = tmp_path / "own.yaml"
    own.write_text(HEAD + ITEM % ("form", 1, "Sign the form") + ITEM % ("tour", 2, "Take the tour"))
    lmcs("pack", own)
    lmcs("book", "R1", "--on", "9 June")
    lmcs("tick", "R2", "--note", "walnut")
    lmcs("note", "R2", "--text", "oak")
    lmcs("book", "6", "--on", "10 June")
    lmcs("backup", tmp_path / "kept.jsonl")
    return tmp_path / "kept.jsonl"


@pytest.fixture
def new(monkeypatch, tmp_path):
    """A fresh home, as on another laptop."""
    monkeypatch.setenv("LMCS_HOME", str(tmp_path / "new"))
    return tmp_path / "new"


SHOWING = [("my", "diary"), ("what", "is", "booked"), ("summary", "--yes"), ("handover",), ("list", "--done"), ()]  # fmt: skip


@pytest.mark.parametrize("line", SHOWING)
@pytest.mark.parametrize(
    ("file", "why"),
    [("", AWAY), (OTHER, AWAY), (HEAD + ITEM % ("other", 3, "Go elsewhere"), GONE), ("council: Riverside\n", GONE)],
)  # fmt: skip
def test_a_file_that_is_not_here_is_told_from_an_item_that_it_has_no_more(
    lmcs, brought, new, line, file, why
):
    lmcs("restore", brought)
    if file:
        path = new / "content" / "file.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(file + ("here: [{term: family-help, line: We say so.}]\n" if file.count("\n") == 1 else ""))  # fmt: skip
    said = " ".join(lmcs(*line).out.split()).casefold()
    assert "sign the form" in said or "take the tour" in said
    assert (GONE in said) == (why == GONE)
    assert ("not here now" in said.replace("own tasks that are not here now", "")) == (why == AWAY)


def test_restore_says_what_belongs_to_a_file_that_is_missing_and_counts_alike(lmcs, brought, new):
    said = " ".join(lmcs("restore", brought).out.split())
    assert "What you have here now: 1 done, 2 booked and 2 notes." in said
    assert "Added from the backup of 4 June 2026: 2 bookings, 1 tick and 2 notes." in said
    file = "Of that, 1 done, 1 booked and 2 notes of a council's file that is not here now. To take it in: lmcs pack FILE"
    assert file in said
    assert file in " ".join(lmcs("is", "everything", "here").out.split())
    assert "lmcs pack FILE" in lmcs("my", "diary").out


def test_with_the_file_in_use_nothing_is_said_to_be_missing(lmcs, brought):
    assert "not here now" not in lmcs("is", "everything", "here").out


WHICH = ["is everything here", "which laptop is this", "is this the old laptop", "which computer am I on", "when was the last change", "where"]  # fmt: skip


@pytest.mark.parametrize("line", WHICH)
def test_the_day_of_the_last_thing_and_the_name_tell_two_computers_apart(lmcs, monkeypatch, line):
    monkeypatch.setattr("lmcs.session.elsewhere.computer", lambda _: "This computer is called RUTH.")  # fmt: skip
    lmcs("tick", "1")
    monkeypatch.setenv("LMCS_TODAY", "2026-06-09")
    said = " ".join(lmcs(*line.split()).out.split())
    assert "The last of it was kept on 4 June 2026." in said
    assert "This computer is called RUTH." in said
    assert ":" not in said.partition("kept on")[2].partition(".")[0]


def test_the_computers_name_is_in_no_file(lmcs, monkeypatch, tmp_path):
    monkeypatch.setattr("lmcs.session.elsewhere.computer", lambda _: "This computer is called RUTH.")  # fmt: skip
    lmcs("where", "--output", tmp_path / "where.html")
    assert "RUTH" not in (tmp_path / "where.html").read_text(encoding="utf-8")
    assert "RUTH" not in lmcs("where", "--json").out


def test_is_everything_here_names_the_other_folder_with_progress(lmcs, usual):
    said = " ".join(lmcs("is", "everything", "here").out.split())
    assert f"there is some in {usual}." in said


@pytest.mark.parametrize(
    "line", ["it was all there last night", "it's empty", "I can't see my work", "everything is gone"]
)  # fmt: skip
def test_what_seems_gone_is_led_to_where_it_may_be(lmcs, line):
    assert "lmcs where" in lmcs(*line.split()).out


@pytest.mark.parametrize(
    "line",
    ["I am leaving", "what do you hold about me", "new lead member", "someone has asked for my notes", "foi request for my notes"],
)  # fmt: skip
def test_before_it_is_erased_what_may_have_been_asked_for_is_named_in_words_too(lmcs, line):
    assert "What may have been asked for must not be erased" in " ".join(lmcs(*line.split()).out.split())  # fmt: skip


def test_a_backup_says_that_erase_takes_the_councils_earlier_files_too(lmcs, brought, tmp_path):
    (tmp_path / "own.yaml").write_text(HEAD + ITEM % ("form", 1, "Sign the form"))
    lmcs("pack", tmp_path / "own.yaml", "--yes")
    said = " ".join(lmcs("backup", tmp_path / "again.jsonl").out.split())
    assert "own.yaml, your council's, and 1 earlier one, which lmcs erase takes too." in said
