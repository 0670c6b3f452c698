"""Calls that are sent with a token which the SDK fetches itself."""

from __future__ import annotations

from ._oauth import credentials_of
from ._runtime.call import Call, NoResponse, Outcome
from ._runtime.errors import StatusError
from ._runtime.redaction import masked
from ._runtime.request import Outgoing
from ._runtime.transport import Failure, classify
from ._tokens import TokenCall


class TokenAuthorizer:
    """The Authorizer of one call: it puts a token into each attempt, and a new one if the server refuses the first."""

    _template: Outgoing | None = None  # the request, with a placeholder for the token
    _refused: str | None = None  # the token that the server did not accept

    async def attempt(self, call: Call) -> Outcome:
        """Make an attempt with a token, or as it is if its request has no placeholder for one."""
        template = self._template = self._template or call.outgoing
        credentials = credentials_of(call.configuration.credentials, template.headers.get("Authorization"))
        if credentials is None:
            return await call.attempt()
        while True:
            try:
                token = await TokenCall(call, credentials, self._refused).token()
            except Exception as error:
                failure = _token_failure(error)
                if failure is None:
                    raise
                call.note_attempt(None, masked(f"no token: {error}", template.secrets))
                return None, NoResponse(error, failure)
            call.token_url = None
            headers = {**template.headers, "Authorization": f"Bearer {token}"}
            call.outgoing = template._replace(headers=headers, secrets=(token, *template.secrets))
            call.attempt_started = call.now()
            response, missing = await call.attempt()
            again = self._refused is None and missing is None and response.status_code == 401
            if not again or getattr(template.content, "spent", False):  # a body that cannot be sent twice
                return response, missing
            self._refused = token


def _token_failure(error: Exception) -> Failure | None:
    """Whether the call can be tried again later; None for errors that are raised at once."""
    status = error.status_code if isinstance(error, StatusError) else 0
    failure = Failure() if status in (408, 429) or status >= 500 else classify(error)
    return failure and failure._replace(unsent=True)  # the request of the call itself
