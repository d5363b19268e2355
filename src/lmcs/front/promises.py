"""What somebody promised, or means to do by a day, and the line that keeps it until then: "I promised the forum an answer by Friday"."""

from re import fullmatch, search, sub

from lmcs.basics.spans import day_in
from lmcs.basics.text import capitalised, typeable
from lmcs.content.fields import YOURSELF
from lmcs.content.folding import fold
from lmcs.front.reading import NOT_YET, THE, Told, nearest, offer, quoted, role_and_rest
from lmcs.progress import Agreed
from lmcs.progress.journey import Journey

_WHO = r"(?P<who>(?!(?i:i|we|what|who|when|how|why|if|it|this|that|there|nobody)\b)[\w'’ -]{2,60}?)"
_DOES = (
    "get|send|give|bring|let|find|check|look into|come back|share|write|set up|sort|forward|provide|chase|tell|update|add|"
    "make sure|introduce|invite|draft|copy|confirm|report|reply|answer|raise|ask"
)
_THEY = (
    rf"{_WHO} (?:has |have |also )*(?!.*\b(?:would|will) not\b)(?:promised|offered|undertook|agreed|(?:said|says)(?: (?:he|she|they|it))? ?(?:will|would|['’]ll|['’]d))(?: (?:me|us))?(?: (?:to|that))? (?P<what>.{{4,200}})",
    rf"{_WHO}(?: will| is going to|['’]ll|['’]?s going to) (?P<what>(?:{_DOES})\b.{{4,200}})",
    rf"{_WHO}(?: is|['’]?s| are|['’]re) (?P<what>(?:send|giv|bring|gett|lett|find|writ|chas|shar|prepar|draft|tell|emailing|post)\w*ing (?:me|us) .{{4,200}})",
    rf"(?!(?i:does|do|did|has|have)\b){_WHO} (?P<what>owes? (?:me|us) .{{4,200}})",
    r"(?:(?i:i|we) )?(?i:agreed|settled) with (?P<who>[\w'’ -]{2,40}?)(?::| that| to) (?P<what>.{4,200})",
)
"""What others promise."""
_A_NAME = (
    r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?: .{0,60})?|[a-z][a-z'’-]{2,20}(?: [a-z][a-z'’-]{2,20})?"
)
"""Somebody whom no post names: what is promised by them is kept with their name."""
_THAT_ONE = r"(?i)(?:and |so |but )?(?:he|she|they|it|somebody|someone|everyone|everybody|that|this|who)(?:['’]s)?"
"""Somebody of whom only the line before says who it is: what is promised is kept as it was typed."""
_I_WOULD = r"(?i:(?:that )?i would|i['’]?d|i will|i['’]?ll|to)"
_I = (
    rf"(?i:(?:(?:i|we)(?: have|['’]ve|ve)? )?(?:just |also ){{0,2}}(?:promised|told|owe)) (?!nothing\b){_WHO},?(?: that)? {_I_WOULD} (?P<what>.{{4,200}})",
    rf"(?i:(?:(?:i|we)(?: have|['’]ve|ve)?(?: just| also)? )?(?:promised|said)(?: to {_WHO})?)(?: that)? {_I_WOULD} (?P<what>.{{4,200}})",
    r"(?i:(?:i|we)(?: have|['’]ve|ve)?(?: just)? (?:promised|owe)) (?!nothing\b)(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|(?i:the|my|our) [\w'’ -]{3,30}?) (?P<what>(?:an?|the|my|our|some) .{4,200})",
)
"""What somebody promises herself, to somebody or to nobody who is named."""
_TO_DO = r"(?i:(?:i(?: |(?=['’])))?(?:['’]?ll|will|must|should|have to|need to|['’]?ve got to|will have to|promised to|am to|owe it to))? ?(?P<what>(?i:ring|phone|e?mail|chase|thank|write|call|speak|tell|answer|reply|send|get back|find out|visit|read|finish|prepare|ask|meet|go|take|collect|pick up|check)\b(?! (?:(?i:most|half|some|part|a bit) of)\b).{3,200})"
_MUST = r"(?i)(?:i )?(?:still )?(?:need to|must|have to|ought to|(?:ha)?ve got to|mustn['’]?t forget to|must remember to) (?!(?:know|see|go home)\b)(?P<what>.{6,200})|(?:i )?forgot to ask (?P<ask>.{6,200})"
"""What is to be done, on no day that is said."""
_BY = r"(?i)\b(?:by|before|on|until|not later than|next|this|tomorrow|today|tonight)\b"


def told(typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps what was promised, where what was *typed* says that of a role, or of oneself; None where not."""
    for way in _I:
        said = fullmatch(way, typed)
        if said and (mine := _mine(said["who"] or "", said["what"], journey)):
            return mine
    for way in _THEY:
        said = fullmatch(way, typed)
        if said and (whom := _role(said["who"], journey)):
            return _kept(whom, said["what"])
        if said and fullmatch(_THAT_ONE, said["who"].strip()):
            return for_the_day(typed, journey, "")
        if said and fullmatch(_A_NAME, said["who"]) and typeable(said["who"]):
            who = said["who"].title() if said["who"].islower() else said["who"]
            return _kept(YOURSELF, f"{who}: {said['what']}")
    return None


_DONE = (
    r"(?:(?:i|we) )?(?:have |had |ive |weve )?(?:just |now |finally )?(?:kept|done|answered|replied|sent|rang|phoned|told|thanked|given|gave|finished|delivered|did|went|visited|read|wrote|emailed|met|got|received|had)\b(?P<mine>.*)",
    r"(?:my |the |our )?(?:promise|answer|reply|word) (?P<it>.+?) (?:is|was|has been) (?:done|kept|given|sent|dealt with|over)",
    r"(?P<they>.+?) (?:has |have |had )?(?:finally |just |now |at last )?(?:sent|came|come|arrived|given|gave|kept|done|answered|replied|got back|brought|turned up)\b(?P<what>.*)",
)
"""What says that something was done."""
_NOT_SO = r"\b(?:not|never|nobody|none|no one|nothing|yet|when|once|if|until|unless|should|must|will|(?:did|does|do|is|are|was|were|ha[sd]|have|[cw]ould|should|ca|wo)nt)\b"
"""What says that it was not done, or is still to be."""
_WEAK = frozenset({"about", "before", "after", "with", "from", "that", "this", "will", "would", "when", "what", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "children", "service", "council", "read", "send", "answer", "reply"})  # fmt: skip
"""Words that many agreements have."""
_SHARED = 2  # words of an agreement that such a line has


def done(line: str, journey: Journey) -> Told | None:
    """Return the line that says that something agreed was kept, where *line*, as it is compared, tells that it was done; None where none is meant."""
    still = journey.progress.still_agreed
    if search(_NOT_SO, line):
        return None
    if not still or not any(fullmatch(way, line) for way in _DONE):
        return None
    said = set(_words(line))

    def shared(one: Agreed) -> int:
        words = {word for word in _words(one.text) if len(word) > 3 and word not in _WEAK}
        names = {*fold(f"{journey.called(one.role)} {journey.holder(one.role)}").split()} - _WEAK
        return len(said & words) + (len(said & names) if "promise" in said else bool(said & names))

    near, most = nearest(still, shared)
    if most < _SHARED or len(near) > 1:
        return None
    does = f"lmcs meet {near[0].role} --kept {near[0].number}"
    return offer("To say that it was kept", does, f"{capitalised(near[0].text)}. {NOT_YET}")


def _words(text: str) -> list[str]:
    """Return the words of *text* as they are compared: who rang has done what was to be phoned."""
    return sub(r"\b(?:rang|rung|phoned?|called?)\b", "ring", fold(text)).split()


def to_do(text: str, journey: Journey, said: str = "") -> Told | None:
    """Return the line that keeps what a *text* says is to be done on a day, by one, or some day, behind what is *said*; None where it says neither."""
    asked = fullmatch(_TO_DO, text)
    dated = asked and day_in(asked["what"], journey.today)
    must = fullmatch(_MUST, text)
    what = must["what"] or f"Ask {must['ask']}" if must and not dated else asked and asked["what"]
    if not what or not (dated or must):
        return None
    says = "says so when the day has come, on its first screen" if dated else "shows it: lmcs agreed"  # fmt: skip
    to = f"{said} To keep it for yourself".strip()
    return offer(to, keeps(YOURSELF, capitalised(what)), f"lmcs {says}. {NOT_YET}")


def for_the_day(text: str, journey: Journey, said: str, whom: str = YOURSELF) -> Told | None:
    """Return the line that keeps for oneself, or with the role *whom*, what a *text* says is on a day, and is no task, behind what is *said*; None where it names no day."""
    if not day_in(text, journey.today) or not typeable(text):
        return None
    to = f"{said} To keep it for the day".strip()
    more = "A booking is of a task. Who there is to meet: lmcs meet"
    return offer(to, keeps(whom, capitalised(text)), more)


def _mine(who: str, what: str, journey: Journey) -> Told | None:
    """Return the line that keeps *what* is promised to a role; for anybody else it is kept for oneself, with the name."""
    whom = _role(who, journey) if who else ""
    if whom:
        owes = fullmatch(r"(?i)(?:an?|the|my|our|some) .+", what)
        return _kept(whom, f"I owe: {what}" if owes else f"I will {what}")
    named = who and who.casefold() not in ("them", "him", "her", "everybody", "everyone", "people")
    text = f"{capitalised(who.strip())}: {what}" if named else capitalised(what)
    return _kept(YOURSELF, text)


def _kept(whom: str, text: str) -> Told | None:
    if not quoted(text).strip(' -:"') or fullmatch(r"(?i)(?:not|nothing|never|no)\b.*", text):
        return None
    until = "until it is done" if whom == YOURSELF else "for your next meeting"
    return offer(f"To keep it {until}", keeps(whom, text))


def keeps(whom: str, text: str) -> str:
    """Return the line that keeps a *text* as agreed with *whom*, or for oneself."""
    return f"lmcs meet {whom} --agreed {quoted(text)}"


def _role(who: str, journey: Journey) -> str:
    """Return the id of the role that *who* is and nothing else; "" for nobody who is known, and for oneself."""
    whom, rest = role_and_rest(sub(THE, "", who.casefold()).split(), journey)
    return whom if whom != YOURSELF and not rest else ""
