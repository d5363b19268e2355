"""The very thing that words name, exactly, or ask for within a longer line, and a file that is dragged onto the window: what opens it only reads."""

from collections.abc import Callable, Sequence
from pathlib import Path
from re import fullmatch, search, sub
from typing import NamedTuple

from lmcs.basics.paths import unescaped
from lmcs.basics.text import typeable
from lmcs.content.asked import inside, parts, subject, without_filler
from lmcs.content.compared import looked_up
from lmcs.content.folding import fold, units
from lmcs.content.library import Library
from lmcs.content.names import Names
from lmcs.content.opening import opens
from lmcs.front import whether
from lmcs.front.reading import compared
from lmcs.pages.look_up import TERMS
from lmcs.progress.own_notes import is_typed

_DID = r"(?:i|we)(?:ve| have| had)? (?:just |now |also |already )?(?:done|did|finished|completed|ticked)\b.*"
"""What somebody says that she did."""
_OLD = r"(?:the |our )?(?:(?:19|20)\d\d )?(?P<what>.{3,60}?)(?: (?:of|from)(?= (?:19|20)\d\d))?(?: (?:19|20)\d\d)?"
_LAWS = r"(?:(?:statutory|legal|government|national|current|latest) ){0,2}(?:laws?|legislation|guidance|rules?|regulations?|acts?|position|framework|duty|duties|statutes?)"
_INSTEAD = (
    r"(?:who|what) .{2,80} (?:instead|in place|in the place) of (?:the |our |an? )?(?P<what>.{2,60})",
    rf"(?:is|are) (?!(?:lmcs|this|that|it|you)\b){_OLD} (?:still |now |really ){{0,2}}(?:current|valid|right|true|good|correct|the law|out of date|outdated|up to date|superseded|in use|(?:the|our) (?:(?:latest|current|right|statutory|government) )?(?:one|version|edition|guidance)|the latest)(?: (?:now|today|to (?:follow|use)))?",
    rf"(?:what|which (?:guidance|edition|version)) (?:has |have |came |took )?(?:replaced|superseded|after|over from|follow(?:ed|s)|replaces|supersedes) {_OLD}",
    r"(?:which|what) (?:(?:edition|version|year)(?: of)?(?: is)? )?(?:the )?(?P<what>.{3,60}?) (?:is |am i |are we |do (?:i|we) |should (?:i|we) |must (?:i|we) )?(?:still |now |currently )?(?:(?:in|to) )?(?:force|current|now|valid|use|used|using|the latest(?: one)?|follow|in)",
    r"(?:whats|what is|what are|which is) (?:the )?(?:latest|current|newest|new) (?:version |edition )?(?:of )?(?:the )?(?P<what>.{3,60}?)",
)
"""What asks what came after a thing, or whether it still stands, which the entry of that says."""
_LAW = (
    rf"(?:(?:what(?:s| is| are| does| do)?|(?:is|are) there|tell me|give me|show me|find|read) )?(?:the |any |some |our )?{_LAWS}(?: (?:says?|asks?|wants?|requires?|expects?|demands?)(?: (?:of|from|to) (?:me|us|a lead member|the council|councils))?)? (?:on|about|around|regarding|for|covering|concerning|behind) (?:the |our )?(?P<what>.{{2,60}})",
    rf"(?:what|which) {_LAWS} (?:is|are|covers?|governs?|appl(?:y|ies) to|deals? with|(?:is|are) about|sets? out|regulates?|says?(?: about)?|(?:is|are) behind) (?:the |our )?(?P<what>.{{2,60}})",
    r"(?:is|are) (?:an? |the )?(?!(?:it|this|that|he|she|they|we|i|lmcs|there)\b)(?P<what>.{3,50}?) (?:really |still |ever )?(?:lawful|legal|allowed|unlawful|illegal|permitted|against the law|within the law)(?: (?:in|for|here|any ?more|now|at all)\b.{0,30})?",
)
"""What asks for the law of a thing, which its entry has."""
_CHANGED = r"(?:(?:has|have) (?:anything|something|much|(?:the )?(?:law|rules|guidance))|(?:has|have) there been (?:any|a|some) changes?|(?:is|was) (?:there )?(?:anything|something))(?: (?:been )?(?:changed|new|different|changes))? (?P<what>(?:for|in|about|with|on|to|since) .{2,60})"
"""What asks for the changes there were."""
_A_TASK = r"^(?:(?:start|begin|work on|go to|take me to)(?: with)? )?(?:(?:task|question) )?"
"""What may stand before the number of a task that is to be opened."""
_WENT = r"(?:did|do|does) .{2,60} (?:go|end|stop|close|exist|change|disappear)(?: away| on)?"
"""What asks what became of a thing, and tells of no task."""
_IT = r"(?:it|that|this|they|those|these|he|she)"
_ASKS = (
    rf"\bwhat(?:s| is| are| was| the hell is| on earth is)? {_IT}(?: (?:is|are|was|all about|about|for|means?|meant|stands? for|when its at home))?$"
    rf"|\bwhat (?:does|do|did|would|could|might) {_IT} (?:actually |even |really )?(?:mean|stand for)\b|\bwhat (?:that|it|this) (?:is|was|means?|meant|stands for)$|\bmeaning$"
    r"|\b(?:no idea|know|understand|told me|explained|remember|ask) what (?:an? |the )?[\w-]+(?: [\w-]+){0,4} (?:is|are|was|means?|meant|stands? for)$"
)
"""What asks, beside all else that a line tells, what something in it is."""
_HEARD = (
    r"(?:he|she|they|it|somebody|someone|everyone|everybody|people|officers) (?:just )?(?:keeps?|kept) (?:on )?(?:saying|using|talking about|mentioning|going on about) (?:the (?:word|letters|phrase) )?(?P<what>.{2,40}?)(?: (?:in|at) (?:the|a|my|our) \w+(?: room)?)?(?:,? (?:and )?(?:what|whats|i|no idea|everyone|nobody|but)\b.*)?",
    r"(?:he|she|they|somebody|someone|everyone|one of them) (?:just )?(?:said|says|mentioned|used|talked about) (?:the (?:word|letters|phrase) )?(?P<what>.{2,40}?),? (?:and|but) (?:everyone|everybody|they all|i|nobody|no one|we all|all of them)\b.{0,40}",
)
"""What asks for a word that somebody heard, which may be misspelled: "he kept saying sufficency, what did he mean"."""
_MAY = r"(?:can|may|must|could|should|does|do|(?:is|are)(?=.{2,30} (?:allowed|able|obliged|required|bound|free) to\b)) (?:an? |the |our |my |any )?(?:schools?|heads?|headteachers?|academ(?:y|ies)|councils?|parents?|social workers?|the police|police|courts?|governors?|trusts?) .{6,100}"
"""What asks what somebody may or must do: the one term in it says that."""
_LONG = 40  # words; a longer line is a text
PAPER = r"(?i)(?:(?:please |can you |could you )?(?:read|open|check|look at|explain|(?:make |give )?(?:me )?a sheet (?:of|for|from|on)) )?[\"'“‘]?(.{1,400}\.(?:docx|pptx|xlsx|odt|odp|ods|pdf|html?|eml|txt|md))[\"'”’]?(?: (?:with|for|to) (?:me|us|take in)| to take(?: in| with me)?)?"
"""A file by its name alone, or asked to be read."""
_SHORT_IN = r"(?i)(?:(?:what|which|any|are there any|explain|list|show(?: me)?) )?(?:the )?(?:jargon|abbreviations?|acronyms?|short forms?|initials|words?)(?: (?:is|are) not explained| will .{3,30} not understand)? in [\"'“‘]?(.{1,400}\.(?:docx|pptx|xlsx|odt|pdf|html?|txt|md))[\"'”’]?\??"
"""What asks for the words of a paper that nobody knows."""
_A_COUNCILS = r"(?i)[\"'“‘]?([^\"“‘]{1,400}\.ya?ml)[\"'”’]?"
_OLD_IN = r"(?i)(?:(?:what|anything|is anything|what is|what['’]s|whats) (?:out of date|old|outdated|wrong)(?: now)? in|proof-?read|is) (.{1,400}\.(?:docx|pptx|xlsx|odt|pdf|html?|txt|md))(?: (?:still )?(?:up to date|out of date))?\??"
"""What asks what is old in a file that somebody writes."""


class Meant(NamedTuple):
    """What a line is meant to be: the `line` to run, with a `hint` at what does it; what to `say` before it or in its place, and `of` whom that is."""

    line: tuple[str, ...] = ()
    hint: str = ""
    say: tuple[str, ...] = ()
    of: str = ""


def named(words: Sequence[str], library: Library) -> Meant | None:
    """Return the line that opens the very thing that *words* name, an item, a term, a law, a document, a figure or a list, with a hint at it; None for no name."""
    query = without_filler(" ".join(words)) if words[3:] else " ".join(words)
    if fullmatch(_DID, compared(words)):
        return None  # it tells, and asks for nothing
    about = compared([subject(query)])
    number = sub(_A_TASK, "", about).lstrip("#")
    if number.upper() in library.numbers or number in library.items or number in library.renamed:
        return _reads("show", number.upper() if number.upper() in library.numbers else number)
    for command in ("glossary", "law", "documents", "figures"):
        names = Names(looked_up(library, command))
        if names.bearing(query):
            return _reads(command, query.strip(" ?!."))
        if asked := parts(query, names.bearing):
            return _reads(command, asked[0][0] if len(asked) == 1 else query.strip(" ?!."))
    if is_typed(about, library):
        return Meant(("note", about))
    if role := next(
        (id_ for id_, each in library.people.items() if compared([each.name]) == about), ""
    ):
        return _reads("meet", role)
    for checklist in library.checklists:
        if compared([query]) in (checklist.id, checklist.title.casefold()):
            return _reads("list", checklist.id)
    if number.upper() in library.brought.get("gone", ()):
        return Meant(("show", number))  # it says what it was
    letters = {each.letter for each in library.checklists}
    if is_number(number) and number.rstrip("0123456789").upper() in letters:
        return Meant(("show", number))  # it says how far the list goes
    return None


def became(words: Sequence[str], read: Callable[[], Library]) -> Meant | None:
    """Return the line that opens the thing of which *words* ask what became of it, or what there is in its place; None for no name."""
    asked = compared(words)
    old = next(filter(None, (fullmatch(way, asked) for way in (*_INSTEAD, *_LAW))), None)
    about = old["what"].split() if old else words if fullmatch(_WENT, asked) else ()
    found = named(about, read()) if about else None
    said = whether.replaced(asked, old["what"], read()) if found and old else ()
    return found._replace(say=said) if found else None


def of_the_past(asked: str) -> str:
    """Return of what it is *asked* whether anything has changed; "" for no such question."""
    found = fullmatch(_CHANGED, asked)
    return found["what"] if found else ""


def of_law(asked: str) -> str:
    """Return the thing for whose law it is *asked*; "" for no such question."""
    found = next(filter(None, (fullmatch(way, asked) for way in _LAW)), None)
    return sub(r" (?:at|in) (?:a |the |our )?schools?$", "", found["what"]) if found else ""


def heard(words: Sequence[str], read: Callable[[], Library]) -> Meant | None:
    """Return what opens the one term in *words* that they ask for, with a hint at it; None where they ask for none, or for one of several."""
    line = compared(words)
    said = next(filter(None, (fullmatch(way, line) for way in _HEARD)), None)
    may = fullmatch(_MAY, line)
    if not said and not may and not (3 < line.count(" ") < _LONG and search(_ASKS, line)):
        return None
    library = read()
    names = Names(TERMS.findable(library))
    if said and (exactly := named(said["what"].split(), library)):
        return exactly
    if one := _only(" ".join(words), names):
        return named(one.split(), library)
    if may and (meant := _looked_for(line, names)):
        return Meant((TERMS.command, meant))
    if not said:
        return None
    sounds = names.sounding_like(said["what"])
    return Meant((TERMS.command, *(sounds[:1] or said["what"].split())))


def _only(text: str, names: Names) -> str:
    """Return the one name of a term within a *text*, of several the only one with a capital; "" for none, or for more."""
    found = {matches[0].id: name for name, matches in inside(text, names.bearing)}
    loud = [name for name in found.values() if not name.islower()]
    few = loud if found and len(found) > 1 else [*found.values()]
    return few[0] if len(few) == 1 else ""


def _looked_for(text: str, names: Names) -> str:
    """Return the id of the one term that people look for by words within a *text*, though it is not called so; "" for none, or for more."""
    found = inside(text, lambda words: names.looked_for_by(units(fold(words))))
    ids = {match.id for _, matches in found for match in matches}
    return ids.pop() if len(ids) == 1 else ""


def dragged(typed: str) -> Meant | None:
    """Return the line that reads the paper that is *typed*, no hint, or what to say of one that is not there, or of a council's file; None where none is named."""
    own = fullmatch(_A_COUNCILS, typed)
    if own and Path(path := unescaped(own[1])).is_file():
        from lmcs.pages.pack import opens_file  # few lines name one

        look = f"To look it over first: {opens_file(Path(path), 'check')}"
        return Meant(say=(f"To take this file in: {opens_file(Path(path))}", look))
    paper = fullmatch(_SHORT_IN, typed) or fullmatch(PAPER, typed)
    if paper and (" " not in (path := unescaped(paper[1])) or Path(path).exists()):
        return Meant(("explain", path))
    if not (old := fullmatch(_OLD_IN, typed)):
        return None
    path = unescaped(old[1])
    if Path(path).exists():
        return Meant(("explain", "--out-of-date", path))
    none = f'There is no file "{path}" here.'
    return Meant(say=(none, "To give one: lmcs explain --out-of-date FILE"))


def is_number(word: str) -> bool:
    """Tell whether *word* has the form of a task's number: 9, L30."""
    return fullmatch(r"#?[A-Za-z]?\d{1,4}", word) is not None


def _reads(name: str, words: str) -> Meant:
    """Return the line that reads, and the words that say which it is."""
    line = (name, *words.split())
    return Meant(line, f"That is: {opens(name, words)}" if typeable(words) else "")
