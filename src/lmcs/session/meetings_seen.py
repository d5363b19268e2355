"""What this person last saw of the council's files: the days of its meetings, and which names are other than those they typed.

So what moved on a share, or is another there, is told once. It is kept in the cache: whoever loses it is told nothing of days,
and of names once more. Of a name only what stands for the sentence is kept.
"""

from typing import Any

from lmcs.content import cache
from lmcs.content.local import Meeting, meetings
from lmcs.content.shelves import made
from lmcs.session.session import Session

_KEY = f"seen {' '.join(Meeting._fields)}, told"


def moved(session: Session) -> list[str]:
    """Return what became of the days to come that this person saw last, and keep those of now, where it is shown to somebody.

    Nothing where no meeting is left, or none was seen.
    """
    before, now = _before(session), meetings(session.library)
    if session.on_screen and now and now != before:
        _keep(session, meetings=now)
    if not before or not now or before == now:
        return []
    from lmcs.content.moved import moved as told  # few meetings move

    return told(before, now, session.today)


def otherwise(session: Session) -> list[str]:
    """Return of what it was not told yet that a council's file has another name than the person typed; it is told now, where it is shown. No name is in it."""
    from lmcs.pages.who import typed_otherwise  # few type a name that a file has, too

    now = typed_otherwise(session.journey)
    said = {cache.key_of([each.encode()]): of for of, each in now.items()}
    before = _seen(session, "told")
    if session.on_screen and [*said] != before:
        _keep(session, told=[*said])
    return [of for key, of in said.items() if key not in before]


def begin(session: Session) -> None:
    """Keep the days as they are now where none were seen before: a calendar has them."""
    if not _before(session):
        _keep(session, meetings=meetings(session.library))


def _keep(session: Session, **now: object) -> None:
    seen = {shelf: _seen(session, shelf) for shelf in ("meetings", "told")}
    cache.put(session.places.cache, cache.SEEN, _KEY, {**seen, **now})


def _before(session: Session) -> list[Meeting]:
    return [made(Meeting, row) for row in _seen(session, "meetings")]


def _seen(session: Session, shelf: str) -> list[Any]:
    rows = cache.kept(session.places.cache, cache.SEEN, _KEY)
    return rows(shelf) if rows else []
