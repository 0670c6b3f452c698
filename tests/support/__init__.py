"""What several test modules share."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""

PATHS = (ROOT, ROOT / "generator", ROOT / "templates")
"""Where Python finds the tests, `sdkwright`, and the hand-written part of SDKs (as `runtime`)."""


def python_environment(**more: str) -> dict[str, str]:
    """The environment of a Python process that imports what the tests import."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, PATHS)), **more}
