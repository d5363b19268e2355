"""A page as a file, or in the browser: written whole or not at all, and never over another file unasked.

Functions return the sentences to say about it. `storage` does the work on the disk.
"""

import os
import sys
import time
import webbrowser
from contextlib import suppress
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from lmcs.basics import storage
from lmcs.basics.blocks import Page
from lmcs.basics.errors import NotFound, Stopped, WrongUse, explained
from lmcs.render.forms import draw_as
from lmcs.session.options import Options

_BY_ENDING = {
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
}
_SHOWN = "lmcs-page-"
_AN_HOUR = 3600


def save(page: Page, options: Options, *, display: bool = True) -> tuple[str, ...]:
    """Write *page* to the file that `--output` names and show it where `--browser` asks; return what to say.

    Without a *display* no browser is started: Python would start one inside the terminal.
    """
    said: list[str] = []
    shown: Path | None = None
    if options.output:
        path = place(options.output)
        wanted = options.format or _format(path)
        write(path, draw_as(wanted, page, large=options.large).encode("utf-8"), force=options.force)
        said.append(f"Saved: {path}")
        shown = path if wanted == "html" else None
    if options.browser:
        said.append(
            _show(
                shown or _temporary(draw_as("html", page, large=options.large).encode("utf-8")),
                display=display,
            )
        )
    return tuple(said)


def place(output: str) -> Path:
    """Return the full path of the file that a person named as *output*."""
    return Path(os.path.abspath(output))  # noqa: PTH100 - resolve() would show where a link leads instead


def write(path: Path, data: bytes, *, force: bool) -> None:
    """Make *data* the whole content of the file *path*, for the owner's eyes only.

    Raises Stopped where something is there already and may not be replaced, NotFound where the
    folder is missing, ProgressProblem where the disk refuses; *path* is then as it was.
    """
    try:
        _check(path, force=force)
        if not force:
            _write_new(path, data)
        else:
            storage.replace(path.resolve(), data)  # a link stays a link
    except FileExistsError:
        raise _taken(path) from None
    except OSError as error:
        raise explained(error, path.parent, f'"{path}" was not written') from error


def _format(path: Path) -> str:
    """Return the format that the ending of the file's name asks for. Raises LmcsError where it asks for none."""
    if wanted := _BY_ENDING.get(path.suffix.lower()):
        return wanted
    with suppress(OSError):  # a place that cannot be looked at is no folder to speak of
        if path.is_dir():
            raise _folder(path)
    hint = "End it in .html (to print or send), .md or .txt, or add --format."
    raise WrongUse(f'The name "{path.name}" does not say which kind of file to write.', hint)


def _check(path: Path, *, force: bool) -> None:
    """Raise LmcsError where the folder of *path* is missing, or what is there must stay."""
    try:
        there = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        if not path.parent.is_dir():
            raise NotFound(
                f'There is no folder "{path.parent}".', "Make it first, or name another folder."
            ) from None
        return
    if S_ISDIR(there):
        raise _folder(path)
    if not S_ISREG(there):
        raise Stopped(
            f'"{path}" is not an ordinary file, so lmcs does not write to it.', "Name another file."
        )
    if not force:
        raise _taken(path)


def _folder(path: Path) -> Stopped:
    return Stopped(f'"{path}" is a folder.', "Add the name of a file in it.")


def _taken(path: Path) -> Stopped:
    return Stopped(
        f'"{path}" is already there, and was left as it is.',
        "To replace it, add --force. Or name another file.",
    )


def _write_new(path: Path, data: bytes) -> None:
    """Write *data* beside *path* and give it that name at one stroke. Raises FileExistsError if another was faster."""
    temporary = storage.create_beside(path, data)
    try:
        if sys.platform == "win32":
            temporary.rename(path)  # refuses what is there
        else:
            _link(temporary, path)
    finally:
        storage.remove(temporary)
    storage.sync_folder(path.parent)


def _link(temporary: Path, path: Path) -> None:
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as a USB stick's
        temporary.rename(path)


def _temporary(data: bytes) -> Path:
    """Write *data* to a file in a new private folder, for the browser; return its path."""
    import tempfile

    forget_shown()
    folder = tempfile.gettempdir()
    try:
        path = Path(tempfile.mkdtemp(prefix=_SHOWN)) / "page.html"
        storage.create(path, data)
    except OSError as error:
        raise explained(error, Path(folder), "the page was not written") from error
    return path


def forget_shown(*, older_than: float = _AN_HOUR) -> None:
    """Remove the pages that earlier runs wrote for the browser, once they are *older_than* seconds: it has read them."""
    import tempfile

    for folder in Path(tempfile.gettempdir()).glob(f"{_SHOWN}*"):
        with suppress(OSError):  # another user's, or in use: leave it
            there = folder.lstat()
            own = sys.platform == "win32" or there.st_uid == os.getuid()
            if own and S_ISDIR(there.st_mode) and time.time() - there.st_mtime >= older_than:
                storage.remove(folder / "page.html")
                folder.rmdir()


def _show(path: Path, *, display: bool) -> str:
    """Open *path* in the default browser; return what to say."""
    opened = False
    if display:
        with suppress(webbrowser.Error, OSError):
            opened = webbrowser.open(path.as_uri())
    return (
        f"Opened in your browser: {path}"
        if opened
        else f"No browser could be opened from here. The page is at: {path}"
    )
