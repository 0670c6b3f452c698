"""The command line: what was asked, what is printed, and the exit status.

0: done, or in sync. 1: drift, or `--strict` found warnings. 2: a spec or configuration that cannot be used, or a wrong
command. 3: a fault of the generator itself. 130: interrupted.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import traceback
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from threading import current_thread, main_thread
from types import FrameType

from sdkwright import __version__
from sdkwright.cli.commands import Failure, check, generate
from sdkwright.cli.validate import validate
from sdkwright.config.model import FILTER_KINDS, is_filter


def parser() -> argparse.ArgumentParser:
    """The grammar of the command line."""
    top = argparse.ArgumentParser(prog="sdkwright", description="Typed Python SDKs from OpenAPI documents.")
    top.add_argument("--version", action="version", version=f"sdkwright {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="a provider folder or an OpenAPI file"
    )
    common.add_argument("--json", action="store_true", help="print one JSON object on standard output")
    common.add_argument("--strict", action="store_true", help="treat warnings as errors")
    common.add_argument(
        "--include",
        action="append",
        default=[],
        type=_filter,
        metavar="FILTER",
        help="only operations that match: tag:NAME, path:GLOB or operation:GLOB; may be repeated",
    )
    common.add_argument(
        "--exclude", action="append", default=[], type=_filter, metavar="FILTER", help="no such operations"
    )
    scan = argparse.ArgumentParser(add_help=False)
    scan.add_argument(
        "--sarif", metavar="FILE", help="write the problems as SARIF 2.1.0; `-` is standard output"
    )
    target = argparse.ArgumentParser(add_help=False)
    target.add_argument(
        "--output", type=Path, default=None, metavar="DIR", help="where SDKs live (default: generated)"
    )
    target.add_argument("--package", metavar="NAME", help="the import package's name, for a single document")
    text = "write the SDK of each PATH into DIR/<name>; without PATH, of every folder of specs/"
    commands.add_parser("generate", parents=[common, target], help=text, description=text).set_defaults(
        run=generate
    )
    text = "compare the SDKs on disk with what their specs make of them; never writes"
    commands.add_parser("check", parents=[common, target], help=text, description=text).set_defaults(
        run=check
    )
    text = "check each document, its overlay and its configuration; never writes"
    commands.add_parser("validate", parents=[common, scan], help=text, description=text).set_defaults(
        run=validate
    )
    return top


def _filter(text: str) -> str:
    if not is_filter(text):
        kinds = ", ".join(f"{kind}:..." for kind in FILTER_KINDS)
        raise argparse.ArgumentTypeError(f"`{text}` is none of {kinds}")
    return text


def run(argv: Sequence[str]) -> int:
    """Parse the command line, do what it says, and return the exit status."""
    try:
        options = parser().parse_args(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    command: Callable[[argparse.Namespace], int] = options.run
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # whatever a document or a file name holds can be printed
            stream.reconfigure(errors="backslashreplace")
    try:
        with _one_interrupt() as options.go_on:
            return command(options)
    except Failure as failure:
        return _failed(str(failure), options, failure.problems)
    except BrokenPipeError:
        return 1
    except OSError as error:
        return _failed(f"{error.filename or 'sdkwright'}: {error.strerror or error}", options)
    except Exception:  # a fault of ours: say so, with what a report needs
        traceback.print_exc()
        print(
            "sdkwright: this is a fault of the generator, not of the document; please report it",
            file=sys.stderr,
        )
        return 3


@contextmanager
def _one_interrupt() -> Generator[Callable[[], None]]:
    """Let Ctrl-C stop the command once. A second one would stop the clearing up after the first.

    What is yielded raises again what somebody has swallowed, such as a library that was being imported.
    """
    came: list[int] = []

    def go_on() -> None:
        if came:
            raise KeyboardInterrupt

    def stop(number: int, frame: FrameType | None) -> None:
        came.append(number)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        raise KeyboardInterrupt

    ours = current_thread() is main_thread() and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not ours:  # somebody else takes care of it
        yield go_on
        return
    signal.signal(signal.SIGINT, stop)
    try:
        yield go_on
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _failed(message: str, options: argparse.Namespace, problems: Sequence[Mapping[str, object]] = ()) -> int:
    if options.json:
        found = {"problems": list(problems)} if problems else {}
        print(json.dumps({"error": message, **found}, ensure_ascii=False))
    print(message, file=sys.stderr)
    return 2
