"""Remake the golden pages in tests/golden from one fixed journey: python tests/remake_golden.py

Read the difference before you commit it: each line of it is a change that people will see.
"""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
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
    "summary": ("summary",),
    "meet-director": ("meet", "director"),
    "list-blank": ("list", "--blank"),
}
IN_HTML = ("summary", "meet-director", "list-blank")
FILES = {
    f"{name}.{ending}": (*args, "--format", form)
    for name, args in PAGES.items()
    for form, ending in ENDINGS.items()
    if form != "html" or name in IN_HTML
}


def live(run, *, home):
    """Make the fixed journey in *home*, which is then the home of this process; *run* is `lmcs.front.running.run`."""
    os.environ |= {"LMCS_HOME": str(home), "LMCS_TODAY": "2026-06-04", "COLUMNS": "80"}
    for args in JOURNEY:
        code, _ = said(run, args)
        assert code == 0, args


def said(run, args):
    """Return the exit code of a command, and what it said on standard output as if that were a file."""
    from streams import Stream

    out = Stream()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(Stream()):
        code = run(list(args))
    return code, out.written.decode("utf-8")


def main():
    """Write every golden page."""
    sys.path[:0] = [str(HERE.parent / "src"), str(HERE)]
    from lmcs.front.running import run

    for name in ("LMCS_PLAIN", "LMCS_CONTENT", "NO_COLOR"):
        os.environ.pop(name, None)
    GOLDEN.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        live(run, home=Path(folder))
        for file, args in FILES.items():
            _, page = said(run, args)
            (GOLDEN / file).write_text(page, encoding="utf-8", newline="\n")
    for left in {path.name for path in GOLDEN.iterdir()} - set(FILES):
        (GOLDEN / left).unlink()
    print(f"{len(FILES)} golden pages are in {GOLDEN}.")


if __name__ == "__main__":
    main()
