"""What one client was told."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from copy import copy
from typing import Any, Literal, Optional, Union

from typing_extensions import TypedDict

from .decode import Deviation, Deviations
from .errors import InvalidArgument
from .hooks import SDKHooks
from .logs import Logger, Redactor, console_logger
from .model import UNSET, OptionalNullable, Unset
from .operation import Operation, Server
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
    """The settings of a client: to be read, not changed; programs register `hooks` here. Raises InvalidArgument."""

    def __init__(self, settings: Settings, owner: str, options: ClientOptions) -> None:
        self.settings, self.owner, self._options, self._hooks = settings, owner, options, SDKHooks()
        self.client, self.async_client = options.get("client"), options.get("async_client")
        check_client("client", self.client, other="aclose", own="close")
        check_client("async_client", self.async_client, other="close", own="aclose")
        self.credentials: Mapping[str, Any] = options.get("credentials", {})  # by scheme name
        self._variables = options.get("url_params") or {}
        url, which = options.get("server_url"), options.get("server")
        if url is None and which is None:
            url = os.environ.get(f"{settings.env_prefix}_SERVER_URL") or None
        # Whoever names an address means it for all operations, those with a server of their own included.
        self._elsewhere = url is None and which is None
        self.server_url = self._address(settings.server(which)) if url is None else address(url, self._variables)
        timeout_ms, self.deadline_ms = options.get("timeout_ms"), options.get("deadline_ms")
        self.timeout_ms = settings.timeout_ms if timeout_ms is None else timeout_ms
        self.seconds("timeout_ms", None)
        self.seconds("deadline_ms", None)
        self.debug_logger = options.get("debug_logger")
        if self.debug_logger is None and os.environ.get(f"{settings.env_prefix}_DEBUG"):
            self.debug_logger = console_logger(settings.package)
        self.strict, self.telemetry = bool(options.get("strict")), options.get("telemetry")
        self.deviations = Deviations(options.get("on_deviation"), self.debug_logger)
        self.user_agent = settings.user_agent
        self.redactor = Redactor(scheme.wire for scheme in settings.schemes.values())
        self.budget, self.retry_config = Budget(), options.get("retry_config", UNSET)
        default, every = (settings.retry, False) if self.retry_config is UNSET else (self.retry_config, True)
        self._policies = [Policy.of(default, settings.retry_statuses, every or safe) for safe in (False, True)]

    @property
    def hooks(self) -> SDKHooks:
        """The hooks of this client."""
        return self._hooks

    def _address(self, server: Server) -> str:
        return address(server.url, self._variables, server.variables)

    def base_url(self, operation: Operation[Any]) -> str:
        """The address for an operation."""
        return self._address(operation.server) if operation.server and self._elsewhere else self.server_url

    def seconds(self, name: Literal["timeout_ms", "deadline_ms"], asked: Optional[int]) -> Optional[float]:
        """A limit in seconds: what was asked for, else the client's. Raises InvalidArgument unless it is above 0."""
        limit: Any = getattr(self, name) if asked is None else asked
        if limit is None:
            return None
        if limit.__class__ not in (int, float) or not limit > 0:
            raise InvalidArgument(f"{name} must be a number above 0, not {limit!r}")
        return float(limit) / 1000

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
        return SDKConfiguration, (self.settings, self.owner, options), {"_hooks": self._hooks}

    def __deepcopy__(self, memo: object) -> SDKConfiguration:
        other = copy(self)  # clients and loggers of the program are shared
        other._hooks = self._hooks.copy()
        return other

    def __repr__(self) -> str:
        return f"SDKConfiguration(server_url={self.redactor.url(self.server_url)!r})"
