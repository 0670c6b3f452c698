"""Servers: the base URLs of an API."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin, urlsplit

from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Server, Variable
from sdkwright.openapi import model as openapi

_HOST = re.compile(r"(localhost|\d+(\.\d+){3}|([\w-]+\.)+[a-zA-Z]{2,})(:\d+)?(/|$)", re.ASCII)


def servers(items: Iterable[openapi.Server], report: Report) -> tuple[Server, ...]:
    """The servers that the document or an operation lists."""
    return tuple(
        Server(
            url=_address(item, report),
            name=item.name,
            description=item.description or "",
            variables=tuple(
                Variable(name=v.name, default=v.default, enum=v.enum, description=v.description or "")
                for v in item.variables
            ),
            pointer=str(item.at),
        )
        for item in items
    )


def _address(item: openapi.Server, report: Report) -> str:
    """A URL with its scheme, or the path of a relative one, since it is not known where the document came from."""
    url = re.split("[?#]", item.url, maxsplit=1)[0]
    if url != item.url:
        reason = f"the address `{item.url}` has more than a path; read as `{url}`"
        report.warning("server", reason, item.at, "describe a query as parameters or security schemes")
    known = {variable.name for variable in item.variables}
    for name in dict.fromkeys(re.findall(r"\{([^{}]*)\}", url)):
        if name not in known:
            message = f"`{{{name}}}` of the address `{url}` is not described; it is passed in `url_params`"
            report.warning("server", message, item.at, "describe it under `variables`, with a `default`")
    if "://" in url or url.startswith("{"):
        if "{" not in url and not _is_http(url):
            message = f"`{url}` is no address of HTTP; the program has to pass a `server_url`"
            report.warning("server", message, item.at, "write `https://`, a host and a path")
        return url
    if url.startswith("//") or _HOST.match(url):
        local = url.lstrip("/").startswith(("localhost", "127."))
        complete = f"{'http' if local else 'https'}://{url.removeprefix('//')}"
        report.warning("server", f"the address `{url}` has no scheme; read as `{complete}`", item.at)
        return complete
    return f"/{(url if '{' in url else urljoin('/', url)).lstrip('/')}"


def _is_http(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", url)
    except ValueError:
        return False
