"""What is kept here, to be told from another computer; and where no progress is here, where there is some, so that nobody takes it for lost."""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from lmcs.basics import paths
from lmcs.basics.dates import from_iso, say_short
from lmcs.basics.errors import LmcsError
from lmcs.basics.home import VIEW
from lmcs.basics.text import clean_line, typeable
from lmcs.progress import journal
from lmcs.progress.describing import counted, standing
from lmcs.progress.folder import COPY, JOURNAL, LOCK
from lmcs.progress.steps import AWAY
from lmcs.session import council_files
from lmcs.session.session import Session


def kept(session: Session) -> list[str]:
    """Return how much is kept here, the day of the last of it, and how much of it is of a council's file that is not in use here."""
    day = from_iso(max((each.at for each in session.reading.commands), default="")[:10])
    last = f" The last of it was kept on {say_short(day)}." if day else ""
    theirs = [step.mark for step in session.journey.gone() if step.item.council == AWAY]
    file = f"Of that, {counted(theirs)} of a council's file that is not here now. To take it in: lmcs pack FILE"
    return [f"{standing(session.progress)}{last}", *([file] if counted(theirs) else [])]


def computer(environ: Mapping[str, str]) -> str:
    """Return what this computer is called, as a sentence for the screen alone; "" where it does not say."""
    if sys.platform == "win32":
        named = environ.get("COMPUTERNAME", "")
    else:
        named = os.uname().nodename
    return f"This computer is called {clean_line(named)}." if named else ""


def told(session: Session, environ: Mapping[str, str]) -> list[str]:
    """Return that there is progress in another folder which lmcs would use without --home or LMCS_HOME, or what is left here without any.

    A council's file, a lock or the sign of the plain view show that lmcs was set up. Nothing where progress is here, or nothing shows
    that there was any.
    """
    home = session.places.home
    if any(os.path.lexists(home / name) for name in (JOURNAL, COPY)):
        return []
    if other := _other(home, environ):
        chosen = "leave out --home" if session.options.home else "take the variable LMCS_HOME away"
        shown = paths.file_name(other)
        brings = typeable(os.fspath(other / JOURNAL)) or "and that folder's progress.jsonl"
        return [
            f"No progress is in this folder, {paths.file_name(home)}, but there is some{_whose(other)} in {shown}.",
            f"If that is yours, bring it in here: lmcs restore {brings}, or to go on with it there, {chosen}.",
            "If it is another member's, leave it there, and begin your own here: lmcs start",
        ]
    if any(os.path.lexists(home / name) for name in (LOCK, VIEW)):  # no other command makes these
        return [
            f"lmcs was set up here, and something was kept; no progress is in this folder, {paths.file_name(home)}, now.",
            "If you did not erase it, type: everything is gone",
        ]
    content, *shares = session.places.council
    if council_files.held(content, shares):
        return [
            f"Your council's file is here, so lmcs was set up; no progress is in this folder, {paths.file_name(home)}.",
            "If you are new, that is as it should be. If you worked in it before, type: where is my work",
        ]
    return []


def _whose(folder: Path) -> str:
    """Return whose the progress in *folder* is, as in " of Cllr Ann Lee"; "" where it does not say, or cannot be read."""
    with suppress(LmcsError):
        name = clean_line(journal.read(folder).progress.settings.get("name", ""))
        return f" of {name}" if name else ""
    return ""


def _other(home: Path, environ: Mapping[str, str]) -> Path | None:
    """Return the first folder with progress that lmcs would use in place of *home*: that of LMCS_HOME, or the usual one."""
    usual = {name: value for name, value in environ.items() if name != "LMCS_HOME"}
    for around in (environ, usual):
        with suppress(LmcsError):  # what is set may be no folder
            folder = paths.places(None, around).home
            held = any(os.path.lexists(folder / name) for name in (JOURNAL, COPY))
            if held and os.path.realpath(folder) != os.path.realpath(home):
                return folder
    return None
