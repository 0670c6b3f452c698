# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The client of Client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from logging import Logger
from typing import Literal, Self

from . import resources
from ._runtime.client import Client as _Client
from ._runtime.decode import Deviation
from ._runtime.model import UNSET, OptionalNullable, Unset
from ._runtime.options import Timeout
from ._runtime.retry import RetryConfig
from ._settings import SETTINGS
from .httpclient import AsyncHttpClient, HttpClient

__all__ = ["Client"]


class Client(_Client):
    """Client of Client.

    Args:
        server_idx: the index of one of the document's servers.
        url_params: values for the variables of the server's address.
        server_url: another address of the API; else CLIENT_SERVER_URL.
        client: an HTTP client to use as it is: anything with `build_request` and `send`.
        async_client: the same for the methods that end in `_async`.
        retry_config: when and how often to try again; None: never.
        timeout_ms: milliseconds that each attempt may take (default 60000).
        debug_logger: gets every request and response, secrets redacted; CLIENT_DEBUG=1 does the same.
        deadline_ms: milliseconds that a call may take, all its attempts and pauses included.
        max_response_bytes: how large the body of a response may be in memory (default 512 MiB).
        strict: make responses errors that have anything the document does not describe; for tests.
        on_invalid: what becomes of a response that does not match its schema: "raise" an error, or
            "keep" what does not match as it came.
        on_deviation: called once for each kind of such a thing.
        telemetry: an OpenTelemetry TracerProvider, or True for the global one.
        default_headers: headers of every request; None as a value removes one.
        default_query: query parameters of every request.
        max_retries: how often to try again, in place of the number that the policy has.
        timeout: like `timeout_ms`, in seconds, or an `httpx2.Timeout`; None: no limit.
    """

    def __init__(
        self,
        server_idx: int | None = None,
        url_params: Mapping[str, str] | None = None,
        server_url: str | None = None,
        client: HttpClient | None = None,
        async_client: AsyncHttpClient | None = None,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None = None,
        debug_logger: Logger | None = None,
        *,
        deadline_ms: int | None = None,
        max_response_bytes: int | None = None,
        strict: bool = False,
        on_invalid: Literal["raise", "keep"] = "raise",
        on_deviation: Callable[[Deviation], object] | None = None,
        telemetry: object | None = None,
        default_headers: Mapping[str, str | None] | None = None,
        default_query: Mapping[str, object] | None = None,
        max_retries: int | None = None,
        timeout: OptionalNullable[float | Timeout] = UNSET,
    ) -> None:
        super().__init__(
            SETTINGS,
            credentials={},
            server=server_idx,
            url_params=url_params,
            server_url=server_url,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
            deadline_ms=deadline_ms,
            strict=strict,
            on_invalid=on_invalid,
            on_deviation=on_deviation,
            telemetry=telemetry,
            default_headers=default_headers,
            default_query=default_query,
            max_retries=max_retries,
            timeout=timeout,
            client=client,
            async_client=async_client,
            max_response_bytes=max_response_bytes,
        )

    def with_options(
        self,
        *,
        server_idx: int | None | Unset = UNSET,
        url_params: Mapping[str, str] | None | Unset = UNSET,
        server_url: str | None | Unset = UNSET,
        retry_config: OptionalNullable[RetryConfig] = UNSET,
        timeout_ms: int | None | Unset = UNSET,
        debug_logger: Logger | None | Unset = UNSET,
        deadline_ms: int | None | Unset = UNSET,
        strict: bool | Unset = UNSET,
        on_invalid: Literal["raise", "keep"] | Unset = UNSET,
        on_deviation: Callable[[Deviation], object] | None | Unset = UNSET,
        telemetry: object | None | Unset = UNSET,
        default_headers: Mapping[str, str | None] | None | Unset = UNSET,
        default_query: Mapping[str, object] | None | Unset = UNSET,
        max_retries: int | None | Unset = UNSET,
        timeout: OptionalNullable[float | Timeout] = UNSET,
    ) -> Self:
        """A client with other options that shares the connections, hooks and retry budget of this one.

        What is left out stays as it is; `default_headers` and `default_query` add to those of this client. Closing the
        new client closes no connections. Closing this one does, and ends both.
        """
        return self._with_options(
            credentials={},
            server=server_idx,
            url_params=url_params,
            server_url=server_url,
            retry_config=retry_config,
            timeout_ms=timeout_ms,
            debug_logger=debug_logger,
            deadline_ms=deadline_ms,
            strict=strict,
            on_invalid=on_invalid,
            on_deviation=on_deviation,
            telemetry=telemetry,
            default_headers=default_headers,
            default_query=default_query,
            max_retries=max_retries,
            timeout=timeout,
        )

    @cached_property
    def file(self) -> resources.file.File:
        """The `file` operations."""
        return resources.file.File(self._dispatcher)

    @cached_property
    def page(self) -> resources.page.Page:
        """The `page` operations."""
        return resources.page.Page(self._dispatcher)

    @cached_property
    def date(self) -> resources.date.Date:
        """The `date` operations."""
        return resources.date.Date(self._dispatcher)

    @cached_property
    def field(self) -> resources.field.Field:
        """The `field` operations."""
        return resources.field.Field(self._dispatcher)

    @cached_property
    def items(self) -> resources.items.Items:
        """The `items` operations."""
        return resources.items.Items(self._dispatcher)

    @cached_property
    def stream(self) -> resources.stream.Stream:
        """The `stream` operations."""
        return resources.stream.Stream(self._dispatcher)

    @cached_property
    def number(self) -> resources.number.Number:
        """The `number` operations."""
        return resources.number.Number(self._dispatcher)

    @cached_property
    def body(self) -> resources.body.Body:
        """The `body` operations."""
        return resources.body.Body(self._dispatcher)

    @cached_property
    def client(self) -> resources.client_2.Client2:
        """The `client` operations."""
        return resources.client_2.Client2(self._dispatcher)

    @cached_property
    def any(self) -> resources.any.Any:
        """The `any` operations."""
        return resources.any.Any(self._dispatcher)

    @cached_property
    def list(self) -> resources.list.List:
        """The `list` operations."""
        return resources.list.List(self._dispatcher)

    @cached_property
    def literal(self) -> resources.literal.Literal:
        """The `literal` operations."""
        return resources.literal.Literal(self._dispatcher)

    @cached_property
    def annotated(self) -> resources.annotated.Annotated:
        """The `annotated` operations."""
        return resources.annotated.Annotated(self._dispatcher)

    @cached_property
    def typed_dict(self) -> resources.typed_dict.TypedDict:
        """The `typed_dict` operations."""
        return resources.typed_dict.TypedDict(self._dispatcher)

    @cached_property
    def not_required(self) -> resources.not_required.NotRequired:
        """The `not_required` operations."""
        return resources.not_required.NotRequired(self._dispatcher)

    @cached_property
    def base_model(self) -> resources.base_model.BaseModel:
        """The `base_model` operations."""
        return resources.base_model.BaseModel(self._dispatcher)

    @cached_property
    def either(self) -> resources.either.Either:
        """The `either` operations."""
        return resources.either.Either(self._dispatcher)

    @cached_property
    def mapping(self) -> resources.mapping.Mapping:
        """The `mapping` operations."""
        return resources.mapping.Mapping(self._dispatcher)

    @cached_property
    def uuid(self) -> resources.uuid.Uuid:
        """The `uuid` operations."""
        return resources.uuid.Uuid(self._dispatcher)

    @cached_property
    def date_time(self) -> resources.date_time.DateTime:
        """The `date_time` operations."""
        return resources.date_time.DateTime(self._dispatcher)

    @cached_property
    def unset(self) -> resources.unset.Unset:
        """The `unset` operations."""
        return resources.unset.Unset(self._dispatcher)

    @cached_property
    def response(self) -> resources.response.Response:
        """The `response` operations."""
        return resources.response.Response(self._dispatcher)

    @cached_property
    def operation(self) -> resources.operation.Operation:
        """The `operation` operations."""
        return resources.operation.Operation(self._dispatcher)

    @cached_property
    def resource(self) -> resources.resource.Resource:
        """The `resource` operations."""
        return resources.resource.Resource(self._dispatcher)

    @cached_property
    def self(self) -> resources.self.Self:
        """The `self` operations."""
        return resources.self.Self(self._dispatcher)

    @cached_property
    def tag(self) -> resources.tag.Tag:
        """The `tag` operations."""
        return resources.tag.Tag(self._dispatcher)
