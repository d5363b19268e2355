"""The YAML guard: reads a content file that anybody may have written, and never hangs, unfolds or raises.

Regular file, size, UTF-8, characters, then one pass over YAML's events. The YAML package is known here only.
"""

import re
import unicodedata
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from lmcs.basics.text import clean, clean_line, is_hidden
from lmcs.content import Problem, own
from lmcs.workshop.braces import Braces
from lmcs.workshop.faults import explain, straightened
from lmcs.workshop.hyphens import spaced, unlisted
from lmcs.workshop.meant import as_meant, without_tabs
from lmcs.workshop.nodes import NODES, Reader
from lmcs.workshop.problems import Enough, Findings, Marks

ROOM = 8
"""How many times as large a file of lmcs's own data folder may be: its glossary needs the room."""
_DIRECTIVE = re.compile(r"^%", re.MULTILINE)
_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
"""The spaces of word processors and web pages, which YAML would take for letters (Unicode's category Zs)."""
_LONG_DASH = re.compile(
    r"[ \t]*([\u2010-\u2015\u2022\u2023\u2043\u2212\u25aa\u25cf\u25e6\u00b7])[ \t]"
)
"""The dashes and bullets that word processors make of a hyphen at the beginning of a line."""
_TAB = re.compile(r" *\t")
_MENDED = 10
"""How many lines of one file are read as they were meant, before it is given up."""
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_DOCUMENTS = (b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
_GARBLED = re.compile("Ã[\x80-\xbf]|Â[\xa0-\xbf]|â€[\x80-\xbf™œ“”˜¦¢]?")
"""What UTF-8 looks like that was read as Windows-1252 and saved again: "ZoÃ«", "childâ€™s"."""
_SAVE = "In your editor choose Save as, and the encoding UTF-8."
_NO_TEXT = f"This is not a text file, or it is saved as UTF-16. {_SAVE}"


class Parsed(NamedTuple):
    """What a file holds: plain data, where each value stands, what is wrong (then the data may be None), its size.

    `mended` are the lines that were read as they may have been meant.
    """

    data: object
    marks: Marks
    problems: tuple[Problem, ...]
    size: int = 0
    mended: frozenset[int] = frozenset()


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
        reader, mended = _grow(
            _printable(_decode(file, findings), findings), findings, NODES * times
        )
    except Enough:
        pass
    else:
        if reader:
            data = None if reader.data == "" else reader.data
            if data is None and not findings.errors:
                findings.add(0, 0, "The file is empty.")
            return Parsed(data, reader.marks, findings.all(), len(file.data), mended)
    return Parsed(None, {}, findings.all(), len(file.data))


def _decode(file: own.File, findings: Findings) -> str:
    """Return what *file* holds as text with one kind of line end; raise Enough where it is no text.

    Where the encoding is wrong, the place of the first wrong byte is a finding, and the rest is read for more of them.
    """
    raw = file.data
    if file.wrong:
        findings.stop(file.wrong)
    if raw.startswith(_DOCUMENTS):
        how = "In your word processor choose Save as, and the type Plain text, encoding UTF-8."
        findings.stop(f"This is a document of a word processor, not plain text. {how}")
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        findings.stop(f"The file is saved as UTF-16. {_SAVE}")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in raw:
            findings.stop(_NO_TEXT)
        # error.object has no byte-order mark, so the place is counted in it rather than in raw
        line, column = _end_of(error.object[: error.start].decode("utf-8"))
        meant = error.object[error.start : error.start + 1].decode("cp1252", "replace")
        hint = f' (perhaps "{meant}")' if meant.isprintable() and meant != "\ufffd" else ""
        findings.add(line, column, f"A character here{hint} is not saved as UTF-8. {_SAVE}")
        text = raw.decode("cp1252", "replace")
    if "\0" in text:
        findings.stop(_NO_TEXT)
    if garbled := _GARBLED.search(text):
        said = f'"{clean_line(garbled[0])}" is what another encoding makes of one character, such as é or an apostrophe. Type it anew; the whole file may have come through a program that garbled it.'
        findings.add(*_end_of(text[: garbled.start()]), said)
    return _with_one_end(text)


def _end_of(text: str) -> tuple[int, int]:
    """Return the line and the column, from 1, at which a *text* ends."""
    before = _with_one_end(text)
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _with_one_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _printable(text: str, findings: Findings) -> str:
    """Return *text* with each hidden character replaced by a visible one, so that the rest can be read too."""
    if not text.strip():
        findings.stop("The file is empty.")
    if not text.isascii() or not text.replace("\n", "").replace("\t", "").isprintable():
        lines = _SPACE.sub(" ", text).split("\n")
        for number, line in enumerate(lines, 1):
            if clean(line) != line or "\ufffe" in line or "\uffff" in line:
                lines[number - 1] = "".join(
                    _hidden(char, number, column, findings)
                    if char != "\t" and is_hidden(char, before)
                    else char
                    for column, (before, char) in enumerate(zip(f" {line}", line, strict=False), 1)
                )
            elif mark := _LONG_DASH.match(line):
                column = mark.start(1) + 1
                fix = f'Type a hyphen and a space in place of "{mark[1]}".'
                findings.add(number, column, f"A list entry seems to begin here. {fix}")
                lines[number - 1] = f"{mark[0][:-2]}- {line[mark.end() :]}"
        text = "\n".join(lines)
    for found in _DIRECTIVE.finditer(text):
        message = (
            "YAML gives a line that begins with % a meaning of its own. Put the text in quotes."
        )
        findings.add(text.count("\n", 0, found.start()) + 1, 1, message)
    text = unlisted(straightened(_DIRECTIVE.sub("#", text)), findings)
    return spaced(text, findings)


def _hidden(char: str, line: int, column: int, findings: Findings) -> str:
    name = unicodedata.name(char, "a control character").lower()
    message = f"Here is a character that cannot be seen: {clean(char)} ({name}). Delete it."
    findings.add(line, column, message)
    return "\ufffd"


def _grow(text: str, findings: Findings, most: int) -> tuple[Reader | None, frozenset[int]]:
    """Return what YAML's events add up to, or None where YAML stopped half way; and the lines that were mended for that.

    Where a line may be read as it was meant, its fault is noted, and the rest is read as if it were mended.
    """
    mended: set[int] = set()
    for _ in range(_MENDED + 1):
        found = Findings(findings.file)
        events = Braces(text, yaml.parse(text, _LOADER), found).all()
        reader = Reader(text, events, found, most)
        whole = False
        try:
            reader.read()
            whole = True
        except Enough:
            findings.take(found)
            raise
        except yaml.MarkedYAMLError as error:
            text, line = _stopped(error, text, findings, mended)
            if line:
                mended.add(line)
                continue
        except (yaml.YAMLError, ValueError, RecursionError, OverflowError, LookupError, TypeError, AttributeError):  # fmt: skip
            fix = "YAML cannot read this file. Look for a missing quotation mark or bracket."
            findings.add(0, 0, fix)
        findings.take(found)
        return reader if whole else None, frozenset(mended)
    return None, frozenset(mended)


def _stopped(error: Any, text: str, findings: Findings, known: set[int]) -> tuple[str, int]:
    """Note where YAML stopped in *text*, but for lines whose fault is *known*; return the text with that mended, and the line of it, 0 where it could not be."""
    at = _spot(error.problem_mark or error.context_mark)
    began = _spot(error.context_mark or error.problem_mark)
    problem, context = str(error.problem or ""), str(error.context or "")
    lines = text.split("\n")
    tabbed = [number for number, line in enumerate(lines) if _TAB.match(line)]
    if tabbed and tabbed[0] <= at[0]:  # YAML loses its way at a tab, and says so further down
        at = began = (tabbed[0], lines[tabbed[0]].index("\t"))
        fault = explain("token", "", at, began, lines)
        if more := len(tabbed) - 1:
            also = f" {more} more lines begin with one. The line is:"
            fault = fault._replace(message=fault.message.replace(" The line is:", also, 1))
        stops = ((each, _stops(each)[0]) for each in without_tabs(lines))
        mended = next((each for each, stop in stops if stop and stop not in tabbed), "")
    else:
        first = explain(problem, context, at, began, lines)
        meant = as_meant(first, problem, context, at, lines)
        # What opens and is never closed stops YAML anywhere behind it.
        least = (first.line, -1)
        before = least if "flow" in context or "quoted" in context else max(at, least)
        further = ((fault, text) for fault, text in meant if _stops(text) > before)
        fault, mended = next(further, (first, ""))
    if fault.line not in known:  # what stands there now is not what somebody wrote
        findings.add(fault.line, fault.column, fault.message)
    return mended or text, fault.line if mended else 0


def _stops(text: str) -> tuple[float, int]:
    """Return the line and column at which YAML stops in *text*; infinitely far where it follows it to the end."""
    try:
        for _ in yaml.parse(text, _LOADER):
            pass
    except yaml.MarkedYAMLError as error:
        return _spot(error.problem_mark or error.context_mark)
    except (yaml.YAMLError, ValueError, RecursionError):
        return (0, 0)
    return (inf, 0)


def _spot(mark: Any) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)
