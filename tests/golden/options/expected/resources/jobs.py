# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `jobs` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_START: Operation[None] = Operation(
    "startJob",
    "POST",
    "/jobs",
    bodies=(Body("application/json", lambda: models.StartJobRequestBodyTypedDict, flat=True),),
    responses=(Response("204"),),
    security=(("key",),),
    tags=("jobs",),
    idempotency_header="Request-Key",
    call="jobs.start",
)

_PLAN_JOB: Operation[None] = Operation(
    "planJob",
    "POST",
    "/jobs/plan",
    bodies=(Body("application/json", lambda: models.PlanJobRequestBodyTypedDict, flat=True, required=False),),
    responses=(Response("204"),),
    security=(("key",),),
    tags=("jobs",),
    idempotency_header="Request-Key",
    call="jobs.plan_job",
)


class Jobs(Resource):
    """The `jobs` operations."""

    def start(
        self,
        *,
        name: str,
        timeout: int | None = None,
        max_retries: int | None = None,
        options: Mapping[str, str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        """Arguments with the names of options are the operation's, and so is `options`.

        Args:
            timeout: How long the job may take

        Spec: POST /jobs
        """
        return self._dispatcher.call(
            _START,
            body={"name": name, "timeout": timeout, "max_retries": max_retries, "options": options},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            idempotency_key=idempotency_key,
        )

    async def start_async(
        self,
        *,
        name: str,
        timeout: int | None = None,
        max_retries: int | None = None,
        options: Mapping[str, str] | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        extra_headers: Mapping[str, str | None] | None = None,
        extra_query: Mapping[str, object] | None = None,
        extra_body: Mapping[str, object] | None = None,
        idempotency_key: str | None = None,
    ) -> None:
        """Arguments with the names of options are the operation's, and so is `options`.

        Args:
            timeout: How long the job may take

        Spec: POST /jobs
        """
        return await self._dispatcher.call_async(
            _START,
            body={"name": name, "timeout": timeout, "max_retries": max_retries, "options": options},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            extra_headers=extra_headers,
            extra_query=extra_query,
            extra_body=extra_body,
            idempotency_key=idempotency_key,
        )

    def plan_job(
        self,
        *,
        options: str | None = None,
        options_body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options_: Unpack[RequestOptions],
    ) -> None:
        """Only the name of what has the options is taken.

        Spec: POST /jobs/plan
        """
        return self._dispatcher.call(
            _PLAN_JOB,
            body={"options": options, "options_": options_body},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options_,
        )

    async def plan_job_async(
        self,
        *,
        options: str | None = None,
        options_body: str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options_: Unpack[RequestOptions],
    ) -> None:
        """Only the name of what has the options is taken.

        Spec: POST /jobs/plan
        """
        return await self._dispatcher.call_async(
            _PLAN_JOB,
            body={"options": options, "options_": options_body},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options_,
        )

    @cached_property
    def with_raw_response(self) -> JobsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return JobsWithRawResponse(self._raw())


class JobsWithRawResponse:
    """The methods of `Jobs`, returning `RawResponse`."""

    def __init__(self, parent: Jobs) -> None:
        self.start = raw(parent.start)
        self.start_async = raw_async(parent.start_async)
        self.plan_job = raw(parent.plan_job)
        self.plan_job_async = raw_async(parent.plan_job_async)
