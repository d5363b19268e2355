"""What may stand as the name of a person who holds a post or answers for an area: a name, and nothing to reach them by."""

import re
import unicodedata
from typing import NamedTuple

from lmcs.basics.text import is_hidden

LONGEST = 80
"""How many characters a name may have, a note such as "(interim)" with it."""
_SIGNS = frozenset(" .,;:'’‘“”\"()/&+-–—·`´")
_NUMBERED = r"(?i)\b(?:x|ext|extension|tel|telephone|phone|mobile|mob)[ .:]*\d"
_BRACKETED = r"\([^()]*\)"
_BETWEEN = r" (?:and|&) | ?[/;] ?|, ?(?=(?:[Cc]llr|[Cc]ouncillor|Mrs?|Ms|Dr)\b)"
_SHARED = r"(?i)\((?:a )?(?:job[ -]?shar\w+|shared|sharing)\b[^()]*\)"
"""What says behind two names that both hold the post: "Ann Lee and Jo Day (job share)"."""
_EMPTY = (
    "vacant vacancy unfilled nobody none unknown empty tbc tba tbd n/a recruiting recruitment recruited awaiting awaited pending appointed confirmed "
    "announced advised decided filled noone one known"
)
_BEGINS = "vacant vacancy unfilled nobody advertised readvertised tbc tba tbd n/a recruiting"
"""What no name begins with, whatever follows: "vacant until 22 January"."""
_AROUND = (
    "to be is the post role position it not no yet still currently now at present interim acting permanent new a an under in progress being for by until "
    "appointment"
)
"""Of which words a name is that names nobody: one of the first at least."""
_FAMILY = (
    r"(?i:^(?:(?!(?:for|of|in|with|to|at|and) )[\w'’-]{1,30} ){0,6}(?:carers?|parents?|guardians?|mother|mum|father|dad|grandparents?|gran(?:dmother|dfather|ny)?|aunt|uncle|famil(?:y|ies)|"
    r"sibling|brother|sister|son|daughter|child|children|baby|boy|girl|twins?|young (?:person|people)|care leavers?|pupil|teenager|adopters?|resident)"
    r"(?:$|[’']s?$| ?[,(:;/–]| (?:at|of|in|on|from|near|with|no|number)\b(?! care council| need)))"
)
"""The name of a role that is one of a family, wherever it lives: "Foster carer at Elm Road", and no "Parent carer forum chair"."""
_DIGITS = 6
"""How many digits a name may have: those of a year, but of no telephone number."""


_ANSWERS = frozenset({"yes", "no", "true", "false", "null", "y", "n"})
"""What is written for a name by somebody, or a program, that took it for a question."""


class Holder(NamedTuple):
    """The name of somebody who holds a post or answers for an area; `council` says whose `file` gave it, "" the person's own."""

    name: str
    council: str = ""
    file: str = ""


_TITLES = r"^(?:cllr|councillor|dr|mr|mrs|ms|miss|mx|sir|dame|prof|professor)\b\.?\s*"


def compared(name: str) -> str:
    """Return *name* as it is compared: in small letters, without a title, what stands in brackets, and other apostrophes and hyphens."""
    bare = re.sub(_BRACKETED, " ", name.casefold().replace("’", "'").replace("-", " "))
    small = " ".join(bare.replace(".", " ").split())
    return re.sub(_TITLES, "", small) or small or name


def spaced(name: str) -> str:
    """Return *name* with one space between its words, whichever spaces it was typed or pasted with."""
    plain = "".join(" " if char.isspace() and not is_hidden(char) else char for char in name)
    return " ".join(word for word in plain.split(" ") if word)


def is_vacant(name: str) -> bool:
    """Tell whether *name* says that nobody holds a post: "Vacant", "to be appointed", "TBC", "nobody, advertised until 22 January"."""
    words = re.findall(
        r"[\w/]+", re.sub(_BRACKETED, "", name).casefold().replace("no-one", "nobody")
    )
    empty = set(_EMPTY.split())
    begins = bool(words) and words[0] in _BEGINS.split()
    return begins or (
        not empty.isdisjoint(words) and empty.union(_AROUND.split()).issuperset(words)
    )


def is_of_family(role: str) -> bool:
    """Tell whether a *role* is a carer, a parent or a child: no post, so that it takes no name."""
    return bool(re.search(_FAMILY, " ".join(role.split())))


def names_in(name: str) -> list[str]:
    """Return the names in *name*, of which there should be one, without what stands in brackets; two who share a post are one."""
    bare = spaced(re.sub(_BRACKETED, "", name))
    if re.search(_SHARED, name):
        return [bare]
    return [part for each in re.split(_BETWEEN, bare) if (part := each.strip())]


def unfit(name: str) -> str:
    """Return why *name* cannot be kept as somebody's name, as the end of a sentence that begins with it; "" where it can."""
    if any(is_hidden(char) for char in name):
        return "holds a character that cannot be seen. Type it again, without copying it."
    if len(name) > LONGEST:
        return f"is longer than {LONGEST} characters. Give the name alone."
    if "@" in name:
        return "holds an e-mail address, and only a name is kept. Take it out."
    if sum(map(str.isdigit, name)) > _DIGITS or re.search(_NUMBERED, name):
        return "holds a telephone number, and only a name is kept. Take it out."
    if name.strip(" .~").casefold() in _ANSWERS:
        return "is no name. Write who it is, such as Sam Lee."
    if not any(map(str.isalpha, name)):
        return "has no letters. Write a name, such as Sam Lee."
    for char in name:
        on_a_letter = unicodedata.category(char).startswith("M")
        if not (char.isalnum() or char in _SIGNS or on_a_letter):
            return f"holds “{char}”, which is in no name. Take it out."
    return ""
