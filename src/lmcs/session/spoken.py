"""What the line before was about, which the next may speak of: "what should I ask him", "print it", "did that work"."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from lmcs.progress import Command


class Spoken:
    """Whom the last line was about, the `line` that runs, the command last `typed` or meant, the last that showed a `page`, what lmcs `asks` about the last paper, the `task` that was
    shown last, the change that was `kept`, and whether it was said that a calendar made before is an `old_calendar`.
    """

    def __init__(self) -> None:
        """Begin with nothing that was said."""
        self.of = ""
        self.line: Sequence[str] = ()
        self.typed: Sequence[str] = ()
        self.page: Sequence[str] = ()
        self.asks: Sequence[str] = ()
        self.task = ""
        self.kept: Command | None = None
        self.old_calendar = False

    def answers(self, of: str, *, words: bool) -> None:
        """Keep *of* whom an answer is, and, where it is in *words* alone, that no page is shown any more."""
        self.of, self.page = of or self.of, () if words else self.page

    def runs(self, name: str, values: "Mapping[str, Any]", *, page: bool) -> "Sequence[str]":
        """Keep what the command *name* with *values* is about; return the line of the page that is the last shown once it has run, its own if it is a *page*. What was kept before is over."""
        self.kept = None
        if name in ("meet", "who"):
            self.of = " ".join(values.get("person") or values.get("words") or ())
        elif name == "show":
            self.task = " ".join(values["task"] or ())
        return self.line if page else self.page
