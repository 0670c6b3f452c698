"""Views of whole modules: what each imports, in the order in which it is written."""

from __future__ import annotations

from sdkwright.config.model import Config
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Resource, SecurityScheme
from sdkwright.ir.codecs import Codec, Symbol
from sdkwright.render.annotations import Annotator, Imports
from sdkwright.render.client import (
    child_views,
    constructor,
    credential,
    named_servers,
    settings_lines,
)
from sdkwright.render.code import Code, called, docstring, imported, joined, literal, name
from sdkwright.render.methods import MethodBuilder
from sdkwright.render.operations import ConstantBuilder
from sdkwright.render.parts import fetches_tokens

_OPERATION = ("Body", "Operation", "Parameter", "Response", "Server")


_ENCODERS = frozenset(item.facts.encoder.module for item in Codec if item.facts.encoder is not None)
_BLANK = Code("")
_STREAMS = {
    "downloads": {"DownloadHandler", "streamed", "streamed_async"},
    "items": {"ServerSentEvent"},
    "stream": {"Stream", "AsyncStream"},
    "streaming": {"StreamHandler", "awaited", "requests_stream"},
}


def _methods(
    api: Api, config: Config, resource: Resource, imports: Imports, uses: set[str]
) -> dict[str, object]:
    annotate = Annotator(api, imports, prefix="models.")
    constants = ConstantBuilder(api, annotate, uses)
    errors = {error.status: error.name for error in api.errors}
    errors |= dict.fromkeys(("4XX", "5XX", "default"), config.default_error or "")
    builder = MethodBuilder(constants, annotate, uses, errors)
    if resource.operations:
        uses |= {"cached_property", "raw", "raw_async"}
    methods = [builder.method(item) for item in resource.operations]
    binary = any(item.binary for item in methods)
    uses |= {"DownloadHandler", "streamed", "streamed_async"} if binary else set()
    return {
        "constants": [view for item in resource.operations for view in constants.constants(item)],
        "methods": methods,
        "binary": binary,
        "accepts": [view for item in resource.operations if (view := builder.accept(item)) is not None],
    }


def _operation_imports(
    imports: Imports, uses: set[str], dot: str, models: bool, base: tuple[str, str]
) -> tuple[list[Code], list[Code]]:
    """The imports of a module with methods: those that run, and those that only type checkers read."""
    running: list[Code] = []
    running += imported("enum", uses & {"StrEnum"})
    running += imported("functools", uses & {"cached_property", "partial"})
    typing = imports.typing | (uses & {"overload"})
    running += imported("typing", typing | {"TYPE_CHECKING"})
    running.append(_BLANK)
    beside = uses & {"_additional", "_bodies", "_media_types", *_ENCODERS}
    running += imported(dot, beside | ({"models"} if models else set()))
    running += imported(f"{dot}_pages.addresses", uses & {"PagesByAddress"})
    running += imported(f"{dot}_pages.cursors", uses & {"PagesByCursor"})
    running += imported(f"{dot}_pages.ends", uses & {"PagesToEnd"})
    running += imported(f"{dot}_pages.numbers", uses & {"PagesByNumber"})
    running += imported(f"{dot}_pages", uses & {"returning"})
    running += imported(f"{dot}_spellings", uses & {"one_of"})
    running += imported(f"{dot}_exact", imports.exact)
    decoders = [Symbol(*item.rpartition(".")[::2]) for item in uses if "." in item]
    for module in sorted({item.module for item in decoders}):
        running += imported(f"{dot}{module}", {item.name for item in decoders if item.module == module})
    for module, names in _STREAMS.items():
        running += imported(f"{dot}_streams.{module}", uses & names)
    running += imported(f"{dot}_runtime.operation", uses & set(_OPERATION))
    running += imported(f"{dot}{base[0]}", {base[1]} | (uses & {"raw", "raw_async"}))
    running += imported(f"{dot}_runtime.model", imports.runtime | (uses & {"UNSET"}))
    running += imported(f"{dot}vectors", imports.vectors)
    checked = imported("collections.abc", uses & {"Awaitable", "Callable", "Iterable", "Mapping"})
    checked += imported("logging", uses & {"Logger"})
    checked += [_BLANK] if checked else []
    checked += imported(f"{dot}_runtime.decode", uses & {"Deviation"})
    checked += imported(f"{dot}_runtime.retry", uses & {"RetryConfig"})
    checked += imported(f"{dot}httpclient", uses & {"AsyncHttpClient", "HttpClient"})
    checked += imported(f"{dot}_runtime.model", uses & {"OptionalNullable", "Unset"})
    return running, checked


def resource_module(api: Api, config: Config, resource: Resource) -> dict[str, object]:
    """The module of one resource."""
    imports, uses = Imports(), set[str]()
    views = _methods(api, config, resource, imports, uses)
    if resource.children:
        uses.add("cached_property")
    base = ("_runtime.client", "Resource")
    running, checked = _operation_imports(
        imports, uses, "..", imports.models or bool(imports.definitions), base
    )
    checked += [Code(f"from .{child.module} import {child.class_name}") for child in resource.children]
    if not checked:
        running = [
            Code(line.replace("TYPE_CHECKING, ", "").replace(", TYPE_CHECKING", "")) for line in running
        ]
        running = [line for line in running if line != "from typing import TYPE_CHECKING"]
    text = resource.doc.description or resource.doc.summary or f"Operations of `{resource.name}`."
    return {
        **views,
        "doc": docstring(f"The operations of `{resource.name}`."),
        "imports": running,
        "checked": checked,
        "class_name": name(resource.class_name),
        "class_doc": docstring(text, 4),
        "children": child_views(resource),
    }


def client_module(api: Api, config: Config) -> dict[str, object]:
    """The module of the client."""
    imports, uses = Imports(), {"UNSET", "OptionalNullable", "RetryConfig", "HttpClient", "AsyncHttpClient"}
    uses.add("Deviation")
    views = _methods(api, config, api.root, imports, uses)
    parameters = constructor(api, config)
    imports.use("Optional")
    if any("Union[" in line for line in parameters):
        imports.use("Union")
    if any("Tuple[" in line for line in parameters):
        imports.use("Tuple")
    uses |= {"Mapping", "Logger", "Callable"} | ({"Awaitable"} if api.security_schemes else set())
    if api.root.children:
        uses.add("cached_property")
    base = ("_runtime.client", "Client")
    running, checked = _operation_imports(
        imports, uses, ".", imports.models or bool(imports.definitions), base
    )
    running += imported("._oauth", {"ClientCredentials"} if fetches_tokens(api) else set())
    running.append(Code("from ._settings import SETTINGS"))
    checked += [
        Code(f"from .resources.{child.module} import {child.class_name}") for child in api.root.children
    ]
    text = api.doc.description or api.doc.summary or f"Client of {called(api.title)}."
    arguments = _argument_docs(api, config)
    return {
        **views,
        "doc": docstring(f"The client of {called(api.title)}."),
        "imports": running,
        "checked": checked,
        "class_name": name(config.client or ""),
        "class_doc": docstring(f"{text}\n\n{arguments}", 4),
        "parameters": parameters,
        "arguments": _passed_on(api),
        "children": child_views(api.root),
    }


def _passed_on(api: Api) -> list[Code]:
    """What the constructor of the client hands on to that of its base."""
    credentials = joined(f"{literal(item.name)}: {credential(item)}" for item in api.security_schemes)
    given = joined(f"{literal(item.name)}: {name(item.name)}" for item in api.client_parameters)
    options = (
        "url_params server_url client async_client retry_config timeout_ms debug_logger deadline_ms strict "
    )
    return [
        Code("SETTINGS"),
        Code(f"credentials={{{credentials}}}"),
        *([Code(f"client_arguments={{{given}}}")] if given else []),
        Code("server=server" if named_servers(api) else "server=server_idx"),
        *(Code(f"{option}={option}") for option in f"{options}on_deviation telemetry".split()),
    ]


def _argument_docs(api: Api, config: Config) -> str:
    prefix = config.env_prefix or ""
    lines: list[str] = []
    for item in api.security_schemes:
        lines.append(
            f"    {item.argument}: the secret of the security scheme {item.name}, or a function (`async` too) "
            f"that returns it at each request; else the environment variable {item.env}."
        )
        lines[-1] += " Deprecated." if item.doc.deprecated else ""
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
        f"    timeout_ms: milliseconds that each try may take (default {config.timeout_ms}).",
        f"    debug_logger: gets every request and response, secrets redacted; {prefix}_DEBUG=1 does the same.",
        "    deadline_ms: milliseconds that a call may take, all its tries and pauses included.",
        "    strict: answers with anything that the document does not describe are errors; for tests.",
        "    on_deviation: is called once for each kind of such things.",
        "    telemetry: an OpenTelemetry TracerProvider, or True for the global one.",
    ]
    return "\n".join(["Args:", *lines])


def _grant_docs(scheme: SecurityScheme) -> list[str]:
    """The arguments by which the client gets the tokens of a scheme itself."""
    if scheme.grant is None:
        return []
    told = {
        "id": f"the client's id, with which tokens of {scheme.name} are got (OAuth client credentials)",
        "secret": "the secret that belongs to it, or a function that returns it",
        "url": f"another address of these tokens than {scheme.grant.token_url}",
    }
    names, variables = scheme.grant.arguments, scheme.grant.variables
    return [f"{names[key]}: {text}; else {variables[key]}." for key, text in told.items()]


def _variables(api: Api) -> str:
    """The variables of all servers with their values, in words."""
    servers = [*api.servers, *(server for item in operations_of(api.root) for server in item.servers)]
    found = {item.name: item for server in servers for item in server.variables}
    told = [
        f"{item.name} ({', '.join([*item.enum, f'by default {item.default}'] if item.default else item.enum)})"
        for item in found.values()
    ]
    return f": {', '.join(told)}" if told else ""


def settings_module(api: Api, config: Config) -> dict[str, object]:
    """The module of settings."""
    lines = settings_lines(api, config)
    used = {"Scheme"} if api.security_schemes else set[str]()
    return {
        "imports": [
            Code("from ._runtime.errors import ErrorClasses"),
            *imported("._runtime.operation", {"Server"} if api.servers else set()),
            Code("from ._runtime.retry import BackoffStrategy, RetryConfig"),
            *imported("._runtime.configuration", used | {"Settings"}),
            *imported("._authorized", {"TokenAuthorizer"} if fetches_tokens(api) else set()),
        ],
        "version": literal(config.version),
        "document_version": literal(api.version),
        "settings": lines,
    }
