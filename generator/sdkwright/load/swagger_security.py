"""Servers and security schemes of Swagger 2.0: `host`, `basePath`, `schemes`, `securityDefinitions`."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.diagnostics.report import Location, Report
from sdkwright.diagnostics.suggestions import near
from sdkwright.parse.node import Node
from sdkwright.syntax.source import Converted, Tree

_FLOWS: Mapping[str, str] = {  # with their names in OpenAPI 3
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_FLOW_KEYS = ("authorizationUrl", "tokenUrl", "scopes")
_LOCAL = ("localhost", "127.")


class Access:
    """Converts where the API is, and how requests are authenticated."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._report: Report = root.report
        self._host = (root.read_string("host") or "").strip().rstrip("/")
        path = (root.read_string("basePath") or "").strip().strip("/")
        self._path = f"/{path}" if path else ""
        self._schemes = self._read_schemes(root)

    def _read_schemes(self, node: Node) -> tuple[str, ...]:
        """The schemes of a document or an operation that are HTTP."""
        schemes: list[str] = []
        for index, written in enumerate(node.read_strings("schemes")):
            name = written.strip().lower().removesuffix("://")
            if name in ("http", "https"):
                schemes.append(name)
            else:
                message = f"the scheme `{written}` is not HTTP; ignored"
                hint = "add `https` to `schemes` if the server has it"
                self._report.warning("server", message, node.at.child("schemes", index), hint)
        return tuple(dict.fromkeys(schemes))

    def convert_servers(self) -> list[Tree]:
        """The servers of the document: one per scheme, or a relative one if it has no host."""
        at = self._root.at.child("host" if self._host else "basePath")
        if not self._host:
            return [Converted({"url": self._path}, at)] if self._path else []
        if "://" in self._host:
            message = "`host` must not contain a scheme"
            self._report.warning("server", message, at, "move the scheme into `schemes`")
            return [Converted({"url": self._host + self._path}, at)]
        if not self._schemes:
            scheme = "http" if self._host.startswith(_LOCAL) else "https"
            message = f"the document has no `schemes`; using `{scheme}`"
            self._report.note("server", message, at, f"add `schemes: [{scheme}]`")
            return self._servers((scheme,), at)
        return self._servers(self._schemes, at)

    def _servers(self, schemes: tuple[str, ...], at: Location) -> list[Tree]:
        return [Converted({"url": f"{scheme}://{self._host}{self._path}"}, at) for scheme in schemes]

    def convert_operation_servers(self, operation: Node) -> list[Tree]:
        """The servers of an operation; empty if those of the document can be used."""
        schemes = self._read_schemes(operation)
        if (
            not self._host
            or "://" in self._host
            or not schemes
            or (self._schemes and self._schemes[0] in schemes)
        ):
            return []
        return self._servers(schemes[:1], operation.at.child("schemes"))

    def convert_schemes(self) -> Converted:
        """The security schemes of the document."""
        at = self._root.at.child("securityDefinitions")
        schemes: dict[str, Tree] = {}
        for name, value in self._root.read_object("securityDefinitions").items():
            if isinstance(value, dict) and "$ref" not in value:
                schemes[name] = self._convert_scheme(Node(value, at.child(name), self._report))
            else:
                schemes[name] = value
        return Converted(schemes, at)

    def _convert_scheme(self, node: Node) -> Converted:
        result = {key: value for key, value in node.value.items() if key not in ("flow", *_FLOW_KEYS)}
        kind = node.get("type")
        if kind == "basic":
            result |= {"type": "http", "scheme": "basic"}
        elif kind == "oauth2":
            result["flows"] = self._convert_flow(node)
        return Converted(result, node.at)

    def _convert_flow(self, node: Node) -> Tree:
        """The flow of an OAuth2 scheme, as the only one."""
        name = (node.read_string("flow") or "") if node.has("flow") else ""
        if name not in _FLOWS:
            message = f"unknown OAuth flow `{name}`" if name else "an `oauth2` security scheme needs a `flow`"
            hint = near(name, _FLOWS) or f"expected one of {', '.join(f'`{flow}`' for flow in _FLOWS)}"
            at = node.at.child("flow") if node.has("flow") else node.at
            message = f"{message}; the program has to fetch tokens itself"
            self._report.warning("security-scheme", message, at, hint)
            return Converted({}, node.at)
        flow = {key: node.get(key) for key in _FLOW_KEYS if node.has(key)}
        return Converted({_FLOWS[name]: Converted(flow, node.at)}, node.at)
