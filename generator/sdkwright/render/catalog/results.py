"""What calls return, as JSON Schema: one line of JSON per operation and per definition, for tools of the MCP server.

A schema is true of all that the SDK accepts as a response, and of what is left of it when it is cut. So constants are
examples rather than limits, objects have more properties than those listed, and bounds are left out. A file of its own,
because the command line reads the catalog at every start, and needs none of this.
"""

from __future__ import annotations

from sdkwright.ir.algebra import below, namespaces_of, united
from sdkwright.ir.api import Alias, Api, Doc, Field, Operation, Parameter, Response
from sdkwright.ir.codecs import Shape
from sdkwright.ir.types import NULL, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.openapi.model import JSON
from sdkwright.render.catalog.schemas import SchemaWriter, json_type
from sdkwright.render.catalog.table import catalog_line

NAME = "_results.jsonl"
"""The file, inside of the package."""

_ANY = Scalar("any")
_MAX_TEXT = 200  # characters of a description: each client reads those of all tools


def results(api: Api) -> str:
    """The text of the file; empty if no operation has a result that a schema describes."""
    writer = ResultWriter(api.definitions)
    lines: list[str] = []
    for path, resource in namespaces_of(api.root).items():
        for operation in resource.operations:
            if (schema := writer.result(operation)) is not None:
                lines.append(catalog_line(below(path, operation.name), schema))
    lines += (catalog_line(f"#{name}", schema) for name, schema in writer.definitions())
    return "".join(f"{line}\n" for line in lines)


class ResultWriter(SchemaWriter):
    """Writes the schemas of responses."""

    def result(self, operation: Operation) -> dict[str, JSON] | None:
        """What is known about a result; None if an argument decides what it is, or if it is no JSON.

        MCP wants an object: anything else is its member `result`, and the items of a stream are its member `items`.
        """
        responses = operation.responses
        if operation.accept_enum is not None or operation.stream_flag or operation.stream_types:
            return None
        if responses and all(item.items is not None for item in responses):
            items = united(tuple(item.type or _ANY for item in responses))
            return {"member": "items", "schema": self.write(ListOf(items))}
        if not any(item.media_type for item in responses) or not all(map(_is_document, responses)):
            return None
        type_ = united(tuple(item.type or _ANY if item.media_type else NULL for item in responses))
        if type_ == _ANY:
            return None  # an object is structured even so
        if self._is_object(type_):
            return {"schema": {"type": "object", **self.write(type_)}}
        return {"member": "result", "schema": self.write(type_)}

    def write(self, type_: Type) -> dict[str, JSON]:
        """The schema of a type, with nothing that a response can go beyond."""
        match type_:
            case Scalar(kind="datetime" | "time" | "duration" | "decimal"):
                return {"type": "string"}  # a time without an offset is no `date-time`, and is accepted
            case Scalar(kind="never"):
                return {}
            case Literals(values=values):
                kinds = {json_type(value) for value in values}
                known: JSON = list(values)
                return {**({"type": kinds.pop()} if len(kinds) == 1 else {}), "examples": known}
            case TupleOf(items=items):
                members: JSON = [self.write(item) for item in items]
                return {"type": "array", "prefixItems": members}
            case _:
                return super().write(type_)

    def definition(self, id_: str) -> dict[str, JSON]:
        """The schema behind an id, without properties that only requests have."""
        target = self._definitions[id_]
        if isinstance(target, Alias):
            return self.write(target.type) | _facts(target.doc)
        fields = [item for item in target.fields if not item.write_only]
        schema: dict[str, JSON] = {"type": "object"}
        if fields:
            schema["properties"] = {item.wire: self._described(item) for item in fields}
        if required := [item.wire for item in fields if item.required]:
            schema["required"] = required
        if target.extra is not None and target.declares_extra:
            schema["additionalProperties"] = self.write(target.extra) or True
        return schema | _facts(target.doc)

    def _described(self, item: Field | Parameter) -> dict[str, JSON]:
        """A property; null in place of one that may be missing is accepted."""
        type_ = item.type if item.required else united((item.type, NULL))
        return self.write(type_) | _facts(item.doc)

    def _union(self, type_: UnionOf) -> dict[str, JSON]:
        """Members of a union of objects are kept if they match none."""
        if any(map(self._is_object, type_.members)):
            type_ = UnionOf((*type_.members, MapOf(_ANY)))
        return super()._union(type_)

    def _is_object(self, type_: Type, depth: int = 0) -> bool:
        """Whether all values are objects."""
        match type_:
            case Ref(id=id_) if depth < 20:
                target = self._definitions[id_]
                return not isinstance(target, Alias) or self._is_object(target.type, depth + 1)
            case UnionOf(members=members):
                return all(self._is_object(member, depth + 1) for member in members)
            case MapOf():
                return True
            case _:
                return False


def _is_document(item: Response) -> bool:
    return item.media_type is None or (item.items is None and item.codec.facts.shape is Shape.DOCUMENT)


def _facts(doc: Doc) -> dict[str, JSON]:
    text = (doc.description or doc.summary).strip().partition("\n")[0]
    return (
        {"description": text if len(text) <= _MAX_TEXT else f"{text[:_MAX_TEXT].rstrip()}…"} if text else {}
    )
