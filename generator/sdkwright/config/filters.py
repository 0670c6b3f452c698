"""Filters of operations: `tag:pets`, `path:/pets/*`, `operation:list*`."""

from __future__ import annotations

FILTER_KINDS = ("tag", "path", "operation")


def is_filter(text: str) -> bool:
    """Whether a text is a filter of operations: a kind, a colon, and a name or a glob."""
    kind, _, pattern = text.partition(":")
    return kind in FILTER_KINDS and pattern.strip() != "" and text.isprintable()
