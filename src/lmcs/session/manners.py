"""What every prompt understands besides its answer: a wish for help, to leave, to go back, to take back; and what can be kept."""

import re

from lmcs.basics.errors import WrongUse
from lmcs.basics.text import clean_line, is_valid

A_TEXT = "That is a text, and no word or command: nothing of it was looked up, run or kept."
_SENTENCE = 40  # words
_LONG = 90  # letters of a goodbye
_WISHES = {
    **dict.fromkeys(("?", "help", "-h", "--help", "/?", "h"), "help"),
    **dict.fromkeys(("back", "cancel"), "back"),
    "undo": "undo",
}
_SOON = "(?: (?:later|soon|tomorrow|again|next (?:week|time)|on [a-z]{3,6}day|then)){1,2}"
_YES = "(?:y|yes|yep|yeah|ok|okay|sure|do it|do that|yes please|please do|go ahead|yes do it|thats it|thats right|correct|right)"
GOODBYE = (
    r"(?:(?:ok|okay|right|well|no|great|lovely|good|thanks?|thank you|many thanks|cheers|so much|very much|a lot|please|and),? ){0,5}"
    r"(?::?q|quit|exit|close|leave|end|stop(?: it| here)?|(?:log|sign)(?:ging)? ?(?:out|off)|bye(?:[ -]?bye)?|good[ -]?bye|cheerio|ta[ -]?ta|farewell|so long|good ?night|night night"
    rf"|see (?:you|ya)(?:{_SOON})?|(?:speak|talk)(?: to you)?{_SOON}|until{_SOON}|(?:i|ive|im|we|lets|let me)(?: (?:am|have|had|must|need|want|would like|got|better|to|be|should|will)){{0,3}} (?:off|done|finished|going|go|leaving|leave|stop|quit|log off)"
    r"(?: home| to bed| here)?|(?:thats|that is) me(?: (?:done|off|finished|away))?|(?:that|this|it)(?:s|ll be| is| will be)(?: quite)? (?:all|it|enough|everything|me done)|that(?:ll| will) do|enough|nothing (?:else|more)|no more|all done)"
    r"(?:,? (?:for|now|then|today|tonight|the day|the evening|this evening|the moment|everyone|all|thanks?|thank you|please|very much|lmcs|bye(?: bye)?|good ?night|night(?: night)?|cheerio)){0,5}"
)
"""How people say that they leave, in small letters without apostrophes."""


def asked(answer: str) -> str:
    """Return what *answer* wishes, if that is all it says: "help", "leave", "back" or "undo"; else ""."""
    typed = answer.casefold().strip().removeprefix("lmcs ").rstrip(".!")
    if wish := _WISHES.get("?" if typed.strip("?") == "" and typed else typed.rstrip("?")):
        return wish
    plain = re.sub("['’]", "", typed).rstrip("?!. ") if len(typed) < _LONG else ""
    return "leave" if re.fullmatch(GOODBYE, plain) else ""


def agrees(answer: str) -> bool | None:
    """Tell whether *answer* is a yes; None where it is neither a yes nor a no."""
    said = re.sub("['’]", "", answer.casefold()).strip(" .!,")
    if re.fullmatch(_YES, said):
        return True
    no = re.fullmatch("no?|nope|none|neither|no thanks?(?: you)?|nah|dont|better not", said)
    return False if no else None


def is_text(answer: str) -> bool:
    """Tell whether *answer* is a text that was pasted, and no line for lmcs: several rows, or a row that is long and no note."""
    noted = re.match(r"(?i)(?:lmcs )?(?:note|skip|tick|done|book) \S{0,9}\d", answer)
    return "\n" in answer or (len(answer.split()) > _SENTENCE and not noted)


def typed(text: str, what: str) -> str:
    """Return *text* if it can be saved; raises WrongUse where it is empty or arrived broken, naming *what*."""
    if not is_valid(text):
        raise WrongUse(*broken(text))
    if not text.strip():
        raise WrongUse(f"{what} is empty, so nothing was saved.", "Write a few words.")
    return text.strip()


def broken(text: str) -> tuple[str, str]:
    """Return what to say of a *text* with bytes that are no letters: what arrived of it, and what to do."""
    return f'That text did not arrive whole: "{clean_line(text)}".', "Type it again."
