"""What somebody says of herself, of the council or of a talk, and the lines that keep it: "our DCS is Ann Lee"."""

from collections.abc import Sequence
from re import fullmatch, match, search, sub

from lmcs.basics.errors import NotFound
from lmcs.basics.spans import span
from lmcs.basics.text import capitalised, typeable
from lmcs.commands.ask import ENDS, ended
from lmcs.content import naming
from lmcs.content.fields import YOURSELF
from lmcs.content.names import Names
from lmcs.front import promises
from lmcs.front.booking import diary
from lmcs.front.moved import bookings
from lmcs.front.raised import raised
from lmcs.front.reading import (
    NOT_YET,
    OF_BOOKINGS,
    Told,
    about,
    compared,
    offer,
    quoted,
    role_and_rest,
    tasks,
)
from lmcs.front.stated import NAME, PUT_DOWN, reminded, settles
from lmcs.pages.company import is_with
from lmcs.pages.look_up import TERMS
from lmcs.progress.answering import places_of
from lmcs.progress.journey import Journey

_HOLDS = (
    rf"(?:(?i:the|our|my) )?(?P<role>[\w'’ -]{{2,60}}?)(?:['’]s name)? (?:is|is called|is now|will be|is named) (?P<name>{NAME})",
    rf"(?P<name>{NAME}) (?:is|will be|is now|has become) (?:(?i:the|our|my) )(?i:new )?(?P<role>[\w'’ -]{{2,60}}?)(?: now)?",
    rf"(?:.{{0,40}} )??(?P<name>{NAME}),? (?:(?i:he|she)(?:['’]?s| is)|who is|whos) (?:(?i:the|our|my) )(?i:new )?(?P<role>[\w'’ -]{{2,60}}?)(?: now)?",
    rf"(?:(?i:the|our|my) )?(?P<role>[\w'’ -]{{2,40}}?) (?:is|is called) (?P<name>{NAME})(?: (?:who|from|over|at|of|in|based|by)\b.{{2,60}})",
    rf"(?i:(?:i|we)(?: have|['’]ve|ve)?(?: now| just)? (?:have|got|found|chosen)?) ?(?i:a|my|the) (?i:new |peer )*(?P<role>mentor),? (?i:(?:called|named|it is|(?:and )?(?:his|her) name is) )?(?i:(?:councill?or|cllr|dr|mrs?|ms)\.? )?(?P<name>{NAME})(?:,? (?i:of|from|at|in|who)\b.{{2,60}})?",
    rf"(?:(?i:the|our|my) )?(?P<role>[\w'’ -]{{2,40}}?) (?i:has changed|changed|is new|is somebody else|is another|has left|has gone|has resigned),? (?:(?i:and|so|now) )?(?i:(?:now )?(?:it is|it['’]?s|(?:he|she) is(?: called)?|the new one is|there is)(?: now)?) (?P<name>{NAME})(?: now)?",
    rf"who (?P<role>[\w'’ -]{{2,40}}?)[:,]? (?P<name>{NAME})",
    rf"(?i:add|name|put in|enter) (?P<name>{NAME}) (?:as|for) (?:(?i:the|our|my) )?(?P<role>[\w'’ -]{{2,60}})",
)
_LEFT = rf"(?P<name>{NAME}|[A-Z][a-z’'-]{{2,20}})(?:,? (?i:the|our|my) [\w' -]{{3,30}},?)?(?i:(?: has| have|['’]s)?(?: just)? (?:left|gone|resigned|retired|moved on|stepped down|been replaced)| is (?:leaving|going|off))(?: (?i:now|us|the council|today|yesterday|(?:last|this|next) \w+))?"
"""That somebody has left."""
_SMALL_NAME = r"[a-z][a-z'’-]{1,20} [a-z][a-z'’-]{1,25}"
_NAME = (
    r"(?i:it['’]?s|it is|this is) (?P<said>[A-Za-z][a-z'’-]{1,20}(?: [A-Z][a-z'’-]{1,25})?) (?i:here|speaking)\b.*",
    rf"(?i:my name is|i am|i'm|i’m) (?P<said>{NAME})(?:[,;.]? (?i:and )?(?i:i am|i'm|i’m|a councillor|councillor)\b.*)?",
    rf"(?:my name is|i am|i'm|i’m|im) (?P<said>{_SMALL_NAME}),? (?:i am |i'm |im )?(?:and |a |the |new )*(?:councill?or|cllr|lead member|cabinet member|portfolio holder)\b.*",
)
_COUNCIL = (
    r"(?i:my council is|i am in|i am at|our council is)(?i: called)? (?P<said>[A-Z][\w'’ -]{2,60})",
    r"(?i:my council is|our council is)(?i: called)? (?P<said>(?!(?:in|on|under|a|an|the|not|very|no|so|quite|going|being|due|ok|okay|good|bad|run|led|controlled)\b)[a-z]{4,20}(?: [a-z]{3,20})?)",
)
"""What somebody says of herself, also in small letters, as it is typed in a hurry."""
_GREETS = r"^(?i:(?:hello|hi|hey|good (?:morning|evening|afternoon)|morning)(?: there)?[,.! ]+)"
_AT = r"\b(?:councill?or|cllr|member|services|portfolio holder|holder) (?:at|in|for|of|with) (?P<council>(?!(?i:childrens?|young|the)\b)[A-Za-z][\w'’-]+(?: [A-Z][\w'’-]+){0,3})"
"""Of which council somebody is, behind what she is there."""
_SINCE = r"(?:\bsince|(?:i |ive |and |, ?)(?:just )?(?:started|began|was appointed|got the job)(?: in (?:the|this) (?:job|role))?(?: on)?) (?P<day>[a-z0-9 ]{4,30}?)(?:,|$)"
_APPOINTED = (
    r"(?:(?:the )?(?:council|leader|group|cabinet) (?:has )?(?:appointed|made|named) me(?: (?:as |to be )?(?:the )?(?:lead member|cabinet member|portfolio holder))?(?: for childrens services)? (?:on |since )?(?P<by>.{3,30}))|(?:i |ive )?(?:have |was |been |am |got |just )*(?:appointed|became)(?: as)?(?: (?:the |a )?(?:lead member|cabinet member|portfolio holder))?"
    r"(?: for childrens services)? (?:on |since )?(?P<day>.{3,30})|(?:i )?(?:got|took over|took up|started|began)(?: in| with)? (?:the |this |my )?(?:job|role|post|portfolio|office) (?:on |since )?(?P<got>.{3,30})|i (?:have )?(?:just )?(?:started|began|begun)(?: as (?:the |a )?(?:new )?(?:lead member|cabinet member|portfolio holder))? (?:on )?(?P<started>.{3,30}?)(?: as (?:the |a )?(?:new )?(?:lead member|cabinet member|portfolio holder)(?: for childrens services)?)?|my (?:first day (?:was|is)|appointment(?: as (?:the )?lead member)? (?:was|dates)) (?:on |from )?(?P<first>.{3,30})"
)
_JUST_APPOINTED = r"(?:i|ive|im)(?: (?:have|was|am|been|got|just|now|newly))* (?:appointed|(?:appointed|made|named)(?: as| to be)?(?: (?:the|a|our|new))* (?:lead member|cabinet member|portfolio holder)(?: for (?:childrens services|children))?)"
"""Somebody who is appointed, of no day: it is today, as long as none is kept."""
_TODAY = "(?:this|earlier this) (?:morning|afternoon|evening)"
_PARTLY = r"(?!.{0,12}\bnotes?\b)(?=.{0,60}\b(?:half(?! past)|halfway|most of|part of|some of|a bit of|begun|began|started|not (?:yet )?(?:finished|all|complete)|(?:have|has)nt finished|nearly|almost)\b)(?:.{0,60}\b(?:of|begun|began|started|reading|done|did|finished|read|with|on|through|task) )?#?(?P<task>[a-z]?\d{1,3})\b.{0,80}"
"""What says of a task that it is begun, and not done."""
_NOT_WHOLE = r"(?:but |and |so far |only |now |just )*(?:not (?:all|the whole|to the end|finished|done|yet|much)|(?:have|did|has)nt (?:yet )?(?:finish(?:ed)?|got)|stopped|got (?:to|as far as|up to)|up to|as far as|(?:to|till|until) page|so far)\b"
_READ_PARTLY = (
    (
        r"(?:i |ive |i have )?(?:just |only |now )*read(?:ing)? (?:through )?(?:half|halfway|most|part|some|a bit|about half|nearly all|almost all)(?: way)?(?: through)?(?: of)? (?:the |my |our )?(?:last |latest |newest )?(?P<what>(?!(?:it|this|that|them)\b)[a-z' -]{4,40}?)"
        r"(?=,? (?:up|down|to|as far as|till|until|today|this|so|yet|not|last|yesterday|but|and|on|page|pages)\b|$)"
    ),
    rf"(?:im |i am |i |ive |have |just |only |now |started |begun |began |to |am |been )*read(?:ing)?(?: through)? (?:the |my |our )(?:last |latest |newest )?(?P<what>(?!(?:it|this|that|them)\b)[a-z' -]{{4,40}}?),? {_NOT_WHOLE}",
    r"(?:im |i am |i |ive |have |got |now |about |only |just |am )*(?:half ?way|part ?way|part of the way|most of the way|some of the way|three quarters|a third|a quarter|a bit|nearly) (?:of the way )?(?:through|into|to the end of) (?:reading )?(?:the |my |our )?(?:last |latest |newest )?(?P<what>(?!(?:it|this|that|them)\b)[a-z' -]{4,40}?)(?=,| (?:but|and|so|now|got|stopped|up|at|on|to|page|today|yesterday|this)\b|$)",
)
"""What says that something was read in part, which a task asks to read."""
_ERASES = r"(?:erase|delete|wipe|remove) (?:my |the )?(?:question|request) (?:number |no )?(?P<number>\d{1,3})"
_PARTS = frozenset({"half", "most", "part", "some"})
_OFF = r"^(?:won'?t|will|can'?t|cannot|has|have|is|isn'?t|must|should|needs?|doesn'?t|belongs|ought)\b(?=.{3})"
"""What tells something of a task behind its number: "task 6 won't happen"."""
_TALE = 7  # words; of fewer, "read" and "done" are commands
_OF_REQUESTS = frozenset({"ask", "request", "question", "requests"})
_FEW = 3


def told(line: Sequence[str], journey: Journey) -> Told | None:
    """Return the line that keeps what a *line* says, or that ends a request for the mentor; None where it says none of it."""
    key, typed = compared(line), " ".join(line).strip(" .!")
    wanted = [each for each in journey.progress.requests if not each.answered]
    asks = key.replace(" ask ", " request ") if _OF_REQUESTS & {*key.split()} else ""
    if fullmatch(ENDS, asks) and not wanted:
        return Told("You have no open request for your mentor.", "To ask for something: lmcs ask")
    if gone := fullmatch(_ERASES, key):
        to = "To take its text out of every file that lmcs keeps"
        return offer(to, f"lmcs ask --erase {gone['number']}")
    if number := ended(asks, wanted):
        to = "To say that it is dealt with, or no longer needed"
        return offer(to, f"lmcs ask --done {number}")
    day = fullmatch(_APPOINTED, key)
    when = next(filter(None, day.groups()), "") if day else ""
    now = fullmatch(_JUST_APPOINTED, key) and not journey.progress.settings.get("appointed")
    when = "today" if now or fullmatch(_TODAY, when) else when
    if when and span(when, journey.today, forward=False):
        other = " Another day: lmcs start --appointed DATE" if now else ""
        does = f"lmcs start --appointed {typeable(when)}"
        return offer("To keep the day", does, f"{NOT_YET}{other}")
    typed = sub(PUT_DOWN, "", typed)
    for read in (raised, reminded, _of_herself, _holder, _left, promises.told):
        if kept := read(typed, journey):
            return kept
    return None


def _of_herself(typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps her name and her council, and since when she is in the role, as far as what was *typed* says that; None where it says no name and no council."""
    plain = sub(_GREETS, "", typed)
    kept: dict[str, str] = {}
    for what, ways in (("name", _NAME), ("council", _COUNCIL)):
        for said in filter(None, (fullmatch(way, plain) for way in ways)):
            if what not in kept and (mine := typeable(said["said"])):
                kept[what] = mine.title() if mine.islower() else mine
    if "name" in kept:
        if "council" not in kept and (where := search(_AT, plain)):
            kept["council"] = capitalised(where["council"])
        since = search(_SINCE, compared(plain.split()))
        if since and span(since["day"].strip(), journey.today, forward=False):
            kept["appointed"] = since["day"].strip()
    does = f"lmcs start {' '.join(f'--{what} {said}' for what, said in kept.items())}"
    return offer("To keep it", does) if kept else None


def _holder(typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps who holds a post, where what was *typed* says that; None where not."""
    first, comma, rest = typed.partition(", ")
    for way in _HOLDS:
        said = fullmatch(way, typed) or (fullmatch(way, first) if comma else None)
        if not said or Names(TERMS.findable(journey.library)).bearing(said["name"]):
            continue
        try:
            id_ = naming.person(journey.library, said["role"])
        except NotFound:
            continue
        if journey.library.people[id_].post and typeable(said["name"]):
            does = f"lmcs who {id_} --is {typeable(said['name'])}"
            behind = said[0][max(said.end("name"), said.end("role")) :].strip(" ,.")
            left = [behind if behind != "now" else "", "" if said[0] == typed else rest]
            unread = f"\nNot read: “{', '.join(filter(None, left))}”." if any(left) else ""
            return offer("To keep the name", does, f"{NOT_YET}{unread}")
    return None


def _left(typed: str, journey: Journey) -> Told | None:
    """Return what still has the name of somebody who, as was *typed*, has left: the posts and the bookings; None for nobody who is known."""
    gone = fullmatch(_LEFT, typed)
    if not gone:
        return None
    name = gone["name"]
    posts = [id_ for what, id_ in places_of(journey, name) if what == "post"]
    lines = [f"Who it is now: lmcs who {id_} --is NAME" for id_ in posts]
    met = [step for step in bookings(journey) if step.mark.with_ and is_with(step.mark.with_, name)]
    lines += [
        f"{diary(step)} With whom it is now: lmcs book {step.item.number} --with NAME"
        for step in met
    ]
    return (
        Told(f"Nothing was changed. {name} still stands here:", "\n".join(lines)) if lines else None
    )


def partly(typed: str, key: str, journey: Journey) -> Told | None:
    """Return the line that keeps with its task how far it is, where what was *typed*, compared as its *key*, says that it is done in part; None for any other."""
    said = fullmatch(_PARTLY, key)
    ways = () if said else _READ_PARTLY
    read = next(filter(None, (match(way, key) for way in ways)), None)
    named = about(read["what"].replace("inspection", "ofsted").split(), *tasks(journey)) if read else []  # fmt: skip
    number = said["task"].upper() if said else named[0].item.number if len(named) == 1 else ""
    if number not in journey.library.numbers or not typeable(typed):
        return None
    does = f"lmcs note {number} --text {quoted(typed)}"
    more = f"lmcs knows done, booked and open, and nothing between. {NOT_YET}"
    return offer("To keep with it how far you are", does, more)


def tells(line: Sequence[str]) -> bool:
    """Tell whether a *line* is a sentence that tells of something, though its first word stands for a command: "read most of the report today, not all"."""
    first, *rest = (word.casefold() for word in line)
    if first in ("task", "question"):
        return search(_OFF, " ".join(rest[1:]).replace("’", "'")) is not None
    parted = first == "read" and rest[:1] and rest[0] in _PARTS
    return bool(parted) or (len(line) >= _TALE and first in ("read", "did", "done", "finished"))


def talked(line: Sequence[str], journey: Journey) -> tuple[str, ...]:
    """Return what to do about a talk or an agreement with a role that a *line* names; () where it names none."""
    words = [word for word in compared(line).split() if f" {word} " not in OF_BOOKINGS]
    id_, _ = role_and_rest(words[: _FEW * 2], journey)
    if not id_ or id_ == YOURSELF:
        return ()
    whom = naming.the_role(journey.library, id_)
    agreed = search(r"\bagreed\b", compared(line))
    ticks = settles(id_, compared(line), journey, agreed=bool(agreed))
    keeps = f"Nothing was kept of that. To keep what you agreed with {whom}: lmcs meet {id_} --agreed TEXT"
    return (keeps, *ticks, f"All there is with them: lmcs meet {id_}")
