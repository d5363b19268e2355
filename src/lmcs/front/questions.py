"""How a line is put: the questions among several things, whom "him" means in one, and the words that lead in or out."""

from collections.abc import Iterator, Sequence
from re import fullmatch, match, search, split, sub

from lmcs.content.asked import is_question
from lmcs.content.fields import YOURSELF
from lmcs.front.reading import compared
from lmcs.front.reworded import laid_out
from lmcs.front.said import SAID
from lmcs.front.table import STANDS

_ASKS_OF = ("what", "when", "who", "meet", "show", "questions")
_NAMED = r"(?i:it['’]?s|it is|(?:his|her|their|the) name is|(?:he|she)['’]?s called|called) (?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,3})\.?"
"""The name of somebody, alone."""
_DOES = r"(?i)(?:he|she|they)(?:['’](?:ll|d|s|ve|re))?(?: (?:also|just|now|still|only|kindly))? ?(?:will|would|can|could|going to|coming|promised|agreed|offered|owes?|wants? to|has to|is to|is (?:coming|going|sending|seeing|writing)|(?:has |have |had )?(?:moved|cancelled|called|put|agreed|promised|offered|changed|rung|rang|replied|answered|sent|got)|sends?|rings?|calls?|brings?|gets|asks|asked)\b(?!.*\bwhat\b).*|(?:he|she|they)['’]ll\b(?!.*\bwhat\b).*"
"""What is told of somebody whom the line before named that he does or is to do: a promise, a booking, an answer."""
_OF_HIM = r"(?i)\b(ask|asking|tell|telling|rang|phoned|called|emailed|texted|saw|seen|seeing|met|meeting|(?:spoken?|wrote|written|talked|talking) (?:to|with)) (?:him|her|them)\b"
"""What is told of somebody whom the line before named."""
_KNOW = r"(?i)(?:please )?(?:i (?:just |only )?(?:want|need|would like|would love) to know|(?:can|could|will|would) you (?:please |just |kindly |at least ){0,3}tell me|do you know|(?:just |please ){0,2}tell me)(?: please| straight| plainly| quickly| again)? (?!about)(?P<what>(?:what|who|when|how|where|why|which|whether|if)\b.*)"
"""What stands before a question."""
_TURNED = (
    (r"(?i)^(who|what|when|where) (.+) (is|are)$", r"\1 \3 \2"),
    (r"(?i)^(what|whom?|when|where) to (?=\w)", r"\1 do i "),
    (r"(?i)^(what|whom?|when|where|how|why) (i|we) (should|must|can|could|shall)\b", r"\1 \3 \2"),
    (r"(?i)^(what|whom?|when|where|how|why) (i|we) (need|have|ought) to\b", r"\1 do \2 \3 to"),
)
"""What is asked in the order of what is told, and how it is asked by itself: "tell me what to do"."""
_AT_HOME = r"(?i) when (?:it['’]?s|it is|they['’]?re|he['’]?s|she['’]?s) at home\??$"
"""What stands behind a question, and asks nothing."""
_JOINS = r"[?.;] +| (?=what (?:questions )?(?:should|shall|can|could|do|must) (?:i|we) (?:ask|raise)\b)|,? and (?=(?:how|what|whats|who|whos|when|where|why|is|are|do|does|can|should)\b)|,(?= [^,]+$)"

_TO_RAISE = r"(?i)(?:please )?(?:(?:i|we) (?:want|need|have|would like|must|should)(?: to)?|i['’]?d like to|remind me to|let me|i will|i['’]?ll) (?:ask|tell|raise|put to)\b"
"""What is to be put to somebody, whatever is asked in it."""
_TELL = r"(?i)(?:please )?tell (?!me\b|us\b)|i (?:have|found|got|chose)(?: found| got)? an? |i (?:\w+ly |just )?(?:ticked|crossed|marked|did|meant|had|met|saw|spoke|rang|went|heard|read|sat|visited)\b"
"""What asks that somebody else be told, or tells what one has, and is no question."""


def questions(words: Sequence[str]) -> Iterator[list[str]]:
    """Yield each question among several things that *words* say: "I got the job today, where do I start"; none of one thing alone."""
    line = " ".join(words)
    clauses = [] if match(_TO_RAISE, line) else [each.strip() for each in split(_JOINS, line)]
    for each in clauses if clauses[1:] else ():
        if is_question(each) and not match(_TELL, each):
            yield each.split()


def with_name(words: Sequence[str], whom: str) -> list[str]:
    """Return *words* with *whom*, the one of whom the line before was: for the "him" that ends a question or of whom something is told, the "she" that begins a line, and before a name that is given alone: "it's David Okoro"."""
    whom = sub(r"^(?:(?i:is|are|my|our|the) )+", "", whom)
    if not whom or whom == YOURSELF or not words[1:]:
        return [*words]
    line = " ".join(words)
    if named := fullmatch(_NAMED, line):
        return [*whom.split(), "is", *named["name"].split()]
    begins = fullmatch(r"(?i)(?:he|she|they)(?P<will>['’](?:ll|s|d|ve|re))?", words[0])
    if begins and fullmatch(_DOES, line):  # what else is told keeps its words
        first, _, last = whom.rpartition(" ")
        return [*first.split(), f"{last}{begins['will'] or ''}", *words[1:]]
    if compared(words[:1]) in _ASKS_OF and compared(words[-1:]) in ("him", "her", "them"):
        return [*words[:-1], *whom.split()]
    return sub(_OF_HIM, rf"\1 {whom}", line).split() if search(_OF_HIM, line) else [*words]


def to_the_point(words: list[str], ends: Sequence[str]) -> list[str]:
    """Return a question's *words* without what leads to it, or which of *ends* it has behind it and asks nothing: "can you tell me who the LADO is", "who is the DCS then"."""
    words = sub(_AT_HOME, "", " ".join(words)).split()
    if know := fullmatch(_KNOW, " ".join(words)):
        asked = know["what"]
        for told, put in _TURNED:
            asked = sub(told, put, asked)
        words = asked.split()
    behind = words[2:] and compared(words[-1:]) in ends
    return words[:-1] if behind and is_question(" ".join(words)) else words


_SAKE = r"(?:for (?:crying out loud|the love of \w{2,8}|(?:god|goodness|heaven|christ|pete|pity|mercy|fuck|any)['’]?s?['’]? sakes?)|ffs|fgs)"
_WRAPPED = rf"(?i)^(?:(?:{_SAKE}|(?:oh|ah|ugh|argh|right|then|so|now|and|but|ok|okay|well|fine|hey|hi|hello|sorry|please|just|kindly|simply|honestly|seriously|frankly|really|quickly|anyway|again|blimey|goodness|god|jesus|christ|heavens|hell|dammit|damn it|bloody hell|good grief|excuse me|quick question|once more|come on|come now|hurry up|listen|look here|thank you|thanks|(?:can|could|will|would) (?:you|we|i) (?:please |just |kindly |at least ){{0,3}}(?:just|kindly|please|simply)(?= (?:tell|show|explain|give))|look(?!,? (?:what (?:i|he|she|they|we|the)|who|at|up|for|into)\b))),?[.!:;–-]{{0,3}} ){{1,6}}(?=\S)"
"""What an impatient or a polite person says before a question."""
_WRAPPED_IN = rf"(?i),? (?:{_SAKE}|please|pls|plz|pretty please|thanks|thank you|thx|ta|honestly|seriously|dammit|damn it|bloody hell|if you (?:would|please|dont mind|don['’]t mind|can)|will you|would you)[ ?!.]{{0,5}}$"
"""And what behind it."""
_READS = " list diary figures changes questions who help documents glossary law summary status "
"""The commands alone that may stand so: each only reads."""
_SHOWS = r"(?i)^(?:show|give|get) me (?:the |my |an? )?(?=\S)"


_ALSO = (
    (r"(?i)^what (?:am|are|were|was) (?:i|we) (?:meant|supposed|expected) to (?:be )?ask(?:ing)?\b", "what should I ask"),
    (r"(?i)^what do (?:i|we) ask about (?=.)", "what should I ask about "),
    (r"(?i)^what should (?:i|we) have (?:done|finished|ticked)(?: off)? by now$", "what should I have done on day 11"),
    (r"(?i)^what(?:['’]?s| has) (?:changed|new|different|happened) since (?:i was (?:last )?(?:here|on)|i last (?:looked|came|was here|used (?:it|this))|my last (?:visit|time|go))$", "since last time"),
)  # fmt: skip
"""What is asked in more words, and how it is put."""


def unwrapped(words: Sequence[str]) -> list[str]:
    """Return *words* without what an impatient or a polite person says around a question or a word of the table: "for heaven's sake just tell me what to do"; all of any others."""
    line = " ".join(words)
    if (whole := compared(words)) in STANDS or whole in SAID:
        return [*words]
    for way, put in _ALSO:
        line = sub(way, put, line)
    words = words if line == " ".join(words) else line.split()
    rest = sub(_WRAPPED, "", line)
    shown = sub(_SHOWS, "", rest) if rest != line else rest
    for each in dict.fromkeys((shown, rest)) if rest != line else ():
        if (key := compared([each])) in STANDS or key in SAID or f" {key} " in _READS:
            return each.split()
    rest = sub(_WRAPPED_IN, "", rest)
    if not is_question(rest) or match(_NO_QUESTION, rest):
        return [*words]
    return to_the_point(rest.split(), ())


_NO_QUESTION = r"(?i)(?:i|remind|tell(?! me\b)|explain|compare|define)\b|\S+$"
"""What begins as a question does, and tells or asks for something to be done; and one word."""
_LEADS_IN = r"^(?:(?:please|can you|could you|would you|ok|okay|so|right|well|oh|sorry|thanks|and|also|just|no wait|wait|actually|hello|hi|morning),? )+(?=[\w'’]+ [\w'’])"
_LAST = 60  # letters of a line in which such words stand
_TAIL = r"(?:,? (?:pls|plz|please|thx|thanks|ta|though|actually|by the way|btw))+$"


_OF_HER = r" (?:personally|directly|in particular|as (?:an? |the )?(?:new )?(?:lead member|portfolio holder|cabinet member|councillor))\b"
"""Whom something is for, where that is she who asks."""


def to_itself(line: str) -> str:
    """Return a *line*, as it is compared, without the small words that lead in or out: "sorry, how do I undo pls"."""
    line = sub(_OF_HER, "", sub(_LEADS_IN, "", line))
    return line[:-_LAST] + sub(_TAIL, "", line[-_LAST:])


_DAY_FIRST = r"(?i)(?P<day>(?:(?:on|last|this) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|morning|afternoon)(?: (?:the )?\d[\w ]{0,20}?)?|on (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: [a-z0-9]{2,9}){0,3}?),? (?P<rest>(?:i|we)\b.+)"
"""A day before what was done on it: "On Tuesday I met the leader"."""


_HAD = r"^[Hh]ad (?=(?:an?|my|our|the (?:first|second|usual|weekly|monthly)|another|no|lunch|coffee|tea|dinner|breakfast)\b .)"
"""What begins with what was had, and leaves "I" out: "had a call with the leader"."""
_AS_DONE = r"(?i)(?<=\w)[,.;]? (?:(?:and|so|please|now|can you|then) ){0,3}(?:put|mark|tick|note|set|write|record|count|log|cross) (?:it|that|this)(?: (?:down|off))?(?: (?:as )?(?:done|finished|complete|completed|ticked))?(?: please)?$"
"""What asks to keep what was told before it, which is done anyway: "put it down as done"."""


def day_last(words: Sequence[str]) -> list[str]:
    """Return *words* as they are read: with the day last that they begin with, as in "On Tuesday I met the leader", with the "I" that "had a call" leaves out, and without "put it down as done" behind what was done."""
    typed = " ".join(words)
    line = sub(_HAD, "I had ", typed)
    line = laid_out(compared(words)) or line
    if match(r"(?i)(?:i|we|ive|weve)\b", line):
        line = sub(_AS_DONE, "", line)
    if first := fullmatch(_DAY_FIRST, line):
        line = f"{first['rest']} {first['day']}"
    return [*words] if line == typed else line.split()
