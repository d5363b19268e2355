"""A council's folder that cannot be reached: its copy goes on, and what was never copied is left out, each with a line."""

import os
import subprocess
import sys
from datetime import timedelta

import pytest

from built import site
from conftest import NOW
from lmcs.basics.paths import Places
from lmcs.content import patience, share
from lmcs.session.joining import folders_of
from lmcs.session.loading import load
from small_content import COUNCIL, write_small

OWN = """\
council: Riverside
letter: R
items:
  - {id: riverside-tour, number: 3, checklist: first-ten-days, task: Visit the two hubs, who: [director], pace: later}
glossary:
  - {id: hearth, term: Hearth, meaning: Our front door.}
"""
DAY = "Thursday 4 June 2026"
GONE, CLOSED, FILE, LINK = "gone", "closed", "a file", "a link to nothing"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a council's folder that LMCS_CONTENT names."""
    path = tmp_path / "content of the council"
    path.mkdir()
    (path / "riverside.yaml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("LMCS_CONTENT", str(path))
    return path


def take_away(folder, how):
    """Make *folder* what cannot be read, and return what is said of it."""
    away = folder.with_name("elsewhere")
    folder.rename(away)
    if how == FILE:
        folder.write_text("x", encoding="utf-8")
    elif how == LINK:
        folder.symlink_to(away / "nothing")
    return "is a file and not a folder" if how == FILE else "is not there"


@pytest.mark.parametrize("how", [GONE, FILE, LINK])
def test_the_copy_goes_on_and_a_line_says_of_what_day_it_is(lmcs, folder, how):
    lmcs("tick", "R3")
    says = take_away(folder, how)
    line = f"lmcs: {folder}: This folder {says}, so its copy of {DAY} is used.\n"
    for args in (["glossary", "hearth"], ["show", "R3"], ["list"], [], ["untick", "R3"]):
        assert lmcs(*args).err == line
    assert "Our front door." in lmcs("glossary", "hearth").out


@pytest.mark.parametrize("how", [GONE, FILE, LINK])
def test_what_was_never_copied_is_left_out_and_every_run_says_so(lmcs, folder, how):
    says = take_away(folder, how)
    line = f"lmcs: Left out: {folder}: This folder {says}, so nothing in it is used.\n"
    for args in (["glossary", "CAMHS"], ["tick", "1"], ["list"], [], ["undo"], ["--version"]):
        assert lmcs(*args).err == line
    assert f"{folder}: This folder {says}" in lmcs("check", expect=4).out


def test_what_was_ticked_in_it_keeps_its_title(lmcs, folder, home):
    lmcs("tick", "R3")
    take_away(folder, GONE)
    for path in (home / "cache").iterdir():
        path.unlink()
    listed = lmcs("list").out
    assert "Your council's own, not here now\n\nVisit the two hubs: Done" in listed
    assert "riverside-tour" not in listed
    assert "what you did with “Visit the two hubs” is kept" in lmcs().out
    assert "ticking Visit the two hubs." in lmcs("undo").out


MEETING = (
    "meetings:\n  - {id: r-scrutiny, title: Scrutiny, at: 10:00, dates: [2026-07-09, 2026-09-10]}\n"
)


def test_a_meeting_that_moved_on_the_share_is_told_once(lmcs, folder, tmp_path):
    path = folder / "riverside.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + MEETING, encoding="utf-8")
    lmcs("calendar", "--output", tmp_path / "a.ics")
    assert "From your council" not in lmcs().out
    moved = MEETING.replace("2026-09-10]", "'2026-07-16 14:00', 2026-09-10], off: [2026-07-09]")
    path.write_text(text + moved, encoding="utf-8")
    assert "From your council" not in lmcs("list").out
    lmcs("--json")
    said = " ".join(lmcs().out.split())
    assert "Scrutiny moved from Thursday 9 July 2026 at 10:00 to Thursday 16 July 2026 at 14:00." in said  # fmt: skip
    assert "A calendar made before has it as it was: lmcs calendar --force makes it again." in said
    assert "From your council" not in lmcs().out
    path.write_text(
        text + moved.replace("2026-09-10]", "2026-09-10, 2026-11-12]"), encoding="utf-8"
    )
    assert "From your council" not in lmcs().out  # a new day is no change of hers


def test_the_council_comes_back_as_it_is(lmcs, folder):
    lmcs("glossary", "hearth")
    take_away(folder, GONE)
    lmcs("glossary", "hearth")
    away = folder.with_name("elsewhere")
    (away / "riverside.yaml").write_text(OWN.replace("front", "side"), encoding="utf-8")
    away.rename(folder)
    found = lmcs("glossary", "hearth")
    assert ("Our side door." in found.out, found.err) == (True, "")


@pytest.mark.parametrize("number", [5, 22, 40, 112, 116])
def test_an_odd_answer_of_the_system_stops_nothing(lmcs, folder, number, monkeypatch):
    lmcs("glossary", "hearth")

    def refused(path):
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(share.os, "scandir", refused)
    found = lmcs("glossary", "hearth")
    assert "Our front door." in found.out
    assert f"so its copy of {DAY} is used." in found.err


def test_a_home_without_a_content_folder_is_nothing_to_speak_of(lmcs, home):
    assert lmcs("glossary", "CAMHS").err == ""
    (home / "content").mkdir(parents=True)
    (home / "content" / "riverside.yaml").write_text(OWN, encoding="utf-8")
    assert "Our front door." in lmcs("glossary", "hearth").out
    (home / "content" / "riverside.yaml").unlink()
    (home / "content").rmdir()
    gone = lmcs("glossary", "hearth", expect=3)
    assert "Our front door." not in gone.out
    assert "content" not in gone.err


@pytest.fixture
def places(tmp_path):
    """Return places with a council's folder that holds a file."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "riverside.yaml").write_text(COUNCIL, encoding="utf-8")
    return Places(tmp_path, (tmp_path / "none", tmp_path / "content"), tmp_path / "cache")


@pytest.fixture
def looks(monkeypatch):
    """Return the list of the folders that were looked into since."""
    real, found = os.scandir, []
    monkeypatch.setattr(share.os, "scandir", lambda path: found.append(path) or real(path))
    return found


def test_a_local_folder_is_looked_at_on_every_run(places, looks):
    for _ in range(3):
        folders_of(places, NOW)
    assert len(looks) == 3


@pytest.mark.parametrize("why", ["a share", "slow"])
def test_a_share_or_what_was_slow_is_looked_at_once_a_day_and_by_check(
    places, looks, monkeypatch, why
):
    if why == "a share":
        monkeypatch.setattr(patience, "is_share", lambda path: path == places.council[1])
    else:
        monkeypatch.setattr(share, "SLOW", -1.0)
    for hours, times in ((0, 1), (1, 1), (23, 1), (24, 2), (25, 2), (-1, 3)):
        folders_of(places, NOW + timedelta(hours=hours))
        assert len(looks) == times
    folders_of(places, NOW, always=True)
    assert len(looks) == 4


def test_an_older_copy_is_believed_in_that_case_only(places, tmp_path, monkeypatch):
    small = write_small(tmp_path / "data")
    load(places, NOW, shipped=small)
    path = places.council[1] / "riverside.yaml"
    path.write_text(COUNCIL.replace("two hubs", "four hubs"), encoding="utf-8")
    assert load(places, NOW, shipped=small).items["riverside-tour"].task == "Visit the four hubs"
    monkeypatch.setattr(patience, "is_share", lambda _: True)
    load(places, NOW, shipped=small)
    path.write_text(COUNCIL.replace("two hubs", "six hubs"), encoding="utf-8")
    later = NOW + timedelta(hours=3)
    assert load(places, later, shipped=small).items["riverside-tour"].task == "Visit the four hubs"
    folders_of(places, later, always=True)
    assert load(places, later, shipped=small).items["riverside-tour"].task == "Visit the six hubs"


def test_a_newer_lmcs_makes_what_it_needs_of_the_copy(places, tmp_path):
    small = write_small(tmp_path / "data")
    right = load(places, NOW, shipped=small)
    (places.cache / "council.json").unlink()
    places.council[1].rename(tmp_path / "away")
    found = load(places, NOW, shipped=small)
    assert (found.items, found.terms) == (right.items, right.terms)
    assert [problem.advice for problem in found.problems] == [True]


SLOW_SHARE = """\
import os, sys, time
real, slow = os.scandir, os.environ["LMCS_CONTENT"]
def scandir(path):
    if os.fspath(path) == slow:
        print("waited for", file=sys.stderr, flush=True)
        time.sleep(60)
    return real(path)
os.scandir = scandir
from lmcs.__main__ import main
main()
"""


def test_a_share_that_does_not_answer_is_left_to_itself_also_at_the_end(command, folder):
    """Its answer would come after 60 seconds; the command is given up after 30, and needs a few."""
    assert command("glossary", "hearth")[0] == 0

    def lmcs(*args):
        env = {**os.environ, "PYTHONPATH": site()}
        return subprocess.run(
            [sys.executable, "-c", SLOW_SHARE, *args],
            capture_output=True,
            text=True,
            env=env,
            timeout=30,
            check=False,
        )

    first, second = lmcs("glossary", "hearth"), lmcs("glossary", "hearth")
    line = f"lmcs: {folder}: This folder did not answer within 2 seconds, so its copy of {DAY} is used.\n"
    assert (first.returncode, first.stderr) == (0, f"waited for\n{line}")
    assert (second.returncode, second.stderr) == (0, line), "it is looked at once a day"
    assert "Our front door." in second.stdout
    assert lmcs("check").stderr == "waited for\n"


def test_without_a_copy_the_look_is_always_made(command, folder, home):
    env = {**os.environ, "PYTHONPATH": site()}
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", SLOW_SHARE, "glossary", "CAMHS"],
            capture_output=True,
            text=True,
            env=env,
            timeout=30,
            check=False,
        )
        assert done.returncode == 0
        assert done.stderr.startswith("waited for\nlmcs: Left out: ")


def as_another(script, tmp_path, *args):
    """Run lmcs with *args* in a process that has become another user before it looks at anything."""
    return subprocess.run(
        [sys.executable, "-c", script, *args],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": site()},
        timeout=60,
        check=False,
    )


ANOTHER = """\
import os, pkgutil, sys
from contextlib import redirect_stderr, redirect_stdout
from importlib import import_module
from io import StringIO
from tempfile import TemporaryDirectory
import lmcs
for each in pkgutil.walk_packages(lmcs.__path__, "lmcs."):
    if "__main__" not in each.name:
        import_module(each.name)
import _blake2, difflib, encodings.utf_8_sig, hashlib, json, textwrap, yaml
from lmcs.session import loading
rows = loading.came_with(None)
loading.came_with = lambda _: rows
from lmcs.front.running import run
with redirect_stdout(StringIO()), redirect_stderr(StringIO()), TemporaryDirectory() as scratch:
    run(["--home", scratch, "--version"])  # what Typer imports late is imported as root too
os.setgroups([]); os.setgid(65534); os.setuid(65534)
sys.exit(run(sys.argv[1:]))
"""
root = pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() != 0, reason="only root can become another user"
)


@root
@pytest.mark.parametrize(
    "line", ["tick 1", "", "glossary CAMHS", "law s47", "show 4", "undo", "--version", "list"]
)
def test_a_closed_share_stops_nothing(tmp_path, folder, monkeypatch, line):
    folder.chmod(0o700)
    for path in tmp_path.parents:
        if path.stat().st_uid == os.geteuid() and len(path.parts) > 2:
            path.chmod(0o755)
    tmp_path.chmod(0o777)
    done = as_another(ANOTHER, tmp_path, *line.split())
    says = f"lmcs: Left out: {folder}: This folder may not be read from this account, so nothing in it is used.\n"
    if line == "undo":
        assert (done.returncode, done.stderr.startswith(says)) in ((1, True), (1, False))
    else:
        assert (done.returncode, done.stderr) == (0, says)


@root
@pytest.mark.parametrize(
    ("line", "code"),
    [("glossary CAMHS", 0), ("law s47", 0), ("documents", 0), ("changes", 0), ("changes --ahead", 0), ("search EHCP", 0),
     ("questions budget", 0), ("--version", 0), ("tick 1", 5), ("list", 5), ("changes --new", 5)],
)  # fmt: skip
def test_a_home_that_cannot_be_read_stops_only_what_needs_it(tmp_path, home, line, code):
    home.mkdir(mode=0o700)
    done = as_another(ANOTHER, tmp_path, *line.split())
    assert done.returncode == code, done.stderr
    assert "Left out" in done.stderr


@pytest.mark.parametrize(
    ("path", "there"), [(r"\\server\share\lmcs", True), ("//server/share", True), ("/", False)]
)
def test_a_share_is_told_by_its_name(path, there):
    if path.startswith("\\") and sys.platform != "win32":
        pytest.skip("only Windows names a share so")
    assert patience.is_share(path) is there


def test_the_file_of_the_share_that_is_taken_in_too_is_no_other_edition(lmcs, folder, home):
    own = home / "content" / "riverside.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(OWN, encoding="utf-8")
    assert lmcs("list").err == ""
    assert "says the same as" in lmcs("pack").out.replace("\n", " ")
    assert "Not in use" not in lmcs("pack").out
    own.write_text(OWN.replace("two hubs", "hub"), encoding="utf-8")
    assert "This is another edition" in lmcs("list").err
