"""Pages whose answers have the address of the next one, which is followed on the server that was asked only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urldefrag, urljoin, urlsplit

from .._runtime.errors import USER
from .._runtime.transport import plain_address
from .flags import more_follow
from .places import Pagination
from .trail import extended
from .walk import found

_PORTS = {"http": 80, "https": 443}
_LINK = re.compile(r"<([^<>]*)>([^<]*)")  # of RFC 8288: an address, and what is said about it
_RELATION = re.compile(r';\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))', re.I)


class PagesByAddress(Pagination):
    """The kinds `url`, an address in the answer, and `link`, one in the header Link."""

    def step(self, exchange: Any, page: Any, items: Any) -> tuple[Any, bool]:
        """The address of the next page, None if there is none, and whether it is sure that there is one."""
        if more_follow(self, page) is False:
            return None, False
        following = _link(exchange.response.headers) if self.kind == "link" else found(page, self.next)
        address = following if isinstance(following, str) else found(following, "href")
        return address or None, bool(address)

    def request(self, exchange: Any, place: Any, items: Any) -> tuple[Any, dict[str, Any]] | None:
        """The operation and the options that ask for an address. Raises ValueError for one that is not to be asked."""
        operation, outgoing = exchange.operation, exchange.outgoing
        try:
            origin, target = _target(exchange, place)
        except ValueError as error:
            raise ValueError(f"the address of the next page cannot be followed: {error}") from None
        if origin + target == outgoing.base_url + outgoing.target:
            return None
        # The address has the parameters of path and query; the others are sent as they were.
        options, sent = cast("dict[str, Any]", exchange.options), outgoing.headers
        kept = {one.wire if one.place == "header" else "Cookie" for one in operation.parameters}
        own: dict[str, str] = options.get("http_headers") or {}
        headers = {**{name: sent[name] for name in kept if name in sent}, **own}
        asked: str = options.get("server_url") or exchange.configuration.base_url(operation)
        user = USER.search(asked)  # is no part of the request's own address
        origin = origin.replace("://", f"://{user[0]}", 1) if user else origin
        following = {**extended(options, target), "params": {}, "server_url": origin, "http_headers": headers}
        return replace(operation, path=target, parameters=()), following


def _link(headers: Mapping[str, str]) -> str | None:
    """The address that the header Link calls `next`."""
    for address, facts in _LINK.findall(", ".join(text for name, text in headers.items() if name.lower() == "link")):
        relation = _RELATION.search(facts)
        if relation and "next" in (relation[1] or relation[2]).lower().split():
            return str(address)
    return None


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
