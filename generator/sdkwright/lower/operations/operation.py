"""Operations become methods: what each takes, answers and raises, and where in the tree of namespaces it hangs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sdkwright import names
from sdkwright.config.model import Config, OperationConfig
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Doc, Operation, Server, Type
from sdkwright.lower.operations.bodies import BodyBuilder
from sdkwright.lower.operations.method_names import Places
from sdkwright.lower.operations.parameters import ArgumentBuilder, settle
from sdkwright.lower.operations.responses import AnswerBuilder
from sdkwright.lower.operations.security import granting, kind_of
from sdkwright.lower.operations.servers import servers
from sdkwright.lower.operations.stream_flag import Asking, StreamFinder
from sdkwright.lower.schemas.gather import Gatherer
from sdkwright.openapi import model as d
from sdkwright.openapi.model import JSON


@dataclass(frozen=True, slots=True)
class Placed:
    """An operation with the namespace it belongs to."""

    path: tuple[str, ...]
    operation: Operation


@dataclass(slots=True)
class OperationBuilder:
    """Builds the operations of a document one by one; namespaces and names are settled per document."""

    document: d.Document
    config: Config
    gatherer: Gatherer
    report: Report
    globals: Mapping[str, str]
    roots: dict[str, str] = field(default_factory=dict[str, str])
    error_types: dict[str, list[tuple[Type, Doc]]] = field(default_factory=dict[str, list[tuple[Type, Doc]]])
    places: Places = field(init=False)

    def __post_init__(self) -> None:
        self.places = Places(self.document.tags, self.report)

    def build(self, item: d.Operation) -> Placed:
        """One operation, with every schema it mentions gathered."""
        id_ = item.name
        config = self.config.operations.get(id_, OperationConfig())
        owner = str(item.at)
        self.roots[owner] = names.pascal(id_)
        path, method = self.places.place(item, id_, config.method)
        builder = ArgumentBuilder(self.gatherer, config, self.globals, self.report)
        parameters = tuple(builder.parameter(parameter, owner) for parameter in item.parameters)
        parameters, bodies = settle(parameters, BodyBuilder(builder, owner).bodies(item.body))
        answers = AnswerBuilder(self.gatherer, config, self.report, self.error_types)
        successes, failures = answers.build(item, owner)
        several = len({response.media_type for response in successes if response.media_type}) > 1
        asking = Asking()
        if config.accept is None:
            asking = StreamFinder(self.gatherer.drafts, self.report).asking(bodies, successes, item.at)
        operation = Operation(
            id=id_,
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
            retry_safe=id_ in self.config.retries.safe or item.extensions.get("x-idempotent") is True,
            telemetry=self._telemetry(item),
            accept_enum=(
                (config.accept or f"{names.pascal(method)}AcceptEnum")
                if several and not asking.flag
                else None
            ),
            stream_flag=asking.flag,
            stream_types=asking.types,
            examples=self._examples(item),
            doc=Doc(
                summary=item.summary or "",
                description=item.description or "",
                deprecated=item.deprecated,
                pointer=owner,
            ),
        )
        return Placed(path, operation)

    def _telemetry(self, item: d.Operation) -> tuple[tuple[str, str], ...]:
        found = item.extensions.get("x-telemetry", {})
        if not isinstance(found, Mapping) or not all(isinstance(value, str) for value in found.values()):
            message = "`x-telemetry` does not map names of attributes to texts; ignored"
            self.report.warning("telemetry", message, item.at)
            return ()
        return tuple((name, str(value)) for name, value in found.items())

    def _servers(self, item: d.Operation) -> tuple[Server, ...]:
        found = servers(item.servers, self.report)
        if len(found) > 1:
            message = f"the operation has {len(found)} servers of its own; it is sent to the first"
            self.report.note("operation-servers", message, item.at, "others can be given as `server_url`")
        return found

    def _scopes(self, item: d.Operation) -> tuple[str, ...]:
        """What the token must allow that the SDK gets: the scopes of the first alternative that wants one."""
        given = self.document.security if item.security is None else item.security
        granted = {scheme.name for scheme in self.document.security_schemes if granting(scheme) is not None}
        return next((scopes for some in given for name, scopes in some if name in granted), ())

    def _security(self, item: d.Operation) -> tuple[tuple[str, ...], ...]:
        given = self.document.security if item.security is None else item.security
        # What a client's own TLS settings prove is none of the SDK's business.
        left_out = {scheme.name for scheme in self.document.security_schemes if kind_of(scheme) == "none"}
        return tuple(tuple(name for name, _ in item if name not in left_out) for item in given)

    def _examples(self, item: d.Operation) -> dict[str, JSON]:
        found: dict[str, JSON] = {}
        for media in item.body.content if item.body is not None else ():
            found.update(media.examples)
        return found
