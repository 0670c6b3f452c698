"""How a command fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class CommandError(Exception):
    """The command cannot be carried out: exit status 2. The text says why, and how to fix it."""

    def __init__(self, text: str, problems: Sequence[Mapping[str, object]] = ()) -> None:
        super().__init__(text)
        self.problems = problems
        """The same as JSON objects, if the reason is a document or a configuration."""
