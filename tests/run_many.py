"""Run many lmcs commands in one process, each through the entry point of the real one: python run_many.py LINES.json

Each is framed on both streams by marks that no page has, so that the reader can tell them apart.
"""

import json
import sys
from pathlib import Path

START, END = "\x02{}\x02\n", "\x03{}\x03\n"


def main():
    from lmcs.__main__ import run

    streams = (
        (sys.stdout,) if sys.stderr.isatty() else (sys.stdout, sys.stderr)
    )  # on a terminal they are one
    for number, args in enumerate(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))):
        for stream in streams:
            stream.write(START.format(number))
            stream.flush()
        kept, sys.argv = sys.argv, ["lmcs", *args]
        try:
            code = run()
        finally:
            sys.argv = kept
        for stream in streams:
            stream.write(END.format(code))
            stream.flush()


if __name__ == "__main__":
    main()
