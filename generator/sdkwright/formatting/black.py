"""Format with black, in this process."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.formatting.errors import FormatterError


def format_sources(sources: Mapping[str, str], line_length: int) -> dict[str, str]:
    """Format Python sources. Raises `FormatterError` if black cannot be imported or fails."""
    try:
        import black  # takes a tenth of a second, and most SDKs are formatted without it
        from black.mode import TargetVersion
        from black.parsing import InvalidInput
    except ImportError as error:
        message = f"black cannot be imported: {error}; reinstall sdkwright, which depends on it"
        raise FormatterError(message) from None
    style = black.FileMode(
        target_versions={TargetVersion.PY311}, line_length=line_length, magic_trailing_comma=False
    )
    try:
        return {path: black.format_str(source, mode=style) for path, source in sources.items()}
    except InvalidInput as error:
        raise FormatterError(f"black failed: {error}") from None


def version() -> str:
    """The version of the distribution: black itself takes longer to import."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("black")
    except PackageNotFoundError:
        raise FormatterError("black is not installed; reinstall sdkwright, which depends on it") from None
