"""`--sarif FILE`: problems for code scanning services and editors."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from sdkwright import __version__
from sdkwright.cli.errors import CommandError
from sdkwright.output.write import write_text
from sdkwright.reporting.sarif import to_sarif
from sdkwright.reporting.terminal import relative_path


def write_sarif(file: str, problems: Iterable[Mapping[str, object]]) -> None:
    """Write problems, in the form of `reporting.text.problem_to_json`, to a file or, for `-`, to standard output."""
    found = [{**one, "file": relative_path(str(one["file"]))} for one in problems]
    text = json.dumps(to_sarif(found, __version__), ensure_ascii=False, indent=2)
    if file == "-":
        print(text)
        return
    try:
        write_text(Path(file), text + "\n")
    except OSError as error:
        raise CommandError(f"{file}: cannot be written: {error.strerror or error}") from error
