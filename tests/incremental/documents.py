"""Documents to edit."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def tree_of(document: Path) -> Any:
    """A document as data, which nobody may change. What JSON cannot say, such as dates, is text."""
    text = document.read_text(encoding="utf-8")
    return (
        json.loads(text)
        if document.suffix == ".json"
        else json.loads(json.dumps(yaml.safe_load(text), default=str))
    )


def settings_of(folder: Path) -> dict[str, str]:
    """What the configuration of a provider says of the package; the rest is about methods, which are edited."""
    path = folder / "sdk.toml"
    package = path.read_text(encoding="utf-8").partition("\n\n")[0] if path.exists() else ""
    return {"sdk.toml": package} if package.startswith("[package]") else {}
