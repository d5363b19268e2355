"""The meeting sheet: everything to raise with one person, on one page; and the people there are."""

from collections.abc import Sequence

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Items, Page, Paragraph, Room, section
from lmcs.basics.text import capitalised, first_sentence, plural, stopped
from lmcs.content import FIRST, PAPERS, WALKED, Ask, Item, Person
from lmcs.content.library import Library
from lmcs.content.naming import role
from lmcs.content.reference import whose
from lmcs.pages.checked import checked
from lmcs.pages.entries import here, jargon
from lmcs.pages.items import conduct, held_by, lines, short_title, unmarked, when
from lmcs.progress import BOOKED, NOT_STARTED
from lmcs.progress.journey import Journey
from lmcs.progress.own_notes import own_notes, that_name, to_ask
from lmcs.progress.steps import Step, put_to

_FOR = "Ask for "
_NAMED = 6
_FIRST_HOUR = 8
"""Questions of the first hour: those that the content names, else the first there are."""


def to_raise(steps: Sequence[Step]) -> list[Step]:
    """Return which of the *steps* with a role are still to raise: what the council puts first, then the lists that are walked, then all others."""
    still = [step for step in steps if step.is_open]

    def order(step: Step) -> tuple[bool, bool]:
        own = bool(step.item.council) and step.item.pace == "first"
        return not own, step.item.checklist not in WALKED

    return sorted(still, key=order)


def people(journey: Journey, *, with_notes: bool) -> Page:
    """Return the people to meet: who each role is, why it matters and how much there is to raise.

    *with_notes*, it has what was agreed with roles that the content does not have now.
    """
    rows = []
    for person in journey.library.people.values():
        steps = journey.with_person(person.id)
        if steps or person.council:
            name = held_by(journey, person.id)
            held = f"{stopped(name)} " if name else ""
            who = f"{held}{first_sentence(person.is_)} {person.matters}"
            still = [step for step in steps if step.is_open]
            asked = sum(len(put_to(step.item, person.id)) for step in still)
            amount = f"To raise: {plural(len(still), 'item')}, {plural(asked, 'question')}."
            rows.append((capitalised(person.name), whose(f"{who} {amount}", person.council)))
    about = "To see everything to raise with one of them: lmcs meet and the role, for example lmcs meet director."
    roles = journey.library.people
    lost = [each for each in journey.progress.still_agreed if each.role not in roles]
    gone = [(journey.called(each.role), str(each)) for each in lost if with_notes]
    left = section("Agreed with roles that are not here now", Facts(tuple(gone)))
    closing = checked(journey.library.content_date)
    return Page("Who to meet", (Paragraph(about), Facts(tuple(rows)), *left, closing))


def sheet(
    journey: Journey,
    person: Person,
    chosen: Sequence[Step],
    *,
    with_notes: bool,
    blank: bool,
    with_agreed: bool = False,
    with_questions: bool = False,
) -> Page:
    """Return the sheet for a meeting with *person*: the *chosen* items in full, the other open ones by name.

    Notes stand on it only *with_notes*, of which what is to be asked also *with_questions*, and what was agreed only
    *with_agreed*; *blank* gives boxes to tick on paper.
    """
    library = journey.library
    steps = journey.with_person(person.id)
    still = to_raise(steps)
    name = journey.holder(person.id)
    noted = [*(step for step in steps if step.mark.note), *named_in(journey, person)]
    asked, more = questions_and_notes(noted)
    blocks: list[Block] = [] if blank else _when(steps, person, journey)
    if (place := ("post", person.id)) in journey.progress.names:
        from lmcs.pages.who import typed_otherwise  # many know no name

        blocks += [Paragraph(said, "quiet") for said in typed_otherwise(journey, [place]).values()]
    blocks += _agreed(journey, person, shown=with_agreed)
    blocks += section("What you want to ask", Bullets(asked if with_notes or with_questions else ()))  # fmt: skip
    blocks.append(Paragraph(f"{person.is_} {person.matters}"))
    if ours := here(library, "people", person.id):
        blocks.append(Facts(ours))
    if person.id in library.before.meets:
        blocks.append(conduct(library))
    if not chosen:
        blocks.append(Paragraph("Nothing is left open with them.", "strong"))
    every = [ask for step in _of_now(still, journey) for ask in put_to(step.item, person.id)]
    agenda = ([ask for ask in every if ask.first] or every)[:_FIRST_HOUR]
    if agenda:
        blocks += [Heading("Your first hour together"), *_with_room(agenda)]
    if agenda and chosen:
        blocks.append(Heading("After that"))
    for step in chosen:
        asks = [ask for ask in put_to(step.item, person.id) if ask not in agenda]
        raised = _of_their_lists([step], journey, blank=blank)
        blocks += [raised._replace(boxes=blank), *_with_room(asks)]
    # Of an item that is for others first, its papers are asked of them; its law and its words are theirs, too.
    own = [step.item for step in chosen if step.item.who[0] == person.id]
    papers = tuple(how for item in own for how in item.how if how.startswith(_FOR))
    blocks += section("To ask for", Bullets(papers))
    theirs = [step for step in journey.asked_by(person.id) if step.is_open]
    ready = tuple((short_title(each.item), " ".join(each.item.ready)) for each in theirs[:_NAMED])
    blocks += section("What they may raise with you, and what to have ready", Facts(ready))
    blocks += _more(len(theirs), f"lmcs questions --from {person.id}", blank=blank)
    blocks += _law_and_words(library, person, [step.item for step in chosen], own)
    if with_notes:
        blocks += section("What you noted", Facts(more))
    elif (
        left := more if with_questions else noted
    ) and not blank:  # on paper others see how many there are
        blocks.append(Paragraph(f"{plural(len(left), 'private note')} left out.", "quiet"))
    others = [step for step in still if step not in chosen]
    blocks += section("For another time", _of_their_lists(others[:_NAMED], journey, blank=blank))
    blocks += _more(len(others), f"lmcs meet {person.id} --all", blank=blank)
    title = ", ".join(filter(None, (role(library, person.id), name)))
    return Page(f"Meeting: {title}", (*blocks, checked(library.content_date)))


def _of_now(steps: Sequence[Step], journey: Journey) -> Sequence[Step]:
    """Return *steps* but those of lmcs's own lists for an occasion that may never come, as an inspection, of which nothing was begun; all where there are no others."""
    own = (each for each in journey.library.checklists if each.origin == "lmcs" and each.id not in (*WALKED, PAPERS))  # fmt: skip
    to_come = {each.id for each in own if all(step.mark.status == NOT_STARTED for step in journey.steps(each))}  # fmt: skip
    return [step for step in steps if step.item.checklist not in to_come] or steps


def _law_and_words(
    library: Library, person: Person, items: Sequence[Item], own: Sequence[Item]
) -> list[Block]:
    """Return the law behind what is *person*'s *own* of the *items*, and the words they use; of all *items* where nothing is their own."""
    terms = [*person.see, *(term for item in own for term in item.see)]
    terms = terms or [term for item in items for term in item.see]
    of_role = [law for term in person.see[:1] for law in library.terms[term].law]
    laws = [law for item in own for law in item.law] or of_role
    laws = laws or [law for item in items for law in item.law]
    told = Facts(tuple(library.laws[id_].gist for id_ in dict.fromkeys(laws)))
    words = Facts(jargon(dict.fromkeys(terms), library, brief=True))
    return [*section("The law behind it", told), *section("Words you will hear", words)]


def questions_and_notes(
    noted: Sequence[Step],
) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """Return what is to be asked of all that was *noted*, and the other notes, each after its task."""
    asked = tuple(to_ask(each) for step in noted for each in step.mark.notes if to_ask(each))
    kept = [(step, "\n".join(str(each) for each in step.mark.notes if not to_ask(each))) for step in noted]  # fmt: skip
    rows = [(f"{step.item.kind.capitalize()} {step.item.number}", text) for step, text in kept if text]  # fmt: skip
    return asked, tuple(rows)


def _when(steps: Sequence[Step], person: Person, journey: Journey) -> list[Block]:
    """Return when and where the meetings with *person* are that are booked and to come, and how each is put right that is with another than holds the post."""
    ahead = [step for step in steps if step.mark.status == BOOKED and step.item.who[0] == person.id and (step.day or journey.today) >= journey.today]  # fmt: skip
    ahead.sort(key=lambda step: (step.mark.on, step.mark.time))
    titles: dict[str, list[str]] = {}
    for step in ahead:
        titles.setdefault(when(step), []).append(f"{step.item.number} {step.item.text}".rstrip("."))
    blocks: list[Block] = [
        Paragraph(f"{said}: {'; '.join(each)}.", "strong") for said, each in titles.items()
    ]
    if any(step.mark.with_ for step in ahead):
        from lmcs.pages.company import with_another  # many bookings name nobody

        others = [said for step in ahead if (said := with_another(step, journey))]
        blocks += [Paragraph(said, "quiet") for said in others]
    return blocks


def named_in(journey: Journey, person: Person) -> list[Step]:
    """Return the notes with no task that name *person*, or who holds that post."""
    roles = (person.name, *person.short, *person.also)
    return that_name(own_notes(journey.progress.marks), roles, journey.holder(person.id))


def _agreed(journey: Journey, person: Person, *, shown: bool) -> list[Block]:
    """Return what was agreed with *person* and not kept yet, with its numbers; that there is some, where it is not *shown*."""
    agreed = journey.agreed_with(person.id)
    if agreed and not shown:
        left = f"{plural(len(agreed), 'thing')} agreed before left out. To put it in: --with-agreed"
        return [Paragraph(left, "quiet")]
    said = Bullets(tuple(map(str, agreed)), tuple(each.number for each in agreed))
    how = f"Once one of them was kept: lmcs meet {person.id} --kept and its number"
    return section("What was agreed", said, Paragraph(how if agreed else "", "quiet"))


def _of_their_lists(steps: Sequence[Step], journey: Journey, *, blank: bool) -> Items:
    """Return *steps* as lines that name their lists where that is not the first ten days; without their state on a *blank* sheet."""
    found = []
    for step, line in zip(steps, (unmarked if blank else lines)(steps).lines, strict=True):
        first = step.item.checklist == FIRST
        of_list = "" if first else f"From “{journey.checklist(step.item.checklist).title}”"
        found.append(line._replace(detail=". ".join(filter(None, (line.detail, of_list)))))
    return Items(tuple(found))


def _with_room(asks: Sequence[Ask]) -> list[Block]:
    blocks: list[Block] = []
    for ask in asks:
        blocks += [Bullets((ask.text,)), Room(1)]
    return blocks


def _more(steps: int, seen_by: str, *, blank: bool) -> list[Block]:
    """Return how many of the *steps* are not shown, and the line *seen_by* which they are, which is of no use on paper."""
    if steps <= _NAMED:
        return []
    how = "" if blank else f" To see them all: {seen_by}"
    return [Paragraph(f"And {steps - _NAMED} more.{how}", "quiet")]
