"""Servers, security schemes and tags: where an API is, who may use it, and how it is divided."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sdkwright.diagnostics.report import Location, Report, Severity
from sdkwright.diagnostics.suggestions import near
from sdkwright.openapi.model import OAuthFlow, Requirement, SecurityScheme, Server, ServerVariable, Tag
from sdkwright.parse.content import Contents
from sdkwright.parse.node import Node

_TYPES = ("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS")
_KEY_PLACES = ("header", "query", "cookie")
_FLOWS = ("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization")

_DOUBLED = re.compile(r"\{\{([^{}]*)\}\}")  # as other tools write variables


class Access:
    """Parses how an API is reached. The schemes come first: requirements may name no others."""

    def __init__(self, contents: Contents, report: Report) -> None:
        self._contents = contents
        self._report = report
        self._schemes: Mapping[str, SecurityScheme] = {}
        self._unusable: set[str] = set()

    def servers(self, node: Node) -> tuple[Server, ...]:
        """The addresses that an object lists; relative ones stay so."""
        found: list[Server] = []
        for value, at in node.items("servers"):
            server = Node.of(value, at, self._report, "a server")
            if server is None:
                continue
            url, place = server.needed("url") if server.get("url") != "" else ("", at)
            if url is None:
                hint = "write `url: https://...`"
                self._report.warning("server", "a server needs a `url`; ignored", place, hint)
                continue
            plain = _DOUBLED.sub(r"{\1}", url.strip())
            if plain != url.strip():
                self._report.warning("server", f"`{url.strip()}` is written `{plain}`", at.child("url"))
            found.append(
                Server(
                    at=at,
                    url=plain,
                    name=server.text("name") if server.has("name") else server.text("x-name"),
                    description=server.text("description"),
                    variables=self._variables(server),
                )
            )
        return tuple(found)

    def _variables(self, server: Node) -> tuple[ServerVariable, ...]:
        found: list[ServerVariable] = []
        at = server.at.child("variables")
        for name, value in server.mapping("variables").items():
            variable = Node.of(value, at.child(name), self._report, "a server variable")
            if variable is None:
                continue
            enum = variable.texts("enum")
            default, place = variable.needed("default") if variable.get("default") != "" else ("", at)
            if default is None:
                default = enum[0] if enum else ""
                message = f"the server variable `{name}` needs a `default`; read as `{default}`"
                self._report.warning("server", message, place, "write `default:`, and what is meant mostly")
            description = variable.text("description")
            found.append(ServerVariable(name=name, default=default, enum=enum, description=description))
        return tuple(found)

    def schemes(self, components: Node) -> tuple[SecurityScheme, ...]:
        """The security schemes of a document."""
        found: dict[str, SecurityScheme] = {}
        for name, value, at in self._contents.named(components, "securitySchemes", Severity.ERROR):
            node = self._contents.node(value, at, "security scheme")
            scheme = self._scheme(name, node) if node else None
            if scheme is not None:
                found[name] = scheme
            else:
                self._unusable.add(name)
        self._schemes = found
        return tuple(found.values())

    def _scheme(self, name: str, node: Node) -> SecurityScheme | None:
        written = node.get("type")
        kind = written if isinstance(written, str) else None
        scheme = node.needed("scheme")[0] if kind == "http" else node.text("scheme")
        if kind in ("basic", "bearer"):  # `basic` as in Swagger 2.0; `bearer` by analogy
            self._report.warning("security-scheme", f"this is written `type: http, scheme: {kind}`", node.at)
            kind, scheme = "http", kind
        if kind not in _TYPES or not self._complete(node, kind, scheme):
            if kind not in _TYPES:
                message = f"there is no type `{kind}` of security scheme" if kind else "it needs a `type`"
                hint = near(kind or "", _TYPES) or f"the types are {', '.join(_TYPES)}"
                self._report.warning("security-scheme", f"{message}; ignored", _spot(node, "type"), hint)
            return None
        return SecurityScheme(
            at=node.at,
            name=name,
            type=kind,
            description=node.text("description"),
            deprecated=node.flag("deprecated") or False,
            scheme=scheme.lower() if scheme and scheme.lower() in ("basic", "bearer") else scheme or None,
            bearer_format=node.text("bearerFormat"),
            place=node.text("in") if kind == "apiKey" else None,
            parameter=self._key_name(node) if kind == "apiKey" else None,
            flows=self._flows(node) if kind == "oauth2" else (),
            open_id_url=node.text("openIdConnectUrl"),
        )

    def _key_name(self, node: Node) -> str:
        written = node.text("name") or ""
        name = written.strip()
        if name != written:
            message = f"spaces around the name `{name}`; left out"
            self._report.warning("security-scheme", message, node.at.child("name"))
        return name

    def _complete(self, node: Node, kind: str, scheme: str | None) -> bool:
        """Whether a scheme has what its type needs; what is missing is noted."""
        fault, key, hint = "", "", ""
        if kind == "http" and not scheme:
            fault, key = "an `http` security scheme needs `scheme`", "scheme"
            hint = "write `scheme: bearer`, `scheme: basic` or another one of HTTP"
        elif kind == "apiKey" and not node.has("in") and not node.has("name"):
            fault, hint = "an `apiKey` needs `name` and `in`", "write `name: X-API-Key` and `in: header`"
        elif kind == "apiKey" and node.get("in") not in _KEY_PLACES:
            fault, key = "an `apiKey` needs `in`, which is header, query or cookie", "in"
            written = node.get("in")
            hint = near(written, _KEY_PLACES) if isinstance(written, str) else ""
            hint = hint or "write `in: header`, if the key is sent in a header"
        elif kind == "apiKey" and not (node.text("name") or "").strip():
            fault, key = "an `apiKey` needs `name`", "name"
            hint = f"write `name: X-API-Key`, or what the {node.get('in')} is called"
        elif kind == "oauth2" and not node.has("flows"):
            message = "an `oauth2` security scheme needs `flows`; the program gets its tokens by itself"
            hint = "write `flows: {clientCredentials: {tokenUrl: ..., scopes: {}}}`, or another flow"
            self._report.warning("security-scheme", message, node.at, hint)
        if fault:
            self._report.warning("security-scheme", f"{fault}; ignored", _spot(node, key), hint)
        return not fault

    def _flows(self, node: Node) -> tuple[OAuthFlow, ...]:
        found: list[OAuthFlow] = []
        flows = node.inner("flows")
        for kind in flows.value if flows else ():
            if flows is None or kind.startswith("x-"):
                continue
            flow = flows.inner(kind)
            if kind not in _FLOWS:
                hint = near(kind, _FLOWS)
                self._report.warning(
                    "security-scheme", f"there is no OAuth flow `{kind}`; ignored", flows.at.child(kind), hint
                )
            elif flow is not None:
                scopes = {name: str(text or "") for name, text in flow.mapping("scopes").items()}
                found.append(
                    OAuthFlow(
                        kind=kind,
                        authorization_url=flow.text("authorizationUrl"),
                        token_url=flow.text("tokenUrl"),
                        refresh_url=flow.text("refreshUrl"),
                        scopes=scopes,
                    )
                )
        return tuple(found)

    def requirements(self, node: Node) -> tuple[Requirement, ...] | None:
        """The alternatives that an object lists under `security`; None if it does not say."""
        value = node.get("security")
        if not isinstance(value, (list, dict)):
            node.mapping("security")  # notes what it is instead
            return None
        found: list[Requirement] = []
        if isinstance(value, dict):
            message = "`security` lists alternatives; read as the only one"
            self._report.warning("wrong-type", message, node.at.child("security"))
            node = Node({"security": [value]}, node.at, self._report)
        for value, at in node.items("security"):
            alternative = Node.of(value, at, self._report, "a security requirement")
            if alternative is None:
                continue
            schemes: list[tuple[str, tuple[str, ...]]] = []
            for name in alternative.value:
                if name in self._schemes:
                    schemes.append((name, alternative.texts(name)))
                elif name not in self._unusable:  # why it is not used is told already
                    message = f"there is no security scheme `{name}`; ignored"
                    self._report.warning(
                        "security-unknown", message, at.child(name), near(name, self._schemes)
                    )
            # Without the unknown one, an alternative of one scheme would say that no credentials are needed.
            if schemes or not alternative.value:
                found.append(tuple(schemes))
        return tuple(found)

    def tags(self, node: Node) -> tuple[Tag, ...]:
        """The tags that a document describes."""
        found: dict[str, Tag] = {}
        for value, at in node.items("tags"):
            tag = Node.of(value, at, self._report, "a tag")
            if tag is None:
                continue
            name, place = tag.needed("name")
            if name is None:
                hint = "write `name:`, and what operations call it"
                self._report.warning("tag", "a tag needs a `name`; ignored", place, hint)
            elif name in found:
                self._report.warning("tag", f"the tag `{name}` is described twice; the first counts", at)
            else:
                found[name] = Tag(
                    at=at,
                    name=name,
                    summary=tag.text("summary") if tag.has("summary") else tag.text("x-displayName"),
                    description=tag.text("description"),
                    parent=tag.text("parent"),
                    kind=tag.text("kind"),
                )
        return tuple(found.values())


def _spot(node: Node, key: str) -> Location:
    """Where a key is wrong, or the object in which it is missing."""
    return node.at.child(key) if node.has(key) else node.at
