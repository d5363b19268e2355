"""A council's own files: which are in use and what each adds, what is not in use and why, and what may be named in one."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph, section
from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.paths import file_name
from lmcs.basics.text import join_words, plural
from lmcs.content import Problem
from lmcs.content.local import Meeting
from lmcs.content.own import Named, Pack

PARTS = {
    "checklists": ("checklist", ""),
    "items": ("task or question", "tasks and questions"),
    "glossary": ("term", ""),
    "people": ("role", ""),
    "documents": ("document", ""),
    "here": ("local line", ""),
    "aside": ("item set aside", "items set aside"),
    "paced": ("item with another pace", "items with another pace"),
    "meetings": ("standing meeting", ""),
    "posts": ("name of a post", "names of posts"),
    "areas": ("area with names", "areas with names"),
    "figures": ("series of a figure", "series of figures"),
}
"""What each part of a council's file is called, one and several of it."""
_DIFFERENT = 20
"""How many differences between two editions of a file are told."""
_ON_THIS, _ON_SHARE = "On this computer", "For everybody, in the folder that LMCS_CONTENT names"
_MORE = (
    ("To take a file in", "lmcs pack FILE"),
    ("To begin one", "lmcs pack --new FILE"),
    ("To see what may be named in it", "lmcs pack --ids WORDS"),
    ("To see every problem", "lmcs check"),
)


def adds(pack: Pack) -> str:
    """Return what a file adds, in words: "2 tasks and questions (R1 and R2), 1 term"."""
    words = []
    for part, count in pack.adds.items():
        labels = f" ({join_words(list(pack.labels))})" if part == "items" and pack.labels else ""
        words.append(f"{plural(count, *PARTS[part])}{labels}")
    return ", ".join(words) or "nothing yet"


def in_use(
    folders: Sequence[tuple[Path, Sequence[Pack]]],
    home: Path,
    problems: Sequence[Problem],
    meetings: Sequence[tuple[Meeting, Sequence[date]]],
    apart: Sequence[Block] = (),
) -> Page:
    """Return the council's files by their *folders*, of which *home* is this computer's, and the *problems* of what is not used.

    Of its standing *meetings* the next days are said, and *apart* what is kept of items that no file has now.
    """
    used = [pack for _, packs in folders for pack in packs if pack.in_use]
    whose = join_words(list(dict.fromkeys(pack.council for pack in used)))
    said = f"{plural(len(used), 'file')} in use, of {whose}." if used else "No file is in use here."
    blocks: list[Block] = [Paragraph(said, "strong")]
    for path, packs in folders:
        blocks += [Heading(_ON_THIS if path == home else _ON_SHARE), Paragraph(file_name(path))]
        rows: list[tuple[str, str]] = []
        for pack in packs:
            told = f"In use. {pack.council}{_edition(pack)}. It adds {adds(pack)}."
            day = from_iso(pack.used_since)
            told += f" Taken in on {say_short(day)}." if day else ""
            rows.append((pack.file, told if pack.in_use else "Not in use. Why stands below."))
        rows += [_away(pack.file) for pack in packs if pack.copy_of and path == home]
        blocks.append(Facts(tuple(rows)) if rows else Paragraph("There is no file in it.", "quiet"))
    next_ = Facts(tuple(map(_next, meetings)))
    blocks += section("Standing meetings, and when they come next", next_)
    blocks += section("Not in use, and why", Bullets(tuple(map(str, problems))))
    blocks += apart
    blocks += section("What to do next", Facts(_MORE))
    return Page("Your council's own content", tuple(blocks))


def _edition(pack: Pack) -> str:
    """Return of which edition a file is, where it says so."""
    return f", edition of {say_short(day)}" if (day := from_iso(pack.edition)) else ""


def _next(coming: tuple[Meeting, Sequence[date]]) -> tuple[str, str]:
    """Return a standing meeting and its next days: "Tuesday 8 December 2026, then 12 January 2027. At 14:00. Town hall."""
    meeting, days = coming
    if not days:
        return meeting.title, "It does not come again."
    then = f", then {join_words([say_short(day) for day in days[1:]])}" if days[1:] else ""
    at = f" At {meeting.at}." if meeting.at else ""
    place = f" {meeting.place}." if meeting.place else ""
    return meeting.title, f"{say(days[0])}{then}.{at}{place}"


def _away(copy: str) -> tuple[str, str]:
    """Return how a file that looks like a copy is taken away."""
    return f"Not used: {copy}, a copy. To take it away", f'lmcs pack --remove "{copy}"'


def taken_in(
    pack: Pack,
    path: Path,
    replaced: Path | None,
    copies: Sequence[str],
    fewer: Mapping[str, int] = MappingProxyType({}),
    changed: Sequence[str] = (),
    *,
    same: bool,
) -> Page:
    """Return that a file is in use at *path*: what it adds, where what it *replaced* is kept and how to go back.

    *copies* are files beside it that look like copies of it, *fewer* is what of each part the one before had more,
    *changed* what it says otherwise than that one. *same*: it was in use already, word for word.
    """
    rows = [("It adds", f"{adds(pack)}."), ("It stands in", file_name(path))]
    if replaced:
        rows.append(("It replaces", f"the {pack.file} in use until now, which is kept."))
        if fewer:
            lost = ", ".join(plural(count, *PARTS[part]) for part, count in fewer.items())
            rows.append(("It has fewer", f"{lost} less than the one before. Is it whole?"))
        rows.append(("To go back", opens_file(replaced)))
    elif not same:
        rows.append(("To go back", f'lmcs pack --remove "{pack.file}"'))
    rows += map(_away, copies)
    rest = len(changed) - _DIFFERENT
    more = [f"And {plural(rest, 'other thing')}."] if rest > 0 else []
    edition = f"{_edition(pack)}," if pack.edition else ""
    was = ", as it was already, word for word" if same else ""
    said = f"{pack.file} of {pack.council}{edition} is in use on this computer{was}."
    blocks: list[Block] = [
        Paragraph(said, "strong"),
        Facts(tuple(rows)),
        *section("What is different in it", Bullets((*changed[:_DIFFERENT], *more))),
        *section("Advice", Bullets(tuple(map(str, pack.problems)))),
    ]
    return Page("In use already" if same else "Taken in", tuple(blocks))


def opens_file(path: Path) -> str:
    """Return the line that takes in the file at *path*."""
    return f'lmcs pack "{file_name(path)}"'


def removed(names: Sequence[str], gained: Sequence[Pack], spoiled: Sequence[Pack]) -> list[str]:
    """Return that the first of the files *names* is not used any more, nor the others, its copies; and what is used now, or cannot be."""
    first, *copies = map(file_name, names)
    said = f"{first} is not used any more. What you ticked in it is kept."
    if copies:
        said += f" {join_words(copies)}, which looks like a copy of it, went with it."
    more: list[str] = []
    for words, packs in (("In use now", gained), (f"Not in use now, as it needs {first}", spoiled)):
        more += [f"{words}: {join_words([each.file for each in packs])}."] if packs else []
    return [said, " ".join(more)]


def refused(pack: Pack) -> Page:
    """Return why a file was not taken in."""
    mend = "" if pack.copy_of else " Mend this, then type the same again."
    said = f"{pack.file} was not taken in, and nothing was changed.{mend}"
    errors = tuple(str(problem) for problem in pack.problems if not problem.advice)
    return Page("Not taken in", (Paragraph(said, "strong"), Bullets(errors)))


def another_edition(pack: Pack) -> Problem:
    """Return why a file is not taken in beside the one that it looks like a copy of, and the line that makes room for it."""
    away = f'lmcs pack --remove "{pack.copy_of}"'
    message = f"It is most likely another edition of {pack.copy_of}, which is in use. To use it in its place: {away} and then the same line again. The one in use is kept aside, and what is ticked stays."
    return Problem(pack.file, 0, 0, message)


def ids(found: Sequence[Named], words: str) -> Page:
    """Return what may be named in a council's file: its id and what it is called, under the keys that take it."""
    about = f"For “{words}”. " if words else ""
    blocks: list[Block] = [Paragraph(f"{about}{plural(len(found), 'id')}.")]
    for keys in dict.fromkeys(each.keys for each in found):
        rows = tuple((each.id, each.name) for each in found if each.keys == keys)
        blocks += [Heading(keys[:1].upper() + keys[1:]), Facts(rows)]
    return Page("What a council's file may name", tuple(blocks))
