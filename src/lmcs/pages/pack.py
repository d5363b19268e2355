"""A council's own files: which are in use and what each adds, what is not in use and why, and what may be named in one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import MappingProxyType

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph, section
from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.paths import file_name
from lmcs.basics.text import capitalised, join_words, plural, stopped
from lmcs.content import Problem
from lmcs.content.local import Meeting
from lmcs.content.naming import lowered
from lmcs.content.own import Named, Pack
from lmcs.content.standing import Sitting, coming, listed, not_held, rule, unread
from lmcs.pages.items import short_title, standing
from lmcs.pages.who import typed_otherwise
from lmcs.progress import BOOKED, DONE
from lmcs.progress.journey import Journey

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
_WHOLE, _NEXT = 24, 3
"""A rule that has no more days than so many is told whole, and of any other the next."""
_ALL_DAYS = "Each day of one: lmcs, a word of its name, and dates, such as lmcs scrutiny dates"
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
    meetings: Sequence[tuple[Meeting, Sequence[Sitting]]],
    today: date,
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
            if not pack.in_use:
                twin = all(each.advice for each in pack.problems)
                told = pack.problems[0].message if twin else "Not in use. Why stands below."
            rows.append((pack.file, told))
        rows += [_away(pack.file) for pack in packs if pack.copy_of and path == home]
        blocks.append(Facts(tuple(rows)) if rows else Paragraph("There is no file in it.", "quiet"))
    next_ = Facts(tuple((each.title, _next(each, days, today)) for each, days in meetings))
    all_days = Paragraph(_ALL_DAYS if meetings else "", "quiet")
    blocks += section("Standing meetings, and when they come next", next_, all_days)
    blocks += section("Not in use, and why", Bullets(tuple(map(str, problems))))
    blocks += apart
    blocks += section("What to do next", Facts(_MORE))
    return Page("Your council's own content", tuple(blocks))


def _edition(pack: Pack) -> str:
    """Return of which edition a file is, where it says so."""
    return f", edition of {say_short(day)}" if (day := from_iso(pack.edition)) else ""


def _next(
    meeting: Meeting,
    days: Sequence[Sitting],
    today: date,
    later: Callable[[date], str] = say_short,
) -> str:
    """Return the next *days* of a standing meeting, those after the first as *later* says a day, and its rule from *today* on.

    "Tuesday 8 December 2026, then 12 January 2027 (at 9:00). At 14:00. Town hall. Every month until 14 December 2027: 12 days."
    """
    if not days:
        return "It does not come again."
    said = [say(days[0].day), *(later(each.day) for each in days[1:])]
    owns = [each.own(meeting) for each in days]
    first, *more = [f"{day} ({own})" if own else day for day, own in zip(said, owns, strict=True)]
    then = f", then {join_words(more)}" if more else ""
    at = f" At {meeting.at}." if meeting.at else ""
    place = f" {meeting.place}." if meeting.place else ""
    ruled = f" {capitalised(rule(meeting, today))}." if meeting.every else ""
    return f"{first}{then}.{at}{place}{ruled}"


def dated(meetings: Sequence[Meeting], today: date, heading: str = "The days of its meetings") -> list[Block]:  # fmt: skip
    """Return every day to come of the *meetings* of a file, with its weekday, by which a wrong one is noticed; of a long rule the next."""
    rows = []
    for each in meetings:
        off = [] if each.first else [say(day) for day in not_held(each, today)]
        days = coming(each, today, _WHOLE + 1 if each.first else len(listed(each)))
        days = days[:_NEXT] if each.first and days[_WHOLE:] else days
        told = f"{_next(each, days, today, say)}{f' Off: {join_words(off)}.' if off else ''}"
        lost = unread(each)
        none = lost == "all" or (lost and not days)
        told += " Not all of its days can be read." if lost else ""
        rows.append((each.title, "Its days cannot be read." if none else told))
    return section(heading, Facts(tuple(rows)))


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
    days: Sequence[Block] = (),
    *,
    same: bool,
) -> Page:
    """Return that a file is in use at *path*: what it adds, where what it *replaced* is kept and how to go back.

    *copies* are files beside it that look like copies of it, *fewer* is what of each part the one before had more,
    *changed* what it says otherwise than that one, *days* those of its meetings. *same*: it was in use already, word for
    word. Advice on it is for whoever wrote it, and only counted.
    """
    rows = [("It adds", f"{adds(pack)}."), ("It stands in", file_name(path))]
    if replaced:
        rows.append(("It replaces", f"the {replaced.name} in use until now, which is kept."))
        rows += [("It has fewer", f"{less(fewer)} less than the one before.")] if fewer else []
        rows.append(("To go back", opens_file(replaced)))
    elif not same:
        rows.append(("To go back", f'lmcs pack --remove "{pack.file}"'))
    rows += map(_away, copies)
    if pack.problems:
        advice = f"{plural(len(pack.problems), 'piece')} of advice: {opens_file(path, 'check')}"
        rows.append(("For whoever wrote it", advice))
    edition = f"{_edition(pack)}," if pack.edition else ""
    was = ", as it was already, word for word: there is nothing to do" if same else ""
    said = f"{pack.file} of {pack.council}{edition} is in use on this computer{was}."
    blocks = (Paragraph(said, "strong"), Facts(tuple(rows)), *different(changed), *days)
    return Page("In use already" if same else "Taken in", blocks)


def beside(journey: Journey, booked: Sequence[str] = ()) -> list[Block]:
    """Return what a person did that stands beside what the council's files say: names they typed, also with what is *booked*, and what is set aside that they booked or did."""
    theirs = [
        step for step in journey.every_step() if step.aside and step.mark.status in (BOOKED, DONE)
    ]
    said = [f"{stopped(short_title(step.item))} {standing(step)}" for step in theirs]
    return section(
        "What you did stands beside it",
        *map(Paragraph, (*typed_otherwise(journey).values(), *booked, *said)),
    )


def less(fewer: Mapping[str, int]) -> str:
    """Return in words how many entries of each part a file has *fewer* than the one before."""
    return ", ".join(plural(count, *PARTS[part]) for part, count in fewer.items())


def different(changed: Sequence[str], heading: str = "What is different in it") -> list[Block]:
    """Return what is *changed* from one edition to the next, the most of it."""
    rest = len(changed) - _DIFFERENT
    more = [f"And {plural(rest, 'other thing')}."] if rest > 0 else []
    return section(heading, Bullets((*changed[:_DIFFERENT], *more)))


def opens_file(path: Path, command: str = "pack") -> str:
    """Return the line that takes in the file at *path*, or what else the *command* does with it."""
    return f'lmcs {command} "{file_name(path)}"'


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


def refused(pack: Pack, *, short: bool = False) -> Page:
    """Return why a file was not taken in; *short*: it may have been cut off on its way."""
    said = f"{pack.file} was not taken in, and nothing was changed."
    mend = "Mend this, then type the same again."
    if short:
        mend = f"If it was sent to you, it may have been cut short: ask for it again. If you wrote it: {lowered(mend)}"
    errors = tuple(str(problem) for problem in pack.problems if not problem.advice)
    return Page("Not taken in", (Paragraph(f"{said} {mend}", "strong"), Bullets(errors)))


def ids(found: Sequence[Named], words: str) -> Page:
    """Return what may be named in a council's file: its id and what it is called, under the keys that take it."""
    about = f"For “{words}”. " if words else ""
    blocks: list[Block] = [Paragraph(f"{about}{plural(len(found), 'id')}.")]
    for keys in dict.fromkeys(each.keys for each in found):
        rows = tuple((each.id, each.name) for each in found if each.keys == keys)
        blocks += [Heading(keys[:1].upper() + keys[1:]), Facts(rows)]
    return Page("What a council's file may name", tuple(blocks))
