"""What somebody else wrote or said: quotations, titles of documents, addresses and names of files. None of it is to be changed."""

import re
from functools import lru_cache

from lmcs.papers.spotting import Spot

_PARAGRAPH = re.compile(r"\n\s*\n")
_OPENED = re.compile(r"(?:(?<=[\s(\[:>,;-])|^)(?:\"(?=\S)|'(?=[A-Za-z\"]))")
_CLOSED = {
    '"': (re.compile(r"(?<=\S)\"(?!\w)"),),
    "'": (
        re.compile(r"(?<=[.,?!])'(?!\w)|(?<=\w)'(?=[.,;:)?!]|$)"),
        re.compile(r"(?<=[a-rt-z])'(?=\s)"),
    ),
}
"""How a quotation ends, the surest way first: behind a word that ends in s a single mark is more often an apostrophe."""
_LONGEST, _UNCLOSED = 1500, 600  # characters of a quotation, and of one that nothing closes
_LINE = 400  # characters of a line that may cite a work
_QUOTED_LINE = re.compile(r"^[ \t]{0,9}>[^\n]*", re.MULTILINE)
_TOLD = re.compile(
    r"\b(?:told|tells?|said|says|wrote|writes|written|recalled|recalls|remember(?:s|ed)|explain(?:s|ed)|reads|read|letter|words|put it)\b[^.?!:;]{0,60}:\s+(?=[A-Z])"
)
"""How what somebody said of his own life is introduced, where no marks stand round it."""
_OWN_LIFE = re.compile(
    r"\b[Ww]hen I was\b|\bI was (?:\w+teen|in care|a (?:child|boy|girl|baby)|put|placed|taken|moved|born|little|young|one of)\b|\b[Mm]y (?:mum|mother|dad|father|nan|gran|brothers?|sisters?|social worker|foster|key ?worker)\b"
)
_TITLE_WORD = re.compile(r"[A-Z][\w'-]*|and|of|the|for|in|to|on|with|&|[:-]")
_DOCUMENTS = frozenset({
    "Report", "Strategy", "Plan", "Review", "Guidance", "Handbook", "Protocol", "Policy", "Agreement", "Act",
    "Regulations", "Order", "Framework", "Inquiry", "Programme", "Study", "Repository", "Archive", "Archives", "History",
    "Bulletin", "Circular", "Papers", "Collection",
})  # fmt: skip
_WORK_ON = re.compile(
    r"\b(?:Journal|Annals|Proceedings|History|Histories|Rise|Fall|Story|Death|Decline|Making|End|Memoirs?) of (?:the |an? )?(?:[A-Z][\w'-]+ ){0,3}$"
)
"""How a title begins that has a name in it: "The Rise and Fall of the Connexions Service"."""
_KEPT = re.compile(
    r"\b(?:archives?|museum|library|record office|records?|minute books?|minutes|papers|files?|deeds|boxes|photographs?) (?:\w+ ){0,3}(?:holds?|keeps?|has|have|of) (?:the )?(?:(?:records|papers|minutes|minute books|archives?|files|deeds|photographs|letters) of )?(?:the |our |an? )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(
    r"\b(?:archiv\w+|minute books?|record office|museum|reference [A-Z]{1,4} \d|retention|scann?ed|loft|destroyed)\b",
    re.IGNORECASE,
)
_CITED_WORK = re.compile(r"\((?:19|20)\d\d[a-z]?\)[.,:;]{0,2}\s{1,2}[\"']?(?:The )?$")
"""What stands before the title of a work in a list of them: "DfES (2004). Every Child Matters"."""
_A_WORK = re.compile(
    r"\b[A-Z][\w'-]{1,30}, (?:[A-Z]\.,? ?){1,3}[^\n]{0,250}\b(?:19\d\d|20[01]\d|202[0-4])\b|\b[A-Z][\w'-]{1,30}, [A-Z]\.,? \((?:19|20)\d\d"
)
"""A line that cites a work: who wrote it, with an initial, and a year."""
_PLACE = re.compile(
    r" (?:[A-Z][\w'-]* )?(?:Avenue|Road|Street|Close|Lane|Drive|Way|Terrace|House|Ltd|Limited|plc|PLC|LLP|Inc|Bank|Buses|Coaches|Cunninghams)\b"
)
"""What stands behind the name of a street, a building or a company."""
_TOKEN = 120  # characters of an address, before a name in it and behind
_SPACE = re.compile(r"\s")
_ADDRESS = re.compile(
    r"(?:https?://|www\.)|\w\.(?:gov|org|nhs|ac|co|com)\b|\.(?:pdf|docx?|xlsx?|html?|pptx?|csv|txt)\b|\w_\w|^/\w|@",
    re.IGNORECASE,
)


def is_quoted(before: str, behind: str) -> bool:
    """Tell whether what stands between *before* and *behind* is inside quotation marks."""
    return (before.count('"') % 2 == 1 and '"' in behind) or (before[-1:], behind[:1]) == ("'", "'")


@lru_cache(maxsize=8)
def quotations(text: str) -> tuple[range, ...]:
    """Return where *text* quotes: between marks, also over several sentences, in lines that begin with a mark, or of somebody's own life."""
    found = [range(each.start(), each.end()) for each in _QUOTED_LINE.finditer(text)]
    starts = [0, *(each.end() for each in _PARAGRAPH.finditer(text))]
    for start, next_ in zip(starts, [*starts[1:], len(text)], strict=True):
        found += _in_marks(text, start, next_)
        for told in _TOLD.finditer(text, start, next_):
            if _OWN_LIFE.search(text, told.end(), next_):
                found.append(range(told.end(), min(next_, told.end() + _UNCLOSED)))
    return tuple(found)


def _in_marks(text: str, start: int, end: int) -> list[range]:
    """Return where a paragraph of *text* quotes between marks; one that opens at its head and is not closed goes on to its end."""
    found: list[range] = []
    while opened := _OPENED.search(text, start, end):
        start = opened.end()
        reach = min(end, start + _LONGEST)
        closed = next(
            filter(None, (c.search(text, start, reach) for c in _CLOSED[opened[0]])), None
        )
        if closed:
            found.append(range(opened.end(), closed.start()))
            start = closed.end()
        elif opened[0] == '"' and end - start < _UNCLOSED:
            found.append(range(opened.end(), end))
    return found


def without_speech(text: str) -> str:
    """Return *text* with nothing but its marks where it quotes more than one sentence."""
    for each in quotations(text) if '"' in text or "'" in text or ":" in text else ():
        said = text[each.start : each.stop]
        if re.search(r"[.?!](?:\s|$)", said):
            text = text[: each.start] + re.sub(r"\w", " ", said) + text[each.stop :]
    return text


def is_of_others(text: str, spot: Spot) -> bool:
    """Tell whether a name in *text* stands in a quotation, an address, the name of a file, or a work that is cited."""
    if any(spot.start in each for each in quotations(text)):
        return True
    ahead, behind = text[: spot.start][-_TOKEN:], text[spot.end :][:_TOKEN]
    if _ADDRESS.search(f"{_SPACE.split(ahead)[-1]}{spot.text}{_SPACE.split(behind)[0]}"):
        return True
    line = text[text.rfind("\n", 0, spot.start) + 1 :].split("\n", maxsplit=1)[0]
    if len(line) < _LINE and _A_WORK.search(line):
        return True
    return bool(_CITED_WORK.search(text[max(0, spot.start - 30) : spot.start]))


def is_title(text: str, spot: Spot) -> bool:
    """Tell whether a capitalised name stands inside a title, a run of such words that names a document and goes on after it.

    "The CCG Commissioning Strategy" is one; in "the CCG and the Children's Plan" two things stand side by side.
    """
    if not spot.text[:1].isupper():
        return False
    if _PLACE.match(text, spot.end):
        return True
    ahead, line = text[max(0, spot.start - 120) : spot.start], text[spot.end : spot.end + 120]
    if _WORK_ON.search(ahead) or (_KEPT.search(ahead) and _ARCHIVE.search(f"{ahead} {line}")):
        return True
    last = ""
    for word in text[spot.end : spot.end + 80].split("\n", maxsplit=1)[0].split():
        bare = word.strip(",.;()'\"")
        if not _TITLE_WORD.fullmatch(bare) or (bare == "the" and last in ("and", "with", "")):
            return False
        if bare in _DOCUMENTS:
            return True
        if word[-1] in ",.;)":
            return False
        last = bare
    return False
