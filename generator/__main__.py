"""`python -m generator`, also installed as `sdkgen`."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from generator import cli


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the result is the exit status."""
    return cli.run(sys.argv[1:] if argv is None else argv)


if __name__ == "__main__":
    raise SystemExit(main())
