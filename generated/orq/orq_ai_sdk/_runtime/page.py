"""Answers that are one page of a list and know how to ask for the next one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Optional

from pydantic import PrivateAttr
from typing_extensions import Self

from .model import BaseModel
from .operation import Operation, Pagination
from .request import CallOptions


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

    def __following__(self) -> Following:
        return self._following


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


def link(page: Any, operation: Operation[Any], options: CallOptions, call: Callable[..., Any]) -> None:
    """Tell a page how to get the next one, if there is one."""
    if isinstance(page, _AnyPage) and operation.pagination is not None:
        params = next_params(operation.pagination, options.get("params") or {}, page)
        if params is not None:
            following: CallOptions = {**options, "params": params}
            page.__following__().fetch = lambda: call(operation, **following)


def next_params(pagination: Pagination, params: Mapping[str, Any], page: Any) -> Optional[dict[str, Any]]:
    """The parameters of the next page; None when the list is empty or shorter than the limit."""
    items: Any = page
    for name in pagination.items.split("."):
        items = getattr(items, name, None)
    limit = (params.get(pagination.limit) if pagination.limit else None) or pagination.limit_default or 1
    if pagination.kind != "offset" or not items or len(items) < limit:
        return None
    return {**params, pagination.argument: (params.get(pagination.argument) or 0) + len(items)}
