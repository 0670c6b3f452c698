"""What needs the client: calls, dry runs and the MCP server. Help and completion work without importing it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from .._catalog import Catalog, Entry
from .._runtime.errors import InvalidArgument, SDKError
from .calls import call, client_arguments, make_client
from .failures import describe
from .options import Given
from .output import Output
from .terminal import note
from .values import Reader
from .words import UsageError


def perform(catalog: Catalog, entry: Entry, given: Given) -> int:
    """Make the call of a command, or show its request. Returns the exit code."""
    reader = Reader(catalog)
    listed = [(option.flag, option.argument, text) for option, text in given.arguments if option.argument is not None]
    arguments = reader.arguments(entry, listed, given.body)
    settings = client_arguments(catalog, given, reader)
    try:
        many: Any = None
        if entry.many:
            module = import_module(".many.run", __package__)  # a part of SDKs with methods for many items
            many = module.ManyCall(entry, given, arguments, reader)
            arguments = many.first_arguments()
        if "--dry-run" in given.settings:
            return _dry_run(catalog, entry, settings, arguments, given)
        with make_client(catalog, settings) as client:
            if many is not None:
                code: int = many.run(client)
                return code
            output = Output(given.one("--output"), given.one("--output-file"))
            with output:
                call(client, entry, arguments, given, output)
    except SDKError as error:
        return _failed(error, catalog)
    except ImportError as error:  # of an optional library
        note(f"error: {error}")
        return 1
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        note(f"error: {error}")
        return 1
    return 0


def _dry_run(catalog: Catalog, entry: Entry, settings: dict[str, Any], arguments: dict[str, Any], given: Given) -> int:
    from .dry_run import DryRun

    request = DryRun(catalog, entry, settings, arguments)
    with Output("raw", given.one("--output-file")) as output:
        output.value(request.as_curl() if given.one("--dry-run") == "curl" else request.as_text())
    return 0


def _failed(error: SDKError, catalog: Catalog) -> int:
    message, hints = describe(error, catalog)
    note(f"error: {message}")
    for hint in hints:
        note(f"hint: {hint}")
    return 2 if isinstance(error, InvalidArgument) else 1


def serve(catalog: Catalog, given: Given) -> int:
    """Serve the operations as tools over standard input and output. Returns the exit code."""
    from .._mcp.server import Choice, serve_tools

    settings = client_arguments(catalog, given, Reader(catalog))
    size = given.number("--max-bytes", whole=True)
    choice = Choice(
        "--read-only" in given.settings,
        tuple(given.settings.get("--allow", ())),
        tuple(given.settings.get("--deny", ())),
        given.one("--dynamic") or "auto",
    )
    try:
        client = make_client(catalog, settings)
        serve_tools(catalog, client, choice, None if size is None else int(size))
    except SDKError as error:
        return _failed(error, catalog)
    except ImportError as error:
        note(f"error: {error}")
        return 1
    except ValueError as error:
        raise UsageError(str(error)) from None
    return 0
