"""The SBOM of a package: what it depends on, as a document of CycloneDX 1.6.

It is made with the package, before anything is installed: dependencies have the constraints of the metadata, and no
versions. The same package has the same bytes, so there is no time, and the serial number is a digest of the content.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from urllib.parse import quote

from msgspec import Struct

from sdkwright import __version__
from sdkwright.ir.metadata import Author, License, Metadata, ProjectUrl
from sdkwright.openapi.model import JSON

NAME = "sbom.cdx.json"
"""The file; wheels have it in `.dist-info/sboms/` (PEP 770)."""
_KINDS: Mapping[str, str] = {
    "changelog": "release-notes",
    "documentation": "documentation",
    "homepage": "website",
    "issues": "issue-tracker",
    "license": "license",
    "release notes": "release-notes",
    "repository": "vcs",
    "source": "vcs",
    "support": "support",
}
"""Labels of URLs → types of external references."""


class Requirement(Struct, frozen=True):
    """A distribution that a package needs."""

    distribution: str
    text: str  # with the constraint: "httpx2>=2.8"
    extra: str = ""  # that asks for it; empty: the package needs it


class Component(Struct, frozen=True, kw_only=True):
    """What the SBOM is about: a package."""

    name: str
    version: str
    description: str
    python: str  # the versions that it runs on: ">=3.11"
    metadata: Metadata = Metadata()
    requirements: tuple[Requirement, ...] = ()
    kind: str = "library"


def to_json(component: Component) -> str:
    """The text of the SBOM."""
    root = purl(component.name, component.version)
    needed: dict[str, list[Requirement]] = {}
    for item in component.requirements:
        needed.setdefault(purl(item.distribution), []).append(item)
    content: dict[str, JSON] = {
        "metadata": {
            "lifecycles": [{"phase": "pre-build"}],
            "tools": {"components": [_TOOL]},
            "component": _subject(component, root),
        },
        "components": [_dependency(reference, items) for reference, items in needed.items()],
        "dependencies": [
            {"ref": root, "dependsOn": sorted(needed)},
            *({"ref": reference} for reference in sorted(needed)),
        ],
    }
    head: dict[str, JSON] = {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{_uuid(json.dumps(content))}",
        "version": 1,
    }
    return json.dumps({**head, **content}, indent=2) + "\n"


def purl(name: str, version: str = "") -> str:
    """The package URL of a distribution."""
    normal = name.lower().replace("_", "-")
    return f"pkg:pypi/{normal}" + (f"@{quote(version, safe='')}" if version else "")


def _uuid(text: str) -> str:
    """The digest of a text as a UUID of version 8, whose makers choose its bits (RFC 9562)."""
    digest = sha256(text.encode()).hexdigest()
    variant = "89ab"[int(digest[16], 16) % 4]
    return "-".join((digest[:8], digest[8:12], f"8{digest[13:16]}", variant + digest[17:20], digest[20:32]))


_TOOL: JSON = {"type": "application", "name": "sdkwright", "version": __version__}


def _subject(component: Component, root: str) -> JSON:
    metadata = component.metadata
    subject: dict[str, JSON] = {
        "type": component.kind,
        "bom-ref": root,
        "name": component.name,
        "version": component.version,
        "description": component.description,
        "purl": root,
        "properties": [{"name": "sdkwright:requires-python", "value": component.python}],
    }
    if metadata.license:
        subject["licenses"] = [_license(metadata.license)]
    if metadata.authors:
        subject["authors"] = [_author(author) for author in metadata.authors]
    if metadata.urls:
        subject["externalReferences"] = [_reference(link) for link in metadata.urls]
    return subject


def _dependency(reference: str, items: Sequence[Requirement]) -> JSON:
    """One distribution, which several requirements can name."""
    texts = dict.fromkeys(("sdkwright:requirement", item.text) for item in items)
    extras = dict.fromkeys(("sdkwright:extra", item.extra) for item in items if item.extra)
    return {
        "type": "library",
        "bom-ref": reference,
        "name": items[0].distribution,
        "scope": "optional" if all(item.extra for item in items) else "required",
        "purl": reference,
        "properties": [{"name": name, "value": value} for name, value in (*texts, *extras)],
    }


def _license(license_: License) -> JSON:
    if license_.expression:
        return {"expression": license_.expression, "acknowledgement": "declared"}
    return {"license": {"name": license_.text, "acknowledgement": "declared"}}


def _author(author: Author) -> JSON:
    return {key: value for key, value in (("name", author.name), ("email", author.email)) if value}


def _reference(link: ProjectUrl) -> JSON:
    return {"type": _KINDS.get(link.label.lower(), "other"), "url": link.url, "comment": link.label}
