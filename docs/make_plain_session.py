"""Make docs/plain-session.md: a whole session in the plain view, as the tool itself printed it.

python docs/make_plain_session.py        (Linux and macOS: it types into a real terminal)
"""

import os
import pty
import select
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
INTRODUCTION = """# A whole session in the plain view

Made by `python docs/make_plain_session.py`: what the tool printed, and after each prompt what was typed.
The plain view is made for screen readers and braille lines: no boxes, no marks before a line, each line whole on its
own, status always in words, choices as typed numbers. `lmcs start --view plain` remembers it.
"""
SESSION = (
    (("start",), ("2 June", "Ana Example", "Riverside Council", "plain")),
    (
        (),
        (
            "on",
            "1",
            "2",
            "9 June at 2.30pm",
            "the support team",
            "6",
            "3",
            "It is settled already",
            "5",
            "8",
            "what is a MASH?",
            "stop",
        ),
    ),
    (("glossary", "CCG"), ()),
    (("note", "4"), ("Prefers Mondays, in person",)),
    (("meet", "mentor"), ()),
    (("ask", "how", "to", "read", "the", "budget", "report"), ()),
    (("summary",), ()),
    (("undo",), ()),
    (("tick", "fifty"), ()),
)


def run(args: tuple[str, ...], answers: tuple[str, ...], home: str) -> str:
    """Return what `lmcs ARGS` printed in a terminal, answering its prompts in turn."""
    child, terminal = pty.fork()
    if child == 0:
        environ = {
            **os.environ,
            "LMCS_HOME": home,
            "LMCS_TODAY": "2026-06-04",
            "COLUMNS": "100",
            "TERM": "xterm",
        }
        os.execve(sys.executable, [sys.executable, "-m", "lmcs", *args], environ)
    printed, waiting = b"", list(answers)
    while select.select([terminal], [], [], 20)[0]:
        try:
            read = os.read(terminal, 65536)
        except OSError:  # Linux says so when the other end has closed
            break
        if not read:
            break
        printed += read
        if printed.endswith(b": ") and waiting:
            os.write(terminal, f"{waiting.pop(0)}\n".encode())
    os.waitpid(child, 0)
    if waiting:
        raise SystemExit(f"lmcs {' '.join(args)} did not ask for: {waiting}")
    return printed.decode().replace("\r\n", "\n").strip("\n")


def main() -> None:
    """Run the session and write the page."""
    parts = [INTRODUCTION]
    with tempfile.TemporaryDirectory() as home:
        for args, answers in SESSION:
            printed = run(args, answers, home).replace(home, "(your folder)")
            parts.append(f"## `{' '.join(('lmcs', *args))}`\n\n```text\n{printed}\n```\n")
    (HERE / "plain-session.md").write_text("\n".join(parts), encoding="utf-8")


main()
