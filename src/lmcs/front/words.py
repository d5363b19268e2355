"""Plain words: what people type that is no command, and what each stands for.

A word of the table is its command. Any other is answered only where it is exactly the name of something, and that only
reads. Imported where the first word of a line is no command.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import takewhile
from re import fullmatch, search

from lmcs.basics.errors import NotFound
from lmcs.commands.look_up import unkept
from lmcs.commands.search import finds
from lmcs.content import naming
from lmcs.content.library import Library
from lmcs.content.local import ringing
from lmcs.front import opened, our_place, ours, recalled, whether, whom
from lmcs.front.booked import told
from lmcs.front.diaries import OPENS_IT, shown
from lmcs.front.door import ALONE, COMMANDS, VERSION, takes_words
from lmcs.front.mistaken import slip, the_other
from lmcs.front.opened import Meant
from lmcs.front.phrases import ASKED, BESIDE, HOW
from lmcs.front.questions import to_itself, unwrapped
from lmcs.front.reading import compared
from lmcs.front.said import SAID
from lmcs.front.sent import was_sent
from lmcs.front.stated import REMINDED
from lmcs.front.table import STANDS
from lmcs.pages.changes import has_changed
from lmcs.progress.journey import Journey

HELP = "help"
THAT_ONE = ("show", "it")
"""The line for the task that was shown last, else the next."""
LONGEST = 8  # words that a word of the table may have
_SMALL = " again all change everything it last me mentor my now one out please that the thing this to "  # fmt: skip
"""What may stand behind a command that takes no words: "undo the last one", "email it to my mentor"."""
_SAFE, _BEFORE = "lmcs show before", 3
"""The end of a line that tells whom to ring about a child; and how many words may stand before what names it: "how do I see all my notes"."""


_ASKS_THEM = r"what (?:should|could|can|do|might|shall) (?:i|we) (?:ask|raise with|put to) (?:the |my |our )?.{2,40}? (?:about|regarding) (?P<what>.{3,60})"
_LEADS = r"who (?:answers|is (?:answerable|accountable|in charge|the lead|lead)|looks after|runs|leads|deals with|covers|manages|heads|handles|has charge)(?: (?:for|of|on))? (?:the |our )?(?P<what>.{2,60})"
"""What asks who answers for an area or holds a post, as "who is responsible for" does."""


def word_of(words: Sequence[str]) -> str:
    """Return the word of the table that *words* are, or ask for in other words; else *words* as they are compared."""
    key = compared(words)
    if key in COMMANDS or key in STANDS or key in SAID or " " not in key:
        return key
    plain = to_itself(key)
    if plain in COMMANDS or plain in STANDS or plain in SAID:
        return plain
    forms = dict.fromkeys((key, plain))
    asks = (word for asked, word in ASKED.items() if any(fullmatch(asked, each) for each in forms))
    return next(asks, key)


def stands_for(*words: str) -> tuple[str, ...]:
    """Return the line that *words* stand for: a command however it is written, or what the table has; () for none."""
    key = word_of(words)
    return (key,) if key in COMMANDS else STANDS.get(key, ())


def _says(key: str, library: Callable[[], Library]) -> tuple[str, ...]:
    """Return what is said of a *key* of the table, with the council's own numbers where it tells whom to ring about a child; () for none."""
    said = SAID.get(key, ())
    if said:
        said = ours.judged(key, said, library)
    return (*said, *ringing(library())) if any(each.endswith(_SAFE) for each in said) else said


def in_table(line: Sequence[str], journey: Callable[[], Journey]) -> Meant | None:
    """Return what the table has for a whole *line*, whatever its first word is, or what answers it where it asks for something."""
    if found := _asked(line, lambda: journey().library, journey):
        return found
    word = word_of(line)
    stands = stands_for(word)
    said = _says(word, lambda: journey().library)
    known = bool(stands) or word in STANDS  # the first screen stands for no word
    return Meant(say=said) if said else Meant(stands or (ALONE,)) if known else None


def _asked(
    words: Sequence[str], library: Callable[[], Library], journey: Callable[[], Journey]
) -> Meant | None:
    """Return what answers *words* that ask for something as a whole; None where it is the table, if anything, that has them."""
    key, word = compared(words), word_of(words)
    if " " not in key and key not in (*OPENS_IT, "promises", "agreements", "agreed"):
        return None  # no pattern is made for any other word alone
    in_table = word in SAID or word in STANDS or bool(stands_for(word))
    said = recalled.lately(key, journey) or shown(key, journey) or was_sent(key, journey, words)
    found = recalled.Looked(said) if said else recalled.known(key, journey)
    own = () if stands_for(word) else ours.told(key, journey)
    said = found.said or own or whom.told(key, library)
    said = said or whom.promised(key, journey, said=word in SAID)
    if said:
        return Meant(say=said, of=found.whom)
    if opens_it := our_place.answer(key, library, journey) or opened.heard(words, library):
        return opens_it
    past = "" if in_table else opened.of_the_past(key)
    if past and has_changed(past, library(), journey().today):
        return Meant(("changes", *past.split()))
    if not in_table and (post := whom.called(key, library)):
        return Meant(("who", post))
    if leads := None if in_table else fullmatch(_LEADS, key):
        if old := opened.became(words, library):
            return old
        with suppress(NotFound):  # it may be about a body: "who runs Ofsted"
            naming.person_or_area(library(), leads["what"])
            return Meant(("who", leads["what"]))
        if said := whom.told(f"who do i ask about {leads['what']}", library):
            return Meant(say=said)
    if not in_table and recalled.asks(word) and (found := recalled.looked_up(word, journey())).said:
        return Meant(say=found.said, of=found.whom)
    wanted, said = ("", ()) if in_table else recalled.asked(key, journey)
    if wanted:
        return Meant(("search", "--own", *wanted.split()), say=said)
    if asks := fullmatch(_ASKS_THEM, key):
        return Meant(("questions", *asks["what"].split()))
    role, theirs = whom.raises(key, journey)
    if role:
        return Meant(("meet", role), say=(theirs,) if theirs else ())
    if became := opened.became(words, library):
        return became
    law = opened.of_law(key)
    return Meant(("search", *law.split())) if law and finds(journey(), law) else None


def meant(
    line: Sequence[str], library: Callable[[], Library], journey: Callable[[], Journey]
) -> Meant | None:
    """Return what a *line* is meant to be whose first word is no command as it stands; None where nobody can know."""
    words = [word for word in line if word != "?"] or [HELP]
    if compared(words[:1]) == "lmcs" and len(words) > 1:
        words = words[1:]
    words = unwrapped(words)
    if fullmatch(REMINDED, " ".join(words)) and word_of(words) not in SAID:
        return None
    if slip(" ".join(words)) and the_other(" ".join(words), journey()):
        return None
    if found := opened.dragged(" ".join(words)) or _asked(words, library, journey):
        return found
    if compared(words[:1]) in (HELP, "commands", "man") and compared(words) not in STANDS:
        return Meant((HELP, *(words[1:] if compared(words[1:]) != HELP else ())))
    for length in (len(words), *range(min(len(words) - 1, LONGEST), 0, -1)):
        key, rest = word_of(words[:length]), words[length:]
        if key in SAID and all(word[:1] == "-" or _is_small(word) for word in rest):
            return Meant(say=_says(key, library)) if key != "we agreed" else _talked(words, journey())  # fmt: skip
        if key in ("version", "about"):
            return Meant((VERSION,)) if not rest else None
        is_word = key in COMMANDS or key in STANDS
        place = key == "where" and any(map(str.isalpha, rest))  # "where can I park"
        if is_word and not place and (does := _of_table(key, rest)):
            return does
    if said := whether.answer(" ".join(words), library()):
        return Meant(say=said)
    opens_it = opened.named(words, library())
    if not opens_it:
        own = ours.asked_of(words, library)
        return _how(words, journey) or (Meant(say=own) if own else None)
    key = compared(words)
    return opens_it._replace(say=unkept(key) or ours.of_role(key, library()))


def _talked(words: Sequence[str], journey: Journey) -> Meant | None:
    """Return what to do about a talk; None where its *words* are understood as a tick, or tell more, which can be kept."""
    from lmcs.front import ticked  # few lines tell of a talk
    from lmcs.front.facts import talked

    tells = "," in " ".join(words) and not search(r"\bagreed\b", compared(words))
    if tells or ticked.held(compared(words), journey):
        return None
    ticks = ticked.told(compared(words), journey)
    with_them = talked(words, journey)
    if ticks and (ticks.lines or not with_them):
        return None
    return Meant(say=with_them or SAID["we agreed"])


def _how(words: Sequence[str], journey: Callable[[], Journey]) -> Meant | None:
    """Return the help on what *words* ask how to do: "how do I tick a task". It only reads.

    There is none where they can be told more: "I want to book the director".
    """
    key = compared(words)
    if not key.startswith(HOW) or told(key, journey()):
        return None
    asked = next((key.removeprefix(start) for start in HOW if key.startswith(start)), "").split()
    for length in range(min(len(asked), LONGEST), 0, -1):
        for start in range(min(len(asked) - length + 1, _BEFORE)):
            named = " ".join(asked[start : start + length])
            beside = [*asked[:start], *asked[start + length :]]
            # The one with whom, or for what, may be anybody.
            before = takewhile(lambda word: word not in ("with", "for"), beside)
            if not all(f" {word} " in BESIDE for word in before):
                continue
            if (word := word_of([named])) in SAID:
                return Meant(say=SAID[word])
            line = stands_for(word)
            if line:  # of two words, it only reads
                return Meant(line if line[1:] else (HELP, *line))
    return None


def _of_table(key: str, rest: list[str]) -> Meant | None:
    """Return what the table's *key* and the *rest* of the line are meant to be."""
    line = (key,) if key in COMMANDS else STANDS[key]
    if not line:
        return Meant((ALONE,)) if not rest else None
    if rest and (line[0] == HELP or line in (("show", "next"), THAT_ONE)):
        return None
    if rest and rest[0][:1] != "-" and not takes_words(line[0]):
        # "undo the mentor" is about one change, which may not be the last.
        one = line[0] in ("undo", "redo") and search(r"\b(?:mentor|all|everything)\b", compared(rest))  # fmt: skip
        return Meant(line) if all(map(_is_small, rest)) and not one else None
    if key == "did" and rest[-1:] and rest[-1].endswith("?"):
        line = ("show",)  # it asks
    if line == ("tick",) and key != "tick" and not rest:
        return Meant(("list", "--done"))
    if line == ("book",) and key != "book" and not rest:
        return Meant((ALONE,))
    if line[0] == "explain" and rest and " " in key and not search(r"[/\\.]", " ".join(rest)):
        return None  # "I have to read the report before 10 December" is about no file
    if key == "write" and compared(rest[:1]) in ("a", "an", "me", "the", "my"):
        return None  # "write a letter to the leader"
    if line[0] == "list" and rest and opened.is_number(rest[0]):
        line = ("show",)  # "open 9"
    return Meant((*line, *_unquestioned(rest)))


def _is_small(word: str) -> bool:
    return f" {compared([word])} " in _SMALL


def _unquestioned(words: Sequence[str]) -> list[str]:
    """Return *words* without a question mark that ends them, which counts for nothing; a text keeps its own."""
    text = list(words)
    if text and text[-1].endswith("?") and not any(word.startswith("-") for word in text):
        text[-1] = text[-1].rstrip("?")
    return [word for word in text if word]


def asks_who(line: Sequence[str]) -> bool:
    """Tell whether *line* is a question about somebody, and names no post: "who won the election"."""
    options = any(word[:1] == "-" for word in line)
    return compared(line[:1]) == "who" and len(line) > 2 and not options
