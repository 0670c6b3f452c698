"""`stainless.yml` of Stainless."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from sdkwright.config.table import Toml
from sdkwright.ir.api import Operation
from sdkwright.migrate.document import Lookup
from sdkwright.migrate.facts import facts, is_empty, note_others
from sdkwright.migrate.model import Findings
from sdkwright.migrate.tree import Node
from sdkwright.names import argument_name, pascal, snake

_TOP = facts("""
    environments | - | servers are those of the document; name or change them in `overlay.yaml`
    security | - | security is that of the document; change it in `overlay.yaml`
    query_settings | - | query parameters are written as the document says: `style` and `explode`
    streaming | - | streams are found by their media types; `x-stream-terminator` names their end
    openapi | - | correct the document in `overlay.yaml`
    custom_casings | - | a class or an argument gets another name in `[names]` or `[operations.*.names]`
    errors | - | exceptions are one class a status; `[errors.names]` names them
    readme | - | the README is made from the document
    edition codeflow diagnostics | |
""")
_CLIENT = facts("""
    default_headers | - | `default_headers` of the client sends them with each request
    response_headers | - | `with_raw_response` has the headers
    omit_stainless_headers | |
""")
_SETTINGS = facts("""
    unwrap_response_fields | - | methods return the whole body
    positional_params | false | arguments are passed by name
    sort_schema_properties disable_mock_tests file_header python | |
""")
_TARGET = facts("""
    production_repo readme_title screencast edition keep_files | |
    options | - | see docs/migration.md
    skip | false | sdkwright generates this SDK
""")
_LANGUAGE = "python"
_DURATION = re.compile(r"PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?")
_POINTER = re.compile(r"#(/[^\s\[\]*?]+)")


def read(root: Node, lookup: Lookup, findings: Findings) -> None:
    """Read all sections that concern Python."""
    _package(root, findings)
    _client(root.get("client_settings"), lookup, findings)
    schemes = {scheme.name: scheme for scheme in map(_scheme, root.get("pagination").elements())}
    _Resources(lookup, findings, schemes).read(root.get("resources"))
    for node in root.get("unspecified_endpoints").elements():
        _exclude(node, node.text, lookup, findings)
    known_schemes = {scheme.name for scheme in lookup.api.security_schemes}
    for node in root.get("security_schemes").members():
        if node.name not in known_schemes:
            reason = (
                "the document has no such scheme, so the SDK sends no credentials; add it in `overlay.yaml`"
            )
            findings.note(node, f"`security_schemes.{node.name}`: {reason}")
    known = "organization targets client_settings settings resources pagination unspecified_endpoints security_schemes"
    note_others(root, known.split(), _TOP, findings)


def _package(root: Node, findings: Findings) -> None:
    organization, target = root.get("organization"), root.get("targets", _LANGUAGE)
    settings = root.get("settings")
    if name := organization.get("name").text:
        cased = root.get("custom_casings", name, "pascal").text
        findings.add(organization.get("name"), "client.class", cased or pascal(name.replace("-", " ")))
    findings.add_text(target.get("publish", "pypi", "package_name"), "package.name")
    findings.add_text(target.get("project_name"), "package.name")
    if module := target.get("package_name").text:
        findings.add(target.get("package_name"), "package.name", module)
        findings.add(target.get("package_name"), "package.module", module.replace("-", "_"))
    if (docs := organization.get("docs")).text:
        findings.add(docs, ("package", "urls", "Documentation"), docs.text)
    if (contact := organization.get("contact")).text:
        findings.add(contact, "package.authors", [contact.text])
    license_ = settings.get("license")
    findings.add(license_, "package.license", license_.text or license_.get("name").text or "Apache-2.0")
    note_others(settings, ("license",), _SETTINGS, findings)
    note_others(target, ("package_name", "project_name", "publish"), _TARGET, findings)
    if not isinstance(target.value, dict):
        findings.note(root.get("targets"), "`targets` has no `python`")


def _client(settings: Node, lookup: Lookup, findings: Findings) -> None:
    findings.add_text(settings.get("default_env_prefix"), "client.env_prefix")
    if (header := settings.get("idempotency", "header")).text:
        findings.add(header, "retries.idempotency_header", header.text)
    timeout = settings.get("default_timeout")
    if (milliseconds := _milliseconds(timeout)) is not None:
        findings.add(timeout, "client.timeout_ms", milliseconds)
    retries = settings.get("default_retries")
    for key, target, factor, more in (
        ("max_retries", "attempts", 1, 1),
        ("initial_delay_seconds", "initial_ms", 1000, 0),
        ("max_delay_seconds", "max_ms", 1000, 0),
    ):
        number = retries.get(key).number
        if number is not None and 0 <= number < 1_000_000:
            findings.add(retries.get(key), f"retries.{target}", round(number * factor) + more)
    for option in settings.get("opts").members():
        _option(option, lookup, findings)
    known = "opts idempotency default_timeout default_retries default_env_prefix"
    note_others(settings, known.split(), _CLIENT, findings)


def _milliseconds(node: Node) -> int | None:
    if node.number is not None:
        return round(node.number) if 1 <= node.number < 1e9 else None
    match = _DURATION.fullmatch(node.text)
    if match is None or not any(match.groups()):
        return None
    hours, minutes, seconds = (float(group or 0) for group in match.groups())
    return round((hours * 3600 + minutes * 60 + seconds) * 1000) or None


def _option(option: Node, lookup: Lookup, findings: Findings) -> None:
    """An argument of the client: a secret, or a value that each request has."""
    scheme, role = option.get("auth", "security_scheme"), option.get("auth", "role").text
    header, variable = option.get("send_in_header").text, option.get("read_env")
    if scheme.text and role in ("", "value"):
        findings.add(option, ("security", scheme.text, "argument"), argument_name(snake(option.name)))
        if variable.text:
            findings.add(variable, ("security", scheme.text, "env"), variable.text)
    elif scheme.text:
        message = f"`opts.{option.name}`: the SDK takes user and password, or what gets a token, in its own arguments"
        findings.note(option, f"{message}; see the credentials in its README")
    elif header and any(header in lookup.arguments(item) for item in lookup.operations.values()):
        findings.append(option, "client.globals", header)
    elif header:
        message = f"`opts.{option.name}`: no operation of the document has the header `{header}`"
        findings.note(option, f"{message}; `default_headers` of the client sends it")
    elif option.get("server_variable").text:
        findings.note(
            option, f"`opts.{option.name}`: `url_params` of the client has the variables of servers"
        )
    else:
        findings.note(option, f"`opts.{option.name}`: clients have only arguments that requests use")


def _is_skipped(node: Node) -> bool:
    skip, only = node.get("skip"), node.get("only")
    return skip.value is True or _LANGUAGE in skip.texts or (bool(only.texts) and _LANGUAGE not in only.texts)


def _exclude(node: Node, request: str, lookup: Lookup, findings: Findings) -> None:
    operation = lookup.operation(request)
    if operation is None:
        findings.note(node, f"`{request}`: the document has no such operation")
        return
    findings.append(node, "subset.exclude", f"operation:{operation.id}")


class _Scheme(Struct, frozen=True, kw_only=True):
    """One way in which methods return pages."""

    name: str
    kind: str
    argument: str = ""
    values: Mapping[str, str]  # keys of a table for pagination
    at: Node


_KINDS = {
    "cursor": "cursor",
    "cursor_id": "cursor",
    "cursor_url": "url",
    "offset": "offset",
    "page_number": "page",
}
_PURPOSES = {
    "items": "items",
    "has_next_page": "more",
    "next_cursor_field": "next",
    "cursor_url_field": "next",
    "total_page_count_field": "pages",
    "offset_total_count_field": "total",
}
_ARGUMENTS = ("next_cursor_param", "next_cursor_id_param", "page_number_param", "offset_count_param")
_USUAL = {  # what properties without a purpose are
    "next_cursor": "next",
    "next_page": "next",
    "next_url": "next",
    "next": "next",
    "has_more": "more",
    "has_next": "more",
    "has_next_page": "more",
    "total_pages": "pages",
    "total": "total",
    "total_count": "total",
}
_USUAL_ARGUMENTS = ("cursor", "page_token", "after", "starting_after", "offset", "page", "page_number")


def _scheme(node: Node) -> _Scheme:
    kind = _KINDS.get(node.get("type").text, "")
    values, argument, item_id = dict[str, str](), "", ""
    for path, member in _properties(node.get("response")):
        purpose = member.get("x-stainless-pagination-property", "purpose").text
        target = _PURPOSES.get(purpose) or ("" if purpose else _USUAL.get(path.rpartition(".")[2], ""))
        if target:
            values.setdefault(target, path)
        elif member.get("type").text == "array":
            values.setdefault("items", path)
            found = (
                inner for inner in _properties(member.get("items")) if _purpose(inner[1]) == "cursor_item_id"
            )
            item_id = next((inner for inner, _ in found), item_id)
    for name, member in _properties(node.get("request")):
        if _purpose(member) in _ARGUMENTS or (not argument and name in _USUAL_ARGUMENTS):
            argument = name
        elif name in ("limit", "page_size", "per_page", "count"):
            values.setdefault("limit", name)
    if item_id and "items" in values:
        values["next"] = f"{values['items']}.-1.{item_id}"
    return _Scheme(name=node.get("name").text, kind=kind, argument=argument, values=values, at=node)


def _purpose(node: Node) -> str:
    return node.get("x-stainless-pagination-property", "purpose").text


def _properties(node: Node, before: str = "") -> Iterator[tuple[str, Node]]:
    """The properties of a schema of pages, with those of objects in it, by dotted paths."""
    for member in node.members():
        if member.name == "properties" and not before:
            yield from _properties(member)
            continue
        if not isinstance(member.value, dict):
            continue
        path = f"{before}{member.name}"
        yield path, member
        if member.get("type").text == "object" and before.count(".") < 4:
            yield from _properties(member.get("properties"), f"{path}.")


_USED = {
    "cursor": ("items", "next", "more"),
    "url": ("items", "next", "more"),
    "offset": ("items", "limit", "total"),
    "page": ("items", "limit", "pages", "total", "more"),
}


class _Resources:
    """Reads the tree of resources: methods and models."""

    def __init__(self, lookup: Lookup, findings: Findings, schemes: Mapping[str, _Scheme]) -> None:
        self._lookup = lookup
        self._findings = findings
        self._schemes = schemes
        self._methods: dict[str, str] = {}  # the path of each operation

    def read(self, resources: Node) -> None:
        """Read all resources."""
        for node in resources.members():
            at_client = node.name in ("$client", "$shared")
            self._resource(node, () if at_client else (snake(node.name, "resource"),))
        missing = [id_ for id_ in self._lookup.operations if id_ not in self._methods]
        if missing and isinstance(resources.value, dict):
            listed = ", ".join(f"`{id_}`" for id_ in missing[:5]) + (", …" if len(missing) > 5 else "")
            message = f"`resources` does not have {len(missing)} operations of the document ({listed})"
            self._findings.note(
                resources, f"{message}; the SDK has them too, unless `[subset]` excludes them"
            )

    def _resource(self, node: Node, path: tuple[str, ...]) -> None:
        if _is_skipped(node):
            for request in self._requests(node):
                _exclude(node, request, self._lookup, self._findings)
            return
        for model in node.get("models").members():
            self._model(model)
        aliases: list[Node] = []
        for method in node.get("methods").members():
            if method.get("type").text == "alias":
                aliases.append(method)
            else:
                self._method(method, path)
        for alias in aliases:
            old, new = (
                ".".join((*path, snake(name, "method"))) for name in (alias.name, alias.get("to").text)
            )
            self._findings.add(alias, ("deprecated", "methods", old), new)
        for inner in node.get("subresources").members():
            self._resource(inner, (*path, snake(inner.name, "resource")))
        for key in node.members():
            if (
                key.name in ("description", "standalone_api", "mcp", "deprecated")
                or key.name in _RESOURCE_KEYS
            ):
                continue
            self._findings.note(key, f"`{key.name}` is not a key that sdkwright knows; it is left out")

    def _requests(self, node: Node) -> Iterator[str]:
        for method in node.get("methods").members():
            yield method.text or method.get("endpoint").text
        for inner in node.get("subresources").members():
            yield from self._requests(inner)

    def _method(self, node: Node, path: tuple[str, ...]) -> None:
        request = node.text or node.get("endpoint").text
        operation = self._lookup.operation(request)
        method = ".".join((*path, snake(node.name, "method")))
        if operation is None:
            self._findings.note(node, f"`{method}`: the document has no operation `{request}`")
            return
        if _is_skipped(node):
            self._methods.setdefault(operation.id, "")
            _exclude(node, request, self._lookup, self._findings)
            return
        if operation.id in self._methods:
            other = self._methods[operation.id]
            self._findings.add(node, ("deprecated", "methods", method), other)
            self._findings.note(node, f"`{method}` is the same operation as `{other}`: it works, and warns")
            return
        self._methods[operation.id] = method
        if self._lookup.paths.get(operation.id) != method:
            self._findings.add(node, ("operations", operation.id, "method"), method)
        self._pages(node, operation)
        for key in ("unwrap_response", "body_param_name", "positional_params", "default_request_options"):
            if not is_empty(node.get(key)):
                self._findings.note(node.get(key), f"`{method}.{key}`: {_METHOD_REASONS[key]}")

    def _pages(self, node: Node, operation: Operation) -> None:
        paginated = node.get("paginated")
        if paginated.value is False:
            if operation.pagination is not None:
                self._findings.add(paginated, ("operations", operation.id, "pagination"), False)
            return
        schemes = (
            [self._schemes[paginated.text]] if paginated.text in self._schemes else [*self._schemes.values()]
        )
        scheme = next((scheme for scheme in schemes if self._fits(scheme, operation)), None)
        if scheme is None:
            if not is_empty(paginated):
                self._findings.note(
                    paginated, f"`{operation.id}`: no scheme of `pagination` fits this operation"
                )
            return
        table: dict[str, Toml] = {"kind": scheme.kind}
        if scheme.argument and scheme.kind != "url":
            table["argument"] = scheme.argument
        arguments = self._lookup.arguments(operation)
        for key in _USED[scheme.kind]:
            value = scheme.values.get(key, "")
            if value and (key != "limit" or value in arguments):
                table[key] = value
        for key, setting in table.items():
            self._findings.add(scheme.at, ("operations", operation.id, "pagination", key), setting)

    def _fits(self, scheme: _Scheme, operation: Operation) -> bool:
        """Whether an operation has what a scheme needs, as Stainless matches them."""
        fields = self._lookup.response_fields(operation)
        items = scheme.values.get("items", "").partition(".")[0]
        needed = scheme.values.get("next", "").partition(".")[0] if scheme.kind in ("cursor", "url") else ""
        return (
            scheme.kind != ""
            and (scheme.kind == "url" or scheme.argument in self._lookup.arguments(operation))
            and items in fields
            and (needed in fields if scheme.kind in ("cursor", "url") else True)
        )

    def _model(self, node: Node) -> None:
        if _is_skipped(node):
            return
        if node.get("type").text == "alias":
            target = pascal(snake(node.get("to").text, "model"))
            self._findings.add(node, ("aliases", pascal(snake(node.name, "model"))), target)
            return
        uri = node.text or node.get("openapi_uri").text
        match = _POINTER.fullmatch(uri)
        pointer = match[1] if match else f"/components/schemas/{uri}"
        definition = self._lookup.definition_at(pointer)
        name = pascal(node.name)
        if definition is None:
            self._findings.note(node, f"`{node.name}`: the SDK has no model for `{uri}`")
        elif definition.name != name:
            self._findings.add(node, ("names", pointer), name)


_RESOURCE_KEYS = ("models", "methods", "subresources", "skip", "only")
_METHOD_REASONS = {
    "unwrap_response": "methods return the whole body",
    "body_param_name": "a body that is no object is the argument `body`; `[operations.*.names]` renames others",
    "positional_params": "arguments are passed by name",
    "default_request_options": "`timeout` and `max_retries` are arguments of a call, or of the client",
}
