"""What somebody wants to ask or tell a role, and the line that keeps it until they meet; and what the mentor answered: "I want to tell the director that the lease ends", "Hugh says: start small"."""

from collections.abc import Sequence
from re import IGNORECASE, fullmatch, search, sub

from lmcs.basics.errors import NotFound
from lmcs.basics.spans import day_in
from lmcs.basics.text import typeable
from lmcs.commands import role_called
from lmcs.commands.addressed import ANSWERED, for_another, to_the_mentor, without_wish
from lmcs.content import naming
from lmcs.content.asked import is_everyday
from lmcs.content.folding import fold
from lmcs.front import promises
from lmcs.front.reading import NOT_YET, THE, Told, nearest, offer, role
from lmcs.progress import Request
from lmcs.progress.journey import Journey

_MEANS = r"(?:(?:i|we) ?)?(?:(?:also )?(?:want to|need to|must|should|would like to|['’]?d like to|have to|will|remember to|(?:please )?remind me to|don['’]?t (?:let me )?forget to|am going to) )?"
_WHO = r"(?:the |my |our )?[\w'’ ]{2,40}?"
_ASKS = (
    rf"{_MEANS}(?:ask|raise with|put to|check with) (?P<rest>.+)",
    r"(?:a |my |here is a )?(?:question|something|point|thing|note)s?(?: to (?:ask|raise with|put to))? (?:for|to) (?P<rest>.+)",
    rf"(?:please )?(?:add|put|write|note)(?: down)? (?:a |this |my |the )?(?:own )?question (?:to|on|for|onto) (?:the |my |our )?(?P<who>{_WHO})(?:['’]s|s['’])? (?:sheet|page|list|paper|meeting)[:,]? (?P<what>.+)",
    rf"(?:please )?(?:add|put|write|note)(?: down)? (?:a |this |my |the )?(?:own )?question (?:to|on|for|onto) (?:the |my |our )?(?:sheet|page|list|paper) (?:for|of) (?P<who>{_WHO})[:,] ?(?P<what>.+)",
    r"(?:please )?put (?:a |this |my |the )(?:question|point|request)s? to (?P<rest>.+)",
    rf"(?:i|we) (?:want|need|would like|['’]?d like) (?P<who>{_WHO})(?:['’]s|s['’])? (?:advice|help|opinion|view|views|thoughts|tips?) (?:on|about|with) (?P<what>.+)",
    rf"(?:the )?next time (?:that )?(?:i|we) (?:see|meet|speak to|talk to) (?P<who>{_WHO}),? {_MEANS}ask(?: (?:him|her|them))? (?P<what>.+)",
)
"""What is to be asked of somebody: "remind me to ask the director about transport"."""
_WISHES = r"(?i:(?:i )?(?:do |really )?wish|i want|i would like|id like) (?P<who>[\w'’ ]{2,40}?) (?i:would|could|to) (?P<what>(?!not\b).{6,200})"
"""What somebody is wished to do, which is put to the mentor alone."""
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
_BY = r"(?:(?i:councill?or|cllr|dr|mrs?|ms)\.? )?(?P<who>[\w’'-]+?(?: (?!(?:has|have|had)\b)[\w’'-]+?)?)"
_OF = r"(?: (?i:to|on|about|with)?(?: ?(?:(?i:my|the|our) )?(?i:questions?|requests?))?(?: (?i:about|on|of|for|number|no))? ?(?P<about>(?!(?i:he|she|they|says?|said|that|by (?:phone|telephone|e-?mail|text|letter))\b)[^:;,.]*?))?"
_HOW = r"(?: (?i:by (?:phone|telephone|e-?mail|text|letter)|on the phone|over the phone|when we (?:spoke|met|talked)|in person|today|yesterday|already))?"
_SAYS = r"(?:[,;.:]? (?i:(?:and |that )?(?:he|she|they) (?:says?|said|thinks?|wrote|told me)(?: that)?)[:,]? |[:;,.] ?| (?i:that) )"
_RANG = r"(?i:(?:rang|rung|phoned|called|e-?mailed|texted|wrote|written|spoke|spoken|talked|was in touch|got in touch)(?: (?:to|with) me| me)?)"
_SORTED = r"(?:[,;.:]? ?-? ?(?i:(?:(?:so|and|now|all|its|it['’]s|it is|thats|that['’]s|that is|is|this is) ){0,4}(?:sorted(?: out)?|done|dealt with|settled|answered|closed|resolved)(?: now)?))"
"""That it is dealt with, behind what was done."""
_ANSWERS = (
    rf"(?:{_BY}(?: has|['’]s)?(?: just)? )?{ANSWERED}",
    rf"{_BY}(?: has| have|['’]s)?(?: just| now)?(?: {_RANG} and)? (?i:answered|replied|(?:wrote|rang|phoned|called|e-?mailed|texted)(?: me)? back|(?:got|came) back to me|(?:sorted|settled|dealt with)(?: out)?(?= .{{3}}))(?: (?i:to )?(?i:me))?{_HOW}{_OF}{_HOW}(?:{_SORTED}|{_SAYS}(?P<what>.+))?",
    rf"{_BY}(?: has| have|['’]s)?(?: just| now)? {_RANG}{_HOW}{_OF}{_SORTED}(?P<what>)",
    rf"{_BY}(?: has| have|['’]s)?(?: just| now)? (?i:{_RANG} with|told me|gave me|sent(?: me)?) (?i:the|an|his|her|their) (?i:answer|reply){_HOW}{_OF}{_HOW}(?P<what>)",
    rf"(?i:(?:i |we )?(?:have |just ){{0,2}}heard (?:back )?from) {_BY}{_HOW}{_OF}{_SORTED}?(?P<what>)",
    rf"(?i:(?:i |we )?(?:have |just ){{0,2}}(?:spoke|spoken|talked) (?:to|with)) {_BY}{_HOW}{_OF}{_SORTED}(?P<what>)",
    rf"(?i:my|the) (?i:request|question|one)(?: (?i:to|for) (?P<who>(?!(?i:about|on|of)\b)[\w’'-]{{2,20}}(?: (?!(?i:about|on|of)\b)[\w’'-]{{2,20}})?))?{_OF} (?i:is|was|has been)(?: (?i:now|already|all))? (?i:answered|dealt with|closed|settled|sorted(?: out)?|resolved){_HOW}(?:,? (?i:and )?(?i:he|she|they)(?i: has| have)?(?: just)? (?:{_RANG}|(?i:told me|said so|let me know))(?: back)?)?(?P<what>)",
    r"(?i:the|my) (?P<about>(?!(?i:request|question)\b).{3,50}?)(?: (?i:one|question|request|thing))(?P<who>) (?i:is|was|has been)(?: (?i:now|already|all))? (?i:answered|dealt with|closed|settled|sorted(?: out)?|resolved)(?P<what>)",
    rf"{_BY} (?i:says?|said|writes?|wrote|thinks?){_OF}: ?(?P<what>.+)",
    rf"(?P<who>(?i:her|his|their|the)) (?i:answer|reply){_OF}(?: (?i:was|is))?: ?(?P<what>.+)",
    r"(?P<who>)(?i:to )?(?P<about>\d{1,3}): ?(?P<what>.+)",
    rf"{_BY}(?:['’]?s|['’]) (?i:answer|reply){_OF}[:,] ?(?P<what>.+)",
    rf"{_BY}?(?:['’]?s|['’])? (?i:answer|reply|advice|tip|suggestion){_OF} (?i:was|is)(?: (?i:that))?:? (?P<what>.+)",
    rf"{_BY}(?: has| have)?(?: just)? (?i:says?|said|thinks?|thought|advise[sd]?|suggest(?:s|ed)?|recommend(?:s|ed)?|told|tells)(?: (?i:me))?(?P<about>)(?: (?i:that))? (?P<what>(?i:to|i|we|not to|that i|that we)\b (?!.*\b(?i:on|by|before|until) \w{{3,6}}day\b).+)",
    rf"{_BY} (?i:says?|said|thinks?|advise[sd]?|suggest(?:s|ed)?|recommend(?:s|ed)?)(?P<about>)(?: (?i:that))? (?P<what>(?!(?i:he|she|they|it|no|yes|nothing|hello|hi)\b)(?!.*\b(?i:on|by|before|until) \w{{3,6}}day\b)\w\S*(?: \S+){{2,}})",
)
"""How an answer is told: by whom, about what, and in what words."""
_CALLED = r"(?i)^(?:(?:i|we|ive|have|just) ){0,3}had (?:an? )?(?:call|chat|word|e-?mail|text|message|note|reply|coffee|talk) (?:back )?(?:from|with) (?P<by>[\w’'-]+(?: [\w’'-]+)?),? (?:and |so )?(?:he|she|they) (?=\w)"
_NTHS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NTH = rf"(?i)\b(?:my|the) (?P<nth>{'|'.join(_NTHS)}) (?:question|request|one|wish)\b"
_ONE_OF_THEM = r"(?i) (?:to )?(?:(?:one|some|two) of (?:my|the) (?:questions?|requests?)|an? (?:question|request) of mine|one of them)\b"
"""Which of them, which does not say which."""
_STEM, _SHORT = 6, 3  # letters of a word, and of one that may tell something
_OTHER = "To keep it with another request: its number, as lmcs ask shows it."
_NOT_YET = f"It is then dealt with; your summary says at most that it was answered. {NOT_YET}"


def raised(typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps whole what was *typed* to be put to somebody, on their sheet or with what the mentor is asked; None where it is nothing of the kind."""
    for ways, verb in ((_ASKS, "ask"), (_TELLS, "tell")):
        for said in filter(None, (fullmatch(way, typed, IGNORECASE) for way in ways)):
            named = said.groupdict()
            rest = named.get("rest") or f"{named['who']}: {named['what']}"
            if told := _kept(rest, verb, typed, journey):
                return told
    wish = fullmatch(_WISHES, typed)
    if wish and to_the_mentor(journey, f"{wish['who']}: {wish['what']}"):
        return _to_the_mentor(wish["what"])
    return None


def _to_the_mentor(what: str, more: str = "") -> Told:
    more = f"Your summary shows it. {NOT_YET}{more}"
    return offer("To put it to your mentor", f"lmcs ask {typeable(what)}", more)


def _kept(rest: str, verb: str, typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps what the *rest* of a line says behind whom it is for, to ask or to *tell*; None for nobody who is known."""
    for_him, wish = without_wish(to_the_mentor(journey, rest)) if verb == "ask" else ("", "")
    if for_him:
        unread = f"\nNot read: “{wish}”. Type it by itself." if wish else ""
        return _to_the_mentor(for_him, unread)
    if verb == "tell":
        rest = rest if ": " in rest else _apart(rest, journey)
        if search(_ON, rest) and day_in(rest, journey.today):
            return promises.to_do(typed, journey)  # it is to be told on a day
    whom, does = for_another(journey, rest)
    if not whom:
        return None
    to = f"To keep it for yourself until you meet {naming.the_role(journey.library, whom)}"
    does = does.replace("To ask: ", f"To {verb}: ", 1)
    return offer(to, does, f"{NOT_YET}\nAll for that meeting: lmcs meet {whom}")


def _apart(rest: str, journey: Journey) -> str:
    """Return the *rest* of a line with a colon between the longest name of a role that it begins with and what that is told; as it is where it begins with none."""
    words = rest.split()
    for length in range(min(len(words) - 1, _LONGEST), 0, -1):
        if words[length - 1].casefold() in _SMALL:
            continue
        try:
            role_called(journey, sub(THE, "", " ".join(words[:length]).strip(",:")))
        except NotFound:
            continue
        what = sub(r"^(?:know )?(?:that |about )?", "", " ".join(words[length:]))
        return f"{' '.join(words[:length]).strip(',:')}: {what}"
    return rest


def answered(typed: str, journey: Journey, *, named: bool = False) -> Told | None:
    """Return the line that keeps what the mentor answered with its request, where what was *typed* tells that; None where not.

    Where it must be *named*, only words that a request has make it one. It is the one whose number is said; else, of several that are open, the one whose words are nearest; where none is, each has its line.
    """
    requests = journey.progress.requests
    if not requests:
        return None
    still = [each for each in requests if not each.answered]
    numbers = {f"{each.number}" for each in requests}
    typed = sub(_NTH, lambda nth: _number(nth["nth"], requests), typed)
    typed = sub(r"(?i)\bnumber (?=\d)", "", typed)
    typed = sub(_ONE_OF_THEM, " my question", sub(_CALLED, r"\g<by> ", typed))
    answers = search(r"(?i)\b(?:answered|replied)\b", typed) is not None
    for way in _ANSWERS:
        said = fullmatch(way, typed.strip(" .!"))
        about = (said and said["about"]) or ""
        of_one = about in numbers or any(_words(about) & _words(each.text) for each in still)
        if said and about and not (of_one or said["what"]):
            continue  # what else was sorted is none of them
        plain = said is not None and answers and not said["what"]
        if said and _is_mentor(said["who"], journey, numbered=of_one or plain):
            break
    else:
        return None
    if not (still or said["about"] in numbers):
        return None
    what, wish = without_wish("" if fullmatch(_HOW, f" {said['what']}") else said["what"] or "")
    unread = f"\nNot read: “{wish}”. Type it by itself, with its day." if wish else ""
    meant = [each for each in requests if said["about"] == f"{each.number}"] or nearest_of(said["about"] or "", still)  # fmt: skip
    meant = meant if len(meant) == 1 else nearest_of(what, meant)
    if named and not said["about"] and not any(_words(what) & _words(each.text) for each in meant):
        return None  # what else was said at the same meeting
    text = typeable(what.replace('"', ""))
    keeps = f"lmcs ask --answer {{}} {text}".rstrip()
    if meant[0].answered:
        return _answer(
            "To add to what is dealt with already,", meant, keeps, f"It asks first. {NOT_YET}"
        )
    if not what:
        more = f"To keep the answer, too: lmcs ask --answer {meant[0].number} TEXT\n{NOT_YET}"
        return _answer("To say that this is dealt with:", meant, "lmcs ask --done {}", more)
    asks = "" if text else "It asks for the words. "
    other = f"\n{_OTHER}" if still[1:] else ""
    return _answer("To keep the answer to", meant, keeps, f"{asks}{_NOT_YET}{other}{unread}")


def _number(nth: str, requests: Sequence[Request]) -> str:
    """Return which of the *requests* is the *nth*, by its number; so many words where there are fewer."""
    place = _NTHS.index(nth.casefold())
    return f"question {requests[place].number}" if place < len(requests) else f"the {nth} one"


def _answer(says: str, meant: list[Request], does: str, more: str) -> Told:
    """Return the line that *does* it with the number of the request that is *meant*, behind what *says* so; of several each has its own, and a yes does none."""
    each = [
        offer(f"{says} “{one.text}”", does.replace("{}", f"{one.number}"), more) for one in meant
    ]
    if len(each) == 1:
        return each[0]
    lines = "\n".join(told.said for told in each)
    return Told("That may be the answer to more than one request.", f"{lines}\n{more}")


def _is_mentor(who: str | None, journey: Journey, *, numbered: bool) -> bool:
    """Tell whether *who* is the mentor, as such or by name; where a request is *numbered*, or only that it was answered is told, also nobody, and a name while none is known."""
    one = (who or "").casefold()  # what is answered is what the mentor was asked
    if one in ("her", "his", "their", "the") or to_the_mentor(journey, f"{who}: answers"):
        return True
    a_name = f"{who}".istitle() and not (journey.holder("mentor") or role(one.split(), journey))
    return numbered and (one in ("", "he", "she", "they") or a_name)


def nearest_of(text: str, still: list[Request]) -> list[Request]:
    """Return which of *still* share most words with a *text*; all where none does."""
    wanted = _words(text)
    return nearest(still, lambda each: len(wanted & _words(each.text)))[0]


def _words(text: str) -> set[str]:
    said = {*fold(text).split()} - {"question", "request", "answer"}
    words = (word for word in said if len(word) >= _SHORT and not is_everyday(word))
    return {word[:_STEM] for word in words}
