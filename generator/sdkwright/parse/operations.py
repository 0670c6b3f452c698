"""Operations: the methods of paths, of webhooks and of callbacks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from sdkwright import names
from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.grammar import METHODS
from sdkwright.openapi.model import Callback, Operation, Parameter, Response, Schema, Skipped
from sdkwright.parse.content import Contents
from sdkwright.parse.node import Node
from sdkwright.parse.security import Access
from sdkwright.syntax.source import Tree, kind_of, steps

_PATH_ITEM = ("$ref", "summary", "description", "servers", "parameters", "additionalOperations")
_OPERATION = {"operationId", "responses"}  # what tells an operation from a slip of the pen
_TEMPLATE = re.compile(r"\{([^{}]*)\}")
# What takes several segments: {+a}, {a+}, {*a}, {a*}, {a:path}, {a:.*}, {a=b/*}, {a=**}.
_SEGMENTS = re.compile(r"[+*].*|[^:=]+[+*]|[^:=]+:(path|\.[*+])|[^:=]+=.*(/|\*\*).*")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # what HTTP allows as a method
_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)|default")


class Operations:
    """Parses path items and all that is in them."""

    def __init__(self, contents: Contents, access: Access, report: Report) -> None:
        self._contents = contents
        self._access = access
        self._report = report
        self._callbacks: list[Location] = []  # those being parsed, for one may lead back to itself
        self._named: dict[str, Operation] = {}
        self._paths: dict[str, Location] = {}  # by what is left without the names of parameters
        self.skipped: list[Skipped] = []  # of those that paths should have

    def paths(self, node: Node) -> tuple[Operation, ...]:
        """The operations of a document's `paths`."""
        found: list[Operation] = []
        for path, value, at in self._contents.named(node, "paths", Severity.ERROR):
            if path.startswith("x-"):
                continue
            if not path.startswith("/"):
                message = f"the path `{path}` has to begin with a slash; read as if it did"
                self._report.warning("path", message, at, f"write `/{path}`")
                path = "/" + path
            self._check_path(path, at)
            found.extend(self._path_item(path, value, at, templated=True))
        return tuple(replace(operation, name=self._name(operation)) for operation in found)

    def _check_path(self, path: str, at: Location) -> None:
        """Note what a path should not have. All of it is kept, but for a fragment, which HTTP cannot send."""
        before, _, query = path.partition("#")[0].partition("?")
        faults: list[tuple[str, str]] = []
        if "#" in path:
            fault = f"what follows `#` in the path `{path}` is not sent"
            faults.append((fault, "tell operations apart by their parameters, or describe them as one"))
        if query:
            fault = f"the path `{path}` has a query, which is sent as it stands"
            faults.append((fault, "describe it by parameters that are `in: query`"))
        if not {"{", "}"}.isdisjoint(_TEMPLATE.sub("", before)):
            fault = f"a brace of the path `{path}` has no partner; sent as it stands"
            faults.append((fault, "write `{name}`"))
        first = self._paths.setdefault(_TEMPLATE.sub("{}", path), at)
        if first != at:
            fault = f"the path `{path}` is the same as `{steps(first.pointer)[-1]}`, but for names"
            faults.append((fault, "describe all operations of a path under one key"))
        for message, hint in faults:
            self._report.warning("path", message, at, hint)

    def _name(self, operation: Operation) -> str:
        """What an operation is called in messages and settings: never the same twice."""
        wanted = operation.id or _made_up(operation)
        name = names.unique(wanted, self._named)
        if name != wanted:
            first = self._named[wanted]
            hint = "give every operation an operationId of its own"
            if operation.id is not None and operation.id == first.id and operation.at != first.at:
                message = (
                    f"{first.method} {first.path} has the operationId `{wanted}`, too; this one is `{name}`"
                )
                self._report.warning("operation-id", message, operation.at.child("operationId"), hint)
            else:
                message = f"{first.method} {first.path} is `{wanted}` already; this one is `{name}`"
                self._report.note("operation-id", message, operation.at, hint)
        self._named[name] = operation
        return name

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
            self._skip(path, at, _unusable("a path item", value), templated)
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
        is_said = value is not None
        if value is None:
            message = f"the operation {method} {path} is null; read as one of which nothing is said"
            self._report.warning("wrong-type", message, at)
            value = {}
        node = self._contents.node(value, at, "operation")
        if node is None:
            self._skip(f"{method} {path}", at, _unusable("an operation", value), templated)
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
            responses=self._responses(node, is_said),
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
        wanted = list(dict.fromkeys(_TEMPLATE.findall(path)))
        declared = {parameter.name: parameter for parameter in parameters if parameter.place == "path"}
        missing = [name for name in wanted if name not in declared]
        extra = [name for name in declared if name not in wanted]
        renamed: dict[str, str] = {}
        for name in extra:
            twin = next((other for other in missing if _plain(other) == _plain(name)), None)
            at = declared[name].at
            if twin is not None:
                missing.remove(twin)
                renamed[name] = twin
                self._report.warning("path-parameter", f"`{name}` is spelt `{twin}` in the path {path}", at)
            else:
                hint = near(name, wanted)
                self._report.warning(
                    "path-parameter", f"the path {path} has no `{{{name}}}`; ignored", at, hint
                )
        kept: list[Parameter] = []
        for parameter in parameters:
            if parameter.place != "path" or parameter.name in wanted:
                kept.append(parameter)
            elif parameter.name in renamed:
                kept.append(replace(parameter, name=renamed[parameter.name]))
        for name in missing:
            message = f"the path parameter `{name}` of {path} is not declared; read as a string"
            hint = (
                f"add `{{name: {name}, in: path, required: true, schema: {{type: string}}}}` to `parameters`"
            )
            self._report.warning("path-parameter", message, node.at, hint)
            kept.append(_undeclared(name, node.at))
        return tuple(replace(item, style="segments") if _takes_segments(item) else item for item in kept)

    def _responses(self, node: Node, is_said: bool) -> tuple[Response, ...]:
        if is_said and node.get("responses", {}) == {}:
            hint = "write `responses: {'200': {description: ...}}`, with the content that is answered"
            message = "this operation does not say what it answers"
            self._report.warning("responses-missing", message, node.at, hint)
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
            if status in found:
                message, hint = (
                    f"the status `{status}` is given twice; the first counts",
                    "delete one of the two",
                )
                self._report.warning("status", message, at, hint)
            elif response is not None:
                found[status] = response
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


def _unusable(what: str, value: Tree) -> str:
    return "its reference means nothing" if isinstance(value, dict) else f"{what} cannot be {kind_of(value)}"


def _made_up(operation: Operation) -> str:
    steps = [
        f"by_{step[1:-1]}" if step.startswith("{") else step for step in operation.path.split("/") if step
    ]
    return names.snake("_".join([operation.method.lower(), *steps]), "operation")


def _plain(name: str) -> str:
    """What a name has in common with `{+name}`, `{name*}`, `{name:int}` and `{name=projects/*}`."""
    return re.sub("[^a-z0-9]", "", re.split("[=:]", name.lower())[0])


def _takes_segments(item: Parameter) -> bool:
    simple = item.place == "path" and item.style == "simple" and item.media_type is None
    return simple and _SEGMENTS.fullmatch(item.name) is not None


def _undeclared(name: str, at: Location) -> Parameter:
    schema = Schema(at=at.child("parameters", name, "schema"), types=("string",))
    return Parameter(
        at=at, name=name, place="path", required=True, schema=schema, style="simple", explode=False
    )
