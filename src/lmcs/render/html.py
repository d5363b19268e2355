"""Page -> one self-contained HTML file: to read at any zoom, to print on A4, to send.

The template and its style sheet (`page.html.j2`, `page.css`) say how each kind of block looks.
"""

import re
from collections.abc import Collection
from string import ascii_letters

from lmcs.basics.blocks import Page
from lmcs.render.parts import parts, template, title

_LONG = 1_000_000
"""Characters from which on a file leaves out what HTML lets out, as it has to go through the mail."""
_OPTIONAL = re.compile(r"</(?:p|li|dt|dd)>|\n(?=</?(?:p|li|dt|dd|ul|dl|h[1-6]|section)[ >])")
"""End tags, and line ends before tags of blocks."""
_TAG = re.compile("<[a-z][^<>]*>")
_QUOTED = re.compile(r'''="([^\s"'=<>`]+)"''')
"""A value that needs no quotes."""
_NAMED = re.compile(r' id="([\w-]+)"', re.ASCII)
_LED = re.compile(r'href="#([\w-]+)"', re.ASCII)


def draw(page: Page, *, large: bool = False) -> str:
    """Return *page* as a whole HTML document; *large* in 18 point."""
    made = template("page.html.j2")
    told = parts(page.blocks, ascii_letters)
    drawn = made.render(title=title(page), parts=told, large=large, sheet=page.sheet)
    if len(drawn) > _LONG:
        led = set(_LED.findall(drawn))
        drawn = _TAG.sub(lambda tag: _short(tag[0], led), _OPTIONAL.sub("", drawn))
    return drawn.replace("&#39;", "'")  # every attribute has double quotes, and there are thousands


def _short(tag: str, led: Collection[str]) -> str:
    """Return *tag* without needless quotes, and without a name that is not among those *led* to."""
    named = _NAMED.search(tag)
    return _QUOTED.sub(r"=\1", _NAMED.sub("", tag) if named and named[1] not in led else tag)
