"""`python -m sdkwright`, also installed as `sdkwright`."""

from __future__ import annotations

# Only what every start of Python has loaded: an interrupt of another import here would print a traceback.
import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import NoReturn


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, by default that of the process; the exit status."""
    try:
        # Nearly every object of a build lives until its end: frequent garbage collections only cost time.
        gc.set_threshold(1_000_000, 20, 50)
        # Imported inside of the `try`: that takes time, and can be interrupted.
        from sdkwright.cli.main import run

        return run(sys.argv[1:], is_process=True) if argv is None else run(argv)
    except KeyboardInterrupt:
        import signal

        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one would garble the message
        print("sdkwright: interrupted", file=sys.stderr)
        if argv is not None:  # called by a program that goes on; otherwise the process ends, undisturbed
            signal.signal(signal.SIGINT, before)
        return 130


def script() -> NoReturn:
    """Run the command line as a process of its own, which ends without freeing the objects of a build one by one."""
    status = main()
    from contextlib import suppress

    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # as where the shell closed it: `>&-`
            with suppress(OSError):  # of a closed pipe or a full disk, which the command has handled
                stream.flush()
    os._exit(status)


if __name__ == "__main__":
    script()
