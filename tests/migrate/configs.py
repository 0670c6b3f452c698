"""Configurations of other generators for the document of `old_sdks`, with what `init` makes of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_FOLDER = Path(__file__).parent / "cases"


class Case(NamedTuple):
    """A configuration, the tables that it becomes, and the notes on what is left."""

    file: str  # where it usually is
    text: str
    toml: str
    notes: str


def _read(folder: str, file: str) -> Case:
    texts = (
        (_FOLDER / folder / name).read_text(encoding="utf-8")
        for name in (Path(file).name, "sdk.toml", "notes.txt")
    )
    return Case(file, *texts)


SPEAKEASY = _read("speakeasy", ".speakeasy/gen.yaml")
STAINLESS = _read("stainless", "stainless.yml")
FERN = _read("fern", "fern/generators.yml")
OPENAPI_PYTHON_CLIENT = _read("openapi-python-client", "config.yml")
OPENAPI_GENERATOR = _read("openapi-generator", "config.json")
CASES = (SPEAKEASY, STAINLESS, FERN, OPENAPI_PYTHON_CLIENT, OPENAPI_GENERATOR)
