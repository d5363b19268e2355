"""Takes from a text the marks of Markdown: of headings, of words that stand out, of tables. What it says stays."""

import re

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]{1,9}(?=\S)([^\n]{1,500}?)[ \t#]{0,99}$", re.MULTILINE)
_STRONG = re.compile(r"(\*\*|__)(?=[^\s*_])([^*\n]{1,400}?)(?<=[^\s*_])\1")
_STRESSED = re.compile(r"(?<![\w*)%])\*(?=[^\s*])([^*\n]{1,300})(?<=[^\s*])\*(?![\w*])")
_ROW = re.compile(r"^[ \t]{0,9}\|([^\n]{1,2000})\|[ \t]{0,9}$(\n?)", re.MULTILINE)
_BAR = re.compile(r"(?<!\\)\|")
_RULE = frozenset("-: ")
"""Of what the line below the head of a table is made."""
ROW = "\ue000"
"""What stands before each row, for an empty line that parts sentences, but no paragraphs: the rows of a table are one."""


def plain(text: str) -> str:
    """Return *text* without those marks; each heading is a paragraph, and each table one."""
    if "#" in text:
        text = _HEADING.sub(r"\n\n\1\n\n", text)
    if "*" in text or "__" in text:
        text = _STRESSED.sub(r"\1", _STRONG.sub(r"\2", text))
    return _ROW.sub(_row, text) if "|" in text else text


def _row(found: re.Match[str]) -> str:
    """Return a row of a table as a spreadsheet gives it: its cells, with a bar between them."""
    cells = [each.strip() for each in _BAR.split(found[1])]
    line = all(map(_RULE.issuperset, cells)) and any("--" in each for each in cells)
    return "" if line else f"{ROW}{' | '.join(filter(None, cells))}{found[2]}"
