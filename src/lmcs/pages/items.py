"""Tasks and questions as they stand on every page: as a line, how many are done, what to ask, whose words they are."""

from collections.abc import Collection, Iterable, Mapping

from lmcs.basics.blocks import Block, Bullets, Facts, ItemLine, Items, Paragraph, Tally, section
from lmcs.basics.dates import from_iso, say, say_short
from lmcs.basics.text import capitalised, join_words
from lmcs.content import Checklist, Item
from lmcs.content.library import Library
from lmcs.content.naming import role
from lmcs.pages.checked import cited
from lmcs.pages.entries import jargon, law_rows, was_and_is
from lmcs.progress import BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED, SET_ASIDE, Agreed, Mark
from lmcs.progress.counting import tally_words
from lmcs.progress.describing import appointment
from lmcs.progress.journey import Journey
from lmcs.progress.steps import STATUS_WORDS, Counts, Step

PACE_WORDS = {"first": "First", "next": "Next", "later": "Later"}
ASIDE = "Set aside for now"
"""What a page that is sent is headed with, of what its sender set aside."""
PACE_NOTE = "First, next and later are this tool's suggestion. The guide sets no days."


def title(item: Item) -> str:
    """Return what heads a page about *item*: "Task 4. Agree how often you will meet."."""
    return f"{item.kind.capitalize()} {item.number}. {item.text}"


def not_here(journey: Journey) -> list[Block]:
    """Return what is kept of items that the content does not have: how each stands, and whether there is a note."""
    titles = journey.progress.titles
    blocks: list[Block] = []
    for whose, marks in journey.not_here().items():
        rows = []
        for id_, mark in marks.items():
            day = from_iso(mark.on)
            when = f", {say_short(day)}" if day else ""
            kept = f"{STATUS_WORDS[mark.status]}{when}{'; with your note' if mark.notes else ''}"
            rows.append((titles.get(id_, id_), kept))
        blocks += section(whose, Facts(tuple(rows)))
    return blocks


def short_title(item: Item) -> str:
    """Return *item* as one of several: "4. Agree how often you will meet."; a council's own with its name, or why it is not here."""
    return f"{item.number}. {item.text}{whose(item)}".removeprefix(". ")


def whose(item: Item) -> str:
    """Return what is said behind *item* in brackets: whose it is, or why it is not here; "" for what lmcs ships."""
    return f" ({item.council})" if item.council else ""


def list_title(checklist: Checklist) -> str:
    """Return the title of *checklist*, a council's own with its name."""
    return f"{checklist.title} ({checklist.council})" if checklist.council else checklist.title


def sent_title(words: str, settings: Mapping[str, str]) -> str:
    """Return *words* that head a page which is sent, with the person's name and council as far as they gave them."""
    who = [settings[key] for key in ("name", "council") if settings.get(key)]
    return f"{words}, from {', '.join(who)}" if who else words


def tally(counts: Counts) -> Tally:
    """Return the progress line for *counts*."""
    return Tally(tally_words(counts), counts.done, counts.total)


def when(step: Step) -> str:
    """Return the day, the company and the place of *step*: "Tuesday 4 June 2026 at 14:30, with Sam, room 2"; "" without a day."""
    if step.day is None:
        return ""
    if step.mark.status == DONE:
        return appointment(say_short(step.day), "", step.mark.with_)
    return appointment(say(step.day), step.mark.time, step.mark.with_, step.mark.place)


def standing(step: Step) -> str:
    """Return the status of *step* with its day, as sentences: "Booked. Tuesday 9 June 2026."."""
    number, day, aside = step.item.number, when(step), set_aside(step)
    if step.mark.status == SET_ASIDE:
        return f"{aside} To take it back: lmcs untick {number}"
    if aside:
        booked = f" Your booking stands; to go along: lmcs untick {number}"
        aside = f" {aside}{booked if step.mark.status == BOOKED else ''}"
    return f"{step.status}. {day}.{aside}" if day else f"{step.status}.{aside}"


def set_aside(step: Step) -> str:
    """Return that the council sets *step* aside and why, as a sentence; "" where it does not."""
    own = step.mark.status not in (NOT_STARTED, SET_ASIDE)  # what the person did stands before it
    how = "Your council sets this aside" if own else "Set aside by your council"
    return f"{how}: {step.aside.rstrip('.')}." if step.aside else ""


def line(step: Step) -> ItemLine:
    """Return *step* as an item line, with its day, why it is set aside, and whose it is."""
    item = step.item
    settled = step.mark.status in (DONE, NOT_APPLICABLE)
    aside = "" if settled else set_aside(step).rstrip(".")
    detail = ". ".join(filter(None, (when(step), aside, capitalised(item.council))))
    return ItemLine(item.number, item.kind, step.status, item.text, detail, step.mark.status)


def lines(steps: Iterable[Step]) -> Items:
    """Return *steps* as a block of item lines."""
    return Items(tuple(line(step) for step in steps))


def unmarked(steps: Iterable[Step]) -> Items:
    """Return *steps* without their status, under a heading that says it."""
    bare = (s._replace(aside="") if s.mark.status == BOOKED else s for s in steps)  # that is hers
    return Items(tuple(line(step)._replace(status="", state="") for step in bare))


def boxed(steps: Iterable[Step]) -> Items:
    """Return *steps* for paper: with a box before each, and nothing of where the person is with them."""
    return unmarked(step._replace(mark=Mark()) for step in steps)._replace(boxes=True)


def agreed(
    journey: Journey, shown: Iterable[Agreed], new: Collection[str] = frozenset()
) -> Bullets:
    """Return what was agreed and is *shown*, each with the role it was agreed with, never with a name; what is *new* (ids) says so."""
    said = []
    for each in shown:
        fresh = ", new" if each.id in new else ""
        said.append(f"{capitalised(journey.called(each.role))}{fresh}: {each}")
    return Bullets(tuple(said))


def with_whom(journey: Journey, item: Item) -> str:
    """Return the roles that *item* is for or with, in words, each with the name of who holds it where that is known."""
    known = [(role(journey.library, who), held_by(journey, who)) for who in item.who]
    return capitalised(join_words([f"{who} ({name})" if name else who for who, name in known]))


def held_by(journey: Journey, post_id: str) -> str:
    """Return the name of who holds a post, and what a council's file has in place of the name that the person gave; "" for none."""
    name = journey.holder(post_id)
    if not (name and ("post", post_id) in journey.progress.names):
        return name
    from lmcs.progress.answering import otherwise  # few type a name that a file has, too

    return "; ".join([name, *otherwise(journey, "post", post_id)])


def asks(item: Item, library: Library) -> list[Block]:
    """Return the questions of *item*, under the roles they are put to where that is not plain from `who`."""
    roles = list(dict.fromkeys(ask.to for ask in item.ask))
    if len({*roles, *item.who}) < 2:
        return section("What to ask", Bullets(tuple(ask.text for ask in item.ask)))
    blocks: list[Block] = []
    for role_id in roles:
        texts = tuple(ask.text for ask in item.ask if ask.to == role_id)
        blocks += section(library.people[role_id].name, Bullets(texts), level=3)
    return section("What to ask", *blocks)


def behind(item: Item, library: Library) -> list[Block]:
    """Return what stands behind *item*: questions to ask, the law, terms, what has changed, and where it comes from."""
    return [
        *asks(item, library),
        *section("The law", Facts(law_rows(item.law, library))),
        *section("Words you will hear", Facts(jargon(item.see, library))),
        *section("What has changed", *was_and_is(item.changes, library)),
        *section("Source", *_origin(item, library)),
    ]


def _origin(item: Item, library: Library) -> list[Block]:
    """Return whose the words of *item* are, and where it comes from."""
    own = "what to have ready" if item.asked_by else "steps and questions"
    checklist = next((each for each in library.checklists if each.id == item.checklist), None)
    if item.council or checklist is None:
        return cited(item.sources, library)
    if checklist.origin == "guide":
        said = f"The {item.kind} is the guide's. The {own}, and the pace, are lmcs's own."
    else:
        said = f"The {item.kind}, its {own}, and the pace, are lmcs's own. They rest on:"
    return [Paragraph(said), *cited(item.sources, library)]


def meets_at_risk(item: Item, library: Library) -> bool:
    """Tell whether *item* brings the person to those whom "Before you start" is about."""
    return not {*item.who, *(ask.to for ask in item.ask)}.isdisjoint(library.before.meets)


def conduct(library: Library) -> Paragraph:
    """Return the line on safe conduct, for what brings the person to those whom "Before you start" is about."""
    return Paragraph(f"{library.before.line} For what to do: lmcs show before", "warning")


def private(steps: Iterable[Step], heading: str = "My notes") -> list[Block]:
    """Return the private notes and reasons of *steps*, each under its task, for a page that was asked to hold them."""
    rows = []
    for step in steps:
        label = "With no task" if step.item.kind == "note" else short_title(step.item)
        rows += [(label, text) for text in (step.mark.reason, step.mark.note) if text]
    return section(heading, Facts(tuple(rows)))
