"""lmcs as a process of its own finds it."""

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from faults.rig import build
from lmcs.basics.paths import PACKAGE


@cache
def site():
    """Return the folder that a process of its own takes lmcs from: that of the wheel, or one made as a wheel is, once.

    In a checkout each process whose home is new would read all content first.
    """
    if (PACKAGE / "compiled").is_dir():
        return str(PACKAGE.parent)
    folder = Path(tempfile.mkdtemp(prefix="lmcs-site-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    build(folder)
    return str(folder)
