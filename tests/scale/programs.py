"""The programs of docs/bulk-at-scale.md, one for each engine."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tests.support import ROOT

PAGE: Final = ROOT / "docs" / "bulk-at-scale.md"


_BLOCK: Final = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Engine(NamedTuple):
    """An engine."""

    name: str  # of the package that its program imports
    title: str
    package: str
    recovers: bool  # goes on when a worker dies


ENGINES: Final = (
    Engine("ray", "Ray", "ray", recovers=True),
    Engine("dask", "Dask", "dask", recovers=True),
    Engine("pyspark", "Spark", "pyspark", recovers=True),
    Engine("polars", "Polars", "polars", recovers=False),
    Engine("datasets", "datasets", "datasets", recovers=False),
)


def program(engine: Engine, workers: int, *, checkpoint: bool) -> str:
    """The program of an engine. Each 4 in the page is the number of workers, and of requests at the same time."""
    pattern = re.compile(rf"^(?:import|from) {engine.name}\b", re.MULTILINE)
    programs = _BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    (text,) = [text for text in programs if pattern.search(text)]
    text = re.sub(r"\b4\b", str(workers), text)
    return text.replace("batch_size=50", 'batch_size=50, checkpoint="run.sqlite"') if checkpoint else text
