"""The lines that open something, or put it to a mentor, as every shell takes them."""

from re import search

from lmcs.basics.text import typeable

_LONGEST = 40
"""Characters. A name that is longer is not typed again."""
_TELLING = ("i", "tell", "explain", "define", "remind")
_OF_ONESELF = frozenset(
    ["i", "im", "ive", "we", "weve", "my", "our", "he", "hes", "she", "shes", "they"]
)
"""How a statement begins that may be private: it is not put into a line for somebody else."""
_NOTED = (
    "a private note",
    "private note",
    "note to self",
    "a note to myself",
    "keep a note",
    "make a note",
    "remember",
)
_FOR_ONESELF = (
    r"(?:(?:is|its|be|stay|stays|strictly|keep|kept) private(?! [a-z])|private(?=$|[:.;)!]| note)|secret|confidential(?:ly)?|(?:for|to) my (?:own )?eyes|(?:only|just) for me|for me (?:only|alone)|between (?:you and me|us|ourselves)|for nobody(?: else)?"
    r"|in confidence|off the record|(?:must|may|can|should) not (?:say|tell)|(?:do not|dont) (?:say|tell|share|show|repeat|pass|send|put) (?:that|this|it|any(?:one|body)|them|him|her)|keep (?:it|this|that) (?:to (?:your|my)self|quiet|private))"
)
"""What says that a text is for nobody else."""
_IN_CONFIDENCE = r"(?:private(?:ly)?|(?:came|comes|heard) (?:it )?from (?:her|him|them)|(?:social )?worker (?:told|tells|said))"
_STATED = 3
"""Words behind the first of what is a statement, and no name of something."""
_SHELL = dict.fromkeys(map(ord, '$`\\!%"'), " ")


def is_private(text: str) -> bool:
    """Tell whether a *text* says itself that it is for nobody else: "just for me", "dont tell anyone"."""
    plain = text.casefold().replace("'", "").replace("’", "")
    return bool(search(rf"\b{_FOR_ONESELF}\b", plain))


def opens(command: str, name: str, id_: str = "") -> str:
    """Return the line that opens what is called *name* so that a shell takes it as it stands.

    A name that is long, or needs quotation marks, gives way to the id.
    """
    typed = typeable(name)
    if id_ and (typed != name or len(name) > _LONGEST):
        typed = id_
    return f"lmcs {command} {typed}".rstrip()


def asks_mentor(query: str) -> str:
    """Return the line that puts to a mentor what was looked up and is not here; "" for what may be somebody's name, or is to be erased."""
    from lmcs.content.asked import ends_asking, is_question

    asked = " ".join(query.translate(_SHELL).split()).rstrip("?.")
    first, *more = asked.casefold().split() or [""]
    if (not more and asked.istitle()) or first == "erase":
        return ""  # it may be somebody's name
    asks = query.rstrip().endswith("?") or (is_question(query) and first not in _TELLING)
    own = first in _OF_ONESELF or asked.casefold().startswith(_NOTED)
    if is_private(asked) or search(rf"\b{_IN_CONFIDENCE}\b", asked.casefold()):  # whatever it asks
        own, asks = True, False
    if own and not asks:
        keeps = "" if ends_asking(query) else "To keep it for yourself: lmcs note and its words\n"
        return f"{keeps}To ask your mentor for help: lmcs ask"
    ends = "?" if asks else ": what does it mean?" if len(more) < _STATED else ""
    return f"To put it to your mentor: {opens('ask', f'{asked}{ends}')}"
