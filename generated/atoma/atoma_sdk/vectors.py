"""Embedding vectors: lists of floats or base64 text, parsed quickly, and converted to other forms."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from importlib import import_module
from sys import byteorder
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, cast, overload

from pydantic import BeforeValidator, GetPydanticSchema
from pydantic_core import SchemaValidator, core_schema

__all__ = ["FloatArray", "Floats", "Vector", "VectorOrText", "to_array", "to_buffer", "to_list", "to_numpy"]

if TYPE_CHECKING:
    FloatArray: TypeAlias = array[float]
else:
    FloatArray = array  # has no parameters at run time before Python 3.12

_BASE64: Any = SchemaValidator(core_schema.bytes_schema(), core_schema.CoreConfig(val_json_bytes="base64"))
_MAX_SHOWN = 6  # floats of a vector, and ten times as many characters of text that is none
_TYPE = "<f4" if byteorder == "little" else ">f4"  # of an array in memory, in the terms of numpy


class _Floats:
    """What a `Vector` does as a sequence of floats."""

    __slots__ = ("_array", "_text")

    def __init__(self, text: str) -> None:
        self._text = str(text)
        self._array: FloatArray | None = None

    def _floats(self) -> FloatArray:
        """The floats, decoded once. Raises ValueError for text that is not base64 of floats."""
        if self._array is None:
            self._array = _decode(self._text)
        return self._array

    def tolist(self) -> list[float]:
        """The floats as a list. Raises ValueError for text that is not base64 of floats."""
        return self._floats().tolist()

    def index(self, value: Any, *limits: int) -> int:
        """The position of a float; that of other text in the text. Raises ValueError if there is none."""
        return self._text.index(value, *limits) if isinstance(value, str) else self.tolist().index(value, *limits)

    def count(self, value: Any, *limits: int) -> int:
        """How often a float is in the vector; how often other text is in the text."""
        return self._text.count(value, *limits) if isinstance(value, str) else self.tolist().count(value)

    def __len__(self) -> int:
        return len(self._floats())

    def __bool__(self) -> bool:
        return bool(self._text)

    def __iter__(self) -> Iterator[float]:
        return iter(self._floats())

    def __reversed__(self) -> Iterator[float]:
        return reversed(self._floats())

    def __getitem__(self, key: Any) -> Any:
        floats: Any = self._floats()
        return floats[key].tolist() if isinstance(key, slice) else floats[key]

    def __contains__(self, value: object) -> bool:
        return value in self._text if isinstance(value, str) else value in self._floats()

    def __eq__(self, other: object) -> bool:
        """Text is equal to the same text, lists and arrays to the same floats."""
        if isinstance(other, str):
            return self._text == str(other)
        if not isinstance(other, (list, array)):
            return NotImplemented
        with suppress(ValueError):
            return self.tolist() == list(cast("list[float]", other))
        return False

    def __hash__(self) -> int:
        return hash(self._text)

    def __str__(self) -> str:
        return self._text

    def __format__(self, specification: str) -> str:
        return format(self._text, specification)

    def __repr__(self) -> str:
        try:
            floats = self.tolist()
        except ValueError:
            more = "…" if len(self._text) > 10 * _MAX_SHOWN else ""
            return f"Vector({self._text[: 10 * _MAX_SHOWN] + more!r})"
        shown = ", ".join(map(repr, floats[:_MAX_SHOWN]))
        return f"Vector([{shown}{f', … {len(floats)} floats' if len(floats) > _MAX_SHOWN else ''}])"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self._text,)

    def __getattr__(self, name: str) -> Any:
        """The methods of text."""
        if name.startswith("_"):  # protocols that text has no part in
            raise AttributeError(f"a vector has no attribute {name!r}")
        return getattr(self._text, name)

    def __dir__(self) -> list[str]:
        return sorted({*dir(type(self)), *(name for name in dir(str) if name[0] != "_")})

    @property
    def __array_interface__(self) -> dict[str, Any]:
        """The memory of the floats, for numpy: `numpy.asarray(vector)` copies nothing, and is read-only."""
        address, length = self._floats().buffer_info()
        return {"version": 3, "shape": (length,), "typestr": _TYPE, "data": (address, True)}

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        parsed = core_schema.no_info_after_validator_function(cls, core_schema.str_schema(strict=True))
        in_python = core_schema.union_schema([core_schema.is_instance_schema(cls), parsed], mode="left_to_right")
        return core_schema.json_or_python_schema(parsed, in_python, serialization=_AS_TEXT)


if TYPE_CHECKING:

    class Vector(_Floats, Sequence[float]):
        """A vector as base64 text of little-endian 32-bit floats, and a sequence of these floats."""

        @overload
        def __getitem__(self, key: int) -> float: ...
        @overload
        def __getitem__(self, key: slice) -> list[float]: ...
        def __getitem__(self, key: int | slice) -> float | list[float]: ...

    VectorOrText: TypeAlias = Vector | str
else:

    class Vector(_Floats):
        """A vector as base64 text of little-endian 32-bit floats, and a sequence of these floats.

        It is decoded when it is first used, which raises ValueError for text that is not base64 of floats. It passes
        for text: `isinstance(vector, str)` is true. No subclass of `str` could do so, because numpy reads its text.
        """

        __slots__ = ()
        __class__ = property(lambda self: str)

    VectorOrText = Annotated[str, BeforeValidator(lambda value: str(value) if value.__class__ is str else value)]


def _plain(vector: Any) -> Any:
    """The text of a vector in base64, and a list as it is."""
    return str(vector) if isinstance(vector, str) else vector


_AS_TEXT: Any = core_schema.plain_serializer_function_ser_schema(_plain)


def _vector(source: Any, handler: Any) -> Any:
    """A list of numbers, or base64. Adding up a sample is the fastest check that a list consists of numbers."""

    def sum_sample(numbers: Any) -> Any:
        if numbers.__class__ is list:
            with suppress(TypeError):
                sum(numbers if len(numbers) < 256 else numbers[::16])
                return numbers
        raise ValueError("it is not a list of numbers")

    quick = core_schema.no_info_after_validator_function(sum_sample, core_schema.any_schema())
    choices = [quick, handler.generate_schema(list[float]), handler.generate_schema(Vector)]
    exact = {"exact": slice(1, 3)}
    return core_schema.union_schema(choices, mode="left_to_right", metadata=exact, serialization=_AS_TEXT)


if TYPE_CHECKING:
    Floats: TypeAlias = list[float] | Vector
else:
    Floats = Annotated[Any, GetPydanticSchema(_vector)]


def _decode(text: str) -> FloatArray:
    floats = array("f", _BASE64.validate_strings(text))  # many times faster than the base64 module
    if byteorder == "big":
        floats.byteswap()
    return floats


def to_array(vector: Iterable[float] | str) -> FloatArray:
    """The floats as an `array` of type "f". Raises ValueError for text that is not base64 of floats."""
    if isinstance(vector, (bytes, bytearray)):
        raise TypeError("a vector is a list of floats or base64 text, not bytes")
    return _decode(str(vector)) if isinstance(vector, str) else array("f", vector)


def to_list(vector: Iterable[float] | str) -> list[float]:
    """The floats as a list. Raises ValueError for text that is not base64 of floats."""
    return to_array(vector).tolist() if isinstance(vector, (str, bytes, bytearray)) else list(vector)


def to_buffer(vector: Iterable[float] | str) -> memoryview:
    """The floats as a memoryview of format "f". Raises ValueError for text that is not base64 of floats."""
    return memoryview(to_array(vector))


def to_numpy(vector: Iterable[float] | str) -> Any:
    """The floats as a numpy array of float32. Raises ValueError for text that is not base64 of floats; needs numpy."""
    return import_module("numpy").frombuffer(to_array(vector), "f4")


def __dir__() -> list[str]:
    return __all__
