# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `notes`."""

from __future__ import annotations

from typing_extensions import TypedDict

from .._runtime.model import BaseModel, File, allows_extra


class SendFormRequestBody(BaseModel):
    # #/paths/~1forms/post/requestBody/content/application~1x-www-form-urlencoded/schema
    a: str | None = None


@allows_extra
class SendFormRequestBodyTypedDict(TypedDict, total=False):
    a: str


class UploadRequestBody(BaseModel):  # #/paths/~1files/post/requestBody/content/multipart~1form-data/schema
    a: str | None = None
    file: bytes | None = None


@allows_extra
class UploadRequestBodyTypedDict(TypedDict, total=False):
    a: str
    file: File
