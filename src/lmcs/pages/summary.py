"""The summary for a mentor: where I am, what I would like help with, what is next, booked and done."""

from collections.abc import Iterable, Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Items, Link, Page, Paragraph, section
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.text import join_words, plural, stopped
from lmcs.pages.checked import checked, licensed
from lmcs.pages.counting import tally_words
from lmcs.pages.items import agreed, private, sent_title, short_title, unmarked, when
from lmcs.progress import BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED, Mark
from lmcs.progress.journey import Journey
from lmcs.progress.news import News, since_day
from lmcs.progress.steps import Step, count

_NEXT = 5
_OPEN = 4
_RUN_ON = 10
_FULL = 15
_GUIDE = "the Local Government Association's guide “Your first ten days”"

_NO_LONGER = {
    BOOKED: ("No longer booked", "It was for {}."),
    NOT_APPLICABLE: ("Open again", "It had been set aside."),
    DONE: ("Open again", "It had been ticked for {}."),
}
"""Of what had a status in the last summary and is open now: what that is called, and what it was."""
_NOT_DONE = (BOOKED, NOT_APPLICABLE)
_OVER = {True: "Dealt with", False: "No longer needed"}
_EDITION = {
    "lga-first-ten-days-2019": "The guide of 2019 on the web",
    "lga-first-ten-days-portfolio-holder": "The web edition that follows the guide of 2019",
}


def summary(
    journey: Journey,
    told: News | None = None,
    *,
    with_notes: bool = False,
    with_agreed: bool = False,
    requests: bool = True,
    figures: Sequence[Block] = (),
) -> Page:
    """Return the note for a mentor: who and where I am, what I want help with, what is next and booked, set aside and done.

    What is *told* as done is everything unless it says otherwise. Private notes and reasons stand on it only *with_notes*, what
    was agreed with whom only *with_agreed*, and nothing says that there is any; without *requests* it is for anybody, and has none; names of posts and areas never. The council's
    own *figures* stand on it where they are given. What is done comes last: where the page is full, it goes to a second.
    """
    told = told or since_day(journey, None)
    if not requests:
        told = told._replace(asked=frozenset(), withdrawn=())
    steps = journey.every_step()
    late = [step for step in journey.due() if step.day != journey.today]
    booked = [step for step in journey.booked() if step not in late]
    aside = [step for step in steps if step.mark.status == NOT_APPLICABLE]
    following = journey.going_on()[:_NEXT]
    ticks = [step for step in journey.steps() if step.item.core and step not in following]
    open_ = [step for step in ticks if step.mark.status == NOT_STARTED]
    blocks: list[Block] = [Paragraph(_opening(journey, steps, told))]
    gone = Facts(tuple((_OVER[each.answered], each.text) for each in told.withdrawn))
    every = journey.progress.requests if requests else ()
    wanted = [request for request in every if not request.answered]
    asks = tuple(f"{each.number}. {'New: ' if each.id in told.asked else ''}{each.text}" for each in wanted)  # fmt: skip
    blocks += section("What I would like help with", Bullets(asks), gone)
    blocks += section("What I agreed", Facts(agreed(journey) if with_agreed else ()))
    blocks += section("Where I am", *_where(journey))
    blocks += section("Next", unmarked(following), Paragraph(_still_open(open_)))
    blocks += section("Booked", _lines(booked, told), _no_longer(steps, told, BOOKED))
    blocks += section("Booked for a day that has passed, and not ticked", _lines(late, told))
    blocks += section(
        "Not applicable", _lines(aside, told), _no_longer(steps, told, NOT_APPLICABLE)
    )
    none = Paragraph("Nothing new." if told.follows else "Nothing yet.")
    earlier = sum(step.mark.status == DONE for step in steps) - len(told.done)
    before = f"And {earlier} that my last summary told." if told.follows and earlier else ""
    done = (_by_day(told.done) if told.done else none, Paragraph(before, "quiet"))
    again = (_no_longer(steps, told, DONE), _another_day(steps, told))
    blocks += section(_done(told), *done, *again)
    blocks += [*figures, *(private(journey) if with_notes else [])]
    shown = [*following, *open_, *booked, *late, *aside, *told.done]
    blocks += _lists(journey, shown)
    ending = checked(journey.checklist().as_at)
    ending = ending._replace(text=f"Content of lmcs {ending.text[0].lower()}{ending.text[1:]}")
    if figures:
        ending = licensed(ending)
    whose = "Summary for my mentor" if requests else "Summary"
    title = sent_title(whose, journey.progress.settings)
    return Page(title, (*blocks, ending), sheet=len(shown) >= _FULL)


def _opening(journey: Journey, steps: Sequence[Step], told: News) -> str:
    """Return the first line: the day, what it follows and how much is new, and since when the person has the role."""
    said = [f"{say_short(journey.today)}."]
    if told.follows and told.since:
        said.append(f"Follows my summary of {say_short(told.since)}: {_new(steps, told)}.")
    elif not told.since:
        said.append("Everything so far.")
    if appointed := from_iso(journey.progress.settings.get("appointed", "")):
        days = (journey.today - appointed).days + 1
        day = f": day {days}" if days > 0 else ""
        said.append(f"Lead member for children's services since {say_short(appointed)}{day}.")
    return " ".join(said)


def _new(steps: Sequence[Step], told: News) -> str:
    """Return how much of each kind is new since the summary that was *told*, what is done first."""
    booked = [step for step in steps if step.mark.status == BOOKED and step.item.id in told.moved]
    moved = [step for step in booked if told.moved[step.item.id].status == BOOKED]
    again = [step for status in _NO_LONGER for step in told.no_longer(status, steps)]
    counts = (
        (len(booked) - len(moved), "newly booked"),
        (len(moved), "moved"),
        (len(again), "open again"),
        (sum(len(told.told_done(steps, each)) for each in _NOT_DONE), "not done after all"),
        (len(told.told_done(steps, DONE)), "on another day than I told"),
    )
    said = [
        f"{len(told.done)} newly done" if told.done else "nothing newly done",
        *(f"{count} {what}" for count, what in counts if count),
    ]
    said += [plural(len(told.asked), "new request")] if told.asked else []
    said += [f"{plural(len(told.withdrawn), 'request')} no longer needed"] if told.withdrawn else []
    return join_words(said)


def _where(journey: Journey) -> tuple[Paragraph, Facts]:
    """Return what is followed, and how far the person is with each part of it."""
    checklist = journey.checklist()
    steps = journey.steps()
    ticks, *rest = journey.parts([checklist.id])
    whole = f"I follow the {len(ticks.steps)} ticks of {_GUIDE} (2019)."
    rows = [("The ticks", tally_words(count(ticks.steps)))]
    for part in checklist.sections:
        here = [step for step in steps if step.item.section == part.id and step.item.core]
        if here:
            rows.append((part.title, tally_words(count(here))))
    rows += [(part.title, tally_words(count(part.steps))) for part in rest]
    return Paragraph(whole), Facts(tuple(rows))


def _still_open(steps: Sequence[Step]) -> str:
    """Return which ticks are neither done, booked nor next; of many, the first ones by name."""
    if not steps:
        return ""
    named = "; ".join(f"{step.item.number} {step.item.text}" for step in steps[:_OPEN])
    more = f"; and {len(steps) - _OPEN} more" if len(steps) > _OPEN else ""
    return f"Also open of the ticks, and not booked: {named}{more}."


def _lines(steps: Iterable[Step], told: News) -> Items:
    """Return *steps* without their status, each that was not so in the last summary with what is new of it."""
    lines = []
    for step in steps:
        (line,) = unmarked([step]).lines
        before = told.moved.get(step.item.id)
        new = _unlike(step, before) if before else ""
        lines.append(line._replace(detail="; ".join(filter(None, (line.detail, new)))))
    return Items(tuple(lines))


def _unlike(step: Step, before: Mark) -> str:
    """Return what is new of a *step* that stood otherwise in the last summary: "moved from Thursday 3 December 2026"."""
    if before.status == DONE:
        return f"not done after all; I had told it for {_told_day(before)}"
    if before.status != step.mark.status:
        return "new"
    if before[:3] != step.mark[:3]:
        return f"moved from {when(step._replace(mark=before._replace(with_='')))}"
    return f"until now with {before.with_}" if before.with_ else "with whom is new"


def _told_day(before: Mark) -> str:
    day = from_iso(before.on)
    return say_short(day) if day else ""


def _another_day(steps: Iterable[Step], told: News) -> Facts:
    """Return which *steps* the last summary told as done on another day."""
    return Facts(
        tuple(
            (
                "Another day",
                f"{stopped(short_title(step.item))} {when(step)}; I had told {_told_day(told.moved[step.item.id])}.",
            )
            for step in told.told_done(steps, DONE)
        )
    )


def _no_longer(steps: Iterable[Step], told: News, status: str) -> Facts:
    """Return which *steps* had that *status* in the last summary, and are open again."""
    words, was = _NO_LONGER[status]
    lost = told.no_longer(status, steps)
    return Facts(
        tuple(
            (words, f"{stopped(short_title(step.item))} {was.format(when(step))}") for step in lost
        )
    )


def _by_day(done: Sequence[Step]) -> Items | Facts:
    """Return what is *done*, each with its day; where it is much, a line a day, so that it does not fill a sheet."""
    if len(done) < _RUN_ON:
        return unmarked(done)
    days: dict[str, list[str]] = {}
    for step in sorted(done, key=lambda step: step.mark.on):
        question = "question " if step.item.kind == "question" else ""
        whose = f" ({step.item.council})" if step.item.council else ""
        day = say_short(step.day) if step.day else "On a day not known"
        text = step.item.text.rstrip(".")
        days.setdefault(day, []).append(f"{question}{step.item.number} {text}{whose}")
    return Facts(tuple((day, "; ".join(said)) for day, said in days.items()))


def _done(told: News) -> str:
    if not told.since:
        return "Done"
    new = "Done: new since my summary of" if told.follows else "Done since"
    return f"{new} {say_short(told.since)}"


def _lists(journey: Journey, shown: Iterable[Step]) -> list[Block]:
    """Return what the letters before numbers are, and where the guide is, for who never saw lmcs."""
    letters = {}
    for step in shown:
        if letter := step.item.number.rstrip("0123456789"):
            title = f"“{journey.checklist(step.item.checklist).title}”"
            letters[letter] = step.item.council or title
    named = join_words([f"{letter} of {of}" for letter, of in sorted(letters.items())])
    letters_said = f"Numbers with a letter are of other lists: {named}. " if named else ""
    known = journey.library.documents
    guides = [(said, known[id_].address) for id_, said in _EDITION.items() if id_ in known]
    links = [Link(said, address) for said, address in guides if address]
    return [
        Paragraph(
            f"{letters_said}Written with lmcs, an unofficial companion for lead members.", "quiet"
        ),
        *links[:1],
    ]
