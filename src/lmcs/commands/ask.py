"""lmcs ask: what to ask a mentor for, in the summary."""

import re
from collections.abc import Sequence
from typing import Annotated

from lmcs.basics.blocks import Block, Bullets, Facts, Page, Paragraph, section
from lmcs.basics.dates import say_written
from lmcs.basics.declare import PAGE, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.worry import is_worry
from lmcs.commands import Words, change, erase_numbered, joined, numbered
from lmcs.commands.addressed import ANSWERED, for_another, to_the_mentor, without_wish
from lmcs.progress import Outcome, Request
from lmcs.progress.answering import names_given, places_of
from lmcs.progress.journey import Journey
from lmcs.session import manners
from lmcs.session.asking import SENT, agrees, asked, given, naming_nobody, read_note
from lmcs.session.manners import typed
from lmcs.session.session import Session

_WHICH = "(?:(?:my|the) )?(?:(?:request|question|number|no|nr) )*(?P<which>[0-9]{1,3}|first|last)(?: (?:request|question|one))?"
ENDS = f"(?:done|drop|end|close|remove|withdraw|cancel|forget|delete|settled|answered|take (?:away|back|off|out))(?: with)? {_WHICH}"
_HELPED = rf"(?:(?:i|we)(?:ve| have)? )?(?:got|had|been given|received|found) (?:the |some |all the )?(?:help|an answer|answers?|advice)(?: (?:i|we) (?:needed|wanted))? (?:with|on|to|for|about) {_WHICH}"
_IS_ENDED = f"{_WHICH} (?:is |was |has |has been |have been |no longer |not )*(?:done|given|answered|settled|sorted(?: out)?|resolved|dealt with|needed|over|closed)(?: any ?more)?"
_TO_THEM = r"^(?:(?i:my mentor)[,:]? (?:about )?|(?:with|for|on|about) (?=(?:task |question )?[A-Za-z]?\d{1,3}\b)|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:: | to help(?: me)? with ))"
"""To whom a request is put, before it: that is known."""
_TO_A_NAME = r"(?!(?:Advice|Guidance|Help|Ideas|More|Questions?|Something|Tips)\b)(?P<who>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:(?:,? (?:too|also|as well),? |, )(?=(?:if|whether|about|how|what|why)\b)| (?=(?:if|whether)\b))"
"""A name before a question, as it is while nobody knows the mentor's. "Budget what do I look at first" may begin with a topic."""
_FOR_LMCS = " ask back cancel diary done exit glossary help home list menu next note notes print questions requests search show status summary tick undo walk who "
_HOW_TO_ASK = "For example: lmcs ask how to prepare for the budget meeting"
_QUESTION = "Ask your mentor (Enter for nothing):"
_WHAT_SAID = "What did your mentor answer?"
_ABOUT_ANSWER = "What your mentor said to it, in a few words. It stays private, and the request is then dealt with."
_ABOUT = "A question or a topic for your mentor, such as: how to prepare for the budget meeting. It stands in your summary."


@gives(PAGE, words=(), answer=(), done=(), erase=(), beside="words answer, answer yes, words yes")
def ask(
    session: Session,
    words: Words = None,
    answer: Annotated[
        str,
        "--answer N",
        "Keep what your mentor answered to request N, in the words behind it; N may be left out where one is open.",
    ] = "",
    done: Annotated[str, "--done N", "Request N is dealt with: leave it out from now on."] = "",
    erase: Annotated[
        str,
        "--erase N",
        "Remove request N's text, and its answer, from every file that lmcs keeps; of those you took back: undone.",
    ] = "",
    yes: Annotated[bool, "--yes", "With --answer: add to what is dealt with."] = False,
) -> None:
    """Add something you would like help with, for the summary; without words, see what you have asked, and be asked."""
    requests, text = session.progress.requests, joined(words)
    told = re.fullmatch(ANSWERED, text) if text[:6].lower() == "answer" else None
    if told and not answer and any(told["about"] == f"{each.number}" for each in requests):
        answer, text = told["about"], told["what"]
    still = [request for request in requests if not request.answered]
    done = done or ("" if answer else ended(text, still))
    if erase:
        sent = session.progress.sent[-1:]
        erase_numbered(session, requests, erase, "request", "lmcs ask", "ask answered")
        if sent:
            said = f"You marked a summary as sent on {say_written(sent[0])}."
            session.confirm(f"{said} If this was on it, ask whoever has it to delete it.")
    elif answer:
        _answered(session, still, answer, text, yes=yes)
    elif done:
        _end(session, numbered(still, done, "open request", "lmcs ask"))
    elif text:
        _add(session, text)
    else:
        if page := _page(requests, still):
            session.show(page)
        if session.console.interactive and session.on_screen:
            text = asked(session, _QUESTION, "use lmcs ask TEXT", _ABOUT, lines=True)
            if number := ended(text, still):
                _end(session, numbered(still, number, "open request", "lmcs ask"))
            elif text and f" {text.casefold().strip(' .?!')} " in _FOR_LMCS:
                raise Stopped(f'"{text}" is a word for lmcs. Nothing was kept.', _HOW_TO_ASK)
            elif text and manners.agrees(text) is not False:
                _add(session, text)
        elif not page:
            raise Stopped("You have not asked for help with anything.", _HOW_TO_ASK)


def _page(requests: Sequence[Request], still: Sequence[Request]) -> Page | None:
    """Return the *requests* that are open *still*, and what was answered to any; None where there is nothing of either."""
    listed = Bullets(tuple(each.text for each in still), tuple(each.number for each in still))
    heard = [(f"{each.number}. {each.text}", each.heard) for each in requests if each.answers]
    blocks: list[Block] = [Paragraph("Nothing is open.")] if heard else []
    if still:
        number = still[0].number
        ends = (
            f"To keep what your mentor answered: lmcs ask --answer {number} TEXT",
            f"Once one is dealt with, or no longer needed: lmcs ask --done {number}",
        )
        blocks = [listed, *(Paragraph(each, "quiet") for each in ends)]
    blocks += section("What your mentor answered", Facts(tuple(heard)))
    return Page("What you would like help with", tuple(blocks)) if blocks else None


def _answered(
    session: Session, still: Sequence[Request], typed: str, words: str, *, yes: bool
) -> None:
    """Keep the *words* of an answer with the request whose number was *typed*, or, where that begins the answer, with the only one open *still*; with one that is dealt with only after a *yes*."""
    if not typed.isdigit():
        words, typed = f"{typed} {words}".strip(), f"{still[0].number}" if len(still) == 1 else ""
    if not typed:
        hint = "lmcs ask shows them with their numbers. For example: lmcs ask --answer 1 TEXT"
        raise WrongUse("Which request was answered is not sure, and nothing was kept.", hint)
    request = numbered(session.progress.requests, typed, "request", "lmcs ask")
    if request.answered and not yes:
        _sure_to_add(session, request)
    how = f"use lmcs ask --answer {typed} TEXT"
    words = words or asked(session, _WHAT_SAID, how, _ABOUT_ANSWER, lines=True)
    kept = read_note(session, given(session, words), "The answer")
    data = {"ask": request.id, "text": kept, "on": session.today.isoformat()}
    lines = (
        f"Kept as the answer to: {request.text}",
        "It stays private: lmcs ask shows it. Your summary says at most that it was answered.",
    )
    from lmcs.pages.summary import found  # few mentors answer

    change(session, lambda _: Outcome((("answered", data),), (*lines, *found(session.journey))))


def _sure_to_add(session: Session, request: Request) -> None:
    """Ask whether an answer belongs to a *request* that is dealt with. Raises WrongUse without a terminal, Stopped on a no."""
    state = "has its answer" if request.answers else "is dealt with"
    said = f"Request {request.number} {state} already: {request.text}"
    hint = f"To add to it all the same: lmcs ask --answer {request.number} --yes TEXT\nWhich are open: lmcs ask"
    if not session.console.interactive:
        raise WrongUse(said, hint)
    session.confirm(said)
    if not agrees(session, "Add to it all the same?", "add --yes"):
        raise Stopped("Nothing was kept.", "Which are open: lmcs ask")


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
    journey = session.looking_up
    text = re.sub(_TO_THEM, "", to_the_mentor(journey, text) or _named(journey, text))
    number = text.strip(" .#?").casefold().removeprefix("task ").removeprefix("question ").upper()
    item = session.library.numbers.get(number)
    return f"{item.kind} {item.number}: {item.text}" if item else text


def _named(journey: Journey, text: str) -> str:
    """Return *text* without a name before its question that may be the mentor's, as long as nobody is known to be that."""
    found = re.match(_TO_A_NAME, text)
    if not found or journey.holder("mentor") or for_another(journey, text)[0]:
        return text
    from lmcs.content.names import Names  # few requests begin with a name
    from lmcs.pages.look_up import TERMS

    known = Names(TERMS.findable(journey.library)).bearing(found["who"])
    return text if known or places_of(journey, found["who"]) else text[found.end() :]


def _add(session: Session, text: str) -> None:
    """Keep a *text* for the mentor. Raises WrongUse where it is to be put to somebody else, as a request is read by the mentor, or tells what the mentor answered."""
    if "?" not in text and (told := session.answer_in(text)):
        said = f"That reads as an answer, and it was not kept as a request. {told[0]}"
        asks = "To ask it all the same: end it with a question mark."
        raise WrongUse(said, f"{told[1]}\n{asks}", told[2])
    text, wish = without_wish(given(session, _meant(session, text)))
    kept = typed(text, "The request")
    if is_worry(kept):
        session.say_whom_to_tell(kept)
        raise Stopped("Nothing was kept for your mentor.")
    whom, line = for_another(session.journey, kept)
    if whom:
        from lmcs.content import naming  # few begin with somebody else

        said = f"What you ask here your mentor reads, and nothing was kept. It begins with {naming.the_role(session.library, whom)}."
        hint = f"To keep it for yourself until you meet, with a task you have with them: {line}\nAll for that meeting, also this: lmcs meet {whom}"
        raise WrongUse(said, hint, (line,))
    kept = naming_nobody(session, kept, "The request", SENT, names_given(session.journey))
    read = "Your mentor reads this. Do not name a child or a family."
    unread = (f"Not read: “{wish}”. Type it by itself.",) if wish else ()
    added = Outcome((("ask", {"text": kept}),), (f"Your summary will say: {kept}", read, *unread))
    change(session, lambda _: added)
