"""A council's own content: files that add to the shipped content and can never edit, hide or replace it.

A file with an error is left out whole, with its problems; the others work.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lmcs.basics.person_name import is_vacant, names_in
from lmcs.basics.text import clean_line, typeable
from lmcs.content import Problem
from lmcs.content.library import Library
from lmcs.content.own import NEVER, SIZE, File, Past
from lmcs.workshop.earlier import whose
from lmcs.workshop.fields import Leaf
from lmcs.workshop.files import Sheet, own_sheet
from lmcs.workshop.links import Home, Known, clashes, dead, unanswered
from lmcs.workshop.past_days import past
from lmcs.workshop.problems import Remark, position, quoted
from lmcs.workshop.series import Figures, off

ENTRIES = 2000
VALUES = 60_000
_TOO_MUCH = f"With this file the council's own content is over 1 MB, {ENTRIES:,} entries or {VALUES:,} values. Use less."


class Own(NamedTuple):
    """A council's files: those that can be used, and all of them with everything that is wrong; which is a copy of which, by name."""

    good: tuple[Sheet, ...]
    every: tuple[Sheet, ...]
    copies: Mapping[str, str]


def gather(
    files: Iterable[File], library: Library, today: date | None = None, past: Past = NEVER
) -> Own:
    """Return what the *files* hold beside what is known of the *past*; *library* is the shipped content that they add to."""
    return sort_out(checked(files, past), Known.shipped(library), library.figures, today)


def checked(files: Iterable[File], past: Past = NEVER) -> list[Sheet]:
    """Return the *files*, checked, up to what is allowed in all; the rest are not looked into."""
    sheets: list[Sheet] = []
    size = entries = values = 0
    for file in files:
        name = clean_line(file.shown or file.name)
        if size <= SIZE and entries <= ENTRIES and values <= VALUES:
            sheet = own_sheet(file, name, past)
            size += sheet.size
            entries, values = entries + _entries(sheet.data), values + len(sheet.marks)
        if size > SIZE or entries > ENTRIES or values > VALUES:
            wrong = (Problem(name, 0, 0, _TOO_MUCH),)
            sheet = Sheet("council", name, Path(file.name), None, {}, wrong, 0, ())
        sheets.append(sheet)
    return sheets


@cache
def sheet_of(file: File) -> Sheet:
    """Return a *file* by itself, checked: asked for again and again where two editions are compared, and only read."""
    return checked([file])[0]


def _entries(data: object) -> int:
    """Return how many entries there are in a file's data, whatever its shape: tasks, questions, terms and so on."""
    if isinstance(data, list):
        return sum(map(_entries, data))
    if not isinstance(data, dict):
        return 0
    one = any(key in data for key in ("id", "task", "question"))
    return one + sum(map(_entries, data.values()))


class _Pack(NamedTuple):
    """A council's file, the ids it brings, and the names in it that neither it nor the shipped content answers."""

    sheet: Sheet
    brings: Known
    open_ends: list[Leaf]


def sort_out(
    sheets: Iterable[Sheet],
    shipped: Known,
    figures: Figures,
    today: date | None = None,
    *,
    beside: Sequence[Sheet] | None = None,
) -> Own:
    """Set the sheets apart that can be used, and give each of the others all its problems; some advice wants *today*.

    Where they are drafts, which are only checked, *beside* are those that are in use.
    """
    everything = shipped
    held: dict[tuple[str, object], Home] = {}
    packs: list[_Pack] = []
    copies: dict[str, str] = {}
    every_sheet = list(sheets)
    unused = {each.file for each in every_sheet if beside is not None}
    for sheet in beside or ():
        deque(_named_again(sheet, held), maxlen=0)  # which notes who is named there
    for sheet in every_sheet:
        brings = Known.of(sheet)
        used = [pack.sheet for pack in packs if pack.sheet.file not in copies]
        message, twin = "", False
        if original := _original(sheet, every_sheet):
            copies[sheet.file] = original
            message = f"This looks like a copy of {original}, so it is not used. Keep the one that is right, under the plain name, and delete the other: lmcs pack says how."
        elif other := _edition(sheet, used):
            away = typeable(Path(other).name) or "and its name"
            twin = any(each.file == other and each.data == sheet.data for each in used)
            message = f"This is another edition of {other}, which is used in its place. To use this one, take that one away: lmcs pack --remove {away}"
        if twin:
            copies[sheet.file] = other
            message = f"This says the same as {other}, which is used. There is nothing to do."
        if message:
            more = (
                () if twin or original else sheet.errors
            )  # which taking the other away would not mend
            left = sheet._replace(problems=(Problem(sheet.file, 0, 0, message, advice=twin), *more))
            packs.append(_Pack(left, Known(), []))
            continue
        checked = sheet.with_remarks(
            clashes(sheet, everything, unused),
            _named_again(sheet, held, unused),
            off(sheet, figures, today),
            past(sheet, today),
        )
        packs.append(_Pack(checked, brings, unanswered(sheet, shipped.plus(brings))))
        everything = everything.plus(brings)
    known = _usable([each for each in packs if not each.sheet.errors], shipped)
    every: list[Sheet] = []
    for pack in packs:
        around = known.plus(pack.brings)
        lost = [leaf for leaf in pack.open_ends if not around.answers(leaf)]
        every.append(pack.sheet.with_remarks(dead(lost, around, everything)))
    good = tuple(sheet for sheet in every if not (sheet.errors or sheet.file in copies))
    return Own(good, tuple(every), copies)


def _named_again(
    sheet: Sheet, held: dict[tuple[str, object], Home], unused: Collection[str] = ()
) -> Iterator[Remark]:
    """Yield advice on each name of *sheet* for a post or area that has another one *held* already; add the others.

    Which of two files comes first is not known of those that are *unused*.
    """
    for leaf in sheet.leaves:
        if leaf.key.kind != "name" or not isinstance(leaf.value, str):
            continue
        id_ = leaf.within.get("post") or leaf.within.get("area")
        if len(names := names_in(leaf.value)) > 1 and not is_vacant(leaf.value):
            message = f"{quoted(leaf.value)} is {len(names)} names. One person holds a post or answers for an area: write whose name counts, or (job share) behind both."
            yield Remark(leaf.place, message)
        home = Home(leaf.value, sheet.file, position(sheet.marks, leaf.place)[0])
        first = held.setdefault((leaf.name, id_), home)
        if first.name != leaf.value:
            where = f"in this file, {quoted(first.name)} on line {first.line}" if first.file == sheet.file else f"already, {first}"  # fmt: skip
            then = "That one is used, and lmcs who says both."
            if sheet.file in unused and first.file not in unused:
                then = "Where both files are in use, one of the two names counts, and lmcs who says both. Keep it in one of them."
            yield Remark(leaf.place, f"{quoted(id_)} has another name {where}. {then}")


def _original(sheet: Sheet, every: Iterable[Sheet]) -> str:
    """Return the name of the file that *sheet* is a copy of, or "".

    A sync program or a person adds to the name ("riverside-LAPTOP2", "riverside (1)", "Copy of riverside"), and the ids
    stay. A file that only has a longer name, such as "riverside-words", brings ids of its own.
    """
    for other in every:
        if len(other.path.stem) < len(sheet.path.stem) and same(sheet, other):
            return other.file
    return ""


def _edition(sheet: Sheet, before: Iterable[Sheet]) -> str:
    """Return the name of the file *before* of which *sheet* is an older or newer edition, or ""; a share may have the other."""
    mine, (council, letter) = _ids(sheet), whose(sheet.data)
    for other in before:
        both, named = mine & _ids(other), sheet.path.name == other.path.name
        # A council's name may be written in two ways; of two councils' files only what they name of shipped posts is alike.
        as_named = letter and _own(both) and whose(other.data)[1] == letter
        of = as_named or whose(other.data) == (council, letter)
        most = 2 * len(both) >= min(len(mine), len(_ids(other)))
        if both and ((named or of) if most else named and of):
            return other.file
    return ""


def same(first: Sheet, second: Sheet) -> bool:
    """Tell whether two sheets are one file, or two versions of it: by their names and what they bring."""
    names = (first.path.stem.casefold(), second.path.stem.casefold())
    return (names[0] in names[1] or names[1] in names[0]) and _alike(_ids(first), _ids(second))


def is_version(sheet: Sheet, other: Sheet) -> bool:
    """Tell whether *other* is the same file as *sheet*, a copy or another edition of it, whatever its name."""
    return same(sheet, other) or bool(_edition(sheet, [other]))


def others(wanted: Iterable[Sheet], files: Iterable[File], past: Past = NEVER) -> list[Sheet]:
    """Return which of a council's *files* can be used beside those of the *wanted* sheets that are a council's, and are no version of one.

    None where no wanted sheet is a council's.
    """
    mine = [sheet for sheet in wanted if sheet.kind == "council"]
    every = [each for each in checked(files, past) if not each.errors] if mine else []
    return [each for each in every if not any(is_version(sheet, each) for sheet in mine)]


def _alike(ids: set[tuple[str, object]], others: set[tuple[str, object]]) -> bool:
    """Tell whether two files share an id of their own, or say most things of the same shipped entries."""
    shared = ids & others
    return _own(shared) or (bool(shared) and 2 * len(shared) >= min(len(ids), len(others)))


def _own(ids: set[tuple[str, object]]) -> bool:
    """Tell whether one of the *ids* is a council's own, and not that of a shipped post or area that it names."""
    return any(not space.startswith("of ") for space, _ in ids)


def _ids(sheet: Sheet) -> set[tuple[str, object]]:
    homes = Known.of(sheet).homes
    found = {(space, id_) for space, ids in homes.items() if space != "letters" for id_ in ids}
    named = [leaf for leaf in sheet.leaves if leaf.key.refers in ("posts", "areas")]
    return found | {(f"of {leaf.key.refers}", leaf.value) for leaf in named if isinstance(leaf.value, str)}  # fmt: skip


def _usable(packs: list[_Pack], shipped: Known) -> Known:
    """Return what can be named: what the *packs* bring that name nothing else. One that needs a broken file breaks with it."""
    known = shipped.plus(*(pack.brings for pack in packs))
    whole = [pack for pack in packs if all(map(known.answers, pack.open_ends))]
    return known if len(whole) == len(packs) else _usable(whole, shipped)
