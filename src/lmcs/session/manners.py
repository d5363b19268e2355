"""What every prompt understands besides its answer: a wish for help, to leave, to go back, to take back; and what can be kept."""

import re

from lmcs.basics.errors import WrongUse
from lmcs.basics.text import clean_line, is_valid

A_TEXT = "That is a text, and no word or command: nothing of it was looked up, run or kept."
_SENTENCE = 40  # words
_WISHES = {
    "help": ("?", "help", "-h", "--help", "/?", "h"),
    "leave": ("q", "quit", "exit", ":q", "stop", "bye"),
    "back": ("back", "cancel"),
    "undo": ("undo",),
}
_BY_WORD = {word: wish for wish, words in _WISHES.items() for word in words}


def asked(answer: str) -> str:
    """Return what *answer* wishes, if that is all it says: "help", "leave", "back" or "undo"; else ""."""
    typed = answer.casefold().strip().removeprefix("lmcs ").rstrip(".!")
    return _BY_WORD.get("?" if typed.strip("?") == "" and typed else typed.rstrip("?"), "")


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
