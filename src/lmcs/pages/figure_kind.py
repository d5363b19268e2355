"""How key figures are looked up. What their pages stand on is imported where one is shown: a search shows none."""

from typing import TYPE_CHECKING

from lmcs.basics.blocks import Block, Page
from lmcs.content.library import Library
from lmcs.pages.checked import LICENCE
from lmcs.pages.look_up import Kind
from lmcs.progress.journey import Journey

if TYPE_CHECKING:
    from lmcs.content.figure import Figure


def figures(journey: Journey) -> Kind:
    """Return how key figures are looked up and shown in this *journey*."""

    def said(figure: "Figure", library: Library, level: int, _: bool) -> list[Block]:
        from lmcs.pages.figure import whole

        return whole(journey, figure, library, level)

    def everything(_: Library) -> Page:
        from lmcs.pages.figures import everything

        return everything(journey)

    return Kind("figures", "figure", lambda figure: figure.name, said, everything, LICENCE)
