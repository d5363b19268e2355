"""The YAML guard: reads a content file that anybody may have written, and never hangs, unfolds or raises.

Regular file, size, UTF-8, characters, then one pass over YAML's events. The YAML package is known here only.
"""

import re
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from lmcs.basics.text import clean, clean_line
from lmcs.content import Problem, own
from lmcs.workshop.faults import explain
from lmcs.workshop.nodes import NODES, Reader
from lmcs.workshop.problems import Enough, Findings, Marks

ROOM = 4
"""How many times as large a file of lmcs's own data folder may be: its glossary needs the room."""
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
_SAVE = "In your editor choose Save as, and the encoding UTF-8."


class Parsed(NamedTuple):
    """What a file holds: plain data, where each value stands, what is wrong (then the data may be None), its size."""

    data: object
    marks: Marks
    problems: tuple[Problem, ...]
    size: int = 0


class _Refused(Exception):
    """The file is no text that could be read; says why, and where if that is known."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.found = (line, column, message)


def read(path: Path, *, shown: str | None = None, roomy: bool = False) -> Parsed:
    """Return what the YAML file at *path* holds; *shown* is its name in problems (by default its file name).

    A *roomy* file, one that lmcs came with, may be larger than another.
    """
    times = ROOM if roomy else 1
    return parse(own.read(path, own.LIMIT * times), shown=shown, times=times)


def parse(file: own.File, *, shown: str | None = None, times: int = 1) -> Parsed:
    """Return what a YAML *file* holds; it may have *times* as many values as any other."""
    findings = Findings(clean_line(shown or file.name))
    try:
        if file.wrong:
            raise _Refused(file.wrong)
        reader = _grow(_printable(_decode(file.data), findings), findings, NODES * times)
    except _Refused as refused:
        findings.add(*refused.found)
    except Enough:
        pass
    else:
        if reader:
            data = None if reader.data == "" else reader.data
            if data is None and not findings.errors:
                findings.add(0, 0, "The file is empty.")
            return Parsed(data, reader.marks, findings.all(), len(file.data))
    return Parsed(None, {}, findings.all(), len(file.data))


def _decode(raw: bytes) -> str:
    """Return *raw* as text with one kind of line end, or refuse it with the place of the first wrong byte."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _Refused(f"The file is saved as UTF-16. {_SAVE}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in raw:
            raise _Refused(f"This is not a text file, or it is saved as UTF-16. {_SAVE}") from None
        # error.object has no byte-order mark, so the place is counted in it rather than in raw
        before = (
            error.object[: error.start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
        )
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        meant = error.object[error.start : error.start + 1].decode("cp1252", "replace")
        hint = f' (perhaps "{meant}")' if meant.isprintable() and meant != "\ufffd" else ""
        raise _Refused(
            f"A character here{hint} is not saved as UTF-8. {_SAVE}", line, column
        ) from None
    if "\0" in text:
        raise _Refused(f"This is not a text file, or it is saved as UTF-16. {_SAVE}")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _printable(text: str, findings: Findings) -> str:
    """Return *text* with each hidden character replaced by a visible one, so that the rest can be read too."""
    if not text.strip():
        raise _Refused("The file is empty.")
    if not text.isascii() or not text.replace("\n", "").replace("\t", "").isprintable():
        lines = text.split("\n")
        for number, line in enumerate(lines, 1):
            if not line.isprintable():
                lines[number - 1] = "".join(
                    _hidden(char, number, column, findings) if _is_hidden(char) else char
                    for column, char in enumerate(line, 1)
                )
        text = "\n".join(lines)
    for found in _DIRECTIVE.finditer(text):
        message = (
            "YAML gives a line that begins with % a meaning of its own. Put the text in quotes."
        )
        findings.add(text.count("\n", 0, found.start()) + 1, 1, message)
    return _DIRECTIVE.sub("#", text)


def _is_hidden(char: str) -> bool:
    """Tell whether *char* cannot be seen, or is none that YAML reads."""
    return not char.isprintable() and (clean(char) != char or char in "\ufffe\uffff")


def _hidden(char: str, line: int, column: int, findings: Findings) -> str:
    name = unicodedata.name(char, "a control character").lower()
    findings.add(
        line, column, f"Here is a character that cannot be seen: {clean(char)} ({name}). Delete it."
    )
    return "\ufffd"


def _grow(text: str, findings: Findings, most: int) -> Reader | None:
    """Return what YAML's events add up to, or None where YAML stopped half way."""
    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    reader = Reader(text, yaml.parse(text, loader), findings, most)
    try:
        reader.read()
    except yaml.MarkedYAMLError as error:
        at = _spot(error.problem_mark or error.context_mark)
        began = _spot(error.context_mark or error.problem_mark)
        fault = explain(
            str(error.problem or ""), str(error.context or ""), at, began, text.split("\n")
        )
        findings.add(fault.line, fault.column, fault.message)
    except (
        yaml.YAMLError,
        ValueError,
        RecursionError,
        OverflowError,
        LookupError,
        TypeError,
        AttributeError,
    ):
        findings.add(
            0, 0, "YAML cannot read this file. Look for a missing quotation mark or bracket."
        )
    else:
        return reader
    return None


def _spot(mark: Any) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)
