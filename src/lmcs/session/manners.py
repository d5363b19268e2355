"""What every prompt understands besides its answer: a wish for help, to leave, to go back, to take back."""

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
