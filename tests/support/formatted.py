"""Black, which takes longer than everything else of a build, and need not see the same module twice."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from unittest.mock import patch

from sdkwright.formatting import black

_known: dict[tuple[str, int], str] = {}
_format = black.format_sources


def _format_once(sources: Mapping[str, str], line_length: int) -> dict[str, str]:
    new = {path: text for path, text in sources.items() if (text, line_length) not in _known}
    for path, text in _format(new, line_length).items():
        _known[new[path], line_length] = text
    return {path: _known[text, line_length] for path, text in sources.items()}


@contextmanager
def formatted_once() -> Generator[None]:
    """What black makes of a text is kept: for tests that build nearly the same SDK again and again."""
    with patch.object(black, "format_sources", _format_once):
        yield
