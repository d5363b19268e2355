"""Who holds which post and answers for which area, where nobody does, and where two do."""

from collections.abc import Iterator
from typing import NamedTuple

from lmcs.basics.dates import MONTHS
from lmcs.basics.person_name import Holder, compared, is_vacant, names_in, unfit
from lmcs.content import Person
from lmcs.content.folding import fold
from lmcs.content.people import Area
from lmcs.content.spelling import NEAR, likest
from lmcs.progress.journey import Journey

OF_AN_AREA = ("member", "officer")
"""Who answers for an area."""


class Gap(NamedTuple):
    """An area for which somebody is missing: `lacks` says whom, the "member", the "officer" or both."""

    area: Area
    lacks: tuple[str, ...]


class Double(NamedTuple):
    """Two names in one place, or one name in two.

    `places` are what it is and its id, such as ("officer", "send"): one with several `names`, or several with one.
    """

    places: tuple[tuple[str, str], ...]
    names: tuple[str, ...]


def posts(journey: Journey) -> list[Person]:
    """Return the roles that one person holds, in their order."""
    return [person for person in journey.library.people.values() if person.post]


def gaps(journey: Journey) -> list[Gap]:
    """Return the areas for which no member or no officer is named."""
    every = [
        Gap(area, tuple(what for what in OF_AN_AREA if not journey.named(what, area.id)))
        for area in journey.library.areas.values()
    ]
    return [gap for gap in every if gap.lacks]


def doubles(journey: Journey) -> list[Double]:
    """Return the places with several names, and the names in two places that one person cannot have, or seldom has.

    One person may answer for many areas, but holds one post; and the member of an area is not its officer.
    """
    found = []
    sitting: dict[str, list[tuple[tuple[str, str], str]]] = {}
    for what, id_ in _places(journey):
        names = _names(journey.named(what, id_))
        if len(names) > 1:
            found.append(Double(((what, id_),), names))
        for name in names:
            sitting.setdefault(compared(name), []).append(((what, id_), name))
    for seats in sitting.values():
        held: dict[str, list[tuple[str, str]]] = {"": []}
        for place, _ in seats:  # all posts are seats of one kind, and each area is one of its own
            held.setdefault("" if place[0] == "post" else place[1], []).append(place)
        found += [Double(tuple(each), (seats[0][1],)) for each in held.values() if each[1:]]
    return found


def places_of(journey: Journey, words: str) -> list[tuple[str, str]]:
    """Return the places of those in whose name all *words* stand, without its accents, hyphens and apostrophes."""
    wanted = {*fold(words).split()}
    met = ((what, id_) for what, id_, name in named(journey) if wanted <= {*fold(name).split()})
    return list(dict.fromkeys(met)) if wanted else []


def near_to(journey: Journey, words: str) -> list[tuple[str, str]]:
    """Return the places of those whose name, or one word of it, is spelled nearly like *words*."""
    names = [(compared(name), f"{what} {id_}") for what, id_, name in named(journey)]
    each = [(part, place) for name, place in names for part in {name, *name.split()}]
    near = likest(fold(words), [(fold(part), place) for part, place in each], NEAR)
    return [(what, id_) for what, _, id_ in (place.partition(" ") for place in near)]


def covered_by(journey: Journey, words: str) -> list[tuple[str, str]]:
    """Return the places that are vacant, and of which all *words* say who covers them: "vacant, covered by Bo Ray"."""
    wanted, found = set(words.casefold().split()), []
    for place in _places(journey):
        vacant = [held.name for held in journey.said(*place)[:1] if is_vacant(held.name)]
        words_of = (word.strip(",.;()") for name in vacant for word in name.split()[1:])
        covers = {word.casefold() for word in words_of if word[:1].isupper() and word not in MONTHS}
        if wanted and wanted <= covers:
            found.append(place)
    return found


def named(journey: Journey) -> list[tuple[str, str, str]]:
    """Return each name with its place: what it is, and the id of its post or area."""
    return [(*place, held.name) for place in _places(journey) for held in journey.named(*place)]


def names_given(journey: Journey) -> list[str]:
    """Return each name that stands in a place, once; what is vacant has none."""
    return list(dict.fromkeys(name for _, _, name in named(journey)))


def otherwise(journey: Journey, what: str, id_: str) -> list[str]:
    """Return what council's files have in place of the name that the person gave for a post or an area: "Riverside's file has Sam Lee"."""
    own, *theirs = journey.said(what, id_) or [Holder("")]
    if own.council or not own.name:
        return []
    vacant = [each for each in theirs if is_vacant(each.name)]
    said = [f"{each.council}'s file {'says vacant' if each in vacant else f'has {each.name}'}" for each in theirs]  # fmt: skip
    return [] if vacant == theirs and is_vacant(own.name) else said


def _places(journey: Journey) -> Iterator[tuple[str, str]]:
    """Yield every place for a name: what it is, and the id of its post or area."""
    yield from (("post", person.id) for person in posts(journey))
    yield from ((what, id_) for id_ in journey.library.areas for what in OF_AN_AREA)


def _names(held: tuple[Holder, ...]) -> tuple[str, ...]:
    """Return each name in *held*: what the person gave settles what files differ in, and one text may name two."""
    known = [each for each in held if not each.council] or held
    # What lmcs would not have kept is left as it is.
    names = [name for each in known for name in ([each.name] if unfit(each.name) else names_in(each.name))]  # fmt: skip
    return tuple({compared(name): name for name in names}.values())
