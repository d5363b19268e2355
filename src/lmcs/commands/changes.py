"""lmcs changes: what is no longer as the guides say, and what comes next in the law."""

from typing import Annotated

from lmcs.basics.declare import JSON, PAGE, gives
from lmcs.basics.errors import NotFound, WrongUse
from lmcs.commands import joined, now_called
from lmcs.pages import changes as pages
from lmcs.pages import coming as next_pages
from lmcs.render.json_data import entry
from lmcs.session.session import Session


@gives(PAGE, JSON)
def changes(
    session: Session,
    words: Annotated[
        list[str] | None, "[YEAR | WORDS]...", "Only changes of that year, or that say it."
    ] = None,
    everything: Annotated[bool, "--all", "All of them, not only the newest ten."] = False,
    since: Annotated[
        str, "--since YEAR", "Only changes of that year and later.", (), "lmcs changes YEAR"
    ] = "",
    new: Annotated[
        bool, "--new", "Only what lmcs did not know when you last changed something."
    ] = False,
    ahead: Annotated[
        bool, "--ahead", "What comes next in the law: dated, enacted, proposed."
    ] = False,
) -> None:
    """Show what is no longer as the guides say, the newest first; --ahead shows what comes next."""
    if since and not (since.isascii() and since.isdigit() and len(since) == 4):
        raise WrongUse(f'"{since}" is not a year.', "Write it in four figures, such as 2022.")
    if ahead and (new or since or words):
        hint = "Use one of them."
        raise WrongUse("--ahead looks forward, and a year, words and --new look back.", hint)
    if ahead:
        _ahead(session)
    else:
        if since:
            now_called(session, "lmcs changes --since", f"lmcs changes {since}, a year at a time")
        asked = pages.asked_of(joined(words))
        _behind(session, asked, since, new=new, everything=everything)


_OF_THE_ROLE = "These speak of the lead member or of councillors, or are of what stands beside the role in the glossary. What became of the guides for it: lmcs documents first ten days"


def _ahead(session: Session) -> None:
    journey = session.looking_up
    coming = next_pages.coming(journey)

    def data() -> object:
        later = next_pages.aimed(journey, coming)
        passed = next_pages.passed(journey, coming, later)
        groups = {"ahead": coming, "passed": passed, "other_dates": later}
        return {key: [each.told() for each in group] for key, group in groups.items()}

    session.give(lambda: next_pages.ahead(journey, coming), data)
    if session.console.asked and journey.booked():  # "upcoming" may have asked for that
        session.confirm("What you have booked: lmcs diary")


def _behind(session: Session, words: str, since: str, *, new: bool, everything: bool) -> None:
    """Show what has changed: on a screen the newest ten, or those asked for, in brief where they are many; elsewhere all of it."""
    journey = session.journey if new else session.looking_up
    seen = journey.content_seen
    found = [each for each in pages.all_changes(session.library) if each.change.since[:4] >= since]
    if new:
        found = [each for each in found if seen and each.change.added > seen]
    asked = f"From {since} on." if since else ""
    if words:
        found, role = pages.chosen(found, words, session.library, journey.today)
        asked = f"You asked for “{words}”."
        asked += f" {_OF_THE_ROLE}" if role else ""
        if not found:
            found, asked = _newest(session, words)
            words = ""
    choosing = everything or new or words or since or not session.on_screen
    shown = found if choosing else found[: pages.NEWEST]
    brief = session.on_screen and not everything and len(shown) > pages.FEW
    session.give(
        lambda: pages.changes(
            journey, shown, asked, seen if new else None, more=len(found) - len(shown), brief=brief
        ),
        lambda: {"changes": [{"entry": each.name} | entry(each.change) for each in found]},
    )


def _newest(session: Session, words: str) -> tuple[list[pages.Owned], str]:
    """Return all changes, or those of what stands before the time in *words*, of which none is, and that this is so. Raises NotFound where no time is asked for, or nothing else is found."""
    time, rest = pages.timed(words, session.today) if session.on_screen else ("", "")
    found = pages.all_changes(session.library) if time else []
    if rest:
        found = pages.chosen(found, pages.asked_of(rest), session.library, session.today)[0]
    if not found:
        hint = "For all: lmcs changes --all"
        raise NotFound(f'No change that lmcs knows is of "{words}", or says that.', hint)
    return found, f"None that lmcs knows is of “{time}”."
