"""Request bodies: what each takes, which of them take the same, and how the runtime is told to write them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sdkwright.ir.algebra import body_arguments, media_type_chosen
from sdkwright.ir.api import Api, Body, Operation, Parameter, Part, Parts
from sdkwright.ir.types import ANY, Ref, Scalar
from sdkwright.render.annotations import Annotator, Mode
from sdkwright.render.code import Code, joined, literal, name

MODULES = {"form": "_forms", "multipart": "_multipart", "jsonl": "_content"}
_TEXTUAL = ("xml", "yaml", "csv", "html", "javascript", "graphql", "sql")


@dataclass(frozen=True, slots=True)
class Variant:
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


def mixed(operation: Operation) -> bool:
    """Whether an argument may belong to one media type of the body and not to another."""
    taken = (
        (body.flat, *names_of(body).items(), body.extra and body.extra.name) for body in operation.bodies
    )
    return len(set(taken)) > 1


def told_apart(operation: Operation, variant: Variant) -> bool:
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
    return _kind(body), body.type if _kind(body) in ("typed", "jsonl") else None, body.required, body.nullable


def _kind(body: Body) -> str:
    """How the one argument of a body reads."""
    if body.coding in ("json", "form", "multipart"):
        return "typed"
    if body.coding == "jsonl":
        return "jsonl"
    media_type = body.media_type.partition(";")[0].strip().lower()
    if media_type == "text/plain":
        return "text"
    textual = body.coding in ("text", "events") or media_type.endswith(_TEXTUAL)
    if body.type == Scalar("binary") or (body.type == ANY and not textual):
        return "file"
    return "text or file"


def takes_text(body: Body) -> bool:
    """Whether the one argument of a body may be a text, which is sent as it is."""
    return _kind(body) in ("text", "text or file")


def argument_type(body: Body, annotate: Annotator, uses: set[str], mode: Mode = Mode.INPUT) -> Code:
    """What the one argument of a body takes."""
    match _kind(body):
        case "typed":
            return annotate(body.type, mode)
        case "jsonl":
            uses.add("Iterable")
            return Code(f"Iterable[{annotate(body.type, mode)}]")
        case "text":
            return Code("str")
        case "file":
            annotate.imports.use("File")
            return Code("File")
        case _:
            annotate.imports.use("File", "Union")
            return Code("Union[str, File]")


def described(body: Body, api: Api, annotate: Annotator, uses: set[str], *, among: bool) -> Code:
    """A body as the runtime's own value; `among` others that take other arguments, it tells what it takes."""
    parts = [literal(body.media_type), Code(f"lambda: {_checked(body, api, annotate)}")]
    if body.flat:
        parts.append(Code("flat=True"))
        nullable = tuple(item.wire for item in body.fields if item.nullable)
        parts += [Code(f"nullable={names(nullable)}")] if nullable else []
    elif body.nullable and not body.required:
        parts.append(Code(f"nullable={names((body.argument,))}"))
    if not body.required:
        parts.append(Code("required=False"))
    if body.coding != "json":
        parts.append(Code(f"encoder={_encoder(body, annotate, uses)}"))
    if body.extra is not None:
        type_ = annotate(body.extra.type, Mode.INPUT)
        parts.append(Code(f"extra=({literal(body.extra.name)}, lambda: {type_})"))
    if among:
        parts.append(Code(f"names={literal(dict(names_of(body)))}"))
        needed = needed_by(body)
        parts += [Code(f"needed={names(needed)}")] if needed else []
    return Code(f"Body({joined(parts)})")


def _checked(body: Body, api: Api, annotate: Annotator) -> Code:
    """The type that the argument is held to before it is written; files and lines are looked at as they are sent."""
    if body.flat and isinstance(body.type, Ref):
        twin = f"{api.definitions[body.type.id].name}TypedDict"
        annotate.imports.define(body.type.id, twin)
        return Code(f"models.{twin}")
    if _kind(body) == "typed":
        return annotate(body.type, Mode.INPUT)
    annotate.imports.use("Any")
    return Code("Any")


def _encoder(body: Body, annotate: Annotator, uses: set[str]) -> Code:
    """The function that writes what is no JSON document."""
    module = MODULES.get(body.coding, "_content")
    uses.add(module)
    if body.coding == "jsonl":
        return Code(f"_content.lines(lambda: {annotate(body.type, Mode.INPUT)})")
    if body.coding not in MODULES:
        return Code("_content.text" if _kind(body) != "file" else "_content.file")
    function = f"{module}.{body.coding}"
    if body.parts == Parts():
        return Code(function)
    uses.update(("partial", "_forms"))
    return Code(f"partial({function}, {_parts(body.parts)})")


def _parts(parts: Parts) -> Code:
    """How parts are written, as arguments of the function that writes them."""
    given: list[str] = []
    if parts.named:
        given.append(f"parts={{{joined(f'{literal(part.wire)}: {_part(part)}' for part in parts.named)}}}")
    if parts.first:
        comma = "," if len(parts.first) == 1 else ""
        given.append(f"first=({joined(_part(part) for part in parts.first)}{comma})")
    if parts.rest is not None:
        given.append(f"rest={_part(parts.rest)}")
    return joined(given)


def _part(part: Part) -> Code:
    facts = {"content_type": part.content_type, "style": part.style, "explode": part.explode}
    given = [f"{key}={literal(value)}" for key, value in facts.items() if value is not None]
    given += ["allow_reserved=True"] if part.allow_reserved else []
    given += [f"headers={literal(dict(part.headers))}"] if part.headers else []
    given += [f"inside=dict({_parts(part.inside)})"] if part.inside is not None else []
    return Code(f"_forms.Part({joined(given)})")


def names(items: Iterable[str]) -> Code:
    """Texts as a tuple."""
    listed = tuple(items)
    return Code(f"({joined(literal(item) for item in listed)}{',' if len(listed) == 1 else ''})")


def content(
    operation: Operation, constant: Code, value: Callable[[Parameter], Code], uses: set[str]
) -> list[Code]:
    """The options of a call that say what it sends; `value` writes the value of an argument."""
    body = operation.bodies[0]
    if mixed(operation):
        uses.add("_bodies")
        labels = dict.fromkeys(label for one in operation.bodies for label in names_of(one))
        labels |= {one.extra.name: None for one in operation.bodies if one.extra is not None}
        given = joined(f"{literal(label)}: {name(label)}" for label in labels)
        return [Code(f"**_bodies.chosen(self._core, {constant}, media_type, {{{given}}})")]
    media: list[Code] = []
    if media_type_chosen(operation.bodies):
        uses.add("_media_types")
        media = [Code(f"declared=_media_types.asked(self._core, {constant}, media_type)")]
    if not body.flat:
        return [Code(f"body={name(body.argument)}"), *media]
    fields = sorted(body.fields, key=lambda field: not field.required)
    listed = Code(f"{{{joined(f'{literal(item.wire)}: {value(item)}' for item in fields)}}}")
    if body.extra is None:
        return [Code(f"body={listed}"), *media]
    uses.add("_additional")
    more = name(body.extra.name)
    return [Code(f"body=_additional.whole(self._core, {constant}, {listed}, {more})"), *media]


def media_type_line(
    operation: Operation, variant: Variant | None, *, any_text: bool
) -> tuple[Code, tuple[str, ...]]:
    """The argument that chooses among the media types of a variant, or of all; and the names that it uses."""
    media_types = variant.media_types if variant else tuple(body.media_type for body in operation.bodies)
    optional = variant is None or variant.default or told_apart(operation, variant)
    open_ = any_text or any("*" in item for item in media_types)
    text = "str" if open_ else f"Literal[{joined(literal(item) for item in media_types)}]"
    uses = ("Optional",) if open_ else ("Optional", "Literal")
    if not optional:  # it tells which arguments are taken
        return Code(f"media_type: {text}"), uses[1:]
    return Code(f"media_type: Optional[{text}] = None"), uses
