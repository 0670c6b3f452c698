"""Parameters and the fields of bodies: which Python arguments a method has, and what each becomes on the wire."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from sdkwright import names
from sdkwright.config.model import OperationConfig
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import media_type_chosen
from sdkwright.ir.api import ANY, NULL, Body, Doc, MapOf, Parameter, Ref, Type, UnionOf
from sdkwright.ir.codecs import codec_of
from sdkwright.lower.schemas.drafts import Draft, constraints, make_doc
from sdkwright.lower.schemas.gather import Gatherer
from sdkwright.openapi import model as d

EXTRA = "additional_properties"


def nullable(type_: Type, drafts: Mapping[str, Draft]) -> bool:
    """Whether null is a value of the type; a union may contain itself."""
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


@dataclass(slots=True)
class ArgumentBuilder:
    """Gathers what one operation takes; Python names are settled when all of it is known."""

    gatherer: Gatherer
    config: OperationConfig
    globals: Mapping[str, str]  # wire name -> client argument
    report: Report

    def parameter(self, item: d.Parameter, owner: str) -> Parameter:
        """A parameter of path, query, header or cookie; its Python name is provisional."""
        codec = None if item.media_type is None else codec_of(item.media_type)
        if item.place == "querystring" and codec is not None and codec.facts.is_form:
            item, codec = replace(item, place="query"), None  # an exploded object writes the same
        type_ = self.gatherer.type_of(item.schema, owner, item.name)
        facts = self.gatherer.annotations(item.schema)
        plain = re.split("[=:]", item.name)[0] if item.place == "path" else item.name  # `{name=projects/*}`
        doc = Doc(
            description=item.description or item.schema.description or "",
            deprecated=item.deprecated or item.schema.deprecated,
            examples=item.examples or facts.examples,
            pointer=str(item.at),
        )
        return Parameter(
            wire=item.name,
            name=self.config.names.get(item.name) or names.argument_name(plain),
            other_names=self._alternatives(item.name),
            place=item.place,
            type=type_,
            required=item.required and item.name not in self.globals,
            nullable=nullable(type_, self.gatherer.drafts) and type_ != ANY and not item.required,
            style=item.style,
            explode=item.explode,
            allow_reserved=item.allow_reserved,
            codec=codec,
            default=facts.default,
            constraints=constraints(facts),
            from_client=self.globals.get(item.name),
            doc=doc,
        )

    def fields(self, draft: Draft | None, *, required: bool) -> tuple[Parameter, ...] | None:
        """The properties of a body as arguments; None if it is no object, or may be left out where they may not."""
        if draft is None or not draft.fields:
            return None
        if not required and any(item.required and not item.schema.read_only for item in draft.fields):
            return None
        result: list[Parameter] = []
        for item in draft.fields:
            if item.schema.read_only:
                continue
            may_be_null = nullable(item.type, self.gatherer.drafts)
            result.append(
                Parameter(
                    wire=item.wire,
                    name=self.config.names.get(item.wire) or names.argument_name(item.wire),
                    other_names=self._alternatives(item.wire),
                    place="body",
                    type=item.type,
                    required=item.required,
                    nullable=may_be_null,
                    default=item.default,
                    constraints=constraints(item.schema),
                    doc=make_doc(item.schema),
                )
            )
        return tuple(result)

    def extra(self, draft: Draft | None) -> Parameter | None:
        """The argument for properties that the document asks for without listing them."""
        if draft is None or draft.extra is None or not draft.free:
            return None
        doc = Doc(description="Further properties of the body, by name.", pointer=draft.id)
        type_ = MapOf(draft.extra)
        return Parameter(wire="", name=EXTRA, place="body", type=type_, required=False, doc=doc)

    def _alternatives(self, wire: str) -> tuple[str, ...]:
        other = self.config.alternatives.get(wire)
        return (other,) if other else ()


def settle(
    parameters: tuple[Parameter, ...], bodies: tuple[Body, ...]
) -> tuple[tuple[Parameter, ...], tuple[Body, ...]]:
    """Give every argument of a method its own name: one that meets another gets its place, then a number."""
    used: set[str] = set()
    taken = {"media_type"} if media_type_chosen(bodies) else set[str]()  # by the method itself

    def fresh(item: Parameter) -> Parameter:
        name = names.avoiding(item.name, taken)
        if name in used:
            name = names.unique(f"{item.name.rstrip('_')}_{item.place}", used)
        used.add(name)
        used.update(item.other_names)
        return item if name == item.name else replace(item, name=name)

    settled = tuple(fresh(item) for item in parameters)
    before = set(used)
    result: list[Body] = []
    everything = taken | before
    for body in bodies:
        used.clear()
        used.update(before)
        fields = tuple(fresh(item) for item in body.fields)
        argument = names.unique("body", before)
        result.append(replace(body, fields=fields, argument=argument))
        everything |= used
    extra = names.unique(EXTRA, everything)
    named = (replace(body, extra=body.extra and replace(body.extra, name=extra)) for body in result)
    return settled, tuple(named)
