"""Help as a Page: of one command, or of lmcs itself with its commands in their groups."""

from collections.abc import Callable, Mapping

import typer
from typer.core import TyperCommand, TyperGroup

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph
from lmcs.session.options import FLAGS, VALUES

_ACCESS = (
    "lmcs reads well aloud: status is always a word, choices are typed numbers, nothing moves.",
    "--plain (or lmcs start --view plain, which remembers) leaves out boxes and marks, and keeps each line whole.",
    "NO_COLOR and --no-color turn colour off. Pages can be saved in large print: --format html --large.",
)

Commands = Mapping[str, Callable[..., None]]


def page(
    command: TyperCommand | TyperGroup, ctx: typer.Context, groups: Mapping[str, Commands]
) -> Page:
    """Return the help of *command*; where it is lmcs itself, with the commands of the titled *groups*."""
    usage = " ".join(["Usage:", ctx.command_path, *command.collect_usage_pieces(ctx)])
    blocks: list[Block] = [
        Paragraph(_one_line(command.help)),
        Bullets((usage.replace("[OPTIONS]", "[options]"),)),
    ]
    is_lmcs = isinstance(command, TyperGroup)
    if is_lmcs:
        for title, commands in groups.items():
            gists = [(name, _gist(function)) for name, function in commands.items()]
            blocks += [Heading(title), Facts(tuple(gists))]
    records = [param.get_help_record(ctx) for param in command.get_params(ctx)]
    rows = [(record[0], _one_line(record[1])) for record in records if record]
    if rows:
        blocks += [Heading("Options"), Facts(tuple(rows))]
    if is_lmcs:
        blocks += [
            Heading("Everywhere"),
            Paragraph("These work before or after any command.", "quiet"),
        ]
        valued = [(f"{name} {value}", about) for name, (value, about) in VALUES.items()]
        blocks.append(Facts((*FLAGS.items(), *valued)))
        blocks += [Heading("Accessibility"), Bullets(_ACCESS)]
    return Page(ctx.command_path, tuple(blocks))


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _gist(function: Callable[..., None]) -> str:
    """Return the first sentence of what a command says of itself."""
    return _one_line(function.__doc__).split(". ")[0].rstrip(".") + "."
