"""What methods for any number of items cost those who do not call them."""

from __future__ import annotations

import subprocess
import sys

from tests.support import ROOT

GOLDEN = ROOT / "tests/golden"

PROGRAM = """
import sys
from atoma_sdk import AtomaSDK
client = AtomaSDK("k")
client.embeddings.create
print(*sorted(name for name in sys.modules if "_bulk" in name or name in ("sqlite3", "numpy", "pyarrow", "tqdm")))
"""
DECLARATIONS = ("", ".bulk", ".operation", ".options", ".results")


def test_the_engine_is_imported_by_the_first_call() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [f"atoma_sdk._bulk{name}" for name in DECLARATIONS]


def test_sdks_without_such_methods_have_none_of_it() -> None:
    having = {
        path.relative_to(GOLDEN).parts[0]
        for path in GOLDEN.rglob("expected/**/*.py")
        if "_bulk" in path.read_text()
    }
    assert having == {"bulk"}
