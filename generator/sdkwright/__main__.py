"""`python -m sdkwright`, also installed as `sdkwright`."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line, by default that of the process; the exit status."""
    try:
        # Nearly every object of a build lives until its end: frequent garbage collections only cost time.
        gc.set_threshold(200_000, 20, 50)
        from sdkwright.cli.main import (
            run,
        )  # inside of the `try`: the import takes time, and can be interrupted

        status = run(sys.argv[1:] if argv is None else argv)
        if argv is None and sys.stdout is not None:
            with suppress(
                OSError
            ):  # at exit, Python would try once more to write what a closed pipe did not take
                sys.stdout.close()
        return status
    except KeyboardInterrupt:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one would garble the message
        print("sdkwright: interrupted", file=sys.stderr)
        if argv is not None:  # called by a program that goes on; otherwise the process ends, undisturbed
            signal.signal(signal.SIGINT, before)
        return 130


if __name__ == "__main__":
    raise SystemExit(main())
