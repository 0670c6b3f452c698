"""`make sbom`: the SBOM of sdkwright itself, from its `pyproject.toml`. SDKs get theirs from `sdkwright generate`."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from sdkwright import __version__
from sdkwright.ir.metadata import Author, License, Metadata
from sdkwright.render import sbom

ROOT = Path(__file__).resolve().parents[1]


def sbom_text() -> str:
    """The text of `sbom.cdx.json`."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = Metadata(
        license=License(expression=project["license"]),
        authors=tuple(Author(name=author["name"]) for author in project["authors"]),
    )
    component = sbom.Component(
        name=project["name"],
        version=__version__,
        description=project["description"],
        python=project["requires-python"],
        kind="application",
        metadata=metadata,
        requirements=tuple(
            sbom.Requirement(Requirement(line).name, line, extra)
            for extra, lines in {"": project["dependencies"], **project["optional-dependencies"]}.items()
            for line in lines
        ),
    )
    return sbom.to_json(component)


if __name__ == "__main__":
    sys.stdout.write(sbom_text())
