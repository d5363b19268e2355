"""lmcs ask: what to ask a mentor for, in the summary."""

import re
from collections.abc import Sequence
from typing import Annotated

from lmcs.basics.blocks import Bullets, Page, Paragraph
from lmcs.basics.child import is_worry
from lmcs.basics.declare import PAGE, gives
from lmcs.basics.errors import NotFound, Stopped, WrongUse
from lmcs.basics.text import typeable
from lmcs.commands import Words, change, erase_numbered, joined, numbered, role_called
from lmcs.progress import Outcome, Request
from lmcs.progress.answering import names_given, places_of
from lmcs.progress.journey import Journey
from lmcs.session.asking import SENT, asked, given, naming_nobody
from lmcs.session.manners import typed
from lmcs.session.session import Session

_WHICH = "(?:(?:my|the) )?(?:(?:request|question|number|no|nr) )*(?P<which>[0-9]{1,3}|first|last)(?: (?:request|question|one))?"
ENDS = f"(?:done|drop|end|close|remove|withdraw|cancel|forget|delete|settled|answered|take (?:away|back|off|out))(?: with)? {_WHICH}"
_HELPED = rf"(?:(?:i|we)(?:ve| have)? )?(?:got|had|been given|received|found) (?:the |some |all the )?(?:help|an answer|answers?|advice)(?: (?:i|we) (?:needed|wanted))? (?:with|on|to|for|about) {_WHICH}"
_IS_ENDED = f"{_WHICH} (?:is |was |has |has been |have been |no longer |not )*(?:done|given|answered|settled|dealt with|needed|over|closed)(?: any ?more)?"
_TO_THEM = r"^(?:(?i:my mentor)[,:]? (?:about )?|(?:with|for|on|about) (?=(?:task |question )?[A-Za-z]?\d{1,3}\b)|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:: | to help(?: me)? with ))"
"""To whom a request is put, before it: that is known."""
_TO_ANOTHER = (
    r"(?:(?i:the|our|my) )?(?P<who>[\w' ]{2,40}?)"
    r"(?P<what>(?: ?[:,]| (?=(?i:about|for|to|on|whether|if|why|how|what|when|where|which|who|is|are|do|does|has|have|can)\b)).+)"
)
"""Somebody else whom a request begins with."""
_QUESTION = "Ask your mentor (Enter for nothing):"
_ABOUT = "A question or a topic for your mentor, such as: how to prepare for the budget meeting. It stands in your summary."


@gives(PAGE, words=(), done=(), erase=())
def ask(
    session: Session,
    words: Words = None,
    done: Annotated[str, "--done N", "Request N is dealt with: leave it out from now on."] = "",
    erase: Annotated[
        str,
        "--erase N",
        "Remove request N's text from every file that lmcs keeps; of those you took back: undone.",
    ] = "",
) -> None:
    """Add something you would like help with, for the summary; without words, see what you have asked, and be asked."""
    requests = session.progress.requests
    still = [request for request in requests if not request.answered]
    done = done or ended(joined(words), still)
    if erase:
        erase_numbered(session, requests, erase, "request", "lmcs ask", "ask")
    elif done:
        _end(session, numbered(still, done, "open request", "lmcs ask"))
    elif text := joined(words):
        _add(session, given(session, _meant(session, text)))
    else:
        if still:
            texts, numbers = zip(*((each.text, each.number) for each in still), strict=True)
            listed = Bullets(texts, numbers)
            ends = f"Once one is dealt with, or no longer needed: lmcs ask --done {still[0].number}"
            session.show(Page("What you would like help with", (listed, Paragraph(ends, "quiet"))))
        if session.console.interactive and session.on_screen:
            text = asked(session, _QUESTION, "name it behind lmcs ask", _ABOUT, lines=True)
            if number := ended(text, still):
                _end(session, numbered(still, number, "open request", "lmcs ask"))
            elif re.match(r"(?:lmcs )?(?:note|tick|book|skip|untick|meet|show) [A-Za-z]?\d", text):
                said = "That reads as a line for lmcs, and nothing was put to your mentor."
                raise Stopped(said, "Type it at the prompt.")
            elif text:
                _add(session, text)
        elif not still:
            hint = "For example: lmcs ask how to prepare for the budget meeting"
            raise Stopped("You have not asked for help with anything.", hint)


def _end(session: Session, request: Request) -> None:
    """Keep that *request* is dealt with, or no longer needed."""
    said = (f"Dealt with: {request.text}",)
    change(session, lambda _: Outcome((("answered", {"ask": request.id}),), said))


def ended(text: str, still: Sequence[Request]) -> str:
    """Return the number of the request that a *text* ends: "done 1", "1 has been given", "drop the first"; "" for any other text."""
    plain = text.casefold().strip(" .!")
    ways = (re.fullmatch(each, plain) for each in (ENDS, _IS_ENDED, _HELPED))
    found = next(filter(None, ways), None)
    if not found or not still:
        return ""
    ends = {"first": f"{still[0].number}", "last": f"{still[-1].number}"}
    return ends.get(found["which"], found["which"])


def _meant(session: Session, text: str) -> str:
    """Return *text*, or which task is meant by one that is only its number: "task 9: Go through your budget"."""
    text = re.sub(_TO_THEM, "", to_the_mentor(session.looking_up, text) or text)
    number = text.strip(" .#?").casefold().removeprefix("task ").removeprefix("question ").upper()
    item = session.library.numbers.get(number)
    return f"{item.kind} {item.number}: {item.text}" if item else text


def to_the_mentor(journey: Journey, text: str) -> str:
    """Return what a *text* to ask says behind the mentor, by name or as "my mentor"; "" where it begins with nobody or somebody else."""
    found = re.match(_TO_ANOTHER, text)
    if not found:
        return ""
    who = found["who"]
    theirs = who.casefold() == "mentor" or ("post", "mentor") in places_of(journey, who)
    return found["what"].strip(" :,") if theirs else ""


def for_another(journey: Journey, text: str) -> tuple[str, str]:
    """Return the role that a *text* to ask begins with, and the line that keeps it as a private note until you meet; "" twice where that is the mentor's."""
    found = re.match(_TO_ANOTHER, text)
    if not found:
        return "", ""
    try:
        whom = role_called(journey, found["who"])
    except NotFound:
        return "", ""
    steps = [step for step in journey.with_person(whom) if step.item.task]
    steps.sort(key=lambda step: not step.is_open)
    if whom in ("yourself", "mentor") or not steps:
        return "", ""
    asks = typeable(f"To ask: {found['what'].strip(' :').removeprefix('ask ')}").replace('"', "")
    return whom, f'lmcs note {steps[0].item.number} --text "{asks}"'


def _for_the_mentor(session: Session, text: str) -> None:
    """Say how to keep what is to be put to somebody else: a request is read by the mentor. Raises WrongUse."""
    whom, line = for_another(session.journey, text)
    if whom:
        from lmcs.content import naming

        said = f"What you ask here your mentor reads, and nothing was kept. It begins with {naming.the_role(session.library, whom)}."
        hint = f"To keep it for yourself until you meet, with a task you have with them: {line}\nAll for that meeting, also this: lmcs meet {whom}"
        raise WrongUse(said, hint, (line,))


def _add(session: Session, text: str) -> None:
    kept = typed(text, "The request")
    if is_worry(kept):
        session.say_whom_to_tell(kept)
        raise Stopped("Nothing was kept for your mentor.")
    _for_the_mentor(session, kept)
    kept = naming_nobody(session, kept, "The request", SENT, names_given(session.journey))
    read = "Your mentor reads this. Do not name a child or a family."
    added = Outcome((("ask", {"text": kept}),), (f"Your summary will say: {kept}", read))
    change(session, lambda _: added)
