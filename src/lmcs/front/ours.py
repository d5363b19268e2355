"""What the council's own file answers: how it was judged, how many it has, what it says of what is its own, the number of somebody in office.

Only what the file, or the person, gave is shown, with where it stands. Without it the table answers, or says that it is not known.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from re import escape, fullmatch, search, sub

from lmcs.basics.errors import NotFound
from lmcs.basics.text import join_words
from lmcs.commands.search import in_own_words
from lmcs.content import local, naming
from lmcs.content.asked import inside, is_everyday, is_question
from lmcs.content.compared import looked_up
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.local import about, entry, shown
from lmcs.content.names import Names
from lmcs.content.opening import opens
from lmcs.front.reading import compared, role_and_rest
from lmcs.progress.journey import Journey

JUDGED = (("glossary", "ilacs"), ("glossary", "ofsted"), ("glossary", "inadequate-judgement"), ("items", "ofsted-report"), ("people", "ofsted"))  # fmt: skip
"""The entries on which a council's line says how it was judged."""
_GRADE = (r"(?i)\b(?:ofsted|ilacs|inspect\w*)\b", r"(?i)\b(?:outstanding|good|requires improvement|inadequate)\b")  # fmt: skip
"""What says it on any other: both."""
_OF_JUDGEMENTS = ("our last inspection", "my council in special measures")
"""What is said of how the council was judged: a sentence of it says that this is not known."""
_UNKNOWN = "lmcs does not know how "
_WE = "(?:we|our council|the council|my council)"
_FIGURES = "(?:key )?(?:figures|numbers|data|statistics|rates)"
_HOW_MANY = (
    rf"(?:(?:whats|what are|what is|show me|show|see|all|give me) )?(?:our(?: councils)?|my councils|the councils)(?: own)? (?P<ours>{_FIGURES})",
    rf"(?:and |so )?how many (?:of our |of the |our |the )?(?P<what>.{{3,60}}?)(?: (?:do|does|have|has) {_WE}(?: (?:have|got))?(?: now)?| are (?:there|ours)(?: here| now| in our council)?)",
    r"(?:and |so )?how many (?:of our |of the |our |the )?(?P<who>[\w' -]{3,40}?) (?:are|do we have|have we|have we got) (?P<state>(?:in|on|with|under) .{3,40}?)(?: here| now)?",
    r"(?:and |so )?(?:how many|(?:how much|what (?:percentage|proportion|share|number)) of)(?: of)? (?:our |the |my )?(?P<plain>.{3,60}?)",
    r"how (?:well )?(?:do|did|are|have|well do) we (?:compar(?:e|ing)|do|doing|done|far(?:e|ing)|perform(?:ing)?|stand(?:ing)?|getting on)(?: .{0,40}?)?? (?:on|with|for|in|at) (?:our |the )?(?P<ours>.{3,60}?)",
    rf"(?:(?:so )?(?:(?:whats|how (?:big|high|large|much|long|bad)|(?:what|when|where) ?) ?(?:is|are|was|were)? |tell me |do {_WE} know )?)(?:our|my councils|the councils) (?:(?:own|current|latest|last|total|whole) ){{0,2}}(?P<ours>.{{3,60}}?)(?: (?:rate|figure|number|count|total|level)s?)?(?: (?:now|today|at the moment|here|like|called))?",
)
"""What asks how many there are of something that has an entry, or for the council's own of it."""
_TELEPHONE, _COUNT = r"\b0\d{3}", r"\d"
_OF_SOME = r"(?<![\d:/.-])(?!(?:19|20)\d\d\b|0)\d[\d,.]{0,9}%? (?:[a-z]+ ){0,3}(?:child|young|famil|pupil|carer|care leaver|plan|social worker|referral|place|case|assessment)"
"""A count of children or of what is done for them, and no day, number or length of time."""
_NOT_NAMED = {"big", "currently", "each", "enough", "figure", "here", "high", "like", "number", "percent", "percentage", "proportion", "rate", "rating", "share", "total"}  # fmt: skip
_TOO_WIDE = {"child", "pupil", "young", "family", "council"}
"""What says nothing of what a line must be about; and what alone says too little."""
_A_RATE = r"\b(?:rate|share|percentage|proportion|per ?cent)\b"
_MOST = 5
_NUMBER = (
    r"(?:(?:whats|what is|what was|do you have|have you(?: got)?|do we have|give me|show me|show|find me|find|i need|tell me|where is|wheres) )?(?:the |our |my )?(?P<who>.{2,40}?)s?(?: direct| office| work| mobile| phone| telephone| contact){0,2} (?:numbers?|telephone|phone|mobile|extension)(?: please)?",
    r"(?:(?:whats|what is|do you have|have you(?: got)?|give me|show me|i need|tell me) )?(?:the |an? )?(?:direct |office |work |mobile |phone |telephone |contact ){0,2}numbers? (?:of|for) (?:the |our |my )?(?P<who>.{2,40}?)(?:s office)?(?: please)?",
)
"""What asks for the number of somebody in office."""
_TO_RING = r"(?:what|which) (?:phone |telephone )?number (?:do|should|can|must) (?:i|we) (?:ring|call|phone|use)(?: (?:at night|out of hours|tonight|now|at the weekend|in an emergency|by day|about .{3,40}))*"
_WHERE_WORRIES_GO = r"(?:out.of.hours|emergency|night|safety|safeguarding|duty|urgent|weekend)(?: (?:duty )?(?:team|line|service|desk))?s?"
"""Where a worry goes: all of the numbers are told, by day and by night."""
_NO_NUMBER = "lmcs holds no telephone numbers but those that your council's file gives, and it gives none here."


def judged(word: str, said: tuple[str, ...], read: Callable[[], Library]) -> tuple[str, ...]:  # fmt: skip
    """Return what is *said* of a *word* of the table, with the council's lines on how it was judged in place of that nobody knows."""
    if word not in _OF_JUDGEMENTS or not (library := read()).brought:
        return said
    keys = about(library)
    found = [key for key in JUDGED if key in keys]
    found = found or [
        key for key in keys if all(search(says, local.said(library, *key)) for says in _GRADE)
    ]
    given = tuple(_shown(library, found))
    return (*given, *(each for each in said if not each.startswith(_UNKNOWN))) if given else said


def told(line: str, journey: Callable[[], Journey]) -> tuple[str, ...]:
    """Return the council's line on what *line*, as it is compared, asks the number of, how many there are, what its own is, or a telephone number, or that none is held; () for any other."""
    asked = next(filter(None, (fullmatch(way, line) for way in _NUMBER)), None)
    who = "duty" if fullmatch(_TO_RING, line) else asked["who"] if asked else ""
    if who and (found := _reached(who, journey())):
        return found
    line = sub(
        r"^how (?:well )?(?:is|does) (?:the council|our council|my council|our)(?= )",
        "how are we",
        _ours(line, journey),
    )
    line = sub(rf" (?:do|does) {_WE} look after\b", " in care do we have", line)
    for counted in filter(None, (fullmatch(way, line) for way in _HOW_MANY)):
        words = " ".join(each for each in counted.groupdict().values() if each)
        many = "ours" not in counted.groupdict()
        if found := tuple(islice(dict.fromkeys(_on(words, journey(), many=many)), _MOST)):
            return (*found, *_unsaid(words, found, journey().library))
    return ()


def _ours(line: str, journey: Callable[[], Journey]) -> str:
    """Return a *line* with "our" for the name of the person's own council, where it asks for figures."""
    if not search(
        rf"\b{_FIGURES}\b|\bhow many\b|\brate\b|\bpercent|^how (?:well )?(?:is|does)\b", line
    ):
        return line
    name = journey().progress.settings.get("council", "").casefold().removesuffix(" council")
    if not name:
        return line
    line = sub(rf"\b(?P<has>do|has|have)(?:es)? {escape(name)}(?: council)?\b", r"\g<has> we", line)
    return sub(rf"\b(?:in )?{escape(name)}(?: council)?s?\b", "our", line)


def _unsaid(words: str, found: Iterable[str], library: Library) -> tuple[str, ...]:
    """Return that what was *found* is of all of them, where *words* ask for some: "children in care who are missing"."""
    if search(_A_RATE, words) and not search(r"%|\bper\b", " ".join(found)):
        return ("That is a number, and no rate.",)
    if fullmatch(_FIGURES, words) or figures_named(words, library, whole=True):
        return ()  # it is called by all of them
    theirs = {id_ for space, id_ in about(library) if space == "glossary"}
    theirs.update(each for id_ in library.series for each in library.figures[id_].see[:1])
    names = (name for name, terms in _terms(words, library) if theirs & terms.keys())
    said = {*fold(" ".join([*found, *names])).split()}
    left = [f"“{word}”" for word in words.split() if _telling(word) - said]
    return (f"That is of all of them: of {join_words(left)} it says nothing.",) if left else ()


def _telling(words: str) -> set[str]:
    """Return what of *words* says something, folded."""
    return {word for word in fold(words).split() if not is_everyday(word)} - _NOT_NAMED


def _on(words: str, journey: Journey, *, many: bool) -> Iterator[str]:
    """Yield the council's lines on the term that is called *words*, and what is kept of the figure that they name; also each line with a count that says them, or is on what they name, where they ask how *many*."""
    library = journey.library
    if fullmatch(_FIGURES, words):
        for id_ in kept_of(journey):
            yield from _of_figure(id_, journey)
        every = about(library)
        counts = (each for each in _shown(library, every) if search(_OF_SOME, each.partition(": ")[2]))  # fmt: skip
        yield from (*counts, *_shown(library, [key for key in JUDGED if key in every]))
    yield from _lines(words, library)
    if many and library.brought:
        keys = [("glossary", id_) for _, terms in _terms(words, library) for id_ in terms]
        yield from filter(_has_count, (*_shown(library, keys), *mentioned(words, library)))
    named = {id_ for _, terms in _terms(words, library) for id_ in terms}
    called = figures_named(words, library)
    if not called or (not many and not {*called} & {*kept_of(journey)}):
        called = _about(named, journey) or called
    for id_ in called:
        yield from _of_figure(id_, journey)


def figures_named(words: str, library: Library, *, whole: bool = False) -> list[str]:
    """Return the ids of the figures that *words* name; with *whole*, and nothing beside.

    Where they have a term that a figure has nothing to do with, a part of it is no name of that: "plans" of "EHC plans".
    """
    asked, telling = {*fold(words).split()}, _telling(words)
    near = [({*units(name)}, len(name), each.id) for each in looked_up(library, "figures") for name in f"{each.folded}{each.search}".split("\n") if name]  # fmt: skip
    within = [(size, id_) for name, size, id_ in near if name <= asked and (telling <= name or not whole)]  # fmt: skip
    ids = dict.fromkeys(id_ for size, id_ in within if size == max(within)[0])
    terms = {id_ for _, named in _terms(words, library) for id_ in named} if ids else set()
    return [id_ for id_ in ids if not terms or terms & {*library.figures[id_].see}]


def _terms(words: str, library: Library) -> list[tuple[str, dict[str, None]]]:
    """Return each name of terms within *words*, with the ids of what bears it, in order."""
    every = inside(words, Names(looked_up(library, "glossary")).bearing)
    return [(name, dict.fromkeys(each.id for each in bearers)) for name, bearers in every]


def _of_figure(id_: str, journey: Journey) -> Iterator[str]:
    """Yield the newest value that is kept of the figure *id_*, and the council's lines with a count on its terms and tasks."""
    from lmcs.pages.figure import ours  # few lines ask for one
    from lmcs.progress.figures import kept

    library, figure = journey.library, journey.library.figures[id_]
    items = (item for item, figures in library.items.glance("id", "figures") if id_ in figures)
    keys = [*(("glossary", term) for term in figure.see), *(("items", item) for item in items)]
    yield from filter(_has_count, _shown(library, keys))
    for last in kept(journey, figure)[-1:]:
        yield f"{figure.name}: {ours(figure, last)} It stands here: {opens('figures', id_)}"


def _about(terms: set[str], journey: Journey) -> list[str]:
    """Return the ids of the figures with a value that are about one of *terms*: those whose first term it is, else those that name it."""
    sees = {id_: journey.library.figures[id_].see for id_ in kept_of(journey)} if terms else {}
    first = [id_ for id_, see in sees.items() if terms & {*see[:1]}]
    return first or [id_ for id_, see in sees.items() if terms & {*see}]


def kept_of(journey: Journey) -> list[str]:
    """Return the ids of the figures of which a value is kept."""
    typed = {about.partition(" ")[0] for about in journey.progress.figures}
    return [id_ for id_ in journey.library.figures if id_ in journey.library.series or id_ in typed]


def _has_count(line: str) -> bool:
    return bool(search(_COUNT, line.partition(": ")[2])) and not search(_TELEPHONE, line)


def mentioned(query: str, library: Library) -> tuple[str, ...]:
    """Return the council's lines that say all that *query* is about, with what they are on."""
    if not library.brought:
        return ()
    words = _telling(query)
    if words <= _TOO_WIDE:
        return ()
    keys = [key for key in about(library) if words.issubset(fold(f"{entry(library, *key)[0]} {local.said(library, *key)}").split())]  # fmt: skip
    if ("items", local.SAFETY_NUMBERS) in keys:
        return tuple(local.ringing(library))
    return tuple(islice(_shown(library, keys), _MOST))


def asked_of(words: Iterable[str], library: Callable[[], Library]) -> tuple[str, ...]:
    """Return what is `mentioned` of what *words* ask; () where they ask for nothing."""
    query = " ".join(words)
    asks = is_question(query) or search(r"^(?:our|my council|the council)\b", compared([query]))
    return mentioned(query, library()) if asks else ()


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
    if line := shown(library, "people", id_) if id_ and not rest else "":
        return (line,)
    numbers = tuple(local.ringing(library))
    if fullmatch(_WHERE_WORRIES_GO, who) or (numbers and id_ == "lado" and not rest):
        return numbers
    if not id_ or rest:
        return tuple(_lines(who, library))
    own = in_own_words(journey, who)
    return (_NO_NUMBER, *filter(None, [own]), f"All there is with them: lmcs meet {id_}")


def _lines(words: str, library: Library) -> Iterator[str]:
    """Yield the council's lines on the term that is called *words*."""
    if any(space == "glossary" for space, _ in about(library)):
        called = Names(looked_up(library, "glossary")).bearing(words)
        yield from _shown(library, (("glossary", each.id) for each in called))


def _shown(library: Library, entries: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from filter(None, (shown(library, space, id_) for space, id_ in entries))
