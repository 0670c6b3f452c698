"""Security schemes and error classes: the package-wide facts beside the operations."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Literal

from generator import document as d
from generator import names
from generator.algebra import united
from generator.config import Config
from generator.diagnostics import Report
from generator.ir import Doc, ErrorClass, SecurityScheme, Type

_DEFAULT_ARGUMENTS = {
    "bearer": "api_key",
    "header": "api_key",
    "query": "api_key",
    "cookie": "api_key",
    "basic": "credentials",
}
Kind = Literal["bearer", "basic", "header", "query", "cookie", "oauth2", "none"]


def kind_of(scheme: d.SecurityScheme) -> Kind:
    """How the secret of a scheme is sent; `none` where the SDK sends nothing."""
    if scheme.type == "http":
        return "basic" if (scheme.scheme or "").lower() == "basic" else "bearer"
    if scheme.type == "apiKey":
        return "query" if scheme.place == "query" else "cookie" if scheme.place == "cookie" else "header"
    if scheme.type in ("oauth2", "openIdConnect"):
        return "bearer"
    return "none"


def security_schemes(
    document: d.Document, config: Config, prefix: str, report: Report
) -> tuple[SecurityScheme, ...]:
    """Every scheme with the client argument and the environment variable that carry its secret."""
    result: list[SecurityScheme] = []
    taken: set[str] = set()
    for scheme in document.security_schemes:
        kind = kind_of(scheme)
        if kind == "none":
            reason = f"security scheme {scheme.name!r} ({scheme.type}) is left to the HTTP client"
            report.note(
                "security-unsupported", reason, scheme.at, "pass a client that brings its own credentials"
            )
            continue
        given = config.security.get(scheme.name, {})
        wanted = given.get("argument") or _DEFAULT_ARGUMENTS[kind]
        if wanted in taken:
            wanted = names.unique(names.argument_name(scheme.name), taken)
        taken.add(wanted)
        result.append(
            SecurityScheme(
                name=scheme.name,
                kind=kind,
                argument=wanted,
                env=given.get("env") or f"{prefix}_{wanted.upper()}",
                wire=scheme.parameter or "",
                token_url=next((flow.token_url for flow in scheme.flows if flow.token_url), None),
                doc=Doc(description=scheme.description or "", pointer=str(scheme.at)),
            )
        )
    return tuple(result)


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
