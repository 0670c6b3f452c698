# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""Answers that are one page of a list and know how to ask for the next one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Optional, cast

from pydantic import PrivateAttr
from typing_extensions import Self

from ._runtime.model import BaseModel
from ._runtime.operation import Operation
from ._runtime.request import CallOptions


class Following:
    """The way to the next page. It takes no part in comparisons and is left behind by pickling and copying."""

    fetch: Optional[Callable[[], Any]] = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Following)

    def __reduce__(self) -> tuple[type[Following], tuple[()]]:
        return Following, ()


class _AnyPage(BaseModel):
    _following: Following = PrivateAttr(default_factory=Following)

    @property
    def result(self) -> Self:
        """The page itself, as the official SDKs name it."""
        return self

    def __linked__(self, operation: Operation[Any], options: CallOptions, call: Callable[..., Any]) -> None:
        """Tell the page how to get the next one, if there is one: unless the list is shorter than the limit."""
        pagination, params, items = operation.pagination, options.get("params") or {}, cast(Any, self)
        if pagination is None or pagination.kind != "offset":
            return
        for name in pagination.items.split("."):
            items = getattr(items, name, None)
        limit = (params.get(pagination.limit) if pagination.limit else None) or pagination.limit_default or 1
        if items and len(items) >= limit:
            offset = (params.get(pagination.argument) or 0) + len(items)
            following: CallOptions = {**options, "params": {**params, pagination.argument: offset}}
            self._following.fetch = partial(call, operation, **following)


class Page(_AnyPage):
    """One page of a list."""

    def next(self) -> Optional[Self]:
        """The next page; None when this is the last one. Raises what the operation raises."""
        page: Optional[Self] = self._following.fetch() if self._following.fetch else None
        return page


class AsyncPage(_AnyPage):
    """One page of a list, of an asynchronous call."""

    async def next(self) -> Optional[Self]:
        """The next page; None when this is the last one. Raises what the operation raises."""
        page: Optional[Self] = await self._following.fetch() if self._following.fetch else None
        return page
