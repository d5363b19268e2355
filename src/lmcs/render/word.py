"""Page -> a Word document (.docx): to edit, to comment on, and to send where the mail stops web pages.

The template `page.docx.j2` holds every file of the archive, so that a whole document can be read in one place.
"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lmcs.basics.blocks import Link, Page, Pointers
from lmcs.basics.text import is_address
from lmcs.render.parts import Part, parts, template, title

_FILE = re.compile(r'^<file name="(.+)"/>\n', re.MULTILINE)


def draw(page: Page, *, large: bool = False) -> bytes:
    """Return *page* as a Word document in A4; *large* in 18 point. The same page is the same bytes, whenever and wherever."""
    ready = parts(page.blocks)
    made = template("page.docx.j2")
    said = {"title": title(page), "parts": ready, "links": _links(ready)}
    drawn = made.render(said, large=large, sheet=page.sheet)
    _, *files = _FILE.split(drawn)
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in zip(files[::2], files[1::2], strict=True):
            entry = ZipInfo(name)  # of 1980: it carries no time, and no name of a system
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return written.getvalue()


def _links(ready: list[Part]) -> list[tuple[str, str]]:
    """Return every address that may be followed, with the name that the template calls it by."""
    found = []
    for part in ready:
        if isinstance(part.block, Link):
            found.append((f"link{part.number}", part.block.address))
        elif isinstance(part.block, Pointers):
            ways = enumerate(part.block.ways, 1)
            found += [(f"link{part.number}way{place}", way.address) for place, way in ways]
    return [(name, address) for name, address in found if is_address(address)]
