"""What is wrong with a file of content."""

from typing import NamedTuple


class Problem(NamedTuple):
    """One finding in one content file. An error makes the file unusable; advice does not."""

    file: str
    line: int
    column: int
    message: str
    advice: bool = False

    def __str__(self) -> str:
        """Return the finding as one line: file, line, column, what is wrong and how to mend it."""
        place = f"line {self.line}, column {self.column}: " if self.line else ""
        return f"{self.file}, {place}{self.message}" if place else f"{self.file}: {self.message}"
