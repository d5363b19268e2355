"""The days of the council's meetings as this person last saw them, so that what moved on a share is told once.

They are kept in the cache: whoever loses it is told nothing for once.
"""

from lmcs.content import cache
from lmcs.content.local import Meeting, meetings
from lmcs.content.shelves import made
from lmcs.session.session import Session

_KEY = f"seen {' '.join(Meeting._fields)}"


def moved(session: Session) -> list[str]:
    """Return what became of the days to come that this person saw last, and keep those of now, where it is shown to somebody.

    Nothing where no meeting is left, or none was seen.
    """
    before, now = _before(session), meetings(session.library)
    if session.on_screen:
        keep(session)
    if not before or not now or before == now:
        return []
    from lmcs.content.moved import moved as told  # few meetings move

    return told(before, now, session.today)


def keep(session: Session) -> None:
    """Keep the days as they are now: they were told."""
    now = meetings(session.library)
    if now and now != _before(session):
        cache.put(session.places.cache, cache.SEEN, _KEY, {"meetings": now})


def begin(session: Session) -> None:
    """Keep the days as they are now where none were seen before: a calendar has them."""
    if not _before(session):
        keep(session)


def _before(session: Session) -> list[Meeting]:
    rows = cache.kept(session.places.cache, cache.SEEN, _KEY)
    return [made(Meeting, row) for row in rows("meetings")] if rows else []
