"""lmcs who: who holds which post at this council, and who answers for which of the nine areas."""

from itertools import product
from typing import TYPE_CHECKING, Annotated

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import NotFound, Stopped, WrongUse
from lmcs.basics.person_name import spaced, unfit
from lmcs.basics.text import capitalised, clean_line, plural
from lmcs.commands import NOT_REACHED, change, erase_text, joined
from lmcs.content import Person
from lmcs.content.naming import lowered, person_or_area, the_role
from lmcs.pages import company
from lmcs.pages import who as pages
from lmcs.progress import changing
from lmcs.progress.answering import OF_AN_AREA, covered_by, places_of
from lmcs.progress.entries import NAMED
from lmcs.render import json_data
from lmcs.session.manners import typed
from lmcs.session.session import Session

if TYPE_CHECKING:
    from lmcs.content.people import Area

_SHOWN = 60


@gives(PAGE, JSON, is_=(), member=(), officer=(), erase=(), beside="member officer")
def who(
    session: Session,
    words: Annotated[
        list[str] | None, "[POST | AREA]", "A post, an area or a name; no quotes needed."
    ] = None,
    is_: Annotated[str, "--is NAME", "Who holds that post."] = "",
    member: Annotated[str, "--member NAME", "The councillor who answers for that area."] = "",
    officer: Annotated[str, "--officer NAME", "The officer who answers for that area."] = "",
    erase: Annotated[bool, "--erase", "Remove the name from every file that lmcs keeps."] = False,
    blank: Annotated[bool, "--blank", "With room to write the names in, to print."] = False,
) -> None:
    """Show who holds which post and who answers for the nine areas of your role; give their names."""
    given = {"post": is_, "member": member, "officer": officer}
    names = {what: name for what, name in given.items() if name}
    asked = joined(words)
    if not asked:
        if names or erase:
            hint = "For example: lmcs who director --is NAME"
            raise WrongUse("A name belongs to a post or an area, and none is named.", hint)
        journey = session.looking_up
        session.give(lambda: pages.council(journey, blank=blank), lambda: json_data.who(journey))
    elif names:
        _name(session, person_or_area(session.library, asked), names)
    elif erase:
        _erase(session, person_or_area(session.library, asked))
    else:
        _show(session, asked)


def _show(session: Session, asked: str) -> None:
    """Show the post or area that is *asked* for, or else what somebody of that name holds. Raises NotFound."""
    journey = session.looking_up
    try:
        one = person_or_area(journey.library, asked)
        session.give(lambda: pages.one(journey, one), lambda: json_data.who(journey, {one.id}))
    except NotFound:
        if not show_held(session, asked.removeprefix("is ")):
            raise


def show_held(session: Session, name: str) -> bool:
    """Show what somebody called *name* holds, and covers while it is vacant; return whether that is anything."""
    journey = session.looking_up
    held = [*places_of(journey, name), *covered_by(journey, name)]
    if held:
        ids = {id_ for _, id_ in held}
        session.give(lambda: pages.held(journey, held), lambda: json_data.who(journey, ids))
    return bool(held)


def _name(session: Session, found: "Person | Area", given: dict[str, str]) -> None:
    """Keep the names that were *given* for a post or an area; refuse what takes none."""
    called = _called(session, found)
    takes, what, fits = {*OF_AN_AREA}, "an area", "--member NAME --officer NAME"
    if isinstance(found, Person):
        takes, what, fits = {"post"}, "a post", "--is NAME"
        if not found.post:
            hint = "lmcs who shows the posts that one person holds."
            raise Stopped(pages.no_name(session.library, found), hint)
    if not takes.issuperset(given):
        hint = f"For example: lmcs who {found.id} {fits}"
        raise WrongUse(f"{capitalised(called)} is {what}, and takes {fits}.", hint)
    names = {each: _fit(name) for each, name in given.items()}
    before = _held(session, found)
    change(session, lambda progress: changing.name(progress, found.id, called, names))
    _say_still_named(session, before)


def _fit(name: str) -> str:
    """Return *name* on one line if it may be kept. Raises WrongUse, saying why it may not."""
    kept = spaced(typed(name, "The name"))
    if why := unfit(kept):
        raise WrongUse(f'"{clean_line(kept)[:_SHOWN]}" {why}', "Nothing was saved.")
    return kept


def _erase(session: Session, found: "Person | Area") -> None:
    """Remove every name that was given for the post or area from every file that lmcs keeps."""
    before = _held(session, found)
    erased = erase_text(session, lambda each: each.do in NAMED and each.about == found.id)
    called = _called(session, found)
    if not erased.entries:
        theirs = [held.council for what in NAMED for held in session.journey.named(what, found.id)]
        hint = (
            f"The name shown is that of {theirs[0]}'s file." if theirs else "Nothing was changed."
        )
        raise Stopped(f"You gave no name for {called}, so there is none to erase.", hint)
    said = f"Erased: {plural(erased.entries, 'name')} for {called}. This cannot be undone."
    session.confirm(said, NOT_REACHED)
    session.forget()
    _say_still_named(session, before)


def _held(session: Session, found: "Person | Area") -> dict[tuple[str, str], list[str]]:
    """Return who has the post or the area as it is now, by the place."""
    names = company.met(session.looking_up).names
    return {place: held for place, held in names.items() if place in product(NAMED, (found.id,))}


def _say_still_named(session: Session, before: dict[tuple[str, str], list[str]]) -> None:
    """Say which bookings to come still have a name of *before*, and the line that puts each right."""
    if said := company.still_named(session.looking_up, before):
        session.confirm(*said)


def _called(session: Session, found: "Person | Area") -> str:
    """Return what the post or area is called, within a sentence."""
    return the_role(session.library, found.id) if isinstance(found, Person) else lowered(found.name)
