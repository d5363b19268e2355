"""A council's files as `pack` sees them: which are used and what each adds, and whether one can be taken in."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from lmcs.content.fields import OWN
from lmcs.content.library import Library
from lmcs.content.own import File
from lmcs.content.packed import Pack
from lmcs.workshop import council
from lmcs.workshop.fields import Council, table
from lmcs.workshop.files import Sheet

PARTS = tuple(key for key, each in table(Council, OWN).keys.items() if each.many)
"""What a council's file may bring, by its keys: lists of entries."""


def opened(files: Sequence[File], library: Library) -> list[Pack]:
    """Return the council's *files* in their order, where they add to the shipped *library*."""
    found = council.gather(files, library)
    used = [id(sheet) for sheet in found.good]
    return [_pack(sheet, id(sheet) in used) for sheet in found.every]


def _pack(sheet: Sheet, in_use: bool) -> Pack:
    data: Any = sheet.data if isinstance(sheet.data, dict) else {}
    adds = {part: len(data[part]) for part in PARTS if isinstance(data.get(part), list)}
    items = data.get("items") if in_use else None
    labels = tuple(f"{data['letter']}{each['number']}" for each in items or ())
    name = data.get("council")
    return Pack(
        sheet.file, name if isinstance(name, str) else "", in_use, adds, labels, sheet.problems
    )


def spoiled(before: Sequence[Pack], after: Sequence[Pack]) -> list[Pack]:
    """Return those files that could be used *before* and cannot *after* one of them was added, replaced or taken away."""
    could = Counter(pack.file for pack in before if pack.in_use)
    return [pack for pack in after if not pack.in_use and could[pack.file]]
