"""Undoes what printing did to a paper's words: ligatures, soft hyphens, words broken at the end of a line, running heads."""

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence

from lmcs.papers.paper import Paper, Passage

_LETTERS = str.maketrans(
    {
        "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
        "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None,
        "‘": "'", "’": "'", "‛": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "‐": "-", "\u2011": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    }
)  # fmt: skip
_BROKEN = re.compile(r"(?<![^\W\d_])([^\W\d_]{2,30})-[ \t]{0,9}\n[ \t]{0,99}([^\W\d_]{2,30})")
_DOTTED = re.compile(r"(?<![\w.])(?:[A-Z]\.){2,8}(?![\w.])")
_WORD = re.compile(r"[^\W\d_]+")
_PREFIXES = frozenset({
    "anti", "co", "cross", "ex", "extra", "high", "in", "inter", "intra", "long", "low", "multi", "non", "out",
    "part", "post", "pre", "re", "self", "semi", "short", "sub", "well",
})  # fmt: skip
_DIGITS = re.compile(r"\d+")
_EDGE = 3  # lines at the head and the foot of a page where a running head can stand


def clean(paper: Paper, known: Collection[str] = ()) -> Paper:
    """Return *paper* with its words as they were written; passages that say nothing are gone.

    A word broken at the end of a line is whole again where the paper, or the words *known* from elsewhere, have it whole.
    """
    passages = [Passage(_plain(each.text), each.where) for each in paper.passages]
    passages = _without_running_heads(passages)
    whole: set[str] = set()
    if any(_BROKEN.search(each.text) for each in passages):
        texts = [_BROKEN.sub(" ", each.text.casefold()) for each in passages]
        whole = {*known, *(word for text in texts for word in _WORD.findall(text))}

    def mended(found: re.Match[str]) -> str:
        """Put a word together: "educa-tion" without its hyphen, "multi-agency" with it."""
        first, second = found[1].casefold(), found[2].casefold()
        compound = second in whole and (first in whole or first in _PREFIXES)
        hyphen = "-" if compound and f"{first}{second}" not in whole else ""
        return f"{found[1]}{hyphen}{found[2]}"

    joined = (Passage(_BROKEN.sub(mended, each.text), each.where) for each in passages)
    return paper._replace(passages=tuple(each for each in joined if each.text.strip()))


def _plain(text: str) -> str:
    """Return *text* with plain quotes, hyphens and spaces, without characters that nobody sees, and "L.A.C." as "LAC"."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", text.translate(_LETTERS))
    odd = {
        ord(char): " " if char.isspace() else None
        for char in set(text)
        if char != "\n" and not char.isprintable()
    }
    if odd:
        text = text.translate(odd)
    return _DOTTED.sub(lambda found: found[0].replace(".", ""), text)


def _without_running_heads(passages: list[Passage]) -> list[Passage]:
    """Leave out, after the first time, lines that stand at the head or foot of at least half of three or more pages."""
    pages = [each for each in passages if each.where.startswith("page ")]
    if len(pages) < 3:
        return passages
    seen: Counter[str] = Counter()
    for page in pages:
        seen.update({_head(line) for line in _edges(page.text.split("\n"))})
    running = {line for line, times in seen.items() if times * 2 >= len(pages) and times > 2}
    kept: list[Passage] = []
    said: set[str] = set()
    for passage in passages:
        lines = passage.text.split("\n")
        heads = {line for line in _edges(lines) if _head(line) in running}
        drop = {line for line in heads if _head(line) in said}
        said.update(_head(line) for line in heads)
        kept.append(passage._replace(text="\n".join(line for line in lines if line not in drop)))
    return kept


def _edges(lines: Sequence[str]) -> list[str]:
    said = [line for line in lines if line.strip()]
    return [*said[:_EDGE], *said[-_EDGE:]]


def _head(line: str) -> str:
    """Return a line as it is compared with others: without its page number."""
    return _DIGITS.sub("0", " ".join(line.split()))
