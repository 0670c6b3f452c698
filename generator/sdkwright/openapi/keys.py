"""The keys that OpenAPI objects may have, and reports about unknown ones.

Unknown keys are ignored. They are often misspelled, so that something the author wrote would get lost silently.
"""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.syntax.source import Tree

_PARAMETER = (
    *("name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode"),
    *("allowReserved", "schema", "content", "example", "examples"),
)
_ITEMS = (  # keywords of a schema that Swagger 2.0 has directly in a parameter or header
    "type format items collectionFormat default enum multipleOf maximum exclusiveMaximum minimum exclusiveMinimum "
    "maxLength minLength pattern maxItems minItems uniqueItems"
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
    "swagger": (
        "swagger info host basePath schemes consumes produces paths definitions parameters responses "
        "securityDefinitions security tags externalDocs"
    ),
    "swagger operation": (
        "tags summary description externalDocs operationId consumes produces parameters responses schemes deprecated "
        "security"
    ),
    "swagger parameter": f"name in description required schema allowEmptyValue {_ITEMS}",
    "swagger header": f"description {_ITEMS}",
    "swagger response": "description schema headers examples",
    "swagger security": "type description name in flow authorizationUrl tokenUrl scopes",
}
KEYS: Mapping[str, frozenset[str]] = {kind: frozenset(text.split()) for kind, text in _TEXTS.items()}
"""Known keys, by the kinds of `grammar`: those of all versions of OpenAPI 3 together, and those of Swagger 2.0."""

_BESIDE_REF = frozenset({"$ref", "summary", "description"})
_REPORTED_BY_PARSING = {  # keywords of a schema directly in a parameter
    "parameter": KEYS["schema"],
    "header": KEYS["schema"],
}
_ONLY_SWAGGER_2 = frozenset(
    {"consumes", "produces", "schemes", "definitions", "basePath", "host", "securityDefinitions"}
)
_ONLY_OPENAPI_3 = frozenset(
    {"components", "content", "flows", "requestBody", "scheme", "servers", "style", "explode", "webhooks"}
)


def report_unknown_keys(kind: str, value: Mapping[str, Tree], at: Location, report: Report) -> None:
    """Report the unknown keys of an object. Schemas may have keywords of their own: only likely misspellings count."""
    known = KEYS.get(kind)
    if known is None:
        return
    if kind != "schema" and isinstance(value.get("$ref"), str):
        _report_ref_siblings(value, at, report)
        return
    if kind == "media" and all("/" in key for key in value):  # a `content` map in `mediaTypes`
        return
    for key in value:
        if key in known or key.startswith("x-") or key in _REPORTED_BY_PARSING.get(kind, ()):
            continue
        suggestion = _suggest(key, known, 0.8 if kind == "schema" else 0.75)
        place = at.child(key)
        if suggestion is not None:
            message = f"unknown key `{key}`; ignored"
            report.warning("unknown-key", message, place, f"did you mean `{suggestion}`?")
        elif kind != "schema":
            report.add("unknown-key", Severity.NOTE, f"unknown key `{key}`; ignored", place, _hint(kind, key))


def _hint(kind: str, key: str) -> str:
    """What to do about an unknown key that resembles no known one."""
    if key in _ONLY_OPENAPI_3 and kind.startswith("swagger"):
        return "this key is of OpenAPI 3, and the document says `swagger`"
    if key in _ONLY_SWAGGER_2 and not kind.startswith("swagger"):
        return "this key is of Swagger 2.0, and the document says `openapi`"
    return "delete it, or prefix it with `x-`"


def _report_ref_siblings(value: Mapping[str, Tree], at: Location, report: Report) -> None:
    keys = [f"`{key}`" for key in value if key not in _BESIDE_REF and not key.startswith("x-")]
    if keys:
        message = f"keys next to `$ref` are ignored here: {', '.join(keys)}"
        report.note("ref-siblings", message, at, "move them to the target of the reference")


def _suggest(key: str, known: frozenset[str], cutoff: float) -> str | None:
    from difflib import get_close_matches  # most documents misspell nothing

    folded = {word.casefold(): word for word in sorted(known)}
    matches = get_close_matches(key[:100].casefold(), folded, n=1, cutoff=cutoff)
    return folded[matches[0]] if matches else None
