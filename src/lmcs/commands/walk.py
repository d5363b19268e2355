"""lmcs walk: one open item at a time, with numbered choices."""

from collections.abc import Sequence
from datetime import date

from lmcs.basics.declare import gives
from lmcs.basics.errors import LmcsError, WrongUse
from lmcs.commands import change
from lmcs.content import Item
from lmcs.pages import walk as pages
from lmcs.pages.items import tally_words
from lmcs.pages.notes import note
from lmcs.progress import changing
from lmcs.progress.journey import count
from lmcs.session import walking
from lmcs.session.asking import before_the_first, read_note
from lmcs.session.session import Make, Session, complain


@gives()
def walk(session: Session) -> None:
    """Go through what is open, one item at a time, with numbered choices. Stop anywhere."""
    if not session.console.interactive:
        hint = "Use lmcs list, lmcs show and lmcs tick instead."
        raise WrongUse("The walk asks as it goes, and nobody is here to answer.", hint)
    run_walk(session)


def run_walk(session: Session) -> None:
    """Walk from the bookings whose day has come through what is open."""
    journey = session.journey
    due = [step.item.id for step in journey.due()]
    walk_items(session, [*due, *(step.item.id for step in journey.going_on())], len(due))


def walk_items(session: Session, item_ids: Sequence[str], due: int = 0) -> None:
    """Walk through *item_ids*; the first *due* of them are bookings whose day has come."""
    last = walking.go(
        walking.State(tuple(item_ids), due),
        session.today,
        show=lambda state: _show(session, state),
        ask=lambda state: _ask(session, state),
        save=lambda item_id, wish: _save(session, session.library.items[item_id], wish),
        complain=lambda problem: complain(session.console, problem.message, problem.hint),
    )
    journey = session.journey
    counts = tally_words(count(journey.steps(), core=True))
    session.show(
        pages.farewell(journey, counts, finished=last.place > 0 and not journey.going_on())
    )


def _show(session: Session, state: walking.State) -> None:
    journey = session.journey
    step = journey.step(journey.library.items[state.item])
    words = [words for _, words in state.choices]
    if state.asking == "more":
        session.show(pages.more(journey, step, words, with_note=session.on_screen))
    else:
        session.show(pages.stop(journey, step, words, due=state.is_due))


def _ask(session: Session, state: walking.State) -> str:
    private = state.asking in ("note", "reason")
    if private:
        before_the_first(session)
    step = session.journey.step(session.library.items[state.item])
    if state.asking == "note" and step.mark.notes and session.on_screen:
        session.show(note(step))
    return session.ask(walking.QUESTIONS[state.asking], "use lmcs tick", lines=private)


def _save(session: Session, item: Item, wish: walking.Wish) -> bool:
    """Save one change of the walk; say so. A change that may not be leaves the item on the screen."""
    verb, values = wish
    try:
        if verb in ("note", "skip"):
            read_note(session, values[0])
        change(session, _maker(item, wish, session.today), item)
    except LmcsError as problem:
        complain(session.console, problem.message, problem.hint)
        return False
    return True


def _maker(item: Item, wish: walking.Wish, today: date) -> Make:
    """Return what makes the change that was wished for."""
    verb, values = wish
    if verb == "tick":
        return lambda progress: changing.tick(progress, [item], today, today)
    if verb == "untick":
        return lambda progress: changing.untick(progress, [item])
    if verb == "book":
        day = date.fromisoformat(values[0])
        return lambda progress: changing.book(progress, item, day, today, values[1])
    if verb == "skip":
        return lambda progress: changing.skip(progress, item, values[0])
    return lambda progress: changing.note(progress, item, values[0], today)
