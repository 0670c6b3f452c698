"""Makes `templates/runtime` importable as the package `runtime_under_test`.

What is laid out beside it for bodies is the package `beside_under_test`, with the same runtime.
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
from pathlib import Path
from types import ModuleType

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


class _Template(importlib.abc.SourceLoader):
    """Loads a template that has nothing to fill in but its first line."""

    def get_filename(self, fullname: str) -> str:
        return str(RUNTIME.parent / f"{fullname.rpartition('._')[2]}.py.j2")

    def get_data(self, path: str) -> bytes:
        text = Path(path).read_text("utf-8").replace("{{ header }}", "#")
        return text.replace("from ._runtime", "from runtime_under_test").encode()


if "beside_under_test" not in sys.modules:
    package = ModuleType("beside_under_test")
    package.__path__ = []
    sys.modules["beside_under_test"] = package
    for one in ("_sources", "_files", "_content", "_forms", "_multipart"):  # as they build on one another
        full = f"beside_under_test.{one}"
        found = importlib.util.spec_from_loader(full, _Template())
        assert found is not None
        assert found.loader is not None
        sys.modules[full] = importlib.util.module_from_spec(found)
        found.loader.exec_module(sys.modules[full])
        setattr(package, one, sys.modules[full])
