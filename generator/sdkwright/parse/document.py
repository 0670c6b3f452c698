"""Source → Document: typed OpenAPI objects. Faults of the document are reported, and fatal only where unavoidable."""

from __future__ import annotations

from sdkwright.diagnostics.report import Location, Report
from sdkwright.openapi.model import Address, Contact, Document, License
from sdkwright.parse.content import Contents
from sdkwright.parse.extensions.methods import OperationExtensions
from sdkwright.parse.extensions.retries import read_retries
from sdkwright.parse.node import Node
from sdkwright.parse.operations import Operations
from sdkwright.parse.resolver import Resolver
from sdkwright.parse.schemas import Schemas
from sdkwright.parse.security import Access
from sdkwright.recursion import with_deep_stack
from sdkwright.syntax.source import Source, is_swagger


@with_deep_stack
def parse(source: Source, report: Report) -> Document:
    """Parse a document into the terms of OpenAPI 3.1 and 3.2. Problems are added to the report."""
    at = Location(source.file, "")
    root = Node.of(source.tree, at, report, "an OpenAPI document") or Node({}, at, report)
    components = root.read_node("components") or Node({}, at.child("components"), report)
    resolver = Resolver(source, report)
    names: dict[str, str] = {}
    schemas = Schemas(resolver, report, names)
    contents = Contents(resolver, schemas, report, is_30=source.version.startswith("3.0"))
    access = Access(contents, report, is_swagger=is_swagger(source.version))
    operations = Operations(contents, access, OperationExtensions(root), report)
    component_schemas = components.read_node("schemas") or Node({}, components.at, report)
    for name, value in component_schemas.value.items():
        if not schemas.is_ignored(name, value, component_schemas.at.child(name)):
            names[name] = schemas.add(value, component_schemas.at.child(name))
    declared_info = root.read_node("info")
    info = declared_info or Node({}, at, report)
    if not root.has("info"):
        hint = "add `info: {title: ..., version: '1.0'}`"
        report.warning("info", "a document needs `info` with `title` and `version`", at, hint)
    if not {"paths", "webhooks", "x-webhooks", "components"} & root.value.keys():
        hint = "add `paths` with the operations of the API"
        report.warning("paths-missing", "the document has no `paths`, `webhooks`, or `components`", at, hint)
    security_schemes = access.parse_schemes(components)
    return Document(
        at=at,
        title=_required_text(declared_info, "title", "API"),
        version=_required_text(declared_info, "version", "0"),
        summary=info.read_string("summary"),
        description=info.read_string("description"),
        docs=_read_address(root.read_node("externalDocs"), "url"),
        terms=_read_address(info, "termsOfService"),
        contact=_read_contact(info.read_node("contact")),
        license=_read_license(info.read_node("license")),
        servers=access.parse_servers(root),
        security=access.parse_requirements(root) or (),
        security_schemes=security_schemes,
        tags=access.parse_tags(root),
        operations=operations.parse_paths(root),
        skipped=tuple(operations.skipped),
        webhooks=operations.parse_webhooks(root),
        schemas=schemas.finish(),  # after everything that can refer to one
        components=names,
        retries=read_retries(root, "document"),
        extensions=root.read_extensions(),
    )


def _read_address(node: Node | None, key: str) -> Address | None:
    url = node.read_string(key) if node else None
    return Address(url, node.at.child(key)) if node and url else None


def _read_contact(node: Node | None) -> Contact | None:
    if node is None:
        return None
    name, email, url = map(node.read_string, ("name", "email", "url"))
    return Contact(at=node.at, name=name, email=email, url=url)


def _read_license(node: Node | None) -> License | None:
    if node is None:
        return None
    name, identifier, url = map(node.read_string, ("name", "identifier", "url"))
    return License(at=node.at, name=name, identifier=identifier, url=url)


def _required_text(info: Node | None, key: str, default: str) -> str:
    """A required string of `info`. A missing `info` is reported elsewhere."""
    if info is None:
        return default
    if info.get(key) in ("", None):
        at = info.at.child(key) if info.has(key) else info.at
        hint = f"add `{key}: '1.0'`" if key == "version" else f"add `{key}` with the name of the API"
        info.report.warning("info", f"`info` needs a `{key}`; using `{default}`", at, hint)
        return default
    return info.read_string(key) or default
