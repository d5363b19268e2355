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
