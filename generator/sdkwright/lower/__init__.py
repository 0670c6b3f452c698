"""Document → Api: resolved, merged, deduplicated, named. No text of Python is made here."""

from __future__ import annotations

from dataclasses import replace

from sdkwright import names
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import operations_of, rewrite
from sdkwright.ir.api import Api, Doc, Parameter, Server
from sdkwright.lower.operations.links import with_links
from sdkwright.lower.operations.operation import OperationBuilder, Placed
from sdkwright.lower.operations.resources import renamed, resource_tree
from sdkwright.lower.operations.security import error_classes, security_schemes
from sdkwright.lower.operations.servers import servers
from sdkwright.lower.operations.webhooks import WebhookBuilder, surviving
from sdkwright.lower.pagination import assign as paging
from sdkwright.lower.schemas.allof import Merger
from sdkwright.lower.schemas.confusable import confusable
from sdkwright.lower.schemas.definitions import finish, reach, usage
from sdkwright.lower.schemas.discriminators import tag_unions
from sdkwright.lower.schemas.gather import Gatherer
from sdkwright.lower.schemas.naming import Namer
from sdkwright.lower.sdk import name_clashes as clashes
from sdkwright.lower.sdk import subset as subsets
from sdkwright.lower.sdk import unused_config as unmatched
from sdkwright.openapi import model as d
from sdkwright.recursion import with_deep_stack

__all__ = ["lower"]


@with_deep_stack
def lower(document: d.Document, config: Config, report: Report, subset: subsets.Subset = subsets.ALL) -> Api:
    """The API, or a subset of it, as the generator's own model. `config` must be complete (see `lower.package`)."""
    prefix = config.env_prefix or "API"
    gatherer = Gatherer(
        Merger(document.schemas, report),
        report,
        {id_: name for name, id_ in document.components.items()},
        frozenset(config.names),
        heirs=_heirs(document),
    )
    builder = OperationBuilder(
        document, config, gatherer, report, {wire: names.argument_name(wire) for wire in config.globals}
    )
    placed = [builder.build(item) for item in document.operations]
    hooks = WebhookBuilder(gatherer, report, builder.roots)
    webhooks = hooks.webhooks(document)
    placed = _surrounded(placed, document, hooks, report)
    for id_ in document.components.values():
        gatherer.reference(id_)
    tag_unions(gatherer.drafts, gatherer.components)
    payload = hooks.payload(webhooks)
    namer = Namer(gatherer.drafts, builder.roots, config.names, names.RESERVED_CLASSES, report)
    namer.run()
    docs = {
        names.clear_of(names.module_name(tag.name), names.RESERVED_MEMBERS): Doc(
            summary=tag.summary or "", description=tag.description or "", pointer=str(tag.at)
        )
        for tag in reversed(document.tags)  # of tags that are one namespace, the first
    }
    root = renamed(resource_tree(placed, docs, config.client or "Client"), namer)
    errors = tuple(
        error if error.data is None else replace(error, data=rewrite(error.data, namer.survivor))
        for error in error_classes(builder.error_types, config, frozenset(_error_names(config)))
    )
    webhooks = tuple(surviving(item, namer) for item in webhooks)
    whole, every_error, drafts = root, errors, gatherer.drafts
    if subset.partial:
        root = subsets.pruned(whole, subset)
        errors = subsets.errors_of(root, errors)
        webhooks = () if subset.named else webhooks
    received = [*webhooks, *(item for operation in operations_of(root) for item in operation.callbacks)]
    answers = [item.data for item in errors] + [item.type for item in received]
    answered = [type_ for type_ in answers if type_ is not None]
    if subset.partial:
        kept = reach(drafts, subsets.mentioned(root, answered), namer)
        drafts = {id_: draft for id_, draft in drafts.items() if id_ in kept}
    uses = usage(drafts, namer, root, answered)
    definitions = finish(drafts, namer, uses, root)
    root, definitions = paging.settle(root, definitions, gatherer.drafts, config, report)
    api = Api(
        title=document.title,
        version=document.version,
        doc=Doc(
            summary=document.summary or "", description=document.description or "", pointer=str(document.at)
        ),
        docs_url=document.docs_url,
        servers=servers(document.servers, report) or (Server(url="/"),),  # as the specification says
        security_schemes=security_schemes(document, config, prefix, report),
        definitions=definitions,
        root=root,
        errors=errors,
        client_parameters=_client_parameters(placed),
        webhooks=webhooks,
        payload=None if payload is None or not webhooks else rewrite(payload, namer.survivor),
        whole=subsets.names_of(whole, namer.names.values(), every_error) if subset.partial else frozenset(),
    )
    api = replace(api, exact=confusable(api))
    kept_ids = {operation.id for operation in operations_of(root)}
    every = replace(api, root=whole, errors=every_error)
    unmatched.check(config, document, every, kept_ids, gatherer.drafts, report)
    clashes.check(config, operations_of(whole), RUNTIME_ERRORS, report)
    return api


def _surrounded(
    placed: list[Placed], document: d.Document, hooks: WebhookBuilder, report: Report
) -> list[Placed]:
    """The operations with their callbacks and links."""
    known = {(item.operation.verb, item.operation.path): item.operation.id for item in placed}
    result: list[Placed] = []
    for entry, item in zip(placed, document.operations, strict=True):
        operation = hooks.with_callbacks(entry.operation, item)
        result.append(replace(entry, operation=with_links(operation, item, known, report)))
    return result


def _heirs(document: d.Document) -> dict[str, list[str]]:
    """Component schemas by the base that they extend through `allOf`, where that has a discriminator of its own."""
    direct: dict[str, list[str]] = {}
    for id_ in document.components.values():
        for part in document.schemas[id_].all_of:
            if part.ref is not None:
                direct.setdefault(part.ref, []).append(id_)

    def below(id_: str) -> list[str]:
        found: dict[str, None] = {}
        stack = direct.get(id_, [])[::-1]
        while stack:
            heir = stack.pop()
            if heir not in found and heir != id_:
                found[heir] = None
                stack.extend(reversed(direct.get(heir, ())))
        return list(found)

    bases = [document.schemas[id_] for id_ in direct if id_ in document.schemas]
    families = [base for base in bases if base.discriminator is not None and not (base.one_of or base.any_of)]
    return {base.id: below(base.id) for base in families}


def _client_parameters(placed: list[Placed]) -> tuple[Parameter, ...]:
    found: dict[str, Parameter] = {}
    for item in placed:
        for parameter in item.operation.parameters:
            if parameter.from_client is not None:
                found.setdefault(parameter.from_client, parameter)
    return tuple(found.values())


def _error_names(config: Config) -> set[str]:
    return {config.base_error or "", config.default_error or "", *RUNTIME_ERRORS}


RUNTIME_ERRORS = (
    "ResponseValidationError",
    "APIConnectionError",
    "APITimeoutError",
    "APIDeadlineError",
    "ArgumentError",
    "MissingCredentialsError",
)
