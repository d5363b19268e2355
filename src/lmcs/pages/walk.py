"""The screens of the guided walk. Task, why, how, jargon and choices fit 24 lines of 80 columns."""

import textwrap

from lmcs.basics.blocks import Block, Bullets, Choices, Facts, Page, Paragraph
from lmcs.basics.dates import say
from lmcs.journey import Journey, Step
from lmcs.pages import parts

_LINES = 23
_COLUMNS = 74
_BESIDE = 22


def _height(*texts: str) -> int:
    """Return how many lines *texts* take, with the blank line after them."""
    return sum(len(textwrap.wrap(text, _COLUMNS)) or 1 for text in texts) + 1


def item(journey: Journey, step: Step, choices: tuple[str, ...], *, due: bool) -> Page:
    """Return the item on the screen: what it is, why, how, its jargon in place, and the choices.

    *due*: it is a booking whose day has come, and the first thing to say is so.
    """
    shown = step.item
    title = f"{shown.kind.capitalize()} {shown.number}. {shown.text}"
    blocks: list[Block] = []
    used = 2 + _height(title) + _height(_sentence(choices))
    if parts.conduct(shown, journey.library):
        blocks.append(Paragraph(journey.library.before.line, "warning"))
        used += _height(journey.library.before.line)
    if standing := _standing(step, due=due):
        blocks.append(Paragraph(standing, "strong"))
        used += _height(standing)
    if shown.why:
        blocks.append(Paragraph(shown.why))
        used += _height(shown.why)
    if shown.how:
        blocks.append(Bullets(shown.how))
        used += _height(*shown.how)
    if rows := _fitting(parts.jargon(shown.see, journey.library, brief=True), _LINES - used):
        blocks.append(Facts(rows))
    return Page(title, (*blocks, Choices(choices, brief=True)))


def _standing(step: Step, *, due: bool) -> str:
    """Return where the item stands, where it is not at its start."""
    if due and step.day:
        return f"You booked this for {say(step.day)}. Did it happen?"
    if step.status == "Not started":
        return ""
    day = parts.when(step)
    return f"{step.status}. {day}." if day else f"{step.status}."


def _sentence(choices: tuple[str, ...]) -> str:
    return ", ".join(f"{number} {option}" for number, option in enumerate(choices, 1))


def _fitting(rows: tuple[tuple[str, str], ...], room: int) -> tuple[tuple[str, str], ...]:
    """Return the terms, the most needed first, that fit *room* lines; the rest stand under More."""
    kept = 0
    while kept < len(rows) and _terms_height(rows[: kept + 1]) <= room:
        kept += 1
    return rows[:kept]


def _terms_height(rows: tuple[tuple[str, str], ...]) -> int:
    """Return how many lines terms take: more where their names are short, for then the meanings stand beside them."""
    longest = max(len(label) for label, _ in rows)
    if longest > _BESIDE:
        return _height(*(f"{label}: {meaning}" for label, meaning in rows))
    return sum(len(textwrap.wrap(meaning, _COLUMNS - longest - 2)) or 1 for _, meaning in rows) + 1


def more(journey: Journey, step: Step, choices: tuple[str, ...], *, with_note: bool = True) -> Page:
    """Return what stands behind the item: the person's own note if *with_note*, questions to ask, the law, terms, sources."""
    library, shown = journey.library, step.item
    blocks: list[Block] = []
    if step.mark.note and with_note:
        blocks += parts.section("Your private note", [Paragraph(step.mark.note)])
    blocks += parts.asks(shown, library)
    blocks += parts.section("The law", [Facts(parts.law_rows(shown.law, library))] if shown.law else [])
    blocks += parts.section("Words you will hear", [Facts(parts.jargon(shown.see, library))] if shown.see else [])
    blocks += parts.section("What has changed", parts.change_blocks(shown.changes, library))
    blocks += parts.section("Source", parts.origin(shown, library))
    blocks += [parts.checked(journey.checklist(shown.checklist).as_at), Choices(choices, brief=True)]
    return Page(f"More on {shown.kind} {shown.number}. {shown.text}", tuple(blocks))


def farewell(journey: Journey, words: str, *, finished: bool) -> Page:
    """Return where the person stands as the walk ends, and how to come back."""
    lines = [] if not finished else [Paragraph("That was the last open task for now.")]
    return Page(
        "",
        (
            *lines,
            Paragraph(words, "strong"),
            Paragraph("To come back: lmcs walk"),
            parts.checked(journey.checklist().as_at),
        ),
    )
