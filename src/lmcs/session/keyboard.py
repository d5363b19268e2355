"""Reads the answer to one question from the terminal: letters and keys as they are typed, and a paste as one piece.

No library does this: readline, where a Python has it, drops a broken letter, takes its bytes for keys where the locale is C,
and takes each line of a paste for an answer; prompt_toolkit moves the cursor in every view and takes 0.3 seconds to start.
Killed while they wait, both leave the terminal without echo.
"""

import sys
import time
from typing import TextIO

PAUSE = 0.1
"""Seconds. What follows an Enter sooner was pasted, as nobody types so fast."""
FINGERS = 0.02
"""Seconds from one key to the next. An Enter that comes so long after the key before it was pressed: nothing is waited for.

A paste arrives at once, or each letter of it within far less.
"""


if sys.platform == "win32":  # never run: there was no Windows to run it on
    import msvcrt

    def read(prompt: str, out: TextIO, *, lines: bool, plain: bool, ascii_only: bool) -> str:  # noqa: ARG001 - the console draws what is typed
        """Return what is typed after *prompt*, up to an Enter that was pressed, or is followed by a pause.

        The line is edited, and drawn, by the console of Windows. Raises EOFError at the end of input.
        """
        ahead = not lines and msvcrt.kbhit()
        out.write(prompt)
        out.flush()
        while not msvcrt.kbhit():
            time.sleep(FINGERS / 4)
        began = time.monotonic()
        answer = input()
        pressed = time.monotonic() - began >= FINGERS * (len(answer) + 1)
        while not (ahead or pressed) and _waiting():
            answer += f"\n{input()}"
        return answer

    def _waiting() -> bool:
        """Tell whether a key arrives before a pause is over."""
        for _ in range(10):
            if msvcrt.kbhit():
                return True
            time.sleep(PAUSE / 10)
        return False

else:
    import codecs
    import os
    import re
    import select
    import signal
    import termios
    from collections.abc import Sequence
    from contextlib import suppress
    from typing import Self

    from lmcs.session import editing
    from lmcs.session.editing import Echo, Line

    _KEYS = {
        "\x1b[D": editing.LEFT, "\x1bOD": editing.LEFT, "\x02": editing.LEFT,
        "\x1b[C": editing.RIGHT, "\x1bOC": editing.RIGHT, "\x06": editing.RIGHT,
        "\x1b[H": editing.HOME, "\x1bOH": editing.HOME, "\x1b[1~": editing.HOME, "\x1b[7~": editing.HOME, "\x01": editing.HOME,
        "\x1b[F": editing.END, "\x1bOF": editing.END, "\x1b[4~": editing.END, "\x1b[8~": editing.END, "\x05": editing.END,
        "\x1b[1;5D": editing.WORD_LEFT, "\x1bb": editing.WORD_LEFT, "\x1b[1;5C": editing.WORD_RIGHT, "\x1bf": editing.WORD_RIGHT,
        "\x7f": editing.ERASE, "\x08": editing.ERASE, "\x1b[3~": editing.DELETE, "\x04": editing.DELETE,
        "\x17": editing.ERASE_WORD, "\x1b\x7f": editing.ERASE_WORD, "\x15": editing.ERASE_BEFORE, "\x0b": editing.ERASE_AFTER,
    }  # fmt: skip
    _PASTE, _PASTED = "\x1b[200~", "\x1b[201~"
    _ENTER = ("\r", "\n", "\r\n")
    _CTRL_C, _CTRL_D, _CTRL_Z = "\x03", "\x04", "\x1a"
    _PIECE = re.compile(
        r"\x1b\[\[?[0-?]*[ -/]*[@-~]|\x1bO[ -~]|\x1b[a-z\x7f]|\r\n|[\x00-\x08\x0a-\x1f\x7f-\x9f]|[^\x00-\x08\x0a-\x1f\x7f-\x9f]+"
    )
    _UNFINISHED = re.compile(r"\x1b(?:\[\[?[0-?]*[ -/]*|O)?\Z")

    def read(prompt: str, out: TextIO, *, lines: bool, plain: bool, ascii_only: bool) -> str:
        """Return what is typed after *prompt*, up to an Enter that was pressed, or is followed by a pause.

        A question that takes one line, not *lines*, takes one of what was typed ahead of it; the rest waits for the next.
        What is typed is shown as *plain* text or with movements of the cursor, in ASCII where *ascii_only*. Raises EOFError
        at the end of input and KeyboardInterrupt at Ctrl-C. The terminal is left as it was found, also by a signal that ends.
        """
        if not _has_modes(sys.stdin):
            return input(prompt)
        with _Terminal(sys.stdin, out, brackets=lines and not plain) as terminal:
            echo = Echo(terminal.size, plain=plain, ascii_only=ascii_only)
            ahead = not lines and terminal.more(within=0)
            terminal.show(echo.prompt(prompt))
            line = Line()
            pasting, entered = False, False
            before = time.monotonic()
            while True:
                pieces = terminal.pieces(1 if ahead else 65536)
                now = time.monotonic()
                pressed = is_pressed(pieces, now - before) and "\n" not in line.text
                before = now
                for piece in pieces:
                    if piece in (_PASTE, _PASTED):
                        pasting = piece == _PASTE
                        continue
                    if entered:
                        line = line.typed("\n")
                    entered = piece in _ENTER
                    if piece == _CTRL_C:
                        raise KeyboardInterrupt
                    if piece == _CTRL_D and not line.text:
                        raise EOFError
                    if piece == _CTRL_Z:
                        terminal.suspend()
                        terminal.show(echo.prompt(prompt))
                    elif piece in _KEYS:
                        line = line.pressed(_KEYS[piece])
                    elif piece[0] >= " " or piece[0] == "\t":
                        line = line.typed(piece)
                terminal.show(echo.change(line))
                if entered and not pasting and (ahead or pressed or not terminal.more()):
                    terminal.show(echo.finish())
                    return line.text

    def is_pressed(pieces: Sequence[str], after: float) -> bool:
        """Tell whether *pieces*, which came together *after* some seconds without any, are an Enter that a finger pressed."""
        return len(pieces) == 1 and pieces[0] in _ENTER and after >= FINGERS

    def _has_modes(stream: TextIO) -> bool:
        """Tell whether *stream* is a terminal to the system, and not only says so, as the console of an editor does."""
        try:
            return os.isatty(stream.fileno())
        except OSError:
            return False

    class _Terminal:
        """The terminal while it is asked: each key arrives at once, and the system neither shows it nor obeys it."""

        def __init__(self, keys: TextIO, out: TextIO, *, brackets: bool) -> None:
            """Take the streams; with *brackets*, let the terminal send marks before and after a paste."""
            self._keys = keys.fileno()
            self._out = out
            self._brackets = brackets
            self._decoder = codecs.getincrementaldecoder(keys.encoding)("surrogateescape")
            self._found = termios.tcgetattr(self._keys)
            ends = (signal.SIGTERM, signal.SIGHUP)
            self._signals = [each for each in ends if signal.getsignal(each) == signal.SIG_DFL]

        def __enter__(self) -> Self:
            # A signal that comes just before the wait for a key must end that wait, too.
            self._woken, wake = os.pipe()
            os.set_blocking(wake, False)
            self._woken_before = signal.set_wakeup_fd(wake)
            for number in self._signals:
                signal.signal(number, self._end)
            self._hold()
            return self

        def __exit__(self, *_: object) -> None:
            self._release()
            for number in self._signals:
                signal.signal(number, signal.SIG_DFL)
            os.close(signal.set_wakeup_fd(self._woken_before))
            os.close(self._woken)

        def _hold(self) -> None:
            wanted = termios.tcgetattr(self._keys)
            wanted[0] &= ~(termios.ICRNL | termios.INLCR | termios.IGNCR | termios.IXON)
            wanted[3] &= ~(termios.ICANON | termios.ECHO | termios.ISIG | termios.IEXTEN)
            wanted[6][termios.VMIN], wanted[6][termios.VTIME] = 1, 0
            termios.tcsetattr(self._keys, termios.TCSADRAIN, wanted)  # what is there already stays
            if self._brackets:
                self.show("\x1b[?2004h")

        def _release(self) -> None:
            """Leave the terminal as it was found; one that has gone needs nothing."""
            with suppress(OSError, termios.error):
                if self._brackets:
                    os.write(self._keys, b"\x1b[?2004l")
                termios.tcsetattr(self._keys, termios.TCSADRAIN, self._found)

        def _end(self, number: int, _: object) -> None:
            """End by the signal *number*, as if nothing had been held."""
            self._release()
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)

        def suspend(self) -> None:
            """Stop until the shell lets lmcs go on."""
            self._release()
            os.kill(0, signal.SIGTSTP)
            self._hold()

        def size(self) -> tuple[int, int]:
            """Return its columns and rows."""
            try:
                columns, rows = os.get_terminal_size(self._keys)
            except OSError:
                columns, rows = 0, 0
            return columns or 80, rows or 24

        def show(self, text: str) -> None:
            """Send *text* to it."""
            self._out.write(text)
            self._out.flush()

        def more(self, within: float = PAUSE) -> bool:
            """Tell whether something arrives *within* some seconds."""
            return bool(select.select([self._keys], [], [], within)[0])

        def pieces(self, most: int) -> list[str]:
            """Wait for what is typed next, *most* bytes of it; return it as keys and runs of letters. Raises EOFError."""
            text = self._decoder.decode(self._read(most))
            while _UNFINISHED.search(text) and self.more():
                text += self._decoder.decode(self._read(most))
            return _PIECE.findall(_UNFINISHED.sub("", text))

        def _read(self, most: int) -> bytes:
            while self._keys not in (ready := select.select([self._keys, self._woken], [], [])[0]):
                os.read(ready[0], 64)  # the signal was taken care of
            with suppress(OSError):  # the terminal has gone
                if data := os.read(self._keys, most):
                    return data
            raise EOFError
