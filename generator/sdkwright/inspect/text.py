"""The intermediate model as text for people: one line for each method, argument, body, response, model and field."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sdkwright.diagnostics.report import Position, escape_unprintable
from sdkwright.inspect.inspection import Inspection
from sdkwright.inspect.type_text import format_type
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import (
    Api,
    Body,
    Bulk,
    Definition,
    ErrorClass,
    Field,
    Object,
    Operation,
    Pagination,
    Parameter,
    Resource,
    Response,
    SecurityScheme,
    Server,
    Webhook,
)
from sdkwright.ir.types import Type
from sdkwright.openapi.model import ABSENT, JSON, Absent
from sdkwright.recursion import with_deep_stack
from sdkwright.syntax.source import Source

POSITION_COLUMN = 88
"""Where positions start, unless the text before them is longer."""
_INDENT = "  "


class Line(NamedTuple):
    """One line: how deep it is indented, its text, and where its subject is written."""

    depth: int
    text: str
    at: Position | None = None


@with_deep_stack
def inspection_to_text(inspection: Inspection, source: Source) -> str:
    """What `sdkwright inspect` prints for one document."""
    return "".join(f"{_format_line(line, source)}\n" for line in _Printer(inspection, source).lines())


def _format_line(line: Line, source: Source) -> str:
    text = escape_unprintable(f"{_INDENT * line.depth}{line.text}")
    if line.at is None:
        return text
    return f"{text:<{POSITION_COLUMN}}  {escape_unprintable(str(source.shown_position(line.at)))}"


class _Printer:
    """Prints the parts of one API."""

    def __init__(self, inspection: Inspection, source: Source) -> None:
        self._inspection = inspection
        self._api: Api = inspection.api
        self._source = source

    def lines(self) -> Iterator[Line]:
        """All lines."""
        api = self._api
        yield Line(0, self._summary())
        yield from _section("servers", map(self._server, api.servers))
        yield from _section("security schemes", map(self._scheme, api.security_schemes))
        yield from _section("methods", self._resource(api.root, 1))
        yield from _section("errors", map(self._error, api.errors))
        yield from _section("webhooks", (self._webhook(item, "webhook", 1) for item in api.webhooks))
        models = (line for item in self._definitions() for line in self._definition(item))
        yield from _section("models", models)
        skipped = (
            Line(1, f"{item.name}: {item.reason}", self._source.position(item.at))
            for item in self._inspection.skipped
        )
        yield from _section("skipped", skipped)

    def _summary(self) -> str:
        inspection, api = self._inspection, self._api
        operations = _count(sum(1 for _ in operations_of(api.root)), "operation")
        if inspection.left_out:
            operations += f" ({inspection.left_out} left out)"
        model_count = sum(isinstance(item, Object) for item in api.definitions.values())
        title = f"{api.title} {api.version}".strip()
        parts = f"{self._source.specification}, package {inspection.package}"
        return f"{inspection.document}: {title} ({parts}, {operations}, {_count(model_count, 'model')})"

    def _line(self, depth: int, text: str, pointer: str) -> Line:
        return Line(depth, text, self._source.locate(pointer))

    def _type(self, type_: Type) -> str:
        return format_type(type_, self._api.definitions)

    def _data(self, type_: Type | None) -> str:
        return "" if type_ is None else f": {self._type(type_)}"

    def _error(self, item: ErrorClass) -> Line:
        former = ", ".join(old for old, new in self._api.former_errors.items() if new == item.name)
        facts = [f"{item.name} {item.status}{self._data(item.data)}", *_if(former, "formerly {}")]
        return self._line(1, ", ".join(facts), item.doc.pointer)

    def _server(self, item: Server) -> Line:
        variables = [f"{{{one.name}}} = {one.default}" for one in item.variables]
        return self._line(1, ", ".join([item.url, *_if(item.name, "name {}"), *variables]), item.pointer)

    def _scheme(self, item: SecurityScheme) -> Line:
        facts = [
            item.kind,
            *_if(item.wire, "{}"),
            f"argument {item.argument}",
            f"variable {item.env}",
            *([f"tokens from {item.grant.token_url}"] if item.grant else []),
        ]
        return self._line(1, f"{item.name}: {', '.join(facts)}", item.doc.pointer)

    def _resource(self, resource: Resource, depth: int) -> Iterator[Line]:
        yield self._line(depth, resource.name, resource.doc.pointer)
        for operation in resource.operations:
            yield from self._operation(operation, depth + 1)
        for child in resource.children:
            yield from self._resource(child, depth + 1)

    def _operation(self, item: Operation, depth: int) -> Iterator[Line]:
        facts = [f"{item.name}: {item.verb} {item.path}", f"operation {item.id}"]
        facts += _if(", ".join(item.former_names), "formerly {}")
        facts += ["deprecated"] if item.doc.deprecated else []
        yield self._line(depth, ", ".join(facts), item.doc.pointer)
        inner = depth + 1
        yield from (Line(inner, f"server {server.url}") for server in item.servers)
        if item.security:
            yield Line(inner, f"security {_format_security(item.security)}")
        if item.idempotency_header and not any(one.is_key for one in item.parameters):
            yield Line(inner, f"idempotency key in the header {item.idempotency_header}")
        for parameter in item.parameters:
            yield self._parameter(parameter, inner)
        for body in item.bodies:
            yield from self._body(body, inner)
        yield from (self._response(response, "response", inner) for response in item.responses)
        yield from (self._response(response, "error", inner) for response in item.errors)
        if item.pagination is not None:
            former = _if(", ".join(item.former_pages), f"class {item.page}, formerly {{}}")
            yield Line(inner, ", ".join([self._pagination(item.pagination), *former]))
        if item.bulk is not None:
            yield Line(inner, self._bulk(item.bulk))
        yield from (self._webhook(callback, "callback", inner) for callback in item.callbacks)
        for link in item.links:
            text = f"link {link.name}: {link.status} to {link.target}"
            yield self._line(inner, text, link.doc.pointer)

    def _parameter(self, item: Parameter, depth: int) -> Line:
        facts = [
            self._type(item.type),
            *(["required"] if item.required else []),
            *([item.place] if item.place != "body" else []),
            *([f"as {item.codec.name}"] if item.codec is not None else []),
            *_if(item.from_client, "from the client's {}"),
            *(["idempotency key"] if item.is_key else []),
            *_if(", ".join(item.other_names), "also {}"),
            *_if(", ".join(item.former_names), "formerly {}"),
        ]
        facts += _format_value_facts(item.default, item.constraints)
        facts += ["deprecated"] if item.doc.deprecated else []
        return self._line(
            depth, f"argument {_format_name(item.name, item.wire)}: {', '.join(facts)}", item.doc.pointer
        )

    def _body(self, item: Body, depth: int) -> Iterator[Line]:
        place = "" if item.flat else f" in argument {item.argument}"
        required = ", required" if item.required else ""
        text = f"body {item.media_type} ({item.codec.name}){place}: {self._type(item.type)}{required}"
        yield self._line(depth, text, item.doc.pointer)
        for parameter in item.fields:
            yield self._parameter(parameter, depth + 1)
        if item.extra is not None:
            yield self._parameter(item.extra, depth + 1)

    def _response(self, item: Response, word: str, depth: int) -> Line:
        content = "" if item.media_type is None else f" {item.media_type} ({item.codec.name})"
        stream = f", stream of {item.items}" if item.items else ""
        return self._line(
            depth, f"{word} {item.status}{content}{self._data(item.type)}{stream}", item.doc.pointer
        )

    def _pagination(self, item: Pagination) -> str:
        places = {
            "next": item.next,
            "more": item.more,
            "last": item.last,
            "total": item.total,
            "pages": item.pages,
        }
        facts = [
            f"items {_format_place(item.items)}: {self._type(item.item)}",
            *_if(item.argument, "argument {}"),
            *_if(item.limit, "limit {}"),
            *(f"{word} {_format_place(place)}" for word, place in places.items() if place),
        ]
        return f"pagination {item.kind}: {', '.join(facts)}"

    def _bulk(self, item: Bulk) -> str:
        places = {"results": item.results, "index": item.index, "value": item.part, "usage": item.usage}
        limits = {"items": item.max_items, "bytes": item.max_bytes, "tokens": item.max_tokens}
        facts = [
            f"any number of {self._type(item.item)} in {item.argument}",
            *(f"{word} {_format_place(place)}" for word, place in places.items() if place),
            f"value {self._type(item.value)}",
            *(f"at most {number} {word}" for word, number in limits.items() if number is not None),
        ]
        return f"bulk {item.name}: {', '.join(facts)}"

    def _webhook(self, item: Webhook, word: str, depth: int) -> Line:
        target = f"{item.verb} {item.expression}" if item.expression else item.verb
        facts = [f"{word} {item.name}: {target}", *_if(item.media_type, "{}"), *_if(item.function, "{}()")]
        return self._line(depth, ", ".join(facts) + self._data(item.type), item.doc.pointer)

    def _definitions(self) -> list[Definition]:
        """The definitions in the order of the document, those of other files after them."""

        def key(item: Definition) -> tuple[bool, Position]:
            at = self._source.locate(item.id) or Position("")
            return at.file != self._source.file, at

        return sorted(self._api.definitions.values(), key=key)

    def _definition(self, item: Definition) -> Iterator[Line]:
        uses = [
            word for word, used in (("requests", item.in_request), ("responses", item.in_response)) if used
        ]
        facts = [f"in {' and '.join(uses)}"] if uses else []
        facts += ["deprecated"] if item.doc.deprecated else []
        facts += [f"also {' and '.join(item.other_names)}"] if item.other_names else []
        facts += _if(", ".join(item.former_names), "formerly {}")
        if not isinstance(item, Object):
            yield self._line(
                1, f"{item.name} = {self._type(item.type)}, {', '.join(facts)}", item.doc.pointer
            )
            return
        yield self._line(1, f"{item.name}: object, {', '.join(facts)}", item.doc.pointer)
        yield from (self._field(field) for field in item.fields)
        if item.extra is not None:
            yield Line(2, f"other properties: {self._type(item.extra)}")

    def _field(self, item: Field) -> Line:
        flags = {
            "required": item.required,
            "read-only": item.read_only,
            "write-only": item.write_only,
            "deprecated": item.doc.deprecated,
        }
        facts = [self._type(item.type), *(word for word, is_set in flags.items() if is_set)]
        facts += _format_value_facts(item.default, item.constraints)
        return self._line(2, f"{_format_name(item.name, item.wire)}: {', '.join(facts)}", item.doc.pointer)


def _section(title: str, lines: Iterable[Line]) -> Iterator[Line]:
    """Lines under a title; nothing if there are none."""
    content = list(lines)
    if content:
        yield Line(0, "")
        yield Line(0, title)
        yield from content


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _if(value: str | None, form: str) -> list[str]:
    """The value in a phrase, if there is a value."""
    return [form.format(value)] if value else []


def _format_name(name: str, wire: str) -> str:
    """The Python name, followed by the name in requests and responses if that differs."""
    return name if name == wire else f"{name} ({wire})"


def _format_place(steps: Sequence[str]) -> str:
    """A place in a response, as in `sdk.toml`."""
    return ".".join(steps) or "(the response)"


def _format_security(alternatives: Sequence[Sequence[str]]) -> str:
    return " or ".join(" and ".join(schemes) or "none" for schemes in alternatives)


def _format_value_facts(default: JSON | Absent, constraints: Sequence[tuple[str, JSON]]) -> list[str]:
    facts = [] if default is ABSENT else [f"default {json.dumps(default, ensure_ascii=False)}"]
    return facts + [f"{word} {json.dumps(value, ensure_ascii=False)}" for word, value in constraints]
