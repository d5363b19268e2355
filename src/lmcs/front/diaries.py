"""What is booked, where a line in words asks for that: "what is on this week", "when am I meeting the leader"."""

from collections.abc import Callable, Sequence
from datetime import date
from re import fullmatch, sub

from lmcs.basics.dates import say
from lmcs.basics.spans import day_in
from lmcs.basics.text import capitalised, stopped
from lmcs.content.folding import fold
from lmcs.front.booked import LONG
from lmcs.front.booking import diary
from lmcs.front.moved import bookings, meant, placed
from lmcs.front.reading import NOUNS, read_words, role
from lmcs.front.reworded import was_met
from lmcs.front.sittings import MINE, coming, moved, no_dates, on_a_day
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
_A_DAY = r"(?:(?:and )?(?:whats?|what is|what about|how about|anything|something|is there anything|show me|show)? ?)?(?:for |on |doing |going on |coming up )*(?P<day>tomorrow|tonight|(?:this|next) (?:week|month|weekend)|(?:this |next |on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|the weekend)"
"""A day or more with nothing beside it, which asks what is on then."""
_SEES = r"what time .+|(?:when (?:am i|do i|will i) (?:meet(?:ing)?|seeing|see)|when is my (?:meeting|appointment|talk) with) .+"
_HELD = r"when (?:is|are|does|do) (?:the |our |my )?(?:next )?(?P<what>.{3,60}?)(?: meeting| meet| sit)?(?: next)?"
_DATES = r"(?:next meetings?|(?:(?:the|my|our) )?dates|(?:all|our|standing) meetings|(?:the |our |my )?(?P<what>.{3,60}?) (?:dates|meetings))"
"""What asks for the days of the council's standing meetings, of all or of one."""
_OF_THE_COUNCIL = r"next meetings?|(?:(?:the|our|my|all|councils?|standing|meeting|key) )*(?:(?:panel|committee|board|scrutiny|cabinet|council|meeting|parenting|improvement|corporate)s? )*dates"
"""What asks for days of meetings, and for nothing else: it is answered where none is known."""
_CHANGED = r"(?:(?:has|have|is|did) )?(?:what|which|anything|something)?(?: has| have| is)? ?(?:changed?|moved?|different|new) (?:in|with|about|of|on|for|to) (?:our|the|my)(?: councils?)? meetings"
_WHETHER = r"(?:has|have|is|are|was|did) (?:the |my |our )?(?P<what>.{2,60}?) (?:been |got |now |already )*(?:moved?|cancell?ed|cancel|rescheduled|rearranged|called off|still on|going ahead)"
_PUT_IN = r"(?:(?:(?:i )?(?:cant|cannot|wont) (?:make|do|come to|get to|go to|attend) )?(?P<before>.+?)[.,;]? )?(?:did|have) i(?: (?:even|ever|actually|already))? (?:put|enter(?:ed)?|add(?:ed)?|write|written) (?P<what>(?!anything\b|something\b).+?) (?:in|down)(?: (?:my|the) (?:diary|calendar))?"
_IS_BOOKED = (
    r"^(?:is|are) (.{1,60}?) (?:still |now |already )?(?:in (?:my|the) (?:diary|calendar)|booked)$"
)
_BOOKED_WITH = r"^(?:which|what) (?:bookings?|meetings?|appointments?) (?:are|is|have i(?: got)?|do i have|did i book)(?: still| booked| made)? with (.{2,50})$"
_OF_A_NAME = rf"(?P<ask>(?:at )?what time|when|where|(?:on )?(?:what|which) day) (?:is|are|am i|are we|do we|does) (?:the |my |our |next |a )*(?:(?:meeting|seeing|meet|see) (?:with )?)?(?:the |my |our )?(?P<what>.{{2,50}}?)(?: (?P<noun>{NOUNS}|talks?|calls?|chat|session|thing|one))?(?: (?:booked|coming|due|on|again|for)){{0,2}}"
"""What asks for a booking by whom or what it is with: "when is the police meeting"."""
_UNSURE = r" (?:do we know|do you know|again|please)$"
_DAYS = "tomorrow tonight monday tuesday wednesday thursday friday saturday sunday"
OPENS_IT = ("dates", "bookings", "diary", "appointments", "engagements", *_DAYS.split())


def shown(line: str, read: Callable[[], Journey]) -> tuple[str, ...]:
    """Return what is booked, where *line*, as it is compared, asks for that; () where it does not, and nothing is *read* then."""
    if alone := fullmatch(_A_DAY, line):
        line = f"what is on {alone['day']}"
    line = sub(_BOOKED_WITH, r"when is my meeting with \1", line)
    line = sub(_IS_BOOKED, r"when is my meeting with \1", sub(_UNSURE, "", line))
    whether = fullmatch(_CHANGED, line) or fullmatch(_WHETHER, line)
    if whether:
        what = whether.groupdict().get("what") or "meetings"
        told = shown("dates" if what == "meetings" else f"when is my meeting with {what}", read)
        if changed := moved([] if what == "meetings" else what.split(), read()):
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
        if on := on_a_day(line, read) if may_ask else ():
            return on
        agreed = _agreed(words, (), read()) if words else []
        told = (*agreed, *coming(words, (), read(), whole=line.endswith("dates"))) if held else ()
        if with_them and not told:
            return shown(with_them, read)
        told = (*told, MINE) if told and not words else told
        return told or (no_dates(words, read()) if fullmatch(_OF_THE_COUNCIL, line) else ())
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
    council = coming(said.words, spans, journey)
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
