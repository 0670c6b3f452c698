"""Operations become methods: what each takes, returns and raises, and where in the tree of namespaces it is."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sdkwright import names
from sdkwright.config.model import Config, OperationConfig
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Body, Doc, Operation, Parameter, Response, RetryPolicy, Server
from sdkwright.lower.operations.bodies import BodyBuilder
from sdkwright.lower.operations.idempotency import key_header
from sdkwright.lower.operations.method_names import MethodNamer
from sdkwright.lower.operations.parameters import ArgumentBuilder, resolve_name_clashes
from sdkwright.lower.operations.responses import ResponseBuilder
from sdkwright.lower.operations.retries import with_hints
from sdkwright.lower.operations.security import granting, kind_of, sends_authorization
from sdkwright.lower.operations.servers import servers
from sdkwright.lower.operations.stream_flag import StreamFlag, StreamFlagFinder
from sdkwright.lower.schemas.lowering import SchemaLowering
from sdkwright.openapi import model as openapi
from sdkwright.openapi.model import JSON

_MAX_OVERLOADS = 1_000  # real documents have at most some tens


class PlacedOperation(Struct, frozen=True):
    """An operation with the namespace it belongs to."""

    path: tuple[str, ...]
    operation: Operation


def lower_operations(
    document: openapi.Document, config: Config, schemas: SchemaLowering, report: Report
) -> tuple[PlacedOperation, ...]:
    """The operations of a document, in its order, with every schema that they mention lowered."""
    builder = _OperationBuilder(document, config, schemas, report)
    pinned = [entry.method for entry in config.operations.values() if entry.method is not None]
    namer = MethodNamer(document.tags, report, shorten=config.shorten_methods, pinned=pinned)
    placed: list[PlacedOperation] = []
    for item in document.operations:
        settings = config.operations.get(item.name, OperationConfig())
        path, method = namer.assign(item, item.name, settings.method)
        placed.append(PlacedOperation(path, builder.build(item, method, settings)))
    return tuple(placed)


class _OperationBuilder(Struct, frozen=True):
    """Builds the operations of a document one by one."""

    document: openapi.Document
    config: Config
    schemas: SchemaLowering
    report: Report

    def build(self, item: openapi.Operation, method: str, settings: OperationConfig) -> Operation:
        """One operation as a method of that name."""
        owner = str(item.at)
        parameters, bodies = self._arguments(item, settings)
        successes, failures = ResponseBuilder(self.schemas, settings, self.report).build(item, owner)
        self._limit_overloads(item, len(bodies) * len({response.media_type for response in successes}))
        flag = StreamFlag()
        if settings.accept is None:
            flag = StreamFlagFinder(self.schemas.drafts, self.report).find(bodies, successes, item.at)
        return Operation(
            id=item.name,
            name=method,
            verb=item.method,
            path=item.path,
            parameters=parameters,
            bodies=bodies,
            responses=successes,
            errors=failures,
            security=self._security(item),
            scopes=self._scopes(item),
            servers=self._servers(item),
            tags=item.tags,
            retry_safe=self._is_retry_safe(item),
            retries=self._retries(item),
            idempotency_header=key_header(item, self.config),
            telemetry=self._telemetry(item),
            accept_enum=None if flag.wire else _accept_enum(successes, method, settings),
            stream_flag=flag.wire,
            stream_types=flag.types,
            examples=_body_examples(item),
            doc=Doc(
                summary=item.summary or "",
                description=item.description or "",
                deprecated=item.deprecated,
                pointer=owner,
            ),
        )

    def _limit_overloads(self, item: openapi.Operation, count: int) -> None:
        if count > _MAX_OVERLOADS:
            message = (
                f"more than {_MAX_OVERLOADS:,} combinations of media types; a method has an overload for each"
            )
            self.report.error("too-many-media-types", message, item.at)

    def _arguments(
        self, item: openapi.Operation, settings: OperationConfig
    ) -> tuple[tuple[Parameter, ...], tuple[Body, ...]]:
        owner = str(item.at)
        from_client = {wire: names.argument_name(wire) for wire in self.config.globals}
        key = key_header(item, self.config)
        builder = ArgumentBuilder(self.schemas, settings, from_client, key, self.report)
        listed = self._without_credentials(item)
        parameters = tuple(builder.parameter(parameter, owner) for parameter in listed)
        return resolve_name_clashes(parameters, BodyBuilder(builder, owner).bodies(item.body))

    def _without_credentials(self, item: openapi.Operation) -> list[openapi.Parameter]:
        """The parameters of an operation, without an `Authorization` that its security schemes determine."""
        parameters: list[openapi.Parameter] = []
        for parameter in item.parameters:
            if parameter.place != "header" or parameter.name.lower() != "authorization":
                parameters.append(parameter)
            elif self._is_authorized(item):
                message = f"the header `{parameter.name}` is not a parameter: it is determined by the security schemes"
                self.report.note("header-ignored", message, parameter.at)
            else:
                message = (
                    f"no security scheme sends the header `{parameter.name}`; it is an argument of the method"
                )
                hint = "describe a security scheme, which OpenAPI expects in place of the parameter"
                self.report.note("header-authorization", message, parameter.at, hint)
                parameters.append(parameter)
        return parameters

    def _is_authorized(self, item: openapi.Operation) -> bool:
        """Whether a security scheme of an operation sends the header `Authorization`."""
        names_ = {name for requirement in self._security(item) for name in requirement}
        schemes = (scheme for scheme in self.document.security_schemes if scheme.name in names_)
        return any(sends_authorization(scheme) for scheme in schemes)

    def _is_retry_safe(self, item: openapi.Operation) -> bool:
        """Whether a request may be sent again although its method is not idempotent."""
        hints = item.hints.retries
        is_said = item.extensions.get("x-idempotent") is True or (hints is not None and hints.enabled)
        return is_said or item.name in self.config.retries.safe

    def _retries(self, item: openapi.Operation) -> RetryPolicy | None:
        """The retry policy of an operation, where it is not that of the SDK."""
        hints = item.hints.retries
        if hints is None:
            return None
        own = with_hints(self.config.retries, hints)
        return RetryPolicy(
            attempts=own.attempts if hints.enabled else 1,
            initial_ms=own.initial_ms,
            max_ms=own.max_ms,
            exponent=own.exponent,
            elapsed_ms=own.elapsed_ms,
            statuses=own.statuses,
            connection_errors=own.connection_errors,
        )

    def _telemetry(self, item: openapi.Operation) -> tuple[tuple[str, str], ...]:
        attributes = item.extensions.get("x-telemetry", {})
        if not isinstance(attributes, Mapping) or not all(
            isinstance(value, str) for value in attributes.values()
        ):
            message = "`x-telemetry` does not map names of attributes to texts; ignored"
            self.report.warning("telemetry", message, item.at)
            return ()
        return tuple((name, str(value)) for name, value in attributes.items())

    def _servers(self, item: openapi.Operation) -> tuple[Server, ...]:
        own = servers(item.servers, self.report)
        if len(own) > 1:
            message = f"the operation has {len(own)} servers of its own; it is sent to the first"
            self.report.note("operation-servers", message, item.at, "others can be given as `server_url`")
        return own

    def _requirements(self, item: openapi.Operation) -> tuple[openapi.Requirement, ...]:
        return self.document.security if item.security is None else item.security

    def _scopes(self, item: openapi.Operation) -> tuple[str, ...]:
        """The scopes of the token that the SDK fetches: those of the first alternative that requires one."""
        granted = {scheme.name for scheme in self.document.security_schemes if granting(scheme) is not None}
        requirements = self._requirements(item)
        return next((scopes for some in requirements for name, scopes in some if name in granted), ())

    def _security(self, item: openapi.Operation) -> tuple[tuple[str, ...], ...]:
        # Mutual TLS is configured on the HTTP client, not here.
        left_out = {scheme.name for scheme in self.document.security_schemes if kind_of(scheme) == "none"}
        return tuple(
            tuple(name for name, _ in requirement if name not in left_out)
            for requirement in self._requirements(item)
        )


def _accept_enum(responses: tuple[Response, ...], method: str, settings: OperationConfig) -> str | None:
    """The name of the enum that chooses the media type of the response, where there are several."""
    media_types = {response.media_type for response in responses if response.media_type}
    return (settings.accept or f"{names.pascal(method)}AcceptEnum") if len(media_types) > 1 else None


def _body_examples(item: openapi.Operation) -> dict[str, JSON]:
    examples: dict[str, JSON] = {}
    for media in item.body.content if item.body is not None else ():
        examples.update(media.examples)
    return examples
