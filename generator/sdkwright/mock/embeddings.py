"""Embeddings: unit vectors that depend on the text alone, nearer to each other the more words two texts share."""

from __future__ import annotations

import base64
import json
import math
import re
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b, shake_256

from msgspec import Struct

from sdkwright.ir.algebra import body_arguments, resolved, without_null
from sdkwright.ir.api import Api, Object, Operation
from sdkwright.ir.types import ListOf, Ref, Scalar, Type, UnionOf
from sdkwright.names import words
from sdkwright.syntax.source import Tree

DEFAULT_DIMENSIONS = 256
MAX_DIMENSIONS = 8_192
_BUCKETS = 384
_INPUTS = (
    "input",
    "inputs",
    "text",
    "texts",
    "content",
    "contents",
    "prompt",
    "query",
    "document",
    "documents",
)
_NUMBERS = (Scalar("number"), Scalar("integer"))
_Change = Callable[[Tree], Tree]
_UNSPACED = "\u3040-\u30ff\u3400-\u9fff"  # scripts that put no spaces between words: each character is a word
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


class Shape(Struct, frozen=True):
    """Where an operation has its texts and its vectors."""

    input: str  # the property of the body
    dimensions: str | None
    encoding: str | None
    default: int
    path: tuple[str, ...]  # to the list of objects, or of vectors
    field: str | None  # of the objects; None: the list has the vectors themselves


def find_shape(method: Operation, api: Api) -> Shape | None:
    """How an operation embeds texts; None if it does not."""
    fields = {item.wire: item.type for body in method.bodies[:1] for item in body_arguments(body)}
    defaults = {item.wire: item.default for body in method.bodies[:1] for item in body_arguments(body)}
    for body in method.bodies[:1]:
        target = resolved(body.type, api.definitions, null=False)
        definition = api.definitions.get(target.id) if isinstance(target, Ref) else None
        if isinstance(definition, Object):
            fields |= {item.wire: item.type for item in definition.fields}
            defaults |= {item.wire: item.default for item in definition.fields}
    source = next((name for name in _INPUTS if name in fields), None)
    if source is None:
        return None
    for response in method.responses:
        if response.type is None or not response.codec.facts.is_json:
            continue
        for path, field in _vectors(response.type, api, ()):
            dimensions = next((name for name in fields if "dimension" in "".join(words(name))), None)
            default = defaults.get(dimensions or "")
            return Shape(
                input=source,
                dimensions=dimensions,
                encoding=next((name for name in fields if words(name) == ["encoding", "format"]), None),
                default=default if isinstance(default, int) and default > 0 else DEFAULT_DIMENSIONS,
                path=path,
                field=field,
            )
    return None


def _vectors(type_: Type, api: Api, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str | None]]:
    """The places of vectors in a response: in the objects of a list, or in a list of vectors."""
    for object_ in _objects(type_, api):
        for field in object_.fields:
            for list_ in _lists(field.type, api):
                for inner in _objects(list_.item, api):
                    for one in inner.fields:
                        if _is_vector(one.type, one.wire, api):
                            yield (*path, field.wire), one.wire
                if _is_vector(list_.item, field.wire, api):
                    yield (*path, field.wire), None
            if len(path) < 1:
                yield from _vectors(field.type, api, (*path, field.wire))


def _objects(type_: Type, api: Api) -> Iterator[Object]:
    for member in _members(type_, api):
        definition = api.definitions.get(member.id) if isinstance(member, Ref) else None
        if isinstance(definition, Object):
            yield definition


def _lists(type_: Type, api: Api) -> Iterator[ListOf]:
    return (member for member in _members(type_, api) if isinstance(member, ListOf))


def _members(type_: Type, api: Api) -> Iterator[Type]:
    plain, _ = without_null(resolved(type_, api.definitions, null=False))
    if isinstance(plain, UnionOf):
        for member in plain.members:
            yield resolved(member, api.definitions, null=False)
    else:
        yield plain


def _is_vector(type_: Type, wire: str, api: Api) -> bool:
    """Whether a type is that of a vector: the model says so, or it is a list of numbers that is called one."""
    members = [*_members(type_, api)]
    if Scalar("vector") in members:
        return True
    is_called_so = bool({"embedding", "embeddings", "vector", "vectors"} & {*words(wire)})
    return is_called_so and any(isinstance(member, ListOf) and member.item in _NUMBERS for member in members)


def fill(shape: Shape, response: Tree, body: Mapping[str, Tree]) -> Tree:
    """A response with the vectors of the texts of a request, one for each."""
    inputs = texts_of(body.get(shape.input))
    size = body.get(shape.dimensions) if shape.dimensions else None
    is_size = isinstance(size, (int, float)) and not isinstance(size, bool) and size >= 1
    dimensions = min(
        int(size) if is_size and isinstance(size, (int, float)) else shape.default, MAX_DIMENSIONS
    )
    is_base64 = shape.encoding is not None and body.get(shape.encoding) == "base64"
    vectors = [_written(vector(text, dimensions), is_base64) for text in inputs]
    result = _replaced(response, shape.path, lambda items: _items(items, vectors, shape.field))
    return _with_usage(result, sum(count_tokens(text) for text in inputs))


def _replaced(value: Tree, path: Sequence[str], change: _Change) -> Tree:
    if not path:
        return change(value)
    if not isinstance(value, dict):
        return value
    return {**value, path[0]: _replaced(value.get(path[0]), path[1:], change)}


def _items(items: Tree, vectors: Sequence[Tree], field: str | None) -> Tree:
    if field is None:
        return [*vectors]
    known = items if isinstance(items, list) else []
    first: Tree = known[0] if known else {}
    pattern = first if isinstance(first, dict) else {}
    return [
        {**pattern, **({"index": index} if "index" in pattern else {}), field: vector}
        for index, vector in enumerate(vectors)
    ]


def _with_usage(value: Tree, tokens: int) -> Tree:
    """The same with counts of tokens that fit the texts, wherever the response has such counts."""
    if not isinstance(value, dict):
        return value
    result: dict[str, Tree] = {}
    for name, item in value.items():
        parts = words(name)
        if isinstance(item, int) and not isinstance(item, bool) and parts[-1:] == ["tokens"]:
            result[name] = tokens if {"prompt", "total", "input", "text"} & {*parts} else 0
        else:
            result[name] = _with_usage(item, tokens) if isinstance(item, dict) else item
    return result


def texts_of(value: Tree) -> list[str]:
    """The texts of a request: one for each vector that it asks for."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        if value and all(isinstance(item, (int, float)) for item in value):
            return [" ".join(map(str, value))]  # the tokens of one text
        return [_text_of(item) for item in value]
    return [] if value is None else [_text_of(value)]


def _text_of(value: Tree) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(item, (int, float)) for item in value):
        return " ".join(map(str, value))
    return json.dumps(value, sort_keys=True)


def count_tokens(text: str) -> int:
    """About as many tokens as a model would count."""
    return max(1, len(_WORD.findall(text)) + len(text) // 16)


# --- vectors


@lru_cache(maxsize=512)
def vector(text: str, dimensions: int) -> tuple[float, ...]:
    """The unit vector of a text.

    Its words, and the groups of three letters in them, are counted in some hundred buckets. Each bucket has a direction
    that is drawn from its number, so what two texts have in common points the same way.
    """
    counts = _features(text)
    total = [0.0] * dimensions
    for bucket, weight in counts.items():
        direction = _direction(bucket, dimensions)
        total = [value + weight * step for value, step in zip(total, direction, strict=True)]
    length = math.sqrt(sum(value * value for value in total)) or 1.0
    return tuple(round(value / length, 8) for value in total)


def _features(text: str) -> dict[int, float]:
    counts: dict[int, float] = {}
    found = [word.lower() for word in _WORD.findall(text)] or [text or " "]
    for word in found:
        marked = f" {word} "
        grams = [marked[index : index + 3] for index in range(len(marked) - 2)]
        for feature, weight in ((word, 1.0), *((gram, 0.5 / len(grams)) for gram in grams)):
            bucket, sign = _bucket(feature)
            counts[bucket] = counts.get(bucket, 0.0) + sign * weight
    return {bucket: weight for bucket, weight in counts.items() if weight} or {0: 1.0}


@lru_cache(maxsize=20_000)
def _bucket(feature: str) -> tuple[int, int]:
    number = int.from_bytes(blake2b(feature.encode(errors="surrogatepass"), digest_size=6).digest(), "big")
    return number % _BUCKETS, 1 if number // _BUCKETS % 2 else -1


@lru_cache(maxsize=2 * _BUCKETS)
def _direction(bucket: int, dimensions: int) -> array[int]:
    return array("b", shake_256(f"direction {bucket}".encode()).digest(dimensions))


def _written(values: Sequence[float], is_base64: bool) -> Tree:
    if not is_base64:
        return [*values]
    floats = array("f", values)
    if _IS_BIG_ENDIAN:
        floats.byteswap()
    return base64.b64encode(floats.tobytes()).decode()


_IS_BIG_ENDIAN = array("h", [1]).tobytes()[0] == 0
