"""What not to write in a private note: the words said before the first one, and a look for what identifies a person."""

import re

BEFORE_THE_FIRST = (
    "Notes are private: they stay on this computer and in no summary unless you ask.",
    "Do not write about any one child or family, not even by initials or by a case reference.",
    "If a child may be at risk now, do not write: call 999 or your council's front door.",
)

_NO_NAMES = (
    "In|Of|And|At|Act|Abuse|Arrangements|Benefit|Bereavement|Care|Centred|Commissioner|Criminal|Death|Development|Employment|"
    "Exploitation|First|Friendly|Guides?|Health|Home|Looked|Maintenance|Mental|Minding|Missing|Obesity|Performance|Poverty|"
    "Practice|Premium|Protection|Referral|Rescue|Rights|Safeguarding|Safety|Scouts?|Sexual|Support|Trafficking|Trust|Voice|Welfare"
)
_SIGNS = (
    ("a date of birth", re.compile(r"\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)(?!\w)[^.\n]{0,20}\d", re.IGNORECASE)),
    ("an NHS number", re.compile(r"\b\d{3}(?: \d{3} |-\d{3}-)\d{4}\b")),
    # An ordinal, as in "B2 2nd floor", ends no postcode; nor do the letters C, I, K, M, O and V.
    ("a full postcode", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d(?!(?-i:st|nd|rd|th)\b)[ABD-HJLNP-UW-Z]{2}\b", re.IGNORECASE)),
    ("an e-mail address", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+")),
    ("a case number", re.compile(r"\b(?:case|ref(?:erence)?|lcs|mosaic|liquidlogic)\b[ .:#-]{0,3}(?:(?:no|number|id|ref)\b)?"
                                 r"(?: is)?[ .:#-]{0,3}\d{5,}", re.IGNORECASE)),
    ("a phone number", re.compile(r"(?:\+44|\b0)(?:[ -]?\d){9,10}\b")),
    ("a child", re.compile(r"\b(?:child|baby|boy|girl|mum of|mother of|father of|parent of)[ ,:]+(?:called |named )?"
                           rf"(?-i:(?!(?:{_NO_NAMES})\b)[A-Z][a-z]*\b)", re.IGNORECASE)),
)  # fmt: skip
_TEN_DIGITS = re.compile(r"\b\d{10}\b")


def identifying(text: str) -> list[str]:
    """Return what in *text* looks as if it identifies a person ("a full postcode"); it is asked about, never blocked."""
    nhs = any(_is_nhs(digits) for digits in _TEN_DIGITS.findall(text))
    return [what for what, sign in _SIGNS if sign.search(text) or (nhs and what == "an NHS number")]


def _is_nhs(digits: str) -> bool:
    """Tell whether ten digits in one run end in the check digit of an NHS number; most invoice numbers do not."""
    weighed = zip(digits, range(10, 1, -1), strict=False)
    rest = sum(int(digit) * weight for digit, weight in weighed) % 11
    return (11 - rest) % 11 == int(digits[9])
