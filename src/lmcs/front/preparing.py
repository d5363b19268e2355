"""Prepares what the wheel carries: rows of all content, and what is said of each entry that a name alone brings up.

It asks the real finding, the real pages and the real help, so the answers follow whatever these decide. Text is
prepared and no screen: it is drawn for the terminal that it is shown on.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer
from typer.core import TyperCommand

from lmcs import __version__
from lmcs.basics.blocks import Closing, Page
from lmcs.basics.dates import say_written
from lmcs.basics.text import pieces
from lmcs.content.finding import find
from lmcs.content.library import Library, joined
from lmcs.content.names import Names
from lmcs.front import help as helping
from lmcs.front.answers import BUCKETS, bucket, name_of
from lmcs.front.cli import lmcs_itself
from lmcs.pages.checked import OLD
from lmcs.pages.finds import found
from lmcs.pages.look_up import DOCUMENTS, LAWS, TERMS, Kind
from lmcs.render.plain import said
from lmcs.workshop import compile as workshop

Answer = tuple[str, object, str, int]
"""Who draws its standard view, what is said, when the first of it was checked, and where its age would be said."""
_HEAD = '"""Answers, made when the wheel was built; the YAML in lmcs/data is what to read."""\n'


def write(rows: Mapping[str, Any], folder: Path) -> None:
    """Write what the wheel carries of the *rows* of all content as modules into *folder*."""
    workshop.modules(rows, folder)
    library = joined(rows.__getitem__)
    names: list[dict[str, str]] = [{} for _ in range(BUCKETS)]
    pages: list[dict[str, Answer]] = [{} for _ in range(BUCKETS)]
    for page, answer, called in answers(library):
        pages[bucket(page)][page] = answer
        for name in called:
            names[bucket(name)][name] = page
    made = folder / "answers"
    made.mkdir(exist_ok=True)
    old = ("Paragraph", tuple(pieces(OLD.text)), OLD.tone)
    shared = f"{_HEAD}\nKEY = {rows['facts']['key']!r}\nOLD = {old!r}\n"
    (made / "__init__.py").write_text(shared, encoding="utf-8")
    for number in range(BUCKETS):
        text = f"{_HEAD}\nNAMES = {names[number]!r}\nPAGES = {pages[number]!r}\n"
        (made / f"part{number}.py").write_text(text, encoding="utf-8")


def answers(library: Library) -> Iterator[tuple[str, Answer, list[str]]]:
    """Yield each answer under a name of its own, with every line that it answers."""
    for kind in (TERMS, LAWS, DOCUMENTS):
        yield from _look_ups(kind, library)
    for called, page in _help():
        yield f"about {called[0]}", _answer(page, "hand"), called
    version = f"lmcs {__version__}. Content checked {say_written(library.content_date)}."
    yield "version", ("plain", ("", (("Lines", (version,)),)), "", 0), ["--version", "-V"]


def _look_ups(kind: Kind, library: Library) -> Iterator[tuple[str, Answer, list[str]]]:
    """Yield what is said of each entry of a *kind*, with the names that bring up it and nothing else, exactly."""
    names = Names(kind.findable(library))
    for entry in names.entries:
        called = []
        for name in dict.fromkeys((entry.name, *entry.aliases)):
            words = name.split()
            matches = find(" ".join(words), names)
            exact = [match.id for match in matches if match.how in ("exact", "alias")]
            if exact == [entry.id] and len(matches) == 1 and not any(w[0] == "-" for w in words):
                called.append(name_of([kind.command, *words]))
        if called:
            page = found(kind, entry.name, find(called[0].partition(" ")[2], names), library)
            by = "hand" if kind.by_hand else "rich"
            yield f"{kind.command} {entry.id}", _answer(page, by), called


def _answer(page: Page, by: str) -> Answer:
    closings = [(place, block) for place, block in enumerate(page.blocks) if isinstance(block, Closing) and block.as_at]  # fmt: skip
    place = closings[0][0] if closings else 0
    return by, said(page), min((block.as_at for _, block in closings), default=""), place


def _help() -> Iterator[tuple[list[str], Page]]:
    """Yield each page of help, with the lines that it answers."""
    whole = typer.Context(lmcs_itself, info_name="lmcs", **lmcs_itself.context_settings)
    yield ["help", "--help", "-h"], helping.page(lmcs_itself, whole)
    for name in lmcs_itself.list_commands(whole):
        command = lmcs_itself.get_command(whole, name)
        assert isinstance(command, TyperCommand)
        page = helping.page(command, typer.Context(command, info_name=name, parent=whole))
        yield [f"help {name}", f"{name} --help", f"{name} -h"], page
    for name in helping.TOPICS:
        if page_of := helping.topic([name]):
            yield [f"help {name}"], page_of
