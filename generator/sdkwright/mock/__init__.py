"""A server that behaves as an OpenAPI document says, for developing and testing clients.

    from sdkwright.mock import serve

    with serve("specs/pets") as server:
        client = Pets(api_key="any", server_url=server.url)

Needs the extra `mock` of sdkwright. Nothing of it is imported before one of the functions here is called.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sdkwright.mock.application import MockApp, Settings
    from sdkwright.mock.serving import Server

__all__ = ["NotInstalledError", "app", "serve"]


class NotInstalledError(Exception):
    """The packages of the extra `mock` are not installed."""


def require_extra() -> None:
    """Raise `NotInstalledError` if the packages of the extra are missing."""
    for name in ("starlette", "uvicorn", "python_multipart"):
        if find_spec(name) is None:
            raise NotInstalledError(f"{name} is not installed: install `sdkwright[mock]`")


def app(
    path: str | Path,
    *,
    seed: int = 0,
    pages: int = 3,
    dynamic: bool = False,
    key: str | None = None,
    latency: str | None = None,
    faults: str | None = None,
    reload: bool = False,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
) -> MockApp:
    """The ASGI application that serves a provider folder or an OpenAPI file.

    The options are those of the command: `latency` as `"100ms..300ms"`, `faults` as `"10%"`. Raises `SpecError` if the
    document cannot be used, `ValueError` for an option, and `NotInstalledError` without the extra.
    """
    require_extra()
    from sdkwright.mock.application import MockApp

    return MockApp(
        Path(path),
        _settings(seed, pages, dynamic, key, latency, faults, reload),
        filters=(tuple(include), tuple(exclude)),
    )


def serve(
    path: str | Path,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    seed: int = 0,
    pages: int = 3,
    dynamic: bool = False,
    key: str | None = None,
    latency: str | None = None,
    faults: str | None = None,
    reload: bool = False,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
) -> AbstractContextManager[Server]:
    """Serve a provider folder or an OpenAPI file in a thread, while the context lasts; on a free port by default.

    The server has its address as `url`, and in `exchanges` what was asked and answered. The options are those of `app`.
    """
    require_extra()
    from sdkwright.mock.application import MockApp
    from sdkwright.mock.serving import serving

    settings = _settings(seed, pages, dynamic, key, latency, faults, reload)
    filters = (tuple(include), tuple(exclude))
    return serving(lambda log: MockApp(Path(path), settings, filters=filters, log=log), host, port)


def _settings(
    seed: int,
    pages: int,
    dynamic: bool,
    key: str | None,
    latency: str | None,
    faults: str | None,
    reload: bool,
) -> Settings:
    from sdkwright.mock.application import Settings
    from sdkwright.mock.faults import Faults, Latency, read_faults, read_latency

    return Settings(
        seed=seed,
        pages=pages,
        is_dynamic=dynamic,
        key=key,
        latency=Latency() if latency is None else read_latency(latency),
        faults=Faults() if faults is None else read_faults(faults),
        reloads=reload,
    )
