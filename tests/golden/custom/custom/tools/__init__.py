"""A package with a namespace."""

from __future__ import annotations

from .._runtime.client import Resource


class Toys(Resource):
    """What pets play with.

    None of it needs the API.
    """

    def list(self) -> tuple[str, ...]:
        """All toys."""
        return ("ball", "string")
