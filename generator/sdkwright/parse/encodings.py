"""Encoding Objects: how parts of form and multipart bodies are serialized, by name or by position (3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.openapi.model import Encoding, Parameter
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree

QUERY_STYLES = ("form", "spaceDelimited", "pipeDelimited", "tabDelimited", "deepObject")
"""The styles of query parameters and of fields. `tabDelimited` is not in OpenAPI 3; it is `tsv` of Swagger 2.0."""


class _Contents(Protocol):
    """Resolves references, and parses the headers of parts."""

    def read_map(self, node: Node, key: str, severity: Severity) -> Iterator[tuple[str, Tree, Location]]: ...
    def read_list(self, node: Node, key: str) -> Iterator[tuple[Tree, Location]]: ...
    def parse_headers(self, node: Node) -> tuple[Parameter, ...]: ...


class Encodings:
    """Parses the encodings of a media type, and of parts that are multipart themselves."""

    def __init__(self, contents: _Contents, report: Report, *, is_30: bool) -> None:
        self._contents, self._report, self._is_30 = contents, report, is_30

    def parse_named(self, node: Node, media_type: str) -> dict[str, Encoding]:
        """The encodings of parts with names."""
        kind = media_type.partition(";")[0].strip().lower()
        has_styles = not kind.startswith("multipart/") or (kind == "multipart/form-data" and not self._is_30)
        entries = self._contents.read_map(node, "encoding", Severity.WARNING)
        parsed = {name: self._encoding(value, at, has_styles=has_styles) for name, value, at in entries}
        return {name: item for name, item in parsed.items() if item is not None}

    def parse_prefix(self, node: Node) -> tuple[Encoding, ...]:
        """The encodings of the first parts, by position. An invalid one keeps its position."""
        entries = self._contents.read_list(node, "prefixEncoding")
        return tuple(self._encoding(value, at) or Encoding(at=at) for value, at in entries)

    def parse_items(self, node: Node) -> Encoding | None:
        """The encoding of all parts after those."""
        if not node.has("itemEncoding"):
            return None
        return self._encoding(node.get("itemEncoding"), node.at.child("itemEncoding"))

    def _encoding(self, value: Tree, at: Location, *, has_styles: bool = False) -> Encoding | None:
        node = Node.of(value, at, self._report, "an encoding")
        if node is None:
            return None
        style = node.read_string("style")
        if style is not None and style not in QUERY_STYLES:
            self._report.warning("parameter-style", f"unknown style `{style}`; ignored", at.child("style"))
            style = None
        if not has_styles and not node.value.keys().isdisjoint(("style", "explode", "allowReserved")):
            message = (
                "`style`, `explode`, and `allowReserved` have no effect on this media type"
                + " in OpenAPI 3.0" * self._is_30
            )
            self._report.note("encoding-ignored", message, at, "use `contentType`")
        content_type = node.read_string("contentType")
        return Encoding(
            at=node.at,
            content_type=content_type,
            headers={header.name: header for header in self._contents.parse_headers(node)},
            style=style if has_styles else None,
            explode=node.read_boolean("explode") if has_styles else None,
            allow_reserved=has_styles and (node.read_boolean("allowReserved") or False),
            parts=self.parse_named(node, content_type or ""),
            prefix=self.parse_prefix(node),
            items=self.parse_items(node),
        )
