"""Help as a Page: of one command, or of lmcs itself with its commands in their groups."""

import typer
from typer.core import TyperCommand, TyperGroup

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph
from lmcs.front.door import GROUPS, command
from lmcs.session.options import FLAGS, VALUES

_ACCESS = (
    "lmcs reads well aloud: status is always a word, choices are typed numbers, nothing moves.",
    "--plain (or lmcs start --view plain, which remembers) leaves out boxes and marks, and keeps each line whole.",
    "NO_COLOR and --no-color turn colour off. Pages can be saved in large print: --format html --large.",
)

_FIRST = (
    ("lmcs", "Where you are and what is next; one word is enough."),
    ("lmcs walk", "Goes through what is open, one task at a time."),
    ("lmcs glossary EHCP", "Explains a word, and what has changed."),
    ("lmcs explain agenda.pdf", "Reads a paper of a meeting with you, and keeps nothing of it."),
    ("lmcs summary", "Writes the note for your mentor."),
)
"""The commands that a person needs first, as the README has them."""


def page(asked: TyperCommand | TyperGroup, ctx: typer.Context) -> Page:
    """Return the help of a command; where it is lmcs itself, with the commands in their groups."""
    usage = " ".join(["Usage:", ctx.command_path, *asked.collect_usage_pieces(ctx)])
    blocks: list[Block] = [
        Paragraph(_one_line(asked.help)),
        Bullets((usage.replace("[OPTIONS]", "[options]"),)),
    ]
    is_lmcs = isinstance(asked, TyperGroup)
    if is_lmcs:
        blocks += [Heading("The first five"), Facts(_FIRST)]
        for title, names in GROUPS.items():
            gists = [(name, _gist(command(name).__doc__)) for name in names]
            blocks += [Heading(title), Facts(tuple(gists))]
    records = [param.get_help_record(ctx) for param in asked.get_params(ctx)]
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


def _gist(about: str | None) -> str:
    """Return the first sentence of what a command says of itself."""
    return _one_line(about).split(". ")[0].rstrip(".") + "."
