"""Short forms that sound like what a person typed who only heard them: "lay doe", "eye lacks", "you ask"."""

from collections.abc import Iterable
from re import sub

_SHORTEST, _LONGEST = 3, 9  # letters of a short form that is said as a word
_SOUNDS = (
    ("eye", "i"), ("you|yew", "u"), ("see|sea", "c"), ("are", "r"), ("why", "y"), ("igh", "i"), ("ph", "f"), ("mh", "m"), ("ce$", "z"), ("ck|c|q", "k"), ("oa|ow|oe", "o"),
    ("ay|ai|ei", "a"), ("ee|ie|ea", "i"), ("z", "s"), (r"(.)\1", r"\1"), ("(?<=[^aeiou\n])e$|s$", ""),
)  # fmt: skip
"""Letters that sound alike, each way written in one."""


def sounds(texts: Iterable[str]) -> list[str]:
    """Return how each of the *texts*, one at least, sounds, as letters that can be compared: "ilaks" for "ILACS" and for "eye lacks"."""
    said = sub("[^a-z\n]", "", "\n".join(texts).casefold())
    for letters, alike in _SOUNDS:  # over all of them at once
        said = sub(f"(?m){letters}", alike, said)
    return said.split("\n")


def sounding_like(text: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """Return the ids of those of the folded *names*, each with its id, that are one word and sound like *text*."""
    (heard,) = sounds([" ".join(text.split())])
    if not _SHORTEST <= len(heard) <= _LONGEST or len(text.split()) > len(heard):
        return []
    words = [each for each in names if _SHORTEST <= len(each[0]) <= _LONGEST and each[0].isalpha()]
    alike = zip(words, sounds(name for name, _ in words), strict=True) if words else ()
    return [*dict.fromkeys(id_ for (_, id_), each in alike if each == heard)]
