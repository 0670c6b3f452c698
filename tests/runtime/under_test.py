"""Makes `templates/runtime` importable as the package `runtime_under_test`."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

RUNTIME = Path(__file__).resolve().parents[2] / "templates" / "runtime"

if "runtime_under_test" not in sys.modules:
    spec = importlib.util.spec_from_file_location(
        "runtime_under_test", RUNTIME / "__init__.py", submodule_search_locations=[str(RUNTIME)]
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["runtime_under_test"] = module
    spec.loader.exec_module(module)
