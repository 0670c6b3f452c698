"""`sdk.toml` → `Config`. All values are checked here, once; `settings.py` says what each can be."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.config import settings as keys
from sdkwright.config import text_rules as rules
from sdkwright.config import toml_faults
from sdkwright.config.custom import Custom
from sdkwright.config.deprecated import Deprecated
from sdkwright.config.model import (
    BulkConfig,
    Config,
    OperationConfig,
    PaginationConfig,
    Retries,
    WebhooksConfig,
)
from sdkwright.config.positions import find_positions
from sdkwright.config.source import DocumentSource, masked
from sdkwright.config.table import Table
from sdkwright.diagnostics.report import Position, Problem, SpecError


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
        raise _failure(sorted(problems, key=_place), text, file)
    return config


def _place(problem: Problem) -> tuple[int, int]:
    return (problem.at.line, problem.at.column) if isinstance(problem.at, Position) else (0, 0)


def _failure(problems: Sequence[Problem], text: str, file: str) -> SpecError:
    error = SpecError(*problems)
    error.lines = {file: masked(text).split("\n")}
    return error


def _read_config(root: Table, file: str) -> Config:
    package, client, errors = root.get_table("package"), root.get_table("client"), root.get_table("errors")
    subset, pagination = root.get_table("subset"), root.get_table("pagination")
    methods = root.get_table("methods")
    schemes = root.get_table("security").get_tables(rules.WIRE)
    operations = root.get_table("operations").get_tables(rules.WIRE)
    config = Config(
        file=file,
        include=keys.SUBSET_INCLUDE.of(subset) or (),
        exclude=keys.SUBSET_EXCLUDE.of(subset) or (),
        name=keys.PACKAGE_NAME.of(package),
        module=keys.PACKAGE_MODULE.of(package),
        version=keys.PACKAGE_VERSION.of(package),
        description=keys.PACKAGE_DESCRIPTION.of(package),
        license=keys.PACKAGE_LICENSE.of(package),
        authors=keys.PACKAGE_AUTHORS.of(package) or (),
        keywords=keys.PACKAGE_KEYWORDS.of(package),
        classifiers=keys.PACKAGE_CLASSIFIERS.of(package) or (),
        urls=keys.PACKAGE_URLS.of(package),
        formatter=keys.PACKAGE_FORMATTER.of(package),
        published=keys.PACKAGE_PUBLISHED.of(package),
        files_url=keys.PACKAGE_FILES_URL.of(package),
        client=keys.CLIENT_CLASS.of(client),
        variable=keys.CLIENT_VARIABLE.of(client),
        env_prefix=keys.CLIENT_ENV_PREFIX.of(client),
        timeout_ms=keys.CLIENT_TIMEOUT_MS.of(client),
        parameters=keys.CLIENT_PARAMETERS.of(client) or (),
        globals=keys.CLIENT_GLOBALS.of(client) or (),
        security={name: _read_scheme(table) for name, table in schemes.items()},
        base_error=keys.ERRORS_BASE.of(errors),
        default_error=keys.ERRORS_DEFAULT.of(errors),
        error_member=keys.ERRORS_MEMBER.of(errors),
        error_names=keys.ERRORS_NAMES.of(errors),
        webhooks=_read_webhooks(root.get_table("webhooks")),
        retries=_read_retries(root.get_table("retries")),
        detect_pagination=keys.PAGINATION_DETECT.of(pagination),
        shorten_methods=keys.METHODS_SHORTEN.of(methods),
        operations={name: _read_operation(table) for name, table in operations.items()},
        names=keys.NAMES.of(root),
        aliases=keys.ALIASES.of(root),
        modules=keys.MODULES.of(root),
        source=_read_source(root.get_table("source")),
        custom=_read_custom(root.get_table("custom")),
        deprecated=_read_deprecated(root.get_table("deprecated")),
    )
    for table in (package, client, errors, subset, pagination, methods, root):
        table.report_unknown_keys()
    return config


def _read_source(table: Table) -> DocumentSource | None:
    url, sha256 = keys.SOURCE_URL.of(table), keys.SOURCE_SHA256.of(table)
    if sha256 is not None and not table.has("url"):
        table.report(
            "config-value", "`sha256` has no effect without `url`", "sha256", "add `url`, or delete it"
        )
    table.report_unknown_keys()
    return None if url is None else DocumentSource(url, sha256)


def _read_custom(table: Table) -> Custom:
    custom = Custom(
        templates_folder=keys.CUSTOM_TEMPLATES.of(table) or "",
        mixins=keys.CUSTOM_MIXINS.of(table),
        resources=keys.CUSTOM_RESOURCES.of(table),
        hooks=keys.CUSTOM_HOOKS.of(table) or (),
        exports=keys.CUSTOM_EXPORTS.of(table),
        replaces=keys.CUSTOM_REPLACES.of(table) or (),
        dependencies=keys.CUSTOM_DEPENDENCIES.of(table) or (),
        extras=keys.CUSTOM_EXTRAS.of(table),
    )
    table.report_unknown_keys()
    return custom


def _read_deprecated(table: Table) -> Deprecated:
    arguments = table.get_table("arguments")
    deprecated = Deprecated(
        methods=keys.DEPRECATED_METHODS.of(table),
        arguments={
            name: keys.DEPRECATED_ARGUMENTS.kind.read(arguments, name)
            for name in arguments.get_names(rules.WIRE)
        },
        models=keys.DEPRECATED_MODELS.of(table),
        errors=keys.DEPRECATED_ERRORS.of(table),
    )
    table.report_unknown_keys()
    return deprecated


def _read_scheme(table: Table) -> dict[str, str]:
    values = {"argument": keys.SECURITY_ARGUMENT.of(table), "env": keys.SECURITY_ENV.of(table)}
    table.report_unknown_keys()
    return {key: value for key, value in values.items() if value is not None}


def _read_webhooks(table: Table) -> WebhooksConfig:
    if table.has("header_prefix") and not table.has("signature"):
        message = "`header_prefix` has no effect without `signature`"
        table.report("config-value", message, "header_prefix", 'add `signature = "standard"`, or delete it')
    prefix = keys.WEBHOOKS_HEADER_PREFIX.of(table) or WebhooksConfig().header_prefix
    signature = keys.WEBHOOKS_SIGNATURE.of(table)
    table.report_unknown_keys()
    return WebhooksConfig(
        signature=signature if table.has("signature") else None, header_prefix=prefix.lower()
    )


def _read_retries(table: Table) -> Retries:
    defaults = Retries()
    statuses = keys.RETRIES_STATUSES.of(table)
    retries = Retries(
        attempts=keys.RETRIES_ATTEMPTS.of(table),
        initial_ms=keys.RETRIES_INITIAL_MS.of(table),
        max_ms=keys.RETRIES_MAX_MS.of(table),
        exponent=keys.RETRIES_EXPONENT.of(table),
        elapsed_ms=keys.RETRIES_ELAPSED_MS.of(table),
        statuses=defaults.statuses if statuses is None else statuses,
        connection_errors=keys.RETRIES_CONNECTION_ERRORS.of(table),
        safe=keys.RETRIES_SAFE.of(table) or (),
        idempotency_header=keys.RETRIES_IDEMPOTENCY_HEADER.of(table),
        configured=tuple(key for key in Retries.__struct_fields__ if table.has(key)),
    )
    table.report_unknown_keys()
    return retries


def _read_operation(table: Table) -> OperationConfig:
    operation = OperationConfig(
        method=keys.OPERATION_METHOD.of(table),
        names=keys.OPERATION_NAMES.of(table),
        alternatives=keys.OPERATION_ALTERNATIVES.of(table),
        accept=keys.OPERATION_ACCEPT.of(table),
        stream=keys.OPERATION_STREAM.of(table),
        pagination=False if table.is_off("pagination") else _read_pagination(table),
        bulk=False if table.is_off("bulk") else _read_bulk(table),
    )
    table.report_unknown_keys()
    return operation


def _read_bulk(operation: Table) -> BulkConfig | None:
    if not operation.has("bulk"):
        return None
    table = operation.get_table("bulk")
    if not table.has("argument"):
        table.report("config-value", "`bulk` needs `argument`", "argument")
    config = BulkConfig(
        argument=keys.BULK_ARGUMENT.of(table),
        results=keys.BULK_RESULTS.of(table),
        index=keys.BULK_INDEX.of(table),
        value=keys.BULK_VALUE.of(table),
        usage=keys.BULK_USAGE.of(table),
        max_items=keys.BULK_MAX_ITEMS.of(table),
        max_bytes=keys.BULK_MAX_BYTES.of(table),
        max_tokens=keys.BULK_MAX_TOKENS.of(table),
        method=keys.BULK_METHOD.of(table),
    )
    table.report_unknown_keys()
    return config if config.argument else None


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
    named_only = not any(table.has(key) for key in PaginationConfig.__struct_fields__ if key != "page")
    if named_only and table.has("page"):
        config = PaginationConfig(page=keys.PAGES_PAGE.of(table))
        table.report_unknown_keys()
        return config
    kind = keys.PAGES_KIND.of(table)
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
        kind=kind,
        items=keys.PAGES_ITEMS.of(table),
        argument=keys.PAGES_ARGUMENT.of(table),
        limit=keys.PAGES_LIMIT.of(table),
        limit_default=keys.PAGES_LIMIT_DEFAULT.of(table),
        start=keys.PAGES_START.of(table),
        next=keys.PAGES_NEXT.of(table),
        more=keys.PAGES_MORE.of(table),
        last=keys.PAGES_LAST.of(table),
        total=keys.PAGES_TOTAL.of(table),
        pages=keys.PAGES_PAGES.of(table),
        page=keys.PAGES_PAGE.of(table),
    )
    table.report_unknown_keys()
    return config if kind else None
