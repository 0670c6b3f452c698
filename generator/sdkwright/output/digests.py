"""Digests of files, as the lock of an SDK has them."""

from __future__ import annotations

import hashlib


def digest(text: str | bytes) -> str:
    """The first 16 digits of the SHA-256 of a text."""
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return hashlib.sha256(data).hexdigest()[:16]
