"""Run by .ci/run on the folder that tools/portable.py built: every command works from it, isolated, moved and read-only.

python tests/portable_folder.py FOLDER [PYTHON...]    each PYTHON (default: this one) runs the whole table
"""

import hashlib
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import zipapp
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import papers

NOBODY = 65534
NATIVE = (".so", ".pyd", ".dll", ".dylib", ".exe")
DONE, REFUSED, WRONG_USE, NOT_FOUND = 0, 1, 2, 3
LINES = [
    ((), DONE), (("--help",), DONE), (("--version",), DONE), (("start", "--name", "Zoë"), DONE), (("walk",), WRONG_USE),
    (("list",), DONE), (("list", "--json"), DONE), (("show", "4"), DONE), (("show", "before"), DONE), (("tick", "1", "2"), DONE),
    (("untick", "2"), DONE), (("book", "3", "--on", "tomorrow"), DONE), (("skip", "5", "--reason", "none"), DONE),
    (("note", "4", "--text", "to ask"), DONE), (("undo",), DONE), (("redo",), DONE), (("checklists",), DONE),
    (("glossary", "CAMHS"), DONE), (("glossary", "zzzz"), NOT_FOUND), (("law", "s47"), DONE), (("documents", "working", "together"), DONE),
    (("figures", "caseload"), DONE), (("questions", "budget"), DONE), (("search", "transport"), DONE), (("changes", "--ahead"), DONE), (("meet", "director"), DONE),
    (("who", "director", "--is", "Zoë"), DONE), (("who",), DONE), (("meet", "director", "--agreed", "calls"), DONE),
    (("explain", "paper.pdf"), DONE), (("explain", "--out-of-date", "paper.pdf"), DONE),
    (("ask", "how", "to", "prepare"), DONE), (("summary",), DONE), (("summary", "--output", "summary.html"), DONE),
    (("summary", "--format", "markdown"), DONE), (("calendar", "--output", "bookings.ics"), DONE), (("calendar", "--law"), DONE),
    (("summary", "--output", "summary.docx"), DONE), (("handbook",), DONE), (("handbook", "--for", "councillors"), DONE),
    (("handover", "--output", "handover.docx"), DONE), (("where",), DONE),
    (("backup", "kept.jsonl"), DONE), (("restore", "kept.jsonl"), DONE), (("check",), DONE), (("pack", "--new", "own.yaml"), DONE),
    (("pack", "own.yaml"), DONE), (("pack",), DONE), (("pack", "--remove", "own.yaml"), DONE), (("erase", "--yes"), DONE),
]  # fmt: skip


def main() -> None:
    """Fail where the folder is not what it should be."""
    folder, pythons = Path(sys.argv[1]).absolute(), sys.argv[2:] or [sys.executable]
    native = [path for path in folder.rglob("*") if path.suffix.lower() in NATIVE]
    assert not native, native
    with tempfile.TemporaryDirectory() as work:
        moved = Path(work) / "a share, für alle" / folder.name
        shutil.copytree(folder, moved)
        for path in (moved, *moved.rglob("*")):
            path.chmod(path.stat().st_mode & ~(stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH))
        Path(work).chmod(0o755)
        zipped = Path(work) / "lmcs.pyz"
        zipapp.create_archive(moved, zipped)
        isolated = [[python, "-I", "-E", "-s", str(moved)] for python in pythons]
        ways = [*isolated, [str(moved / "lmcs")], [pythons[0], "-I", str(zipped)]]
        homes = [Path(work) / f"home {number}" for number, _ in enumerate(ways)]
        others = [_other_user(python) for python in pythons] + [False, False]
        with ThreadPoolExecutor(os.cpu_count()) as pool:  # each has a home of its own
            list(pool.map(_run_all, ways, homes, others))
        for python, home, other in zip(pythons, homes, others, strict=False):
            print(f"{python}: {len(LINES)} lines{', as another user' if other else ''}.")
            assert any(home.rglob("*.pyc")), "The byte code is not kept in the cache of the user."
        _reach_every_command([str(moved / "lmcs")], homes[-1])
        _unchanged(moved)
    print("The portable folder works, moved, read-only, by its own command and as a zipapp.")


def _other_user(python: str) -> bool:
    """Tell whether to drop to another user: as root nothing is read-only. Root's own Python may be closed to others."""
    if os.geteuid():
        return False
    try:
        subprocess.run(
            [python, "-V"],
            check=True,
            capture_output=True,
            user=NOBODY,
            group=NOBODY,
            extra_groups=[],
        )
    except PermissionError:
        return False
    return True


def _process(
    command: list[str], home: Path, other: bool = False
) -> subprocess.CompletedProcess[str]:
    someone = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if other else {}
    environ = {"HOME": str(home), "PATH": os.environ["PATH"], "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        command,
        cwd=home,
        env=environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
        **someone,
    )


def _run_all(start: list[str], home: Path, other: bool) -> None:
    home.mkdir()
    if other:
        os.chown(home, NOBODY, NOBODY)
    (home / "paper.pdf").write_bytes(papers.pdf("The LADO spoke of section 47."))
    for args, code in LINES:
        done = _process([*start, *args], home, other)
        assert done.returncode == code, (
            start,
            args,
            done.returncode,
            done.stdout[-500:],
            done.stderr[-2000:],
        )
        assert "Traceback" not in done.stderr, done.stderr


def _reach_every_command(start: list[str], home: Path) -> None:
    """Fail where a command of lmcs is in none of the lines."""
    names = {args[0] for args, _ in LINES if args}
    said = _process([*start, "--help"], home).stdout
    groups = re.findall(r"(?m)^[A-Z][a-z ]+: ((?:[a-z]+, )+[a-z]+)\.$", said)
    commands = {name for group in groups for name in group.split(", ")}
    assert commands, said
    assert commands <= names, (
        f"These commands are not tried from the folder: {sorted(commands - names)}"
    )


def _unchanged(folder: Path) -> None:
    sums = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    wanted = {line[66:]: line[:64] for line in sums}
    here = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - {
        "SHA256SUMS"
    }
    # Python reads __main__.py before that can say where byte code goes; only root, or an owner, can leave some here.
    here = {name for name in here if not name.startswith("__pycache__/__main__.")}
    assert here == set(wanted), here ^ set(wanted)
    for name, digest in wanted.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


main()
