"""The first lines of lmcs: what must hold before anything else is imported."""

import os
import signal
import sys

# Until the imports are done, Ctrl-C ends lmcs at once instead of in a traceback.
signal.signal(signal.SIGINT, signal.SIG_DFL)


def main() -> None:
    """Run lmcs with the arguments of this process, and exit."""
    os.umask(0o077)
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    from lmcs.cli import run

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
