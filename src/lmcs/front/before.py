"""What is said of the line before: "print it", "did that work", "--all", "what should I ask them back". Only the session knows it."""

import os
from collections.abc import Sequence
from re import fullmatch, search, sub

from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.declare import PAGE, given_by
from lmcs.basics.errors import WrongUse
from lmcs.basics.text import typeable
from lmcs.front.door import command, understood, with_text
from lmcs.front.phrases import COMPUTER
from lmcs.front.reading import NOT_YET, compared, offer
from lmcs.front.together import words_of
from lmcs.progress.describing import describe
from lmcs.progress.entries import Entry
from lmcs.progress.own_notes import TO_ASK
from lmcs.session import elsewhere
from lmcs.session.options import take
from lmcs.session.session import Session

_IT = "(?:it|that|this|(?:the|this|that|my) (?:sheet|page|paper)|that one)"
_NOTES = (
    " with (?:all )?(?:my |the )?(?:own |private )?(?P<notes>notes|questions?)(?: on (?:it|them))?"
)
_PRINT = (
    rf"(?:(?:can|could|may) (?:i|you|we) |please |i (?:want|need) to |how (?:do|can) i |to |and |now ){{0,3}}(?:print|save)(?: out)? {_IT}(?: out| off| please| now| for (?:me|monday|later|the meeting))*(?:{_NOTES})?(?: please)?",
    rf"(?:please )?(?:put|add|print) my (?:own )?(?P<mine>questions?|notes) (?:on|to|onto|in) {_IT}(?: too)?|(?:is|are) my (?:own )?(?P<there>questions?|notes) (?:on|in) {_IT}(?: too)?",
)
"""What asks for the page that was shown as a file to print."""
_KEPT = rf"(?:did|has|have|was|were|is) (?:{_IT}|my change|the tick|the booking)(?: all)? (?:work(?:ed)?|happen(?:ed)?|been (?:kept|saved)|kept|saved|go(?:ne)? (?:through|in)|done|ok|okay|recorded)(?: now| all right| alright)?|did (?:you|it|lmcs) (?:get|keep|save|take|do) {_IT}(?: down)?|(?:got|kept|saved) (?:it|that)"
"""What asks whether the line before did something."""
_ALL_HERE = r"(?:is|was|has|did) (?:everything|it all|all of it|all)(?: (?:that i had|my stuff|of mine))? (?:here|there|back|restored|come (?:over|across|back)|over|moved|arrived?)(?: now)?|have i (?:got )?everything(?: (?:here|back|over))?|what (?:came|has come) (?:over|across|back)"
_THIS = rf"(?:(?:which|what|whose) {COMPUTER} (?:is (?:this|it|that)|am i (?:on|at|using|in(?: front of)?))|(?:is|am) (?:this|it|i (?:on|at|using)) (?:the|my|an?) (?:old|new|right|same|other|wrong|first|second|council)s? ?(?:one|{COMPUTER})?(?: or .{{1,30}})?|(?:whats|what is) this {COMPUTER} called|(?:whats|what is) the name of this {COMPUTER})"
_LAST = r"(?:when|on (?:what|which) day) (?:was|did|is|were) (?:(?:the|my) (?:last|latest|most recent) (?:change|thing|entry|tick|note|booking|save)s?(?: (?:made|kept|saved|here))?|(?:i|anything|something|it|this) (?:last |was last )?(?:change|save|use|write|kept|saved|changed|used)d?(?: (?:it|this|anything|something|lmcs))?(?: last)?)(?: (?:here|last))?|how (?:old|recent|new) is (?:this|what is here|what i have here|it all)"
"""What asks on which of two computers somebody is, and what tells them apart."""
_COMPARE = "Compare it with what the other computer says to the same question."

_ALONE = ("--help", "--version", "--plain", "--no-color", "--no-colour", "--json")
"""Options that mean something with no command."""
_OF_A_PAPER = "a paper came"
"""The word of the table that asks what to ask about a paper."""
_TO_ASK = r"(?:what|which)(?: questions?)? (?:should|can|could|might|shall|to) ?i? ?ask"


def added(words: Sequence[str], session: Session) -> list[str]:
    """Return the line before with the options that *words* are and nothing else, "--all" or "add --all"; [] for any other. Raises WrongUse with that line where it may change something."""
    rest = [*words[1:]] if words[1:] and words[0].casefold() in ("add", "with", "and") else [*words]
    option = rest[0].casefold() if rest else ""
    if not session.spoken.typed or option[:2] != "--" or not option[2:] or option in _ALONE:
        return []
    line = [*session.spoken.typed, *rest]
    if line[0] == "explain" and line[1:] == rest:
        session.confirm("Nothing of the paper was kept, so it is asked for again.")
    read = understood(take(line, with_text)[1])
    if read and PAGE not in given_by(command(read[0]), read[1])[0]:
        does = " ".join(f'"{word}"' if " " in word else word for word in line)
        raise WrongUse(*offer("To have it with that", f"lmcs {does}"))
    return line


def answered(line: Sequence[str], session: Session) -> bool:
    """Say whether the line before was kept, or what all is here, where a *line* asks that; tell whether it did. Raises WrongUse with the line that prints the page before."""
    key = compared(line)
    if key in ("print", "print please", "print out") and session.spoken.page:
        key = "print it"
    if asked := next(filter(None, (fullmatch(way, key) for way in _PRINT)), None):
        said = " ".join(each for each in asked.groupdict().values() if each)
        _prints(session, notes="note" in said, sheet=bool(said) or "sheet" in key)
    if session.spoken.asks and _of_the_paper(key, session):
        session.confirm(*session.spoken.asks)
        return True
    if fullmatch(_KEPT, key):
        session.confirm(*_kept(session))
        return True
    session.spoken.kept = None
    if all_here := fullmatch(f"{_ALL_HERE}|{_THIS}|{_LAST}", key):
        session.confirm(
            *elsewhere.kept(session),
            *elsewhere.told(session, os.environ),
            f"{elsewhere.computer(os.environ)} {_COMPARE}".strip(),
        )
    return bool(all_here)


def _of_the_paper(key: str, session: Session) -> bool:
    """Tell whether a line, compared as its *key*, asks what to ask about the paper that was read."""
    from lmcs.front.words import word_of  # few lines come after a paper

    shown = [*session.spoken.page[:1]] == ["explain"] and fullmatch(_TO_ASK, key)
    asks = search(r"\b(?:ask|back|questions?|reply|return)\b", key)
    return bool(shown or (asks and word_of([key]) == _OF_A_PAPER))


def _prints(session: Session, *, notes: bool, sheet: bool) -> None:
    """Raise WrongUse with the line that makes a file of the page that was shown last, with all that stood on it but the private notes, or with *notes*.

    Where a *sheet* is asked for, or a question was kept for one just now, and none was shown last, it is that of the person spoken of.
    """
    page = tuple(session.spoken.page)
    just = any(_asks(entry) for each in session.progress.undoable[-1:] for entry in each.entries)
    if page[:1] != ("meet",) and (sheet or just) and (whom := _spoken_of(session)):
        page = ("meet", whom)
    if not page:
        return
    name, *words = (word for word in page if not word.startswith("--with-"))
    stem = "-".join(sub(r"\W+", "-", word.rpartition("/")[2].rpartition(".")[0] or word) for word in words if word[0] != "-")  # fmt: skip
    own = ["--with-agreed", "--with-notes" if notes else "--with-questions"] if name == "meet" else []  # fmt: skip
    does = " ".join(["lmcs", name, *(word if word[:2] == "--" else typeable(word) for word in words), *own, "--output", f"{(stem or name).strip('-')[:40]}.html"])  # fmt: skip
    left = "It asks which of your private notes go in." if notes else "With what you noted to ask, and what was agreed. Your other notes stay out; to choose which go in, add --with-notes."  # fmt: skip
    more = [left if own else "", "Open that file, and print it there.", NOT_YET]
    session.spoken.typed = words_of(does)[1:]
    raise WrongUse(f"To have that page as a file to print: {does}", "\n".join(filter(None, more)), (does,))  # fmt: skip


def _asks(entry: Entry) -> bool:
    return entry.do == "note" and entry.text("text").startswith(TO_ASK)


def _spoken_of(session: Session) -> str:
    """Return the role for whom a question was kept last, else whom the last line was about; "" for nobody."""
    kept = (entry for each in reversed(session.progress.undoable) for entry in each.entries)
    last = next((entry.about for entry in kept if _asks(entry)), "")
    item = session.library.items.get(last)
    return next(iter(item.who), "") if item else session.spoken.of


def _kept(session: Session) -> tuple[str, ...]:
    """Return what the line before changed, else that it changed nothing, and what the last change was."""
    command = session.spoken.kept or next(iter(session.progress.undoable[-1:]), None)
    if command is None:
        return ("Nothing was changed so far, and nothing is kept.",)
    what = describe(command, session.library)
    if session.spoken.kept:
        return (f"Yes. Kept: {what}.", "To take it back: lmcs undo")
    day = from_iso(command.at[:10])
    on = f" ({say_short(day)})" if day else ""
    return (f"The line before this changed nothing. The last change that is kept{on}: {what}.",)
