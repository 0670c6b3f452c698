"""Example calls: arguments from the document's examples where it has them, else made up from the types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias, assert_never

from msgspec import Struct
from msgspec.structs import replace

from sdkwright.config.model import Config
from sdkwright.ir.api import Api, Body, Bulk, Object, Operation, Parameter
from sdkwright.ir.types import ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.openapi.model import ABSENT, JSON
from sdkwright.render.bodies import Taken, takes
from sdkwright.render.bulk import argument_name, plain_operation
from sdkwright.render.code import Code, literal, literal_lines, name
from sdkwright.render.docs.fitting import fitted, is_sendable
from sdkwright.render.samples import BINARY, made_text, made_up

Result: TypeAlias = Literal["value", "stream", "stream or nothing", "nothing", "many"]


def example_arguments(operation: Operation, api: Api) -> list[tuple[str, JSON]]:
    """The arguments of an example call, by name: all that are required, and those of the document's example."""
    body = operation.bodies[0] if operation.bodies else None
    given: JSON = next(iter(operation.examples.values()), None)
    result: list[tuple[str, JSON]] = []
    for item in operation.parameters:
        if item.required:
            result.append((item.name, _value(item, api)))
    if body is not None and not body.flat:
        if body.required:
            result.append((body.argument, _whole(body, given, api)))
    elif body is not None:
        known = given if isinstance(given, dict) else {}
        for field in body.fields:
            value = fitted(known[field.wire], field.type, api) if field.wire in known else ABSENT
            if value is not ABSENT:
                result.append((field.name, value))
            elif field.required:
                result.append((field.name, _value(field, api)))
    return result


def _whole(body: Body, given: JSON, api: Api) -> JSON:
    """The one argument of a body that is not flat."""
    taken = takes(body)
    match taken:
        case Taken.TEXT | Taken.TEXT_OR_FILE:
            return given if isinstance(given, str) else made_text("text")
        case Taken.FILE:
            return BINARY
        case Taken.ITEMS:
            return _typed(ListOf(body.type), given, api)
        case Taken.VALUE:
            return _typed(body.type, given, api)
        case _:
            assert_never(taken)


def _typed(type_: Type, given: JSON, api: Api) -> JSON:
    """The example of the document if it is a value of the type, else one that is made up."""
    value = fitted(given, type_, api)
    return made_up(type_, api) if value is ABSENT or given is None else value


def _value(item: Parameter, api: Api) -> JSON:
    said = item.doc.examples[:1] if item.default is ABSENT else (*item.doc.examples[:1], item.default)
    found = (fitted(value, item.type, api) for value in said)
    made = made_up(item.type, api, item.wire, item.constraints)
    candidates = [value for value in found if value is not ABSENT]
    candidates += [made, *_filled(item.type, api)]
    return next((value for value in candidates if is_sendable(value, item.place)), made)


def _filled(type_: Type, api: Api, depth: int = 0) -> Iterator[JSON]:
    """More values of a type: those that are not empty, where `made_up` takes what is shortest."""
    match type_:
        case Literals(values=values):
            yield from values
        case ListOf(item=item):
            yield from ([value] for value in (made_up(item, api), *_filled(item, api, depth + 1)))
        case MapOf(value=item):
            yield from ({"key": value} for value in (made_up(item, api), *_filled(item, api, depth + 1)))
        case UnionOf(members=members):
            for member in members:
                yield made_up(member, api)
                yield from _filled(member, api, depth + 1)
        case Ref(id=id_) if depth < 8:
            target = api.definitions[id_]
            if not isinstance(target, Object):
                yield from _filled(target.type, api, depth + 1)
                return
            required = made_up(type_, api)
            for field in target.fields:
                if isinstance(required, dict) and not field.read_only:
                    yield {**required, field.wire: made_up(field.type, api)}
            if target.extra is not None:
                yield {"key": made_up(target.extra, api)}
        case Scalar() | TupleOf() | Ref():
            return


class ExampleView(Struct, frozen=True):
    """A program around one call."""

    module: Code
    client: Code
    client_arguments: tuple[tuple[Code, Code], ...]
    secret: (
        tuple[Code, Code] | None
    )  # an argument of the client, and the environment variable it is read from
    variable: Code
    resource: Code  # the client, or a namespace of it
    method: Code
    path: Code  # the method without the client
    arguments: tuple[tuple[Code, Code], ...]
    short: bool  # the call fits into a line
    result: Result


def many_example(
    operation: Operation, bulk: Bulk, path: tuple[str, ...], api: Api, config: Config
) -> ExampleView:
    """A whole program around a call with any number of items."""
    label, body = argument_name(operation, bulk), operation.bodies[:1]
    fields = (*operation.parameters, *(field for one in body for field in one.fields))
    plain_name = next((item.name for item in fields if item.wire == bulk.argument), bulk.argument)
    items = _typed(ListOf(bulk.item), dict(example_arguments(operation, api)).get(plain_name), api)
    plain = replace(plain_operation(operation, bulk), name=bulk.name)
    view = example_view(plain, path, api, config, ((label, items),))
    return replace(view, result="many")


def example_view(
    operation: Operation,
    path: tuple[str, ...],
    api: Api,
    config: Config,
    first: tuple[tuple[str, JSON], ...] = (),
) -> ExampleView:
    """A whole program around one call; its key comes from the environment. `first` are arguments before all others."""
    schemes = (
        item for item in api.security_schemes if any(item.name in names for names in operation.security)
    )
    scheme = next(schemes, None)
    arguments = [*first, *example_arguments(operation, api)]
    resource = ".".join([config.variable or "client", *path])
    passed = ", ".join(f"{label}={_literal(value)!s}" for label, value in arguments)
    line = f"    result = {resource}.{operation.name}({passed})"
    client_arguments: list[tuple[Code, Code]] = []
    if api.servers[0].url.startswith("/"):  # somebody has to say whose path this is
        client_arguments.append((name("server_url"), literal(f"https://example.com{api.servers[0].url}")))
    return ExampleView(
        module=name(config.module or ""),
        client=name(config.client or ""),
        client_arguments=tuple(client_arguments),
        secret=None if scheme is None else (name(scheme.argument), literal(scheme.env)),
        variable=name(config.variable or "client"),
        resource=name(resource),
        method=name(operation.name),
        path=name(".".join([*path, operation.name])),
        arguments=tuple((name(label), _value_code(label, value)) for label, value in arguments),
        short=len(line) <= 88,
        result=_result(operation),
    )


def _result(operation: Operation) -> Result:
    """What a program does with what the call returns."""
    preferred = next((item for item in operation.responses if item.media_type), None)
    if preferred is None:
        return "nothing"
    if not preferred.items:
        return "value"
    return "stream" if all(item.media_type for item in operation.responses) else "stream or nothing"


def _value_code(label: str, value: JSON) -> Code:
    return _with_bytes(literal_lines(value, 8, 8 + len(label) + 2))


def _literal(value: JSON) -> Code:
    return _with_bytes(literal(value))


def _with_bytes(code: Code) -> Code:
    """A value as a program would write it; where a file is to be given, bytes stand for it."""
    placeholder = str(literal(BINARY))
    return Code(code.replace(placeholder, f"b{placeholder}"))
