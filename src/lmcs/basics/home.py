"""The folders of lmcs, where the environment names them: in a few lines what platformdirs answers, which a test holds.

platformdirs takes as long to import as a look-up takes in all. Whatever is unusual is left to it.
"""

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

VIEW = "plain-view"
"""An empty file in the home says that the person chose the plain view: it mirrors what the progress says."""


def named(environ: "Mapping[str, str]", platform: str) -> tuple[str, str] | None:
    """Return the folders for data and for what can be made again, or None where *environ* does not name them plainly.

    *platform* is that of `sys`.
    """
    if platform == "win32":
        local = environ.get("LOCALAPPDATA", "")
        plain = local[1:3] == ":\\" and "/" not in local and not local.endswith("\\")
        return (f"{local}\\lmcs", f"{local}\\lmcs\\Cache") if plain and is_plain(local) else None
    home = environ.get("HOME", "")
    data, cache = environ.get("XDG_DATA_HOME", ""), environ.get("XDG_CACHE_HOME", "")
    for folder in (home, *filter(None, (data, cache))):
        if not folder.startswith("/") or folder.endswith("/") or not is_plain(folder):
            return None
    if platform == "darwin":
        library = f"{home}/Library"
        return None if data or cache else (f"{library}/Application Support/lmcs", f"{library}/Caches/lmcs")  # fmt: skip
    return f"{data or f'{home}/.local/share'}/lmcs", f"{cache or f'{home}/.cache'}/lmcs"


def is_plain(folder: str) -> bool:
    """Tell whether *folder* is written as it is: nothing in it is expanded, quoted, doubled or blank at an end."""
    odd = ("..", "//", "/.", "\\.", "\\\\", "~", "$", "%")
    return folder == folder.strip() and not any(each in folder for each in odd)


def chosen(home: str) -> tuple[str, str]:
    """Return the folders where the person chose the *home*: what can be made again stands below it."""
    folder = os.path.abspath(home)  # noqa: PTH100 - Path takes as long to import
    return folder, os.path.join(folder, "cache")  # noqa: PTH118
