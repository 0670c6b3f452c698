"""`sdk.toml` to a `Config`. What ends in code or in a path is checked strictly here, once, for all that follows."""

from __future__ import annotations

import keyword
import re
import tomllib

from sdkwright.config.model import FILTER_KINDS, Config, OperationConfig, PaginationConfig, Retries, is_filter
from sdkwright.config.positions import spots
from sdkwright.config.table import Rule, Table
from sdkwright.diagnostics.report import Position, Problem, Severity, SpecError
from sdkwright.formatting.format import FORMATTERS

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_EXPORT = re.compile(r"models|errors|resources\.[A-Za-z_][A-Za-z0-9_]*")


def _matches(pattern: str, words: str) -> Rule:
    compiled = re.compile(pattern)
    return Rule(lambda text: compiled.fullmatch(text) is not None, words)


def is_identifier(text: str) -> bool:
    """Whether this can be a name in Python code, and a file name as well: ASCII, and not a keyword."""
    return _IDENTIFIER.fullmatch(text) is not None and not keyword.iskeyword(text)


def _is_dotted(text: str) -> bool:
    return all(is_identifier(part) for part in text.split("."))


def _is_wire_name(text: str) -> bool:
    return text != "" and text.isprintable()


def _is_export(text: str) -> bool:
    return all(_EXPORT.fullmatch(part) for part in text.split("+"))


_NAME = Rule(is_identifier, "a Python name")
_DOTTED = Rule(_is_dotted, "a Python name, or several with dots between them")
_WIRE = Rule(_is_wire_name, "the name of something in the document")
_DISTRIBUTION = _matches(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", "the name of a distribution")
_VERSION = _matches(
    r"\d+(\.\d+)*((a|b|rc)\d+)?(\.post\d+)?(\.dev\d+)?(\+[a-z0-9.]+)?", "a version, such as 1.2.3"
)
_VARIABLE = _matches(r"[A-Z][A-Z0-9_]*", "the name of an environment variable, in capitals")
_STATUS = _matches(r"[1-5](\d\d|XX)", "a status such as 404, or a range such as 4XX")
_POINTER = _matches(r"(/([^~/]|~[01])*)+", "a JSON pointer, such as /components/schemas/Pet")
_KIND = _matches("offset|page|cursor|url|link", "one of offset, page, cursor, url, link")
_EXPORTS = Rule(_is_export, "`models`, `errors` or `resources.<module>`, or several with `+` between them")
_FILTER = Rule(is_filter, f"one of {', '.join(f'`{kind}:...`' for kind in FILTER_KINDS)}")


def read(text: str, file: str) -> Config:
    """Parse the text of an `sdk.toml`; all the problems it has are in one `SpecError`."""
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SpecError(_syntax(error, text, file)) from None
    problems: list[Problem] = []
    config = _config(Table(data, file, spots(text, file), problems), file)
    if problems:
        raise SpecError(*problems)
    return config


def _syntax(error: Exception, text: str, file: str) -> Problem:
    """Where the fault is, `tomllib` says in words only."""
    message = str(error)
    found = re.search(r" \(at (?:line (\d+), column (\d+)|end of document)\)$", message)
    if found is None:
        at = Position(file)
    elif found[1]:
        at = Position(file, int(found[1]), int(found[2]))
    else:
        at = Position(file, text.count("\n") + 1, len(text) - text.rfind("\n"))
    message = message[: found.start()] if found else "it cannot be read"
    return Problem("config-syntax", Severity.ERROR, f"not valid TOML: {message[:1].lower()}{message[1:]}", at)


def _config(root: Table, file: str) -> Config:
    package, client, errors = root.table("package"), root.table("client"), root.table("errors")
    subset, pagination = root.table("subset"), root.table("pagination")
    config = Config(
        file=file,
        include=subset.texts("include", _FILTER) or (),
        exclude=subset.texts("exclude", _FILTER) or (),
        name=package.text("name", _DISTRIBUTION),
        module=package.text("module", _NAME),
        version=package.text("version", _VERSION),
        formatter=package.choice("formatter", FORMATTERS, Config().formatter),
        client=client.text("class", _NAME),
        variable=client.text("variable", _NAME),
        env_prefix=client.text("env_prefix", _VARIABLE),
        timeout_ms=client.count("timeout_ms", Config().timeout_ms, least=1),
        parameters=client.texts("parameters", _NAME) or (),
        globals=client.texts("globals", _WIRE) or (),
        security={name: _scheme(table) for name, table in root.table("security").tables(_WIRE).items()},
        base_error=errors.text("base", _NAME),
        default_error=errors.text("default", _NAME),
        error_names=errors.table("names").names(_STATUS, _NAME),
        retries=_retries(root.table("retries")),
        detect_pagination=pagination.flag("detect", True),
        operations={
            name: _operation(table) for name, table in root.table("operations").tables(_WIRE).items()
        },
        names=root.table("names").names(_POINTER, _NAME),
        aliases=root.table("aliases").names(_NAME, _NAME),
        modules=root.table("modules").names(_DOTTED, _EXPORTS),
    )
    for table in (package, client, errors, subset, pagination, root):
        table.done()
    return config


def _scheme(table: Table) -> dict[str, str]:
    found = {"argument": table.text("argument", _NAME), "env": table.text("env", _VARIABLE)}
    table.done()
    return {key: value for key, value in found.items() if value is not None}


def _retries(table: Table) -> Retries:
    usual = Retries()
    statuses = table.texts("statuses", _STATUS)
    retries = Retries(
        attempts=table.count("attempts", usual.attempts),
        initial_ms=table.count("initial_ms", usual.initial_ms),
        max_ms=table.count("max_ms", usual.max_ms),
        exponent=table.number("exponent", usual.exponent, least=1),
        elapsed_ms=table.count("elapsed_ms", usual.elapsed_ms),
        statuses=usual.statuses if statuses is None else statuses,
        connection_errors=table.flag("connection_errors", usual.connection_errors),
        safe=table.texts("safe", _WIRE) or (),
    )
    table.done()
    return retries


def _operation(table: Table) -> OperationConfig:
    operation = OperationConfig(
        method=table.text("method", _DOTTED),
        names=table.table("names").names(_WIRE, _NAME),
        alternatives=table.table("alternatives").names(_WIRE, _NAME),
        accept=table.text("accept", _NAME),
        stream=table.flag("stream", True),
        pagination=False if table.is_off("pagination") else _pagination(table),
    )
    table.done()
    return operation


_NEEDS = {
    "offset": ("argument",),
    "page": ("argument",),
    "cursor": ("argument", "next"),
    "url": ("next",),
    "link": (),
}
_NUMBERED = ("limit", "limit_default", "total", "pages")
_MEANINGLESS = {
    "offset": ("pages",),
    "cursor": (*_NUMBERED, "start"),
    "url": (*_NUMBERED, "start", "argument"),
    "link": (*_NUMBERED, "start", "argument", "next"),
}


def _pagination(operation: Table) -> PaginationConfig | None:
    if not operation.has("pagination"):
        return None
    table = operation.table("pagination")
    kind = table.text("kind", _KIND)
    for name in ("kind", *_NEEDS.get(kind or "", ())):
        if not table.has(name):
            what = f"pagination of the kind `{kind}`" if kind else "pagination"
            table.problem("config-value", f"{what} needs `{name}`", name)
    for name in _MEANINGLESS.get(kind or "", ()):
        if table.has(name):
            message = f"`{name}` means nothing for pagination of the kind `{kind}`"
            table.problem("config-value", message, name, "delete it")
    config = PaginationConfig(
        kind=kind or "",
        items=table.text("items", _WIRE),
        argument=table.text("argument", _WIRE),
        limit=table.text("limit", _WIRE),
        limit_default=table.count("limit_default", 0, least=1) or None,
        start=table.count("start", 1) if table.has("start") else None,
        next=table.text("next", _WIRE),
        more=table.text("more", _WIRE),
        last=table.text("last", _WIRE),
        total=table.text("total", _WIRE),
        pages=table.text("pages", _WIRE),
        page=table.text("page", _NAME),
    )
    table.done()
    return config if kind else None
