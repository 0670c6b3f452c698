"""Pages whose responses have the address of the next one, which is followed on the same server only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, cast
from urllib.parse import urlsplit

from .._runtime.call import Call
from .._runtime.configuration import base_address
from .._runtime.model import value_at
from .._runtime.operation import Server
from .._runtime.redaction import USERINFO
from .._runtime.transport import resolve_reference
from .flags import more_follow
from .strategy import NextRequest, PagingStrategy, Position
from .trail import extend_trail

_PORTS = {"http": 80, "https": 443}
_LINK = re.compile(r"<([^<>]*)>([^<]*)")  # of RFC 8288: an address and its parameters
_RELATION = re.compile(r';\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))', re.I)


class PagesByAddress(PagingStrategy):
    """The kinds `url`, an address in the body, and `link`, one in the header Link."""

    def next_position(self, call: Call, page: Any, items: list[Any]) -> tuple[Position | None, bool]:
        """The address of the next page, None if there is none; and whether the response says that there is one."""
        if more_follow(self, page) is False:
            return None, False
        following = _link(call.response.headers) if self.kind == "link" else value_at(page, self.next)
        address = following if isinstance(following, str) else value_at(following, "href")
        return address or None, bool(address)

    def request(self, call: Call, position: Position, items: list[Any]) -> NextRequest | None:
        """The request for an address; None if it would be the same again. Raises ValueError for another server's."""
        operation, outgoing = call.operation, call.outgoing
        try:
            origin, target = _target(call, position)
        except ValueError as error:
            raise ValueError(f"the address of the next page cannot be followed: {error}") from None
        if origin + target == outgoing.base_url + outgoing.target:
            return None
        # The address contains the parameters of path and query; the others are sent again. Its query has the last word.
        options, sent = cast("dict[str, Any]", call.options), outgoing.headers
        names = {one.wire if one.place == "header" else "Cookie" for one in operation.parameters}
        own: dict[str, str | None] = options.get("http_headers") or {}
        headers = {**{name: sent[name] for name in names if name in sent}, **own}
        server_url: str | None = options.get("server_url")
        base = call.configuration.base(operation) if server_url is None else base_address(Server(server_url))
        user = USERINFO.search(base.url)  # which the URL of the request does not have
        origin = origin.replace("://", f"://{user[0]}", 1) if user else origin
        path, _, query = target.partition("?")
        pairs = [pair for added in base.query.values() for pair in added]  # of the address of the server
        following = {
            **extend_trail(options, target),
            "params": {},
            "server_url": f"{origin}?{'&'.join(pairs)}" if pairs else origin,
            "http_headers": headers,
            "query": query.split("&") if query else [],
        }
        return replace(operation, path=path, parameters=()), following


def _link(headers: Mapping[str, str]) -> str | None:
    """The address that the header Link calls `next`."""
    for address, facts in _LINK.findall(", ".join(text for name, text in headers.items() if name.lower() == "link")):
        relation = _RELATION.search(facts)
        if relation and "next" in (relation[1] or relation[2]).lower().split():
            return str(address)
    return None


def _target(call: Call, address: Any) -> tuple[str, str]:
    """Origin and target of an address on the same server. Raises ValueError for any other address."""
    url = call.outgoing.base_url + call.outgoing.target
    source, target = urlsplit(url), urlsplit(resolve_reference(url, str(address)))
    ports = source.port or _PORTS[source.scheme.lower()], target.port or _PORTS[target.scheme.lower()]
    upgraded = (source.scheme, target.scheme) == ("https", "http") and source.port is None and target.port is None
    same = source.scheme.lower() == target.scheme.lower() and ports[0] == ports[1]
    if source.hostname != target.hostname or not (same or upgraded) or target.username:
        raise ValueError("it is on another server, which must not receive the credentials of this one")
    secret = {one.wire for one in call.configuration.settings.schemes.values() if one.kind == "query"}
    pairs = [pair for pair in target.query.split("&") if pair and pair.partition("=")[0] not in secret]
    return f"{source.scheme}://{source.netloc}", (target.path or "/") + ("?" + "&".join(pairs) if pairs else "")
