"""Views of whole modules with methods: a resource's, and the client's."""

from __future__ import annotations

from msgspec import Struct

from sdkwright.config.model import Config
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Resource, SecurityScheme
from sdkwright.render.annotations import Annotator
from sdkwright.render.arguments import ArgumentView
from sdkwright.render.bulk import BulkBuilder, BulkView, labels_of
from sdkwright.render.client import ChildView, ConstructorBuilder, child_views, named_servers, resource_doc
from sdkwright.render.code import Code, docstring, name, with_article
from sdkwright.render.custom import CustomCode
from sdkwright.render.former import FormerBuilder, FormerMethods, FormerView
from sdkwright.render.methods import AcceptView, MethodBuilder, MethodView
from sdkwright.render.operations import OperationBuilder
from sdkwright.render.scope import Scope


class ResourceView(Struct, frozen=True):
    """A namespace of operations: a class with methods and with namespaces below it."""

    name: Code
    doc: Code
    accepts: tuple[AcceptView, ...]
    mixin: Code | None  # a class that people wrote
    children: tuple[ChildView, ...]
    methods: tuple[MethodView, ...]
    bulk: tuple[BulkView, ...]
    former: tuple[FormerView, ...]

    @property
    def offered(self) -> tuple[MethodView, ...]:
        """The methods with those that have former names."""
        return (*self.methods, *(item.method for item in self.former))

    @property
    def deprecated(self) -> bool:
        """Some methods are deprecated, or some of their arguments."""
        many = any(item.deprecated for item in self.bulk)
        return many or any(item.deprecated or item.former for item in self.offered)

    @property
    def downloads(self) -> bool:
        """Some methods can return bytes."""
        return any(item.downloads for item in self.offered)


class ClientView(Struct, frozen=True):
    """The client: the namespace of all, and its constructor."""

    resource: ResourceView
    positional: tuple[ArgumentView, ...]
    keywords: tuple[ArgumentView, ...]
    changes: tuple[ArgumentView, ...]
    credentials: tuple[tuple[Code, Code], ...]
    client_arguments: tuple[tuple[Code, Code], ...]
    server: Code
    hooks: tuple[Code, ...]  # functions that register hooks


def errors_by_status(api: Api, config: Config) -> dict[str, str]:
    """The exceptions of statuses, and of ranges of them."""
    errors = {error.status: error.name for error in api.errors}
    return errors | dict.fromkeys(("4XX", "5XX", "default"), config.default_error or "")


def resource_scope(resource: Resource, class_name: str, custom: CustomCode, former: FormerMethods) -> Scope:
    """The names that a module with methods imports; those of its classes, methods and namespaces are taken."""
    methods = {label for item in resource.operations for label in (item.name, f"{item.name}_async")}
    enums = {item.accept_enum for item in resource.operations if item.accept_enum}
    classes = {class_name, f"{class_name}WithRawResponse", f"{class_name}WithStreamingResponse"}
    children = {child.name for child in resource.children}
    methods |= former.labels(resource)
    methods |= {label for item in resource.operations for label in labels_of(item)}
    return Scope({*methods, *enums, *classes, *children, *custom.added(resource)})


def resource_view(
    api: Api, config: Config, resource: Resource, scope: Scope, custom: CustomCode, former: FormerMethods
) -> ResourceView:
    """The class of a namespace."""
    label, doc = resource.class_name, resource_doc(resource)
    return _resource_view(api, config, resource, scope, custom, former, label, doc)


def _resource_view(
    api: Api,
    config: Config,
    resource: Resource,
    scope: Scope,
    custom: CustomCode,
    former: FormerMethods,
    class_name: str,
    doc: str,
) -> ResourceView:
    builder = MethodBuilder(
        OperationBuilder(api, Annotator(api, scope), custom.namespace(resource)),
        errors_by_status(api, config),
    )
    many = BulkBuilder(api, builder)
    accepts = (builder.accept_enum(item) for item in resource.operations)
    return ResourceView(
        name=name(class_name),
        doc=docstring(doc, 4),
        accepts=tuple(item for item in accepts if item is not None),
        mixin=custom.mixin(resource, scope),
        children=child_views(resource, custom, scope),
        methods=tuple(builder.method(item) for item in resource.operations),
        bulk=tuple(many.build(item, item.bulk) for item in resource.operations if item.bulk is not None),
        former=FormerBuilder(former, resource, builder, custom).build(),
    )


def client_view(
    api: Api, config: Config, scope: Scope, custom: CustomCode, former: FormerMethods
) -> ClientView:
    """The class of the client."""
    about = api.doc.description or api.doc.summary or f"Client of {with_article(api.title)}."
    text = f"{about}\n\n{_argument_docs(api, config)}"
    constructor = ConstructorBuilder(api, config, scope)
    return ClientView(
        resource=_resource_view(api, config, api.root, scope, custom, former, config.client or "", text),
        positional=constructor.positional(),
        keywords=constructor.keywords(),
        changes=constructor.changes(),
        credentials=constructor.credentials(),
        client_arguments=constructor.client_arguments(),
        server=constructor.server(),
        hooks=custom.hooks(scope),
    )


def _argument_docs(api: Api, config: Config) -> str:
    prefix = config.env_prefix or ""
    lines: list[str] = []
    for item in api.security_schemes:
        deprecated = " Deprecated." if item.doc.deprecated else ""
        lines.append(
            f"    {item.argument}: the secret of the security scheme {item.name}, or a function (`async` too) "
            f"that returns it for each request; else the environment variable {item.env}.{deprecated}"
        )
        lines += [f"    {text}" for text in _grant_docs(item)]
    lines += [
        f"    {item.name}: sent as `{item.wire}` with every request; else {prefix}_{item.name.upper()}."
        for item in api.client_parameters
    ]
    choice = "server: the name" if named_servers(api) else "server_idx: the index"
    lines += [
        f"    {choice} of one of the document's servers.",
        f"    url_params: values for the variables of the server's address{_variables(api)}.",
        f"    server_url: another address of the API; else {prefix}_SERVER_URL.",
        "    client: an HTTP client to use as it is: anything with `build_request` and `send`.",
        "    async_client: the same for the methods that end in `_async`.",
        "    retry_config: when and how often to try again; None: never.",
        f"    timeout_ms: milliseconds that each attempt may take (default {config.timeout_ms}).",
        f"    debug_logger: gets every request and response, secrets redacted; {prefix}_DEBUG=1 does the same.",
        "    deadline_ms: milliseconds that a call may take, all its attempts and pauses included.",
        "    max_response_bytes: how large the body of a response may be in memory (default 512 MiB).",
        "    strict: make responses errors that have anything the document does not describe; for tests.",
        '    on_invalid: what becomes of a response that does not match its schema: "raise" an error, or "keep" what '
        "does not match as it came.",
        "    on_deviation: called once for each kind of such a thing.",
        "    telemetry: an OpenTelemetry TracerProvider, or True for the global one.",
        "    default_headers: headers of every request; None as a value removes one.",
        "    default_query: query parameters of every request.",
        "    max_retries: how often to try again, in place of the number that the policy has.",
        "    timeout: like `timeout_ms`, in seconds, or an `httpx2.Timeout`; None: no limit.",
    ]
    return "\n".join(["Args:", *lines])


def _grant_docs(scheme: SecurityScheme) -> list[str]:
    """The arguments by which the client gets the tokens of a scheme itself."""
    if scheme.grant is None:
        return []
    docs = {
        "id": f"the client's id, to fetch tokens of {scheme.name} with (OAuth client credentials)",
        "secret": "the secret that belongs to it, or a function that returns it",
        "url": f"another address of these tokens than {scheme.grant.token_url}",
    }
    names, variables = scheme.grant.arguments, scheme.grant.variables
    return [f"{names[key]}: {text}; else {variables[key]}." for key, text in docs.items()]


def _variables(api: Api) -> str:
    """The variables of all servers with their values, in words."""
    servers = [*api.servers, *(server for item in operations_of(api.root) for server in item.servers)]
    variables = {item.name: item for server in servers for item in server.variables}
    texts = [
        f"{item.name} ({', '.join([*item.enum, f'by default {item.default}'] if item.default else item.enum)})"
        for item in variables.values()
    ]
    return f": {', '.join(texts)}" if texts else ""
