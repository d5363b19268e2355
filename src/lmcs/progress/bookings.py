"""The bookings as a calendar takes them: each with an identifier, and a number that grows with every change of it.

Both come from the history of commands and from no clock but the day, so two machines of one person that were united say the same.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple
from zlib import crc32

from lmcs.progress.entries import STATUS, Change, Command, Entry
from lmcs.progress.history import History
from lmcs.progress.journey import Journey
from lmcs.progress.marks import BOOKED, DONE, Mark
from lmcs.progress.steps import Step


class Booking(NamedTuple):
    """A booking that stands, or one that is `cancelled`.

    `uid` is the id of the entry that first booked the item, which no other progress has. `sequence` counts what changed
    the item or the name of who it is with, by the person or a council's file, and what took such a change back, twice each; once its day went by, one more where
    that leaves a name out. `changed` is when that was last done (UTC).
    `holders` are the names of those the item is with, for a booking to come that does not say with whom it is: who holds a post
    now may be none of those who were met.
    """

    step: Step
    uid: str
    sequence: int
    changed: str
    cancelled: bool = False
    holders: str = ""


def bookings(journey: Journey, commands: Iterable[Command]) -> list[Booking]:
    """Return the bookings of *journey*, which *commands* add up to, the nearest first.

    One that was taken back is among them as long as its day has not gone by; one of an item that is done is not.
    """
    history = History(commands)
    booked: dict[str, list[Entry]] = {}
    changed: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for place, command in enumerate(history.ordered):
        for entry in history.each[place]:
            turned = history.place.get(entry.text("run")) if entry.do in ("undo", "redo") else None
            for each in (entry,) if turned is None else history.each[turned]:
                changed.setdefault(_about(journey, each), []).append((place, command.at))
            what, item = _about(journey, entry)
            if what and entry.do == "book":
                booked.setdefault(item, []).append(entry)
    found = []
    for item, entries in booked.items():
        step = journey.step(journey.library.items[item])
        cancelled = step.mark.status not in (BOOKED, DONE)
        if cancelled:
            last = entries[-1]
            on, at, with_, where = map(last.text, ("on", "at", "with", "place"))
            mark = Mark(BOOKED, on, at, with_, place=where)
            step = Step(step.item, mark)
        past = (step.day or date.min) < journey.today
        if step.mark.status == BOOKED and step.day is not None and not (cancelled and past):
            about = [("item", item), *(("post", who) for who in step.item.who)]
            turns = sorted(turn for each in about for turn in changed.get(each, ()))
            uid, last_at = entries[0].id, turns[-1][1]
            holders = "" if past else journey.holders(step.item)
            sequence = 2 * (len(turns) - 1) + (past and not step.mark.with_)
            found.append(Booking(step, uid, sequence, last_at, cancelled, holders))
    return sorted(found, key=lambda each: (each.step.mark.on, each.step.mark.time))


def named_anew(journey: Journey, commands: Iterable[Command]) -> list[Change]:
    """Return what is to be kept when a calendar is made: which posts that it names are held, by a council's file, by others than in the one before.

    Of a name only a number that stands for it is kept, of one that the person gave nothing.
    """
    entries = (entry for entry in History(commands).entries if entry.do == "named" and entry.kind)
    last = {entry.text("post"): entry.text("as") for entry in entries}
    told = {of for what, of, *_ in journey.library.named if what == "post"}.union(last)
    steps = (s for s in journey.booked() if (s.day or date.min) >= journey.today)
    met = dict.fromkeys(who for s in steps if not s.mark.with_ for who in s.item.who if who in told)
    own = {id_ for what, id_ in journey.progress.names if what == "post"}
    now = {
        who: "own" if who in own else f"{crc32(journey.holder(who).encode()):08x}" for who in met
    }
    return [
        ("named", {"post": who, "as": name}) for who, name in now.items() if last.get(who) != name
    ]


def _about(journey: Journey, entry: Entry) -> tuple[str, str]:
    """Return what *entry* changes: an "item", where it stands, with the id it has now; the name of a "post"; or nothing."""
    library, id_ = journey.library, entry.text("item")
    if entry.kind and entry.kind.row == STATUS:
        item = library.item(id_)
        return ("item", item.id) if item else ("", "")
    return ("post", entry.text("post")) if entry.do in ("post", "named") else ("", "")
