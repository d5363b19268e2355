"""Bookings in words: "book the director", "move task 5 to Friday", "the meeting on Friday is off", "what is on this week".

Nothing of it is done here: each answer has the lines that do it, as a word that is no command never changes anything.
"""

from collections.abc import Sequence
from datetime import timedelta
from re import finditer, fullmatch, match, search, sub
from typing import NamedTuple

from lmcs.basics.clock import TIME
from lmcs.basics.dates import say_short
from lmcs.basics.text import capitalised
from lmcs.front import promises
from lmcs.front.booking import books, diary, line_for
from lmcs.front.named import Said, Told, has_time, later_by, read_words, role, single
from lmcs.progress import BOOKED, DONE, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_VERBS = {  # what is done with a booking
    "untick": "cancel|call off|unbook|scrap|drop|undo|take back|delete|remove|withdraw from|pull out of",
    "move": "(?:i |we )?(?:cant|cannot|can not) (?:make|do|attend)|move|push|re-?book|re-?schedule|rearrange|postpone|put off|put back|push back|delay|shift|bring forward|defer|change",
    "book": r"book|(?:my |our |the |an? )?(?:first |next |second |another |regular |monthly |weekly |quick |follow-?up )*(?:phone |zoom |teams |video )?(?:call|chat|coffee|lunch|catch.?up|1-1|1:1|one.to.one|121|session|visit|tour|briefing|induction|meeting|appointment)(?= (?:with|at|to)\b)|(?:im|i am|were|we are|ill be) (?:seeing|meeting|having|going to (?:see|meet))|having|seeing|meeting|appointment|schedule|arrange|plan|organi[sz]e|set up|set|fix|make|meet|have(?! (?:i|we))|do(?! (?:i|we|you|they))|see|talk|speak|put in|pencil in|catch up",
}
_CLEAR = "cancel|call off|unbook|re-?book|re-?schedule|rearrange|postpone"
"""What is said of bookings and of little else, so that it needs no more words."""
_ASKING = r"(?:lmcs |please |(?:ive|weve|i have|we have) got (?:to |(?=(?:a |an |my |another )?(?:meeting|appointment|call|visit|talk|chat|coffee|lunch)\b))|(?:i|we|id) (?:want|need|have|had|wish|would like|like) (?:to )?|(?:can|could|how do|how can|should) (?:i|we|you) |let me |lets |an? ){0,4}"
_WHY = r",? (?:because (?!.*\d).{3,80}|(?:he|she|they)(?:s| is| are|re) (?:ill|sick|away|off|on leave|poorly|unwell)\b.{0,40})$"
"""Why a meeting is off, which is not kept."""
_A_DAY = r"(?:on )?(?:the |next |this )?(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:mon|tue|wed|thu|fri|sat|sun)|tomorrow|today)"
_RANG = r"^[\w']+(?: [\w']+)? (?:rang|called|phoned|e-?mailed|texted|messaged)(?: me| back)? (?:to say )?(?:that )?(?=.{12})"
"""Who brought the news, which is not kept."""
_HAS_MOVED = (
    r"^(?P<who>(?!(?:i|we|he|hes|she|shes|they|theyve|theyre|it|its|actually|sorry|so|oh|no|well|ok)\b)[\w' -]{2,30}?) (?:has |have |had to )?(?:moved|changed|pushed|rescheduled) (?:(?:it|us|me|our meeting|the meeting|(?:from )?[a-z0-9 ]{3,20}?) )?(?:back |forward )?to (?="
    + _A_DAY
    + ")"
)
_WANTS_ME = r"^(?P<who>[\w' -]{3,40}?) (?:wants?|needs?|has asked|have asked|expects?|invited) (?:to see )?me(?: to come| in| there| along)? (?=on |at |next |this |tomorrow|\d)"
_IS_NOW = (
    r"^(?:(?:the |my |our )?(?:meeting|talk|call|visit|1-1|appointment|session) with )?(?P<who>[\w' -]{2,40}?)(?:s office)?(?: rang| says?| said)?:? (?:(?:is|are) )?now (?:on |at |set for |for )?(?="
    + _A_DAY
    + ")"
)
"""A meeting that is on another day now, by whom it is with."""
_OFF = (
    r"(?P<what>.{1,200}?) (?:(?:is|are|was|has been|got) (?:now )?off|(?:(?:is|are|was|has|have|has been|got) )?(?:now )?"
    r"(?:(?P<moved>postponed|moved|delayed|put off)|cancell?ed|called off))(?P<to> to .+)?"
)
_COMES = (
    r"(?!(?:what|who|when|where|why|how|which|whether|if|i|we|it|that|this|there)\b)(?P<who>[\w '-]{2,40}?) (?:will|is going to|are going to|wants to|would like to|is coming to|comes to|has offered to|has asked to|is to|can) "
    r"(?P<what>(?:go through|meet|see|talk|speak|discuss|take (?:me|us) through|walk (?:me|us) through|run through|show|explain|brief|do)\b.+)"
)
"""Somebody else who comes: "Dev Lee will go through the budget with me on Friday"."""
_ROOM = r" (?:her|his|my|their) (?:office|room)$| (?:in|at) (?:her|his|their|my|our|the) (?!morning|afternoon|evening|weekend|diary|calendar|end|budget)[a-z ]{3,30}$"
"""Where somebody is met, which is not kept."""
_MOVED = r"^(?:(?:actually|sorry|so|oh|no|well|ok),? )*(?:(?:he|she|they|we)(?:s|ve| has| have)?|its|it is|it has been|its been) (?:now )?(?:had to )?(?:moved?|changed?|put|pushed?|brought|rescheduled|rearranged|postponed)(?: (?:it|that|this|(?:the|our|my) (?:meeting|talk|call)))?(?: (?:back|forward))? (?=to )"
_NOW = r"^(?:were|we are|its|it is|that is|thats|im|i am) now (?:doing |on |at |meeting (?:on )?|seeing (?:him|her|them) (?:on )?)?(?=.)"
"""A meeting that has another day, of whom or what is not said: "he's moved it to Thursday", "we're now doing 16 December"."""
_PURPOSE = r" (?:to (?:say|talk|discuss|go|catch|hear|ask|get|introduce|look|chat|find|learn|understand|agree|plan|see how)\b|for (?:an? )?(?:chat|coffee|lunch|tea|catch.?up|hello|talk|cuppa|walk|drink)\b|at (?:the|an?) (?!quarter|half|same|end)[a-z]).*$"
"""What a meeting is for, or where it is, behind its day."""
_RATHER = r"^(?P<who>[\w' -]{2,30}?) (?:cant|cannot|can not|is not able to) (?:do|make|manage|come on) (?P<day>[\w ]{3,30}?),? (?:(?:he|she|they)(?: would| d)? (?:wants?|prefers?|likes?|suggests?|offers?|can do|could do|is free on|are free on)|so|but|can we (?:do|make it)|how about|what about)(?: it)?(?: on)? (?P<to>.+?)(?: instead)?$"
"""Somebody who wants another day: "Helen can't do Tuesday, she wants Thursday 10am instead"."""
_OF_SOMEBODY = r"\b(?:with|coffee|lunch|meeting|appointment|call|talk|visit)\b"
_OF_IT = r"\b(?:go|take|walk|run|through|meet|see|talk|speak|discuss|show|explain|brief|do|with|to|me|us)\b"
_NOTE = r"(?:(?P<off>delete|remove|erase|clear|wipe|cancel|drop)|correct|change|edit|rewrite|fix|alter|replace|update|amend) (?:the |my )?notes? (?:(?:on|for|of|to|about|with) )?(?:task )?#?(?P<task>[a-z]?\d{1,3})"
_TALE = 9
"""Spaces: a longer line that cancels nothing there is tells something."""
LONG = 30
"""How many words a line about a booking has at the most."""


def told(line: str, journey: Journey, typed: str = "") -> Told | None:
    """Return what is said of a *line*, as it is compared, that asks to book, move or cancel; None where it does not.

    What is no task can be kept as it was *typed*.
    """
    line = sub(r"(day)s\b|,", r"\1", line)  # "Thursday's", as it is compared
    line = sub(_ROOM, "", sub(_WHY, "", sub(_RANG, "", line)))
    line = sub(_HAS_MOVED, r"move \g<who> to ", sub(_WANTS_ME, r"meeting with \g<who> ", line))
    line = sub(_IS_NOW, r"move \g<who> to ", line)
    line = sub(f"^{_ASKING}", "", line)
    if line.count(" ") > LONG:
        return None
    line = sub(
        "^(take|put|call|push|pull|bring) (.{1,60}?) (back|off|out|forward)((?: (?:to|till|until|by) .+)?)$",
        r"\1 \3 \2\4",
        line,
    )
    line = sub(
        r"^(?:put|enter|add|write|pencil) (.{1,60}?) (?:in|into|to|on) (?:my |the )?(?:diary|calendar)\b",
        r"book \1",
        line,
    )
    if (note := fullmatch(_NOTE, line)) and note["task"].upper() in journey.library.numbers:
        to, way = ("take the note away", "erase") if note["off"] else ("write another", "replace")
        return Told(
            f"To {to}: lmcs note {note['task'].upper()} --{way}", "Nothing was changed yet."
        )
    line = sub(_MOVED, "move it ", sub(_NOW, "move it to ", line))
    line = sub(r"\bmoved from .{3,40}? to ", "moved to ", line)
    line = sub(r" same time$", "", sub(_RATHER, r"move \g<who> to \g<to>", line))
    if off := fullmatch(_OFF, line):
        way = "postpone" if off["moved"] else "cancel"
        line = f"{way} {off['what']}{off['to'] or ''}"
    if comes := fullmatch(_COMES, line):
        return _comes(comes["who"], sub(_OF_IT, " ", comes["what"]).split(), journey)
    verb = next((verb for verb, ways in _VERBS.items() if match(rf"(?:{ways})\b", line)), "")
    if not verb:
        return None
    clear = not off and match(rf"(?:{_CLEAR})\b", line)
    bare = sub(_PURPOSE, "", line) if verb == "book" else line
    if bare != line and read_words(bare.split(), journey).days:
        line = bare
    line, later = later_by(line) if verb == "move" else (line, 0)
    said = read_words(sub(rf"^(?:{_VERBS[verb]})\b", "", line).split(), journey)
    if verb == "book":
        return books(
            said,
            journey,
            typed,
            clear=match(r"(?:book|schedule|arrange|put in|pencil in|set up)\b", line) is not None,
        )
    if later:
        booked = meant(said, journey) or []
        day = booked[0].day if len(booked) == 1 else None
        said = said._replace(to=say_short(day + timedelta(later)) if day else "")
    named = said.numbers or said.noun or ((off or "cant" in line) and (said.days or said.words))
    if clear or named or (said.to and (meant(said, journey) or role(said.words, journey))):
        nothing = not said.numbers and not meant(said, journey)
        if nothing and verb == "move" and said.to and said.words:
            what = f"{capitalised(' '.join(said.words))} on {said.to}"
            return promises.for_the_day(what, journey, "Nothing like that is booked.")
        if nothing and line.count(" ") > _TALE:
            return None
        return _changes(
            said, journey, verb, clear=bool(clear) and search(_OF_SOMEBODY, line) is not None
        )
    return None


def _comes(who: str, what: Sequence[str], journey: Journey) -> Told | None:
    """Return the line that books what somebody comes for, or the tasks with *who* that is; None without a day."""
    said = read_words(what, journey)
    if not (said.days or said.to):
        return None
    whom = who.removeprefix("the ").removeprefix("our ").removeprefix("my ").split()
    named = said._replace(company=tuple(whom))
    return (books(named, journey, clear=False) if said.words or said.numbers else None) or books(
        said._replace(words=[*whom, *said.words]), journey, clear=False
    )


def placed(line: str, journey: Journey) -> Told | None:
    """Return what is said of a *line*, as it is compared, that books a task for a day with a place, which is not kept; None for any other."""
    for before in reversed([*finditer(r" (?:at|in) (?=\D)", line)]):
        said = read_words(line[: before.start()].removeprefix("book ").split(), journey)
        day = single(*said.days[0]) if len(said.days) == 1 else ""
        if line.startswith("book ") and len(said.numbers) == 1 and day and not said.words:
            company = " ".join(said.company) or line[before.end() :].partition(" with ")[2]
            does = line_for(said.numbers[0], day, company.title())
            where = f"The place can stand in a private note: lmcs note {said.numbers[0]}"
            return Told(
                f"lmcs keeps no place of a meeting. To book it without: {does}", where, (does,)
            )
    return None


def meant(said: Said, journey: Journey) -> list[Step] | None:
    """Return the bookings that are meant; None where the words name nobody who is known."""
    booked = journey.booked()
    whom = role(said.words, journey)
    of = [step for step in booked if whom in step.item.who or all(word in f"{step.mark.with_} {step.item.text}".casefold() for word in said.words)]  # fmt: skip
    if said.words and not (whom or of):
        return None
    of = [step for step in of if not said.numbers or step.item.number in said.numbers]
    return [step for step in of if not said.days or any(step.day and first <= step.day <= last for _, first, last in said.days)]  # fmt: skip


def _changes(said: Said, journey: Journey, verb: str, *, clear: bool) -> Told | None:
    """Return what to type to move or cancel each booking that is meant, or why there is none; None where nobody is meant, and it is not *clear* that a booking is."""
    if verb == "move" and said.numbers and not said.to and said.days:
        said = said._replace(to=single(*said.days[-1]), days=said.days[:-1])
    steps = [journey.step(journey.library.numbers[number]) for number in said.numbers]
    found = steps or meant(said, journey)
    if found is None and not clear:
        return None
    ways = [_way(step, said, verb, journey) for step in found or journey.booked()]
    head = "Nothing was changed yet." if found else "Nothing like that is booked. What is booked:"
    sure = tuple(way.line for way in ways if found and way.sure)
    if found and len(found) == 1 and found[0].mark.status == BOOKED:  # what to type comes first
        return Told(f"{ways[0].to}: {ways[0].line}", f"{ways[0].about} {head}", sure)
    lines = [f"{way.about} {way.to}: {way.line}" for way in ways]
    return (
        Told(head, "\n".join(lines), sure if said.numbers else ())
        if lines
        else Told("Nothing is booked.")
    )


class _Way(NamedTuple):
    """How a task stands, what can be done ("To move it"), the line that does it, and whether it has all that was said."""

    about: str
    to: str
    line: str
    sure: bool = True


def _way(step: Step, said: Said, verb: str, journey: Journey) -> _Way:
    """Return what to type to move *step* or to cancel it, or why there is nothing to do, and which words were not read."""
    number, day = step.item.number, said.to
    company = " ".join(said.company).title() or step.mark.with_
    unread = " ".join(said.words) if said.numbers and said.words else said.unread
    if verb == "move" and unread and step.day and fullmatch(TIME, unread):
        day, unread = f"{day or say_short(step.day)} at {unread}", ""
    if verb == "move" and day and step.mark.time and not has_time(day, journey.today):
        day = f"{day} at {step.mark.time.replace(':', '.')}"
    stands = diary(step) + (f' Not read: "{unread}".' if unread else "")
    if step.mark.status not in (BOOKED, NOT_STARTED):
        gone = f"Task {number} is {step.status.casefold()}, and not booked."
        if verb == "move" and said.to and step.mark.status == DONE:
            return _Way(gone, "To tick it with that day", f"lmcs tick {number} --on {said.to}")
        return _Way(gone, "To set it back", f"lmcs untick {number}")
    if verb == "move":
        line = line_for(number, day, company)
        return _Way(stands, "To move it", line, sure=not unread)
    if step.mark.status == BOOKED:
        return _Way(stands, "To cancel it", f"lmcs untick {number}", sure=not unread)
    gone = f"Task {number} is not booked, and not done."
    return _Way(gone, "To take back your last change", "lmcs undo", sure=False)
