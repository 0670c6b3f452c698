"""Near misses: what somebody most likely meant to write."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def near(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word closest to this one; empty if none is close."""
    matches = get_close_matches(word[:200], list(known), n=1, cutoff=0.7)
    return f"did you mean `{matches[0]}`?" if matches else ""
