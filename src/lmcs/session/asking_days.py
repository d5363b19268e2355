"""Asking for a day: until it is one, and once more where another may have been meant."""

from datetime import date, datetime, timedelta

from lmcs.basics.dates import say, say_short
from lmcs.basics.errors import Left, Stopped, WrongUse
from lmcs.basics.moments import When, near
from lmcs.session.session import Session

_SOON = timedelta(60)
"""How far ahead a day may be that has come for most: somebody starts on Monday."""


def sure_of_day(
    session: Session, text: str, *, forward: bool, at: str = "", line: str = "", soon: bool = False
) -> When:
    """Return the day that the person typed as *text*, and the time, also as *at*; in doubt, ask once on a terminal. One behind may be meant for *soon*, too.

    Elsewhere a doubt about the day is said, and the day kept all the same; one about the time of a booking is refused with
    the rest of the *line* that says it. Raises WrongUse, also where it cannot be read, and Stopped on a no.
    """
    read = ahead(text, session.local, at) if forward else _read(text, session.today, forward=False)  # fmt: skip
    if soon and read.doubt:
        other = _read(text, session.today, forward=True)
        read = other if other.day - session.today <= _SOON else read
    if not read.doubt:
        return read
    if not session.console.interactive:
        if forward and read.time.at and read.time.doubt:
            on = f"--on {say_short(read.day)} --at {read.time.at}"
            raise WrongUse(read.time.doubt, f"If it is {read.time.at}: {line} {on}")
        session.warn(f"{read.doubt} It was taken as {say(read.day)}.")
        return read
    from lmcs.basics import clock  # most days leave no doubt
    from lmcs.session.asking import agrees

    session.confirm(read.doubt)
    said = [read.time]

    def settles(answer: str) -> bool:
        """Take what says the time that is in doubt: "7pm", "in the evening"."""
        said[:] = [time for time in (clock.settled(answer, read.time),) if time]
        return bool(said)

    if not agrees(session, f"Do you mean {read.said}?", "", settles):
        more = "time with am or pm" if read.time.doubt else "day as a date, with its year"
        raise Stopped("Nothing was changed.", f"Type the {more}.")
    return read._replace(time=said[0]) if said else read


def _read(text: str, today: date, *, forward: bool) -> When:
    found = near(text, today)
    if not found:
        from lmcs.basics import when  # most days that are typed are near

        found = when.read(text, today, forward=forward)
    return found


def ahead(text: str, now: datetime, at: str = "") -> When:
    """Return the day and the time, also as *at*, for which something typed as *text* is booked.

    Where that has passed *now* (local), it is in doubt, and a weekday that of next week. Raises WrongUse where it cannot be read.
    """
    today = now.date()
    read = _read(text, today, forward=True)
    if at:
        from lmcs.basics import clock  # most have no time

        time = clock.read(at)
        read = read._replace(time=time, doubt=f"{read.doubt} {time.doubt}".strip())
    if read.day != today or not read.time.at or read.time.at > f"{now:%H:%M}":
        return read
    day = _read(text, today + timedelta(1), forward=True).day
    a_week_on = (day - today).days == 7
    passed = f"{read.time.at} today has passed. {'' if a_week_on else read.doubt}".strip()
    return read._replace(day=day if a_week_on else today, doubt=passed)


def ask_day(
    session: Session, question: str, option: str, *, forward: bool, at: str = "", soon: bool = False
) -> When | None:
    """Ask *question* until its answer is a day that is meant, with the time, also as *at*, or which is *soon*; None for Enter alone.

    Raises Left where the person leaves, WrongUse, naming *option*, where nobody is there.
    """
    from lmcs.session.asking import asked

    about = "A day such as 4 June, 4/6/2026, last Tuesday, tomorrow or in two weeks. To stop: quit."
    while True:
        answer = asked(session, question, option, about)
        if not answer:
            return None
        try:
            return sure_of_day(session, answer, forward=forward, at=at, soon=soon)
        except WrongUse as problem:
            session.warn(problem.message, problem.hint)
        except Stopped as no:
            if isinstance(no, Left):
                raise
