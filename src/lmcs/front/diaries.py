"""What is booked, where a line in words asks for that: "what is on this week", "when am I meeting the leader"."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from re import fullmatch, sub

from lmcs.basics.dates import say, say_short
from lmcs.basics.occasions import speaks_of_a_day
from lmcs.basics.spans import day_in
from lmcs.basics.text import capitalised, join_words, plural, stopped
from lmcs.content import standing
from lmcs.content.folding import fold
from lmcs.content.local import Meeting, meetings
from lmcs.front.booked import LONG
from lmcs.front.booking import diary
from lmcs.front.moved import bookings, meant, placed
from lmcs.front.reading import NOUNS, compared, read_words, role
from lmcs.front.reworded import was_met
from lmcs.progress.journey import Journey
from lmcs.progress.steps import AWAY, Step

_TO_COME = "(?:upcoming|coming|forthcoming|future) "
_SHOWS = (
    rf"(?:what (?:dates|{NOUNS}) (?:do i have|have i(?: got)?|are (?:there|booked))|what am i doing|am i (?:free|busy)|anything on|(?:whats|what is|what do i have|what have i(?: got)?|is (?:there )?anything|have i(?: got)? anything|do i have anything|show(?: me)?(?: whats| what is)?) "
    r"(?:on(?: the agenda)?|booked|planned|arranged|scheduled|coming up|happening|in (?:my|the) (?:diary|calendar))|(?:show(?: me)? |see )?(?:my |the )?"
    rf"(?:diary|bookings?|appointments?|engagements)|(?:(?:show|give)(?: me)? |see |list |(?:what|which) (?:are|is) )?(?:(?:all )?(?:of )?my (?:{_TO_COME})?(?:own )?(?:schedule|calendar|dates|{NOUNS})|(?:the |any |all )?(?:{_TO_COME})(?:dates|events|{NOUNS}))"
    r"|what (?:have i got|do i have|am i doing|is there)(?= (?:on |for )?(?:next|this|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the \d|in [a-z]+$)\b)"
    rf"|when (?:is|are|am i|do i|will i) (?:my |the |next |a ){{0,2}}(?:meet(?:ing)?|seeing|see|booked|{NOUNS})|whom? (?:am i|will i be) (?:meeting|seeing)"
    rf"|where (?:is|are|am i|do i|will i) (?:my |the |next |a ){{0,2}}(?:meet(?:ing)?|seeing|see|{NOUNS})(?= |$)"
    rf"|(?:do i have|have i(?: got)?|are there) (?:a |any |my )?(?:{NOUNS})|what time (?:am i|is|are|do i|does|did)(?! it\b)(?: (?:at|with|seeing|meeting|see|meet|due at))?)(?P<rest> .*)?"
)
_SEES = r"what time .+|(?:when (?:am i|do i|will i) (?:meet(?:ing)?|seeing|see)|when is my (?:meeting|appointment|talk) with) .+"
_HELD = r"when (?:is|are|does|do) (?:the |our |my )?(?:next )?(?P<what>.{3,60}?)(?: meeting| meet| sit)?(?: next)?"
_DATES = r"(?:next meetings?|(?:(?:the|my|our) )?dates|(?:all|our|standing) meetings|(?:the |our |my )?(?P<what>.{3,60}?) (?:dates|meetings))"
"""What asks for the days of the council's standing meetings, of all or of one."""
_OF_THE_COUNCIL = r"next meetings?|(?:(?:the|our|my|all|councils?|standing|meeting|key) )*(?:(?:panel|committee|board|scrutiny|cabinet|council|meeting|parenting|improvement|corporate)s? )*dates"
"""What asks for days of meetings, and for nothing else: it is answered where none is known."""
_ON_A_DAY = r"(?P<asks>is |are |will |does |do )?(?:the |our |my |there )?(?P<what>.{3,60}?) (?:be |still |now |held |meeting |meet |sit |happening |going ahead |taking place )*(?P<day>(?:on|in|at|this|next) .{3,30})"
"""What asks for one of them on a day: "is scrutiny still on 14 January", "improvement board in August"."""
_IN_A_YEAR = r"(?P<asks>is |are |will |does |do )?(?:the |our |my |there )?(?P<what>.{3,60}?) (?:be |held |meet )*in (?P<day>20\d\d)"
_CHANGED = r"(?:(?:has|have|is|did) )?(?:what|which|anything|something)?(?: has| have| is)? ?(?:changed?|moved?|different|new) (?:in|with|about|of|on|for|to) (?:our|the|my)(?: councils?)? meetings"
_WHETHER = r"(?:has|have|is|are|was|did) (?:the |my |our )?(?P<what>.{2,60}?) (?:been |got |now |already )*(?:moved?|cancell?ed|cancel|rescheduled|rearranged|called off|still on|going ahead)"
_PUT_IN = r"(?:(?:(?:i )?(?:cant|cannot|wont) (?:make|do|come to|get to|go to|attend) )?(?P<before>.+?)[.,;]? )?(?:did|have) i(?: (?:even|ever|actually|already))? (?:put|enter(?:ed)?|add(?:ed)?|write|written) (?P<what>(?!anything\b|something\b).+?) (?:in|down)(?: (?:my|the) (?:diary|calendar))?"
_IS_BOOKED = (
    r"^(?:is|are) (.{1,60}?) (?:still |now |already )?(?:in (?:my|the) (?:diary|calendar)|booked)$"
)
_OF_A_NAME = rf"(?P<ask>(?:at )?what time|when|where|(?:on )?(?:what|which) day) (?:is|are|am i|are we|do we|does) (?:the |my |our |next |a )*(?:(?:meeting|seeing|meet|see) (?:with )?)?(?:the |my |our )?(?P<what>.{{2,50}}?)(?: (?P<noun>{NOUNS}|talks?|calls?|chat|session|thing|one))?(?: (?:booked|coming|due|on|again|for)){{0,2}}"
"""What asks for a booking by whom or what it is with: "when is the police meeting"."""
_UNSURE = r" (?:do we know|do you know|again|please)$"
_MINE = "What you booked yourself: lmcs diary"
_SHORT = 3  # letters of a word that is no part of a longer one of a name
_EACH, _MOST, _YEAR = 2, 8, 366
"""How many days of a meeting that comes by a rule are told, how many lines in all, and how many days ahead where all are wanted."""
OPENS_IT = ("dates", "bookings", "diary", "appointments", "engagements")


def shown(line: str, read: Callable[[], Journey]) -> tuple[str, ...]:
    """Return what is booked, where *line*, as it is compared, asks for that; () where it does not, and nothing is *read* then."""
    line = sub(_IS_BOOKED, r"when is my meeting with \1", sub(_UNSURE, "", line))
    whether = fullmatch(_CHANGED, line) or fullmatch(_WHETHER, line)
    if whether:
        what = whether.groupdict().get("what") or "meetings"
        told = shown("dates" if what == "meetings" else f"when is my meeting with {what}", read)
        if changed := _moved([] if what == "meetings" else what.split(), read()):
            return (*changed[:-1], *told, changed[-1])
        return (*told, "Whether it was moved or called off lmcs does not know, unless you say so.")
    if put := fullmatch(_PUT_IN, line):
        itself = put["what"] in ("it", "that", "this")
        line = f"what is in my diary {(put['before'] or '') if itself else put['what']}".rstrip()
    with_them, is_booked = _by_name(line, read)
    line = with_them if is_booked else line
    # Most words that stand alone are looked up.
    may_ask = line in OPENS_IT or 0 < line.count(" ") < LONG
    asked = fullmatch(_SHOWS, line) if may_ask and not was_met(line) else None
    if not asked:
        held = (fullmatch(_HELD, line) or fullmatch(_DATES, line)) if may_ask else None
        words = ((held["what"] or "") if held else "").split()
        if on := _on_a_day(line, read) if may_ask else ():
            return on
        agreed = _agreed(words, (), read()) if words else []
        told = (*agreed, *_coming(words, (), read(), whole=line.endswith("dates"))) if held else ()
        if with_them and not told:
            return shown(with_them, read)
        told = (*told, _MINE) if told and not words else told
        return told or (_no_dates(words, read()) if fullmatch(_OF_THE_COUNCIL, line) else ())
    journey = read()
    booked = bookings(journey)
    said = read_words((asked["rest"] or "").split(), journey)
    before = fullmatch(r"(?:before|until|till|up to) .+", (asked["rest"] or "").strip())
    if last := day_in(before[0], journey.today) if before else None:
        said = said._replace(words=[], days=[(f"the days until {say(last)}", journey.today, last)])
    spans = [(first, last) for _, first, last in said.days]
    found, agreed = meant(said, journey, booked), _agreed(said.words, spans, journey)
    if put and said.days and not (found or agreed):
        said, found = said._replace(words=[]), meant(said._replace(words=[]), journey, booked)
        agreed = _agreed((), spans, journey)
    council = _coming(said.words, spans, journey)
    if found is None and not (council or agreed or put or fullmatch(_SEES, line)):
        return ()
    when_ = [say(first) if first == last else text for text, first, last in said.days]
    lines = [_when(step, journey) for step in found or booked]
    if line.startswith("where"):
        lines += [f"No place is kept of it. To keep one: {placed(step, 'TEXT')}" for step in (found or ())[:1] if not step.mark.place]  # fmt: skip
    open_ = len(journey.progress.still_agreed)
    more = [f"Agreed with others and open: {open_}. To see it: lmcs agreed"] if open_ else []
    if any(step.item.council == AWAY for step in found or ()):
        more.append("To take your council's file in: lmcs pack FILE")
    if found or council or agreed:
        return (*(lines if found else ()), *agreed, *council, *more)
    with_ = f" with “{' '.join(said.words)}”" if said.words else ""
    of = with_ if found is None or not when_ else f" for {when_[0]}"
    also = "What is booked:" if booked else "To book a task: lmcs book 4"
    return (f"Nothing is booked{of}.", also, *lines, *more)


def _by_name(line: str, read: Callable[[], Journey]) -> tuple[str, bool]:
    """Return what asks for the meeting that a *line* asks for by whom or what it is with, "" where that may be anything, and whether it is booked."""
    named = fullmatch(_OF_A_NAME, line) if line.count(" ") < LONG else None
    meets = named and (named["noun"] or "meet" in line)
    if not named or fullmatch(_SHOWS, line) or (line.startswith("where") and not meets):
        return "", False
    said = read_words(named["what"].split(), read())
    is_booked = bool(said.words and meant(said, read(), bookings(read())))
    asks = "where" if line.startswith("where") else "when"
    known = is_booked or (meets and role(said.words, read()))
    return f"{asks} is my meeting with {' '.join(said.words)}" if known else "", is_booked


def _when(step: Step, journey: Journey) -> str:
    """Return the booking of *step*, and whether its day has passed."""
    passed = " That day has passed." if step.day and step.day < journey.today else ""
    return f"{diary(step)}{passed}"


def _agreed(
    words: Sequence[str], spans: Sequence[tuple[date, date]], journey: Journey
) -> list[str]:
    """Return what was agreed, or kept for oneself, that has all *words*, for a day within *spans*, or else for one that is to come."""
    within = [*spans] or [(journey.today, date.max)]
    wanted = {*fold(" ".join(words)).split()}
    still = journey.progress.still_agreed
    about = [one for one in still if wanted <= {*fold(one.text).split()}]
    days = [(one.due, one.text) for one in about if one.due]
    days = [(day, text) for day, text in days if any(a <= day <= b for a, b in within)]
    days.sort(key=lambda each: each[0])
    return [f"{say(day)}: {stopped(capitalised(text))}" for day, text in days]


def _on_a_day(line: str, read: Callable[[], Journey]) -> tuple[str, ...]:
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
    if told := _coming(words, spans, read()):
        return tuple(told)
    if not (asked["asks"] or line.startswith("when ")):  # what is said may be meant to be kept
        return ()
    none = f"{meant[0].title} is not held then, as your council's file has it."
    return (none, *_coming(words, (), read()))


def _coming(
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


def _no_dates(words: Sequence[str], journey: Journey) -> tuple[str, ...]:
    """Return that no day to come of a meeting of the council's is known, of one whose name has all *words* where there are some, and why."""
    if not journey.library.brought.get("meetings"):
        adds = "The officer can add them under meetings in your council's file: part 5 of docs/council-content.md."
        return ("No meeting of your council is known here.", adds, _MINE)
    of = f" whose name has “{' '.join(words)}”" if words else ""
    return (f"No meeting{of} is to come in your council's file.", "All that are to come: type dates" if words else "", _MINE)  # fmt: skip


def _moved(words: Sequence[str], journey: Journey) -> list[str]:
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
