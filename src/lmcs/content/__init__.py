"""What lmcs says: the types of its content, and the shelves it is taken down from."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

# isort: off
from lmcs.content.fields import (
    CHANGE_FORCES, CORE, DOCUMENT_KINDS, FIRST, FORCES, LAW_KINDS, ORIGINS, PACES, PAPERS, TERM_STATUSES, WALKED,
)  # fmt: skip
from lmcs.content.types import Ask, Change, Checklist, Item, Section, Source

if TYPE_CHECKING:
    from lmcs.content.people import Before, Person, Topic
    from lmcs.content.problem import Problem
    from lmcs.content.reference import Document, Law, Old, Rule, Term
else:

    def __getattr__(name: str) -> Any:
        """Return a type that few changes and lists make use of: to make them all takes as long as to read the journal."""
        if name not in __all__:
            raise AttributeError(name)
        module = _ELSEWHERE.get(name, "reference")
        return getattr(import_module(f"lmcs.content.{module}"), name)

    _ELSEWHERE = {"Before": "people", "Person": "people", "Topic": "people", "Problem": "problem"}


__all__ = [
    "CHANGE_FORCES", "CORE", "DOCUMENT_KINDS", "FIRST", "FORCES", "LAW_KINDS", "ORIGINS", "PACES", "PAPERS", "TERM_STATUSES",
    "WALKED", "Ask", "Before", "Change", "Checklist", "Document", "Item", "Law", "Old", "Person", "Problem", "Rule",
    "Section", "Source", "Term", "Topic",
]  # fmt: skip
