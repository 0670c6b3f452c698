"""What one client was told."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, Optional, Union

from typing_extensions import TypedDict

from .decode import Deviation, Deviations
from .errors import InvalidArgument
from .hooks import SDKHooks
from .logs import Logger, Redactor, console_logger
from .model import UNSET, OptionalNullable, Unset
from .operation import Operation
from .retry import IDEMPOTENT, Budget, Policy, RetryConfig
from .settings import Settings, address
from .transport import AsyncHttpClient, HttpClient, check_client


class ClientOptions(TypedDict, total=False):
    """What a client may be told; `server` is an index or a name, times are in milliseconds."""

    credentials: Mapping[str, Any]
    client_arguments: Mapping[str, Any]
    server: Union[int, str, None]
    url_params: Optional[Mapping[str, str]]
    server_url: Optional[str]
    client: Optional[HttpClient]
    async_client: Optional[AsyncHttpClient]
    retry_config: OptionalNullable[RetryConfig]
    timeout_ms: Optional[int]
    debug_logger: Optional[Logger]
    deadline_ms: Optional[int]
    strict: bool
    on_deviation: Optional[Callable[[Deviation], object]]
    telemetry: Any


class SDKConfiguration:
    """The settings of a client. Programs read it and register `hooks`; changing anything else has no effect.

    Raises InvalidArgument.
    """

    def __init__(self, settings: Settings, owner: str, options: ClientOptions) -> None:
        self.settings, self.owner, self._options = settings, owner, options
        self.client, self.async_client = options.get("client"), options.get("async_client")
        check_client("client", self.client, other="aclose", own="close")
        check_client("async_client", self.async_client, other="close", own="aclose")
        url, server, values = (options.get("server_url"), options.get("server"), options.get("url_params") or {})
        if url is None and server is None:
            url = os.environ.get(f"{settings.env_prefix}_SERVER_URL") or None
        # Whoever names an address means it for all operations, those with a server of their own included.
        self._elsewhere = url is None and server is None
        chosen = settings.server(server) if url is None else None
        self.server_url = address(chosen.url, values, chosen.variables) if chosen else address(url, values)
        self.retry_config = options.get("retry_config", UNSET)
        timeout_ms, self.deadline_ms = options.get("timeout_ms"), options.get("deadline_ms")
        self.timeout_ms = settings.timeout_ms if timeout_ms is None else timeout_ms
        seconds("timeout_ms", self.timeout_ms)
        seconds("deadline_ms", self.deadline_ms)
        self.debug_logger = options.get("debug_logger")
        if self.debug_logger is None and os.environ.get(f"{settings.env_prefix}_DEBUG"):
            self.debug_logger = console_logger(settings.package)
        self.strict, self.telemetry = bool(options.get("strict")), options.get("telemetry")
        self.deviations = Deviations(options.get("on_deviation"), self.debug_logger)
        self.user_agent = settings.user_agent
        self.redactor = Redactor(scheme.wire for scheme in settings.schemes.values())
        self.budget = Budget()
        self._hooks = SDKHooks()
        default = settings.retry if isinstance(self.retry_config, Unset) else self.retry_config
        asked = not isinstance(self.retry_config, Unset)
        statuses = settings.retry_statuses
        self._policies = [Policy.of(default, statuses, asked or safe) for safe in (False, True)]

    @property
    def hooks(self) -> SDKHooks:
        """The hooks of this client."""
        return self._hooks

    @property
    def credentials(self) -> Mapping[str, Any]:
        """The credentials that the constructor was given, by scheme name."""
        return self._options.get("credentials", {})

    def base_url(self, operation: Operation[Any]) -> str:
        """The address for an operation."""
        if operation.server is None or not self._elsewhere:
            return self.server_url
        return address(operation.server.url, self._options.get("url_params") or {}, operation.server.variables)

    def argument(self, name: str) -> Optional[str]:
        """A value that the client supplies to every call: its argument, else the environment's."""
        value = self._options.get("client_arguments", {}).get(name)
        variable = self.settings.client_parameters.get(name)
        return (os.environ.get(variable) or None) if value is None and variable else value

    def policy(self, operation: Operation[Any], retries: OptionalNullable[RetryConfig]) -> Optional[Policy]:
        """The retry policy of a call. Who writes a RetryConfig has every method repeated; the default is careful."""
        if isinstance(retries, Unset):
            return self._policies[operation.retry or operation.method in IDEMPOTENT]
        return Policy.of(retries, self.settings.retry_statuses, repeatable=True)

    def __reduce__(self) -> tuple[Any, ...]:
        options = self._options
        if not self._elsewhere:  # an address from the environment stays
            options = {**options, "server_url": self.server_url}
        return _restore, (self.settings, self.owner, options, self._hooks)

    def __deepcopy__(self, memo: object) -> SDKConfiguration:
        settings, owner, options, hooks = self.__reduce__()[1]
        return _restore(settings, owner, options, hooks.copy())  # supplied clients and loggers are shared

    def __repr__(self) -> str:
        return f"SDKConfiguration(server_url={self.redactor.url(self.server_url)!r})"


def _restore(settings: Settings, owner: str, options: ClientOptions, hooks: SDKHooks) -> SDKConfiguration:
    configuration = SDKConfiguration(settings, owner, options)
    vars(configuration)["_hooks"] = hooks
    return configuration


def seconds(name: str, milliseconds: Any) -> Optional[float]:
    """Milliseconds as seconds. Raises InvalidArgument unless there are some."""
    if milliseconds is None:
        return None
    if milliseconds.__class__ not in (int, float) or not milliseconds > 0:
        raise InvalidArgument(f"{name} must be a number above 0, not {milliseconds!r}")
    return float(milliseconds) / 1000
