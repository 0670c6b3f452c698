"""From a request to an operation: path templates, the paths of servers, and what is near to a path that nothing has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from sdkwright.diagnostics.suggestions import nearest
from sdkwright.openapi.model import Document, Operation, Server
from sdkwright.openapi.paths import Pair, read_template

_PLACE = re.compile(r"\{([^{}]*)\}")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
_SLASH = re.compile(r"(%2[Ff])")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


class Route(Struct, frozen=True):
    """An operation with the pattern of its path."""

    operation: Operation
    template: str
    pattern: re.Pattern[str]
    names: tuple[str, ...]  # of path parameters, in the order of the groups
    fixed: tuple[Pair, ...]  # of the query that the template has
    rank: tuple[tuple[int, int], ...]

    @property
    def query_names(self) -> frozenset[str]:
        """What the document names in the query."""
        return frozenset(item.name for item in self.operation.parameters if item.place == "query")

    @property
    def shape(self) -> str:
        """What the paths have in common that differ in the names of their parameters alone."""
        return self.pattern.pattern

    def match(self, path: str, query: Mapping[str, Sequence[str]]) -> dict[str, str] | None:
        """The values of path parameters, still percent-encoded; None if this is another path."""
        found = self.pattern.fullmatch(path)
        if found is None:
            return None
        for pair in self.fixed:
            _, equals, value = pair.text.partition("=")
            if pair.key not in query or (equals and unquote(value) not in query[pair.key]):
                return None
        return dict(zip(self.names, found.groups(), strict=True))


class Match(Struct, frozen=True):
    """What a request is for: a route, or the methods that its path has, or paths that are near."""

    route: Route | None = None
    values: Mapping[str, str] = {}
    others: tuple[
        tuple[Route, Mapping[str, str]], ...
    ] = ()  # whose paths differ in the names of parameters alone
    methods: tuple[str, ...] = ()  # empty: no operation has the path
    near: tuple[str, ...] = ()


class Router:
    """The routes of an API. Literal paths come before templates."""

    def __init__(self, document: Document, operations: Iterable[Operation]) -> None:
        self._prefixes: dict[tuple[Server, ...], list[re.Pattern[str]]] = {}
        self._document = document
        self.routes = sorted((_route(item) for item in operations), key=lambda route: route.rank)

    def find(self, method: str, path: str, query: Mapping[str, Sequence[str]]) -> Match:
        """The route of a request. HEAD is answered by GET where the document has no HEAD."""
        path = _ESCAPE.sub(lambda found: found[0].upper(), path)
        fitting = self._fitting(path, query) or self._fitting(_plain(path), query)
        # The first path that fits has the request, even if it lacks the method: literal paths hide templates.
        fitting = [(route, values) for route, values in fitting if route.shape == fitting[0][0].shape]
        for wanted in (method, "GET") if method == "HEAD" else (method,):
            same = [item for item in fitting if item[0].operation.method == wanted]
            if same:
                return Match(*same[0], others=tuple(same[1:]))
        methods = {route.operation.method for route, _ in fitting}
        if methods:
            return Match(
                methods=tuple(sorted({*methods, "OPTIONS", *(["HEAD"] if "GET" in methods else [])}))
            )
        return Match(near=self._near(method, path))

    def _fitting(
        self, path: str, query: Mapping[str, Sequence[str]]
    ) -> list[tuple[Route, Mapping[str, str]]]:
        return [
            (route, values)
            for route in self.routes
            if (values := self._match(route, path, query)) is not None
        ]

    def _match(self, route: Route, path: str, query: Mapping[str, Sequence[str]]) -> Mapping[str, str] | None:
        matches = (route.match(inner, query) for inner in self._inner_paths(route.operation, path))
        return next((values for values in matches if values is not None), None)

    def _inner_paths(self, operation: Operation, path: str) -> Iterable[str]:
        """The path as it is, and without the paths of the servers."""
        yield path
        servers = operation.servers or self._document.servers
        if servers not in self._prefixes:
            self._prefixes[servers] = [pattern for item in servers if (pattern := _prefix(item)) is not None]
        for pattern in self._prefixes[servers]:
            found = pattern.match(path)
            if found is not None:
                yield path[found.end() :] or "/"

    def _near(self, method: str, path: str) -> tuple[str, ...]:
        shown = {f"{route.operation.method} {route.template}": None for route in self.routes}
        best = nearest(f"{method} {unquote(path)}", shown)
        first = unquote(path).strip("/").split("/")[0]
        same = [text for text in shown if first and text.partition(" ")[2].strip("/").split("/")[0] == first]
        return tuple(dict.fromkeys([*([best] if best else []), *same[:4]]))


def _route(operation: Operation) -> Route:
    template = read_template(operation.path)
    names: list[str] = []
    pattern, end = "", 0
    for found in _PLACE.finditer(template.path):
        names.append(found[1])
        pattern += _literal(template.path[end : found.start()]) + "([^/]+?)"
        end = found.end()
    pattern += _literal(template.path[end:])
    if pattern.endswith("/") and len(pattern) > 1:
        pattern += "?"  # clients leave out the last slash, and servers seldom mind
    return Route(
        operation=operation,
        template=operation.path,
        pattern=re.compile(pattern),
        names=tuple(names),
        fixed=tuple(pair for pair in template.pairs if pair.is_fixed),
        rank=(*((_segment_rank(item)) for item in template.path.split("/")), (-len(template.pairs), 0)),
    )


def _literal(text: str) -> str:
    """The pattern of a text in a path, whose characters clients may encode or not."""
    pattern = ""
    for piece in _SLASH.split(text):
        if _SLASH.fullmatch(piece):  # which is not a slash between segments
            pattern += "%2F"
            continue
        for char in unquote(piece):
            encoded = quote(char, safe="/")
            own = re.escape(char)
            pattern += own if encoded == char else encoded if not char.isascii() else f"(?:{own}|{encoded})"
    return pattern


def _plain(path: str) -> str:
    """A path without the escapes that mean the same as the character itself."""
    return _ESCAPE.sub(lambda found: char if (char := unquote(found[0])) in _UNRESERVED else found[0], path)


def _segment_rank(segment: str) -> tuple[int, int]:
    """Literal segments first, then those with more text around their parameters."""
    if "{" not in segment:
        return 0, 0
    literal = _PLACE.sub("", segment)
    return (1, -len(literal)) if literal else (2, 0)


def _prefix(server: Server) -> re.Pattern[str] | None:
    """The pattern of a server's path, in which variables may have any value; None if it has no path."""
    marked = _PLACE.sub("\0", server.url)
    if marked.startswith("\0"):  # the whole address is a variable
        variable = next((item for item in server.variables if "{" + item.name + "}" in server.url), None)
        marked = (variable.default if variable else "") + marked[1:]
    try:
        path = urlsplit(marked).path.rstrip("/")
    except ValueError:
        return None
    if not path:
        return None
    inside = "[^/]+".join(_literal(part) for part in path.split("\0"))
    return re.compile(f"{inside}(?=/|$)")
