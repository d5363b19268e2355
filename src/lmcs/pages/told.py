"""Tasks as the summary tells them: with whom, what is new of them, what is not as it was told, and what is done."""

from collections import Counter
from collections.abc import Iterable, Sequence
from re import sub

from lmcs.basics.blocks import Block, Facts, Items, Paragraph
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.text import capitalised, join_words, plural, stopped
from lmcs.content.fields import YOURSELF
from lmcs.content.folding import fold
from lmcs.content.naming import the_role
from lmcs.pages.items import private, short_title, unmarked, when, whose
from lmcs.progress import BOOKED, DONE, NOT_APPLICABLE, Agreed, Mark, Request
from lmcs.progress.journey import Journey
from lmcs.progress.news import News
from lmcs.progress.steps import Step

_RUN_ON = 10
_NO_LONGER = {
    BOOKED: ("No longer booked", "it was for {}"),
    NOT_APPLICABLE: ("Open again", "it had been set aside"),
    DONE: ("Open again", "my last summary said done on {}"),
}
"""Of what had a status in the last summary and is open now: what that is called, and what it was."""


def how_much(steps: Sequence[Step], told: News, noted: int = 0) -> str:
    """Return how much of each kind is new since the summary that was *told*, what is done first; *noted* are the new notes that it shows."""
    booked = [step for step in steps if step.mark.status == BOOKED and step.item.id in told.moved]
    moved = [step for step in booked if told.moved[step.item.id].status == BOOKED]
    ticked = told.told_done(booked, BOOKED)
    again = [step for status in _NO_LONGER for step in told.no_longer(status, steps)]
    aside = [step for step in steps if step.mark.status == NOT_APPLICABLE]
    aside = [step for step in aside if step.item.id in told.moved]
    counts = (
        (len(booked) - len(moved) - len(ticked), "newly booked"),
        (len(moved), "moved"),
        (len(aside), "newly set aside"),
        (len(told.agreed), "newly agreed"),
        (len(told.kept), "kept of what I agreed"),
        (len(again) + len(ticked), "open again"),
        (len(told.told_done(steps, DONE)), "on another day than I told"),
    )
    said = [
        f"{len(told.done)} newly done" if told.done else "nothing newly ticked",
        *(f"{count} {what}" for count, what in counts if count),
    ]
    ended = Counter(map(over, told.withdrawn))
    texts = (
        (len(told.asked), "new request", ""),
        *((number, "request", f" {how}") for how, number in ended.items()),
        (noted, "new note", ""),
    )
    said += [f"{plural(count, what)}{how}" for count, what, how in texts if count]
    return join_words(said)


def over(request: Request) -> str:
    """Return what became of a *request* that was open in the last summary."""
    return "answered" if request.answers else "dealt with" if request.answered else "no longer needed"  # fmt: skip


def notes(steps: Iterable[Step], told: News) -> tuple[int, list[Block]]:
    """Return how many paragraphs in the private texts of *steps* are new since the last summary, and all of them, what is new first and apart."""
    steps = list(steps)
    if not told.follows or not told.since:
        return 0, private(steps)

    def of(step: Step, *, new: bool) -> Step:
        kept = tuple(each for each in step.mark.notes if told.is_new(each) == new)
        reason = step.mark.reason if (step.item.id in told.moved) == new else ""
        return step._replace(mark=step.mark._replace(notes=kept, reason=reason))

    fresh = [of(step, new=True) for step in steps]
    since = f"my summary of {say_short(told.since)}"
    blocks = private(fresh, f"My notes: new since {since}")
    blocks += private([of(step, new=False) for step in steps], f"My notes from before {since}")
    return sum(len(step.mark.notes) + bool(step.mark.reason) for step in fresh), blocks


def coming(steps: Sequence[Step], told: News, main: int) -> Items:
    """Return *steps* that are next, without their status: which are none of the *main* tasks, and what was otherwise when that was *told*."""
    found = []
    for step, line in zip(steps, unmarked(steps).lines, strict=True):
        apart = "" if line.detail else _beside(step, main)
        said = filter(None, (line.detail, apart, once(step, told)))
        found.append(line._replace(detail=capitalised("; ".join(said))))
    return Items(tuple(found))


def _beside(step: Step, main: int) -> str:
    """Return what tells a *step* apart that is none of the *main* tasks, and of no council."""
    return "" if step.item.core or step.item.council else f"beside the {main} main tasks"


def lines(
    journey: Journey,
    steps: Iterable[Step],
    told: News,
    agreed: Sequence[Agreed] = (),
    main: int = 0,
) -> Items:
    """Return *steps* without their status, each with whom it is, whether it is beside the *main* tasks, what is *agreed* that is the same meeting, and what is new of it since the last summary."""
    found = []
    for step in steps:
        (line,) = unmarked([_with_roles(journey, step)]).lines
        same = [f"As agreed: {each.text.rstrip('.')}" for each in the_same(step, agreed)]
        apart = _beside(step, main) if main else ""
        detail = ". ".join(filter(None, ("; ".join(filter(None, (line.detail, apart))), *same)))
        before = told.moved.get(step.item.id)
        new = _unlike(step, before) if before else ""
        said = f"{detail}; {new}" if detail and new else detail or capitalised(new)
        found.append(line._replace(detail=said))
    return Items(tuple(found))


def the_same(step: Step, agreed: Iterable[Agreed]) -> list[Agreed]:
    """Return what of the *agreed* is the booking *step* itself: for its day and hour, with a role that it is with."""
    if step.mark.status != BOOKED or not step.mark.time:
        return []
    from lmcs.basics.spans import hours_in  # few bookings were agreed, too

    theirs = (each for each in agreed if each.role in step.item.who and each.due == step.day)
    return [each for each in theirs if step.mark.time in hours_in(each.text)]


def _with_roles(journey: Journey, step: Step) -> Step:
    """Return *step*, where it is booked with nobody named and its title names no role, as booked with the roles it is for.

    What was only ticked may have been done alone: "Read your latest Ofsted report".
    """
    item, people = step.item, journey.library.people
    if step.mark.status != BOOKED or step.mark.with_ or YOURSELF in item.who:
        return step
    roles = [people[who] for who in item.who]
    names = (name for role in roles for name in (role.name, *role.short, *role.also))
    title = f" {fold(item.text)} "
    if any(f" {fold(sub('^(?:Your|The) ', '', name))} " in title for name in names):
        return step
    said = [sub(r"\byour\b", "my", the_role(journey.library, who)) for who in item.who]
    return step._replace(mark=step.mark._replace(with_=join_words(said, "or")))


def _unlike(step: Step, before: Mark) -> str:
    """Return what is new of a *step* that stood otherwise in the last summary: "moved from Thursday 3 December 2026"."""
    aside = step.mark.status == NOT_APPLICABLE
    if before.status == DONE:
        again = "" if aside else "open again: "
        return f"{again}my last summary said done on {_told_day(before)}"
    if before.status != step.mark.status:
        was = f"; it was booked for {_when(step, before)}" if before.status == BOOKED else ""
        return f"newly set aside{was}" if aside else "new"
    if before[:3] != step.mark[:3]:
        return f"moved from {_when(step, before._replace(with_=''))}"
    return f"until now with {before.with_}" if before.with_ else "with whom is new"


def _when(step: Step, before: Mark) -> str:
    return when(step._replace(mark=before))


def _told_day(before: Mark) -> str:
    day = from_iso(before.on)
    return say_short(day) if day else ""


def another_day(steps: Iterable[Step], told: News) -> Facts:
    """Return which *steps* the last summary told as done on another day."""
    rows = []
    for step in told.told_done(steps, DONE):
        before = _told_day(told.moved[step.item.id])
        now = f"{stopped(short_title(step.item))} {when(step)}"
        rows.append(("Another day", f"{now}; my last summary said {before}."))
    return Facts(tuple(rows))


def no_longer(steps: Iterable[Step], told: News, status: str) -> Facts:
    """Return which *steps* had that *status* in the last summary, and are open again."""
    words, was = _NO_LONGER[status]
    lost = [(step, capitalised(was.format(when(step)))) for step in told.no_longer(status, steps)]
    return Facts(
        tuple((words, f"{stopped(short_title(step.item))} {said}.") for step, said in lost)
    )


def once(step: Step, told: News) -> str:
    """Return what a *step* that is open was in the last summary: "open again: it had been set aside"; "" where it was open."""
    for status, (words, was) in _NO_LONGER.items():
        for before in told.no_longer(status, [step]):
            return f"{words.lower()}: {was.format(when(before))}"
    return ""


def by_day(done: Sequence[Step], main: int) -> list[Block]:
    """Return what is *done*, each with its day, and apart what is beside the *main* tasks; where it is much, a line a day, so that it does not fill a sheet."""
    ours, beside = ([step for step in done if bool(step.item.core) == core] for core in (True, False))  # fmt: skip
    if len(done) < _RUN_ON:
        apart = Paragraph(f"Beside the {main} main tasks:" if beside else "")
        return [unmarked(ours), apart, unmarked(beside)]
    days: dict[str, list[str]] = {}
    for step in sorted(done, key=lambda step: (step.mark.on, step in beside)):
        day = say_short(step.day) if step.day else "On a day not known"
        row = f"{day}, beside the {main}" if step in beside else day
        days.setdefault(row, []).append(_run_on(step))
    return [Facts(tuple((day, "; ".join(said)) for day, said in days.items()))]


def _run_on(step: Step) -> str:
    """Return what is done as one of many: "question C4 What is strong (Riverside Council), with Sam"."""
    item = step.item
    question = "question " if item.kind == "question" else ""
    company = f", with {step.mark.with_}" if step.mark.with_ else ""
    return f"{question}{item.number} {item.text.rstrip('.')}{whose(item)}{company}".strip()


def before(steps: Iterable[Step], told: News) -> Paragraph:
    """Return what is not told again as done, by its numbers; that nothing is newly done, where nothing is."""
    none = "Nothing newly ticked. " if told.follows else "Nothing ticked yet."
    done = [step for step in steps if step.mark.status == DONE and step not in told.done]
    named = join_words([step.item.number or step.item.text for step in done])
    listed = f"Still done from my last summary: {named}." if told.follows and done else ""
    return Paragraph(("" if told.done else none) + listed, "quiet")
