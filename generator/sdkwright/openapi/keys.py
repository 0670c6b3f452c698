"""The keys that objects of a description may have, and what others probably are: slips of the pen.

A key that means nothing is ignored, and with it what somebody wanted to say. So it is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.syntax.source import Tree

_PARAMETER = (
    *("name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode"),
    *("allowReserved", "schema", "content", "example", "examples"),
)
_TEXTS = {
    "document": "openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs",
    "components": (
        "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems "
        "mediaTypes"
    ),
    "operation": (
        "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated "
        "security servers"
    ),
    "parameter": " ".join(_PARAMETER),
    "header": " ".join(_PARAMETER),
    "body": "description content required",
    "response": "summary description headers content links",
    "media": "schema itemSchema example examples encoding prefixEncoding itemEncoding",
    "encoding": "contentType headers style explode allowReserved encoding prefixEncoding itemEncoding",
    "link": "operationRef operationId parameters requestBody description server",
    "security": "type description name in scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl deprecated",
    "schema": (
        "$schema $id $anchor $dynamicAnchor $ref $dynamicRef $vocabulary $comment $defs definitions "
        "type enum const format title description default deprecated readOnly writeOnly example examples nullable "
        "multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern "
        "maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required "
        "properties patternProperties additionalProperties unevaluatedProperties propertyNames dependentRequired "
        "dependentSchemas dependencies items prefixItems additionalItems unevaluatedItems contains "
        "allOf anyOf oneOf not if then else contentEncoding contentMediaType contentSchema "
        "discriminator xml externalDocs"
    ),
}
KEYS: Mapping[str, frozenset[str]] = {kind: frozenset(text.split()) for kind, text in _TEXTS.items()}
"""By kind as `grammar` has them, of all versions of OpenAPI together."""

_BESIDE_REF = frozenset({"$ref", "summary", "description"})
_ELSEWHERE = {  # parsing tells of these: older documents write a schema's words beside a parameter's name
    "parameter": KEYS["schema"],
    "header": KEYS["schema"],
}
_OLD = frozenset(
    {"consumes", "produces", "schemes", "definitions", "basePath", "host", "securityDefinitions"}
)


def check(kind: str, value: Mapping[str, Tree], at: Location, report: Report) -> None:
    """Note the keys of an object that mean nothing. Schemas may have words of their own; only slips are told."""
    known = KEYS.get(kind)
    if known is None:
        return
    if kind != "schema" and isinstance(value.get("$ref"), str):
        _beside(value, at, report)
        return
    if kind == "media" and all("/" in key for key in value):  # a whole `content`, kept among the `mediaTypes`
        return
    for key in value:
        if key in known or key.startswith("x-") or key in _ELSEWHERE.get(kind, ()):
            continue
        meant = _meant(key, known, 0.8 if kind == "schema" else 0.75)
        place = at.child(key)
        if meant is not None:
            message = f"`{key}` means nothing here; ignored"
            report.warning("unknown-key", message, place, f"did you mean `{meant}`?")
        elif kind != "schema":
            hint = "convert the document from Swagger 2.0" if key in _OLD else "delete it, or call it `x-...`"
            report.add("unknown-key", Severity.NOTE, f"`{key}` means nothing here; ignored", place, hint)


def _beside(value: Mapping[str, Tree], at: Location, report: Report) -> None:
    keys = [f"`{key}`" for key in value if key not in _BESIDE_REF and not key.startswith("x-")]
    if keys:
        message = f"what stands beside a `$ref` is ignored here: {', '.join(keys)}"
        report.note("ref-siblings", message, at, "say it where the reference leads to")


def _meant(key: str, known: frozenset[str], cutoff: float) -> str | None:
    folded = {word.casefold(): word for word in sorted(known)}
    matches = get_close_matches(key[:100].casefold(), folded, n=1, cutoff=cutoff)
    return folded[matches[0]] if matches else None
