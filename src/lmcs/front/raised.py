"""What somebody wants to ask or tell a role, and the line that keeps it until they meet: "I want to tell the director that the lease ends"."""

from re import IGNORECASE, fullmatch, search, sub

from lmcs.basics.errors import NotFound
from lmcs.basics.spans import day_in
from lmcs.basics.text import typeable
from lmcs.commands import role_called
from lmcs.commands.ask import for_another, to_the_mentor, without_wish
from lmcs.content import naming
from lmcs.front import promises
from lmcs.front.named import NOT_YET, Told
from lmcs.progress.journey import Journey

_MEANS = r"(?:(?:i|we) )?(?:(?:also )?(?:want to|need to|must|should|would like to|['’]?d like to|have to|will|remember to|(?:please )?remind me to|don['’]?t (?:let me )?forget to|am going to) )?"
_WHO = r"(?:the |my |our )?[\w'’ ]{2,40}?"
_ASKS = (
    rf"{_MEANS}(?:ask|raise with|put to|check with) (?P<rest>.+)",
    r"(?:a |my |here is a )?(?:question|something|point|thing|note)s?(?: to (?:ask|raise with|put to))? (?:for|to) (?P<rest>.+)",
    r"(?:please )?put (?:a |this |my |the )(?:question|point|request)s? to (?P<rest>.+)",
    rf"(?:i|we) (?:want|need|would like|['’]?d like) (?P<who>{_WHO})(?:['’]s|s['’])? (?:advice|help|opinion|view|views|thoughts|tips?) (?:on|about|with) (?P<what>.+)",
    rf"(?:the )?next time (?:that )?(?:i|we) (?:see|meet|speak to|talk to) (?P<who>{_WHO}),? {_MEANS}ask(?: (?:him|her|them))? (?P<what>.+)",
)
"""What is to be asked of somebody: "remind me to ask the director about transport"."""
_TELLS = (
    rf"(?:please )?{_MEANS}(?:tell|inform|remind|mention to|say to|point out to|bring up with|pass on to) (?P<rest>.+)",
    rf"(?:please )?{_MEANS}let (?P<rest>(?:the|my|our) .+)",
    rf"(?:please )?{_MEANS}(?:bring up|raise|mention) (?P<what>.+?) (?:with|to) (?P<who>(?:the|my|our) [\w'’ ]{{2,40}}?)",
    r"(?:(?:remember|keep|note)(?: this| that)? )?for (?P<who>(?:the |my |our )[\w'’ ]{2,40}?): ?(?P<what>.+)",
    rf"(?:the )?next time (?:that )?(?:i|we) (?:see|meet|speak to|talk to) (?P<who>{_WHO}),? {_MEANS}(?:tell|raise|mention)(?: (?:him|her|them))? (?P<what>.+)",
    rf"(?P<what>.{{8,}}?)[.;!,] (?:(?:and|so|please) )*{_MEANS}(?:tell|inform|let|remind|raise (?:it|that|this) with|mention (?:it|that|this) to) (?P<who>(?:the|my|our) [\w'’ ]{{2,40}}?)(?: know)?(?: (?:about )?(?:it|that|this|so))?",
)
"""What somebody is to be told: "let the director know that the school is full"."""
_LONGEST = 6  # words that name somebody
_SMALL = ("the", "a", "an", "that", "about", "our", "my", "know", "is", "i", "we")
_ON = r"\b(?:by|before|on|until|tomorrow|today|tonight|next)\b"


def raised(typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps whole what was *typed* to be put to somebody, on their sheet or with what the mentor is asked; None where it is nothing of the kind."""
    for ways, verb in ((_ASKS, "ask"), (_TELLS, "tell")):
        for said in filter(None, (fullmatch(way, typed, IGNORECASE) for way in ways)):
            named = said.groupdict()
            rest = named.get("rest") or f"{named['who']}: {named['what']}"
            if told := _kept(rest, verb, typed, journey):
                return told
    return None


def _kept(rest: str, verb: str, typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps what the *rest* of a line says behind whom it is for, to ask or to *tell*; None for nobody who is known."""
    for_him, wish = without_wish(to_the_mentor(journey, rest)) if verb == "ask" else ("", "")
    if for_him:
        does = f"lmcs ask {typeable(for_him)}"
        unread = f"\nNot read: “{wish}”. Type it by itself." if wish else ""
        more = f"Your summary shows it. {NOT_YET}{unread}"
        return Told(f"To put it to your mentor: {does}", more, (does,))
    if verb == "tell":
        rest = rest if ": " in rest else _apart(rest, journey)
        if search(_ON, rest) and day_in(rest, journey.today):
            return promises.to_do(typed, journey)  # it is to be told on a day
    whom, does = for_another(journey, rest)
    if not whom:
        return None
    does = does.replace("To ask: ", f"To {verb}: ", 1)
    until = naming.the_role(journey.library, whom)
    said = f"To keep it for yourself until you meet {until}: {does}"
    return Told(said, f"{NOT_YET}\nAll for that meeting: lmcs meet {whom}", (does,))


def _apart(rest: str, journey: Journey) -> str:
    """Return the *rest* of a line with a colon between the longest name of a role that it begins with and what that is told; as it is where it begins with none."""
    words = rest.split()
    for length in range(min(len(words) - 1, _LONGEST), 0, -1):
        if words[length - 1].casefold() in _SMALL:
            continue
        try:
            role_called(journey, sub(r"^(?:the|my|our) ", "", " ".join(words[:length]).strip(",:")))
        except NotFound:
            continue
        what = sub(r"^(?:know )?(?:that |about )?", "", " ".join(words[length:]))
        return f"{' '.join(words[:length]).strip(',:')}: {what}"
    return rest
