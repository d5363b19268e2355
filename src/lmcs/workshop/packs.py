"""A council's files as `pack` sees them: which are used and what each adds, and whether one can be taken in."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from lmcs.basics.person_name import is_vacant
from lmcs.content import Problem
from lmcs.content.fields import OWN
from lmcs.content.library import Library
from lmcs.content.own import NEVER, File, Pack, Past
from lmcs.workshop import council, earlier
from lmcs.workshop.fields import Council, table
from lmcs.workshop.files import Sheet

PARTS = tuple(key for key, each in table(Council, OWN).keys.items() if each.many)
"""What a council's file may bring, by its keys: lists of entries."""
_HOLDERS = {"posts": "post", "areas": "area"}


def opened(files: Sequence[File], library: Library, today: date, past: Past = NEVER) -> list[Pack]:
    """Return the council's *files* in their order, where they add to the shipped *library*, as they are *today*, beside what is known of the *past*."""
    found = council.gather(files, library, today, past)
    used, copies = [id(sheet) for sheet in found.good], found.copies
    return [_pack(each, id(each) in used, copies.get(each.file, ""), past) for each in found.every]


def elsewhere(file: File, others: Sequence[File]) -> File | None:
    """Return which of the *others* is that *file* already, else another edition of it, whatever its name."""
    mine = council.sheet_of(file)
    twin = next((each for each in others if each.data == file.data), None)
    return twin or next((each for each in others if council.is_version(mine, council.sheet_of(each))), None)  # fmt: skip


def last_of_all(file: File, others: Sequence[File], library: Library, today: date) -> list[Problem]:
    """Return what keeps *file* from being used where all *others* are used: with which of their lines it clashes."""
    found = opened([*others, file], library, today)[-1].problems
    return [each for each in found if each.line and not each.advice]


def version_in(files: Sequence[File], file: File) -> File | None:
    """Return which of the *files* has the name of *file*, else is that file, a copy or another edition of it."""
    if named := next((each for each in files if each.name.casefold() == file.name.casefold()), None):  # fmt: skip
        return named
    mine = council.sheet_of(file)
    return next((each for each in files if each.data == file.data or council.is_version(mine, council.sheet_of(each))), None)  # fmt: skip


def is_cut_short(file: File, errors: Sequence[Problem], before: File | None) -> bool:
    """Tell whether a *file* may have been cut off: the one *before* goes on where it ends, or its last entry has the *errors*."""
    whole = file.data.rstrip()
    if before and before.data.startswith(whole) and len(whole) < len(before.data.rstrip()):
        return True
    starts = [number for number, line in enumerate(file.data.splitlines(), 1) if line.lstrip().startswith(b"- ")]  # fmt: skip
    last = max(starts, default=1)
    return not file.data.endswith(b"\n") and any(each.line >= last for each in errors)


def _pack(sheet: Sheet, in_use: bool, copy_of: str = "", past: Past = NEVER) -> Pack:
    data: Any = sheet.data if isinstance(sheet.data, dict) else {}
    adds = {part: len(data[part]) for part in PARTS if isinstance(data.get(part), list)}
    adds |= {part: _named(data[part], of) for part, of in _HOLDERS.items() if part in adds}
    labels = tuple(earlier.shown_here(data, past)) if in_use else ()
    name, day = (data[key] if isinstance(data.get(key), str) else "" for key in ("council", "edition"))  # fmt: skip
    return Pack(sheet.file, name, in_use, adds, labels, sheet.problems, copy_of, day)


def _named(entries: Sequence[Any], of: str) -> int:
    """Return for how many posts or areas there is a name among the *entries*, which have its id under the key *of*."""
    named = (each for each in entries if isinstance(each, dict))
    return len({str(each.get(of)) for each in named for key, name in each.items() if key != of and not is_vacant(str(name))})  # fmt: skip


def fewer(before: File, after: File) -> dict[str, int]:
    """Return how many entries of each part a file had *before* that it has not *after*: it may have been cut off."""
    had, has = (_pack(council.sheet_of(each), False).adds for each in (before, after))
    lost = {part: count - has.get(part, 0) for part, count in had.items()}
    return {part: count for part, count in lost.items() if count > 0}


def gained(before: Sequence[Pack], after: Sequence[Pack]) -> list[Pack]:
    """Return those files that could not be used *before* and are used *after* one of them was taken away."""
    left_out = {pack.file for pack in before if not pack.in_use}
    return [pack for pack in after if pack.in_use and pack.file in left_out]


def spoiled(before: Sequence[Pack], after: Sequence[Pack]) -> list[Pack]:
    """Return those files that could be used *before* and cannot *after* one of them was added, replaced or taken away.

    A copy gives way to its original: that is no loss.
    """
    could = {pack.file for pack in before if pack.in_use}
    return [pack for pack in after if not (pack.in_use or pack.copy_of) and pack.file in could]
