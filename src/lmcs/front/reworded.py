"""What is said of a booking in other words, put as the line that books or moves it: "Ann has moved it to Friday"."""

from datetime import date
from re import fullmatch, match, search, sub

from lmcs.basics.clock import HOUR, TIME
from lmcs.basics.spans import leading
from lmcs.basics.spoken import counted

ASKING = r"(?:lmcs |please |(?:ive|weve|i have|we have) got (?:to |(?=(?:a |an |my |another )?(?:meeting|appointment|call|visit|talk|chat|coffee|lunch)\b))|(?:i|we|id) (?:want|need|have|had|wish|would like|like) (?:to )?|(?:can|could|how do|how can|should) (?:i|we|you) |let me |lets |an? ){0,4}"
_WHY = r",? (?:because (?!.*\d).{3,80}|(?:he|she|they)(?:s| is| are|re) (?:ill|sick|away|off|on leave|poorly|unwell)\b.{0,40})$"
"""Why a meeting is off, which is not kept."""
_RANG = r"^[\w']+(?: [\w']+)? (?:rang|called|phoned|e-?mailed|texted|messaged)(?: me| back)? (?:to say )?(?:that )?(?=.{12})"
"""Who brought the news, which is not kept."""
_HAS_MOVED = r"(?P<who>(?!(?:i|we|he|hes|she|shes|they|theyve|theyre|it|its|actually|sorry|so|oh|no|well|ok|is|are|has|have|was|did)\b)[\w' -]{2,30}?)(?: is| was| are| has been| have been|s| has| have| had to)? (?:now )?(?:been )?(?:moved|changed|pushed|rescheduled) (?:(?:it|us|me|our meeting|the meeting|(?:from )?[a-z0-9 ]{3,20}?) )?(?:(?:back |forward )?to |(?:so )?(?:its |it is )?now )"
_WANTS_ME = r"^(?P<who>[\w' -]{3,40}?) (?:wants?|needs?|has asked|have asked|expects?|invited) (?:to see )?me(?: to come| in| there| along)? (?=on |at |next |this |tomorrow|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6} |\d)"
_NOT_ON = r",? (?:and )?(?:not|instead of|rather than) (?:on )?(?:the )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}$|,? (?:not sure|dont know|no idea|dunno) (?:what|why)\b.{0,30}$"
"""The day that it was on, and that nobody knows what for, which are not kept."""
_IS_NOW = r"(?:(?:the |my |our )?(?:meeting|talk|call|visit|1-1|appointment|session) with )?(?P<who>[\w' -]{2,40}?)(?:s office)?(?: rang| says?| said)?:? (?:(?:is|are) )?now (?:on |at |set for |for )?"
"""A meeting that is on another day now, by whom it is with."""
_NEVER_CAME = r"(?:that |only )?(?P<who>[\w' -]{2,40}?) (?:(?:has |did |was )?(?:never|not|didnt|couldnt|could not) (?:turn(?:ed)? up|show(?:ed|n)?(?: up)?|c[ao]me|made? it|make it|there)|cancelled|cried off)\b.{0,60}?\b(?:its|it is|were|we are|moved|now)(?: now)?(?: to| on| for)? "
"""Somebody who was not there, and has another day: "Ann never turned up, so it is Thursday now"."""
_AT = rf"(?:the |my |our )?(?P<who>(?!(?:it|that|this|what)\b)[\w' -]{{2,40}}?) (?:is|are|starts?) (?P<now>now )?(?:at |from )?(?P<time>{TIME}|(?!2[5-9]|[3-9]\d)(?:{HOUR}))(?P<then> (?:now|instead))?"
_NOT_THEN = rf",? (?:and )?(?:not|instead of|rather than) (?:at )?(?:{TIME}|{HOUR})$"
"""A meeting at another hour: "Friday is now half past 11, not 10"."""
_RATHER = r"^(?P<who>[\w' -]{2,30}?) (?:cant|cannot|can not|is not able to) (?:do|make|manage|come on) (?P<day>[\w ]{3,30}?),? (?:(?:he|she|they)(?: would| d)? (?:wants?|prefers?|likes?|suggests?|offers?|can do|could do|is free on|are free on)|so|but|can we (?:do|make it)|how about|what about)(?: it)?(?: on)? (?P<to>.+?)(?: instead)?$"
"""Somebody who wants another day: "Helen can't do Tuesday, she wants Thursday 10am instead"."""
_DONE = r"^(?:i|we)(?:ve| have| had to| just)? (?:just |now |already )?(?P<verb>move|push|shift|delay|postpone|reschedule|rearrange|cancel|call|put|drop|scrap)(?:l?ed|d|ped)? (?!(?:in|into|down)\b)"
"""What somebody did with a meeting, in the words that ask for it: "I've moved the finance meeting to 5 January"."""
ILL = r"(?P<who>(?!(?:i|im|we|it|that|this|what|who|she|he|they)\b)[\w' -]{2,40}?) (?:is|are|has gone|has called in|called in) (?:off )?(?:ill|sick|poorly|unwell)\b.{0,40}"
"""Somebody who will hardly come, where there is a meeting with them."""
_NO_MORE = r"(?:there is |theres |there will be )?no (?:more )?(?:meetings?|appointments?|talks?|visits?) with (?P<who>[\w' -]{2,40}?)(?: (?:any ?more|now|after all|then))?"
"""What says of somebody that there will be no meeting."""
_WANTS = r"(?P<who>[\w' -]{2,40}?) (?:wants?|would like|prefers?|suggests?|proposes?|asks? for|asked for|needs?|can only (?:do|make)) (?:to (?:move|change|make|have) (?:it|that) (?:to )?)?(?P<to>(?!me\b|to\b).+?) instead"
_ROOM = r",? (?:all day|(?:on|by|over) (?:the )?(?:phone|zoom|teams|skype|video)|online|virtually)$"
"""That nobody is met anywhere, which is not kept."""
_MOVED = r"^(?:(?:actually|sorry|so|oh|no|well|ok),? )*(?:(?:he|she|they|we)(?:s|ve| has| have)?|its|it is|it has been|its been) (?:now )?(?:had to )?(?:moved?|changed?|put|pushed?|brought|rescheduled|rearranged|postponed)(?: (?:it|that|this|(?:the|our|my) (?:meeting|talk|call)))?(?: (?:back|forward))? (?=to )"
_NOW = r"^(?:were|we are|its|it is|that is|thats|im|i am) now (?:doing |on |at |meeting (?:on )?|seeing (?:him|her|them) (?:on )?)?(?=.)"
"""A meeting that has another day, of whom or what is not said: "he's moved it to Thursday", "we're now doing 16 December"."""
_BOOKED = r"^(?:(?:(?:ive|weve|i have|we have|i|we)(?: just| now| also)? )?booked (?!(?:a|an|my|the) (?:holiday|flight|train|hotel|room|ticket)\b)|(?!(?:what|whats|who|whos|which|when|is|are|was|have|has|anything|nothing)\b)(?=[\w' -]{2,40} booked\b))([\w' -]{2,40}?)(?: (?:is |are )?booked)?(?: in)? (?=(?:for|on) )"
"""Somebody who is booked, told of: "booked the director in for the 9th"."""
_PUT = (
    (rf"^{ASKING}", ""),
    (_BOOKED, r"book \1 "),
    (r"^(take|put|call|push|pull|bring) (.{1,60}?) (back|off|out|forward)((?: (?:to|till|until|by) .+)?)$", r"\1 \3 \2\4"),
    (r"^(?:put|enter|add|write|pencil) (.{1,60}?) (?:in|into|to|on) (?:my |the )?(?:diary|calendar)\b", r"book \1"),
    (_NOW, "move it to "),
    (_MOVED, "move it "),
    (r"\bmoved from .{3,40}? to ", "moved to "),
    (_RATHER, r"move \g<who> to \g<to>"),
    (r" same time$", ""),
)  # fmt: skip
"""What a line says, and how it is put then, one after the other."""

_MEETING = r"(?:meeting|talk|chat|call|conversation|appointment|visit|session|catch.?up|coffee)"
_WELL = "(?: (?:very |really |quite |all )?(?:well|fine|ok|okay|good|great|badly|ahead|right|smoothly|held|useful|helpful))?"
_WHEN = "(?P<on> (?:on |last |this |yesterday|today|earlier).*)?"
_WAS_MET = (
    rf"(?:the|my|our) (?:first |last )?(?:{_MEETING} with (?P<who>.+?)|(?P<whose>.+?)s? {_MEETING}) (?:was|went|took place|happened|(?:has|was) (?:taken place|happened|held|done)|is (?:done|over)){_WELL}{_WHEN}",
    rf"(?P<who>.+?) and (?:i|me) (?:(?:have |have had |had )(?:our|a|the) (?:first )?{_MEETING}|(?:have )?(?:met|spoke|spoken|talked)){_WHEN}",
)
"""A meeting that was held, by whom it was with."""
_OVER = r"(?:done|finished|over|held|complete[d]?|ticked)"
_A_PAST_DAY = r"(?:(?:last |this |on )*(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|this (?:morning|afternoon)|last night)"
_FIRST = (
    r"(?:an? |the |my |our )?(?:(?:first|introductory|initial|last|short|quick|long|regular) )*"
)
_HOUR = rf"(?:half (?:an )?hour|hour|{_MEETING}|one.to.one|1.to.1|briefing)"
_LAID_OUT = rf"(?:{_FIRST}{_HOUR} with (?P<who>[\w' ]{{2,40}}?)|(?:the |my |our )?(?P<whose>[\w' ]{{2,40}}?)s? {_HOUR})(?P<rest>(?:[ ,;:–-]+(?:is |was |all |now )?(?:{_OVER}|{_A_PAST_DAY})){{1,3}})"
_IS_OVER = r"(?:the |my |our )?(?:first )?(?:meeting|talk|call|chat|session) with (?P<who>(?!.*\babout\b).{2,40}?) (?:is |was |has )?(?:been )?(?:done|over|finished|happened|held|took place)(?P<on> (?:on |yesterday|today|this |last |earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day).{0,40})?"
"""A meeting that is put down as done in a few words: "half hour with the director, wednesday, done"."""
WONT = r"\b(?:wont|will (?:not|never)|cant|cannot|can not|couldnt|could not|isnt going to|not going to|never going to|may not|might not|unlikely to)\b"
"""What says that something is not done, and will not be."""
BESIDE_IT = r"^i (?:think|believe|guess|feel|am sure)(?: that)? (?=.)|[,.;:-]* ?(?:(?:so|and|please|then|just|can you|could you) ){0,3}(?:set|put|leave|take|skip|count|strike|cross|drop|remove|delete|hide|lose|get rid of|scratch|scrap) (?:it|that|this)(?: one)?(?: (?:aside|out|off|away|down|to one side|as not mine|from))?(?: (?:of )?(?:my|the|this|our) (?:list|count|tasks|plate))?(?: (?:then|please|for me|for good))*$"
"""What stands around a task that is said to be nothing for the person: "I think", and "set it aside"."""
_THAT_DAY = r",? (?:(?:and )?(?:that|it|this|which) was (?=(?:on|last|this|yesterday|today)\b))"
_ASKS = r"(?:was|is|has|did|how|when|if|what|who)\b"
_NO_DAY = r",? (?:and )?not (?:today|yesterday|now|(?:on )?[a-z]{3,6}day)$"


def was_met(line: str) -> str:
    """Return a *line*, as it is compared, that says of a meeting that it was held, in the words of somebody who met; "" for any other."""
    found = next(filter(None, (fullmatch(way, line) for way in _WAS_MET)), None)
    who = found.groupdict() if found and not match(_ASKS, line) else {}
    return f"met {who['who'] or who.get('whose')}{who['on'] or ''}" if who else ""


def laid_out(line: str) -> str:
    """Return a *line*, as it is compared, that puts a meeting down as done in a few words, as somebody tells that they met; "" for any other."""
    if over := fullmatch(_IS_OVER, line):
        return f"I met {over['who']}{over['on'] or ''}"
    laid = fullmatch(_LAID_OUT, line)
    if not laid or not search(rf"\b{_OVER}\b", laid["rest"]) or match(_ASKS, line):
        return ""
    day = search(_A_PAST_DAY, laid["rest"])
    on = f" on {day[0].removeprefix('on ')}" if day else ""
    return f"I met {laid['who'] or laid['whose']}{on}"


def as_met(line: str) -> str:
    """Return a *line*, as it is compared, as it is read where it tells that somebody was met, with its one day in its place."""
    line = sub(_THAT_DAY, " ", sub(_NO_DAY, "", line))
    return was_met(line) or line


def reworded(line: str, today: date) -> str:
    """Return a *line*, as it is compared, in the words in which a booking is read; what was not understood stays as it is."""
    if moved := _to_a_day(_NEVER_CAME, line, today):
        return moved
    line = sub(_ROOM, "", sub(_WHY, "", sub(_NOT_ON, "", sub(_RANG, "", line))))
    if off := fullmatch(_NO_MORE, line):
        return f"cancel meeting with {off['who']}"
    line = sub(_DONE, r"\g<verb> ", sub(_WANTS_ME, r"meeting with \g<who> ", line))
    if wants := fullmatch(_WANTS, line):
        line = f"move {wants['who']} to {wants['to']}"
    for way in (_HAS_MOVED, _IS_NOW):
        line = _to_a_day(way, line, today) or line
    at = fullmatch(_AT, sub(_NOT_THEN, "", line))
    if at and (at["now"] or at["then"] or sub(_NOT_THEN, "", line) != line):
        return f"move {at['who']} to at {at['time']}"

    for way, put in _PUT:
        line = sub(way, put, line)
    return line


def later_by(line: str) -> tuple[str, int]:
    """Return *line* without "by a week" or "to the day after" at its end, and how many days later that is; fewer than none for earlier."""
    by = r"(.+?) (?:by )?(a|an|one|two|three|four|[2-9]) (day|week)s?(?: (?:later|back|earlier))?"
    to = r"(.+?) (?:to |till |until )?(?:the )?(next|following)? ?(day|week)(?: (?:after|before|later|earlier))?"
    found = fullmatch(by, line) or fullmatch(to, line)
    if not found or not (found[2] or line.endswith(("after", "before", "later", "earlier"))):
        return line, 0
    days = (counted(found[2] or "") or 1) * (7 if found[3] == "week" else 1)
    return found[1], -days if "forward" in line or line.endswith(("before", "earlier")) else days


def _to_a_day(way: str, line: str, today: date) -> str:
    """Return the line that moves what a *line* says, in this *way*, is on the day behind it; "" where no day follows."""
    found = match(way, line)
    to = sub(r"\bnow (?=\S)", "", line[found.end() :]) if found else ""
    dated = found and leading(to.split(), today, forward=True)
    return f"move {found['who']} to {to}" if found and dated else ""
