"""How a call gets a token from the server of an OAuth scheme, before it is sent."""

from __future__ import annotations

import os
import threading
import time
from typing import Any
from urllib.parse import urljoin

from ._oauth import PLACE_ERRORS, ClientCredentials, described
from ._runtime.errors import InvalidArgument, InvalidResponse, StatusError
from ._runtime.flow import Exchange
from ._runtime.transport import Request, plain_address, whole


class Asking(Exchange):
    """A call that can ask for a token."""

    _refused: str | None = None  # the token that the server has refused
    _asked: str | None = None  # where a token is awaited from

    async def _token(self, source: ClientCredentials) -> str:
        """A token other than the refused one. Of many calls at once, one asks for it and the others wait."""
        try:
            url = plain_address(urljoin(f"{self.outgoing.base_url}/", source.value("url") or source.url))
        except ValueError as problem:
            raise self._errors()[InvalidArgument](f"the address of the tokens cannot be used: {problem}") from None
        key = url, *self.operation.scopes
        if found := source.kept(key, self._refused):
            return found
        if self._asyncio is None:
            lock = source.lock(os.getpid(), threading.Lock)
            if not lock.acquire(timeout=self._left() or -1):
                raise TimeoutError("another call still waits for a token")
            try:
                return source.kept(key, self._refused) or await self._new(source, key)
            finally:
                lock.release()
        lock = source.lock(self._asyncio.get_running_loop(), self._asyncio.Lock)
        async with self._asyncio.timeout(self._left()), lock:
            return source.kept(key, self._refused) or await self._new(source, key)

    async def _new(self, source: ClientCredentials, key: tuple[str, ...]) -> str:
        """Ask for a token: with the secret in a header, as all servers should take it, else in the body."""
        self._asked = self.configuration.redactor.url(key[0])
        began, in_body = time.monotonic(), source.in_body
        while True:
            headers, content, secrets = source.asking(key[1:], in_body)
            headers["user-agent"], left = self.configuration.user_agent, self._left()
            response = await Exchange._sent(self, self._built(Request("POST", key[0], headers, content, left)), left)
            found = described(response)
            if in_body or response.status_code not in (400, 401) or found.get("error") not in PLACE_ERRORS:
                break
            in_body = True
        refusal = whole(response) if response.status_code >= 300 else None
        token = None if refusal else source.keep(key, found, began)
        if token is None:
            told = ": ".join(str(found[name])[:500] for name in ("error", "error_description") if found.get(name))
            told = told or (f"status {response.status_code}" if refusal else "the answer has none")
            kind = self._errors()[StatusError if refusal else InvalidResponse]
            raise kind(f"no token from {self._asked}: {told}", refusal, **self._known()).hide(secrets, None)
        source.in_body = in_body
        return token

    def _known(self) -> dict[str, Any]:
        known = super()._known()
        return {**known, "method": "POST", "url": self._asked} if self._asked else known
