"""Bookings in words: "book the director", "move task 5 to Friday", "the meeting on Friday is off", "what is on this week".

Nothing of it is done here: each answer has the lines that do it, as a word that is no command never changes anything.
"""

from collections.abc import Sequence
from datetime import timedelta
from re import fullmatch, match, search, split, sub

from lmcs.basics.dates import say_short
from lmcs.basics.text import capitalised, typeable
from lmcs.content.asked import is_question
from lmcs.front import promises, reading, renoted
from lmcs.front.booking import books, one
from lmcs.front.moved import apart, beside, changes, meant, of_a_booking, put_off
from lmcs.front.reading import Told, about, compared, quoted, read_words, role
from lmcs.front.reworded import ASKING, ILL, later_by, reworded
from lmcs.progress.journey import Journey

_VERBS = {  # what is done with a booking
    "untick": "cancel|call off|unbook|scrap|drop|undo|take back|delete|remove|withdraw from|pull out of",
    "move": "(?:i |we )?(?:cant|cannot|can not) (?:make|do|attend)|move|push|re-?book|re-?schedule|rearrange|postpone|put off|put back|push back|delay|shift|bring forward|defer|change",
    "book": r"book|(?:my |our |the |an? )?(?:first |next |second |another |regular |monthly |weekly |quick |follow-?up )*(?:phone |zoom |teams |video )?(?:call|chat|coffee|lunch|catch.?up|1-1|1:1|one.to.one|121|session|visit|tour|briefing|induction|meeting|appointment)(?= (?:with|at|to)\b)|(?:im|i am|were|we are|ill be) (?:seeing|meeting|having|going to (?:see|meet))|having|seeing|meeting|appointment|schedule|arrange|plan|organi[sz]e|set up|set|fix|make|meet|have(?! (?:i|we|you)\b)|do(?! (?:i|we|you|they))|see|talk|speak|put in|pencil in|catch up",
}
CLEAR = "cancel|call off|unbook|re-?book|re-?schedule|rearrange|postpone"
"""What is said of bookings and of little else, so that it needs no more words."""
_OFF = (
    r"(?P<what>(?!(?:has|have|is|are|was|were|did|does|when|why|what|if)\b).{1,200}?) (?:(?:is|are|was|has been|got) (?:now )?off|(?:(?:is|are|was|has|have|has been|got) )?(?:now )?"
    r"(?:(?P<moved>postponed|moved|delayed|put off)|cancell?ed|called off))(?P<to> to .+)?"
)
_TO_WAIT = (
    r"(?=.{0,60}\b(?:wait|cant|cannot|wont|not|isnt|postpone|put|delay|defer|park|leave)\b)(?:(?:(?:i|we) (?:will |shall |must |should |have to )?|please |lets )?(?:postpone|put off|put back|put|delay|defer|park|leave|push|move) )?(?:(?:i|we) (?:cant|cannot|wont|will not|wont be able to|am not able to) (?:yet )?(?:do|start|begin|get to|finish) )?"
    r"(?:task )?(?P<what>\d{1,3})(?: (?:will |must |should |can |may |(?:has|have|needs?|ought) to |have to ){1,2}wait| (?:cant|cannot|can not|wont|will not|is not going to|isnt going to) (?:now )?(?:happen|be done|get done|be finished|be possible|take place|start|go ahead|get started)| off| back| aside)?"
)
_FOR_NOW = "(?: (?:(?:this|in the next|for the next|in this|next) (?:day|week|fortnight|month|few days|few weeks|two weeks)s?|now|yet|in time|for now|after all))?"
_WAITS = rf"{_TO_WAIT}{_FOR_NOW}(?: (?:until|till|to|before) (?P<to>.{{3,60}}))?"
"""A task that waits, and for which day: "8 can wait until the 20th"."""
_COMES = (
    r"(?!(?:what|who|when|where|why|how|which|whether|if|i|we|it|that|this|there)\b)(?P<who>[\w '-]{2,40}?) (?:will|is going to|are going to|wants to|would like to|is coming to|comes to|has offered to|has asked to|is to|can) "
    r"(?P<what>(?:go through|meet|see|talk|speak|discuss|take (?:me|us) through|walk (?:me|us) through|run through|show|explain|brief|do)\b.+)"
)
"""Somebody else who comes: "Dev Lee will go through the budget with me on Friday"."""
_PURPOSE = r" (?:to (?:say|talk|discuss|go|catch|hear|ask|get|introduce|look|chat|find|learn|understand|agree|plan|see how)\b|for (?:an? )?(?:chat|coffee|lunch|tea|catch.?up|hello|talk|cuppa|walk|drink)\b).*$"
"""What a meeting is for, behind its day."""
_OF_SOMEBODY = r"\b(?:with|coffee|lunch|meeting|appointment|call|talk|visit)\b"
_OF_IT = r"\b(?:go|take|walk|run|through|meet|see|talk|speak|discuss|show|explain|brief|do|with|to|me|us)\b"
_IS_ON = r"(?:the |my |our )?(?P<what>.{3,60}?) (?:is|are|will be|takes? place|meets?|sits?|starts?)(?: now)?(?: (?:in|at) .{2,40})?(?: (?:on|at|from))? "
"""What stands before the day on which something is."""
_GOT = r"^(?:(?:ive|weve|i have|we have) got |(?:i|we) have (?=(?:an?|the|my|our)\b))(?:an? |the |my |our )?(?!(?:to|no|not|questions?)\b|.*\b(?:till|until|so|nothing|free|off|read)\b)"
"""What stands before a meeting that somebody has: "I've got scrutiny on Tuesday at 10"."""
_GOES = r"(?:im |i am |were |we are |ill be |i will be )?(?:going|out|off|away|visiting|attending|speaking|chairing)\b"
_SO = rf"^(?P<why>.{{3,80}}? (?:until|till) (?P<until>.{{3,20}}?)),? (?:(?:and )?so )?(?P<off>{_TO_WAIT}){_FOR_NOW}(?: (?:until|till) then)?$"
_SINCE = rf"^(?P<off>{_TO_WAIT}){_FOR_NOW},? (?:(?:as|because|since) )?(?P<why>.{{3,80}}? (?:until|till) (?P<until>.{{3,20}}))$"
"""Why a task waits, and for which day, before the task and behind it: "Ann is away until the 20th, so 8 can wait"."""
_BECAUSE = r"(?P<off>(?=.{0,80}\b(?:wait|off|back|later|postpone|defer|delay|leave)\b).{4,100}?)(?:,? (?:because|as|since) |[,;.:] (?:because |as |since )?)(?P<why>(?!(?:but|and|so|then|not|until|till|make|soon|well)\b).{6,160})"
"""A task that is put off, and why: "put 8 off until the 20th because Ann is away"."""
_TALE = 9
"""Spaces: a longer line that cancels nothing there is tells something."""
LONG = 30
"""How many words a line about a booking has at the most."""


def told(line: str, journey: Journey, typed: str = "") -> Told | None:
    """Return what is said of a *line*, as it is compared, that asks to book, move or cancel; None where it does not.

    What is no task can be kept as it was *typed*.
    """
    if why := because(line, journey):
        return why
    typed = typed.strip(" .!")
    bare, place = apart(typed or line, journey)
    if place:
        key = compared(bare.split())
        found = of_a_booking(key, place, journey) or _told(key, journey, bare)
        if found and place in found.said:
            return found
        if found:
            return beside(found, place, bare, typed or line)
    return _told(line, journey, typed)


def because(line: str, journey: Journey) -> Told | None:
    """Return the lines that put off a task and keep why with it, where a *line*, as it is compared, says both; None for any other."""
    way = _SO if match(_SO, line) else _SINCE
    said = fullmatch(_BECAUSE, sub(way, r"\g<off> until \g<until> because \g<why>", line))
    found = _told(said["off"], journey, said["off"]) if said else None
    if not said or not found or len(found.lines) != 1:
        return None
    if aside := fullmatch(r'(lmcs skip \S+ --reason "[^"]*)"', found.lines[0]):
        does = f'{aside[1]}: {typeable(said["why"])}"'
        return found._replace(said=found.said.replace(found.lines[0], does), lines=(does,))
    task = match(r"lmcs book (\S+) --on", found.lines[0])
    if not task or "put it off" not in f"{found.said}{found.more}":
        return None
    note = f"lmcs note {task[1]} --text {quoted(said['why'])}"
    return Told(found.said, f"{found.more}\nTo keep why with it: {note}", (*found.lines, note))


def _told(line: str, journey: Journey, typed: str) -> Told | None:
    """Return what is said of a *line* that says no place, or of what is left of one."""
    if each := _each(typed or line, journey):
        return each
    line = reworded(sub(r"(day)s\b|,", r"\1", line), journey.today)  # "Thursday's"
    if line.count(" ") > LONG:
        return None
    if note := renoted.told(line, journey):
        return note
    ill = fullmatch(ILL, line)
    if ill and meant(theirs := read_words(ill["who"].split(), journey), journey):
        return changes(theirs, journey, "untick", clear=True)
    if waits := fullmatch(_WAITS, line):
        until = waits["to"] or ""
        a_day = read_words(until.split(), journey).days
        to = f" to {until}" if a_day else f" for now until {until}" if until else ""
        line = f"postpone {waits['what']}{to}"
    if off := fullmatch(_OFF, line):
        way = "postpone" if off["moved"] else "cancel"
        line = f"{way} {off['what']}{off['to'] or ''}"
    if aside := put_off(line, journey):
        return aside
    if comes := fullmatch(_COMES, line):
        return _comes(comes["who"], sub(_OF_IT, " ", comes["what"]).split(), journey)
    verb = next((verb for verb, ways in _VERBS.items() if match(rf"(?:{ways})\b", line)), "")
    if not verb:
        return _on_a_day(line, journey, typed)
    clear = not off and match(rf"(?:{CLEAR})\b", line)
    bare = sub(_PURPOSE, "", line) if verb == "book" else line
    if bare != line and read_words(bare.split(), journey).days:
        line = bare
    line, later = later_by(line) if verb == "move" else (line, 0)
    said = read_words(sub(rf"^(?:{_VERBS[verb]})\b", "", line).split(), journey)
    if verb == "book":
        clear = match(r"(?:book|schedule|arrange|put in|pencil in|set up)\b", line)
        found = books(said, journey, typed, clear=clear is not None)
        lost = [text for text, *day in said.days if day != [*said.days[-1][1:]] and not said.to]
        if found and lost:  # a yes would leave a day out that was said
            return Told(found.said, f"{found.more}\nNot read: “{', '.join(lost)}”.")
        return found
    if later:
        booked = meant(said, journey) or []
        day = booked[0].day if len(booked) == 1 else None
        said = said._replace(to=say_short(day + timedelta(later)) if day else "")
    named = said.numbers or said.noun or ((off or "cant" in line) and (said.days or said.words))
    new = said.to or (verb == "move" and said.time)
    if clear or named or (new and (meant(said, journey) or role(said.words, journey))):
        nothing = not said.numbers and not meant(said, journey)
        if nothing and verb == "move" and said.to and said.words:
            what = f"{capitalised(' '.join(said.words))} on {said.to}"
            whom = role(said.words, journey)
            post = whom and journey.library.people[whom].post
            found = books(said, journey, typed, clear=True) if post else None
            if found and "lmcs book" in f"{found.said}{found.more}":
                return found._replace(said=f"Nothing like that is booked. {found.said}")
            return promises.for_the_day(what, journey, "Nothing like that is booked.")
        if nothing and line.count(" ") > _TALE:
            return None
        of_somebody = clear and search(_OF_SOMEBODY, line)
        return changes(said, journey, verb, clear=bool(of_somebody))
    return None


def _each(typed: str, journey: Journey) -> Told | None:
    """Return the lines of several bookings that were *typed* as one, each with its own day and task or person; None for one."""
    parts = [compared(part.split()) for part in split(r"(?i),? and |[;,] ", typed)]
    verb = match(rf"{ASKING}(?:{_VERBS['book']})\b(?: (?:with|to)\b)?", parts[0])
    said = [read_words(part.split(), journey) for part in parts]
    if not (parts[1:] and verb) or any(len(one.days) != 1 or not (one.words or one.numbers) for one in said):  # fmt: skip
        return None
    begins = rf"(?:{_VERBS['book']})\b"
    lines = [part if match(begins, part) else f"{verb[0]} {part}" for part in parts]
    found = [told(line, journey, capitalised(line)) for line in lines]
    return reading.several([each for each in found if each]) if all(found) else None


def _on_a_day(line: str, journey: Journey, typed: str) -> Told | None:
    """Return what books, moves or keeps for its day what a *line* says is on one: "the panel is on the 10th", "out with Ann on Friday"; None for no one day ahead."""
    got, line = match(_GOT, compared((typed or line).split())), sub(_GOT, "", line)
    said = read_words(line.split(), journey)
    day = said.on(journey.today)
    if not day or said.to or len(said.days) > 1 or (is_question(typed or line) and not got):
        return None
    whom, rest = reading.role_and_rest(said.words, journey)
    if said.days[0][1] < journey.today:
        return None
    if (whom or said.numbers) and not rest:  # "Ann Lee tomorrow at 9"
        return books(said, journey, typed, clear=True)
    before = line.partition(said.days[0][0].partition(" at ")[0])[0]
    on, goes = fullmatch(_IS_ON, before), match(_GOES, line)
    if not (on or goes or got):
        return None
    what = on["what"] if on else before.removeprefix(goes[0] if goes else "")
    named = read_words(what.split(), journey)
    there = (meant(named, journey) if named.words else None) or []
    steps = about(named.words, reading.still_open(journey)[0])
    if len(there) == 1:
        return changes(named._replace(to=day), journey, "move", clear=True)
    if len(steps) == 1:
        return one(steps[0], day)
    return promises.for_the_day(typed or line, journey, "No task is about that.")


def _comes(who: str, what: Sequence[str], journey: Journey) -> Told | None:
    """Return the line that books what somebody comes for, or the tasks with *who* that is; None without a day."""
    said = read_words(what, journey)
    if not (said.days or said.to):
        return None
    whom = sub(reading.THE, "", who).split()
    alone = said._replace(words=[*whom, *said.words])
    with_them = said._replace(company=tuple(whom)) if said.words or said.numbers else alone
    return books(with_them, journey, clear=False) or books(alone, journey, clear=False)
