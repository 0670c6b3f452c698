"""Which generator a configuration belongs to, and what it says."""

from __future__ import annotations

from sdkwright.ir.api import Api
from sdkwright.migrate import fern, openapi_generator, openapi_python_client, speakeasy, stainless
from sdkwright.migrate.document import Lookup
from sdkwright.migrate.model import Findings, Imported
from sdkwright.migrate.tree import Node
from sdkwright.syntax.source import PositionNode, Tree

GENERATORS = ("Speakeasy", "Stainless", "Fern", "openapi-python-client", "OpenAPI Generator")
"""The names of the generators whose configurations are read."""


def read(tree: Tree, place: PositionNode, file: str, beside: Tree, api: Api) -> Imported | None:
    """Read a configuration; None if it is that of no generator that is known. `beside` is that of an organization."""
    root, lookup, findings = Node(tree, place, file), Lookup(api), Findings()
    generator = detect(root)
    if generator is None:
        return None
    match generator:
        case "Speakeasy":
            speakeasy.read(root, lookup, findings)
        case "Stainless":
            stainless.read(root, lookup, findings)
        case "Fern":
            fern.read(root, lookup, findings, _organization(beside))
        case "openapi-python-client":
            openapi_python_client.read(root, lookup, findings)
        case _:
            openapi_generator.read(root, lookup, findings)
    return Imported(
        generator=generator,
        page=f"docs/migration.md#{generator.lower().replace(' ', '-')}",
        entries=tuple(findings.entries),
        notes=tuple(findings.notes),
    )


def detect(root: Node) -> str | None:
    """The name of the generator whose configuration this is."""
    keys = {member.name for member in root.members()}
    if "configVersion" in keys or keys >= {"generation", "python"}:
        return "Speakeasy"
    if "groups" in keys:
        return "Fern"
    if "resources" in keys and keys & {"targets", "organization", "client_settings"}:
        return "Stainless"
    if keys & openapi_python_client.KEYS:
        return "openapi-python-client"
    inner = {member.name for member in root.get("additionalProperties").members()}
    return "OpenAPI Generator" if (keys | inner) & openapi_generator.KEYS else None


def _organization(tree: Tree) -> str:
    name = tree.get("organization") if isinstance(tree, dict) else None
    return name if isinstance(name, str) else ""
