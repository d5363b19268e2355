"""What not to write in a private note: the words said before the first one, and a look for what identifies a person."""

import re

BEFORE_THE_FIRST = (
    "Notes are private: they stay on this computer and in no summary unless you ask.",
    "Do not write a child's or family's name or details. Use the case reference your council uses.",
    "If a child may be at risk now, do not write: call 999 or your council's front door.",
)

_SIGNS = (
    ("a date of birth", re.compile(r"\b(?:dob|d\.o\.b|date of birth|born(?: on)?)\b[^.\n]{0,20}\d", re.IGNORECASE)),
    ("an NHS number", re.compile(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b")),
    ("a full postcode", re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", re.IGNORECASE)),
    ("an e-mail address", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+")),
    ("a phone number", re.compile(r"(?:\+44|\b0)(?:[ -]?\d){9,10}\b")),
    ("a child", re.compile(r"\b(?:child|baby|boy|girl|mum of|mother of|father of|parent of)[ ,:]+(?:called |named )?(?-i:[A-Z][a-z]*\b)", re.IGNORECASE)),
)  # fmt: skip


def identifying(text: str) -> list[str]:
    """Return what in *text* looks as if it identifies a person ("a full postcode"); it is asked about, never blocked."""
    return [what for what, sign in _SIGNS if sign.search(text)]
