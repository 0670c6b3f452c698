"""A Swagger 2.0 document as OpenAPI 3.1.

The schemas are converted already (`upgrade_schemas.py`), in place. This module makes new objects for everything else,
which are `Converted`: they know the places in the Swagger document that they were made from. References to
parameters, responses and path items are replaced by their targets, because what these mean depends on the operation,
on its media types above all. References between schemas stay: they lead to `definitions` in the original files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from sdkwright.diagnostics.report import Location, Report
from sdkwright.ir.codecs import Shape, codec_of
from sdkwright.load.swagger_security import Access
from sdkwright.load.swagger_values import Values, is_file, read_example
from sdkwright.load.upgrade_schemas import Upgrade
from sdkwright.openapi.grammar import METHODS
from sdkwright.parse.node import Node
from sdkwright.parse.parameters import read_parameter_name, read_place
from sdkwright.parse.resolver import Resolver, Target, hint_beside_schema
from sdkwright.syntax.source import Converted, Source, Tree

_JSON = "application/json"
_FORM = "application/x-www-form-urlencoded"
_MULTIPART = "multipart/form-data"
_PLACES = ("path", "query", "header", "body", "formData")
_KNOWN_PLACES = {place.lower(): place for place in (*_PLACES, "cookie")}  # `cookie` is of OpenAPI 3
_REPLACED = {  # keys of a document that OpenAPI 3.1 has in other places
    *("swagger", "host", "basePath", "schemes", "consumes", "produces"),
    *("definitions", "parameters", "responses", "securityDefinitions"),
}
_REPLACED_IN_OPERATION = {"schemes", "consumes", "produces", "parameters", "responses"}


def upgrade_swagger(
    source: Source, upgrade_for: Callable[[str], Upgrade], report: Report
) -> dict[str, Tree] | None:
    """The document as OpenAPI 3.1; None if it is not an object. `upgrade_for` converts the schemas of a file."""
    tree = source.files[source.file]
    if not isinstance(tree, dict):
        return None
    root = Node(tree, Location(source.file, ""), report)
    return _DocumentConverter(root, Resolver(source, Report()), Values(upgrade_for, report)).convert()


class _Parameter(Struct, frozen=True):
    """A parameter of an operation, behind all references."""

    place: str
    name: str
    node: Node

    @property
    def key(self) -> tuple[str, str]:
        """What distinguishes parameters: place and name, which only documents the body."""
        name = self.name.lower() if self.place == "header" else self.name
        return self.place, "" if self.place == "body" else name


class _DocumentConverter:
    """Converts one document, and the path items, parameters and responses in other files that it refers to."""

    def __init__(self, root: Node, resolver: Resolver, values: Values) -> None:
        self._root = root
        self._report = root.report
        self._resolver = resolver
        self._values = values
        self._access = Access(root)
        self._consumes = root.read_strings("consumes")
        self._produces = root.read_strings("produces")

    def convert(self) -> dict[str, Tree]:
        """The document as OpenAPI 3.1."""
        root = self._root
        result = {key: value for key, value in root.value.items() if key not in _REPLACED}
        result["servers"] = self._access.convert_servers()
        result["paths"] = self._convert_paths()
        components: dict[str, Tree] = {"securitySchemes": self._access.convert_schemes()}
        for key, old in (
            ("schemas", "definitions"),
            ("parameters", "parameters"),
            ("responses", "responses"),
        ):
            components[key] = Converted(root.read_object(old), root.at.child(old))
        result["components"] = Converted(components, root.at)
        return result

    def _convert_paths(self) -> Converted:
        root = self._root
        if not {"paths", "definitions"} & root.value.keys():
            hint = "add `paths` with the operations of the API"
            self._report.warning("paths-missing", "the document has no `paths`", root.at, hint)
        at = root.at.child("paths")
        items = root.read_object("paths").items()
        return Converted({path: self._convert_path_item(item, at.child(path)) for path, item in items}, at)

    def _follow(self, value: Tree, at: Location, what: str) -> Target:
        """The target of a chain of references. Those that lead nowhere stay, and the parser reports them."""
        seen: set[Location] = set()
        while isinstance(value, dict) and isinstance(ref := value.get("$ref"), str) and at not in seen:
            seen.add(at)
            target = self._resolver.find_target(ref, at)
            if not isinstance(target, Target) or hint_beside_schema(what, target.at) is not None:
                break
            value, at = target.value, target.at
        return Target(value, at)

    def _convert_path_item(self, value: Tree, at: Location) -> Tree:
        target = self._follow(value, at, "path item")
        if not isinstance(target.value, dict) or "$ref" in target.value:
            return target.value
        node = Node(target.value, target.at, self._report)
        result = self._convert_methods(node, node)
        if isinstance(value, dict) and target.value is not value:
            # The keys next to the reference take precedence.
            own = Node({key: item for key, item in value.items() if key != "$ref"}, at, self._report)
            result |= self._convert_methods(own, own if own.has("parameters") else node)
        return Converted(result, target.at)

    def _convert_methods(self, node: Node, shared: Node) -> dict[str, Tree]:
        """The keys of a path item. `shared` has the parameters of its operations, which are added to each of them."""
        parameters = self._read_parameters(shared)
        result: dict[str, Tree] = {}
        for key, value in node.value.items():
            if key.lower() in METHODS:
                result[key] = self._convert_operation(value, node.at.child(key), parameters)
            elif key != "parameters":
                result[key] = value
        return result

    def _convert_operation(self, value: Tree, at: Location, shared: Sequence[Node]) -> Tree:
        target = self._follow(value, at, "operation")
        if not isinstance(target.value, dict) or "$ref" in target.value:
            return target.value
        node = Node(target.value, target.at, self._report)
        result = {key: value for key, value in node.value.items() if key not in _REPLACED_IN_OPERATION}
        plain: list[Tree] = []
        content: list[_Parameter] = []
        for parameter in self._merge_parameters(shared, self._read_parameters(node)):
            if isinstance(parameter, Node):
                plain.append(parameter.value)
            elif parameter.place in ("body", "formData"):
                content.append(parameter)
            else:
                plain.append(self._values.convert_parameter(parameter.node))
        result["parameters"] = plain
        body = self._convert_body(content, node)
        if body is not None:
            result["requestBody"] = body
        if node.has("responses"):
            result["responses"] = self._convert_responses(node)
        servers = self._access.convert_operation_servers(node)
        if servers:
            result["servers"] = servers
        return Converted(result, node.at)

    def _read_parameters(self, node: Node) -> list[Node]:
        """The parameters of a path item or an operation, behind all references."""
        targets = [self._follow(value, at, "parameter") for value, at in node.read_array("parameters")]
        nodes = [Node.of(item.value, item.at, self._report, "this parameter") for item in targets]
        return [item for item in nodes if item is not None]

    def _merge_parameters(self, shared: Sequence[Node], own: Sequence[Node]) -> Iterable[_Parameter | Node]:
        """The parameters of an operation: those of its path item, unless it has its own, then its own.

        What cannot be read as a parameter of Swagger 2.0 is a node, if the parser has something to say about it.
        """
        merged: dict[object, _Parameter | Node] = {}
        for nodes in (shared, own):
            here: set[object] = set()
            for node in nodes:
                parameter = self._read_parameter(node)
                if parameter is None:
                    continue
                key = parameter.key if isinstance(parameter, _Parameter) else node.at
                if key in here and isinstance(parameter, _Parameter):
                    message = (
                        f"duplicate {parameter.place} parameter `{parameter.name}`; the first one is used"
                    )
                    self._report.warning("parameter-duplicate", message, node.at)
                    continue
                here.add(key)
                merged[key] = parameter
        return merged.values()

    def _read_parameter(self, node: Node) -> _Parameter | Node | None:
        """A parameter with its place and name; the node itself if the parser reports it; None if this has done so."""
        if node.has("$ref"):
            return Node(Converted(node.value, node.at), node.at, self._report)
        place = read_place(node, _KNOWN_PLACES, _PLACES, {})
        name = None if place is None else read_parameter_name(node)
        if place is None or name is None:
            return None
        return _Parameter(place, name, node)

    def _media_types(self, node: Node, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """What an operation consumes or produces: what it says, else what its document says."""
        own = tuple(dict.fromkeys(node.read_strings(key)))
        if own or node.has(key):  # an empty list replaces that of the document
            return own
        return tuple(dict.fromkeys(default))

    def _or_json(self, media_types: tuple[str, ...], key: str) -> tuple[str, ...]:
        if media_types:
            return media_types
        message = f"some operations have no `{key}`; treated as `{_JSON}`"
        hint = f"add `{key}: [{_JSON}]` to the document, or other media types"
        self._report.note("media-type-missing", message, self._root.at, hint)
        return (_JSON,)

    def _convert_body(self, parameters: Sequence[_Parameter], operation: Node) -> Converted | None:
        """The request body that parameters in `body` and `formData` describe."""
        bodies = [item.node for item in parameters if item.place == "body"]
        fields = [item for item in parameters if item.place == "formData"]
        for item in fields if bodies else ():
            message = f"an operation has a body or a form; the field `{item.name}` is ignored"
            hint = "describe the body by one parameter in `body`, or by parameters in `formData`"
            self._report.warning("parameter", message, item.node.at, hint)
        consumes = self._media_types(operation, "consumes", self._consumes)
        if bodies:
            return self._convert_document(bodies[0], self._or_json(consumes, "consumes"))
        return self._convert_form(fields, operation, consumes) if fields else None

    def _convert_document(self, node: Node, media_types: tuple[str, ...]) -> Converted:
        """The request body that a parameter in `body` describes."""
        media: dict[str, Tree] = {}
        if node.has("schema"):
            media["schema"] = node.get("schema")
        elif node.has("type"):
            message = "`type` must be in a `schema`"
            hint = "add a `schema` and move `type` into it"
            self._report.warning("parameter", message, node.at.child("type"), hint)
            media["schema"] = self._values.convert_schema(node)
        examples = node.get("x-examples")
        by_media_type = examples if isinstance(examples, dict) else {}
        content: dict[str, Tree] = {}
        for name in media_types:
            example = {"example": by_media_type[name]} if name in by_media_type else read_example(node)
            content[name] = Converted({**media, **example}, node.at)
        return _request_body(content, node.at, node)

    def _convert_form(
        self, fields: Sequence[_Parameter], operation: Node, consumes: tuple[str, ...]
    ) -> Converted:
        """The request body that parameters in `formData` describe."""
        # Path items share parameters among operations, so these belong to the place that is the operation's own.
        at = operation.at.child("parameters") if operation.has("parameters") else operation.at
        properties: dict[str, Tree] = {}
        encoding: dict[str, Tree] = {}
        required: list[Tree] = []
        for item in fields:
            properties[item.name] = self._values.convert_field(item.node)
            style = self._values.convert_style(item.node)
            if style:
                encoding[item.name] = Converted(style, item.node.at)
            if item.node.read_boolean("required"):
                required.append(item.name)
        schema: dict[str, Tree] = {"type": "object", "properties": Converted(properties, at)}
        if required:
            schema["required"] = required
        media: dict[str, Tree] = {"schema": Converted(schema, at)}
        if encoding:
            media["encoding"] = Converted(encoding, at)
        content: dict[str, Tree] = {
            name: Converted(media, at) for name in self._form_media_types(fields, consumes, at)
        }
        body = _request_body(content, at)
        body["required"] = bool(required)
        return body

    def _form_media_types(
        self, fields: Sequence[_Parameter], consumes: tuple[str, ...], at: Location
    ) -> tuple[str, ...]:
        has_file = any(item.node.get("type") == "file" or is_file(item.node.get("items")) for item in fields)
        forms = {name: facts for name in consumes if (facts := codec_of(name).facts).is_form}
        media_types = tuple(name for name, facts in forms.items() if facts.has_parts or not has_file)
        if media_types:
            return media_types
        default = _MULTIPART if has_file else _FORM
        if consumes:
            listed = ", ".join(f"`{name}`" for name in consumes)
            message = (
                f"a form{' with a file' if has_file else ''} cannot be sent as {listed}; sent as `{default}`"
            )
            self._report.note(
                "media-type-missing", message, at, f"add `consumes: [{default}]` to the operation"
            )
        return (default,)

    def _convert_responses(self, operation: Node) -> Tree:
        responses = operation.get("responses")
        if not isinstance(responses, dict) or "$ref" in responses:
            return responses
        produces = self._media_types(operation, "produces", self._produces)
        at = operation.at.child("responses")
        converted = {
            status: (
                value
                if status.startswith("x-")
                else self._convert_response(value, at.child(status), produces)
            )
            for status, value in responses.items()
        }
        return Converted(converted, at)

    def _convert_response(self, value: Tree, at: Location, produces: tuple[str, ...]) -> Tree:
        target = self._follow(value, at, "response")
        if not isinstance(target.value, dict):
            return target.value
        if "$ref" in target.value:
            return Converted(target.value, target.at)
        node = Node(target.value, target.at, self._report)
        result = {
            key: item for key, item in node.value.items() if key not in ("schema", "headers", "examples")
        }
        if node.has("headers"):
            result["headers"] = self._convert_headers(node)
        if node.has("schema"):
            examples = node.read_object("examples")
            content: dict[str, Tree] = {}
            for name in self._response_media_types(node, produces):
                example = {"example": examples[name]} if name in examples else {}
                content[name] = Converted({"schema": node.get("schema"), **example}, node.at)
            result["content"] = Converted(content, node.at)
        return Converted(result, node.at)

    def _response_media_types(self, node: Node, produces: tuple[str, ...]) -> tuple[str, ...]:
        """The media types of a response. A file may be of any type if only documents and text are listed."""
        if not is_file(node.get("schema")):
            return self._or_json(produces, "produces")
        files = tuple(name for name in produces if codec_of(name).facts.shape is Shape.BYTES)
        return files or ("*/*",)

    def _convert_headers(self, node: Node) -> Tree:
        at = node.at.child("headers")
        headers: dict[str, Tree] = {}
        for name, value in node.read_object("headers").items():
            header = Node.of(value, at.child(name), self._report, "a header")
            if header is not None:
                headers[name] = self._values.convert_header(header)
        return Converted(headers, at)


def _request_body(content: Mapping[str, Tree], at: Location, node: Node | None = None) -> Converted:
    """A request body, with the description of the parameter that describes all of it."""
    body: dict[str, Tree] = {"content": Converted(content, at)}
    for key in ("description", "required"):
        if node is not None and node.has(key):
            body[key] = node.get(key)
    return Converted(body, at)
