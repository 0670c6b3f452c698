"""A folder for documents, which the tests of a session share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Documents replace each other in this folder: once lowered, nobody reads them again."""
    return tmp_path_factory.mktemp("documents")
