# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `vectors` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Parameter, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig
from ..vectors import Vector

_MAKE_VECTOR: Operation[models.Made] = Operation(
    "makeVector",
    "POST",
    "/vectors",
    bodies=(Body("application/json", lambda: models.WishTypedDict, flat=True),),
    responses=(Response("200", "application/json", lambda: models.Made),),
    tags=("vectors",),
    retry=True,
    telemetry={"gen_ai.operation.name": "embeddings", "gen_ai.request.model": "$request.body#/model"},
    call="vectors.make_vector",
)

_MAKE_ODD: Operation[None] = Operation(
    "makeOdd",
    "POST",
    "/odd",
    parameters=(Parameter("colour", "query", lambda: str),),
    bodies=(Body("application/json", lambda: models.OddTypedDict, flat=True, required=False),),
    responses=(Response("204"),),
    tags=("vectors",),
    call="vectors.make_odd",
)


class Vectors(Resource):
    """The `vectors` operations."""

    def make_vector(
        self,
        *,
        model: str,
        like: Sequence[float] | Vector | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Make a vector.

        Args:
            like: A vector to start from, as numbers or as text.

        Spec: POST /vectors
        """
        return self._dispatcher.call(
            _MAKE_VECTOR,
            body={"model": model, "like": like},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def make_vector_async(
        self,
        *,
        model: str,
        like: Sequence[float] | Vector | str | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> models.Made:
        """Make a vector.

        Args:
            like: A vector to start from, as numbers or as text.

        Spec: POST /vectors
        """
        return await self._dispatcher.call_async(
            _MAKE_VECTOR,
            body={"model": model, "like": like},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    def make_odd(
        self,
        *,
        colour: str | None = None,
        names: models.OddNames | None = None,
        described: str | None = None,
        named: models.OddNamed | models.OddNamedTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """An operation whose extensions say nothing that can be used.

        Spec: POST /odd
        """
        return self._dispatcher.call(
            _MAKE_ODD,
            params={"colour": colour},
            body={"names": names, "described": described, "named": named},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def make_odd_async(
        self,
        *,
        colour: str | None = None,
        names: models.OddNames | None = None,
        described: str | None = None,
        named: models.OddNamed | models.OddNamedTypedDict | None = None,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """An operation whose extensions say nothing that can be used.

        Spec: POST /odd
        """
        return await self._dispatcher.call_async(
            _MAKE_ODD,
            params={"colour": colour},
            body={"names": names, "described": described, "named": named},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> VectorsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return VectorsWithRawResponse(self._raw())


class VectorsWithRawResponse:
    """The methods of `Vectors`, returning `RawResponse`."""

    def __init__(self, parent: Vectors) -> None:
        self.make_vector = raw(parent.make_vector)
        self.make_vector_async = raw_async(parent.make_vector_async)
        self.make_odd = raw(parent.make_odd)
        self.make_odd_async = raw_async(parent.make_odd_async)
