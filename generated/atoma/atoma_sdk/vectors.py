"""Embedding vectors: lists of floats or base64 text, parsed quickly, and converted to other forms."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from sys import byteorder
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

from pydantic import GetPydanticSchema
from pydantic_core import SchemaValidator, core_schema

_BASE64: Any = SchemaValidator(core_schema.bytes_schema(), core_schema.CoreConfig(val_json_bytes="base64"))


class Vector(str):
    """A vector as base64 text: little-endian 32-bit floats."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(strict=True))


def _vector(source: Any, handler: Any) -> Any:
    """A list of numbers, or base64. Adding up a sample is the fastest check that a list consists of numbers."""

    def sum_sample(numbers: Any) -> Any:
        if numbers.__class__ is list:
            with suppress(TypeError):
                sum(numbers if len(numbers) < 256 else numbers[::16])
                return numbers
        raise ValueError("it is not a list of numbers")

    quick = core_schema.no_info_after_validator_function(sum_sample, core_schema.any_schema())
    others = [handler.generate_schema(list[float]), handler.generate_schema(Vector)]
    return core_schema.union_schema([quick, *others], mode="left_to_right", metadata={"exact": slice(1, 3)})


if TYPE_CHECKING:
    Floats: TypeAlias = list[float] | Vector
    FloatArray: TypeAlias = array[float]
else:
    Floats = Annotated[Any, GetPydanticSchema(_vector)]
    FloatArray = array  # has no parameters at run time before Python 3.12


def to_array(vector: Iterable[float] | str) -> FloatArray:
    """The floats as an `array` of type "f". Raises ValueError for text that is not base64 of floats."""
    if isinstance(vector, (bytes, bytearray)):
        raise TypeError("a vector is a list of floats or base64 text, not bytes")
    if not isinstance(vector, str):
        return array("f", vector)
    floats = array("f", _BASE64.validate_strings(vector))  # many times faster than the base64 module
    if byteorder == "big":
        floats.byteswap()
    return floats


def to_list(vector: Iterable[float] | str) -> list[float]:
    """The floats as a list. Raises ValueError for text that is not base64 of floats."""
    return to_array(vector).tolist() if isinstance(vector, (str, bytes, bytearray)) else list(vector)


def to_buffer(vector: Iterable[float] | str) -> memoryview:
    """The floats as a memoryview of format "f". Raises ValueError for text that is not base64 of floats."""
    return memoryview(to_array(vector))


def to_numpy(vector: Iterable[float] | str) -> Any:
    """The floats as a numpy array of float32. Raises ValueError for text that is not base64 of floats; needs numpy."""
    return import_module("numpy").frombuffer(to_array(vector), "f4")
