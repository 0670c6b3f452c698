# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `jobs`."""

from __future__ import annotations

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel, Entries, allows_extra


class StartJobRequestBody(BaseModel):  # #/paths/~1jobs/post/requestBody/content/application~1json/schema
    name: str
    timeout: int | None = None
    """How long the job may take"""
    max_retries: int | None = None
    options: dict[str, str] | None = None


@allows_extra
class StartJobRequestBodyTypedDict(TypedDict):
    name: str
    timeout: NotRequired[int]
    max_retries: NotRequired[int]
    options: NotRequired[Entries[str, str]]


class PlanJobRequestBody(BaseModel):  # #/paths/~1jobs~1plan/post/requestBody/content/application~1json/schema
    options: str | None = None
    options_2: Annotated[str | None, Field(alias="options_")] = None


@allows_extra
class PlanJobRequestBodyTypedDict(TypedDict, total=False):
    options: str
    options_: str
