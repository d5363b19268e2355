"""The plain data of `who --json` (docs/json.md): only ever added to."""

from collections.abc import Collection

from lmcs.progress import answering
from lmcs.progress.journey import Journey
from lmcs.render.json_data import Record


def who(journey: Journey, only: Collection[str] = ()) -> Record:
    """Return who holds which post and who answers for which area, and what is missing or double; *only* for these ids."""
    posts = [each for each in answering.posts(journey) if not only or each.id in only]
    areas = [each for id_, each in journey.library.areas.items() if not only or id_ in only]
    gaps = [each for each in answering.gaps(journey) if not only or each.area.id in only]
    doubles = []
    for each in answering.doubles(journey):
        if not only or any(id_ in only for _, id_ in each.places):
            places = [{"what": what, "id": id_} for what, id_ in each.places]
            doubles.append({"places": places, "names": list(each.names)})
    return {
        "posts": [
            {"id": each.id, "post": each.name, **_held(journey, "post", each.id)} for each in posts
        ],
        "areas": [
            {"id": each.id, "area": each.name}
            | {what: _held(journey, what, each.id) for what in answering.OF_AN_AREA}
            for each in areas
        ],
        "gaps": [{"area": each.area.id, "lacks": list(each.lacks)} for each in gaps],
        "doubles": doubles,
    }


def _held(journey: Journey, what: str, id_: str) -> Record:
    """Return the name that counts, "" where there is none, whose file it is from, and the others that files have."""
    names = [each._asdict() for each in journey.named(what, id_)]
    first = names[0] if names else {"name": "", "council": ""}
    return first | {"others": names[1:]}
