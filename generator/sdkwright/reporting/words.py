"""Words of messages."""

from __future__ import annotations


def count(number: object, noun: str) -> str:
    """A number with a noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
