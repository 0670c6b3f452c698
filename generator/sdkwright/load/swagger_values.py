"""Parameters, form fields and headers of Swagger 2.0, which have the keywords of a schema among their own keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdkwright.diagnostics.report import Report
from sdkwright.diagnostics.suggestions import near
from sdkwright.load.upgrade_schemas import Upgrade
from sdkwright.openapi.extensions import Meaning, keys_for
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Converted, Tree

_KEYWORDS = frozenset(
    {
        *("type", "format", "items", "default", "enum", "multipleOf", "pattern", "uniqueItems", "x-nullable"),
        *("maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength"),
        *("maxItems", "minItems"),
        *(key for meaning in (Meaning.NAMES, Meaning.DESCRIPTIONS) for key in keys_for("schema", meaning)),
    }
)
"""The keywords of a schema in a parameter or a header, with the extensions that belong to its `enum`."""
_STYLES: Mapping[str, tuple[str, bool]] = {  # of queries and forms: style and `explode`
    "csv": ("form", False),
    "ssv": ("spaceDelimited", False),
    "tsv": ("tabDelimited", False),
    "pipes": ("pipeDelimited", False),
    "multi": ("form", True),
}


class Values:
    """Converts the objects that describe one value outside of a JSON document."""

    def __init__(self, upgrade_for: Callable[[str], Upgrade], report: Report) -> None:
        self._upgrade_for = upgrade_for
        self._report = report

    def convert_parameter(self, node: Node) -> Converted:
        """A parameter in a path, a query or a header."""
        if node.has("schema") or node.has("content"):  # already written as in OpenAPI 3
            return Converted(node.value, node.at)
        result = _without_keywords(node)
        result |= self.convert_style(node)
        result |= read_example(node)
        result["schema"] = self._convert_typed(node, "parameter")
        return Converted(result, node.at)

    def convert_header(self, node: Node) -> Converted:
        """A header of a response."""
        result = _without_keywords(node)
        result["schema"] = self._convert_typed(node, "header")
        self._check_items(node)
        return Converted(result, node.at)

    def convert_field(self, node: Node) -> Converted:
        """The schema of a field of a form."""
        schema = self._convert_typed(node, "parameter")
        for key in ("description", *(key for key in node.value if key.startswith("x-"))):
            if node.has(key) and key not in _KEYWORDS:
                schema[key] = node.get(key)
        example = read_example(node)
        if example:
            schema["examples"] = [example["example"]]
        return schema

    def convert_schema(self, node: Node) -> Converted:
        """The schema that the keywords in an object are."""
        keywords = {key: value for key, value in node.value.items() if key in _KEYWORDS}
        schema = Converted(keywords, node.at)
        self._upgrade_for(node.at.file).convert(schema, node.at)
        return schema

    def _convert_typed(self, node: Node, what: str) -> Converted:
        if not {"type", "enum", "items"} & node.value.keys():
            message = f"a {what} needs a `type`; treated as any value"
            self._report.warning("parameter", message, node.at, "add `type: string`, or another type")
        return self.convert_schema(node)

    def convert_style(self, node: Node) -> dict[str, Tree]:
        """How the items of an array are written; empty for what is no array, and for files: each is a part."""
        if node.get("type") != "array" or is_file(node.get("items")):
            return {}
        self._check_items(node)
        place = node.read_string("in") or ""
        name = node.read_string("collectionFormat") if node.has("collectionFormat") else None
        at = node.at.child("collectionFormat")
        if name is not None and name not in _STYLES:
            hint = near(name, _STYLES) or f"expected one of {', '.join(f'`{item}`' for item in _STYLES)}"
            self._report.warning(
                "parameter-style", f"unknown `collectionFormat: {name}`; using `csv`", at, hint
            )
            name = None
        style, explode = _STYLES[name or "csv"]
        if place.strip().lower() in ("query", "formdata"):
            return {"style": style, "explode": explode}
        if name is not None and name != "csv":
            message = f"`collectionFormat: {name}` is not supported in {place}; using `csv`"
            self._report.warning("parameter-style", message, at, "write `collectionFormat: csv`")
        return {}

    def _check_items(self, node: Node) -> None:
        """Report arrays in arrays: only the outer one has a style."""
        items = node.get("items")
        if isinstance(items, dict) and items.get("type") == "array":
            message = "items that are arrays have no style; each is written as JSON"
            at = node.at.child("items")
            at = at.child("collectionFormat") if "collectionFormat" in items else at
            self._report.warning("parameter-style", message, at, "describe the items as strings")


def is_file(schema: Tree) -> bool:
    """Whether a schema is `type: file`, or what that means since OpenAPI 3.0, to which it may be converted already."""
    if not isinstance(schema, dict):
        return False
    return schema.get("type") == "file" or (schema.get("type"), schema.get("format")) == ("string", "binary")


def read_example(node: Node) -> dict[str, Tree]:
    """The example of a parameter, which has no key in Swagger 2.0 but customary ones."""
    for key in ("x-example", "example"):
        if node.has(key):
            return {"example": node.get(key)}
    return {}


def _without_keywords(node: Node) -> dict[str, Tree]:
    dropped = _KEYWORDS | {"collectionFormat", "x-example", "example"}
    return {key: value for key, value in node.value.items() if key not in dropped}
