"""What may stand as the name of a person who holds a post or answers for an area: a name, and nothing to reach them by."""

import re
import unicodedata

from lmcs.basics.text import is_hidden

LONGEST = 80
"""How many characters a name may have, a note such as "(interim)" with it."""
_SIGNS = frozenset(" .,;:'’‘“”\"()/&+-–—·`´")
_NUMBERED = re.compile(
    r"\b(?:x|ext|extension|tel|telephone|phone|mobile|mob)[ .:]*\d", re.IGNORECASE
)
_DIGITS = 6
"""How many digits a name may have: those of a year, but of no telephone number."""


def spaced(name: str) -> str:
    """Return *name* with one space between its words, whichever spaces it was typed or pasted with."""
    plain = "".join(" " if char.isspace() and not is_hidden(char) else char for char in name)
    return " ".join(word for word in plain.split(" ") if word)


def unfit(name: str) -> str:
    """Return why *name* cannot be kept as somebody's name, as the end of a sentence that begins with it; "" where it can."""
    if any(is_hidden(char) for char in name):
        return "holds a character that cannot be seen. Type it again, without copying it."
    if len(name) > LONGEST:
        return f"is longer than {LONGEST} characters. Give the name alone."
    if "@" in name:
        return "holds an e-mail address, and only a name is kept. Take it out."
    if sum(map(str.isdigit, name)) > _DIGITS or _NUMBERED.search(name):
        return "holds a telephone number, and only a name is kept. Take it out."
    if not any(map(str.isalpha, name)):
        return "has no letters. Write a name, such as Sam Lee."
    for char in name:
        on_a_letter = unicodedata.category(char).startswith("M")
        if not (char.isalnum() or char in _SIGNS or on_a_letter):
            return f"holds “{char}”, which is in no name. Take it out."
    return ""
