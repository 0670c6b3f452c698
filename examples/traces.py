"""Trace calls with OpenTelemetry: a span for each call, with model and token counts.

    python traces.py

Needs the package of orq with its extra `telemetry`, opentelemetry-sdk, and a key in ORQ_API_KEY.
"""

from __future__ import annotations

from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from orq_ai_sdk import Orq


def main() -> None:
    """Send a request, and print its span."""
    spans = InMemorySpanExporter()  # in production, one that sends them to a collector
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(spans))
    with Orq(telemetry=provider) as client:
        client.router.embeddings.create(input="Trace me.", model="openai/text-embedding-3-small")
    for span in spans.get_finished_spans():
        print(span.name, dict(span.attributes or {}))


if __name__ == "__main__":
    main()
