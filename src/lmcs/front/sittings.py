"""When the council's own meetings are held: on a day, to come, off, or none that is known."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from re import fullmatch, sub

from lmcs.basics.dates import say, say_short
from lmcs.basics.occasions import speaks_of_a_day
from lmcs.basics.text import join_words, plural
from lmcs.content import standing
from lmcs.content.local import Meeting, meetings
from lmcs.front.reading import compared, read_words
from lmcs.progress.journey import Journey

_ON_A_DAY = r"(?P<asks>is |are |will |does |do )?(?:the |our |my |there )?(?P<what>.{3,60}?) (?:be |still |now |held |meeting |meet |sit |happening |going ahead |taking place )*(?P<day>(?:on|in|at|this|next) .{3,30})"
"""What asks for one of them on a day: "is scrutiny still on 14 January", "improvement board in August"."""
_IN_A_YEAR = r"(?P<asks>is |are |will |does |do )?(?:the |our |my |there )?(?P<what>.{3,60}?) (?:be |held |meet )*in (?P<day>20\d\d)"
MINE = "What you booked yourself: lmcs diary"
_SHORT = 3  # letters of a word that is no part of a longer one of a name
_EACH, _MOST, _YEAR = 2, 8, 366
"""How many days of a meeting that comes by a rule are told, how many lines in all, and how many days ahead where all are wanted."""


def on_a_day(line: str, read: Callable[[], Journey]) -> tuple[str, ...]:
    """Return whether, and when, a meeting of the council's is held on the day or in the month for which *line* asks; () where it asks for none."""
    bare = sub(r"^when ", "", line)
    year = fullmatch(_IN_A_YEAR, bare)
    asked = year or (fullmatch(_ON_A_DAY, bare) if speaks_of_a_day(line) else None)
    if not asked or not meetings(read().library):
        return ()
    said = read_words(asked["day"].split(), read())
    spans = [(first, last) for _, first, last in said.days]
    if year:
        said, number = said._replace(words=[]), int(year["day"])
        spans = [(date(number, 1, 1), date(number, 12, 31))]
    words = [word for word in asked["what"].split() if word not in ("meeting", "meetings")]
    meant = _named(words, read())
    if said.words or not spans or not meant:
        return ()
    if told := coming(words, spans, read()):
        return tuple(told)
    if not (asked["asks"] or line.startswith("when ")):  # what is said may be meant to be kept
        return ()
    none = f"{meant[0].title} is not held then, as your council's file has it."
    return (none, *coming(words, (), read()))


def coming(
    words: Sequence[str],
    spans: Sequence[tuple[date, date]],
    journey: Journey,
    *,
    whole: bool = False,
) -> list[str]:
    """Return the days to come of the meetings whose names have all *words*, within *spans* where there are some, and those of them that are off.

    What comes by a rule is told with its next days and the rule, or *whole*; where not all are told, how many more there are.
    """
    found: list[tuple[date, str]] = []
    rules: list[str] = []
    for meeting in _named(words, journey):
        days = _days(meeting, spans, journey.today, whole=whole)
        for day, at, place in days:
            when, where = f" at {at}" if at else "", f", {place}" if place else ""
            found.append((day, f"{say(day)}{when}: {meeting.title}{where} ({meeting.council})."))
        off = standing.not_held(meeting, journey.today)
        off = [day for day in off if any(first <= day <= last for first, last in spans)]
        found += [(day, f"{say(day)}: {meeting.title} is off ({meeting.council}).") for day in off]
        if meeting.every and days and not spans:
            rules.append(f"{meeting.title} comes {standing.rule(meeting, journey.today)}.")
    if rules and words and not whole:
        rules.append(f"Each day: lmcs {' '.join(words)} dates")
    found.sort()
    most = len(found) if whole and words else _MOST
    told, rest = found[:most], found[most:]
    more = [f"And {plural(len(rest), 'more day')}, the last on {say_short(rest[-1][0])}."] if rest else []  # fmt: skip
    return [*(text for _, text in told), *more, *rules]


def _named(words: Sequence[str], journey: Journey) -> list[Meeting]:
    """Return the meetings whose names have all *words*, one of some letters also within another; all, where there are none."""

    def has(title: str, word: str) -> bool:
        return word in (title if len(word) > _SHORT else title.split())

    held = meetings(journey.library)
    return [each for each in held if all(has(compared([each.title]), word) for word in words)]


def no_dates(words: Sequence[str], journey: Journey) -> tuple[str, ...]:
    """Return that no day to come of a meeting of the council's is known, of one whose name has all *words* where there are some, and why."""
    if not journey.library.brought.get("meetings"):
        adds = "The officer can add them under meetings in your council's file: part 5 of docs/council-content.md."
        return ("No meeting of your council is known here.", adds, MINE)
    of = f" whose name has “{' '.join(words)}”" if words else ""
    return (f"No meeting{of} is to come in your council's file.", "All that are to come: type dates" if words else "", MINE)  # fmt: skip


def moved(words: Sequence[str], journey: Journey) -> list[str]:
    """Return which days to come of the meetings whose names have all *words* are off, or beside their rule, as the council's file says now."""
    told: list[str] = []
    for each in (found := _named(words, journey)):
        off = standing.not_held(each, journey.today)
        also = [day for day in standing.written(each, *each.also) if day.day >= journey.today]
        told += [f"{each.title} is not held on {join_words([*map(say, off)])}."] if off else []
        told += [f"{each.title} is also held on {join_words([day.said for day in also])}."] if also else []  # fmt: skip
    if found and not told:
        told = ["In your council's file none of its days to come is off."]
    return [*told, "What changed after that file was made lmcs does not know."] if found else []


def _days(
    meeting: Meeting, spans: Sequence[tuple[date, date]], today: date, *, whole: bool
) -> list[standing.Sitting]:
    """Return the days of a *meeting* from *today* on: those within *spans*, or else all that are listed or the next by its rule, of a *whole* one those of a year."""
    if not spans:
        if meeting.every and whole:
            return standing.coming(meeting, today, _YEAR, today + timedelta(_YEAR))
        most = _EACH if meeting.every else len(standing.listed(meeting))
        return standing.coming(meeting, today, most)
    within: set[standing.Sitting] = set()
    for first, last in spans:
        most = (last - first).days + 1
        within.update(standing.coming(meeting, max(first, today), most, last))
    return sorted(within)
