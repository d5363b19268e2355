"""Another user, who may not do everything, for tests that run as root."""

import os
import sys
from pathlib import Path

from faults.rig import Lmcs, Ran
from faults.scenes import LATER

OTHER_USER = 65534
# What a command imports late is imported as root, where the files can be read; what it does, it does as the other user.
AS_OTHER = """
import contextlib, importlib, io, os, pkgutil, sys
import difflib, hashlib, json, lmcs, platformdirs
for module in pkgutil.walk_packages(lmcs.__path__, "lmcs."):
    importlib.import_module(module.name)
from lmcs.front.running import run
user, scratch = int(sys.argv.pop(1)), sys.argv.pop(1)
with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
    for args in (["list", "--json"], ["list"], [], ["tick", "1"], ["undo"], ["where"], ["nothing"]):
        run(["--home", scratch, *args])
os.setgroups([])
os.setgid(user)
os.setuid(user)
from lmcs.__main__ import main
main()
"""


class Other:
    """Another user, for whom the folder `place` is: lmcs starts as root and drops to them before it does anything."""

    def __init__(self, lmcs: Lmcs, place: Path) -> None:
        self.lmcs = lmcs
        self.place = place
        self.root = os.geteuid() == 0

    def __call__(self, home: Path, *args: str) -> Ran:
        """Run lmcs as the other user; where the tests do not run as root, as ourselves."""
        return self.lmcs(home, *args, start=self.start() if self.root else ())

    def start(self, user: int = OTHER_USER) -> list[str]:
        """Return the beginning of a command line that runs lmcs as *user*; only root can."""
        return [
            sys.executable,
            "-P",
            "-c",
            AS_OTHER,
            str(user),
            str(self.place / f"scratch-{user}"),
        ]

    def own(self, *paths: Path) -> None:
        """Give *paths* to the other user."""
        for path in paths if self.root else ():
            os.chown(path, OTHER_USER, OTHER_USER)


def used(other: Other) -> Path:
    """Return a home of the other user, used."""
    home = other.place / "theirs" / "home"
    for step in LATER:
        other.lmcs.ok(home, *step)
    other.own(home.parent, home, *home.iterdir())
    return home
