"""Traces for OpenTelemetry, imported only when a client is told to make them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .encode import jsonable
from .errors import SDKError
from .flow import Exchange, Steps
from .model import is_dict, is_list


def traced(exchange: Exchange) -> Steps:
    """The steps of a call inside a span: HTTP's attributes, and those that the operation declares.

    The client's `telemetry` is a TracerProvider, or True for the global one. Raises ImportError without opentelemetry.
    """
    trace: Any = import_module("opentelemetry.trace")
    settings, operation = exchange.configuration.settings, exchange.operation
    given: Any = exchange.configuration.telemetry
    provider = trace.get_tracer_provider() if given is True else given
    tracer = provider.get_tracer(settings.distribution, settings.version)
    kind = trace.SpanKind.CLIENT
    with tracer.start_as_current_span(operation.name, kind=kind, record_exception=False) as span:
        try:
            value = yield from exchange.steps()
        except SDKError as error:
            span.set_attributes({"error.type": type(error).__name__, **dict(_attributes(exchange, None))})
            raise
        span.set_attributes(dict(_attributes(exchange, value)))
        named = (getattr(span, "attributes", None) or {}).get("gen_ai.request.model")
        declared = (operation.telemetry or {}).get("gen_ai.operation.name")
        if named and declared:  # as the conventions for generative AI want it
            span.update_name(f"{declared} {named}")
        return value


def _attributes(exchange: Exchange, value: Any) -> Iterator[tuple[str, Any]]:
    if not hasattr(exchange, "outgoing"):  # the arguments were wrong
        return
    outgoing, attempts = exchange.outgoing, exchange.attempts
    address = urlsplit(outgoing.base_url)
    yield "http.request.method", outgoing.method
    yield "server.address", address.hostname or ""
    if address.port:
        yield "server.port", address.port
    if len(attempts) > 1:
        yield "http.request.resend_count", len(attempts) - 1
    if attempts and attempts[-1].status is not None:
        yield "http.response.status_code", attempts[-1].status
    for name, source in (exchange.operation.telemetry or {}).items():
        part, _, pointer = source.partition("#/")
        found: Any = source
        if part.startswith("$"):
            found = jsonable(outgoing.body if part == "$request.body" else value)
            for step in pointer.split("/"):
                found = found.get(step) if is_dict(found) else None
        if is_list(found) or isinstance(found, (str, int, float, bool)):
            yield name, found
