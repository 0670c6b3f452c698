# Copied from custom/search.py; do not edit: change that file and generate again.
"""More ways to find pets."""

from __future__ import annotations

from ._runtime.client import Client, Resource
from .models import Pet


class Search(Resource):
    """Searches in what the API lists."""

    def first(self, text: str) -> Pet | None:
        """The first pet whose name contains a text."""
        from .resources.pets import Pets  # which derives from this class

        return next((pet for pet in Pets(self._dispatcher).list() if text in pet.name), None)


class Greeting(Client):
    """Says hello."""

    def greeting(self) -> str:
        """A greeting from the server of this client."""
        return f"hello from {self.sdk_configuration.server_url}"
