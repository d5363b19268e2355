"""Run by .ci/run with the Python of an environment that holds only the wheel: the installed lmcs works and stays light."""

import json
import subprocess
import sys
from pathlib import Path

import lmcs
from lmcs.basics import paths

LIGHT = [
    ["list"],
    ["glossary", "CCG"],
    ["show", "1"],
    ["tick", "1"],
    ["summary"],
    ["law", "s47"],
    ["search", "transport"],
    [],
]
HEAVY = ("rich", "pydantic", "yaml", "jinja2", "icalendar", "lmcs.workshop", "hashlib")
CODE = "import sys; from lmcs.front.running import run; code = run({!r}); print(code, [m for m in {!r} if m in sys.modules])"


def main() -> None:
    """Fail where an everyday command of the installed lmcs breaks or imports what it should not."""
    assert "site-packages" in lmcs.__file__, f"This is not the installed lmcs: {lmcs.__file__}"
    compiled = paths.PACKAGE / "compiled"
    assert (compiled / "facts.py").is_file(), "The wheel carries no compiled content."
    for args in LIGHT:
        out = subprocess.run(
            [sys.executable, "-c", CODE.format(args, HEAVY)],
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
        assert out.stdout.splitlines()[-1] == "0 []", (args, out.stdout[-500:], out.stderr)
    command = Path(sys.executable).parent / "lmcs"
    listed = subprocess.run(
        [command, "list", "--json"], capture_output=True, encoding="utf-8", check=True
    )
    assert json.loads(listed.stdout)["counts"]["core"]["total"] == 17
    checked = subprocess.run([command, "check"], capture_output=True, encoding="utf-8", check=True)
    assert "error" not in checked.stdout
    page = subprocess.run(
        [command, "summary", "--format", "html"], capture_output=True, encoding="utf-8", check=True
    )
    assert page.stdout.startswith("<!DOCTYPE html>")
    print(f"The installed lmcs works: {lmcs.__version__}.")


main()
