"""What one run of lmcs has to hand: options, console, places, library, progress, and how to show a page."""

import json
import os
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TextIO

from lmcs import paths
from lmcs.console import Console
from lmcs.content import Item
from lmcs.content.library import Library
from lmcs.dates import from_iso
from lmcs.errors import LmcsError, WrongUse
from lmcs.journey import Journey, named
from lmcs.loading import load
from lmcs.options import Options
from lmcs.page import Callout, Page
from lmcs.pages.parts import with_age
from lmcs.progress import Outcome, Progress, journal
from lmcs.render import plain
from lmcs.text import clean_line, is_valid

Make = Callable[[Progress], Outcome]


class Session:
    """One run. Library and progress are read when a command first needs them."""

    def __init__(self, options: Options, environ: Mapping[str, str], clock: datetime) -> None:
        """Take the *options* given, the environment and the time now (local, aware)."""
        self.options = options
        self.places = paths.find(options.home or None, environ)
        fixed = from_iso(environ.get("LMCS_TODAY", ""))
        self.today: date = fixed or clock.date()
        self.now: datetime = (datetime.combine(self.today, clock.timetz()) if fixed else clock).astimezone(UTC)
        self.console = Console(sys.stdout, sys.stderr, environ, plain=options.plain, no_color=options.no_color)
        self._warned: list[str] = []

    @cached_property
    def library(self) -> Library:
        """All content; a council's file that had to be left out is named once."""
        library = load(self.places)
        for name in dict.fromkeys(problem.file for problem in library.problems):
            found = [problem for problem in library.problems if problem.file == name]
            more = f" And {len(found) - 1} more: lmcs check lists them." if len(found) > 1 else ""
            self.warn(f"Left out: {found[0]}{more}")
        return library

    @cached_property
    def reading(self) -> journal.Reading:
        """The journal as it is on disk."""
        reading = journal.read(self.places.home)
        self._say(reading.warnings)
        return reading

    @property
    def progress(self) -> Progress:
        """What the person did so far."""
        return self.reading.progress

    @property
    def journey(self) -> Journey:
        """Library and progress joined for today."""
        return Journey(self.library, self.progress, self.today)

    def item(self, typed: str) -> Item:
        """Return the item that *typed* names; the journal is not read for it."""
        return named(self.library, typed)

    @cached_property
    def plain_remembered(self) -> bool:
        """Whether the person chose the plain view at `lmcs start`; a journal that cannot be read does not say."""
        try:
            return self.progress.settings.get("view") == "plain"
        except LmcsError:
            return False

    def standard(self, stream: TextIO) -> bool:
        """Tell whether *stream* gets the standard view."""
        return self.console.standard(stream) and not self.plain_remembered

    @property
    def on_screen(self) -> bool:
        """Whether the page goes to the screen as text, where a private note may be shown."""
        options = self.options
        elsewhere = options.output or options.browser or options.open or options.json
        return options.format in ("", "text") and not elsewhere

    def change(self, make: Make) -> tuple[tuple[str, ...], bool]:
        """Make a change under the journal's lock; return what to say about it, and whether anything was written."""
        recorded = journal.record(self.places.home, make, self.now, self.library.content_date)
        self._say(recorded.reading.warnings)
        self.__dict__["reading"] = recorded.reading
        return recorded.outcome.said, recorded.command is not None

    def _say(self, warnings: tuple[str, ...]) -> None:
        """Warn of what is wrong with the journal, each thing once in a run."""
        for warning in warnings:
            if warning not in self._warned:
                self._warned.append(warning)
                self.warn(warning)

    def draw(self, page: Page) -> str:
        """Return *page* as text for standard output, in the wanted format and view."""
        if self.options.format == "markdown":
            from lmcs.render import markdown

            return markdown.draw(page)
        if self.options.format == "html":
            from lmcs.render import html

            return html.draw(page, large=self.options.large)
        out = self.console.out
        if self.standard(out):
            from lmcs.render import terminal

            return terminal.draw(page, self.console.width(out) or 80, colour=self.console.colour)
        return plain.draw(page, self.console.width(out))

    def show(self, page: Page) -> None:
        """Show *page* on standard output, in the file that --output names, or in the browser."""
        if self.options.json:
            raise WrongUse("This page is not given as JSON.", "docs/json.md lists the commands that are.")
        page = with_age(page, self.today)
        if self.options.output or self.options.browser or self.options.open:
            from lmcs import saving

            self.confirm(*saving.save(page, self.options, display=self.console.display))
            return
        if self.console.asked and not self.standard(self.console.out):
            self.console.write("\n")  # the standard view brings its own space
        self.console.write(self.draw(page))

    def show_json(self, data: object) -> None:
        """Write *data* as JSON to standard output or the file that --output names, in ASCII: every code page takes it."""
        text = json.dumps(data, ensure_ascii=True, indent=2) + "\n"
        if not self.options.output:
            self.console.write(text)
            return
        from lmcs import saving

        path = saving.place(self.options.output)
        saving.write(path, text.encode("ascii"), force=self.options.force)
        self.confirm(f"Saved: {file_name(path)}")

    def confirm(self, *lines: str) -> None:
        """Say what was done, a line each, on standard output."""
        self.console.write(plain.draw(Page("", (Callout("", lines),)), self.console.width(self.console.out)))

    def warn(self, text: str) -> None:
        """Say something about the answer, on standard error."""
        complain(self.console, text)


def complain(console: Console, message: str, hint: str = "") -> None:
    """Write an error or a warning to standard error: what happened, then what to do."""
    page = Page("", (Callout(f"lmcs: {message}", (hint,)),))
    console.write_error(plain.draw(page, console.width(console.err)))


def typed(text: str, what: str) -> str:
    """Return *text* if it can be saved; raises WrongUse where it is empty or arrived broken, naming *what*."""
    if not is_valid(text):
        raise WrongUse("That text did not arrive whole, so nothing was saved.", "Type it again.")
    if not text.strip():
        raise WrongUse(f"{what} is empty, so nothing was saved.", "Write a few words.")
    return text.strip()


def file_name(path: Path | str) -> str:
    """Return *path* as it may be shown."""
    return clean_line(os.fspath(path))
