"""What somebody asks of what lmcs was told: since when she is in the role, what her mentor was asked and said."""

from collections.abc import Callable
from re import fullmatch

from lmcs.basics.dates import from_iso, say
from lmcs.commands.ask import to_the_mentor
from lmcs.front.yet import Looked
from lmcs.progress.journey import Journey

_BEGAN = r"(?:(?:was |been |got )?appointed|(?:start|began|begin|started|took over|take over|become|became|got)(?: (?:as |being )?(?:the |a )?(?:lead member|cabinet member|portfolio holder|in (?:this|the|my) (?:role|job|post)|(?:this|the|my) (?:role|job|post)|it|here))?)"
_ROLE = r"(?:in (?:this|the|my) (?:role|job|post)|(?:the |a )?lead member|doing this|in office)"
_DAY = r"(?:(?:start|appointment|starting)(?:ing)? (?:day|date)|(?:date|day) of (?:my )?(?:appointment|start)|first day|day (?:that )?i (?:was appointed|started|began))"
_SINCE_WHEN = (
    rf"(?:do you know |remind me |tell me |remember )?(?:when|since when|(?:on )?(?:what|which) (?:day|date))(?: did| was| am| have)?(?: i)? {_BEGAN}|since when (?:am|have) i (?:been )?{_ROLE}|how (?:long|many days) (?:have i been|am i)(?: now)? {_ROLE}(?: now)?"
    rf"|(?:what|which) (?:day|date) (?:am i on|is it (?:in|of) (?:the|my) (?:role|job))|(?:what (?:date|day) did i (?:give|tell|type)(?: you)?)|(?:(?:what(?:s| is| was)|whats|show|is|have you(?: got)?|did you (?:keep|save|get)|do you (?:have|know))(?: me)? )?(?:my |the |our )?{_DAY}(?: (?:saved|kept|right|stored|there|known))?"
)
"""What asks since when she is in the role."""
_MENTOR = r"(?P<who>my mentor|the mentor|[\w'-]{2,20}(?: [\w'-]{2,20})?)"
_OF_THE_MENTOR = (
    rf"(?:did|has|have|what (?:did|has|does|was it that)) {_MENTOR} (?:ever |yet |already )*(?:say|said|sa(?:y|id)|answer(?:ed)?|repl(?:y|ied)|write|written|wrote|advise|advised|suggest(?:ed)?|tell|told|come back|think)(?: (?:to )?me| back| yet| anything| to (?:it|that))*",
    rf"(?:what|which questions?|have i) (?:did i|have i|do i|i|did i ever)?(?: want to| still)? ?(?:ask(?:ed)?|put to|asking) {_MENTOR}(?: (?:so far|already|about|for|anything))*",
    rf"(?:(?:show|list|see)(?: me)? )?(?:(?:what|which) (?:are|is) )?(?:my |the |any )?(?:open |unanswered )?(?:questions?|requests?|answers?|advice)(?: (?:that )?(?:are|is|i have|do i have))?(?: open| out)? (?:to|for|from|with|of) {_MENTOR}",
    rf"(?:what|which).{{0,30}} (?:waiting for|from|open with|with) {_MENTOR}",
    r"(?:(?:are|is) there |which |what |have i |do i have |how many )?(?:any |my |the |are )?(?:unanswered|open) (?:questions?|requests?)(?: (?:are there|still|left|have i|do i have))*|(?:which|what) (?:questions?|requests?) (?:are|have|is) (?:still )?(?:open|unanswered|not (?:been )?answered)(?: yet)?",
)
"""What asks what the mentor was asked, and what of it was answered."""
_WAS_SENT = (
    rf"(?:did|have|had) i (?:(?:ever|already|actually|accidentally) )*(?:sen[dt]|e-?mail(?:ed)?|forward(?:ed)?|shared?|show(?:n|ed)?|put) (?P<what>.{{2,60}}?) (?:to {_MENTOR}|in (?:my|the|his|her|their|that|this) (?:summary|page|note for .{{2,20}}))",
    r"(?:is|are|was|were) (?:the |my |that |there )?(?P<what>.{2,60}?) (?:still )?(?:in|on) (?:(?:the|my|that|this|his|her) (?:last |latest |next )?(?:summary|page(?: for my mentor)?)|what i sent(?: .{2,30})?)|(?:did|has|have) my mentor (?:see|seen|read|get|got|had) (?P<seen>(?!(?:it|this|that|the (?:summary|page|latest))\b).{2,60})",
    r"what (?:was|is|stood|did i put) in (?:my|the) (?:last|latest|previous) (?:summary|page|one)|what did i send (?:in it|last time)",
)
"""What asks whether something was in what was sent, of which nothing is kept."""


def told(line: str, read: Callable[[], Journey]) -> Looked:
    """Return what lmcs was told of what *line*, as it is compared, asks for; nothing where it asks for nothing of the kind."""
    if fullmatch(_SINCE_WHEN, line):
        return Looked(_since(read()))
    if sent := next(filter(None, (fullmatch(way, line) for way in _WAS_SENT)), None):
        who = sent.groupdict().get("who")
        if not who or to_the_mentor(
            read(), f"{who.removeprefix('my ').removeprefix('the ')}: asks"
        ):
            return Looked(_of_what_was_sent(read()), "mentor")
    for asked in filter(None, (fullmatch(way, line) for way in _OF_THE_MENTOR)):
        who = asked.groupdict().get("who", "my mentor")
        if to_the_mentor(read(), f"{who.removeprefix('my ').removeprefix('the ')}: asks"):
            return Looked(_of_the_mentor(read()), "mentor")
    return Looked()


def _since(journey: Journey) -> tuple[str, ...]:
    """Return since when she is in the role, and how to change that."""
    day = from_iso(journey.progress.settings.get("appointed", ""))
    if not day:
        return ("No day is kept. To keep the one you were appointed: lmcs start --appointed DATE",)
    days = (journey.today - day).days + 1
    nth = f", and today is day {days}" if days > 1 else ""
    return (f"You were appointed on {say(day)}{nth}.", "Another day: lmcs start --appointed DATE")


def _of_the_mentor(journey: Journey) -> tuple[str, ...]:
    """Return each request, those that are open first, with what was answered."""
    asked = sorted(journey.progress.requests, key=lambda each: each.answered)
    said = [f"{each.number}. {each.text}: {each.heard or ('dealt with' if each.answered else 'no answer yet')}" for each in asked]  # fmt: skip
    if not said:
        return ("Your mentor was asked nothing yet. To ask for something: lmcs ask",)
    return (*said, "To keep an answer: lmcs ask --answer, the number, and the words")


def _of_what_was_sent(journey: Journey) -> tuple[str, ...]:
    """Return that nothing is kept of a summary but the day on which it was marked as sent, and where to look."""
    day = from_iso(next(iter(journey.progress.sent[-1:]), ""))
    marked = f"You marked one as sent on {say(day)}." if day else "None was marked as sent yet."
    return (
        f"lmcs keeps no copy of a summary that was sent. {marked}",
        "What it said stands in the page that you saved, or among the e-mails that you sent: look there.",
        "What the next one says: lmcs summary. What you wrote yourself, by a word of it: lmcs search --own WORD",
        "If it had a name in it that must not be there: type erase name",
    )
