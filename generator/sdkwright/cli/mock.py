"""The `mock` command: serve an API as its document describes it, until Ctrl-C."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from sdkwright.cli.errors import CommandError, unusable_input
from sdkwright.cli.targets import find_extras, refuse_urls
from sdkwright.diagnostics.report import SpecError
from sdkwright.mock import NotInstalledError, require_extra
from sdkwright.reporting.terminal import wants_color
from sdkwright.reporting.text import format_error_with_source

if TYPE_CHECKING:
    from sdkwright.mock.application import Exchange, MockApp


def mock(options: argparse.Namespace) -> int:
    """Run the command."""
    refuse_urls(options.path, options.config, options.overlay)
    try:
        require_extra()
    except NotInstalledError as error:
        raise CommandError(str(error)) from error
    # What is not in every installation is imported here.
    from sdkwright.mock.serving import bind, serve_forever, url_of

    app = _make_app(options)
    try:
        listener = bind(options.host, options.port)
    except OSError as error:
        hint = "; pass another --port, or 0 for any that is free" if options.port else ""
        raise CommandError(f"{options.host}:{options.port}: {error.strerror or error}{hint}") from error
    with listener:
        print(url_of(listener), flush=True)
        with suppress(KeyboardInterrupt):  # how the command ends
            serve_forever(app, listener)
    return 0


def _make_app(options: argparse.Namespace) -> MockApp:
    from sdkwright.mock.application import MockApp, Settings
    from sdkwright.mock.faults import Faults, Latency

    settings = Settings(
        seed=options.seed,
        pages=options.pages,
        is_dynamic=options.dynamic,
        key=options.key,
        latency=options.latency or Latency(),
        faults=options.faults or Faults(),
        reloads=not options.no_reload,
    )
    try:
        return MockApp(
            Path(options.path),
            settings,
            extras=find_extras(options),
            filters=(options.include, options.exclude),
            log=_print_exchange,
            explain=_explain,
        )
    except SpecError as error:
        raise unusable_input(error) from error


def _print_exchange(exchange: Exchange) -> None:
    with suppress(BrokenPipeError):  # nobody reads the log any more, and the server serves on
        print(exchange.line, flush=True)


def _explain(error: SpecError) -> str:
    return format_error_with_source(error, color=wants_color(sys.stderr))
