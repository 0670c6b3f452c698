# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `jobs` operations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_GET_JOB: Operation[models.Job | None] = Operation(
    "getJob",
    "GET",
    "/jobs/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("200", "application/json", lambda: models.Job), Response("202")),
    errors=(
        Response("401", "application/json", lambda: models.Problem),
        Response("403", "application/json", lambda: models.Problem),
        Response("404", "application/json", lambda: models.GetJobResponse404),
        Response("5XX", "application/problem+json", lambda: models.Outage),
        Response("default", "application/json", lambda: models.Problem),
    ),
    tags=("Jobs",),
    call="jobs.get_job",
)

_DELETE: Operation[None] = Operation(
    "deleteJob",
    "DELETE",
    "/jobs/{id}",
    parameters=(Parameter("id", "path", lambda: str, required=True),),
    responses=(Response("204"),),
    errors=(Response("404", "application/json", lambda: models.Problem),),
    tags=("Jobs",),
    call="jobs.delete",
)


class Jobs2(Resource):
    """The `jobs` operations."""

    def get_job(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Job | None:
        """Spec: GET /jobs/{id}

        Raises:
            NotAllowedError: 401
            ForbiddenError: 403
            NoSuchJobError: 404
            TooManyRequestsError: 429
            JobsStatusError: 5XX, default
        """
        return self._dispatcher.call(
            _GET_JOB,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def get_job_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Job | None:
        """Spec: GET /jobs/{id}

        Raises:
            NotAllowedError: 401
            ForbiddenError: 403
            NoSuchJobError: 404
            TooManyRequestsError: 429
            JobsStatusError: 5XX, default
        """
        return await self._dispatcher.call_async(
            _GET_JOB,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def delete(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /jobs/{id}

        Raises:
            NoSuchJobError: 404
        """
        return self._dispatcher.call(
            _DELETE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def delete_async(
        self,
        *,
        id: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Spec: DELETE /jobs/{id}

        Raises:
            NoSuchJobError: 404
        """
        return await self._dispatcher.call_async(
            _DELETE,
            params={"id": id},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> Jobs2WithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return Jobs2WithRawResponse(self._raw())


class Jobs2WithRawResponse:
    """The methods of `Jobs2`, returning `RawResponse`."""

    def __init__(self, parent: Jobs2) -> None:
        self.get_job = raw(parent.get_job)
        self.get_job_async = raw_async(parent.get_job_async)
        self.delete = raw(parent.delete)
        self.delete_async = raw_async(parent.delete_async)
