"""Page -> a Word document (.docx): to edit, to comment on, and to send where the mail stops web pages.

The template `page.docx.j2` holds every file of the archive, so that a whole document can be read in one place.
"""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lmcs.basics.blocks import Heading, Page
from lmcs.render.parts import parts, template, title

_FILE = re.compile(r'^<file name="(.+)"/>\n', re.MULTILINE)


def draw(page: Page, *, large: bool = False) -> bytes:
    """Return *page* as a Word document in A4; *large* in 18 point. The same page is the same bytes, whenever and wherever."""
    ready = parts(page.blocks)
    headings = [part for part in ready if isinstance(part.block, Heading)]
    # A bookmark's name has at most forty letters and digits, which a place may not keep to.
    places = {part.under: f"part{part.number}" for part in headings if part.block.place}
    made = template("page.docx.j2")
    drawn = made.render(title=title(page), parts=ready, places=places, large=large)
    _, *files = _FILE.split(drawn)
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in zip(files[::2], files[1::2], strict=True):
            entry = ZipInfo(name)  # of 1980: it carries no time, and no name of a system
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, content)
    return written.getvalue()
