"""Traces for OpenTelemetry, imported only when a client is told to make them."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .encode import jsonable
from .errors import SDKError
from .flow import Exchange, Steps
from .model import is_dict


def traced(exchange: Exchange) -> Steps:
    """The steps of a call inside a span: HTTP's attributes, and those that the operation declares.

    The client's `telemetry` is a TracerProvider, or True for the global one. Raises ImportError without opentelemetry.
    """
    trace: Any = import_module("opentelemetry.trace")
    settings, given = exchange.configuration.settings, exchange.configuration.telemetry
    provider: Any = trace.get_tracer_provider() if given is True else given
    tracer = provider.get_tracer(settings.distribution, settings.version)
    kind, name = trace.SpanKind.CLIENT, exchange.operation.name
    with tracer.start_as_current_span(name, kind=kind, record_exception=False) as span:
        found: dict[str, Any] = {}
        try:
            value = yield from exchange.steps()
            found = _declared(exchange, value)
            return value
        except SDKError as error:
            found = {**_declared(exchange, None), "error.type": type(error).__name__}
            raise
        finally:
            span.set_attributes({**_http(exchange), **found})
            if "gen_ai.request.model" in found:  # as the conventions for generative AI want it
                span.update_name(f"{found.get('gen_ai.operation.name', name)} {found['gen_ai.request.model']}")


def _http(exchange: Exchange) -> dict[str, Any]:
    if not hasattr(exchange, "outgoing"):  # the arguments were wrong
        return {}
    last = exchange.attempts[-1] if exchange.attempts else None
    address = urlsplit(exchange.outgoing.base_url)
    found = {
        "http.request.method": exchange.outgoing.method,
        "http.request.resend_count": max(len(exchange.attempts) - 1, 0),
        "http.response.status_code": last and last.status,
        "server.address": address.hostname,
        "server.port": address.port,
    }
    return {name: value for name, value in found.items() if value}


def _declared(exchange: Exchange, value: Any) -> dict[str, Any]:
    """The attributes of the operation: constants, and what runtime expressions such as `$request.body#/model` give."""
    found: dict[str, Any] = {}
    for name, source in (exchange.operation.telemetry or {}).items():
        part, _, pointer = source.partition("#/")
        place: Any = source
        if part.startswith("$"):
            place = value if part == "$response.body" else getattr(getattr(exchange, "outgoing", None), "body", None)
            for step in pointer.split("/"):
                place = place.get(step) if is_dict(place) else getattr(place, step, None)
        if isinstance(place := jsonable(place), (str, int, float, bool)):
            found[name] = place
    return found
