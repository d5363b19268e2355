"""One run of lmcs: what it has to hand, and how it shows a page, says what was done and changes something."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from lmcs.basics import paths
from lmcs.basics.dates import from_iso
from lmcs.basics.errors import ProgressProblem, WrongUse
from lmcs.basics.home import VIEW
from lmcs.basics.text import is_valid
from lmcs.basics.worry import is_worry, which
from lmcs.content.library import Library
from lmcs.progress import Outcome, Progress, journal
from lmcs.progress.journey import Journey
from lmcs.session.console import Console
from lmcs.session.loading import load
from lmcs.session.options import Options
from lmcs.session.spoken import Spoken

if TYPE_CHECKING:
    from lmcs.basics.blocks import Closing, Page

Clock = Callable[[], datetime]
Make = Callable[[Progress], Outcome]
"""Decides on a change, from the progress as it is on disk when it is saved."""


class Session:
    """One run. Library and progress are read when a command first needs them."""

    def __init__(self, options: Options, environ: Mapping[str, str], clock: Clock) -> None:
        """Take the *options* given, the environment and what tells the time now (local, aware)."""
        self.options, self._environ, self._clock = options, environ, clock
        self.places = paths.places(options.home, environ)
        plain, no_color = options.plain, options.no_color
        self.console = Console(sys.stdout, sys.stderr, environ, plain=plain, no_color=no_color)
        self.run_line: Callable[[str], bool] = lambda _: False
        self.is_line: Callable[[str], bool] = lambda _: False
        self.answer_in: Callable[[str], tuple[str, str, tuple[str, ...]] | None] = lambda _: None
        """What the front door does: run a line typed at a prompt, and tell whether it was one; tell whether a text that was asked for is plainly a line; say which lines keep what the mentor answered, as a text tells it."""
        self.spoken = Spoken()
        self._reading: journal.Reading | None = None
        self._journey: Journey | None = None
        self._warned: list[str] = []
        self.forget()
        self._ended: set[Closing] = set()
        self._unsaid: list[Callable[[], None]] = []

    @cached_property
    def library(self) -> Library:
        """All content; a council's file that had to be left out is named once. Raises ContentProblem."""
        library = load(self.places, self.now)
        if library.problems:
            from lmcs.session.joining import unused

            self._warn_once(unused(library))
        return library

    @property
    def reading(self) -> journal.Reading:
        """The journal as it was last read or written. Raises ProgressProblem or NewerFormat."""
        return self._reading or self._keep(journal.read(self.places.home))

    def _keep(self, reading: journal.Reading) -> journal.Reading:
        """Keep what was read, and warn of what is wrong with it, each thing once in a run."""
        self._reading, self._journey = reading, None
        self._warn_once(reading.warnings)
        return reading

    def _warn_once(self, warnings: Iterable[str]) -> None:
        """Say what was not said in this run yet."""
        for warning in dict.fromkeys(each for each in warnings if each not in self._warned):
            self._warned.append(warning)
            self.warn(warning)

    def forget(self, *, content: bool = False) -> None:
        """Look at the clock; read the journal, and the *content* too, anew when wanted next: another window may have changed it."""
        self._reading = self._journey = None
        time = self._clock()
        self.today: date = from_iso(self._environ.get("LMCS_TODAY", "")) or time.date()
        self.local: datetime = datetime.combine(self.today, time.timetz())
        self.now: datetime = self.local.astimezone(UTC)
        if content:
            self.__dict__.pop("library", None)

    @property
    def progress(self) -> Progress:
        """What the person did so far."""
        return self.reading.progress

    @property
    def journey(self) -> Journey:
        """Library and progress joined for today, once for what was read."""
        self._journey = self._journey or Journey(self.library, self.progress, self.today)
        return self._journey

    @property
    def looking_up(self) -> Journey:
        """The journey for what is there without progress too; a line says so where that cannot be read."""
        try:
            return self.journey
        except ProgressProblem as problem:
            self._warn_once([problem.message])
            return Journey(self.library, Progress(), self.today)

    def standard(self, stream: TextIO) -> bool:
        """Tell whether *stream* gets the standard view, and nobody chose the plain one here or at `lmcs start`."""
        if self._reading:
            remembered = self._reading.progress.settings.get("view") == "plain"
        else:  # its mirror says it
            remembered = os.path.lexists(self.places.home / VIEW)
        plain = self.options.plain or (remembered and not self.console.standard_wanted)
        return self.console.standard(stream) and not plain

    @property
    def to_file(self) -> bool:
        """Whether --output names a file: `-` is standard output."""
        return self.options.output not in (None, "-")

    def path(self, text: str, what: str) -> Path:
        """Return the path that the person typed as *text* for *what* ("--output"). Raises WrongUse."""
        return paths.typed(text, what, self._environ)

    def write_file(self, path: Path, data: bytes, *said: str) -> None:
        """Make *data* the whole content of the file *path*, and say so, and what else is *said* of it; one that is there needs --force. Raises LmcsError."""
        from lmcs.basics import chosen

        chosen.write(path, data, force=self.options.force)
        self.confirm(f"Saved: {paths.file_name(path)}", *said)

    @property
    def on_screen(self) -> bool:
        """Whether the page goes to the screen as text, where a private note may be shown."""
        away = self.to_file or self.options.browser or self.options.json
        return not away and self.options.format in ("", "text")

    def change(self, make: Make) -> tuple[tuple[str, ...], bool]:
        """Make a change under the journal's lock; return what to say about it, and whether anything was written."""
        from lmcs.progress.changing import titled  # most lines only read

        named: Make = lambda progress: titled(make(progress), self.library)  # noqa: E731
        of = self.places.home, named, self.now, self.library.content_date
        reading, outcome, command = journal.record(*of)
        self._keep(reading)
        self.spoken.kept = command or self.spoken.kept
        while self._unsaid:
            self._unsaid.pop(0)()
        return outcome.said, command is not None

    def say_when_saved(self, say: Callable[[], None]) -> None:
        """Keep something to *say* until the change is saved: nothing that goes wrong with saying it may stop that."""
        self._unsaid.append(say)

    def draw(self, page: "Page", *, by_hand: bool = False) -> str:
        """Return *page* as text for standard output, in the wanted format and view; its standard view by Rich or *by_hand*."""
        from lmcs.render import forms  # what only changes something draws no page

        form, out = self.options.format, self.console.out
        if form in ("markdown", "html"):
            return forms.draw_as(form, page, large=self.options.large)
        width, view, colour = self.console.width(out), self.standard(out), self.console.colour
        return forms.on_screen(page, width, standard=view, colour=colour, by_hand=by_hand)

    def give(
        self, page: "Callable[[], Page]", data: Callable[[], object], *, by_hand: bool = False
    ) -> None:
        """Show a page, or where --json asks for it its data; only the one that is wanted is made."""
        if self.options.json:
            self.put_json(data())
        else:
            self.show(page(), by_hand=by_hand)

    def show(self, page: "Page", *, by_hand: bool = False) -> None:
        """Write *page* to standard output, to the file that --output names, or show it in the browser.

        What must come at once, a look-up or help, is drawn *by_hand*. Raises WrongUse for a Word document on the screen.
        """
        from lmcs.pages.checked import ended, with_age

        page = with_age(page, self.today)
        page = ended(page, self._ended) if self.on_screen else page
        if self.to_file or self.options.browser or self.options.format == "docx":
            from lmcs.session import saving

            path = self.path(self.options.output or "", "--output") if self.to_file else None
            if path or self.options.browser:
                self.confirm(*saving.save(page, self.options, path, display=self.console.display))
            else:
                self.console.write_bytes(saving.word(page, self.options))
            return
        if self.console.asked and not self.standard(self.console.out):
            self.console.write("\n")  # the standard view brings its own space
        self.console.write(self.draw(page, by_hand=by_hand))

    def put_json(self, data: object) -> None:
        """Write *data* as JSON to standard output or the file that --output names, in ASCII: every code page takes it."""
        text = json.dumps(data, ensure_ascii=True, indent=2) + "\n"
        if self.to_file:
            self.write_file(self.path(self.options.output or "", "--output"), text.encode())
        else:
            self.console.write(text)

    def confirm(self, *lines: str) -> None:
        """Say what was done, a line each, on standard output; nothing where --quiet asks for that."""
        if not self.options.quiet:
            self.console.write(self.console.in_lines(lines, self.console.out))

    def say_whom_to_tell(self, text: str = "") -> None:
        """Say whom to tell of a worry in *text* about a child or a worker, whatever else was asked for; it is in no file and no JSON."""
        from lmcs.content.local import whom_to_tell  # few runs say anything of it

        put = self.console.write_error if self.options.json else self.console.write
        told = (*whom_to_tell(self.library, text), *which(text))
        put(self.console.in_lines(told, self.console.out))

    def ask(self, question: str, option: str, *, lines: bool = False, rows: bool = False) -> str:
        """Return what the person answers to *question*, on one line unless it may have several *lines*, or the *rows* of a paste.

        What is broken is shown and asked for again; so is, after what to do with it, a worry about a child on one line. Raises WrongUse, naming *option*, where nobody is there; Stopped at the end.
        """
        if not self.console.interactive:
            raise WrongUse(f"lmcs would ask: {question}", f"Without a terminal, {option}.")
        while True:
            plain = not self.standard(self.console.out)
            answer = self.console.ask(question, lines=lines or rows, plain=plain)
            self.forget()
            if not is_valid(answer):
                from lmcs.session import manners

                self.warn(*manners.broken(answer))
            elif not lines and is_worry(answer):
                self.say_whom_to_tell(answer)
            else:
                return answer.strip() if lines or rows else " ".join(answer.split())

    def warn(self, text: str, hint: str = "") -> None:
        """Say something about the answer, on standard error, and what to do about it."""
        complain(self.console, text, hint)


def complain(console: Console, message: str, hint: str = "") -> None:
    """Write an error or a warning to standard error: what happened, then what to do, which may be several lines."""
    told = (f"lmcs: {message}", *hint.split("\n"))
    console.write_error(console.in_lines(told, console.err))
