"""The first lines of lmcs: the streams, Ctrl-C, and what can be answered at once."""

import os
import sys


def main() -> None:
    """Run lmcs with the arguments of this process, and end it.

    All is written, and no file open: to take Python apart first, module by module, would take as long as half a look-up.
    """
    os._exit(run())


def run() -> int:
    """Run lmcs with the arguments of this process; return the exit code, once all is written."""
    try:
        code = _run()
    except KeyboardInterrupt:  # while it still starts: nothing was begun
        code = 130
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return code


def _run() -> int:
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started lmcs
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123 - it stays open
        getattr(sys, name).reconfigure(errors="backslashreplace")
    import gc

    from lmcs.front.answers import answered

    gc.set_threshold(1_000_000)  # a run is short: to look for garbage costs more than it frees
    try:
        if answered(sys.argv[1:], os.environ):
            return 0
    except Exception:  # noqa: BLE001, S110 - whatever went wrong, the long way says what
        pass
    from lmcs.front import running

    return running.run(sys.argv[1:])


if __name__ == "__main__":
    main()
