"""What is told and is no question, and the line that keeps it as a private note: "the chair wants fewer agenda items"."""

from collections import Counter
from collections.abc import Sequence
from re import fullmatch, search, sub

from lmcs.basics.text import typeable
from lmcs.content.asked import is_question
from lmcs.content.folding import fold
from lmcs.content.names import Names
from lmcs.front import booked, promises
from lmcs.front.named import Told, compared, role_and_rest, tasks
from lmcs.pages.items import short_title
from lmcs.pages.look_up import TERMS
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

PUT_DOWN = r"^(?i:(?:please )?(?:put|write|note|jot) (?:it |this )?down(?: that|:)?|(?:make a )?note(?: that|:)|remember that) "
"""What stands before what is to be put down."""
_TELLS, _READ = 5, 12
"""Words: of what tells something, and how many of them are looked through for whom it names."""
_TOLD = (
    r"\b(?:i|im|ive|id|ill|we|weve|he|hes|she|shes|they|theyre|theyve|it|its|somebody|someone|nobody|nothing|am|is|are|was|were|has|have|had|been|did|does|do"
    r"|said|says|rang|phoned|told|asked|came|went|want|wants|got|think|thinks|promised|sent|sends|found|saw|met|read|spoke|talked|talks|thought|felt|wrote|visited|cried|answered|replied|advised|called|withdrew|withdrawn|my|me|us|our|him|her|his|them|their)\b"
)
"""A verb or somebody, which what is told has and what is looked up seldom."""
_BEGUN = r"^(?:just |oh |and |so |well |also )*(?:been|spoke|talked|rang|went|had|got|having|seeing|meeting|going|doing|saw|met|read|visited|agreed|heard|attended|sent|finished|chaired|opened)\b"
_TO_DO = r"(?:ring|phone(?! number)|e?mail(?! address)|chase|thank(?! you)|write to|call back|speak to|tell(?! me\b)) .+"
"""What somebody means to do: "ring Joan before Friday"."""
_WITH_A_TASK = r"^(?i:(?:private |a |my |add (?:a )?)*notes? (?:on|for|with|to)) (?:(?i:task) )?#?(?P<task>[A-Za-z]?\d{1,3})[:,]? (?P<text>.{4,})"
"""A note with the number of its task: "private note on 4: she answers half"."""
_OF_ME = r"i (?!want|need|would|wonder|wish|do|dont|cannot|cant|can|should|must|am\b).*"
"""What somebody tells of herself: of the words that begin a question "i" is one."""
REMINDED = r"(?i:please )?(?i:remind me|don['’]?t (?:let me )?forget) (?i:to) (?P<what>.+)"
_NEAR, _BESIDE = 0.3, 0.4
"""How near a task must be to what is told, a word that the names of three tasks have; and what one beside its name counts."""
_STEM, _SHORT = 7, 4  # letters
_OF_ANY_TASK = frozenset(fold(
    "about after again agree also been before children council director done going good have last lead make meeting member need next over safeguarding service services "
    "that their them then they thing think this time today tomorrow very want ring call phone mail email week well were what when will with work would year yesterday"
).split())  # fmt: skip


def stated(query: str, journey: Journey, of: str = "") -> Told | None:
    """Return the line that keeps as a private note what *query* tells, with the task that is nearest, with the role it is *of* where it names none; None for what is looked up.

    Nothing is kept of it as it stands.
    """
    noted = fullmatch(_WITH_A_TASK, query)
    if noted and noted["task"].upper() in journey.library.numbers and typeable(noted["text"]):
        does = f'lmcs note {noted["task"].upper()} --text "{typeable(noted["text"]).replace(chr(34), "")}"'
        return Told(f"To keep it as a private note: {does}", "Nothing was changed yet.", (does,))
    query = sub(PUT_DOWN, "", query)
    key = compared(query.split())
    asks = (is_question(query) and not fullmatch(_OF_ME, key)) or query.rstrip().endswith("?")
    tells = search(_TOLD, key) or search(_BEGUN, key) or fullmatch(_TO_DO, key)
    few = key.count(" ") < (2 if fullmatch(_TO_DO, key) or search(_BEGUN, key) else _TELLS - 1)
    if few or asks or not tells or not typeable(query):
        return None
    if Names(TERMS.findable(journey.library)).bearing(query):
        return None
    if fullmatch(_TO_DO, key) and (dated := promises.to_do(query, journey)):
        return dated
    whom = role_and_rest(key.split()[:_READ], journey)[0] or of
    post = whom and journey.library.people[whom].post
    agreed = f"\nIf it is agreed: lmcs meet {whom} --agreed TEXT" if post else ""
    return _noted(query, whom, journey, "Nothing was kept of that.", agreed)


def reminded(typed: str, journey: Journey) -> Told | None:
    """Return the line that books, or keeps as a private note, what lmcs was asked in *typed* to remind of; None where it was not."""
    asked = fullmatch(REMINDED, typed)
    if not asked:
        return None
    books = booked.told(f"book {compared(asked['what'].split()[1:])}", journey)
    if books and books.lines and " --on " in books.lines[0]:
        more = f"{books.said}\n{books.more}"
        return Told("lmcs sends no reminders. What is booked stands on its first screen when the day comes.", more, books.lines)  # fmt: skip
    said = "lmcs sends no reminders."
    return promises.to_do(asked["what"], journey, said) or _noted(
        asked["what"], "", journey, said, ""
    )


def _noted(text: str, whom: str, journey: Journey, said: str, more: str) -> Told | None:
    """Return the line that keeps a *text* as a private note with the task that is nearest, of those with *whom*; behind what is *said*."""
    ours, _ = tasks(journey)
    theirs = [step for step in ours if whom and whom in step.item.who]
    near = nearest(text, theirs or ours, every=ours) or next(iter(theirs), None)
    step = near or next(iter(journey.going_on() or ours), None)
    if not step:
        return None
    does = f'lmcs note {step.item.number} --text "{typeable(text).replace(chr(34), "")}"'
    else_ = "What else can be typed: help"
    if not near:  # it is kept where she says, and not by a mere yes
        return Told(
            f"{said} No task seems near. To keep it as a private note with one, by its number, such as task {step.item.number}:",
            f"{does}{more}\n{else_}",
        )
    hint = f"It stands then with {short_title(step.item)}.{more}\nWith another task: lmcs note and its number. {else_}"
    return Told(f"{said} To keep it as a private note: {does}", hint, (does,))


def nearest(text: str, steps: Sequence[Step], *, every: Sequence[Step]) -> Step | None:
    """Return which of *steps* shares with a *text* the words that fewest of *every* have, above all in its name; None where none is near."""
    wanted = _words(text)
    names = {step.item.id: _words(step.item.text) & wanted for step in every}
    rest = {
        step.item.id: _words(" ".join((step.item.why, *step.item.how))) & wanted for step in every
    }
    named, often = (
        Counter(word for words in each.values() for word in words) for each in (names, rest)
    )

    def near(step: Step) -> float:
        name = sum(1 / named[word] for word in names[step.item.id])
        return name + sum(_BESIDE / often[word] for word in rest[step.item.id])

    best = max(steps, key=near, default=None)
    return best if best and near(best) >= _NEAR else None


def _words(text: str) -> frozenset[str]:
    """Return the beginnings of the words of *text* that tell one task from others."""
    words = set(fold(text).split()) - _OF_ANY_TASK
    return frozenset(word[:_STEM] for word in words if len(word) >= _SHORT)
