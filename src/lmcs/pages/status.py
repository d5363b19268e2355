"""The first screen: where you are and what is next. With its prompt it fits 24 lines of 80 columns."""

from collections.abc import Sequence
from datetime import date, timedelta

from lmcs.basics.blocks import Block, Facts, Heading, Items, Page, Paragraph, saying, section
from lmcs.basics.dates import say_short
from lmcs.basics.text import first_sentence, join_words, plural, stopped
from lmcs.content.fields import YOURSELF
from lmcs.content.naming import lowered
from lmcs.pages.checked import checked
from lmcs.pages.items import lines, tally, when
from lmcs.progress.counting import next_part, tally_words, what_opens
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step, count

PROMPT = "Number, word or command (? for help, Enter stops):"
_SHOWN_NEXT = 3
_NAMED, _NEAR, _MANY = 2, 7, 7
"""How many days are named, how many days before it one of what was agreed is, and how many bookings are not named."""
_COMMANDS = (
    ("To go on", "lmcs walk"),
    ("To see the whole list", "lmcs list"),
    ("To look up a word", "lmcs glossary WORD"),
)


def status(
    journey: Journey,
    *,
    new: bool,
    choices: bool,
    at_prompt: bool = False,
    since: date | None = None,
    moved: Sequence[str] = (),
    other: Sequence[str] = (),
    named: Sequence[str] = (),
) -> Page:
    """Return where the person is and what is next.

    *new* adds a welcome, *other* what is said of progress that is elsewhere; *choices* what can be typed at the prompt, *at_prompt* what shows what finds no room; *since* is the day of the last change, and *moved* says
    what became of the council's meetings since they were last seen, *named* of what its file has another name than the person typed.
    """
    checklist = journey.checklist()
    due = journey.due()
    ahead = [step for step in journey.booked() if step not in due]
    blocks: list[Block] = []
    if new:
        start = "" if choices else " To tell lmcs your name and council: lmcs start"
        what = "keeps your place, explains law and jargon, and writes a note for your mentor"
        blocks.append(Paragraph(f"Welcome. lmcs {what}. All stays on this computer.{start}"))
    blocks += saying(Paragraph(" ".join(other), "strong"))
    blocks.append(tally(count(journey.steps(), core=True)))
    blocks += _news(journey, since, at_prompt=at_prompt)
    blocks += _meetings(moved)
    if named:
        whom = [*named[:_NAMED], *(["others"] if named[_NAMED:] else [])]
        theirs = f"Your council's file has another name than you typed for {join_words(whom)}. To see both: lmcs who"
        blocks.append(Paragraph(theirs, "strong"))
    blocks += _sits(journey)
    come = sorted(due, key=lambda step: step.mark.on, reverse=True)  # the newest finds room
    for words, steps in (("Booked, and the day has come", come), ("Booked", [] if due else ahead)):
        every = "; all of them: diary" if at_prompt else ""
        of = f" ({len(steps)}{every})" if len(steps) > 1 else ""
        blocks += section(f"{words}{of}", _few(steps))
    blocks += _soon(ahead) if due else []
    blocks += _agreed(journey)
    going_on = journey.going_on()
    blocks += _next(journey, going_on)
    blocks += section("Further on", _few(going_on[1:_SHOWN_NEXT]))
    walked = {each.id for each in journey.walked()}
    parts = [part for part in journey.parts()[1:] if part.steps[0].item.checklist in walked]
    others = [f"{part.title}: {tally_words(count(part.steps))}" for part in parts]
    blocks += saying(Paragraph(" ".join(others), "quiet", if_room=True))
    titles = journey.progress.titles
    for whose, marks in journey.not_here().items():
        names = join_words([f"“{titles[id_].rstrip('.')}”" for id_ in [*marks][:_NAMED] if id_ in titles])  # fmt: skip
        kept = f"{whose}: what you did with {names or plural(len(marks), 'task')} is kept. lmcs list shows it."
        blocks.append(Paragraph(kept, "quiet"))
    blocks += [
        Paragraph(_brief(journey)) if choices else Facts(_COMMANDS),
        checked(checklist.as_at),
    ]
    return Page(checklist.title, tuple(blocks))


def _brief(journey: Journey) -> str:
    """Return what can be typed at the prompt, in two sentences; `start` for whoever has not done it."""
    words = "list, summary, start or stop" if not _has_started(journey) else "list, summary or stop"
    return f"To take the tasks one by one, type walk; or {words}. A number opens a task, a word is looked up."


def choices(journey: Journey) -> Page:
    """Return what each choice at the prompt does."""
    rows = (
        ("walk", "The next task, one at a time. So does on."),
        ("list", "The whole list, and the other lists."),
        ("summary", "The note for your mentor, to save, open or copy."),
        ("start", "Your name, council, date and view."),
        ("stop", "Ends lmcs. So does Enter."),
        ("4", "Task 4: why, how, and what to ask."),
        ("MASH", "The meaning of a word or short form."),
        ("done 4", "Ticks it. book 4 plans it, note 4 keeps a note, undo takes the last one back."),
        ("ask", "Puts what you want help with on your mentor's note."),
        ("meet director", "What to raise with one person; print tells how to have it on paper."),
        ("explain", "Reads a report with you."),
        ("help words", "All you can type. help alone, after stop, lists every command: lmcs help"),
    )
    shown = tuple(row for row in rows if row[0] != "start" or not _has_started(journey))
    return Page("What you can type here", (Facts(shown),))


def _has_started(journey: Journey) -> bool:
    return any(journey.progress.settings.get(key) for key in ("appointed", "name", "council"))


def _agreed(journey: Journey) -> list[Block]:
    """Return how much was agreed with others and is open, and of how much the day has come or is near; nothing of what it says."""
    still = journey.progress.still_agreed
    if not still:
        return []
    due = [(each, each.due) for each in still]
    come = [(each, day) for each, day in due if day and day <= journey.today]
    which = [
        f"{lowered(journey.called(each.role))}, {f'late: it was for {say_short(day)}' if each.late else 'for today'}"
        for each, day in sorted(come, key=lambda both: both[1])
    ]
    more = [f"and {len(come) - _NAMED} more"] if come[_NAMED:] else []
    ahead = {(day, each.role) for each, day in due if day and 0 < (day - journey.today).days <= _NEAR}  # fmt: skip
    near = [f"{lowered(journey.called(role))}, {say_short(day)}" for day, role in sorted(ahead)]
    soon = f" Soon: {'; '.join(near[:_NAMED])}." if near else ""
    days = f", and the day of {len(come)} has come ({'; '.join([*which[:_NAMED], *more])})"
    kept = " or kept for yourself" if any(each.role == YOURSELF for each in still) else ""
    said = f"{plural(len(still), 'thing')} agreed with others{kept} {'is' if len(still) == 1 else 'are'} open{days if come else ''}.{soon} To see: lmcs agreed"
    return [Paragraph(said)]


def _few(steps: Sequence[Step]) -> Items:
    """Return *steps* as lines that give way where there is no room."""
    return lines(steps)._replace(if_room=True)


def _news(journey: Journey, since: date | None, *, at_prompt: bool) -> list[Block]:
    """Return which lists are done, what came due after the day *since*, and after a new version what it knows that the one before did not.

    What came due before then is named *at_prompt*, where the list of it may find no room.
    """
    settled = [part.title for part in journey.parts() if part.is_settled]
    said = [f"All of “{'” and “'.join(settled)}” is done."] if settled else []
    due = journey.due()
    came = [step for step in due if since and step.day and step.day > since]
    if came:
        said.append(
            f"{plural(len(came), 'booking')} came due since your last change{_which(came)}."
        )
    if at_prompt and (
        late := [step for step in due if step not in came and step.day != journey.today]
    ):
        past = "are open past their day" if late[1:] else "is open past its day"
        said.append(f"{plural(len(late), 'booking')} {past}{_which(late)}.")
    seen = journey.content_seen
    if seen and journey.library.content_date > seen:
        from lmcs.pages.changes import all_changes  # a new version is seen once

        if new := sum(each.change.added > seen for each in all_changes(journey.library)):
            said.append(f"New in this version: {plural(new, 'change')}, see lmcs changes --new")
    return saying(Paragraph(" ".join(said)))


def _which(steps: Sequence[Step]) -> str:
    """Return the numbers of *steps*, as ": 4 and 9"; "" for many."""
    return f": {join_words([step.item.number for step in steps])}" if len(steps) < _MANY else ""


def _meetings(moved: Sequence[str]) -> list[Block]:
    """Return what is different in the council's meetings, and that a calendar made before does not know."""
    if not moved:
        return []
    from lmcs.content.moved import CALENDAR  # few days bring one

    rest = len(moved) - _NAMED
    more = [f"And {plural(rest, 'more change')}: type dates."] if rest > 0 else []
    return [Paragraph(" ".join(["From your council:", *moved[:_NAMED], *more, CALENDAR]), "strong")]


def _sits(journey: Journey) -> list[Block]:
    """Return which meetings of the council are today or tomorrow."""
    if not journey.library.brought.get("meetings"):
        return []
    from lmcs.content import local, standing  # few councils have a file with some

    today, tomorrow = journey.today, journey.today + timedelta(1)
    days = sorted(
        (sits.day, sits.at, sits.place, each.title)
        for each in local.meetings(journey.library)
        for sits in standing.coming(each, today, 2, tomorrow)
        if sits.day <= tomorrow
    )
    said = [
        f"{'Today' if day == today else 'Tomorrow'}{f' at {at}' if at else ''}: {title}{f', {place}' if place else ''}."
        for day, at, place, title in days
    ]
    more = [f"And {len(said) - _NAMED} more: type dates."] if said[_NAMED:] else []
    return saying(Paragraph(" ".join([*said[:_NAMED], *more]), "strong"))


def _soon(ahead: Sequence[Step]) -> list[Block]:
    """Return what is booked next, and how many more are: beside those whose day has come it must not be left out for want of room."""
    if not ahead:
        return []
    first, *more = ahead
    others = f" And {len(more)} more booked: lmcs diary" if more else ""
    return [Paragraph(f"Booked next: {when(first)}: {first.item.number} {stopped(first.item.text)}{others}", "strong")]  # fmt: skip


def _next(journey: Journey, going_on: Sequence[Step]) -> list[Block]:
    if going_on:
        why = Paragraph(first_sentence(going_on[0].item.why), if_room=True)
        return [Heading("Next"), lines(going_on[:1]), why]
    comes = "Everything in every list is done. To see what is new in law: lmcs changes --new"
    if following := next_part(journey):
        comes = f"What comes next: {following.title.rstrip('.')}. {what_opens(journey, following)}"
    booked = "Nothing is left to start: what is open is booked." if journey.booked() else ""
    return saying(Paragraph(booked, "strong"), Paragraph(comes))
