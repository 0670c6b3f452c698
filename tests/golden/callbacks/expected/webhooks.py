# Generated from openapi.yaml; do not edit: change the document and generate again.
"""Requests that Parcels makes by itself: functions that parse their bodies.

They look at nothing but the body. Check first, on the bytes as they came, that a request really comes
from the API: by a signature or a secret, as the API's documentation says.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import ValidationError

from . import models
from ._runtime.arguments import describe_errors
from ._runtime.operation import adapter
from .errors import ParcelsError as _ParcelsError


class WebhookValidationError(_ParcelsError):
    """A body that does not match its schema; `body` has it as it arrived, `__cause__` is pydantic's error."""


_TYPES: dict[str, Callable[[], Any]] = {
    "parse": lambda: models.Arrival,
    "parse_depot_closed": lambda: models.Arrival,
    "parse_send_parcel_on_move": lambda: models.SendParcelOnMoveCallback,
    "parse_send_parcel_on_arrival": lambda: models.Arrival,
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


def parse(body: str | bytes) -> models.Arrival:
    """The body of any webhook of the API; what is in it tells which one it is.

    Raises `WebhookValidationError` for anything else.
    """
    value: models.Arrival = _parsed("parse", body)
    return value


def parse_depot_closed(body: str | bytes) -> models.Arrival:
    """The body of the webhook `depotClosed`.

    Raises `WebhookValidationError` for anything else.
    """
    value: models.Arrival = _parsed("parse_depot_closed", body)
    return value


def parse_send_parcel_on_move(body: str | bytes) -> models.SendParcelOnMoveCallback:
    """The body of `onMove`.

    It moved.

    Callback of `sendParcel`: POST {$request.body#/notify}?event=move

    Raises `WebhookValidationError` for anything else.
    """
    value: models.SendParcelOnMoveCallback = _parsed("parse_send_parcel_on_move", body)
    return value


def parse_send_parcel_on_arrival(body: str | bytes) -> models.Arrival:
    """The body of `onArrival`.

    Callback of `sendParcel`: POST {$request.body#/notify}

    Raises `WebhookValidationError` for anything else.
    """
    value: models.Arrival = _parsed("parse_send_parcel_on_arrival", body)
    return value
