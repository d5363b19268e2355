"""A word that somebody heard, asked for within a longer line: "someone said LADO in a meeting today, what is it"."""

from collections.abc import Callable, Sequence
from re import fullmatch, search

from lmcs.content.asked import inside
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.front import opened
from lmcs.front.named import compared
from lmcs.pages.look_up import TERMS

_IT = r"(?:it|that|this|they|those|these|he|she)"
_ASKS = (
    rf"\bwhat(?:s| is| are| was| the hell is| on earth is)? {_IT}(?: (?:is|are|was|all about|about|for|means?|meant|stands? for|when its at home))?$"
    rf"|\bwhat (?:does|do|did|would|could|might) {_IT} (?:actually |even |really )?(?:mean|stand for)\b|\bwhat (?:that|it|this) (?:is|was|means?|meant|stands for)$|\bmeaning$"
    r"|\b(?:no idea|know|understand|told me|explained|remember|ask) what (?:an? |the )?[\w-]+(?: [\w-]+){0,4} (?:is|are|was|means?|meant|stands? for)$"
)
"""What asks, beside all else that a line tells, what something in it is."""
_HEARD = (
    r"(?:he|she|they|it|somebody|someone|everyone|everybody|people|officers) (?:just )?(?:keeps?|kept) (?:on )?(?:saying|using|talking about|mentioning|going on about) (?:the (?:word|letters|phrase) )?(?P<what>.{2,40}?)(?: (?:in|at) (?:the|a|my|our) \w+(?: room)?)?(?:,? (?:and )?(?:what|whats|i|no idea|everyone|nobody|but)\b.*)?",
    r"(?:he|she|they|somebody|someone|everyone|one of them) (?:just )?(?:said|says|mentioned|used|talked about) (?:the (?:word|letters|phrase) )?(?P<what>.{2,40}?),? (?:and|but) (?:everyone|everybody|they all|i|nobody|no one|we all|all of them)\b.{0,40}",
)
"""What asks for a word that somebody heard, which may be misspelled: "he kept saying sufficency, what did he mean"."""
_LONG = 40  # words; a longer line is a text


def asked(words: Sequence[str], read: Callable[[], Library]) -> opened.Opened | None:
    """Return what opens the one term in *words* that they ask for, with a hint at it; None where they ask for none, or for one of several."""
    line = compared(words)
    heard = next(filter(None, (fullmatch(way, line) for way in _HEARD)), None)
    if not heard and not (3 < line.count(" ") < _LONG and search(_ASKS, line)):
        return None
    library = read()
    names = Names(TERMS.findable(library))
    if heard and (exactly := opened.named(heard["what"].split(), library)):
        return exactly
    if one := _only(" ".join(words), names):
        return opened.named(one.split(), library)
    if not heard:
        return None
    sounds = names.sounding_like(heard["what"])
    return (TERMS.command, *(sounds[:1] or heard["what"].split())), ""


def _only(text: str, names: Names) -> str:
    """Return the one name of a term within a *text*, of several the only one with a capital; "" for none, or for more."""
    found = {matches[0].id: name for name, matches in inside(text, names.bearing)}
    loud = [name for name in found.values() if not name.islower()]
    few = loud if found and len(found) > 1 else [*found.values()]
    return few[0] if len(few) == 1 else ""
