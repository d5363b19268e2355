"""What may stand under a key of the content, beyond what its type hint says: the marks that `types.py` is written with."""

from typing import Annotated, NamedTuple

FORCES = ("in force", "enacted, not started", "proposed", "replaced", "in force in part")
NOT_LAW = {
    "proposed": "proposed, not in force",
    "enacted, not started": "enacted, not confirmed in force",
}
"""The forces of what is not in force, and what is said of each: no more than is known."""
CHANGE_FORCES = ("in force", "enacted, not started", "proposed", "announced")
TERM_STATUSES = ("current", "renamed", "replaced", "enacted, not started", "proposed", "local name")
LAW_KINDS = ("act", "regulations", "guidance", "advice", "code", "convention", "bill")
DOCUMENT_KINDS = ("source", "guidance", "code", "framework", "strategy", "must know", "resource")
PACES = ("first", "next", "later")
ORIGINS = ("guide", "lmcs")
IN_PAPERS = ("capital", "never")
FIGURE_GROUPS = (
    "Help and protection", "Children in care", "Care leavers", "Social workers", "Special educational needs and disability", "Schools",
    "Early years", "Young people and youth justice", "Health", "Money", "Inspection",
)  # fmt: skip
SENSES = ("higher is better", "lower is better", "neither")
COMPARES = ("england", "range", "change", "no")
"""What a council's own value may be set beside: England's value and the range of councils, the range alone, how much England's
count grew, or nothing."""
CONFIRMED = ("yes", "partly", "no")
FIRST = "first-ten-days"
"""The checklist that a bare number means."""
WALKED = (FIRST, "worth-doing")
"""The checklists that the walk goes through together, by pace; each is counted by itself."""
YOURSELF = "yourself"
"""The role of the lead member: its items are hers alone, and what is agreed with it is what she has to do."""
PAPERS = "papers"
"""The checklist with what to ask of each kind of paper; its questions are put when such a paper comes, and not at a first meeting."""
CORE = 17
"""How many items are ticked at the back of the 2019 guide; the others of that checklist follow from 18."""

ALWAYS, SHIPPED, OWN, ADDED, FILLED = "always", "shipped", "own", "added", "filled"


class Field(NamedTuple):
    """What may stand under a key, beyond what its hint says.

    `need` says whose files must have the key: ALWAYS, SHIPPED or nobody's. `only` says whose may: SHIPPED, OWN (a
    council's), ADDED (items that a council adds to a shipped checklist) or FILLED (nobody's: lmcs itself fills it in).
    `refers` names the space of ids that a value must be in, `unique` the one in which no other may equal it.
    """

    kind: str = "text"
    need: str = ""
    only: str = ""
    key: str = ""
    words: tuple[str, ...] = ()
    refers: str = ""
    unique: str = ""
    prose: bool = False
    or_text: bool = False
    """A text alone may stand for an entry: it is the entry's first key."""


def force_words(force: str) -> str:
    """Return what is said of the force of a law or the status of a term: less than the content's word, where less is known."""
    return NOT_LAW[force] if force.startswith("enacted") else force


def short_name(checklist_id: str) -> str:
    """Return what a checklist is called in a line: "leader" for "council-leader"."""
    return checklist_id.removeprefix("council-")


def Id(space: str) -> Field:  # noqa: N802 - reads as the marks do
    """Return the mark of an id, which no other in the *space* may equal."""
    return Field("id", ALWAYS, unique=space)


def One(words: tuple[str, ...], need: str = ALWAYS) -> Field:  # noqa: N802
    """Return the mark of one of a few *words*."""
    return Field("word", need, words=words)


NeededText = Annotated[str, Field(need=ALWAYS)]
ShippedText = Annotated[str, Field(need=SHIPPED)]
Prose = Annotated[str, Field(prose=True)]
NeededProse = Annotated[str, Field(prose=True, need=ALWAYS)]
ShippedProse = Annotated[str, Field(prose=True, need=SHIPPED)]
NeededPoints = Annotated[tuple[str, ...], Field(prose=True, need=ALWAYS)]
Date = Annotated[str, Field("date")]
NeededDate = Annotated[str, Field("date", ALWAYS)]
ShippedDate = Annotated[str, Field("date", SHIPPED)]
Address = Annotated[str, Field("address")]
Names = tuple[str, ...]
NeededRoles = Annotated[tuple[str, ...], Field(need=ALWAYS, refers="people")]
Laws = Annotated[tuple[str, ...], Field(refers="law")]
Terms = Annotated[tuple[str, ...], Field(refers="glossary")]
Filled = Annotated[str, Field(only=FILLED)]
