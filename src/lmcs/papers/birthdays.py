"""A day of birth or a number of a case that stands in a paper, and not how many records have one."""

import re

from lmcs.basics.dates import MONTHS
from lmcs.basics.identifying import OF_A_CASE, identifying

_MONTH = "|".join(each for month in MONTHS for each in (month, rf"{month[:3]}\b"))
_DATE = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ ./-]{{1,2}}(?:\d{{1,2}}\b|(?:{_MONTH}))|(?:{_MONTH})\.? \d{{1,4}}|20[0-2]\d-\d)"
_YEAR = r"20[0-2]\d(?![/\d-]|,\d)"
_COUNTED = r"(?:record|complet|known|missing|check|field|match|collect|quality|valid|held|blank|by|before|after|since|until|between|from|in \d{1,3}%|for)"
_BIRTH = re.compile(
    rf"(?i)\b(?:d\.?o\.?b\.?|date of birth)(?!\w)(?:(?![^.\n]{{0,24}}\b{_COUNTED})[^.\n]{{0,20}}?{_DATE}|\W{{0,4}}(?:is |was )?(?:{_YEAR}|\d{{1,2}}(?!\d|%| ?per cent|\.\d%|[ ,]\d{{3}}| [a-z])))"
    rf"|(?<!-)\b(?P<born>born)(?: on| in)?(?! (?:on or |or )?(?:after|since|before|between|from)\b)(?!\w)[^.\n]{{0,20}}?(?:{_DATE}|(?P<year>{_YEAR}))"
)
_MANY = re.compile(
    r"(?i)\b(?:children|babies|infants|people|pupils|those|parents|mothers|women|girls|boys|leavers|siblings|anyone|everyone|nobody|births|all|who (?:are|were))(?: \w{1,20}){0,3} $"
)
_ANY = re.compile(
    r"(?i)\b(?:an?|any|each|every|no|first|second|third) (?:\w{1,20} )?(?:child|baby|pupil|person|boy|girl)(?: who (?:is|was))? $"
)
_NO_CASE = re.compile(
    r"(?i)\b(?:case|lcs|mosaic|liquidlogic)\b[ .:#-]{0,3}\d{5,9}(?=,? (?:records?|cases|files|forms|contacts|episodes|users|pounds|children|documents|people|entries|a year)\b)"
    r"|\b(?:lgsco|ombudsman)[^.\n]{0,60}?\bcase[^.\n\d]{0,20}\d{5,9}"
)


def of_a_case(text: str) -> list[str]:
    """Return what in *text* no paper of a meeting has: "a date of birth", "an NHS number", "a case number".

    How many records have one, how many were born in a year, and the published number of an ombudsman's decision are none.
    """
    found = identifying(text, OF_A_CASE)
    if "a case number" in found:
        found = identifying(_NO_CASE.sub("", text), OF_A_CASE)
    return [each for each in found if each != "a date of birth" or _has_birthday(text)]


def _has_birthday(text: str) -> bool:
    for found in _BIRTH.finditer(text):
        before = text[max(0, found.start() - 60) : found.start()]
        if not found["born"]:
            return True
        if not _MANY.search(before) and not (found["year"] and _ANY.search(before)):
            return True
    return False
