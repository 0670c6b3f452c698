# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `café_bar`."""

from __future__ import annotations

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from .._runtime.model import BaseModel as _BaseModel_
from .._runtime.model import allows_extra


class CloseRequestBody(_BaseModel_):
    # #/paths/~1orders~1{class}/put/requestBody/content/application~1json/schema
    id: str
    """The query has an id too."""
    class_: Annotated[str | None, Field(alias="class")] = None
    """The path has a class too."""


CloseRequestBodyTypedDict = TypedDict("CloseRequestBodyTypedDict", {"id": "str", "class": "NotRequired[str]"})
allows_extra(CloseRequestBodyTypedDict)
