"""Format generated Python with Ruff or with Black.

Black formats a second time whatever its first pass has changed, and takes a hundred times as long as Ruff. Ruff
therefore goes first for both: what it leaves is nearly always what Black wants, and Black needs one pass only.
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
"""In characters. Formatters do not wrap docstrings, comments and string literals."""


def format(files: Files, formatter: Formatter, formatted: Mapping[str, str] | None = None) -> Files:
    """Format the modules that are not formatted yet.

    `formatted` has modules that an earlier run formatted, by path: these are not formatted again. Raises `InvalidCode`
    if a module is not valid Python, and `FormatterError` if the formatter cannot run.
    """
    known = formatted or {}
    sources = {path: files.texts[path] for path in sorted(files.unformatted) if path not in known}
    modules = {**known, **format_sources(sources, formatter)}
    return Files(dict(sorted({**files.texts, **modules}.items())))


def format_sources(sources: Mapping[str, str], formatter: Formatter) -> dict[str, str]:
    """Format Python sources, by path. Raises `InvalidCode` and `FormatterError` like `format`."""
    if not sources:
        return {}
    try:
        formatted = ruff.format_sources(sources, LINE_LENGTH)
        return black.format_sources(formatted, LINE_LENGTH) if formatter == "black" else formatted
    except FormatterError:
        for path, source in sources.items():
            _check_syntax(path, source)
        raise


def _check_syntax(path: str, source: str) -> None:
    import ast  # seldom needed

    try:
        ast.parse(source)
    except SyntaxError as error:
        raise InvalidCode(path, source, error.lineno or 1, error.msg) from None


@cache
def versions(formatter: Formatter) -> dict[str, str]:
    """The version of each distribution that decides how a formatter lays out code. Raises `FormatterError`."""
    return {"ruff": ruff.version()} | ({"black": black.version()} if formatter == "black" else {})
