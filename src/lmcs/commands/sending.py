"""What becomes of the summary at the prompt: a file, the browser, the clipboard, and that it was sent."""

import os
from collections.abc import Callable
from re import fullmatch, sub

from lmcs.basics import paths
from lmcs.basics.blocks import Page
from lmcs.commands.summary import mark_sent
from lmcs.pages.checked import with_age
from lmcs.render import plain
from lmcs.session import clipboard, manners, saving
from lmcs.session.session import Session

_SAVE = "(?:save|keep|download|file|html)(?: (?:it|this|that|the page|a file|as|to|in|on|my|the|html|web|page|file|desktop|documents|computer))*"
_WORD = "(?:(?:save|keep|write|make|open|as|in|to|for|it|this|that|a|an|the|page|summary|microsoft|ms|file|document|copy) )*(?:word|docx|doc)(?: (?:file|document|please|on my desktop))*"
_WITH = "(?:(?:save|copy|open|word|send|show|it|this|that|the) )*(?:and )?(?:--)?with[ -](?:my |the )?(?:private |key )?(notes|figures|agreed)(?: too)?"
_PDF = "(?:(?:save|make|open|print|as|in|to|it|this|that|a|the|page) )*(?:pdf|print|paper|printer)(?: (?:it|this|that|out|file|please))*"

_HAS = r"(?:is|are|has|have|does|did|will|what|which)\b.{0,40}\bnotes?\b.{0,40}|(?:is|are) (?:my |the )?.{2,30} in (?:it|there|this)|what (?:is|will be) in it"
"""What asks whether something private stands in the page."""
_PRINTING = "open shows it in your browser: print it there, and choose PDF or your printer."

_WITHOUT = "No private note is in it. What you see on the screen above is all there is in it. To put your notes in: with notes"
_WITH_NOTES = "Yes: the private notes that you chose are in it, as you see on the screen above. Without them: Enter, and then summary"
_STAYS = "Nothing was saved or sent yet. To go on: save, word, open, copy, or sent"


def what_to_do_with_it(session: Session, shown: Callable[[], Page], options: str) -> str:
    """Ask what is to become of the summary that is on the screen as *shown*, and do it until Enter goes back.

    Return what else was typed, which the first prompt takes as if it had been typed there; what else is to be in it with the
    *options* that it was made with.
    """

    def to_send() -> Page:
        return with_age(shown(), session.today)

    while True:
        answer = session.ask(
            "Type save, word, open, copy, or sent once you have sent it (Enter goes back):",
            "use lmcs summary --output FILE",
        )
        wish = answer.casefold().strip(". !")
        first, _, rest = wish.partition(" ")
        if fullmatch(_WORD, wish):
            _save(session, to_send(), ".docx")
        elif fullmatch(_SAVE, wish):
            _save(session, to_send(), ".html")
        elif wish == "open":
            shown_so = session.options._replace(browser=True)
            session.confirm(*saving.save(to_send(), shown_so, display=session.console.display))
        elif wish == "copy":
            _copy(session, to_send())
        elif first == "sent":
            day = sub(r"^(?:it |that )?(?:to [^0-9]*?(?= on |$))? ?(?:on )?", "", rest)
            mark_sent(session, day)
        elif fullmatch(_HAS, wish.rstrip("?")):
            session.confirm(_WITHOUT if "--with-notes" not in options else _WITH_NOTES, _STAYS)
        elif fullmatch(_PDF, wish):
            session.confirm(_PRINTING)
        elif first in ("email", "e-mail", "mail", "send"):
            session.confirm(
                "lmcs sends nothing itself. copy puts it on the clipboard, to paste into an e-mail; save writes a file to attach.",
                "Once it has gone, type sent.",
            )
        elif more := fullmatch(_WITH, wish):
            return f"summary{options.replace(f' --with-{more[1]}', '')} --with-{more[1]}"
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


def _save(session: Session, page: Page, ending: str) -> None:
    folder = paths.documents()
    stem = f"lmcs-summary-{session.today}"
    names = (stem, *(f"{stem}-{number}" for number in range(2, 100)))
    path = next(path for name in names if not (path := folder / f"{name}{ending}").exists())
    session.confirm(*saving.save(page, session.options, path))


def _copy(session: Session, page: Page) -> None:
    copied = clipboard.copy(plain.draw(page, None), os.environ)
    none = "No clipboard could be reached from here. save writes it to a file."
    session.confirm("Copied. Paste it into an e-mail." if copied else none)
