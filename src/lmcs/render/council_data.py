"""The plain data of `who --json` (docs/json.md): only ever added to."""

from collections.abc import Collection

from lmcs.progress import answering
from lmcs.progress.journey import Journey
from lmcs.render.json_data import Record


def who(journey: Journey, only: Collection[str] = ()) -> Record:
    """Return who holds which post and who answers for which area, and what is missing or double; *only* for these ids."""
    library = journey.library

    def wanted(id_: str) -> bool:
        return not only or id_ in only

    return {
        "posts": [
            {"id": each.id, "post": each.name, **_held(journey, "post", each.id)}
            for each in answering.posts(journey)
            if wanted(each.id)
        ],
        "areas": [
            {
                "id": each.id,
                "area": each.name,
                **{what: _held(journey, what, each.id) for what in answering.OF_AN_AREA},
            }
            for each in library.areas.values()
            if wanted(each.id)
        ],
        "gaps": [
            {"area": gap.area.id, "lacks": list(gap.lacks)}
            for gap in answering.gaps(journey)
            if wanted(gap.area.id)
        ],
        "doubles": [
            {
                "places": [{"what": what, "id": id_} for what, id_ in double.places],
                "names": list(double.names),
            }
            for double in answering.doubles(journey)
            if any(wanted(id_) for _, id_ in double.places)
        ],
    }


def _held(journey: Journey, what: str, id_: str) -> Record:
    """Return the name that counts, "" where there is none, whose file it is from, and the others that files have."""
    names = [each._asdict() for each in journey.named(what, id_)]
    first = names[0] if names else {"name": "", "council": ""}
    return first | {"others": names[1:]}
