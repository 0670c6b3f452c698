"""Versions of packages."""

from __future__ import annotations

import re

_VERSION = re.compile(r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[a-z0-9.]+)?", re.ASCII)


def is_version(text: str) -> bool:
    """Whether a text is a version in the normal form of Python packages."""
    return _VERSION.fullmatch(text) is not None
