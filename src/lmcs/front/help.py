"""Help as a Page: of lmcs itself on one screen, of a group of commands, of one command, and of a topic."""

from collections.abc import Sequence

import typer
from typer.core import TyperCommand, TyperGroup

from lmcs.basics.blocks import Block, Bullets, Facts, Heading, Page, Paragraph
from lmcs.basics.text import join_words
from lmcs.front.door import GROUPS, command
from lmcs.front.table import TABLE
from lmcs.session.options import FLAGS, VALUES

_FIRST = (
    ("lmcs", "Where you are and what is next; one word is enough."),
    ("lmcs walk", "Goes through what is open, one task at a time."),
    ("lmcs glossary EHCP", "Explains a word, and what has changed."),
    ("lmcs explain agenda.pdf", "Reads a paper of a meeting with you, and keeps nothing of it."),
    ("lmcs summary", "Writes the note for your mentor."),
)
"""The commands that a person needs first, as the README has them."""
_GROUP_WORDS = {
    "Your checklist": ("checklist", "your", "tasks"),
    "Look things up": ("look", "up", "lookup", "look-up", "things"),
    "Meet and share": ("share", "meeting", "sharing"),
    "Look after it": ("data", "after", "keeping"),
}
"""By what else a group can be asked for; the first is what help names."""
_EACH = "Each of these words is taken for the line before it, with what follows: lmcs done 4 is lmcs tick 4."
_NONE = (
    "It is answered where it is exactly a term, a law, a document or a task: lmcs CAMHS, lmcs 4, lmcs what is a MASH. "
    "That only reads. A question mark at the end counts for nothing."
)
_TASKS = "Several at once: lmcs tick 1,2,3 or lmcs tick 1-3. With the word: lmcs tick task 4."
_COMPLETION = (
    "lmcs --install-completion lets the Tab key complete commands, tasks and words. It adds a line to the file that your "
    "shell reads when it starts: .bashrc, .zshrc, the completions of fish, or the profile of PowerShell."
)
_GIVES = "It gives {}. How these are typed: lmcs help options"
_MORE = (
    ("lmcs help tick", "One command, with its options."),
    ("lmcs help words", "What else you can type, in plain words."),
    ("lmcs help options", "What works with every command, such as saving a page."),
    ("lmcs help accessibility", "Screen readers, colour and large print."),
    ("lmcs help council", "Your council's own tasks, words and names."),
)
_COUNCIL = (
    (
        "What it may hold, and how it is written",
        "docs/council-content.md of the project, which the README names.",
    ),
    ("A small file to begin with", "lmcs pack --new riverside.yaml"),
    ("What is wrong with it", "lmcs check riverside.yaml"),
    ("To take it in", "lmcs pack riverside.yaml"),
    ("Which are in use, and what they add", "lmcs pack"),
    ("What may be named in one", "lmcs pack --ids"),
    ("Your council's name, for the summary", "lmcs start --council NAME"),
)
_ACCESSIBLE = ("accessibility", "accessible", "screen reader", "plain", "large print", "colour", "color")  # fmt: skip
_ACCESS = (
    "lmcs reads well aloud: status is always a word, choices are typed, nothing moves.",
    "--plain (or lmcs start --view plain, which remembers) leaves out boxes and marks, and keeps each line whole.",
    "LMCS_PLAIN=1 or ACCESSIBLE=1 in the environment does so for every run. LMCS_PLAIN=0 turns it off.",
    "NO_COLOR and --no-color turn colour off. Pages can be saved in large print: --format html --large.",
)


def page(asked: TyperCommand | TyperGroup, ctx: typer.Context) -> Page:
    """Return the help of a command, or of lmcs itself: the first five commands, then a line a group."""
    usage = " ".join(["Usage:", ctx.command_path, *asked.collect_usage_pieces(ctx)])
    usage = usage.replace("[OPTIONS]", "[options]")
    blocks: list[Block] = [Paragraph(_one_line(asked.help)), Bullets((usage,))]
    if isinstance(asked, TyperGroup):
        groups = tuple((title, f"{', '.join(names)}.") for title, names in GROUPS.items())
        each = ", ".join(_GROUP_WORDS[title][0] for title in GROUPS)
        more = (*_MORE, ("lmcs help checklist", f"A group of commands: {each}."))
        blocks += [Heading("The first five"), Facts(_FIRST), Heading("All commands"), Facts(groups)]
        blocks += [Heading("More help"), Facts(more), Paragraph(_COMPLETION, "quiet")]
        return Page(ctx.command_path, tuple(blocks))
    if forms := command(asked.name or "").__dict__["forms"][0]:
        gives = _GIVES.format(join_words([words for words, _ in forms]))
        blocks.append(Paragraph(gives, "quiet"))
    records = [param.get_help_record(ctx) for param in asked.get_params(ctx)]
    rows = [(record[0], _one_line(record[1])) for record in records if record]
    if rows:
        blocks += [Heading("Options"), Facts(tuple(rows))]
    return Page(ctx.command_path, tuple(blocks))


def topic(asked: Sequence[str]) -> Page | None:
    """Return the page of help on what was *asked*, a group of commands or a topic; None where that is neither."""
    key = " ".join(asked).casefold().strip(" ?.")
    for title, names in GROUPS.items():
        if key in (title.casefold(), *_GROUP_WORDS[title]):
            rows = []
            for name in names:
                first = _one_line(command(name).__doc__).split(". ")[0]
                rows.append((name, f"{first.rstrip('.')}."))
            more = Paragraph("For one of them: lmcs help tick", "quiet")
            return Page(title, (Facts(tuple(rows)), more))
    if key == "council":
        return Page("Your council's own tasks, words and names", (Facts(_COUNCIL),))
    if key in _ACCESSIBLE:
        return Page("Accessibility", (Bullets(_ACCESS),))
    if key in ("options", "option", "everywhere", "format", "output"):
        return _options()
    return _words() if key in ("words", "word", "plain words") else None


_FIRST_WORDS = [words[0] for words in _GROUP_WORDS.values()]
TOPICS = ("words", "options", "accessibility", "council", *_FIRST_WORDS)
"""What `lmcs help` takes beside a command."""


def _words() -> Page:
    rows = [(f"lmcs {line}".rstrip(), f"{', '.join(said)}.") for line, said in TABLE.items()]
    said = (
        Paragraph(_EACH),
        Facts(tuple(rows)),
        Heading("A word that is none of these"),
        Paragraph(_NONE),
        Heading("Tasks"),
        Paragraph(_TASKS),
    )
    return Page("Words that lmcs takes", said)


def _options() -> Page:
    valued = [(f"{name} {value}", about) for name, (value, about) in VALUES.items()]
    about = "These work before or after any command, each where the command gives that form."
    rows = Facts((*valued, *FLAGS.items(), ("-h, --help", "Show the help of a command.")))
    said = (Paragraph(about), rows, Paragraph(_COMPLETION, "quiet"))
    return Page("Options of every command", said)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
