"""Parameters, headers and content: what travels with a request or comes with an answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.model import ABSENT, JSON, Link, MediaType, Parameter, RequestBody, Response, Schema
from sdkwright.parse.encodings import QUERY_STYLES, Encodings
from sdkwright.parse.node import Node, wrong_type
from sdkwright.parse.resolver import Resolver
from sdkwright.parse.schemas import KEYWORDS, Schemas
from sdkwright.syntax.source import Tree

Place: TypeAlias = Literal["path", "query", "header", "cookie", "querystring"]

_PLACES: Mapping[str, Place] = {
    "path": "path",
    "query": "query",
    "header": "header",
    "cookie": "cookie",
    "querystring": "querystring",
}
_STYLES: Mapping[Place, tuple[str, ...]] = {  # the first one is what goes without saying
    "path": ("simple", "label", "matrix"),
    "query": QUERY_STYLES,
    "header": ("simple",),
    "cookie": ("form", "cookie"),
    "querystring": ("form",),
}
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_SET_BY_OTHERS = {
    "accept": "the media types",
    "content-type": "the media types",
    "content-length": "the bodies",
    "transfer-encoding": "the bodies",
    "authorization": "the security",
}


class Contents:
    """Parses what has a schema and is not one."""

    def __init__(self, resolver: Resolver, schemas: Schemas, report: Report, *, is_30: bool = False) -> None:
        self._resolver = resolver
        self._schemas = schemas
        self._report = report
        self._encodings = Encodings(self, report, is_30=is_30)
        self._headers: list[Location] = []  # those being parsed: their content may have parts with headers

    def node(self, value: Tree, at: Location, what: str, severity: Severity = Severity.ERROR) -> Node | None:
        """An object, or the one it refers to. The reference's own words go before those of the object."""
        found = self._resolver.follow(value, at, what, severity)
        if found is None:
            return None
        node = Node.of(found.value, found.at, self._report, f"this {what}")
        if node is not None and found.at != at and isinstance(value, dict):
            words = {key: value[key] for key in ("summary", "description") if isinstance(value.get(key), str)}
            if words:
                node = Node({**node.value, **words}, node.at, self._report)
        return node

    def named(self, node: Node, key: str, severity: Severity) -> Iterator[tuple[str, Tree, Location]]:
        """The entries of a map, which as a whole may be a reference."""
        if key not in node.value:
            return
        found = self._resolver.follow(node.value[key], node.at.child(key), key, severity)
        if found is None:
            return
        if isinstance(found.value, dict):
            for name, value in found.value.items():
                yield name, value, found.at.child(name)
        else:
            wrong_type(self._report, key, "an object", found.value, node.at.child(key))

    def listed(self, node: Node, key: str) -> Iterator[tuple[Tree, Location]]:
        """The elements of an array, which as a whole may be a reference."""
        value = node.get(key)
        if isinstance(value, dict) and "$ref" in value:
            found = self._resolver.follow(value, node.at.child(key), key)
            value, at = (found.value, found.at) if found else ([], node.at)
            items = value if isinstance(value, list) else []
            yield from ((item, at.child(index)) for index, item in enumerate(items))
        else:
            yield from node.items(key)

    def parameter(self, value: Tree, at: Location) -> Parameter | None:
        """A parameter; None, and the reason in the report, if there is no making sense of it."""
        node = self.node(value, at, "parameter")
        if node is None:
            return None
        name, named = node.needed("name")
        written = node.get("in")
        where = written if isinstance(written, str) else None
        if name is None:
            hint = "write `name:`, and what the request calls it"
            self._report.warning("parameter", "a parameter needs a `name`; ignored", named, hint)
            return None
        place = _PLACES.get((where or "").strip().lower())
        if place is None:
            hint = "a body is described by `requestBody`" if where in ("body", "formData") else ""
            message = (
                f"a parameter cannot be in `{where}`; ignored" if where else "a parameter needs `in`; ignored"
            )
            hint = hint or near(where or "", _PLACES) or f"it can be in {', '.join(_PLACES)}"
            at = node.at.child("in") if node.has("in") else node.at
            self._report.warning("parameter", message, at, hint)
            return None
        if place == "header" and name.lower() in _SET_BY_OTHERS:
            message = f"the header `{name}` is not a parameter: {_SET_BY_OTHERS[name.lower()]} decide it"
            self._report.note("header-ignored", message, node.at)
            return None
        if place == "header" and name != name.strip():
            message = f"spaces around the name of the header `{name.strip()}`; left out"
            self._report.warning("header-name", message, node.at.child("name"))
            name = name.strip()
        if place == "header" and not _HEADER.fullmatch(name):
            message = f"no header can be called `{name}`; ignored"
            hint = "names of headers have letters, digits and hyphens"
            self._report.warning("header-name", message, node.at, hint)
            return None
        required = node.flag("required") or False
        if place == "path" and not required:
            message = f"the path parameter `{name}` cannot be left out; read as required"
            self._report.warning("path-parameter", message, node.at, "say `required: true`")
        return self._valued(node, name, place, required or place == "path")

    def _valued(self, node: Node, name: str, place: Place, required: bool) -> Parameter:
        """What parameters and headers have in common."""
        schema, media_type = self._schema(node)
        style, explode = self._style(node, place)
        return Parameter(
            at=node.at,
            name=name,
            place=place,
            required=required,
            schema=schema,
            media_type=media_type,
            style=style,
            explode=explode,
            allow_reserved=node.flag("allowReserved") or False,
            allow_empty=node.flag("allowEmptyValue") or False,
            description=node.text("description"),
            deprecated=node.flag("deprecated") or False,
            examples=tuple(self._examples(node).values()),
            extensions=node.extensions(),
        )

    def _schema(self, node: Node) -> tuple[Schema, str | None]:
        schema = self._schemas.inner(node, "schema")
        if schema is not None:
            if node.has("content"):
                message = "a parameter has either a `schema` or `content`; the `schema` counts"
                self._report.warning("parameter", message, node.at.child("content"))
            return schema, None
        first, *others = self.content(node) or (None,)
        if first is not None:
            if first.encoding and node.text("in") == "querystring":
                message = "the encodings of a whole query are not used: lists repeat their name"
                self._report.note("encoding-ignored", message, first.at.child("encoding"))
            if others:
                message = f"one media type was expected here; `{first.type}` is used"
                self._report.warning("parameter", message, node.at.child("content"))
            return first.schema or Schema(at=first.at, always=True), first.type
        words = {key: value for key, value in node.value.items() if key in KEYWORDS and key != "required"}
        if words:
            hint = "put them into a `schema`"
            told = ", ".join(f"`{word}`" for word in words)
            verb = "belong" if len(words) > 1 else "belongs"
            self._report.warning(
                "parameter", f"{told} {verb} into a schema", node.at.child(next(iter(words))), hint
            )
            return self._schemas.parse(words, node.at), None
        hint = "write `schema: {type: string}`, or another type"
        self._report.warning(
            "parameter", "this needs a `schema` or `content`; read as any value", node.at, hint
        )
        return Schema(at=node.at, always=True), None

    def _style(self, node: Node, place: Place) -> tuple[str, bool]:
        styles = _STYLES[place]
        style = node.text("style")
        if style is not None and style not in styles:
            message = f"the style `{style}` does not exist for {place}; `{styles[0]}` is used"
            self._report.warning("parameter-style", message, node.at.child("style"), near(style, styles))
            style = None
        style = style or styles[0]
        explode = node.flag("explode")
        return style, style in ("form", "cookie", "deepObject") if explode is None else explode

    def headers(self, node: Node) -> tuple[Parameter, ...]:
        """The headers of a response or of a part."""
        found: list[Parameter] = []
        for name, value, at in self.named(node, "headers", Severity.WARNING):
            if name.lower() == "content-type":
                self._report.note("header-ignored", f"the header `{name}` follows from the content", at)
                continue
            header = self.node(value, at, "header", Severity.WARNING)
            if header is None:
                continue
            if header.at in self._headers:
                self._report.warning("ref-cycle", f"the header `{name}` contains itself; ignored", at)
                continue
            self._headers.append(header.at)
            found.append(self._valued(header, name, "header", header.flag("required") or False))
            self._headers.pop()
        return tuple(found)

    def content(self, node: Node) -> tuple[MediaType, ...]:
        """The media types of a body, an answer or a parameter."""
        found: list[MediaType] = []
        for name, value, at in self.named(node, "content", Severity.ERROR):
            if value is None:  # `application/json:` with nothing behind it
                self._report.warning("wrong-type", f"`{name}` has to be an object, not null", at)
                found.append(MediaType(at=at, type=name.strip()))
                continue
            media_type = self.node(value, at, "media type")
            if media_type is not None:
                found.append(self._media_type(media_type, name.strip()))
        return tuple(found)

    def _media_type(self, node: Node, name: str) -> MediaType:
        return MediaType(
            at=node.at,
            type=name,
            schema=self._schemas.inner(node, "schema"),
            item_schema=self._schemas.inner(node, "itemSchema"),
            encoding=self._encodings.named(node, name),
            prefix_encoding=self._encodings.first(node),
            item_encoding=self._encodings.rest(node),
            examples=self._examples(node),
            extensions=node.extensions(),
        )

    def _examples(self, node: Node) -> dict[str, JSON]:
        """Examples by name; the one that has none is called `example`."""
        found: dict[str, JSON] = {}
        if node.has("example"):
            found["example"] = node.get("example")
        listed = node.get("examples")
        if isinstance(listed, list):
            message = "`examples` has to be an object here, each with a name"
            self._report.warning("wrong-type", message, node.at.child("examples"))
            found.update((str(index), value) for index, value in enumerate(listed))
            return found
        for name, value, at in self.named(node, "examples", Severity.WARNING):
            target = self._resolver.follow(value, at, "example", Severity.WARNING)
            example = target.value if target else None
            if isinstance(example, dict):
                for key in ("dataValue", "value"):  # `serializedValue` is what is sent, and no argument
                    if key in example:
                        found[name] = example[key]
                        break
            elif target is not None:
                self._report.warning(
                    "wrong-type", f"the example `{name}` has to be an object with `value`", at
                )
        return found

    def body(self, value: Tree, at: Location) -> RequestBody | None:
        """What an operation takes."""
        node = self.node(value, at, "request body")
        if node is None:
            return None
        content = self.content(node)
        if not content:
            self._report.warning("body-empty", "this request body has no content; ignored", node.at)
            return None
        required = node.flag("required") or False
        return RequestBody(
            at=node.at, content=content, required=required, description=node.text("description")
        )

    def response(self, status: str, value: Tree, at: Location) -> Response | None:
        """What an operation answers."""
        if value is None:
            self._report.warning("wrong-type", f"the response `{status}` has to be an object, not null", at)
            return Response(at=at, status=status)
        node = self.node(value, at, "response")
        if node is None:
            return None
        return Response(
            at=node.at,
            status=status,
            description=node.text("description") or node.text("summary"),
            content=self.content(node),
            headers=self.headers(node),
            links=self._links(node),
        )

    def _links(self, node: Node) -> tuple[Link, ...]:
        found: list[Link] = []
        for name, value, at in self.named(node, "links", Severity.WARNING):
            link = None if name.startswith("x-") else self.node(value, at, "link", Severity.WARNING)
            if link is None:
                continue
            target, reference = link.text("operationId"), link.text("operationRef")
            if bool(target) == bool(reference):
                hint = "say one of `operationId` and `operationRef`"
                word = "two operations" if target else "no operation"
                self._report.warning("link", f"the link `{name}` names {word}", link.at, hint)
            found.append(
                Link(
                    at=link.at,
                    name=name,
                    operation_id=target,
                    operation_ref=reference,
                    parameters=link.mapping("parameters"),
                    body=link.get("requestBody") if link.has("requestBody") else ABSENT,
                    description=link.text("description"),
                )
            )
        return tuple(found)
