"""What a mock serves: the operations of a document, with their schemas, and what the SDK knows of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api
from sdkwright.ir.api import Operation as Method
from sdkwright.load.provider import NO_EXTRAS, Extras, find_provider
from sdkwright.mock.schemas import Schemas
from sdkwright.openapi.model import Document, Operation, Requirement, SecurityScheme
from sdkwright.pipeline import Filters, load, located_errors, lower_parsed, parse, select


class Mocked(Struct, frozen=True):
    """An API that can be served."""

    document: Document
    operations: tuple[Operation, ...]  # of the subset
    methods: Mapping[str, Method]  # those of the SDK, by the place of their operations
    api: Api
    config: Config
    schemas: Schemas
    files: tuple[Path, ...]  # everything that it was read from

    def method(self, operation: Operation) -> Method | None:
        """The method of the SDK that calls an operation."""
        return self.methods.get(str(operation.at))

    def requirements(self, operation: Operation) -> tuple[Requirement, ...]:
        """The security requirements of an operation: its own, or those of the document."""
        return self.document.security if operation.security is None else operation.security

    def scheme(self, name: str) -> SecurityScheme | None:
        """A security scheme by name."""
        return next((item for item in self.document.security_schemes if item.name == name), None)


def load_mocked(path: Path, *, extras: Extras = NO_EXTRAS, filters: Filters = ((), ())) -> Mocked:
    """Read a provider folder or an OpenAPI file. Raises `SpecError` if it cannot be used.

    The stages are those of `generate`, so the mock has the overlay, the subset and the configuration of the SDK. The
    trees of the source are kept: JSON Schema knows keywords that the stages after `parse` leave to the API.
    """
    report = Report()
    provider = find_provider(path, extras)
    source = load(provider, report)
    with located_errors(source):
        document = parse(source, report)
        subset = select(document, provider.config, filters, report)
        report.raise_errors()
        # A name, because the folder of the document need not have one that an SDK could have.
        lowered = lower_parsed(provider, source, document, subset, report, provider.config.module or "api")
    return Mocked(
        document=document,
        operations=tuple(item for item in document.operations if item.at not in subset.left_out),
        methods={item.doc.pointer: item for item in operations_of(lowered.api.root)},
        api=lowered.api,
        config=lowered.config,
        schemas=Schemas(source),
        files=tuple(Path(item) for item in source.paths.values()),
    )
