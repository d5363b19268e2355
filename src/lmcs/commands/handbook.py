"""lmcs handbook: everything that lmcs knows as one file, for whoever will not type a command."""

from typing import Annotated

from lmcs.basics.declare import PAGE, gives
from lmcs.basics.errors import WrongUse
from lmcs.session.session import Session


@gives(PAGE)
def handbook(
    session: Session,
    whom: Annotated[str, "--for WHOM", "councillors: one sheet on being a corporate parent."] = "",
) -> None:
    """Write everything that lmcs knows into one file, to send, print or read on a tablet."""
    if whom.casefold() not in ("", "councillors"):
        raise WrongUse(f'There is no handbook for "{whom}".', "It is: --for councillors")
    if whom:
        from lmcs.pages.show import leaflet  # few are for anybody else

        session.show(leaflet(session.library, on_screen=session.on_screen))
        return
    from lmcs.pages.handbook import handbook as page

    asked = session.options
    if not (asked.output or asked.format or asked.browser):
        session.options = asked._replace(output="lmcs-handbook.html")  # too long for any screen
    session.show(page(session.library, session.today))
