"""Questions: those you may be asked, with what to have ready, and those to ask, under the task they belong to."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph
from lmcs.content import Ask
from lmcs.pages.checked import checked
from lmcs.pages.items import lines, title
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

Prompt = tuple[Step, Ask]
"""A question to ask, behind the step it belongs to."""


def questions(
    journey: Journey,
    heading: str,
    about: Sequence[str],
    asked: Sequence[Step],
    prompts: Sequence[Prompt],
) -> Page:
    """Return the questions you may be *asked*, with what to have ready, and the *prompts* to ask, under their task."""
    blocks: list[Block] = [Paragraph(line) for line in about]
    blocks += _asked(journey, asked)
    if prompts:
        blocks.append(Heading("To ask"))
    told: dict[str, list[str]] = {}
    for step, ask in prompts:
        told.setdefault(title(step.item), []).append(ask.text)
    for under, texts in told.items():
        blocks += [Heading(under, 3), Bullets(tuple(texts))]
    if asked:
        label = asked[0].item.number
        how = f"To tick a question: lmcs tick {label}. To keep the answer: lmcs note {label}."
        blocks.append(Paragraph(how, "quiet"))
    return Page(heading, (*blocks, checked(journey.library.content_date)))


def _asked(journey: Journey, steps: Sequence[Step]) -> list[Block]:
    blocks: list[Block] = []
    for place in dict.fromkeys((step.item.checklist, step.item.section) for step in steps):
        checklist = journey.checklist(place[0])
        name = next(section.title for section in checklist.sections if section.id == place[1])
        blocks.append(Heading(f"{checklist.title}: {name}"))
        for step in steps:
            if (step.item.checklist, step.item.section) == place:
                blocks.append(lines([step]))
                if step.item.ready:
                    blocks.append(Facts((("Have ready", " ".join(step.item.ready)),)))
    return blocks
