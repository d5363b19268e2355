"""What one run of lmcs has to hand: options, console, places, library, progress, and how to show a page."""

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import TextIO

from lmcs import journal
from lmcs.basics import paths
from lmcs.basics.blocks import Callout, Page
from lmcs.basics.dates import from_iso
from lmcs.basics.errors import LmcsError, WrongUse
from lmcs.basics.text import clean_line, is_valid
from lmcs.changing import Outcome
from lmcs.content.library import Library
from lmcs.journey import Journey
from lmcs.pages.parts import with_age
from lmcs.progress import Entry, Progress, replay
from lmcs.render import plain
from lmcs.session.console import Console
from lmcs.session.loading import load
from lmcs.session.options import Options

Change = tuple[str, Mapping[str, object]]
Decide = Callable[[Progress], Sequence[Change]]
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
        for warning in reading.warnings:
            self.warn(warning)
        return reading

    @cached_property
    def progress(self) -> Progress:
        """What the person did so far."""
        return replay(self.reading.entries)

    @property
    def journey(self) -> Journey:
        """Library and progress joined for today."""
        return Journey(self.library, self.progress, self.today)

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

    def record(self, decide: Decide) -> tuple[Entry, ...]:
        """Write the changes that *decide* returns for the progress now on disk; return what was written."""
        self.reading  # noqa: B018 - says once what is wrong with the journal, before anything is asked of it
        reading, written = journal.record(self.places.home, decide, self.now)
        for warning in reading.warnings:
            if warning not in self.reading.warnings:
                self.warn(warning)
        self.__dict__["reading"] = reading
        self.__dict__["progress"] = replay(reading.entries)
        return written

    def change(self, make: Make) -> tuple[tuple[str, ...], bool]:
        """Make a change under the journal's lock; return what to say about it, and whether anything was written."""
        said: tuple[str, ...] = ()

        def decide(progress: Progress) -> Sequence[Change]:
            nonlocal said
            outcome = make(progress)
            said = outcome.said
            return _dated(outcome.changes, progress, self.library.content_date)

        written = self.record(decide)
        return said, bool(written)

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
        self.put(page)

    def put(self, page: Page) -> None:
        """Put *page* where the options want it, also one that has no JSON and need not say so, such as help."""
        page = with_age(page, self.today)
        if self.options.output or self.options.browser or self.options.open:
            from lmcs.session import saving

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
        from lmcs.session import saving

        path = saving.place(self.options.output)
        saving.write(path, text.encode("ascii"), force=self.options.force)
        self.confirm(f"Saved: {file_name(path)}")

    def confirm(self, *lines: str) -> None:
        """Say what was done, a line each, on standard output."""
        self.console.write(plain.draw(Page("", (Callout("", lines),)), self.console.width(self.console.out)))

    def warn(self, text: str) -> None:
        """Say something about the answer, on standard error."""
        complain(self.console, text)


def _dated(changes: Sequence[Change], progress: Progress, content: str) -> Sequence[Change]:
    """Return *changes* with the date of the content they are made with, where it is another than the last time."""
    if not changes or content == progress.content:
        return changes
    verb, values = changes[0]
    return ((verb, {**values, "content": content}), *changes[1:])


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
