"""What the fault tests stand on: the real command, each run in a home of its own, and strace to stop or harm it.

`strace -e inject` kills, stops or fails one chosen call of the system. Which calls a command makes is found by a first
run that is only watched; a killed or harmed run is looked at again, so that a fault that missed is no pass.
"""

import compileall
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest

from lmcs.basics.paths import PACKAGE
from lmcs.progress import journal

ROOT = Path(__file__).parents[2]
TODAY = "2026-06-04"
LONG = os.environ.get("LMCS_FAULTS") == "long"
WORKERS = 2 + (os.cpu_count() or 2)  # some always wait: for the disk, or for strace
PATIENCE = 60.0
AT_ONCE = 8.0  # a command takes 0.2 s; waiting for a lock would take 10
NAMES = JOURNAL, COPY = ("progress.jsonl", "progress-copy.jsonl")

linux = pytest.mark.skipif(sys.platform != "linux", reason="strace is there on Linux only")
T = TypeVar("T")
R = TypeVar("R")

_OPTIONAL = "open creat pwrite64 pwritev writev sync_file_range rename unlink mkdir rmdir link truncate chmod fcntl64"
_CALLS = "openat write fsync fdatasync renameat renameat2 unlinkat mkdirat linkat ftruncate flock fcntl fchmod fchmodat"
WATCHED = ",".join([*_CALLS.split(), *(f"?{name}" for name in _OPTIONAL.split())])
_UNFINISHED = " <unfinished ...>"
_RESUMED = re.compile(r"(?:\d+ +)?<\.\.\. \w+ resumed>(.*)", re.DOTALL)
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)", re.DOTALL)


class Ran(NamedTuple):
    """What a command answered, and how many seconds it took."""

    code: int
    out: str
    err: str
    took: float = 0.0


class Call(NamedTuple):
    """One call of the system as strace wrote it down, the `nth` of that name in its process."""

    name: str
    nth: int
    text: str

    @property
    def label(self) -> str:
        """What the call is about, without what differs from run to run."""
        files = re.findall(r"/([\w.-]+)[\">]", self.text.split(" = ")[0])
        short = [re.sub(r"\.[0-9a-f]{8}\.tmp|\d{8}T\d{6}Z", "~", file) for file in files]
        return " ".join([self.name, *(["stdout"] if self.acknowledges else short)])

    @property
    def acknowledges(self) -> bool:
        """Whether this is the answer on standard output."""
        return self.name == "write" and self.text.startswith("1<")

    def changes(self, folder: Path) -> bool:
        """Tell whether the call changes or locks something under *folder*, or answers on standard output."""
        if self.acknowledges:
            return True
        if str(folder) not in self.text:
            return False
        if self.name in {"openat", "open"}:
            return "O_RDONLY" not in self.text
        return (
            "F_SETLK" in self.text or "F_OFD" in self.text
            if self.name.startswith("fcntl")
            else True
        )

    def reads(self, folder: Path) -> bool:
        """Tell whether the call opens something under *folder* to read it."""
        return (
            self.name in {"openat", "open"} and "O_RDONLY" in self.text and str(folder) in self.text
        )


def build(site: Path) -> None:
    """Copy lmcs into *site* with its content compiled, as the wheel carries it, so that each process starts quickly."""
    from lmcs.front import preparing
    from lmcs.workshop import compile as workshop

    package = site / "lmcs"
    shutil.copytree(
        PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__", "data", "compiled")
    )
    shutil.copytree(ROOT / "data", package / "data")
    preparing.write(workshop.content(ROOT / "data"), package / "compiled")
    compileall.compile_dir(site, quiet=1)
    for path in (site, *site.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)  # another user runs it too


class Lmcs:
    """The real command, from the package in `site`, in an environment without anything of the real home."""

    def __init__(self, site: Path) -> None:
        self.site = site

    def argv(self, *args: object) -> list[str]:
        """Return the command line of lmcs with *args*."""
        return [sys.executable, "-P", "-m", "lmcs", *map(str, args)]

    def environ(self, home: Path | None, **more: str) -> dict[str, str]:
        """Return the whole environment of a run whose progress is in *home*."""
        own = {
            "PATH": os.environ.get("PATH", os.defpath),
            "PYTHONPATH": str(self.site),
            "PYTHONDONTWRITEBYTECODE": "1",
            "LANG": "C.UTF-8",
            "HOME": str(self.site / "nobody"),
            "TMPDIR": str(self.site.parent),
            "LMCS_TODAY": TODAY,
        }
        return {**own, **({"LMCS_HOME": str(home)} if home else {}), **more}

    def __call__(
        self,
        home: Path | None,
        *args: object,
        stdin: str = "",
        under: Sequence[object] = (),
        start: Sequence[str] = (),
        cwd: Path | None = None,
        environ: Mapping[str, str] | None = None,
        **more: str,
    ) -> Ran:
        """Run lmcs to its end, *under* another command or with another *start* of the line; it never shows a traceback."""
        started = time.monotonic()
        done = subprocess.run(
            [*map(str, under), *(start or self.argv()), *map(str, args)],
            input=stdin.encode(),
            capture_output=True,
            timeout=PATIENCE,
            cwd=cwd,
            env=self.environ(home, **more) if environ is None else environ,
            check=False,
        )
        out, err = (text.decode("utf-8", "backslashreplace") for text in (done.stdout, done.stderr))
        assert "Traceback" not in out + err, err
        return Ran(done.returncode, out, err, time.monotonic() - started)

    def ok(self, home: Path, *args: object, code: int = 0, **more: str) -> Ran:
        """Run lmcs, which must end with *code*."""
        ran = self(home, *args, **more)
        assert ran.code == code, (args, ran)
        return ran

    def listed(self, home: Path, **more: str) -> dict[str, object]:
        """Return what `lmcs list --json` says that is not as on the first day, by item id; nothing may be said beside it."""
        ran = self.ok(home, "list", "--json", **more)
        assert ran.err == "", ran.err
        return marks(ran.out)

    # Under strace.

    def log(self) -> Path:
        """Return a new file for strace to write to."""
        descriptor, path = tempfile.mkstemp(".strace", dir=self.site.parent)
        os.close(descriptor)
        return Path(path)

    def watch(
        self, home: Path, *args: object, faults: Sequence[tuple[Call, str]] = ()
    ) -> tuple[Ran, list[Call]]:
        """Run lmcs to its end, with *faults* at calls of the system, and return the calls that it made."""
        log = self.log()
        ran = self(home, *args, under=strace(log, *faults))
        return ran, calls(log)

    def harm(
        self,
        home: Path,
        call: Call,
        fault: str,
        *args: object,
        first: tuple[Call, str] | None = None,
        under: Sequence[object] = (),
    ) -> Ran:
        """Run lmcs with *fault* at *call*: a death, `error=...` or `signal=...`; it must have met that very call.

        Another fault may come *first*, at a call of another name.
        """
        log = self.log()
        ran = self(
            home, *args, under=[*strace(log, *([first] if first else []), (call, fault)), *under]
        )
        made = [each for each in calls(log) if (each.name, each.nth) == (call.name, call.nth)]
        assert made, f"{call.label} was not reached"
        assert made[0].label == call.label, f"{made[0].label} was met in the place of {call.label}"
        assert "(INJECTED)" in made[0].text or "signal=" in fault, made[0].text
        return ran

    @contextmanager
    def frozen(self, home: Path, call: Call, *args: object) -> Iterator[list[Ran]]:
        """Start lmcs and stop it (SIGSTOP) as soon as it made *call*; after the block it goes on, and its answer is there."""
        answer: list[Ran] = []
        seen, log = os.pipe()
        under = strace(Path(f"/dev/fd/{log}"), (call, "signal=STOP"))
        with (
            os.fdopen(seen, "rb", buffering=0) as lines,
            subprocess.Popen(
                [*under, *self.argv(*args)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=self.environ(home),
                pass_fds=[log],
            ) as process,
        ):
            os.close(log)
            said = b""
            try:
                while b"stopped by SIGSTOP" not in said:
                    assert select.select([lines], [], [], PATIENCE)[0], "it was not stopped in time"
                    piece = lines.read(65536)
                    assert piece, f"it ended before it was stopped: {said.decode()[-2000:]}"
                    said += piece
                yield answer
                os.kill(int(said.split(maxsplit=1)[0]), signal.SIGCONT)
                while lines.read(65536):  # strace must not wait for its log to be read
                    pass
                out, err = process.communicate(timeout=PATIENCE)
                answer.append(Ran(process.returncode, out.decode(), err.decode()))
            finally:
                process.kill()  # strace takes lmcs with it


def limited(size: int) -> list[str]:
    """Return the beginning of a command line that runs the rest with files limited to *size* bytes."""
    code = "import os, resource, sys; size = int(sys.argv[1]); resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)); "
    return [sys.executable, "-c", f"{code}os.execv(sys.argv[2], sys.argv[2:])", str(size)]


def strace(log: Path, *faults: tuple[Call, str]) -> list[str]:
    """Return the beginning of a command line that runs the rest under strace, with *faults* at their calls.

    A fault that ends in "+" happens at every call of that name from there on.
    """
    under = ["strace", "-f", "-q", "-y", "-s", "40", "-o", str(log), "-e", f"trace={WATCHED}"]
    for call, fault in faults:
        under += [
            "-e",
            f"inject={call.name}:{fault.rstrip('+')}:when={call.nth}{'+' if fault.endswith('+') else ''}",
        ]
    if any("signal=" in fault for _, fault in faults):
        return under
    return [*under, "--seccomp-bpf"]  # that is quicker, but loses signals


def calls(log: Path) -> list[Call]:
    """Return the calls in the *log* of strace, in order."""
    made: dict[str, int] = {}
    found: list[Call] = []
    begun: dict[str, int] = {}  # where each process's call stands that strace wrote in two halves
    for line in log.read_text(encoding="utf-8", errors="backslashreplace").splitlines():
        process = line.split(maxsplit=1)[0]
        if match := _RESUMED.match(line):
            place = begun.pop(process)
            first = found[place].text.removesuffix(_UNFINISHED)
            found[place] = found[place]._replace(text=first + match[1])
        elif match := _LINE.match(line):
            name = match[1]
            made[name] = made.get(name, 0) + 1
            if line.endswith(_UNFINISHED):
                begun[process] = len(found)
            found.append(Call(name, made[name], match[2]))
    return found


def marks(listing: str) -> dict[str, object]:
    """Return the status, day and note of each item in a JSON *listing* that was touched."""
    items = json.loads(listing)["items"]
    touched = [each for each in items if each["status"] != "not-started" or each["note"]]
    return {each["id"]: (each["status"], each["on"], each["note"]) for each in touched}


def kept(home: Path) -> tuple[tuple[str, str], ...]:
    """Return the entries of *home* in order, as verb and data: what two runs of one command have in common."""
    entries = journal.read(home).entries
    ids = {entry.id: f"{place}" for place, entry in enumerate(entries)}  # each run makes its own
    ids |= {entry.command: f"{place}" for place, entry in enumerate(entries)}
    return tuple((entry.do, _said(entry.data, ids)) for entry in entries)


def _said(data: Mapping[str, object], ids: Mapping[str, str]) -> str:
    text = json.dumps(data, sort_keys=True)
    for id_, place in ids.items():
        text = text.replace(id_, place)
    return text


def content(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every ordinary file under *folder*, by its path."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def spread(act: Callable[[T], R], cases: Iterable[T]) -> list[R]:
    """Return what *act* returns for each of *cases*, several at a time; every case is tried before one is a failure."""
    every = list(cases)
    wrong: list[str] = []

    def tried(case: T) -> R | None:
        try:
            return act(case)
        except Exception as error:  # the others go on
            wrong.append(f"{case}: {type(error).__name__}: {str(error)[:1500]}")
            return None

    with ThreadPoolExecutor(WORKERS) as pool:
        results = list(pool.map(tried, every))
    assert not wrong, f"{len(wrong)} of {len(every)}:\n" + "\n\n".join(wrong[:6])
    return results  # type: ignore[return-value]
