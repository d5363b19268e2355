"""The lines of a progress file: the first says what the file is, and each other is one command.

A line is the checksum of the rest of it, a mark, and one JSON object: a blank for a command given in this folder, "<"
for one that `restore` brought. So a torn command is a torn line, and no flipped bit goes unnoticed. A line is kept as
the bytes it was read as, so that a rewrite keeps keys this version does not know.
"""

import json
import os
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from lmcs.basics.errors import WrongUse
from lmcs.progress.entries import KINDS, Change, Command, erased_ids, order
from lmcs.progress.history import heads

FORMAT = 2
EARLIER = b'{"lmcs":"progress"'
"""How a file of format 1 starts, from the trials before the first release."""
_SUM = 8  # letters of the checksum
_HERE, _BROUGHT = b" ", b"<"
_MOST = 2**53  # a larger number is not read back alike by every JSON reader
_READ = json.JSONDecoder().raw_decode  # json.loads is twice as long about a line
_BLANKS = " \t\n\r"
_ABSURD = 10**9  # a restored file may hold any number; new ones must stay below _MOST


class Line(NamedTuple):
    """A command, and the bytes that say it."""

    raw: bytes
    command: Command


class Lines(NamedTuple):
    """What one file holds.

    `found` has the commands by id, in the order of the file. `damaged` are whole lines that are neither header nor
    command or that stand twice. `tail` is what a writer at work, or a dead one, left at the end. `saved` is when a backup
    was made, "" when the file does not say, and `holds` how many commands it had then. `ended` tells whether the last line has its end.
    """

    found: Mapping[str, Line] = {}
    damaged: tuple[bytes, ...] = ()
    tail: bytes = b""
    format: int = 0
    saved: str = ""
    ended: bool = True
    holds: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing in the file was harmed; an unfinished last line is no harm."""
        return self.format == FORMAT and not self.damaged

    @property
    def tidy(self) -> bool:
        """Whether a line may be appended as the file stands."""
        return self.sound and self.ended and not self.tail


def sealed(fields: Mapping[str, object], mark: bytes = _HERE) -> bytes:
    """Return *fields* as a line. Raises WrongUse when their text cannot be stored."""
    try:
        json.dumps(fields, ensure_ascii=False).encode()
    except UnicodeEncodeError:  # bytes on the command line that are no text arrive as surrogates
        raise WrongUse("That text is not valid, so nothing was saved.", "Retype it.") from None
    rest = mark + json.dumps(fields, separators=(",", ":")).encode("ascii")
    return b"%08x" % zlib.crc32(rest) + rest


def opened(raw: bytes) -> dict[str, object]:
    """Return the fields of a line, or nothing when it is not, or no longer, one of ours."""
    rest = raw[_SUM:]
    if raw[:_SUM] != b"%08x" % zlib.crc32(rest) or rest[:1] not in (_HERE, _BROUGHT):
        return {}
    try:
        text = rest[1:].decode().lstrip(_BLANKS)
        fields, end = _READ(text)
    except (ValueError, RecursionError):
        return {}
    return fields if isinstance(fields, dict) and end == len(text) else {}


def header(saved: str = "", holds: int = 0) -> bytes:
    """Return the first line of a file, which says of a backup when it was *saved*, and how many commands it *holds*: half of it may arrive."""
    backup = {"saved": saved, "holds": holds} if saved else {}
    return sealed({"lmcs": "progress", "format": FORMAT, **backup})


def decode(raw: bytes) -> Line | None:
    """Return the command that *raw* is, or None when it is none: a file from elsewhere may hold anything."""
    fields = opened(raw)
    n, id_, at = fields.get("n"), fields.get("id"), fields.get("at")
    after, content = fields.get("after"), fields.get("content", "")
    did = _changes(fields.get("did"))
    if type(n) is not int or not 0 < n < _MOST or not isinstance(id_, str) or not id_:
        return None
    if not isinstance(at, str) or not _is_stamp(at) or not isinstance(content, str) or did is None:
        return None
    if not isinstance(after, list) or {*map(type, after)} - {str}:
        return None
    brought = raw[_SUM : _SUM + 1] == _BROUGHT
    return Line(raw, Command(n, id_, at, did, tuple(after), content, brought))


def _changes(did: object) -> tuple[Change, ...] | None:
    """Return what a command *did*, or None when that is of another shape."""
    if not isinstance(did, list):
        return None
    found: list[Change] = []
    for each in did:
        if not isinstance(each, list) or len(each) != 2:
            return None
        do, data = each
        if not isinstance(do, str) or not isinstance(data, dict):
            return None
        found.append((do, data))
    return tuple(found)


def stamp(now: datetime) -> str:
    """Return *now* as commands say it: "2026-06-04T10:00:00Z"."""
    return now.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _is_stamp(text: str) -> bool:
    try:
        return len(text) == 20 and text[10] == "T" and datetime.fromisoformat(text).tzinfo is UTC
    except ValueError:
        return False


def new_line(
    before: Iterable[Line], changes: Sequence[Change], now: datetime, content: str = ""
) -> Line:
    """Return *changes* as one command given *now*, after all those *before*; *content* is the date of its content."""
    seen = [line.command for line in before]
    n = 1 + max((command.n for command in seen if command.n < _ABSURD), default=0)
    said = {"at": stamp(now), "after": heads(seen), **({"content": content} if content else {})}
    line = decode(sealed({"n": n, "id": os.urandom(8).hex(), **said, "did": changes}))
    if line is None:
        raise ValueError("a command would not be readable")
    return line


def brought(line: Line) -> Line:
    """Return *line* as one that came from elsewhere."""
    rest = _BROUGHT + line.raw[_SUM + 1 :]
    return Line(b"%08x" % zlib.crc32(rest) + rest, line.command._replace(brought=True))


def without(line: Line, erased: set[str]) -> Line:
    """Return *line* without the words of its entries that were *erased*; all else of them stays."""
    if not any(entry.id in erased for entry in line.command.entries):
        return line
    fields = opened(line.raw)
    did, changed = [], False
    for entry in line.command.entries:
        data = dict(entry.data)
        if entry.id in erased:
            kind = KINDS.get(entry.do)
            # Of an unknown kind nobody can tell which are words.
            for key in kind.texts if kind else entry.data:
                changed = data.pop(key, None) is not None or changed
        did.append((entry.do, data))
    if not changed:
        return line
    raw = sealed({**fields, "did": did}, _BROUGHT if line.command.brought else _HERE)
    return Line(raw, line.command._replace(did=tuple(did)))


def parse(data: bytes) -> Lines:
    """Return what the file content *data* holds."""
    if data.startswith(EARLIER):
        return Lines(format=1)
    found: dict[str, Line] = {}
    damaged: list[bytes] = []
    *whole, rest = data.split(b"\n")
    first = _header(whole[0].strip()) if whole else {}
    for raw in whole[1:] if first else whole:
        piece = raw.strip()
        line = decode(piece)
        if line and line.command.id not in found:
            found[line.command.id] = line
        elif piece:
            damaged.append(piece)
    tail = rest.strip()
    last = decode(tail)
    if last and last.command.id not in found:  # only its end is missing
        found[last.command.id] = last
        tail = b""
    version, saved = first.get("format"), first.get("saved")
    version = version if isinstance(version, int) else 0
    saved = saved if isinstance(saved, str) else ""
    holds = first.get("holds")
    holds = holds if type(holds) is int else 0
    return Lines(found, tuple(damaged), tail, version, saved, not rest, holds)


def _header(raw: bytes) -> Mapping[str, object]:
    """Return the fields of the header *raw*, or nothing when it is none; a newer format's header looks alike."""
    fields = opened(raw)
    return fields if fields.get("lmcs") == "progress" and type(fields.get("format")) is int else {}


def unite(*sources: Mapping[str, Line]) -> dict[str, Line]:
    """Return the union of *sources* by id, as numbered, without erased words.

    The first source that has a command has its line.
    """
    every: dict[str, Line] = {}
    for source in reversed(sources):
        every.update(source)
    erased = erased_ids(line.command for line in every.values())
    ordered = sorted(every.values(), key=lambda line: order(line.command))
    return {line.command.id: without(line, erased) if erased else line for line in ordered}


def content(lines: Iterable[Line], saved: str = "") -> bytes:
    """Return the content of a file of *lines*, as numbered; of a backup, when it was *saved*."""
    raws = [line.raw for line in lines]
    return b"".join(raw + b"\n" for raw in (header(saved, len(raws)), *raws))
