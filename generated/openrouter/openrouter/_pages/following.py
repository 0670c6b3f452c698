# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""The way from one page to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Optional

from .._runtime.errors import InvalidResponse


class Following:
    """The way to the next page. It takes no part in comparisons and is left behind by pickling and copying."""

    def __init__(self, *, lost: bool = False) -> None:
        self.lost = lost
        self.fetch: Optional[Callable[[], Any]] = None  # asks for the next page; None on the last one
        self.place: Any = None  # where the next page begins
        self.sure = False  # the answer says that there is one
        self.failed: Callable[[str], Exception] = RuntimeError  # makes the error to raise

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Following)

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(Following, lost=self.lost or self.fetch is not None), ()

    def link(self, exchange: Any, call: Callable[..., Any], page: Any, items: Any) -> None:
        """Find the way, if this is not the last page."""
        self.failed = partial(_failed, exchange.configuration, exchange.outgoing)
        how = exchange.operation.pagination
        self.place, self.sure = how.step(exchange, page, items)
        if self.place is None:
            return
        try:
            request = how.request(exchange, self.place, items)
        except ValueError as error:
            self.fetch = partial(self._refuse, str(error))
        else:
            if request is not None:
                self.fetch = partial(call, request[0], **request[1])
            elif items:  # the API pays no heed to where it was asked to begin
                self.fetch = partial(self._refuse, "the next page would be this one again")

    def _refuse(self, message: str) -> Any:
        raise self.failed(message)

    def ask(self) -> Any:
        """The next page, or what is to be awaited for it; None if there is none."""
        if self.lost:
            raise RuntimeError("this page was copied or unpickled: it has lost its client and cannot get the next one")
        return self.fetch() if self.fetch is not None else None


def _failed(configuration: Any, outgoing: Any, message: str) -> Exception:
    url = configuration.redactor.url(outgoing.base_url + outgoing.target)
    error: Exception = configuration.settings.errors()[InvalidResponse](message, method=outgoing.method, url=url)
    return error
