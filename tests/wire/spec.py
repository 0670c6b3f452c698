"""A document as it is written: read, references followed, operations listed. Uses nothing of the generator."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, cast
from urllib.parse import unquote, urljoin

import yaml

from tests.support.jsontypes import get_object, is_array, is_object
from tests.support.left_out import is_left_out, remove_left_out
from tests.wire import swagger

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_EXPANSION = re.compile(r"\{[?&]([^{}]*)\}")
_OUTSIDE = r"(?![^{}]*\})"  # of braces: {id?} is a place
# OpenAPI ignores the first two, and `Authorization`, which is left to the caller where no security scheme sends it.
# The others follow from the body.
IGNORED_HEADERS = ("accept", "content-type", "content-length", "transfer-encoding")


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """YAML 1.2's JSON schema, near enough: dates stay text, `on` and `no` are words."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in found
        if tag != "tag:yaml.org,2002:timestamp"
        and not (tag == "tag:yaml.org,2002:bool" and first not in "tTfF")
    ]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _plain(node: Any) -> Any:
    """The same with text for keys."""
    if is_object(node):
        return {
            key if isinstance(key, str) else _key(key): _plain(item)
            for key, item in cast("dict[Any, Any]", node).items()
        }
    return [_plain(item) for item in node] if is_array(node) else node


def _key(key: Any) -> str:
    return json.dumps(key) if key is None or isinstance(key, bool) else str(key)


def read(path: Path) -> Any:
    """A JSON or YAML file as plain data."""
    text = path.read_text(encoding="utf-8-sig")
    tree = json.loads(text) if path.suffix == ".json" else _plain(yaml.load(text, Loader=_Loader))
    remove_left_out(tree)
    return tree


def _same(declared: str, template: str) -> bool:
    """Whether a name is meant by `{+name}`, `{name*}`, `{name:path}` or `{name=projects/*}`."""
    first, second = (
        re.sub("[^a-z0-9]", "", re.split("[:=]", text.lower())[0]) for text in (declared, template)
    )
    return first == second


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of an operation, with the defaults that OpenAPI gives it."""

    name: str
    place: str
    required: bool
    style: str
    explode: bool
    media_type: str | None
    schema: Any
    base: str  # the file that the schema is written in
    raw: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Template:
    """A path template: the path, and the query that some documents write behind it."""

    path: str
    fixed: tuple[tuple[str, str], ...]  # of the query: keys with values, which may have places in them
    places: tuple[tuple[str, str], ...]  # of the query: keys with the name of the place that is their value
    optional: tuple[str, ...]  # names in {?a,b} and {&c}

    @classmethod
    def of(cls, path: str) -> Template:
        """A path of a document, taken apart. What follows a `#` is not sent."""
        sent = path.partition("#")[0]
        names = [name.strip().rstrip("*") for found in _EXPANSION.findall(sent) for name in found.split(",")]
        plain, *query = re.split(rf"[?]{_OUTSIDE}", _EXPANSION.sub("", sent), maxsplit=1)
        everywhere = _TEMPLATE.findall(sent)
        fixed: list[tuple[str, str]] = []
        places: list[tuple[str, str]] = []
        for part in (part for part in re.split(f"&{_OUTSIDE}", "".join(query)) if part):
            key, equals, value = part.partition("=")
            found = _TEMPLATE.fullmatch(value if equals else key)
            if found and everywhere.count(found[1]) == 1:
                places.append((key if equals else found[1], found[1]))
            else:
                fixed.append((key, value))
        return cls(plain, tuple(fixed), tuple(places), tuple(names))


@dataclass(frozen=True, slots=True)
class Op:
    """One operation of the document."""

    path: str  # with {id} in place of :id, if there is such a parameter
    method: str
    raw: dict[str, Any]
    params: tuple[Param, ...]
    body: dict[str, Any] | None
    base: str
    declared: str  # the path as it is written


@dataclass
class Spec:
    """A document, and the files that it refers to."""

    path: Path
    files: dict[str, Any] = field(default_factory=dict[str, Any])

    def __post_init__(self) -> None:
        self.root = self.files[""] = read(self.path)
        self.is_swagger = "swagger" in self.root
        self.version = str(self.root.get("openapi", "3.0.0"))
        self.old = self.version.startswith("3.0")
        self._anchors: dict[str, dict[str, Any]] = {}
        self.address = str(self.root.get("$self") or "")
        self.files.update(_identified(self.root, self.address))
        if self.is_swagger:
            old = swagger.modern(self.root)
            old["components"] = {"schemas": get_object(old, "definitions")}
            self.files[""] = old  # references lead into it
            self.root = swagger.rewritten(old, lambda node: swagger.rebased(*self.follow(node)))

    def follow(self, node: Any, base: str = "") -> tuple[Any, str]:
        """What a chain of references leads to, and the file that it stands in."""
        seen = 0
        while is_object(node) and isinstance(node.get("$ref"), str) and seen < 50:
            node, base = self.step(node["$ref"], base)
            seen += 1
        return node, base

    def step(self, ref: str, base: str) -> tuple[Any, str]:
        """What a reference names; what is not there is any value."""
        try:
            return self.target(ref, base)
        except KeyError:
            return {}, base

    def target(self, ref: str, base: str) -> tuple[Any, str]:
        """What a reference names. Raises KeyError."""
        name, _, pointer = ref.partition("#")
        address = urljoin(base if "://" in base else self.address, name)
        if name and address in self.files:
            base = address
        elif name:
            base = str((self.path.parent / base).parent.joinpath(unquote(name)).resolve()) if base else name
            if base not in self.files:
                try:
                    tree = read(self.path.parent / unquote(base))
                    old = self.is_swagger or (is_object(tree) and "swagger" in tree)
                    self.files[base] = swagger.modern(tree) if old else tree
                except (OSError, ValueError, yaml.YAMLError) as error:
                    raise KeyError(ref) from error
        node = self.files[base]
        if pointer and not pointer.startswith("/"):
            return self._anchor(base, pointer), base
        for part in pointer.split("/")[1:]:
            part = unquote(part).replace("~1", "/").replace("~0", "~")
            if is_object(node) and "$ref" in node and part not in node:
                node, base = self.follow(node, base)
            try:
                node = node[int(part)] if is_array(node) else node[part]
            except (KeyError, IndexError, ValueError, TypeError) as error:
                raise KeyError(ref) from error
        return node, base

    def _anchor(self, base: str, name: str) -> Any:
        if base not in self._anchors:
            found: dict[str, Any] = {}
            stack = [self.files[base]]
            while stack:
                node = stack.pop()
                if is_object(node):
                    if isinstance(node.get("$anchor"), str):
                        found[node["$anchor"]] = node
                    stack.extend(node.values())
                elif is_array(node):
                    stack.extend(node)
            self._anchors[base] = found
        return self._anchors[base][name]

    def operations(self) -> Iterator[Op]:
        """Every operation under `paths`."""
        for path, item in get_object(self.root, "paths").items():
            if not path.startswith("/"):
                continue
            followed, base = self.follow(item)
            if not is_object(followed):
                continue
            for method in METHODS:
                raw = followed.get(method)
                if is_object(raw) and not is_left_out(raw):
                    yield self._operation(path, method, raw, followed, base)

    def _operation(self, path: str, method: str, raw: dict[str, Any], item: dict[str, Any], base: str) -> Op:
        params: dict[tuple[str, str], Param] = {}
        for entry in (entry for node in (item, raw) for entry in _listed(node.get("parameters"))):
            found, where = self.follow(entry, base)
            if not is_object(found):
                continue  # it describes nothing that could be sent
            place, name = found.get("in"), found.get("name")
            if place not in (*_STYLES, "querystring") or not isinstance(name, str):
                continue
            if place == "header" and self._ignored(name.lower(), raw):
                continue
            if place != "path" and is_left_out(found):
                continue
            media_type, schema = None, found.get("schema", {})
            if found.get("content") and "schema" not in found:  # with both it is no valid document
                media_type = next(iter(found["content"]))
                schema = get_object(found["content"], media_type).get("schema", {})
            style = found.get("style") or _STYLES.get(place, "form")
            explode = found.get("explode", style in ("form", "cookie"))
            required = bool(found.get("required")) or place == "path"
            params[place, name] = Param(
                name, place, required, style, explode, media_type, schema, where, found
            )
        declared = path
        for place, name in params:
            if place == "path" and f"{{{name}}}" not in path:
                path = re.sub(rf"(?<=/):{re.escape(name)}(?=/|$)", f"{{{name}}}", path)
        template = Template.of(path)
        _in_query(params, template, base)
        texts = [template.path, *(value for _, value in template.fixed)]
        for name in dict.fromkeys(name for text in texts for name in _TEMPLATE.findall(text)):
            if (
                "path",
                name,
            ) not in params:  # spelt otherwise, or not declared: the address has a place for it
                twin = next((key for key in params if key[0] == "path" and _same(key[1], name)), None)
                text = Param(name, "path", True, "simple", False, None, {"type": "string"}, base, {})
                params["path", name] = replace(params.pop(twin), name=name) if twin else text
        body = None
        if raw.get("requestBody"):
            body, base = self.follow(raw["requestBody"], base)
            body, base = self._content(body, base) if is_object(body) else (None, base)
        return Op(path, method, raw, tuple(params.values()), body, base, declared)

    def schemes(self) -> dict[str, Any]:
        """The security schemes by name."""
        raw = get_object(get_object(self.root, "components"), "securitySchemes")
        return {name: self.follow(scheme)[0] for name, scheme in raw.items()}

    def _ignored(self, header: str, operation: dict[str, Any]) -> bool:
        """Whether a header is no parameter, whatever the document says."""
        if header != "authorization":
            return header in IGNORED_HEADERS
        wanted = operation.get("security", self.root.get("security"))
        names = {name for alternative in (wanted or ()) for name in alternative}
        return any(_sends_authorization(scheme) for name, scheme in self.schemes().items() if name in names)

    def response(self, op: Op, status: str) -> tuple[dict[str, Any], str] | None:
        """The response that is declared for a status, a range or by default."""
        for declared, node in get_object(op.raw, "responses").items():
            if str(declared).upper() == status.upper():
                return self._content(*self.follow(node, op.base))
        return None

    def _content(self, node: Any, base: str) -> tuple[dict[str, Any], str]:
        """A body or a response, with references in place of its content and of its media types followed."""
        content = node.get("content") if is_object(node) else None
        if not is_object(content):
            return node, base
        content, base = self.follow(content, base)
        followed = {}
        for name, entry in content.items():
            followed[name], there = self.follow(entry, base)
            base = there if len(content) == 1 else base
        return {**node, "content": followed}, base


def _listed(node: Any) -> list[Any]:
    return node if is_array(node) else []


def _sends_authorization(scheme: dict[str, Any]) -> bool:
    kind = scheme.get("type")
    if kind == "apiKey":
        return scheme.get("in") == "header" and str(scheme.get("name")).lower() == "authorization"
    return kind in ("http", "oauth2", "openIdConnect")


def _in_query(params: dict[tuple[str, str], Param], template: Template, base: str) -> None:
    """Make parameters of a query of what the query of a template names, and drop those that it determines."""
    text = Param("", "query", True, "form", True, None, {"type": "string"}, base, {})
    for key, place in (*template.places, *((name, name) for name in template.optional)):
        found = next((name for at, name in params if at == "path" and _same(name, place)), None)
        param = params.pop(("path", found), None) if found is not None else None
        if param is not None:  # a list there has one text, as in a path
            param = replace(param, place="query", style="form", explode=False)
        else:
            param = params.pop(("query", place), None) or params.pop(("query", key), text)
        required = param.required and key not in template.optional
        params["query", key] = replace(param, name=key, required=required)
    for key, _ in template.fixed:
        params.pop(("query", key), None)


def _identified(node: Any, base: str, inside: bool = False) -> Iterator[tuple[str, Any]]:
    """The parts of a document that have an address of their own, and the document itself."""
    if is_object(node):
        if isinstance(node.get("$id"), str):
            base = urljoin(base, node["$id"])
            yield base, node
        elif base and not inside:
            yield base, node
        for item in node.values():
            yield from _identified(item, base, True)
    elif is_array(node):
        for item in node:
            yield from _identified(item, base, True)


def media(content: dict[str, Any] | None, wanted: str) -> dict[str, Any]:
    """The entry of a `content` map for a media type, whatever its case and parameters, else by a wildcard."""
    entries = content or {}
    exact = [entry for name, entry in entries.items() if name == wanted]
    exact += [entry for name, entry in entries.items() if bare(name) == bare(wanted)]
    wild = [(name, entry) for name, entry in entries.items() if fitting(name, wanted)]
    wild.sort(key=lambda item: -len(item[0]))  # the most exact first
    return next(iter([*exact, *(entry for _, entry in wild)]), None) or {}


def bare(name: str) -> str:
    """A media type without its parameters."""
    return name.partition(";")[0].strip().lower()


def fitting(pattern: str, name: str) -> bool:
    """Whether a media type is what another one, perhaps a wildcard, stands for.

    `application/*+json` also stands for `application/json`, of which the others are kinds.
    """
    name, pattern = bare(name), bare(pattern)
    return fnmatchcase(name, pattern) or ("*+" in pattern and fnmatchcase(name, pattern.replace("*+", "")))


def examples(spec: Spec, entry: dict[str, Any], base: str) -> tuple[Any, ...]:
    """The examples beside the schema of a parameter or a body."""
    found = [entry["example"]] if "example" in entry else []
    named = entry.get("examples")
    for item in named.values() if is_object(named) else ():
        followed, _ = spec.follow(item, base)
        if is_object(followed):
            found += [followed[key] for key in ("value", "dataValue") if key in followed]
    return tuple(found)
