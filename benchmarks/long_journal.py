"""Give the progress in HOME more entries, until there are NUMBER: python benchmarks/long_journal.py HOME NUMBER."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from lmcs.progress import lines

home, number = Path(sys.argv[1]), int(sys.argv[2])
held = dict(lines.parse((home / "progress.jsonl").read_bytes()).found)
last = list(held.values())[-1:]
raw = []
while len(held) + len(raw) < number:
    verb = "tick" if len(raw) % 2 else "untick"
    line = lines.new_line(
        last, [(verb, {"item": "speak-to-employer", "on": "2026-06-04"})], datetime.now(UTC)
    )
    last = [line]
    raw.append(line.raw + b"\n")
for name in ("progress.jsonl", "progress-copy.jsonl"):
    with (home / name).open("ab") as file:
        file.writelines(raw)
