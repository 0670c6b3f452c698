"""How the bodies of responses are read. Generated code names the codec of each declared response, if not JSON."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any, TypeAlias

from pydantic_core import from_json

from .errors import field
from .redaction import masked

Validator: TypeAlias = Any  # one of pydantic, perhaps with plugins around it


def text(response: Any) -> str:
    """The body as text, in the charset that its content type names, or else in UTF-8."""
    content: bytes = response.content
    content_type = (field(response.headers, "content-type") or "").lower()
    charset = content_type.partition("charset=")[2].partition(";")[0].strip(" \"'")
    with suppress(LookupError, ValueError):
        return content.decode(charset or "utf-8", "replace")
    return content.decode("utf-8", "replace")


class Codec:
    """Bodies that `read` turns into values, whatever is in them."""

    is_stream = False  # returned only to programs that request it
    is_optional = False  # it needs a library that may be missing: `load` is called before the request is sent

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self.read = read

    def load(self) -> None:
        """Import the library that the codec needs. Raises ImportError if it is missing."""


class Document(Codec):
    """Bodies that are one value of a declared type, in JSON; subclasses read other formats."""

    def __init__(self) -> None:
        super().__init__(lambda response: self.data(response.content))

    def validated(self, validator: Validator, content: bytes) -> Any:
        """The value. Raises ValidationError for bodies that are malformed or do not match the type."""
        return validator.validate_json(content, by_alias=True, by_name=False)

    def validated_without(self, secrets: Collection[str], validator: Validator, response: Any) -> Any:
        """The value of an error, with secrets that the server repeated masked. Raises ValidationError."""
        return validator.validate_json(masked(text(response), secrets), by_alias=True, by_name=False)

    def data(self, content: bytes) -> Any:
        """The body as plain data, without validation. Raises ValueError for malformed bodies."""
        return from_json(content)

    def text(self, response: Any) -> str:
        """The body as text for people, in JSON if possible."""
        return text(response)


BYTES, TEXT, JSON = Codec(lambda response: response.content), Codec(text), Document()
