"""Spans for OpenTelemetry; imported when a client that has telemetry makes its first call."""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

from .call import Call
from .configuration import install_command
from .errors import SDKError
from .model import is_dict
from .numbers import as_decimal


async def run_traced(call: Call) -> Any:
    """Make a call in a span; `telemetry` is a TracerProvider, or True for the global one. Raises ImportError."""
    settings, telemetry = call.configuration.settings, call.configuration.telemetry
    try:
        trace: Any = import_module("opentelemetry.trace")
    except ImportError as error:
        command = install_command("telemetry", settings)
        raise ImportError(f"telemetry needs OpenTelemetry: {command} ({error})") from None
    provider: Any = trace.get_tracer_provider() if telemetry is True else telemetry
    tracer = provider.get_tracer(settings.distribution, settings.version)
    kind, name = trace.SpanKind.CLIENT, call.operation.name
    with tracer.start_as_current_span(name, kind=kind, record_exception=False) as span:
        value, error_type = None, None
        try:
            value = await call.run()
            return value
        except SDKError as error:
            error_type = type(error).__name__
            raise
        finally:
            attributes = {**_attributes(call, value), "error.type": error_type}
            span.set_attributes({name: item for name, item in attributes.items() if item is not None})
            if model := attributes.get("gen_ai.request.model"):  # span names of the GenAI semantic conventions
                span.update_name(f"{attributes.get('gen_ai.operation.name', name)} {model}")


def _attributes(call: Call, value: Any) -> dict[str, Any]:
    if not hasattr(call, "outgoing"):  # the arguments were invalid
        return {}
    address, attempts = urlsplit(call.outgoing.base_url), call.attempts
    attributes: dict[str, Any] = {"http.request.method": call.outgoing.method}
    attributes.update({"server.address": address.hostname, "server.port": address.port})
    attributes["http.response.status_code"] = attempts[-1].status if attempts else None
    attributes["http.request.resend_count"] = len(attempts) - 1 if attempts[1:] else None
    for name, source in (call.operation.telemetry or {}).items():  # a constant, or `$request.body#/model`
        part, _, pointer = source.partition("#/")
        item: Any = source
        if part.startswith("$"):
            item = call.outgoing.body if part == "$request.body" else value
            for step in pointer.split("/"):
                item = item.get(step) if is_dict(item) else getattr(item, step, None)
        item = str(as_decimal(item) or item) if isinstance(item, str) else item
        attributes[name] = item if isinstance(item, (str, int, float, bool)) else None
    return attributes
