# Generated from specs/openrouter/openapi.yaml; do not edit: change the document and generate again.
"""The way from one page to the next."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Optional, cast
from urllib.parse import urldefrag, urljoin, urlsplit

from .._runtime.errors import InvalidResponse
from .._runtime.transport import plain_address
from .places import position

_PORTS = {"http": 80, "https": 443}


class Following:
    """The way to the next page. It takes no part in comparisons and is left behind by pickling and copying."""

    def __init__(self, *, lost: bool = False) -> None:
        self.lost = lost
        self.fetch: Optional[Callable[[], Any]] = None  # asks for the next page; None on the last one
        self.place: Any = None  # where the next page begins
        self.failed: Callable[[str], Exception] = RuntimeError  # makes the error to raise

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Following)

    def __reduce__(self) -> tuple[Any, ...]:
        return partial(Following, lost=self.lost or self.fetch is not None), ()

    def link(self, exchange: Any, call: Callable[..., Any], page: Any, items: Any) -> None:
        """Find the way, if this is not the last page."""
        self.failed = partial(_failed, exchange.configuration, exchange.outgoing)
        self.place = position(exchange, page, items)
        if self.place is not None:
            self.fetch = _request(exchange, call, self.place, bool(items))

    def ask(self) -> Any:
        """The next page, or what is to be awaited for it; None if there is none."""
        if self.lost:
            raise RuntimeError("this page was copied or unpickled: it has lost its client and cannot get the next one")
        return self.fetch() if self.fetch is not None else None

    def mark(self, seen: set[int]) -> None:
        """Add the place of the next page to those that were seen. Raises if it is one of them already."""
        known = hash(str(self.place))
        if self.fetch is not None and known in seen:
            raise self.failed("the pages go round in a circle: the API gives a cursor that it gave before")
        seen.add(known)


def _failed(configuration: Any, outgoing: Any, message: str) -> Exception:
    url = configuration.redactor.url(outgoing.base_url + outgoing.target)
    error: Exception = configuration.settings.errors()[InvalidResponse](message, method=outgoing.method, url=url)
    return error


def _request(exchange: Any, call: Callable[..., Any], place: Any, full: bool) -> Optional[Callable[[], Any]]:
    """The call that asks for the page at a place, with the options of this one."""
    operation, options, how = (
        exchange.operation,
        cast("dict[str, Any]", exchange.options),
        exchange.operation.pagination,
    )
    refuse = partial(_refuse, exchange.configuration, exchange.outgoing)
    if how.kind not in ("url", "link"):
        where = "body" if how.body else "params"
        given: dict[str, Any] = options.get(where) or {}
        if given.get(how.argument) == place:  # nothing is new, or the API pays no heed
            return partial(refuse, "the next page would be this one again") if full else None
        return partial(call, operation, **{**options, where: {**given, how.argument: place}})
    try:
        origin, target = _target(exchange, place)
    except ValueError as error:
        return partial(refuse, f"the address of the next page cannot be followed: {error}")
    if target == exchange.outgoing.target and origin == exchange.outgoing.base_url:
        return partial(refuse, "the next page would be this one again") if full else None
    # The address has the parameters of path and query; the others are sent as they were.
    kept, sent = {
        one.wire if one.place == "header" else "Cookie" for one in operation.parameters
    }, exchange.outgoing.headers
    own: dict[str, str] = options.get("http_headers") or {}
    headers = {**{name: sent[name] for name in kept if name in sent}, **own}
    following: dict[str, Any] = {**options, "params": {}, "server_url": origin, "http_headers": headers}
    return partial(call, replace(operation, path=target, parameters=()), **following)


def _refuse(configuration: Any, outgoing: Any, message: str) -> Any:
    raise _failed(configuration, outgoing, message)


def _target(exchange: Any, address: Any) -> tuple[str, str]:
    """Origin and target of an address on the server that was asked. Raises ValueError for any other address."""
    asked: str = exchange.outgoing.base_url + exchange.outgoing.target
    source, target = urlsplit(asked), urlsplit(plain_address(urldefrag(urljoin(asked, str(address))).url))
    ports = source.port or _PORTS[source.scheme.lower()], target.port or _PORTS[target.scheme.lower()]
    upgraded = (source.scheme, target.scheme) == ("https", "http") and source.port is None and target.port is None
    same = source.scheme.lower() == target.scheme.lower() and ports[0] == ports[1]
    if source.hostname != target.hostname or not (same or upgraded) or target.username:
        raise ValueError("it is on another server, which must not see what is sent to this one")
    secret = {one.wire for one in exchange.configuration.settings.schemes.values() if one.kind == "query"}
    pairs = [pair for pair in target.query.split("&") if pair and pair.partition("=")[0] not in secret]
    return f"{source.scheme}://{source.netloc}", (target.path or "/") + ("?" + "&".join(pairs) if pairs else "")
