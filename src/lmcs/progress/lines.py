"""The lines of a progress file: the first says what the file is, and each other is one command.

A line is the checksum of the rest of it, a mark, and one JSON object: a blank for a command given in this folder, "<"
for one that `restore` brought. So a torn command is a torn line, and no flipped bit goes unnoticed. A command keeps the
bytes it was read as, so that a rewrite keeps keys this version does not know.
"""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import NamedTuple
from zlib import crc32

from lmcs.basics.errors import WrongUse
from lmcs.progress.entries import KINDS, Change, Command, erased_ids, order
from lmcs.progress.history import heads

FORMAT = 2
EARLIER = b'{"lmcs":"progress"'
"""How a file of format 1 starts, from the trials before the first release."""
_SUM = 8  # letters of the checksum
_MARKS = _HERE, _BROUGHT = b" ", b"<"
_MOST = 2**53  # a larger number is not read back alike by every JSON reader
_TOGETHER = 500  # lines; of more at once memory costs what is spared
_ABSURD = 10**9  # a restored file may hold any number; new ones must stay below _MOST


class Lines(NamedTuple):
    """What one file holds.

    `found` has the commands by id, in the order of the file. `damaged` are whole lines that are neither header nor
    command or that stand twice. `tail` is what a writer at work, or a dead one, left at the end. `saved` is when a backup
    was made, "" when the file does not say, and `holds` how many commands it had then. `ended` tells whether the last line has its end.
    """

    found: Mapping[str, Command] = {}
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
    return b"%08x" % crc32(rest) + rest


def opened(raw: bytes) -> dict[str, object]:
    """Return the fields of a line, or nothing when it is not, or no longer, one of ours."""
    return next(iter(_read([raw])), {})


def _opened(raws: Sequence[bytes]) -> Iterator[dict[str, object]]:
    """Give the fields of each of *raws*, as `opened` does; as many at once as are quick to read and soon let go."""
    for at in range(0, len(raws), _TOGETHER):
        some = raws[at : at + _TOGETHER]
        yield from _read(some) or map(opened, some)


def _read(raws: Sequence[bytes]) -> list[dict[str, object]]:
    """Return the fields of each of *raws*, or nothing where not all are as they were written.

    A word that nobody can foresee stands between two, so that no line of a forged file is half of another.
    """
    rests = [raw[_SUM:] for raw in raws]
    if [raw[:_SUM] for raw in raws] != [b"%08x" % crc32(rest) for rest in rests]:
        return []
    word = os.urandom(8).hex()
    texts = [rest[1:] for rest in rests if rest.startswith(_MARKS)]
    between = f',"{word}",'.encode()
    try:
        found = json.loads(f"[{between.join(texts).decode()}]")
    except (ValueError, RecursionError):
        return []
    fields = [each for each in found[::2] if isinstance(each, dict)]
    return fields if found[1::2] == [word] * (len(raws) - 1) and len(fields) == len(raws) else []


def header(saved: str = "", holds: int = 0) -> bytes:
    """Return the first line of a file, which says of a backup when it was *saved*, and how many commands it *holds*: half of it may arrive."""
    backup = {"saved": saved, "holds": holds} if saved else {}
    return sealed({"lmcs": "progress", "format": FORMAT, **backup})


def decode(raw: bytes, fields: Mapping[str, object] | None = None) -> Command | None:
    """Return the command that *raw*, which has these *fields*, is; None when it is none: a file from elsewhere may hold anything."""
    fields = opened(raw) if fields is None else fields
    try:
        n, id_, at = fields["n"], fields["id"], fields["at"]
        after, did, content = fields["after"], fields["did"], fields.get("content", "")
    except KeyError:
        return None
    if type(n) is not int or not 0 < n < _MOST or type(id_) is not str or not id_:
        return None
    if type(at) is not str or not _is_stamp(at) or type(content) is not str:
        return None
    if type(after) is not list or type(did) is not list:
        return None
    for each in after:
        if type(each) is not str:
            return None
    changes: list[Change] = []
    for each in did:
        if type(each) is not list or len(each) != 2:
            return None
        do, data = each
        if type(do) is not str or type(data) is not dict:
            return None
        changes.append((do, data))
    brought = raw.startswith(_BROUGHT, _SUM)
    told = (n, id_, at, tuple(changes), tuple(after), content, brought, raw)
    return tuple.__new__(Command, told)  # a call less for each line than Command(...)


def stamp(now: datetime) -> str:
    """Return *now* as commands say it: "2026-06-04T10:00:00Z"."""
    return now.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _is_stamp(text: str) -> bool:
    try:
        return len(text) == 20 and text[10] == "T" and datetime.fromisoformat(text).tzinfo is UTC
    except ValueError:
        return False


def new_line(
    before: Iterable[Command],
    changes: Sequence[Change],
    now: datetime,
    content: str = "",
    after: tuple[str, ...] = (),
) -> Command:
    """Return *changes* as one command given *now*, after all those *before*; *content* is the date of its content, and *after* are the heads of those before, where they are known."""
    seen = list(before)
    n = 1 + max([command.n for command in seen if command.n < _ABSURD], default=0)
    said = {
        "at": stamp(now),
        "after": after or heads(seen),
        **({"content": content} if content else {}),
    }
    line = decode(sealed({"n": n, "id": os.urandom(8).hex(), **said, "did": changes}))
    if line is None:
        raise ValueError("a command would not be readable")
    return line


def brought(command: Command) -> Command:
    """Return *command* as one that came from elsewhere."""
    rest = _BROUGHT + command.raw[_SUM + 1 :]
    return command._replace(brought=True, raw=b"%08x" % crc32(rest) + rest)


def without(command: Command, erased: set[str]) -> Command:
    """Return *command* without the words of its entries that were *erased*; all else of them stays."""
    if not any(entry.id in erased for entry in command.entries):
        return command
    fields = opened(command.raw)
    did, changed = [], False
    for entry in command.entries:
        data = dict(entry.data)
        if entry.id in erased:
            kind = KINDS.get(entry.do)
            # Of an unknown kind nobody can tell which are words.
            for key in kind.texts if kind else entry.data:
                changed = data.pop(key, None) is not None or changed
        did.append((entry.do, data))
    if not changed:
        return command
    raw = sealed({**fields, "did": did}, _BROUGHT if command.brought else _HERE)
    return command._replace(did=tuple(did), raw=raw)


def parse(data: bytes) -> Lines:
    """Return what the file content *data* holds."""
    if data.startswith(EARLIER):
        return Lines(format=1)
    found: dict[str, Command] = {}
    damaged: list[bytes] = []
    *whole, rest = data.split(b"\n")
    first = _header(whole[0].strip()) if whole else {}
    pieces = [piece for raw in whole[bool(first) :] if (piece := raw.strip())]
    for piece, fields in zip(pieces, _opened(pieces), strict=True):
        command = decode(piece, fields)
        if command and command.id not in found:
            found[command.id] = command
        else:
            damaged.append(piece)
    tail = rest.strip()
    last = decode(tail)
    if last and last.id not in found:  # only its end is missing
        found[last.id] = last
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


def unite(*sources: Mapping[str, Command]) -> dict[str, Command]:
    """Return the union of *sources* by id, as numbered, without erased words.

    The first source that has a command has its line.
    """
    every: dict[str, Command] = {}
    for source in reversed(sources):
        every.update(source)
    erased = erased_ids(every.values())
    ordered = list(every.values())
    numbers = [each.n for each in ordered]
    if numbers != sorted(set(numbers)):
        ordered.sort(key=order)
    return {each.id: without(each, erased) if erased else each for each in ordered}


def content(commands: Iterable[Command], saved: str = "") -> bytes:
    """Return the content of a file of *commands*, as numbered; of a backup, when it was *saved*."""
    raws = [command.raw for command in commands]
    return b"".join(raw + b"\n" for raw in (header(saved, len(raws)), *raws))
