# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Requests that Bakery Events makes by itself: functions that parse their bodies.

They look at nothing but the body. Check first, on the bytes as they came, that a request really comes
from the API: by a signature or a secret, as the API's documentation says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import ValidationError

from . import models
from ._runtime.arguments import describe_errors
from ._runtime.model import Tag, Unrecognized
from ._runtime.operation import adapter
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
