"""The screens of the guided walk. Task, why, how and choices fit 24 lines of 80 columns; jargon is there if it fits too."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Choices, Facts, Page, Paragraph, saying, section
from lmcs.basics.dates import say
from lmcs.content import Item
from lmcs.pages.checked import checked, checked_list
from lmcs.pages.entries import jargon
from lmcs.pages.items import behind, meets_at_risk, short_title, standing, title, with_whom
from lmcs.progress import NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

ABOUT = {
    "day": "A day such as 4 June, next Thursday at 2pm, tomorrow or in two weeks. The time may be left out.",
    "sure": "Yes books that day. No asks for the day again.",
    "company": "Who you meet, such as Sam or the director. Your summary shows it to your mentor. No child's or family's name.",
    "reason": "A few words for yourself, such as: we have no such board, or: next term. The summary says only that it is set aside for now.",
    "note": "A few words for yourself. Enter alone goes back, and nothing is written.",
    "happened": "A few words for yourself. Enter alone marks it as done without a note.",
}
"""What ? says at each question but that for the choice, which has a page of its own."""


_SHORT = {
    "Write a note": "Note",
    "Yes, it happened": "Yes",
    "Book another day": "Rebook",
    "It is off": "Off",
    "Yes, and write a note": "Yes and note",
}
_DOES = {
    "tick": "It is done today. For another day: tick {} --on DATE.",
    "yes": "It is done today. For another day: tick {} --on DATE.",
    "day": "Asks the day, the time and with whom.",
    "reason": "Sets it aside, with a reason that only you see.",
    "untick": "The booking goes, and the task is open again.",
    "note": "Adds to your private note.",
    "happened": "It is done today, with a private note.",
    "more": "Your note, questions to ask, the law, words, the source.",
    "later": "Leaves it as it is, and goes on.",
    "back": "Shows the one before.",
    "stop": "Ends the walk. So do q and quit.",
}
ORDER = "First comes what is best done first, so the numbers, which are the guide's, jump."
_HINT = "? explains them."


def stop(
    journey: Journey,
    step: Step,
    choices: Sequence[str],
    *,
    due: bool,
    known: bool = False,
    order: bool = False,
) -> Page:
    """Return the item on the screen: what it is, why, how, its jargon if there is room, and the words of the *choices*.

    *due*: it is a booking whose day has come, and the first thing to say is so. *known*: the choices were seen before.
    *order*: an item with a lower number comes later, and nothing was said of that yet.
    """
    item, library = step.item, journey.library
    blocks: list[Block] = []
    if meets_at_risk(item, library):
        blocks.append(Paragraph(library.before.line, "warning"))
    noted = "You have a note on this: 5 shows it." if step.mark.note else ""
    if due and step.day:
        asked = f"You booked this for {say(step.day)}. Did it happen?"
        blocks.append(Paragraph(f"{asked} {noted}".rstrip(), "strong"))
    elif step.mark.status != NOT_STARTED:
        blocks.append(Paragraph(f"{standing(step)} {noted}".rstrip(), "strong"))
    elif remarks := " ".join(filter(None, (noted, ORDER if order else ""))):
        blocks.append(Paragraph(remarks, "quiet"))
    named = (("With", f"{with_whom(journey, item)}."),) if journey.holders(item) else ()
    words = Facts(jargon(item.see, library, brief=True), if_room=True)
    blocks += saying(Facts(named), Paragraph(item.why), Bullets(item.how), words)
    return Page(title(item), (*blocks, _choices(choices, known=known)))


def _choices(choices: Sequence[str], *, known: bool) -> Choices:
    if known:
        return Choices(tuple(_SHORT.get(words, words) for words in choices))
    return Choices(tuple(choices), _HINT)


def more(journey: Journey, step: Step, choices: Sequence[str], *, with_note: bool = True) -> Page:
    """Return what stands behind the item: the person's own note if *with_note*, questions to ask, the law, terms, sources."""
    item = step.item
    blocks = section("Your private note", Paragraph(step.mark.note)) if with_note else []
    ending = checked_list(journey.checklist(item.checklist), item.council)
    blocks += [*behind(item, journey.library), ending, _choices(choices, known=True)]
    return Page(f"More on {item.kind} {item.number}. {item.text}", tuple(blocks))


def here(step: Step, choices: Sequence[str]) -> Page:
    """Return where the walk stands after something else was shown: the item and the *choices*, in few lines."""
    at = Paragraph(f"You are at {short_title(step.item)}")
    return Page("", (at, _choices(choices, known=True)))


def explained(item: Item, choices: Sequence[tuple[str, str]]) -> Page:
    """Return what each of the *choices* about *item* does, each a key and its words, and what else can be typed."""
    does = ((words, _DOES[key].format(item.number)) for key, words in choices)
    rows = tuple((f"{number} {words}", said) for number, (words, said) in enumerate(does, 1))
    private = "The time and who you meet are shared in your summary. Notes and reasons are private."
    typed = (
        ("A word", "looks it up, such as MASH."),
        ("A command", "runs, such as undo, list or show 9."),
    )
    told = Facts(rows), Facts(typed), Paragraph(f"{ORDER} {private}")
    return Page("At each task of the walk", told)


def farewell(journey: Journey, words: str, *, finished: bool) -> Page:
    """Return where the person stands as the walk ends, and how to come back."""
    blocks: list[Block] = [Paragraph("That was the last open task for now.")] if finished else []
    blocks += [Paragraph(words, "strong"), Paragraph("To come back: lmcs walk")]
    return Page("", (*blocks, checked(journey.checklist().as_at)))
