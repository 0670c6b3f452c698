# Copied from custom/tools/__init__.py; do not edit: change that file and generate again.
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
