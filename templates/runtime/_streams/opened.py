"""Calls that hand out answers before their bodies have come: what streams and downloads have in common."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from .._runtime.transport import Request
from .bodies import Body
from .reading import Reading


class Opened(Reading):
    """A call that ends with the head of its answer, if that is one to hand out; other answers are read as usual.

    Until then it is a call as any other, with its tries and limits. From then on nothing is tried again; each piece
    of the body may take `timeout_ms`, and all of the call `deadline_ms`.
    """

    def keeps(self, head: Any) -> bool:
        """Whether an answer with this head is handed out unread."""
        raise NotImplementedError

    async def run(self) -> Any:
        """What is handed out, or the decoded value. Raises the errors of the SDK."""
        try:
            return await super().run()
        finally:
            if not self.read:
                await self.close()

    async def _sent(self, request: Any, limit: float | None) -> Any:
        if self._asyncio is None:
            return await self._begun(request)
        async with self._asyncio.timeout(limit):
            response = await self._begun(request)
        if self.connections.closed:
            raise ConnectionError("in the middle of the answer, perhaps")
        return response

    async def _begun(self, request: Any) -> Any:
        method, base, target, headers, content, *_ = self.outgoing
        plain = request if isinstance(request, Request) else Request(method, base + target, headers, content, None)
        got = await self._do(self.opened.client.send, request, stream=True)
        self.body = body = Body(got, plain, awaited=self._asyncio is not None)
        if self.keeps(body.head):
            return body.head
        try:
            return await body.rest()
        finally:
            await self.close()

    def _log(self, what: str, detail: object, message: Any) -> None:
        """A body that has not come cannot be shown."""
        super()._log(what, detail, message if self.body is None else SimpleNamespace(headers=message.headers))
