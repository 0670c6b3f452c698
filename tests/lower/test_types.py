"""Which type a schema means, by its keywords: those that it has, and those that it lacks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.support.lowering import lowered, obj, shapes, write_document

TEXT, NUMBER = {"type": "string"}, {"type": "integer"}

TYPES: list[tuple[dict[str, Any] | bool, str]] = [
    ({}, "any"),
    (True, "any"),
    ({"type": "string"}, "string"),
    ({"type": "boolean"}, "boolean"),
    ({"type": "integer", "format": "int64"}, "integer"),
    ({"type": "number", "format": "float"}, "number"),
    ({"type": "null"}, "null"),
    ({"type": "string", "format": "date"}, "date"),
    ({"type": "string", "format": "date-time"}, "datetime"),
    ({"type": "string", "format": "uuid"}, "uuid"),
    ({"type": "string", "format": "email"}, "string"),
    ({"type": "string", "format": "binary"}, "binary"),
    ({"type": "integer", "format": "date"}, "integer"),
    # Content
    ({"type": "string", "contentEncoding": "base64"}, "base64"),
    ({"type": "string", "contentEncoding": "base64url"}, "string"),
    ({"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}, "base64"),
    ({"type": "string", "contentMediaType": "image/png"}, "binary"),
    ({"type": "string", "contentMediaType": "image/png", "contentEncoding": "8bit"}, "binary"),
    ({"contentMediaType": "application/octet-stream"}, "binary"),
    ({"type": "string", "contentMediaType": "text/plain"}, "string"),
    ({"type": "string", "contentMediaType": "image/png", "format": "email"}, "string"),
    ({"type": "integer", "contentMediaType": "image/png"}, "integer"),
    # Lists
    ({"type": "array", "items": TEXT}, "[string]"),
    ({"items": TEXT}, "[string]"),
    ({"type": "array"}, "[any]"),
    ({"type": "string", "items": NUMBER}, "string"),
    ({"type": "string", "prefixItems": [NUMBER]}, "string"),
    ({"prefixItems": [TEXT, NUMBER], "items": False, "minItems": 2}, "(string, integer)"),
    ({"type": "array", "items": {"items": NUMBER}}, "[[integer]]"),
    # Objects
    ({"type": "object"}, "{any}"),
    ({"type": "object", "additionalProperties": NUMBER}, "{integer}"),
    ({"additionalProperties": NUMBER}, "{integer}"),
    ({"additionalProperties": True}, "{any}"),
    ({"patternProperties": {"^a": NUMBER}}, "{integer}"),
    ({"type": "string", "additionalProperties": NUMBER}, "string"),
    # Several types
    ({"type": ["string", "null"]}, "string | null"),
    ({"type": ["string", "integer"]}, "string | integer"),
    ({"type": ["array", "string"], "items": NUMBER}, "[integer] | string"),
    ({"anyOf": [TEXT, {"type": "null"}]}, "string | null"),
    ({"oneOf": [TEXT, TEXT]}, "string"),
    ({"allOf": [TEXT]}, "string"),
    # Constants
    ({"const": "a"}, "a"),
    ({"const": None}, "null"),
    ({"const": 2**63 - 1}, str(2**63 - 1)),
    ({"const": 2**63}, "integer"),
    ({"const": 1 - 2**63}, str(1 - 2**63)),
    ({"const": -(2**63)}, "integer"),
    ({"const": 1.5}, "number"),
    ({"const": [1]}, "any"),
]


@pytest.mark.parametrize(("schema", "expected"), TYPES, ids=lambda value: str(value)[:60])
def test_a_schema_means(schema: dict[str, Any] | bool, expected: str, tmp_path: Path) -> None:
    api = lowered(write_document(tmp_path, {"Thing": obj(p=schema)}))
    assert shapes(api)["Thing"] == {"p": expected}
