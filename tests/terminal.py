"""Drive a program through a real pseudo-terminal: wait for what it shows, type, press Ctrl-C. Never sleeps. POSIX only."""

import contextlib
import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time

from built import site

DEADLINE = 60
SEQUENCE = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")


def bare(shown):
    """Return *shown* without its escape sequences, with plain line ends."""
    return SEQUENCE.sub("", shown).replace("\r\n", "\n")


class Terminal:
    """A program in a terminal of its own, of *columns* and *rows*; everything it showed is in `shown`."""

    def __init__(self, *command, columns=80, rows=24, environ=None, cwd=None):
        self.shown = ""
        self._read = 0
        self._raw = b""
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._process = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=environ, cwd=cwd, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - the tests start no threads
        )  # fmt: skip
        os.close(slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def wait_for(self, text):
        """Wait until *text* is shown after what was waited for before; return all that was shown up to its end."""
        end = time.monotonic() + DEADLINE
        while (place := bare(self.shown).find(text, self._read)) < 0:
            assert self._more(end), (
                f"{text!r} never came; shown was:\n{bare(self.shown)[self._read :]}"
            )
        start, self._read = self._read, place + len(text)
        return bare(self.shown)[start : self._read]

    def type(self, line):
        """Type *line* and Enter; what is typed ahead of a question waits for it."""
        self.send(f"{line}\r")

    def send(self, keys):
        """Send *keys*, text or bytes, all at once: as a paste arrives, or a key that is none of the letters."""
        os.write(self._master, keys if isinstance(keys, bytes) else keys.encode())

    def modes(self):
        """Return the modes the terminal is in."""
        return termios.tcgetattr(self._master)

    def signal(self, number):
        """Send the program the signal *number*."""
        self._process.send_signal(number)

    def press_ctrl_c(self):
        """Press Ctrl-C, and again where nothing follows, as a person would.

        Pressed in the instant between a prompt and the wait for its answer, Python notices it only with the next key.
        """
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            os.write(self._master, b"\x03")
            asked = time.monotonic() + 1
            while select.select([self._master], [], [], max(0, asked - time.monotonic()))[0]:
                if not self._more(end) or bare(self.shown)[self._read :].replace("^C", "").strip():
                    return

    def end_input(self):
        """Press Ctrl-D on an empty line: the end of input."""
        os.write(self._master, b"\x04")

    def end(self):
        """Wait for the end of the program; return its exit code and what it showed since the last wait."""
        end = time.monotonic() + DEADLINE
        while self._more(end):
            pass
        code = self._process.wait(max(1, end - time.monotonic()))
        return code, bare(self.shown)[self._read :]

    def _more(self, end):
        """Read what is there before *end*; tell whether there was something."""
        if not select.select([self._master], [], [], max(0, end - time.monotonic()))[0]:
            raise AssertionError(
                f"Nothing happened any more; shown was:\n{bare(self.shown)[self._read :]}"
            )
        data = b""
        with contextlib.suppress(
            OSError
        ):  # Linux says "input/output error" once the program has ended
            data = os.read(self._master, 65536)
        self._raw += data
        self.shown = self._raw.decode("utf-8", errors="ignore")
        return bool(data)


def lmcs(*args, columns=80, rows=24, **environ):
    """Start lmcs in a terminal; a value of None takes a variable out of the environment."""
    env = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "", "PYTHONPATH": site(), **environ}
    env = {name: value for name, value in env.items() if value is not None}
    return Terminal(sys.executable, "-m", "lmcs", *args, columns=columns, rows=rows, environ=env)
