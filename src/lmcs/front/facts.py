"""What somebody says of herself, of the council or of a talk, and the lines that keep it: "our DCS is Ann Lee"."""

from collections.abc import Sequence
from re import fullmatch, search, sub

from lmcs.basics.errors import NotFound
from lmcs.basics.spans import span
from lmcs.basics.text import capitalised, typeable
from lmcs.commands.ask import ENDS, ended
from lmcs.content import naming
from lmcs.content.asked import is_question
from lmcs.content.names import Names
from lmcs.front.named import OF_BOOKINGS, Told, compared, role_and_rest
from lmcs.pages.items import short_title
from lmcs.pages.look_up import TERMS
from lmcs.progress.journey import Journey

_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|de|van|von|al|bin)){1,3}"
_HOLDS = (
    rf"(?:(?i:the|our|my) )?(?P<role>[\w'’ -]{{2,60}}?)(?:['’]s name)? (?:is|is called|is now|will be|is named) (?P<name>{_NAME})",
    rf"(?P<name>{_NAME}) (?:is|will be|is now|has become) (?:(?i:the|our|my) )(?P<role>[\w'’ -]{{2,60}})",
    rf"(?i:add|name|put in|enter) (?P<name>{_NAME}) (?:as|for) (?:(?i:the|our|my) )?(?P<role>[\w'’ -]{{2,60}})",
)
_MINE = {
    "name": rf"(?i:my name is|i am|i'm|i’m) (?P<said>{_NAME})",
    "council": r"(?i:my council is|i am in|i am at|our council is)(?i: called)? (?P<said>[A-Z][\w'’ -]{2,60})",
}
_APPOINTED = (
    r"(?:(?:the )?(?:council|leader|group|cabinet) (?:has )?(?:appointed|made|named) me(?: (?:as |to be )?(?:the )?(?:lead member|cabinet member|portfolio holder))?(?: for childrens services)? (?:on |since )?(?P<by>.{3,30}))|(?:i |ive )?(?:have |was |been |am |got |just )*(?:appointed|became)(?: as)?(?: (?:the |a )?(?:lead member|cabinet member|portfolio holder))?"
    r"(?: for childrens services)? (?:on |since )?(?P<day>.{3,30})"
)
_PROMISED = (
    r"(?P<who>[\w'’ -]{2,40}?) (?:has |have )?(?:promised|offered|undertook|agreed|said (?:he|she|they|it) (?:will|would))(?: (?:me|us))?(?: (?:to|that))? (?P<what>.{4,200})",
    r"(?:(?i:i|we) )?(?i:agreed|settled) with (?P<who>[\w'’ -]{2,40}?)(?::| that| to) (?P<what>.{4,200})",
)
_ERASES = r"(?:erase|delete|wipe|remove) (?:my |the )?(?:question|request) (?:number |no )?(?P<number>\d{1,3})"
_OF_REQUESTS = frozenset({"ask", "request", "question", "requests"})
_NOT_YET = "Nothing was changed yet."
_PUT_DOWN = r"^(?i:(?:please )?(?:put|write|note|jot) (?:it |this )?down(?: that|:)?|(?:make a )?note(?: that|:)|remember that) "
_TELLS, _READ = 5, 12
"""Words: of what tells something, and how many of them are looked through for whom it names."""
_STATES = (
    r"^(?:just|been|spoke|talked|rang|went|had|got|oh|and|i|im|ive|ill|we|weve|he|hes|she|shes|they|theyre|it|its|nothing|somebody|someone)\b|"
    r"\b(?:i|ive|we|weve|he|she|they) (?:said|says?|rang|told|asked|came|went|wants?|need|have|had|got|was|were|think|promised|sent|found|saw|met)\b|"
    r"\b(?:said|says|rang|phoned|came this|told me|asked (?:me|why)|cried off|has sent|have sent|will send|wants|promised)\b"
)
"""How something begins, or goes on, that is told and not looked up."""
_FEW = 3


def told(line: Sequence[str], journey: Journey) -> Told | None:
    """Return the line that keeps what a *line* says, or that ends a request for the mentor; None where it says none of it."""
    key, typed = compared(line), " ".join(line).strip(" .!")
    wanted = [each for each in journey.progress.requests if not each.answered]
    asks = _OF_REQUESTS & {*key.split()}
    if asks and fullmatch(ENDS, key.replace(" ask ", " request ")) and not wanted:
        return Told("You have no open request for your mentor.", "To ask for something: lmcs ask")
    if gone := fullmatch(_ERASES, key):
        does = f"lmcs ask --erase {gone['number']}"
        return Told(
            f"To take its text out of every file that lmcs keeps: {does}", _NOT_YET, (does,)
        )
    if number := asks and ended(key.replace(" ask ", " request "), wanted):
        does = f"lmcs ask --done {number}"
        return Told(f"To say that it is dealt with, or no longer needed: {does}", _NOT_YET, (does,))
    day = fullmatch(_APPOINTED, key)
    when = (day["day"] or day["by"]) if day else ""
    if when and span(when, journey.today, forward=False):
        does = f"lmcs start --appointed {typeable(when)}"
        return Told(f"To keep the day: {does}", _NOT_YET, (does,))
    typed = sub(_PUT_DOWN, "", typed)
    for what, way in _MINE.items():
        if (said := fullmatch(way, typed)) and typeable(said["said"]):
            does = f"lmcs start --{what} {typeable(said['said'])}"
            return Told(f"To keep it: {does}", _NOT_YET, (does,))
    return _holder(typed, journey) or _agreed(typed, journey)


def agreements(journey: Journey) -> tuple[str, ...]:
    """Return what was agreed with whom and is open, the oldest first, each with the line that says that it was kept."""
    return tuple(
        f"{capitalised(journey.called(one.role))}: {one} Once kept: lmcs meet {one.role} --kept {one.number}"
        for one in sorted(journey.progress.still_agreed, key=lambda one: one.on)
    )


def _agreed(typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps what somebody promised, where what was *typed* says that of a role; None where not."""
    said = next(filter(None, (fullmatch(way, typed) for way in _PROMISED)), None)
    who = said["who"].casefold().removeprefix("the ").split() if said else []
    id_, rest = role_and_rest(who, journey) if who else ("", "")
    if not said or not id_ or rest or id_ == "yourself":
        return None
    does = f'lmcs meet {id_} --agreed "{typeable(said["what"]).strip(chr(34))}"'
    return Told(f"To keep it for your next meeting: {does}", _NOT_YET, (does,))


def _holder(typed: str, journey: Journey) -> Told | None:
    """Return the line that keeps who holds a post, where what was *typed* says that; None where not."""
    for way in _HOLDS:
        said = fullmatch(way, typed)
        if not said or Names(TERMS.findable(journey.library)).bearing(said["name"]):
            continue
        try:
            id_ = naming.person(journey.library, said["role"])
        except NotFound:
            continue
        if journey.library.people[id_].post and typeable(said["name"]):
            does = f"lmcs who {id_} --is {typeable(said['name'])}"
            return Told(f"To keep the name: {does}", _NOT_YET, (does,))
    return None


def talked(line: Sequence[str], journey: Journey) -> tuple[str, ...]:
    """Return what to do about a talk or an agreement with a role that a *line* names; () where it names none."""
    words = [word for word in compared(line).split() if f" {word} " not in OF_BOOKINGS]
    id_, _ = role_and_rest(words[: _FEW * 2], journey)
    if not id_ or id_ == "yourself":
        return ()
    whom = naming.the_role(journey.library, id_)
    steps = [step for step in journey.with_person(id_) if step.is_open and step.item.task]
    ticks = [
        f"To tick {short_title(step.item)}: lmcs tick {step.item.number}" for step in steps[:_FEW]
    ]
    return (
        f"Nothing was kept of that. To keep what you agreed with {whom}: lmcs meet {id_} --agreed TEXT",
        *ticks,
        f"All there is with them: lmcs meet {id_}",
    )


def stated(query: str, journey: Journey) -> Told | None:
    """Return the line that keeps as a private note what *query* tells, with a task that has to do with whom it names; None for what is looked up.

    Nothing is kept of it as it stands.
    """
    query = sub(_PUT_DOWN, "", query)
    key = compared(query.split())
    if key.count(" ") < _TELLS - 1 or is_question(query) or not search(_STATES, key):
        return None
    if Names(TERMS.findable(journey.library)).bearing(query):
        return None
    whom, _ = role_and_rest(key.split()[:_READ], journey)
    walked = {checklist.id for checklist in journey.walked()}
    with_them = [step for step in journey.with_person(whom) if step.item.task] if whom else []
    about_ = [step for step in with_them if step.item.checklist in walked] or journey.going_on()
    text = typeable(query).strip('"')
    if not about_ or not text:
        return None
    item = about_[0].item
    does = f'lmcs note {item.number} --text "{text}"'
    agreed = (
        f"\nIf it is agreed: lmcs meet {whom} --agreed TEXT"
        if whom and journey.library.people[whom].post
        else ""
    )
    hint = f"To keep it as a private note with {short_title(item)}{agreed}\nWith another task: lmcs note and its number. What else can be typed: help"
    return Told(f"Nothing was kept of that. To keep it for yourself: {does}", hint, (does,))
