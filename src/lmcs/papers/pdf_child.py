"""The process that reads one PDF from its standard input and writes a line of JSON for each page. It keeps nothing."""

import json
import os
import signal
import sys
from contextlib import suppress

_MEMORY = 1 << 30
PAGE_SECONDS = 10.0
ALL_SECONDS = 600.0


def main() -> None:
    """Read standard input, write the pages, and say how it ended: "", "locked", "broken", "empty" or "large"."""
    _limit_memory()
    try:
        _say(end=_read())
    except MemoryError:
        _say(end="large")
    except BrokenPipeError:
        pass
    except BaseException:  # noqa: BLE001 - whatever pypdf meets in a file is that file's fault
        _say(end="broken")
    os._exit(0)


def _read() -> str:
    """Write a line for each page; return how it ended."""
    _start_the_time_of_a_page()
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
        _start_the_time_of_a_page()
    return "" if letters else "empty"


def _say(**told: object) -> None:
    sys.stdout.buffer.write(json.dumps(told).encode("ascii") + b"\n")
    sys.stdout.buffer.flush()


def _start_the_time_of_a_page() -> None:
    """Have the system end this process after a while, also when the one that started it is gone, and cannot; Windows has no such alarm."""
    if sys.platform != "win32":
        signal.alarm(int(PAGE_SECONDS) + 1)


def _limit_memory() -> None:
    """Take no more memory than a gigabyte, where the system can be told so."""
    if sys.platform != "win32":
        import resource

        with_limit = (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1])
        with suppress(OSError, ValueError):  # macOS refuses
            resource.setrlimit(resource.RLIMIT_AS, with_limit)
