# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Requests that Bakery Events makes by itself: functions that parse their bodies.

`verify` checks that a request comes from the API. The other functions look at nothing but the body.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any

from pydantic import ValidationError

from . import models
from ._runtime.arguments import describe_errors
from ._runtime.errors import InvalidArgument
from ._runtime.model import Tag, Unrecognized
from ._runtime.operation import adapter
from ._signatures import Headers, InvalidSignature, Secret, verified
from .errors import CLASSES
from .errors import BakeryEventsError as _BakeryEventsError


class WebhookValidationError(_BakeryEventsError):
    """A body that does not match its schema; `body` has it as it arrived, `__cause__` is pydantic's error."""


_TYPES: dict[str, Callable[[], Any]] = {
    "parse": lambda: Annotated[
        models.Baked | models.BreadSoldWebhook | models.Priced | Unrecognized,
        Tag(
            "type",
            {
                "baked": models.Baked,
                "sold": models.BreadSoldWebhook,
                "priced": models.Priced,
                "repriced": models.Priced,
            },
        ),
    ],
    "parse_bread_baked": lambda: models.Baked,
    "parse_bread_sold": lambda: models.BreadSoldWebhook,
    "parse_parse_put": lambda: models.ParsePutWebhook,
}


def _parsed(name: str, body: str | bytes) -> Any:
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    try:
        return adapter(_TYPES[name], strict=False).validator.validate_json(content)
    except ValidationError as error:
        problems = [": ".join(filter(None, problem)) for problem in describe_errors(error, content)]
        more = f" (and {len(problems) - 3} more)" if len(problems) > 3 else ""
        message = f"Webhook validation failed: {'; '.join(problems[:3])}{more}"
        raise WebhookValidationError(message, body=content.decode("utf-8", "replace")) from error


class WebhookSignatureError(_BakeryEventsError):
    """A request that is not signed with the secret, or too long ago: it is not from the API, or was changed."""


def verify(
    payload: str | bytes, headers: Headers, secret: Secret | Sequence[Secret], *, tolerance: float = 300
) -> models.Baked | models.BreadSoldWebhook | models.Priced | Unrecognized:
    """Verify that a request comes from the API, by Standard Webhooks, and parse it.

    Args:
        payload: the body as it came: a body that is parsed and written again is another one.
        headers: those of the request, in any case: `bakery-id`, `bakery-timestamp`, `bakery-signature`.
        secret: `whsec_…`; several while one is being replaced.
        tolerance: seconds that the request may be old, or ahead of the clock.

    Raises:
        WebhookSignatureError: the request is not signed with the secret, or too long ago.
        ArgumentError: an argument has the wrong type, or the secret is none.
        WebhookValidationError: the body does not match its schema.
    """
    try:
        body = verified(payload, headers, secret, tolerance, prefix="bakery")
    except InvalidArgument as error:
        raise CLASSES.as_own(error) from None
    except InvalidSignature as error:
        raise WebhookSignatureError(f"Webhook verification failed: {error}") from None
    return parse(body)


def parse(body: str | bytes) -> models.Baked | models.BreadSoldWebhook | models.Priced | Unrecognized:
    """The body of any webhook of the API; what is in it tells which one it is.

    Raises `WebhookValidationError` for anything else.
    """
    value: models.Baked | models.BreadSoldWebhook | models.Priced | Unrecognized = _parsed("parse", body)
    return value


def parse_bread_baked(body: str | bytes) -> models.Baked:
    """The body of the webhook `bread.baked`.

    A loaf is ready.

    Raises `WebhookValidationError` for anything else.
    """
    value: models.Baked = _parsed("parse_bread_baked", body)
    return value


def parse_bread_sold(body: str | bytes) -> models.BreadSoldWebhook:
    """The body of the webhook `bread.sold`.

    Somebody bought a loaf.

    Raises `WebhookValidationError` for anything else.
    """
    value: models.BreadSoldWebhook = _parsed("parse_bread_sold", body)
    return value


def parse_parse_put(body: str | bytes) -> models.ParsePutWebhook:
    """The body of the webhook `parse`.

    The price list of the next day, as `sold` or `baked` goods. 100% "fresh" \\n.

    Raises `WebhookValidationError` for anything else.
    """
    value: models.ParsePutWebhook = _parsed("parse_parse_put", body)
    return value
