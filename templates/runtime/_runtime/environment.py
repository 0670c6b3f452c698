"""What the environment says about connections: proxies and trusted certificates, in the variables that httpx2 reads.

Variables that cannot be used raise InvalidArgument, if something depends on them.
"""

from __future__ import annotations

import os
import re
import sys
from functools import cached_property, lru_cache
from typing import Any
from urllib.parse import SplitResult, urlsplit

from .errors import InvalidArgument
from .redaction import MASK

_PORTS = {"http": 80, "https": 443}
_WITH_PORT = re.compile(r"(.*?)(?::(\d+))?", re.S)


class Proxies:
    """The proxies for requests to the schemes `http`, `https` and `all`, and the hosts that need `no` proxy."""

    def __init__(self, addresses: dict[str, str]) -> None:
        self._exceptions = [entry for text in addresses.get("no", "").split(",") if (entry := text.strip().lower())]
        used = {} if "*" in self._exceptions else addresses
        self._addresses = {scheme: used[scheme] for scheme in ("http", "https", "all") if used.get(scheme)}

    @classmethod
    def of_environment(cls) -> Proxies:
        """Those of the environment; on Windows and macOS, those of the system where the environment has none."""
        if sys.platform not in ("win32", "darwin") and not _names_proxies():
            return cls({})
        from urllib.request import getproxies

        return cls(getproxies())

    def __bool__(self) -> bool:
        return bool(self._addresses)

    def of(self, url: str) -> str | None:
        """The URL of the proxy for requests to a URL, or None. Raises InvalidArgument if it cannot be used."""
        target = urlsplit(url)
        scheme = target.scheme if target.scheme in self._addresses else "all"
        address = self._addresses.get(scheme)
        if address is None or any(_is_exception(entry, target) for entry in self._exceptions):
            return None
        address = address if "://" in address else f"http://{address}"
        if problem := _problem(address):
            before, mark, rest = address.rpartition("@")
            shown = f"{before.partition('://')[0]}://{MASK}@{rest}" if mark else address
            raise InvalidArgument(f"{_variable(scheme)}={shown!r} cannot be used as a proxy: {problem}")
        return address


def _names_proxies() -> bool:
    return any(name[-6:].lower() == "_proxy" for name in os.environ)


def _variable(scheme: str) -> str:
    """The name of the variable of a proxy, as it is written in the environment."""
    name = f"{scheme}_proxy"
    names = [one for one in os.environ if one.lower() == name and os.environ[one]]
    return name if name in names or not names else names[0]


def _problem(address: str) -> str:
    """Why a proxy cannot be used; "" if it can."""
    try:
        parts = urlsplit(address)
        port, host = parts.port, parts.hostname
    except ValueError as error:
        return f"{error}".partition(":")[0].partition(" from ")[0]
    if parts.scheme not in ("http", "https", "socks5", "socks5h"):
        return "its scheme is not http, https, socks5 or socks5h"
    if not host or port == 0 or not re.fullmatch(r"[\w.:%-]+", host):
        return "it is not a URL such as http://host:port"
    if parts.scheme.startswith("socks"):
        from importlib.util import find_spec

        if find_spec("socksio") is None:
            return "SOCKS needs the package socksio (pip install 'httpx2[socks]')"
    return ""


def _is_exception(entry: str, target: SplitResult) -> bool:
    """Whether an entry of NO_PROXY, in lower case, is about requests to a URL."""
    scheme, mark, entry = entry.rpartition("://")
    if mark and scheme not in ("all", target.scheme):
        return False
    host, port = target.hostname or "", target.port or _PORTS.get(target.scheme)
    if (network := _network(entry)) is not None:
        address = _network(host)
        return address is not None and address.version == network.version and bool(address.subnet_of(network))
    found = _WITH_PORT.fullmatch(entry)
    name, number = found.groups() if found else (entry, None)
    if number is not None and int(number) != port:
        return False
    name = name.strip("[]")
    if mark or name == "localhost":  # this host alone
        return name in ("", "*", host) or (name[:2] == "*." and host.endswith(name[1:]))
    suffix = name.removeprefix("*")
    return host.endswith(suffix if suffix[:1] == "." else f".{suffix}") or host == suffix


def _network(text: str) -> Any:
    """An IP address or a range of them, such as 10.0.0.0/8; None for anything else."""
    import ipaddress

    try:
        return ipaddress.ip_network(re.sub(r"\[(.*)\](?=/|$)", r"\1", text), strict=False)  # [::1]:80 is none
    except ValueError:
        return None


class TrustStore:
    """Where the certificates are that connections trust: in a file or in folders, or else in those of the system."""

    def __init__(self, file: str | None = None, folders: str | None = None) -> None:
        self.file, self.folders = file, folders

    @classmethod
    def of_environment(cls) -> TrustStore:
        """What SSL_CERT_FILE names, or else SSL_CERT_DIR."""
        file = os.environ.get("SSL_CERT_FILE") or None
        return cls(file, None if file else os.environ.get("SSL_CERT_DIR") or None)

    @cached_property
    def context(self) -> Any:
        """The `ssl.SSLContext` of connections. Loading it takes tens of milliseconds. Raises InvalidArgument."""
        if self.folders is not None and not any(map(os.path.isdir, self.folders.split(os.pathsep))):
            raise InvalidArgument(f"SSL_CERT_DIR={self.folders!r} cannot be used: there is no such folder")
        try:
            changed = None if self.file is None else os.stat(self.file).st_mtime_ns
            return _load(self.file, self.folders, changed)
        except OSError as error:
            reason = error.strerror if error.filename else "it has no certificates"
            raise InvalidArgument(f"SSL_CERT_FILE={self.file!r} cannot be used: {reason}") from None


@lru_cache(8)
def _load(file: str | None, folders: str | None, changed: int | None) -> Any:
    if file is None and folders is None:
        import httpcore2

        context = httpcore2.default_ssl_context()
    else:
        import ssl

        context = ssl.create_default_context(cafile=file, capath=folders)
    context.set_alpn_protocols(["http/1.1"])
    return context


def check(url: str) -> None:
    """Raise InvalidArgument if the environment has something that requests to a URL need and cannot use."""
    if _names_proxies():
        Proxies.of_environment().of(url)
    store = TrustStore.of_environment()
    if (store.file or store.folders) and url[:6].lower() == "https:":
        _ = store.context
