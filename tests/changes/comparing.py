"""The changes between the document and an edited copy."""

from __future__ import annotations

import json
import shutil
from functools import cache
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


@cache
def _original(folder: Path) -> Lowered:
    return lower_document(Document(), folder)


def compared(case: Case, folder: Path) -> tuple[Lowered, Lowered, tuple[Change, ...]]:
    """Both documents of a case, and what is different."""
    documents = case.documents()
    if case.base is None and not case.back:  # the old document is the same in most cases
        old, new = _original(folder), lower_document(documents[1], folder)
    else:
        old, new = (lower_document(document, folder) for document in documents)
    return old, new, compare(old.api, new.api, old.config, new.config)


def changes_of(case: Case, folder: Path) -> tuple[Change, ...]:
    """What a case changes."""
    return compared(case, folder)[2]


def rules_of(changes: tuple[Change, ...]) -> str:
    """The rules of changes, each once; those of documentation only where there is nothing else."""
    rules = sorted({change.rule for change in changes if change.level is not Level.DOCS})
    return " ".join(rules or sorted({change.rule for change in changes}))
