"""Operations: the methods of paths, of webhooks and of callbacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.diagnostics import Location, Report, Severity
from generator.document import Callback, Operation, Parameter, Response, Schema, Skipped
from generator.grammar import METHODS
from generator.parse_content import Contents
from generator.parse_node import Node, kind_of
from generator.parse_security import Access
from generator.source import Tree
from generator.suggest import near

_PATH_ITEM = ("$ref", "summary", "description", "servers", "parameters", "additionalOperations")
_OPERATION = {"operationId", "responses"}  # what tells an operation from a slip of the pen
_TEMPLATE = re.compile(r"\{([^{}]*)\}")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # what HTTP allows as a method
_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)|default")


class Operations:
    """Parses path items and all that is in them."""

    def __init__(self, contents: Contents, access: Access, report: Report) -> None:
        self._contents = contents
        self._access = access
        self._report = report
        self._callbacks: list[Location] = []  # those being parsed, for one may lead back to itself
        self._ids: dict[str, Location] = {}
        self.skipped: list[Skipped] = []  # of those that paths should have

    def paths(self, node: Node) -> tuple[Operation, ...]:
        """The operations of a document's `paths`."""
        found: list[Operation] = []
        for path, value, at in self._contents.named(node, "paths", Severity.ERROR):
            if path.startswith("x-"):
                continue
            if not path.startswith("/"):
                self._report.warning(
                    "path", f"the path `{path}` has to begin with a slash; read as if it did", at
                )
                path = "/" + path
            found.extend(self._path_item(path, value, at, templated=True))
        for operation in found:
            if operation.id is not None:
                first = self._ids.setdefault(operation.id, operation.at)
                if first != operation.at:
                    message = f"the operationId `{operation.id}` is used by two operations"
                    self._report.warning("operation-id", message, operation.at.child("operationId"))
        return tuple(found)

    def webhooks(self, node: Node) -> tuple[Operation, ...]:
        """The requests that the API makes by itself; their names stand where others have a path."""
        found: list[Operation] = []
        for key in ("webhooks", "x-webhooks"):
            for name, value, at in self._contents.named(node, key, Severity.ERROR):
                if not name.startswith("x-") or isinstance(value, dict):
                    found.extend(self._path_item(name, value, at, templated=False))
        return tuple(found)

    def _path_item(self, path: str, value: Tree, at: Location, *, templated: bool) -> Iterator[Operation]:
        node = self._contents.node(value, at, "path item")
        if node is None:
            self._skip(path, at, f"a path item cannot be {kind_of(value)}", templated)
            return
        if isinstance(value, dict) and node.at != at:
            # What stands beside the reference counts too, and first.
            own = {key: item for key, item in value.items() if key != "$ref"}
            if own:
                beside = Node(own, at, self._report)
                shared = beside if "parameters" in own or "servers" in own else node
                yield from self._methods(path, beside, shared, templated)
                node = Node({k: v for k, v in node.value.items() if k not in own}, node.at, self._report)
        yield from self._methods(path, node, node, templated)

    def _methods(self, path: str, node: Node, shared: Node, templated: bool) -> Iterator[Operation]:
        """The operations of one path item; `shared` has the parameters and servers for all of them."""
        for key, value in node.value.items():
            at = node.at.child(key)
            if key == "additionalOperations":
                for method, inner in node.mapping(key).items():
                    if _TOKEN.fullmatch(method):
                        if method != method.upper():
                            message = f"awaited calls send the method `{method}` in capitals"
                            self._report.note("method", message, at.child(method))
                        yield from self._operation(path, method, inner, at.child(method), shared, templated)
                    else:
                        self._skip(f"{method} {path}", at.child(method), "not an HTTP method", templated)
                        self._report.warning(
                            "method", f"`{method}` is not an HTTP method; ignored", at.child(method)
                        )
            elif key.lower() in METHODS:
                if key not in METHODS:
                    self._report.warning("method", f"`{key}` is written `{key.lower()}`", at)
                yield from self._operation(path, key.upper(), value, at, shared, templated)
            elif key not in _PATH_ITEM and not key.startswith("x-"):
                hint = near(key, (*METHODS, *_PATH_ITEM))
                if isinstance(value, dict) and not _OPERATION.isdisjoint(value):
                    self._skip(f"{key.upper()} {path}", at, "not an HTTP method", templated)
                self._report.warning("path-item", f"`{key}` means nothing in a path item; ignored", at, hint)

    def _operation(
        self, path: str, method: str, value: Tree, at: Location, shared: Node, templated: bool
    ) -> Iterator[Operation]:
        if value is None:
            message = f"the operation {method} {path} is null; read as one of which nothing is said"
            self._report.warning("wrong-type", message, at)
            value = {}
        node = self._contents.node(value, at, "operation")
        if node is None:
            self._skip(f"{method} {path}", at, f"an operation cannot be {kind_of(value)}", templated)
            return
        parameters = self._parameters(shared, node)
        if templated:
            parameters = self._match_template(path, parameters, node)
        servers = self._access.servers(node) or self._access.servers(shared)
        docs = node.inner("externalDocs")
        yield Operation(
            at=node.at,
            method=method,
            path=path,
            id=(node.text("operationId") or "").strip() or None,
            summary=node.text("summary") or shared.text("summary"),
            description=node.text("description") or shared.text("description"),
            tags=node.texts("tags"),
            parameters=parameters,
            body=(
                self._contents.body(node.get("requestBody"), node.at.child("requestBody"))
                if node.has("requestBody")
                else None
            ),
            responses=self._responses(node),
            security=self._access.requirements(node),
            servers=servers,
            deprecated=node.flag("deprecated") or False,
            docs_url=docs.text("url") if docs else None,
            callbacks=self._callbacks_of(node),
            extensions=node.extensions(),
        )

    def _skip(self, name: str, at: Location, reason: str, templated: bool) -> None:
        if templated:
            self.skipped.append(Skipped(name=name, at=at, reason=reason))

    def _parameters(self, shared: Node, node: Node) -> tuple[Parameter, ...]:
        """Those of the path item, each replaced by the operation's where it has one of that name and place."""
        found: dict[tuple[str, str], Parameter] = {}
        for owner in (shared, node) if shared is not node else (node,):
            here: set[tuple[str, str]] = set()
            for value, at in self._contents.listed(owner, "parameters"):
                parameter = self._contents.parameter(value, at)
                if parameter is None:
                    continue
                name = parameter.name.lower() if parameter.place == "header" else parameter.name
                key = (name, parameter.place)
                if key in here:
                    message = (
                        f"the {parameter.place} parameter `{parameter.name}` is given twice; the first counts"
                    )
                    self._report.warning("parameter-duplicate", message, at)
                    continue
                here.add(key)
                found[key] = parameter
        return tuple(found.values())

    def _match_template(
        self, path: str, parameters: tuple[Parameter, ...], node: Node
    ) -> tuple[Parameter, ...]:
        """Make the path's parameters those of its template: that is what the server will see."""
        names = list(dict.fromkeys(_TEMPLATE.findall(path)))
        declared = {parameter.name: parameter for parameter in parameters if parameter.place == "path"}
        missing = [name for name in names if name not in declared]
        extra = [name for name in declared if name not in names]
        renamed: dict[str, str] = {}
        for name in extra:
            twin = next((other for other in missing if _plain(other) == _plain(name)), None)
            at = declared[name].at
            if twin is not None:
                missing.remove(twin)
                renamed[name] = twin
                self._report.warning("path-parameter", f"`{name}` is spelt `{twin}` in the path {path}", at)
            else:
                hint = near(name, names)
                self._report.warning(
                    "path-parameter", f"the path {path} has no `{{{name}}}`; ignored", at, hint
                )
        kept: list[Parameter] = []
        for parameter in parameters:
            if parameter.place != "path" or parameter.name in names:
                kept.append(parameter)
            elif parameter.name in renamed:
                kept.append(replace(parameter, name=renamed[parameter.name]))
        for name in missing:
            message = f"the path parameter `{name}` of {path} is not declared; read as a string"
            self._report.warning("path-parameter", message, node.at)
            kept.append(_undeclared(name, node.at))
        return tuple(kept)

    def _responses(self, node: Node) -> tuple[Response, ...]:
        if not node.has("responses"):
            self._report.warning("responses-missing", "this operation does not say what it answers", node.at)
        found: dict[str, Response] = {}
        for key, value, at in self._contents.named(node, "responses", Severity.ERROR):
            if key.startswith("x-"):
                continue
            status = key.strip()
            status = status.lower() if status.lower() == "default" else status.upper()
            if not _STATUS.fullmatch(status):
                hint = "write 404, 4XX or default"
                self._report.warning("status", f"`{key}` is not a status; ignored", at, hint)
                continue
            response = self._contents.response(status, value, at)
            if response is not None:
                found.setdefault(status, response)
        return tuple(found.values())

    def _callbacks_of(self, node: Node) -> tuple[Callback, ...]:
        found: list[Callback] = []
        for name, value, at in self._contents.named(node, "callbacks", Severity.WARNING):
            callback = self._contents.node(value, at, "callback", Severity.WARNING)
            if callback is None:
                continue
            if callback.at in self._callbacks:
                self._report.note("callback-cycle", f"the callback `{name}` leads back to itself", at)
                continue
            self._callbacks.append(callback.at)
            operations: list[Operation] = []
            for expression, item in callback.value.items():
                if expression.startswith("x-"):
                    continue
                inner = callback.at.child(expression)
                if isinstance(item, dict):
                    operations.extend(self._path_item(expression, item, inner, templated=False))
                else:
                    self._report.warning(
                        "wrong-type", f"a path item cannot be {kind_of(item)}; ignored", inner
                    )
            self._callbacks.pop()
            found.append(Callback(name=name, operations=tuple(operations)))
        return tuple(found)


def _plain(name: str) -> str:
    return re.sub("[^a-z0-9]", "", name.lower())


def _undeclared(name: str, at: Location) -> Parameter:
    schema = Schema(at=at.child("parameters", name, "schema"), types=("string",))
    return Parameter(
        at=at, name=name, place="path", required=True, schema=schema, style="simple", explode=False
    )
