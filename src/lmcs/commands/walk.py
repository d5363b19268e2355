"""lmcs walk: one open item at a time, with numbered choices."""

from collections.abc import Sequence
from datetime import date

from lmcs.basics.declare import gives
from lmcs.basics.errors import LmcsError, NotFound, WrongUse
from lmcs.commands import change
from lmcs.commands.marking import undo
from lmcs.content import Item
from lmcs.pages import walk as pages
from lmcs.pages.notes import note
from lmcs.progress import changing
from lmcs.progress.counting import tally_words
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step, count
from lmcs.session import manners, walking
from lmcs.session.asking import SENT, a_text, before_the_first, naming_nobody, read_note
from lmcs.session.session import Make, Session
from lmcs.session.walking import State


@gives()
def walk(session: Session) -> None:
    """Go through what is open, one item at a time, with numbered choices. Stop anywhere."""
    if not session.console.interactive:
        hint = "Use lmcs list, lmcs show and lmcs tick instead."
        raise WrongUse("The walk asks as it goes, and nobody is here to answer.", hint)
    journey = session.journey
    due = [step.item.id for step in journey.due()]
    walk_items(session, [*due, *(step.item.id for step in journey.going_on())], len(due))


def walk_items(session: Session, item_ids: Sequence[str], due: int = 0) -> None:
    """Walk through *item_ids*; the first *due* of them are bookings whose day has come."""
    last = Walk(session).go(State(tuple(item_ids), due))
    journey = session.journey
    counts = tally_words(count(journey.steps(), core=True))
    finished = last.place > 0 and not journey.going_on()
    session.show(pages.farewell(journey, counts, finished=finished))


class Walk:
    """What one walk shows, asks and does, and what it said already."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known = self._ordered = False

    def go(self, state: State) -> State:
        """Walk from *state* until it is finished: show, ask, answer, do. Return the last state.

        A change that was not kept leaves the item on the screen.
        """
        session = self._session
        shown: tuple[int, bool] | None = None
        while not state.finished:
            view = (state.place, state.asking == "more")
            if state.asking in ("choice", "more") and view != shown:
                self.show(state)
                shown = view
            try:
                next_ = walking.answered(state, self.ask(state), session.local)
            except WrongUse as problem:
                session.warn(problem.message, problem.hint)
                continue
            if next_.said:
                session.confirm(next_.said)
            try:
                if next_.wish:
                    self.do(state, next_.wish)
                state = walking.after(state, next_)
            except LmcsError as problem:
                session.warn(problem.message, problem.hint)
                state = state.at(state.place)
        return state

    def show(self, state: State) -> None:
        """Show the item, or what stands behind it, with the choices."""
        journey, step, words = self._standing(state)
        if state.asking == "more":
            self._session.show(pages.more(journey, step, words, with_note=self._session.on_screen))
            return
        order = not self._ordered and _comes_before_a_lower(journey, state)
        page = pages.stop(journey, step, words, due=state.is_due, known=self._known, order=order)
        self._session.show(page)
        self._known = True
        self._ordered = self._ordered or order

    def ask(self, state: State) -> str:
        """Ask what the state wants to know."""
        session = self._session
        private = state.asking in walking.PRIVATE
        if private:
            before_the_first(session)
        _, step, _ = self._standing(state)
        if private and state.asking != "reason" and step.mark.notes and session.on_screen:
            session.show(note(step))
        said = session.ask(walking.QUESTIONS[state.asking], "use lmcs tick", lines=private)
        keeps = walking.KEPT_BY.get(state.asking, "")
        if not said or not keeps or manners.asked(said):
            return said
        return a_text(session, said, f"use lmcs {keeps.format(step.item.number)} TEXT")

    def do(self, state: State, wish: walking.Wish) -> None:
        """Save one change of the walk and say so, or do what was asked for beside it. Raises LmcsError where it was not done."""
        verb, values = wish
        session, item = self._session, self._session.library.items[state.item]
        if verb == "help" and state.asking in pages.ABOUT:
            session.confirm(pages.ABOUT[state.asking])
        elif verb == "help":
            session.show(pages.explained(item, state.choices))
        elif verb in walking.TALK:
            self._beside(state, verb, values)
        else:
            if verb in ("note", "skip") or (verb == "tick" and values):
                values = (read_note(session, *values),)
            elif verb == "book" and values[2]:
                naming_nobody(session, values[2], "The booking", SENT)
            change(session, _maker(item, verb, values, session), item)

    def _standing(self, state: State) -> tuple[Journey, Step, list[str]]:
        journey = self._session.journey
        step = journey.step(journey.library.items[state.item])
        return journey, step, [words for _, words in state.choices]

    def _beside(self, state: State, verb: str, values: Sequence[str]) -> None:
        """Take back the last change, run a command or look up a word; then say where the walk stands."""
        session = self._session
        if verb == "undo":
            undo(session)
        elif values[0].casefold().removeprefix("lmcs").strip() in ("", "walk"):
            self.show(state)
            return
        elif not session.run_line(values[0]):
            from lmcs.commands.look_up import look_up_named  # few answers are words

            try:
                look_up_named(session, values[0])
            except NotFound as problem:
                hint = f"Type a number from 1 to {len(state.choices)}, ? for what each does, or another word."
                raise NotFound(problem.message, hint) from None
        _, step, words = self._standing(state)
        if verb != "undo" or not state.saved:
            session.show(pages.here(step, words))


def _comes_before_a_lower(journey: Journey, state: State) -> bool:
    """Tell whether an item that stands earlier in the same list comes later in the walk."""
    if state.is_due:
        return False
    items = journey.library.items
    here = items[state.item]
    order = [item.id for item in journey.checklist(here.checklist).items]
    place = order.index(here.id)
    return any(id_ in order[:place] for id_ in state.queue[state.place + 1 :])


def _maker(item: Item, verb: str, values: Sequence[str], session: Session) -> Make:
    """Return what makes the change that was wished for."""
    today = session.today
    if verb == "book":
        day, at, company = values
        what = (date.fromisoformat(day), today, company, at, session.library)
        return lambda progress: changing.book(progress, item, *what)
    makers: dict[str, Make] = {
        "tick": lambda progress: changing.tick(progress, [item], today, today, *values),
        "untick": lambda progress: changing.untick(progress, [item]),
        "skip": lambda progress: changing.skip(progress, item, *values),
        "note": lambda progress: changing.note(progress, item, values[0], today),
    }
    return makers[verb]
