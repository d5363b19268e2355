"""A line that says several things, read clause by clause: "saw the director yesterday, she will send me the figures by Friday"."""

from collections.abc import Iterator, Sequence
from itertools import chain
from re import IGNORECASE, fullmatch, split, sub

from lmcs.content.asked import is_question
from lmcs.content.fields import YOURSELF
from lmcs.front import booked, corrected, facts, promises, ticked
from lmcs.front.questions import day_last
from lmcs.front.raised import answered, raised
from lmcs.front.reading import Told, compared, role_and_rest, several
from lmcs.front.reworded import as_met, was_met
from lmcs.front.stated import stated
from lmcs.progress.journey import Journey

_SOMEBODY = r"(?:(?:i|im|ive|id|ill|we|he|she|they|it)(?=['’ ])|(?:his|her|their|my|our|the) [\w'’ ]{1,25} (?:is|was|has|will)\b)"
_ANOTHER = r"(?:that )?(?!(?:which|who|whose|what|as|if|when|where|because|there|this|it|that)\b)[\w'’-]{2,20}(?: [\w'’-]{2,20})? (?:is|was|will|never|did|didnt|has|rang|said|says|sending|coming|owes|wants|cant|couldnt)\b"
"""Somebody else of whom something is told behind a comma."""
_BETWEEN = rf"(?<=[\w\)])(?:\s*[.;!…]+(?:\s+but)?|,?\s+but)\s+(?=\w)|,?\s+(?:and|but|so|then)\s+(?={_SOMEBODY})|,\s+(?={_SOMEBODY}|{_ANOTHER}|(?:seeing|meeting|speaking|talking|ringing|calling|visiting) )"
"""What stands between two things that are told."""
_OF_IT = (
    r"(?:i|we) (?:have|need|am|must|will)\b.{1,25} it\W*|it was (?:on|last|this|yesterday)\b.{0,25}"
)
"""What is said of the thing before: "the panel is on Friday, I have to chair it"."""
_ASKS_LMCS = r"^(?:(?:and|please|then) )*(?:can|could|will|would) you "
"""What asks lmcs to do a thing, and is no question."""
_TOGETHER = r"\b((?:the|our|my) [\w’' ]{2,25}) and (i (?:met|saw))\b"
"""Two who met, which is one thing: "the director and I met on Tuesday"."""
_FEWEST = 3  # words of a clause; fewer belong to the one before
_THEY = r"^(?:he|she|they)(?=['’ ])|(?<=\bwith )(?:him|her|them)\b|(?<=\bto )(?:him|her|them)\b|(?<=\b(?:told|asks) )(?:him|her|them)\b|(?<=\bpromised )(?:him|her|them)\b"


def told(query: str, journey: Journey) -> Told | None:
    """Return all that the clauses of *query* ask for, each as if it stood alone; None where that is not at least one of several.

    The clauses that say nothing of the kind are kept together as a private note, with the role they are about.
    """
    parts = _parts(sub(_TOGETHER, r"\2 \1", query, flags=IGNORECASE))
    if len(parts) < 2 or any(map(_is_asked, parts)) or query.rstrip().endswith("?"):
        return None
    if (whole := raised(query.strip(" .!"), journey)) and not any(
        _asks(part, journey) for part in parts if not raised(part, journey)
    ):
        return whole
    key = compared(query.split())
    why = ticked.set_aside(key, journey) or booked.because(key, journey)
    if why and not any(_asks(part, journey) for part in parts[1:]):
        return why
    found: list[Told] = []
    rest: list[str] = []
    whom = ""
    for part in parts:
        said = sub(_THEY, f"the {whom}", part, flags=IGNORECASE) if whom else part
        whom = (_named(part, journey) if said == part else "") or whom
        if meant := _asks(said, journey, named=said != part):
            found.append(meant)
        else:
            rest.append(part)
    if not found:
        return None
    left = stated(". ".join(rest), journey, whom) if rest else None
    every = [*found, left] if left else found
    if len(every) == 1:
        more = f"{every[0].more}\nNot read: “{'. '.join(rest)}”."
        return every[0]._replace(more=more) if rest else None
    return several(every)


def _is_asked(part: str) -> bool:
    return is_question(part) and not fullmatch(rf"(?:i|have)\b.*|{_ASKS_LMCS}.*", part, IGNORECASE)


def _parts(query: str) -> list[str]:
    """Return the clauses of *query*; one of few words belongs to the one before."""
    parts: list[str] = []
    for part in split(_BETWEEN, query.strip(" .!"), flags=IGNORECASE):
        few = len(part.split()) < _FEWEST + part.casefold().startswith("it ")
        if parts and (few or fullmatch(_OF_IT, part, IGNORECASE)):
            parts[-1] += f", {part}"
        else:
            parts.append(part)
    return parts


def _named(part: str, journey: Journey) -> str:
    """Return the id of the role that a clause names; "" for none."""
    words = compared(part.split()).split()
    words = [word for word in words if word not in ("i", "we", "my", "our", "the")]
    whom, _ = role_and_rest(words[:6], journey)
    return whom if whom != YOURSELF else ""


def _asks(said: str, journey: Journey, *, named: bool = False) -> Told | None:
    """Return what is told of one clause, with the lines that do it; None where nothing keeps, ticks, books, moves or cancels it.

    Where only the clause before says whose words they are, an answer must be *named* by those of a request.
    """
    words = day_last(sub(_ASKS_LMCS, "", said, flags=IGNORECASE).split())
    read = chain([answered(said, journey, named=named)], readings(words, journey, " ".join(words)))
    return next((told for told in read if told and told.lines), None)


def readings(words: Sequence[str], journey: Journey, typed: str) -> Iterator[Told | None]:
    """Yield what each reading of a clause, or of a line, has of its *words*, the surest first; what is kept is kept as it was *typed*.

    The next is tried only where one has nothing.
    """
    key = compared(words)
    yield facts.partly(typed, key, journey)
    yield promises.done(key, journey)
    yield corrected.moved(key, journey)
    yield facts.told(words, journey)
    yield from ticks(key, journey)
    if not was_met(key):
        yield booked.told(key, journey, typed)


def ticks(key: str, journey: Journey) -> Iterator[Told | None]:
    """Yield what each reading has of a line, compared as its *key*, that sets aside, ticks or opens again."""
    yield ticked.set_aside(key, journey)
    key = as_met(key)
    yield ticked.held(key, journey)
    yield ticked.told(key, journey)
