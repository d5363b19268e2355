"""The walls of the house: imports run one way, each library has one door, the hot commands stay light."""

import ast
import os
import subprocess
import sys

import pytest

from built import site
from conftest import PACKAGE

# Each room may import only from those below it, or from its own.
LAYERS = [
    "__main__",
    "front",
    "commands",
    "session",
    "pages",
    "render",
    "progress",
    "papers",
    "workshop",
    "content",
    "basics",
]
ORDER = {name: level for level, name in enumerate(LAYERS)}
DOORS = {
    "rich": {"render.terminal"},
    "yaml": {"workshop.guard"},
    "jinja2": {"render.parts"},
    "icalendar": {"render.calendar"},
    "platformdirs": {"basics.paths"},
    "pypdf": {"papers.pdf_child"},
}


def modules():
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.relative_to(PACKAGE).parts[0] in ("compiled", "data"):
            continue  # the wheel carries content beside the code
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path


NAMES = {f"lmcs.{name}".rstrip(".") for name, _ in modules()}


def imported(path):
    """Yield what a module imports: a module by its whole name, also where it is taken out of its package."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in NAMES else node.module


def test_nothing_is_loose():
    assert {path.name for path in PACKAGE.glob("*.py")} == {"__init__.py", "__main__.py"}
    packages = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    assert packages - {"compiled"} == {*LAYERS} - {
        "__main__"
    }  # a wheel has its content compiled too


@pytest.mark.parametrize(("name", "path"), [(n, p) for n, p in modules() if n], ids=str)
def test_imports_run_one_way(name, path):
    own = name.split(".")[0]
    for target in imported(path):
        top = target.removeprefix("lmcs.").split(".")[0]
        if target.startswith("lmcs.") and top in ORDER and top != own:
            assert ORDER[top] > ORDER[own], (
                f"{name} imports {target}, which stands above it or beside it"
            )


def test_no_imports_run_in_a_circle():
    targets = {
        f"lmcs.{name}": {each for each in imported(path) if each in NAMES}
        for name, path in modules()
        if name
    }
    while targets:
        free = {name for name, needs in targets.items() if not needs & targets.keys()}
        assert free, f"a circle of {sorted(targets)}"
        targets = {name: needs for name, needs in targets.items() if name not in free}


def test_only_the_check_the_compiler_and_a_new_file_enter_the_workshop():
    entering = {
        name
        for name, path in modules()
        if any(each.startswith("lmcs.workshop") for each in imported(path))
    }
    assert {name for name in entering if not name.startswith("workshop")} == {
        "commands.check",
        "commands.pack",
        "commands.taking_in",
        "front.preparing",
        "session.joining",
        "session.loading",
    }


def test_only_explain_opens_papers():
    entering = {
        name
        for name, path in modules()
        if any(each.startswith("lmcs.papers") for each in imported(path))
    }
    assert {name for name in entering if not name.startswith("papers")} == {
        "commands.check",
        "commands.explain",
        "pages.explain",
        "render.json_data",  # for its types alone
    }


def test_each_library_has_one_door():
    for name, path in modules():
        for target in imported(path):
            package = target.split(".")[0]
            if package in DOORS:
                assert name in DOORS[package], f"{name} imports {package}"
            if package == "typer":
                assert name in ("front.cli", "front.help", "front.preparing"), f"{name} imports it"
                assert target in ("typer", "typer.core"), f"{name} imports {target}"


def test_no_module_outgrows_its_purpose():
    long = {
        name: lines
        for name, path in modules()
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 250
    }
    assert long == {}


def test_domain_code_never_prints_asks_exits_or_reads_clock_or_environment():
    banned = {"print", "input", "exit", "quit", "breakpoint"}
    doors = {"__main__", "front", "session"}
    for name, path in modules():
        if name.split(".")[0] in {*doors, "commands"} or name == "papers.pdf_child":
            continue  # the last is a process of its own
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in banned, f"{name} calls {node.func.id}"
            if isinstance(node, ast.Attribute):
                text = ast.unparse(node)
                assert text not in {
                    "os.environ",
                    "datetime.now",
                    "date.today",
                    "sys.stdout",
                    "sys.stderr",
                    "sys.exit",
                }, f"{name}: {text}"


ANSWERED = [["glossary", "CAMHS"], ["law", "s47"], ["documents", "ilacs"], ["--help"], ["tick", "-h"], ["--version"], ["glossary", "CAMHS", "--plain"]]  # fmt: skip
BEFORE_THE_DOOR = {
    "__main__", "basics", "basics.age", "basics.home", "basics.trust", "front", "front.answers", "render",
    "render.hand", "render.layout", "session", "session.console", "session.touched", "compiled", "compiled.answers",
}  # fmt: skip
SEEN = """
import sys
before = set(sys.modules)
sys.argv = ["lmcs", *{!r}]
from lmcs.__main__ import run
try:
    run()
finally:
    sys.stderr.write("\\n".join(sorted(set(sys.modules) - before)))
"""


def imported_by(args):
    """Return the modules that a line imports on top of a Python that has started, its exit code being 0."""
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {site()!r})\n{SEEN.format(args)}"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=True,
    )  # fmt: skip
    return set(done.stderr.split())


@pytest.mark.parametrize("args", ANSWERED, ids=" ".join)
def test_what_was_prepared_is_answered_with_these_modules_and_no_others(args, home):
    found = imported_by(args)
    ours = {name.removeprefix("lmcs.") for name in found if name.startswith("lmcs.")}
    assert {
        name for name in ours if not name.startswith("compiled.answers.part")
    } <= BEFORE_THE_DOOR
    assert {name for name in found if name.split(".")[0] != "lmcs"} <= {"gc", "time"}


HOT = [["glossary", "CCG"], ["list"], ["tick", "1"], ["book", "3", "--on", "tomorrow"], ["note", "4", "--text", "x"], ["show", "1"], ["summary"],
       ["search", "transport"], ["meet", "director"], ["who"], []]  # fmt: skip
COLD = {"rich", "pydantic", "jinja2", "icalendar", "markdown_it", "typer", "yaml", "hashlib", "platformdirs", "inspect", "shutil", "difflib",
        "importlib.metadata", "dataclasses", "subprocess", "tempfile", "logging", "lmcs.workshop", "lmcs.papers", "lmcs.front.cli",
        "lmcs.session.joining", "lmcs.content.share", "lmcs.progress.uniting", "lmcs.progress.erasing", "lmcs.session.walking"}  # fmt: skip
A_CHANGE = [["tick", "1"], ["book", "3", "--on", "tomorrow"], ["note", "4", "--text", "x"]]
OF_PAGES = {"lmcs.basics.blocks", "lmcs.render.plain", "lmcs.render.forms", "lmcs.pages.items", "lmcs.content.finding"}  # fmt: skip


@pytest.mark.parametrize("args", HOT, ids=lambda args: " ".join(args) or "lmcs")
def test_an_everyday_line_imports_nothing_heavy(args, home):
    assert imported_by(args) & COLD == set()


@pytest.mark.parametrize("args", A_CHANGE, ids=" ".join)
def test_a_change_imports_nothing_that_draws_pages(args, home):
    assert imported_by(args) & OF_PAGES == set()
