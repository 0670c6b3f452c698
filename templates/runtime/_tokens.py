"""Gets the token of a call from the server of an OAuth scheme, before the call is sent."""

from __future__ import annotations

import os
import threading
import time
from typing import Any
from urllib.parse import urljoin

from ._oauth import CREDENTIAL_ERRORS, ClientCredentials, json_object
from ._runtime.call import Call
from ._runtime.errors import InvalidArgument, InvalidResponse, StatusError
from ._runtime.redaction import USERINFO
from ._runtime.transport import Request, as_httpx_response, normalize_url


class TokenCall:
    """The token for one attempt of a call, from the cache or from the server."""

    def __init__(self, call: Call, credentials: ClientCredentials, refused: str | None) -> None:
        self._call, self._credentials = call, credentials
        self._refused = refused  # the token that the API did not accept

    async def token(self) -> str:
        """A token other than the refused one. Of concurrent calls, one requests it and the others wait.

        Raises the errors of the SDK, and TimeoutError.
        """
        call, credentials = self._call, self._credentials
        try:
            address = credentials.value("url") or credentials.url
            url = normalize_url(urljoin(f"{call.outgoing.base_url}/", address))
            if USERINFO.search(url):  # HTTP clients treat it in different ways
                raise ValueError("it has credentials")
        except ValueError as error:
            raise call.errors().of(InvalidArgument)(f"the token URL cannot be used: {error}") from None
        key = url, *call.operation.scopes
        if token := credentials.cached(key, self._refused):
            return token
        if call.asyncio is None:
            lock = credentials.lock(os.getpid(), threading.Lock)
            if not lock.acquire(timeout=call.remaining() or -1):
                raise TimeoutError("another call is still waiting for a token")
            try:
                return credentials.cached(key, self._refused) or await self._request(key)
            finally:
                lock.release()
        lock = credentials.lock(call.asyncio.get_running_loop(), call.asyncio.Lock)
        async with call.asyncio.timeout(call.remaining()), lock:
            return credentials.cached(key, self._refused) or await self._request(key)

    async def _request(self, key: tuple[str, ...]) -> str:
        """Request a token, with the secret in a header, as all servers must accept it, or else in the body."""
        call, credentials, url = self._call, self._credentials, key[0]
        call.token_url = call.configuration.redactor.url(url)
        requested, in_body = time.monotonic(), credentials.in_body
        while True:
            headers, content, secrets = credentials.token_request(key[1:], in_body)
            headers["user-agent"], seconds = call.configuration.user_agent, call.remaining()
            request = call.build(Request("POST", url, headers, content, seconds))
            response = await call.send(request, seconds)
            members = json_object(response)
            refused = response.status_code in (400, 401) and members.get("error") in CREDENTIAL_ERRORS
            if in_body or not refused:
                break
            in_body = True
        token = credentials.cache(key, members, requested) if response.status_code < 300 else None
        if token is None:
            raise self._error(response, members).hide(secrets, None)
        credentials.in_body = in_body
        return token

    def _error(self, response: Any, members: dict[str, Any]) -> StatusError | InvalidResponse:
        """The error for a response without a token."""
        call, is_refusal = self._call, response.status_code >= 300
        names = ("error", "error_description")
        reason = ": ".join(str(members[name])[:500] for name in names if members.get(name))
        reason = reason or (f"status {response.status_code}" if is_refusal else "the response has none")
        message, context = f"no token from {call.token_url}: {reason}", call.error_context()
        if is_refusal:
            return call.errors().of(StatusError)(message, as_httpx_response(response), **context)
        return call.errors().of(InvalidResponse)(message, None, **context)
