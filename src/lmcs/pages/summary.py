"""The summary for a mentor: where I am, what I would like help with, what is next, booked and done."""

from collections.abc import Iterable, Sequence

from lmcs.basics.blocks import Block, Bullets, Closing, Facts, Link, Page, Paragraph, section
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.text import capitalised, join_words, plural
from lmcs.content import Checklist
from lmcs.pages.checked import checked, licensed
from lmcs.pages.items import ASIDE, agreed, sent_title
from lmcs.pages.told import (
    another_day,
    before,
    by_day,
    coming,
    how_much,
    lines,
    no_longer,
    notes,
    over,
    the_same,
)
from lmcs.progress import BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED
from lmcs.progress.counting import tally_words
from lmcs.progress.journey import ADDED, Journey
from lmcs.progress.news import News, since_day
from lmcs.progress.steps import WHY, Part, Step, count

FINDING = "peer-mentor"
"""The task to find a mentor: it is not open on a page that the mentor reads."""
_ORDER, _ASK_ME = "The order is the program's.", "To know what is behind a title, ask me."
_NEXT = 5
_OPEN = 6
"""Tasks of a council's own that are named: its file may have hundreds."""
_FULL = 15
_LGA = "the Local Government Association"
_GUIDE = f"{_LGA}'s guide “Your first ten days”"
_MINE = "These are my own words, which nobody checked."
_IN_IT = " What I ask is in my own words, which nobody checked."
_NOTHING = "Nothing asked this time."
_PASSING_ON = "Please ask before you pass this on. This page sends nothing"
_WHOLE = ", and its last words are “End of summary.”"
_PASSED = "Booked for a day that has passed; not ticked yet"
_DIARY = "It is not my whole diary: only what I booked for these tasks, or put off until that day."
_SPREAD = " The guide sets no days; meetings can be spread over months."
_MEETINGS = "meetings"
"""The part of the guide's list that is only to be set up."""
_WHO_MADE = f"Written with lmcs, a free, unofficial program. {capitalised(_LGA)} has not written, checked or endorsed it."
_ON_THE_WEB = "lga-first-ten-days-portfolio-holder"
"""The document that is the web edition of the guide; that of 2019 has no address any more."""


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

    What is *told* as done is everything unless it says otherwise. Private notes and reasons stand on it only *with_notes*, and nothing says that there is any; what was agreed with whom only *with_agreed*, but for how much of it is past its day; names of posts and areas only *with_names*;
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
    every = journey.going_on()
    to_do = [step for step in every if not requests or step.item.id != FINDING]
    following, rest = to_do[:_NEXT], to_do[_NEXT:]
    main = [step for step in journey.steps() if step.item.core]
    open_ = sorted((step for step in rest if step.item.core), key=main.index)
    added = [step for step in rest if step.item.council]
    shown = [*following, *open_, *booked, *late, *aside, *told.done]
    room = len(booked) + len(told.done) < _FULL  # for words that a full sheet has none for
    noted, mine = notes(journey.private(), told) if with_notes else (0, [])
    blocks: list[Block] = [Paragraph(_opening(journey, steps, told, noted))]
    blocks += [*(_asked(journey, told, room=room) if requests else []), *mine]
    promised = journey.progress.still_agreed if with_agreed else []
    met = {each.id for step in dated for each in the_same(step, promised)}
    apart = [each for each in promised if each.id not in met]
    kept = Facts(tuple(("Kept", f"{journey.called(each.role)}: {each.text}") for each in told.kept))
    blocks += section("What I agreed", agreed(journey, apart, told.agreed), kept)
    if with_names:
        from lmcs.pages.who import names  # few hand their names on

        blocks += names(journey)
    blocks += section("Where I am", *_where(journey, late))
    found = [each.item.number for each in every if each not in to_do]
    you = f"Task {found[0]}, to find a mentor, is not ticked yet." if found else ""
    still = (_open("of the main tasks, and not booked", open_, len(open_)), *_added(added))
    said = " ".join(filter(None, (_ORDER, _ASK_ME if room else "", still[0].text, you)))
    order = Paragraph(said if following else "")
    blocks += section("Next", coming(following, told, len(main)), order, *still[1:])
    others = [step for step in steps if step not in following]
    ahead = lines(journey, booked, told, promised, len(main) if room else 0)
    diary = Paragraph(_DIARY if ahead.lines and room else "", "quiet")
    blocks += section("Booked", ahead, diary, no_longer(others, told, BOOKED))
    blocks += section(_PASSED, lines(journey, late, told, promised, len(main) if room else 0))
    blocks += section(ASIDE, lines(journey, aside, told), no_longer(others, told, NOT_APPLICABLE))
    done = (*by_day(told.done, len(main)), before(steps, told))
    blocks += section(_done(told), *done, no_longer(others, told, DONE), another_day(steps, told))
    blocks += figures
    whose = "" if room or not requests else _IN_IT
    blocks += _lists(journey, [*shown, *added[:_OPEN]], whose, with_notes=with_notes)
    title = sent_title(f"Summary{' for my mentor' if requests else ''}", journey.progress.settings)
    ending = _ending(journey, figures=bool(figures))
    return Page(title, (*blocks, ending), sheet=len(shown) >= _FULL)


def _asked(journey: Journey, told: News, *, room: bool) -> list[Block]:
    """Return what the person would like help with, each with the number that it has at home, how to answer, where there is *room* whose words they are, and what became of the rest."""
    wanted = [request for request in journey.progress.requests if not request.answered]
    asks = tuple(f"{each.text}{' (new)' if each.id in told.asked else ''}" for each in wanted)
    numbered = Bullets(asks, tuple(each.number for each in wanted))
    how = "To answer, reply with the request's number." if wanted else _NOTHING
    said = (how, _MINE if wanted and room else "", f"{_PASSING_ON}{_WHOLE if room else '.'}")
    about = Paragraph(" ".join(filter(None, said)), "quiet")
    gone = tuple((f"Request {each.number}, {over(each)}", each.text) for each in told.withdrawn)
    return section("What I would like help with", numbered, about, Facts(gone))


def _opening(journey: Journey, steps: Sequence[Step], told: News, noted: int) -> str:
    """Return the first line: the day, what it follows and how much is new, with the notes *noted* since, and since when the person has the role."""
    said = [f"{say_short(journey.today)}."]
    if told.follows and told.since:
        said.append(
            f"Follows my summary of {say_short(told.since)}: {how_much(steps, told, noted)}."
        )
    elif not told.since:
        said.append("All that I have ticked so far, and booked for these tasks.")
    if appointed := from_iso(journey.progress.settings.get("appointed", "")):
        days = (journey.today - appointed).days + 1
        day = f": day {days}, weekends counted" if days > 0 else ""
        said.append(f"Lead member for children's services since {say_short(appointed)}{day}.")
    return " ".join(said)


def _where(journey: Journey, late: Sequence[Step]) -> tuple[Block, ...]:
    """Return what is followed, how far the person is with it and with whatever else has something done, and how much is *late*: nothing of what it is."""
    checklist = journey.checklist()
    ticks, *rest = journey.parts([checklist.id])
    main = f"{len(ticks.steps)} main tasks"
    whole = f"I follow {_GUIDE} (2019), with its {main}."
    others = [part for part in journey.parts() if part not in (ticks, *rest)]
    gone = journey.gone()
    others += [Part(capitalised(why), tuple(step for step in gone if step.item.council == why)) for why in WHY.values()]  # fmt: skip
    others = [part for part in others if count(part.steps).done]
    rows = [(_title(part), _tally(part.steps, late)) for part in (*rest, *others)]
    promises = sum(each.late for each in journey.progress.still_agreed)
    named = [f"{step.item.kind} {step.item.number}".strip() for step in late]
    past = [f"{plural(len(late), 'booking')} ({join_words(named)})"] if late else []
    past += [plural(promises, "promise")] if promises else []
    has_time = any(step.is_open and step.item.section == _MEETINGS for step in ticks.steps)
    passed = f"{join_words(past) or 'nothing'}.{_SPREAD if has_time else ''}"
    rows = [(f"The {main}", _tally(ticks.steps, late)), *rows, ("Open past its day", passed)]
    return Paragraph(whole), Facts(tuple(rows)), _parts(checklist, ticks.steps)


def _parts(checklist: Checklist, main: Sequence[Step]) -> Paragraph:
    """Return how far the person is with each part of the *main* tasks, apart from their total."""
    under = [
        (part.title, count(step for step in main if step.item.section == part.id))
        for part in checklist.sections
    ]
    said = [f"{title} {each.done} of {each.total}" for title, each in under if each.total]
    return Paragraph(f"Of the {len(main)}, done: {'; '.join(said)}." if said else "")


def _tally(steps: Iterable[Step], late: Sequence[Step]) -> str:
    """Return how far *steps* are, those that are *late* apart; what is set aside says that it leaves the count, as who reads it may know the guide's own number."""
    counts, past = count(steps), sum(step in late for step in steps)
    counts = counts._replace(booked=counts.booked - past, open=counts.open + past)
    said = tally_words(counts).replace("your council", "my council")
    return f"{said[:-1]}; not counted." if "set aside" in said else said


def _title(part: Part) -> str:
    """Return the title of *part* as one reads it who is of no council: what one added has its name."""
    of = join_words([*dict.fromkeys(step.item.council for step in part.steps)])
    return part.title.replace(ADDED, f"Added by {of}")


def _added(steps: Sequence[Step]) -> list[Paragraph]:
    """Return which *steps* are open that councils added, apart for each council."""
    councils = dict.fromkeys(step.item.council for step in steps)
    of = {each: [step for step in steps if step.item.council == each] for each in councils}
    return [_open(f"of what {each} added", theirs, _OPEN) for each, theirs in of.items()]


def _open(words: str, steps: Sequence[Step], most: int) -> Paragraph:
    """Return which *steps* are open beside what is next, the first so many by name."""
    named = "; ".join(f"{step.item.number} {step.item.text}" for step in steps[:most])
    more = f"; and {len(steps) - most} more" if len(steps) > most else ""
    return Paragraph(f"Also open {words}: {named}{more}." if steps else "")


def found(journey: Journey) -> tuple[str, ...]:
    """Return how to tick that a mentor was found, now that there is one; nothing where that is not open."""
    item = journey.library.items.get(FINDING)
    if not item or journey.step(item).mark.status != NOT_STARTED:
        return ()
    return (f"You have a mentor, and {item.kind} {item.number} is open: {item.text}. To tick it: lmcs tick {item.number}",)  # fmt: skip


def _done(told: News) -> str:
    if not told.since:
        return "Done"
    new = "Done: ticked since my summary of" if told.follows else "Done since"
    return f"{new} {say_short(told.since)}"


def _ending(journey: Journey, *, figures: bool) -> Closing:
    """Return the last lines: when what lmcs says was checked, whose the *figures* are, and that this is all."""
    ending = checked(journey.checklist().as_at)
    ending = ending._replace(text=f"Content of lmcs {ending.text[0].lower()}{ending.text[1:]}")
    if figures:
        ending = licensed(ending)
    return ending._replace(text=f"{ending.text} End of summary.")


def _lists(journey: Journey, shown: Iterable[Step], mine: str, *, with_notes: bool) -> list[Block]:
    """Return what the letters before numbers are, who made all this, what is left out, and where the guide is, for who never saw lmcs."""
    letters = {}
    for step in shown:
        if letter := step.item.number.rstrip("0123456789"):
            checklist = journey.checklist(step.item.checklist)
            own = ", lmcs's own" if checklist.origin == "lmcs" else ""
            letters[letter] = step.item.council or f"“{checklist.title}”{own}"
    named = join_words([f"{letter} of {of}" for letter, of in sorted(letters.items())])
    letters_said = f"Numbers with a letter are of other lists: {named}. " if named else ""
    guide = journey.library.documents.get(_ON_THE_WEB)
    said = "The web edition of the guide, which is later than that of 2019"
    link = [Link(said, guide.address)] if guide else []
    notes = "" if with_notes else " Private notes and reasons, if any, are left out."
    whose = f"{_WHO_MADE} Numbers and titles are lmcs's own.{mine}{notes}"
    return [Paragraph(f"{letters_said}{whose}", "quiet"), *link]
