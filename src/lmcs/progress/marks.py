"""What the journal adds up to: where each item stands, who was named, what was agreed and asked for, what can be undone."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.text import stopped
from lmcs.content.fields import YOURSELF
from lmcs.progress.entries import Command, Entry
from lmcs.progress.history import History

NOT_STARTED = "not-started"
BOOKED = "booked"
DONE = "done"
NOT_APPLICABLE = "not-applicable"
SET_ASIDE = "set-aside"
"""Set aside by the council for everybody: no entry says so, only a journey."""
_STATUS_OF = {"tick": DONE, "untick": NOT_STARTED, "book": BOOKED, "skip": NOT_APPLICABLE}


class Noted(NamedTuple):
    """A paragraph of a note: when it was written (UTC), its place among all commands, and the day in words."""

    at: str
    place: int
    day: str
    text: str

    def __str__(self) -> str:
        return f"{self.day}: {self.text}"


class Mark(NamedTuple):
    """Where one item stands. `on` is the day it was done or is booked for (ISO); `time` "HH:MM".

    `place` is where it is booked to be. `reason` is several paragraphs, each with its date, where two machines wrote one. `taken_back`: the person wants it,
    though the council sets it aside.
    """

    status: str = NOT_STARTED
    on: str = ""
    time: str = ""
    with_: str = ""
    reason: str = ""
    notes: tuple[Noted, ...] = ()
    since: str = ""
    taken_back: bool = False
    place: str = ""

    @property
    def note(self) -> str:
        """The note as text, a paragraph after the other, each with its date; "" where there is none."""
        return "\n".join(map(str, self.notes))

    @property
    def note_text(self) -> str:
        """The note as it was written, without its dates."""
        return "\n".join(noted.text for noted in self.notes)


class Answer(NamedTuple):
    """What the mentor answered to a request; `id` is that of its entry, and `day` is in words."""

    id: str
    day: str
    text: str

    def __str__(self) -> str:
        return f"{self.day}: {self.text}"


class Request(NamedTuple):
    """Something the person would like help with; `id` is that of its entry, `answered` once it is dealt with, with the `answers` that were kept."""

    id: str
    number: int
    text: str
    answered: bool = False
    answers: tuple[Answer, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the entries whose texts it holds."""
        return (self.id, *(each.id for each in self.answers))

    @property
    def heard(self) -> str:
        """The answers as text, a line each with its day; "" where none was kept."""
        return "\n".join(dict.fromkeys(map(str, self.answers)))


_FAR, _FIRST = 270, 100
"""Days after which a day without a year was meant as one gone by; and words of an agreement that are looked at for a day."""


class Agreed(NamedTuple):
    """Something agreed with a role; `number` counts what was agreed with it, `on` is the day (ISO), `kept` once it was kept.

    `today` is the day on which a journey looks at it; None where nobody asks whether it is late.
    """

    id: str
    role: str
    number: int
    on: str
    text: str
    kept: bool = False
    today: date | None = None

    @property
    def due(self) -> date | None:
        """The day that it is for: the first that its text names, unless that had gone by when it was agreed, as one has that would be far off without its year."""
        from re import search  # few have agreed anything

        from lmcs.basics.spans import day_in

        said, first = from_iso(self.on), " ".join(self.text.split()[:_FIRST])
        day = day_in(first, said) if said else None
        if not day or not said or day < said:
            return None
        far = (day - said).days > _FAR and not search(r"\b20\d\d\b", first)
        return None if far else day

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the entries whose texts it holds."""
        return (self.id,)

    @property
    def late(self) -> bool:
        """Whether its day has gone by."""
        return bool(self.today and self.due and self.due < self.today)

    def __str__(self) -> str:
        """Return it as a line: "I will ring by 9 June. For 9 June 2026. Agreed 3 June 2026."; of what was kept no day is late."""
        said, day = [stopped(self.text)], from_iso(self.on)
        if (due := self.due) and not (self.kept and self.late):
            mine = "Its day has passed, and it is not ticked yet: it was for"
            late = mine if self.role == YOURSELF else "Late: it was for"
            said.append(f"{late if self.late else 'For'} {say_short(due)}.")
        return " ".join([*said, f"Agreed {say_short(day)}."] if day else said)


class Met(NamedTuple):
    """Entries about the same thing of which none had seen another, and that do not say the same; the one that stands
    comes first, and of texts all stand.
    """

    row: str
    about: str
    entries: tuple[Entry, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the entries."""
        return tuple(entry.id for entry in self.entries)


class Progress(NamedTuple):
    """Everything the journal adds up to. The last of `undoable` is undone next, the first of `redoable` redone next."""

    marks: Mapping[str, Mark] = {}
    settings: Mapping[str, str] = {}
    requests: tuple[Request, ...] = ()
    sent: tuple[str, ...] = ()
    names: Mapping[tuple[str, str], str] = {}
    """Who holds what: the name that was given for a "post", and for the "member" or "officer" of an area, and its id."""
    agreed: tuple[Agreed, ...] = ()
    undoable: tuple[Command, ...] = ()
    redoable: tuple[Command, ...] = ()
    content: str = ""  # its date ("2026-11") when the last changes were made
    met: tuple[Met, ...] = ()
    figures: Mapping[str, str] = {}
    """The council's own values of key figures, by figure and day ("neet 2026-02-28")."""
    titles: Mapping[str, str] = {}
    """What a council's items and posts were called when they were last marked or named, by id."""
    own: int = 0
    """The highest number that a note with no task ever had, also of those that were taken back."""

    def mark(self, item_id: str, was: Iterable[str] = ()) -> Mark:
        """Return the mark of *item_id*, or of the first of its earlier ids that has one."""
        for each in (item_id, *was):
            if each in self.marks:
                return self.marks[each]
        return Mark()

    @property
    def still_agreed(self) -> list[Agreed]:
        """What was agreed, but for what was kept."""
        return [each for each in self.agreed if not each.kept]


def marked(
    history: History, best: Entry, entries: Sequence[Entry], before: Mark, booked_with: str
) -> Mark:
    """Return the mark that the entry *best* makes, a tick with whom it was *booked_with*, and with the notes *before*.

    The reasons among *entries* that it does not know of are kept.
    """
    unseen = [entry for entry in entries if entry.text("reason")]
    reason = _texts(history, unseen, "reason") if unseen else ""
    company = booked_with if best.do == "tick" else best.text("with")
    on, at, status, place = (
        best.text("on"),
        best.text("at"),
        _STATUS_OF[best.do],
        best.text("place"),
    )
    return Mark(status, on, at, company, reason, before.notes, best.at, place=place)


def _texts(history: History, entries: Sequence[Entry], key: str) -> str:
    """Return the one text of *entries*, or all of them, each after the day it was written."""
    found: dict[str, Noted] = {}
    for noted in dated(history, entries, key):
        found.setdefault(noted.text, noted)
    return next(iter(found)) if len(found) == 1 else "\n".join(map(str, found.values()))


def dated(history: History, entries: Sequence[Entry], key: str) -> tuple[Noted, ...]:
    """Return the texts of *entries* in the order of their writing; what was written twice on one day stands once."""
    found: dict[tuple[str, str], Noted] = {}
    for entry in sorted(entries, key=lambda entry: (entry.at, history.place[entry.command])):
        day, text = in_words(entry.text("on") or entry.at[:10]), entry.text(key)
        noted = Noted(entry.at, history.place[entry.command], day, text)
        found.setdefault((day, text), noted)
    return tuple(found.values())


@cache
def in_words(on: str) -> str:
    """Return the day *on* (ISO) in words, "?" for none."""
    day = from_iso(on)
    return say_short(day) if day else "?"


def last(history: History, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Return those of *entries*, which come in the order of *history*, that none of the later ones had seen."""
    found: list[Entry] = []
    for entry in entries:
        found = [each for each in found if not history.saw(entry.command, each.command)] + [entry]
    return found
