"""Where the page after this one begins, and the way there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple, cast

from .._runtime.errors import InvalidResponse
from .._runtime.model import plain


class Pagination(NamedTuple):
    """How to ask for the next page. Places in the answer are attributes, with dots for depth; -1 is the last item."""

    kind: str  # offset, page (a number), cursor, url or link
    argument: str = ""  # where the page begins: a parameter by Python name, or a property of the body by wire name
    group: str = ""  # the argument that has `argument` and `limit` as members, if they are no arguments themselves
    body: bool = False  # argument and limit are properties of the body
    text: bool = False  # the argument is text, whatever the answer has
    limit: str = ""  # the argument that says how many items a page has at most
    limit_default: int | None = None
    limit_max: int | None = None  # whoever asks for more gets this many
    short: bool = True  # a page with fewer items than the limit is the last one
    start: int = 0  # the number of the first page, or of the first item
    next: str = ""  # the next cursor, address or number in the answer
    more: str = ""  # whether there are more, in the answer
    last: str = ""  # whether this page is the last one, in the answer
    total: str = ""  # how many items there are, in the answer
    pages: str = ""  # how many pages there are, in the answer

    def given(self, exchange: Any) -> dict[str, Any]:
        """The arguments of the call, those among which the place is."""
        given: Any = exchange.options.get("body" if self.body else "params") or {}
        return cast("dict[str, Any]", plain(given.get(self.group)) or {} if self.group else given)

    def request(self, exchange: Any, place: Any, items: Any) -> tuple[Any, dict[str, Any]] | None:
        """The operation and the options that ask for the page at a place; None if they would be the same again."""
        options, where = cast("dict[str, Any]", exchange.options), "body" if self.body else "params"
        given, value = self.given(exchange), str(place) if self.text else place
        if given.get(self.argument) == value:
            return None
        changed: dict[str, Any] = {**given, self.argument: value}
        if self.group:
            changed = {**(options.get(where) or {}), self.group: changed}
        return exchange.operation, {**options, where: changed}


class Following:
    """The way to the next page. It takes no part in comparisons and is left behind by pickling and copying."""

    def __init__(self, *, lost: bool = False) -> None:
        self.lost = lost
        self.place: Any = None  # where the next page begins
        self.sure = False  # the answer says that there is one
        self.fetch: Callable[[], Any] | None = None  # asks for the next page; None on the last one
        self.problem = ""  # why it cannot be asked for
        self.asked: tuple[Any, Any] = None, None  # the configuration and the request of this page

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Following)

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(Following, lost=self.lost or self.fetch is not None or bool(self.problem)), ()

    def link(self, exchange: Any, call: Callable[..., Any], page: Any, items: Any) -> None:
        """Find the way, if this is not the last page."""
        how, self.asked = exchange.operation.pagination, (exchange.configuration, exchange.outgoing)
        self.place, self.sure = how.step(exchange, page, items)
        if self.place is None:
            return
        try:
            request = how.request(exchange, self.place, items)
        except ValueError as error:
            self.problem = str(error)
            return
        if request is not None:
            self.fetch = partial(call, request[0], **request[1])
        elif items:  # the API pays no heed to where it was asked to begin
            self.problem = "the next page would be this one again"

    def ask(self) -> Any:
        """The next page, or what is to be awaited for it; None if there is none."""
        if self.lost:
            raise RuntimeError("this page was copied or unpickled: it has lost its client and cannot get the next one")
        if self.problem:
            raise self.failed(self.problem)
        return self.fetch() if self.fetch is not None else None

    def failed(self, message: str) -> Exception:
        """The error of the SDK for an answer that does not lead on."""
        configuration, outgoing = self.asked
        url = configuration.redactor.url(outgoing.base_url + outgoing.target)
        error: Exception = configuration.settings.errors()[InvalidResponse](message, method=outgoing.method, url=url)
        return error
