"""The one boundary for text: every string that is not a literal of the source passes here before it is shown."""

import re
from collections.abc import Iterator

_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
# Unicode's property Default_Ignorable_Code_Point, as far as no category says it: fillers, joiners and selectors, which are
# drawn as nothing. And the Braille pattern without a dot.
_BLANK = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u180f\u2065\u2800\u3164\uffa0"
    "\ufe00\ufe01\ufe02\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f"
    "\ufff0\ufff1\ufff2\ufff3\ufff4\ufff5\ufff6\ufff7\ufff8"
)
_TAGS, _PRIVATE = "\U000e0000", "\U000e1000"
"""Where the last of them begin, and what comes after those. (A pattern of all of them takes long to compile.)"""
_ASCII = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "£": "GBP", "€": "EUR",
        "•": "-", "→": "->", "×": "x", "½": "1/2", "\u00a0": " ", "\u202f": " ", "ß": "ss", "æ": "ae", "Æ": "AE",
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    }
)  # fmt: skip
_ABBREVIATED = ("e.g.", "i.e.", "s.", "ss.", "no.", "para.", "c.", "sch.", "st.", "etc.")
ADDRESS = r"https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?([/?#][^\s<>\"\\^`{|}]*)?"
"""An address that may be followed. It has no backslash, which also rules out whatever `clean` had to make visible."""
_END = r"(?<=[.?!])[^\w\s.?!,;:-]*\s+(?=[^\w\s-]?[A-Z0-9£])"
"""The end of a sentence, with its quotes and brackets; to name these, some beyond Latin-1, takes three times as long to compile."""


def clean(text: str) -> str:
    r"""Return *text* with what nobody can see made visible (`\x1b`, `\u202e`); newline and tab stay."""
    if text.isprintable() and (text.isascii() or (_BLANK.isdisjoint(text) and max(text) < _TAGS)):
        return text
    return "".join(
        _visible(char) if is_hidden(char, before) and char not in "\n\t" else char
        for before, char in zip(f" {text}", text, strict=False)
    )


def is_hidden(char: str, before: str = "") -> bool:
    """Tell whether nobody can see *char*: a control, format or private character, a filler, or none at all.

    A selector that follows the symbol *before* it chooses how that is drawn, as a picture for example.
    """
    import unicodedata  # few texts have such a character

    if char in "\ufe0e\ufe0f" and before and unicodedata.category(before) in ("So", "Sm"):
        return False
    if char in _BLANK or _TAGS <= char < _PRIVATE or unicodedata.category(char) in _HIDDEN:
        return True
    code = ord(char)
    return code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF  # not characters, now or ever


def clean_line(text: str) -> str:
    """Return *text* cleaned and on one line: runs of white space become one space."""
    return " ".join(clean(text).split())


def bare_line(text: str) -> str:
    """Return *text* on one line and without what nobody can see, for what shows that to nobody."""
    spaced = "".join(" " if char.isspace() else char for char in text)
    return " ".join("".join(char for char in spaced if not is_hidden(char)).split())


def _visible(char: str) -> str:
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def to_ascii(text: str) -> str:
    """Return *text* in ASCII, readable and without question marks in place of letters: ’ becomes ', £ becomes GBP."""
    if text.isascii():
        return text
    import unicodedata

    folded = unicodedata.normalize("NFKD", text.translate(_ASCII))
    bare = (char for char in folded if not unicodedata.combining(char))
    return "".join(char if char.isascii() else _visible(char) for char in bare)


def is_valid(text: str) -> bool:
    """Tell whether *text* can be saved: a terminal that sent broken bytes leaves lone surrogates."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def is_address(text: str) -> bool:
    """Tell whether *text* is an address that may be followed: `https:` with a host and nothing odd in it."""
    return re.fullmatch(ADDRESS, text[:5].lower() + text[5:]) is not None


def typeable(text: str) -> str:
    """Return *text* as it can be typed behind a command in any shell, in quotation marks where it needs them.

    Returns "" where that cannot be said for sure: a shell would run what stands behind $, ` or % even in quotes.
    """
    if not text[:1].isalnum() and text[:1] not in ("/", "\\"):
        return ""
    if all(char.isalnum() or char in " .-/" for char in text) and not text.startswith("/"):
        return text
    safe = all(char.isalnum() or char in " .-/_',()&:;+?\\’" for char in text)
    return f'"{text}"' if safe and not text.endswith("\\") else ""


def sentences(text: str) -> list[str]:
    """Split *text* into its sentences, keeping abbreviations such as "e.g." and "s." whole."""
    return [sentence for each in _cut(text) if (sentence := each.strip())]


def pieces(text: str) -> list[str]:
    """Split *text* after each sentence and each line, with the white space that follows; together they are *text*."""
    return [piece for line in text.splitlines(keepends=True) for piece in _cut(line)]


def _cut(text: str) -> Iterator[str]:
    start = 0
    for match in re.finditer(_END, text):
        # No abbreviation is as long as what is looked at.
        word = text[max(start, match.start() - 12) : match.end()].rsplit(maxsplit=1)[-1]
        if word.lower().lstrip('(“"') not in _ABBREVIATED:
            yield text[start : match.end()]
            start = match.end()
    yield text[start:]


def first_sentence(text: str) -> str:
    """Return the first sentence of *text*: a glossary meaning's stands alone as its gist."""
    return next(filter(None, map(str.strip, _cut(text))), "")


def stopped(text: str) -> str:
    """Return *text* with a full stop, unless it has an end already."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def capitalised(text: str) -> str:
    """Return *text* with its first letter as a capital and the rest as it is."""
    return text[:1].upper() + text[1:]


def join_words(words: list[str], last: str = "and") -> str:
    """Return *words* as a list within a sentence: "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def minutes_to_read(words: int, pages: int = 0) -> int:
    """Return how many minutes so many *words* take at 200 a minute, or *pages* at two minutes each; 1 at least."""
    return max(1, round(words / 200) + 2 * pages)


def plural(count: int, one: str, many: str = "") -> str:
    """Return *count* with its noun: "1 note", "2 notes"."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def is_short(word: str) -> bool:
    """Tell whether *word* is a short form: two capitals or more."""
    return not word[1:].islower() and sum(map(str.isupper, word)) > 1
