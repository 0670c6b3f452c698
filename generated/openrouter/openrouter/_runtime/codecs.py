"""How the bodies of responses are read. Generated code gives each declared response its codec; JSON is the default."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any, TypeAlias

from pydantic_core import from_json

from .errors import field, masked

Validator: TypeAlias = Any  # one of pydantic, perhaps with plugins around it


def text(response: Any) -> str:
    """The body as text, in the charset that it names, else UTF-8."""
    content: bytes = response.content
    kind = (field(response.headers, "content-type") or "").lower()
    charset = kind.partition("charset=")[2].partition(";")[0].strip(" \"'")
    with suppress(LookupError, ValueError):
        return content.decode(charset or "utf-8", "replace")
    return content.decode("utf-8", "replace")


class Codec:
    """Bodies of which `read` makes values, whatever is in them."""

    is_optional = False  # it needs a library that may be missing: `load` is called before the request is sent

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self.read = read

    def load(self) -> None:
        """Import the library that the codec needs. Raises ImportError where it is missing."""


class Document(Codec):
    """Bodies that are one value of a declared type, in JSON; subclasses read other notations."""

    def __init__(self) -> None:
        super().__init__(lambda response: self.data(response.content))

    def validated(self, validator: Validator, content: bytes) -> Any:
        """The value. Raises ValidationError for bodies that are malformed or not of the type."""
        return validator.validate_json(content, by_alias=True, by_name=False)

    def validated_without(self, secrets: Collection[str], validator: Validator, response: Any) -> Any:
        """The same of an error, with the secrets masked that the server may have repeated. Raises ValidationError."""
        return validator.validate_json(masked(text(response), secrets), by_alias=True, by_name=False)

    def data(self, content: bytes) -> Any:
        """The body in Python's types, whatever its type. Raises ValueError for malformed bodies."""
        return from_json(content)

    def text(self, response: Any) -> str:
        """The body as people read it, in JSON if that is possible."""
        return text(response)


BYTES, TEXT, JSON = Codec(lambda response: response.content), Codec(text), Document()
