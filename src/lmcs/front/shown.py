"""What is said of the task that was shown last, by no number: "that's done", "tick it", "book it for Friday at 2"."""

from collections.abc import Sequence
from re import fullmatch, match, sub

from lmcs.basics.errors import WrongUse
from lmcs.content.fields import YOURSELF
from lmcs.content.naming import the_role
from lmcs.front.reading import compared, role_and_rest
from lmcs.session.session import Session

_IT = r"(?:it|that|this)(?: (?:one|task))?"
_OVER = r"(?:done|finished|sorted|completed?|over|ticked(?: off)?|dealt with)"
_DO = r"tick(?: off)?|untick|book(?: in)?|skip|done|cross off|check off|mark|set aside|reopen"
_BESIDE = r"(?:^(?:(?:ok|okay|right|so|and|yes|yeah|yep|great|good|please),? )+)|(?:,? (?:thanks?(?: you)?|thank you|ta|cheers|please|now|then|already|too|at last|for (?:now|the moment|today|the time being)|(?:so |and )?whats? (?:is )?next))+$"
"""What stands around what is said, and says nothing."""
_WAYS = (
    (rf"(?:{_IT}|thats|its) (?:(?:is|was|has been|all|now|already) ){{0,3}}{_OVER}(?P<more> .+)?", "{} is done"),
    (rf"(?:(?:ive|i have|i|weve|we have|we)(?: just| now| already)? )?(?:did|finished|completed|sorted|ticked) {_IT}(?: off)?(?P<more> .+)?", "{} is done"),
    (rf"(?:ive|i have|i|weve|we have|we)(?: just| now| already)? done {_IT}(?: off)?(?P<more> .+)?", "{} is done"),
    (rf"(?:(?:ive|i have|i|weve|we have|we)(?: just| now| already)? )?booked {_IT}(?: in)?(?P<more> .+)", "book {}"),
    (rf"(?P<do>{_DO}) {_IT}(?: off)?(?P<more> .+)?", "{do} {}"),
    (rf"(?:leave|pass on|skip over) {_IT}(?: out)?", "{} is not for me"),
    (rf"(?:{_IT}|thats|its) (?:is )?(?P<not>(?:not|isnt|nothing) (?:for (?:me|us)|mine|ours|relevant|my job).*)", "{} is {not}"),
)  # fmt: skip
"""What is said of it, and how that is put with its number."""
_NOT_THAT = r"(?:(?:oh|no|ah|argh|sorry|oops|whoops|bugger|damn|damn it|dammit|blast|shit|crap|sod it|bloody hell|hell|gosh|wait),? ){1,4}(?:(?:not|wrong) (?:that|this|it|the|that was the)? ?(?:one|task|number)?|i (?:didnt|did not) mean (?:that|it|to))"
_A_NOTE = (
    r"(?:show|see|read|open|find)(?: me)? (?:that|this|my last|the last) note(?: (?:again|back))?"
)
_THANKS = (
    r"(?:(?:sorry|ok|okay|great|lovely|brilliant|perfect|right|oh),? )*(?:thank you|thanks|ta|cheers)(?:,? (?:so much|very much|a lot|again|lmcs|sorry|bye|goodnight|good night|thats|that (?:was|is|really|has)|that helped|that helps|very|really|so|helpful|useful|great|brilliant|lovely|kind|helped|of you|for (?:that|now|tonight|your help|the help)|you(?:re| are)(?: (?:a star|a lifesaver|brilliant|great|the best|wonderful))?)){1,6}"
    r"|(?:sorry,? )?you(?:re| are) (?:a star|a lifesaver|a gem|brilliant|great|the best|wonderful)(?:,? (?:thanks|thank you|ta))?"
)
_MISPLACED = r"i(?:ve| have)? put (?:an?|the|my|that|this|it|that one)(?: note)? (?:on|with|under|against) the wrong (?:one|task|thing|place|number)\b.{0,40}"
_THOSE = r"(?P<do>tick|untick|skip)(?: off)? (?:those|these|them|all of (?:them|those)|all (?:three|two|four|five)|both(?: of (?:them|those))?)(?: off)?"
_SEVERAL = "Nothing was changed: lmcs does not know which ones are meant."
_NEXT = "next"
_WHICH = "Nothing was changed: no task was shown last that this can mean."
_HOW = "To tick one: lmcs tick, and its number.\nWhat comes next: lmcs next. To find one: lmcs search, and a word of it."
_WHEN = r" (?:on|at|for|by|with|in|to|today|tomorrow|yesterday|last|this|next|as|because|mon|tues|wednes|thurs|fri|satur|sun)\b.*"
"""What may follow: a day, a person, a reason."""


def with_task(words: Sequence[str], session: Session) -> list[str]:
    """Return *words* with the number of the task that stands on the screen in place of the "it" or "that" which says it; as they are where they say none.

    Raises WrongUse where they tick or set back what is not on the screen.
    """
    key = sub(_BESIDE, "", compared(words))
    if fullmatch(_NOT_THAT, key):
        return ["oops"]
    if fullmatch(_A_NOTE, key):
        return ["note"]
    if fullmatch(_THANKS, compared(words)):
        return ["thanks"]
    if fullmatch(_MISPLACED, key):
        return ["i", "put", "that", "note", "on", "the", "wrong", "task"]
    if key.startswith("skip "):  # "for now" is no reason
        words = key.split()
    if asked := fullmatch(_THOSE, key):
        raise WrongUse(
            _SEVERAL, f"Type their numbers: lmcs {asked['do']} 4 5 6, as they stand above."
        )
    for way, put in _WAYS:
        asked = fullmatch(way, key)
        said = asked.groupdict("") if asked else {}
        more = said.get("more", "")
        if not asked or (more and not fullmatch(_WHEN, more)):
            continue
        if number := _number(session):
            return f"{put.format(number, **said)}{more}".split()
        if put.endswith("done") or said.get("do", "").startswith(("tick", "untick", "done")):
            raise WrongUse(_WHICH, _HOW)
    _speaks_of(words, session)
    return [*words]


_OF = r"(?:(?:i|ive|i have|im|i am|we|weve) )?(?:just )?(?:book(?:ed)?|met|saw|seeing|meeting|see|spoke (?:to|with)|rang|called|emailed)\b(?!.*\?)"
_FEW = 8  # words that are looked through for a role


def _speaks_of(words: Sequence[str], session: Session) -> None:
    """Keep of whom *words* tell, where they tell of a meeting with one: "what should I ask her" may come next."""
    key = compared(words)
    whom = role_and_rest(key.split()[:_FEW], session.looking_up)[0] if match(_OF, key) else ""
    if whom and whom != YOURSELF:
        session.spoken.of = the_role(session.library, whom)


def _number(session: Session) -> str:
    """Return the number of the task that was shown last, where nothing was changed or shown since; "" for none."""
    if [*session.spoken.page[:1]] != ["show"] or session.spoken.kept:
        return ""
    if session.spoken.task == _NEXT:
        return next((step.item.number for step in session.journey.going_on()[:1]), "")
    item = session.library.numbers.get(session.spoken.task.upper())
    return item.number if item else ""
