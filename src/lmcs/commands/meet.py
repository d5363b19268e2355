"""lmcs meet: what to raise with one person, and going through it afterwards."""

from collections.abc import Sequence
from typing import Annotated

from lmcs.basics.dates import say
from lmcs.basics.declare import PAGE, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import plural, typeable
from lmcs.commands import Words, change, erase_numbered, joined, numbered, role_called
from lmcs.content import Person, naming
from lmcs.pages import meeting as pages
from lmcs.progress import changing
from lmcs.session.session import Session

_ON_ONE_SHEET = 3


@gives(PAGE, after=(), agreed=(), kept=(), erase=(), beside="after everything, agreed on")
def meet(
    session: Session,
    person: Words = None,
    everything: Annotated[
        bool, "--all", "Every open item in full, not only the next three."
    ] = False,
    after: Annotated[
        bool, "--after", "After the meeting: go through the same items to tick and note."
    ] = False,
    blank: Annotated[bool, "--blank", "With boxes to tick and no status, to print."] = False,
    agreed: Annotated[str, "--agreed TEXT", "Keep what you agreed; it heads the next sheet."] = "",
    on: Annotated[
        str, "--on DATE", "With --agreed: the day it was agreed, if that was not today."
    ] = "",
    kept: Annotated[str, "--kept N", "What was agreed as number N was kept."] = "",
    erase: Annotated[
        str,
        "--erase N",
        "Remove number N's text from every file that lmcs keeps; of those you took back: undone.",
    ] = "",
    with_notes: Annotated[bool, "--with-notes", "Put your private notes in a file too."] = False,
    with_agreed: Annotated[bool, "--with-agreed", "Put what you agreed in a file too."] = False,
    with_questions: Annotated[
        bool, "--with-questions", "Put what you noted to ask in a file too."
    ] = False,
) -> None:
    """Show everything to raise with one person; without a person, who there is and how much for each."""
    journey, library = session.journey, session.library
    name, noted = joined(person), with_notes or session.on_screen
    if not name:
        if agreed or kept or erase:
            hint = 'For example: lmcs meet director --agreed "calls every fortnight"'
            raise WrongUse("What was agreed belongs to a role, and none is named.", hint)
        session.show(pages.people(journey, with_notes=noted))
        return
    found = library.people[role_called(journey, name)]
    if on and not agreed:
        hint = "For a day to meet them, book one of their tasks: lmcs book TASK --on DATE"
        raise WrongUse("--on is the day on which something was agreed.", hint)
    if agreed or kept or erase:
        _agreement(session, found.id, agreed, kept, erase, on)
        return
    still = pages.to_raise(journey.with_person(found.id))
    chosen = still if everything else still[:_ON_ONE_SHEET]
    if not after:
        if with_notes and not session.on_screen:
            from lmcs.session.choosing import choose  # few sheets have notes

            yes = not session.console.interactive
            theirs = [*journey.with_person(found.id), *pages.named_in(journey, found)]
            journey = choose(session, theirs, ("note",), yes=yes)
        also = {"with_notes": noted, "with_agreed": noted or with_agreed, "with_questions": with_questions}  # fmt: skip
        session.show(pages.sheet(journey, found, chosen, blank=blank, **also))
        if not noted:
            flags = {"--all": everything, "--blank": blank, "--with-agreed": with_agreed, "--with-questions": with_questions}  # fmt: skip
            _say_left_out(session, found, [flag for flag, given in flags.items() if given])
        return
    if not chosen:
        hint = "lmcs meet shows who else there is."
        raise Stopped(f"Nothing is left open with {naming.the_role(library, found.id)}.", hint)
    if not session.console.interactive:
        hint = "Use lmcs tick and lmcs note instead."
        raise WrongUse("--after asks as it goes, and nobody is here to answer.", hint)
    from lmcs.commands.walk import walk_items

    walk_items(session, [step.item.id for step in chosen])


def _say_left_out(session: Session, person: Person, flags: Sequence[str]) -> None:
    """Tell the person, and not who reads the sheet, how much of what is private it leaves out; the line that puts it in has the *flags* of this one."""
    theirs = [*session.journey.with_person(person.id), *pages.named_in(session.journey, person)]
    asked, more = pages.questions_and_notes(theirs)
    file = (
        f" --output {typeable(str(session.options.output))} --force"
        if session.options.output
        else ""
    )
    line = " ".join((f"lmcs meet {person.id}{file}", *flags))
    if asked and "--with-questions" not in flags:
        said = plural(len(asked), "question you noted", "questions you noted")
        session.warn(f"{said} left out. To put in: {line} --with-questions")
    if more:
        said = plural(len(more), "private note")
        session.warn(f"{said} left out. To choose which go in: {line} --with-notes")


def _agreement(session: Session, role_id: str, text: str, kept: str, erase: str, on: str) -> None:
    """Keep what was agreed with a role *on* a day, say that it was kept, or remove its text; one of the three is given."""
    library, shown = session.library, f"lmcs meet {role_id}"
    still = session.journey.agreed_with(role_id)
    if kept:
        one = numbered(still, kept, "open agreement", shown)
        change(session, lambda _: changing.keep(one, library))
    elif erase:
        every = [each for each in session.progress.agreed if each.role == role_id]
        erase_numbered(session, every, erase, "agreement", shown, "agreed", role_id)
    else:
        from lmcs.session.asking import before_the_first, given, read_note
        from lmcs.session.asking_days import sure_of_day

        received = given(session, text)
        before_the_first(session, received)
        day = sure_of_day(session, on, forward=False).day if on else session.today
        if day > session.today:
            hint = "Leave --on out: a day by which something is to be done stands in the text."
            raise WrongUse(f"{say(day)} is still to come.", hint)
        what = (role_id, read_note(session, received, "What was agreed"), day, library)
        change(session, lambda progress: changing.agree(progress, *what))
