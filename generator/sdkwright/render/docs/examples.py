"""Example calls: arguments from the document's examples where it has them, else made up from the types."""

from __future__ import annotations

from sdkwright.config.model import Config
from sdkwright.ir.api import Api, Body, Object, Operation, Parameter
from sdkwright.ir.types import NULL, ListOf, Literals, MapOf, Ref, Scalar, TupleOf, Type, UnionOf
from sdkwright.openapi.model import ABSENT, JSON
from sdkwright.render.bodies import takes_text
from sdkwright.render.code import Code, literal
from sdkwright.render.docs.fitting import fitted

_MADE_UP: dict[str, JSON] = {
    "any": "<value>",
    "null": None,
    "never": None,
    "boolean": True,
    "integer": 1,
    "number": 1.5,
    "string": "<value>",
    "datetime": "2026-01-01T00:00:00Z",
    "date": "2026-01-01",
    "time": "12:00:00",
    "duration": "PT1H",
    "uuid": "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "decimal": "1.5",
    "base64": "AAAA",
    "vector": "AACAPw==",
    "binary": "<bytes>",
}


def made_up(type_: Type, api: Api, depth: int = 0) -> JSON:
    """A value of a type; only what is required, and nothing endless."""
    match type_:
        case Scalar(kind=kind):
            return _MADE_UP[kind]
        case Literals(values=values):
            return values[0]
        case ListOf(item=item):
            return [made_up(item, api, depth + 1)] if depth < 4 else []
        case MapOf():
            return {}
        case TupleOf(items=items):
            return [made_up(item, api, depth + 1) for item in items]
        case UnionOf(tag=str(tag), mapping=mapping) if mapping:
            value, id_ = next((one for one in mapping if _is_flat(one[1], api)), mapping[0])
            made = made_up(Ref(id_), api, depth + 1)
            return {**made, tag: value} if isinstance(made, dict) else made
        case UnionOf(members=members):
            return made_up(next(member for member in members if member != NULL), api, depth + 1)
        case Ref(id=id_):
            target = api.definitions[id_]
            if not isinstance(target, Object):
                return made_up(target.type, api, depth + 1) if depth < 8 else None
            required = [field for field in target.fields if field.required and not field.read_only]
            return {item.wire: made_up(item.type, api, depth + 1) for item in required} if depth < 8 else {}


def _is_flat(id_: str, api: Api) -> bool:
    """Whether an object needs no other objects."""
    target = api.definitions[id_]
    return isinstance(target, Object) and not any(
        isinstance(field.type, Ref | UnionOf | ListOf | TupleOf) for field in target.fields if field.required
    )


def _arguments(operation: Operation, api: Api) -> list[tuple[str, JSON]]:
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
    if takes_text(body):
        return given if isinstance(given, str) else _MADE_UP["string"]
    if body.coding == "bytes":
        return _MADE_UP["binary"]
    type_ = ListOf(body.type) if body.coding == "jsonl" else body.type
    told = fitted(given, type_, api)
    return made_up(type_, api) if told is ABSENT or given is None else told


def _value(item: Parameter, api: Api) -> JSON:
    said = item.doc.examples[:1] if item.default is ABSENT else (*item.doc.examples[:1], item.default)
    found = (fitted(value, item.type, api) for value in said)
    return next((value for value in found if value is not ABSENT), made_up(item.type, api))


def call(operation: Operation, path: tuple[str, ...], api: Api, config: Config) -> Code:
    """The call of an operation, as a program would write it."""
    arguments = ", ".join(f"{label}={_literal(value)}" for label, value in _arguments(operation, api))
    return Code(f"{'.'.join([config.variable or 'client', *path, operation.name])}({arguments})")


def _literal(value: JSON) -> str:
    """A value as a program would write it; where a file is to be given, bytes stand for it."""
    bytes_ = str(literal(_MADE_UP["binary"]))
    return literal(value).replace(bytes_, f"b{bytes_}")


def program(operation: Operation, path: tuple[str, ...], api: Api, config: Config) -> Code:
    """A whole program around one call; keys come from the environment."""
    lines = [f"from {config.module} import {config.client}", ""]
    secrets = [
        item for item in api.security_schemes if any(item.name in names for names in operation.security)
    ]
    given: list[str] = []
    if secrets:
        lines.insert(0, "import os")
        lines.insert(1, "")
        given.append(f'{secrets[0].argument}=os.getenv("{secrets[0].env}", "")')
    if api.servers[0].url.startswith("/"):  # somebody has to say whose path this is
        given.append(f"server_url={literal(f'https://example.com{api.servers[0].url}')}")
    arguments = ", ".join(given)
    lines += [f"with {config.client}({arguments}) as {config.variable}:"]
    preferred = next((item for item in operation.responses if item.media_type), None)
    if preferred is not None and preferred.items:
        lines += [f"    with {call(operation, path, api, config)} as stream:"]
        lines += ["        for item in stream:", "            print(item)"]
    elif preferred is None:
        lines += [f"    {call(operation, path, api, config)}"]
    else:
        lines += [f"    result = {call(operation, path, api, config)}", "    print(result)"]
    return Code("\n".join(lines) + "\n")
