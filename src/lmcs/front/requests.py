"""What lmcs itself is asked to do in words that it does not know, told by what that is about: "get it ready for the printer".

It is never offered as a note: who says yes to that believes that it was done.
"""

from re import fullmatch, match, search

from lmcs.basics.spans import day_in
from lmcs.content.asked import is_question
from lmcs.front.named import Told, compared
from lmcs.front.said import SAID
from lmcs.front.stated import PUT_DOWN
from lmcs.progress.journey import Journey

_DO = (
    "make|put|update|show|read(?! (?!(?:me|it|this|that|these|everything|all)\\b)(?!.*\\b(?:to|with|for) me\\b))|print|save|send|copy|move|give|take|find|delete|leave|get|bring|open|hide|sort|tidy|turn|switch|translate|play|prepare|help|let|set|change|"
    "wipe|clear|clean|erase|remove|forget|export|import|transfer|store|format|list|display|explain|summari[sz]e|draw|load|add|write|create|do|keep|mark|order|refresh|sync|scan|pull"
)
_LEADS = r"(?:(?:please|now|then|and|just|lmcs|can you|could you|would you|will you|i (?:want|need|would like) you to|i want to|how (?:do|can|could|should) (?:i|you|we)),? )*"
_OF_LMCS = (
    r"(?:\w+ ){0,2}?(?:me|us|it|this|that|these|those|them all|everything|all|nothing|"
    r"(?:my|the|a|our) (?:[a-z]+ )?(?:notes?|questions?|lists?|tasks?|things|data|calendar|diary|sheet|page|summary|letters|text|screen|view|dates|bookings|paper|report|file|reader|colours?|sound))\b"
)
"""What lmcs alone can be asked to do something with."""
_ASKS = rf"(?:{_LEADS})(?:{_DO}) (?!down\b|that\b.*\b(?:is|are|was|were|has|will)\b)"
_FEWEST = 5  # words; of fewer no note is offered, and they are looked up
_ABOUT = {
    r"calendar|diary|i?phone|ipad|dates|bookings|appointments": "calendar on my phone",
    r"aloud|listen|speak|voice|sound|recording|hear|boxes": "screen reader",
    r"letters|font|bigger|larger|colours?|screen|view": "plain",
    r"(?:from|off) (?:the |my |a )?(?:usb|memory|stick|drive)|usb|stick": "on a stick",
    r"laptop|computer|tablet|machine|ipad": "another computer",
    r"(?:questions?|notes?)\b.*\b(?:sheet|paper|print\w*)|(?:sheet|paper|print\w*)\b.*\b(?:own|my) (?:questions?|notes?)": "my questions on the sheet",
    r"(?:for|to) (?:the |my |our )?(?:leader|chief executive|cabinet|group)": "summary for the leader",
    r"sheet|print\w*|on paper|hand (?:to|out|over)": "print",
    r"mentor|summary|(?:short|one) (?:page|note)|page": "a note for my mentor",
    r"delete|erase|wipe|forget|remove|clear": "delete",
    r"reports?|papers?|agendas?|documents?|downloads|pdf|translate|explain": "a paper came",
    r"saved?|keep|safe|store|files?": "save",
    r"notes?|i (?:wrote|said|noted)": "my notes another way",
    r"tasks?|list|sort|hide|order|urgent|done": "the list another way",
}
"""The word of what is said, by what a request is about; the first that it has."""


def told(query: str, journey: Journey, meant: Told | None = None) -> Told | None:
    """Return what is said of a *query* that asks lmcs to do something, by what it is about; None for any other.

    What else is *meant* by it goes before, unless that would only keep the words; so does what is to be done on a day.
    """
    key = compared(query.split())
    few = key.count(" ") < _FEWEST - 1
    if few or fullmatch(rf"{PUT_DOWN}.*", query) or not match(_ASKS, key):
        return None
    ours = match(rf"{_ASKS}{_OF_LMCS}", key)
    keeps = not meant or all(line.startswith(("lmcs note --", "lmcs meet yourself ")) for line in meant.lines or ("",))  # fmt: skip
    if not keeps or (not ours and (meant or day_in(query, journey.today))):
        return None
    about = next((word for way, word in _ABOUT.items() if search(rf"\b(?:{way})\b", key)), "")
    if about:
        return Told("Nothing was done of that, and nothing was kept.", "\n".join(SAID[about]))
    if is_question(query) or key.startswith("help "):
        return None  # "how do I write a speech"
    more = "All that can be typed: help\nFor a note to yourself: type note, and the words."
    return Told(f"lmcs does not know how to do that: “{query}”. Nothing was done, and nothing was kept.", more)  # fmt: skip
