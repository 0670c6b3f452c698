"""Base of the generated resources: groups of operations that share a client."""

from __future__ import annotations

from .core import Core


class Resource:
    """A group of operations; reached through the client, not made by programs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._core.configuration.owner}>"
