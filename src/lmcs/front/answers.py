"""Answers a line that was prepared when the wheel was built: what one entry says, the help, the version.

It stands in front of the door and imports next to nothing, as nine look-ups of ten end here; Rich where it has to draw
the answer. What it does not know, and whatever is unusual, goes on to the door. Nothing here says that something is wrong.
"""

import os
import sys

from lmcs.basics import home
from lmcs.render import hand
from lmcs.session.console import Console

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

BUCKETS = 64
"""In how many modules the answers stand, so that one costs the same however many there are."""
_PREPARED = ("glossary", "law", "documents", "help")
_VIEWS = ("--plain", "--no-color", "--no-colour")


def answered(argv: "Sequence[str]", environ: "Mapping[str, str]") -> bool:
    """Answer the line *argv* on standard output if it was prepared; return whether it was."""
    words = [word for word in argv if word not in _VIEWS]
    prepared = words and (words[0] in _PREPARED or words[-1][:1] == "-")
    if not prepared or is_completing(environ):
        return False
    key = name_of(words)
    page = _prepared(key)
    if not page or not (today := _today(environ)):
        return False
    from lmcs.basics import age  # only what was prepared needs it

    by, said, as_at, place = page
    shown = "--plain" in argv, len(words) + ("--plain" in argv) < len(argv)
    console = Console(sys.stdout, sys.stderr, environ, plain=shown[0], no_color=shown[1])
    places = _places(environ)
    share = environ.get("LMCS_CONTENT")
    if share is not None and not _in_full(share):
        return False
    if not places or not _untouched(key, places, share or "", today):
        return False
    width = console.width(console.out)
    remembered = not console.standard_wanted and os.path.lexists(os.path.join(places[0], home.VIEW))  # noqa: PTH118  # fmt: skip
    plain = not console.standard(console.out) or remembered
    if as_at and age.needs_a_look(as_at, today):
        title, rows = said
        said = title, (*rows[:place], _answers().OLD, *rows[place:])
    if plain or by == "plain":
        console.write(hand.plain(said, width))
    elif by == "rich":
        from lmcs.render import terminal
        from lmcs.render.plain import page_of

        console.write(terminal.draw(page_of(said), width or 80, colour=console.colour))
    else:
        console.write(hand.standard(said, width or 80, colour=console.colour))
    return True


def is_completing(environ: "Mapping[str, str]") -> bool:
    """Tell whether the shell asks what may stand where Tab was pressed."""
    return "_LMCS_COMPLETE" in environ


def name_of(words: "Sequence[str]") -> str:
    """Return what a line is known by among the answers: its command, and what is looked up as it is compared."""
    command, *rest = words
    looked_up = " ".join(rest).strip()
    return " ".join([command, looked_up if looked_up[:1] == "-" else looked_up.casefold()]).strip()


def bucket(name: str) -> int:
    """Return the number of the module in which *name* stands."""
    return sum(map(ord, name)) % BUCKETS


def _answers(part: str = "") -> "Any":
    return __import__(f"lmcs.compiled.answers{part}", fromlist=("NAMES",))


def _prepared(key: str) -> "Any":
    """Return the page that *key* names, or nothing; a checkout has none."""
    try:
        page = _answers(f".part{bucket(key)}").NAMES.get(key)
        return page and _answers(f".part{bucket(page)}").PAGES[page]
    except (ImportError, AttributeError, KeyError, SyntaxError, ValueError, EOFError):
        return None


def _today(environ: "Mapping[str, str]") -> str:
    """Return the day (ISO), or "" where it is given in a way that needs a second look."""
    fixed = environ.get("LMCS_TODAY")
    if fixed is None:
        import time

        return time.strftime("%Y-%m-%d")
    year, month, day = fixed[:4], fixed[5:7], fixed[8:]
    known = fixed.isascii() and all(part.isdigit() for part in (year, month, day))
    plain = known and len(fixed) == 10 and fixed[4] + fixed[7] == "--"
    return fixed if plain and 1 <= int(month) <= 12 and 1 <= int(day) <= 28 and int(year) else ""


def _places(environ: "Mapping[str, str]") -> tuple[str, str] | None:
    given = environ.get("LMCS_HOME")
    if given is None:
        return home.named(environ, sys.platform)
    return home.chosen(given) if _in_full(given) else None


def _in_full(folder: str) -> bool:
    return os.path.isabs(folder) and home.is_plain(folder)  # noqa: PTH117 - Path takes as long to import


def _untouched(key: str, places: tuple[str, str], share: str, today: str) -> bool:
    """Tell whether no file of a council's own changes what is said of *key*."""
    from lmcs.session import touched  # as above

    folder, cache = places
    try:
        council = touched.key(_answers().KEY, os.path.join(folder, "content"), today, share)  # noqa: PTH118
    except OSError:
        return False
    if not council:
        return True
    names = touched.read(cache, council)
    return names is not None and key not in names
