"""How the bodies of responses are read. Generated code names the codec of each declared response, if not JSON."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Collection
from contextlib import suppress
from json import detect_encoding
from typing import Any, TypeAlias

from pydantic import ValidationError
from pydantic_core import from_json

from .errors import field
from .redaction import masked

Validator: TypeAlias = Any  # one of pydantic, perhaps with plugins around it


_MARKS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
# Python has others, some of which take minutes for a text.
_CHARSETS = ("ascii", "us-ascii", "big5", "euc-jp", "euc-kr", "gb18030", "gb2312", "gbk", "shift-jis")
_FAMILIES = re.compile(r"(utf-(8|16|32)(-?(le|be))?|(iso-?8859-|windows-|cp)\d{1,4}|koi8-[ru]|latin-?1)")


# A pair of surrogates, a single one, or any other escape of a JSON string.
_ESCAPE = re.compile(rb"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(\\u[dD][89a-fA-F]..)|\\.")


def repaired_json(content: bytes) -> bytes:
    """JSON in UTF-8 without a byte order mark or unpaired surrogates, which are replaced."""
    encoding = detect_encoding(content)
    if encoding != "utf-8":
        content = content.decode(encoding, "replace").encode()
    if b"\\ud" not in content and b"\\uD" not in content:
        return content
    return _ESCAPE.sub(lambda match: b"\\ufffd" if match[1] else match[0], content)


def text(response: Any) -> str:
    """The body as text, in the charset of its byte order mark or of its content type, or else in UTF-8."""
    content: bytes = response.content
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    content_type = (field(response.headers, "content-type") or "").lower()
    charset = content_type.partition("charset=")[2].partition(";")[0].strip(" \"'").replace("_", "-")
    if charset in _CHARSETS or _FAMILIES.fullmatch(charset):
        with suppress(LookupError):
            return content.decode(charset, "replace")
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
        try:
            return validator.validate_json(content, by_alias=True, by_name=False)
        except ValidationError:
            repaired = repaired_json(content)
            if repaired == content:
                raise
        return validator.validate_json(repaired, by_alias=True, by_name=False)

    def validated_without(self, secrets: Collection[str], validator: Validator, response: Any) -> Any:
        """The value of an error, with secrets that the server repeated masked. Raises ValidationError."""
        content = masked(text(response), secrets).encode("utf-8", "replace")
        return validator.validate_json(repaired_json(content), by_alias=True, by_name=False)

    def data(self, content: bytes) -> Any:
        """The body as plain data, without validation. Raises ValueError for malformed bodies."""
        return from_json(repaired_json(content))

    def text(self, response: Any) -> str:
        """The body as text for people, in JSON if possible."""
        return text(response)

    def encoded(self, value: Any) -> bytes:
        """A value as a body, which tests need. Raises InvalidArgument for what it cannot carry."""
        from .encode import to_json, to_jsonable

        return to_json(to_jsonable(value))


BYTES, TEXT, JSON = Codec(lambda response: response.content), Codec(text), Document()
