"""Parameters and the fields of bodies: which Python arguments a method has, and what each becomes on the wire."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.model import OperationConfig
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import media_type_chosen
from sdkwright.ir.api import Body, Doc, Parameter
from sdkwright.ir.codecs import codec_of
from sdkwright.ir.types import ANY, NULL, MapOf, Ref, Type, UnionOf
from sdkwright.lower.schemas.drafts import Draft, Drafts, constraints, make_doc
from sdkwright.lower.schemas.lowering import SchemaLowering
from sdkwright.openapi import model as openapi

EXTRA = "additional_properties"


def nullable(type_: Type, drafts: Drafts) -> bool:
    """Whether null is a value of a type."""
    stack, seen = [type_], set[str]()
    while stack:
        item = stack.pop()
        if item in (NULL, ANY):
            return True
        if isinstance(item, UnionOf):
            stack.extend(item.members)
        elif isinstance(item, Ref) and item.id not in seen:
            seen.add(item.id)
            inner = drafts[item.id].type if item.id in drafts else None
            stack += [] if inner is None else [inner]
    return False


class ArgumentBuilder(Struct):
    """Builds the arguments of one operation; `resolve_name_clashes` gives them their final names."""

    schemas: SchemaLowering
    config: OperationConfig
    globals: Mapping[str, str]  # wire name -> client argument
    key_header: str | None  # of the idempotency key
    report: Report

    def parameter(self, item: openapi.Parameter, owner: str) -> Parameter:
        """A parameter of path, query, header or cookie. Its Python name is provisional."""
        codec = None if item.media_type is None else codec_of(item.media_type)
        if item.place == "querystring" and codec is not None and codec.facts.is_form:
            item, codec = replace(item, place="query"), None  # an exploded object writes the same
        type_ = self.schemas.type_of(item.schema, owner, item.name)
        is_key = item.place == "header" and item.name == self.key_header
        facts = self.schemas.annotations(item.schema)
        plain = re.split("[=:]", item.name)[0] if item.place == "path" else item.name  # `{name=projects/*}`
        doc = Doc(
            description=item.description or item.schema.description or "",
            deprecated=item.deprecated or item.schema.deprecated,
            examples=item.examples or facts.examples,
            pointer=str(item.at),
        )
        return Parameter(
            wire=item.name,
            name=self.config.names.get(item.name) or names.argument_name(_given_name(item) or plain),
            other_names=self._alternatives(item.name),
            place=item.place,
            type=type_,
            required=item.required and item.name not in self.globals and not is_key,
            nullable=nullable(type_, self.schemas.drafts) and type_ != ANY and not item.required,
            style=item.style,
            explode=item.explode,
            allow_reserved=item.allow_reserved,
            codec=codec,
            default=facts.default,
            constraints=constraints(facts),
            from_client=self.globals.get(item.name),
            role=item.schema.hints.role,
            is_key=is_key,
            doc=doc,
        )

    def fields(self, draft: Draft | None, *, required: bool) -> tuple[Parameter, ...] | None:
        """The properties of a body as arguments; None if the body is one argument.

        That is so for what is no object, and for an optional body with required properties.
        """
        if draft is None or not draft.fields:
            return None
        if not required and required_fields(draft):
            return None
        result: list[Parameter] = []
        for item in draft.fields:
            if item.schema.read_only:
                continue
            may_be_null = nullable(item.type, self.schemas.drafts)
            result.append(
                Parameter(
                    wire=item.wire,
                    name=self.config.names.get(item.wire)
                    or names.argument_name(item.schema.hints.property_name or item.wire),
                    other_names=self._alternatives(item.wire),
                    place="body",
                    type=item.type,
                    required=item.required,
                    nullable=may_be_null,
                    default=item.default,
                    constraints=constraints(item.schema),
                    role=item.schema.hints.role,
                    doc=make_doc(item.schema),
                )
            )
        return tuple(result)

    def extra(self, draft: Draft | None) -> Parameter | None:
        """The argument for further properties, if the document declares that there are any."""
        if draft is None or draft.extra is None or not draft.declares_extra:
            return None
        doc = Doc(description="Further properties of the body, by name.", pointer=draft.id)
        type_ = MapOf(draft.extra)
        return Parameter(wire="", name=EXTRA, place="body", type=type_, required=False, doc=doc)

    def _alternatives(self, wire: str) -> tuple[str, ...]:
        other = self.config.alternatives.get(wire)
        return (other,) if other else ()


def _given_name(item: openapi.Parameter) -> str | None:
    """What an extension calls the argument of a parameter."""
    return item.argument or item.schema.hints.property_name


def required_fields(draft: Draft | None) -> list[str]:
    """The properties that a request has to have, by wire name."""
    fields = (draft.fields if draft is not None else None) or []
    return [item.wire for item in fields if item.required and not item.schema.read_only]


def resolve_name_clashes(
    parameters: tuple[Parameter, ...], bodies: tuple[Body, ...]
) -> tuple[tuple[Parameter, ...], tuple[Body, ...]]:
    """Give every argument of a method its own name: on a clash its place is appended, then a number."""
    used, counts = set[str](), dict[str, int]()
    taken = {"media_type"} if media_type_chosen(bodies) else set[str]()  # by the method itself

    def renamed(item: Parameter) -> Parameter:
        name = names.avoiding(item.name, taken)
        if name in used:
            name = names.unique(f"{item.name.rstrip('_')}_{item.place}", used, counts=counts)
        used.add(name)
        used.update(item.other_names)
        return item if name == item.name else replace(item, name=name)

    result = tuple(renamed(item) for item in parameters)
    before = set(used)
    named: list[Body] = []
    everything = taken | before
    for body in bodies:
        used.clear()
        used.update(before)
        fields = tuple(renamed(item) for item in body.fields)
        argument = names.unique("body", before)
        named.append(replace(body, fields=fields, argument=argument))
        everything |= used
    extra = names.unique(EXTRA, everything)
    return result, tuple(
        replace(body, extra=body.extra and replace(body.extra, name=extra)) for body in named
    )
