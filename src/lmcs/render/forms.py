"""A page in the format that was asked for, and a page that fits its window."""

from collections.abc import Callable

from lmcs.basics.blocks import Page, less

_WINDOW = 24


def file_of(form: str, page: Page, *, large: bool = False) -> bytes:
    """Return *page* as a file of that format: "text", "markdown", "html" or "docx", which both may be *large* (18 point)."""
    if form == "docx":
        from lmcs.render import word

        return word.draw(page, large=large)
    return draw_as(form, page, large=large).encode("utf-8")


def draw_as(form: str, page: Page, *, large: bool = False) -> str:
    """Return *page* as text of that format: "text", "markdown", or "html", which may be *large* (18 point)."""
    # A renderer is imported when it is wanted: what HTML needs takes longer to start than lmcs does.
    if form == "html":
        from lmcs.render import html

        return html.draw(page, large=large)
    if form == "markdown":
        from lmcs.render import markdown

        return markdown.draw(page)
    from lmcs.render import plain

    return plain.draw(page, None)


def on_screen(page: Page, width: int | None, *, standard: bool, colour: bool, by_hand: bool) -> str:
    """Return *page* as a terminal of *width* columns shows it, in the *standard* view or the plain one; None is no terminal.

    The standard view is drawn by Rich or *by_hand*.
    """
    from lmcs.render import hand, plain

    if not width:
        return plain.draw(page, None)
    if not standard:
        return fitted(page, lambda page: plain.draw(page, width))
    if by_hand:
        return hand.standard(plain.said(page), width, colour=colour)
    from lmcs.render import terminal

    return fitted(page, lambda page: terminal.draw(page, width, colour=colour))


def fitted(page: Page, draw: Callable[[Page], str]) -> str:
    """Return *page* as *draw* draws it for a terminal; rows marked so give way until it fits a window with its prompt."""
    drawn = draw(page)
    while drawn.count("\n") >= _WINDOW and (shorter := less(page)) != page:
        page = shorter
        drawn = draw(page)
    return drawn
