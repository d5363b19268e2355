"""What is kept of a command: when it was given, what it had seen, and the entries it is made of.

A new kind of entry is declared here, with the keys it has and with what stands when two machines changed the same thing.
"""

from collections.abc import Iterable, Mapping
from operator import attrgetter
from typing import NamedTuple

Change = tuple[str, Mapping[str, object]]
"""A verb and its data, as KINDS lists them."""

STATUS = "status"
"""Done wins, unless the other side had seen that tick and took it back; else the later one, then the greater id."""
VALUE = "value"
"""The later one, then the greater id; the other is named to the person."""
TEXT = "text"
"""All of them, each with its date."""
RECORD = "record"
"""Says something of other commands, and is never in conflict."""


class Kind(NamedTuple):
    """How entries of one verb are read and merged.

    `about` is the key that says what it changes, or several ("" for a kind of which each entry stands for itself), `needs` and `may`
    are its keys, all of them text, and `texts` those in which a person writes freely, and may want to erase. An entry
    about a council's item or role also has its `title`, to be shown where its file cannot be reached.
    """

    row: str
    about: str
    needs: tuple[str, ...] = ()
    may: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()


_MOST = 6  # digits of a number
KINDS = {
    "tick": Kind(STATUS, "item", ("item", "on")),
    # `aside` is "no" where it takes back an item that the council sets aside for everybody.
    "untick": Kind(STATUS, "item", ("item",), ("aside",)),
    "book": Kind(STATUS, "item", ("item", "on"), ("with", "at", "place"), texts=("with", "place")),
    "skip": Kind(STATUS, "item", ("item",), ("reason",), texts=("reason",)),
    # A note is a paragraph more, or, where `instead` is "yes", stands in place of those it had seen; `on` is the day.
    "note": Kind(TEXT, "item", ("item", "text"), ("on", "instead"), texts=("text",)),
    "set": Kind(VALUE, "key", ("key", "value")),
    "ask": Kind(TEXT, "", ("text",), texts=("text",)),
    # A request that is dealt with, and what the mentor answered where that was kept; `on` is the day.
    "answered": Kind(TEXT, "ask", ("ask",), ("text", "on"), texts=("text",)),
    # The name of who holds a post, or answers for an area.
    "post": Kind(VALUE, "post", ("post", "name"), texts=("name",)),
    "member": Kind(VALUE, "area", ("area", "name"), texts=("name",)),
    "officer": Kind(VALUE, "area", ("area", "name"), texts=("name",)),
    # A calendar was made that has another name for a post than the one before, from a council's file; `as` stands for the name.
    "named": Kind(RECORD, "post", ("post", "as")),
    # What was agreed with a role on a day; `kept` says of one entry that it was kept.
    "agreed": Kind(TEXT, "role", ("role", "text", "on"), texts=("text",)),
    "kept": Kind(VALUE, "agreed", ("agreed",)),
    "sent": Kind(VALUE, "", ("on",)),
    # The council's own value of a key figure, one for each day; `on` is that day.
    "figure": Kind(VALUE, "figure on", ("figure", "on", "value"), texts=("value",)),
    "undo": Kind(RECORD, "run", ("run",)),  # `run` is the command undone
    "redo": Kind(RECORD, "run", ("run",)),
    "erased": Kind(RECORD, ""),  # `ids` lists the entries whose words were erased
}


def own_number(id_: str) -> int:
    """Return the number in the *id_* of a note that is about no task, "own-3-7f2a"; 0 for the id of a task. By its letters two machines' notes are told apart."""
    own, number, apart = (*id_.split("-"), "", "")[:3]
    known = own == "own" and number.isdecimal() and number.isascii() and len(number) <= _MOST
    return int(number) if known and len(apart) == 4 else 0


NAMED = ("post", "member", "officer")
"""The verbs that give a name."""


class Entry(NamedTuple):
    """One thing that a command did, at a *place* among others."""

    command: str
    place: int
    at: str
    do: str
    data: Mapping[str, object]
    kind: Kind | None
    """How it is read; None for an unknown verb or for data of another shape, which is kept and ignored."""

    @property
    def id(self) -> str:
        """The id of its command and its place in it: "5f3c.0"."""
        return f"{self.command}.{self.place}"

    def text(self, key: str) -> str:
        """Return the value of *key*, "" where it is missing or no text."""
        value = self.data.get(key)
        return value if isinstance(value, str) else ""

    @property
    def about(self) -> str:
        """What it changes: an item, a setting, or a figure and its day ("neet 2026-02-28")."""
        about = KINDS[self.do].about
        if " " in about:
            return " ".join(map(self.text, about.split()))
        value = self.data.get(about)
        return value if isinstance(value, str) else ""

    @property
    def words(self) -> bool:
        """Whether it holds words that can be erased."""
        kind = KINDS.get(self.do)
        return kind is not None and any(self.data.get(key) for key in kind.texts)


def _fits(kind: Kind, data: Mapping[str, object]) -> bool:
    """Tell whether *data* is of the shape of its *kind*: a file from elsewhere may hold anything."""
    for key in kind.needs:
        if type(data.get(key)) is not str:
            return False
    for key in kind.may:  # noqa: SIM110 - a generator takes twice as long
        if key in data and type(data[key]) is not str:
            return False
    return True


class Command(NamedTuple):
    """One command as it is kept.

    `after` names the last commands it had seen: mostly one, two where a restored file joined two ends. `n` is one above
    the largest number seen, and `at` is UTC ("2026-06-04T10:00:00Z"); neither decides what came after what. `content` is
    the date of the content it was given with, where that changed. `brought` tells that `restore` brought it here. `raw` is
    the line of the file that says it, which may hold keys that this version does not know.
    """

    n: int
    id: str
    at: str
    did: tuple[Change, ...]
    after: tuple[str, ...] = ()
    content: str = ""
    brought: bool = False
    raw: bytes = b""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What it did, entry by entry."""
        found, id_, at = [], self.id, self.at
        for place, (do, data) in enumerate(self.did):
            kind = KINDS.get(do)
            if kind and not _fits(kind, data):
                kind = None
            told = (id_, place, at, do, data, kind)
            found.append(tuple.__new__(Entry, told))  # a call less than Entry(...)
        return tuple(found)


class Outcome(NamedTuple):
    """What to keep of a command (nothing where nothing changes), and the sentences to say about it."""

    changes: tuple[Change, ...] = ()
    said: tuple[str, ...] = ()


order = attrgetter("n", "at", "id")
"""Returns the place of a command among those of which none had seen another."""


def erased_ids(commands: Iterable[Command]) -> set[str]:
    """Return the ids of the entries that *commands* say were erased."""
    every = [data for command in commands for do, data in command.did if do == "erased"]
    lists = [ids for data in every if isinstance(ids := data.get("ids"), list)]
    return {id_ for ids in lists for id_ in ids if isinstance(id_, str)}
