"""What looks like a section of an Act that has a note here, and is none: what a paper counts itself, as savings S1 to S13, and law of other Acts."""

import re
from collections.abc import Iterable, Sequence

_ROW = re.compile(
    r"(?:^|[\n|\t;•(]|[.:] | - | {2})[ \t]{0,9}S(\d{1,2})(?![\w(.]|-\d| (?:of|CA|EA)\b)"
)
"""What begins a row, or a cell of one."""
_WORD = re.compile(
    r"\b(?:savings?|refs?\.?|references?|proposals?|questions?|rows?|options?|lines?|items?|pressures?|risks?|objectives?|indicators?|measures?|codes?|priority|priorities)"
    r"(?: (?:is|are|of|numbers?))?[\s(]{1,3}(S\d{1,2}\b(?:(?:,| and| or| to| &|-|,? as well as)\s?S\d{1,2}\b){0,12})",
    re.IGNORECASE,
)
"""What says of such references what they count."""
_LABELLED = re.compile(r"(?:^|[\n|\t;]|\. )[ \t]{0,9}S([1-9])(?:\s{0,2}[:)|\t]|\.\s| [-=] | {2})")
"""A low number with what stands behind a label."""
_NUMBER = re.compile(r"(?<=S)\d{1,2}|(?<=s)\d{1,2}")
_HEADED = re.compile(r"(?:^|\n)[ \t#*]{0,9}Section (\d)(?:\s{0,2}[:.]\s| [-=] |[ \t]{0,9}(?:$|\n))")
"""A heading of the paper: "Section 2: Performance"."""
_EXEMPTION = re.compile(r"\s(?:(?:of the )?FOIA?\b|(?:\w{1,20} ){0,2}exempt)")
_EXEMPTED = re.compile(
    r"\b(?:exempt\w{0,6}|refus\w{2,4}|with(?:held|hold\w{0,3})|redact\w{2,4})\b[^.;]{0,60}$"
)
_INFORMATION = re.compile(
    r"\b(?:FOIA?s?|EIRs?|(?:[Ff]reedom of|[Rr]equests? for) [Ii]nformation)\b"
)
"""What tells a section of the Freedom of Information Act 2000, by the number of an exemption alone."""
_OF_ANOTHER_ACT = re.compile(
    r"(?:(?<=5)|(?<=8)|(?<=48)) inspect|(?<=8) (?:\w{1,12} ){0,2}orders?\b|(?<=7) (?:welfare )?reports?\b|"
    r"(?:(?<=18)|(?<=20)|(?<=39))(?: \w{1,12})?,? \(?(?:GBH|wounding|assault|grievous|malicious)|"
    r"(?<=17) leave\b|(?<=28) (?:\w{1,12} )?(?:interview|evidence|hearing|cross)|(?<=31) grant|(?<=19) permit|(?<=42) (?:safeguarding )?enquir"
)
"""What is always of an Act that has no note here: a section 8 order, section 20 GBH, a section 42 enquiry about an adult."""
_NO_LAW = re.compile(
    r"\s{0,9}(?:of|in|to)\s{1,9}(?:this|that|the|our|your|their|its)\s{1,9}(?!\d{4}\s{1,9}Act)",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:see|in|at|from|to|per|through|within)(?: also)?\s*\(?$", re.IGNORECASE)
_MATTER = re.compile(
    r"\s(?:enquir|investigat|assessment|child|plan|dut(?:y|ies)\b|power|notice|order|agreement|arrangement|accommodat|audit|return|officer|panel|meeting|case|threshold|"
    r"referral|provision|support|payment|aftercare|fund|mone[yt]|sum|work|visit|report|letter|stage|process)",
    re.IGNORECASE,
)
"""What a section of an Act is about, where a word that points to a paper's own stands before it: "in section 47 enquiries"."""
_RUN = 3  # rows after each other that are surely counted
_REACH = 5  # how far behind the last of them another is counted, too


def counted(texts: Sequence[str]) -> frozenset[str]:
    """Return which references the *texts* of a paper count for themselves, as "S12"."""
    rows: set[int] = set()
    told: set[int] = set()
    for text in texts:
        rows.update(map(int, _ROW.findall(text)))
        told.update(map(int, _LABELLED.findall(text)))
        for listed in _WORD.finditer(text):
            if not _MATTER.match(text, listed.end()):  # "risk: S47 enquiries are late"
                told.update(map(int, _NUMBER.findall(listed[1])))
    run = {*_runs(rows)}
    beside = {row for row in rows if run and row <= max(run) + _REACH}
    return frozenset(f"S{number}" for number in (*told, *run, *beside))


def headings(text: str) -> frozenset[int]:
    """Return where the number stands in each heading of a *text* that calls itself a section."""
    return frozenset(found.start(1) for found in _HEADED.finditer(text))


def is_no_note_s(text: str, match: "re.Match[str]") -> bool:
    """Tell whether the section that *match* found in *text* is one of the paper, "section 6 of this report", or by what it does is of an Act without a note."""
    if _NO_LAW.match(text, match.end()) or _OF_ANOTHER_ACT.match(text, match.end()):
        return True
    if _EXEMPTION.match(text, match.end()):
        return True
    said = text[max(0, match.start() - 300) : match.end() + 300]
    exempted = _EXEMPTED.search(text[max(0, match.start() - 100) : match.start()])
    if exempted and _INFORMATION.search(said):
        return True
    points = _POINTS.search(text[max(0, match.start() - 20) : match.start()])
    lettered = match["mark"][-1] in "s." or re.search(r"\d[A-Z]", match["numbers"])
    return bool(points) and not lettered and not _MATTER.match(text, match.end())


def _runs(numbers: Iterable[int]) -> Iterable[int]:
    """Yield the *numbers* that follow each other: three of them, or two from the very first."""
    run: list[int] = []
    for number in [*sorted(numbers), -1]:
        if run and number == run[-1] + 1:
            run.append(number)
            continue
        if len(run) >= _RUN or (len(run) > 1 and run[0] == 1):
            yield from run
        run = [number]
