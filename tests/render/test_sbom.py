"""SBOMs: valid by the official schema of CycloneDX, true, and the same for the same package."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any
from uuid import RFC_4122, UUID

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from msgspec.structs import replace

from requirements.sbom import sbom_text
from sdkwright import __version__
from sdkwright.ir.metadata import Author, License, Metadata, ProjectUrl
from sdkwright.pipeline import build
from sdkwright.render import sbom
from sdkwright.render.sbom import Component, Requirement
from tests.support import ROOT
from tests.support.golden import CASES, GOLDEN, built, documents

VALIDATOR = JsonStrictValidator(SchemaVersion.V1_6)
SDKS = sorted(ROOT.glob("generated/*/sbom.cdx.json"))
TOYS = Component(
    name="Acme_Toys",
    version="1.0+local.1",
    description="Toys.",
    python=">=3.11",
    metadata=Metadata(
        license=License(expression="MIT OR ISC"),
        authors=(Author(name="Jo"), Author(email="jo@acme.example")),
        urls=(
            ProjectUrl("Homepage", "https://acme.example"),
            ProjectUrl("Repository", "https://git.acme.example"),
            ProjectUrl("Blog", "https://acme.example/blog"),
        ),
    ),
    requirements=(Requirement("yarl", "yarl>=1.17"), Requirement("numpy", "numpy>=1.23", "fast")),
)

DOCUMENT = """\
openapi: 3.1.0
info: { title: Toys, version: "1" }
paths: {}
components: {}
"""
CUSTOM = """\
[custom]
dependencies = ["idna>=3"]
[custom.extras]
secret = ["cryptography>=44"]
"""


def faults(text: str) -> list[str]:
    """What the official schema says against an SBOM."""
    errors: Any = VALIDATOR.validate_str(text, all_errors=True)
    return [str(error) for error in errors or ()]


@pytest.mark.parametrize(
    "file", [*SDKS, ROOT / "requirements/sbom.cdx.json"], ids=lambda path: path.parent.name
)
def test_ours_are_valid(file: Path) -> None:
    assert faults(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.name)
def test_those_of_golden_cases_are_valid(case: Path) -> None:
    assert faults(built(documents(case)[0]).files["sbom.cdx.json"]) == []


def test_the_validator_finds_faults() -> None:
    data = json.loads(sbom.to_json(TOYS))
    del data["components"][0]["name"]
    data["serialNumber"] = "7"
    assert len(faults(json.dumps(data))) == 2


def test_an_sbom_says_what_the_package_is() -> None:
    text = sbom.to_json(TOYS)
    assert faults(text) == []
    data = json.loads(text)
    purl = "pkg:pypi/acme-toys@1.0%2Blocal.1"
    assert data["metadata"] == {
        "lifecycles": [{"phase": "pre-build"}],
        "tools": {
            "components": [{"type": "application", "name": "sdkwright", "version": __version__}],
        },
        "component": {
            "type": "library",
            "bom-ref": purl,
            "name": "Acme_Toys",
            "version": "1.0+local.1",
            "description": "Toys.",
            "purl": purl,
            "properties": [{"name": "sdkwright:requires-python", "value": ">=3.11"}],
            "licenses": [{"expression": "MIT OR ISC", "acknowledgement": "declared"}],
            "authors": [{"name": "Jo"}, {"email": "jo@acme.example"}],
            "externalReferences": [
                {"type": "website", "url": "https://acme.example", "comment": "Homepage"},
                {"type": "vcs", "url": "https://git.acme.example", "comment": "Repository"},
                {"type": "other", "url": "https://acme.example/blog", "comment": "Blog"},
            ],
        },
    }


def test_dependencies_have_constraints_and_a_graph() -> None:
    data = json.loads(sbom.to_json(TOYS))
    yarl, numpy = "pkg:pypi/yarl", "pkg:pypi/numpy"
    assert data["components"] == [
        {
            "type": "library",
            "bom-ref": yarl,
            "name": "yarl",
            "scope": "required",
            "purl": yarl,
            "properties": [{"name": "sdkwright:requirement", "value": "yarl>=1.17"}],
        },
        {
            "type": "library",
            "bom-ref": numpy,
            "name": "numpy",
            "scope": "optional",
            "purl": numpy,
            "properties": [
                {"name": "sdkwright:requirement", "value": "numpy>=1.23"},
                {"name": "sdkwright:extra", "value": "fast"},
            ],
        },
    ]
    assert data["dependencies"] == [
        {"ref": "pkg:pypi/acme-toys@1.0%2Blocal.1", "dependsOn": [numpy, yarl]},
        {"ref": numpy},
        {"ref": yarl},
    ]


def test_a_distribution_that_several_requirements_name_is_one_component() -> None:
    """Custom code can need a newer version of what every SDK needs, or need it only with an extra."""
    more = (
        *TOYS.requirements,
        Requirement("Yarl", "Yarl>=1.20", "fast"),
        Requirement("numpy", "numpy", "all"),
    )
    text = sbom.to_json(replace(TOYS, requirements=more))
    assert faults(text) == []
    found = [(item["scope"], item["properties"]) for item in json.loads(text)["components"]]
    requirement, extra = "sdkwright:requirement", "sdkwright:extra"
    assert [(scope, [(item["name"], item["value"]) for item in items]) for scope, items in found] == [
        ("required", [(requirement, "yarl>=1.17"), (requirement, "Yarl>=1.20"), (extra, "fast")]),
        ("optional", [(requirement, "numpy>=1.23"), (requirement, "numpy"), (extra, "fast"), (extra, "all")]),
    ]


def test_dependencies_of_custom_code_are_listed(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(DOCUMENT, encoding="utf-8")
    (tmp_path / "sdk.toml").write_text(CUSTOM, encoding="utf-8")
    files = build(tmp_path).files
    data = json.loads(files["sbom.cdx.json"])
    assert {"pkg:pypi/cryptography", "pkg:pypi/idna"} <= set(data["dependencies"][0]["dependsOn"])
    project = tomllib.loads(files["pyproject.toml"])["project"]
    assert "idna>=3" in project["dependencies"]
    assert project["optional-dependencies"]["secret"] == ["cryptography>=44"]


def test_a_license_that_spdx_does_not_list_is_a_name() -> None:
    text = sbom.to_json(replace(TOYS, metadata=Metadata(license=License(text="Acme Terms"))))
    assert faults(text) == []
    (declared,) = json.loads(text)["metadata"]["component"]["licenses"]
    assert declared == {"license": {"name": "Acme Terms", "acknowledgement": "declared"}}


def test_the_serial_number_is_that_of_the_content() -> None:
    same, other = sbom.to_json(TOYS), sbom.to_json(replace(TOYS, version="1.1"))
    assert same == sbom.to_json(TOYS)
    numbers = [UUID(json.loads(text)["serialNumber"]) for text in (same, other)]
    assert numbers[0] != numbers[1]
    assert [(number.version, number.variant) for number in numbers] == [(8, RFC_4122)] * 2


def test_an_sdk_lists_the_extras_that_it_has() -> None:
    def extras(case: str) -> set[Any]:
        data = json.loads(built(documents(GOLDEN / case)[0]).files["sbom.cdx.json"])
        return {
            item["value"]
            for component in data["components"]
            for item in component["properties"]
            if item["name"] == "sdkwright:extra"
        }

    assert extras("minimal") == {"mcp", "numpy", "telemetry"}
    assert extras("cbor") == {"cbor", "mcp", "numpy", "telemetry"}


def test_the_sbom_of_sdkwright_is_up_to_date() -> None:
    """Otherwise: `make sbom`."""
    assert (ROOT / "requirements/sbom.cdx.json").read_text(encoding="utf-8") == sbom_text()
