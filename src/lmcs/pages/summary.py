"""The summary for a mentor: where I am, what I would like help with, what is next, booked and done."""

from collections.abc import Iterable, Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Link, Page, Paragraph, section
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.text import join_words
from lmcs.pages.checked import checked, licensed
from lmcs.pages.counting import tally_words
from lmcs.pages.items import ASIDE, agreed, sent_title, unmarked
from lmcs.pages.told import another_day, by_day, how_much, lines, no_longer, notes, the_same
from lmcs.pages.who import names
from lmcs.progress import BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED, Request
from lmcs.progress.journey import Journey
from lmcs.progress.news import News, since_day
from lmcs.progress.steps import Step, count

_NEXT = 5
_OPEN = 4
_FULL = 15
_GUIDE = "the Local Government Association's guide “Your first ten days”"

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
    with_names: bool = False,
    requests: bool = True,
    figures: Sequence[Block] = (),
) -> Page:
    """Return the note for a mentor: who and where I am, what I want help with, what is next and booked, set aside and done.

    What is *told* as done is everything unless it says otherwise. Private notes and reasons stand on it only *with_notes*, what
    was agreed with whom only *with_agreed*, and nothing says that there is any; names of posts and areas only *with_names*;
    without *requests* it is for anybody, and has none. The council's own *figures* stand on it where they are given. What is done comes last: where the page is full, it goes to a second.
    """
    told = told or since_day(journey, None)
    if not requests:
        told = told._replace(asked=frozenset(), withdrawn=())
    if not with_agreed:
        told = told._replace(agreed=frozenset(), kept=())
    steps = journey.ever()
    dated = [*journey.booked(), *(step for step in journey.gone() if step.mark.status == BOOKED)]
    late = [step for step in dated if step.day and step.day < journey.today]
    booked = [step for step in dated if step not in late]
    aside = [step for step in steps if step.mark.status == NOT_APPLICABLE]
    following = journey.going_on()[:_NEXT]
    main = [step for step in journey.steps() if step.item.core]
    open_ = [step for step in main if step.mark.status == NOT_STARTED and step not in following]
    noted, mine = notes(journey.private(), told) if with_notes else (0, [])
    blocks: list[Block] = [Paragraph(_opening(journey, steps, told, noted))]
    gone = Facts(tuple((_over(each), each.text) for each in told.withdrawn))
    every = journey.progress.requests if requests else ()
    wanted = [request for request in every if not request.answered]
    asks = tuple(f"{'New: ' if each.id in told.asked else ''}{each.text}" for each in wanted)
    numbered = Bullets(asks, tuple(range(1, len(wanted) + 1)))
    blocks += [*section("What I would like help with", numbered, gone), *mine]
    promised = journey.progress.still_agreed if with_agreed else []
    met = {each.id for step in dated for each in the_same(step, promised)}
    apart = [each for each in promised if each.id not in met]
    kept = Facts(tuple(("Kept", f"{journey.called(each.role)}: {each.text}") for each in told.kept))
    blocks += section("What I agreed", agreed(journey, apart, told.agreed), kept)
    blocks += names(journey) if with_names else []
    blocks += section("Where I am", *_where(journey))
    blocks += section("Next", unmarked(following), Paragraph(_still_open(open_)))
    ahead = lines(journey, booked, told, promised)
    blocks += section("Booked", ahead, no_longer(steps, told, BOOKED))
    passed = "Booked for a day that has passed; not ticked yet"
    blocks += section(passed, lines(journey, late, told, promised))
    blocks += section(ASIDE, lines(journey, aside, told), no_longer(steps, told, NOT_APPLICABLE))
    none = Paragraph("Nothing newly ticked." if told.follows else "Nothing ticked yet.")
    earlier = sum(step.mark.status == DONE for step in steps) - len(told.done)
    before = f"And {earlier} that my last summary told." if told.follows and earlier else ""
    done = (*(by_day(told.done, len(main)) if told.done else [none]), Paragraph(before, "quiet"))
    again = (no_longer(steps, told, DONE), another_day(steps, told))
    blocks += section(_done(told), *done, *again)
    blocks += figures
    shown = [*following, *open_, *booked, *late, *aside, *told.done]
    blocks += _lists(journey, shown)
    ending = checked(journey.checklist().as_at)
    ending = ending._replace(text=f"Content of lmcs {ending.text[0].lower()}{ending.text[1:]}")
    if figures:
        ending = licensed(ending)
    whose = "Summary for my mentor" if requests else "Summary"
    title = sent_title(whose, journey.progress.settings)
    return Page(title, (*blocks, ending), sheet=len(shown) >= _FULL)


def _over(request: Request) -> str:
    """Return what became of a *request* that was open in the last summary."""
    return "Answered" if request.answers else "Dealt with" if request.answered else "No longer needed"  # fmt: skip


def _opening(journey: Journey, steps: Sequence[Step], told: News, noted: int) -> str:
    """Return the first line: the day, what it follows and how much is new, with the notes *noted* since, and since when the person has the role."""
    said = [f"{say_short(journey.today)}."]
    if told.follows and told.since:
        said.append(
            f"Follows my summary of {say_short(told.since)}: {how_much(steps, told, noted)}."
        )
    elif not told.since:
        said.append("All that I have ticked and booked so far.")
    if appointed := from_iso(journey.progress.settings.get("appointed", "")):
        days = (journey.today - appointed).days + 1
        day = f": day {days}" if days > 0 else ""
        said.append(f"Lead member for children's services since {say_short(appointed)}{day}.")
    return " ".join(said)


def _where(journey: Journey) -> tuple[Paragraph, Facts]:
    """Return what is followed, and how far the person is with each part of it."""
    checklist = journey.checklist()
    steps = journey.steps()
    ticks, *rest = journey.parts([checklist.id])
    main = f"{len(ticks.steps)} main tasks"
    whole = f"I follow {_GUIDE} (2019): its {main}, and what else it has."
    rows = [(f"The {main}", tally_words(count(ticks.steps)))]
    for part in checklist.sections:
        here = [step for step in steps if step.item.section == part.id and step.item.core]
        if here:
            rows.append((part.title, tally_words(count(here))))
    rows += [(part.title, tally_words(count(part.steps))) for part in rest]
    return Paragraph(whole), Facts(tuple(rows))


def _still_open(steps: Sequence[Step]) -> str:
    """Return which main tasks are neither done, booked nor next; of many, the first ones by name."""
    if not steps:
        return ""
    named = "; ".join(f"{step.item.number} {step.item.text}" for step in steps[:_OPEN])
    more = f"; and {len(steps) - _OPEN} more" if len(steps) > _OPEN else ""
    return f"Also open of the main tasks, and not booked: {named}{more}."


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
    by = f"{letters_said}Written with lmcs, an unofficial companion for lead members."
    return [Paragraph(by, "quiet"), *links[:1]]
