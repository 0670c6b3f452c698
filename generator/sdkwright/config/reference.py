"""What people read about `sdk.toml`: the page in `docs/`, and the JSON Schema that editors use."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from sdkwright.config.kinds import Schema, table_schema
from sdkwright.config.settings import SECTIONS, SETTINGS, AnySetting, Section

SCHEMA_ID = "sdk.schema.json"

_HEAD = """\
# Configuration

```toml
# specs/pets/sdk.toml
[package]
name = "pets-sdk"

[operations.searchPets]
method = "pets.search"
```

Put `sdk.toml` beside the document. It contains facts about the Python package. Facts about the API belong in the
document or in an overlay. Every key is optional. Unknown keys, and entries that match nothing in the document, are
errors with line and column. `sdkwright config PATH` prints the value of each key and where it comes from, and
`sdkwright config --reference` prints this page.

Editors can complete and check keys with a [JSON Schema](sdk.schema.json). Write it to a file with
`sdkwright config --schema > sdk.schema.json`, and name the file in the first line of `sdk.toml`:

```toml
#:schema ./sdk.schema.json
```
"""


def configuration_page() -> str:
    """The text of `docs/configuration.md`."""
    return "\n".join([_HEAD, *(_section(item) for item in SECTIONS)])


def _section(section: Section) -> str:
    found = list(_settings_of(section))
    rows = [
        f"| `{item.name}` | {_cell(item.kind.words)} | {_cell(item.doc)} | {_default(item)} |"
        for item in found
    ]
    table = "\n".join(["| key | value | meaning | default |", "| --- | --- | --- | --- |", *rows])
    example = "\n".join(["```toml", example_of(section), "```"])
    return "\n\n".join([f"## {section.title}", example, section.doc, table]) + "\n"


def example_of(section: Section) -> str:
    """A table with all of its keys, as TOML."""
    plain: list[str] = []
    tables: list[str] = []
    header = section.path.replace(f"<{_user_step(section.path)}>", section.key or _key_above(section))
    for item in _settings_of(section):
        if not item.kind.is_table:
            plain.append(f"{item.name} = {item.example}")
        elif item.path == section.path:
            plain.append(item.example)
        else:
            tables.append(f"[{header}.{item.name}]\n{item.example}")
    own = [f"[{header}]\n" + "\n".join(plain)] if plain else []
    return "\n\n".join([*own, *tables])


def _settings_of(section: Section) -> Iterator[AnySetting]:
    return (item for item in SETTINGS if section.path in (item.table, item.path))


def _user_step(path: str) -> str:
    """The name of the step that is the user's; `_` if there is none."""
    return path.partition("<")[2].partition(">")[0] or "_"


def _key_above(section: Section) -> str:
    """The user's name in the path of a table inside of another one."""
    return next((item.key for item in SECTIONS if item.keys and section.path.startswith(f"{item.path}.")), "")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _default(item: AnySetting) -> str:
    return item.default or (f"`{item.kind.default}`" if item.kind.default else "required")


def json_schema() -> str:
    """The text of `docs/sdk.schema.json`."""
    root: Schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "sdk.toml of sdkwright",
        "type": "object",
        "properties": {},
        "additionalProperties": False,
    }
    for section in SECTIONS:
        if not any(item.path == section.path for item in SETTINGS):
            _object_at(root, section.path)["description"] = _plain(section.doc)
    for item in SETTINGS:
        parent, name = _object_at(root, item.table) if item.table else root, item.name
        described = {"description": _plain(item.doc), **item.kind.schema}
        if name.startswith("<"):
            parent["additionalProperties"] = described
        else:
            _properties(parent)[name] = described
    off = _properties(_object_at(root, "operations.<operation>"))
    for name in ("pagination", "bulk"):
        off[name] = {"anyOf": [{"const": False}, off[name]]}
    return json.dumps(root, indent=2, ensure_ascii=False) + "\n"


def _plain(text: str) -> str:
    """Markdown without its links."""
    while "](" in text:
        start, _, rest = text.partition("[")
        label, _, rest = rest.partition("](")
        text = start + label + rest.partition(")")[2]
    return text


def _properties(node: Schema) -> dict[str, object]:
    return cast(Schema, node.setdefault("properties", {}))


def _object_at(root: Schema, path: str) -> Schema:
    """The schema of a table, made on the way."""
    node = root
    walked: list[str] = []
    for step in path.split("."):
        walked.append(step)
        if step.startswith("<"):
            keys = next(item.keys for item in SECTIONS if item.path == ".".join(walked))
            inner: Schema = {"type": "object", "properties": {}, "additionalProperties": False}
            if not node["additionalProperties"]:
                del node["properties"]
                node.update(table_schema(keys, inner) if keys else {})
            found = node["additionalProperties"]
        else:
            found = _properties(node).setdefault(
                step, {"type": "object", "properties": {}, "additionalProperties": False}
            )
        node = cast(Schema, found)
    return node
