"""Terms, law notes and changes as they stand on pages about something else: a name, a gist, whether it is in force."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lmcs.basics.blocks import Block, Facts, Paragraph
from lmcs.basics.dates import say_written
from lmcs.basics.text import capitalised, first_sentence
from lmcs.content import Change
from lmcs.content.fields import NOT_LAW, force_words
from lmcs.content.library import Library

if TYPE_CHECKING:  # a sheet of questions names neither
    from lmcs.content import Document, Item, Law, Term

Row = tuple[str, str]

_TERM_WORDS = {
    "renamed": "This name has changed.",
    "replaced": "This no longer exists under this name.",
    "local name": "A local name: your council may use another.",
} | {force: f"{capitalised(words)}." for force, words in NOT_LAW.items()}
_FORCE_BEGUN = {"in force": "In force since {}", "announced": "Announced {}"} | {
    force: capitalised(words).replace(",", " {},", 1) for force, words in NOT_LAW.items()
}


def what_became(term: "Term") -> list[Block]:
    """Return the line that says what became of a *term*, or that it is a local name; none where it is current."""
    if term.status == "local name" and term.council:
        return [Paragraph(f"A name that {term.council} uses. Others may not know it.")]
    said = term_state(term)
    return [Paragraph(said, "warning")] if said else []


def term_state(term: "Term") -> str:
    """Return what became of a *term*, in a sentence; "" where it is current."""
    return _TERM_WORDS.get(term.status, "")


def added_by(entry: "Term | Document | Item") -> list[Row]:
    """Return the row that says which council added *entry*; none for what lmcs ships."""
    return [("Added by", f"{entry.council}. Not part of the guide.")] if entry.council else []


def here(library: Library, space: str, id_: str) -> tuple[Row, ...]:
    """Return what councils call the entry *id_* of the shelf *space* and say of it, marked as theirs: one row or none."""
    if not library.brought:
        return ()
    from lmcs.content import local  # only where a council says something

    said = local.said(library, space, id_)
    return (("Here", said),) if said else ()


def jargon(ids: Iterable[str], library: Library, *, brief: bool = False) -> tuple[Row, ...]:
    """Return the terms *ids* as label and meaning; only the gist if *brief*."""
    rows = []
    for term in (library.terms[id_] for id_ in ids):
        meaning = first_sentence(term.meaning) if brief else term.meaning
        ours = [f"{label}: {said}" for label, said in here(library, "glossary", term.id)]
        rows.append((term.name, " ".join((meaning, *ours))))
    return tuple(rows)


def more(command: str) -> str:
    """Return the line that says how one of the entries of a list is read in full."""
    return f"To read one in full: lmcs {command} and its name."


def law_rows(ids: Iterable[str], library: Library) -> tuple[Row, ...]:
    """Return law notes as title and explanation."""
    laws = [library.laws[id_] for id_ in ids]
    return tuple((law.called, f"{law.asks} {law.means}") for law in laws)


def was_and_is(changes: Sequence[Change], library: Library) -> list[Facts]:
    """Return what has changed since a source said otherwise: its state, apart from the text, then now and then.

    The state has a row of its own, so that nothing in the text seems to stand behind "not in force".
    """
    blocks = []
    for change in changes:
        state = ("State", f"{since_when(change)}.")
        now = ("Now" if change.force == "in force" else "What it says", change.now)
        before = (f"Before ({library.documents[change.document].title})", change.was)
        blocks.append(Facts((state, now, before)))
    return blocks


def since_when(said: "Change | Law") -> str:
    """Return since when a change or a law holds, or that it does not hold yet, and when it is due to start."""
    begun = _FORCE_BEGUN.get(said.force, f"{capitalised(force_words(said.force))} since {{}}")
    state = begun.format(say_written(said.since)) if said.since else capitalised(force_words(said.force))  # fmt: skip
    return f"{state}. Due to start {say_written(said.starts)}" if said.starts else state
