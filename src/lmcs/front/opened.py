"""The very thing that words name, exactly: what opens it only reads."""

from collections.abc import Callable, Sequence
from re import fullmatch

from lmcs.basics.text import typeable
from lmcs.content.asked import parts, subject, without_filler
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.opening import opens
from lmcs.front.named import compared
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS
from lmcs.progress.own_notes import is_typed

_DID = r"(?:i|we)(?:ve| have| had)? (?:just |now |also |already )?(?:done|did|finished|completed|ticked)\b.*"
"""What somebody says that she did."""
_INSTEAD = r"(?:who|what) .{2,80} (?:instead|in place|in the place) of (?:the |our |an? )?(?P<what>.{2,60})"
"""What asks what came after a thing, which the entry of that says."""
_WENT = r"(?:did|do|does) .{2,60} (?:go|end|stop|close|exist|change|disappear)(?: away| on)?"
"""What asks what became of a thing, and tells of no task."""
Opened = tuple[tuple[str, ...], str]


def named(words: Sequence[str], library: Library) -> Opened | None:
    """Return the line that opens the very thing that *words* name, an item, a term, a law, a document or a list, with a hint at it; None for no name."""
    query = without_filler(" ".join(words)) if words[3:] else " ".join(words)
    if fullmatch(_DID, compared(words)):
        return None  # it tells, and asks for nothing
    about = compared([subject(query)])
    number = about.removeprefix("task ").removeprefix("question ").lstrip("#")
    if number.upper() in library.numbers or number in library.items or number in library.renamed:
        return _reads("show", number.upper() if number.upper() in library.numbers else number)
    for kind in (TERMS, LAWS, DOCUMENTS):
        names = Names(kind.findable(library))
        if names.bearing(query):
            return _reads(kind.command, query.strip(" ?!."))
        if asked := parts(query, names.bearing):
            return _reads(kind.command, asked[0][0] if len(asked) == 1 else query.strip(" ?!."))
    if is_typed(about, library):
        return ("note", about), ""
    if role := next(
        (id_ for id_, each in library.people.items() if compared([each.name]) == about), ""
    ):
        return _reads("meet", role)
    for checklist in library.checklists:
        if compared([query]) in (checklist.id, checklist.title.casefold()):
            return _reads("list", checklist.id)
    if number.upper() in library.brought.get("gone", ()):
        return ("show", number), ""  # it says what it was
    letters = {each.letter for each in library.checklists}
    if is_number(number) and number.rstrip("0123456789").upper() in letters:
        return ("show", number), ""  # it says how far the list goes
    return None


def became(words: Sequence[str], read: Callable[[], Library]) -> Opened | None:
    """Return the line that opens the thing of which *words* ask what became of it, or what there is in its place; None for no name."""
    asked = compared(words)
    old = fullmatch(_INSTEAD, asked)
    about = old["what"].split() if old else words if fullmatch(_WENT, asked) else ()
    return named(about, read()) if about else None


def is_number(word: str) -> bool:
    """Tell whether *word* has the form of a task's number: 9, L30."""
    return fullmatch(r"#?[A-Za-z]?\d{1,4}", word) is not None


def _reads(name: str, words: str) -> Opened:
    """Return the line that reads, and the words that say which it is."""
    line = (name, *words.split())
    return line, f"That is: {opens(name, words)}" if typeable(words) else ""
