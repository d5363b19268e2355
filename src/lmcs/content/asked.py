"""What a person asks about: the things named in a question, or two things side by side."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from lmcs.content.folding import LONGEST

Found = TypeVar("Found")

_OPENS = frozenset({
    "what", "whats", "who", "whos", "whose", "how", "hows", "when", "whens", "where", "wheres", "why", "which", "is", "are", "am", "do",
    "does", "did", "can", "could", "should", "must", "will", "would", "define", "definition", "explain", "meaning", "tell", "difference",
    "differences", "compare", "i", "remind", "have", "has",
})  # fmt: skip
_JOINS = frozenset(
    {"and", "or", "vs", "v", "versus", "with", "from", "against", "compared", "than"}
)
_SMALL = frozenset({"a", "an", "the", "of", "our", "my", "both", "between", "difference"})
_EVERYDAY = frozenset({
    *_OPENS, *_JOINS, *_SMALL, "about", "actually", "all", "as", "any", "apply", "applies", "ask", "asking", "at", "be", "been", "before", "booked", "due", "after", "being", "between",
    "by", "call", "called", "chair", "chairs", "cost", "costs", "council", "councillor", "day", "days", "decide", "decides", "differ",
    "different", "done", "exactly", "expect", "expected", "follow", "for", "get", "gets", "give", "gives", "go", "goes", "happen", "happens", "happening", "have",
    "has", "held", "hold", "holds", "if", "in", "into", "involved", "issue", "issued", "it", "its", "job", "know", "last", "lasts", "lead", "leads", "long",
    "look", "make", "makes", "many", "matter", "matters", "me", "mean", "means", "meant", "pls", "plz", "member", "members", "meet", "meets", "much", "name", "need", "needed", "needs", "now",
    "often", "old", "on", "one", "out", "people", "please", "purpose", "put", "quickly", "responsible", "role", "run", "runs", "same", "see", "set", "short", "sit",
    "sits", "someone", "soon", "stand", "stands", "start", "starts", "stop", "take", "taken", "takes", "term", "that", "there", "they",
    "thing", "things", "this", "to", "today", "under", "up", "us", "use", "used", "want", "was", "we", "weeks", "were", "work", "works", "word", "year", "years", "you",
    "your", "became", "become", "becomes", "replace", "replaced", "replaces", "happened", "took", "place", "abolished", "scrapped", "renamed", "gone", "still", "exist", "exists", "ended", "end", "closed",
    "went", "over", "instead", "anymore", "more", "aside", "skipped",
})  # fmt: skip
_TELLING = frozenset({
    "tell", "told", "say", "said", "says", "promise", "promised", "ever", "come", "came", "again", "sent", "send", "arrive", "arrived", "write", "wrote", "did", "still",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "think", "thought", "heard", "hear", "yet", "ask", "asked", "he", "she", "him", "her", "them", "they", "his", "my", "i",
})  # fmt: skip
"""What a question about something told before has beside it."""
_ENDS = frozenset({"mean", "means", "meaning", "definition", "for"})
_EDGES = " \t?!.,;:“”\"'‘’"


def _words(query: str) -> list[str]:
    """Return the words of *query* as typed; a stroke between two things is a word, and a comma."""
    spaced = re.sub(" ?/ ?|, ", " or ", " ".join(query.split()))
    return [word for word in (each.strip(_EDGES) for each in spaced.split()) if word]


def _plain(word: str) -> str:
    plain = word.casefold().replace("'", "").replace("’", "").rstrip(".")
    spelt = plain.startswith("dif") and re.fullmatch("dif+e?r+[ae]n[cs]e?", plain)
    return "difference" if spelt else plain


def _is_question(words: Sequence[str]) -> bool:
    return bool(words) and (_plain(words[0]) in _OPENS or _plain(words[-1]) in _ENDS)


def is_question(query: str) -> bool:
    """Tell whether *query* is put as a question, by its first or its last word."""
    return _is_question(_words(query))


_ENDS_ASKING = r"(?i).{0,300}[,;.?!] ?(?:(?:and|so|but|now|please),? ){0,2}(?:how|where|what|when|which|why|who|whom|can|could|should|shall|must|may|will|would|do|does|am)\b (?:(?:do|does|can|could|should|shall|must|will|would|did|am|is|are) )?(?:i|you|lmcs)\b[^,;.?!]{0,200}[ ?]{0,3}"
"""What tells something and asks at its end: "my laptop is being swapped, how do I move everything"."""


def ends_asking(query: str) -> bool:
    """Tell whether a *query* ends in a question that lmcs is asked, whatever it tells before."""
    return bool(re.fullmatch(_ENDS_ASKING, query))


def is_everyday(word: str) -> bool:
    """Tell whether a *word* says nothing of what a question is about: "what did Sam tell me about audits"."""
    return _plain(word.strip(_EDGES)) in _EVERYDAY | _TELLING


_FILLER = r"(?i),? (?:or|and) (?:just (?:\w+ ){0,2}(?:turn|show) up|what ?ever (?:it|they|that|he|she)(?:['’]?s|['’]?re| is| are)? (?:it |they )?(?:is |are )?(?:called|named|known as)(?: (?:now|these days|nowadays|today))?|what ?ever|so on|something(?: like that)?|the like|anything|all that|what(?:['’]s)? not|not)(?=\W*$)"
"""What ends a question and is no part of what it is about: "a LADO or whatever it is called now"."""


def without_filler(query: str) -> str:
    """Return *query* without the words at its end that say nothing of what it is about."""
    low = query.casefold()
    # Few queries are joined so, and to make the pattern takes as long as to search.
    return re.sub(_FILLER, "", query) if " or " in low or " and " in low else query


_AROUND = (
    r"(?i)^(?:for )?(?:(?:(?:all|any|every|each) (?:the |my |of my )?|my |the )?(?:mentions?|traces?|notes?|anything|everything|something|whatever)(?: (?:that )?(?:there is|i have|i wrote|i noted|you have))? (?:of|on|about|with|to do with|mentioning|that (?:has|have|mentions?|names?)) |(?:(?:all|through|in|everything|every ?where|my|notes) ){0,4}for )?(?:(?:the )?(?:name|word) (?!of\b))?(?=\S)",
    r"(?i)(?:,? (?:every ?where|any ?where|please|at all|in here|here|(?:in|from|through|across|among|inside)(?: (?:all|any|every|each|both|one)(?: of)?)?(?: (?:my|the|your|these|this|what))?(?: (?:own|other|private))? (?:notes?|things?|files?|records?|data|journal|tasks?|pages?|lists?|bookings?|requests?|stuff|lmcs|(?:every|any)thing|it|computer|laptop|i (?:wrote|have|kept|noted))(?: (?:and|or) (?:my )?\w+)?(?: (?:all|i have|i wrote|of mine))?)){1,4}\W*$",
)
"""What stands around what is looked for and says only that it is, and where: "for Damon in all my notes"."""


def sought(query: str) -> str:
    """Return what a *query* looks for, without words that only say where: it is looked for everywhere."""
    for around in _AROUND if " " in query else ():
        query = re.sub(around, "", query) or query
    return query


def subject(query: str) -> str:
    """Return what *query* is about: a question without its everyday words at both ends, all else as it is."""
    words = _words(without_filler(query))
    if not _is_question(words):
        return query
    around = [place for place, word in enumerate(words) if _plain(word) not in _EVERYDAY]
    return " ".join(words[around[0] : around[-1] + 1]) if around else query


def parts(query: str, named: Callable[[str], list[Found]]) -> list[tuple[str, list[Found]]]:
    """Return the things that *query* names, each as it was typed with what *named* it.

    They are one or more in a question, and two or more with "and", "vs" or the like between them; nothing where a
    word is left over that belongs to neither.
    """
    words = _words(query)
    question = _is_question(words)
    found: list[tuple[str, list[Found]]] = []
    between: list[str] = []
    joined = True
    for text, matches in _runs(words, named):
        if matches:
            if found and not question:
                joined = joined and any(word in _JOINS for word in between)
            found.append((text, matches))
            between = []
        else:
            between.append(_plain(text))
            if between[-1] not in (_EVERYDAY if question else _JOINS | _SMALL):
                return []
    return found if question or (joined and len(found) > 1) else []


def inside(query: str, named: Callable[[str], list[Found]]) -> Iterator[tuple[str, list[Found]]]:
    """Return each thing that *query* names, the longest name from each place, as it was typed with what *named* it; all other words are passed over."""
    return ((text, matches) for text, matches in _runs(_words(query), named) if matches)


def _runs(
    words: Sequence[str], named: Callable[[str], list[Found]]
) -> Iterator[tuple[str, list[Found]]]:
    """Yield all *words* in their order: each longest name with what bears it, and any other word alone, with nothing."""
    start = 0
    while start < len(words):
        stop, matches = _longest(words, start, named)
        yield " ".join(words[start:stop]), matches
        start = stop


def _longest(
    words: Sequence[str], start: int, named: Callable[[str], list[Found]]
) -> tuple[int, list[Found]]:
    """Return the end of the longest name that begins at *start*, and what bears it; an everyday word alone is no name."""
    if _plain(words[start]) in _JOINS | _SMALL:
        return start + 1, []
    for stop in range(min(len(words), start + LONGEST), start, -1):
        alone = stop == start + 1 and words[start].islower() and _plain(words[start]) in _EVERYDAY
        if _plain(words[stop - 1]) in _JOINS | _SMALL or alone:
            continue
        if matches := named(" ".join(words[start:stop])):
            return stop, matches
    return start + 1, []
