"""The screens of "Look after your data": what is stored and where, and what the content checker found."""

from collections.abc import Sequence
from datetime import date

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph
from lmcs.basics.dates import needs_a_look, say_written
from lmcs.basics.text import plural
from lmcs.content import Problem
from lmcs.content.library import Library


def check(problems: Sequence[Problem], files: int) -> Page:
    """Return what the checker found, errors first, a line each; *files* is how many were named (0: all content)."""
    errors = [str(problem) for problem in problems if not problem.advice]
    advice = [str(problem) for problem in problems if problem.advice]
    blocks: list[Block] = [Paragraph(f"{plural(files, 'file')} read." if files else "All content read.")]
    if errors:
        blocks += [Heading(plural(len(errors), "error")), Bullets(tuple(errors))]
    if advice:
        blocks += [Heading(f"{plural(len(advice), 'piece')} of advice"), Bullets(tuple(advice))]
    if not problems:
        blocks.append(Paragraph("Nothing wrong was found.", "strong"))
    return Page("Content check", tuple(blocks))


def age(library: Library, today: date) -> Page:
    """Return what was last checked so long ago that it is due for a look, the oldest first; else when that begins."""
    entries = [
        (entry.as_at, entry.id)
        for shelf in (
            library.checklists,
            *(shelf.values() for shelf in (library.terms, library.laws, library.documents)),
        )
        for entry in shelf
        if not entry.council
    ]
    entries += [(person.as_at, person.id) for person in library.people.values() if person.as_at]
    due = sorted(entry for entry in entries if needs_a_look(entry[0], today))
    if not due:
        oldest = min(entries)[0]
        said = (
            f"Nothing is due. The oldest was checked in {say_written(oldest)}, and is due for a look a year after that."
        )
        return Page("What is due for a look", (Paragraph(said, "strong"),))
    blocks: list[Block] = [Paragraph(f"{plural(len(due), 'entry', 'entries')} of {len(entries)}, the oldest first.")]
    for as_at in dict.fromkeys(entry[0] for entry in due):
        ids = tuple(id_ for each, id_ in due if each == as_at)
        blocks += [Heading(f"Checked {say_written(as_at)}"), Bullets(ids)]
    return Page("What is due for a look", tuple(blocks))


def where(
    stored: Sequence[tuple[str, str]],
    content: Sequence[tuple[str, str]],
    readers: str,
    advice: Sequence[str],
    *,
    home: str,
) -> Page:
    """Return what is stored, where, who can read it and what not to write in notes."""
    blocks: list[Block] = [Paragraph(f"Everything you do in lmcs is kept in one folder on this computer: {home}")]
    if stored:
        blocks += [Heading("What is stored"), Facts(tuple(stored))]
    else:
        blocks.append(Paragraph("Nothing is stored yet."))
    blocks += [Heading("Who can see it"), Bullets((readers, "lmcs sends nothing anywhere. It has no network code.",
                                                   "It does not encrypt: your laptop's own disk encryption does that."))]  # fmt: skip
    blocks += [Heading("What not to write in notes"), Bullets(tuple(advice))]
    blocks += [Heading("Content"), Facts(tuple(content))]
    return Page("Where your data is", tuple(blocks))
