"""Types of scalars, by kind and format, and of constants."""

from __future__ import annotations

from sdkwright.ir.algebra import united
from sdkwright.ir.types import ANY, NULL, STRING, Kind, Literals, Scalar, Type
from sdkwright.lower.schemas.drafts import FORMATS
from sdkwright.openapi.model import JSON, Schema

_KINDS: dict[str, Kind] = {"boolean": "boolean", "integer": "integer", "number": "number", "null": "null"}


def scalar(schema: Schema, kind: str) -> Scalar:
    """The type of a schema of one kind (empty: it has none), by its format and its content encoding."""
    plain = schema.format is None and schema.content_encoding in (
        None,
        "binary",
        "8bit",
        "7bit",
    )
    if kind in ("string", "") and plain and is_binary(schema.content_media_type):
        return Scalar("binary")
    if kind == "string":
        if schema.content_encoding in ("base64", "base64url") and schema.format != "binary":
            return Scalar("base64") if schema.content_encoding == "base64" else STRING
        return Scalar(FORMATS.get(schema.format or "", "string"))
    return Scalar(_KINDS.get(kind, "any"))


def is_binary(media_type: str | None) -> bool:
    """Whether content of a media type is raw bytes: OpenAPI 3.1 has this in place of `format: binary`."""
    name = (media_type or "").partition(";")[0].strip().lower()
    kind, _, sub = name.partition("/")
    return kind in ("*", "image", "audio", "video", "font") or sub in ("octet-stream", "pdf", "zip", "gzip")


LARGEST = 2**63 - 1
"""The largest integer that pydantic takes as a constant."""


def literals(values: tuple[JSON, ...]) -> Type:
    """The type of a few constants. Constants that `Literal` cannot express make it wider."""
    plain: dict[tuple[type, JSON], str | int | float | bool] = {}  # True is not 1 here
    numbers = any(isinstance(value, float) for value in values)  # which take integers in
    large = False
    for value in values:
        if (
            isinstance(value, int)
            and not isinstance(value, bool)
            and (numbers or not -LARGEST <= value <= LARGEST)
        ):
            large = True
            continue
        if isinstance(value, str | bool | int):
            plain.setdefault((type(value), value), value)
    members: list[Type] = [Literals(tuple(plain.values()))] if plain else []
    if len(plain) == 2 and all(isinstance(value, bool) for value in plain.values()):
        members = [Scalar("boolean")]
    if any(value is None for value in values):
        members.append(NULL)
    if numbers or large:
        members.append(Scalar("number" if numbers else "integer"))
    if any(isinstance(value, list | tuple | dict) for value in values):
        members.append(ANY)
    return united(tuple(members))
