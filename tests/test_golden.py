"""The golden pages: what people see, held word for word. To remake them: python tests/remake_golden.py"""

import difflib
import os
import re

import pytest

from lmcs.front.running import run
from remake_golden import FILES, GOLDEN, live, said


@pytest.fixture(scope="module")
def lived(tmp_path_factory):
    """The fixed journey, made once; the environment is put back afterwards."""
    before = dict(os.environ)
    folder = tmp_path_factory.mktemp("golden")
    for name in ("NO_COLOR", "LMCS_PLAIN", "LMCS_CONTENT"):
        os.environ.pop(name, None)
    live(run, home=folder)
    yield folder
    os.environ.clear()
    os.environ |= before


@pytest.mark.parametrize("file", FILES)
def test_a_page_is_as_its_golden_one(lived, monkeypatch, file):
    monkeypatch.setenv("LMCS_HOME", str(lived))
    code, page = said(run, FILES[file])
    assert code == 0
    golden = (GOLDEN / file).read_text(encoding="utf-8")
    changed = "\n".join(
        difflib.unified_diff(
            golden.splitlines(), page.splitlines(), f"golden/{file}", "now", lineterm="", n=1
        )
    )
    assert not changed, f"If this is meant: python tests/remake_golden.py\n{changed}"


def test_there_is_no_golden_page_that_nothing_makes():
    assert {path.name for path in GOLDEN.iterdir()} == set(FILES)


def test_private_words_stand_only_on_the_screens_that_may_show_them():
    holding = {
        path.name
        for path in GOLDEN.iterdir()
        if re.search("in September|a private reason", path.read_text(encoding="utf-8"))
    }
    assert holding == {"show-4.txt", "meet-director.txt"}
