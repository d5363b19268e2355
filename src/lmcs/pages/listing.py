"""The whole list, grouped as wanted; and the lists there are."""

from collections.abc import Mapping, Sequence

from lmcs.basics.blocks import Block, Facts, Heading, Page, Paragraph, section
from lmcs.basics.text import join_words
from lmcs.content import PACES, Checklist
from lmcs.pages.checked import checked_list
from lmcs.pages.items import PACE_NOTE, PACE_WORDS, boxed, lines, list_title, not_here, tally
from lmcs.progress import DONE, NOT_APPLICABLE
from lmcs.progress.counting import tally_words
from lmcs.progress.journey import ADDED, ALSO, Journey
from lmcs.progress.steps import STATUS_WORDS, Counts, Step, chosen, count

Group = tuple[str, list[Step]]
_PRINT = "To put it on paper: lmcs list --blank --output list.html, then open that file and print."
_EMPTY = {
    "": "The list is empty.",
    "done": "Nothing is done yet.",
    "aside": "Nothing is set aside.",
    "open": "Nothing is left open.",
}


def listing(
    journey: Journey,
    checklist: Checklist,
    *,
    by: str = "",
    only: str = "",
    first: bool = False,
    blank: bool = False,
    on_screen: bool = False,
) -> Page:
    """Return a checklist by section, or *by* "who" or "pace"; *only* "open", "done" or "aside" items, or the *first* to do; *blank* for paper.

    What is done takes a line a section, unless it is asked for. *on_screen* a blank list says how it comes on paper.
    """
    steps = chosen(journey.steps(checklist), only)
    has_core = any(item.core for item in checklist.items)
    steps = [step for step in steps if step.item.core or not (first and has_core)]
    counted = {part.title: count(part.steps) for part in journey.parts([checklist.id])}
    blocks: list[Block] = [Paragraph(checklist.about) if blank else tally(counted[checklist.title])]
    groups = _grouped(steps, by, journey, checklist)
    if not steps:
        blocks.append(Paragraph(_EMPTY[only]))
    elif by or not has_core:
        own = "" if by else next((title for title, group in groups if _own(checklist, group)), "")
        for title, group in groups:
            blocks += [Heading(title), *_about(checklist, title)]
            if title == own and not blank:  # what a council adds to a list is counted last
                added, counts = list(counted.items())[-1]
                blocks.append(Paragraph(f"{added}: {tally_words(counts)}"))
            blocks += _items(group, blank=blank, folded=not only)
    else:
        blocks += _core_then_others(groups, counted, checklist, blank=blank, folded=not only)
    if by == "pace":
        blocks.append(Paragraph(PACE_NOTE, "quiet"))
    if not (blank or checklist.letter):
        blocks += not_here(journey)
    blocks += [Paragraph(_PRINT, "quiet")] if blank and on_screen else []
    blocks += [] if blank else _from_here(journey, checklist, steps)
    blocks.append(checked_list(checklist))
    return Page(checklist.title, tuple(blocks))


def _from_here(journey: Journey, checklist: Checklist, steps: Sequence[Step]) -> list[Block]:
    """Return how one item is opened, and the other lists with how far the person is in each."""
    blocks: list[Block] = []
    if steps:
        shown = next((step for step in steps if step.is_open), steps[0])
        blocks.append(Paragraph(f"To open one: lmcs show {shown.item.number}", "quiet"))
    rows = []
    for other in journey.library.checklists:
        if other.id != checklist.id:
            words = tally_words(count(journey.parts([other.id])[0].steps))
            rows.append((list_title(other), f"{words} lmcs list {short_name(journey, other)}"))
    return [*blocks, *section("Other lists", Facts(tuple(rows)))]


def short_name(journey: Journey, checklist: Checklist) -> str:
    """Return what *checklist* is called in a line: the shortest name that finds it and no other."""
    return next(name for name in journey.names(checklist) if journey.checklist(name) == checklist)


def _items(steps: Sequence[Step], *, blank: bool, folded: bool) -> list[Block]:
    """Return *steps* as item lines; *folded*: those that are settled in one line, by their numbers."""
    if blank:
        return [boxed(steps)]
    fold = (DONE, NOT_APPLICABLE) if folded else ()
    settled = [step for step in steps if step.mark.status in fold]
    blocks: list[Block] = []
    if shown := [step for step in steps if step not in settled]:
        blocks.append(lines(shown))
    for status in fold:
        numbers = [step.item.number for step in settled if step.mark.status == status]
        if numbers:
            blocks.append(Paragraph(f"{STATUS_WORDS[status]}: {join_words(numbers)}.", "quiet"))
    return blocks


def _grouped(steps: Sequence[Step], by: str, journey: Journey, checklist: Checklist) -> list[Group]:
    """Return *steps* in titled groups. By who, an item stands under each of its roles."""
    groups: dict[str, list[Step]] = {pace: [] for pace in PACES} if by == "pace" else {}
    titles = PACE_WORDS if by == "pace" else {part.id: part.title for part in checklist.sections}
    if by == "who":
        titles = {id_: person.name for id_, person in journey.library.people.items()}
    for step in steps:
        of = (step.item.pace,) if by == "pace" else (step.item.section,)
        for key in dict.fromkeys(step.item.who if by == "who" else of):
            groups.setdefault(key, []).append(step)
    return [(titles[key], group) for key, group in groups.items() if group]


def _about(checklist: Checklist, title: str) -> list[Block]:
    here = [part.about for part in checklist.sections if part.title == title and part.about]
    return [Paragraph(about, "quiet") for about in here]


def _own(checklist: Checklist, steps: Sequence[Step]) -> bool:
    """Tell whether *steps* are a council's own, in a list that is not."""
    return bool(steps[0].item.council) and not checklist.council


def _core_then_others(
    groups: list[Group],
    counted: Mapping[str, Counts],
    checklist: Checklist,
    *,
    blank: bool,
    folded: bool,
) -> list[Block]:
    blocks: list[Block] = []
    others: list[Block] = []
    own: list[Block] = []
    for title, group in groups:
        level, under = 3, own if _own(checklist, group) else others
        if group[0].item.core:
            level, under = 2, blocks
        under += [Heading(title, level), *_about(checklist, title)]
        under += _items(group, blank=blank, folded=folded)
    for heading, below in ((ALSO, others), (ADDED, own)):
        if below:
            words = [] if blank else [Paragraph(tally_words(counted[heading]))]
            blocks += [Heading(heading), *words, *below]
    return blocks
