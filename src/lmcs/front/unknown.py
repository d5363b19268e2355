"""What is said of a line that means nothing here: the lines it may be, where lmcs reads all of their words, and two ways on."""

from collections.abc import Callable, Sequence
from re import fullmatch, sub

from lmcs.basics.declare import parameters
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.basics.text import join_words, typeable
from lmcs.commands.addressed import without_wish
from lmcs.commands.search import finds, in_own_words
from lmcs.content import naming
from lmcs.content.asked import ends_asking, is_question, subject
from lmcs.content.folding import fold, units
from lmcs.content.names import Names
from lmcs.content.opening import opens
from lmcs.content.spelling import likest, near_words
from lmcs.front import booked, clauses, corrected, raised, recalled
from lmcs.front.beside import with_others
from lmcs.front.door import COMMANDS, SHOWN, command, understood
from lmcs.front.moved import apart
from lmcs.front.opened import PAPER, is_number
from lmcs.front.questions import day_last, unwrapped
from lmcs.front.reading import about, compared, read_words, tasks
from lmcs.front.stated import asked_of_lmcs, stated
from lmcs.front.table import STANDS
from lmcs.front.together import put_together
from lmcs.front.words import HELP, LONGEST, stands_for
from lmcs.pages.changes import has_changed
from lmcs.pages.finds import to_a_mentor
from lmcs.pages.items import short_title
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS
from lmcs.progress.answering import names_given
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_SLIP = 0.75
"""How alike a word is that may be a command with a slip of the keys."""
_LEADS_IN = r"^(?:(?:down|to (?:my)?self|this|for me)\b ?)?(?:(?:that\b|:) ?)?"
_SENTENCE = 7
"""Words: what is shorter is more likely to be looked up."""
_SHORT = 3  # letters of a word that is like many others

_NAMES: dict[str, Callable[[Journey, list[str]], object]] = {
    "TASK": lambda journey, words: naming.tasks(journey.library, words),
    "LIST": lambda journey, words: journey.checklist(" ".join(words)),
    "POST | AREA": lambda journey, words: naming.person_or_area(journey.library, " ".join(words)),
    "FILE": lambda _, words: any(mark in words[-1] for mark in "./\\"),
    "meet": lambda journey, words: naming.person(journey.library, " ".join(words)),
    "changes": lambda journey, words: has_changed(" ".join(words), journey.library, journey.today),
}
"""What reads the words that stand alone behind a command, by what it takes or by its name; else any text will do."""
_KINDS = {kind.command: kind for kind in (TERMS, LAWS, DOCUMENTS)}
"""The commands that look up a name."""


def _is_read(line: Sequence[str], journey: Journey, *, sure: bool) -> bool:
    """Tell whether lmcs reads every word of *line*, which is no guess at what was meant otherwise.

    What takes any text reads it only where the command itself is *sure*.
    """
    if line[0] == HELP:
        return bool(stands_for(*line[1:]))
    if line[0] not in COMMANDS:
        return False  # what stands for lmcs alone takes no words
    known = understood(put_together(line, journey.library, journey.today))
    name, values = known or ("", {})
    for key, each in parameters(command(name)).items() if known else ():
        words = [values[key]] if isinstance(values[key], str) else values[key]
        if not each.name and words and words[0]:
            reads = _NAMES.get(name) or _NAMES.get(each.metavar.strip("[]."))
            if name in _KINDS:
                names = Names(_KINDS[name].findable(journey.library))
                return bool(names.bearing(" ".join(words)))
            try:
                return bool(reads(journey, words)) if reads else sure
            except (NotFound, WrongUse):
                return False
    return known is not None


def slips(line: Sequence[str], journey: Journey) -> list[str]:
    """Return the lines that a *line* may be which means nothing as it stands: "tikc 4", "done1", "2 done", "shwo 4".

    Each is one of which lmcs reads every word. There are none where its words are nearer to the name of a term.
    """
    words = [*line]
    if compared(line[:1]) in ("have", "has", "did", *SHOWN):
        return []  # "have I done 1" asks, and the words behind a command were read
    if glued := fullmatch(r"([A-Za-z-]{3,})(\d{1,3})", words[0]):
        words[:1] = glued.groups()
    first = next((place for place, word in enumerate(words) if not is_number(word)), 0)
    numbers, words = words[:first], words[first:]
    asks = is_question(" ".join(line)) and compared(line[:1]) != "i"
    shortest = len(words) - 1 if asks else 0
    for length in range(min(len(words), LONGEST), shortest, -1):
        key, rest = compared(words[:length]), [*numbers, *words[length:]]
        known = [each for each in (*SHOWN, HELP, *STANDS) if each.count(" ") == length - 1]
        near = [key] if key in known else likest(key, [(each, each) for each in known], _SLIP, 3)
        if rest:
            sure = len(key) > _SHORT
            near = [each for each in near if _is_read((*_stands(each), *rest), journey, sure=sure)]
        if near and (key in known or not leads(" ".join(line), journey)):
            return list(dict.fromkeys(_line(each, " ".join(rest)) for each in near))[:3]
    return []


def _line(word: str, rest: str = "") -> str:
    """Return the line that *word* stands for, with the *rest* behind it where every shell takes that as it is."""
    return " ".join(("lmcs", *_stands(word), typeable(rest))).rstrip()


def _stands(word: str) -> tuple[str, ...]:
    return STANDS.get(word, (word,))


def leads(query: str, journey: Journey) -> list[str]:
    """Return the lines that open what people look for by what *query* is about, or whose name is spelled nearly like it."""
    names = Names(TERMS.findable(journey.library))
    what = subject(query)
    found = names.looked_for_by(units(fold(what))) or names.spelled_like(what)
    ids = [match.id for match in found] or names.sounding_like(what)
    terms = [journey.library.terms[id_] for id_ in ids[:2]]
    return [opens(TERMS.command, term.term, term.id) for term in terms]


def unknown(line: Sequence[str], journey: Journey) -> WrongUse:
    """Return what is said of a *line* that means nothing here: the nearest command or term, and two ways on."""
    nearest = _nearest(line, journey)
    return far(line, journey, looked_up=False) or _unknown(" ".join(line), nearest, journey)


def far(line: Sequence[str], journey: Journey, *, looked_up: bool = True) -> WrongUse | None:
    """Return what is said of a *line* that is no look-up, as one typed at a prompt may be; None where it may be one.

    It is none as words of a booking, as a command with a slip, and as a question nothing here is about.
    """
    line = ("I", *line) if line[2:] and line[0].casefold() == "had" else unwrapped(line)
    query = " ".join(line)
    if (paper := fullmatch(PAPER, query)) and " " not in paper[1]:
        return None  # why it cannot be read was said
    before, wish = without_wish(query, for_a_page=True)
    if wish and (read := far(before.split(), journey, looked_up=looked_up)):
        read.hint += f"\nNot read: “{wish}”. Type it by itself."
        return read
    told = None
    word = " " not in query and not fullmatch(booked.CLEAR, query.casefold())
    if not word and not recalled.asks(compared(line)):  # neither is a statement
        told = raised.answered(query, journey) or corrected.told(query, journey)
        told = told or (clauses.told(query, journey) if looked_up else None)
        line = day_last(line)  # a note keeps the words as they were typed
        told = told or next(filter(None, clauses.readings(line, journey, query)), None)
        if told and not asked_of_lmcs(query, journey, told):
            return WrongUse(*told)
    if looked_up and (still := recalled.looked_up(compared(line), journey).said):
        note = "Nothing was changed. To keep it as a private note: lmcs note and its words"
        return WrongUse(still[0], "\n".join((*still[1:], note)))
    if step := None if told else _one_task(line, journey):
        does = f"lmcs {_stands(line[0].casefold())[0]} {step.item.number}"
        return WrongUse(f"That may be {short_title(step.item)}.", f"If so: {does}", (does,))
    if asked := asked_of_lmcs(query, journey, told):
        return WrongUse(*asked)
    if forms := _short_forms(line, journey):
        holds = f"That is a sentence, with {join_words(forms)} in it."
        hint = f"To open one: {opens('glossary', forms[0])}"
        hint += "\nTo read the whole with you: lmcs explain"
        return WrongUse(holds, hint, (f"explain {query}",))
    if looked_up and (said := stated(query, journey)):
        return WrongUse(*with_others(said, query, compared(line), journey))
    of_table = line[0].casefold() not in COMMANDS and any(map(stands_for, (line[0], " ".join(line[:2]))))  # fmt: skip
    near = [] if of_table and not looked_up else slips(line, journey)
    if near or (looked_up and is_question(query) and not leads(query, journey)):
        return _unknown(query, near, journey)
    return None


def dated(line: Sequence[str], journey: Journey) -> WrongUse | None:
    """Return what is said of a *line* that ticks tasks in words or sets them back, or books one for a day with a place; None for any other."""
    key, typed = compared(line), " ".join(line)
    told = next(filter(None, clauses.ticks(key, journey)), None)
    if not told and apart(typed, journey)[1]:
        told = booked.told(key, journey, typed)
    return WrongUse(*told) if told else None


def noted(line: Sequence[str], journey: Journey) -> WrongUse | None:
    """Return what keeps a *line* that notes no task: "note that the director wants a paper"; None for what tells nothing."""
    told = raised.raised(" ".join(line), journey)
    told = told or stated(sub(_LEADS_IN, "", " ".join(line[1:])), journey)
    return WrongUse(*told) if told else None


def _one_task(line: Sequence[str], journey: Journey) -> Step | None:
    """Return the one task that all words behind a command for one are about: "skip the mentor"; None where there is none."""
    if _stands(compared(line[:1])) not in (("show",), ("skip",), ("note",)):
        return None
    found = about(read_words(compared(line[1:]).split(), journey).words, *tasks(journey))
    return found[0] if len(found) == 1 else None


def _short_forms(line: Sequence[str], journey: Journey) -> list[str]:
    """Return the short forms that a *line* has which is no question but a sentence: of one alone it is about that."""
    if len(line) < _SENTENCE or is_question(" ".join(line)):
        return []
    names = Names(TERMS.findable(journey.library))
    words = (fullmatch(r"\W*([A-Z][A-Za-z]*[A-Z][A-Za-z]*?)(?:s|'s|’s)?\W*", word) for word in line)
    forms = dict.fromkeys(word[1] for word in words if word)
    known = [form for form in forms if names.bearing(form)]
    return known if len(known) > 1 else []


def _nearest(line: Sequence[str], journey: Journey) -> list[str]:
    """Return the lines that are nearest to a *line*, by what it is about, else a single word's by meaning and by spelling."""
    query = " ".join(line)
    near = leads(query, journey)
    if near or len(line) > 1 or is_question(query):
        return near
    key = compared(line)
    return [*map(_line, _by_meaning(key) or near_words(key, SHOWN))]


def _unknown(query: str, near: Sequence[str], journey: Journey) -> WrongUse:
    """Return what is said of a *query* that means nothing, with the lines that are *near*."""
    said = (
        "lmcs cannot answer" if is_question(query) or ends_asking(query) else "There is no command"
    )
    meant = f"Did you mean {join_words([*dict.fromkeys(near)], 'or')}?" if near else ""
    about = subject(query)
    line = opens("search", about) if typeable(about) and finds(journey, about) else ""
    found = f"To look for it everywhere: {line}" if line else ""
    mentor = (
        to_a_mentor(query, journey.library, names_given(journey))
        if typeable(query) and not near
        else ""
    )
    own = in_own_words(journey, about) if typeable(about) and not near else ""
    hint = "\n".join(filter(None, (meant, own, found, mentor)))
    lines = tuple(near) if len(near) == 1 else ()
    return WrongUse(f'{said} "{query}".', hint or "lmcs --help shows the commands.", lines)


def _by_meaning(word: str) -> list[str]:
    """Return up to three commands of which what is said, or an option, has *word*."""
    wanted = set(units(fold(word)))
    if not wanted or len(word) <= _SHORT:
        return []
    said = {name: fold(command(name).__doc__ or "").split(" ") for name in SHOWN}
    return [name for name, words in said.items() if wanted.issubset(words)][:3]
