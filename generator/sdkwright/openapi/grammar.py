"""Which key of which OpenAPI object contains which kind of object. Tells a schema from a property named `schema`.

A kind is an OpenAPI object; `[kind]` is an array of them, `{kind}` a map by name, and `<kind>` a map in which keys that
start with `x-` are extensions. Values that the table does not mention are data, and are not visited. Objects of Swagger
2.0 have kinds of their own, except for schemas.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sdkwright.syntax.source import Tree

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
"""The keys of operations in a path item (`query` since 3.2)."""

_HEADER = {"schema": "schema", "content": "{media}", "examples": "{example}"}
_DESCRIPTIVE = {"info": "info", "servers": "[server]", "tags": "[tag]"}

GRAMMAR: Mapping[str, Mapping[str, str]] = {
    "document": {
        "paths": "<path>",
        "webhooks": "{path}",
        "x-webhooks": "{path}",
        "components": "components",
        **_DESCRIPTIVE,
    },
    "components": {
        "schemas": "{schema}",
        "responses": "{response}",
        "parameters": "{parameter}",
        "examples": "{example}",
        "requestBodies": "{body}",
        "headers": "{header}",
        "securitySchemes": "{security}",
        "links": "{link}",
        "callbacks": "{callback}",
        "pathItems": "{path}",
        "mediaTypes": "{media}",
    },
    "path": {
        **dict.fromkeys(METHODS, "operation"),
        "parameters": "[parameter]",
        "additionalOperations": "{operation}",
        "servers": "[server]",
    },
    "operation": {
        "parameters": "[parameter]",
        "requestBody": "body",
        "responses": "<response>",
        "callbacks": "{callback}",
        "servers": "[server]",
    },
    "parameter": _HEADER,
    "header": _HEADER,
    "body": {"content": "{media}"},
    "response": {"headers": "{header}", "content": "{media}", "links": "{link}"},
    "media": {
        "schema": "schema",
        "itemSchema": "schema",
        "examples": "{example}",
        "encoding": "{encoding}",
        "prefixEncoding": "[encoding]",
        "itemEncoding": "encoding",
    },
    "encoding": {
        "headers": "{header}",
        "encoding": "{encoding}",
        "prefixEncoding": "[encoding]",
        "itemEncoding": "encoding",
    },
    "schema": {
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"), "{schema}"
        ),
        **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), "[schema]"),
        **dict.fromkeys(
            (
                *("items", "contains", "additionalItems", "unevaluatedItems", "not", "if", "then", "else"),
                *("additionalProperties", "unevaluatedProperties", "propertyNames", "contentSchema"),
            ),
            "schema",
        ),
    },
    "swagger": {
        "paths": "<swagger path>",
        "definitions": "{schema}",
        "parameters": "{swagger parameter}",
        "responses": "{swagger response}",
        "securityDefinitions": "{swagger security}",
        **_DESCRIPTIVE,
    },
    "swagger path": {
        **dict.fromkeys(METHODS, "swagger operation"),
        "parameters": "[swagger parameter]",
    },
    "swagger operation": {"parameters": "[swagger parameter]", "responses": "<swagger response>"},
    "swagger parameter": {"schema": "schema", "items": "schema"},
    "swagger response": {"schema": "schema", "headers": "{swagger header}"},
    "swagger header": {"items": "schema"},
    "swagger security": {},
    "example": {},
    "link": {},
    "security": {},
    "info": {},
    "server": {},
    "tag": {},
}


def children(kind: str, value: Tree) -> Iterator[tuple[str | int, Tree, str]]:
    """The objects and arrays directly inside of a value, each with its key and its kind."""
    if isinstance(value, list):
        # An array in place of an object: `items: [a, b]` of older drafts, whose elements are of that kind.
        inner = kind[1:-1] if kind[0] == "[" else kind
        for at, item in enumerate(value):
            if isinstance(item, (dict, list)):
                yield at, item, inner
    elif isinstance(value, dict):
        if kind == "callback":
            kind = "<path>"
        if kind[0] in "{<":
            for key, item in value.items():
                if isinstance(item, (dict, list)) and not (kind[0] == "<" and key.startswith("x-")):
                    yield key, item, kind[1:-1]
        elif kind[0] != "[":
            for key, inner in GRAMMAR[kind].items():
                item = value.get(key)
                if isinstance(item, (dict, list)):
                    yield key, item, inner
