"""Servers, security schemes and requirements, and tags."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.model import OAuthFlow, Requirement, SecurityScheme, Server, ServerVariable, Tag
from sdkwright.parse.content import Contents
from sdkwright.parse.node import Node

_TYPES = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")
_SWAGGER_TYPES = ("basic", "apiKey", "oauth2")
_KEY_PLACES = ("header", "query", "cookie")
_FLOWS = ("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization")

_DOUBLE_BRACES = re.compile(r"\{\{([^{}]*)\}\}")  # variables in the syntax of other tools


class Access:
    """Parses servers, security, and tags. Schemes must be parsed before requirements, which refer to them."""

    def __init__(self, contents: Contents, report: Report, *, is_swagger: bool = False) -> None:
        self._contents = contents
        self._report = report
        self._types = _SWAGGER_TYPES if is_swagger else _TYPES  # as the author may write them
        self._schemes: Mapping[str, SecurityScheme] = {}
        self._unusable: set[str] = set()

    def parse_servers(self, node: Node) -> tuple[Server, ...]:
        """The servers that an object lists. Relative URLs stay relative."""
        servers: list[Server] = []
        for value, at in node.read_array("servers"):
            server = Node.of(value, at, self._report, "a server")
            if server is None:
                continue
            url, place = server.require_string("url") if server.get("url") != "" else ("", at)
            if url is None:
                hint = "add `url: https://...`"
                self._report.warning("server", "a server needs a `url`; ignored", place, hint)
                continue
            fixed = _DOUBLE_BRACES.sub(r"{\1}", url.strip())
            if fixed != url.strip():
                self._report.warning("server", f"`{url.strip()}` must be written `{fixed}`", at.child("url"))
            servers.append(
                Server(
                    at=server.at,
                    url=fixed,
                    name=server.read_string("name") if server.has("name") else server.read_string("x-name"),
                    description=server.read_string("description"),
                    variables=self._parse_variables(server),
                )
            )
        return tuple(servers)

    def _parse_variables(self, server: Node) -> tuple[ServerVariable, ...]:
        variables: list[ServerVariable] = []
        at = server.at.child("variables")
        for name, value in server.read_object("variables").items():
            variable = Node.of(value, at.child(name), self._report, "a server variable")
            if variable is None:
                continue
            enum = variable.read_strings("enum")
            default, place = variable.require_string("default") if variable.get("default") != "" else ("", at)
            if default is None:
                default = enum[0] if enum else ""
                message = f"the server variable `{name}` needs a `default`; using `{default}`"
                self._report.warning("server", message, place, "add `default` with the usual value")
            elif enum and default not in enum:
                message = f"the default `{default}` of the server variable `{name}` is not in its `enum`; used as it is"
                hint = near(default, enum) or f"expected one of {_quote(enum)}"
                self._report.warning("server", message, variable.at.child("default"), hint)
            description = variable.read_string("description")
            variables.append(ServerVariable(name=name, default=default, enum=enum, description=description))
        return tuple(variables)

    def parse_schemes(self, components: Node) -> tuple[SecurityScheme, ...]:
        """The security schemes of a document that can be used."""
        schemes: dict[str, SecurityScheme] = {}
        for name, value, at in self._contents.read_map(components, "securitySchemes", Severity.ERROR):
            node = self._contents.resolve_node(value, at, "security scheme")
            scheme = self._parse_scheme(name, node) if node else None
            if scheme is not None:
                schemes[name] = scheme
            else:
                self._unusable.add(name)
        self._schemes = schemes
        return tuple(schemes.values())

    def _parse_scheme(self, name: str, node: Node) -> SecurityScheme | None:
        written = node.get("type")
        kind = written if isinstance(written, str) else None
        scheme = node.require_string("scheme")[0] if kind == "http" else node.read_string("scheme")
        if kind in ("basic", "bearer"):  # `basic` is from Swagger 2.0, `bearer` by analogy
            self._report.warning(
                "security-scheme", f"this must be written `type: http` with `scheme: {kind}`", node.at
            )
            kind, scheme = "http", kind
        if kind not in _TYPES or not self._is_complete(node, kind, scheme):
            if kind not in _TYPES:
                message = f"unknown type `{kind}`" if kind else "a security scheme needs a `type`"
                hint = near(kind or "", self._types) or f"expected one of {_quote(self._types)}"
                at = _location_of(node, "type")
                self._report.warning("security-scheme", f"{message}; ignored", at, hint)
            return None
        return SecurityScheme(
            at=node.at,
            name=name,
            type=kind,
            description=node.read_string("description"),
            deprecated=node.read_boolean("deprecated") or False,
            scheme=scheme.lower() if scheme and scheme.lower() in ("basic", "bearer") else scheme or None,
            bearer_format=node.read_string("bearerFormat"),
            place=node.read_string("in") if kind == "apiKey" else None,
            parameter=self._parse_key_name(node) if kind == "apiKey" else None,
            flows=self._parse_flows(node) if kind == "oauth2" else (),
            open_id_url=node.read_string("openIdConnectUrl"),
        )

    def _parse_key_name(self, node: Node) -> str:
        written = node.read_string("name") or ""
        name = written.strip()
        if name != written:
            message = f"spaces around the name `{name}`; removed"
            self._report.warning("security-scheme", message, node.at.child("name"))
        return name

    def _is_complete(self, node: Node, kind: str, scheme: str | None) -> bool:
        """Whether a scheme has what its type needs. Reports what is missing."""
        fault, key, hint = "", "", ""
        if kind == "http" and not scheme:
            fault, key = "an `http` security scheme needs `scheme`", "scheme"
            hint = "add `scheme: bearer`, `scheme: basic`, or another HTTP scheme"
        elif kind == "apiKey" and not node.has("in") and not node.has("name"):
            fault, hint = "an `apiKey` needs `name` and `in`", "add `name: X-API-Key` and `in: header`"
        elif kind == "apiKey" and node.get("in") not in _KEY_PLACES:
            fault, key = f"an `apiKey` needs `in`, one of {_quote(_KEY_PLACES)}", "in"
            written = node.get("in")
            hint = near(written, _KEY_PLACES) if isinstance(written, str) else ""
            hint = hint or "write `in: header` if the key is sent in a header"
        elif kind == "apiKey" and not (node.read_string("name") or "").strip():
            fault, key = "an `apiKey` needs `name`", "name"
            kind_of_key = "query parameter" if node.get("in") == "query" else node.get("in")
            hint = f"add `name` with the name of the {kind_of_key}"
        elif kind == "oauth2" and not node.has("flows"):
            message = "an `oauth2` security scheme needs `flows`; the program has to fetch tokens itself"
            hint = "add `flows: {clientCredentials: {tokenUrl: ..., scopes: {}}}`, or another flow"
            self._report.warning("security-scheme", message, node.at, hint)
        if fault:
            self._report.warning("security-scheme", f"{fault}; ignored", _location_of(node, key), hint)
        return not fault

    def _parse_flows(self, node: Node) -> tuple[OAuthFlow, ...]:
        flows: list[OAuthFlow] = []
        declared = node.read_node("flows")
        for kind in declared.value if declared else ():
            if declared is None or kind.startswith("x-"):
                continue
            flow = declared.read_node(kind)
            if kind not in _FLOWS:
                hint = near(kind, _FLOWS)
                self._report.warning(
                    "security-scheme", f"unknown OAuth flow `{kind}`; ignored", declared.at.child(kind), hint
                )
            elif flow is not None:
                scopes = {name: str(text or "") for name, text in flow.read_object("scopes").items()}
                flows.append(
                    OAuthFlow(
                        kind=kind,
                        authorization_url=flow.read_string("authorizationUrl"),
                        token_url=flow.read_string("tokenUrl"),
                        refresh_url=flow.read_string("refreshUrl"),
                        scopes=scopes,
                    )
                )
        return tuple(flows)

    def parse_requirements(self, node: Node) -> tuple[Requirement, ...] | None:
        """The alternatives that an object lists under `security`; None if the key is missing."""
        value = node.get("security")
        if not isinstance(value, (list, dict)):
            node.read_object("security")  # reports the wrong type
            return None
        requirements: list[Requirement] = []
        alternatives = list(node.read_array("security")) if isinstance(value, list) else []
        if isinstance(value, dict):
            at = node.at.child("security")
            message = "`security` must be a list of alternatives; treated as the only one"
            self._report.warning("wrong-type", message, at)
            alternatives = [(value, at)]
        for value, at in alternatives:
            alternative = Node.of(value, at, self._report, "a security requirement")
            if alternative is None:
                continue
            schemes: list[tuple[str, tuple[str, ...]]] = []
            for name in alternative.value:
                if name in self._schemes:
                    schemes.append((name, alternative.read_strings(name)))
                elif name not in self._unusable:  # the reason is reported already
                    message = f"no security scheme `{name}`; ignored"
                    self._report.warning(
                        "security-unknown", message, at.child(name), near(name, self._schemes)
                    )
            # Without its unknown scheme, an alternative would mean that no credentials are needed.
            if schemes or not alternative.value:
                requirements.append(tuple(schemes))
        return tuple(requirements)

    def parse_tags(self, node: Node) -> tuple[Tag, ...]:
        """The tags of a document."""
        tags: dict[str, Tag] = {}
        for value, at in node.read_array("tags"):
            tag = Node.of(value, at, self._report, "a tag")
            if tag is None:
                continue
            name, place = tag.require_string("name")
            if name is None:
                hint = "add `name` with the tag that operations use"
                self._report.warning("tag", "a tag needs a `name`; ignored", place, hint)
            elif name in tags:
                self._report.warning("tag", f"duplicate tag `{name}`; the first one is used", at)
            else:
                tags[name] = Tag(
                    at=at,
                    name=name,
                    summary=(
                        tag.read_string("summary") if tag.has("summary") else tag.read_string("x-displayName")
                    ),
                    description=tag.read_string("description"),
                    parent=tag.read_string("parent"),
                    kind=tag.read_string("kind"),
                )
        return tuple(tags.values())


def _location_of(node: Node, key: str) -> Location:
    """The location of a key, or of the object in which it is missing."""
    return node.at.child(key) if node.has(key) else node.at


def _quote(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
