"""What each tool is called, and what is said about it: plain data, in the names of the protocol."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any

from .._catalog import Catalog, Entry, is_list, is_object
from .outputs import Output

_MAX_NAME = 64  # characters: what models take as the name of a tool
_MAX_DESCRIPTION = 1_000  # characters
_FILE: Mapping[str, Any] = {
    "type": "object",
    "properties": {
        "base64": {"type": "string", "contentEncoding": "base64", "description": "the content, in base64"},
        "text": {"type": "string", "description": "the content, if it is text"},
        "filename": {"type": "string"},
        "content_type": {"type": "string", "description": "a media type such as image/png"},
    },
    "additionalProperties": False,
    "description": "A file: its content as `base64` or as `text`.",
}


def tool_names(paths: Iterable[str]) -> dict[str, str]:
    """The names of tools by the paths of operations: `router_embeddings_create`.

    Where that is too long, or the name of another one, the end is a digest of the path. So no name depends on the
    operations that come later.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for path in paths:
        folded = unicodedata.normalize("NFKD", path.replace(".", "_")).encode("ascii", "ignore").decode()
        name = re.sub(r"\W+", "_", folded)
        if len(name) > _MAX_NAME or name in taken or not name:
            digest = sha256(path.encode()).hexdigest()[:8]
            name = f"{name[: _MAX_NAME - 9]}_{digest}"
        taken.add(name)
        names[path] = name
    return names


def describe_tool(catalog: Catalog, name: str, entry: Entry, output: Output | None) -> dict[str, Any]:
    """A tool."""
    return {
        "name": name,
        "title": entry.summary,
        "description": description(entry),
        "inputSchema": input_schema(catalog, entry),
        **({"outputSchema": output.schema} if output else {}),
        "annotations": hints_of([entry], entry.summary),
    }


def description(entry: Entry) -> str:
    """What a tool does, in a text for models."""
    parts = [entry.summary, entry.description, f"{entry.verb} {entry.route}"]
    if entry.deprecated:
        parts.insert(0, "Deprecated.")
    if entry.returns == "pages":
        parts.append("Returns one page; the result says how to get the next one.")
    if entry.returns == "stream":
        parts.append("Returns the items of a stream, once it has ended.")
    text = "\n\n".join(filter(None, parts))
    return text if len(text) <= _MAX_DESCRIPTION else f"{text[: _MAX_DESCRIPTION - 1]}…"


def hints_of(entries: Iterable[Entry], title: str) -> dict[str, Any]:
    """Hints about what a call does to its environment, as far as HTTP methods say it."""
    listed = list(entries)
    hints: dict[str, Any] = {"title": title, "openWorldHint": True}
    if all(entry.is_safe for entry in listed):
        return {**hints, "readOnlyHint": True}
    hints["readOnlyHint"] = False
    hints["idempotentHint"] = all(entry.is_idempotent for entry in listed)
    known = {entry.is_destructive for entry in listed}
    if True in known or known == {False}:  # what a POST does, nobody knows: clients then assume the worst
        hints["destructiveHint"] = True in known
    return hints


def input_schema(catalog: Catalog, entry: Entry) -> dict[str, Any]:
    """The schema of the arguments; files are objects with their content."""
    schema = catalog.input_schema(entry)
    for part in ("properties", "$defs"):
        if part in schema:
            schema[part] = {name: _with_files(value) for name, value in schema[part].items()}
    return schema


def _with_files(schema: Any) -> Any:
    if is_list(schema):
        return [_with_files(item) for item in schema]
    if not is_object(schema):
        return schema
    if schema.get("format") == "binary" and "properties" not in schema:
        text = " ".join(filter(None, [schema.get("description"), _FILE["description"]]))
        return {**_FILE, "description": text}
    return {name: _with_files(value) for name, value in schema.items()}
