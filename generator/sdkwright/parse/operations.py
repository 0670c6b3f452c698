"""Operations: the methods of paths, webhooks, and callbacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from sdkwright import names
from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.grammar import METHODS
from sdkwright.openapi.model import Callback, Operation, Parameter, Response, Schema, Skipped
from sdkwright.parse.content import Contents
from sdkwright.parse.extensions.methods import OperationExtensions
from sdkwright.parse.extensions.values import ignoring_key, read_sentinel, report_left_out
from sdkwright.parse.node import Node
from sdkwright.parse.security import Access
from sdkwright.syntax.source import Tree, kind_of, steps, written_at

_PATH_ITEM_KEYS = ("$ref", "summary", "description", "servers", "parameters", "additionalOperations")
_OPERATION_KEYS = {"operationId", "responses"}  # an object with one of these is meant to be an operation
_TEMPLATE = re.compile(r"\{([^{}]*)\}")
# Parameters that can contain slashes: {+a}, {a+}, {*a}, {a*}, {a:path}, {a:.*}, {a=b/*}, {a=**}.
_SEGMENTS = re.compile(r"[+*].*|[^:=]+[+*]|[^:=]+:(path|\.[*+])|[^:=]+=.*(/|\*\*).*")
_TOKEN = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")  # the methods that HTTP allows
_STATUS = re.compile(r"[1-5](?:[0-9]{2}|XX)|default")


class Operations:
    """Parses path items and their operations."""

    def __init__(
        self, contents: Contents, access: Access, extensions: OperationExtensions, report: Report
    ) -> None:
        self._contents = contents
        self._access = access
        self._extensions = extensions
        self._report = report
        self._callbacks: list[Location] = []  # those being parsed, to detect cycles
        self._named: dict[str, Operation] = {}
        self._counts: dict[str, int] = {}  # of names that several operations want
        self._paths: dict[str, Location] = {}  # by path without the names of parameters
        self.skipped: list[Skipped] = []  # of `paths` only

    def parse_paths(self, node: Node) -> tuple[Operation, ...]:
        """The operations of a document's `paths`."""
        operations: list[Operation] = []
        for path, value, at in self._contents.read_map(node, "paths", Severity.ERROR):
            if path.startswith("x-"):
                continue
            if not path.startswith("/"):
                message = f"the path `{path}` must start with a slash; treated as `/{path}`"
                self._report.warning("path", message, at, f"write `/{path}`")
                path = "/" + path
            self._check_path(path, at)
            operations.extend(self._parse_path_item(path, value, at, templated=True))
        return tuple(replace(operation, name=self._assign_name(operation)) for operation in operations)

    def _check_path(self, path: str, at: Location) -> None:
        """Report what a path should not have. Everything is kept except for a fragment, which is never sent."""
        before, _, query = path.partition("#")[0].partition("?")
        faults: list[tuple[str, str]] = []
        if "#" in path:
            fault = f"the fragment of the path `{path}` is not sent"
            faults.append((fault, "distinguish operations by parameters, or describe them as one"))
        if query:
            fault = f"the path `{path}` has a query string, which is sent as it is"
            faults.append((fault, "describe it by parameters with `in: query`"))
        if not {"{", "}"}.isdisjoint(_TEMPLATE.sub("", before)):
            fault = f"unbalanced brace in the path `{path}`; sent as it is"
            faults.append((fault, "write parameters as `{name}`"))
        first = self._paths.setdefault(_TEMPLATE.sub("{}", path), at)
        if first != at:
            fault = f"the path `{path}` is equivalent to `{steps(first.pointer)[-1]}`"
            faults.append((fault, "merge the two path items"))
        for message, hint in faults:
            self._report.warning("path", message, at, hint)

    def _assign_name(self, operation: Operation) -> str:
        """A unique name for messages and settings: the operationId, or one made from method and path."""
        preferred = operation.id or _make_name(operation)
        name = names.unique(preferred, self._named, counts=self._counts)
        if name != preferred:
            first = self._named[preferred]
            hint = "give each operation a unique operationId"
            if operation.id is not None and operation.id == first.id and operation.at != first.at:
                message = f"the operationId `{preferred}` is taken by {first.method} {first.path}; renamed to `{name}`"
                self._report.warning("operation-id", message, operation.at.child("operationId"), hint)
            else:
                message = (
                    f"the name `{preferred}` is taken by {first.method} {first.path}; renamed to `{name}`"
                )
                self._report.note("operation-id", message, operation.at, hint)
        self._named[name] = operation
        return name

    def parse_webhooks(self, node: Node) -> tuple[Operation, ...]:
        """The operations of a document's `webhooks`. Their path is the name of the webhook."""
        operations: list[Operation] = []
        for key in ("webhooks", "x-webhooks"):
            for name, value, at in self._contents.read_map(node, key, Severity.ERROR):
                if not name.startswith("x-") or isinstance(value, dict):
                    operations.extend(self._parse_path_item(name, value, at, templated=False))
        return tuple(operations)

    def _parse_path_item(
        self, path: str, value: Tree, at: Location, *, templated: bool
    ) -> Iterator[Operation]:
        at = written_at(value, at)
        node = self._contents.resolve_node(value, at, "path item")
        if node is None:
            self._record_skipped(path, at, _explain_unusable("a path item", value), templated)
            return
        if isinstance(value, dict) and node.at != at:
            # The keys next to the reference take precedence.
            own = {key: item for key, item in value.items() if key != "$ref"}
            if own:
                siblings = Node(own, at, self._report)
                shared = siblings if "parameters" in own or "servers" in own else node
                yield from self._parse_methods(path, siblings, shared, templated)
                node = Node({k: v for k, v in node.value.items() if k not in own}, node.at, self._report)
        yield from self._parse_methods(path, node, node, templated)

    def _parse_methods(self, path: str, node: Node, shared: Node, templated: bool) -> Iterator[Operation]:
        """The operations of one path item. `shared` has the parameters and servers of all of them."""
        for key, value in node.value.items():
            at = node.at.child(key)
            if key == "additionalOperations":
                yield from self._parse_additional(path, node, shared, templated)
            elif key.lower() in METHODS:
                if key not in METHODS:
                    self._report.warning("method", f"`{key}` must be in lower case: `{key.lower()}`", at)
                yield from self._parse_operation(path, key.upper(), value, at, shared, templated)
            elif key not in _PATH_ITEM_KEYS and not key.startswith("x-"):
                hint = near(key, (*METHODS, *_PATH_ITEM_KEYS))
                if isinstance(value, dict) and not _OPERATION_KEYS.isdisjoint(value):
                    self._record_skipped(f"{key.upper()} {path}", at, "not an HTTP method", templated)
                self._report.warning("path-item", f"unknown key `{key}` in a path item; ignored", at, hint)

    def _parse_additional(self, path: str, node: Node, shared: Node, templated: bool) -> Iterator[Operation]:
        """The operations of a path item under `additionalOperations`, where any method is allowed."""
        for method, value in node.read_object("additionalOperations").items():
            at = node.at.child("additionalOperations", method)
            if not _TOKEN.fullmatch(method):
                self._record_skipped(f"{method} {path}", at, "not an HTTP method", templated)
                self._report.warning("method", f"`{method}` is not an HTTP method; ignored", at)
                continue
            if method != method.upper():
                message = f"async clients send the method `{method}` in upper case"
                self._report.note("method", message, at)
            yield from self._parse_operation(path, method, value, at, shared, templated)

    def _parse_operation(
        self, path: str, method: str, value: Tree, at: Location, shared: Node, templated: bool
    ) -> Iterator[Operation]:
        is_described = value is not None
        if value is None:
            message = f"the operation {method} {path} is null; treated as an empty object"
            self._report.warning("wrong-type", message, at)
            value = {}
        node = self._contents.resolve_node(value, at, "operation")
        if node is None:
            self._record_skipped(f"{method} {path}", at, _explain_unusable("an operation", value), templated)
            return
        if (ignored := ignoring_key(node.value, "operation", node.at, self._report)) is not None:
            report_left_out(self._report, f"the operation {method} {path}", ignored, node.at)
            self._record_skipped(f"{method} {path}", node.at, f"left out, as `{ignored}` says", templated)
            return
        parameters = self._parse_parameters(shared, node)
        if templated:
            parameters = self._match_template(path, parameters, node)
        servers = self._access.parse_servers(node) or self._access.parse_servers(shared)
        docs = node.read_node("externalDocs")
        id_ = (node.read_string("operationId") or "").strip() or None
        yield Operation(
            at=node.at,
            method=method,
            path=path,
            id=id_,
            summary=node.read_string("summary") or shared.read_string("summary"),
            description=node.read_string("description") or shared.read_string("description"),
            tags=node.read_strings("tags"),
            parameters=parameters,
            body=(
                self._contents.parse_body(node.get("requestBody"), node.at.child("requestBody"))
                if node.has("requestBody")
                else None
            ),
            responses=_with_sentinel(
                self._parse_responses(node, is_described), read_sentinel(node, "operation")
            ),
            security=self._access.parse_requirements(node),
            servers=servers,
            deprecated=node.read_boolean("deprecated") or False,
            docs_url=docs.read_string("url") if docs else None,
            callbacks=self._parse_callbacks(node),
            hints=self._extensions.read(node, id_),
            extensions=node.read_extensions(),
        )

    def _record_skipped(self, name: str, at: Location, reason: str, templated: bool) -> None:
        if templated:
            self.skipped.append(Skipped(name=name, at=at, reason=reason))

    def _parse_parameters(self, shared: Node, node: Node) -> tuple[Parameter, ...]:
        """The parameters of an operation and its path item. Those of the operation replace those of the same name."""
        parameters: dict[tuple[str, str], Parameter] = {}
        for owner in (shared, node) if shared is not node else (node,):
            here: set[tuple[str, str]] = set()
            for value, at in self._contents.read_list(owner, "parameters"):
                parameter = self._contents.parse_parameter(value, at)
                if parameter is None:
                    continue
                name = parameter.name.lower() if parameter.place == "header" else parameter.name
                key = (name, parameter.place)
                if key in here:
                    message = (
                        f"duplicate {parameter.place} parameter `{parameter.name}`; the first one is used"
                    )
                    self._report.warning("parameter-duplicate", message, at)
                    continue
                here.add(key)
                parameters[key] = parameter
        return tuple(parameters.values())

    def _match_template(
        self, path: str, parameters: tuple[Parameter, ...], node: Node
    ) -> tuple[Parameter, ...]:
        """Make path parameters agree with the template of the path, which is what servers see."""
        expected = list(dict.fromkeys(_TEMPLATE.findall(path)))
        declared = {parameter.name: parameter for parameter in parameters if parameter.place == "path"}
        missing = [name for name in expected if name not in declared]
        extra = [name for name in declared if name not in expected]
        renamed: dict[str, str] = {}
        for name in extra:
            match = next((other for other in missing if _normalize(other) == _normalize(name)), None)
            at = declared[name].at
            if match is not None:
                missing.remove(match)
                renamed[name] = match
                self._report.warning(
                    "path-parameter", f"`{name}` is written `{match}` in the path `{path}`", at
                )
            else:
                hint = near(name, expected)
                self._report.warning(
                    "path-parameter", f"the path `{path}` has no `{{{name}}}`; ignored", at, hint
                )
        kept: list[Parameter] = []
        for parameter in parameters:
            if parameter.place != "path" or parameter.name in expected:
                kept.append(parameter)
            elif parameter.name in renamed:
                kept.append(replace(parameter, name=renamed[parameter.name]))
        for name in missing:
            message = f"the path parameter `{name}` of `{path}` is not described; treated as a string"
            hint = f"add `{{name: {name}, in: path, required: true}}` with its type to `parameters`"
            self._report.warning("path-parameter", message, node.at, hint)
            kept.append(_string_parameter(name, node.at))
        return tuple(replace(item, style="segments") if _takes_segments(item) else item for item in kept)

    def _parse_responses(self, node: Node, is_described: bool) -> tuple[Response, ...]:
        if is_described and node.get("responses", {}) == {}:
            hint = "add `responses: {'200': {description: ...}}`, and describe what the response contains"
            message = "the operation has no responses"
            self._report.warning("responses-missing", message, node.at, hint)
        responses: dict[str, Response] = {}
        for key, value, at in self._contents.read_map(node, "responses", Severity.ERROR):
            if key.startswith("x-"):
                continue
            status = key.strip()
            status = status.lower() if status.lower() == "default" else status.upper()
            if not _STATUS.fullmatch(status):
                hint = "write a status such as `404`, a range such as `4XX`, or `default`"
                self._report.warning("status", f"`{key}` is not an HTTP status; ignored", at, hint)
                continue
            response = self._contents.parse_response(status, value, at)
            if status in responses:
                message = f"duplicate status `{status}`; the first one is used"
                self._report.warning("status", message, at, "delete one of the two")
            elif response is not None:
                responses[status] = response
        return tuple(responses.values())

    def _parse_callbacks(self, node: Node) -> tuple[Callback, ...]:
        callbacks: list[Callback] = []
        for name, value, at in self._contents.read_map(node, "callbacks", Severity.WARNING):
            callback = self._contents.resolve_node(value, at, "callback", Severity.WARNING)
            if callback is None:
                continue
            if callback.at in self._callbacks:
                self._report.note("callback-cycle", f"the callback `{name}` contains itself; ignored", at)
                continue
            self._callbacks.append(callback.at)
            operations: list[Operation] = []
            for expression, item in callback.value.items():
                if expression.startswith("x-"):
                    continue
                inner = callback.at.child(expression)
                if isinstance(item, dict):
                    operations.extend(self._parse_path_item(expression, item, inner, templated=False))
                else:
                    self._report.warning(
                        "wrong-type", f"a path item must be an object, not {kind_of(item)}; ignored", inner
                    )
            self._callbacks.pop()
            callbacks.append(Callback(name=name, operations=tuple(operations)))
        return tuple(callbacks)


def _with_sentinel(responses: tuple[Response, ...], sentinel: str | None) -> tuple[Response, ...]:
    """Responses whose media types end their streams as the operation says, unless they say it themselves."""
    if sentinel is None:
        return responses
    return tuple(
        replace(
            response,
            content=tuple(replace(media, sentinel=media.sentinel or sentinel) for media in response.content),
        )
        for response in responses
    )


def _explain_unusable(what: str, value: Tree) -> str:
    if isinstance(value, dict):
        return "its reference cannot be resolved"
    return f"{what} must be an object, not {kind_of(value)}"


def _make_name(operation: Operation) -> str:
    steps = [
        f"by_{step[1:-1]}" if step.startswith("{") else step for step in operation.path.split("/") if step
    ]
    return names.snake("_".join([operation.method.lower(), *steps]), "operation")


def _normalize(name: str) -> str:
    """A key that is equal for `name`, `{+name}`, `{name*}`, `{name:int}`, and `{name=projects/*}`."""
    return re.sub("[^a-z0-9]", "", re.split("[=:]", name.lower())[0])


def _takes_segments(item: Parameter) -> bool:
    simple = item.place == "path" and item.style == "simple" and item.media_type is None
    return simple and _SEGMENTS.fullmatch(item.name) is not None


def _string_parameter(name: str, at: Location) -> Parameter:
    schema = Schema(at=at.child("parameters", name, "schema"), types=("string",))
    return Parameter(
        at=at, name=name, place="path", required=True, schema=schema, style="simple", explode=False
    )
