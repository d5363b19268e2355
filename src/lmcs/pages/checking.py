"""What the content checker found, and what is due for a look at its sources."""

from collections.abc import Sequence
from datetime import date

from lmcs.basics.blocks import Block, Bullets, Heading, Page, Paragraph, section
from lmcs.basics.dates import needs_a_look, say_written
from lmcs.basics.text import plural
from lmcs.content import Checklist, Document, Law, Person, Problem, Term
from lmcs.content.library import Library

_TITLE = "What is due for a look"


def found(
    problems: Sequence[Problem], files: int, free: Sequence[str] = (), apart: Sequence[Block] = ()
) -> Page:
    """Return what the checker found, errors first, a line each; *files* is how many were named (0: all content).

    *free* names each council's file with its next free number, *apart* what is kept of items that no file has now.
    """
    errors = tuple(str(problem) for problem in problems if not problem.advice)
    advice = tuple(str(problem) for problem in problems if problem.advice)
    read = plural(files, "file") if files else "All content"
    blocks: list[Block] = [Paragraph(f"{read} read.")]
    blocks += section(plural(len(errors), "error"), Bullets(errors))
    blocks += section(f"{plural(len(advice), 'piece')} of advice", Bullets(advice))
    if not errors:
        need = " Advice need not stop anybody." if advice else ""
        blocks.append(Paragraph(f"Nothing wrong was found.{need}", "strong"))
    blocks += section("The next free number", Bullets(tuple(free)))
    blocks += apart
    return Page("Content check", tuple(blocks))


def age(library: Library, today: date) -> Page:
    """Return what was last checked so long ago that it is due for a look, the oldest first; else when that begins."""
    every: list[Checklist | Term | Law | Document | Person] = [*library.checklists]
    for shelf in (library.terms, library.laws, library.documents, library.people):
        every += shelf.values()
    entries = [(each.as_at, each.id) for each in every if not each.council]
    due = sorted(entry for entry in entries if needs_a_look(entry[0], today))
    if not due:
        oldest = say_written(min(entries)[0])
        said = f"Nothing is due. The oldest was checked in {oldest}, and is due for a look a year after that."
        return Page(_TITLE, (Paragraph(said, "strong"),))
    amount = f"{plural(len(due), 'entry', 'entries')} of {len(entries)}"
    blocks: list[Block] = [Paragraph(f"{amount}, the oldest first.")]
    for as_at in dict.fromkeys(entry[0] for entry in due):
        ids = tuple(id_ for each, id_ in due if each == as_at)
        blocks += [Heading(f"Checked {say_written(as_at)}"), Bullets(ids)]
    return Page(_TITLE, tuple(blocks))
