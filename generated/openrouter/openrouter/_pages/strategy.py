"""How the page after a page is requested."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, TypeAlias, cast

from .._runtime.call import Call
from .._runtime.configuration import SDKConfiguration
from .._runtime.errors import InvalidResponse
from .._runtime.model import to_plain
from .._runtime.operation import Operation
from .._runtime.request import Outgoing, without_key

Position: TypeAlias = Any  # where a page begins: a number, a cursor or an address
NextRequest: TypeAlias = tuple[Operation[Any], dict[str, Any]]  # an operation, and the options of its call


class PagingStrategy(NamedTuple):
    """How to request the next page. Paths in the response are those of `value_at`."""

    kind: str  # offset, page (a number), cursor, url or link
    argument: str = ""  # where the page begins: a parameter by Python name, or a property of the body by wire name
    group: str = ""  # the argument of which `argument` and `limit` are members, if they are not arguments themselves
    body: bool = False  # argument and limit are properties of the body
    text: bool = False  # the argument is text, whatever the response has
    limit: str = ""  # the argument for the size of a page
    limit_default: int | None = None
    limit_max: int | None = None  # larger pages are cut to this size
    short: bool = True  # a page with fewer items than the limit is the last one
    start: int = 0  # the number of the first page, or of the first item
    next: str = ""  # path of the next cursor, address or number
    more: str = ""  # path of a flag: there are more pages
    last: str = ""  # path of a flag: this page is the last one
    total: str = ""  # path of the number of items
    pages: str = ""  # path of the number of pages

    def arguments(self, call: Call) -> dict[str, Any]:
        """The arguments of the call among which `argument` is."""
        options: Any = call.options
        arguments: Any = options.get("body" if self.body else "params") or {}
        return cast("dict[str, Any]", to_plain(arguments.get(self.group)) or {} if self.group else arguments)

    def next_position(self, call: Call, page: Any, items: list[Any]) -> tuple[Position | None, bool]:
        """Where the next page begins, None if there is none; and whether the response says that there is one."""
        raise NotImplementedError

    def request(self, call: Call, position: Position, items: list[Any]) -> NextRequest | None:
        """The request for the page at a position; None if it would be the same again."""
        options, key = cast("dict[str, Any]", call.options), "body" if self.body else "params"
        arguments, value = self.arguments(call), str(position) if self.text else position
        if arguments.get(self.argument) == value:
            return None
        changed: dict[str, Any] = {**arguments, self.argument: value}
        if self.group:
            changed = {**(options.get(key) or {}), self.group: changed}
        return call.operation, {**options, key: changed}


class NextPage:
    """How a page gets the next one. It is ignored by comparisons, and not part of pickles and copies."""

    def __init__(self, *, detached: bool = False) -> None:
        self.detached = detached  # there was a next page before this one was copied
        self.position: Position | None = None
        self.certain = False  # the response says that there is a next page
        self.fetch: Callable[[], Any] | None = None  # requests it; None on the last page
        self.problem = ""  # why it cannot be requested
        self.strategy: PagingStrategy | None = None
        self._origin: tuple[SDKConfiguration, Outgoing] | None = None  # the request of this page

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NextPage)

    def __reduce__(self) -> tuple[Any, ...]:
        detached = self.detached or self.fetch is not None or bool(self.problem)
        return partial(NextPage, detached=detached), ()

    def link(self, call: Call, dispatch: Callable[..., Any], page: Any, items: list[Any]) -> None:
        """Prepare the request for the next page, if there is one; `dispatch` makes calls."""
        strategy = self.strategy = cast(PagingStrategy, call.operation.pagination)
        self._origin = call.configuration, call.outgoing
        self.position, self.certain = strategy.next_position(call, page, items)
        if self.position is None:
            return
        try:
            request = strategy.request(call, self.position, items)
        except ValueError as error:
            self.problem = str(error)
            return
        if request is not None:
            self.fetch = partial(dispatch, request[0], **without_key(request[0], request[1]))
        elif items:  # the API ignores the argument
            self.problem = "the next page would be this one again"

    def get(self) -> Any:
        """The next page, for asynchronous calls an awaitable; None if there is none. Raises the errors of the SDK."""
        if self.detached:
            raise RuntimeError("this page was copied or unpickled: it has no client to request the next one with")
        if self.problem:
            raise self.error(self.problem)
        return self.fetch() if self.fetch is not None else None

    def error(self, message: str) -> Exception:
        """The error for a response that does not lead to the next page."""
        assert self._origin is not None
        configuration, outgoing = self._origin
        url = configuration.redactor.url(outgoing.base_url + outgoing.target)
        return configuration.settings.errors().of(InvalidResponse)(message, method=outgoing.method, url=url)
