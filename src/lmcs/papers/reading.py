"""Tells by its first bytes what a file is, and has it read."""

import errno
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO

from lmcs.basics import storage
from lmcs.basics.errors import NotFound
from lmcs.papers import office, pdf, web
from lmcs.papers.paper import UNLOCK, Paper, Passage, Unreadable, placed

MOST = 200 * 1024 * 1024
"""Bytes of the largest file that is read."""
_MAIL = re.compile(
    rb"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?(?:(?:Received|Return-Path|MIME-Version|Message-ID):|From:[^\n]{0,200}@)",
    re.IGNORECASE,
)
"""How an e-mail begins. A memo has "From:", too, and no address behind it."""
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|style|link|base|main|article|section|h[1-6]|pre)\b",
    re.IGNORECASE | re.DOTALL,
)
_WITH_TEXT = "Ask for the version with text."
_UNPACK = "Unpack it first, then name the papers in it."
_OTHER = (
    ((b"{\\rtf",), "a Rich Text file", "Open it in Word, save it as .docx, and name that file."),
    ((b"\x89PNG", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF8"), "a picture", _WITH_TEXT),
    ((b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"), "a packed file", _UNPACK),
)
"""How files begin that lmcs does not read, what they are, and what to do with one."""
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def read_file(
    path: Path, environ: Mapping[str, str], progress: pdf.Progress | None = None
) -> Paper:
    """Return the paper at *path*. Raises NotFound where none is there, Unreadable where it cannot be read."""
    try:
        with open(storage.open_file(path, 0), "rb") as file:  # noqa: PTH123 - a descriptor
            return read_open(file, path.name, environ, progress)
    except IsADirectoryError as error:
        raise Unreadable(f'"{path}" is a folder.', "Name the papers in it.") from error
    except OSError as error:
        if error.errno in (errno.ENOENT, errno.ENAMETOOLONG):  # nothing has so long a name
            hint = "Check the name, or drag the file onto the window."
            raise NotFound(f'There is no file "{path}".', hint) from error
        reason = error.strerror or type(error).__name__
        hint = "Copy it to your own folder, then name that copy."
        raise Unreadable(f'"{path}" cannot be read ({reason}).', hint) from error


def read_open(
    file: BinaryIO, name: str, environ: Mapping[str, str], progress: pdf.Progress | None = None
) -> Paper:
    """Return the paper that the open *file* holds. Raises Unreadable, naming it."""
    try:
        start = file.read(1024)
        if b"%PDF-" in start:
            file.seek(0)
            passages = tuple(pdf.read(file, environ, progress))
        else:
            passages = tuple(_passages(start + file.read(MOST)))
    except Unreadable as problem:
        raise Unreadable(f'"{name}" was not read. {problem.message}', problem.hint) from problem
    if not any(passage.text.strip() for passage in passages):
        hint = "If it is a picture of a page, ask for the version with text."
        raise Unreadable(f'"{name}" holds no text.', hint)
    return Paper(name, placed(passages))


def _passages(data: bytes) -> Iterable[Passage]:
    if len(data) > MOST:
        raise Unreadable("It is larger than 200 MB.", "Name one paper of the pack at a time.")
    if data.startswith(b"PK\x03\x04"):
        return office.read(data)
    if data.startswith(_OLD):
        raise _old(data)
    for starts, kind, hint in _OTHER:
        if data.startswith(starts):
            raise Unreadable(f"It is {kind}, which lmcs does not read.", hint)
    if _MAIL.match(data[:65536].replace(b"\r\n", b"\n").lstrip()):
        return web.mail_passages(data)
    text = web.decoded(data)
    return web.html_passages(text) if _PAGE.match(text[:4096]) else web.text_passages(text)


def _old(data: bytes) -> Unreadable:
    """Return what to say of a file in the container that Word and Outlook used before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Unreadable("The file is locked with a password.", UNLOCK)
    if "__substg1.0_".encode("utf-16-le") in data:
        hint = "Open it, copy its text, then type: lmcs explain - and paste."
        return Unreadable("It is an Outlook message.", hint)
    hint = "Open it and save it as .docx, .xlsx or .pptx, then name that file."
    return Unreadable("It is a file of Word, Excel or PowerPoint from before 2007.", hint)
