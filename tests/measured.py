"""What a command costs as a process of its own.

Linux gives a process the peak memory of the one that started it, so a small process stands between
the tests, which are large, and the command.
"""

import json
import subprocess
import sys
from typing import NamedTuple

_BETWEEN = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
said = (done.stdout + done.stderr).decode("utf-8", "replace")
print(json.dumps([done.returncode, said, peak]))
"""


class Cost(NamedTuple):
    """How a command ended, what it said and its peak memory (bytes)."""

    code: int
    said: str
    peak: int


def measured(argv, env):
    """Run the command *argv* in the environment *env* and return its Cost; kill what works ten times as long as it may."""
    between = [sys.executable, "-I", "-c", _BETWEEN, *map(str, argv)]
    done = subprocess.run(between, capture_output=True, env=env, check=True, timeout=30)
    return Cost(*json.loads(done.stdout))
