"""What was prepared when the wheel was built is what the long way says: the same bytes, for every entry and every help."""

import importlib
import os
import subprocess
import sys

import pytest

import lmcs
from built import site
from conftest import NOW
from lmcs.basics.home import VIEW
from lmcs.content import patience
from lmcs.content.finding import find
from lmcs.content.names import Names
from lmcs.front import answers, preparing
from lmcs.front.door import COMMANDS
from lmcs.front.help import TOPICS
from lmcs.front.running import run
from lmcs.pages.finds import found
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS
from lmcs.render.plain import said
from lmcs.session import loading
from lmcs.session.loading import load
from lmcs.session.session import paths
from streams import Stream

KINDS = (TERMS, LAWS, DOCUMENTS)
HELP = [["--help"], ["-h"], ["help"], ["--version"], ["-V"], *([name, "--help"] for name in COMMANDS), ["tick", "-h"], ["help", "tick"],
        *(["help", name] for name in TOPICS)]  # fmt: skip


@pytest.fixture
def wheel(monkeypatch):
    """Let this process take prepared answers from where the wheel has them."""
    monkeypatch.setattr(lmcs, "__path__", [*lmcs.__path__, f"{site()}/lmcs"])
    for name in [name for name in sys.modules if name.startswith("lmcs.compiled")]:
        monkeypatch.delitem(sys.modules, name)
    importlib.invalidate_caches()
    yield
    for name in [name for name in sys.modules if name.startswith("lmcs.compiled")]:
        del sys.modules[name]


@pytest.fixture
def said_by(monkeypatch):
    """Return what a way to answer a line writes; None where it does not answer."""

    def call(way, line, *, terminal=False):
        out, err = Stream(terminal=terminal), Stream()
        with monkeypatch.context() as here:
            here.setattr(sys, "stdout", out)
            here.setattr(sys, "stderr", err)
            answered = way(line)
        good = answered if isinstance(answered, bool) else answered == 0
        return out.written if good else None

    return call


def prepared(line):
    return answers.answered(line, os.environ)


def every(library):
    """Return a line for each entry, by a name of its own."""
    for kind in KINDS:
        for entry in kind.findable(library):
            yield [kind.command, *entry.name.split()]


@pytest.mark.parametrize("terminal", [False, True])
@pytest.mark.parametrize("view", [[], ["--plain"], ["--no-color"]])
def test_every_answer_is_what_the_long_way_says(wheel, library, said_by, terminal, view):
    lines, of = [*every(library), *HELP], 2 if view == ["--plain"] and not terminal else 9
    answered = 0
    for line in lines[
        ::of
    ]:  # each second in the view that says nothing else; fewer as it is dressed
        here = [*view, *line]
        if (quick := said_by(prepared, here, terminal=terminal)) is not None:
            assert quick == said_by(run, here, terminal=terminal), line
            answered += 1
    assert answered > (0.9 * (len(library.terms) + len(library.laws) + len(library.documents))) / of


def test_every_name_that_means_one_thing_alone_is_prepared(wheel, library, said_by):
    for kind in KINDS:
        names = Names(kind.findable(library))
        for entry in names.entries[::5]:
            for name in (entry.name, *entry.aliases):
                matches = find(name, names)
                alone = len(matches) == 1 and matches[0].how in ("exact", "alias")
                page = answers._prepared(answers.name_of([kind.command, *name.split()]))
                assert bool(page) == alone, name
                if alone:
                    assert page[1] == said(found(kind, name, matches, library))


@pytest.mark.parametrize("day", ["2026-06-04", "2027-11-01", "2031-01-01"])
def test_the_line_on_age_is_added_on_the_day(wheel, library, said_by, monkeypatch, day):
    monkeypatch.setenv("LMCS_TODAY", day)
    for line in list(every(library))[::7]:
        assert said_by(prepared, line) == said_by(run, line)
    old = said_by(prepared, ["glossary", "CAMHS"])
    assert (b"a year ago or more" in old) == (day > "2027")


@pytest.mark.parametrize(
    "line",
    [
        [], ["glossary"], ["glossary", "zzzz"], ["glossary", "CAMHS", "--json"], ["glossary", "CAMHS", "--home", "x"], ["glossary CAMHS"],
        ["glossary", "--", "CAMHS"], ["glossary", "--HELP"], ["tick", "4"], ["tick", "4", "--help"], ["--help", "--json"], ["GLOSSARY", "CAMHS"],
        ["camhs"], ["version"], ["help", "done"], ["help", "MASH"], ["--output", "x", "glossary", "CAMHS"], ["glossary", "\udcff"], ["glossary", ""],
    ],
    ids=str,
)  # fmt: skip
def test_whatever_else_is_typed_is_left_to_the_door(wheel, said_by, line):
    assert said_by(prepared, line) is None


@pytest.mark.parametrize("name", ["LMCS_TODAY", "_LMCS_COMPLETE"])
def test_an_odd_environment_goes_the_long_way(wheel, said_by, monkeypatch, name):
    monkeypatch.setenv(name, "2026-02-31")
    assert said_by(prepared, ["glossary", "CAMHS"]) is None


def test_without_answers_or_with_damaged_ones_the_long_way_is_taken(said_by, monkeypatch):
    monkeypatch.setitem(sys.modules, "lmcs.compiled", None)
    for name in [name for name in sys.modules if name.startswith("lmcs.compiled.")]:
        monkeypatch.delitem(sys.modules, name)
    assert said_by(prepared, ["glossary", "CAMHS"]) is None


# The plain view that is remembered


def test_the_plain_view_is_mirrored_and_followed(lmcs, home, wheel, said_by):
    assert b"\x1b[" in said_by(prepared, ["glossary", "CAMHS"], terminal=True)
    lmcs("start", "--view", "plain")
    assert (home / VIEW).read_bytes() == b""
    assert b"\x1b[" not in said_by(prepared, ["glossary", "CAMHS"], terminal=True)
    assert b"\x1b[" not in said_by(prepared, ["law", "s47"], terminal=True)
    assert VIEW in lmcs("where").out
    lmcs("undo")
    assert not (home / VIEW).exists()
    lmcs("redo")
    lmcs("start", "--view", "standard")
    assert not (home / VIEW).exists()


def test_a_restored_view_is_mirrored_too_and_erase_takes_it(lmcs, home, tmp_path):
    lmcs("start", "--view", "plain")
    lmcs("backup", tmp_path / "kept.jsonl")
    lmcs("restore", tmp_path / "kept.jsonl", "--home", tmp_path / "other")
    assert (tmp_path / "other" / VIEW).exists()
    lmcs("erase", "--yes")
    assert not (home / VIEW).exists()


def test_a_mirror_that_is_wrong_is_put_right_by_the_next_change(lmcs, home):
    lmcs("start", "--view", "plain")
    (home / VIEW).unlink()
    lmcs("tick", "4")
    assert (home / VIEW).exists()


# A council's own files

OWN = """council: Riverside
letter: R
glossary:
  - {id: hearth, term: Hearth, short: [CAMHS], meaning: Our front door., see: [ccg]}
  - {id: ehcps, term: EHCPs, meaning: Ours.}
documents:
  - {id: strategy, title: Working together to safeguard children, about: Ours., date: "2025"}
items:
  - {id: own-task, number: 1, checklist: first-ten-days, task: Ask about it, who: [director], pace: first, law: [ca1989-s47]}
"""


@pytest.fixture
def council(home, wheel):
    """Put a council's file into use, which shares names with what is shipped."""
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(OWN, encoding="utf-8")
    command = [sys.executable, "-m", "lmcs", "list"]
    return lambda: subprocess.run(
        command, env={**os.environ, "PYTHONPATH": site()}, capture_output=True, check=True
    )


def test_what_a_council_touches_goes_the_long_way_and_all_else_does_not(
    council, home, library, said_by
):
    assert said_by(prepared, ["glossary", "CIN"]) is None  # until it is known what is touched
    council()
    whole = load(paths.places(str(home), {}))
    assert [problem.message for problem in whole.problems] == []
    long, quick = 0, 0
    for kind in KINDS:
        names = Names(kind.findable(whole))
        for entry in kind.findable(library):
            for name in (entry.name, *entry.aliases):
                line = [kind.command, *name.split()]
                if said_by(prepared, line) is None:
                    long += 1
                    continue
                quick += 1
                page = answers._prepared(answers.name_of(line))
                if name == entry.name or quick % 5 == 0:  # every entry, and some of its other names
                    assert page[1] == said(found(kind, name, find(name, names), whole)), name
    assert quick > 20 * long > 0
    for line in (["glossary", "CAMHS"], ["law", "s47"], ["glossary", "Hearth"]):
        assert said_by(prepared, line) is None


def test_a_share_is_never_waited_for_and_one_out_of_reach_is_said(
    council, home, said_by, monkeypatch
):
    monkeypatch.setenv("LMCS_CONTENT", str(home / "nowhere"))
    assert said_by(prepared, ["glossary", "CHC"]) is None
    council()
    assert said_by(prepared, ["glossary", "CHC"]) is None
    assert said_by(prepared, ["--version"]) is None


def test_a_share_that_was_looked_at_today_is_not_looked_at_again(
    home, wheel, tmp_path, said_by, monkeypatch
):
    share = tmp_path / "share"
    share.mkdir()
    (share / "riverside.yaml").write_text(OWN, encoding="utf-8")
    monkeypatch.setattr(patience, "is_share", lambda path: path == share)
    monkeypatch.setenv("LMCS_CONTENT", str(share))
    monkeypatch.setattr(loading, "came_with", lambda _: loading.compiled)
    load(paths.places(str(home), {"LMCS_CONTENT": str(share)}), NOW)
    real = os.listdir
    monkeypatch.setattr(os, "listdir", lambda path: real(path) if path != str(share) else 1 / 0)
    assert said_by(prepared, ["glossary", "CIN"])
    assert said_by(prepared, ["glossary", "CAMHS"]) is None
    monkeypatch.setenv("LMCS_TODAY", "2026-06-05")
    assert said_by(prepared, ["glossary", "CIN"]) is None


def test_a_changed_or_broken_file_is_noticed(council, home, said_by):
    council()
    assert said_by(prepared, ["glossary", "CIN"])
    path = home / "content" / "riverside.yaml"
    path.write_text(OWN.replace("CAMHS", "CAMHX"), encoding="utf-8")
    assert said_by(prepared, ["glossary", "CIN"]) is None
    path.write_text("council: [", encoding="utf-8")
    assert said_by(prepared, ["glossary", "CIN"]) is None


def test_what_is_kept_about_a_councils_file_is_believed_only_whole_and_ones_own(
    council, home, said_by
):
    council()
    kept = home / "cache" / "touched.txt"
    whole = kept.read_bytes()
    for damaged in (b"", whole[:-3], b"x" + whole, whole.replace(b"0.1.0", b"0.0.9")):
        kept.write_bytes(damaged)
        assert said_by(prepared, ["glossary", "CIN"]) is None
    kept.write_bytes(whole)
    assert said_by(prepared, ["glossary", "CIN"])
    if sys.platform != "win32":
        kept.chmod(0o666)
        assert said_by(prepared, ["glossary", "CIN"]) is None
    kept.unlink()
    assert said_by(prepared, ["glossary", "CIN"]) is None


def test_the_answers_of_the_wheel_are_those_of_the_content(library, wheel):
    for page, answer, called in preparing.answers(library):
        assert answers._prepared(called[0]) == answer, page
