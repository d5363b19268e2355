"""lmcs --version: which lmcs this is, and of when its content."""

from lmcs import __version__
from lmcs.basics.dates import say_written
from lmcs.basics.declare import gives
from lmcs.session.session import Session


@gives()
def version(session: Session) -> None:
    """Show the version and the date of the content."""
    checked = say_written(session.library.content_date)
    session.confirm(f"lmcs {__version__}. Content checked {checked}.")
