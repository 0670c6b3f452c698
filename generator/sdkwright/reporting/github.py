"""What a workflow of GitHub Actions shows: annotations of lines, a summary of the job, and outputs for later steps."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

MAX_ANNOTATIONS = 10
"""A step shows no more."""
MAX_SUMMARY = 900_000
"""Characters of a summary: beyond 1 MiB, GitHub shows nothing of it."""
_RUNS = re.compile("`+")


class Annotation(Struct, frozen=True):
    """A message at a line of a file; without a line, at the file."""

    message: str
    title: str
    file: str = ""
    line: int = 0
    column: int = 0


class Row(Struct, frozen=True):
    """A line of the table of a summary, with text that unfolds below it."""

    path: str
    kind: str
    cause: str
    diff: str = ""


def annotation_lines(found: Sequence[Annotation]) -> Iterator[str]:
    """The lines that a workflow turns into annotations. The last of too many says how many there are."""
    shown = found if len(found) <= MAX_ANNOTATIONS else found[: MAX_ANNOTATIONS - 1]
    for item in shown:
        places = {"file": item.file, "line": item.line, "col": item.column, "title": item.title}
        properties = ",".join(f"{name}={_property(str(value))}" for name, value in places.items() if value)
        yield f"::error {properties}::{_data(item.message)}"
    if len(shown) < len(found):
        yield f"::error title={_property(found[0].title)}::and {len(found) - len(shown)} more places"


def summary(title: str, rows: Sequence[Row], remedy: str) -> str:
    """The summary of a job in Markdown: a table, and the differences of each file, folded."""
    lines = [f"### {title}", ""]
    if rows:
        lines += ["| file | | cause |", "| --- | --- | --- |"]
        lines += [f"| {_code(row.path)} | {row.kind} | {_text(row.cause)} |" for row in rows]
    text = "\n".join([*lines, "", *([_text(remedy), ""] if remedy else [])])
    for row in rows:
        folded = _folded(row) if row.diff else ""
        if len(text) + len(folded) > MAX_SUMMARY:
            return f"{text}\nThe other differences are too long to be shown here.\n"
        text += folded
    return text


def _folded(row: Row) -> str:
    fence = "`" * max([3, *(len(run) + 1 for run in _RUNS.findall(row.diff))])
    return (
        f"\n<details><summary><code>{_entities(row.path)}</code></summary>\n\n"
        f"{fence}diff\n{row.diff.rstrip()}\n{fence}\n\n</details>\n"
    )


def write_summary(text: str) -> None:
    """Add to the summary of the job, where there is one. Raises `OSError`."""
    _append("GITHUB_STEP_SUMMARY", text)


def write_outputs(values: Iterable[tuple[str, str]]) -> None:
    """Set outputs of the step, where there are any. Raises `OSError`."""
    _append("GITHUB_OUTPUT", "".join(_output(name, value) for name, value in values))


def _append(variable: str, text: str) -> None:
    if path := os.environ.get(variable):
        with Path(path).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)


def _output(name: str, value: str) -> str:
    """One output. A value of several lines ends at a line that is in none of them."""
    if "\n" not in value and "\r" not in value:
        return f"{name}={value}\n"
    end = "END"
    while end in value:
        end += "_"
    return f"{name}<<{end}\n{value}\n{end}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _entities(text: str) -> str:
    named = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("|", "&#124;")
    return " ".join(named.split())


def _text(text: str) -> str:
    """A text as it is, in a table too: nothing in it is Markdown or HTML."""
    return re.sub(r"([\\`*_\[\]~#])", r"\\\1", _entities(text))


def _code(text: str) -> str:
    return f"<code>{_text(text)}</code>"
