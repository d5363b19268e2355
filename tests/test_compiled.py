"""The content as the wheel carries it: constants that hold the same as the YAML, taken down one entry at a time."""

import os
import shutil
import subprocess
import sys
import zipapp

import pytest

from conftest import DATA, PACKAGE
from lmcs.basics.errors import ContentProblem
from lmcs.content import library, shelves
from lmcs.content.finding import LOOKED_UP, findable, findable_items
from lmcs.content.reference import Term
from lmcs.front import preparing
from lmcs.workshop import compile as workshop

HEAVY = ("yaml", "hashlib", "json", "difflib", "workshop")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Return a folder that holds lmcs as the wheel has it."""
    folder = tmp_path_factory.mktemp("site")
    made = shutil.ignore_patterns("__pycache__", "data", "compiled")
    shutil.copytree(PACKAGE, folder / "lmcs", ignore=made)
    shutil.copytree(DATA, folder / "lmcs" / "data")
    preparing.write(workshop.content(DATA), folder / "lmcs" / "compiled")
    return folder


def run(where, *args, script="", home="/nowhere"):
    env = {
        **os.environ,
        "PYTHONPATH": str(where),
        "LMCS_HOME": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    given = ["-c", script] if script else ["-m", "lmcs"]
    return subprocess.run(
        [sys.executable, *given, *map(str, args)],
        capture_output=True,
        encoding="utf-8",
        env=env,
        check=False,
    )


def test_rows_and_yaml_are_the_same_library(site, library):
    script = (
        "import sys; from pathlib import Path; from lmcs.session import loading; from lmcs.basics import paths; from lmcs.basics.paths import Places\n"
        "there = Places(Path('nowhere'), ())\n"
        "wheel = loading.load(there); assert loading.came_with(None) is loading.compiled\n"
        "assert wheel == loading.load(there, shipped=Path(sys.argv[1]))\n"
        "print(len(wheel.items), len(wheel.terms))"
    )
    ran = run(site, DATA, script=script)
    assert ran.stdout.split() == [str(len(library.items)), str(len(library.terms))], ran.stderr


def test_only_the_shelves_that_are_looked_at_are_loaded(site):
    script = (
        "import sys; from pathlib import Path; from lmcs.session.loading import load; from lmcs.basics.paths import Places\n"
        "found = load(Places(Path('nowhere'), (Path('nowhere'),)))\n"
        f"print([m for m in {HEAVY!r} if any(m in name.split('.') for name in sys.modules)])\n"
        "print(sorted(m for m in sys.modules if m.startswith('lmcs.compiled.')))\n"
        "found.terms['ccg']; print(sorted(m for m in sys.modules if m.startswith('lmcs.compiled.')))"
    )
    ran = run(site, script=script)
    heavy, first, then = ran.stdout.splitlines()
    assert heavy == "[]"
    assert first == "['lmcs.compiled.facts']"
    assert then == "['lmcs.compiled.facts', 'lmcs.compiled.terms-cc']"


def test_an_entry_is_made_when_it_is_taken_down_and_once():
    loads = []
    rows = [
        workshop.row(Term, {"id": id_, "term": id_, "meaning": "M."}) for id_ in ("a", "b", "c")
    ]
    shelf = shelves.Shelf(Term, lambda: loads.append(1) or rows)
    assert loads == []
    assert list(shelf) == ["a", "b", "c"]
    assert "b" in shelf
    assert "d" not in shelf
    assert shelf.glance("id", "meaning")[1] == ("b", "M.")
    assert shelf._made == {}
    assert shelf["b"] is shelf["b"]
    assert list(shelf._made) == ["b"]
    assert loads == [1]


@pytest.mark.parametrize("damage", ["gone", "cut", "empty"])
def test_damaged_content_says_install_again(tmp_path, site, damage):
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    facts = copy / "lmcs" / "compiled" / "facts.py"
    if damage == "gone":
        facts.unlink()
    else:
        facts.write_bytes(b"" if damage == "empty" else facts.read_bytes()[:1000])
    ran = run(copy, "list")
    assert (ran.returncode, "Install lmcs again." in ran.stderr, "Traceback" in ran.stderr) == (
        4,
        True,
        False,
    )


def test_a_checkout_is_no_wheel(monkeypatch):
    monkeypatch.setitem(sys.modules, "lmcs.compiled", None)
    monkeypatch.delitem(sys.modules, "lmcs.compiled.terms", raising=False)
    with pytest.raises(ContentProblem, match="damaged or missing"):
        library.compiled("terms")


def test_it_is_found_inside_a_zip(site, tmp_path):
    """With nothing unpacked beside it: look-ups, a council's own file, and the checker."""
    whole = tmp_path / "whole"
    shutil.copytree(site, whole)
    zipapp.create_archive(whole, tmp_path / "lmcs.pyz", main="lmcs.__main__:main")
    libraries = [path for path in sys.path if path.endswith("site-packages")]
    env = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(libraries),
        "LMCS_HOME": str(tmp_path / "home"),
    }
    own = tmp_path / "home" / "content"
    own.mkdir(parents=True)
    (own / "riverside.yaml").write_text(
        "council: Riverside\nglossary:\n  - {id: hearth, term: Hearth, meaning: Our front door., see: [ccg]}\n",
        encoding="utf-8",
    )
    said = {}
    for args in (
        ["glossary", "CAMHS"],
        ["glossary", "hearth"],
        ["show", "4"],
        ["check"],
        ["where"],
    ):
        ran = subprocess.run(
            [sys.executable, tmp_path / "lmcs.pyz", *args],
            capture_output=True,
            encoding="utf-8",
            env=env,
            check=False,
        )
        said[args[-1]] = ran.stdout
        assert (ran.returncode, ran.stderr) == (0, ""), args
    assert "mental health" in said["CAMHS"]
    assert "Our front door." in said["hearth"]
    assert "All content read." in said["check"]


def test_what_is_looked_up_is_kept_as_it_would_be_worked_out_now(library):
    shelves = {"terms": library.terms, "laws": library.laws, "documents": library.documents, "figures": library.figures}  # fmt: skip
    made = {"items": findable_items(library.items)}
    for command, (shelf, search, *fields) in LOOKED_UP.items():
        made[command] = findable(shelves[shelf], *fields, search=search)
    assert {*made} == {*library.findable}
    for space, entries in made.items():
        *compared, shown = zip(*library.findable[space], strict=True)
        assert [*zip(*compared, strict=True)] == [each[:-1] for each in entries]
        assert all(shown) == (space != "items")
