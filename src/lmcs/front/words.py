"""Plain words: what people type that is no command, and what each stands for.

A word of the table is its command. Any other is answered only where it is exactly the name of something, and that only
reads. Imported where the first word of a line is no command.
"""

from collections.abc import Callable, Sequence
from re import fullmatch
from typing import NamedTuple

from lmcs.basics.errors import WrongUse
from lmcs.basics.text import join_words, typeable
from lmcs.content.asked import is_question, parts, subject
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.opening import asks_mentor, opens
from lmcs.content.spelling import likest, near_words
from lmcs.front.door import ALONE, COMMANDS, SHOWN, VERSION, command
from lmcs.front.table import ASKED, BESIDE, HOW, SAID, STANDS
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS

HELP = "help"
_LONGEST = 8
_DIARY = ("diary", "appointment", "schedule")
"""Words for a booking that, with no task behind them, show what is booked."""
_SLIP = 0.75
"""How alike a word is that may be a command with a slip of the keys."""
_BEFORE = 3
"""How many words may stand before what names it: "how do I see all my notes"."""


class Meant(NamedTuple):
    """What a line is meant to be: the `line` to run, with a `hint` at what does it; or what to `say` in its place."""

    line: tuple[str, ...] = ()
    hint: str = ""
    say: tuple[str, ...] = ()


def _key(words: Sequence[str]) -> str:
    return " ".join(words).casefold().replace("’", "").replace("'", "").strip(" ?.!:,")


def _word(words: Sequence[str]) -> str:
    """Return the word of the table that *words* are, or ask for in other words; else *words* as they are compared."""
    key = _key(words)
    if key in COMMANDS or key in STANDS or key in SAID:
        return key
    return next((word for asked, word in ASKED.items() if fullmatch(asked, key)), key)


def stands_for(*words: str) -> tuple[str, ...]:
    """Return the line that *words* stand for: a command however it is written, or what the table has; () for none."""
    key = _word(words)
    return (key,) if key in COMMANDS else STANDS.get(key, ())


def in_table(line: Sequence[str]) -> Meant | None:
    """Return what the table has for a whole *line*, whatever its first word is."""
    key = _word(line)
    if key in SAID:
        return Meant(say=SAID[key])
    stands = stands_for(key)
    return Meant(stands) if stands else None


def meant(line: Sequence[str], library: Callable[[], Library]) -> Meant | None:
    """Return what a *line* is meant to be whose first word is no command as it stands; None where nobody can know."""
    words = [word for word in line if word != "?"] or [HELP]
    if _key(words[:1]) == "lmcs" and len(words) > 1:
        words = words[1:]
    if _key(words[:1]) in (HELP, "commands", "man") and _key(words) not in STANDS:
        return Meant((HELP, *(words[1:] if _key(words[1:]) != HELP else ())))
    for length in range(min(len(words), _LONGEST), 0, -1):
        key, rest = _word(words[:length]), words[length:]
        if key in SAID and not rest:
            return Meant(say=SAID[key])
        if key in ("version", "about"):
            return Meant((VERSION,)) if not rest else None
        known = key in COMMANDS or key in STANDS
        asked = key == "where" and any(map(str.isalpha, rest))  # "where can I park"
        if known and not asked and (found := _of_table(key, rest)):
            return found
    return _named(words, library()) or _how(words)


def _how(words: Sequence[str]) -> Meant | None:
    """Return the help on what *words* ask how to do: "how do I tick a task". It only reads."""
    key = _key(words)
    asked = next((key.removeprefix(start) for start in HOW if key.startswith(start)), "").split()
    for length in range(min(len(asked), _LONGEST), 0, -1):
        for start in range(min(len(asked) - length + 1, _BEFORE)):
            named = " ".join(asked[start : start + length])
            beside = [*asked[:start], *asked[start + length :]]
            if not all(f" {word} " in BESIDE for word in beside[: _with(beside)]):
                continue
            if (word := _word([named])) in SAID:
                return Meant(say=SAID[word])
            line = stands_for(word)
            if line:  # of two words, it only reads
                return Meant(line if line[1:] else (HELP, *line))
    return None


def _with(words: Sequence[str]) -> int:
    """Return how many of *words* stand before the one with whom, or for what, which may be anybody."""
    return next((place for place, word in enumerate(words) if word in ("with", "for")), len(words))


def _of_table(key: str, rest: list[str]) -> Meant | None:
    """Return what the table's *key* and the *rest* of the line are meant to be."""
    line = (key,) if key in COMMANDS else STANDS[key]
    if not line:
        return Meant((ALONE,)) if not rest else None
    if rest and (line[0] == HELP or line == ("show", "next")):
        return None
    if line == ("tick",) and key != "tick" and not rest:
        return Meant(("list", "--done"))
    if key in _DIARY and not rest:
        return Meant((ALONE,))
    if line[0] == "list" and rest and _is_number(rest[0]):
        line = ("show",)  # "open 9"
    return Meant((*line, *_unquestioned(rest)))


def _unquestioned(words: Sequence[str]) -> list[str]:
    """Return *words* without a question mark that ends them, which counts for nothing; a text keeps its own."""
    text = list(words)
    if text and text[-1].endswith("?") and not any(word.startswith("-") for word in text):
        text[-1] = text[-1].rstrip("?")
    return [word for word in text if word]


def _named(words: Sequence[str], library: Library) -> Meant | None:
    """Return what opens the very thing that *words* name: an item, a term, a law, a document or a list."""
    query = " ".join(words)
    about = _key([subject(query)])
    number = about.removeprefix("task ").removeprefix("question ").lstrip("#")
    if number.upper() in library.numbers or number in library.items or number in library.renamed:
        return _reads("show", number.upper() if number.upper() in library.numbers else number)
    for kind in (TERMS, LAWS, DOCUMENTS):
        names = Names(kind.findable(library))
        if names.bearing(query):
            return _reads(kind.command, query.strip(" ?!."))
        if asked := parts(query, names.bearing):
            return _reads(kind.command, asked[0][0] if len(asked) == 1 else query.strip(" ?!."))
    for checklist in library.checklists:
        if _key([query]) in (checklist.id, checklist.title.casefold()):
            return _reads("list", checklist.id)
    letters = {each.letter for each in library.checklists}
    if _is_number(number) and number.rstrip("0123456789").upper() in letters:
        return Meant(("show", number))  # it says how far the list goes
    return None


def _is_number(word: str) -> bool:
    """Tell whether *word* has the form of a task's number: 9, L30."""
    return fullmatch(r"#?[A-Za-z]?\d{1,4}", word) is not None


def _reads(name: str, words: str) -> Meant:
    """Return the line that reads, and the words that say which it is."""
    line = (name, *words.split())
    return Meant(line, f"That is: {opens(name, words)}" if typeable(words) else "")


def slips(line: Sequence[str], library: Library) -> list[str]:
    """Return the lines that a *line* may be which means nothing as it stands: "tikc 4", "done1", "2 done", "shwo 4".

    There are none where its words are nearer to the name of a term.
    """
    words = list(line)
    if glued := fullmatch(r"([A-Za-z-]{3,})(\d{1,3})", words[0]):
        words[:1] = glued.groups()
    verb = next((place for place, word in enumerate(words) if not _is_number(word)), 0)
    words.insert(0, words.pop(verb))
    shortest = len(words) - 1 if is_question(" ".join(line)) else 0
    for length in range(min(len(words), _LONGEST), shortest, -1):
        key, rest = _key(words[:length]), " ".join(words[length:])
        known = [each for each in (*SHOWN, HELP, *STANDS) if each.count(" ") == length - 1]
        near = [key] if key in known else likest(key, [(each, each) for each in known], _SLIP, 3)
        if near and (key in known or not leads(" ".join(line), library)):
            return list(dict.fromkeys(_line(each, rest) for each in near))[:3]
    return []


def _line(word: str, rest: str = "") -> str:
    """Return the line that *word* stands for, with the *rest* behind it where every shell takes that as it is."""
    stands = STANDS.get(word, (word,))
    return " ".join(filter(None, ("lmcs", *stands, typeable(rest) if rest else "")))


def leads(query: str, library: Library) -> list[str]:
    """Return the lines that open what people look for by what *query* is about, or whose name is spelled nearly like it."""
    names = Names(TERMS.findable(library))
    about = subject(query)
    found = names.looked_for_by(units(fold(about))) or names.spelled_like(about)
    return [opens(TERMS.command, library.terms[match.id].term, match.id) for match in found[:2]]


def asks_who(line: Sequence[str]) -> bool:
    """Tell whether *line* is a question about somebody, and names no post: "who won the election"."""
    return _key(line[:1]) == "who" and len(line) > 2 and not any(word[:1] == "-" for word in line)


def far(line: Sequence[str], library: Library) -> WrongUse | None:
    """Return what is said of a *line* typed at a prompt that is no look-up; None where it may be one.

    It is none as a command with a slip, and as a question nothing here is about.
    """
    query = " ".join(line)
    near = slips(line, library)
    if near or (is_question(query) and not leads(query, library)):
        return _unknown(query, near)
    return None


def unknown(line: Sequence[str], library: Library) -> WrongUse:
    """Return what is said of a *line* that means nothing here: the nearest command or term, and two ways on."""
    query = " ".join(line)
    near = slips(line, library) or leads(query, library)
    if not near and not is_question(query):
        key = _key(line[:1])
        near = [*map(_line, _by_meaning(key) or near_words(key, SHOWN))]
    return _unknown(query, near)


def _unknown(query: str, near: Sequence[str]) -> WrongUse:
    """Return what is said of a *query* that means nothing, with the lines that are *near*."""
    said = f'There is no command "{query}".'
    if is_question(query):
        said = f'lmcs cannot answer "{query}".'
    meant = f"Did you mean {join_words([*dict.fromkeys(near)], 'or')}?" if near else ""
    line = opens("search", subject(query)) if typeable(query) else ""
    found = f"To look for it everywhere: {line}" if line else ""
    mentor = "" if near or not found else asks_mentor(query)
    hint = "\n".join(filter(None, (meant, found, mentor)))
    return WrongUse(said, hint or "lmcs --help shows the commands.")


def _by_meaning(word: str) -> list[str]:
    """Return up to three commands of which what is said, or an option, has *word*."""
    wanted = units(fold(word))
    found = []
    for name in SHOWN if wanted else ():
        said = fold(command(name).__doc__ or "").split(" ")
        if all(each in said for each in wanted):
            found.append(name)
    return found[:3] if len(word) > 3 else []
