"""lmcs has no network code: nothing imports any, every command runs with sockets forbidden, the system sees no call."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys

import pytest

from built import site
from conftest import PACKAGE, ROOT
from lmcs.front.door import COMMANDS

NETWORK = {
    "aiohttp", "asyncio", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "select", "selectors", "smtplib", "socket",
    "socketserver", "ssl", "telnetlib", "urllib", "urllib3", "xmlrpc",
}  # fmt: skip
SAMPLE = str(ROOT / "docs" / "sample-paper.txt")
EVERY = [
    [], ["--help"], ["--version"], ["start", "--name", "Ana"], ["list"], ["list", "--by", "who", "--output", "list.html"], ["show", "4"],
    ["tick", "1"], ["untick", "1"], ["book", "3", "--on", "9 June", "--with", "Sam"], ["skip", "5", "--reason", "x"],
    ["note", "4", "--text", "https://www.example.org/"], ["undo"], ["redo"], ["checklists"], ["glossary"], ["glossary", "CCG"],
    ["glossary", "nothing like it"], ["law", "s47", "--format", "markdown"], ["questions", "budget"], ["documents", "working together"], ["figures", "caseload"],
    ["search", "school transport"], ["explain", SAMPLE], ["changes", "--format", "html"], ["summary"], ["summary", "--json"], ["summary", "--with-notes", "--yes", "--browser"],
    ["calendar", "--output", "a.ics"], ["calendar", "--law"], ["handbook"], ["handover", "--output", "h.docx"], ["meet"], ["meet", "director"], ["ask", "the", "budget"], ["who"], ["pack"], ["where"], ["backup", "b.jsonl"],
    ["restore", "b.jsonl"], ["check"], ["list", "--wrong"], ["note", "4", "--erase"],
]  # fmt: skip
AT_A_TERMINAL = [
    [[], ["2", "CCG", "4", ""]],
    [["walk"], ["5", "4", "a note", "1", "8"]],
    [["start"], ["", "Ana", "", "standard"]],
    [["summary", "--with-notes"], ["yes"]],
    [["erase"], ["erase"]],
]
FORBIDDING = """
import sys

class Forbidden(BaseException):
    "Nothing that catches errors catches this."

def forbid(event, args):
    if event.startswith(("socket.", "urllib.", "ftplib.", "http.", "smtplib.")):
        seen.append(event)
        raise Forbidden(event)

seen = []
sys.addaudithook(forbid)
"""
TABLE = """
import json, os
from lmcs.front.running import run
from streams import Stream

every, at_a_terminal = json.loads(sys.stdin.read())
out, ended = sys.stdout, []
for args, answers in [*([args, None] for args in every), *at_a_terminal]:
    there = answers is not None
    sys.stdout, sys.stderr = Stream(terminal=there), Stream(terminal=there)
    sys.stdin = Stream(terminal=there, text="".join(line + "\\n" for line in answers or ()))
    try:
        ended.append([args, run(args)])
    except Forbidden as call:
        ended.append([args, str(call)])
sys.stdout = out
print(json.dumps([ended, seen]))
"""


def test_no_module_imports_network_code():
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            found = {name.split(".")[0] for name in names} & NETWORK
            if path.name == "keyboard.py":
                found -= {"select"}  # waits for a key
            assert not found, path


def forbidden(script, tmp_path, home, stdin=""):
    """Run a script after sockets were forbidden in it."""
    env = {
        name: value
        for name, value in os.environ.items()
        if name not in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY")
    }
    env |= {
        "PYTHONPATH": os.pathsep.join([site(), str(ROOT / "tests")]),
        "LMCS_HOME": str(home),
        "TMPDIR": str(tmp_path),
    }
    return subprocess.run(
        [sys.executable, "-c", FORBIDDING + script], input=stdin, cwd=tmp_path, env=env, capture_output=True, text=True, encoding="utf-8", check=False
    )  # fmt: skip


def test_every_command_runs_with_sockets_forbidden(tmp_path, home):
    assert set(COMMANDS) <= {
        args[0] for args in (*EVERY, *(args for args, _ in AT_A_TERMINAL)) if args
    }
    done = forbidden(TABLE, tmp_path, home, json.dumps([EVERY, AT_A_TERMINAL]))
    assert done.returncode == 0, done.stderr
    ended, seen = json.loads(done.stdout)
    assert seen == []
    assert [args for args, code in ended] == [*EVERY, *(args for args, _ in AT_A_TERMINAL)]
    assert {" ".join(args): code for args, code in ended if code} == {
        "glossary nothing like it": 3,
        "list --wrong": 2,
    }


@pytest.mark.parametrize(
    "call", ["import socket; socket.socket()", "import socket; socket.create_connection(('127.0.0.1', 9))",
             "import socket; socket.getaddrinfo('localhost', 9)", "import _socket; _socket.socket()",
             "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')"],
)  # fmt: skip
def test_sockets_are_forbidden_indeed(tmp_path, home, call):
    done = forbidden(call, tmp_path, home)
    assert done.returncode == 1
    assert "Forbidden: " in done.stderr


LINUX = pytest.mark.skipif(sys.platform != "linux", reason="strace is Linux's")

# --- as the system sees it --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def strace():
    """The tracer of system calls; where it is missing the test is skipped, but never in .ci/run."""
    program = shutil.which("strace")
    works = (
        program
        and not subprocess.run(
            [program, "-o", os.devnull, "true"], capture_output=True, check=False
        ).returncode
    )
    if works:
        return program
    if os.environ.get("CI") == "true":
        pytest.fail("strace cannot trace here: .ci/run has to have it.", pytrace=False)
    pytest.skip("strace cannot trace here")


@LINUX
@pytest.mark.parametrize(
    "args", [[], ["list"], ["show", "1"], ["tick", "1"], ["glossary", "CCG"], ["summary"], ["note", "4", "--text", "x"],
             ["summary", "--output", "s.html"], ["calendar", "--output", "a.ics"]], ids=lambda args: " ".join(args) or "lmcs",
)  # fmt: skip
def test_no_network_call_is_made(strace, command, tmp_path, home, args):
    command("book", "3", "--on", "9 June")
    log = tmp_path / "calls"
    env = {**os.environ, "PYTHONPATH": site()}
    traced = [
        strace,
        "-f",
        "-qq",
        "-e",
        "trace=network",
        "-e",
        "signal=none",
        "-o",
        str(log),
        sys.executable,
        "-m",
        "lmcs",
        *args,
    ]
    subprocess.run(traced, cwd=tmp_path, env=env, check=True, capture_output=True)
    assert log.read_text() == ""


@LINUX
def test_the_tracer_sees_network_calls(strace, tmp_path):
    log = tmp_path / "calls"
    script = "import socket; socket.socketpair()"
    subprocess.run(
        [strace, "-f", "-qq", "-e", "trace=network", "-o", str(log), sys.executable, "-c", script],
        check=True,
    )
    assert re.search(r"socketpair\(", log.read_text())
