"""lmcs erase: remove all that is kept on this computer."""

import os
from typing import Annotated

from lmcs.basics.declare import gives
from lmcs.basics.errors import Stopped, WrongUse
from lmcs.basics.paths import file_name
from lmcs.basics.text import join_words, plural
from lmcs.content import cache
from lmcs.progress import erasing
from lmcs.progress.folder import stored_files
from lmcs.session import council_files
from lmcs.session.asking import asked
from lmcs.session.session import Session

_MAY_BE_ASKED_FOR = (
    "What may have been asked for must not be erased: under freedom of information, by the person it is about, or by an inquiry.",
    "First take a copy, with lmcs backup FILE, or ask the monitoring officer.",
)


@gives()
def erase(
    session: Session, yes: Annotated[bool, "--yes", "Do not ask; for scripts."] = False
) -> None:
    """Remove everything that lmcs keeps about you on this computer, and the council's files taken in here."""
    from lmcs.session import saving

    home, kept = session.places.home, session.places.cache
    content, *shares = session.places.council
    files = [path for path, _ in stored_files(home)]
    files += [*council_files.held(content, shares), *cache.files(kept)]
    if not files:
        hint = "lmcs keeps nothing about you on this computer."
        raise Stopped("There is nothing to erase.", hint)
    if not yes:
        if not session.console.interactive:
            hint = "Without a terminal, use lmcs erase --yes."
            raise WrongUse("lmcs would ask before it erases everything.", hint)
        session.confirm("This removes for good:", *map(file_name, files), *_MAY_BE_ASKED_FOR)
        about = "The files above go for good. To keep them all, press Enter or type quit."
        answer = asked(session, 'Type the word "erase" to go on:', "use --yes", about)
        if answer.casefold() != "erase":
            raise Stopped("Nothing was erased.")
    cache.erase(kept)
    council_files.erase(content, shares)
    erasing.erase(home)
    gone = [each for each in files if not os.path.lexists(each)]
    saving.forget_shown(older_than=0)
    there = filter(os.path.lexists, dict.fromkeys((content, *shares)))
    left = join_words([*map(file_name, there)])
    alone = f"Left as it is, not yours alone or not made by lmcs: {left}." if left else ""
    session.confirm(
        f"Erased: {plural(len(gone), 'file')}. lmcs keeps nothing about you here now.",
        "Pages, calendars and copies that you saved stay where you saved them: look in Documents, Downloads and your own folder.",
        "It cannot reach backups elsewhere, a sync program's old versions, the recycle bin, or what you have sent, either.",
        alone,
    )
