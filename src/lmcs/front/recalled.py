"""What asks for something that was kept, and whether a thing was done: "did I note anything on buses", "what did I do last week", "did I ever ring that scrutineer".

It is looked up and nothing is offered: who asks has not said that it was done. Private notes are looked through, and else only counted.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from re import fullmatch, match, sub
from typing import NamedTuple

from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.spans import span
from lmcs.basics.text import plural
from lmcs.commands.addressed import to_the_mentor
from lmcs.commands.search import in_own_words, kept_on
from lmcs.content import naming
from lmcs.content.asked import is_everyday
from lmcs.content.fields import YOURSELF
from lmcs.content.folding import fold
from lmcs.front.booking import diary
from lmcs.front.reading import MENTOR, about, nearest, role_and_rest, tasks
from lmcs.pages.items import short_title, standing
from lmcs.progress import BOOKED, DONE, Agreed
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_WROTE = r"(?:(?P<away>delete|erase|remove|take out|get rid of) (?:all (?:of )?(?:the |my )|(?:the|my|that|any|all) )(?:notes?|bit|line)|(?P<off>forget|ignore|scrap|unsay) (?:what|that|everything|all)(?: that)? i (?:said|told you|wrote|put|noted)(?: down)?|(?:i )?(?:cant|cannot) find what i (?:wrote|noted|said|put)(?: down)?|i (?:have )?(?:wrote|written|noted|put down|kept) (?:something|anything)(?: down)?|(?:show me |find |see )?(?:everything|all|what)(?: that)? i (?:said|wrote|noted|put down)(?: down)?|(?:what )?did i (?:write|note|say|put)(?: down)?(?: anything| something)?|what (?:have i|i) (?:written|noted|wrote)(?: down)?|(?:where is|find) (?:my|the) (?:notes?|questions?|requests?)|(?:(?:where are|show(?: me)?|see|read|search|open|look up|list|what are|what is in|what do) )?(?:all (?:of )?)?(?:(?:my|the) (?:own |private )?notes?|notes)(?: say)?(?! \w+ (?:task )?#?[a-z]?\d{1,3}\b)) (?:about|on|of|from|to|for|with|mentioning|naming|that (?:mentions?|names?|has|have)) (?:the |my )?(?P<what>(?!(?:task )?#?[a-z]?\d{1,3}$).{2,60}?)(?:,.{0,60})?"
"""What asks for the person's own words by what they are about."""
_TOLD = (
    r"what (?:did|has|was it that) (?P<who>.{2,40}?) (?:tell|told|say|said|ask|write|wrote|think|advise|suggest)(?: (?:to )?(?:me|us))? (?:about|on|of|to do about) (?:the |my |our )?(?P<what>.{2,60})",
    r"(?:did|have|has) (?:the |my |our )?(?P<what>.{3,60}?) (?:ever |yet |actually |now )*(?:come|came|arrived?|turn(?:ed)? up|happen(?:ed)?|been sent|get sent|reply|replied|answer(?:ed)?|come back|came back)(?: (?:yet|back|to me|through|in)){0,2}",
    r"(?:did|has|have) (?P<who>.{2,40}?) (?:ever |yet |actually )*(?:send|sent|give|given|get|got|write|written|answer|bring|brought)(?: (?:me|us))? (?:the |my |any |those |that |an? )?(?P<what>.{3,60}?)(?: yet| to me)?",
    r"what (?:did|has) (?P<what>(?!(?:i|we|you|he|she|they|it)\b).{2,40}?) (?:tell|told|say|said)(?: (?:to )?(?:me|us))?(?: (?:again|exactly|last time|then))?",
    r"(?:did|has|have) (?:any(?:one|body)|some(?:one|body)|he|she|they|i) (?:ever )?(?:say|said|told? me|mention|mentioned|write|written) (?:anything|something|owt|any more|more)(?: else)? (?:about|on|of) (?:the |my |our )?(?P<what>.{2,60}?)(?: since| again| yet| lately)?",
    r"(?:and |so |but )?was it (?P<who>.{2,30}?) (?:who |that )?(?:said|told me|had|gave me) (?P<what>.{1,40}?)(?:,? or .{1,40})?",
    r"who(?:s| is| was| are| were) (?P<what>.{2,40}?)(?: again)?",
    r"(?:is|are|does|do) (?:the (?:name|word) |there (?:anything|something) (?:of|on|about) )?(?P<what>.{2,40}?) (?:(?:still|stand|appear|come up|mentioned|named|left|kept|written|noted)(?: down)? ){0,2}(?:any ?where|every ?where|in (?:here|lmcs|(?:any|every)thing|(?:any of )?my (?:notes?|things|tasks|records)))(?: (?:else|any ?where|still))?",
    r"(?:where|which (?:notes?|tasks?)) (?:does|do|is|are|did|have|has)(?: i)?(?: the (?:name|word))? (?P<what>.{2,40}?) (?:appear|stand|come up|occur|turn up|mentioned|written|named|noted|kept|in (?:it|them))(?: down)?",
    r"what was (?:it|that|the thing) (?:that )?(?P<who>i|we|.{2,40}?) (?:said|told me|noted|wrote|promised)(?: (?:about|on) (?P<what>.{2,60}))?",
)
"""What asks for something that somebody else said or was to do."""
_ERASED = "Nothing was erased. To take a note's text out of every file that lmcs keeps, by the number of its task: lmcs note TASK --erase, or the note's own, such as own-2"
_BEGAN = r"(?:(?:was |been |got )?appointed|(?:start|began|begin|started|took over|take over|become|became|got)(?: (?:as |being )?(?:the |a )?(?:lead member|cabinet member|portfolio holder|in (?:this|the|my) (?:role|job|post)|(?:this|the|my) (?:role|job|post)|it|here))?)"
_ROLE = r"(?:in (?:this|the|my) (?:role|job|post)|(?:the |a )?lead member|doing this|in office)"
_DAY = r"(?:(?:start|appointment|starting)(?:ing)? (?:day|date)|(?:date|day) of (?:my )?(?:appointment|start)|first day|day (?:that )?i (?:was appointed|started|began))"
_SINCE_WHEN = (
    rf"(?:do you know |remind me |tell me |remember )?(?:when|since when|(?:on )?(?:what|which) (?:day|date))(?: did| was| am| have)?(?: i)? {_BEGAN}|since when (?:am|have) i (?:been )?{_ROLE}|how (?:long|many days) (?:have i been|am i)(?: now)? {_ROLE}(?: now)?"
    rf"|(?:what|which) (?:day|date) (?:am i on|is it (?:in|of) (?:the|my) (?:role|job))|(?:what (?:date|day) did i (?:give|tell|type)(?: you)?)|(?:(?:what(?:s| is| was)|whats|show|is|have you(?: got)?|did you (?:keep|save|get)|do you (?:have|know))(?: me)? )?(?:my |the |our )?{_DAY}(?: (?:saved|kept|right|stored|there|known))?"
)
"""What asks since when she is in the role."""
_OF_THE_MENTOR = (
    rf"(?:did|has|have|what (?:did|has|does|was it that)) {MENTOR} (?:ever |yet |already )*(?:say|said|sa(?:y|id)|answer(?:ed)?|repl(?:y|ied)|write|written|wrote|advise|advised|suggest(?:ed)?|tell|told|come back|think)(?: (?:to )?me| back| yet| anything| to (?:it|that))*",
    rf"(?:what|which questions?|have i) (?:did i|have i|do i|i|did i ever)?(?: want to| still)? ?(?:ask(?:ed)?|put to|asking) {MENTOR}(?: (?:so far|already|about|for|anything))*",
    rf"(?:(?:show|list|see)(?: me)? )?(?:(?:what|which) (?:are|is) )?(?:my |the |any )?(?:open |unanswered )?(?:questions?|requests?|answers?|advice)(?: (?:that )?(?:are|is|i have|do i have))?(?: open| out)? (?:to|for|from|with|of) {MENTOR}",
    rf"(?:what|which).{{0,30}} (?:waiting for|from|open with|with) {MENTOR}",
    r"(?:(?:are|is) there |which |what |have i |do i have |how many )?(?:any |my |the |are )?(?:unanswered|open) (?:questions?|requests?)(?: (?:are there|still|left|have i|do i have))*|(?:which|what) (?:questions?|requests?) (?:are|have|is) (?:still )?(?:open|unanswered|not (?:been )?answered)(?: yet)?",
)
"""What asks what the mentor was asked, and what of it was answered."""
_ASKS = r"(?:(?:and|so|remind me|tell me|show me) )*(?:what|who)(?:ve| (?:did|have|had|was it)) (?:i|we) (?:actually |all )?(?:do|done|did|get done|got done|meet|met|see|seen|been doing|been up to|get up to|achieved?|managed?|ticked?(?: off)?|finish(?:ed)?)(?: in all)? (?P<when>.{4,30})|what happened (?P<then>.{4,30})|(?:how|what) (?:was|about|did) (?:my )?(?P<of>(?:last|this) (?:week|month)|yesterday)(?: go)?"
_LEADS_IN = r"^(?:(?:in|on|over|during|for|all|so far) )+"
DID = r"did (?:the|an?|my|our) (?!.*\b(?:ever|yet|come|say|send|get|reply|happen|go|do|mean|have|ask|know|want|tell|agree|give)\b).*"
"""What somebody did, and no question what another did."""
_MINE = r"(?:did|have|had) (?:i|we) (?!(?:say|write|note|put|enter|mention)\b)(?:ever |already |actually |even |yet )*(?P<what>.+)"
_THEIRS = rf"(?!{DID})(?:(?:did|has|had) (?!(?:to|an?)\b)|have (?=(?:the|my|our|they|any)\b.*(?:come|arrived|been|sent|gone|answered|replied|turned)\b)).+"
_NOT = r"(?!.*\b(?:when|once|if|until|unless|nobody|because)\b)(?P<mine>i |we |ive |weve )?[^,;]*\b(?:(?:have|has|did)(?:nt| not| never)|never|still (?:not|no)|no sign of|waiting for)\b[^,;]+"
_OPENS = r"^(?:(?:and|so|but|oh|er|hang on),? )+"
_NO_DEED = r"(?:got|to|an?|any|the|enough|time|still|missed|done|been)\b.*"
"""What follows "have I" where no deed is asked for."""
_NO_THING = (
    " actually already any book called didnt emailed even gave give given had has hasn hasnt haven havent met meet never not phone phoned rang really "
    "ring rung saw seen sign spoke spoken tick ticked waiting written "
)
"""What says that something was done or was not, and not what."""
_TO_MEET = r"(?:Meet|Talk to|Get in touch with|Set up (?:meetings|time)|Have regular talks)\b.*"
_MOST, _LONG = 3, 16
"""How many are told, and the words of a line that is taken for one thing."""


class Looked(NamedTuple):
    """What was found, as lines, and the role that it is about, "" where it is about none or several."""

    said: tuple[str, ...] = ()
    whom: str = ""


def asked(line: str, read: Callable[[], Journey]) -> tuple[str, tuple[str, ...]]:
    """Return the words to search for, where *line*, as it is compared, asks for something that was kept, and what to say before; "" where nothing is."""
    if wrote := fullmatch(_WROTE, line):
        return wrote["what"], (_ERASED,) if wrote["off"] or wrote["away"] else ()
    for way in _TOLD:
        if told := fullmatch(way, line):
            named = told.groupdict()
            for words in (named["what"], named.get("who")):
                if words and (kept := kept_on(read(), words)):
                    return kept, ()
    return "", ()


def known(line: str, read: Callable[[], Journey]) -> Looked:
    """Return what lmcs was told of what *line*, as it is compared, asks for; nothing where it asks for nothing of the kind."""
    if fullmatch(_SINCE_WHEN, line):
        return Looked(since(read()))
    for asked in filter(None, (fullmatch(way, line) for way in _OF_THE_MENTOR)):
        who = asked.groupdict().get("who", "my mentor")
        if to_the_mentor(read(), f"{who.removeprefix('my ').removeprefix('the ')}: asks"):
            return Looked(_of_the_mentor(read()), "mentor")
    return Looked()


def since(journey: Journey) -> tuple[str, ...]:
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


def lately(line: str, read: Callable[[], Journey]) -> tuple[str, ...]:
    """Return what was ticked, met, agreed, answered and noted in the time for which *line*, as it is compared, asks; () where it asks for none."""
    asked = fullmatch(_ASKS, line)
    when = sub(_LEADS_IN, "", next(filter(None, asked.groups()), "")) if asked else ""
    since = when.startswith("since ")
    journey = read() if when else None
    found = span(when.removeprefix("since "), journey.today, forward=False) if journey else None
    if not journey or not found or found[0] > journey.today:
        return ()
    first, last = found[0], journey.today if since else min(found[1], journey.today)
    lines = [*_within(first, last, journey)]
    spoken = say(first) if first == last else f"{say_short(first)} to {say_short(last)}"
    none = "Nothing that you ticked, booked, agreed or noted is kept of that time."
    return (f"{spoken}:", *(lines or [none]), "All that is done: lmcs list --done")


def _within(first: date, last: date, journey: Journey) -> Iterator[str]:
    """Yield a line for each thing from *first* to *last*; the private notes are one line, with how many they are."""

    def then(iso: str) -> bool:
        day = from_iso(iso)
        return day is not None and first <= day <= last

    there = sorted((s for s in journey.ever() if then(s.mark.on)), key=lambda s: s.mark.on)
    yield from (f"{short_title(s.item)}. {standing(s)}" for s in there if s.mark.status == DONE)
    for step in there:
        if step.mark.status == BOOKED:
            yield f"{diary(step)} It was booked, and is not ticked."
    for one in journey.progress.agreed:
        if then(one.on):
            yield f"{journey.called(one.role)}: {one}{' Kept.' if one.kept else ''}"
    days = {say_short(first + timedelta(day)) for day in range((last - first).days + 1)}
    for asked in journey.progress.requests:
        yield from (f"Answered by your mentor, {a}" for a in asked.answers if a.day in days)
    notes = [each for mark in journey.progress.marks.values() for each in mark.notes]
    if written := sum(each.day in days for each in notes):
        yield f"{plural(written, 'private note')}, to read: lmcs note"


def asks(line: str) -> bool:
    """Tell whether a *line*, as it is compared, asks whether something was done, and tells nothing."""
    return bool(fullmatch(f"{_MINE}|{_THEIRS}", sub(_OPENS, "", line)))


def looked_up(line: str, journey: Journey) -> Looked:
    """Return how what a *line*, as it is compared, asks for stands, or says to be still to come; nothing for any other, and for what is not kept unless it is one's own deed."""
    line = sub(_OPENS, "", line)
    asked, mine, lacks = asks(line), fullmatch(_MINE, line), fullmatch(_NOT, line)
    if not (asked or lacks) or line.count(" ") > _LONG:
        return Looked()
    words = [w for w in fold(line).split() if not is_everyday(w) and f" {w} " not in _NO_THING]
    promised = _promised(words, journey)
    steps = _steps(words, journey) if mine or (lacks and lacks["mine"]) else []
    if not asked and any(step.mark.status == DONE for step in steps):
        return Looked()  # it is set back
    said = [*(line for one in promised for line in _of(one, journey)), *map(_stands, steps[:_MOST])]
    kept = in_own_words(journey, " ".join(words)) if words and asked else ""
    if said:
        return Looked((*said, *filter(None, [kept])), _whom(words, promised, journey))
    if not mine or match(_NO_DEED, mine["what"]):
        return Looked()
    more = kept or "What is done: lmcs list --done. What was agreed: lmcs agreed"
    return Looked(("No promise and no task here is about that.", more))


def _promised(words: list[str], journey: Journey) -> list[Agreed]:
    """Return what was agreed that has most of *words*, those that have as many as any."""

    def shared(one: Agreed) -> int:
        text = {*words} & {*fold(one.text).split()}
        who = fold(f"{journey.called(one.role)} {journey.holder(one.role)}").split()
        return len(text | ({*words} & {*who})) if text else 0

    near, most = nearest(journey.progress.agreed, shared)
    return near[-_MOST:] if most * 2 > len({*words}) else []


def _steps(words: list[str], journey: Journey) -> list[Step]:
    """Return the tasks of her lists, and what is done or booked of others, that all *words* are about, or those of meeting the role that they name; what is done comes first."""
    whom, rest = role_and_rest(words, journey) if words else ("", "")
    own, others = tasks(journey)
    begun = [step for step in others if step.mark.status in (DONE, BOOKED)]
    found = to_meet(whom, journey) if whom and not rest else []
    found = found or about(words, own, begun)
    return sorted(found, key=lambda step: [DONE, BOOKED, step.mark.status].index(step.mark.status))


def to_meet(whom: str, journey: Journey) -> list[Step]:
    """Return the tasks that are to meet the role *whom*, and nobody else: not what is to be settled with it."""
    theirs = (step for step in journey.with_person(whom) if step.item.who == (whom,))
    return [step for step in theirs if step.item.task and fullmatch(_TO_MEET, step.item.text)]


def _of(one: Agreed, journey: Journey) -> tuple[str, ...]:
    """Return how a promise stands, and where it is open the line that says that it was kept."""
    what = f"{one}" if one.role == YOURSELF else f"{journey.called(one.role)}: {one}"
    if one.kept:
        return (f"Kept: {what}",)
    kept = f"Once it is kept: lmcs meet {one.role} --kept {one.number}"
    return (f"Not yet, as far as lmcs was told: {what}", kept)


def _stands(step: Step) -> str:
    """Return how a task stands."""
    so = {DONE: "Yes", BOOKED: "Booked"}.get(step.mark.status, "Not yet")
    opens = f"To open it: lmcs show {step.item.number}"
    return f"{so}: {short_title(step.item)}. {standing(step)} {opens}"


def _whom(words: list[str], promised: list[Agreed], journey: Journey) -> str:
    """Return the one role that *words* name, else that is *promised* something or named in it; "" for none."""
    roles = {_role(words, journey)} - {""}
    for one in promised if not roles else ():
        roles.add(one.role if one.role != YOURSELF else _role(fold(one.text).split(), journey))
    whom = next(iter(roles)) if len(roles) == 1 else ""
    return naming.the_role(journey.library, whom) if whom in journey.library.people else ""


def _role(words: list[str], journey: Journey) -> str:
    return role_and_rest(words[: _LONG // 2], journey)[0]
