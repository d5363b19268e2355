"""The commands, in the four groups of --help: parse, load, call, show."""

from typing import Annotated

import typer

from lmcs.session import Session

Words = Annotated[list[str] | None, typer.Argument(metavar="[WORDS]...", help="What to look for; no quotes needed.")]
Task = Annotated[str, typer.Argument(metavar="TASK", help="A number (4, L3), an id, or the start of an id.")]
Tasks = Annotated[list[str], typer.Argument(metavar="TASK...", help="Numbers (4, L3), ids, or starts of ids.")]


def session_of(ctx: typer.Context) -> Session:
    """Return the run's session, which the error boundary puts into the context."""
    session = ctx.obj
    assert isinstance(session, Session)
    return session
