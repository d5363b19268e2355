"""The first screen: where you are and what is next."""

from lmcs.basics.blocks import Block, Choices, Facts, Heading, Page, Paragraph, section
from lmcs.basics.text import plural
from lmcs.pages.checked import checked
from lmcs.pages.items import apart, lines, tally, tally_words
from lmcs.progress.journey import Journey, parts

MENU = (
    ("walk", "Go on with the next task"),
    ("word", "Look up a word"),
    ("list", "See the whole list"),
    ("summary", "Summary for your mentor"),
    ("stop", "Stop"),
)
"""What can be chosen at the end of it: a key, and the words for it."""
_SHOWN_NEXT = 3
_COMMANDS = (
    ("To go on", "lmcs walk"),
    ("To see the whole list", "lmcs list"),
    ("To look up a word", "lmcs glossary WORD"),
)


def menu() -> Choices:
    """Return the numbered choices of MENU."""
    return Choices(tuple(words for _, words in MENU))


def status(journey: Journey, *, new: bool, choices: bool) -> Page:
    """Return where the person is and what is next; *new* adds a welcome, *choices* the numbered ones."""
    checklist = journey.checklist()
    steps = journey.steps()
    due = journey.due()
    ahead = [step for step in journey.booked() if step not in due]
    blocks = _welcome() if new else []
    counted = parts(steps)
    blocks.append(tally(counted.main))
    blocks += section("Booked, and the day has come", lines(due))
    blocks += _next(journey)
    blocks += section("Booked", lines(ahead))
    rows = apart(counted)
    for walked in journey.walked():
        if walked.id != checklist.id:
            here = parts(journey.steps(walked))
            rows += [(walked.title, tally_words(here.main)), *apart(here)]
    blocks += [Paragraph(f"{label}: {words}", "quiet") for label, words in rows]
    for whose, marks in journey.not_here().items():
        kept = f"{whose}: {plural(len(marks), 'mark')} kept. lmcs list shows them."
        blocks.append(Paragraph(kept, "quiet"))
    blocks += [menu() if choices else Facts(_COMMANDS), checked(checklist.as_at)]
    return Page(checklist.title, tuple(blocks))


def _welcome() -> list[Block]:
    return [
        Paragraph(
            "Welcome. lmcs helps a new lead member for children's services through the first ten days and beyond. "
            "It keeps your place, explains the law and the jargon, and writes a note for your mentor."
        ),
        Paragraph(
            "Everything stays on this computer. To tell lmcs your name and council: lmcs start",
            "quiet",
        ),
    ]


def _next(journey: Journey) -> list[Block]:
    going_on = journey.going_on()
    if not going_on:
        return [
            Paragraph(
                "Nothing is left to start. lmcs list shows everything you have done.", "strong"
            )
        ]
    first: list[Block] = [Heading("Next"), lines(going_on[:1]), Paragraph(going_on[0].item.why)]
    return [*first, *section("After that", lines(going_on[1:_SHOWN_NEXT]))]
