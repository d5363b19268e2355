"""Everything about one task or question; and the page "Before you start"."""

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph, saying, section
from lmcs.basics.errors import NotFound
from lmcs.basics.text import capitalised
from lmcs.content import Before, Item
from lmcs.content.library import Library
from lmcs.content.naming import role
from lmcs.content.people import Leaflet
from lmcs.pages import items
from lmcs.pages.checked import checked, checked_list, cited, licensed
from lmcs.pages.entries import added_by, here
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step


def needed_first(journey: Journey, step: Step) -> Page:
    """Return what is needed first of one item, so that it fits a window: why, how, what to ask, and how to see the rest."""
    item, library = step.item, journey.library
    company = f"{items.with_whom(journey, item)}."
    blocks: list[Block] = [Facts((("Status", items.standing(step)), ("With", company)))]
    if items.meets_at_risk(item, library):
        blocks.append(Paragraph(library.before.line, "warning"))
    blocks += section("Your private note", Paragraph(step.mark.reason), Paragraph(step.mark.note))
    blocks += [Paragraph(item.why), Bullets(item.how, if_room=True)]
    blocks += section("Have ready", Bullets(item.ready, if_room=True))
    asked = Bullets(tuple(ask.text for ask in item.ask), if_room=True)
    more = Paragraph(f"All of it, with the law, words and sources: lmcs show {item.number} --all")
    return Page(items.title(item), (*saying(*blocks), *section("What to ask", asked), more))


def whole(journey: Journey, step: Step, *, with_note: bool = True) -> Page:
    """Return everything about one item; the person's own note only *with_note*."""
    library, item, mark = journey.library, step.item, step.mark
    facts = [
        ("Status", items.standing(step)),
        ("With" if item.kind == "task" else "Who can help", f"{items.with_whom(journey, item)}."),
        ("Pace", _pace(step.item, library)),
    ]
    if item.asked_by:
        names = ", ".join(role(library, who) for who in item.asked_by)
        facts.append(("Who may ask", f"{capitalised(names)}."))
    facts += added_by(item)
    facts += here(library, "items", item.id)
    blocks: list[Block] = [Facts(tuple(facts))]
    if items.meets_at_risk(item, library):
        blocks.append(items.conduct(library))
    if with_note:
        blocks += section("Your private note", Paragraph(mark.reason), Paragraph(mark.note))
    blocks += section("Why", Paragraph(item.why))
    blocks += section("How", Bullets(item.how))
    blocks += section("Have ready", Bullets(item.ready))
    ending = checked_list(journey.checklist(item.checklist), item.council)
    if item.figures:
        from lmcs.pages.figures import beside_task  # few tasks are about any

        blocks += beside_task(journey, item.figures)
        ending = licensed(ending)
    return Page(items.title(item), (*blocks, *items.behind(item, library), ending))


def _pace(item: Item, library: Library) -> str:
    """Return when to do *item*, and whose word that is: the council's, with its reason, or this tool's."""
    pace = items.PACE_WORDS[item.pace]
    if library.brought:
        from lmcs.content.local import paced  # only where a council says something

        if ours := paced(library, item.id):
            return f"{pace}. Set by {ours.council}: {ours.reason.rstrip('.')}."
    # The council wrote the pace of what it added.
    return f"{pace}. Set by {item.council}." if item.council else f"{pace}. {items.PACE_NOTE}"


def topics(content: Before | Leaflet, library: Library, *, brief: bool = False) -> Page:
    """Return a page that the content holds whole, such as "Before you start": topic by topic, and what to do in each.

    *brief*: the first topic, and what the others are, so that it fits a window.
    """
    blocks: list[Block] = [Paragraph(content.about)]
    for number, topic in enumerate(content.topics[: 1 if brief else None]):
        blocks += [Heading(topic.title), Bullets(topic.do)]
        if isinstance(content, Before) and not number:
            blocks += _to_ring(library)
    if brief:
        others = "; ".join(topic.title for topic in content.topics[1:])
        more = Paragraph("To read it all, five minutes well spent: lmcs show before", "strong")
        return Page(content.title, (*blocks, Paragraph(f"It goes on with: {others}."), more))
    blocks += section("Source", *cited(content.sources, library))
    return Page(content.title, (*blocks, checked(content.as_at)))


def _to_ring(library: Library) -> list[Block]:
    """Return the council's own lines about whom to ring, where its file has some."""
    if not library.brought:
        return []
    from lmcs.content import local  # only where a council says something

    return section("In your council", Facts(tuple(local.to_ring(library))))


_ON_PAPER = "To put it on paper: lmcs handbook --for councillors --output councillors.html, then open that file and print."


def leaflet(library: Library, *, on_screen: bool = False) -> Page:
    """Return the one sheet for every councillor; *on_screen* it says how it comes on paper. Raises NotFound."""
    if not library.leaflet.topics:
        raise NotFound("This content has no sheet for councillors.", "")
    page = topics(library.leaflet, library)
    *blocks, end = page.blocks
    paper: list[Block] = [Paragraph(_ON_PAPER, "quiet")] if on_screen else []
    return page._replace(blocks=(*blocks, *paper, end))
