"""lmcs summary: the note for a mentor."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

from lmcs.basics import dates
from lmcs.basics.blocks import Block, Facts, Page
from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.text import join_words, plural
from lmcs.commands import WithNotes, change
from lmcs.pages.items import agreed
from lmcs.pages.summary import found
from lmcs.pages.summary import summary as page
from lmcs.progress import BOOKED, Outcome
from lmcs.progress.journey import Journey
from lmcs.session.leaving_out import left_out, say_left_out
from lmcs.session.session import Session

if TYPE_CHECKING:
    from lmcs.progress.news import News

_TO_SEND = (
    "To save it: lmcs summary{} --output summary.html. To print it, open that file and print; to send it, attach the file. "
    "Then type: lmcs summary --sent"
)
_NONE_SENT = "No summary is marked as sent, so this one tells everything. If one went before: lmcs summary --sent --on DATE"
_LONG = 14
"""Days: a summary that tells what was done so long ago may not be the first that went."""


@gives(PAGE, JSON, sent=(), on=(), beside="sent on")
def summary(
    session: Session,
    since: Annotated[
        str,
        "--since DATE|last|all",
        "What was done since a day; without it, what the last you sent did not tell.",
    ] = "",
    with_notes: WithNotes = False,
    with_figures: Annotated[
        bool, "--with-figures", "Put your council's own key figures in."
    ] = False,
    with_agreed: Annotated[
        bool, "--with-agreed", "Put in what you agreed with whom, after showing it."
    ] = False,
    with_names: Annotated[
        bool, "--with-names", "Put in who holds which post, after showing it."
    ] = False,
    without_requests: Annotated[
        bool,
        "--without-requests",
        "Leave out what you ask your mentor for: for anybody else.",
    ] = False,
    yes: Annotated[
        bool, "--yes", "Do not ask about --with-notes, --with-agreed or --with-names."
    ] = False,
    sent: Annotated[
        bool, "--sent", "Say that you sent it today; the next one begins from here."
    ] = False,
    on: Annotated[str, "--on DATE", "With --sent: the day it went, if that was not today."] = "",
) -> None:
    """Write the note for your mentor: where you are, what is done, booked and next."""
    if sent:
        mark_sent(session, on)
        return
    if on:
        hint = f"For example: lmcs summary --sent --on {on}"
        raise WrongUse("--on is the day on which a summary was sent.", hint)
    new, journey, kept = told(session, since), session.journey, None
    if with_notes:
        from lmcs.session.choosing import choose  # few summaries have notes

        journey = kept = choose(session, journey.private(), yes=yes)
    still = agreed(journey, [*journey.progress.still_agreed, *new.kept]).items
    held = _names(journey)
    _agree(session, "--with-agreed", "agreements", still if with_agreed else (), yes=yes)
    _agree(session, "--with-names", "names", held if with_names else (), yes=yes)
    chosen = {
        "--with-notes": with_notes, "--with-figures": with_figures, "--with-agreed": with_agreed,
        "--with-names": with_names, "--without-requests": without_requests,
    }  # fmt: skip
    options = "".join(f" {name}" for name, on in chosen.items() if on)
    also = {"with_notes": with_notes, "with_agreed": with_agreed, "with_names": with_names}
    also["requests"] = not without_requests

    def shown() -> Page:
        figures: list[Block] = []
        if with_figures:
            from lmcs.pages.figures import own  # few summaries have any

            figures = own(journey)
        return page(journey, new, **also, figures=figures)

    def data() -> object:
        from lmcs.render import json_data  # few ask for it

        every = journey.library.figures.values() if with_figures else ()
        whole = [json_data.figure(journey, figure) for figure in every]
        figures = {"figures": [each for each in whole if each["yours"]]} if with_figures else {}
        left = sum(left_out(session, kept))
        return json_data.summary(journey, new, **also, left_out=left) | figures

    session.give(shown, data)
    if session.to_file and not session.options.json:
        session.confirm("Once you have sent it: lmcs summary --sent")
    elif session.on_screen:  # for the person, and no part of what they may paste into an e-mail
        session.warn(_TO_SEND.format(options))
        session.console.to_send = shown, options
    if not session.options.json:
        out = {}
        if still and not with_agreed:
            out["--with-agreed"] = plural(len(still), "agreement")
        if held and not with_names:
            out["--with-names"] = plural(len(held), "name")
        notes = "" if with_notes or not sum(left_out(session, None)) else " --with-notes"
        more = "".join(f" {name}" for name in out)
        how = f"who reads it sees nothing of that. To choose what goes in: lmcs summary{options}{notes}{more}"
        say_left_out(session, kept, [*out.values()], how)
        if _long_ago(journey, new):
            session.warn(_NONE_SENT)
        if "--with-names" in out and (company := _company(journey, new)):
            session.warn(f"It does say whom you booked or met with, as you typed it: {company}.")


def _agree(session: Session, option: str, what: str, rows: Sequence[str], *, yes: bool) -> None:
    """List what the *option* would put in, where there is anything, and ask. Raises WrongUse without a terminal, Stopped on a no."""
    if yes or not rows:
        return
    if not session.console.interactive:
        raise WrongUse(f"{option} puts your {what} in.", "Without a terminal, add --yes to agree.")
    from lmcs.session.asking import agrees  # few summaries have any

    session.confirm(f"These {what} would go in:", *rows)
    if not agrees(session, "Put them in?", "add --yes"):
        raise Stopped("Nothing was written.", f"Without {option} they are left out.")


def _names(journey: Journey) -> list[str]:
    """Return each post and area that has a name, with the name."""
    if not (journey.progress.names or journey.library.named):
        return []
    from lmcs.pages.who import names  # many know no name

    rows = [row for block in names(journey) if isinstance(block, Facts) for row in block.rows]
    return [f"{place}: {name}" for place, name in rows]


def _long_ago(journey: Journey, new: "News") -> bool:
    """Tell whether the page tells as *new* what was done so long ago that one may have gone before, and none is marked as sent."""
    days = (step.day for step in new.done if not journey.progress.sent)
    return any(day and (journey.today - day).days > _LONG for day in days)


def _company(journey: Journey, new: "News") -> str:
    """Return with whom the page says that something is booked or was done, as it was typed."""
    steps = [*(step for step in journey.ever() if step.mark.status == BOOKED), *new.done]
    return join_words([*dict.fromkeys(f"“{step.mark.with_}”" for step in steps if step.mark.with_)])


def mark_sent(session: Session, on: str = "") -> None:
    """Keep that the summary was sent, today or *on* another day as it was typed: the next one tells what came after.

    Raises WrongUse for a day that cannot be read or is still to come.
    """
    day = session.today
    if on:
        from lmcs.session.asking_days import sure_of_day  # most are sent today

        day = sure_of_day(session, on, forward=False).day
    if day > session.today:
        raise WrongUse(f"{dates.say(day)} is still to come.", "Say it once the summary has gone.")
    begins = "here" if day == session.today else "that evening"
    next_ = f"The next one begins from {begins}: lmcs summary"
    said = (f"Marked as sent: {dates.say(day)}.", next_, *found(session.journey))
    change(session, lambda _: Outcome((("sent", {"on": day.isoformat()}),), said))


def told(session: Session, since: str = "") -> "News":
    """Return what the summary tells as done: by default what the last one that was sent did not tell."""
    from lmcs.progress import news

    wish = since.casefold()
    if wish == "all":
        return news.since_day(session.journey, None)
    if wish not in ("", "last"):
        from lmcs.basics import when  # few type a day

        day = when.read(since, session.today, forward=False).day
        return news.since_day(session.journey, day)
    if wish and not session.progress.sent:
        hint = "After you send one: lmcs summary --sent"
        raise Stopped("No summary is marked as sent yet.", hint)
    return news.since_sent(session.journey, session.reading.commands)
