"""The command line: options, error handling, and exit statuses.

0: success, or in sync. 1: drift, or warnings with `--strict`. 2: unusable spec or configuration, or wrong command line.
3: a bug in the generator. 130: interrupted.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from io import TextIOWrapper
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType
from typing import TypeAlias

from sdkwright import __version__
from sdkwright.cli.check import check
from sdkwright.cli.errors import CommandError
from sdkwright.cli.generate import generate
from sdkwright.cli.inspect import EXAMPLES, inspect
from sdkwright.cli.validate import validate
from sdkwright.config.model import FILTER_KINDS, is_filter

Command: TypeAlias = Callable[[argparse.Namespace], int]
"""Carries out a command; the exit status."""


def make_parser() -> argparse.ArgumentParser:
    """The parser of the command line."""
    parser = argparse.ArgumentParser(
        prog="sdkwright", description="Typed Python SDKs from OpenAPI documents."
    )
    parser.add_argument("--version", action="version", version=f"sdkwright {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common, strict, sarif, target = _common_options(), _strict_option(), _sarif_option(), _target_options()
    add = partial(_add_command, commands.add_parser)
    add(
        generate,
        [common, strict, target, _force_option()],
        "generate the SDK of each PATH, or of every folder in specs/",
    )
    add(
        check,
        [common, strict, sarif, _drift_options(), target],
        "check that SDKs on disk match their specs; never writes",
    )
    add(validate, [common, strict, sarif], "report problems in documents and overlays; never writes")
    add(
        inspect,
        [common],
        "show how sdkwright reads documents: methods, arguments, models, and their places",
        EXAMPLES,
    )
    return parser


def _add_command(
    add_parser: Callable[..., argparse.ArgumentParser],
    command: Command,
    parents: Sequence[argparse.ArgumentParser],
    description: str,
    epilog: str | None = None,
) -> None:
    parser = add_parser(
        command.__name__,
        parents=parents,
        help=description,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=command)


def _common_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("paths", nargs="*", metavar="PATH", help="a provider folder or an OpenAPI file")
    options.add_argument(
        "--config",
        metavar="FILE",
        help="the configuration, instead of the sdk.toml of a folder; for a single PATH",
    )
    options.add_argument(
        "--overlay", metavar="FILE", help="the overlay, instead of that of a folder; for a single PATH"
    )
    options.add_argument("--json", action="store_true", help="print a JSON object on standard output")
    options.add_argument(
        "--include",
        action="append",
        default=[],
        type=_filter,
        metavar="FILTER",
        help="only operations that match tag:NAME, path:GLOB, or operation:GLOB; can be repeated",
    )
    options.add_argument(
        "--exclude",
        action="append",
        default=[],
        type=_filter,
        metavar="FILTER",
        help="leave out operations that match; can be repeated",
    )
    return options


def _strict_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--strict", action="store_true", help="treat warnings as errors")
    return options


def _sarif_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--sarif", metavar="FILE", help="write the problems as SARIF 2.1.0; `-` is standard output"
    )
    return options


def _drift_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--diff",
        choices=("full", "stat", "none"),
        default="full",
        help="how to show the differences of a file: all lines (the default), how many, or not at all",
    )
    options.add_argument(
        "--github",
        action="store_true",
        help="annotate lines, and write the summary and the outputs `drift` and `changed_files` of a workflow",
    )
    return options


def _force_option() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--force", action="store_true", help="overwrite generated files that were edited by hand"
    )
    return options


def _target_options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument(
        "--output", type=Path, metavar="DIR", help="the folder of all SDKs (default: generated)"
    )
    options.add_argument("--package", metavar="NAME", help="name of the import package, for a single PATH")
    options.add_argument(
        "--templates",
        type=Path,
        metavar="DIR",
        help="templates that replace those of the same path, such as DIR/package/resource.py.j2",
    )
    return options


def _filter(text: str) -> str:
    if not is_filter(text):
        kinds = ", ".join(f"{kind}:..." for kind in FILTER_KINDS)
        raise argparse.ArgumentTypeError(f"`{text}` is not a filter; expected one of {kinds}")
    return text


def run(argv: Sequence[str]) -> int:
    """Parse the command line and run the command; the exit status."""
    try:
        options = make_parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    command: Command = options.run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # documents and file names can hold characters it cannot encode
            stream.reconfigure(errors="backslashreplace")
    try:
        with _single_interrupt() as options.raise_interrupt:
            status = command(options)
        print(end="", flush=True)  # here, an error of the last lines is handled like one of the first
        return status
    except CommandError as error:
        return _fail(error, options)
    except BrokenPipeError:
        return 1
    except OSError as error:
        return _fail(CommandError(f"{error.filename or 'sdkwright'}: {error.strerror or error}"), options)
    except Exception:
        import traceback  # seldom needed

        traceback.print_exc()
        print(
            "sdkwright: this is a bug in the generator, not in the document; please report it",
            file=sys.stderr,
        )
        return 3


@contextmanager
def _single_interrupt() -> Generator[Callable[[], None]]:
    """Let the first Ctrl-C stop the command, and ignore a second one, which would stop the cleanup.

    Yields a function that raises the interrupt again if some code swallowed it, such as a library during its import.
    """
    interrupts: list[int] = []

    def raise_interrupt() -> None:
        if interrupts:
            raise KeyboardInterrupt

    def stop(number: int, frame: FrameType | None) -> None:
        interrupts.append(number)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    is_default = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not (is_default and current_thread() is main_thread()):  # the caller handles interrupts
        yield raise_interrupt
        return
    signal.signal(signal.SIGINT, stop)
    try:
        yield raise_interrupt
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _fail(error: CommandError, options: argparse.Namespace) -> int:
    with suppress(OSError):  # which can be what failed
        if options.json:
            details = {"problems": list(error.problems)} if error.problems else {}
            print(json.dumps({"error": str(error), **details}, ensure_ascii=False))
        print(end="", flush=True)
    print(error.text_with_source, file=sys.stderr)
    return 2
