"""A PDF, read by pypdf in a process of its own, which gets the file as its standard input and no name.

A PDF is a program as much as a text, and pypdf meets whatever somebody sends. So the child has no
shell, a bare environment, bounded memory and time, and its output is only ever text.
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from threading import Timer
from typing import IO, BinaryIO

from lmcs.papers.paper import COPY, UNLOCK, Passage, Unreadable
from lmcs.papers.pdf_child import ALL_SECONDS, PAGE_SECONDS

_MOST_OUTPUT = 50_000_000
_NEEDED = ("SYSTEMROOT",)  # what Windows cannot start a program without
_RUN = "import sys; sys.path[:0] = sys.argv[1:]; from lmcs.papers.pdf_child import main; main()"

Progress = Callable[[int, int], None]
"""Told how many pages of how many were read."""

_SAID = {
    "locked": ("The PDF is locked with a password.", UNLOCK),
    "broken": ("The PDF is damaged, so lmcs cannot read it.", COPY),
    "empty": (
        "The PDF holds pictures of pages, not text: it was scanned.",
        "Ask for the version with text, which a council must be able to give, or read it as it is.",
    ),
    "large": ("The PDF needs more memory than lmcs gives to a paper.", COPY),
}


def read(
    file: BinaryIO, environ: Mapping[str, str], progress: Progress | None = None
) -> Iterator[Passage]:
    """Yield the pages of the open *file* as they are read. Raises Unreadable, also after some pages."""
    # The child keeps byte code where this process keeps it, or not at all.
    kept = sys.pycache_prefix
    byte_code = ("-X", f"pycache_prefix={kept}") if kept else ("-B",)
    child = subprocess.Popen(  # noqa: S603 - this Python, and code that stands above
        [sys.executable, "-I", *byte_code, "-c", _RUN, *_roots()],
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: environ[name] for name in _NEEDED if name in environ},
        close_fds=True,
    )
    assert child.stdout
    try:
        yield from _pages(child, child.stdout, progress)
    finally:
        child.kill()
        child.stdout.close()
        child.wait()


def _pages(
    child: subprocess.Popen[bytes], output: IO[bytes], progress: Progress | None
) -> Iterator[Passage]:
    taken = 0
    count = said = 0
    end = Timer(ALL_SECONDS, child.kill)
    end.daemon = True
    end.start()
    try:
        while True:
            late = Timer(PAGE_SECONDS, child.kill)
            late.daemon = True
            late.start()
            try:
                line = output.readline(_MOST_OUTPUT)
            finally:
                late.cancel()
            taken += len(line)
            if not line or taken >= _MOST_OUTPUT:
                raise Unreadable(
                    f"The PDF took too long or too much to read, and lmcs stopped at page {said + 1}.",
                    COPY,
                )
            told = json.loads(line)
            if "pages" in told:
                count = told["pages"]
            elif "text" in told:
                said += 1
                if told["text"].strip():
                    yield Passage(told["text"], f"page {said}")
                if progress:
                    progress(said, count)
            elif told["end"]:
                raise Unreadable(*_SAID[told["end"]])
            else:
                return
    finally:
        end.cancel()


def _roots() -> list[str]:
    """Return where the child finds lmcs and pypdf: folders or a zip file, wherever this process has them from."""
    roots: list[str] = []
    for name in ("lmcs", "pypdf"):
        spec = find_spec(name)
        assert spec
        assert spec.origin
        roots.append(str(Path(spec.origin).parent.parent))
    return list(dict.fromkeys(roots))
