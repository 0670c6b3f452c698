"""A source to typed OpenAPI objects, with every fault of the document located and as few of them fatal as can be."""

from __future__ import annotations

from sdkwright.diagnostics.report import Location, Report
from sdkwright.openapi.model import Document
from sdkwright.parse.content import Contents
from sdkwright.parse.node import Node
from sdkwright.parse.operations import Operations
from sdkwright.parse.resolver import Resolver
from sdkwright.parse.schemas import Schemas
from sdkwright.parse.security import Access
from sdkwright.recursion import with_deep_stack
from sdkwright.syntax.source import Source


@with_deep_stack
def parse(source: Source, report: Report) -> Document:
    """Everything the document says, in the terms of OpenAPI 3.1 and 3.2."""
    at = Location(source.file, "")
    root = Node.of(source.tree, at, report, "an OpenAPI document") or Node({}, at, report)
    components = root.inner("components") or Node({}, at.child("components"), report)
    resolver = Resolver(source, report)
    names: dict[str, str] = {}
    schemas = Schemas(resolver, report, names)
    contents = Contents(resolver, schemas, report, is_30=source.version.startswith("3.0"))
    access = Access(contents, report)
    operations = Operations(contents, access, report)
    for name, value in components.mapping("schemas").items():
        names[name] = schemas.add(value, components.at.child("schemas", name))
    written = root.inner("info")
    info = written or Node({}, at, report)
    if not root.has("info"):
        hint = "write `info: {title: ..., version: '1.0'}`"
        report.warning("info", "a document needs `info` with `title` and `version`", at, hint)
    license_ = info.inner("license")
    docs = root.inner("externalDocs")
    if not {"paths", "webhooks", "x-webhooks", "components"} & root.value.keys():
        hint = "write `paths:`, and each operation under its path and method"
        report.warning("paths-missing", "this document describes nothing: it has no `paths`", at, hint)
    security_schemes = access.schemes(components)
    return Document(
        at=at,
        title=_needed(written, "title", "API"),
        version=_needed(written, "version", "0"),
        summary=info.text("summary"),
        description=info.text("description"),
        docs_url=docs.text("url") if docs else None,
        license=(license_.text("name") or license_.text("identifier")) if license_ else None,
        servers=access.servers(root),
        security=access.requirements(root) or (),
        security_schemes=security_schemes,
        tags=access.tags(root),
        operations=operations.paths(root),
        skipped=tuple(operations.skipped),
        webhooks=operations.webhooks(root),
        schemas=schemas.finish(),  # after all that could refer to one
        components=names,
        extensions=root.extensions(),
    )


def _needed(info: Node | None, key: str, otherwise: str) -> str:
    """A text of `info`; that there is no `info` at all is told elsewhere."""
    if info is None:
        return otherwise
    if info.get(key) in ("", None):
        at = info.at.child(key) if info.has(key) else info.at
        hint = f"write `{key}: '1.0'`" if key == "version" else f"write `{key}:` and what the API is called"
        info.report.warning("info", f"`info` needs a `{key}`; read as `{otherwise}`", at, hint)
        return otherwise
    return info.text(key) or otherwise
