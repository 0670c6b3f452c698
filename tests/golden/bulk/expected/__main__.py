# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The command line of Many."""

from __future__ import annotations

from ._cli.main import run


def main() -> int:
    """Run the command line with the arguments of the process. Returns its exit code."""
    return run("many")


if __name__ == "__main__":
    raise SystemExit(main())
