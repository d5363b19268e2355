"""Bookings to make, in words: "book the director on Friday", "put the budget in my diary for Tuesday"."""

from lmcs.basics.text import typeable
from lmcs.content import naming
from lmcs.content.fields import YOURSELF
from lmcs.front import promises
from lmcs.front.named import Said, Told, about, role_and_rest, tasks
from lmcs.pages.items import short_title
from lmcs.pages.items import when as day_of
from lmcs.progress import BOOKED, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

_MOST, _UNREAD, _NAME = 6, 4, 3
"""How many tasks are named at once: more fill the screen; of how many words that name no task a booking is of something else; and how many a name has."""


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
    return Told(f"To book it: {does}", f"{_stands(step)}. Nothing was booked yet.", (does,))


def _stands(step: Step) -> str:
    """Return the task of *step*, with the booking there is: another would take its place."""
    return f"{short_title(step.item)}{f' (now on {day_of(step)})' if step.mark.status == BOOKED else ''}"


def books(said: Said, journey: Journey, typed: str = "", *, clear: bool) -> Told | None:
    """Return the tasks that are meant, or that are with the person named, each with the line that books it; None for none.

    What is no task is kept as it was *typed*, where it has a day. What a task is about counts where a day is said, or where it is *clear* that something is to be booked.
    """
    day = said.on(journey.today)
    company = " ".join(said.company).title()
    whom, rest = role_and_rest(said.words, journey)
    by_number = [journey.step(journey.library.numbers[number]) for number in said.numbers]
    if by_number or not whom or whom == YOURSELF:
        still_open = [[step for step in steps if step.is_open] for steps in tasks(journey)]
        meant = by_number or (about(said.words, *still_open) if day or clear else [])
        if day and said.words and not meant:
            called = f" called “{' '.join(said.words).title()}”" if len(said.words) <= _NAME else ""
            who = (
                f"Nothing was booked: lmcs knows nobody{called or ' of that'}, and no task of that."
            )
            return promises.for_the_day(typed, journey, who) if typed or clear else None
        if len(meant) == 1:
            return one(meant[0], day, company)
        told_ = [f"{_stands(step)}: {line_for(step.item.number, day, company)}" for step in meant]
        return Told("Nothing was booked yet.", "\n".join(told_[:_MOST])) if told_ else None
    still_open = [[step for step in of if step.is_open] for of in tasks(journey)]
    by_words = about(said.words, *still_open)
    if day and typed and not by_words and len(rest.split()) >= _UNREAD:
        return promises.for_the_day(typed, journey, "No task is about that.")
    if (
        rest and not by_words
    ):  # "Dev Lee in finance about the budget": the words that name no task name whom
        named = [word for word in rest.split() if len(about([word], still_open[0])) == 1]
        by_words = about(named[:1], still_open[0])
        company = company or (
            " ".join(word for word in rest.split() if word not in named).title() if by_words else ""
        )
        rest = "" if by_words else rest
    if " " in rest and f" {rest.title()}" in typed:
        company, rest = rest.title(), ""  # a name, as it was typed
    with_whom = naming.the_role(journey.library, whom)
    own = {checklist.id for checklist in journey.walked()}
    steps = [step for step in journey.with_person(whom) if whom in step.item.who and step.item.task]
    theirs = [step for step in steps if step.item.checklist in own]
    if day and typed and not theirs and not by_words:
        return promises.for_the_day(typed, journey, f"No task of your list is with {with_whom}.")
    steps = theirs or steps
    steps = [*by_words, *(step for step in steps if step not in by_words)]
    still = [step for step in steps if step.mark.status == NOT_STARTED]
    lines = [line_for(step.item.number, day, company) for step in still]
    told_ = [f"{_stands(step)}: {line}" for step, line in zip(still[:_MOST], lines, strict=False)]
    booked = [
        f"Booked already: {diary(step)} To move it: {line_for(step.item.number, day, company)}"
        for step in steps
        if step.mark.status == BOOKED
    ]
    if (
        day
        and typed
        and not still
        and (
            date := promises.for_the_day(
                typed, journey, f"No task with {with_whom} is left to start."
            )
        )
    ):
        return date._replace(more="\n".join([*booked, date.more]))
    there = f"there {'is' if len(still) == 1 else 'are'} {len(still)}" if still else "there is none"
    head = f"Nothing was booked. A booking is of a task, and with {with_whom} {there} to start{':' if still else '.'}"
    every = " --all" if len(still) > _MOST else ""
    raised = f"{'All of them, and what' if every else 'What'} to raise: lmcs meet {whom}{every}"
    unread = [f"Not read: “{rest}”."] if rest else []
    sure = lines if len(lines) == 1 and not rest else ()
    if day and lines and not rest:
        several = f"the first of {len(lines)} tasks" if lines[1:] else "the task"
        first = f"To book {several} with {with_whom}: {lines[0]}"
        date = (
            promises.for_the_day(typed, journey, "For none of them.")
            if typed and lines[1:]
            else None
        )
        more = [date.said] if date else []
        return Told(first, "\n".join([head, *told_, *booked, *more, raised]), (lines[0],))
    return Told(head, "\n".join([*told_, *booked, raised, *unread]), tuple(sure))
