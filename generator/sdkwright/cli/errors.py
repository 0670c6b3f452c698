"""How a command fails."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence

from sdkwright.diagnostics.report import SpecError
from sdkwright.reporting.terminal import wants_color
from sdkwright.reporting.text import error_to_json, format_error, format_error_with_source


class CommandError(Exception):
    """The command cannot be carried out: exit status 2. The text says why, and how to fix it."""

    def __init__(
        self, text: str, problems: Sequence[Mapping[str, object]] = (), text_with_source: str = ""
    ) -> None:
        super().__init__(text)
        self.problems = problems
        """The same as JSON objects, if the reason is a document or a configuration."""
        self.text_with_source = text_with_source or text
        """The same with the lines of the document or the configuration."""


def unusable_input(error: SpecError) -> CommandError:
    """The failure of a command whose document or configuration cannot be used."""
    framed = format_error_with_source(error, color=wants_color(sys.stderr))
    return CommandError(format_error(error), error_to_json(error), framed)
