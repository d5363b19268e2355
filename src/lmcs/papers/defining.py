"""What a paper explains itself: "Terms of Reference (TOR)", "TOR - Terms of Reference", 'the Improvement Board ("the Board")'."""

import re
from collections.abc import Iterable, Sequence

from lmcs.basics.text import is_short
from lmcs.content.folding import fold
from lmcs.papers.spotting import SHORTS, one

_REACH, _MOST = 160, 14  # characters and words on either side
SMALL = frozenset(
    ["and", "of", "the", "for", "in", "to", "with", "on", "at", "by", "from", "a", "an", "or", "&"]
)
_TOKEN = re.compile(r"\bi\.e\.|[A-Za-z0-9][\w']*| - |[^\w\s]|[\n\t]")
_STOPS = frozenset([*'()[].;|=!?"', " - "])
_OPEN, _ROW = frozenset("\"'(["), frozenset([*":|=\n\t", " - "])
_TELL = frozenset({
    "stands", "stand", "short", "means", "meaning", "denotes", "refers", "i.e.", "ie", "known", "called", "abbreviated", "shortened",
    "hereafter", "hereinafter", "aka", "or",
})  # fmt: skip
"""Words that say that one is the other."""
_LEAD = _TELL.union("\"'([,:;|=\n\t", {
    " - ", "the", "a", "an", "as", "to", "also", "for", "which", "that", "it", "is", "are", "our", "be", "referred", "full", "in",
})  # fmt: skip
"""What may stand between a short form and what it stands for."""
_NO_NAME = SMALL | {"that", "we", "it", "they", "you", "this", "there", "he", "she", "when", "if", "more", "less", "fewer"}  # fmt: skip
"""Words with which no name begins."""
_LATER = re.compile(r"[^.;()\n]{1,60}\((?:that is,? |i\.e\.,? |or )?([^()\n]{5,60})\)")
_CALLED = re.compile(
    r"\([a-z ]{0,30}(?:(?<=\bthe )|(?P<quote>[\"'])(?:[Tt]he |our )?)(?P<word>[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?)[\"']?\)"
)
"""A word that stands for a longer name, in brackets behind it."""
_KIND = re.compile(r"\s([A-Za-z]{3,12})[\"']?\)")
"""The word behind a short form in brackets: "(PCSC Act)"."""
_PROPER = re.compile(r"(?:\b(?:[A-Z][\w'-]{0,30}|of|and|for|the|in|&) ?){1,10}$")


def defined(text: str) -> dict[str, str]:
    """Return the short forms and other words that *text* explains, with what it says they stand for."""
    found: dict[str, str] = {}
    for match in SHORTS.finditer(text):
        short = one(match[0])
        before = text[max(0, match.start() - _REACH) : match.start()]
        behind = text[match.end() : match.end() + _REACH]
        if not before.rsplit("\n", 1)[-1].strip():  # it heads a line, as in a table
            behind = re.sub(r"^ {1,9}(?=[A-Z])", "\t", behind)
        before, kind = _without_kind(before, behind)
        long = _said_before(short, before)
        long = long + kind if long else _said_behind(short, behind)
        if long and (" " in long or not long.isupper()):  # "PP+ (PPG+)" says nothing
            found.setdefault(short, long)
    for match in _CALLED.finditer(text):
        proper = _PROPER.search(text, max(0, match.start() - _REACH), match.start())
        long = re.sub(r"^(?:(?:of|and|for|the|in|The) )+", "", proper[0].strip()) if proper else ""
        if " " in long and (match["quote"] or match["word"] in long):
            found.setdefault(match["word"], long)
    return found


def _without_kind(before: str, behind: str) -> tuple[str, str]:
    """Return what stands *before* letters, and apart from it the kind of thing that stands *behind* them too: "the Courts Act 2022 (PCSC Act)"."""
    kind = _KIND.match(behind)
    if not kind:
        return before, ""
    same = re.search(rf"\s{kind[1]}(?: (?:of )?\d{{4}})?(?=\s\([^()]{{0,12}}$)", before)
    if not same:
        return before, ""
    return before[: same.start()] + before[same.end() :], " ".join(["", *same[0].split()])


def alike(long: str, name: str) -> int:
    """Return 2 where a *name* has the words of *long*, 1 where one has all words of the other or nearly all are the same, else 0."""
    wanted, words = (set(fold(each).split()) - SMALL for each in (long, name))
    shared, most = len(wanted & words), max(len(wanted), len(words))
    if shared == most:
        return 2
    whole = shared == len(wanted) or (shared == len(words) and shared > 1)
    return int(whole or 4 * shared >= 3 * most)


def as_explained(word: str) -> str:
    """Return a *word* as a paper would explain it: a short form as of one, any other as it stands."""
    bare = word.removesuffix("'s")
    return one(bare) if is_short(bare) else bare


def stands_for(short: str, long: str) -> bool:
    """Tell whether the letters of a *short* form begin the words of *long*, in order and all of them."""
    words = list(re.finditer(r"[\w']+", long))
    large = [word for word in words if word[0].casefold() not in SMALL]
    return _spells(words, short, 1) and len(large) <= len(short)


def _said_before(short: str, text: str) -> str:
    """Return what stands at the end of *text* for the *short* form behind it: "Terms of Reference (TOR)", "Terms of Reference, or TOR"."""
    tokens = list(_TOKEN.finditer(text))
    link = _lead(reversed(tokens))
    loose = not _OPEN.isdisjoint(link) or not _TELL.isdisjoint(link)
    if not loose and len(short) < 3:
        return ""
    words: list[re.Match[str]] = []
    for token in reversed(tokens[: len(tokens) - len(link)]):
        if token[0] in _STOPS or len(words) == _MOST:
            break
        if not token[0][0].isalnum():
            continue
        words.insert(0, token)
        if token[0].casefold() not in SMALL and _spells(words, short, 3 if loose else 1):
            return _from(words)
    return ""


def _said_behind(short: str, text: str) -> str:
    """Return what stands at the beginning of *text* for the *short* form before it: "TOR (Terms of Reference)", "TOR - Terms of Reference"."""
    tokens = list(_TOKEN.finditer(text))
    link = _lead(tokens)
    rest = tokens[len(link) :]
    stop = next((place for place, token in enumerate(rest) if token[0] in _STOPS), len(rest))
    words = [token for token in rest[:stop] if token[0][0].isalnum()][:_MOST]
    bracket = "(" in link or "[" in link
    told = not (_TELL - {"or"}).isdisjoint(link) or "that is" in " ".join(link)
    loose = bracket or told or not _ROW.isdisjoint(link)
    beside = link == [","] and "," in [token[0] for token in rest]
    begun = [words[:count] for count in range(1, len(words) + 1)]
    for most in (1, 3) if loose else (1,) if beside or (link and len(short) > 2) else ():
        for some in begun:
            if _spells(some, short, most):
                return _from(some)
    nearly = bracket and len(short) > 2 and _spells(words, short, 1, but=1)
    named = 1 < len(words) < 8 and words[0][0].casefold() not in _NO_NAME
    if named and (told or nearly):
        return _from(words)
    later = _LATER.match(text)
    fits = later and _spells(list(re.finditer(r"[\w']+", later[1])), short, 1)
    return " ".join(later[1].split()) if later and fits else ""


def _lead(tokens: Iterable[re.Match[str]]) -> list[str]:
    """Return what only leads from a short form to its meaning, or back: marks, and words such as "known as"."""
    link: list[str] = []
    for token in tokens:
        if token[0].casefold() not in _LEAD or len(link) > 8:
            break
        link.append(token[0].casefold())
    return link


def _from(words: Sequence[re.Match[str]]) -> str:
    """Return the text from the first of *words* to the last."""
    return " ".join(words[0].string[words[0].start() : words[-1].end()].split())


def _spells(words: Sequence[re.Match[str]], short: str, most: int, *, but: int = 0) -> bool:
    """Tell whether *words* begin with the letters of *short* in order, up to *most* of a word; small words may be passed over.

    All letters *but* so many at the end must be there.
    """
    letters = re.sub(r"[^a-z0-9]", "", short.casefold())
    reached = {0}
    for word in (each[0].casefold() for each in words):
        here = set(reached) if word in SMALL else set()
        for at in reached:
            counts = range(1, min(most, len(word)) + 1)
            here.update(at + count for count in counts if letters.startswith(word[:count], at))
        reached = here
    return any(at >= len(letters) - but for at in reached)
