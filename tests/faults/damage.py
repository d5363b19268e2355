"""What can befall a progress file: each kind of damage takes its bytes and returns what is left, None for no file."""

import os
import random
import socket
from collections.abc import Callable
from pathlib import Path


def _with_flipped_bit(data: bytes) -> bytes:
    place = len(data) // 2
    return data[:place] + bytes([data[place] ^ 4]) + data[place + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes | None]] = {
    "deleted": lambda _data: None,
    "empty": lambda _data: b"",
    "NULs": lambda data: b"\0" * len(data),
    "NULs at the end": lambda data: data[:-300] + b"\0" * 300,
    "NULs after the end": lambda data: data + b"\0" * 512,
    "cut in a line": lambda data: data[: len(data) // 2],
    "cut after a line": lambda data: data[: data.index(b"\n", len(data) // 2) + 1],
    "cut in the header": lambda data: data[:10],
    "without its header": lambda data: data[data.index(b"\n") + 1 :],
    "doubled": lambda data: data + data,
    "a line doubled": lambda data: data + data.splitlines(keepends=True)[-1],
    "random bytes": lambda data: random.Random(4).randbytes(len(data)),
    "random bytes inside": lambda data: data[:200] + random.Random(5).randbytes(90) + data[290:],
    "one bit flipped": _with_flipped_bit,
    "Windows line ends": lambda data: data.replace(b"\n", b"\r\n"),
    "another program's": lambda _data: b'{"hello":"world"}\n',
    "not text": lambda data: b"\xff\xfe" + data.decode().encode("utf-16-le"),
    "a bracket bomb": lambda _data: b"[" * 100_000,
    "too large": lambda data: data + b" " * (8 * 1024 * 1024),
}
HARMLESS = {"Windows line ends", "NULs after the end"}
BEYOND_USE = [
    "deleted",
    "empty",
    "NULs",
    "cut in the header",
    "random bytes",
    "another program's",
    "not text",
]
ODDITIES = ["fifo", "folder", "device", "link loop", "link to nowhere", "socket"]


def harm(path: Path, kind: str) -> None:
    """Do damage of *kind* to the file *path*."""
    left = DAMAGE[kind](path.read_bytes())
    if left is None:
        path.unlink()
    else:
        path.write_bytes(left)


def place_oddity(path: Path, kind: str) -> None:
    """Put what is no ordinary file in the place of *path*."""
    path.unlink()
    if kind == "fifo":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "socket":
        here = Path.cwd()
        os.chdir(path.parent)  # the path of a socket may not be long
        with socket.socket(socket.AF_UNIX) as end:
            end.bind(path.name)
        os.chdir(here)
    else:
        path.symlink_to(
            {"device": "/dev/zero", "link loop": path.name, "link to nowhere": "nowhere"}[kind]
        )
