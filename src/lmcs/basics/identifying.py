"""What in a text looks as if it identifies a person, a child above all."""

import re
from collections.abc import Collection

from lmcs.basics.child import THINGS

_CHILD = ("child", "baby", "boy", "girl", "mum of", "mother of", "father of", "parent of")
_A_CHILD = rf"(?i)\b(?:{'|'.join(_CHILD)})"
A_NAME = "the name or the case of a child or family"
_BESIDE = (
    "worker placement carer care plan order proceedings EHC advis dopt place ase mum mother dad ather arent amil brother sister sibling son daughter gran "
    "nan twins kids young pupil toddler teenager"
)
"""What a text has that names a child or a family beside such a thing; few have any, and the rest compile nothing."""
_NOT_NAMED = (
    "an?|all|any|anyone|area|authority|baby|board|borough|boy|cabinet|carer|case|chair|child|children|city|committee|commissioner|council|councillor|county|"
    "day|department|director|district|each|early|england|every|everybody|everyone|family|foster|girl|government|he|head|her|here|his|home|house|how|"
    "independent|it|la|last|leader|let|local|manager|member|minister|mp|my|national|new|next|no|nobody|officer|ofsted|ombudsman|one|other|our|panel|parent|"
    "partner|partnership|person|principal|provider|pupil|region|regional|school|scrutiny|secretary|senior|service|she|social|somebody|someone|"
    "state|student|team|that|the|their|there|they|this|today|tomorrow|town|trust|tribunal|virtual|we|week|what|who|whole|worker|year|yesterday|you|young|your"
)
_NAME = rf"(?!(?i:{_NOT_NAMED})(?:[’']s?)?\b)[A-Z][a-z]{{1,20}}\b"
_KIN = "(?:foster |birth |adoptive |step)?(?:mum|mother|dad|father|parents?|famil(?:y|ies)|brother|sister|siblings?|son|daughter|gran|nan)"
_HERS = (
    rf"(?:social worker|placement|foster (?:carers?|home|placement)|carers?|care (?:plan|order|proceedings)|child protection plan|EHCP?(?: plan)?|key worker|"
    rf"personal adviser|adoption|school place|case|{_KIN})\b"
    rf"(?! (?:for|{THINGS}|strateg\w+|sufficiency|polic\w+|costs?|budgets?|teams?|stability|commission\w*|hubs?|help|helplines?|centres?|work\w*|stud(?:y|ies)|law|load|numbers?|network)\b)"
)
"""What is said of a child or a family after its name: "Kayleigh's placement"."""
_NAMED = (
    rf"\b(?!(?i:{_NOT_NAMED})[’'])[A-Za-z][a-z]{{1,20}}(?:[’']s|s[’']) (?:[a-z]{{2,9}} )?(?i:{_HERS})|\b(?!LA|MP|GP|EP|UK)[A-Z]{{2}}[’']s (?i:{_HERS})|"
    rf"\b(?!(?i:carers?|parents?|famil(?:y|ies)))(?i:{_HERS}) (?:of|about|with) (?:the )?{_NAME}|\b(?i:social worker|placement|care (?:plan|order)|EHCP|school place) for (?:the )?{_NAME}|"
    rf"\b{_NAME} {_NAME} (?:placement|case|family|siblings|twins)\b(?! (?:{THINGS}|hubs?|law|work\w*)\b)|"
    rf"\b[Tt]he {_NAME} (?:case|family|siblings|twins|children|kids)\b(?! (?:{THINGS}|hubs?|law|work\w*)\b)|"
    rf"\b(?:[Hh]er|[Hh]is) (?:new |foster )?(?:placement|social worker|foster carers?|care plan|EHCP|school place)\b|"
    rf"\b(?:young person|pupil|toddler|teenager|care leaver|foster carers?|sibling|family|mum|dad|son|daughter) (?:called |named )?{_NAME}"
)
_GROUP = "(?:Adults|Babies|Boys|Carers|Girls|Homes|Hubs|Infants|Learners|Leavers|Men|Parents|People|Places|Plans|Pupils|Refugees|Residents|Schools|Students|Teams|Teenagers|Those|Toddlers|Women|Workers)\\b"
"""Those of whom an age, or a number behind them, tells nobody apart."""
_SIGNS = {
    "a date of birth": r"(?i)\b(?:d\.?o\.?b\.?|date of birth|(?<!-)born(?: on)?(?! (?:on or |or )?(?:after|since|before|between|from)\b))(?!\w)[^.\n]{0,20}\d",
    "a name with an age": rf"\b(?:{_NAME} )?(?!{_GROUP}){_NAME},? (?:(?i:aged?) \d|(?:is )?\d{{1,2}}[ -](?:years?|months?|weeks?)[ -]old)|"
                          rf"\b{_NAME} (?!{_GROUP}){_NAME} \(1?\d\)",
    "an NHS number": r"\b\d{3}(?: \d{3} |-\d{3}-)\d{4}\b",
    # An ordinal, as in "B2 2nd floor", ends no postcode; nor do the letters C, I, K, M, O and V.
    "a full postcode": r"(?i)\b[A-Z]{1,2}\d[A-Z\d]? ?\d(?!(?-i:st|nd|rd|th)\b)[ABD-HJLNP-UW-Z]{2}\b",
    "an e-mail address": r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]+",
    "a case number": r"(?i)\b(?:case|lcs|mosaic|liquidlogic)\b[ .:#-]{0,3}(?:(?:no|number|id|ref|reference)\b)?(?: is)?[ .:#-]{0,3}\d{5,}",
    "a reference number": r"(?i)(?<!case )\bref(?:erence)?\b[ .:#-]{0,3}(?:(?:no|number|id)\b)?(?: is)?[ .:#-]{0,3}\d{5,}",
    "a phone number": r"(?:\+44|\b0)(?:[ -]?\d){9,10}\b",
    "a child": rf"{_A_CHILD}[ ,:]+(?:called |named )?"
               rf"(?-i:(?!(?i:in|of|and|at|{THINGS})\b)[A-Z][a-z]*\b)",
    "a child's address": rf"{_A_CHILD}\b[^.\n]{{0,40}}? \d{{1,3}}[a-d]? (?-i:{_NAME} ){{1,2}}(?:road|rd|street|st|lane|close|avenue|ave|row|drive|way|court|place|crescent|gardens|grove|terrace|hill|walk)\b",
    A_NAME: _NAMED,
}  # fmt: skip
OF_A_CASE = ("a date of birth", "an NHS number", "a case number")
"""What no paper of a meeting has."""


def identifying(text: str, of: Collection[str] = ()) -> list[str]:
    """Return what in *text* looks as if it identifies a person ("a full postcode"), or only which *of* some that is; it is asked about, never blocked."""
    digits = any(map(str.isdigit, text))
    nhs = digits and any(map(_is_nhs, re.findall(r"\b\d{10}\b", text)))
    beside = any(word in text for word in _BESIDE.split())
    # All others have digits.
    child = any(map(text.casefold().__contains__, _CHILD))
    needs = {"a child": child, "an e-mail address": "@" in text, A_NAME: beside}
    signs = [
        (what, sign)
        for what, sign in _SIGNS.items()
        if (what in of or not of) and needs.get(what, digits)
    ]
    return [what for what, sign in signs if re.search(sign, text) or (nhs and what == "an NHS number")]  # fmt: skip


def _is_nhs(digits: str) -> bool:
    """Tell whether ten digits in one run end in the check digit of an NHS number; most invoice numbers do not."""
    rest = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - rest % 11) % 11 == int(digits[9])
