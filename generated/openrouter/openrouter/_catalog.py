"""The operations as data, for the command line and the MCP server: `_catalog.jsonl`, each line read when it is needed.

Each line is a key with what is known about it. The key is empty for the SDK as a whole, the dotted path of an
operation, or `#` with the name of a definition that JSON schemas refer to. Nothing else of the SDK imports this.
"""

from __future__ import annotations

import json
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias, TypeGuard

JSONSchema: TypeAlias = Mapping[str, Any]
_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "QUERY", "TRACE"})
_IDEMPOTENT = _SAFE | {"PUT", "DELETE"}
_DESTRUCTIVE = frozenset({"DELETE", "PATCH", "PUT"})
_REF = "#/$defs/"


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value of JSON is an object."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value of JSON is a list."""
    return isinstance(value, list)


class Credential(NamedTuple):
    """A secret of the client: the argument that takes it, and the environment variable that replaces that."""

    argument: str
    env: str
    kind: str

    @property
    def option(self) -> str:
        """The option of the command line that names a file with the secret."""
        return f"--{self.argument.strip('_').replace('_', '-')}-file"


class Argument(NamedTuple):
    """An argument of a method."""

    name: str  # in Python
    key: str  # elsewhere: as the name of a property, or with dashes, as an option
    required: bool
    place: str  # path, query, header, cookie, querystring; option, command: of the method; empty: the body
    wire: str  # the property of the body; the option that has another name here
    is_file: bool  # a file, or a list of files
    schema: JSONSchema

    @property
    def option(self) -> str:
        """The option of the command line."""
        return f"--{self.key.replace('_', '-')}"


class Entry(NamedTuple):
    """An operation."""

    path: str  # of the method, with dots: "router.embeddings.create"
    id: str
    verb: str
    route: str
    summary: str
    description: str
    deprecated: bool
    idempotent: bool
    returns: str  # pages, value, stream, text, bytes or nothing; many: a result for each item
    arguments: tuple[Argument, ...]
    whole: str  # the argument that is the whole body; empty: its properties are arguments
    extra: str  # the argument for properties that the document does not list
    example: Mapping[str, Any]  # arguments by name
    many: str  # the argument that takes any number of items, on the command line as a file; empty: none

    @property
    def is_safe(self) -> bool:
        """Whether a call changes nothing, by its HTTP method."""
        return self.verb in _SAFE

    @property
    def is_idempotent(self) -> bool:
        """Whether calling again with the same arguments changes nothing more."""
        return self.idempotent or self.verb in _IDEMPOTENT

    @property
    def is_destructive(self) -> bool | None:
        """Whether a call may change or delete what there is; None: the HTTP method does not say."""
        return None if self.verb == "POST" else self.verb in _DESTRUCTIVE

    @property
    def has_body(self) -> bool:
        """Whether a request can have a body."""
        return bool(self.whole or self.extra) or any(not argument.place for argument in self.fields)

    @property
    def fields(self) -> Iterator[Argument]:
        """The arguments that are not about the media types of a call."""
        return (one for one in self.arguments if one.name not in ("media_type", "accept_header_override"))


class Lines:
    """A file of the package whose lines are read by their keys, and the definitions that they refer to."""

    def __init__(self, package: str, file: str) -> None:
        text = (pkgutil.get_data(package, file) or b"").decode()
        self._lines = {line[2 : line.index('"', 2)]: line for line in text.split("\n") if line}

    def _read(self, key: str) -> dict[str, Any]:
        members: dict[str, Any] = json.loads(self._lines[key])[1]
        return members

    def _definitions(self, schema: Any) -> dict[str, Any]:
        """The definitions that a schema refers to, and those that these refer to."""
        found: dict[str, Any] = {}
        waiting = list(_references(schema))
        while waiting:
            name = waiting.pop(0)
            if name not in found:
                found[name] = self._read(f"#{name}")
                waiting += _references(found[name])
        return found


class Catalog(Lines):
    """The operations of one SDK, by their paths."""

    def __init__(self, package: str) -> None:
        super().__init__(package, "_catalog.jsonl")
        self.package = package
        self._about = self._read("")
        self._entries: dict[str, Entry] = {}

    def about(self, name: str) -> str:
        """A fact about the SDK: title, description, docs, client, distribution, script or env."""
        return str(self._about.get(name, ""))

    @cached_property
    def version(self) -> str:
        """The version of the SDK, which its settings have."""
        return str(import_module(f"{self.package}._settings").VERSION)

    @cached_property
    def credentials(self) -> tuple[Credential, ...]:
        """The secrets of the client."""
        return tuple(Credential(**one) for one in self._about.get("credentials", ()))

    @property
    def servers(self) -> list[str]:
        """The servers of the document: names if they are chosen by name, otherwise addresses."""
        return list(self._about.get("servers", ()))

    @property
    def has_named_servers(self) -> bool:
        """Whether servers are chosen by name."""
        return bool(self._about.get("named"))

    @property
    def variables(self) -> list[str]:
        """The variables of the servers' addresses."""
        return list(self._about.get("variables", ()))

    @property
    def namespaces(self) -> Mapping[str, str]:
        """The namespaces by path, with a line about each."""
        spaces: Mapping[str, str] = self._about.get("namespaces", {})
        return spaces

    @cached_property
    def paths(self) -> tuple[str, ...]:
        """The paths of all operations, in the order of the document."""
        return tuple(key for key in self._lines if key and key[0] != "#")

    def entry(self, path: str) -> Entry:
        """An operation. Raises KeyError."""
        if path not in self._entries:
            members = self._read(path)
            arguments = tuple(_argument(one) for one in members.get("arguments", ()))
            self._entries[path] = Entry(
                path,
                members["id"],
                members["verb"],
                members["route"],
                members["summary"],
                members.get("description", ""),
                members.get("deprecated", False),
                members.get("idempotent", False),
                members["returns"],
                arguments,
                members.get("whole", ""),
                members.get("extra", ""),
                members.get("example", {}),
                members.get("many", ""),
            )
        return self._entries[path]

    def resolve(self, schema: JSONSchema) -> JSONSchema:
        """A schema without references at its top, which name definitions."""
        seen = set[str]()
        while (reference := schema.get("$ref")) and reference not in seen:
            seen.add(reference)
            schema = {**self._read(f"#{reference.removeprefix(_REF)}"), **_without(schema, "$ref")}
        return schema

    def alternatives(self, schema: JSONSchema) -> list[JSONSchema]:
        """The schemas of which a value matches one, null aside; each without references at its top."""
        found: list[JSONSchema] = []
        waiting, seen = [schema], set[str]()
        while waiting:
            one = waiting.pop(0)
            if (reference := one.get("$ref", "")) in seen:
                continue
            seen |= {reference} - {""}
            one = self.resolve(one)
            if "anyOf" in one:
                waiting = [*one["anyOf"], *waiting]
            elif one.get("type") != "null":
                found.append(one)
        return found

    def input_schema(self, entry: Entry) -> dict[str, Any]:
        """The schema of all arguments of an operation, by key, with the definitions that it needs."""
        properties = {one.key: dict(one.schema) for one in entry.arguments}
        schema: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
        if required := [one.key for one in entry.arguments if one.required]:
            schema["required"] = required
        if definitions := self._definitions(properties):
            schema["$defs"] = definitions
        return schema

    def with_files(self, schema: JSONSchema, value: Any, read: Callable[[Any], Any]) -> Any:
        """A value with what stands for a file in it replaced by what `read` returns for it."""
        if value is None:
            return None
        for one in self.alternatives(schema):
            if one.get("format") == "binary":
                return read(value)
            if is_list(value) and one.get("type") == "array" and "items" in one:
                return [self.with_files(one["items"], item, read) for item in value]
            if is_object(value) and "properties" in one:
                known = one["properties"]
                return {
                    key: self.with_files(known[key], item, read) if key in known else item
                    for key, item in value.items()
                }
        return value


def _argument(members: Mapping[str, Any]) -> Argument:
    name = members["name"]
    return Argument(
        name,
        members.get("key", name),
        members.get("required", False),
        members.get("in", ""),
        members.get("wire", name),
        members.get("file", False),
        members["schema"],
    )


def _without(members: Mapping[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in members.items() if key != name}


def _references(schema: Any) -> Iterator[str]:
    """The names of the definitions that a schema refers to directly."""
    if is_object(schema):
        if isinstance(reference := schema.get("$ref"), str):
            yield reference.removeprefix(_REF)
        schema = [value for key, value in schema.items() if key not in ("default", "enum", "example", "examples")]
    if is_list(schema):
        for item in schema:
            yield from _references(item)


def method_of(client: Any, path: str) -> Any:
    """The method of a client at a dotted path."""
    return attrgetter(path)(client)
