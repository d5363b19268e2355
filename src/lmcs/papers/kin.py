"""Where somebody writes about a child of the family: "my grandson Kyle, he is 9 and goes to Marsh Lane Primary"."""

import re
from collections.abc import Iterator

from lmcs.papers.paper import Passage

_FAR = 600  # characters in which a letter goes on about the same child
_KIN = r"(?:(?:[Gg]reat[- ])?(?:[Gg]rand|[Ss]tep|[Ff]oster|[Gg]od)?[- ]?(?:son|daughter|child|baby|lad|boy|girl|bairn|twins)|nephew|niece|(?:great )?nephew|little (?:one|man)|youngest|eldest|oldest|(?:grand|foster )?(?:children|kids|sons|daughters|boys|girls))"
_NO_NAME = r"(?:I|He|She|It|They|We|You|The|This|That|There|Who|When|If|In|At|On|For|To|And|But|Is|Was|Has|EHCP|SEND|Year|School|Academy|Ofsted|Members?|Councillors?|Cllr|Board|Council|Cabinet|Panel|Director|Services?|Plan|Strategy|Commissioner|Champions?)\b"
_NAME = rf"(?!{_NO_NAME})[A-Z][a-z’'-]{{1,20}}\b"
_HIS_OWN = r"(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir)"
_NAMED = re.compile(
    rf"\b{_HIS_OWN} (?:(?!own\b)[a-z-]{{2,12}} ){{0,2}}?{_KIN},? (?:is |are |called |named |, |\()?{_NAME}|\b[Oo]ur {_NAME}(?= is\b|,? (?:aged )?\(?1?\d\b|, who\b)"
)
"""A child that is somebody's, with its name."""
_YEARS = r"1?\d(?! ?(?:%|per cent|[-–/]|weeks|months|miles|times|pupils|children|of\b|out\b))\b"
_OF_AN_AGE = re.compile(
    rf"\b(?i:my|our) (?:\w{{2,12}} ){{0,2}}?(?i:{_KIN})(?:[ ,]{{1,2}}\w{{2,15}})?(?:,? (?:who )?(?:he |she )?(?:is|was|['’]?s)|,? hes|,? shes|,? he['’]s|,? she['’]s|,? aged?|,|)(?: now| only| nearly)? \(?{_YEARS}|"
    rf"\b(?i:my|our) (?:\w{{2,12}} )?(?:1?\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven)teen)[- ]?years?[- ]?old\b"
)
"""A child that is somebody's, with its age."""
_ALONE = re.compile(
    rf"\b{_NAME}(?: {_NAME})?(?:,? who (?:is|has just turned|turned) (?:now |only |just )?{_YEARS}|, (?:aged )?{_YEARS},(?! [A-Z][a-z]{{1,20}},? \d)|,? (?:is )?(?:in )?\(?[Yy]ear 1?\d\b)"
)
"""A name with an age or a year of school; a ward or a school has numbers, too, and no mother."""
_AGE = re.compile(
    rf"\b(?:[Hh]e|[Ss]he) (?:is|was|has just turned|will be) (?:now |only |just |nearly )?{_YEARS}|\baged? {_YEARS}|\(1?\d\)|\b[Yy]ear 1?\d\b"
)
_SCHOOL = re.compile(
    r"(?i)\b(?:goes to|go to|went to|attends|at|from|started|starts at|place at|back (?:to|at)|excluded from) (?:the )?(?:[\w’']{2,20} ){1,3}?(?:primary|school|academy|infants?|juniors?|high|college|nursery|pru|unit)\b"
)
_OWN = re.compile(
    r"(?i)\b(?:his|her|their|the) (?:own |late |birth |foster |step-?|class |key |new |old )?(?:mum|mummy|mother|dad|daddy|father|parents|grand\w{1,9}|nan|nana|gran|brothers?|sisters?|aunt\w{0,3}|uncle|carers?|social worker|teacher|head ?teacher|head|ta|camhs worker|school|college|nursery|file|plan|ehcp|placement)\b"
)
_PRONOUN_OWN = re.compile(
    r"(?i)\b(?:his|her) (?:own |birth |foster |step-?|new )?(?:mum|mother|dad|father|parents|grand\w{1,9}|nan|gran|brothers?|sisters?|aunt\w{0,3}|uncle|carers?|social worker|teacher|class teacher)\b"
)
_LIVES = re.compile(
    r"\b\d{1,3}[a-d]?,? (?:[A-Z][a-z]{2,15} ){1,2}(?:Road|Rd|Street|St|Lane|Close|Avenue|Ave|Row|Drive|Way|Court|Place|Crescent|Gardens|Grove|Terrace|Hill|Walk)\b"
)
_NOBODY = re.compile(
    r"(?i)\b(?:case stud(?:y|ies)|scenario|for example|anonymi[sz]ed|not (?:his|her|their|the child[’']s) real names?|(?:been|were) changed|pen (?:picture|portrait)|vignette|typical)\b"
)


def written_of(passages: tuple[Passage, ...]) -> Iterator[tuple[str, str]]:
    """Yield where a child is written of by somebody of its family or near it, who says two things of a name, an age, a school, a relative and a home, and how it is called."""
    for number, passage in enumerate(passages):
        if not (" " in passage.text and _may(passage.text)):
            continue
        goes_on = "\n".join(each.text for each in passages[number + 1 : number + 6])
        for pattern, signs in ((_NAMED, _ANY), (_OF_AN_AGE, _ANY), (_ALONE, (_PRONOUN_OWN,))):
            if not (one := pattern.search(passage.text)):
                continue
            told = f"{passage.text[one.start() :]}\n{goes_on}"[:_FAR]
            around = f"{passage.text[max(0, one.start() - _FAR) : one.start()]}{told}"
            others = told[len(one[0]) :]
            if not _NOBODY.search(around) and any(each.search(others) for each in signs):
                yield passage.where, " ".join(one[0].strip(" ,(").split())
                break


_ANY = (_AGE, _SCHOOL, _OWN, _LIVES)


def _may(text: str) -> bool:
    """Tell whether a *text* has a word without which none of it is said; most have none, and are not looked at."""
    low = text.casefold()
    return any(word in low for word in ("my ", "our ", "his ", "her ", "their ", " who ", "year "))
