"""What the mentor answered, as it is told, and the line that keeps it with its request: "Hugh answered, he says: start small"."""

from re import fullmatch

from lmcs.basics.text import typeable
from lmcs.commands.ask import ANSWERED, to_the_mentor, without_wish
from lmcs.content.asked import is_everyday
from lmcs.content.folding import fold
from lmcs.front.named import NOT_YET, Told, role
from lmcs.progress import Request
from lmcs.progress.journey import Journey

_WHO = r"(?:(?i:councill?or|cllr|dr|mrs?|ms)\.? )?(?P<who>[\w’'-]+?(?: [\w’'-]+?)?)"
_ABOUT = r"(?: (?i:to|on|about|with)?(?: ?(?i:my|the|our) (?i:questions?|requests?))?(?: (?i:about|on|of|for|number|no))? ?(?P<about>(?!(?i:he|she|they|says?|said|that)\b)[^:;,.]*?))?"
_SAYS = r"(?:[,;.:]? (?i:(?:and |that )?(?:he|she|they) (?:says?|said|thinks?|wrote|told me)(?: that)?)[:,]? |[:;,.] ?| (?i:that) )"
_WAYS = (
    rf"(?:{_WHO}(?: has|['’]s)?(?: just)? )?{ANSWERED}",
    rf"{_WHO}(?: has| have|['’]s)?(?: just| now)? (?i:answered|replied|wrote back|(?:got|came) back to me)(?: (?i:to )?(?i:me))?{_ABOUT}(?:{_SAYS}(?P<what>.+))?",
    rf"{_WHO} (?i:says?|said|writes?|wrote|thinks?){_ABOUT}: ?(?P<what>.+)",
    rf"(?P<who>(?i:her|his|their|the)) (?i:answer|reply){_ABOUT}(?: (?i:was|is))?: ?(?P<what>.+)",
    r"(?P<who>)(?i:to )?(?P<about>\d{1,3}): ?(?P<what>.+)",
    rf"{_WHO}(?:['’]?s|['’]) (?i:answer|reply){_ABOUT}[:,] ?(?P<what>.+)",
    rf"{_WHO}?(?:['’]?s|['’])? (?i:answer|reply|advice|tip|suggestion){_ABOUT} (?i:was|is)(?: (?i:that))?:? (?P<what>.+)",
    rf"{_WHO}(?: has| have)?(?: just)? (?i:says?|said|thinks?|thought|advise[sd]?|suggest(?:s|ed)?|recommend(?:s|ed)?|told|tells)(?: (?i:me))?(?P<about>)(?: (?i:that))? (?P<what>(?i:to|i|we|not to|that i|that we)\b (?!.*\b(?i:on|by|before|until) \w{{3,6}}day\b).+)",
    rf"{_WHO} (?i:says?|said|thinks?|advise[sd]?|suggest(?:s|ed)?|recommend(?:s|ed)?)(?P<about>)(?: (?i:that))? (?P<what>(?!(?i:he|she|they|it|no|yes|nothing|hello|hi)\b)(?!.*\b(?i:on|by|before|until) \w{{3,6}}day\b)\w\S*(?: \S+){{2,}})",
)
"""How an answer is told: by whom, about what, and in what words."""
_STEM, _SHORT = 6, 4  # letters of a word, and of one that tells nothing
_NOT_YET = f"It is then dealt with; your summary says only that it was answered. {NOT_YET}"


def answered(typed: str, journey: Journey, *, named: bool = False) -> Told | None:
    """Return the line that keeps what the mentor answered with its request, where what was *typed* tells that; None where not.

    Where it must be *named*, only words that a request has make it one. It is the one whose number is said; else, of several that are open, the one whose words are nearest; where none is, each has its line.
    """
    requests = journey.progress.requests
    still = [each for each in requests if not each.answered]
    numbers = {f"{each.number}" for each in requests}
    ways = (fullmatch(way, typed.strip(" .!")) for way in _WAYS) if requests else ()
    said = next(
        (
            way
            for way in ways
            if way and _is_mentor(way["who"], journey, numbered=way["about"] in numbers)
        ),
        None,
    )
    if not said or not (still or said["about"] in numbers):
        return None
    what, wish = without_wish(said["what"] or "")
    unread = f"\nNot read: “{wish}”. Type it by itself, with its day." if wish else ""
    meant = [each for each in requests if said["about"] == f"{each.number}"] or _nearest(said["about"] or "", still)  # fmt: skip
    meant = meant if len(meant) == 1 else _nearest(what, meant)
    if named and not said["about"] and not any(_words(what) & _words(each.text) for each in meant):
        return None  # what else was said at the same meeting
    if meant[0].answered:
        does = f"lmcs ask --answer {meant[0].number} {_text(what)}".rstrip()
        return _told(
            "To add to what is dealt with already,", meant, [does], f"It asks first. {NOT_YET}"
        )
    if not what:
        lines = [f"lmcs ask --done {each.number}" for each in meant]
        more = f"To keep the answer, too: lmcs ask --answer {meant[0].number} TEXT\nNothing was changed yet."
        return _told("To say that this is dealt with:", meant, lines, more)
    lines = [f"lmcs ask --answer {each.number} {_text(what)}".rstrip() for each in meant]
    asks = "" if _text(what) else "It asks for the words. "
    other = (
        "\nTo keep it with another request: its number, as lmcs ask shows it." if still[1:] else ""
    )
    return _told("To keep the answer to", meant, lines, f"{asks}{_NOT_YET}{other}{unread}")


def _told(says: str, meant: list[Request], lines: list[str], more: str) -> Told:
    """Return the *lines*, one for each request that may be *meant*, behind what *says* what it does: a yes does one alone."""
    said = [f"{says} “{each.text}”: {line}" for each, line in zip(meant, lines, strict=True)]
    if len(said) == 1:
        return Told(said[0], more, tuple(lines))
    return Told("That may be the answer to more than one request.", "\n".join([*said, more]))


def _is_mentor(who: str | None, journey: Journey, *, numbered: bool) -> bool:
    """Tell whether *who* is the mentor, as such or by name; behind the number of a request also nobody, and a name while none is known."""
    one = (who or "").casefold()  # what is answered is what the mentor was asked
    if one in ("her", "his", "their", "the") or to_the_mentor(journey, f"{who}: answers"):
        return True
    a_name = f"{who}".istitle() and not (journey.holder("mentor") or role(one.split(), journey))
    return numbered and (not one or a_name)


def _text(what: str) -> str:
    return typeable(what.replace('"', ""))


def _nearest(text: str, still: list[Request]) -> list[Request]:
    """Return which of *still* share most words with a *text*; all where none does."""
    wanted = _words(text)
    shared = [len(wanted & _words(each.text)) for each in still]
    return [each for each, count in zip(still, shared, strict=True) if count == max(shared)]


def _words(text: str) -> set[str]:
    words = (word for word in fold(text).split() if len(word) >= _SHORT and not is_everyday(word))
    return {word[:_STEM] for word in words}
