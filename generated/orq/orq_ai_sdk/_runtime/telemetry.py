"""Traces for OpenTelemetry, imported only when a client is told to make them."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .encode import jsonable
from .errors import SDKError
from .flow import Exchange
from .model import is_dict


async def traced(exchange: Exchange) -> Any:
    """Carry out a call inside a span: with HTTP's attributes, and those that the operation declares.

    The client's `telemetry` is a TracerProvider, or True for the global one. Raises ImportError without opentelemetry.
    """
    trace: Any = import_module("opentelemetry.trace")
    settings, given = exchange.configuration.settings, exchange.configuration.telemetry
    provider: Any = trace.get_tracer_provider() if given is True else given
    tracer = provider.get_tracer(settings.distribution, settings.version)
    kind, name = trace.SpanKind.CLIENT, exchange.operation.name
    with tracer.start_as_current_span(name, kind=kind, record_exception=False) as span:
        value: Any = None
        found: dict[str, Any] = {}
        try:
            value = await exchange.run()
            return value
        except SDKError as error:
            found["error.type"] = type(error).__name__
            raise
        finally:
            found.update((name, item) for name, item in _attributes(exchange, value).items() if item is not None)
            span.set_attributes(found)
            if "gen_ai.request.model" in found:  # as the conventions for generative AI want it
                span.update_name(f"{found.get('gen_ai.operation.name', name)} {found['gen_ai.request.model']}")


def _attributes(exchange: Exchange, value: Any) -> dict[str, Any]:
    if not hasattr(exchange, "outgoing"):  # the arguments were wrong
        return {}
    last, address = exchange.attempts[-1:], urlsplit(exchange.outgoing.base_url)
    found: dict[str, Any] = {
        "http.request.method": exchange.outgoing.method,
        "http.request.resend_count": len(exchange.attempts) - 1 if exchange.attempts[1:] else None,
        "http.response.status_code": last[0].status if last else None,
        "server.address": address.hostname,
        "server.port": address.port,
    }
    for name, source in (exchange.operation.telemetry or {}).items():  # a constant, or `$request.body#/model`
        part, _, pointer = source.partition("#/")
        place: Any = source
        if part.startswith("$"):
            place = exchange.outgoing.body if part == "$request.body" else value
            for step in pointer.split("/"):
                place = place.get(step) if is_dict(place) else getattr(place, step, None)
        place = jsonable(place)
        found[name] = place if isinstance(place, (str, int, float, bool)) else None
    return found
