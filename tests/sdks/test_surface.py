"""Every name that a package offers can be had, in every way Python has to ask for it."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from pathlib import Path

import pytest

from tests.support import ROOT
from tests.support.golden import GOLDEN, built, documents
from tests.support.packages import importable, modules, write

PACKAGES = sorted(path.parent.name for path in ROOT.glob("generated/*/*/__init__.py"))


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_of_every_module_is_there(package: str) -> None:
    root = importlib.import_module(package)
    for found in [package, *(item.name for item in pkgutil.walk_packages(root.__path__, f"{package}."))]:
        module = importlib.import_module(found)
        assert inspect.getmembers(module)
        for name in getattr(module, "__all__", ()):
            getattr(module, name)
        exec(f"from {found} import *", {})  # noqa: S102


def test_golden_packages_offer_what_they_list(tmp_path: Path) -> None:
    for case in ("statuses", "unions"):
        result = built(documents(GOLDEN / case)[0])
        write(result.files, tmp_path / case)
        with importable(tmp_path / case, result.module) as package:
            for module in modules(package):
                assert inspect.getmembers(module)
