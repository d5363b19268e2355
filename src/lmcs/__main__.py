"""The first lines of lmcs: what must hold before anything else is imported."""

import os
import signal
import sys

# Until the imports are done, Ctrl-C ends lmcs at once instead of in a traceback.
signal.signal(signal.SIGINT, signal.SIG_DFL)


def main() -> None:
    """Run lmcs with the arguments of this process, and exit."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started lmcs
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - it stays open
        getattr(sys, name).reconfigure(errors="backslashreplace")
    from lmcs.front.running import run

    signal.signal(signal.SIGINT, signal.default_int_handler)
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError:
        # The reader has gone (`| head`): nothing is left to say, and Python would complain on the way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(code)


if __name__ == "__main__":
    main()
