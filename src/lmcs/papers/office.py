"""Word, PowerPoint, Excel and OpenDocument files: their text by zipfile and expat.

One small reader for all of them: on a file with twenty short forms in hiding places (runs split
inside a word, tables, notes, text boxes, headers, comments, insertions) the libraries for Word
found ten to eighteen. What was deleted or hidden stays silent.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from lmcs.papers.paper import COPY, Passage, Unreadable, numbered
from lmcs.papers.unpacking import BROKEN, attributes_of, parse, related, targets, unpacked

_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    NotImplementedError,
    EOFError,
    KeyError,
    OSError,
)


class Form(NamedTuple):
    """How one kind of file marks its text, by the local names of its elements."""

    paragraphs: tuple[str, ...]
    text: tuple[str, ...]
    """What holds the letters; empty where all letters in a paragraph count."""
    spaces: dict[str, str]
    """Elements that stand for a character."""
    silent: tuple[str, ...]
    """Elements whose content was deleted, is hidden, or is said elsewhere."""


_BLANKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "s": " ", "line-break": "\n"}
_WORD = Form(("p",), ("t",), _BLANKS, ("del", "moveFrom", "Fallback", "instrText"))
_SLIDE = Form(("p",), ("t",), _BLANKS, ("Fallback",))
_CELLS = Form(("si",), ("t",), {}, ("rPh",))
_OPEN = Form(("p", "h"), (), _BLANKS, ("tracked-changes", "hidden-text", "hidden-paragraph"))


def read(data: bytes) -> list[Passage]:
    """Return the passages of an office file. Raises Unreadable where it is none, damaged, or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return list(_passages(packed))
    except _DAMAGED as error:
        raise Unreadable(BROKEN, COPY) from error
    except RuntimeError as error:  # what zipfile says of a password
        hint = "Open it with the password and save a copy without one, or copy and paste its text."
        raise Unreadable("The file is locked with a password.", hint) from error


def _passages(packed: zipfile.ZipFile) -> Iterator[Passage]:
    names = set(packed.namelist())
    if "word/document.xml" in names:
        return _word(packed, names)
    if "ppt/presentation.xml" in names:
        return _slides(packed)
    if "xl/workbook.xml" in names:
        return _sheets(packed, names)
    if "content.xml" in names:
        return numbered(_paragraphs(unpacked(packed, "content.xml"), _OPEN))
    raise Unreadable(
        "This is a packed file, but not of Word, PowerPoint, Excel or OpenDocument.",
        "Unpack it first, then name the papers in it.",
    )


def _word(packed: zipfile.ZipFile, names: set[str]) -> Iterator[Passage]:
    yield from numbered(_paragraphs(unpacked(packed, "word/document.xml"), _WORD))
    for place in ("header", "footer", "footnotes", "endnotes", "comments"):
        for name in sorted(names):
            if re.fullmatch(rf"word/{place}\d*\.xml", name):
                for text in _paragraphs(unpacked(packed, name), _WORD):
                    yield Passage(text, place.removesuffix("s"))


def _slides(packed: zipfile.ZipFile) -> Iterator[Passage]:
    for number, name in enumerate(targets(packed, "ppt/presentation.xml", "sldId"), 1):
        slide = unpacked(packed, name)
        if attributes_of(slide, "sld")[0].get("show") in ("0", "false"):
            continue
        for text in _paragraphs(slide, _SLIDE):
            yield Passage(text, f"slide {number}")
        for notes in related(packed, name).values():
            if "/notesSlides/" in notes:
                for text in _paragraphs(unpacked(packed, notes), _SLIDE):
                    yield Passage(text, f"slide {number}, notes")


def _sheets(packed: zipfile.ZipFile, names: set[str]) -> Iterator[Passage]:
    shared: list[str] = []
    if "xl/sharedStrings.xml" in names:
        shared = list(_paragraphs(unpacked(packed, "xl/sharedStrings.xml"), _CELLS, empty=True))
    listed = attributes_of(unpacked(packed, "xl/workbook.xml"), "sheet")
    parts = related(packed, "xl/workbook.xml")
    for sheet in listed:
        if sheet.get("state", "visible") != "visible":
            continue
        for number, text in _rows(unpacked(packed, parts[sheet["id"]]), shared):
            yield Passage(text, f"sheet “{sheet.get('name', '')}”, row {number}")


def _rows(data: bytes, shared: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the number of each row that says anything, and its cells in words."""
    rows: list[tuple[str, list[str]]] = []
    cell = {"kind": "", "text": ""}
    inside: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        inside.append(name)
        if name == "row":
            rows.append((attributes.get("r", str(len(rows) + 1)), []))
        elif name == "c":
            cell.update(kind=attributes.get("t", ""), text="")

    def end(name: str) -> None:
        inside.pop()
        if name != "c" or not rows:
            return
        text = cell["text"]
        if cell["kind"] == "s":
            text = shared[int(text)] if text.isdigit() and int(text) < len(shared) else ""
        elif cell["kind"] not in ("str", "inlineStr"):
            text = ""  # a number, a date, true or false
        if text.strip():
            rows[-1][1].append(text.strip())

    def letters(text: str) -> None:
        if inside and inside[-1] in ("v", "t") and "rPh" not in inside:
            cell["text"] += text

    parse(data, start, end, letters)
    return ((number, " | ".join(cells)) for number, cells in rows if cells)


def _paragraphs(data: bytes, form: Form, *, empty: bool = False) -> Iterator[str]:
    """Return the paragraphs of one part in the order in which they end; one in a text box stands alone."""
    done: list[str] = []
    open_: list[list[str]] = []
    inside: list[str] = []
    silent = 0  # how deep inside what stays silent
    hidden = False  # the run that is being read

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal silent, hidden
        inside.append(name)
        if silent or name in form.silent:
            silent += 1
        elif name in form.paragraphs:
            open_.append([])
        elif name == "r":
            hidden = False
        elif name == "vanish":
            hidden = attributes.get("val", "true") not in ("0", "false", "off")
        elif name in form.spaces and open_ and not hidden:
            open_[-1].append(form.spaces[name])

    def end(name: str) -> None:
        nonlocal silent
        inside.pop()
        if silent:
            silent -= 1
        elif name in form.paragraphs and open_:
            text = "".join(open_.pop()).strip()
            if text or empty:
                done.append(text)

    def letters(text: str) -> None:
        counts = not form.text or inside[-1] in form.text
        if open_ and counts and not silent and not hidden:
            open_[-1].append(text)

    parse(data, start, end, letters)
    return iter(done)
