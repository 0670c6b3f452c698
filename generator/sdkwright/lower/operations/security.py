"""Security schemes and error classes: the package-wide facts beside the operations."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Literal

from sdkwright import names
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Report
from sdkwright.ir.algebra import united
from sdkwright.ir.api import Doc, ErrorClass, Grant, SecurityScheme, Type
from sdkwright.openapi import model as d

_WORD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_ARGUMENTS = {
    "bearer": "api_key",
    "header": "api_key",
    "query": "api_key",
    "cookie": "api_key",
    "basic": "credentials",
}
# Authentication schemes of HTTP as IANA lists them, for servers that mind the case; others stay as they are written.
_PREFIXES = {
    name.lower(): name
    for name in "Bearer Digest DPoP GNAP HOBA Mutual Negotiate OAuth PrivateToken SCRAM-SHA-1 SCRAM-SHA-256".split()
}
_TOKENS = ("oauth2", "openIdConnect")
Kind = Literal["bearer", "basic", "header", "query", "cookie", "none"]


def kind_of(scheme: d.SecurityScheme) -> Kind:
    """How the secret of a scheme is sent; `none` where the SDK sends nothing."""
    if scheme.type == "http":
        return "basic" if (scheme.scheme or "").lower() == "basic" else "bearer"
    if scheme.type == "apiKey":
        return "query" if scheme.place == "query" else "cookie" if scheme.place == "cookie" else "header"
    return "bearer" if scheme.type in _TOKENS else "none"


def granting(scheme: d.SecurityScheme) -> d.OAuthFlow | None:
    """The flow by which an SDK can get the tokens of a scheme itself."""
    return next((flow for flow in scheme.flows if flow.kind == "clientCredentials" and flow.token_url), None)


def security_schemes(
    document: d.Document, config: Config, prefix: str, report: Report
) -> tuple[SecurityScheme, ...]:
    """Every scheme with the client argument and the environment variable that carry its secret."""
    result: list[SecurityScheme] = []
    taken: set[str] = {*names.RESERVED_CLIENT_ARGUMENTS, *map(names.argument_name, config.globals)}

    def argument(usual: str, own: str) -> str:
        """The usual name for the first scheme that wants it, the scheme's own for others."""
        own = names.avoiding(names.argument_name(own), names.RESERVED_CLIENT_ARGUMENTS)
        chosen = usual if usual not in taken else names.unique(own, taken)
        taken.add(chosen)
        return chosen

    for scheme in document.security_schemes:
        kind = kind_of(scheme)
        if kind == "none":
            reason = f"security scheme {scheme.name!r} ({scheme.type}) is left to the HTTP client"
            report.note(
                "security-unsupported", reason, scheme.at, "pass a client that brings its own credentials"
            )
            continue
        given = config.security.get(scheme.name, {})
        usual, own = _ARGUMENTS[kind], scheme.name
        if scheme.type in _TOKENS:
            usual, own = "access_token", own if own.lower().endswith("token") else f"{own}_token"
        wanted = argument(given.get("argument") or usual, own)
        word = _prefix(scheme)
        grant = _grant(scheme, prefix, argument)
        if reason := _left(scheme, word, wanted, grant):
            report.note("security-supplied", f"security scheme {scheme.name!r}: {reason}", scheme.at)
        result.append(
            SecurityScheme(
                name=scheme.name,
                kind=kind,
                argument=wanted,
                env=given.get("env") or f"{prefix}_{wanted.upper().strip('_')}",
                wire=scheme.parameter or "",
                prefix=word,
                grant=grant,
                doc=Doc(
                    description=scheme.description or "",
                    deprecated=scheme.deprecated,
                    pointer=str(scheme.at),
                ),
            )
        )
    return tuple(result)


def _prefix(scheme: d.SecurityScheme) -> str:
    """What stands before the secret in `Authorization`."""
    word = (scheme.scheme or "") if scheme.type == "http" and kind_of(scheme) != "basic" else ""
    word = _PREFIXES.get(word.lower(), word)
    return word if _WORD.fullmatch(word) else "Bearer"


def _grant(scheme: d.SecurityScheme, prefix: str, argument: Callable[[str, str], str]) -> Grant | None:
    flow = granting(scheme)
    if flow is None:
        return None
    usual = {"id": "client_id", "secret": "client_secret", "url": "token_url"}
    chosen = {key: argument(name, f"{scheme.name}_{name}") for key, name in usual.items()}
    variables = {key: f"{prefix}_{name.upper().strip('_')}" for key, name in chosen.items()}
    return Grant(token_url=flow.token_url or "", arguments=chosen, variables=variables)


def _left(scheme: d.SecurityScheme, prefix: str, argument: str, grant: Grant | None) -> str:
    """What of a scheme is left to the program; empty if nothing is."""
    if prefix != "Bearer":
        return f"`{argument}` is sent after `{prefix}` as it is; making it is left to the program"
    if scheme.type in _TOKENS and grant is None:
        ways = ", ".join(flow.kind for flow in scheme.flows) or scheme.type
        return f"tokens ({ways}) are got by the program, which passes one, or a function, as `{argument}`"
    return ""


def _phrase(status: str) -> str:
    ranges = {"4XX": "ClientError", "5XX": "ServerError", "default": ""}
    if status.upper() in ranges or status == "default":
        return ranges.get(status.upper(), "")
    try:
        phrase = HTTPStatus(int(status)).phrase
    except ValueError:
        return f"Status{status}Error"
    name = names.pascal(phrase)
    return name if name.endswith("Error") else f"{name}Error"


def error_classes(
    found: Mapping[str, list[tuple[Type, Doc]]], config: Config, taken: frozenset[str]
) -> tuple[ErrorClass, ...]:
    """One exception per status that any operation declares; ranges and `default` are the default class."""
    result: list[ErrorClass] = []
    used = set(taken)
    for status in sorted(found):
        if status == "default" or not status.isdigit():
            continue
        name = config.error_names.get(status) or names.unique(_phrase(status), used, "")
        used.add(name)
        types = tuple(type_ for type_, _ in found[status])
        doc = found[status][0][1] if found[status] else Doc()
        result.append(ErrorClass(name=name, status=status, data=united(types) if types else None, doc=doc))
    return tuple(result)
