"""What becomes of the summary at the prompt: a file, the browser, the clipboard, and that it was sent."""

import os

from lmcs.basics import paths
from lmcs.basics.blocks import Page
from lmcs.commands.summary import mark_sent, told
from lmcs.pages.checked import with_age
from lmcs.pages.summary import summary as page
from lmcs.render import plain
from lmcs.session import clipboard, manners, saving
from lmcs.session.session import Session


def what_to_do_with_it(session: Session) -> str:
    """Ask what is to become of the summary that is on the screen, and do it until Enter goes back.

    Return what else was typed, which the first prompt takes as if it had been typed there.
    """
    does = {"save": _save, "open": _open, "copy": _copy, "sent": mark_sent}
    while True:
        answer = session.ask(
            "Type save, open, copy, or sent once you have sent it (Enter goes back):",
            "use lmcs summary --output FILE",
        )
        wish = answer.casefold().strip(". ")
        if wish in does:
            does[wish](session)
        elif wish.partition(" ")[0] in ("email", "e-mail", "mail", "send"):
            session.confirm(
                "lmcs sends nothing itself. copy puts it on the clipboard, to paste into an e-mail; save writes a file to attach.",
                "Once it has gone, type sent.",
            )
        elif not answer or manners.asked(answer) in ("leave", "back"):
            return ""
        elif manners.asked(answer) != "help":
            return answer
        else:
            session.confirm(
                "save writes a file that prints on one page, open shows it in your browser, and copy puts it on the clipboard.",
                "sent marks it as sent, so that the next one begins from here.",
                "To add what you want help with: ask. To see it again: summary",
            )


def _to_send(session: Session) -> Page:
    return with_age(page(session.journey, told(session)), session.today)


def _save(session: Session) -> None:
    folder = paths.documents()
    stem = f"lmcs-summary-{session.today}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 100)))
    path = next(path for name in names if not (path := folder / f"{name}.html").exists())
    session.confirm(*saving.save(_to_send(session), session.options, path))


def _open(session: Session) -> None:
    options = session.options._replace(browser=True)
    shown = saving.save(_to_send(session), options, display=session.console.display)
    session.confirm(*shown)


def _copy(session: Session) -> None:
    copied = clipboard.copy(plain.draw(_to_send(session), None), os.environ)
    none = "No clipboard could be reached from here. save writes it to a file."
    session.confirm("Copied. Paste it into an e-mail." if copied else none)
