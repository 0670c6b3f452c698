"""Request bodies: what each takes, which of them take the same, and how the runtime is told to write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import assert_never

from msgspec import Struct

from sdkwright.ir.algebra import body_arguments, media_type_chosen
from sdkwright.ir.api import Body, Operation, Parameter, Part, Parts
from sdkwright.ir.codecs import Codec, Symbol, essence, is_textual
from sdkwright.ir.types import ANY, Ref, Scalar
from sdkwright.openapi.model import JSON
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, compose, joined, literal, name, tuple_of
from sdkwright.render.scope import Scope


class Variant(Struct, frozen=True):
    """Bodies that take the same arguments and differ in their media types only."""

    body: Body
    media_types: tuple[str, ...]
    default: bool  # one of them is what is sent if nothing else is asked for


def variants(operation: Operation) -> tuple[Variant, ...]:
    """The bodies of an operation, by what they take."""
    groups: dict[object, list[Body]] = {}
    for body in operation.bodies:
        groups.setdefault(_signature(body), []).append(body)
    return tuple(
        Variant(group[0], tuple(body.media_type for body in group), operation.bodies[0] in group)
        for group in groups.values()
    )


def is_mixed(operation: Operation) -> bool:
    """Whether an argument may belong to one media type of the body and not to another."""
    taken = (
        (body.flat, *names_of(body).items(), body.extra and body.extra.name) for body in operation.bodies
    )
    return len(set(taken)) > 1


def distinguished_by_arguments(operation: Operation, variant: Variant) -> bool:
    """Whether a variant is chosen by its arguments alone: what it needs, no other body takes, or needs more."""
    if len(variant.media_types) > 1 or "*" in variant.body.media_type:
        return False
    mine, needed = set(names_of(variant.body)), set(needed_by(variant.body))
    first = next(item.body for item in variants(operation) if item.default)
    if needed <= set(names_of(first)):
        return False
    others = [item.body for item in variants(operation) if item.body not in (first, variant.body)]
    return not any(needed <= set(names_of(one)) and set(needed_by(one)) <= mine for one in others)


def names_of(body: Body) -> dict[str, str]:
    """The arguments of a body, with the names that they have on the wire; not the one for what is not listed."""
    if not body.flat:
        return {body.argument: body.argument}
    return {label: item.wire for item in body.fields for label in (item.name, *item.other_names)}


def needed_by(body: Body) -> tuple[str, ...]:
    """The arguments of a body that must be given, where each has one name only."""
    if not body.flat:
        return (body.argument,) if body.required else ()
    return tuple(item.name for item in body.fields if item.required and not item.other_names)


def _signature(body: Body) -> object:
    """What two bodies have in common that take the same arguments."""
    if body.flat:
        return tuple(
            (item.wire, item.name, item.type, item.required, item.nullable) for item in body_arguments(body)
        )
    taken = takes(body)
    typed = taken in (Taken.VALUE, Taken.ITEMS)
    return taken, body.type if typed else None, body.required, body.nullable


class Taken(Enum):
    """What the one argument of a body is."""

    VALUE = "a value of the type of the body"
    ITEMS = "an iterable of such values"
    TEXT = "a text"
    FILE = "a file"
    TEXT_OR_FILE = "a text or a file"


def takes(body: Body) -> Taken:
    """What the one argument of a body is."""
    match body.codec:
        case Codec.JSON | Codec.CBOR | Codec.FORM | Codec.MULTIPART:
            return Taken.VALUE
        case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
            return Taken.ITEMS
        case Codec.TEXT | Codec.EVENTS:
            return _raw(body, textual=True)
        case Codec.BYTES:
            return _raw(body, textual=is_textual(body.media_type))
        case _:
            assert_never(body.codec)


def _raw(body: Body, *, textual: bool) -> Taken:
    """What the one argument of a body is that is sent as it is."""
    if essence(body.media_type) == "text/plain":
        return Taken.TEXT
    if body.type == Scalar("binary") or (body.type == ANY and not textual):
        return Taken.FILE
    return Taken.TEXT_OR_FILE


def argument_type(body: Body, annotate: Annotator, mode: Mode = Mode.SIGNATURE) -> Code:
    """What the one argument of a body takes."""
    scope, taken = annotate.scope, takes(body)
    match taken:
        case Taken.VALUE:
            return annotate(body.type, mode)
        case Taken.ITEMS:
            return compose("{}[{}]", scope.Iterable, annotate(body.type, mode))
        case Taken.TEXT:
            return scope.str
        case Taken.FILE:
            return scope.File
        case Taken.TEXT_OR_FILE:
            return compose("{} | {}", scope.str, scope.File)
        case _:
            assert_never(taken)


class BodyView(Struct, frozen=True):
    """A body, as the runtime is told of it."""

    media_type: Code
    type: Code
    options: Mapping[Code, Code]  # keyword arguments


def body_view(body: Body, annotate: Annotator, *, mixed: bool) -> BodyView:
    """A body as the runtime's own value; `mixed`: it says which arguments it takes, for others take others."""
    options: dict[str, Code] = {}
    if body.flat:
        options["flat"] = Code("True")
    nullable = [item.wire for item in body.fields if item.nullable] if body.flat else []
    if not body.flat and body.nullable and not body.required:
        nullable = [body.argument]
    if nullable:
        options["nullable"] = tuple_of(map(literal, nullable))
    if not body.required:
        options["required"] = Code("False")
    if (encoder := body.codec.facts.encoder) is not None:
        options["encoder"] = _encoder(body, encoder, annotate)
    if body.extra is not None:
        type_ = annotate(body.extra.type, Mode.INPUT)
        options["extra"] = compose("({}, lambda: {})", literal(body.extra.name), type_)
    if mixed:
        options["names"] = literal(dict(names_of(body)))
        if needed := needed_by(body):
            options["needed"] = tuple_of(map(literal, needed))
    if body.codec.facts.has_files or takes(body) is Taken.FILE:
        options["files"] = Code("True")
    keywords = {Code(key): value for key, value in options.items()}
    return BodyView(literal(body.media_type), _validated(body, annotate), keywords)


def _validated(body: Body, annotate: Annotator) -> Code:
    """The type that the argument is held to before it is written; text and lines are looked at as they are sent."""
    if body.flat and isinstance(body.type, Ref):
        return annotate.definition(body.type.id, "TypedDict")
    taken = takes(body)
    if taken is Taken.VALUE:
        return annotate(body.type, Mode.INPUT)
    return annotate.scope.File if taken is Taken.FILE else annotate.scope.Any


def _encoder(body: Body, encoder: Symbol, annotate: Annotator) -> Code:
    """The function that writes a body which the runtime does not write by default."""
    scope = annotate.scope
    module = scope.imported(".", encoder.module)
    function = compose("{}.{}", module, name(encoder.name))
    match body.codec:
        case Codec.JSON_LINES | Codec.JSON_SEQUENCE:
            return compose("{}(lambda: {})", function, annotate(body.type, Mode.INPUT))
        case Codec.TEXT | Codec.BYTES | Codec.EVENTS:
            return compose("{}.{}", module, name("file" if takes(body) is Taken.FILE else "text"))
        case Codec.FORM | Codec.MULTIPART if body.parts != Parts():
            return compose("{}({}, {})", scope.partial, function, _parts(body.parts, annotate))
        case Codec.JSON | Codec.CBOR | Codec.FORM | Codec.MULTIPART:
            return function
        case _:
            assert_never(body.codec)


def _parts(parts: Parts, annotate: Annotator) -> Code:
    """How parts are written, as arguments of the function that writes them."""
    arguments: list[Code] = []
    if parts.named:
        pairs = (compose("{}: {}", literal(part.wire), _part(part, annotate)) for part in parts.named)
        arguments.append(compose("parts={{{}}}", joined(pairs)))
    if parts.first:
        arguments.append(compose("first={}", tuple_of(_part(part, annotate) for part in parts.first)))
    if parts.rest is not None:
        arguments.append(compose("rest={}", _part(parts.rest, annotate)))
    return joined(arguments)


def _part(part: Part, annotate: Annotator) -> Code:
    values: dict[str, JSON] = {
        "content_type": part.content_type,
        "style": part.style,
        "explode": part.explode,
        "allow_reserved": part.allow_reserved or None,
        "headers": dict[str, JSON](part.headers) or None,
    }
    arguments = [compose(f"{key}={{}}", literal(value)) for key, value in values.items() if value is not None]
    if part.inside is not None:
        arguments.append(compose("inside={}({})", annotate.scope.dict, _parts(part.inside, annotate)))
    encoder = None if part.codec is None or not part.codec.facts.is_document else part.codec.facts.encoder
    if encoder is not None:
        module = annotate.scope.imported(".", encoder.module)
        arguments.append(compose("encoder={}.{}", module, name(encoder.name)))
    return compose("{}.Part({})", annotate.scope["_forms"], joined(arguments))


class ContentView(Struct, frozen=True):
    """What a call sends as its body."""

    argument: Code | None = None  # the one argument that is the whole body
    fields: tuple[tuple[Code, Code], ...] = ()  # of a flat body: key, value
    additional: Code | None = None  # the argument that holds properties which are not listed
    mixed: bool = False  # the arguments choose among several bodies
    chooses: bool = False  # there is an argument `media_type`


def content_view(operation: Operation, value: Callable[[Parameter], Code]) -> ContentView | None:
    """What a call sends as its body; `value` writes the value of an argument."""
    if not operation.bodies:
        return None
    body = operation.bodies[0]
    if is_mixed(operation):
        labels = dict.fromkeys(label for one in operation.bodies for label in names_of(one))
        labels |= {one.extra.name: None for one in operation.bodies if one.extra is not None}
        fields = tuple((literal(label), name(label)) for label in labels)
        return ContentView(fields=fields, mixed=True, chooses=True)
    chooses = media_type_chosen(operation.bodies)
    if not body.flat:
        return ContentView(argument=name(body.argument), chooses=chooses)
    listed = sorted(body.fields, key=lambda field: not field.required)
    additional = None if body.extra is None else name(body.extra.name)
    return ContentView(
        fields=tuple((literal(item.wire), value(item)) for item in listed),
        additional=additional,
        chooses=chooses,
    )


def media_type_argument(operation: Operation, variant: Variant | None, scope: Scope) -> tuple[Code, bool]:
    """The type of the argument that chooses among the media types of a variant, or of all; whether it is required."""
    media_types = variant.media_types if variant else tuple(body.media_type for body in operation.bodies)
    optional = variant is None or variant.default or distinguished_by_arguments(operation, variant)
    any_text = variant is None and len(variants(operation)) > 1
    if any_text or any("*" in item for item in media_types):
        text = scope.str
    else:
        text = compose("{}[{}]", scope.Literal, joined(map(literal, media_types)))
    return (compose("{} | None", text), False) if optional else (text, True)
