"""Schemas: JSON Schema as documents have it, to `Schema` values.

Schemas that are referred to are parsed when the references are found, from a list of what is still to do: cycles
and long chains of references cost no recursion.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.model import ABSENT, Discriminator, Schema
from sdkwright.parse import keywords
from sdkwright.parse.node import Node, wrong_type
from sdkwright.parse.resolver import Missing, Resolver
from sdkwright.syntax.source import Tree, kind_of

_NOT_MODELLED = (
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
"""What older documents write beside a parameter's name, where now a `schema` belongs."""


class Schemas:
    """All schemas of a document, by id, growing while references to them are found."""

    def __init__(self, resolver: Resolver, report: Report, components: Mapping[str, str]) -> None:
        self._resolver = resolver
        self._report = report
        self._components = components  # by name: what a discriminator's mapping may say
        self._done: dict[str, Schema] = {}
        self._queued: dict[str, tuple[Tree, Location]] = {}

    def add(self, value: Tree, at: Location) -> str:
        """Have a schema parsed as one that others may refer to; its id."""
        key = str(at)
        if key not in self._done and key not in self._queued:
            self._queued[key] = (value, at)
        return key

    def finish(self) -> dict[str, Schema]:
        """Parse what is still to do, and all schemas so far, by id."""
        while self._queued:
            key = next(iter(self._queued))
            value, at = self._queued.pop(key)
            self._done[key] = Schema(at=at)  # holds its place: no second one is queued while it is parsed
            self._done[key] = self.parse(value, at)
        self._break_circles()
        return self._done

    def _break_circles(self) -> None:
        """A schema that is only a reference to itself, at any distance, says nothing."""
        sound: set[str] = set()
        for key in self._done:
            path: dict[str, None] = {}
            step: str | None = key
            while step is not None and step in self._done and step not in sound and step not in path:
                path[step] = None
                step = self._done[step].ref
            if step is not None and step in path:
                circle = list(path)
                for member in circle[circle.index(step) :]:
                    schema = self._done[member]
                    message = "this schema refers to itself; read as any value"
                    self._report.warning("ref-cycle", message, schema.at)
                    self._done[member] = _without_ref(schema)
            sound.update(path)

    def reference(self, ref: str, at: Location) -> str | None:
        """The id of the schema that a reference means; None, and a warning, if there is none."""
        found = self._resolver.find(ref, at)
        if isinstance(found, Missing):
            if found.is_meta_schema:
                self._report.note("meta-schema", f"`{ref}`: a schema itself is read as any value", at)
            else:
                message = f"`{ref}`: {found.message}; read as any value"
                self._report.warning("ref-unresolved", message, at, found.hint)
            return None
        if not isinstance(found.value, (dict, bool)):
            message = f"`{ref}` is not a schema but {kind_of(found.value)}; read as any value"
            self._report.warning("ref-unresolved", message, at)
            return None
        return self.add(found.value, found.at)

    def inner(self, node: Node, key: str) -> Schema | None:
        """The schema that is one value of an object."""
        if key not in node.value:
            return None
        return self.parse(node.value[key], node.at.child(key))

    def parse(self, value: Tree, at: Location) -> Schema:
        """Parse one schema with those inside it."""
        if isinstance(value, bool):
            return Schema(at=at, always=value)
        if not isinstance(value, dict):
            message = f"a schema has to be an object, not {kind_of(value)}; read as any value"
            self._report.warning("wrong-type", message, at)
            return Schema(at=at, always=True)
        node = Node(value, at, self._report)
        ref, broken = self._ref(node)
        if ref is not None and len(value) == 1:
            return Schema(at=at, ref=ref)
        schema = self._keywords(node, ref)
        return _without_ref(schema) if broken else schema

    def _keywords(self, node: Node, ref: str | None) -> Schema:
        value = node.value
        items, prefix_items = self._items(node)
        beyond = "additionalProperties" if "additionalProperties" in value else "unevaluatedProperties"
        for key in _NOT_MODELLED:
            if key in value:
                self._report.note("keyword", f"`{key}` is not checked by the SDK", node.at.child(key))
        return Schema(
            at=node.at,
            ref=ref,
            types=keywords.types(node),
            format=node.text("format") if "format" in value else None,
            title=node.text("title") if "title" in value else None,
            description=node.text("description") if "description" in value else None,
            enum=keywords.enum(node) if "enum" in value else None,
            const=value.get("const", ABSENT),
            default=value.get("default", ABSENT),
            examples=keywords.examples(value),
            properties=self._named(node, "properties"),
            required=keywords.required(node) if "required" in value else (),
            additional=self.inner(node, beyond),
            pattern_properties=self._named(node, "patternProperties"),
            property_names=self.inner(node, "propertyNames"),
            items=items,
            prefix_items=prefix_items,
            all_of=self._several(node, "allOf"),
            any_of=self._several(node, "anyOf"),
            one_of=self._several(node, "oneOf"),
            negated=self.inner(node, "not"),
            discriminator=self._discriminator(node) if "discriminator" in value else None,
            read_only=bool(node.flag("readOnly")) if "readOnly" in value else False,
            write_only=bool(node.flag("writeOnly")) if "writeOnly" in value else False,
            deprecated=bool(node.flag("deprecated")) if "deprecated" in value else False,
            content_encoding=node.text("contentEncoding") if "contentEncoding" in value else None,
            content_media_type=node.text("contentMediaType") if "contentMediaType" in value else None,
            content_schema=self.inner(node, "contentSchema"),
            constraints=keywords.constraints(node),
            extensions=node.extensions(),
        )

    def _ref(self, node: Node) -> tuple[str | None, bool]:
        """The id that a schema refers to, and whether it does so in vain."""
        for key in ("$ref", "$dynamicRef", "$recursiveRef"):
            ref = node.value.get(key)
            if isinstance(ref, str):
                if key == "$dynamicRef" and self._resolver.is_rebound(ref):
                    message = f"`{ref}` means the nearest schema of that name, whatever refers to this one"
                    self._report.note("keyword", message, node.at.child(key))
                found = self.reference(ref, node.at.child(key))
                return found, found is None
            if key in node.value:
                node.text(key)
        return None, False

    def _named(self, node: Node, key: str) -> dict[str, Schema]:
        if key not in node.value:
            return {}
        at = node.at.child(key)
        found: dict[str, Schema] = {}
        items = node.mapping(key)
        ref = items.get("$ref")
        if isinstance(ref, str):  # a reference to all of them: not OpenAPI, but bundlers' input has it
            target = self._resolver.follow(items, at, key, Severity.WARNING)
            if target is not None and isinstance(target.value, dict):
                for name, item in target.value.items():
                    found[name] = Schema(at=at.child(name), ref=self.add(item, target.at.child(name)))
            return found
        for name, item in items.items():
            found[name] = self.parse(item, at.child(name))
        return found

    def _several(self, node: Node, key: str) -> tuple[Schema, ...]:
        if key not in node.value:
            return ()
        value = node.value[key]
        if isinstance(value, dict):  # one alone, without the brackets
            self._report.warning(
                "wrong-type", f"`{key}` has to be an array; read as one of one", node.at.child(key)
            )
            return (self.parse(value, node.at.child(key)),)
        return tuple(self.parse(item, at) for item, at in node.items(key))

    def _items(self, node: Node) -> tuple[Schema | None, tuple[Schema, ...]]:
        value = node.value
        prefix = self._several(node, "prefixItems")
        if isinstance(value.get("items"), list):
            message = "a list of `items` is written `prefixItems` since 3.1"
            self._report.warning("items-list", message, node.at.child("items"))
            return self.inner(node, "additionalItems"), prefix or self._several(node, "items")
        return self.inner(node, "items"), prefix

    def _discriminator(self, node: Node) -> Discriminator | None:
        value, at = node.value["discriminator"], node.at.child("discriminator")
        if isinstance(value, str):  # as Swagger 2.0 had it
            self._report.warning("wrong-type", "`discriminator` is an object with `propertyName`", at)
            return Discriminator(at=at, property=value)
        inner = Node.of(value, at, self._report, "`discriminator`")
        name = inner.text("propertyName") if inner else None
        if inner is None or name is None:
            if inner is not None:
                self._report.warning("discriminator", "a discriminator needs `propertyName`; ignored", at)
            return None
        mapping: dict[str, str] = {}
        for key, target in inner.mapping("mapping").items():
            found = self._mapped(target, at.child("mapping", key))
            if found is not None:
                mapping[key] = found
        default = self._mapped(inner.get("defaultMapping"), at.child("defaultMapping"))
        return Discriminator(at=at, property=name, mapping=mapping, default=default)

    def _mapped(self, target: Tree, at: Location) -> str | None:
        """A schema by its name or by a reference, as mappings have them."""
        if target is None and at.pointer.endswith("/defaultMapping"):
            return None
        if not isinstance(target, str):
            wrong_type(self._report, "mapping", "the name of a schema", target, at)
            return None
        if target in self._components:
            return self._components[target]
        found = self._resolver.find(target, at)
        if isinstance(found, Missing) or not isinstance(found.value, (dict, bool)):
            hint = near(target.rpartition("/")[2], self._components)
            self._report.warning("discriminator", f"there is no schema `{target}`; ignored", at, hint)
            return None
        return self.add(found.value, found.at)


def _without_ref(schema: Schema) -> Schema:
    """What is left of a schema whose reference means nothing: any value, if nothing else says what it is."""
    schema = replace(schema, ref=None)
    bare = Schema(
        at=schema.at,
        always=True,
        title=schema.title,
        description=schema.description,
        default=schema.default,
        examples=schema.examples,
        read_only=schema.read_only,
        write_only=schema.write_only,
        deprecated=schema.deprecated,
        extensions=schema.extensions,
    )
    return bare if replace(bare, always=None) == schema else schema
