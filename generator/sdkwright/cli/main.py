"""The command line: runs a command, handles its errors, and returns the exit status.

0: success, or in sync. 1: drift, or warnings with `--strict`. 2: unusable spec or configuration, or wrong command line.
3: a bug in the generator. 130: interrupted.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from io import TextIOWrapper
from threading import current_thread, main_thread
from types import FrameType
from typing import TypeAlias

from sdkwright.cli.parser import parse
from sdkwright.cli.unchanged import Memory, print_unchanged

Command: TypeAlias = Callable[[argparse.Namespace], int]
"""Carries out a command; the exit status."""


def run(argv: Sequence[str], *, is_process: bool = False) -> int:
    """Parse the command line and run the command; the exit status.

    A process of its own (`is_process`) remembers what was up to date, for the next one with the same options.
    """
    try:
        options = parse(argv)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 2
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # documents and file names can hold characters it cannot encode
            stream.reconfigure(errors="backslashreplace")
    try:
        with _single_interrupt() as raise_interrupt:
            status = _run(options, raise_interrupt, is_process=is_process)
        print(end="", flush=True)  # here, an error of the last lines is handled like one of the first
        return status
    except BrokenPipeError:
        return 1
    except OSError as error:
        return _fail(f"{error.filename or 'sdkwright'}: {error.strerror or error}", options)
    except Exception:
        import traceback  # seldom needed

        traceback.print_exc()
        print(
            "sdkwright: this is a bug in the generator, not in the document; please report it",
            file=sys.stderr,
        )
        return 3


def _run(options: argparse.Namespace, raise_interrupt: Callable[[], None], *, is_process: bool) -> int:
    options.memory, options.raise_interrupt = Memory(options), raise_interrupt
    if options.command == "generate" and is_process:
        options.memory.recall()
        if options.memory.is_complete:
            print_unchanged(options)
            return 0
    # Imported here: what is above needs a tenth of the time.
    from sdkwright.cli.errors import CommandError

    command: Command = getattr(import_module(f"sdkwright.cli.{options.command}"), options.command)
    try:
        return command(options)
    except CommandError as error:
        return _fail(str(error), options, error.problems, error.text_with_source)


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


def _fail(
    text: str,
    options: argparse.Namespace,
    problems: Sequence[Mapping[str, object]] = (),
    text_with_source: str = "",
) -> int:
    with suppress(OSError):  # which can be what failed
        if options.json:
            details = {"problems": list(problems)} if problems else {}
            print(json.dumps({"error": text, **details}, ensure_ascii=False))
        print(end="", flush=True)
    print(text_with_source or text, file=sys.stderr)
    return 2
