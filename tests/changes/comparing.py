"""The changes between the document and an edited copy."""

from __future__ import annotations

import json
import shutil
from functools import lru_cache
from pathlib import Path

from sdkwright.changes.compare import compare
from sdkwright.changes.model import Change, Level
from sdkwright.pipeline import Lowered, load_and_lower
from tests.changes.base import Document
from tests.changes.cases import Case


def lower_document(document: Document, folder: Path) -> Lowered:
    """The stages up to `lower`."""
    (folder / "openapi.json").write_text(json.dumps(document.tree), encoding="utf-8")
    (folder / "sdk.toml").write_text(document.config, encoding="utf-8")
    shutil.rmtree(folder / "custom", ignore_errors=True)
    for path, text in document.custom.items():
        file = folder / "custom" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return load_and_lower(folder)


@lru_cache(maxsize=8)
def _lowered(folder: Path, tree: str, config: str, custom: tuple[tuple[str, str], ...]) -> Lowered:
    document = Document()
    document.tree, document.config, document.custom = json.loads(tree), config, dict(custom)
    return lower_document(document, folder)


def lower_once(document: Document, folder: Path) -> Lowered:
    """The same, for a document that many comparisons have: on one side of nearly every case it is the plain one."""
    return _lowered(folder, json.dumps(document.tree), document.config, tuple(document.custom.items()))


def compared(case: Case, folder: Path) -> tuple[Lowered, Lowered, tuple[Change, ...]]:
    """Both documents of a case, and what is different."""
    old, new = (lower_once(document, folder) for document in case.documents())
    return old, new, compare(old.api, new.api, old.config, new.config)


def changes_of(case: Case, folder: Path) -> tuple[Change, ...]:
    """What a case changes."""
    return compared(case, folder)[2]


def rules_of(changes: tuple[Change, ...]) -> str:
    """The rules of changes, each once; those of documentation only where there is nothing else."""
    rules = sorted({change.rule for change in changes if change.level is not Level.DOCS})
    return " ".join(rules or sorted({change.rule for change in changes}))
