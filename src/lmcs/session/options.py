"""The options that every command takes, before or after its name.

Taken out of the command line here rather than by Typer: so they work anywhere on the line,
and the plain view holds for help and for errors about the rest of the line too.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from lmcs.basics.declare import FORMS, JSON, Form
from lmcs.basics.errors import WrongUse
from lmcs.basics.text import join_words

FORMATS = ("text", "markdown", "html", "docx", "json")

FLAGS = {
    "--plain": "Plain view: no boxes, each line whole, made for screen readers. `lmcs start` remembers it.",
    "--no-color": "No colour (also --no-colour).",
    "--json": "The data instead of the page, where docs/json.md promises it.",
    "--large": "Large print (18 point), in HTML and Word.",
    "--force": "Replace the file that --output names.",
    "--browser": "Show the page in the web browser.",
    "--quiet": "Say nothing of what was done, only of what was not; made for scripts.",
    "--version": "Show the version and the date of the content (also -V).",
}
VALUES = {
    "--format": ("FORMAT", "text, markdown, html, docx (Word) or json."),
    "--output": (
        "FILE",
        "Write the page to FILE (also -o); its ending, .html, .docx or .md, chooses the format.",
    ),
    "--home": ("FOLDER", "Keep progress in FOLDER instead of the usual place."),
}
_SPELLINGS = {"--no-colour": "--no-color", "-o": "--output", "-V": "--version"}
_LONG_DASHES = "‐‑‒–—―−"
"""What a word processor makes of the hyphens before an option."""
_EXAMPLES = {"--format": "markdown", "--output": "summary.html", "--home": "my-folder"}


class Options(NamedTuple):
    """The global options of one run; "", None and False where one was not given."""

    plain: bool = False
    no_color: bool = False
    json: bool = False
    large: bool = False
    force: bool = False
    browser: bool = False
    quiet: bool = False
    version: bool = False
    format: str = ""
    output: str | None = None
    home: str | None = None

    def given(self, name: str) -> bool:
        """Tell whether the option *name* was given."""
        return getattr(self, name[2:].replace("-", "_")) not in ("", None, False)


def take(
    argv: Sequence[str], with_text: Callable[[str], Mapping[str, str]] = lambda _: {}
) -> tuple[Options, list[str]]:
    """Split *argv* into the global options and the rest, which stays in order.

    *with_text* gives the options of a command that take a text, each spelling with its name. What stands after one of them is
    its text, and what stands after the first word of `ask` is too, whatever it looks like. Nothing after `--` is an option.
    Raises WrongUse where an option's value is missing or unknown.
    """
    given: dict[str, Any] = {}
    rest, waiting = [], list(argv)
    while waiting:
        word = _with_hyphens(waiting.pop(0))
        if word == "--":
            rest += [word, *waiting]
            break
        if rest and rest[0].casefold() == "ask" and not word.startswith("-"):
            text = [word, *waiting]
            rest += ["--", *text] if any(each.startswith("-") for each in text) else text
            break
        name, equals, value = word.partition("=")
        if rest and word.startswith("-") and (own := with_text(rest[0]).get(name)):
            rest.append(own + equals + value)
            if not equals:
                rest += waiting[:1]
                del waiting[:1]
            continue
        name = _SPELLINGS.get(name, name)
        if name in FLAGS and not equals:
            given[name[2:].replace("-", "_")] = True
        elif name in VALUES:
            if not equals and not waiting:
                example = f"For example: {name} {_EXAMPLES[name]}"
                raise WrongUse(f"{name} needs a {VALUES[name][0].lower()} after it.", example)
            given[name[2:]] = value if equals else waiting.pop(0)
        else:
            rest.append(word)
    form = given.get("format", "").casefold()
    if form and form not in FORMATS:
        hint = f"The formats are {join_words([*FORMATS])}."
        raise WrongUse(f'There is no format "{given["format"]}".', hint)
    given |= {"format": "", "json": True} if form == "json" else {"format": form}
    return Options(**given), rest


def _with_hyphens(word: str) -> str:
    """Return *word* with hyphens where a word processor has put one long dash before the name of an option."""
    name = word.lstrip(f"-{_LONG_DASHES}")
    if word.startswith("--") or not name[:1].isalpha() or word[:1] not in f"-{_LONG_DASHES}":
        return word
    if word.startswith("-") and word[1:2] not in _LONG_DASHES:
        return word
    letters = name.partition("=")[0]
    return f"{'-' if len(letters) == 1 else '--'}{name}"


_NOTES_AS_A_FILE = "Your notes as a file: lmcs handover --with-notes --output notes.html"
"""What gives notes as a file, said where a file of them is asked for."""


def agree(options: Options, title: str, forms: Sequence[Form]) -> None:
    """Raise WrongUse where *options* ask for a form that the line called *title*, which gives *forms*, does not give."""
    known = {name for _, takes in FORMS for name in takes}
    asked = [name for name in (*FLAGS, *VALUES) if name in known and options.given(name)]
    none = "no page and no file: it only says what it did"
    gives = join_words([words for words, _ in forms]) or none
    for name in asked:
        if not any(name in takes for _, takes in forms):
            more = f" {_NOTES_AS_A_FILE}" if title == "lmcs note" and name == "--output" else ""
            raise WrongUse(f"{title} does not take {name}.", f"It gives {gives}.{more}")
    also = [name for name in asked if "--json" in asked and name not in JSON[1]]
    if also:
        raise WrongUse(f"--json and {also[0]} ask for two forms.", "Ask for one of them at a time.")
