# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Models of `owners`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from .._pages import AsyncPage, Page
from .._renames import former_names
from .._runtime.model import BaseModel


class OwnerList(BaseModel):  # #/components/schemas/OwnerList
    data: list[Owner]
    next_cursor: str | None = None


class Owner(BaseModel):  # #/components/schemas/Owner
    name: str


class OwnersPage(Page[Owner], OwnerList):
    """One page of the list; `next()`, `iter_items()` and `iter_pages()` lead on."""

    __items__ = "data"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


class AsyncOwnersPage(AsyncPage[Owner], OwnerList):
    """One page of the list; `await next()`, `async for` over `iter_items()` or `iter_pages()` lead on."""

    __items__ = "data"

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self


if TYPE_CHECKING:
    ListOwnersPage = OwnersPage
    AsyncListOwnersPage = AsyncOwnersPage
else:
    __getattr__ = former_names(__name__, {"ListOwnersPage": "OwnersPage", "AsyncListOwnersPage": "AsyncOwnersPage"})
