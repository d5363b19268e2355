"""What the person did: kept as a journal of commands, and replayed into the progress they add up to.

`entries` says what is kept, `history` what came after what, `replay` what it adds up to, and `changing` what may be
added; they are pure. `journal` is the face of the modules that keep it in the two files.
"""

# isort: off
from lmcs.progress.entries import Command, Entry, Outcome
from lmcs.progress.marks import (
    BOOKED, DONE, NOT_APPLICABLE, NOT_STARTED, SET_ASIDE, Agreed, Mark, Met, Noted, Progress, Request,
)  # fmt: skip
from lmcs.progress.replay import replay

__all__ = [
    "BOOKED", "DONE", "NOT_APPLICABLE", "NOT_STARTED", "SET_ASIDE", "Agreed", "Command", "Entry", "Mark", "Met", "Noted",
    "Outcome", "Progress", "Request", "replay",
]  # fmt: skip
