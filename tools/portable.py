"""Build the portable folder: lmcs and all it needs, as plain Python files that any Python from 3.11 on runs as they are.

python tools/portable.py [--output FOLDER] [--python FOLDER]

Writes lmcs-VERSION-portable/ and the same as a zip, into dist/ by default. Nothing in it is a program or a native
library, so nothing in it has to be signed or installed: the interpreter that is there already runs it. `--python`
puts a Python for Windows into it, which an officer unzipped beforehand (python.org's "embeddable package", which is
signed); that folder is copied as it is.
"""

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from email.message import Message
from email.parser import HeaderParser
from pathlib import Path

ROOT = Path(__file__).parent.parent
NATIVE = (".so", ".pyd", ".dll", ".dylib", ".exe")
"""What would have to be signed, or runs on one kind of computer only."""
OF_NO_USE = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")
"""What pip writes down about where it put things, which is not where they end up."""
LICENCE = ("licen", "copying", "notice")
ELSEWHERE = ("colorama", "typing-extensions")
"""What a part requires on Windows, or of an older Python, only: pip leaves it out anywhere else."""

MAIN = '''\
"""Run lmcs from the folder that this file is in: python FOLDER, also with -I -E -s."""

import os
import sys


def cache(environ):
    """Return the folder of this user in which Python may keep its byte code, or "" where there is none.

    The folder of lmcs may be a read-only share, and is the same for everybody.
    """
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = environ.get("LOCALAPPDATA", "")
        return os.path.join(base, "lmcs", "Cache", "bytecode") if os.path.isabs(base) else ""
    if not os.path.isabs(home):
        return ""
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "lmcs", "bytecode")
    base = environ.get("XDG_CACHE_HOME", "")
    return os.path.join(base if os.path.isabs(base) else os.path.join(home, ".cache"), "lmcs", "bytecode")


def run():
    """Run lmcs, or say which Python it needs."""
    if sys.version_info < (3, 11):
        sys.exit("lmcs needs Python 3.11 or later, and this is %d.%d." % sys.version_info[:2])
    kept = cache(os.environ)
    if kept:
        sys.pycache_prefix = kept
    sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "app"))
    sys.argv[0] = "lmcs"
    from lmcs.__main__ import main

    main()


run()
'''

WINDOWS = """\
@echo off
rem Runs lmcs with the Python in the folder "python" beside this file, else with py, else with python.
setlocal
set "HERE=%~dp0"
if exist "%HERE%python\\python.exe" goto own
where py >nul 2>nul
if not errorlevel 1 goto launcher
python -I -c "" >nul 2>nul
if errorlevel 1 goto none
python -I "%HERE%." %*
exit /b %errorlevel%
:launcher
py -3 -I "%HERE%." %*
exit /b %errorlevel%
:own
"%HERE%python\\python.exe" -I "%HERE%." %*
exit /b %errorlevel%
:none
echo lmcs: There is no Python on this computer. 1>&2
echo Ask for Python 3.11 or later from python.org, or unzip its embeddable package into "%HERE%python". 1>&2
exit /b 1
"""

UNIX = """\
#!/bin/sh
# Runs lmcs with the Python 3 that is on the PATH. A link to this file works too.
file=$0
while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
        /*) file=$link ;;
        *) file=$(dirname "$file")/$link ;;
    esac
done
here=$(cd "$(dirname "$file")" && pwd -P)
if ! command -v python3 >/dev/null; then
    echo "lmcs: There is no Python on this computer. Ask for Python 3.11 or later." >&2
    exit 1
fi
exec python3 -I "$here" "$@"
"""


def main() -> None:
    """Build the folder and its zip; say where they are."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument(
        "--output", type=Path, default=ROOT / "dist", help="where to put it (default: dist)"
    )
    options.add_argument(
        "--python", type=Path, help="an unzipped python.org embeddable package to put in"
    )
    given = options.parse_args()
    if given.python and not (given.python / "python.exe").is_file():
        sys.exit(f"There is no python.exe in {given.python}: name the unzipped package itself.")
    with tempfile.TemporaryDirectory() as work:
        wheel = build_wheel(Path(work))
        folder = given.output / f"lmcs-{wheel.name.split('-')[1]}-portable"
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True)
        fill(folder, wheel)
    if given.python:
        shutil.copytree(given.python, folder / "python")
    native = native_files(folder)
    if native:
        sys.exit(f"These are native files, which the folder must not hold: {', '.join(native)}")
    write_sums(folder)
    zipped = zip_folder(folder)
    print(f"{folder}\n{zipped} ({zipped.stat().st_size / 1_000_000:.1f} MB)")


def build_wheel(work: Path) -> Path:
    """Build the wheel of this checkout in *work*; return its path."""
    pip("wheel", "--no-deps", "--wheel-dir", str(work), str(ROOT))
    (wheel,) = work.glob("*.whl")
    return wheel


def pip(*words: str) -> None:
    """Let pip do what the *words* say, or stop with a sentence after what it said."""
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *words]
    if subprocess.run(command, check=False).returncode:
        sys.exit(
            "The folder was not built. It takes pip, as in a virtual environment, and a network."
        )


def fill(folder: Path, wheel: Path) -> None:
    """Put the *wheel* and everything it requires into *folder*, with the files that start it and say what it is."""
    app = folder / "app"
    pip("install", "--no-compile", "--target", str(app), str(wheel), *ELSEWHERE)
    shutil.rmtree(app / "bin", ignore_errors=True)
    for tests in app.glob("*/tests/"):
        shutil.rmtree(tests)
    for path in sorted(app.rglob("*"), reverse=True):
        # MarkupSafe and PyYAML come with a compiled part, and use their Python part where it is not there.
        if path.is_file() and (path.suffix.lower() in NATIVE or path.name in OF_NO_USE):
            path.unlink()
        elif path.is_dir() and (path.name == "__pycache__" or not any(path.iterdir())):
            shutil.rmtree(path)
    (folder / "__main__.py").write_text(MAIN, encoding="utf-8", newline="\n")
    (folder / "lmcs.cmd").write_text(WINDOWS, encoding="ascii", newline="\r\n")
    (folder / "lmcs").write_text(UNIX, encoding="ascii", newline="\n")
    (folder / "lmcs").chmod(0o755)
    parts = sorted(app.glob("*.dist-info"), key=lambda path: path.name.lower())
    missing = required(parts) - {called(about_part(part)["Name"]) for part in parts}
    if missing:
        sys.exit(f"These parts are required somewhere and not here: {', '.join(sorted(missing))}")
    (folder / "VERSION").write_text(
        f"lmcs {wheel.name.split('-')[1]}\n", encoding="ascii", newline="\n"
    )
    (folder / "LICENCES.txt").write_text(licences(parts), encoding="utf-8", newline="\n")


def about_part(part: Path) -> Message:
    """Return what the metadata of the *part* says."""
    return HeaderParser().parsestr((part / "METADATA").read_text(encoding="utf-8"))


def called(name: str) -> str:
    """Return the *name* of a part as every index writes it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def required(parts: list[Path]) -> set[str]:
    """Return what any of the *parts* requires on any system and with any Python, extras apart."""
    lines = (line for part in parts for line in about_part(part).get_all("Requires-Dist", ()))
    return {
        called(re.split(r"[^\w.-]", line, maxsplit=1)[0])
        for line in lines
        if not re.search(r";.*\bextra\b", line)
    }


def licences(parts: list[Path]) -> str:
    """Return the name, version, licence and licence text of each of the *parts* (folders of metadata)."""
    said = [
        "What this folder is made of, the version and the licence of each part, and then the licences in full.\n"
    ]
    texts = []
    for part in parts:
        about = about_part(part)
        named = about.get("License-Expression") or next(
            (
                each.split(" :: ")[-1]
                for each in about.get_all("Classifier", ())
                if each.startswith("License ::")
            ),
            about.get("License", "see its text"),
        )
        said.append(f"{about['Name']} {about['Version']}: {named}")
        for path in sorted(part.rglob("*")):
            if path.is_file() and any(path.name.lower().startswith(word) for word in LICENCE):
                text = path.read_text(encoding="utf-8", errors="replace").strip()
                texts.append(f"\n\n---- {about['Name']}: {path.name}\n\n{text}\n")
    return "\n".join(said) + "\n" + "".join(texts)


def native_files(folder: Path) -> list[str]:
    """Return the native files in *folder*, outside the Python that somebody put there."""
    found = [
        path.relative_to(folder) for path in folder.rglob("*") if path.suffix.lower() in NATIVE
    ]
    return [path.as_posix() for path in sorted(found) if path.parts[0] != "python"]


def write_sums(folder: Path) -> None:
    """Write the SHA-256 of every file of *folder* beside them, in the form that `sha256sum --check` reads."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8", newline="\n")


def zip_folder(folder: Path) -> Path:
    """Return the zip of *folder* beside it, with its SHA-256 in a file of its own."""
    target = folder.with_name(f"{folder.name}.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                archive.write(path, Path(folder.name) / path.relative_to(folder))
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_name(f"{target.name}.sha256").write_text(
        f"{digest}  {target.name}\n", encoding="ascii", newline="\n"
    )
    return target


if __name__ == "__main__":
    main()
