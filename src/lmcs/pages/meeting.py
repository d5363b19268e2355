"""The meeting sheet: everything to raise with one person, on one page; and the people there are."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Items, Page, Paragraph, Room
from lmcs.basics.text import capitalised, first_sentence, plural
from lmcs.content import Ask, Person
from lmcs.journey import Journey, Step, put_to
from lmcs.pages import parts

_FOR = "Ask for "
_NAMED = 6


def people(journey: Journey) -> Page:
    """Return the people to meet: who each role is, why it matters and how much there is to raise."""
    rows = []
    for person in journey.library.people.values():
        steps = journey.with_person(person.id)
        if steps or person.council:
            added = f" Added by {person.council}." if person.council else ""
            rows.append(
                (
                    capitalised(person.name),
                    f"{first_sentence(person.is_)} {person.matters} {_amount(steps, person.id)}{added}",
                )
            )
    about = Paragraph(
        "To see everything to raise with one of them: lmcs meet and the role, for example lmcs meet director."
    )
    return Page("Who to meet", (about, Facts(tuple(rows)), parts.checked(journey.library.content_date)))


def _amount(steps: Sequence[Step], person_id: str) -> str:
    still = [step for step in steps if step.is_open]
    asked = sum(len(put_to(step.item, person_id)) for step in still)
    return f"To raise: {plural(len(still), 'item')}, {plural(asked, 'question')}."


def sheet(journey: Journey, person: Person, chosen: Sequence[Step], *, with_notes: bool, blank: bool) -> Page:
    """Return the sheet for a meeting with *person*: the *chosen* items in full, the other open ones by name.

    Notes from last time stand on it only *with_notes*; *blank* gives boxes to tick on paper.
    """
    library = journey.library
    chosen_ids = {step.item.id for step in chosen}
    steps = journey.with_person(person.id)
    blocks: list[Block] = [Paragraph(f"{person.is_} {person.matters}")]
    if not chosen:
        blocks.append(Paragraph("Nothing is left open with them.", "strong"))
    agenda = [ask for step in steps if step.is_open for ask in put_to(step.item, person.id) if ask.first]
    for ask in agenda:
        blocks += [*([Heading("Your first hour together")] if ask is agenda[0] else []), Bullets((ask.text,)), Room(1)]
    blocks += [Heading("After that")] if agenda and chosen else []
    for step in chosen:
        blocks += _raised(step, [ask for ask in put_to(step.item, person.id) if ask not in agenda], blank)
    if person.id in library.before.meets:
        blocks.insert(1, Paragraph(f"{library.before.line} For what to do: lmcs show before", "warning"))
    wanted = [how for step in chosen for how in step.item.how if how.startswith(_FOR)]
    blocks += parts.section("To ask for", [Bullets(tuple(wanted))] if wanted else [])
    asked = [step for step in journey.asked_by(person.id) if step.is_open]
    blocks += _may_ask(person, asked) if asked else []
    laws = dict.fromkeys(law for step in chosen for law in step.item.law)
    blocks += parts.section(
        "The law behind it", [Facts(tuple(parts.law_gist(library.laws[id_]) for id_ in laws))] if laws else []
    )
    terms = dict.fromkeys(term for step in chosen for term in step.item.see)
    blocks += parts.section("Words you will hear", [Facts(parts.jargon(terms, library, brief=True))] if terms else [])
    noted = [step for step in steps if step.mark.note]
    if noted and with_notes:
        rows = tuple((f"{step.item.kind.capitalize()} {step.item.number}", step.mark.note) for step in noted)
        blocks += [Heading("What you noted last time"), Facts(rows)]
    elif noted:
        blocks.append(Paragraph(f"{plural(len(noted), 'private note')} left out.", "quiet"))
    others = [step for step in steps if step.is_open and step.item.id not in chosen_ids]
    if others:
        blocks += [Heading("For another time"), parts.lines(others[:_NAMED])]
    if len(others) > _NAMED:
        blocks.append(
            Paragraph(f"And {len(others) - _NAMED} more. To see them all: lmcs meet {person.id} --all", "quiet")
        )
    return Page(f"Meeting: {parts.role(library, person.id)}", (*blocks, parts.checked(library.content_date)))


def _raised(step: Step, asks: Sequence[Ask], blank: bool) -> list[Block]:
    line = parts.line(step)
    blocks: list[Block] = [Items((line._replace(status="", detail=""),), boxes=True) if blank else Items((line,))]
    for ask in asks:
        blocks += [Bullets((ask.text,)), Room(1)]
    return blocks


def _may_ask(person: Person, steps: Sequence[Step]) -> list[Block]:
    rows = tuple((f"{step.item.number}. {step.item.text}", " ".join(step.item.ready)) for step in steps[:_NAMED])
    blocks: list[Block] = [Heading("What they may raise with you, and what to have ready"), Facts(rows)]
    if len(steps) > _NAMED:
        more = f"And {len(steps) - _NAMED} more. To see them all: lmcs questions --from {person.id}"
        blocks.append(Paragraph(more, "quiet"))
    return blocks
