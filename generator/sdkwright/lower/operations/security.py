"""Security schemes: how a request is authenticated, and where its secrets come from."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from sdkwright import names
from sdkwright.config.model import Config
from sdkwright.diagnostics.report import Report
from sdkwright.ir.api import Doc, Grant, SecurityScheme
from sdkwright.openapi import model as openapi

_WORD = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_ARGUMENTS = {
    "bearer": "api_key",
    "header": "api_key",
    "query": "api_key",
    "cookie": "api_key",
    "basic": "credentials",
}
# HTTP authentication schemes as IANA spells them, for servers that compare case; others stay as written.
_PREFIXES = {
    name.lower(): name
    for name in "Bearer Digest DPoP GNAP HOBA Mutual Negotiate OAuth PrivateToken SCRAM-SHA-1 SCRAM-SHA-256".split()
}
_TOKENS = ("oauth2", "openIdConnect")
Kind = Literal["bearer", "basic", "header", "query", "cookie", "none"]


def kind_of(scheme: openapi.SecurityScheme) -> Kind:
    """How the secret of a scheme is sent; `none` if the SDK sends nothing."""
    if scheme.type == "http":
        return "basic" if (scheme.scheme or "").lower() == "basic" else "bearer"
    if scheme.type == "apiKey":
        return "query" if scheme.place == "query" else "cookie" if scheme.place == "cookie" else "header"
    return "bearer" if scheme.type in _TOKENS else "none"


def sends_authorization(scheme: openapi.SecurityScheme) -> bool:
    """Whether the secret of a scheme is sent in the header `Authorization`."""
    kind = kind_of(scheme)
    is_header = kind == "header" and (scheme.parameter or "").lower() == "authorization"
    return is_header or kind in ("bearer", "basic")


def granting(scheme: openapi.SecurityScheme) -> openapi.OAuthFlow | None:
    """The OAuth flow with which the SDK can fetch tokens itself."""
    return next((flow for flow in scheme.flows if flow.kind == "clientCredentials" and flow.token_url), None)


def security_schemes(
    document: openapi.Document, config: Config, env_prefix: str, report: Report
) -> tuple[SecurityScheme, ...]:
    """All schemes, each with the client argument and the environment variable that hold its secret."""
    result: list[SecurityScheme] = []
    taken: set[str] = {*names.RESERVED_CLIENT_ARGUMENTS, *map(names.argument_name, config.globals)}

    def argument(usual: str, own: str) -> str:
        """The usual name for the first scheme that needs it, the scheme's own name for others."""
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
        settings = config.security.get(scheme.name, {})
        usual, own = _ARGUMENTS[kind], scheme.name
        if scheme.type in _TOKENS:
            usual, own = "access_token", own if own.lower().endswith("token") else f"{own}_token"
        name = argument(settings.get("argument") or usual, own)
        prefix = _prefix(scheme)
        grant = _grant(scheme, env_prefix, argument)
        if reason := _left_to_program(scheme, prefix, name, grant):
            report.note("security-supplied", f"security scheme {scheme.name!r}: {reason}", scheme.at)
        result.append(
            SecurityScheme(
                name=scheme.name,
                kind=kind,
                argument=name,
                env=settings.get("env") or f"{env_prefix}_{name.upper().strip('_')}",
                wire=scheme.parameter or "",
                prefix=prefix,
                grant=grant,
                doc=Doc(
                    description=scheme.description or "",
                    deprecated=scheme.deprecated,
                    pointer=str(scheme.at),
                ),
            )
        )
    return tuple(result)


def _prefix(scheme: openapi.SecurityScheme) -> str:
    """What stands before the secret in `Authorization`."""
    word = (scheme.scheme or "") if scheme.type == "http" and kind_of(scheme) != "basic" else ""
    word = _PREFIXES.get(word.lower(), word)
    return word if _WORD.fullmatch(word) else "Bearer"


def _grant(
    scheme: openapi.SecurityScheme, env_prefix: str, argument: Callable[[str, str], str]
) -> Grant | None:
    flow = granting(scheme)
    if flow is None:
        return None
    usual = {"id": "client_id", "secret": "client_secret", "url": "token_url"}
    chosen = {key: argument(name, f"{scheme.name}_{name}") for key, name in usual.items()}
    variables = {key: f"{env_prefix}_{name.upper().strip('_')}" for key, name in chosen.items()}
    return Grant(token_url=flow.token_url or "", arguments=chosen, variables=variables)


def _left_to_program(scheme: openapi.SecurityScheme, prefix: str, argument: str, grant: Grant | None) -> str:
    """What the program has to do for a scheme itself; empty if nothing."""
    if prefix != "Bearer":
        return f"`{argument}` is sent after `{prefix}` as it is; making it is left to the program"
    if scheme.type in _TOKENS and grant is None:
        ways = ", ".join(flow.kind for flow in scheme.flows) or scheme.type
        return f"tokens ({ways}) are got by the program, which passes one, or a function, as `{argument}`"
    return ""
