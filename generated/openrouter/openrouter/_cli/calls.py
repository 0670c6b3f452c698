"""The client of a command, and the call that it makes."""

from __future__ import annotations

import io
import os
import warnings
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

from .._catalog import Catalog, Entry, is_list, method_of
from .options import Given
from .output import Output
from .terminal import Progress, note, size
from .values import Reader, read_secret
from .words import UsageError


def client_arguments(catalog: Catalog, given: Given, reader: Reader) -> dict[str, Any]:
    """The arguments of the client, as the options of a command say. Raises UsageError."""
    arguments: dict[str, Any] = {
        "server_url": given.one("--server-url"),
        "timeout_ms": _milliseconds(given.number("--timeout")),
        "deadline_ms": _milliseconds(given.number("--deadline")),
        "max_retries": given.number("--max-retries", whole=True),
        "default_headers": dict(_header(text) for text in given.settings.get("--header", [])) or None,
    }
    if (server := given.one("--server")) is not None:
        is_named = catalog.has_named_servers
        arguments["server" if is_named else "server_idx"] = server if is_named else int(server)
    if variables := given.settings.get("--url-param"):
        arguments["url_params"] = dict(_pair("--url-param", text) for text in variables)
    for one in catalog.credentials:
        if (place := given.one(one.option)) is not None:
            arguments[one.argument] = read_secret(reader, one.option, place)
    return {name: value for name, value in arguments.items() if value is not None}


def make_client(catalog: Catalog, arguments: Mapping[str, Any]) -> Any:
    """A client of the SDK."""
    module = import_module(f"{catalog.package}.client")
    return getattr(module, catalog.about("client"))(**arguments)


def _milliseconds(seconds: float | None) -> int | None:
    return None if seconds is None else max(round(seconds * 1000), 1)


def _header(text: str) -> tuple[str, str | None]:
    name, colon, value = text.partition(":")
    if not colon or not name.strip():
        raise UsageError(f"`--header` takes 'NAME: VALUE', not `{name}`")
    return name.strip(), value.strip() or None


def _pair(flag: str, text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"`{flag}` takes NAME=VALUE, not `{text}`")
    return name, value


class _WatchedFile(io.FileIO):
    """A file whose progress is shown while it is sent."""

    def __init__(self, path: Path, progress: Progress) -> None:
        super().__init__(path)
        self._progress, self._total = progress, os.fstat(self.fileno()).st_size

    def read(self, length: int | None = -1, /) -> bytes:
        """Bytes of the file."""
        piece = super().read(-1 if length is None else length) or b""
        self._progress.show(f"sent {size(self.tell())} of {size(self._total)}")
        return piece


def _watched(value: Any, progress: Progress) -> Any:
    """A path as a file whose progress is shown; a list of paths as such files."""
    if isinstance(value, Path) and value.is_file():
        return value.name, _WatchedFile(value, progress)
    if is_list(value):
        return [_watched(item, progress) for item in value]
    return value


def call(client: Any, entry: Entry, arguments: dict[str, Any], given: Given, output: Output) -> None:
    """Call a method, and write what it returns. Raises the errors of the SDK and UsageError."""
    format, limit = given.one("--output"), given.number("--max-items", whole=True)
    if entry.deprecated:
        note(f"note: `{entry.path}` is deprecated by the API")
    if output.progress.is_shown:
        files = {one.name for one in entry.arguments if one.is_file}
        arguments = {
            name: _watched(value, output.progress) if name in files else value for name, value in arguments.items()
        }
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        if entry.returns == "bytes" and format in (None, "raw"):
            _download(client, entry, arguments, output)
            return
        if format == "raw":
            _raw(client, entry, arguments, output)
            return
        value = method_of(client, entry.path)(**arguments)
    if hasattr(value, "iter_items"):
        if "--all" in given.settings or limit is not None:
            output.items(value.iter_items(), None if limit is None else int(limit))
            return
        output.value(value)
        if output.is_terminal and getattr(getattr(value, "_next_page", None), "fetch", None):
            note("note: there are more pages: `--all` or `--max-items NUMBER`")
        return
    try:
        output.value(value)
    finally:
        if hasattr(value, "__next__"):
            value.close()


def _beside(client: Any, entry: Entry, view: str) -> Callable[..., Any]:
    """The method in a view of its namespace, such as `with_raw_response`."""
    namespace, _, name = entry.path.rpartition(".")
    owner = method_of(client, namespace) if namespace else client
    method: Callable[..., Any] = getattr(getattr(owner, view), name)
    return method


def _download(client: Any, entry: Entry, arguments: Mapping[str, Any], output: Output) -> None:
    with _beside(client, entry, "with_streaming_response")(**arguments) as response:
        length = response.headers.get("content-length", "")
        is_plain = response.headers.get("content-encoding") is None
        output.pieces(response.iter_bytes(), int(length) if length.isdecimal() and is_plain else None)


def _raw(client: Any, entry: Entry, arguments: Mapping[str, Any], output: Output) -> None:
    """Write the body of a response as it came; of a stream, its items."""
    response = _beside(client, entry, "with_raw_response")(**arguments)
    if hasattr(response.parsed, "__next__"):
        output.lines(response.parsed)
        return
    try:
        text = response.content.decode() if output.is_terminal else None
    except UnicodeDecodeError:
        text = None
    output.value(response.content if text is None else text)
