"""Parameters, headers, request bodies, responses, and their content."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.ir.codecs import codec_of
from sdkwright.openapi.extensions import Meaning
from sdkwright.openapi.model import ABSENT, JSON, Link, MediaType, Parameter, RequestBody, Response, Schema
from sdkwright.parse.encodings import QUERY_STYLES, Encodings
from sdkwright.parse.extensions.values import (
    ignoring_key,
    read_name,
    read_sentinel,
    report_left_out,
    unusable,
)
from sdkwright.parse.node import Node, wrong_type
from sdkwright.parse.parameters import read_parameter_name, read_place
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
_BODY_HINT = "describe the body in `requestBody`"
_HINTS = {"body": _BODY_HINT, "formData": _BODY_HINT}
_STYLES: Mapping[Place, tuple[str, ...]] = {  # the first one is the default
    "path": ("simple", "label", "matrix"),
    "query": QUERY_STYLES,
    "header": ("simple",),
    "cookie": ("form", "cookie"),
    "querystring": ("form",),
}
_MAX_MEDIA_TYPES = 100
_HEADER = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_RESERVED_HEADERS = {  # with what determines their values
    "accept": "the media types of responses",
    "content-type": "the media types of the request body",
    "content-length": "the request body",
    "transfer-encoding": "the request body",
}


class Contents:
    """Parses the objects that contain schemas: parameters, headers, bodies, and responses."""

    def __init__(self, resolver: Resolver, schemas: Schemas, report: Report, *, is_30: bool = False) -> None:
        self._resolver = resolver
        self._schemas = schemas
        self._report = report
        self._is_30 = is_30
        self._headers: list[Location] = (
            []
        )  # those being parsed, to detect cycles: their content can have parts with headers

    def resolve_node(
        self, value: Tree, at: Location, what: str, severity: Severity = Severity.ERROR
    ) -> Node | None:
        """The node of an object, or of the target of a reference with the reference's own summary and description."""
        target = self._resolver.follow(value, at, what, severity)
        if target is None:
            return None
        node = Node.of(target.value, target.at, self._report, f"this {what}")
        if node is not None and target.at != at and isinstance(value, dict):
            texts = {key: value[key] for key in ("summary", "description") if isinstance(value.get(key), str)}
            if texts:
                node = Node({**node.value, **texts}, node.at, self._report)
        return node

    def read_map(self, node: Node, key: str, severity: Severity) -> Iterator[tuple[str, Tree, Location]]:
        """The entries of a map with their locations. The map itself can be a reference."""
        if key not in node.value:
            return
        target = self._resolver.follow(node.value[key], node.at.child(key), key, severity)
        if target is None:
            return
        if isinstance(target.value, dict):
            for name, value in target.value.items():
                yield name, value, target.at.child(name)
        else:
            wrong_type(self._report, key, "an object", target.value, node.at.child(key))

    def read_list(self, node: Node, key: str) -> Iterator[tuple[Tree, Location]]:
        """The elements of an array with their locations. The array itself can be a reference."""
        value = node.get(key)
        if isinstance(value, dict) and "$ref" in value:
            target = self._resolver.follow(value, node.at.child(key), key)
            value, at = (target.value, target.at) if target else ([], node.at)
            items = value if isinstance(value, list) else []
            yield from ((item, at.child(index)) for index, item in enumerate(items))
        else:
            yield from node.read_array(key)

    def parse_parameter(self, value: Tree, at: Location) -> Parameter | None:
        """A parameter; None, with a report, if it cannot be used."""
        node = self.resolve_node(value, at, "parameter")
        if node is None:
            return None
        name = read_parameter_name(node)
        if name is None:
            return None
        place = read_place(node, _PLACES, _PLACES, _HINTS)
        if place == "header":
            name = self._check_header_name(name, node)
        if place is None or name is None or self._leaves_out(node, name, place):
            return None
        required = node.read_boolean("required") or False
        if place == "path" and not required:
            message = f"the path parameter `{name}` must be required; treated as required"
            self._report.warning("path-parameter", message, node.at, "add `required: true`")
        return self._parse_valued(node, name, place, required or place == "path")

    def _leaves_out(self, node: Node, name: str, place: Place) -> bool:
        """Whether an extension leaves out a parameter. Requests cannot do without those of their path."""
        key = ignoring_key(node.value, "parameter", node.at, self._report)
        if key is not None and place == "path":
            message = f"the path parameter `{name}` cannot be left out; `{key}` ignored"
            self._report.warning("extension", message, node.at.child(key))
        elif key is not None:
            report_left_out(self._report, f"the parameter `{name}`", key, node.at)
        return key is not None and place != "path"

    def _check_header_name(self, name: str, node: Node) -> str | None:
        """The name of a header without spaces around it; None, with a report, if no request can have the header."""
        if name.lower() in _RESERVED_HEADERS:
            source = _RESERVED_HEADERS[name.lower()]
            message = f"the header `{name}` is not a parameter: it is determined by {source}"
            self._report.note("header-ignored", message, node.at)
            return None
        stripped = name.strip()
        if stripped != name:
            message = f"spaces around the name of the header `{stripped}`; removed"
            self._report.warning("header-name", message, node.at.child("name"))
        if not _HEADER.fullmatch(stripped):
            message = f"`{stripped}` is not a valid name of a header; ignored"
            self._report.warning("header-name", message, node.at, "use letters, digits, and hyphens")
            return None
        return stripped

    def _parse_valued(self, node: Node, name: str, place: Place, required: bool) -> Parameter:
        """A parameter or header, from the keys that both have."""
        schema, media_type = self._parse_schema(node)
        style, explode = self._parse_style(node, place)
        return Parameter(
            at=node.at,
            name=name,
            place=place,
            required=required,
            schema=schema,
            media_type=media_type,
            style=style,
            explode=explode,
            allow_reserved=node.read_boolean("allowReserved") or False,
            allow_empty=node.read_boolean("allowEmptyValue") or False,
            description=node.read_string("description"),
            deprecated=node.read_boolean("deprecated") or False,
            examples=tuple(self._parse_examples(node).values()),
            argument=read_name(node, "parameter", Meaning.ARGUMENT),
            extensions=node.read_extensions(),
        )

    def _parse_schema(self, node: Node) -> tuple[Schema, str | None]:
        """The schema of a parameter or header, and the media type if it has `content`."""
        schema = self._schemas.parse_inner(node, "schema")
        if schema is not None:
            if node.has("content"):
                message = "a parameter has either `schema` or `content`; using `schema`"
                self._report.warning("parameter", message, node.at.child("content"))
            return schema, None
        media_types = self.parse_content(node)
        if media_types:
            return self._choose_media_type(node, media_types)
        keywords = {key: value for key, value in node.value.items() if key in KEYWORDS and key != "required"}
        if keywords:
            quoted = ", ".join(f"`{keyword}`" for keyword in keywords)
            message = f"{quoted} must be in a `schema`"
            at = node.at.child(next(iter(keywords)))
            self._report.warning("parameter", message, at, "add a `schema` and move them into it")
            return self._schemas.parse(keywords, node.at), None
        hint = "add `schema: {type: string}`, or another type"
        message = "`schema` or `content` is missing; treated as any value"
        self._report.warning("parameter", message, node.at, hint)
        return Schema(at=node.at, always=True), None

    def _choose_media_type(self, node: Node, media_types: tuple[MediaType, ...]) -> tuple[Schema, str | None]:
        first, *others = media_types
        if first.encoding and node.read_string("in") == "querystring":
            message = "encodings have no effect on a whole query string: lists repeat their name"
            self._report.note("encoding-ignored", message, first.at.child("encoding"))
        if others:
            message = f"`content` must have one media type; using `{first.type}`"
            self._report.warning("parameter", message, node.at.child("content"))
        return first.schema or Schema(at=first.at, always=True), first.type

    def _parse_style(self, node: Node, place: Place) -> tuple[str, bool]:
        styles = _STYLES[place]
        style = node.read_string("style")
        if style is not None and style not in styles:
            message = f"the style `{style}` is not allowed in {place}; using `{styles[0]}`"
            self._report.warning("parameter-style", message, node.at.child("style"), near(style, styles))
            style = None
        style = style or styles[0]
        explode = node.read_boolean("explode")
        return style, style in ("form", "cookie", "deepObject") if explode is None else explode

    def parse_headers(self, node: Node) -> tuple[Parameter, ...]:
        """The headers of a response or of a part."""
        headers: list[Parameter] = []
        for name, value, at in self.read_map(node, "headers", Severity.WARNING):
            if name.lower() == "content-type":
                self._report.note(
                    "header-ignored", f"the header `{name}` is determined by the content; ignored", at
                )
                continue
            header = self.resolve_node(value, at, "header", Severity.WARNING)
            if header is None:
                continue
            if header.at in self._headers:
                self._report.warning("ref-cycle", f"the header `{name}` contains itself; ignored", at)
                continue
            self._headers.append(header.at)
            headers.append(
                self._parse_valued(header, name, "header", header.read_boolean("required") or False)
            )
            self._headers.pop()
        return tuple(headers)

    def parse_content(self, node: Node) -> tuple[MediaType, ...]:
        """The media types of a request body, a response, or a parameter."""
        media_types: list[MediaType] = []
        listed = list(self.read_map(node, "content", Severity.ERROR))
        if len(listed) > _MAX_MEDIA_TYPES:
            message = f"more than {_MAX_MEDIA_TYPES} media types; a method has an overload for each"
            self._report.error("too-many-media-types", message, node.at.child("content"))
        for name, value, at in listed[:_MAX_MEDIA_TYPES]:
            if value is None:  # `application/json:` without a value
                self._report.warning("wrong-type", f"`{name}` must be an object, not null", at)
                media_types.append(MediaType(at=at, type=name.strip()))
                continue
            media_type = self.resolve_node(value, at, "media type")
            if media_type is not None:
                media_types.append(self._parse_media_type(media_type, name.strip()))
        return tuple(media_types)

    def _parse_media_type(self, node: Node, name: str) -> MediaType:
        encodings = Encodings(self, self._report, is_30=self._is_30)
        return MediaType(
            at=node.at,
            type=name,
            schema=self._schemas.parse_inner(node, "schema"),
            item_schema=self._schemas.parse_inner(node, "itemSchema"),
            encoding=encodings.parse_named(node, name),
            prefix_encoding=encodings.parse_prefix(node),
            item_encoding=encodings.parse_items(node),
            examples=self._parse_examples(node),
            sentinel=self._read_sentinel(node, name),
            extensions=node.read_extensions(),
        )

    def _read_sentinel(self, node: Node, name: str) -> str | None:
        sentinel = read_sentinel(node, "media")
        if sentinel is None or codec_of(name).facts.streams:
            return sentinel
        unusable(self._report, "x-speakeasy-sse-sentinel", f"ends streams, and `{name}` is none", node.at)
        return None

    def _parse_examples(self, node: Node) -> dict[str, JSON]:
        """The examples by name. An example without a name is called `example`."""
        examples: dict[str, JSON] = {}
        if node.has("example"):
            examples["example"] = node.get("example")
        listed = node.get("examples")
        if isinstance(listed, list):
            message = "`examples` must be an object here, not an array"
            self._report.warning("wrong-type", message, node.at.child("examples"))
            examples.update((str(index), value) for index, value in enumerate(listed))
            return examples
        for name, value, at in self.read_map(node, "examples", Severity.WARNING):
            target = self._resolver.follow(value, at, "example", Severity.WARNING)
            example = target.value if target else None
            if isinstance(example, dict):
                for key in ("dataValue", "value"):  # not `serializedValue`, which is not an argument
                    if key in example:
                        examples[name] = example[key]
                        break
            elif target is not None:
                self._report.warning("wrong-type", f"the example `{name}` must be an object with `value`", at)
        return examples

    def parse_body(self, value: Tree, at: Location) -> RequestBody | None:
        """The request body of an operation; None, with a report, if it cannot be used."""
        node = self.resolve_node(value, at, "request body")
        if node is None:
            return None
        content = self.parse_content(node)
        if not content:
            self._report.warning("body-empty", "the request body has no content; ignored", node.at)
            return None
        required, description = node.read_boolean("required"), node.read_string("description")
        return RequestBody(at=node.at, content=content, required=required, description=description)

    def parse_response(self, status: str, value: Tree, at: Location) -> Response | None:
        """The response of an operation for a status; None, with a report, if it cannot be used."""
        if value is None:
            self._report.warning("wrong-type", f"the response `{status}` must be an object, not null", at)
            return Response(at=at, status=status)
        node = self.resolve_node(value, at, "response")
        if node is None:
            return None
        return Response(
            at=node.at,
            status=status,
            description=node.read_string("description") or node.read_string("summary"),
            content=self.parse_content(node),
            headers=self.parse_headers(node),
            links=self._parse_links(node),
        )

    def _parse_links(self, node: Node) -> tuple[Link, ...]:
        links: list[Link] = []
        for name, value, at in self.read_map(node, "links", Severity.WARNING):
            link = None if name.startswith("x-") else self.resolve_node(value, at, "link", Severity.WARNING)
            if link is None:
                continue
            target, reference = link.read_string("operationId"), link.read_string("operationRef")
            if bool(target) == bool(reference):
                hint = "write either `operationId` or `operationRef`"
                count = "two operations" if target else "no operation"
                self._report.warning("link", f"the link `{name}` refers to {count}", link.at, hint)
            links.append(
                Link(
                    at=link.at,
                    name=name,
                    operation_id=target,
                    operation_ref=reference,
                    parameters=link.read_object("parameters"),
                    body=link.get("requestBody") if link.has("requestBody") else ABSENT,
                    description=link.read_string("description"),
                )
            )
        return tuple(links)
