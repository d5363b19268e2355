"""What people do here, by name: nox -s lint types; what stands behind -- is passed on.

All but mutate run in the environment that nox itself is in, which `pip install -e '.[dev]'` makes:
the lmcs they try is the one installed there, a checkout's or a wheel's.
"""

import json
import sys
import tempfile
from pathlib import Path

import nox

nox.options.default_venv_backend = "none"
nox.options.sessions = ["lint", "types", "content", "tests"]

HERE = Path(__file__).parent
RULES = (
    "dates", "text", "finding", "changing", "changes_table", "merging", "two_machines", "journey", "progress", "notes",
    "conduct", "restoring", "erasing", "lines", "queries", "who", "local", "worry",
)  # fmt: skip
"""The tests of the rules. Watching branches takes half as long again, so it is done in these alone, which take half a minute."""
COVERED = 90
"""How many of a hundred branches of each of the rules that pyproject.toml lists the tests take at least."""
NOTICED = 80
"""How many of a hundred small changes to the rules the tests notice at least."""


def python(session: nox.Session, *args: str | Path, **more: object) -> object:
    """Run the Python of this environment."""
    return session.run(sys.executable, *map(str, args), external=True, **more)  # type: ignore[arg-type]


@nox.session
def tests(session: nox.Session) -> None:
    """Run the whole suite, each test once: those of the rules, and how many branches they take, then all others."""
    files = [f"tests/test_{name}.py" for name in RULES]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "coverage.json"
        reports = ("--cov-report=term", f"--cov-report=json:{path}")
        python(session, "-m", "pytest", "--cov", *reports, *files)
        watched = json.loads(path.read_text(encoding="utf-8"))["files"]
    rules = nox.project.load_toml("pyproject.toml")["tool"]["coverage"]["run"]["include"]
    if len(watched) != len(rules):
        session.error("A module that pyproject.toml lists for coverage is not there any more.")
    shares = {name: each["summary"]["percent_covered"] for name, each in watched.items()}
    low = [name for name, share in shares.items() if share < COVERED]
    if low:
        session.error(f"Covered to less than {COVERED} %: {', '.join(low)}")
    ignored = (f"--ignore={file}" for file in files)
    python(session, "-m", "pytest", *ignored, *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Look for what ruff finds, and for what it would write differently."""
    python(session, "-m", "ruff", "check", ".")
    python(session, "-m", "ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """Check the types, for this platform and for Windows."""
    python(session, "-m", "mypy")
    python(session, "-m", "mypy", "--platform", "win32")


@nox.session
def content(session: nox.Session) -> None:
    """Check all content."""
    python(session, "-m", "lmcs", "check")


@nox.session
def golden(session: nox.Session) -> None:
    """Remake the golden pages; read the difference before you commit it."""
    made = "tests/golden"
    _remake(
        session, [("-m", "pytest", "-n0", "-q", "tests/test_golden.py", "--remake-golden")], made
    )


@nox.session
def docs(session: nox.Session) -> None:
    """Remake what is printed from code and content: tables of keys, schemas, coverage, the picture, the session."""
    scripts = sorted((HERE / "docs").glob("make_*.py"))
    _remake(session, [(script,) for script in scripts], "docs", "data")


def _remake(session: nox.Session, commands: list[tuple[str | Path, ...]], *folders: str) -> None:
    """Run *commands* and say which files in *folders* they changed; with -- --check, none may be."""
    before = _held(folders)
    for command in commands:
        python(session, *command)
    after = _held(folders)
    changed = sorted(str(path) for path in {*before, *after} if before.get(path) != after.get(path))
    if changed and "--check" in session.posargs:
        session.error(f"Out of date: {', '.join(changed)}")
    session.log(f"Changed: {', '.join(changed)}" if changed else "Nothing has changed.")


def _held(folders: tuple[str, ...]) -> dict[Path, bytes]:
    paths = (path for folder in folders for path in (HERE / folder).rglob("*") if path.is_file())
    return {path.relative_to(HERE): path.read_bytes() for path in paths if path.suffix != ".pyc"}


@nox.session
def bench(session: nox.Session) -> None:
    """Measure how long everyday commands take, as ratios to a Python that does nothing."""
    python(session, "benchmarks/startup.py", *session.posargs)


@nox.session(venv_backend="venv")
def mutate(session: nox.Session) -> None:
    """Change the rules in small ways, one at a time, and say which share the tests notice. Needs fork: not on Windows."""
    session.install("--quiet", "-e", ".[dev]", "mutmut>=3.8,<4")
    session.run("python", "-c", "import shutil; shutil.rmtree('mutants', ignore_errors=True)")
    session.run("mutmut", "run", "--max-children", "2", *session.posargs)
    said = str(session.run("mutmut", "results", "--all", "true", silent=True))
    ended = dict(
        line.split(": ") for line in said.split("\n") if "__mutmut_" in line and ": " in line
    )
    ended = {name: how for name, how in ended.items() if how != "not checked"}
    lived = [name.strip() for name, how in ended.items() if how not in ("killed", "timeout")]
    session.log("\n".join(["Not noticed (mutmut show NAME says what it is):", *lived]))
    share = 100 * (len(ended) - len(lived)) / max(len(ended), 1)
    session.log(f"{len(ended) - len(lived)} of {len(ended)} changes noticed: {share:.1f} %.")
    if share < NOTICED:
        session.error(f"Fewer than {NOTICED} %.")


@nox.session
def build(session: nox.Session) -> None:
    """Build the wheel, the sdist, the handbook and the portable folder into dist/, and try them as they are."""
    python(session, "-m", "build", "--outdir", "dist", ".", silent=True)
    with tempfile.TemporaryDirectory() as folder:
        python(session, "-m", "venv", folder)
        inside = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        wheel = max((HERE / "dist").glob("*.whl"), key=lambda path: path.stat().st_mtime)
        session.run(str(inside), "-m", "pip", "install", "--quiet", str(wheel), external=True)
        script = str(HERE / "tests" / "installed_wheel.py")
        env = {"LMCS_HOME": f"{folder}/home"}
        with session.chdir(folder):
            session.run(str(inside), script, external=True, env=env)
        handed = str(HERE / "dist" / f"{wheel.name.rsplit('-', 3)[0]}-handbook.html")
        for args in (("--output", handed), ("--large", "--output", f"{handed[:-5]}-large.html")):
            session.run(
                str(inside), "-m", "lmcs", "handbook", *args, "--force", external=True, env=env
            )
    python(session, "tools/portable.py", "--output", "dist")
    made = max((HERE / "dist").glob("lmcs-*-portable"), key=lambda path: path.stat().st_mtime)
    python(session, "tests/portable_folder.py", made, sys.executable, *_other_pythons())


def _other_pythons() -> list[Path]:
    """Return every other Python from 3.11 on that the system has."""
    found = [Path(f"/usr/bin/python3.{minor}") for minor in range(11, 30)]
    return [path for path in found if path.exists()]
