"""lmcs check: what is wrong in content files, and what is due for a look."""

import os
from pathlib import Path
from typing import Annotated

import typer

from lmcs.basics.errors import ExitCode, NotFound
from lmcs.commands import session_of
from lmcs.pages.checking import age as age_page
from lmcs.pages.checking import found
from lmcs.session.session import file_name

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILE]...", help="YAML files; without any, all content."),
]


def check(
    ctx: typer.Context,
    files: Files = None,
    age: Annotated[
        bool, typer.Option("--age", help="What is due for a look at its sources, the oldest first.")
    ] = False,
) -> None:
    """Check content files: every problem at once, with file, line and how to mend it."""
    session = session_of(ctx)
    if age:
        session.show(age_page(session.library, session.today))
        return
    from lmcs.workshop import checking  # what is due needs none of it

    named = [Path(name) for name in files or ()]
    for path in named:
        if not os.path.lexists(path):
            raise NotFound(
                f'There is no file "{file_name(path)}".', "Check the name and the folder."
            )
    problems = checking.check(named, session.places, today=session.today)
    session.show(found(problems, len(named)))
    if any(not problem.advice for problem in problems):
        raise typer.Exit(ExitCode.CONTENT)
