"""Servers: the addresses of a document, as far as they are addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urljoin

from generator import document as d
from generator.diagnostics import Report
from generator.ir import Server, Variable

_HOST = re.compile(r"(localhost|\d+(\.\d+){3}|([\w-]+\.)+[a-zA-Z]{2,})(:\d+)?(/|$)", re.ASCII)


def servers(items: Iterable[d.Server], report: Report) -> tuple[Server, ...]:
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
        )
        for item in items
    )


def _address(item: d.Server, report: Report) -> str:
    """An address with its scheme, or the path of one that is relative: nobody knows here where the document was."""
    url = re.split("[?#]", item.url, maxsplit=1)[0]
    if url != item.url:
        reason = f"the address `{item.url}` has more than a path; read as `{url}`"
        report.warning("server", reason, item.at, "describe a query as parameters or security schemes")
    if "://" in url or url.startswith("{"):
        return url
    if url.startswith("//") or _HOST.match(url):
        local = url.lstrip("/").startswith(("localhost", "127."))
        whole = f"{'http' if local else 'https'}://{url.removeprefix('//')}"
        report.warning("server", f"the address `{url}` has no scheme; read as `{whole}`", item.at)
        return whole
    return f"/{(url if '{' in url else urljoin('/', url)).lstrip('/')}"
