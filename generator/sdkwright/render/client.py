"""Views of the files around models and resources: client, errors, settings, import paths that programs use."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.config.model import Config
from sdkwright.ir.api import Api, Resource, SecurityScheme
from sdkwright.ir.types import Ref
from sdkwright.names import snake
from sdkwright.openapi.model import JSON
from sdkwright.render.annotations import Annotator, Imports, Mode
from sdkwright.render.code import Code, docstring, joined, literal, name
from sdkwright.render.operations import server_code
from sdkwright.render.parts import fetches_tokens


@dataclass(frozen=True, slots=True)
class ErrorView:
    """An exception class for one status."""

    name: Code
    status: Code
    doc: Code
    data: Code | None
    data_model: Code | None  # the model behind `data`, if it is one


@dataclass(frozen=True, slots=True)
class ChildView:
    """A resource as an attribute of another one or of the client."""

    name: Code
    class_name: Code
    module: Code
    doc: Code


def child_views(resource: Resource) -> tuple[ChildView, ...]:
    """The resources directly below one."""
    return tuple(
        ChildView(
            name(child.name),
            name(child.class_name),
            name(child.module),
            docstring(child.doc.description or child.doc.summary or f"Operations of `{child.name}`.", 8),
        )
        for child in resource.children
    )


def error_views(api: Api, imports: Imports) -> tuple[ErrorView, ...]:
    """The exceptions that are typed per status."""
    annotate = Annotator(api, imports, prefix="models.")
    result: list[ErrorView] = []
    for error in api.errors:
        model = api.definitions[error.data.id].name if isinstance(error.data, Ref) else None
        result.append(
            ErrorView(
                name=name(error.name),
                status=Code(error.status),
                doc=docstring(
                    f"{error.status}: {error.doc.description or 'the API refused the request.'}", 4
                ),
                data=None if error.data is None else annotate(error.data, Mode.RESPONSE),
                data_model=None if model is None else name(model),
            )
        )
    return tuple(result)


_SECRET = "Optional[Union[str, Callable[[], Optional[str]]]] = None"
_KEY = "Optional[Union[str, Callable[[], Union[str, None, Awaitable[Optional[str]]]]]] = None"
_COMMON = {
    "server_idx": "Optional[int] = None",
    "server": "Optional[str] = None",
    "url_params": "Optional[Mapping[str, str]] = None",
    "server_url": "Optional[str] = None",
    "client": "Optional[HttpClient] = None",
    "async_client": "Optional[AsyncHttpClient] = None",
    "retry_config": "OptionalNullable[RetryConfig] = UNSET",
    "timeout_ms": "Optional[int] = None",
    "debug_logger": "Optional[Logger] = None",
}
_MORE = {
    "deadline_ms": "Optional[int] = None",
    "strict": "bool = False",
    "on_deviation": "Optional[Callable[[Deviation], object]] = None",
    "telemetry": "Optional[object] = None",
}


def named_servers(api: Api) -> bool:
    """Whether servers are chosen by name rather than by index."""
    found = [server_constant(server.name) for server in api.servers if server.name]
    return len(set(found)) == len(api.servers)


def server_constant(label: str) -> str:
    """The constant of a named server."""
    return f"SERVER_{snake(label, 'named').upper()}"


def credential(scheme: SecurityScheme) -> Code:
    """What a client gives to the runtime as the secret of a scheme."""
    if scheme.grant is None:
        return name(scheme.argument)
    given = {"token": scheme.argument, **scheme.grant.arguments}
    variables: dict[str, JSON] = {"token": scheme.env, **scheme.grant.variables}
    passed = joined(f"{literal(key)}: {name(argument)}" for key, argument in given.items())
    return Code(f"ClientCredentials({literal(scheme.grant.token_url)}, {literal(variables)}, {{{passed}}})")


def constructor_parameters(api: Api) -> dict[str, str]:
    """The parameters of the client's constructor, each with its annotation and default."""
    lines: dict[str, str] = {}
    for scheme in api.security_schemes:
        lines[scheme.argument] = _BASIC if scheme.kind == "basic" else _KEY
        for key, argument in scheme.grant.arguments.items() if scheme.grant else ():
            lines[argument] = _SECRET if key == "secret" else "Optional[str] = None"
    for parameter in api.client_parameters:
        lines[parameter.name] = "Optional[str] = None"
    for key, text in _COMMON.items():
        if key != ("server_idx" if named_servers(api) else "server"):
            lines[key] = text
    return lines


def constructor(api: Api, config: Config) -> tuple[Code, ...]:
    """The parameters of the client's constructor, in the order that programs rely on."""
    lines = constructor_parameters(api)
    order = [key for key in config.parameters if key in lines]
    order += [key for key in lines if key not in order]
    more = [f"{key}: {text}" for key, text in _MORE.items()]
    return tuple(Code(line) for line in [*(f"{name(key)}: {lines[key]}" for key in order), "*", *more])


_BASIC = (
    "Optional[Union[str, Tuple[str, str], Callable[[], Union[str, Tuple[str, str], None, "
    "Awaitable[Union[str, Tuple[str, str], None]]]]]] = None"
)


def settings_lines(api: Api, config: Config) -> tuple[Code, ...]:
    """The arguments of the runtime's settings."""
    prefix = config.env_prefix or ""
    schemes = joined(f"{literal(scheme.name)}: {_scheme(scheme)}" for scheme in api.security_schemes)
    parameters: dict[str, JSON] = {
        item.name: f"{prefix}_{item.name.upper()}" for item in api.client_parameters
    }
    retries = config.retries
    statuses = joined(map(literal, retries.statuses))
    backoff = (
        f"BackoffStrategy({retries.initial_ms}, {retries.max_ms}, {retries.exponent}, {retries.elapsed_ms})"
    )
    return (
        Code(f"package={literal(config.module or '')}"),
        Code(f"distribution={literal(config.name or '')}"),
        Code("version=VERSION"),
        Code(f"env_prefix={literal(prefix)}"),
        Code(
            f"servers=({joined(server_code(server) for server in api.servers)}{',' if api.servers else ''})"
        ),
        Code(f"schemes={{{schemes}}}"),
        Code(f"client_parameters={literal(parameters)}"),
        Code(f"timeout_ms={literal(config.timeout_ms)}"),
        Code(
            f'retry=RetryConfig("backoff", {backoff}, {retries.connection_errors}, max_attempts={retries.attempts})'
        ),
        Code(f"retry_statuses=({statuses}{',' if len(retries.statuses) == 1 else ''})"),
        Code("errors=_errors"),
        *([Code("exchange=with_tokens")] if fetches_tokens(api) else []),
    )


def _scheme(scheme: SecurityScheme) -> Code:
    parts = [
        literal(scheme.kind),
        Code(f"argument={literal(scheme.argument)}"),
        Code(f"env={literal(scheme.env)}"),
    ]
    parts += [Code(f"wire={literal(scheme.wire)}")] if scheme.wire else []
    parts += [Code(f"prefix={literal(scheme.prefix)}")] if scheme.prefix != "Bearer" else []
    if scheme.grant is not None:
        ways = f"{scheme.grant.arguments['id']}=… and {scheme.grant.arguments['secret']}=…, or "
        parts.append(Code(f"instead={literal(ways)}"))
    return Code(f"Scheme({joined(parts)})")
