"""What the council's own file answers: how it was judged, how many it has, the number of somebody in office.

Only a line that the file gives is shown, with where it stands. Without one the table answers, or says that it is not known.
"""

from collections.abc import Callable, Iterable, Iterator
from re import fullmatch

from lmcs.basics.errors import NotFound
from lmcs.commands.search import in_own_words
from lmcs.content import naming
from lmcs.content.compared import looked_up
from lmcs.content.library import Library
from lmcs.content.local import about, shown
from lmcs.content.names import Names
from lmcs.front.reading import role_and_rest
from lmcs.progress.journey import Journey

JUDGED = ("ilacs", "ofsted", "inadequate-judgement")
"""The terms on which a council's line says how it was judged."""
_OF_JUDGEMENTS = ("our last inspection", "my council in special measures")
"""What is said of how the council was judged: a sentence of it says that this is not known."""
_UNKNOWN = "lmcs does not know how "
_HOW_MANY = (
    r"(?:and |so )?how many (?:of our |of the |our |the )?(?P<what>.{3,60}?)(?: (?:do|does|have|has) (?:we|our council|the council|my council)(?: (?:have|got|look after))?(?: now)?| are (?:there|ours)(?: here| now| in our council)?)",
    r"(?:and |so )?how many (?:of our |of the |our |the )?(?P<who>[\w' -]{3,40}?) (?:are|do we have|have we|have we got) (?P<state>(?:in|on|with|under) .{3,40}?)(?: here| now)?",
    r"(?:and |so )?how many (?:of our |of the |our |the )?(?P<plain>.{3,60}?)",
)
"""What asks how many there are of something that has an entry."""
_NUMBER = (
    r"(?:(?:whats|what is|what was|do you have|have you(?: got)?|do we have|give me|show me|show|find me|find|i need|tell me|where is|wheres) )?(?:the |our |my )?(?P<who>.{2,40}?)s?(?: direct| office| work| mobile| phone| telephone| contact){0,2} (?:numbers?|telephone|phone|mobile|extension)(?: please)?",
    r"(?:(?:whats|what is|do you have|have you(?: got)?|give me|show me|i need|tell me) )?(?:the |an? )?(?:direct |office |work |mobile |phone |telephone |contact ){0,2}numbers? (?:of|for) (?:the |our |my )?(?P<who>.{2,40}?)(?:s office)?(?: please)?",
)
"""What asks for the number of somebody in office."""
_NO_NUMBER = "lmcs holds no telephone numbers but those that your council's file gives, and it gives none here."


def judged(word: str, said: tuple[str, ...], read: Callable[[], Library]) -> tuple[str, ...]:  # fmt: skip
    """Return what is *said* of a *word* of the table, with the council's lines on how it was judged in place of that nobody knows."""
    if word not in _OF_JUDGEMENTS or not (library := read()).brought:
        return said
    lines = tuple(shown(library, "glossary", id_) for id_ in JUDGED)
    known = tuple(line for line in lines if line)
    return (*known, *(each for each in said if not each.startswith(_UNKNOWN))) if known else said


def told(line: str, library: Callable[[], Library], journey: Callable[[], Journey]) -> tuple[str, ...]:  # fmt: skip
    """Return the council's line on what *line*, as it is compared, asks the number of, how many there are or a telephone number, or that none is held; () for any other."""
    asked = next(filter(None, (fullmatch(way, line) for way in _NUMBER)), None)
    if asked and (found := _reached(asked["who"], journey())):
        return found
    for counted in filter(None, (fullmatch(way, line) for way in _HOW_MANY)):
        words = " ".join(each for each in counted.groupdict().values() if each)
        if found := tuple(_lines(words, library())):
            return found
    return ()


def of_role(words: str, library: Library) -> tuple[str, ...]:
    """Return the council's line on the role that is called just as *words*; () where there is none."""
    if not library.brought:
        return ()
    try:
        return tuple(_shown(library, [("people", naming.person(library, words))]))
    except NotFound:
        return ()


def _reached(who: str, journey: Journey) -> tuple[str, ...]:
    """Return the council's line on the role or term *who*, or that no number of a role is held; () for what is neither."""
    library = journey.library
    id_, rest = role_and_rest(who.split(), journey)
    if not id_ or rest:
        return tuple(_lines(who, library))
    if line := shown(library, "people", id_):
        return (line,)
    own = in_own_words(journey, who)
    return (_NO_NUMBER, *filter(None, [own]), f"All there is with them: lmcs meet {id_}")


def _lines(words: str, library: Library) -> Iterator[str]:
    """Yield the council's lines on the term that is called *words*."""
    if any(space == "glossary" for space, _ in about(library)):
        called = Names(looked_up(library, "glossary")).bearing(words)
        yield from _shown(library, (("glossary", each.id) for each in called))


def _shown(library: Library, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from filter(None, (shown(library, space, id_) for space, id_ in entries))
