"""The Arrow type of a column of values: it takes what is declared, and whatever comes besides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from typing import Any, Final, TypeAlias, cast

from pydantic_core import to_json

from .._runtime.configuration import install_command
from .._runtime.errors import InvalidArgument
from .._runtime.model import is_dict, is_list, to_plain
from ..vectors import to_numpy as numbers_of

MAX_NUMBERS: Final = 2**31 - 1  # in an array of lists
_MOST_CHANGES: Final = 16  # of a type; values of still other shapes are JSON
_DEPTH: Final = 16  # of a declared type
_SCALARS: Final = {"string": "string", "integer": "int64", "number": "float64", "boolean": "bool_"}

Schema: TypeAlias = Mapping[str, Any]
"""The JSON Schema of a value."""

VECTOR: Final[Schema] = {"type": "array", "items": {"type": "number"}}


def needed(module: str) -> Any:
    """A module of the extra `bulk`. Raises InvalidArgument if it is not installed."""
    try:
        return import_module(module)
    except ImportError:
        package = module.partition(".")[0]
        raise InvalidArgument(f"this needs the package {package}: {install_command('bulk')}") from None


def is_vector(value: object) -> bool:
    """Whether a value is a vector: a list of numbers, or base64 of them."""
    if hasattr(value, "__array_interface__"):
        return True
    return is_list(value) and bool(value) and isinstance(value[0], (int, float))


class Column:
    """The type of the values that came so far. If it changes, what was written before has to be written again."""

    def __init__(self, schema: Schema | None = None) -> None:
        """`schema` declares the values; without it, they say themselves what they are."""
        arrow = needed("pyarrow")
        self.type: Any = arrow.null() if schema is None else declared(schema)
        self.is_json = False  # the values have no common type: they are text with the JSON of each
        self._changes = 0

    @property
    def state(self) -> tuple[Any, bool]:
        """What changes with the type."""
        return self.type, self.is_json

    def array(self, values: Sequence[Any]) -> Any:
        """Values as an Arrow array. None is null."""
        arrow = needed("pyarrow")
        if not self.is_json:
            with suppress(TypeError, ValueError, OverflowError):  # Arrow's own errors are of these classes
                if (found := self._vectors(values)) is not None:
                    return found
            plain = [_plain(value) for value in values]
            with suppress(TypeError, ValueError, OverflowError, NotImplementedError):
                return self._widened(plain)
            self.use_json()
        return arrow.array([None if value is None else _json(value) for value in values], arrow.string())

    def use_json(self) -> None:
        """Write all values as text with their JSON."""
        self.is_json, self.type = True, needed("pyarrow").string()

    def _vectors(self, values: Sequence[Any]) -> Any:
        """Vectors as lists of float32; None if that is not what the values are."""
        arrow = needed("pyarrow")
        type_ = arrow.list_(arrow.float32())
        first = next((value for value in values if value is not None), None)
        if self.type not in (arrow.null(), type_) or not (is_vector(first) or (self.type == type_ and first == [])):
            return None
        rows = [None if value is None else numbers_of(value) for value in values]
        pieces = [_lists(piece) for piece in _pieces(rows)]
        self.type = type_
        return pieces[0] if len(pieces) == 1 else arrow.chunked_array(pieces)

    def _widened(self, values: list[Any]) -> Any:
        """Values of a type that takes them and those before. Raises ValueError if there is none."""
        arrow = needed("pyarrow")
        type_ = merged(self.type, arrow.array(values).type)
        if type_ != self.type:
            self._changes += 1
            if self._changes > _MOST_CHANGES:
                raise ValueError("the values have too many shapes")
        found = arrow.array(values, type_)
        self.type = type_
        return found


def _plain(value: Any) -> Any:
    """A value without models and vectors of text."""
    if hasattr(value, "__array_interface__"):
        return numbers_of(value).tolist()
    if is_list(value):
        return [_plain(item) for item in value]
    found = to_plain(value)
    return {str(key): _plain(member) for key, member in found.items()} if is_dict(found) else found


def _json(value: Any) -> str:
    return to_json(_plain(value), fallback=str).decode()


def merged(first: Any, second: Any) -> Any:
    """A type for the values of both. Raises ValueError if there is none in which nothing is lost."""
    types = needed("pyarrow").types
    if first == second or types.is_null(second):
        return first
    if types.is_null(first):
        return second
    if types.is_struct(first) and types.is_struct(second):
        return _merged_structs(first, second)
    if types.is_list(first) and types.is_list(second):
        return needed("pyarrow").list_(merged(first.value_type, second.value_type))
    for one, other in ((first, second), (second, first)):
        if types.is_floating(one) and types.is_integer(other):
            return needed("pyarrow").float64()
    if types.is_floating(first) and types.is_floating(second):
        return needed("pyarrow").float64()
    raise ValueError(f"{first} and {second} have nothing in common")


def _merged_structs(first: Any, second: Any) -> Any:
    fields = {name: field.type for name, field in _fields(first)}
    for name, field in _fields(second):
        fields[name] = merged(fields[name], field.type) if name in fields else field.type
    return needed("pyarrow").struct(list(fields.items()))


def _fields(type_: Any) -> Iterator[tuple[str, Any]]:
    return ((type_.field(position).name, type_.field(position)) for position in range(type_.num_fields))


def is_storable(type_: Any) -> bool:
    """Whether Parquet has the type: it has no objects without members."""
    types = needed("pyarrow").types
    if types.is_struct(type_):
        return type_.num_fields > 0 and all(is_storable(field.type) for _, field in _fields(type_))
    return not types.is_list(type_) or is_storable(type_.value_type)


def declared(schema: Schema) -> Any:
    """The Arrow type of what a JSON Schema declares; null where it does not say."""
    arrow = needed("pyarrow")
    definitions: Any = schema.get("$defs", {})
    type_ = _declared(schema, definitions, _DEPTH)
    options = [_declared(one, definitions, _DEPTH) for one in _options(schema)]
    doubles = arrow.list_(arrow.float64())
    return arrow.list_(arrow.float32()) if doubles in (type_, *options) else type_  # text may pack a vector


def _options(schema: Schema) -> list[Schema]:
    return cast("list[Schema]", schema.get("anyOf") or schema.get("oneOf") or [])


def _declared(schema: Any, definitions: Mapping[str, Any], depth: int) -> Any:
    arrow = needed("pyarrow")
    if not is_dict(schema) or not depth:
        return arrow.null()
    reference = schema.get("$ref")
    if isinstance(reference, str):
        return _declared(definitions.get(reference.rpartition("/")[2]), definitions, depth - 1)
    options = [one for one in _options(schema) if one.get("type") != "null"]
    if options:
        types = [_declared(one, definitions, depth - 1) for one in options]
        return types[0] if types.count(types[0]) == len(types) else arrow.null()
    kind = schema.get("type")
    if kind == "array":
        return arrow.list_(_declared(schema.get("items"), definitions, depth - 1))
    if kind == "object" and schema.get("properties"):
        members: dict[str, Any] = schema["properties"]
        return arrow.struct([(name, _declared(one, definitions, depth - 1)) for name, one in members.items()])
    make: Callable[[], Any] | None = getattr(arrow, _SCALARS.get(kind, ""), None) if isinstance(kind, str) else None
    return arrow.null() if make is None or "format" in schema else make()


def _pieces(rows: list[Any]) -> Iterator[list[Any]]:
    """Rows in pieces that Arrow can count the numbers of: it does so with 32 bits."""
    start = count = 0
    for position, row in enumerate(rows):
        size = 0 if row is None else len(row)
        if count + size > MAX_NUMBERS and position > start:
            yield rows[start:position]
            start, count = position, 0
        count += size
    yield rows[start:]


def _lists(rows: list[Any]) -> Any:
    arrow, numpy = needed("pyarrow"), needed("numpy")
    missing = [row is None for row in rows]
    known = [numpy.empty(0, numpy.float32) if row is None else row for row in rows]
    ends = numpy.cumsum([len(row) for row in known], dtype=numpy.int32)
    offsets = arrow.array(numpy.concatenate([numpy.zeros(1, numpy.int32), ends]))
    flat = arrow.array(numpy.concatenate(known).astype(numpy.float32, copy=False))
    return arrow.ListArray.from_arrays(offsets, flat, mask=arrow.array(missing) if any(missing) else None)
