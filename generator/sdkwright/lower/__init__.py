"""Document → Api: references resolved, `allOf` merged, equal definitions united, everything named.

No text of Python is made here. Passes add to what the ones before them know. `SchemaLowering` alone collects: it keeps
a draft of every definition that the types it returns refer to.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sdkwright import names
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import map_operation_types, map_webhook_type
from sdkwright.ir.api import Api, Definition, Doc, Parameter, Server, Webhook
from sdkwright.ir.types import Type
from sdkwright.lower.bulk.declared import with_bulk
from sdkwright.lower.operations.errors import error_classes
from sdkwright.lower.operations.event_streams import event_data
from sdkwright.lower.operations.links import with_links
from sdkwright.lower.operations.operation import PlacedOperation, lower_operations
from sdkwright.lower.operations.resources import resource_tree
from sdkwright.lower.operations.security import security_schemes
from sdkwright.lower.operations.servers import servers
from sdkwright.lower.operations.webhooks import lower_webhooks, webhook_labels, webhook_payload
from sdkwright.lower.pagination.paginate import paginate
from sdkwright.lower.schemas.allof import Merger
from sdkwright.lower.schemas.confusable import with_confusable
from sdkwright.lower.schemas.definitions import define
from sdkwright.lower.schemas.discriminators import with_tags, without_circles
from sdkwright.lower.schemas.drafts import Drafts
from sdkwright.lower.schemas.families import discriminated_heirs
from sdkwright.lower.schemas.lowering import SchemaLowering
from sdkwright.lower.schemas.naming import Names, name_definitions
from sdkwright.lower.schemas.references import References
from sdkwright.lower.sdk.metadata import package_metadata
from sdkwright.lower.sdk.name_clashes import check_name_clashes
from sdkwright.lower.sdk.placement import place_definitions
from sdkwright.lower.sdk.renames import check_renames, with_former_names
from sdkwright.lower.sdk.repeats import find_repeats, share_classes
from sdkwright.lower.sdk.subset import ALL, Subset, pruned
from sdkwright.lower.sdk.unused_config import check_unused_config
from sdkwright.lower.sdk.vectors import with_vectors
from sdkwright.openapi.model import Document
from sdkwright.recursion import with_deep_stack

__all__ = ["lower"]


@with_deep_stack
def lower(document: Document, config: Config, report: Report, subset: Subset = ALL) -> Api:
    """The API of a document, or a subset of it, as the generator's own model.

    `config` must be complete (see `lower.sdk.defaults`). Everything is named as in the whole document.
    """
    schemas = _schema_lowering(document, config, report)
    operations = lower_operations(document, config, schemas, report)
    webhooks, operations = lower_webhooks(document, operations, schemas, report)
    operations = with_links(operations, document, report)
    drafts = _all_drafts(document, schemas)
    payload = webhook_payload(webhooks, drafts, report)

    class_names = name_definitions(drafts, _name_roots(document), config.names, report)
    calls = _Calls(operations, webhooks, payload).canonical(class_names)
    document_api = with_vectors(_assemble(document, config, calls, define(drafts, class_names), report))

    repeats = find_repeats(document_api, drafts, config.names)
    api = share_classes(pruned(document_api, subset), repeats, document_api.definitions)
    api = paginate(place_definitions(api), document, config, report)
    api = with_bulk(api, document, config, report)
    check_unused_config(config, document, document_api, api, drafts, report)
    check_name_clashes(config, document_api, report)
    check_renames(config, document_api, report, api)
    return with_confusable(with_former_names(api, config))


class _Calls(Struct, frozen=True):
    """The requests that an API takes and sends, before they are in a tree."""

    operations: tuple[PlacedOperation, ...]
    webhooks: tuple[Webhook, ...]
    payload: Type | None

    def canonical(self, class_names: Names) -> _Calls:
        """The same, with types that refer to the kept one of equal definitions."""
        change = class_names.canonical
        operations = (
            replace(item, operation=map_operation_types(item.operation, change)) for item in self.operations
        )
        webhooks = (map_webhook_type(item, change) for item in self.webhooks)
        payload = None if self.payload is None else change(self.payload)
        return _Calls(tuple(operations), tuple(webhooks), payload)


def _schema_lowering(document: Document, config: Config, report: Report) -> SchemaLowering:
    components = {id_: name for name, id_ in document.components.items()}
    merger = Merger(References(document.schemas), components, report)
    return SchemaLowering(
        merger,
        report,
        components,
        pinned=frozenset(config.names),
        heirs=discriminated_heirs(document),
        event_data=event_data(document, merger),
    )


def _all_drafts(document: Document, schemas: SchemaLowering) -> Drafts:
    """Drafts of all definitions: those that operations led to, and components that nothing refers to."""
    for id_ in document.components.values():
        schemas.reference(id_)
    return with_tags(without_circles(schemas.drafts), schemas.components)


def _name_roots(document: Document) -> dict[str, str]:
    """What names of definitions inside an operation begin with, by the operation's id."""
    roots = {str(item.at): names.pascal(item.name) for item in document.operations}
    return roots | {id_: names.pascal(label) for id_, label in webhook_labels(document).items()}


def _assemble(
    document: Document,
    config: Config,
    calls: _Calls,
    definitions: Mapping[str, Definition],
    report: Report,
) -> Api:
    """The API of the whole document, which does not know yet where its definitions are used."""
    operations = [item.operation for item in calls.operations]
    return Api(
        title=document.title,
        version=document.version,
        doc=Doc(
            summary=document.summary or "", description=document.description or "", pointer=str(document.at)
        ),
        docs_url=document.docs.url if document.docs else None,
        metadata=package_metadata(config, document, report),
        servers=servers(document.servers, report) or (Server(url="/"),),  # the default of the specification
        security_schemes=security_schemes(document, config, config.env_prefix or "API", report),
        definitions=definitions,
        root=resource_tree(calls.operations, document.tags, config.client or "Client"),
        errors=error_classes(operations, config),
        client_parameters=_client_parameters(calls.operations),
        webhooks=calls.webhooks,
        payload=calls.payload,
        signature_prefix=config.webhooks.header_prefix if config.webhooks.signature else None,
    )


def _client_parameters(operations: tuple[PlacedOperation, ...]) -> tuple[Parameter, ...]:
    """The parameters that the client supplies to every operation, each once."""
    parameters: dict[str, Parameter] = {}
    for item in operations:
        for parameter in item.operation.parameters:
            if parameter.from_client is not None:
                parameters.setdefault(parameter.from_client, parameter)
    return tuple(parameters.values())
