"""The value that the `inspect` command prints."""

from __future__ import annotations

from msgspec import Struct

from sdkwright.diagnostics.report import Location, Position
from sdkwright.ir.api import Api
from sdkwright.openapi.model import Skipped
from sdkwright.syntax.source import Source


class Inspection(Struct, frozen=True, kw_only=True):
    """One OpenAPI document, and the API that it describes."""

    document: str  # the path of the file
    openapi: str  # the version of OpenAPI or Swagger, as the document states it: `3.0.3`
    package: str  # the import package of the SDK
    left_out: int  # how many operations the filters leave out
    skipped: tuple[Skipped, ...]  # operations that cannot be read
    api: Api


def locate(pointer: str, source: Source) -> Position | None:
    """The position of a `file#pointer` of the intermediate model; None if it is empty.

    The names of files and the keys in pointers can contain `#`: the part before the right one is a file of the source.
    """
    if not pointer:
        return None
    file, rest = "", ""
    for index, character in enumerate(pointer):
        if character == "#":
            file, rest = pointer[:index], pointer[index + 1 :]
            if file in source.files:
                break
    return source.position(Location(file, rest))
