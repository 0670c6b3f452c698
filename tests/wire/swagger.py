"""Swagger 2.0 documents, rewritten as OpenAPI 3.0 by the rules of both specifications. Uses nothing of the generator.

References stay as they are: `definitions` keep their place.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from typing import Any

from tests.support.jsontypes import get_object, is_array, is_object

_FLOWS = {"application": "clientCredentials", "accessCode": "authorizationCode"}
_OWN = ("name", "in", "description", "required", "allowEmptyValue", "collectionFormat", "x-example")
_STYLES = {"ssv": "spaceDelimited", "tsv": "tabDelimited", "pipes": "pipeDelimited"}
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_VERBS = ("get", "put", "post", "delete", "options", "head", "patch")


def modern(node: Any) -> Any:
    """Schemas with the keywords of OpenAPI 3.0, wherever they are."""
    if is_array(node):
        return [modern(item) for item in node]
    if not is_object(node):
        return node
    made = {key: modern(item) for key, item in node.items()}
    if made.get("x-nullable") is True:
        made["nullable"] = made.pop("x-nullable")
    if made.get("type") == "file":
        made |= {"type": "string", "format": "binary", "x-file": True}
    if isinstance(made.get("discriminator"), str):
        made["discriminator"] = {"propertyName": made["discriminator"]}
    return made


def rebased(node: Any, base: str) -> Any:
    """What a reference to the file `base` leads to, with references that mean the same outside of that file."""
    if is_array(node):
        return [rebased(item, base) for item in node]
    if not is_object(node):
        return node
    made = {key: rebased(item, base) for key, item in node.items()}
    ref = made.get("$ref")
    if base and isinstance(ref, str):
        made["$ref"] = base + ref if ref.startswith("#") else posixpath.join(posixpath.dirname(base), ref)
    return made


def rewritten(root: dict[str, Any], follow: Callable[[Any], Any]) -> dict[str, Any]:
    """A document as OpenAPI 3.0. `follow` leads from references to what they name, as `modern` gives it."""
    schemes = get_object(root, "securityDefinitions").items()
    components = {**root["components"], "securitySchemes": {name: _scheme(item) for name, item in schemes}}
    paths: dict[str, Any] = {}
    for path, item in get_object(root, "paths").items():
        item = follow(item)
        shared = [follow(entry) for entry in item.get("parameters", ())]
        paths[path] = {
            verb: _operation(item[verb], shared, root, follow) for verb in _VERBS if is_object(item.get(verb))
        }
    kept = {key: item for key, item in root.items() if key != "swagger"}
    return {**kept, "openapi": "3.0.3", "paths": paths, "components": components}


def _scheme(written: dict[str, Any]) -> dict[str, Any]:
    if written["type"] == "basic":
        return {"type": "http", "scheme": "basic"}
    if written["type"] == "oauth2":
        flow = {key: written[key] for key in ("authorizationUrl", "tokenUrl", "scopes") if key in written}
        return {"type": "oauth2", "flows": {_FLOWS.get(written["flow"], written["flow"]): flow}}
    return written


def _operation(
    raw: dict[str, Any], shared: list[Any], root: dict[str, Any], follow: Callable[[Any], Any]
) -> dict[str, Any]:
    own = [follow(entry) for entry in raw.get("parameters", ())]
    merged = (_by_key(shared) | _by_key(own)).values()
    consumes: list[str] = raw.get("consumes", root.get("consumes")) or ["application/json"]
    produces: list[str] = raw.get("produces", root.get("produces")) or []
    made = {key: item for key, item in raw.items() if key not in ("consumes", "produces", "schemes")}
    made["parameters"] = [_parameter(item) for item in merged if item["in"] not in ("body", "formData")]
    body = next((item for item in merged if item["in"] == "body"), None)
    fields = [item for item in merged if item["in"] == "formData"]
    if body is not None:
        content = {name: {"schema": body.get("schema", {})} for name in consumes}
        made["requestBody"] = {"required": body.get("required", False), "content": content}
    elif fields:
        made["requestBody"] = _form(fields, consumes)
    responses = get_object(raw, "responses").items()
    made["responses"] = {str(status): _response(follow(item), produces) for status, item in responses}
    return made


def _by_key(entries: list[dict[str, Any]]) -> dict[tuple[str, str], dict[str, Any]]:
    """Parameters by place and name, the first one of each, and one body, whatever its name."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in entries:
        found.setdefault((entry["in"], "" if entry["in"] == "body" else entry["name"]), entry)
    return found


def _schema(written: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in written.items() if key not in _OWN}


def _is_list_of_files(written: dict[str, Any]) -> bool:
    return written.get("in") == "formData" and get_object(written, "items").get("format") == "binary"


def _style(written: dict[str, Any]) -> dict[str, Any]:
    if written.get("type") != "array" or written.get("in") not in ("query", "formData"):
        return {}
    if _is_list_of_files(written):  # each is a part
        return {}
    kind = written.get("collectionFormat", "csv")
    return {"style": _STYLES.get(kind, "form"), "explode": kind == "multi"}


def _parameter(written: dict[str, Any]) -> dict[str, Any]:
    own: dict[str, Any] = {
        key: written[key] for key in ("name", "in", "required", "allowEmptyValue") if key in written
    }
    return {**own, **_style(written), "schema": _schema(written)}


def _form(fields: list[dict[str, Any]], consumes: list[str]) -> dict[str, Any]:
    has_file = any("x-file" in field or _is_list_of_files(field) for field in fields)
    usable = _FORMS[1:] if has_file else _FORMS
    required = [field["name"] for field in fields if field.get("required")]
    media = {
        "schema": {
            "type": "object",
            "properties": {field["name"]: _schema(field) for field in fields},
            **({"required": required} if required else {}),
        },
        "encoding": {field["name"]: _style(field) for field in fields if _style(field)},
    }
    names = [name for name in consumes if name in usable] or usable[:1]
    return {"required": bool(required), "content": dict.fromkeys(names, media)}


def _response(written: dict[str, Any], produces: list[str]) -> dict[str, Any]:
    headers = {name: {"schema": _schema(item)} for name, item in get_object(written, "headers").items()}
    made: dict[str, Any] = {"description": written.get("description", ""), "headers": headers}
    schema = written.get("schema")
    if schema is not None:
        is_file = is_object(schema) and schema.get("format") == "binary"
        names = list(_files(produces)) or ["*/*"] if is_file else produces or ["application/json"]
        made["content"] = {name: {"schema": schema} for name in names}
    return made


def _files(produces: list[str]) -> Iterator[str]:
    """The media types that are neither documents nor text, so that files have them."""
    for name in produces:
        kind = name.partition(";")[0]
        if not kind.endswith("json") and not kind.startswith("text/"):
            yield name
