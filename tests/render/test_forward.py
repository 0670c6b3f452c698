"""Import paths of `[modules]`, at any depth."""

from __future__ import annotations

import importlib
from pathlib import Path

from sdkwright.load.provider import Extras
from sdkwright.pipeline import build
from tests.support import old_sdks
from tests.support.packages import importable, write

MODULES = """\
[modules]
components = "models"
"models.components" = "models"
"old.api.pets" = "models+errors"
"""


def test_import_paths_with_dots_lead_to_the_same_names(tmp_path: Path) -> None:
    write({"pets.yaml": old_sdks.DOCUMENT}, tmp_path)
    write(build(tmp_path / "pets.yaml", extras=Extras(config_text=MODULES)).files, tmp_path)
    with importable(tmp_path, "pet_store") as package:
        for path in ("components", "models.components", "old.api.pets"):
            module = importlib.import_module(f"pet_store.{path}")
            assert module.Pet is package.models.Pet
        assert module.NotFoundError is package.errors.NotFoundError
