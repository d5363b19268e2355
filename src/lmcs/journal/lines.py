"""The lines of a progress file: a header, then one checksummed JSON object for each entry.

A line is kept as the bytes it was read as, so that a rewrite keeps keys this version does not know.
"""

import json
import os
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from lmcs.basics.errors import WrongUse
from lmcs.progress import Entry, order

FORMAT = 1
OPENING = b'{"lmcs":"progress"'
HEADER = OPENING + b',"format":1}'
_MOST = 2**53  # a larger number is not read back alike by every JSON reader
_ABSURD = 10**9  # a restored file may hold any number; new ones must stay below _MOST

Change = tuple[str, Mapping[str, object]]
"""A verb and its data, as the docstring of Entry lists them."""

_canonical = json.JSONEncoder(sort_keys=True, separators=(",", ":")).encode


class Line(NamedTuple):
    """An entry, the bytes that say it, and how many more lines its command has after it."""

    raw: bytes
    entry: Entry
    more: int = 0


class Lines(NamedTuple):
    """What one file holds.

    `found` has the entries by id, in the order of the file. `damaged` are whole lines that are neither header nor
    entry or that stand twice. `tail` is what a writer at work, or a dead one, left at the end: a line without its end,
    and the lines before it of the same command, which counts as a whole or not at all.
    """

    found: Mapping[str, Line] = {}
    damaged: tuple[bytes, ...] = ()
    tail: bytes = b""
    header: bytes = b""
    format: int = 0
    ended: bool = True

    @property
    def sound(self) -> bool:
        """Whether nothing in the file was harmed; an unfinished last line is no harm."""
        return self.format == FORMAT and not self.damaged

    @property
    def tidy(self) -> bool:
        """Whether a line may be appended as the file stands."""
        return self.sound and self.ended and not self.tail


def encode(entry: Entry, more: int = 0) -> Line:
    """Return *entry*, with *more* to come of its command, as a line; raise WrongUse when its text cannot be stored."""
    fields = {**entry._asdict(), "data": dict(entry.data), **({"more": more} if more else {})}
    try:
        json.dumps(fields, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # bytes on the command line that are no text arrive as lone surrogates
        raise WrongUse("That text is not valid, so nothing was saved.", "Retype it.") from None
    raw = _canonical({**fields, "sum": _checksum(fields)}).encode("ascii")
    line = decode(raw)
    if line is None:
        raise ValueError(f"a {entry.do} entry would not be readable")
    return line


def new_lines(before: Iterable[Entry], changes: Sequence[Change], now: datetime) -> list[Line]:
    """Return *changes* as the lines of one command made *now*, numbered on from those *before*."""
    run, at = _new_id(), stamp(now)
    first = 1 + max((entry.n for entry in before if entry.n < _ABSURD), default=0)
    entries = [Entry(n, _new_id(), at, run, do, data) for n, (do, data) in enumerate(changes, first)]
    return [encode(entry, len(changes) - place) for place, entry in enumerate(entries, 1)]


def _new_id() -> str:
    return os.urandom(8).hex()


def stamp(now: datetime) -> str:
    """Return *now* as entries say it: "2026-06-04T10:00:00Z"."""
    return now.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def decode(raw: bytes) -> Line | None:
    """Return the line that *raw* is, or None when it is not, or no longer, a line of ours."""
    try:
        fields = json.loads(raw)
        if not isinstance(fields, dict) or fields.pop("sum", None) != _checksum(fields):
            return None
    except (ValueError, RecursionError):
        return None
    n, data = fields.get("n"), fields.get("data")
    id_, at, run, do = (fields.get(key) for key in ("id", "at", "run", "do"))
    if not (isinstance(id_, str) and id_ and isinstance(at, str) and isinstance(run, str) and isinstance(do, str)):
        return None
    if type(n) is not int or not 0 < n < _MOST or not isinstance(data, dict):
        return None
    more = fields.get("more")
    return Line(raw, Entry(n, id_, at, run, do, data), more if type(more) is int else 0)


def _checksum(fields: Mapping[str, object]) -> str:
    return f"{zlib.crc32(_canonical(fields).encode('ascii')):08x}"


def header_of(raw: bytes) -> Mapping[str, object]:
    """Return the fields of the header *raw*, or nothing when it is no header."""
    try:
        fields = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(fields, dict) or fields.get("lmcs") != "progress" or type(fields.get("format")) is not int:
        return {}
    return fields


def parse(data: bytes, known: Mapping[bytes, Line] | None = None) -> Lines:
    """Return what the file content *data* holds; *known* lines, by their bytes, need no second look."""
    known = known or {}
    header, version = b"", 0
    found: dict[str, Line] = {}
    damaged: list[bytes] = []
    *whole, rest = data.split(b"\n")
    for place, raw in enumerate(piece.strip() for piece in whole):
        if place == 0 and (fields := header_of(raw)):
            header, version = raw, int(str(fields["format"]))
            damaged += [raw] if version != FORMAT else []
        elif (line := known.get(raw) or decode(raw)) and line.entry.id not in found:
            found[line.entry.id] = line
        elif raw:
            damaged.append(raw)
    tail = rest.strip()
    if (line := decode(tail)) and line.entry.id not in found:
        found[line.entry.id] = line
        tail = b""
    return Lines(found, tuple(damaged), _take_back(found) + tail, header, version, not rest)


def _take_back(found: dict[str, Line]) -> bytes:
    """Remove from *found* the lines of a last command that lacks its end, and return their bytes."""
    last = next(reversed(found.values()), None)
    if last is None or not last.more:
        return b""
    taken = [line for line in found.values() if line.entry.run == last.entry.run]
    for line in taken:
        del found[line.entry.id]
    return b"".join(line.raw + b"\n" for line in taken)


def content(lines: Iterable[Line], header: bytes = HEADER) -> bytes:
    """Return the content of a file of *lines*."""
    return b"".join(raw + b"\n" for raw in (header, *(line.raw for line in lines)))


def one_bit_off(header: bytes) -> bool:
    """Tell whether *header* is ours but for one bit: formats 3, 5 and 9 look so, and will therefore not be used."""
    differing = int.from_bytes(header) ^ int.from_bytes(HEADER)
    return len(header) == len(HEADER) and differing.bit_count() == 1


def erased_ids(lines: Iterable[Line]) -> set[str]:
    """Return the ids that *lines* say were erased."""
    said = [line.entry.data.get("ids") for line in lines if line.entry.do == "erased"]
    return {id_ for ids in said if isinstance(ids, list) for id_ in ids if isinstance(id_, str)}


def unite(*sources: Mapping[str, Line]) -> dict[str, Line]:
    """Return the union of *sources* by entry id, in order, without what was erased; the first source has precedence."""
    every: dict[str, Line] = {}
    for source in reversed(sources):
        every.update(source)
    erased = erased_ids(every.values())
    kept = (line for line in every.values() if line.entry.do == "erased" or line.entry.id not in erased)
    return {line.entry.id: line for line in sorted(kept, key=lambda line: order(line.entry))}
