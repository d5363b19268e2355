"""What becomes of the summary at the prompt: a file, the browser, the clipboard, and that it was sent."""

import os
from re import fullmatch, sub

from lmcs.basics import paths
from lmcs.basics.blocks import Page
from lmcs.commands.summary import mark_sent, told
from lmcs.pages.checked import with_age
from lmcs.pages.summary import summary as page
from lmcs.render import plain
from lmcs.session import clipboard, manners, saving
from lmcs.session.session import Session

_SAVE = "(?:save|keep|download|file|html)(?: (?:it|this|that|the page|a file|as|to|in|on|my|the|html|web|page|file|desktop|documents|computer))*"
_WORD = "(?:(?:save|keep|write|make|open|as|in|to|for|it|this|that|a|an|the|page|summary|microsoft|ms|file|document|copy) )*(?:word|docx|doc)(?: (?:file|document|please|on my desktop))*"
_WITH = "(?:--)?with[ -](?:notes|figures|agreed)"
_PDF = "(?:(?:save|make|open|print|as|in|to|it|this|that|a|the|page) )*(?:pdf|print|paper|printer)(?: (?:it|this|that|out|file|please))*"


def what_to_do_with_it(session: Session) -> str:
    """Ask what is to become of the summary that is on the screen, and do it until Enter goes back.

    Return what else was typed, which the first prompt takes as if it had been typed there.
    """
    while True:
        answer = session.ask(
            "Type save, word, open, copy, or sent once you have sent it (Enter goes back):",
            "use lmcs summary --output FILE",
        )
        wish = answer.casefold().strip(". !")
        first, _, rest = wish.partition(" ")
        if fullmatch(_WORD, wish):
            _save(session, ".docx")
        elif fullmatch(_SAVE, wish):
            _save(session, ".html")
        elif wish in _DOES:
            _DOES[wish](session)
        elif first == "sent":
            mark_sent(
                session, sub(r"^(?:it |that )?(?:to [^0-9]*?(?= on |$))? ?(?:on )?", "", rest)
            )
        elif fullmatch(_PDF, wish):
            session.confirm(
                "open shows it in your browser: print it there, and choose PDF or your printer."
            )
        elif wish.partition(" ")[0] in ("email", "e-mail", "mail", "send"):
            session.confirm(
                "lmcs sends nothing itself. copy puts it on the clipboard, to paste into an e-mail; save writes a file to attach.",
                "Once it has gone, type sent.",
            )
        elif fullmatch(_WITH, wish):
            return (
                f"summary --{'-'.join(wish.removeprefix('--').split('-' if '-' in wish else None))}"
            )
        elif not answer or manners.asked(answer) in ("leave", "back"):
            return ""
        elif manners.asked(answer) != "help":
            return answer
        else:
            session.confirm(
                "save writes a file that prints on one page, word a Word document, open shows it in your browser, and copy puts it on the clipboard.",
                "sent marks it as sent, so that the next one begins from here; sent on Thursday, if it went then.",
                "To add what you want help with: ask. To see it again: summary",
            )


def _to_send(session: Session) -> Page:
    return with_age(page(session.journey, told(session)), session.today)


def _save(session: Session, ending: str) -> None:
    folder = paths.documents()
    stem = f"lmcs-summary-{session.today}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 100)))
    path = next(path for name in names if not (path := folder / f"{name}{ending}").exists())
    session.confirm(*saving.save(_to_send(session), session.options, path))


def _open(session: Session) -> None:
    options = session.options._replace(browser=True)
    shown = saving.save(_to_send(session), options, display=session.console.display)
    session.confirm(*shown)


def _copy(session: Session) -> None:
    copied = clipboard.copy(plain.draw(_to_send(session), None), os.environ)
    none = "No clipboard could be reached from here. save writes it to a file."
    session.confirm("Copied. Paste it into an e-mail." if copied else none)


_DOES = {"open": _open, "copy": _copy, "sent": mark_sent}
