"""The golden pages: what people see, held word for word. To remake them: nox -s golden"""

import contextlib
import difflib
import os
import re
from pathlib import Path

import pytest

from conftest import ROOT
from lmcs.front.running import run
from streams import Stream

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"text": "txt", "markdown": "md", "html": "html"}
JOURNEY = (
    (
        "start",
        "--name",
        "Ana Example",
        "--council",
        "Riverside Council",
        "--appointed",
        "2 June 2026",
    ),
    ("tick", "1", "--on", "2026-06-02"),
    ("tick", "2", "18", "L26", "--on", "2026-06-03"),
    ("book", "3", "--on", "2026-06-03", "--with", "your support staff"),
    ("book", "5", "--on", "2026-06-09", "--with", "the director", "--at", "14:30"),
    ("skip", "12", "--reason", "a private reason"),
    ("note", "4", "--text", "A private note: *ask* <b>again</b> in September & say so"),
    ("ask", "how to prepare for the budget meeting"),
)
PAGES = {
    "status": (),
    "list": ("list",),
    "show-4": ("show", "4"),
    "glossary-ccg": ("glossary", "CCG"),
    "law-s47": ("law", "s47"),
    "explain": ("explain", str(ROOT / "docs" / "sample-paper.txt")),
    "summary": ("summary",),
    "meet-director": ("meet", "director"),
    "list-blank": ("list", "--blank"),
}
IN_HTML = ("explain", "summary", "meet-director", "list-blank")
FILES = {
    f"{name}.{ending}": (*args, "--format", form)
    for name, args in PAGES.items()
    for form, ending in ENDINGS.items()
    if form != "html" or name in IN_HTML
}


def said(args):
    """Return the exit code of a command, and what it said on standard output as if that were a file."""
    out = Stream()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(Stream()):
        code = run(list(args))
    return code, out.written.decode("utf-8")


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """The fixed journey, made once; the environment is put back afterwards."""
    before = dict(os.environ)
    folder = tmp_path_factory.mktemp("golden")
    for name in ("NO_COLOR", "LMCS_PLAIN", "LMCS_CONTENT"):
        os.environ.pop(name, None)
    os.environ |= {"LMCS_HOME": str(folder), "LMCS_TODAY": "2026-06-04", "COLUMNS": "80"}
    for args in JOURNEY:
        code, _ = said(args)
        assert code == 0, args
    yield folder
    os.environ.clear()
    os.environ |= before


@pytest.mark.parametrize("file", FILES)
def test_a_page_is_as_its_golden_one(lived, monkeypatch, pytestconfig, file):
    monkeypatch.setenv("LMCS_HOME", str(lived))
    code, page = said(FILES[file])
    assert code == 0
    if pytestconfig.getoption("remake_golden"):
        (GOLDEN / file).write_text(page, encoding="utf-8", newline="\n")
    golden = (GOLDEN / file).read_text(encoding="utf-8")
    changed = "\n".join(
        difflib.unified_diff(
            golden.splitlines(), page.splitlines(), f"golden/{file}", "now", lineterm="", n=1
        )
    )
    assert not changed, f"If this is meant: nox -s golden\n{changed}"


def test_there_is_no_golden_page_that_nothing_makes(pytestconfig):
    if pytestconfig.getoption("remake_golden"):
        for left in {path.name for path in GOLDEN.iterdir()} - set(FILES):
            (GOLDEN / left).unlink()
    assert {path.name for path in GOLDEN.iterdir()} == set(FILES)


def test_private_words_stand_only_on_the_screens_that_may_show_them():
    holding = {
        path.name
        for path in GOLDEN.iterdir()
        if re.search("in September|a private reason", path.read_text(encoding="utf-8"))
    }
    assert holding == {"show-4.txt", "meet-director.txt"}
