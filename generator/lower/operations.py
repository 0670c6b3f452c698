"""Operations become methods: what each takes, answers and raises, and where in the tree of namespaces it hangs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from generator import document as d
from generator import names
from generator.config import Config, OperationConfig
from generator.diagnostics import Report
from generator.document import JSON
from generator.ir import Doc, Operation, Pagination, PaginationKind, Response, Server, Type, Variable
from generator.lower.bodies import BodyBuilder
from generator.lower.parameters import ArgumentBuilder, coding_of, preferred, settle
from generator.lower.schemas import Gatherer
from generator.lower.security import kind_of

IDEMPOTENT = frozenset(("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "QUERY"))


@dataclass(frozen=True, slots=True)
class Placed:
    """An operation with the namespace it belongs to."""

    path: tuple[str, ...]
    operation: Operation


def server(item: d.Server) -> Server:
    """A server of the document."""
    variables = tuple(
        Variable(name=v.name, default=v.default, enum=v.enum, description=v.description or "")
        for v in item.variables
    )
    return Server(url=item.url, name=item.name, description=item.description or "", variables=variables)


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
    _methods: set[tuple[str, ...]] = field(default_factory=set[tuple[str, ...]])
    _ids: set[str] = field(default_factory=set[str])

    def build(self, item: d.Operation) -> Placed:
        """One operation, with every schema it mentions gathered."""
        id_ = self._id(item)
        config = self.config.operations.get(id_, OperationConfig())
        owner = str(item.at)
        self.roots[owner] = names.pascal(id_)
        path, method = self._place(item, id_, config)
        builder = ArgumentBuilder(self.gatherer, config, self.globals, self.report)
        parameters = tuple(builder.parameter(parameter, owner) for parameter in item.parameters)
        parameters, bodies = settle(parameters, BodyBuilder(builder, owner).bodies(item.body))
        successes, failures = self._answers(item, owner)
        several = len({response.media_type for response in successes if response.media_type}) > 1
        pagination = config.pagination
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
            scopes=tuple(dict.fromkeys(s for r in item.security or () for _, scopes in r for s in scopes)),
            servers=tuple(server(entry) for entry in item.servers),
            tags=item.tags,
            retry_safe=(
                item.method in IDEMPOTENT
                or id_ in self.config.retries.safe
                or item.extensions.get("x-idempotent") is True
            ),
            telemetry=self._telemetry(item),
            pagination=(
                None
                if pagination is None
                else Pagination(
                    kind=cast(PaginationKind, pagination.kind),
                    items=pagination.items,
                    argument=pagination.argument,
                    limit=pagination.limit,
                    limit_default=pagination.limit_default,
                    next=pagination.next,
                )
            ),
            page=None if pagination is None else pagination.page or f"{names.pascal(id_)}Page",
            accept_enum=(config.accept or f"{names.pascal(method)}AcceptEnum") if several else None,
            examples=self._examples(item),
            doc=Doc(
                summary=item.summary or "",
                description=item.description or "",
                deprecated=item.deprecated,
                pointer=owner,
            ),
        )
        return Placed(path, operation)

    def _id(self, item: d.Operation) -> str:
        """The operationId, made up from method and path where there is none, and never the same twice."""
        steps = [
            f"by_{step[1:-1]}" if step.startswith("{") else step for step in item.path.split("/") if step
        ]
        id_ = item.id or names.snake("_".join([item.method.lower(), *steps]), "operation")
        if id_ in self._ids:
            other = names.unique(id_, self._ids)
            hint = "give every operation an operationId of its own"
            self.report.note(
                "operation-id-repeated", f"operationId {id_!r} is taken; this one is {other!r}", item.at, hint
            )
            id_ = other
        self._ids.add(id_)
        return id_

    def _place(self, item: d.Operation, id_: str, config: OperationConfig) -> tuple[tuple[str, ...], str]:
        if config.method is not None:
            *path, method = config.method.split(".")
        else:
            path = self._namespace(item.tags[0]) if item.tags else []
            method = names.snake(id_, "call")
            prefix = f"{path[-1]}_" if path else "\0"
            method = method.removeprefix(prefix) if method.removeprefix(prefix).isidentifier() else method
            method = names.clear_of(method, names.RESERVED_MEMBERS)
        name = method
        while (*path, name) in self._methods or (*path, f"{name}_async") in self._methods:
            name = names.unique(method, {key[-1] for key in self._methods if key[:-1] == tuple(path)})
        self._methods.update({(*path, name), (*path, f"{name}_async")})
        return tuple(path), name

    def _namespace(self, tag: str) -> list[str]:
        """The namespace of a tag, inside that of its parent (3.2)."""
        parents = {entry.name: entry.parent for entry in self.document.tags}
        chain = [tag]
        while (parent := parents.get(chain[0])) and parent not in chain:
            chain.insert(0, parent)
        return [names.clear_of(names.module_name(step), names.RESERVED_MEMBERS) for step in chain]

    def _telemetry(self, item: d.Operation) -> tuple[tuple[str, str], ...]:
        found = item.extensions.get("x-telemetry", {})
        if not isinstance(found, Mapping) or not all(isinstance(value, str) for value in found.values()):
            message = "`x-telemetry` does not map names of attributes to texts; ignored"
            self.report.warning("telemetry", message, item.at)
            return ()
        return tuple((name, str(value)) for name, value in found.items())

    def _security(self, item: d.Operation) -> tuple[tuple[str, ...], ...]:
        given = self.document.security if item.security is None else item.security
        # What a client's own TLS settings prove is none of the SDK's business.
        left_out = {scheme.name for scheme in self.document.security_schemes if kind_of(scheme) == "none"}
        return tuple(tuple(name for name, _ in item if name not in left_out) for item in given)

    def _answers(self, item: d.Operation, owner: str) -> tuple[tuple[Response, ...], tuple[Response, ...]]:
        successes: list[Response] = []
        failures: list[Response] = []
        expected = any(response.status[:1] in "23" for response in item.responses)
        for response in item.responses:
            good = response.status[:1] == "2" or (response.status == "default" and not expected)
            if good:
                successes.extend(self._response(response, owner, "ResponseBody"))
            if response.status[:1] in "45" or response.status == "default":
                part = "ErrorBody" if response.status == "default" else f"Response{response.status}"
                answers = self._response(response, owner, part)
                failures.extend(answers)
                for answer in answers:
                    if answer.type is not None and answer.coding == "json":
                        self.error_types.setdefault(response.status, []).append((answer.type, answer.doc))
                self.error_types.setdefault(response.status, [])
        json_first = sorted(
            successes, key=lambda answer: answer.media_type is None or answer.coding != "json"
        )
        return tuple(json_first), tuple(failures)

    def _response(self, response: d.Response, owner: str, part: str) -> list[Response]:
        doc = Doc(description=response.description or "", pointer=str(response.at))
        result: list[Response] = []
        for media in preferred(response.content):
            coding = coding_of(media.type, media.schema)
            schema = media.item_schema or media.schema
            type_ = None if schema is None else self.gatherer.type_of(schema, owner, part)
            result.append(
                Response(status=response.status, media_type=media.type, coding=coding, type=type_, doc=doc)
            )
        return result or [Response(status=response.status, doc=doc)]

    def _examples(self, item: d.Operation) -> dict[str, JSON]:
        found: dict[str, JSON] = {}
        for media in item.body.content if item.body is not None else ():
            found.update(media.examples)
        return found
