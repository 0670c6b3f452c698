"""Schemas: JSON Schema to `Schema` values.

The targets of references are queued and parsed later, so cycles and long chains of references need no recursion.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.extensions import Meaning
from sdkwright.openapi.model import ABSENT, NO_SCHEMA_HINTS, Discriminator, Schema, SchemaHints
from sdkwright.parse import keywords
from sdkwright.parse.extensions.enums import read_enum_values
from sdkwright.parse.extensions.pagination import read_role
from sdkwright.parse.extensions.values import ignoring_key, read_name, report_left_out
from sdkwright.parse.node import Node, wrong_type
from sdkwright.parse.resolver import Missing, Resolver
from sdkwright.syntax.source import Tree, kind_of, written_at

_UNCHECKED = (
    "if",
    "then",
    "else",
    "dependentSchemas",
    "dependentRequired",
    "contains",
    "unevaluatedItems",
    "propertyNames",
    "not",
)
KEYWORDS = frozenset(
    {
        *("type", "format", "enum", "const", "default", "items", "properties", "required", "allOf", "anyOf"),
        *("oneOf", "additionalProperties", "contentEncoding", "contentMediaType"),
        *keywords.CONSTRAINTS,
    }
)
"""Keywords that older documents write directly into a parameter, in place of a `schema`."""


class Schemas:
    """The schemas of a document by id. The collection grows as references are parsed."""

    def __init__(self, resolver: Resolver, report: Report, components: Mapping[str, str]) -> None:
        self._resolver = resolver
        self._report = report
        self._components = components  # component names, which a discriminator's mapping can contain
        self._done: dict[str, Schema] = {}
        self._queued: dict[str, tuple[Tree, Location]] = {}
        self._ignored: dict[str, str] = {}  # ids of components that extensions leave out -> the extension

    def is_ignored(self, name: str, value: Tree, at: Location) -> bool:
        """Whether an extension leaves out a component, which is reported."""
        key = ignoring_key(value, "schema", at, self._report)
        if key is None:
            return False
        self._ignored[str(written_at(value, at))] = key
        report_left_out(self._report, f"the schema `{name}`", key, at)
        return True

    def _leaves_out(self, value: Tree, schema: Schema, what: str, at: Location) -> bool:
        """Whether an extension leaves out a property or a member of a union, or the component that it is."""
        key = ignoring_key(value, "schema", at, self._report) or self._ignored.get(schema.ref or "")
        if key is not None:
            report_left_out(self._report, what, key, at)
        return key is not None

    def add(self, value: Tree, at: Location) -> str:
        """Queue a schema that others refer to; its id."""
        at = written_at(value, at)
        key = str(at)
        if key not in self._done and key not in self._queued:
            self._queued[key] = (value, at)
        return key

    def finish(self) -> dict[str, Schema]:
        """Parse all schemas in the queue; all schemas by id."""
        while self._queued:
            key = next(iter(self._queued))
            value, at = self._queued.pop(key)
            self._done[key] = Schema(
                at=at
            )  # a placeholder, so that the schema is not queued again while it is parsed
            self._done[key] = self.parse(value, at)
        self._break_cycles()
        return self._done

    def _break_cycles(self) -> None:
        """Replace schemas that are nothing but references to each other in a cycle by schemas for any value."""
        resolved: set[str] = set()
        for key in self._done:
            path: dict[str, None] = {}
            step: str | None = key
            while step is not None and step in self._done and step not in resolved and step not in path:
                path[step] = None
                step = self._done[step].ref
            if step is not None and step in path:
                cycle = list(path)
                for member in cycle[cycle.index(step) :]:
                    schema = self._done[member]
                    message = "this schema refers to itself; treated as any value"
                    self._report.warning("ref-cycle", message, schema.at)
                    self._done[member] = _without_ref(schema)
            resolved.update(path)

    def resolve_reference(self, ref: str, at: Location) -> str | None:
        """The id of the schema that a reference resolves to; None, with a report, if there is none."""
        target = self._resolver.find_target(ref, at)
        if isinstance(target, Missing):
            if target.is_meta_schema:
                self._report.note("meta-schema", f"`{ref}` is a meta-schema; treated as any value", at)
            else:
                message = f"cannot resolve `{ref}`: {target.message}; treated as any value"
                self._report.warning("ref-unresolved", message, at, target.hint)
            return None
        if not isinstance(target.value, (dict, bool)):
            message = f"`{ref}` is {kind_of(target.value)}, not a schema; treated as any value"
            self._report.warning("ref-unresolved", message, at)
            return None
        return self.add(target.value, target.at)

    def parse_inner(self, node: Node, key: str) -> Schema | None:
        """The schema at a key of an object, or None if it is missing."""
        if key not in node.value:
            return None
        return self.parse(node.value[key], node.at.child(key))

    def parse(self, value: Tree, at: Location) -> Schema:
        """Parse one schema, including those inside of it."""
        at = written_at(value, at)
        if isinstance(value, bool):
            return Schema(at=at, always=value)
        if not isinstance(value, dict):
            message = f"a schema must be an object, not {kind_of(value)}; treated as any value"
            self._report.warning("wrong-type", message, at)
            return Schema(at=at, always=True)
        node = Node(value, at, self._report)
        ref, is_unresolved = self._parse_ref(node)
        if ref is not None and len(value) == 1:
            return Schema(at=at, origin=self._resolver.find_origin(at), ref=ref)
        schema = self._parse_keywords(node, ref)
        return _without_ref(schema) if is_unresolved else schema

    def _parse_keywords(self, node: Node, ref: str | None) -> Schema:
        value = node.value
        items, prefix_items = self._parse_items(node)
        properties, left_out = self._parse_properties(node)
        required = keywords.parse_required(node) if "required" in value else ()
        additional = "additionalProperties" if "additionalProperties" in value else "unevaluatedProperties"
        for key in _UNCHECKED:
            if key in value:
                self._report.note("keyword", f"the SDK does not check `{key}`", node.at.child(key))
        return Schema(
            at=node.at,
            origin=self._resolver.find_origin(node.at),
            ref=ref,
            types=keywords.parse_types(node),
            format=node.read_string("format") if "format" in value else None,
            title=node.read_string("title") if "title" in value else None,
            description=node.read_string("description") if "description" in value else None,
            enum=keywords.parse_enum(node) if "enum" in value else None,
            const=value.get("const", ABSENT),
            default=value.get("default", ABSENT),
            examples=keywords.parse_examples(value),
            properties=properties,
            required=tuple(name for name in required if name not in left_out) if left_out else required,
            additional=self.parse_inner(node, additional),
            pattern_properties=self._parse_map(node, "patternProperties"),
            property_names=self.parse_inner(node, "propertyNames"),
            items=items,
            prefix_items=prefix_items,
            all_of=self._parse_list(node, "allOf"),
            any_of=self._parse_list(node, "anyOf"),
            one_of=self._parse_list(node, "oneOf"),
            negated=self.parse_inner(node, "not"),
            discriminator=self._parse_discriminator(node) if "discriminator" in value else None,
            read_only=bool(node.read_boolean("readOnly")) if "readOnly" in value else False,
            write_only=bool(node.read_boolean("writeOnly")) if "writeOnly" in value else False,
            deprecated=bool(node.read_boolean("deprecated")) if "deprecated" in value else False,
            content_encoding=node.read_string("contentEncoding") if "contentEncoding" in value else None,
            content_media_type=node.read_string("contentMediaType") if "contentMediaType" in value else None,
            content_schema=self.parse_inner(node, "contentSchema"),
            constraints=keywords.parse_constraints(node),
            hints=_read_hints(node) if (extensions := node.read_extensions()) else NO_SCHEMA_HINTS,
            extensions=extensions,
        )

    def _parse_ref(self, node: Node) -> tuple[str | None, bool]:
        """The id that a schema refers to, and whether its reference cannot be resolved."""
        for key in ("$ref", "$dynamicRef", "$recursiveRef"):
            ref = node.value.get(key)
            if isinstance(ref, str):
                if key == "$dynamicRef" and self._resolver.is_rebound(ref):
                    message = f"`{ref}` always resolves to the same schema, whatever the context"
                    self._report.note("keyword", message, node.at.child(key))
                id_ = self.resolve_reference(ref, node.at.child(key))
                return id_, id_ is None
            if key in node.value:
                node.read_string(key)
        return None, False

    def _parse_map(self, node: Node, key: str) -> dict[str, Schema]:
        if key not in node.value:
            return {}
        at = node.at.child(key)
        schemas: dict[str, Schema] = {}
        items = node.read_object(key)
        ref = items.get("$ref")
        if isinstance(ref, str):  # a reference in place of the map: not OpenAPI, but in use before bundling
            target = self._resolver.follow(items, at, key, Severity.WARNING)
            if target is not None and isinstance(target.value, dict):
                for name, item in target.value.items():
                    schemas[name] = Schema(at=at.child(name), ref=self.add(item, target.at.child(name)))
            return schemas
        for name, item in items.items():
            schemas[name] = self.parse(item, at.child(name))
        return schemas

    def _parse_properties(self, node: Node) -> tuple[dict[str, Schema], frozenset[str]]:
        """The properties of an object, and the names of those that extensions leave out."""
        schemas = self._parse_map(node, "properties")
        items, at = node.value.get("properties"), node.at.child("properties")
        if not isinstance(items, dict) or "$ref" in items:
            return schemas, frozenset()
        left_out = frozenset(
            name
            for name, schema in schemas.items()
            if self._leaves_out(items[name], schema, f"the property `{name}`", at.child(name))
        )
        return {name: item for name, item in schemas.items() if name not in left_out}, left_out

    def _parse_list(self, node: Node, key: str) -> tuple[Schema, ...]:
        if key not in node.value:
            return ()
        value = node.value[key]
        if isinstance(value, dict):  # a single schema without the brackets
            self._report.warning(
                "wrong-type",
                f"`{key}` must be an array; treated as an array of one schema",
                node.at.child(key),
            )
            return (self.parse(value, node.at.child(key)),)
        parsed = [(item, at, self.parse(item, at)) for item, at in node.read_array(key)]
        if key not in ("oneOf", "anyOf"):
            return tuple(schema for _, _, schema in parsed)
        return tuple(
            schema
            for item, at, schema in parsed
            if not self._leaves_out(item, schema, f"a member of `{key}`", at)
        )

    def _parse_items(self, node: Node) -> tuple[Schema | None, tuple[Schema, ...]]:
        value = node.value
        prefix = self._parse_list(node, "prefixItems")
        if isinstance(value.get("items"), list):
            message = "a list of schemas in `items` is `prefixItems` since OpenAPI 3.1"
            self._report.warning("items-list", message, node.at.child("items"))
            return self.parse_inner(node, "additionalItems"), prefix or self._parse_list(node, "items")
        return self.parse_inner(node, "items"), prefix

    def _parse_discriminator(self, node: Node) -> Discriminator | None:
        value, at = node.value["discriminator"], node.at.child("discriminator")
        if isinstance(value, str):  # as Swagger 2.0 had it
            self._report.warning(
                "wrong-type",
                "`discriminator` must be an object with `propertyName`; treated as its property",
                at,
            )
            return Discriminator(at=at, property=value)
        inner = Node.of(value, at, self._report, "`discriminator`")
        name = inner.read_string("propertyName") if inner else None
        if inner is None or name is None:
            if inner is not None:
                self._report.warning("discriminator", "a discriminator needs `propertyName`; ignored", at)
            return None
        mapping: dict[str, str] = {}
        for key, target in inner.read_object("mapping").items():
            id_ = self._find_mapped(target, at.child("mapping", key))
            if id_ is not None:
                mapping[key] = id_
        default = self._find_mapped(inner.get("defaultMapping"), at.child("defaultMapping"))
        return Discriminator(at=at, property=name, mapping=mapping, default=default)

    def _find_mapped(self, target: Tree, at: Location) -> str | None:
        """The id of a schema in a mapping, where it is a component name or a reference."""
        if target is None and at.pointer.endswith("/defaultMapping"):
            return None
        if not isinstance(target, str):
            wrong_type(self._report, "mapping", "the name of a schema", target, at)
            return None
        if target in self._components:
            return self._components[target]
        resolved = self._resolver.find_target(target, at)
        if isinstance(resolved, Missing) or not isinstance(resolved.value, (dict, bool)):
            hint = near(target.rpartition("/")[2], self._components)
            self._report.warning("discriminator", f"no schema `{target}`; ignored", at, hint)
            return None
        return self.add(resolved.value, resolved.at)


def _read_hints(node: Node) -> SchemaHints:
    """What extensions say of a schema."""
    hints = SchemaHints(
        class_name=read_name(node, "schema", Meaning.CLASS),
        property_name=read_name(node, "schema", Meaning.PROPERTY)
        or read_name(node, "schema", Meaning.ARGUMENT),
        values=read_enum_values(node),
        role=read_role(node),
    )
    return NO_SCHEMA_HINTS if hints == NO_SCHEMA_HINTS else hints


def _without_ref(schema: Schema) -> Schema:
    """A schema without its reference; a schema for any value if only annotations are left."""
    schema = replace(schema, ref=None)
    annotations_only = Schema(
        at=schema.at,
        origin=schema.origin,
        always=True,
        title=schema.title,
        description=schema.description,
        default=schema.default,
        examples=schema.examples,
        read_only=schema.read_only,
        write_only=schema.write_only,
        deprecated=schema.deprecated,
        hints=schema.hints,
        extensions=schema.extensions,
    )
    return annotations_only if replace(annotations_only, always=None) == schema else schema
