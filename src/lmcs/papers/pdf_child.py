"""The process that reads one PDF from its standard input and writes a line of JSON for each page. It keeps nothing."""

import json
import os
import signal
import sys
import threading
import time
from contextlib import suppress

_MEMORY = 1 << 30
PAGE_SECONDS = 10.0
ALL_SECONDS = 600.0


def main() -> None:
    """Read standard input, write the pages, and say how it ended: "", "locked", "broken", "empty" or "large"."""
    _limit_memory()
    clock = _Clock()
    threading.Thread(target=clock.watch, daemon=True).start()
    try:
        _say(end=_read(clock))
    except MemoryError:
        _say(end="large")
    except BrokenPipeError:
        pass
    except BaseException:  # noqa: BLE001 - whatever pypdf meets in a file is that file's fault
        _say(end="broken")
    os._exit(0)


class _Clock:
    """Ends the process when no page was finished for a while, when it takes too long, or when nobody waits any more."""

    def __init__(self) -> None:
        self._start = time.monotonic()
        self._parent = os.getppid()
        self.tick()

    def tick(self) -> None:
        """Start the time of a page anew. A pattern that runs for ever lets no thread look at it, but the system's alarm ends it."""
        self._page = time.monotonic()
        if sys.platform != "win32":
            signal.alarm(int(PAGE_SECONDS) + 1)

    def watch(self) -> None:
        """Look twice a second."""
        while True:
            time.sleep(0.5)
            now = time.monotonic()
            gone = os.getppid() != self._parent
            if gone or now - self._page > PAGE_SECONDS or now - self._start > ALL_SECONDS:
                os._exit(1)


def _read(clock: _Clock) -> str:
    """Write a line for each page; return how it ended."""
    import logging

    logging.disable(logging.CRITICAL)
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(sys.stdin.buffer)
    if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
        return "locked"
    _say(pages=len(reader.pages))
    letters = 0
    for page in reader.pages:
        try:
            text = page.extract_text()
        except (MemoryError, RecursionError):
            raise
        except Exception:  # noqa: BLE001 - one page that cannot be read leaves the others
            text = ""
        letters += len(text.strip())
        _say(text=text)
        clock.tick()
    return "" if letters else "empty"


def _say(**told: object) -> None:
    sys.stdout.buffer.write(json.dumps(told).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


def _limit_memory() -> None:
    """Take no more memory than a gigabyte, where the system can be told so."""
    if sys.platform != "win32":
        import resource

        with_limit = (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1])
        with suppress(OSError, ValueError):  # macOS refuses
            resource.setrlimit(resource.RLIMIT_AS, with_limit)
