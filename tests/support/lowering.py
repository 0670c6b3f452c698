"""Schemas lowered without anything around them, and shown as short texts."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics.report import Report, SpecError
from sdkwright.ir.api import Api, Object
from sdkwright.ir.types import ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.load.load import load
from sdkwright.load.provider import find_provider
from sdkwright.lower import lower
from sdkwright.lower.sdk.defaults import complete
from sdkwright.parse.document import parse
from sdkwright.pipeline import build
from sdkwright.reporting.text import format_error

Schemas = Mapping[str, Any]


def ref(name: str) -> Schemas:
    """A reference to a component schema."""
    return {"$ref": f"#/components/schemas/{name}"}


def obj(**properties: Any) -> Schemas:
    """A schema of an object with some properties."""
    return {"type": "object", "properties": properties}


def all_of(*parts: Any) -> Schemas:
    """A schema of what several others say together."""
    return {"allOf": list(parts)}


def write_document(folder: Path, schemas: Schemas, version: str = "3.1.0") -> Path:
    """A document that sends and gets the first of some component schemas."""
    content = {"content": {"application/json": {"schema": ref(next(iter(schemas)))}}}
    operation = {
        "operationId": "send",
        "requestBody": {"required": True, **content},
        "responses": {"200": {"description": "d", **content}},
    }
    path = folder / "openapi.json"
    parts = {"info": {"title": "Merged", "version": "1"}, "servers": [{"url": "http://127.0.0.1:1"}]}
    paths = {"/x": {"post": operation}}
    path.write_text(
        json.dumps({"openapi": version, **parts, "paths": paths, "components": {"schemas": schemas}})
    )
    return path


def lowered(path: Path, report: Report | None = None) -> Api:
    """The API of a document."""
    report, provider = report or Report(), find_provider(path)
    document = parse(load(provider, report), report)
    return lower(document, complete(provider.config, document, report), report)


def shapes(api: Api) -> dict[str, Any]:
    """The definitions of an API by name: objects as the types of their properties, others as their type."""
    names = {id_: item.name for id_, item in api.definitions.items()}
    return {
        item.name: (
            {field.wire: shown(field.type, names) for field in item.fields}
            if isinstance(item, Object)
            else shown(item.type, names)
        )
        for item in api.definitions.values()
    }


def shown(type_: Type, names: Mapping[str, str]) -> str:
    """A type as a short text: `[Pet]`, `{string}`, `Cat | Dog by kind`."""
    match type_:
        case Ref(id=id_):
            return names[id_]
        case ListOf(item=item):
            return f"[{shown(item, names)}]"
        case MapOf(value=value):
            return f"{{{shown(value, names)}}}"
        case TupleOf(items=items):
            return f"({', '.join(shown(item, names) for item in items)})"
        case UnionOf(members=members, tag=tag):
            return " | ".join(shown(member, names) for member in members) + (f" by {tag}" if tag else "")
        case Literals(values=values):
            return "/".join(map(str, values))
        case Scalar(kind=kind):
            return kind


def messages_of(folder: Path, settings: str, document: Path) -> list[str]:
    """The first lines of the messages that an `sdk.toml` beside a document gives, without the file's name."""
    target = folder / "provider"
    target.mkdir()
    (target / "openapi.yaml").write_bytes(document.read_bytes())
    (target / "sdk.toml").write_text(settings, encoding="utf-8")
    with pytest.raises(SpecError) as caught:
        build(target)
    caught.value.paths = {}
    lines = [line.strip() for line in format_error(caught.value).splitlines()]
    return [line.removeprefix("sdk.toml:").partition(" (at ")[0] for line in lines]
