"""Encodings: how the parts of forms and multipart bodies are written, by name (all versions) or by position (3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.openapi.model import Encoding, Parameter
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Tree

QUERY_STYLES = ("form", "spaceDelimited", "pipeDelimited", "deepObject")


class _Contents(Protocol):
    """What parses the headers of parts, and follows references."""

    def named(self, node: Node, key: str, severity: Severity) -> Iterator[tuple[str, Tree, Location]]: ...
    def listed(self, node: Node, key: str) -> Iterator[tuple[Tree, Location]]: ...
    def headers(self, node: Node) -> tuple[Parameter, ...]: ...


class Encodings:
    """Parses the encodings of a media type, and of parts that are multipart bodies themselves."""

    def __init__(self, contents: _Contents, report: Report, *, is_30: bool) -> None:
        self._contents, self._report, self._is_30 = contents, report, is_30

    def named(self, node: Node, media_type: str) -> dict[str, Encoding]:
        """Those of the parts that have names."""
        kind = media_type.partition(";")[0].strip().lower()
        styled = not kind.startswith("multipart/") or (kind == "multipart/form-data" and not self._is_30)
        entries = self._contents.named(node, "encoding", Severity.WARNING)
        parsed = {name: self._encoding(value, at, styled=styled) for name, value, at in entries}
        return {name: item for name, item in parsed.items() if item is not None}

    def first(self, node: Node) -> tuple[Encoding, ...]:
        """Those of the parts at the first positions; one that means nothing keeps its place."""
        entries = self._contents.listed(node, "prefixEncoding")
        return tuple(self._encoding(value, at) or Encoding(at=at) for value, at in entries)

    def rest(self, node: Node) -> Encoding | None:
        """That of all parts after them."""
        if not node.has("itemEncoding"):
            return None
        return self._encoding(node.get("itemEncoding"), node.at.child("itemEncoding"))

    def _encoding(self, value: Tree, at: Location, *, styled: bool = False) -> Encoding | None:
        node = Node.of(value, at, self._report, "an encoding")
        if node is None:
            return None
        style = node.text("style")
        if style is not None and style not in QUERY_STYLES:
            self._report.warning(
                "parameter-style", f"there is no style `{style}`; ignored", at.child("style")
            )
            style = None
        if not styled and not node.value.keys().isdisjoint(("style", "explode", "allowReserved")):
            message = "the parts of this media type have no style" + " in OpenAPI 3.0" * self._is_30
            self._report.note("encoding-ignored", message, at, "say it by `contentType`")
        content_type = node.text("contentType")
        return Encoding(
            at=at,
            content_type=content_type,
            headers={header.name: header for header in self._contents.headers(node)},
            style=style if styled else None,
            explode=node.flag("explode") if styled else None,
            allow_reserved=styled and (node.flag("allowReserved") or False),
            parts=self.named(node, content_type or ""),
            prefix=self.first(node),
            items=self.rest(node),
        )
