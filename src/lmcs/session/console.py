"""The two streams and what they can show: width, colour, UTF-8 or ASCII, plain or standard; and asking.

Nothing else in lmcs touches sys.stdout or sys.stderr, and but for `keyboard` nothing the terminal.
"""

import os
import sys

from lmcs.render import hand

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from typing import TextIO

    from lmcs.basics.blocks import Page

_NO = ("0", "no", "off", "false")
_NARROWEST = 20
_USUAL = 80
_LONG = 40  # pages, from which on it is worth saying how far one is


class Console:
    """What one run can show and ask, worked out once from the streams and the environment."""

    def __init__(
        self,
        out: "TextIO",
        err: "TextIO",
        environ: "Mapping[str, str]",
        *,
        plain: bool = False,
        no_color: bool = False,
    ) -> None:
        self.out = out
        self.err = err
        asked = environ.get("LMCS_PLAIN", "").strip().casefold()
        accessible = environ.get("ACCESSIBLE", "").strip().casefold() not in ("", *_NO)
        self.standard_wanted = asked in _NO and not plain
        self.plain_wanted = plain or (asked not in _NO if asked else accessible)
        self._dumb = environ.get("TERM") == "dumb"
        self.colour = not (no_color or environ.get("NO_COLOR") or self._dumb)
        self._columns = environ.get("COLUMNS", "")
        self.asked = False
        self.to_send: tuple[Callable[[], Page], str] | None = None
        """The summary that is on the screen, and the options it was made with, until something is asked."""
        shows = any(environ.get(name) for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"))
        # Whether a browser could show itself.
        self.display = shows or sys.platform in ("win32", "darwin")

    def width(self, stream: "TextIO") -> int | None:
        """Return the columns of *stream*, or None where it is no terminal and lines stay whole."""
        if not stream.isatty():
            return None
        wanted = int(self._columns) if self._columns.isascii() and self._columns.isdigit() else 0
        columns = wanted or _columns()
        return columns if columns >= _NARROWEST else _USUAL

    def in_lines(self, texts: "Iterable[str]", stream: "TextIO") -> str:
        """Return *texts* one under the other, wrapped as *stream* has columns; empty ones are left out."""
        from lmcs.basics.text import clean_line  # what was prepared is clean

        return hand.plain_lines([clean_line(text) for text in texts if text], self.width(stream))

    def standard(self, stream: "TextIO") -> bool:
        """Tell whether *stream* gets the standard view: a terminal in UTF-8, and nobody asked for plain."""
        if self.plain_wanted or self._dumb:
            return False
        return stream.isatty() and _is_utf8(stream) and _draws_escapes()

    @property
    def interactive(self) -> bool:
        """Whether a person is there to answer."""
        return bool(sys.stdin and sys.stdin.isatty() and self.out.isatty())

    def received(self) -> str:
        """Return what a pipe or a file brings on standard input, "" where that is a terminal, or nothing.

        Text of any program is taken: UTF-8, UTF-16 with its mark, else as this system encodes it, perhaps broken.
        """
        if not sys.stdin or sys.stdin.isatty():
            return ""
        from codecs import BOM_UTF16_BE, BOM_UTF16_LE

        from lmcs.basics.storage import LIMIT

        try:
            data = sys.stdin.buffer.read(LIMIT + 1)  # what is longer is refused when it is saved
        except OSError:  # closed by whoever started lmcs
            return ""
        marked = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
        try:
            text = data.decode("utf-16" if marked else "utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode(sys.stdin.encoding, "surrogateescape")
        return text.replace("\r\n", "\n")

    def write(self, text: str) -> None:
        """Write *text* to standard output: the answer.

        Where its reader has gone (`| head`) nothing more is shown, and the work goes on: a change is saved all the same.
        """
        try:
            self.out.write(self._shown(text, self.out))
            self.out.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.out.fileno())

    def write_bytes(self, data: bytes) -> None:
        """Write the content of a file to standard output as it is."""
        self.out.flush()
        self.out.buffer.write(data)
        self.out.buffer.flush()

    def write_error(self, text: str) -> None:
        """Write *text* to standard error: talk about the answer. Where it is full or closed there is nobody to tell."""
        from contextlib import suppress

        with suppress(OSError):
            self.out.flush()  # what was said before comes first
        with suppress(OSError):
            self.err.write(self._shown(text, self.err))
            self.err.flush()

    def _shown(self, text: str, stream: "TextIO") -> str:
        """Return *text* as *stream* can show it; a line that ASCII makes too long (£ becomes GBP) is wrapped again."""
        if _is_utf8(stream):
            return text
        from lmcs.basics.text import to_ascii

        width = self.width(stream)
        if width is None or text.isascii():
            return to_ascii(text)
        lines = ((len(line) <= width, to_ascii(line)) for line in text.split("\n"))
        return "\n".join(hand.filled(line, width) if fitted else line for fitted, line in lines)

    def ask(self, question: str, *, lines: bool, plain: bool) -> str:
        """Return what the person answers to *question*, as it was typed or pasted, perhaps broken.

        Raises Stopped at the end of input. Ctrl-C passes through as KeyboardInterrupt.
        """
        from lmcs.basics.errors import Stopped
        from lmcs.basics.text import to_ascii
        from lmcs.session import keyboard

        self.asked, self.to_send = True, None
        ascii_only = not _is_utf8(self.out)
        prompt = to_ascii(question) if ascii_only else question
        try:
            width = self.width(self.out)  # a row that is full to its end wraps once more by itself
            asked = f"{hand.filled(prompt, width and width - 1)} "
            return keyboard.read(asked, self.out, lines=lines, plain=plain, ascii_only=ascii_only)
        except EOFError:
            self.write("\n")
            safe = "What you had saved is safe."
            raise Stopped("The input ended, so lmcs stopped.", safe) from None

    def everything(self, what: str, most: int) -> bytes:
        """Return standard input, one byte more than *most* at the most; who types *what* it is to be is told how to end it.

        Raises WrongUse where there is none.
        """
        from lmcs.basics.errors import WrongUse

        if sys.stdin is None:
            raise WrongUse("There is no standard input to read.", "Name a file.")
        if sys.stdin.isatty():
            ends = "press Enter, then Ctrl-D (on Windows Ctrl-Z and Enter)."
            self.write_error(f"Paste {what}, {ends}\n")
        try:
            return sys.stdin.buffer.read(most + 1)
        except OSError as error:  # a folder, say
            reason = error.strerror or type(error).__name__
            raise WrongUse(f"Standard input cannot be read ({reason}).", "Name a file.") from None

    def counter(self, what: str) -> "Callable[[int, int], None]":
        """Return what shows how far a long task is, on a terminal in the standard view; called with 0, it wipes that away."""
        shown = ""

        def show(done: int, total: int) -> None:
            nonlocal shown
            if not self.standard(self.err) or (done % 10 and shown) or (done and total < _LONG):
                return
            new = f"{what} {done} of {total}" if done else ""
            if new or shown:
                self.write_error(f"\r{new.ljust(len(shown))}" + ("" if new else "\r"))
            shown = new

        return show


def _columns() -> int:
    """Return how wide the terminal of standard output is, 0 where it does not say."""
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns if sys.__stdout__ else 0
    except (AttributeError, ValueError, OSError):  # closed, or no terminal
        return 0


def _is_utf8(stream: "TextIO") -> bool:
    return (stream.encoding or "").lower().replace("-", "").replace("_", "") in ("utf8", "utf8sig")


def _draws_escapes() -> bool:
    """Tell whether the terminal understands escape sequences: an old Windows console shows them as litter."""
    if sys.platform != "win32":
        return True
    if os.environ.get("WT_SESSION") or os.environ.get("TERM_PROGRAM"):
        return True
    import ctypes

    kernel = ctypes.windll.kernel32
    handle, mode = kernel.GetStdHandle(-11), ctypes.c_ulong()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    # Ask for escape sequences (0x4); consoles before Windows 10 refuse.
    return bool(kernel.SetConsoleMode(handle, mode.value | 0x4))
