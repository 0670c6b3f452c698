"""Which version of which specification a document states."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sdkwright.diagnostics.report import Location, Problem, Report, Severity, SpecError
from sdkwright.load import not_openapi
from sdkwright.syntax.source import Source, Tree, kind_of

_OPENAPI = re.compile(r"3\.[012](\.\d+)?(?:-[\w.+-]+)?")
_SWAGGER = re.compile(r"2(\.0)?")


def version_of(tree: Mapping[str, Tree]) -> str | None:
    """The version that a document states, if it is a supported one."""
    match = _match(tree)
    return match[0] if match else None


def _match(tree: Mapping[str, Tree]) -> re.Match[str] | None:
    """The supported version in a document. Group 1 is the last number, which may be missing."""
    for key, pattern in (("openapi", _OPENAPI), ("swagger", _SWAGGER)):
        if key in tree:
            return pattern.fullmatch(str(tree[key]).strip())  # an unquoted 3.1 is a number
    return None


def read_version(source: Source, report: Report) -> str:
    """The version of the document. Raises `SpecError` if the generator does not support it."""
    tree = source.tree
    root = Location(source.file, "")
    if not isinstance(tree, dict) or not ("openapi" in tree or "swagger" in tree):
        message, hint = not_openapi.explain_tree(tree, source.texts[source.file].text)
        raise SpecError(Problem("not-openapi", Severity.ERROR, message, source.position(root), hint))
    key = "openapi" if "openapi" in tree else "swagger"
    at = root.child(key)
    match = _match(tree)
    if match is None:
        message, hint = _explain(key, tree[key], source.file.rpartition("/")[2])
        raise SpecError(Problem("unsupported-version", Severity.ERROR, message, source.position(at), hint))
    version = match[0]
    if match[1] is None:
        message = f"`{version}` is not a full version; treated as `{version}.0`"
        hint = f"write `openapi: {version}.0`" if key == "openapi" else "write `swagger: '2.0'`"
        report.warning("openapi-version", message, at, hint)
    return version


def _explain(key: str, value: Tree, file: str) -> tuple[str, str]:
    """Why a version cannot be used, and a hint."""
    hint = "supported versions are Swagger 2.0 and OpenAPI 3.0, 3.1, and 3.2"
    if not isinstance(value, (str, int, float)) or isinstance(value, bool):
        return f"`{key}` must be a version such as `3.1.0`, not {kind_of(value)}", hint
    version = str(value).strip()
    if version.startswith("1"):
        hint = (
            f"convert it with `npx api-spec-converter --from=swagger_1 --to=swagger_2 {file} > swagger.json`"
        )
    elif key == "openapi" and version.startswith("2"):
        hint = "write `swagger: '2.0'`"
    elif key == "swagger" and version.startswith("3"):
        hint = f"write `openapi: {version}`"
    elif version == "3":
        hint = "write `openapi: 3.0.3` or `openapi: 3.1.0`"
    return f"{'Swagger' if key == 'swagger' else 'OpenAPI'} {version[:40]} is not supported", hint
