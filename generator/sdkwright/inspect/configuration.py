"""The value that each key of `sdk.toml` has for an SDK, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from sdkwright.config.keys import typed_values
from sdkwright.config.layout import grouped, key_text, rank, value_text
from sdkwright.config.model import Config
from sdkwright.config.settings import SETTINGS
from sdkwright.config.source import shown
from sdkwright.config.table import Key, Toml
from sdkwright.diagnostics.report import Position
from sdkwright.ir.api import Api
from sdkwright.ir.metadata import Author

Inferred: TypeAlias = "bool | int | float | str | tuple[str, ...]"

_DOCUMENT = "from the document"
_DEFAULT = "default"


class Effective(Struct, frozen=True):
    """One key with its value."""

    key: Key
    value: Toml
    at: Position | None = None  # in `sdk.toml`
    origin: str = ""  # of a value that is not there


def effective_settings(
    api: Api, config: Config, text: str, places: Mapping[Key, Position]
) -> tuple[Effective, ...]:
    """The keys that have a value: those of `sdk.toml`, whose text is given, and those that follow from the document.

    Tables of the user have what `sdk.toml` says, with the credentials and the exceptions of the document.
    """
    found = {item.key: item for item in _inferred(api, config)}
    for key, value in typed_values(text):
        if key == ("source", "url"):
            value = shown(str(value))  # it can have a token
        found[key] = Effective(key, value, places.get(key))
    return tuple(sorted(found.values(), key=lambda item: rank(item.key)))


def _inferred(api: Api, config: Config) -> Iterator[Effective]:
    """What holds if `sdk.toml` says nothing."""
    values, usual = {**_from_config(config), **_from_metadata(api)}, _from_config(Config())
    for setting in SETTINGS:
        value = values.get(setting.path)
        if value is None or value in ("", ()):
            continue
        key = tuple(setting.path.split("."))
        origin = _DEFAULT if value == usual.get(setting.path) else setting.default or _DOCUMENT
        yield Effective(key, list(value) if isinstance(value, tuple) else value, origin=origin)
    for link in api.metadata.urls:
        yield Effective(("package", "urls", link.label), link.url, origin=_DOCUMENT)
    for scheme in api.security_schemes:
        for name, text in (("argument", scheme.argument), ("env", scheme.env)):
            yield Effective(("security", scheme.name, name), text, origin=_DOCUMENT)
    for error in api.errors:
        yield Effective(("errors", "names", error.status), error.name, origin=_DOCUMENT)


def _from_metadata(api: Api) -> dict[str, Inferred | None]:
    license_ = api.metadata.license
    return {
        "package.license": license_.expression if license_ is not None else None,
        "package.authors": tuple(map(_author, api.metadata.authors)),
        "package.keywords": api.metadata.keywords,
    }


def _from_config(config: Config) -> dict[str, Inferred | None]:
    retries = config.retries
    return {
        "package.name": config.name,
        "package.module": config.module,
        "package.version": config.version,
        "package.formatter": config.formatter,
        "package.published": config.published,
        "client.class": config.client,
        "client.variable": config.variable,
        "client.env_prefix": config.env_prefix,
        "client.timeout_ms": config.timeout_ms,
        "errors.base": config.base_error,
        "errors.default": config.default_error,
        "retries.attempts": retries.attempts,
        "retries.initial_ms": retries.initial_ms,
        "retries.max_ms": retries.max_ms,
        "retries.exponent": retries.exponent,
        "retries.elapsed_ms": retries.elapsed_ms,
        "retries.statuses": retries.statuses,
        "retries.connection_errors": retries.connection_errors,
        "pagination.detect": config.detect_pagination,
        "methods.shorten": config.shorten_methods,
    }


def _author(author: Author) -> str:
    return f"{author.name} <{author.email}>" if author.name and author.email else author.name or author.email


def settings_to_text(settings: Sequence[Effective], paths: Mapping[str, str]) -> str:
    """The keys as an `sdk.toml`, with a comment after each that says where the value comes from."""

    def line_of(item: Effective) -> str:
        origin = str(item.at.with_path(paths)) if item.at is not None else item.origin
        line = f"{key_text(item.key[-1])} = {value_text(item.value)}"
        return f"{line}{' ' * max(2, 56 - len(line))}# {origin}"

    return grouped((item.key[:-1], line_of(item)) for item in settings)


def settings_to_json(settings: Sequence[Effective], paths: Mapping[str, str]) -> list[dict[str, object]]:
    """The keys as JSON objects: `key`, `value` and either `file`, `line` and `column`, or `origin`."""
    found: list[dict[str, object]] = []
    for item in settings:
        place: dict[str, object] = {"origin": item.origin}
        if item.at is not None:
            at = item.at.with_path(paths)
            place = {"file": at.file, "line": at.line, "column": at.column}
        value = json.loads(json.dumps(item.value, default=str))  # TOML has dates, which no key takes
        found.append({"key": ".".join(map(key_text, item.key)), "value": value, **place})
    return found
