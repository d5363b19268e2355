"""The screens of "Your checklist": where you are, the list, one item, the lists there are."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Choices, Facts, Heading, Items, Page, Paragraph, Tally
from lmcs.basics.text import plural
from lmcs.content import PACES, Before, Checklist
from lmcs.content.library import Library
from lmcs.journey import Counts, Journey, Step, count
from lmcs.pages import parts
from lmcs.progress import BOOKED, DONE, NOT_STARTED

MENU = (
    "Go on with the next task",
    "Look up a word",
    "See the whole list",
    "Summary for your mentor",
    "Stop",
)
_SHOWN_NEXT = 3


def tally(counts: Counts) -> Tally:
    """Return the progress line for *counts*."""
    return Tally(parts.tally_words(counts), counts.done, counts.total)


def status(journey: Journey, *, new: bool, menu: bool) -> Page:
    """Return where the person is and what is next; *new* adds a welcome, *menu* the numbered choices."""
    checklist = journey.checklist()
    steps = journey.steps()
    core, others = count(steps, core=True), count(step for step in steps if not step.item.core)
    blocks: list[Block] = _welcome() if new else []
    blocks.append(tally(core))
    due = journey.due()
    blocks += parts.section("Booked, and the day has come", [parts.lines(due)] if due else [])
    blocks += _next(journey)
    ahead = [step for step in journey.booked() if step not in due]
    blocks += parts.section("Booked", [parts.lines(ahead)] if ahead else [])
    if others.total:
        blocks.append(Paragraph(f"Also in the guide: {parts.tally_words(others)}", "quiet"))
    blocks += [
        Paragraph(f"{walked.title}: {parts.tally_words(count(journey.steps(walked)))}", "quiet")
        for walked in journey.walked()
        if walked.id != checklist.id
    ]
    if earlier := journey.from_earlier():
        blocks.append(
            Paragraph(f"From an earlier version: {plural(len(earlier), 'mark')} kept. lmcs list shows them.", "quiet")
        )
    if menu:
        blocks.append(Choices(MENU))
    else:
        commands = (
            ("To go on", "lmcs walk"),
            ("To see the whole list", "lmcs list"),
            ("To look up a word", "lmcs glossary WORD"),
        )
        blocks.append(Facts(commands))
    blocks.append(parts.checked(checklist.as_at))
    return Page(checklist.title, tuple(blocks))


def _welcome() -> list[Block]:
    return [
        Paragraph(
            "Welcome. lmcs helps a new lead member for children's services through the first ten days and beyond. "
            "It keeps your place, explains the law and the jargon, and writes a note for your mentor."
        ),
        Paragraph("Everything stays on this computer. To tell lmcs your name and council: lmcs start", "quiet"),
    ]


def _next(journey: Journey) -> list[Block]:
    going_on = journey.going_on()
    if not going_on:
        return [Paragraph("Nothing is left to start. lmcs list shows everything you have done.", "strong")]
    first = going_on[0]
    blocks: list[Block] = [Heading("Next"), parts.lines(going_on[:1]), Paragraph(first.item.why)]
    if len(going_on) > 1:
        blocks += [Heading("After that"), parts.lines(going_on[1:_SHOWN_NEXT])]
    return blocks


def listing(journey: Journey, checklist: Checklist, *, by: str = "", only: str = "", blank: bool = False) -> Page:
    """Return a checklist by section, or *by* "who" or "pace"; *only* "open" or "done" items; *blank* for paper."""
    steps = [step for step in journey.steps(checklist) if _wanted(step, only)]
    if blank:
        steps = [step._replace(mark=type(step.mark)()) for step in steps]
    has_core = any(item.core for item in checklist.items)
    blocks: list[Block] = [] if blank else [tally(count(journey.steps(checklist), core=has_core))]
    if blank:
        blocks.append(Paragraph(checklist.about))
    groups = _grouped(steps, by, journey, checklist)
    if not steps:
        blocks.append(
            Paragraph({"done": "Nothing is done yet.", "open": "Nothing is left open."}.get(only, "The list is empty."))
        )
    elif by or not has_core:
        for title, group in groups:
            blocks += [Heading(title), *_about(checklist, title), _items(group, blank)]
    else:
        blocks += _core_then_others(groups, journey, checklist, blank)
    if by == "pace":
        blocks.append(Paragraph(parts.PACE_NOTE, "quiet"))
    blocks += [] if blank else _earlier(journey, checklist)
    blocks.append(parts.checked(checklist.as_at))
    return Page(checklist.title, tuple(blocks))


def _wanted(step: Step, only: str) -> bool:
    if only == "open":
        return step.mark.status in (NOT_STARTED, BOOKED)
    return step.mark.status == DONE if only == "done" else True


def _items(steps: Sequence[Step], blank: bool) -> Items:
    if not blank:
        return parts.lines(steps)
    return Items(tuple(parts.line(step, "")._replace(status="") for step in steps), boxes=True)


def _grouped(steps: Sequence[Step], by: str, journey: Journey, checklist: Checklist) -> list[tuple[str, list[Step]]]:
    """Return *steps* in titled groups. By who, an item stands under each of its roles."""
    library = journey.library
    if by == "who":
        roles = list(dict.fromkeys(who for step in steps for who in step.item.who))
        return [(library.people[who].name, [step for step in steps if who in step.item.who]) for who in roles]
    if by == "pace":
        paced = [(parts.PACE_WORDS[pace], [step for step in steps if step.item.pace == pace]) for pace in PACES]
        return [group for group in paced if group[1]]
    titles = {section.id: section.title for section in checklist.sections}
    sections = list(dict.fromkeys(step.item.section for step in steps))
    return [(titles[section], [step for step in steps if step.item.section == section]) for section in sections]


def _about(checklist: Checklist, title: str) -> list[Block]:
    """Return what the section of that title is about, where it says so."""
    return [
        Paragraph(section.about, "quiet") for section in checklist.sections if section.title == title and section.about
    ]


def _core_then_others(
    groups: list[tuple[str, list[Step]]], journey: Journey, checklist: Checklist, blank: bool
) -> list[Block]:
    blocks: list[Block] = []
    others: list[Block] = []
    for title, group in groups:
        if group[0].item.core:
            blocks += [Heading(title), *_about(checklist, title), _items(group, blank)]
        else:
            others += [Heading(title, 3), *_about(checklist, title), _items(group, blank)]
    if others:
        counts = count(step for step in journey.steps(checklist) if not step.item.core)
        words = [] if blank else [Paragraph(parts.tally_words(counts))]
        blocks += [Heading("Also in the guide"), *words, *others]
    return blocks


def _earlier(journey: Journey, checklist: Checklist) -> list[Block]:
    if checklist.letter or not (earlier := journey.from_earlier()):
        return []
    rows = tuple((id_, Step(journey.steps()[0].item, mark).status) for id_, mark in earlier.items())
    return [Heading("From an earlier version"), Facts(rows)]


def item(journey: Journey, step: Step, *, with_note: bool = True) -> Page:
    """Return everything about one item; the person's own note only *with_note*."""
    library, shown = journey.library, step.item
    checklist = journey.checklist(shown.checklist)
    facts = [("Status", f"{step.status}. {parts.when(step)}." if parts.when(step) else f"{step.status}.")]
    facts.append(("With" if shown.kind == "task" else "Who can help", f"{parts.with_whom(shown, library)}."))
    facts.append(("Pace", f"{parts.PACE_WORDS[shown.pace]}. {parts.PACE_NOTE}"))
    if shown.asked_by:
        names = ", ".join(parts.role(library, who) for who in shown.asked_by)
        facts.append(("Who may ask", f"{names[:1].upper()}{names[1:]}."))
    if shown.council:
        facts.append(("Added by", f"{shown.council}. Not part of the guide."))
    blocks: list[Block] = [Facts(tuple(facts)), *parts.conduct(shown, library)]
    if step.mark.note or step.mark.reason:
        private = [step.mark.reason, step.mark.note] if with_note else []
        blocks += parts.section("Your private note", [Paragraph(text) for text in private if text])
    blocks += parts.section("Why", [Paragraph(shown.why)] if shown.why else [])
    blocks += parts.section("How", [Bullets(shown.how)] if shown.how else [])
    blocks += parts.section("Have ready", [Bullets(shown.ready)] if shown.ready else [])
    blocks += parts.asks(shown, library)
    blocks += parts.section("The law", [Facts(parts.law_rows(shown.law, library))] if shown.law else [])
    blocks += parts.section("Words you will hear", [Facts(parts.jargon(shown.see, library))] if shown.see else [])
    blocks += parts.section("What has changed", parts.change_blocks(shown.changes, library))
    blocks += parts.section("Source", parts.origin(shown, library))
    blocks.append(parts.checked(checklist.as_at))
    return Page(f"{shown.kind.capitalize()} {shown.number}. {shown.text}", tuple(blocks))


def before(content: Before, library: Library) -> Page:
    """Return the page "Before you start": how to stay safe in the role, situation by situation."""
    blocks: list[Block] = [Paragraph(content.about)]
    for topic in content.topics:
        blocks += [Heading(topic.title), Bullets(topic.do)]
    blocks += parts.section("Source", parts.evidence(content.sources, library))
    return Page(content.title, (*blocks, parts.checked(content.as_at)))


def checklists(journey: Journey) -> Page:
    """Return the lists there are and how far the person is in each."""
    blocks: list[Block] = []
    for checklist in journey.library.checklists:
        steps = journey.steps(checklist)
        has_core = any(step.item.core for step in steps)
        title = f"{checklist.title} ({checklist.council})" if checklist.council else checklist.title
        blocks += [
            Heading(title),
            Paragraph(checklist.about),
            Paragraph(parts.tally_words(count(steps, core=has_core)), "strong"),
        ]
        if has_core:
            others = count(step for step in steps if not step.item.core)
            blocks.append(Paragraph(f"Also in the guide: {parts.tally_words(others)}"))
        blocks.append(Paragraph(f"To see it: lmcs list --checklist {checklist.id}", "quiet"))
    blocks.append(parts.checked(journey.library.content_date))
    return Page("Your checklists", tuple(blocks))
