"""`sdk.toml` → `Config`. All values are checked here, once; those that end up in code or paths strictly."""

from __future__ import annotations

import keyword
import re
from collections.abc import Sequence
from typing import Final, Literal

from sdkwright import dependencies
from sdkwright.config import metadata, toml_faults
from sdkwright.config.custom import Custom
from sdkwright.config.deprecated import Deprecated
from sdkwright.config.filters import FILTER_KINDS, is_filter
from sdkwright.config.model import (
    Config,
    OperationConfig,
    PaginationConfig,
    Retries,
    WebhooksConfig,
)
from sdkwright.config.positions import find_positions
from sdkwright.config.source import DocumentSource, is_fetchable, masked
from sdkwright.config.table import Rule, Table
from sdkwright.config.versions import is_version
from sdkwright.diagnostics.report import Problem, SpecError
from sdkwright.formatting.format import FORMATTERS

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXPORT = re.compile(r"models|errors|resources\.[A-Za-z_][A-Za-z0-9_]*")


def _pattern_rule(pattern: str, description: str) -> Rule:
    compiled = re.compile(pattern)
    return Rule(lambda text: compiled.fullmatch(text) is not None, description)


def is_identifier(text: str) -> bool:
    """Whether this can be a name in Python and the name of a module: ASCII, and nothing that Python reserves."""
    return _IDENTIFIER.fullmatch(text) is not None and not keyword.iskeyword(text) and text != "__debug__"


def _is_dotted(text: str) -> bool:
    return all(is_identifier(part) for part in text.split("."))


def _is_wire_name(text: str) -> bool:
    return text != "" and text.isprintable()


def _is_export(text: str) -> bool:
    return all(_EXPORT.fullmatch(part) for part in text.split("+"))


def _is_object(text: str) -> bool:
    module, _, name = text.partition(":")
    return _is_dotted(module) and is_identifier(name)


def _is_module_path(text: str) -> bool:
    return text.endswith(".py") and all(is_identifier(part) for part in text[:-3].split("/"))


_NAME = Rule(is_identifier, "a Python name")
_DOTTED = Rule(_is_dotted, "a Python name, or several separated by dots")
_WIRE = Rule(_is_wire_name, "a name from the document")
_DISTRIBUTION = _pattern_rule(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", "a distribution name")
_VERSION = Rule(is_version, "a version such as `1.2.3`")
_SUMMARY = Rule(metadata.is_summary, f"one line of at most {metadata.MAX_SUMMARY} characters")
_LICENSE = Rule(metadata.is_license, "a license expression of SPDX, such as `MIT` or `MIT OR Apache-2.0`")
_AUTHOR = Rule(metadata.is_author, "an author such as `Jo <jo@acme.example>`, `Acme` or `jo@acme.example`")
_KEYWORD = Rule(metadata.is_keyword, "a keyword without commas")
_CLASSIFIER = Rule(metadata.is_classifier, "a classifier that indexes know; those of licenses are obsolete")
_LABEL = Rule(metadata.is_label, "a label of at most 32 characters, without commas")
_URL = Rule(metadata.is_url, "a URL that starts with `https://` or `http://`")
_VARIABLE = _pattern_rule(r"[A-Z][A-Z0-9_]*", "an environment variable in upper case")
_STATUS = _pattern_rule(r"[1-5](\d\d|XX)", "a status such as `404` or a range such as `4XX`")
_HEADER = _pattern_rule(
    r"(?i:(?!(accept|authorization|connection|cookie|host|user-agent|transfer-encoding|content-.*)$)"
    r"[!#$%&'*+.^_`|~0-9a-z-]+)",
    "the name of a header of its own, such as `Idempotency-Key`",
)
_POINTER = _pattern_rule(r"(/([^~/]|~[01])*)+", "a JSON pointer such as `/components/schemas/Pet`")
_PREFIX = _pattern_rule(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*", "the beginning of a header, such as `webhook`")
_KIND = _pattern_rule("offset|page|cursor|url|link", "one of `offset`, `page`, `cursor`, `url`, `link`")
_SIGNATURES: Final[tuple[Literal["standard"], ...]] = ("standard",)
_EXPORTS = Rule(_is_export, "`models`, `errors`, or `resources.<module>`, or several joined by `+`")
_OBJECT = Rule(_is_object, "a module of `custom/` and a name in it, such as `search:Search`")
_MODULE_PATH = Rule(_is_module_path, "the path of a module in the package, such as `resources/pets.py`")
_FOLDER = _pattern_rule(r"\w[\w.-]*(/\w[\w.-]*)*", "a folder in `custom/`, such as `templates`")
_EXTRA = _pattern_rule("[a-z0-9]+(-[a-z0-9]+)*", "the name of an extra in lower case")
_REQUIREMENT = _pattern_rule(
    r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?(\[[A-Za-z0-9._, -]+\])?"
    r"( *(~=|===?|!=|<=?|>=?) *[A-Za-z0-9.*+!_-]+( *, *(~=|===?|!=|<=?|>=?) *[A-Za-z0-9.*+!_-]+)*)?( *;[ -~]+)?",
    "a requirement such as `cryptography>=44`",
)
_SOURCE_URL = Rule(
    is_fetchable, "a URL that begins with `https://`, without a user and a password", is_secret=True
)
_SHA256 = _pattern_rule("[0-9a-f]{64}", "a SHA-256 in 64 digits of lower case")
_FILTER = Rule(is_filter, f"one of {', '.join(f'`{kind}:...`' for kind in FILTER_KINDS)}")


def read(text: str, file: str) -> Config:
    """Parse the text of an `sdk.toml`. Raises a `SpecError` with all of its problems, and the lines of the text."""
    import tomllib  # many documents have no `sdk.toml`

    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _failure([toml_faults.explain(error, text, file)], text, file) from None
    problems: list[Problem] = []
    config = _read_config(Table(data, file, find_positions(text, file), problems), file)
    if problems:
        raise _failure(problems, text, file)
    return config


def _failure(problems: Sequence[Problem], text: str, file: str) -> SpecError:
    error = SpecError(*problems)
    error.lines = {file: masked(text).split("\n")}
    return error


def _read_config(root: Table, file: str) -> Config:
    package, client, errors = root.get_table("package"), root.get_table("client"), root.get_table("errors")
    subset, pagination = root.get_table("subset"), root.get_table("pagination")
    methods = root.get_table("methods")
    config = Config(
        file=file,
        include=subset.get_strings("include", _FILTER) or (),
        exclude=subset.get_strings("exclude", _FILTER) or (),
        name=package.get_string("name", _DISTRIBUTION),
        module=package.get_string("module", _NAME),
        version=package.get_string("version", _VERSION),
        description=package.get_string("description", _SUMMARY),
        license=package.get_string("license", _LICENSE),
        authors=package.get_strings("authors", _AUTHOR) or (),
        keywords=package.get_strings("keywords", _KEYWORD),
        classifiers=package.get_strings("classifiers", _CLASSIFIER) or (),
        urls=package.get_table("urls").get_mapping(_LABEL, _URL),
        formatter=package.get_choice("formatter", FORMATTERS, Config().formatter),
        client=client.get_string("class", _NAME),
        variable=client.get_string("variable", _NAME),
        env_prefix=client.get_string("env_prefix", _VARIABLE),
        timeout_ms=client.get_integer("timeout_ms", Config().timeout_ms, least=1),
        parameters=client.get_strings("parameters", _NAME) or (),
        globals=client.get_strings("globals", _WIRE) or (),
        security={
            name: _read_scheme(table) for name, table in root.get_table("security").get_tables(_WIRE).items()
        },
        base_error=errors.get_string("base", _NAME),
        default_error=errors.get_string("default", _NAME),
        error_member=errors.get_string("member", _WIRE),
        error_names=errors.get_table("names").get_mapping(_STATUS, _NAME),
        webhooks=_read_webhooks(root.get_table("webhooks")),
        retries=_read_retries(root.get_table("retries")),
        detect_pagination=pagination.get_boolean("detect", True),
        shorten_methods=methods.get_boolean("shorten", True),
        operations={
            name: _read_operation(table)
            for name, table in root.get_table("operations").get_tables(_WIRE).items()
        },
        names=root.get_table("names").get_mapping(_POINTER, _NAME),
        aliases=root.get_table("aliases").get_mapping(_NAME, _NAME),
        modules=root.get_table("modules").get_mapping(_DOTTED, _EXPORTS),
        source=_read_source(root.get_table("source")),
        custom=_read_custom(root.get_table("custom")),
        deprecated=_read_deprecated(root.get_table("deprecated")),
    )
    for table in (package, client, errors, subset, pagination, methods, root):
        table.report_unknown_keys()
    return config


def _read_source(table: Table) -> DocumentSource | None:
    url, sha256 = table.get_string("url", _SOURCE_URL), table.get_string("sha256", _SHA256)
    if sha256 is not None and not table.has("url"):
        table.report(
            "config-value", "`sha256` has no effect without `url`", "sha256", "add `url`, or delete it"
        )
    table.report_unknown_keys()
    return None if url is None else DocumentSource(url, sha256)


def _read_custom(table: Table) -> Custom:
    extras = table.get_table("extras")
    for name in dependencies.ALL_EXTRAS:
        if extras.has(name):
            extras.report("config-value", f"`{name}` is an extra that SDKs have", name, "choose another name")
    custom = Custom(
        templates_folder=table.get_string("templates", _FOLDER) or "",
        mixins=table.get_table("mixins").get_mapping(_DOTTED, _OBJECT),
        resources=table.get_table("resources").get_mapping(_DOTTED, _OBJECT),
        hooks=table.get_strings("hooks", _OBJECT) or (),
        exports=table.get_table("exports").get_mapping(_NAME, _OBJECT),
        replaces=table.get_strings("replaces", _MODULE_PATH) or (),
        dependencies=table.get_strings("dependencies", _REQUIREMENT) or (),
        extras=extras.get_lists(_EXTRA, _REQUIREMENT),
    )
    table.report_unknown_keys()
    return custom


def _read_deprecated(table: Table) -> Deprecated:
    arguments = table.get_table("arguments").get_tables(_WIRE)
    deprecated = Deprecated(
        methods=table.get_table("methods").get_mapping(_DOTTED, _DOTTED),
        arguments={name: inner.get_mapping(_NAME, _NAME) for name, inner in arguments.items()},
        models=table.get_table("models").get_mapping(_NAME, _NAME),
    )
    table.report_unknown_keys()
    return deprecated


def _read_scheme(table: Table) -> dict[str, str]:
    values = {"argument": table.get_string("argument", _NAME), "env": table.get_string("env", _VARIABLE)}
    table.report_unknown_keys()
    return {key: value for key, value in values.items() if value is not None}


def _read_webhooks(table: Table) -> WebhooksConfig:
    if table.has("header_prefix") and not table.has("signature"):
        message = "`header_prefix` has no effect without `signature`"
        table.report("config-value", message, "header_prefix", 'add `signature = "standard"`, or delete it')
    prefix = table.get_string("header_prefix", _PREFIX) or WebhooksConfig().header_prefix
    signature: Literal["standard"] = table.get_choice("signature", _SIGNATURES, _SIGNATURES[0])
    table.report_unknown_keys()
    return WebhooksConfig(
        signature=signature if table.has("signature") else None, header_prefix=prefix.lower()
    )


def _read_retries(table: Table) -> Retries:
    defaults = Retries()
    statuses = table.get_strings("statuses", _STATUS)
    retries = Retries(
        attempts=table.get_integer("attempts", defaults.attempts),
        initial_ms=table.get_integer("initial_ms", defaults.initial_ms),
        max_ms=table.get_integer("max_ms", defaults.max_ms),
        exponent=table.get_number("exponent", defaults.exponent, least=1),
        elapsed_ms=table.get_integer("elapsed_ms", defaults.elapsed_ms),
        statuses=defaults.statuses if statuses is None else statuses,
        connection_errors=table.get_boolean("connection_errors", defaults.connection_errors),
        safe=table.get_strings("safe", _WIRE) or (),
        idempotency_header=table.get_string("idempotency_header", _HEADER),
        configured=tuple(key for key in Retries.__struct_fields__ if table.has(key)),
    )
    table.report_unknown_keys()
    return retries


def _read_operation(table: Table) -> OperationConfig:
    operation = OperationConfig(
        method=table.get_string("method", _DOTTED),
        names=table.get_table("names").get_mapping(_WIRE, _NAME),
        alternatives=table.get_table("alternatives").get_mapping(_WIRE, _NAME),
        accept=table.get_string("accept", _NAME),
        stream=table.get_boolean("stream", True),
        pagination=False if table.is_off("pagination") else _read_pagination(table),
    )
    table.report_unknown_keys()
    return operation


_REQUIRED_KEYS = {
    "offset": ("argument",),
    "page": ("argument",),
    "cursor": ("argument", "next"),
    "url": ("next",),
    "link": (),
}
_NUMBERED = ("limit", "limit_default", "total", "pages")
_UNUSED_KEYS = {
    "offset": ("pages",),
    "cursor": (*_NUMBERED, "start"),
    "url": (*_NUMBERED, "start", "argument"),
    "link": (*_NUMBERED, "start", "argument", "next"),
}


def _read_pagination(operation: Table) -> PaginationConfig | None:
    if not operation.has("pagination"):
        return None
    table = operation.get_table("pagination")
    kind = table.get_string("kind", _KIND)
    for name in ("kind", *_REQUIRED_KEYS.get(kind or "", ())):
        if not table.has(name):
            subject = f"pagination of kind `{kind}`" if kind else "pagination"
            table.report("config-value", f"{subject} needs `{name}`", name)
    for name in _UNUSED_KEYS.get(kind or "", ()):
        if table.has(name):
            message = f"`{name}` has no effect on pagination of kind `{kind}`"
            table.report("config-value", message, name, "delete it")
    if table.has("limit_default") and not table.has("limit"):
        message = "`limit_default` has no effect without `limit`"
        table.report("config-value", message, "limit_default", "add `limit`, or delete `limit_default`")
    config = PaginationConfig(
        kind=kind or "",
        items=table.get_string("items", _WIRE),
        argument=table.get_string("argument", _WIRE),
        limit=table.get_string("limit", _WIRE),
        limit_default=table.get_integer("limit_default", 0, least=1) or None,
        start=table.get_integer("start", 1) if table.has("start") else None,
        next=table.get_string("next", _WIRE),
        more=table.get_string("more", _WIRE),
        last=table.get_string("last", _WIRE),
        total=table.get_string("total", _WIRE),
        pages=table.get_string("pages", _WIRE),
        page=table.get_string("page", _NAME),
    )
    table.report_unknown_keys()
    return config if kind else None
