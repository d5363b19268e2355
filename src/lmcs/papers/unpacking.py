"""Unpacks office files and runs through their XML, so that no file made to do harm can fill the memory or the time."""

import re
import zipfile
from collections.abc import Callable, Iterator
from xml.parsers import expat

from lmcs.papers.paper import COPY, MOST_TEXT, Unreadable

_MOST_XML = 60_000_000  # bytes of one part, unpacked
_BOMB = 200  # how many times smaller than itself no honest part is packed
BROKEN = "The file is damaged, or is not the kind of file its name says."


def targets(packed: zipfile.ZipFile, name: str, element: str) -> Iterator[str]:
    """Yield the parts that every *element* of the part *name* points to, in its order."""
    belonging = related(packed, name)
    for attributes in attributes_of(unpacked(packed, name), element):
        for value in attributes.values():
            if value in belonging:
                yield belonging[value]


def related(packed: zipfile.ZipFile, name: str) -> dict[str, str]:
    """Return the parts that belong to the part *name*, by the ids it calls them by."""
    folder, _, last = name.rpartition("/")
    listed = f"{folder}/_rels/{last}.rels"
    if listed not in packed.namelist():
        return {}
    found = {}
    for each in attributes_of(unpacked(packed, listed), "Relationship"):
        if each.get("TargetMode") != "External":
            target = each.get("Target", "")
            whole = target.lstrip("/") if target.startswith("/") else f"{folder}/{target}"
            found[each.get("Id", "")] = re.sub(r"(?<![^/])[^/]+/\.\./", "", whole)
    return found


def attributes_of(data: bytes, element: str) -> list[dict[str, str]]:
    """Return the attributes of every *element* in XML; one empty set where there is none."""
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == element:
            found.append(attributes)

    parse(data, start)
    return found or [{}]


def unpacked(packed: zipfile.ZipFile, name: str) -> bytes:
    """Return one part unpacked. Raises Unreadable where it is made to fill the memory."""
    try:
        entry = packed.getinfo(name)
    except KeyError as error:
        raise Unreadable(BROKEN, COPY) from error
    honest = max(10_000_000, min(_MOST_XML, entry.compress_size * _BOMB))
    with packed.open(entry) as part:
        data = part.read(honest + 1)
    if len(data) > honest:
        raise Unreadable("The file unpacks to more than any paper holds, so it was not read.", COPY)
    return data


def parse(
    data: bytes,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None] | None = None,
    letters: Callable[[str], None] | None = None,
) -> None:
    """Run through XML, with names as they are without their namespace. A DOCTYPE is refused: no office program writes one."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    seen = 0

    def refuse(*_: object) -> None:
        raise Unreadable("The file holds XML that no office program writes.", COPY)

    def count(text: str) -> None:
        nonlocal seen
        seen += len(text)
        if seen > MOST_TEXT:
            raise Unreadable("The file holds more text than any paper, so it was not read.", COPY)
        if letters:
            letters(text)

    def bare(attributes: dict[str, str]) -> dict[str, str]:
        return {name.rpartition(" ")[2]: value for name, value in attributes.items()}

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda name, given: start(name.rpartition(" ")[2], bare(given))
    if end:
        parser.EndElementHandler = lambda name: end(name.rpartition(" ")[2])
    parser.CharacterDataHandler = count
    parser.Parse(data, True)
