"""Text for the clipboard, by the program that this system has for it."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from shutil import which

_SECONDS = 5


def copy(text: str, environ: Mapping[str, str]) -> bool:
    """Put *text* on the clipboard; tell whether there is one that took it."""
    encoding = "utf-16" if sys.platform == "win32" else "utf-8"
    for program in _programs(environ):
        try:
            done = subprocess.run(  # noqa: S603 - a program of the system, found by its full path
                program,
                input=text.encode(encoding, "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired):
            continue
        if done.returncode == 0:
            return True
    return False


def _programs(environ: Mapping[str, str]) -> list[Sequence[str]]:
    """Return what may take it here, each with its arguments; never a program that lies in the folder one is in."""
    if sys.platform == "win32":
        return [[os.path.join(environ.get("SystemRoot", r"C:\Windows"), "System32", "clip.exe")]]  # noqa: PTH118
    wanted: list[list[str]] = [["pbcopy"]] if sys.platform == "darwin" else []
    if environ.get("WAYLAND_DISPLAY"):
        wanted.append(["wl-copy"])
    if environ.get("DISPLAY"):
        wanted += [["xclip", "-selection", "clipboard"], ["xsel", "-ib"]]
    found = [(which(name), rest) for name, *rest in wanted]
    return [[path, *rest] for path, rest in found if path and os.path.isabs(path)]  # noqa: PTH117
