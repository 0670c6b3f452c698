# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Answers that are one page of a list and know how to ask for the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import pydantic
from pydantic import PrivateAttr

from .following import Following
from .walk import Awaited, Blocking

Item = TypeVar("Item")


class _Model(pydantic.BaseModel):
    _following: Following = PrivateAttr(default_factory=Following)

    if not TYPE_CHECKING:

        def __class_getitem__(cls, item: Any) -> Any:
            return cls  # what the items are, only type checkers need to know


class Page(_Model, Blocking[Item]):
    """One page of a list."""


class AsyncPage(_Model, Awaited[Item]):
    """One page of a list, of an asynchronous call."""
