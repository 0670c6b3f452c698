# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The `texts` operations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Unpack

from .. import models
from .._runtime.client import Resource, raw, raw_async
from .._runtime.model import UNSET, OptionalNullable
from .._runtime.operation import Body, Operation, Response
from .._runtime.options import RequestOptions
from .._runtime.retry import RetryConfig

_ADD_TEXTS: Operation[None] = Operation(
    "addTexts",
    "POST",
    "/texts",
    bodies=(Body("application/json", lambda: models.ModerateRequestBodyTypedDict, flat=True),),
    responses=(Response("204"),),
    security=(("key",),),
    tags=("texts",),
    call="texts.add_texts",
)


class Texts(Resource):
    """The `texts` operations."""

    def add_texts(
        self,
        *,
        texts: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Add texts.

        Spec: POST /texts
        """
        return self._dispatcher.call(
            _ADD_TEXTS,
            body={"texts": texts},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    async def add_texts_async(
        self,
        *,
        texts: Sequence[str],
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: str | None = None,
        timeout_ms: int | None = None,
        http_headers: Mapping[str, str | None] | None = None,
        deadline_ms: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Add texts.

        Spec: POST /texts
        """
        return await self._dispatcher.call_async(
            _ADD_TEXTS,
            body={"texts": texts},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
            deadline_ms=deadline_ms,
            options=options,
        )

    @cached_property
    def with_raw_response(self) -> TextsWithRawResponse:
        """The same methods, returning `RawResponse`: the value with status, headers, attempts and times."""
        return TextsWithRawResponse(self._raw())


class TextsWithRawResponse:
    """The methods of `Texts`, returning `RawResponse`."""

    def __init__(self, parent: Texts) -> None:
        self.add_texts = raw(parent.add_texts)
        self.add_texts_async = raw_async(parent.add_texts_async)
