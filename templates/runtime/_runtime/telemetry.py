"""Traces for OpenTelemetry, imported only when a client is told to make them."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .errors import SDKError
from .flow import Exchange
from .model import is_dict


async def traced(exchange: Exchange) -> Any:
    """Carry out a call in a span; `telemetry` is a TracerProvider, or True for the global one. Raises ImportError."""
    try:
        trace: Any = import_module("opentelemetry.trace")
    except ImportError as error:
        raise ImportError(f"telemetry needs OpenTelemetry: pip install opentelemetry-api ({error})") from None
    settings, given = exchange.configuration.settings, exchange.configuration.telemetry
    provider: Any = trace.get_tracer_provider() if given is True else given
    tracer = provider.get_tracer(settings.distribution, settings.version)
    kind, name = trace.SpanKind.CLIENT, exchange.operation.name
    with tracer.start_as_current_span(name, kind=kind, record_exception=False) as span:
        value, failed = None, None
        try:
            value = await exchange.run()
            return value
        except SDKError as error:
            failed = type(error).__name__
            raise
        finally:
            found = {**_attributes(exchange, value), "error.type": failed}
            span.set_attributes({name: item for name, item in found.items() if item is not None})
            if found.get("gen_ai.request.model"):  # as the conventions for generative AI want it
                span.update_name(f"{found.get('gen_ai.operation.name', name)} {found['gen_ai.request.model']}")


def _attributes(exchange: Exchange, value: Any) -> dict[str, Any]:
    if not hasattr(exchange, "outgoing"):  # the arguments were wrong
        return {}
    address, attempts = urlsplit(exchange.outgoing.base_url), exchange.attempts
    found: dict[str, Any] = {"http.request.method": exchange.outgoing.method}
    found.update({"server.address": address.hostname, "server.port": address.port})
    found["http.response.status_code"] = attempts[-1].status if attempts else None
    found["http.request.resend_count"] = len(attempts) - 1 if attempts[1:] else None
    for name, source in (exchange.operation.telemetry or {}).items():  # a constant, or `$request.body#/model`
        part, _, pointer = source.partition("#/")
        place: Any = source
        if part.startswith("$"):
            place = exchange.outgoing.body if part == "$request.body" else value
            for step in pointer.split("/"):
                place = place.get(step) if is_dict(place) else getattr(place, step, None)
        found[name] = place if isinstance(place, (str, int, float, bool)) else None
    return found
