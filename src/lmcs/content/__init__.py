"""What lmcs says: the types of its content, and the shelves it is taken down from."""

# isort: off
from lmcs.content.fields import (
    CHANGE_FORCES, CORE, DOCUMENT_KINDS, FIRST, FORCES, LAW_KINDS, ORIGINS, PACES, TERM_STATUSES, WALKED,
)  # fmt: skip
from lmcs.content.old import Old
from lmcs.content.types import (
    Ask, Before, Change, Checklist, Document, Item, Law, Person, Problem, Section, Source, Term, Topic,
)  # fmt: skip

__all__ = [
    "CHANGE_FORCES", "CORE", "DOCUMENT_KINDS", "FIRST", "FORCES", "LAW_KINDS", "ORIGINS", "PACES", "TERM_STATUSES",
    "WALKED", "Ask", "Before", "Change", "Checklist", "Document", "Item", "Law", "Old", "Person", "Problem", "Section",
    "Source", "Term", "Topic",
]  # fmt: skip
