"""Format generated Python with ruff or with black.

Black formats a second time whatever its first pass has changed, and takes a hundred times as long as ruff. Ruff
therefore goes first for both: what it leaves is nearly always what black wants, and black needs one pass only.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal, TypeAlias, get_args

from sdkwright.formatting import black, ruff
from sdkwright.formatting.errors import FormatterError, InvalidCode
from sdkwright.formatting.files import Files

Formatter: TypeAlias = Literal["ruff", "black"]
FORMATTERS: tuple[Formatter, ...] = get_args(Formatter)

LINE_LENGTH = 120
"""In characters. Docstrings, comments and long string literals are not wrapped by formatters."""


def format(files: Files, formatter: Formatter, known: Mapping[str, str] | None = None) -> Files:
    """Format the modules that are not formatted yet; `known` has those whose formatted text is known already.

    Raises `InvalidCode` if a module is not Python, and `FormatterError` if the formatter cannot run.
    """
    known = known or {}
    sources = {path: files.texts[path] for path in sorted(files.unformatted) if path not in known}
    formatted = {**known, **format_sources(sources, formatter)}
    return Files(dict(sorted({**files.texts, **formatted}.items())))


def format_sources(sources: Mapping[str, str], formatter: Formatter) -> dict[str, str]:
    """Format Python sources; keys are paths or other labels, and stay.

    Raises `InvalidCode` if a source is not Python, and `FormatterError` if the formatter cannot run.
    """
    if not sources:
        return {}
    try:
        formatted = ruff.format_sources(sources, LINE_LENGTH)
        return black.format_sources(formatted, LINE_LENGTH) if formatter == "black" else formatted
    except FormatterError:
        for path, source in sources.items():
            _parse(path, source)
        raise


def _parse(path: str, source: str) -> None:
    import ast  # seldom needed

    try:
        ast.parse(source)
    except SyntaxError as error:
        raise InvalidCode(path, source, error.lineno or 1, error.msg) from None


@cache
def versions(formatter: Formatter) -> dict[str, str]:
    """The version of each distribution that decides how a formatter lays out code. Raises `FormatterError`."""
    return {"ruff": ruff.version()} | ({"black": black.version()} if formatter == "black" else {})
