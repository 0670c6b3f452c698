"""Versions of packages."""

from __future__ import annotations

import re

# Compiled when one is needed: most command lines and documents have none.
_VERSION = r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[a-z0-9.]+)?"


def is_version(text: str) -> bool:
    """Whether a text is a version in the normal form of Python packages."""
    return re.fullmatch(_VERSION, text, re.ASCII) is not None
