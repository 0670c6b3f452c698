"""The value that the `inspect` command prints."""

from __future__ import annotations

from msgspec import Struct

from sdkwright.ir.api import Api
from sdkwright.openapi.model import Skipped


class Inspection(Struct, frozen=True, kw_only=True):
    """One OpenAPI document, and the API that it describes."""

    document: str  # the path of the file
    openapi: str  # the version of OpenAPI or Swagger, as the document states it: `3.0.3`
    package: str  # the import package of the SDK
    left_out: int  # how many operations the filters leave out
    skipped: tuple[Skipped, ...]  # operations that cannot be read
    api: Api
