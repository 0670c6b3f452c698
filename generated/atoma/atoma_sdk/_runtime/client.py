"""Base of the generated client class."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Optional

from typing_extensions import Self, Unpack

from .configuration import ClientOptions, SDKConfiguration
from .core import Core
from .errors import InvalidArgument
from .resource import Resource
from .settings import Settings

Kind = Optional[type[BaseException]]
Error = Optional[BaseException]
Trace = Optional[TracebackType]


class Client:
    """A client: its configuration and its connections.

    Use it with `with` or `async with`, or call `close` / `aclose`; it makes its connections when they are first
    needed. It can be pickled and copied: the copy has the same configuration and connections of its own.
    """

    def __init__(self, settings: Settings, **options: Unpack[ClientOptions]) -> None:
        try:
            self.sdk_configuration = SDKConfiguration(settings, type(self).__name__, options)
        except InvalidArgument as problem:
            raise settings.errors().own(problem) from None
        self._core = Core(self.sdk_configuration)

    def close(self) -> None:
        """Close the connections. Closing again does nothing; later calls raise RuntimeError."""
        self._core.close()

    async def aclose(self) -> None:
        """Close the connections, those of the running event loop included."""
        await self._core.aclose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: Kind, error: Error, trace: Trace) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: Kind, error: Error, trace: Trace) -> None:
        await self.aclose()

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if not isinstance(value, Resource)}

    def __repr__(self) -> str:
        configuration = self.sdk_configuration
        return f"{type(self).__name__}(server_url={configuration.redactor.url(configuration.server_url)!r})"
