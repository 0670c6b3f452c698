"""A loopback server in the place of a provider."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tests.support.loopback import Answer, Loopback, Request
from tests.support.sdks import SDK, answer


class Provider(Loopback):
    """Answers as the three providers do, unless replies were queued."""

    def base(self, sdk: SDK) -> str:
        """The address of the API of an SDK, as its document gives it: with the path before its operations."""
        return self.url + sdk.base_path

    def reply(
        self,
        status: int = 200,
        body: Any = b"",
        content_type: str | None = "application/json",
        *,
        headers: Mapping[str, str] | None = None,
        delay: float = 0.0,
        drop: bool = False,
    ) -> None:
        """Queue a reply; a body that is no bytes is sent as JSON."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        fields = {**({} if content_type is None else {"content-type": content_type}), **(headers or {})}
        self.answer(status, body=content, headers=fields, delay=delay, drop=drop)

    def _next(self, request: Request) -> Answer:
        known = answer(request.method, request.path, dict(request.params), request.body)
        status = 404 if known is None else 200
        self.default = Answer(status, json.dumps(known).encode(), {"content-type": "application/json"})
        return super()._next(request)
