"""Python source in black's style.

Black takes nearly all the time of a build. Long texts are therefore formatted in pieces, and many pieces by several
processes. The bytes are those that black gives for each text as a whole.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from sdkwright.formatting import layout
from sdkwright.formatting.files import Files

Progress: TypeAlias = Callable[[str, int, int], None]
"""Progress callback: the phase, the units done, and the total (0 if unknown)."""

LINE_LENGTH = 120

MIN_PIECE = 300
"""How many lines a piece has at least."""
MIN_PARALLEL = 20_000
"""From how many lines on it is worth while to start other processes."""

_AROUND = "class _:\n"  # stands before methods that are formatted without their class
_ASSIGNMENT = re.compile(r"\w+(: [^=]+)? = ")
_METHOD = ("    def ", "    async def ", "    @")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a text that can be formatted by itself, and the blank lines that black puts before it."""

    text: str
    blanks: str
    method: bool = False


def formatted(source: str) -> str:
    """One text, formatted as a whole."""
    import black  # slow to import, and not always needed
    from black.mode import TargetVersion

    style = black.FileMode(target_versions={TargetVersion.PY311}, line_length=LINE_LENGTH)
    return black.format_str(source, mode=style)


def statements(source: str) -> str:
    """One text, formatted statement by statement where that gives the same."""
    laid = layout.laid_out(source, LINE_LENGTH, _statement)
    return formatted(source) if laid is None else laid


def silent(phase: str, done: int, of: int) -> None:
    """A progress callback that does nothing."""


def format(files: Files, *, parallel: bool = False, progress: Progress = silent) -> Files:
    """Format the modules that are not formatted yet. With `parallel`, several processes share a long job."""
    sources = {path: files.texts[path] for path in sorted(files.unformatted)}
    modules = all_formatted(sources, parallel=parallel, progress=progress)
    return Files(dict(sorted({**files.texts, **modules}.items())))


def all_formatted(
    sources: Mapping[str, str], *, parallel: bool = False, progress: Progress = silent
) -> dict[str, str]:
    """Several texts, formatted, by the same names."""
    laid = {name: layout.laid_out(source, LINE_LENGTH, _statement) for name, source in sources.items()}
    pieces = {name: list(_pieces(source)) for name, source in sources.items() if laid[name] is None}
    wanted = list(dict.fromkeys(piece.text for found in pieces.values() for piece in found))  # each text once
    done = dict(zip(wanted, _each(wanted, parallel, progress), strict=True))
    result: dict[str, str] = {}
    for name, source in sources.items():
        whole = laid[name] if name not in pieces else _joined(pieces[name], done)
        result[name] = formatted(source) if whole is None else whole
    return result


def _joined(pieces: list[_Piece], done: Mapping[str, str | None]) -> str | None:
    """The pieces put together again; None if one of them was none."""
    result: list[str] = []
    for piece in pieces:
        text = done[piece.text]
        if text is None or (piece.method and not text.startswith(_AROUND)):
            return None
        result += [piece.blanks, text.removeprefix(_AROUND) if piece.method else text]
    return "".join(result)


def _each(texts: list[str], parallel: bool, progress: Progress) -> list[str | None]:
    if not (parallel and sum(text.count("\n") for text in texts) >= MIN_PARALLEL):
        return _told(map(_piece, texts), len(texts), progress)
    import multiprocessing  # slow to import, and seldom needed
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor

    if multiprocessing.cpu_count() == 1:
        return _told(map(_piece, texts), len(texts), progress)
    before = set(multiprocessing.active_children())
    # Processes that start afresh: a copy of this one would have the locks of its threads and not the threads.
    pool = ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn"), initializer=_deaf)
    try:
        result = _told(pool.map(_piece, texts), len(texts), progress)
    except (BrokenProcessPool, OSError):  # no processes to be had here
        result = [_piece(text) for text in texts]
    except BaseException:  # Ctrl-C: nobody waits for what is still to do
        pool.shutdown(wait=False, cancel_futures=True)
        for child in set(multiprocessing.active_children()) - before:
            child.terminate()
            child.join(1)
        raise
    pool.shutdown()
    return result


def _told(results: Iterable[str | None], count: int, progress: Progress) -> list[str | None]:
    found: list[str | None] = []
    for result in results:
        found.append(result)
        progress("formatting", len(found), count)
    return found


def _deaf() -> None:
    """Leave Ctrl-C to the process that asked for the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _piece(text: str) -> str | None:
    """A piece, formatted; None if it is none, because the text was cut where it should not have been."""
    from black.parsing import InvalidInput

    try:
        return formatted(text)
    except InvalidInput:
        return None


@lru_cache(maxsize=10_000)
def _statement(kind: str, depth: int, text: str) -> str | None:
    """One statement, formatted by black at its depth; None if it could not be found again."""
    around = "".join(f"{'    ' * level}class _:\n" for level in range(depth))
    if depth and kind in ("block", "other"):
        around = f"{around.removesuffix('class _:' + chr(10))}async def _():\n"
    end = f"{'    ' * depth}    pass\n" if kind in ("block", "class", "def") and text.endswith(":") else ""
    found = _piece(f"{around}{text}\n{end}")
    if found is None or not (found.startswith(around) and found.endswith(end)):
        return None
    return found.removeprefix(around).removesuffix(end).rstrip("\n")


def _pieces(source: str) -> Iterator[_Piece]:
    """A text cut before classes and between assignments, and long classes before methods; what is short stays whole.

    There black needs no more than the kinds of the two lines to know how many blank ones go between. A cut inside
    of a string or of brackets leaves pieces that are no Python.
    """
    lines = source.split("\n")
    for start, end in _cuts(lines, _begins):
        blanks = "" if start == 0 or lines[start - 1] else "\n\n"
        part = lines[start:end]
        if not part[0].startswith("class "):
            yield _Piece("\n".join(part), blanks)
            continue
        for first, last in _cuts(part, _begins_method):
            text = "\n".join(part[first:last]) + "\n"
            yield _Piece(_AROUND + text, "\n", method=True) if first else _Piece(text, blanks)


def _cuts(lines: list[str], begins: Callable[[str, str, str], bool]) -> Iterator[tuple[int, int]]:
    """Where pieces begin and end. `begins` is given a line, the one before it, and the last one that was not blank."""
    start, last, line_before = 0, "", ""
    for number, line in enumerate(lines):
        if number - start >= MIN_PIECE and begins(line, line_before, last):
            yield start, number
            start = number
        line_before = line
        last = line if line.strip() else last
    yield start, len(lines)


def _begins(line: str, before: str, last: str) -> bool:
    """Whether black puts two blank lines before this line, or keeps two assignments together."""
    if line.startswith(("class ", "@")):
        return not before and not last.startswith(("@", "#"))
    return _ASSIGNMENT.match(line) is not None and _ASSIGNMENT.match(before) is not None


def _begins_method(line: str, before: str, last: str) -> bool:
    """Whether black puts one blank line before this line of a class."""
    return line.startswith(_METHOD) and not before.strip() and not last.startswith(("    @", "    #"))
