"""With whom bookings are: which still have the name of somebody who has gone, and the line that puts each right."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lmcs.basics.person_name import Holder, compared, is_vacant, names_in
from lmcs.basics.text import join_words, stopped, typeable
from lmcs.content.folding import close, fold, units
from lmcs.content.library import Library
from lmcs.content.naming import roles
from lmcs.pages.items import short_title
from lmcs.progress.journey import Journey
from lmcs.progress.steps import Step

Place = tuple[str, str]
"""What somebody holds: a "post" or being "member" or "officer" of an area, and its id."""
_BESIDE = r"[(),;/&]| and "
_WHOSE = r"(?i)^(?:my|our|your|the) "


class Met(NamedTuple):
    """Who was met at one time: the `names` of each place, and the `holders` for each booking to come that says nobody, by its item."""

    names: dict[Place, list[str]]
    holders: dict[str, str]


def to_come(journey: Journey) -> list[Step]:
    """Return the bookings whose day has not gone by, the nearest first."""
    return [step for step in journey.booked() if (step.day or journey.today) >= journey.today]


def met(journey: Journey) -> Met:
    """Return who is met as it is now, to be looked at again after a change."""
    unsaid = [step.item for step in to_come(journey) if not step.mark.with_]
    names = {place: _names(journey.said(*place)) for place in _places(journey)}
    return Met(names, {item.id: journey.holders(item) for item in unsaid})


def still_named(
    journey: Journey, before: Mapping[Place, Sequence[str]], *, files: bool = False
) -> list[str]:
    """Return of each booking to come that has a name of *before*, and of nobody who has that place now, how it is put right.

    Where the person's own name and a council's *files* differ, those say who has it now, else the person. A whole name is
    known in any booking, unless its bearer has another place now; the first or the last alone only in one with that post.
    """
    now = {place: _now(journey, place, files=files) for place in {*before, *_places(journey)}}
    here = [name for names in now.values() for name in names]
    said = []
    for step in to_come(journey):
        company, own = step.mark.with_, {("post", who) for who in step.item.who}
        for place in sorted(before, key=lambda place: place not in own) if company else ():
            theirs, new = place in own, now[place]
            known = new if theirs else here
            former = [each for each in before[place] if is_with(company, each, whole=not theirs)]
            if former and not any(is_with(company, each, whole=not theirs) for each in known):
                parts = [new[0] if new and is_with(each, former[0]) else each for each in names_in(company)]  # fmt: skip
                line = _line(step, new[0] if new else "", join_words(parts) if parts[1:] else "")
                said.append(f"{stopped(short_title(step.item))} It is booked with {stopped(company)} {line}")  # fmt: skip
                break
    return said


def with_another(step: Step, journey: Journey) -> str:
    """Return how a booking is put right that was typed with another than holds the post; "" where it was not, or nobody holds it."""
    holder = journey.holder(step.item.who[0]) if step.item.who else ""
    company = step.mark.with_
    if not (holder and company) or _is_role(company, journey.library):
        return ""
    held = _names(journey.named("post", step.item.who[0]))
    return "" if any(is_with(company, each) for each in held) else _line(step, holder)


def is_with(company: str, name: str, *, whole: bool = False) -> bool:
    """Tell whether the *company* of a booking has somebody of that *name*, without titles and brackets; or is a part of it, unless it has to be *whole*."""
    said, parts = f" {fold(company)} ", names_in(name)
    apart = all(each[:1].isupper() for each in parts)  # what else has a comma is one text
    names = [fold(compared(each)) for each in (parts if apart else [name])]
    if any(f" {each} " in said for each in names if not whole or " " in each):
        return True
    return not whole and {*fold(compared(company)).split()} <= {*fold(compared(name)).split()}


def _line(step: Step, holder: str, company: str = "") -> str:
    """Return the line that books *step* with its *holder* now, and whoever else of the *company* is met."""
    line = f"lmcs book {step.item.number} --with {typeable(company or holder) or 'NAME'}"
    return f"If it is with {holder or 'another'} now: {line}"


def _is_role(company: str, library: Library) -> bool:
    """Tell whether a *company* is what roles are called, so that it names nobody: "director", "our DCS and the chief executive"."""
    known = {name for each in roles(library) for name in each.closed.split("\n") if name}

    def is_one(text: str) -> bool:
        forms = (text.strip(), re.sub(_WHOSE, "", text.strip()))
        return any(close(units(fold(each))) in known for each in forms)

    pieces = [each for each in re.split(_BESIDE, company) if each.strip()]
    return is_one(company) or all(map(is_one, pieces))


def _places(journey: Journey) -> set[Place]:
    """Return the places for which a name is known."""
    return {*journey.progress.names, *((what, id_) for what, id_, *_ in journey.library.named)}


def _names(held: Sequence[Holder]) -> list[str]:
    return [each.name for each in held if not is_vacant(each.name)]


def _now(journey: Journey, place: Place, *, files: bool) -> list[str]:
    """Return who has a *place* as the council's *files* have it, else as the person does; the others where these say nothing."""
    said = journey.said(*place)
    first = [each for each in said if bool(each.council) == files]
    return _names(first or said)
