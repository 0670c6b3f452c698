"""Api → the catalog: one line of JSON per operation and per definition, so that a reader parses only what it needs.

A line is a list of two: a key, and what is known about it. The key is empty for the SDK as a whole, the dotted path of
an operation, or `#` with the name of a definition. Members that say nothing are left out.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import assert_never

from sdkwright.config.model import Config
from sdkwright.ir.algebra import below, body_arguments, media_type_chosen, namespaces_of
from sdkwright.ir.api import Api, Body, Bulk, Operation, Parameter
from sdkwright.ir.codecs import Shape
from sdkwright.ir.types import ListOf, Literals, Scalar, Type, UnionOf
from sdkwright.names import unique
from sdkwright.openapi.model import JSON
from sdkwright.render.bodies import Taken, takes
from sdkwright.render.bulk import OPTIONS, argument_name, argument_of, option_names, plain_operation
from sdkwright.render.catalog.schemas import SchemaWriter, shortened
from sdkwright.render.client import named_servers, resource_doc
from sdkwright.render.docs.examples import example_arguments
from sdkwright.render.project import script_name

NAME = "_catalog.jsonl"
"""The file, inside of the package."""

_MAX_KEY = 64  # characters: what clients of MCP take as the name of an argument
_MAX_EXAMPLE = 400  # characters of an optional argument in an example
_ITEMS = "A file of items: .jsonl, .txt, .csv or .parquet; `-`: standard input, as JSON lines."
_COMMAND = {
    "field": "The member of each line, or the column, that is the item.",
    "input_format": "What the input is, if the name of the file does not say it.",
    "out": "Where results go: a file .parquet, .jsonl or .npy, or a folder for parts in Parquet; else standard output.",
}
"""What only the command of a method for any number of items takes."""

_TEXTS = {"progress": "Show how far it has come, as is usual on a terminal."}
_SCHEMAS: Mapping[str, dict[str, JSON]] = {
    "batch_size": {"type": "integer", "minimum": 1},
    "concurrency": {"type": "integer", "minimum": 1, "default": 8},
    "ordered": {"type": "boolean", "default": True},
    "on_error": {"enum": ["raise", "yield"], "default": "raise"},
    "progress": {"type": "boolean"},
    "requests_per_minute": {"type": "number", "exclusiveMinimum": 0},
    "tokens_per_minute": {"type": "number", "exclusiveMinimum": 0},
    "input_format": {"enum": ["jsonl", "txt", "csv", "parquet"]},
}
"""The schemas of these options; others are text."""

_BINARY, _TEXT = Scalar("binary"), Scalar("string")


def catalog(api: Api, config: Config) -> str:
    """The text of the file."""
    writer = SchemaWriter(api.definitions)
    namespaces = namespaces_of(api.root)
    lines = [catalog_line("", _about(api, config))]
    for path, resource in namespaces.items():
        for operation in resource.operations:
            lines.append(catalog_line(below(path, operation.name), _operation(operation, api, writer)))
            if (bulk := operation.bulk) is not None:
                lines.append(catalog_line(below(path, bulk.name), _many(operation, bulk, api, writer)))
    lines += (catalog_line(f"#{name}", schema) for name, schema in writer.definitions())
    return "\n".join(lines) + "\n"


def _about(api: Api, config: Config) -> dict[str, JSON]:
    """What is known about the SDK as a whole."""
    credentials: list[JSON] = [
        {"argument": scheme.argument, "env": scheme.env, "kind": scheme.kind}
        for scheme in api.security_schemes
    ]
    summaries: dict[str, JSON] = {
        path: _first_line(resource_doc(resource))
        for path, resource in namespaces_of(api.root).items()
        if path
    }
    return _without_empty(
        {
            "title": api.title,
            "description": shortened(api.doc.description or api.doc.summary),
            "docs": api.docs_url or "",
            "client": config.client or "",
            "distribution": config.name or "",
            "script": script_name(config),
            "env": config.env_prefix or "",
            "credentials": credentials,
            "servers": [server.name or server.url for server in api.servers],
            "named": named_servers(api),
            "variables": list(
                dict.fromkeys(item.name for server in api.servers for item in server.variables)
            ),
            "namespaces": summaries,
        }
    )


def _operation(operation: Operation, api: Api, writer: SchemaWriter) -> dict[str, JSON]:
    doc = operation.doc
    summary = _first_line(doc.summary or doc.description or operation.id)
    description = shortened(doc.description)
    arguments = _Arguments(operation, writer)
    return _without_empty(
        {
            "id": operation.id,
            "verb": operation.verb,
            "route": operation.path,
            "summary": summary,
            "description": description if description != summary else "",
            "deprecated": doc.deprecated,
            "idempotent": operation.retry_safe,
            "returns": _returns(operation),
            "arguments": arguments.listed(),
            "whole": arguments.whole(),
            "extra": next((body.extra.name for body in operation.bodies if body.extra), ""),
            "example": _example(operation, api),
        }
    )


def _many(operation: Operation, bulk: Bulk, api: Api, writer: SchemaWriter) -> dict[str, JSON]:
    """The method for any number of items. MCP servers do not offer it: `many` has the argument that takes them."""
    plain = plain_operation(operation, bulk)
    known, items = _operation(plain, api, writer), argument_name(operation, bulk)
    return {
        **known,
        "summary": f"{known['summary']}".rstrip(".") + ", for any number of items",
        "returns": "many",
        "arguments": _ManyArguments(plain, argument_of(operation, bulk), items, writer).listed(),
        "example": {items: f"{items}.jsonl", **_example(plain, api)},
        "many": items,
    }


def _returns(operation: Operation) -> str:
    """What a plain call returns: `pages`, `value`, `stream`, `text`, `bytes` or `nothing`."""
    if operation.pagination is not None:
        return "pages"
    responses = [item for item in operation.responses if item.media_type is not None]
    if not responses:
        return "nothing"
    preferred = responses[0]
    if preferred.items is not None:
        return "stream"
    shape = preferred.codec.facts.shape
    match shape:
        case Shape.DOCUMENT:
            return "value"
        case Shape.TEXT:
            return "text"
        case Shape.BYTES | Shape.FIELDS | Shape.ITEMS:
            return "bytes"
        case _:
            assert_never(shape)


class _Arguments:
    """The arguments of one operation, each once: those of all its bodies."""

    def __init__(self, operation: Operation, writer: SchemaWriter) -> None:
        self._operation, self._writer = operation, writer

    def listed(self) -> list[JSON]:
        """What is known about each argument, required ones first."""
        keys, counts = set[str](), dict[str, int]()
        rows: list[dict[str, JSON]] = []
        for row in sorted(self._rows(), key=lambda row: not row.get("required")):
            name = str(row["name"])
            key = unique(_key(name), keys, counts=counts)
            keys.add(key)
            rows.append({"key": key, **row} if key != name else row)
        return list[JSON](rows)

    def whole(self) -> str:
        """The argument that is the whole body; empty if its properties are arguments, or if there is none."""
        return next((body.argument for body in self._operation.bodies if not body.flat), "")

    def _rows(self) -> Iterator[dict[str, JSON]]:
        operation = self._operation
        for item in operation.parameters:
            yield self._row(item, item.required)
        bodies = operation.bodies
        required = [_required(body) for body in bodies]
        seen = set[str]()
        for body in bodies:
            if not body.flat and body.argument not in seen:
                seen.add(body.argument)
                yield self._body(body, body.required and len(bodies) == 1)
            for item in body_arguments(body):
                if item.name not in seen:
                    seen.add(item.name)
                    yield self._row(item, all(item.name in names for names in required))
        if media_type_chosen(bodies):
            types = [body.media_type for body in bodies]
            yield _choice(
                "media_type", types, "What the body is sent as.", any("*" in item for item in types)
            )
        if operation.accept_enum is not None:
            offered = dict.fromkeys(item.media_type for item in operation.responses if item.media_type)
            text = "The media type to ask for."
            yield {"key": "accept", **_choice("accept_header_override", list(offered), text, False)}

    def _row(self, item: Parameter, required: bool) -> dict[str, JSON]:
        in_body = item.place == "body"
        return _without_empty(
            {
                "name": item.name,
                "required": required,
                "in": "" if in_body else item.place,
                "wire": item.wire if in_body and item.wire != item.name else "",
                "file": _is_file(item.type),
                "schema": self._writer.argument(item),
            }
        )

    def _body(self, body: Body, required: bool) -> dict[str, JSON]:
        """The one argument of a body that is not flat."""
        taken = takes(body)
        match taken:
            case Taken.VALUE:
                type_ = body.type
            case Taken.ITEMS:
                type_ = ListOf(body.type)
            case Taken.TEXT:
                type_ = _TEXT
            case Taken.FILE:
                type_ = _BINARY
            case Taken.TEXT_OR_FILE:
                type_ = UnionOf((_TEXT, _BINARY))
            case _:
                assert_never(taken)
        text = shortened(body.doc.description)
        schema = self._writer.write(type_) | ({"description": text} if text else {})
        row: dict[str, JSON] = {
            "name": body.argument,
            "required": required,
            "file": _is_file(type_),
            "schema": schema,
        }
        return _without_empty(row)


class _ManyArguments(_Arguments):
    """The arguments of a method for any number of items, with those that only its command has."""

    def __init__(self, plain: Operation, source: Parameter | None, items: str, writer: SchemaWriter) -> None:
        super().__init__(plain, writer)
        self._source, self._items = source, items

    def _rows(self) -> Iterator[dict[str, JSON]]:
        yield self._items_row()
        yield from super()._rows()
        listed = {**OPTIONS, **_COMMAND}
        for option, label in option_names(self._operation, self._items, listed).items():
            text = _TEXTS.get(option, listed[option])
            row: dict[str, JSON] = {
                "name": label,
                "in": "command" if option in _COMMAND else "option",
                "wire": option if option != label else "",
                "file": option in ("checkpoint", "out"),
                "schema": {"type": "string", **_SCHEMAS.get(option, {}), "description": text},
            }
            yield _without_empty(row)

    def _items_row(self) -> dict[str, JSON]:
        """The argument that takes the items: a file of them."""
        source = self._source
        text = _first_line(source.doc.description) if source is not None else ""
        row: dict[str, JSON] = {
            "name": self._items,
            "required": True,
            "in": source.place if source is not None and source.place != "body" else "",
            "wire": source.wire if source is not None and source.wire != self._items else "",
            "file": True,
            "schema": {"type": "string", "description": f"{text} {_ITEMS}".strip()},
        }
        return _without_empty(row)


def _required(body: Body) -> set[str]:
    """The arguments of a body that have to be passed."""
    return {item.name for item in body_arguments(body) if item.required}


def _choice(name: str, values: list[str], text: str, is_open: bool) -> dict[str, JSON]:
    writer = SchemaWriter({})
    return {"name": name, "schema": {**writer.write(Literals(tuple(values), is_open)), "description": text}}


def _is_file(type_: Type) -> bool:
    """Whether an argument is a file, or a list of files."""
    return type_ in (_BINARY, ListOf(_BINARY)) or (isinstance(type_, UnionOf) and _BINARY in type_.members)


def _key(name: str) -> str:
    """What an argument is called outside of Python, where no name is taken: `input` for `input_`."""
    folded = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    key = re.sub(r"\W", "", folded)[:_MAX_KEY].rstrip("_") or "argument"
    return "help_argument" if key == "help" else key  # `--help` is that of the command line


def _example(operation: Operation, api: Api) -> dict[str, JSON]:
    """Arguments of a call that the SDK accepts, by their names in Python."""
    required = {item.name for item in operation.parameters if item.required}
    for body in operation.bodies[:1]:
        required |= _required(body)
        required |= set() if body.flat else {body.argument}
    return {
        name: value
        for name, value in example_arguments(operation, api)
        if name in required or len(json.dumps(value)) <= _MAX_EXAMPLE
    }


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0].strip()


def _without_empty(members: Mapping[str, JSON]) -> dict[str, JSON]:
    """What is worth a line: no empty texts and lists, no `False`. A schema may be empty: it takes anything."""
    return {name: value for name, value in members.items() if value or name == "schema"}


def catalog_line(key: str, members: Mapping[str, JSON]) -> str:
    """A line of the file. What cannot be seen is escaped, so no text breaks a line or turns its direction."""
    text = json.dumps([key, members], ensure_ascii=False, separators=(",", ":"))
    return text if text.isprintable() else "".join(map(_escaped, text))


def _escaped(character: str) -> str:
    return character if character.isprintable() else json.dumps(character)[1:-1]
