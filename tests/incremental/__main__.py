"""`make incremental CORPUS=folder`: random edits of documents, each built incrementally and from nothing."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings

from tests.incremental.compare import Project
from tests.incremental.documents import settings_of, tree_of
from tests.incremental.edits import SLOW, edited


def main() -> int:
    """Print a line for each document; 1 if any has differences."""
    parser = argparse.ArgumentParser(prog="python -m tests.incremental", description=__doc__)
    parser.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="a document, or a folder of documents"
    )
    parser.add_argument(
        "--edits", type=int, default=20, metavar="N", help="edits of each document (default: 20)"
    )
    options = parser.parse_args()
    documents: list[Path] = []
    for path in options.paths:
        inside = (item for item in path.rglob("*") if item.suffix in (".json", ".yaml", ".yml"))
        documents += sorted(inside) if path.is_dir() else [path]
    failed = 0
    for document in documents:
        print(f"{document}: ", end="", flush=True)
        try:
            _examine(document, options.edits)
        except AssertionError as error:
            failed += 1
            print(error)
        else:
            print(f"{options.edits} edits, equal bytes")
    return int(failed > 0)


def _examine(document: Path, edits: int) -> None:
    """Raises AssertionError if an edit makes a difference."""
    original = tree_of(document)
    with TemporaryDirectory() as folder:
        project = Project(Path(folder), settings_of(document.parent))

        @settings(max_examples=edits, deadline=None, database=None, suppress_health_check=SLOW)
        @given(edited(original))
        def examine(tree: Any) -> None:
            assert project.differences_with(tree) == []

        examine()


if __name__ == "__main__":
    sys.exit(main())
