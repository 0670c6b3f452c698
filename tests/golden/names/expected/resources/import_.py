# Generated from openapi.yaml; do not edit: change the document and generate again.
"""The operations of `import_`."""

from __future__ import annotations

from typing import TYPE_CHECKING, List, Optional

from .. import models
from .._runtime.operation import Answer, Operation, Parameter
from .._runtime.resource import Resource
from .._runtime.types import UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .._runtime.retry import RetryConfig
    from .._runtime.types import OptionalNullable

_ORDERS_CLASS_DROP_ALL: Operation[None] = Operation(
    "orders/{class}:drop-all",
    "DELETE",
    "/orders/{class}",
    parameters=(Parameter("class", "path", lambda: str, name="class_", required=True),),
    answers=(Answer("204"),),
    tags=("import",),
    retry=True,
)

_LIST: Operation[List[models.List_]] = Operation(
    "list",
    "GET",
    "/lists",
    answers=(Answer("200", "application/json", lambda: List[models.List_]),),
    tags=("import",),
    retry=True,
)


class Import(Resource):
    """Operations of `import_`."""

    def orders_class_drop_all(
        self,
        *,
        class_: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """Spec: DELETE /orders/{class}"""
        return self._core.call(
            _ORDERS_CLASS_DROP_ALL,
            params={"class_": class_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    async def orders_class_drop_all_async(
        self,
        *,
        class_: str,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> None:
        """The same as `orders_class_drop_all`, awaited."""
        return await self._core.call_async(
            _ORDERS_CLASS_DROP_ALL,
            params={"class_": class_},
            retries=retries,
            server_url=server_url,
            timeout_ms=timeout_ms,
            http_headers=http_headers,
        )

    def list(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> List[models.List_]:
        """Spec: GET /lists"""
        return self._core.call(
            _LIST, retries=retries, server_url=server_url, timeout_ms=timeout_ms, http_headers=http_headers
        )

    async def list_async(
        self,
        *,
        retries: OptionalNullable[RetryConfig] = UNSET,
        server_url: Optional[str] = None,
        timeout_ms: Optional[int] = None,
        http_headers: Optional[Mapping[str, str]] = None,
    ) -> List[models.List_]:
        """The same as `list`, awaited."""
        return await self._core.call_async(
            _LIST, retries=retries, server_url=server_url, timeout_ms=timeout_ms, http_headers=http_headers
        )
