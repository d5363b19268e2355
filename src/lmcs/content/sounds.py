"""Short forms that sound like what a person typed who only heard them: "lay doe", "eye lacks", "you ask"."""

from collections.abc import Iterable
from re import sub

_SHORTEST, _LONGEST = 3, 9  # letters of a short form that is said as a word
_SOUNDS = (
    ("eye", "i"), ("you|yew", "u"), ("see|sea", "c"), ("are", "r"), ("why", "y"), ("igh", "i"), ("ph", "f"), ("mh", "m"), ("ce$", "z"), ("ck|c|q", "k"), ("oa|ow|oe", "o"),
    ("ay|ai|ei", "a"), ("ee|ie|ea", "i"), ("z", "s"), (r"(.)\1", r"\1"), ("(?<=[^aeiou])e$|s$", ""),
)  # fmt: skip
"""Letters that sound alike, each way written in one."""


def sound(text: str) -> str:
    """Return how *text* sounds, as letters that can be compared: "ilaks" for "ILACS" and for "eye lacks"."""
    said = sub("[^a-z]", "", text.casefold())
    for letters, alike in _SOUNDS:
        said = sub(letters, alike, said)
    return said


def sounding_like(text: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """Return the ids of those of the folded *names*, each with its id, that are one word and sound like *text*."""
    heard = sound(text)
    if not _SHORTEST <= len(heard) <= _LONGEST or len(text.split()) > len(heard):
        return []
    words = ((name, id_) for name, id_ in names if _SHORTEST <= len(name) <= _LONGEST)
    return list(
        dict.fromkeys(id_ for name, id_ in words if name.isalpha() and sound(name) == heard)
    )
