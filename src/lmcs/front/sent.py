"""What stood in a summary that was sent, and whether notes go to the mentor: of what was sent nothing is kept but the day."""

from collections.abc import Callable, Sequence
from re import fullmatch, sub

from lmcs.basics.dates import from_iso, say
from lmcs.commands.addressed import to_the_mentor
from lmcs.front.reading import MENTOR, role
from lmcs.progress.journey import Journey

_SENT_PAGE = r"(?:(?:my|the|that|this|his|her|their) (?:last |latest |previous )?|last )?(?:\w{3,10}s )?(?:summary|page)(?: for my mentor)?(?: (?:that )?i (?:have |just )?(?:sent|gave|mailed|emailed)(?: .{2,30}?)?)?"
"""What was sent, however it is called: "last night's summary", "the page I sent"."""
_WAS_SENT = (
    rf"(?:did|have|had) i (?:(?:ever|already|actually|accidentally) )*(?:sen[dt]|e-?mail(?:ed)?|forward(?:ed)?|shared?|show(?:n|ed)?|put) (?P<what>.{{2,60}}?) (?:to {MENTOR}|in (?:my|the|his|her|their|that|this) (?:summary|page|note for .{{2,20}}))",
    r"(?:is|are|was|were) (?:the |my |that |there )?(?P<what>.{2,60}?) (?:still )?(?:in|on) (?:(?:the|my|that|this|his|her) (?:last |latest |next )?(?:summary|page(?: for my mentor)?)(?: (?:that )?i (?:have |just )?(?:sent|gave|mailed|emailed)(?: .{2,30})?)?|what i sent(?: .{2,30})?)",
    rf"(?:did|has|have|does) {MENTOR} (?:(?:already|ever|also|now|still) )?(?:see|seen|read|get|got|had|have|hold|know|receive|received) (?P<seen>(?!(?:it|this|that|back|in touch|the (?:summary|page|latest))\b).{{2,60}})",
    r"what (?:was|is|stood|did i put) in (?:my|the) (?:(?:last|latest|previous) (?:summary|page|one)(?: .{2,40})?|(?:summary|page)(?: (?:that )?(?:i|we) (?:sent|gave|mailed|emailed)(?: .{2,30})?))|what did i send (?:in it|last time)",
    rf"(?:did|have|had) i (?:(?:ever|already|actually|accidentally) )*(?:send|sent|e-?mail(?:ed)?|tell|told|given?|give|show(?:n|ed)?) {MENTOR}(?= (?:the|an?|any|my|his|her|our|this|it)\b) (?P<what>.{{2,60}})",
    rf"what (?:did|have|had) (?:i|we) (?:already )?(?:send|sent|e-?mail(?:ed)?|given?|put in|tell|told|show(?:n|ed)?) (?:to )?{MENTOR}(?: (?:last|this|on|so far|yesterday|today|in)\b.{{0,30}})?",
    rf"what (?:did|has|have) {MENTOR} (?:already )?(?:get|got|have|had|see|seen|read|receive|received|know|been sent)(?: (?:from|of|about) (?:me|mine))?(?: (?:last|this|on|so far|in|already|yesterday|today)\b.{{0,30}})?",
    rf"(?:did|(?:does|has) (?=.{{0,40}}\b(?:last|latest|previous|sent|nights|week)\b)) ?{_SENT_PAGE} (?:(?:ever|still|also|really|actually) )?(?:have|had|say|show|mention|name|include|contain|give|got|mentioned|named|included)\b.{{0,60}}",
)
"""What asks whether something was in what was sent, of which nothing is kept."""


_OF_NOTES = (
    rf"(?:do|does|did|will|would|can|could|has|have|may) {MENTOR} (?:ever |also |already )?(?:see|read|get|have|seen|got|had) (?:any of |all of |all )?my (?:own |private )?notes?\b.{{0,40}}",
    rf"(?:do|does|did|will|would|are|is|was|were|have|has|can) (?:any of |all of |all )?my (?:own |private )?notes? (?:ever |also |get |been |be )?(?:go|gone|sent|stand|appear|come up|show|shown|in|on|part)\b.{{0,20}}?(?: ?(?:to|for|with|by) {MENTOR}| ?(?:in|on|of) (?:the|my|his|her|that) (?:summary|page)\b.{{0,30}})",
    r"(?:are|is|was|were) my (?:own |private )?notes? (?:in|on|part of) (?:the|my|his|her|that) (?:last |next )?(?:summary|page)\b.{0,30}",
)
"""What asks whether the mentor reads what was noted."""


def was_sent(line: str, read: Callable[[], Journey], words: Sequence[str] = ()) -> tuple[str, ...]:
    """Return that nothing is kept of a summary but the day on which it was marked as sent, and where to look, where *line*, as it is compared, asks whether something was in one; () for any other.

    While no mentor is known, it is whoever is named with a capital in the *words* as they were typed.
    """
    noted = next(filter(None, (fullmatch(way, line) for way in _OF_NOTES)), None)
    sent = noted or next(filter(None, (fullmatch(way, line) for way in _WAS_SENT)), None)
    who = sub("^(?:my|the) ", "", (sent.groupdict().get("who") or "mentor") if sent else "")
    theirs = sent and (to_the_mentor(read(), f"{who}: asks") or _may_be(who, words, read()))
    if not theirs and not (noted and role(who.split(), read())):
        return ()
    day = from_iso(next(iter(read().progress.sent[-1:]), ""))
    marked = f"You marked one as sent on {say(day)}." if day else "None was marked as sent yet."
    next_one = "What the next one says: lmcs summary. What you wrote yourself, by a word of it: lmcs search --own WORD"
    if noted:
        return (
            f"Your private notes are in no summary, unless you add --with-notes to it: lmcs then lists them, and asks. {marked}",
            "lmcs sends nothing. Others can read what you print or save and hand on, and so can whoever may open your account here: lmcs where",
            next_one,
        )
    return (
        f"lmcs keeps no copy of a summary that was sent. {marked}",
        "What it said stands in the page that you saved, or among the e-mails that you sent: look there.",
        next_one,
        "If it had a name in it that must not be there: type erase name",
    )


def _may_be(who: str, words: Sequence[str], journey: Journey) -> bool:
    """Tell whether *who* is one name, as *words* have it, that can be the mentor's: none is known, and it is no role."""
    named = any(word.strip(" ?.!,").casefold() == who and word.istitle() for word in words)
    return named and not (journey.holder("mentor") or role([who], journey))
