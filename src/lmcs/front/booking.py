"""Bookings to make, in words: "book the director on Friday", "put the budget in my diary for Tuesday"."""

from collections.abc import Sequence
from datetime import date
from re import match, sub

from lmcs.basics import when
from lmcs.basics.errors import WrongUse
from lmcs.basics.text import typeable
from lmcs.content import naming
from lmcs.content.fields import YOURSELF
from lmcs.front import promises
from lmcs.front.phrases import BESIDE
from lmcs.front.reading import NOT_YET, Said, Told, about, offer, role_and_rest, still_open, tasks
from lmcs.pages.items import short_title
from lmcs.pages.items import when as day_of
from lmcs.progress import BOOKED, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_MOST, _UNREAD, _NAME = 6, 4, 3
"""How many tasks are named at once: more fill the screen; of how many words that name no task a booking is of something else; and how many a name has."""

_ORDINARY = " am are be been being could for had has have he her him his i is may might must our she should so some than their them they was we were what when where which who whom why will would you "
"""Words of which no name is made, beside those that lmcs knows."""


def diary(step: Step) -> str:
    """Return the task of *step* with the day and the company that it is booked for."""
    return f"{day_of(step) or 'Not booked yet'}: {short_title(step.item)}."


def line_for(number: str, day: str, company: str = "") -> str:
    """Return the line that books the task of that *number*, with the *day* and the *company* as far as they are known."""
    on = f" --on {typeable(day)}" if typeable(day) else ""
    return f"lmcs book {number}{on}{f' --with {typeable(company)}' if typeable(company) else ''}"


def one(step: Step, day: str, company: str = "") -> Told:
    """Return the line that books the task of *step*, the only one that is meant."""
    does = line_for(step.item.number, day, company)
    return offer("To book it", does, f"{_stands(step)}. Nothing was booked yet.")


def _stands(step: Step) -> str:
    """Return the task of *step*, with the booking there is: another would take its place."""
    return f"{short_title(step.item)}{f' (now on {day_of(step)})' if step.mark.status == BOOKED else ''}"


def _is_name(words: Sequence[str], typed: str, journey: Journey) -> bool:
    """Tell whether *words* can be somebody's name: they were *typed* as one, or are few, and no words that lmcs knows."""
    if " ".join(words).title() in typed:
        return True
    known = any(f" {word} " in f"{BESIDE}{_ORDINARY}" or about([word], *tasks(journey)) for word in words)  # fmt: skip
    return 0 < len(words) <= _NAME and not known


def _in_the_rest(
    rest: str, company: str, typed: str, journey: Journey
) -> tuple[list[Step], str, str]:
    """Return the tasks that a word of the *rest* names, the *company*, which the others may be, and what is not read: "Dev Lee in finance about the budget"."""
    ours = still_open(journey)[0]
    named = [word for word in rest.split() if len(about([word], ours)) == 1]
    other = [word for word in rest.split() if word not in named]
    if named and not company and _is_name(other, typed, journey):
        company = " ".join(other).title()
    return about(named[:1], ours), company, "" if named and company else rest


def _is_then(step: Step, day: str, today: date) -> bool:
    """Tell whether *step* is booked for a *day*, as it was typed, and for the very hour."""
    if step.mark.status != BOOKED or not day:
        return False
    try:
        read = when.read(day, today, forward=True)
    except WrongUse:
        return False
    return (step.day, step.mark.time) == (read.day, read.time.at)


_COMMAND = r"(?i:please )?(?i:book|meet|schedule|arrange|re-?book)\b(?: (?i:with|to|a|an|the|my|our|meeting|appointment|talk|visit)\b)*"
"""A word that asks lmcs for something, which is no part of what was agreed."""


def _for_the_day(
    typed: str, journey: Journey, said: str, whom: str = "", day: str = "", more: str = ""
) -> Told | None:
    """Return the line that keeps for its *day* what is no task, as it was *typed* but for the word of a command: with the role *whom*, where it is somebody's."""
    asked = match(_COMMAND, typed)
    if not asked:
        return promises.for_the_day(typed, journey, said)
    if whom and whom != YOURSELF and day:
        text = f"Meeting {day}{f', {more}' if more else ''}"
        return promises.for_the_day(text, journey, said, whom)
    return promises.for_the_day(f"Meeting: {typed[asked.end() :].strip()}", journey, said)


def _passed(steps: Sequence[Step], day: str, journey: Journey) -> Told | None:
    """Return the lines that tick *steps* for a *day* that has passed, on which nothing can be booked; None for a day to come."""
    try:
        past = bool(day) and when.read(day, journey.today, forward=True).day < journey.today
    except WrongUse:
        past = False
    on = sub(r",? at .+$", "", day)
    lines = [f"lmcs tick {step.item.number} --on {typeable(on)}" for step in steps if step.is_open]
    if not (past and lines and typeable(on)):
        return None
    ticks = [f"{_stands(step)}: {line}" for step, line in zip(steps[:_MOST], lines, strict=False)]
    said = "That day has passed, so nothing was booked. What was settled then is ticked:"
    if len(lines) == 1:
        return Told(f"That day has passed. If it happened, to tick it: {lines[0]}", f"{_stands(steps[0])}. {NOT_YET}", tuple(lines))  # fmt: skip
    return Told(
        said, "\n".join([*ticks, f"What was agreed then: lmcs meet ROLE --agreed TEXT. {NOT_YET}"])
    )


def books(said: Said, journey: Journey, typed: str = "", *, clear: bool) -> Told | None:
    """Return the tasks that are meant, or that are with the person named, each with the line that books it; None for none.

    What is no task is kept as it was *typed*, where it has a day. What a task is about counts where a day is said, or where it is *clear* that something is to be booked.
    """
    day = said.on(journey.today)
    company = " ".join(said.company).title()
    whom, rest = role_and_rest(said.words, journey)
    by_number = said.steps(journey)
    if by_number or not whom or whom == YOURSELF:
        meant = by_number or (about(said.words, *still_open(journey)) if day or clear else [])
        if day and said.words and not meant:
            called = f"called “{' '.join(said.words).title()}”" if len(said.words) <= _NAME else "of that"  # fmt: skip
            who = f"Nothing was booked: lmcs knows nobody {called}, and no task of that."
            return _for_the_day(typed, journey, who) if typed or clear else None
        if passed := _passed(meant, day, journey):
            return passed
        if len(meant) == 1:
            return one(meant[0], day, company)
        told_ = [f"{_stands(step)}: {line_for(step.item.number, day, company)}" for step in meant]
        return Told("Nothing was booked yet.", "\n".join(told_[:_MOST])) if told_ else None
    by_words = about(said.words, *still_open(journey))
    if day and typed and not by_words and len(rest.split()) >= _UNREAD:
        return _for_the_day(typed, journey, "No task is about that.")
    if rest and not by_words:
        by_words, company, rest = _in_the_rest(rest, company, typed, journey)
        if rest and not (day or clear):
            return None  # "make a page for my mentor about where I am"
    if " " in rest and f" {rest.title()}" in typed:
        company, rest = rest.title(), ""  # a name, as it was typed
    with_whom = naming.the_role(journey.library, whom)
    own = {checklist.id for checklist in journey.walked()}
    steps = [step for step in journey.with_person(whom) if whom in step.item.who and step.item.task]
    theirs = [step for step in steps if step.item.checklist in own]

    def kept(why: str) -> Told | None:
        also = company or rest
        return _for_the_day(typed, journey, why, whom, day, also) if day and typed else None

    if day and typed and not theirs and not by_words:
        return kept(f"No task of your list is with {with_whom}.")
    if same := [step for step in theirs if _is_then(step, day, journey.today)]:
        another = "Another task for the same meeting is booked by its number: lmcs meet"
        return Told(f"Booked already: {diary(same[0])}", f"{another} {whom}\nNothing was changed.")
    steps = theirs or steps
    steps = [*by_words, *(step for step in steps if step not in by_words)]
    still = [step for step in steps if step.mark.status == NOT_STARTED]
    due = [step for step in steps if step.mark.status == BOOKED and step.day and step.day <= journey.today]  # fmt: skip
    if passed := _passed(due[-1:] or still, day, journey):
        return passed._replace(more=passed.more.replace("ROLE", whom))
    lines = [line_for(step.item.number, day, company) for step in still]
    told_ = [f"{_stands(step)}: {line}" for step, line in zip(still[:_MOST], lines, strict=False)]
    booked: list[str] = []
    for step in (step for step in steps if step.mark.status == BOOKED):
        does = line_for(step.item.number, day, company)
        booked.append(f"Booked already: {diary(step)} To move it: {does}")
    if not still and (date := kept(f"No task with {with_whom} is left to start.")):
        return date._replace(more="\n".join([*booked, date.more]))
    there = f"there {'is' if len(still) == 1 else 'are'} {len(still)}" if still else "there is none"
    head = f"Nothing was booked. A booking is of a task, and with {with_whom} {there} to start{':' if still else '.'}"
    every = " --all" if len(still) > _MOST else ""
    raised = f"{'All of them, and what' if every else 'What'} to raise: lmcs meet {whom}{every}"
    unread = [f"Not read: “{rest}”."] if rest else []
    sure = lines if len(lines) == 1 and not rest else ()
    if day and lines and not rest:
        several = f"the first of {len(lines)} tasks" if lines[1:] else "the task"
        date = kept("For none of them.") if lines[1:] else None
        more = [head, *told_, *booked, *([date.said] if date else []), raised]
        return offer(f"To book {several} with {with_whom}", lines[0], "\n".join(more))
    return Told(head, "\n".join([*told_, *booked, raised, *unread]), tuple(sure))
