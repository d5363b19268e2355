"""What lmcs says: the types of its content, and the shelves it is taken down from."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

# isort: off
from lmcs.content.fields import (
    CHANGE_FORCES, CORE, DOCUMENT_KINDS, FIRST, FORCES, LAW_KINDS, ORIGINS, PACES, TERM_STATUSES, WALKED,
)  # fmt: skip
from lmcs.content.types import Ask, Change, Checklist, Item, Section, Source

if TYPE_CHECKING:
    from lmcs.content.document import Document
    from lmcs.content.law import Law
    from lmcs.content.leaflet import Before, Topic
    from lmcs.content.person import Person
    from lmcs.content.problem import Problem
    from lmcs.content.term import Old, Term
else:

    def __getattr__(name: str) -> Any:
        """Return a type that few runs make use of: to make one takes as long as to read the journal."""
        if name not in _ELSEWHERE:
            raise AttributeError(name)
        return getattr(import_module(f"lmcs.content.{_ELSEWHERE[name]}"), name)


_ELSEWHERE = {
    "Before": "leaflet", "Document": "document", "Law": "law", "Old": "term", "Person": "person", "Problem": "problem",
    "Term": "term", "Topic": "leaflet",
}  # fmt: skip

__all__ = [
    "CHANGE_FORCES", "CORE", "DOCUMENT_KINDS", "FIRST", "FORCES", "LAW_KINDS", "ORIGINS", "PACES", "TERM_STATUSES",
    "WALKED", "Ask", "Before", "Change", "Checklist", "Document", "Item", "Law", "Old", "Person", "Problem", "Section",
    "Source", "Term", "Topic",
]  # fmt: skip
