"""Key figures together: all in a list, those of some tasks on one sheet, and the council's own."""

from collections.abc import Iterable, Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph, Room, section
from lmcs.basics.dates import say_written
from lmcs.basics.text import plural
from lmcs.content.comparing import due, standing
from lmcs.content.fields import FIGURE_GROUPS, FIRST
from lmcs.content.figure import Figure
from lmcs.pages.checked import checked, licensed
from lmcs.pages.entries import more
from lmcs.pages.figure import england, half, ours, release, theirs
from lmcs.progress.figures import kept
from lmcs.progress.journey import Journey

_HOW = "To keep your council's own: lmcs figures NAME --here VALUE --on DAY. A rate or a share, never a count of children."


def everything(journey: Journey) -> Page:
    """Return every key figure under what it is about: England's newest value, and the council's own."""
    figures = list(journey.library.figures.values())
    late = sum(bool(due(figure, journey.today)) for figure in figures)
    blocks: list[Block] = []
    if late:
        said = f"For {late} of these {len(figures)} a newer release was due by today. Each says so."
        blocks.append(Paragraph(said, "warning"))
    blocks.append(Paragraph(f"{plural(len(figures), 'figure')}. {more('figures')}"))
    for group in FIGURE_GROUPS:
        here = [figure for figure in figures if figure.group == group]
        blocks += section(group, Facts(tuple((each.name, brief(journey, each)) for each in here)))
    blocks += section("Published by", Bullets(tuple(_releases(figures))))
    blocks.append(Paragraph(_HOW, "quiet"))
    return Page("Key figures", (*blocks, _ending(figures, journey)))


def _ending(figures: Sequence[Figure], journey: Journey) -> Block:
    """Return the line that ends a page of *figures*; it names the oldest check of them."""
    dates = [each.as_at for each in figures]
    return licensed(checked(min(dates, default=journey.library.content_date)))


def numbered(journey: Journey) -> list[Figure]:
    """Return the figures that tasks of the first checklist are about, in the order of the tasks."""
    ids = (id_ for item in journey.checklist(FIRST).items for id_ in item.figures)
    return [journey.library.figures[id_] for id_ in dict.fromkeys(ids)]


def sheet(journey: Journey) -> Page:
    """Return the figures of the tasks about figures on one sheet for paper, with room to write the council's own."""
    figures = numbered(journey)
    how = "Write your council's own beside each, and the day it is of: a rate or a share, never a count of children."
    blocks: list[Block] = [Paragraph(how)]
    for figure in figures:
        said = (brief(journey, figure, own=False), half(figure), release(figure))
        text = " ".join(part for part in said if part)
        blocks += [Heading(figure.name, 3), Paragraph(text), Room(1)]
    blocks.append(Paragraph("Two questions to ask about each: lmcs figures and its name.", "quiet"))
    return Page("Our key figures", (*blocks, _ending(figures, journey)))


def beside_task(journey: Journey, ids: Iterable[str]) -> list[Block]:
    """Return the key figures *ids* as they stand on the page of a task."""
    shown = [journey.library.figures[id_] for id_ in ids]
    rows = [(each.name, brief(journey, each, released=True)) for each in shown]
    return section("Key figures", Facts(tuple(rows)), Paragraph(more("figures"), "quiet"))


def chapter(journey: Journey) -> list[Block]:
    """Return every key figure in a few lines: what it means, England's newest value and where half of councils are."""
    figures = list(journey.library.figures.values())
    blocks: list[Block] = []
    for group in FIGURE_GROUPS:
        rows = []
        for each in (figure for figure in figures if figure.group == group):
            parts = (brief(journey, each), half(each), each.means)
            rows.append((each.name, " ".join(part for part in parts if part)))
        if rows:
            blocks += [Heading(group, 3, f"figures-{group}"), Facts(tuple(rows))]
    return [*blocks, *section("Published by", Bullets(tuple(_releases(figures))), level=3)]


def own(journey: Journey) -> list[Block]:
    """Return the council's own values, the newest of each figure, and where each stands."""
    rows = []
    for figure in journey.library.figures.values():
        values = kept(journey, figure)
        days = [each.day for each in values]
        for last in values[-1:]:
            said = " ".join(standing(figure, last.value, last.day, days).said)
            beside = "" if figure.compare == "no" else theirs(figure)
            parts = (due(figure, journey.today), ours(figure, last), said, beside)
            rows.append((figure.name, " ".join(part for part in parts if part)))
    return section("Our key figures", Facts(tuple(rows)))


def brief(journey: Journey, figure: Figure, *, own: bool = True, released: bool = False) -> str:
    """Return a figure in one line: whether a newer release was due, England's newest value, when that was *released*, the council's *own*."""
    parts = [due(figure, journey.today), england(figure) or "England: no value is confirmed."]
    parts += [release(figure)] if released else []
    for last in kept(journey, figure)[-1:] if own else ():
        beside = standing(figure, last.value, last.day).at
        parts.append(f"Yours: {ours(figure, last)}{'' if beside else ' The two are not compared.'}")
    return " ".join(part for part in parts if part)


def _releases(figures: Sequence[Figure]) -> list[str]:
    """Return whose the *figures* are, and when they were published, each release once."""
    said = [f"{each.publisher}, {each.sources[0].title}, {say_written(each.published)}" for each in figures]  # fmt: skip
    return list(dict.fromkeys(said))
