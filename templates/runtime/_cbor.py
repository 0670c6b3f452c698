"""CBOR (RFC 8949): a binary format for the values of JSON, and for bytes, dates and large numbers.

The optional library cbor2 is imported when the first body is written or read.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from enum import Enum
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import PydanticCustomError, to_json

from ._runtime.arguments import tidy
from ._runtime.codecs import Document, Validator, text
from ._runtime.configuration import install_command
from ._runtime.errors import InvalidArgument
from ._runtime.model import is_dict, is_list
from ._runtime.numbers import as_decimal
from ._runtime.operation import Content
from ._runtime.redaction import masked


def _library() -> Any:
    try:
        return import_module("cbor2")
    except ImportError as error:
        raise ImportError(f"{_missing()} ({error})") from None


def _missing() -> str:
    return f"CBOR needs the library cbor2, which is not installed: {install_command('cbor')}"


def cbor(media_type: str, value: Any) -> tuple[Content, str]:
    """A CBOR document. Raises InvalidArgument for what CBOR cannot carry, ImportError without cbor2."""
    library = _library()
    try:
        return library.dumps(_writable(tidy(value))), media_type
    except library.CBOREncodeError as error:
        raise InvalidArgument(f"the body cannot be encoded: {error}") from None


def _writable(value: Any) -> Any:
    """The value in types that cbor2 writes as receivers expect. Raises InvalidArgument."""
    if is_dict(value):
        return {_writable(name): _writable(item) for name, item in value.items()}
    if is_list(value) or value.__class__ is tuple:
        return [_writable(item) for item in value]
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InvalidArgument(f"the body cannot be encoded: {value!r} has no time zone, which CBOR requires")
        return value
    if hasattr(value, "__fspath__"):
        return Path(value).read_bytes()
    if hasattr(value, "read"):
        return value.read()
    if (number := as_decimal(value)) is not None:
        return number
    if isinstance(value, UUID):  # text in every schema
        return str(value)
    return value.value if isinstance(value, Enum) else value


class _Cbor(Document):
    """Bodies in CBOR. Validation accepts Python's types: bytes stay bytes, dates stay dates."""

    is_optional = True

    def load(self) -> None:
        """Import cbor2. Raises ImportError if it is missing."""
        _library()

    def validated(self, validator: Validator, content: bytes) -> Any:
        """The value. Raises ValidationError."""
        return validator.validate_python(self._loaded(content), by_alias=True, by_name=False)

    def validated_without(self, secrets: Collection[str], validator: Validator, response: Any) -> Any:
        """The value with secrets masked. Raises ValidationError."""
        data = self._loaded(response.content)
        try:
            data = _masked(data, secrets)
        except RecursionError:  # a value may contain itself
            raise _invalid("too many levels", response.content) from None
        return validator.validate_python(data, by_alias=True, by_name=False)

    def data(self, content: bytes) -> Any:
        """The body as plain data. Raises ValueError."""
        library, stream = _library(), BytesIO(content)
        try:
            value = library.CBORDecoder(stream).decode()
        except (library.CBORDecodeError, RecursionError, TypeError, OverflowError, MemoryError) as error:
            raise ValueError(str(error)) from None
        if stream.tell() < len(content):
            raise ValueError(f"trailing bytes after the first {stream.tell()}")
        return value

    def text(self, response: Any) -> str:
        """The body in JSON, with bytes in base64; a malformed body as text."""
        try:
            data = self.data(response.content)
            return to_json(data, bytes_mode="base64", inf_nan_mode="constants", fallback=str).decode()
        except ImportError:
            return f"({_missing()})"
        except ValueError:
            return text(response)

    def encoded(self, value: Any) -> bytes:
        """A value as a body, which tests need. Raises InvalidArgument for what it cannot carry."""
        return bytes(cbor("", value)[0])

    def _loaded(self, content: bytes) -> Any:
        try:
            return self.data(content)
        except ValueError as error:
            raise _invalid(str(error), content) from None


def _invalid(reason: str, content: bytes) -> ValidationError:
    problem = PydanticCustomError("body_invalid", "invalid CBOR: {reason}", {"reason": reason})
    return ValidationError.from_exception_data("CBOR", [{"type": problem, "input": content}])


def _masked(value: Any, secrets: Collection[str]) -> Any:
    """The value with secrets masked in its texts."""
    if is_dict(value):
        return {_masked(name, secrets): _masked(item, secrets) for name, item in value.items()}
    if is_list(value):
        return [_masked(item, secrets) for item in value]
    return masked(value, secrets) if isinstance(value, str) else value


CBOR = _Cbor()
