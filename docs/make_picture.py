"""Make the README's pictures, docs/status.svg and docs/explain.svg, from the tool's own terminal view.

python docs/make_picture.py
"""

import re
import tempfile
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import TerminalTheme
from rich.text import Text

from lmcs.basics.blocks import Page
from lmcs.basics.paths import Places
from lmcs.pages.explain import explained
from lmcs.pages.status import status
from lmcs.papers.companion import companion
from lmcs.papers.reading import read_file
from lmcs.progress import Command, replay
from lmcs.progress.journey import Journey
from lmcs.render import terminal
from lmcs.session.loading import load

HERE = Path(__file__).parent
CALM = TerminalTheme(
    (250, 250, 248), (34, 40, 49),
    [(34, 40, 49), (176, 42, 55), (32, 110, 60), (138, 90, 0), (29, 78, 137), (110, 60, 130), (0, 98, 114), (90, 98, 110)],
)  # fmt: skip
DONE = [
    ("tick", {"item": "speak-to-employer", "on": "2026-06-02"}),
    ("tick", {"item": "support-staff-expectations", "on": "2026-06-03"}),
    ("book", {"item": "how-often-to-meet", "on": "2026-06-09", "with": "the director"}),
]


def main() -> None:
    """Draw the status screen, and the first part of what goes with the sample paper."""
    library = load(Places(Path(tempfile.gettempdir()), ()))
    commands = [
        Command(n, f"{n}", "2026-06-03T09:00:00Z", (change,), (f"{n - 1}",))
        for n, change in enumerate(DONE, 1)
    ]
    journey = Journey(library, replay(commands), date(2026, 6, 4))
    _draw("status", status(journey, new=False, choices=True))
    paper = read_file(HERE / "sample-paper.txt", {})
    _draw("explain", explained(companion([paper], library), library, whole=False, saved=False), 24)


def _draw(name: str, page: Page, lines: int | None = None) -> None:
    """Draw a *page*, or its first *lines*, as SVG, without the font links that Rich puts in."""
    drawn = "\n".join(terminal.draw(page, 80, colour=True).split("\n")[:lines])
    with tempfile.TemporaryFile("w", encoding="utf-8") as sink:
        console = Console(
            file=sink, record=True, width=80, force_terminal=True, color_system="standard"
        )
        console.print(Text.from_ansi(drawn))
        svg = console.export_svg(title="lmcs", theme=CALM, unique_id="lmcs")
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->\s*", "", svg, flags=re.DOTALL).replace(
        "Fira Code", "Consolas, Menlo, DejaVu Sans Mono"
    )
    text = "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"
    (HERE / f"{name}.svg").write_text(text, encoding="utf-8")


main()
