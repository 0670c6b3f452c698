"""The client's constructor, its namespaces and its settings."""

from __future__ import annotations

import re

from msgspec import Struct

from sdkwright.config.model import Config
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api, Resource, SecurityScheme, Server
from sdkwright.names import snake
from sdkwright.openapi.model import JSON
from sdkwright.render.arguments import ArgumentView
from sdkwright.render.code import Code, compose, docstring, joined, literal, name, tuple_of
from sdkwright.render.custom import CustomCode
from sdkwright.render.parts import fetches_tokens
from sdkwright.render.scope import Scope

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


class ChildView(Struct, frozen=True):
    """A resource as an attribute of another one or of the client."""

    name: Code
    type: Code
    doc: Code


def child_views(resource: Resource, custom: CustomCode, scope: Scope) -> tuple[ChildView, ...]:
    """The resources directly below one, those that people wrote included."""
    docs = {child.name: resource_doc(child) for child in resource.children}
    classes = {child.name: _class_of(child, scope) for child in resource.children}
    for label, doc in custom.added(resource).items():
        docs[label] = doc or f"The namespace `{label}`."
    return tuple(
        ChildView(
            name(label),
            custom.child(resource, label, scope) if custom.replaces(resource, label) else classes[label],
            docstring(doc, 8),
        )
        for label, doc in docs.items()
    )


def _class_of(resource: Resource, scope: Scope) -> Code:
    return compose("{}.{}.{}", scope.resources, name(resource.module), name(resource.class_name))


def resource_doc(resource: Resource) -> str:
    """What a namespace is for."""
    return resource.doc.description or resource.doc.summary or f"The `{resource.name}` operations."


# --- the constructor


def constructor_names(api: Api) -> tuple[str, ...]:
    """The parameters of the client's constructor that may be given by position, before they are put in order."""
    names: list[str] = []
    for scheme in api.security_schemes:
        names += [scheme.argument, *(scheme.grant.arguments.values() if scheme.grant else ())]
    names += [parameter.name for parameter in api.client_parameters]
    left_out = "server_idx" if named_servers(api) else "server"
    return (*names, *(key for key in _POSITIONAL if key != left_out))


_POSITIONAL = (
    "server_idx server url_params server_url client async_client retry_config timeout_ms debug_logger"
).split()
_KEYWORDS = (
    "deadline_ms max_response_bytes strict on_invalid on_deviation telemetry default_headers default_query max_retries "
    "timeout"
).split()
_OF_CONNECTIONS = ("client", "async_client", "max_response_bytes")  # copies of a client share these


class ConstructorBuilder(Struct, frozen=True):
    """Builds the constructor of the client: what programs pass, and what the runtime is told."""

    api: Api
    config: Config
    scope: Scope

    def positional(self) -> tuple[ArgumentView, ...]:
        """The parameters that may be given by position, in the order that programs rely on."""
        types = self._types()
        names = constructor_names(self.api)
        order = [key for key in self.config.parameters if key in names]
        order += [key for key in names if key not in order]
        return tuple(self._argument(key, types[key]) for key in order)

    def keywords(self) -> tuple[ArgumentView, ...]:
        """The parameters that are given by name."""
        types = self._types()
        return tuple(self._argument(key, types[key]) for key in _KEYWORDS)

    def changes(self) -> tuple[ArgumentView, ...]:
        """The parameters of `with_options`; what is left out stays as it is."""
        py = self.scope
        return tuple(
            ArgumentView(
                item.name,
                item.type if item.default == py.UNSET else compose("{} | {}", item.type, py.Unset),
                py.UNSET,
            )
            for item in (*self.positional(), *self.keywords())
            if item.name not in _OF_CONNECTIONS
        )

    def _argument(self, label: str, type_: Code) -> ArgumentView:
        unset = self.scope.UNSET
        defaults = {
            "strict": Code("False"),
            "on_invalid": literal("raise"),
            "retry_config": unset,
            "timeout": unset,
        }
        default = defaults.get(label, Code("None"))
        return ArgumentView(name(label), type_, default)

    def _types(self) -> dict[str, Code]:
        py = self.scope
        text = compose("{} | None", py.str)
        types = {
            "server_idx": compose("{} | None", py.int),
            "server": text,
            "url_params": compose("{}[{}, {}] | None", py.Mapping, py.str, py.str),
            "server_url": text,
            "client": compose("{} | None", py.HttpClient),
            "async_client": compose("{} | None", py.AsyncHttpClient),
            "retry_config": compose("{}[{}]", py.OptionalNullable, py.RetryConfig),
            "timeout_ms": compose("{} | None", py.int),
            "debug_logger": compose("{} | None", py.Logger),
            "deadline_ms": compose("{} | None", py.int),
            "max_response_bytes": compose("{} | None", py.int),
            "strict": py.bool,
            "on_invalid": compose("{}[{}, {}]", py.Literal, literal("raise"), literal("keep")),
            "on_deviation": compose("{}[[{}], {}] | None", py.Callable, py.Deviation, py.object),
            "telemetry": compose("{} | None", py.object),
            "default_headers": compose("{}[{}, {} | None] | None", py.Mapping, py.str, py.str),
            "default_query": compose("{}[{}, {}] | None", py.Mapping, py.str, py.object),
            "max_retries": compose("{} | None", py.int),
            "timeout": compose("{}[{} | {}]", py.OptionalNullable, py.float, py.Timeout),
        }
        types |= {parameter.name: text for parameter in self.api.client_parameters}
        for scheme in self.api.security_schemes:
            types[scheme.argument] = self._credential_type(scheme)
            for key, argument in scheme.grant.arguments.items() if scheme.grant else ():
                secret = compose("{} | {}[[], {}] | None", py.str, py.Callable, text)
                types[argument] = secret if key == "secret" else text
        return types

    def _credential_type(self, scheme: SecurityScheme) -> Code:
        """A secret, or a function, async too, that returns it."""
        py = self.scope
        secret = py.str
        if scheme.kind == "basic":
            secret = compose("{} | {}[{}, {}]", py.str, py.tuple, py.str, py.str)
        returned = compose("{} | None | {}[{} | None]", secret, py.Awaitable, secret)
        return compose("{} | {}[[], {}] | None", secret, py.Callable, returned)

    # --- what the constructor passes on

    def credentials(self) -> tuple[tuple[Code, Code], ...]:
        """The secret of each security scheme, by the name of the scheme."""
        return tuple((literal(item.name), self._credential(item)) for item in self.api.security_schemes)

    def client_arguments(self) -> tuple[tuple[Code, Code], ...]:
        """The values of parameters that the client supplies to every operation, by name."""
        return tuple((literal(item.name), name(item.name)) for item in self.api.client_parameters)

    def server(self) -> Code:
        """The argument that chooses the server."""
        return Code("server" if named_servers(self.api) else "server_idx")

    def _credential(self, scheme: SecurityScheme) -> Code:
        if scheme.grant is None:
            return name(scheme.argument)
        arguments = {"token": scheme.argument, **scheme.grant.arguments}
        variables: dict[str, JSON] = {"token": scheme.env, **scheme.grant.variables}
        passed = joined(
            compose("{}: {}", literal(key), name(argument)) for key, argument in arguments.items()
        )
        parts = (self.scope.ClientCredentials, literal(scheme.grant.token_url), literal(variables), passed)
        return compose("{}({}, {}, {{{}}})", *parts)


def named_servers(api: Api) -> bool:
    """Whether servers are chosen by name rather than by index."""
    constants = [server_constant(server.name) for server in api.servers if server.name]
    return len(set(constants)) == len(api.servers)


def server_constant(label: str) -> str:
    """The constant of a named server."""
    return f"SERVER_{snake(label, 'named').upper()}"


class ServerView(Struct, frozen=True):
    """A server that programs can choose."""

    constant: Code | None  # None: servers are chosen by index
    name: Code
    url: Code


def server_views(api: Api) -> tuple[ServerView, ...]:
    """The servers, with their constants where they are chosen by name."""
    named = named_servers(api)
    return tuple(
        ServerView(
            name(server_constant(item.name)) if named and item.name else None,
            literal(item.name or ""),
            literal(item.url),
        )
        for item in api.servers
    )


# --- the settings


class SchemeView(Struct, frozen=True):
    """A security scheme, as the runtime is told of it."""

    name: Code
    kind: Code
    argument: Code
    env: Code
    wire: Code | None
    prefix: Code | None
    instead: Code | None  # what else a program may pass


class SettingsView(Struct, frozen=True):
    """What the runtime must know of an SDK."""

    package: Code
    distribution: Code
    version: Code
    document_version: Code
    env_prefix: Code
    servers: Code
    schemes: tuple[SchemeView, ...]
    client_parameters: Code
    url_params: Code | None  # the variables of servers that single operations have
    timeout_ms: Code
    initial_ms: Code
    max_ms: Code
    exponent: Code
    elapsed_ms: Code
    connection_errors: Code
    attempts: Code
    statuses: Code
    error_member: Code | None
    fetches_tokens: bool


def settings_view(api: Api, config: Config, scope: Scope) -> SettingsView:
    """What the runtime must know of an SDK."""
    prefix, retries = config.env_prefix or "", config.retries
    parameters: dict[str, JSON] = {
        item.name: f"{prefix}_{item.name.upper()}" for item in api.client_parameters
    }
    servers = (server for item in operations_of(api.root) for server in item.servers)
    variables = dict.fromkeys(label for server in servers for label in _variable_names(server))
    return SettingsView(
        package=literal(config.module or ""),
        distribution=literal(config.name or ""),
        version=literal(config.version),
        document_version=literal(api.version),
        env_prefix=literal(prefix),
        servers=tuple_of(server_code(server, scope) for server in api.servers),
        schemes=tuple(_scheme(item) for item in api.security_schemes),
        client_parameters=literal(parameters),
        url_params=tuple_of(map(literal, variables)) if variables else None,
        timeout_ms=literal(config.timeout_ms),
        initial_ms=literal(retries.initial_ms),
        max_ms=literal(retries.max_ms),
        exponent=literal(retries.exponent),
        elapsed_ms=literal(retries.elapsed_ms),
        connection_errors=literal(retries.connection_errors),
        attempts=literal(retries.attempts),
        statuses=tuple_of(map(literal, retries.statuses)),
        error_member=literal(config.error_member) if config.error_member else None,
        fetches_tokens=fetches_tokens(api),
    )


def _variable_names(server: Server) -> list[str]:
    """The names of all variables of an address, described or not."""
    return [*(variable.name for variable in server.variables), *_PLACEHOLDER.findall(server.url)]


def _scheme(scheme: SecurityScheme) -> SchemeView:
    instead = None
    if scheme.grant is not None:
        arguments = scheme.grant.arguments
        instead = literal(f"{arguments['id']}=… and {arguments['secret']}=…, or ")
    return SchemeView(
        name=literal(scheme.name),
        kind=literal(scheme.kind),
        argument=literal(scheme.argument),
        env=literal(scheme.env),
        wire=literal(scheme.wire) if scheme.wire else None,
        prefix=literal(scheme.prefix) if scheme.prefix != "Bearer" else None,
        instead=instead,
    )


def server_code(item: Server, scope: Scope) -> Code:
    """A server as a value of the runtime's type."""
    variables: dict[str, JSON] = {variable.name: variable.default for variable in item.variables}
    parts = [literal(item.url)]
    parts += [compose("name={}", literal(item.name))] if item.name else []
    parts += [compose("variables={}", literal(variables))] if variables else []
    choices = {one.name: dict.fromkeys((*one.enum, one.default)) for one in item.variables if one.enum}
    if choices:
        pairs = (
            compose("{}: {}", literal(label), tuple_of(map(literal, values)))
            for label, values in choices.items()
        )
        parts.append(compose("allowed={{{}}}", joined(pairs)))
    return compose("{}({})", scope.Server, joined(parts))
