"""Names spelled nearly like what a person typed."""

from collections.abc import Iterable

NEAR = 0.86
"""How alike a slip of the keys is. Measured: keeps 193 of 200, and none of 48 words that mean something else."""
ALIKE = 0.75
"""How alike is alike enough to be named where nothing was found."""
_SWAP = 0.95
_SPACED = 0.92
_WORD = 0.7
_SHORT = 5
_CHILDREN = 0.8


def likest(
    wanted: str, names: Iterable[tuple[str, str]], least: float, short: int = _SHORT
) -> list[str]:
    """Return the ids of those of the folded *names*, each with its id, that are most like *wanted*, and by *least* at least.

    Likeness is 0 to 1; two letters that have changed places are always alike enough. A number in a name must be the
    same number, and a name with fewer than *short* letters is like no other.
    """
    from difflib import SequenceMatcher  # only a miss needs it

    numbers = _numbers(wanted)
    closed = wanted.replace(" ", "")
    likeness, spaced = SequenceMatcher(b=wanted), SequenceMatcher(b=closed)
    best: dict[str, float] = {}
    for name, id_ in names:
        if len(name) < short or abs(len(name) - len(wanted)) > len(wanted) * (2 / least - 2):
            continue
        if _numbers(name) != numbers:
            continue
        like, one, two, enough = likeness, name, wanted, max(least, best.get(id_, 0))
        if name.count(" ") != wanted.count(" "):
            # A word more is no slip of the keys, a space may be.
            like, one, two, enough = spaced, name.replace(" ", ""), closed, max(enough, _SPACED)
        like.set_seq1(one)
        if _swapped(one, two):
            best[id_] = max(_SWAP, best.get(id_, 0))
            continue
        # The cheap upper bounds come first.
        if like.real_quick_ratio() < enough or like.quick_ratio() < enough:
            continue
        ratio = like.ratio()
        if ratio >= enough and _word_by_word(name, wanted):
            best[id_] = ratio
    most = max(best.values(), default=0)
    return [id_ for id_, ratio in best.items() if ratio == most]


def children(word: str) -> str:
    """Return "child", as it is folded, for "children" with a slip of the keys, and any other *word* as it is."""
    from difflib import SequenceMatcher

    like = SequenceMatcher(None, word, "children")
    return "child" if len(word) > _SHORT and like.ratio() >= _CHILDREN else word


def _word_by_word(name: str, wanted: str) -> bool:
    """Tell whether each word is like the one in its place: a panel is not a plan spelled wrong, nor a grandparent a parent."""
    from difflib import SequenceMatcher

    pairs = zip(name.split(), wanted.split(), strict=False)
    return name.count(" ") != wanted.count(" ") or all(
        SequenceMatcher(None, *pair).ratio() >= _WORD and not _begun(*sorted(pair, key=len))
        for pair in pairs
    )


def _begun(word: str, longer: str) -> bool:
    """Tell whether *longer* is *word* with letters put before it that change what it says: unregistered, registered."""
    return len(longer) > len(word) + 1 and longer.endswith(word)


def _swapped(name: str, wanted: str) -> bool:
    """Tell whether two letters that stand side by side have changed places."""
    if len(name) != len(wanted) or name == wanted:
        return False
    pairs = enumerate(zip(name, wanted, strict=True))
    first = next(place for place, (one, other) in pairs if one != other)
    return name[:first] + name[first : first + 2][::-1] + name[first + 2 :] == wanted


def _numbers(folded: str) -> list[str]:
    return [word for word in folded.split() if not word.isalpha()] if not folded.isalpha() else []


def near_words(word: str, known: Iterable[str]) -> list[str]:
    """Return up to three of the *known* words that are spelled nearly like *word*."""
    from difflib import get_close_matches

    return get_close_matches(word.casefold(), list(known), 3, 0.6)
