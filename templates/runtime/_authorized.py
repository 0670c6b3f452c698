"""Calls that are sent with a token which the SDK gets itself."""

from __future__ import annotations

import time
from functools import cache
from typing import Any, cast

from ._oauth import wanted
from ._runtime.errors import SDKError, StatusError, masked
from ._runtime.flow import Exchange
from ._runtime.request import Outgoing
from ._runtime.transport import Failure, classify
from ._tokens import Asking


class Authorized(Asking):
    """A call that gets a token if it needs one, and once another if the server refuses it."""

    _marked: Outgoing | None = None  # the request, with the mark in place of a token

    async def _tried(self) -> tuple[Any, tuple[Exception, Failure] | None]:
        outgoing = self._marked = self._marked or self.outgoing
        source = wanted(self.configuration.credentials, outgoing.headers.get("Authorization"))
        while source is not None:
            try:
                token = await self._token(source)
            except Exception as error:
                status = error.status_code if isinstance(error, StatusError) else 0
                passing = status in (408, 429) or status >= 500
                failure = Failure() if passing else classify(error)
                if failure is None:
                    raise
                self._note(None, masked(f"no token: {error}", outgoing.secrets))
                return None, (error, failure._replace(unsent=True))  # the call itself, which may be repeated then
            self._asked = None
            headers = {**outgoing.headers, "Authorization": f"Bearer {token}"}
            self.outgoing = outgoing._replace(headers=headers, secrets=(token, *outgoing.secrets))
            self._turn = time.monotonic()
            response, lost = await super()._tried()
            again = self._refused is None and lost is None and response.status_code == 401
            if not again or getattr(outgoing.content, "spent", False):  # a body that is gone
                return response, lost
            self._refused = token
        return await super()._tried()

    def _unanswered(self, raised: Exception, failure: Failure) -> Exception:
        if isinstance(raised, SDKError):
            raised.attempts = tuple(self.attempts)
        return raised if isinstance(raised, SDKError) else super()._unanswered(raised, failure)


@cache
def with_tokens(kind: type[Exchange]) -> type[Exchange]:
    """A kind of calls, made to get tokens: ordinary ones, or those whose answers are streams."""
    bases = (Authorized,) if kind is Exchange else (Authorized, kind)
    return cast("type[Exchange]", type("Tokened", bases, {}))
