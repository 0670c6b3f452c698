"""An `sdk.toml` to start with: what the SDK is called, and the facts that a document cannot say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sdkwright.config.draft import Entry, tables
from sdkwright.config.layout import value_text
from sdkwright.config.model import Config
from sdkwright.config.table import Key
from sdkwright.ir.algebra import operations_of
from sdkwright.ir.api import Api

_HEAD = """\
# How the SDK is called, and what its document cannot say. Every key is optional.
# `sdkwright config` prints all values, and `sdkwright config --reference` what each key means.
"""
_COMMENTS: dict[Key, str] = {
    ("package",): "What people install, and what they import.",
    ("client",): "The class that programs make, and the beginning of the variables that it reads.",
}
_READS = re.compile(r"(search|query|find|list|get|count|check|validate|preview|embed)", re.IGNORECASE)


def start(api: Api, config: Config, known: Sequence[Entry]) -> Iterator[Entry]:
    """What holds without a configuration, written down so that a new title of the document renames nothing."""
    taken = {entry.key for entry in known}
    values = {
        ("package", "name"): config.name,
        ("package", "module"): config.module,
        ("client", "class"): config.client,
        ("client", "env_prefix"): config.env_prefix,
    }
    for path, value in values.items():
        if value and path not in taken:
            yield Entry(key=path, value=value)
    for scheme in api.security_schemes:
        for name, text in (("argument", scheme.argument), ("env", scheme.env)):
            key = ("security", scheme.name, name)
            if key not in taken:
                yield Entry(key=key, value=text)


def to_text(entries: Sequence[Entry], api: Api | None) -> str:
    """The text of the file; with the API, what else it could have stands in comments."""
    if api is None:
        return tables(entries)
    comments = {
        table: text for table, text in _COMMENTS.items() if any(entry.key[:-1] == table for entry in entries)
    }
    return "\n".join((_HEAD, tables(entries, comments), *_proposals(entries, api)))


def _proposals(entries: Sequence[Entry], api: Api) -> Iterator[str]:
    taken = {".".join(entry.key) for entry in entries}
    blocks: list[list[str]] = []
    reads = [op.id for op in operations_of(api.root) if op.verb.upper() == "POST" and _READS.match(op.id)]
    if "retries.safe" not in taken and reads:
        safe = f"safe = {value_text([*reads[:5]])}"
        blocks.append(["[retries]", f"{safe}  # these can be sent again, although they use `POST`"])
    if api.metadata.license is None and "package.license" not in taken:
        blocks.append(["[package]", 'license = "MIT"'])
    url = 'url = "https://api.example/openapi.yaml"'
    blocks.append(["[source]", f"{url}  # what `sdkwright pull` fetches"])
    lines = [line for block in blocks for line in ("", *block)]
    yield "# What else could stand here:\n" + "".join(f"# {line}".rstrip() + "\n" for line in lines)
