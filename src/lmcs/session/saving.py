"""A page as a file, or in the browser. Functions return the sentences to say about it."""

import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR

from lmcs.basics import chosen, storage
from lmcs.basics.blocks import Page
from lmcs.basics.errors import WrongUse, explained
from lmcs.basics.trust import ours
from lmcs.render.forms import file_of
from lmcs.session.options import Options

_FORMATS = {".html": "html", ".htm": "html", ".docx": "docx", ".md": "markdown", ".markdown": "markdown", ".txt": "text"}  # fmt: skip
_WHAT_NEXT = {
    "html": "To print it, open that file and print. To send it, attach it to an e-mail.",
    "docx": "Open it in Word, to change it, print it or send it.",
}
_SHOWN = "lmcs-page-"
_AN_HOUR = 3600


def save(
    page: Page, options: Options, path: Path | None = None, *, display: bool = True
) -> tuple[str, ...]:
    """Write *page* to the file *path*, if one is given, and show it where `--browser` asks; return what to say.

    Without a *display* no browser is started: Python would start one inside the terminal.
    """
    said: list[str] = []
    shown: Path | None = None
    if path:
        wanted = options.format or _format(path)
        chosen.write(path, file_of(wanted, page, large=options.large), force=options.force)
        said.append(f"Saved: {path}")
        said += [_WHAT_NEXT[wanted]] if wanted in _WHAT_NEXT and not options.browser else []
        shown = path if wanted == "html" else None
    if options.browser:
        shown = shown or _temporary(file_of("html", page, large=options.large))
        said.append(_show(shown, display=display))
    return tuple(said)


def word(page: Page, options: Options) -> bytes:
    """Return *page* as a Word document for standard output. Raises WrongUse where that was not asked for."""
    if options.output != "-":
        how = "Add --output and a name that ends in .docx."
        raise WrongUse("A Word document is a file, and cannot be shown here.", how)
    return file_of("docx", page, large=options.large)


def _format(path: Path) -> str:
    """Return the format that the ending of the file's name asks for. Raises LmcsError where it asks for none."""
    if wanted := _FORMATS.get(path.suffix.lower()):
        return wanted
    with suppress(OSError):  # a place that cannot be looked at is no folder to speak of
        if path.is_dir():
            raise chosen.is_folder(path)
    hint = "End it in .html (to print or send), .docx (Word), .md or .txt, or add --format."
    raise WrongUse(f'The name "{path.name}" does not say which kind of file to write.', hint)


def _temporary(data: bytes) -> Path:
    """Write *data* to a file in a new private folder, for the browser; return its path."""
    import tempfile

    forget_shown()
    try:
        path = Path(tempfile.mkdtemp(prefix=_SHOWN)) / "page.html"
        storage.create(path, data)
    except OSError as error:
        raise explained(error, Path(tempfile.gettempdir()), "the page was not written") from error
    return path


def forget_shown(*, older_than: float = _AN_HOUR) -> None:
    """Remove the pages that earlier runs wrote for the browser, once they are *older_than* seconds: it has read them."""
    import tempfile

    for folder in Path(tempfile.gettempdir()).glob(f"{_SHOWN}*"):
        with suppress(OSError):  # another user's, or in use: leave it
            if ours(folder, S_ISDIR) and time.time() - folder.lstat().st_mtime >= older_than:
                storage.remove(folder / "page.html")
                folder.rmdir()


def _show(path: Path, *, display: bool) -> str:
    """Open *path* in the default browser; return what to say."""
    opened = False
    if display:
        with suppress(webbrowser.Error, OSError):
            opened = webbrowser.open(path.as_uri())
    if opened:
        return f"Opened in your browser: {path}"
    return f"No browser could be opened from here. The page is at: {path}"
