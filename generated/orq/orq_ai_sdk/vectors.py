# Generated from specs/orq/openapi.yaml; do not edit: change the document and generate again.
"""Embedding vectors: lists of floats, or base64 text, in whichever form a program wants them."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from importlib import import_module
from sys import byteorder
from typing import Any, Union

from pydantic_core import SchemaValidator, core_schema

from ._runtime.model import Vector as Vector

# Many times faster than the base64 module.
_BASE64: Any = SchemaValidator(core_schema.bytes_schema(), core_schema.CoreConfig(val_json_bytes="base64"))


def to_array(vector: Union[Iterable[float], str]) -> array[float]:
    """The floats as an `array` of type "f". Raises ValueError for text that is no base64 of floats."""
    if isinstance(vector, (bytes, bytearray)):
        raise TypeError("a vector is a list of floats or base64 text, not bytes")
    if not isinstance(vector, str):
        return array("f", vector)
    floats = array("f", _BASE64.validate_strings(vector))
    if byteorder == "big":
        floats.byteswap()
    return floats


def to_list(vector: Union[Iterable[float], str]) -> list[float]:
    """The floats as a list. Raises ValueError for text that is no base64 of floats."""
    return to_array(vector).tolist() if isinstance(vector, (str, bytes, bytearray)) else list(vector)


def to_buffer(vector: Union[Iterable[float], str]) -> memoryview:
    """The floats as a memoryview of format "f". Raises ValueError for text that is no base64 of floats."""
    return memoryview(to_array(vector))


def to_numpy(vector: Union[Iterable[float], str]) -> Any:
    """The floats as a numpy array of float32. Raises ValueError for text that is no base64 of floats; needs numpy."""
    return import_module("numpy").frombuffer(to_array(vector), "f4")
